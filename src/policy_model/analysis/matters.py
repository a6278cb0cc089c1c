"""A measure taken apart into matters that have no act, fact or result in common.

What is said of one matter hangs on nothing in another, so an analysis may take them one by one: it then
costs what its matters cost, not the square of the measure. Scope is everybody's, and parties are shared.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from policy_model.ir.ids import Id
from policy_model.ir.statement import (
    Assumption,
    Authority,
    Ban,
    ByReference,
    Duty,
    Effect,
    Measure,
    Necessary,
    Power,
    Precedence,
    Requirement,
    Scope,
    Statement,
    Yields,
)

from .example import filled, stands
from .finding import Finding
from .web import Web, moving, named_in

Find = Callable[[Measure], Iterable[Finding]]


def by_matter(find: Find) -> Callable[[Measure], Iterator[Finding]]:
    """The analysis, matter by matter; in document order, and with witnesses of the whole measure."""

    def each(measure: Measure) -> Iterator[Finding]:
        parts = [measure] if of_nothing(measure) else matters(measure)
        if len(parts) == 1:
            found = list(find(measure))
        else:
            # a matter whose ordinary facts break its own assumption spoils the others' cases
            odd = {i for i, part in enumerate(parts) if not stands(part)}
            found = [
                _whole(measure, finding) if odd <= {i} else _bare(finding)
                for i, part in enumerate(parts)
                for finding in find(part)
            ]
        yield from sorted(found, key=lambda finding: sorted(finding.clauses)[:1])

    return each


def of_nothing(measure: Measure) -> bool:
    """Some assumption speaks of nothing, and so belongs to no matter."""
    return any(isinstance(s, Assumption) and not named_in(s.holds) for s in measure.statements)


def _whole(measure: Measure, finding: Finding) -> Finding:
    cases = tuple(filled(measure, case) for case in finding.witness)
    return dataclasses.replace(finding, witness=cases)


def _bare(finding: Finding) -> Finding:
    return dataclasses.replace(finding, witness=(), witness_readings=())


def shared(measure: Measure) -> set[Id]:
    """What every matter has: the names that say who is in scope, and what they arise with."""
    web = Web(measure)
    found: set[Id] = set()
    for s in measure.statements:
        if isinstance(s, Scope | ByReference):
            found |= _elements(web, s)
    return _arising(measure, found)


def united(measure: Measure, parts: Sequence[Measure]) -> Measure:
    """Several of the measure's matters as one."""
    if len(parts) == 1:
        return parts[0]
    results: set[Id] = {r.id for part in parts for r in part.results}
    said = {s.id for part in parts for s in part.statements}
    members: set[Id] = set(results)
    for part in parts:
        members.update(f.id for f in part.facts)
        members.update(a.id for a in part.acts)
        members.update(j.id for j in part.judgements)
    statements = [
        one
        for s in measure.statements
        if s.id in said
        for one in (_cut(s, results) if isinstance(s, Yields) else [s])
    ]
    return _part(measure, members, statements)


def matters(measure: Measure) -> list[Measure]:
    """The matters, in the order of their first statements; last, results that no statement speaks of."""
    web = Web(measure)
    groups = _Groups()
    shared: set[Id] = set()
    spoken: list[Id] = []
    for s in measure.statements:
        elements = _elements(web, s)
        if isinstance(s, Scope | ByReference):
            shared |= elements
        elif isinstance(s, Precedence):
            groups.join({id for o in measure.statements if _ordered(s, o) for id in _elements(web, o)})
        elif elements and not isinstance(s, Yields):
            groups.join(elements)
            spoken.append(next(iter(elements)))
    for fact in measure.facts:
        groups.join({fact.id, *(named_in(fact.arises_if) if fact.arises_if is not None else ())})
    for result in measure.results:
        groups.join({result.id, *result.excludes})
    said = {groups.root(id) for id in spoken}
    silent = [r.id for r in measure.results if groups.root(r.id) not in said]
    groups.join(silent)
    spoken += silent[:1]
    roots = dict.fromkeys(groups.root(id) for id in spoken)
    members: dict[Id, set[Id]] = {root: set() for root in roots}
    for id in groups.known():
        if groups.root(id) in members:
            members[groups.root(id)].add(id)
    speaking: dict[Id, list[Statement]] = {root: [] for root in roots}
    for s in measure.statements:
        elements = _elements(web, s)
        if isinstance(s, Scope | ByReference | Precedence | Yields) or not elements:
            for root in roots:
                speaking[root] += _cut(s, members[root])
        else:
            speaking[groups.root(next(iter(elements)))].append(s)
    return [_part(measure, members[root] | shared, speaking[root]) for root in roots] or [measure]


def _ordered(precedence: Precedence, s: Statement) -> bool:
    return s.clause.within(precedence.over) or s.clause.within(precedence.under)


def _cut(s: Statement, members: AbstractSet[Id]) -> list[Statement]:
    """What a matter keeps of a statement that is about several."""
    match s:
        case Yields():
            kept = tuple((result, fact) for result, fact in s.provisions if result in members)
            return [dataclasses.replace(s, provisions=kept)] if kept else []
        case Scope() | ByReference() | Precedence():
            return [s]
        case _:
            return []


def _elements(web: Web, s: Statement) -> set[Id]:
    """The acts, facts, judgements and results a statement speaks of."""
    names = web.names(s)
    found: set[Id] = {*names.acts, *names.facts, *names.judgements}
    match s:
        case Duty() | Power() | Ban() | Authority() | Requirement():
            found.update((s.act, *moving(s)))
            if isinstance(s, Duty) and s.timely is not None:
                found.add(s.timely)
        case Effect() | Necessary():
            found.update(s.results)
        case Assumption():
            found.update(named_in(s.holds))
        case _:
            pass
    return found


def _part(measure: Measure, members: set[Id], statements: list[Statement]) -> Measure:
    """The measure with these names and statements only."""
    kept = members | {fact for s in statements if isinstance(s, Yields) for _, fact in s.provisions}
    kept = _arising(measure, kept)
    return dataclasses.replace(
        measure,
        facts=tuple(f for f in measure.facts if f.id in kept),
        acts=tuple(a for a in measure.acts if a.id in members),
        judgements=tuple(j for j in measure.judgements if j.id in members),
        results=tuple(r for r in measure.results if r.id in members),
        statements=tuple(statements),
    )


def _arising(measure: Measure, ids: set[Id]) -> set[Id]:
    """These, and all that they arise with."""
    arising = {f.id: named_in(f.arises_if) for f in measure.facts if f.arises_if is not None}
    found = set(ids)
    while more := {id for fact, some in arising.items() if fact in found for id in some} - found:
        found |= more
    return found


class _Groups:
    """Names put together by what speaks of them."""

    def __init__(self) -> None:
        self._over: dict[Id, Id] = {}

    def root(self, id: Id) -> Id:
        """The one that stands for its group."""
        path = []
        while self._over.setdefault(id, id) != id:
            path.append(id)
            id = self._over[id]
        for one in path:
            self._over[one] = id
        return id

    def join(self, ids: Iterable[Id]) -> None:
        """These belong together."""
        roots = [self.root(id) for id in ids]
        for root in roots[1:]:
            self._over[self.root(root)] = self.root(roots[0])

    def known(self) -> tuple[Id, ...]:
        """All names."""
        return tuple(self._over)
