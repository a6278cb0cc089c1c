"""A measure taken apart into matters that have no act, fact or result in common.

What is said of one matter hangs on nothing in another, so an analysis may take them one by one: it then
costs what its matters cost, not the square of the measure. Scope is everybody's, and parties are shared.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from policy_model.ir.ids import FactId, Id
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
from policy_model.semantics.written import filled

from .example import stands
from .finding import Finding
from .web import Same, Web, moving, named_in, web_of


def by_matter(find: Callable[..., Iterable[Finding]]) -> Callable[..., Iterator[Finding]]:
    """The analysis, matter by matter; in document order, and with witnesses of the whole measure."""

    def each(measure: Measure, *means: object) -> Iterator[Finding]:
        parts = (measure,) if of_nothing(measure) else matters(measure)
        if len(parts) == 1:
            found = list(find(measure, *means))
        else:
            # a matter whose ordinary facts break its own assumption spoils the others' cases
            odd = {i for i, part in enumerate(parts) if not stands(part)}
            found = [
                _whole(measure, finding) if odd <= {i} else _bare(finding)
                for i, part in enumerate(parts)
                for finding in find(part, *means)
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
    web = web_of(measure)
    found: set[Id] = set()
    for s in measure.statements:
        if isinstance(s, Scope | ByReference):
            found |= _elements(web, s)
    return _Declared(measure).arising(found)


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
    return _Declared(measure).part(members, statements)


def matters(measure: Measure) -> tuple[Measure, ...]:
    """The matters, in the order of their first statements; last, results that no statement speaks of."""
    return _matters(Same(measure))


@lru_cache(maxsize=2)
def _matters(same: Same) -> tuple[Measure, ...]:
    measure = same.measure
    web = web_of(measure)
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
        if isinstance(s, Scope | ByReference | Precedence):
            for root in roots:
                speaking[root].append(s)
        elif isinstance(s, Yields):
            for root in roots.keys() & {groups.root(result) for result, _ in s.provisions}:
                speaking[root] += _cut(s, members[root])
        elif elements:
            speaking[groups.root(next(iter(elements)))].append(s)
    declared = _Declared(measure)
    return tuple(declared.part(members[root] | shared, speaking[root]) for root in roots) or (measure,)


def _ordered(precedence: Precedence, s: Statement) -> bool:
    return s.clause.within(precedence.over) or s.clause.within(precedence.under)


def _cut(s: Yields, members: AbstractSet[Id]) -> list[Statement]:
    """What a matter keeps of a statement that is about several."""
    kept = tuple((result, fact) for result, fact in s.provisions if result in members)
    return [dataclasses.replace(s, provisions=kept)] if kept else []


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


class _Declared:
    """What a measure declares, by name: a part is taken out of it without going through the whole."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._places: tuple[dict[Id, int], ...] = (
            {one.id: place for place, one in enumerate(measure.facts)},
            {one.id: place for place, one in enumerate(measure.acts)},
            {one.id: place for place, one in enumerate(measure.judgements)},
            {one.id: place for place, one in enumerate(measure.results)},
        )
        self._arising = {f.id: named_in(f.arises_if) for f in measure.facts if f.arises_if is not None}

    def arising(self, ids: Iterable[Id]) -> set[Id]:
        """These, and all that they arise with."""
        found: set[Id] = set()
        left = list(ids)
        while left:
            id = left.pop()
            if id not in found:
                found.add(id)
                left += self._arising.get(id, ()) if isinstance(id, FactId) else ()
        return found

    def part(self, members: set[Id], statements: list[Statement]) -> Measure:
        """The measure with these names and statements only."""
        whole = self._measure
        provided = {fact for s in statements if isinstance(s, Yields) for _, fact in s.provisions}
        ids = (self.arising(members | provided), members, members, members)
        facts, acts, judgements, results = (
            sorted(places[id] for id in some if id in places)
            for places, some in zip(self._places, ids, strict=True)
        )
        return dataclasses.replace(
            whole,
            facts=tuple(whole.facts[i] for i in facts),
            acts=tuple(whole.acts[i] for i in acts),
            judgements=tuple(whole.judgements[i] for i in judgements),
            results=tuple(whole.results[i] for i in results),
            statements=tuple(statements),
        )


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
