"""Mistakes of the whole program that pass something over: whatever is said of it, wherever it stands."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from policy_model.ir.formula import ActRef, Status
from policy_model.ir.ids import ContentId, PartyId, ResultId
from policy_model.ir.statement import ByReference, Measure, Scope
from policy_model.ir.vocabulary import BoolType
from policy_model.semantics.algebra import D, ResultVerdict, T
from policy_model.semantics.case import Case, Known
from policy_model.semantics.evaluate import Evaluation

from .faults import Otherwise, Seen, Sight
from .maker import Choices, Maker
from .masks import observations
from .sensitive import Readers
from .vector import Object

Taken = Callable[[Object], Object]
"""What a case is taken for."""
See = Callable[[Case, Choices], Seen]
"""What is seen of a complete case."""


class Contentless(Otherwise[T, D]):
    """What an act says is not asked."""

    def _described(self, index: int, contents: tuple[ContentId, ...]) -> T:  # noqa: ARG002  (the evaluator's)
        return self.algebra.const(True)


class Dateless(Otherwise[T, D]):
    """By what day an act was done is not asked."""

    def _done(self, what: ActRef, day: D) -> Iterator[tuple[int, T]]:  # noqa: ARG002  (the evaluator's)
        return super()._done(what, self.world.day(datetime.date.max))


class Lenient(Evaluation[T, D]):
    """Every act from entry into force to the day that is done in scope is valid, whoever did it.

    So it is not compiled: a program has an act by those alone who may do it.
    """

    def _satisfied(self, index: int, role: PartyId) -> T:  # noqa: ARG002  (the evaluator's)
        act, world = self.world.occurrences[index], self.world
        timely = (act.exists, world.not_after(self._entry, act.date), world.not_after(act.date, world.on))
        return self.algebra.conj((*timely, self.in_scope(act.date)))


class Peaceful(Otherwise[T, D]):
    """No two clauses are seen to clash."""

    def result(self, result: ResultId) -> ResultVerdict[T]:
        """What is said of a result: what is given is given, whatever bars or excludes it."""
        found, alg = super().result(result), self.algebra
        clash = found.statuses[Status.CONFLICT]
        needed = alg.conj((clash, found.required))
        allowed = alg.conj((clash, alg.neg(found.required)))
        instead = {
            Status.CONFLICT: alg.const(False),
            Status.REQUIRED: alg.disj((found.statuses[Status.REQUIRED], needed)),
            Status.PERMITTED: alg.disj((found.statuses[Status.PERMITTED], allowed)),
        }
        return replace(found, statuses={**found.statuses, **instead})


EVALUATIONS: Mapping[str, type[Evaluation[Any, Any]]] = {
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
        own = self._sight(case, readings)
        return own | {(key[0], "open") for key, mask in observations(seen) if mask not in (0, whole)}

    @cached_property
    def _readers(self) -> Readers:
        return Readers(self.maker)

    @cached_property
    def _sight(self) -> Sight:
        return Sight(self.maker)

    def _evaluated(self, kind: type[Evaluation[Any, Any]]) -> See:
        return lambda case, readings: self._sight(case, readings, kind)

    def _of(self, measure: Measure) -> See:
        return Sight(Maker(measure, self.maker.calendar))

    def _with(self, known_as: Callable[[Known], Known]) -> See:
        def see(case: Case, readings: Choices) -> Seen:
            other = replace(case, facts={f: known_as(known) for f, known in case.facts.items()})
            return self._sight(other, readings)

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
