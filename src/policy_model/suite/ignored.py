"""Mistakes of the whole program that pass something over: whatever is said of it, wherever it stands."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from policy_model.ir.formula import ActRef, Status
from policy_model.ir.ids import ContentId, PartyId, ResultId
from policy_model.ir.statement import ByReference, Measure, Scope
from policy_model.ir.vocabulary import BoolType
from policy_model.semantics.algebra import ResultVerdict
from policy_model.semantics.case import Case, Known
from policy_model.semantics.world import BoolWorld

from .compiled import Mask
from .faults import Seen, seen_by
from .maker import Choices, Maker
from .masks import Masks, MaskWorld, Plan, QuickEvaluation, observations
from .sensitive import Readers
from .vector import Object

Taken = Callable[[Object], Object]
"""What a case is taken for."""
See = Callable[[Case, Choices], Seen]
"""What is seen of a complete case."""


class Contentless(QuickEvaluation):
    """What an act says is not asked."""

    def _described(self, index: int, contents: tuple[ContentId, ...]) -> Mask:  # noqa: ARG002  (the evaluator's)
        return self._full


class Dateless(QuickEvaluation):
    """By what day an act was done is not asked."""

    def _done(self, what: ActRef, day: datetime.date) -> Iterator[tuple[int, Mask]]:  # noqa: ARG002  (the evaluator's)
        return super()._done(what, datetime.date.max)


class Lenient(QuickEvaluation):
    """Every act from entry into force to the day that is done in scope is valid."""

    def _satisfied(self, index: int, role: PartyId) -> Mask:  # noqa: ARG002  (the evaluator's)
        act = self.world.occurrences[index]
        return self.in_scope(act.date) if self.measure.entry <= act.date <= self.world.on else 0


class Peaceful(QuickEvaluation):
    """No two clauses are seen to clash."""

    def result(self, result: ResultId) -> ResultVerdict[Mask]:
        """What is said of a result: what is given is given, whatever bars or excludes it."""
        found = super().result(result)
        if not found.statuses[Status.CONFLICT]:
            return found
        instead = Status.REQUIRED if found.required else Status.PERMITTED
        return replace(found, statuses={s: int(s is instead) for s in found.statuses})


EVALUATIONS: Mapping[str, type[QuickEvaluation]] = {
    "contents": Contentless,
    "dates": Dateless,
    "validity": Lenient,
    "clashes": Peaceful,
}


@dataclass(frozen=True)
class Ignoring:
    """Who passes over something in complete cases, and what they see."""

    maker: Maker

    @cached_property
    def ways(self) -> Mapping[str, See]:
        """By what is passed over."""
        out: dict[str, See] = {name: self._evaluated(kind) for name, kind in EVALUATIONS.items()}
        measure = self.maker.measure
        everywhere = tuple(s for s in measure.statements if not isinstance(s, Scope | ByReference))
        out["scope"] = self._of(replace(measure, statements=everywhere))
        out["entry"] = self._of(replace(measure, entry=datetime.date.min))
        out["since"] = self._with(lambda known: Known(known.value))
        out["since_facts"] = self._with(lambda known: known if known.since is None else Known(False))
        out["taken_readings"] = self._open
        return out

    def _open(self, case: Case, readings: Choices) -> Seen:
        """What is seen, and what is open since another choice of one reading changes it."""
        each, seen = self._readers(case, readings)
        whole = (1 << len(each)) - 1
        own = seen_by(self.maker.seen(case, readings), case)
        return own | {(key[0], "open") for key, mask in observations(seen) if mask not in (0, whole)}

    @cached_property
    def _readers(self) -> Readers:
        return Readers(self.maker)

    def _evaluated(self, kind: type[QuickEvaluation]) -> See:
        plan = Plan(self.maker.measure, self.maker.measure)

        def see(case: Case, readings: Choices) -> Seen:
            plain = BoolWorld(self.maker.measure, case, readings, self.maker.assumed)
            return seen_by(kind(plan, MaskWorld(plain, Masks(1))), case)

        return see

    def _of(self, measure: Measure) -> See:
        other = Maker(measure, self.maker.calendar)
        return lambda case, readings: seen_by(other.seen(case, readings), case)

    def _with(self, known_as: Callable[[Known], Known]) -> See:
        def see(case: Case, readings: Choices) -> Seen:
            other = replace(case, facts={f: known_as(known) for f, known in case.facts.items()})
            return seen_by(self.maker.seen(other, readings), other)

        return see


def taken(maker: Maker) -> Mapping[str, Taken]:
    """What cases are taken for by whoever passes over a part of each."""
    measure = maker.measure
    usual = {r.key: c.key for r, c in maker.usual.items()}
    no = {f.id.key: False for f in measure.facts if isinstance(f.type, BoolType)}

    def denied(case: Object) -> Object:
        stated = case.get("facts", {})
        return {**no, **{key: False if key in no else value for key, value in stated.items()}}

    def acts(case: Object, part: str) -> Object:
        if "acts" not in case:
            return case
        return case | {"acts": [{k: v for k, v in act.items() if k != part} for act in case["acts"]]}

    return {
        "readings": lambda case: case | {"reading": usual} if case.get("reading") else case,
        "bodies": lambda case: acts(case, "by"),
        "addressees": lambda case: acts(case, "to"),
        "facts": lambda case: case | {"facts": denied(case)},
        "ordinary": lambda case: case | {"facts": no | case.get("facts", {})} if "rest" in case else case,
    }
