"""A case with a variable for whatever it leaves open, as the evaluator wants it."""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from policy_model.ir.formula import Compare, Op, Period, Stop
from policy_model.ir.ids import ActId, ChoiceId, ContentId, FactId, PartyId, ReadingId, ValueId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import BoolType, DateType, EnumType, Fact, FactValue, IntType
from policy_model.ir.walk import formulas, lengths, nodes

from .algebra import Algebra, Away, Listed, Occurrence
from .calendar import Calendar, OutsideTables, last_day
from .case import Case, CaseAct
from .counted import periods, periods_from_entry
from .days import every, for_two, representative
from .diagram import Choice, Diagrams
from .unpublished import Way, last_days, ways
from .world import compared, roles

if TYPE_CHECKING:
    from oxidd.bdd import BDDFunction as Diagram

_DAY = datetime.timedelta(days=1)

Doing = tuple[datetime.date, ContentId | None, PartyId] | None
"""How an unknown act may have been done; None: it was not."""


@dataclass(frozen=True, slots=True)
class ContentOf:
    """The content of a listed act, where the case does not say it."""

    act: int


class Arrangement(Enum):
    """The arrangement of working days outside the tables, as something that is not known."""

    UNPUBLISHED = "calendar:unpublished"


Unknown = FactId | ActId | ContentOf | Arrangement
"""What may have to be known.

A fact (with the day from which it holds), a kind of act, an act's content, or how days are arranged that no
arrangement is published for.
"""


