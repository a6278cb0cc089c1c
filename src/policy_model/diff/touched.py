"""What the difference of two texts can reach, read off their statements; the rest needs no solver."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from policy_model.ir.cone import Cone
from policy_model.ir.formula import All, Any, At, Const, Did, FactTrue, Formula, Judged, Not, ReadingIs
from policy_model.ir.ids import ActId, JudgementId, ResultId
from policy_model.ir.statement import (
    Authority,
    ByReference,
    Duty,
    Effect,
    Measure,
    Modality,
    Necessary,
    Power,
    Precedence,
    Requirement,
    Scope,
    Statement,
    Yields,
    sense,
)
from policy_model.ir.walk import children, formulas, looked_at, movers, nodes
from policy_model.source.span import Span

_NOWHERE = Span("", 0, 0)


def bare(statement: Statement) -> Statement:
    """The statement without its number and its place in the file: what it says."""
    return replace(statement, id="", span=_NOWHERE)


@dataclass
class Touched:
    """The judgements, acts and results that the two texts may say different things of, and what they share.

    `everything`: what is in scope, or when the measure enters into force, may differ.
    """

    old: Measure
    new: Measure
    judgements: set[JudgementId] = field(default_factory=set)
    acts: set[ActId] = field(default_factory=set)
    results: set[ResultId] = field(default_factory=set)
    everything: bool = False

    def __post_init__(self) -> None:
        old, new = (Counter(map(bare, m.statements)) for m in (self.old, self.new))
        self._changed = {*(old - new), *(new - old)}
        definitions = {j.id: j.definition for j in self.old.judgements}
        for judgement in self.new.judgements:
            if definitions.pop(judgement.id, None) != judgement.definition:
                self.judgements.add(judgement.id)
        self.judgements |= set(definitions)
        self.everything = self.old.entry != self.new.entry
        self._spread()

    def _spread(self) -> None:
        """Whatever rests on what is touched is touched."""
        while True:
            before = (len(self.judgements), len(self.acts), self.everything)
            for measure in (self.old, self.new):
                self.judgements |= {j.id for j in measure.judgements if self.formula(j.definition)}
            for statement in self._statements():
                match statement:
                    case Authority(act=act) | Requirement(act=act):
                        self.acts.add(act)
                    case Scope() | ByReference():
                        self.everything = True
                    case _:
                        pass
            if self.everything:
                self.acts |= {a.id for m in (self.old, self.new) for a in m.acts}
            if before == (len(self.judgements), len(self.acts), self.everything):
                break
        self.results = set(self._results())

    def _statements(self) -> Iterator[Statement]:
        return (s for m in (self.old, self.new) for s in m.statements if self.statement(s))

    def _results(self) -> Iterator[ResultId]:
        every = [r for m in (self.old, self.new) for r in m.results]
        excludes = {r.id: r.excludes for r in self.old.results}
        direct: set[ResultId] = set()
        for statement in self._statements():
            match statement:
                case Effect(results=results) | Necessary(results=results):
                    direct.update(results)
                case Yields(provisions=provisions):
                    direct.update(result for result, _ in provisions)
                case Precedence():
                    direct.update(r.id for r in every)
                case _:
                    pass
        if any(isinstance(s, Precedence) for m in (self.old, self.new) for s in m.statements):
            while more := {o for r in every if r.id in direct for o in r.excludes} - direct:
                direct |= more  # what gives way to a result beside it lets others speak
        for result in every:
            beside = not direct.isdisjoint(result.excludes)
            if self.everything or beside or result.id in direct or excludes.get(result.id) != result.excludes:
                yield result.id

    def statement(self, statement: Statement) -> bool:
        """Whether it, or something it rests on, may differ."""
        within = statement.within if isinstance(statement, Duty | Power) else None
        if any(ref.act in self.acts for ref, _ in movers(within)):
            return True
        return bare(statement) in self._changed or any(map(self.formula, formulas(statement)))

    def formula(self, formula: Formula) -> bool:
        """Whether it hangs on a judgement or act that may differ."""
        for node in nodes(formula):
            match node:
                case Judged(judgement) if judgement in self.judgements:
                    return True
                case Did() if self.everything:  # done in a case in scope
                    return True
                case _:
                    if any(ref.act in self.acts for ref, _ in looked_at(node)):
                        return True
        return False

    @cached_property
    def shared(self) -> frozenset[Formula]:
        """The compound conditions, items and 判断 that both texts state and that mean the same in both."""
        own = [{n for f in _all(m) for n in nodes(f) if _compound(n)} for m in (self.old, self.new)]
        return frozenset(n for n in own[0] & own[1] if not self.formula(n))

    def families(self, formula: All | Any) -> tuple[All | Any, ...]:
        """Facts that both texts name together only, as here: they are one condition, each family of them."""
        together: dict[frozenset[Formula], list[Formula]] = {}
        for part in dict.fromkeys(formula.parts):
            if isinstance(part, FactTrue):
                together.setdefault(self._named_in[part], []).append(part)
        kind = type(formula)
        return tuple(
            kind(tuple(some))
            for places, some in together.items()
            if len(some) > 1 and all(isinstance(place, kind) for place in places)
        )

    @cached_property
    def _named_in(self) -> Mapping[Formula, frozenset[Formula]]:
        """For each fact the conditions of which it is a part, itself where it stands alone."""
        found: dict[Formula, set[Formula]] = defaultdict(set)
        for whole in (f for m in (self.old, self.new) for f in _all(m)):
            found[whole].add(whole)
            for node in nodes(whole):
                for part in children(node):
                    found[part].add(node)
        return {part: frozenset(places) for part, places in found.items() if isinstance(part, FactTrue)}

    @cached_property
    def scope(self) -> bool:
        """Whether what is in scope may differ, or there is nothing to be said of it."""
        kinds = (Scope, ByReference)
        return self.everything or not any(isinstance(s, kinds) for s in self.new.statements)

    @cached_property
    def common(self) -> str:
        """A sha256 of all that both texts say."""
        said = [bare(s) for s in self.new.statements if not self.statement(s)]
        defined = [(j.id, j.definition) for j in self.new.judgements if j.id not in self.judgements]
        return hashlib.sha256(repr((said, defined, self.new.entry)).encode()).hexdigest()


def _compound(node: Formula) -> bool:
    """It says something, more than a reading, and is no mere negation."""
    return isinstance(node, Judged) or (
        bool(children(node))
        and not isinstance(node, Not)
        and not all(isinstance(n, Const | ReadingIs) for n in nodes(node) if not children(n))
    )


def _all(measure: Measure) -> Iterator[Formula]:
    yield from (j.definition for j in measure.judgements)
    for statement in measure.statements:
        yield from formulas(statement)


def cone(
    measure: Measure,
    results: Iterable[ResultId],
    judgements: Iterable[JudgementId],
    acts: Iterable[ActId],
    statements: Iterable[Statement],
) -> Measure:
    """The part of the measure that these can depend on; the statements themselves stay in it."""
    wanted = Cone(results=set(results), judgements=set(judgements), acts=set(acts))
    own = {s.id for s in statements}
    for s in measure.statements:
        if s.id in own:
            wanted.ask(formulas(s))
            if isinstance(s, Duty | Power):
                wanted.acts |= {s.act} | ({s.trigger.act} if s.trigger is not None else set())
                wanted.acts |= {ref.act for ref, _ in movers(s.within)}
                if isinstance(s, Duty):
                    wanted.acts |= {ref.act for ref in s.instead}
    closed = wanted.close(measure)
    kept = {s.id for s in closed.statements} | own
    return replace(closed, statements=tuple(s for s in measure.statements if s.id in kept))


def folded(measure: Measure, touched: Touched) -> tuple[Measure, frozenset[Formula]]:
    """What untouched clauses say alike of a result, as one statement; and the conditions so made.

    Not where a clause's place matters: where one prevails over another, or has no subject by reference.
    """
    if any(
        isinstance(s, Precedence) or (isinstance(s, ByReference) and s.excluded) for s in measure.statements
    ):
        return measure, frozenset()
    groups: dict[tuple[ResultId, Modality], list[Effect | Necessary]] = {}
    kept: list[Statement] = []
    for s in measure.statements:
        if not isinstance(s, Effect | Necessary) or touched.statement(s):
            kept.append(s)
            continue
        for result in s.results:
            groups.setdefault((result, sense(s)), []).append(s)
    made: list[Formula] = []
    for (result, modality), some in groups.items():
        either = tuple(At(s.clause, _speaking(s)) for s in some)
        condition: Formula = either[0] if len(either) == 1 else Any(either)
        made.append(condition)
        kept.append(Effect("", some[0].clause, Const(True), _NOWHERE, modality, (result,), condition))
    return replace(measure, statements=tuple(kept)), frozenset(made)


def _speaking(s: Effect | Necessary) -> Formula:
    """When the statement says it, whatever the scope."""
    said = Not(All(s.items)) if isinstance(s, Necessary) else s.condition
    return said if s.guard == Const(True) else All((s.guard, said))
