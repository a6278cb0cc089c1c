"""Which facts matter to a case: all their other values tried in one run of the evaluator."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from policy_model.ir.ids import ChoiceId, FactId, ReadingId, ValueId
from policy_model.ir.statement import Assumption
from policy_model.ir.vocabulary import BoolType, EnumType, FactValue
from policy_model.semantics.case import Case
from policy_model.semantics.world import BoolWorld

from .compiled import Key, Mask
from .maker import Choices, Maker
from .masks import Masks, MaskWorld, Plan, QuickEvaluation, observations

Flip = tuple[FactId, FactValue]
"""A fact with another value than the case has."""


class FlipWorld(MaskWorld):
    """A complete case, and beside it each that differs in one fact; bit 0 is the case itself."""

    def __init__(self, plain: BoolWorld, masks: Masks, flips: Mapping[Flip, Mask], case: Case) -> None:
        super().__init__(plain, masks)
        self._of: dict[FactId, list[tuple[FactValue, Mask]]] = {}
        for (fact, value), bit in flips.items():
            if case.facts[fact].value != value:
                self._of.setdefault(fact, []).append((value, bit))

    def _flipped(self, fact: FactId, truth: Mask, wanted: tuple[FactValue, ...]) -> Mask:
        for value, bit in self._of.get(fact, ()):
            truth = truth | bit if value in wanted else truth & ~bit
        return truth

    def fact(self, fact: FactId, day: datetime.date) -> Mask:
        """Whether a 是否 fact holds on the day."""
        return self._flipped(fact, super().fact(fact, day), (True,))

    def fact_in(self, fact: FactId, values: tuple[ValueId, ...]) -> Mask:
        """Whether an enumerated fact has one of the values."""
        return self._flipped(fact, super().fact_in(fact, values), values)

    def isnt(self, fact: FactId, value: FactValue, own: FactValue) -> Mask:
        """Who has another value of the fact."""
        return self._flipped(
            fact, self.algebra.const(own != value), tuple(v for v, _ in self._of.get(fact, ()) if v != value)
        )


class ReadingsWorld(MaskWorld):
    """A complete case under several readings at once, a bit for each."""

    def __init__(self, plain: BoolWorld, masks: Masks, each: Sequence[Choices]) -> None:
        super().__init__(plain, masks)
        self._each = each

    def reading(self, reading: ReadingId, choice: ChoiceId) -> Mask:
        """Who takes the reading so."""
        return sum(1 << i for i, taken in enumerate(self._each) if taken[reading] == choice)


class Readers:
    """Sees a case under the readings given (bit 0), and with one of them at a time taken otherwise."""

    def __init__(self, maker: Maker) -> None:
        self._maker, self._plan = maker, Plan(maker.measure, maker.measure)

    def __call__(self, case: Case, readings: Choices) -> tuple[list[Choices], QuickEvaluation]:
        """The readings by bit, and what is seen."""
        measure = self._maker.measure
        each = [readings]
        each += [
            {**readings, r.id: c.id} for r in measure.readings for c in r.choices if c.id != readings[r.id]
        ]
        plain = BoolWorld(measure, case, readings, self._maker.assumed)
        return each, QuickEvaluation(self._plan, ReadingsWorld(plain, Masks(len(each)), each))


class Found(NamedTuple):
    """Other values: those that change the answer, those that take the case into or out of scope.

    `barred`: those that would change it but contradict the rest.
    """

    changed: list[Flip]
    scoped: list[Flip]
    barred: list[Flip]


@dataclass(frozen=True)
class Sensitive:
    """Finds what matters to cases of a measure."""

    maker: Maker

    @cached_property
    def flips(self) -> dict[Flip, Mask]:
        """Every value of every fact that has few, with its bit."""
        out: dict[Flip, Mask] = {}
        for f in self.maker.measure.facts:
            values: tuple[FactValue, ...] = (False, True) if isinstance(f.type, BoolType) else ()
            if isinstance(f.type, EnumType):
                values = f.type.values
            for value in values:
                out[f.id, value] = 1 << (len(out) + 1)
        return out

    @cached_property
    def _plan(self) -> Plan:
        return Plan(self.maker.measure, self.maker.measure)

    def __call__(self, case: Case, readings: Choices) -> Found:
        """What other values do."""
        return self.maker.once(
            "sensitive", case, readings, lambda: self.found(*self.observed(case, readings))
        )

    def found(self, usable: Mask, observed: Sequence[tuple[Key, Mask]]) -> Found:
        """The same, of what was observed."""
        changed = scoped = 0
        for key, mask in observed:
            other = self._full ^ mask if mask & 1 else mask
            changed |= other
            if key == ("scope",):
                scoped = other
        return Found(
            [f for f, bit in self.flips.items() if changed & usable & bit],
            [f for f, bit in self.flips.items() if scoped & usable & bit],
            [f for f, bit in self.flips.items() if changed & ~usable & bit],
        )

    @cached_property
    def _full(self) -> Mask:
        return Masks(len(self.flips) + 1).full

    def observed(self, case: Case, readings: Choices) -> tuple[Mask, list[tuple[Key, Mask]]]:
        """With which other values the facts are no contradiction, and what an answer then shows."""
        plain = BoolWorld(self.maker.measure, case, readings, self.maker.assumed)
        world = FlipWorld(plain, Masks(len(self.flips) + 1), self.flips, case)
        seen = QuickEvaluation(self._plan, world)
        return self._usable(seen, world, case), list(observations(seen))

    def _usable(self, seen: QuickEvaluation, world: FlipWorld, case: Case) -> Mask:
        """For whom the facts are no contradiction."""
        day, out = world.on, seen.algebra.const(True)
        for fact in self.maker.measure.facts:
            if fact.arises_if is not None:
                off = world.isnt(fact.id, fact.ordinary, case.facts[fact.id].value)
                out &= seen.holds(fact.arises_if, day) | seen.algebra.neg(off)
        for s in self.maker.measure.statements:
            if isinstance(s, Assumption):
                out &= seen.holds(s.holds, day) | seen.algebra.neg(seen.holds(s.guard, day))
        return out