class SymbolicWorld(Listed["Diagram"]):
    """The case with a variable for whatever it leaves open.

    `days`: those on which an act of unknown date may have been done.
    """

    def __init__(
        self,
        measure: Measure,
        case: Case,
        fixed: Mapping[ReadingId, ChoiceId],
        calendar: Calendar,
        algebra: Diagrams,
    ) -> None:
        self.measure = measure
        self.case = case
        self.algebra: Algebra[Diagram] = algebra
        self._diagrams = algebra
        self._endings: dict[tuple[datetime.date, Period, Away], Sequence[tuple[Diagram, datetime.date]]] = {}
        self.on = case.on
        self._calendar = calendar
        self.readings = {
            r.id: algebra.choice([c.id for c in r.choices if r.id not in fixed or fixed[r.id] == c.id])
            for r in measure.readings
        }
        slots = [(kind, i) for kind in case.unknown for i in range(self._left(kind))]
        self.days = self._enough(len(slots))
        seen = sorted({*self.days, *(a.date for a in case.acts if a.date <= case.on), case.on})
        self.facts: dict[FactId, Choice[Hashable]] = {
            f.id: algebra.choice(fact_values(measure, f, seen))
            for f in measure.facts
            if f.id not in case.facts
        }
        self.contents = {
            i: algebra.choice(contents)
            for i, act in enumerate(case.acts)
            if act.content is None and (contents := self._contents(act.act))
        }
        self.slots = {slot: algebra.choice([None, *self._doings(slot[0])]) for slot in slots}
        listed = [self._listed(i, act) for i, act in enumerate(case.acts)]
        supposed = [self._supposed(slot) for slot in slots]
        both = [pair for some in (*listed, *supposed) for pair in some]
        self.occurrences = tuple(occurrence for occurrence, _ in both)
        self.origins: tuple[int | tuple[ActId, int], ...] = tuple(origin for _, origin in both)

    # ---- what is open

    @property
    def unknowns(self) -> Mapping[Unknown, tuple[Choice[Hashable], ...]]:
        """What is not known, with its variables; last, if anything asks for it, the arrangement of days."""
        if not self.unpublished:
            return self._declared
        return {**self._declared, Arrangement.UNPUBLISHED: (self.arrangement,)}

    @cached_property
    def _declared(self) -> Mapping[Unknown, tuple[Choice[Hashable], ...]]:
        """Each thing that is not known, in order of declaration, with its variables."""
        out: dict[Unknown, tuple[Choice[Hashable], ...]] = {id: (var,) for id, var in self.facts.items()}
        for act in self.measure.acts:
            mine = tuple(var for (kind, _), var in self.slots.items() if kind == act.id)
            if mine:
                out[act.id] = mine
        out |= {ContentOf(i): (var,) for i, var in self.contents.items()}
        return {unknown: variables for unknown, variables in out.items() if any(v.bits for v in variables)}

    def _left(self, kind: ActId) -> int:
        declared = self.measure.act(kind)
        return declared.at_most - sum(act.act == kind for act in self.case.acts)

    def _contents(self, kind: ActId) -> tuple[ContentId, ...]:
        return self.measure.act(kind).contents

    def _enough(self, slots: int) -> tuple[datetime.date, ...]:
        """The days on which acts of so many unknown dates have to be tried."""
        try:
            return self._days(slots)
        except OutsideTables:  # which days are enough hangs on arrangements that are not published
            return every(self.measure.entry, self.on)

    def _days(self, slots: int) -> tuple[datetime.date, ...]:
        first, last = self.measure.entry, self.on
        if not slots or last < first:
            return ()
        counted = list(periods(self.measure))
        if slots > 2 or any(isinstance(m, Stop) for _, period in counted for m in period.moved):
            return every(first, last)
        acts = [act for act in self.case.acts if first <= act.date <= last]
        known = [act.date for act in acts]
        known += [k.since for k in self.case.facts.values() if k.since is not None]
        ends = [
            end
            for act in acts
            for ref, period in counted
            if ref.act == act.act and (not ref.contents or act.content in (None, *ref.contents))
            for own in lengths(period)
            for _, end in self.endings(act.date, own)
        ]
        ends += [
            end
            for period in periods_from_entry(self.measure)
            for own in lengths(period)
            for _, end in self.endings(first, own)
        ]
        own = [p for ref, period in counted if ref.act in self.case.unknown for p in lengths(period)]
        alone = representative(known, ends, own, self.last_day, first=first, last=last)
        return alone if slots == 1 else for_two(alone, own, self.last_day, first=first, last=last)

    def _doings(self, kind: ActId) -> Iterator[tuple[datetime.date, ContentId | None, PartyId]]:
        for day in self.days:
            for content in self._contents(kind) or (None,):
                for actor in roles(self.measure, kind, None):
                    yield day, content, actor

    def _listed(
        self, index: int, act: CaseAct
    ) -> Iterator[tuple[Occurrence[Diagram], int | tuple[ActId, int]]]:
        by = roles(self.measure, act.act, act.by)
        to = (act.to,) if act.to is not None else ()
        if index not in self.contents:
            sure = self.algebra.const(True)
            yield Occurrence(act.act, act.date, by, to, act.content, sure), index
            return
        variable = self.contents[index]
        for content in variable.values:
            yield Occurrence(act.act, act.date, by, to, content, variable.among([content])), index

    def _supposed(
        self, slot: tuple[ActId, int]
    ) -> Iterator[tuple[Occurrence[Diagram], int | tuple[ActId, int]]]:
        variable = self.slots[slot]
        for value in variable.values:
            if value is not None:
                day, content, actor = value
                yield Occurrence(slot[0], day, (actor,), (), content, variable.among([value])), slot

    # ---- what the evaluator asks

    def fact(self, fact: FactId, day: datetime.date) -> Diagram:
        """Whether a 是否 fact holds on the day."""
        if fact in self.facts:
            variable = self.facts[fact]
            return variable.among(
                v for v in variable.values if v is True or (isinstance(v, datetime.date) and v <= day)
            )
        known = self.case.facts[fact]
        return self.algebra.const(known.value is True and (known.since is None or known.since <= day))

    def fact_in(self, fact: FactId, values: tuple[ValueId, ...]) -> Diagram:
        """Whether an enumerated fact has one of the values."""
        if fact in self.facts:
            return self.facts[fact].among(values)
        return self.algebra.const(self.case.facts[fact].value in values)

    def compare(self, fact: FactId, op: Op, value: int | datetime.date) -> Diagram:
        """How a number or date stands to a constant."""
        if fact in self.facts:
            variable = self.facts[fact]
            return variable.among(
                own
                for own in variable.values
                if isinstance(own, int | datetime.date) and compared(own, op, value)
            )
        own = self.case.facts[fact].value
        assert isinstance(own, int | datetime.date)
        return self.algebra.const(compared(own, op, value))

    def reading(self, reading: ReadingId, choice: ChoiceId) -> Diagram:
        """Whether the reading is taken so."""
        return self.readings[reading].among([choice])

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        """The last day of a period. Raises OutsideTables."""
        return last_day(self._calendar, trigger, period, self.measure.run_on, away)

    def endings(
        self, trigger: datetime.date, period: Period, away: Away = ()
    ) -> Sequence[tuple[Diagram, datetime.date]]:
        """The last day, or each that it may be where it hangs on arrangements that are not published."""
        key = (trigger, period, away)
        if key not in self._endings:
            try:
                sure = self.algebra.const(True)
                self._endings[key] = [(sure, self.last_day(*key))]
            except OutsideTables:
                found = last_days(self._outside, trigger, period, self.measure.run_on, away)
                self._endings[key] = [(self.arrangement.among(ways), day) for day, ways in found.items()]
        return self._endings[key]

    @cached_property
    def arrangement(self) -> Choice[int]:
        """How the days outside the tables are arranged."""
        return self._diagrams.choice(range(len(self._outside)))

    @cached_property
    def _outside(self) -> Sequence[Way]:
        return ways(self._calendar)

    @property
    def unpublished(self) -> frozenset[int]:
        """The bits that say so, if anything asked for them."""
        return frozenset(self.arrangement.bits) if "arrangement" in self.__dict__ else frozenset()

    # ---- what a fact is

    def is_ordinary(self, fact: Fact) -> Diagram:
        """The fact has its ordinary value."""
        if fact.id not in self.facts:
            return self.algebra.const(self.case.facts[fact.id].value == fact.ordinary)
        if not fact.may_come_about:
            return self.facts[fact.id].among([fact.ordinary])
        # it may be true from a day after the last that anyone looks at, which looks like never
        return self.algebra.const(True) if fact.ordinary else self.facts[fact.id].among([None])


def fact_values(measure: Measure, fact: Fact, days: Sequence[datetime.date]) -> Sequence[Hashable]:
    """Values of a fact that are enough to tell apart whatever the measure tells apart of it.

    Of a fact that may come about, the day from which it holds, or None, is its value.
    """
    match fact.type:
        case BoolType():
            return [None, *days] if fact.may_come_about else [False, True]
        case EnumType(values=values):
            return values
        case IntType():
            whole = {0} | {n for c in _constants(measure, fact.id) if isinstance(c, int) for n in (c, c + 1)}
            return sorted(whole)
        case DateType():
            cuts = [c for c in _constants(measure, fact.id) if isinstance(c, datetime.date)]
            after = {c + _DAY for c in cuts if c < datetime.date.max}
            return sorted({datetime.date.min, *cuts, *after})


def _constants(measure: Measure, fact: FactId) -> Iterator[FactValue]:
    """What the fact is compared with. From one to just below the next it makes no difference."""
    yield measure.fact(fact).ordinary
    everywhere = [f for s in measure.statements for f in formulas(s)]
    everywhere += [j.definition for j in measure.judgements]
    everywhere += [f.arises_if for f in measure.facts if f.arises_if is not None]
    for formula in everywhere:
        for node in nodes(formula):
            if isinstance(node, Compare) and node.fact == fact:
                yield node.value
