"""What the evaluator asks of a case, and the forms of its answers, over an abstract Boolean algebra `T`.

Days are abstract too (`D`): of a listed case they are dates; in a compiled program they are values, and how
they stand to each other is a truth of the algebra.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, Protocol

from typing_extensions import TypeVar

from policy_model.ir.formula import Op, Period, Status
from policy_model.ir.ids import ActId, ChoiceId, ContentId, FactId, PartyId, ReadingId, ValueId
from policy_model.ir.statement import Duty, Effect

T = TypeVar("T")
D = TypeVar("D", default=datetime.date)


Away = tuple[tuple[D, D], ...]
"""Days that do not count: from each first day to the day before the second."""


class Algebra(Protocol[T]):
    """Boolean operations; values are equal exactly when they mean the same."""

    def const(self, value: bool) -> T:
        """Truth or falsity."""
        ...

    def conj(self, parts: Iterable[T]) -> T:
        """The conjunction; true when empty."""
        ...

    def disj(self, parts: Iterable[T]) -> T:
        """The disjunction; false when empty."""
        ...

    def neg(self, part: T) -> T:
        """The negation."""
        ...


@dataclass(frozen=True)
class Occurrence(Generic[T, D]):
    """An act of a case. `by`: the roles it may have been done in; `to`: towards whom (empty: unsaid)."""

    act: ActId
    date: D
    by: tuple[PartyId, ...]
    to: tuple[PartyId, ...]
    content: ContentId | None
    exists: T


class World(Protocol[T, D]):
    """A case and the readings, seen on the day `on`."""

    algebra: Algebra[T]
    on: D
    occurrences: tuple[Occurrence[T, D], ...]

    def day(self, date: datetime.date) -> D:
        """A day that the measure names."""
        ...

    def not_after(self, early: D, late: D) -> T:
        """Whether the one day is not after the other."""
        ...

    def says(self, index: int, contents: tuple[ContentId, ...]) -> T:
        """Whether the act of this number has one of these contents."""
        ...

    def may_be(self, index: int, role: PartyId) -> T:
        """Whether the act of this number may have been done in the role: in it, or the case does not say."""
        ...

    def towards(self, index: int, addressees: tuple[PartyId, ...]) -> T:
        """Whether the act of this number was done towards one of these, as far as the case says."""
        ...

    def fact(self, fact: FactId, day: D) -> T:
        """Whether a 是否 fact holds on the day."""
        ...

    def fact_in(self, fact: FactId, values: tuple[ValueId, ...]) -> T:
        """Whether an enumerated fact has one of the values."""
        ...

    def compare(self, fact: FactId, op: Op, value: int | datetime.date) -> T:
        """How a number or date stands to a constant."""
        ...

    def reading(self, reading: ReadingId, choice: ChoiceId) -> T:
        """Whether the reading is taken so."""
        ...

    def last_day(self, trigger: D, period: Period, away: Away[D] = ()) -> D:
        """The last day of a plain period in which the days `away` do not count."""
        ...

    def endings(self, trigger: D, period: Period, away: Away[D] = ()) -> Sequence[tuple[T, D]]:
        """That last day, or each that it may be where no arrangement is published, with its condition."""
        ...

    def next_day(self, day: D) -> D:
        """The day after."""
        ...

    def one_of(self, ways: Sequence[tuple[T, D]]) -> D | None:
        """The day that is meant: of the conditions exactly one holds. None: it is not known."""
        ...


class DutyState(Enum):
    """The state of a duty on the day the case is seen."""

    NOT_APPLICABLE = "not_applicable"
    PENDING = "pending"
    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class DutyVerdict(Generic[T, D]):
    """A duty for one trigger (None: it has none; an index into the occurrences).

    `statement`: the duty, or the effect whose required result its givers owe. `states`: exactly one holds.
    `dues`: the last days it may have (none: it has none), each with its condition; `due`: the one, if known.
    """

    statement: Duty | Effect
    trigger: int | None
    due: D | None
    dues: tuple[tuple[T, D], ...]
    states: dict[DutyState, T]


@dataclass(frozen=True)
class ResultVerdict(Generic[T]):
    """What is said of a result; exactly one status holds."""

    given: T
    required: T
    forbidden: T
    statuses: dict[Status, T]


class Listed(Generic[T]):
    """A world whose acts are listed with their dates: how days and acts stand is known."""

    algebra: Algebra[T]
    occurrences: tuple[Occurrence[T], ...]

    def day(self, date: datetime.date) -> datetime.date:
        """Itself."""
        return date

    def not_after(self, early: datetime.date, late: datetime.date) -> T:
        """Whether the one day is not after the other."""
        return self.algebra.const(early <= late)

    def says(self, index: int, contents: tuple[ContentId, ...]) -> T:
        """Whether the act of this number has one of these contents."""
        return self.algebra.const(self.occurrences[index].content in contents)

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        """The last day of a plain period."""
        raise NotImplementedError

    def endings(
        self, trigger: datetime.date, period: Period, away: Away = ()
    ) -> Sequence[tuple[T, datetime.date]]:
        """The one last day."""
        return [(self.algebra.const(True), self.last_day(trigger, period, away))]

    def may_be(self, index: int, role: PartyId) -> T:
        """Whether the role is among those the act may have been done in."""
        return self.algebra.const(role in self.occurrences[index].by)

    def next_day(self, day: datetime.date) -> datetime.date:
        """The day after; of the last day there is, itself."""
        return day if day == datetime.date.max else day + datetime.timedelta(days=1)

    def one_of(self, ways: Sequence[tuple[T, datetime.date]]) -> datetime.date | None:
        """The only day it can be, if there is one."""
        days = {day for holds, day in ways if holds != self.algebra.const(False)}
        return days.pop() if len(days) == 1 else None

    def towards(self, index: int, addressees: tuple[PartyId, ...]) -> T:
        """Whether the act was done towards one of these, as far as the case says."""
        to = self.occurrences[index].to
        return self.algebra.const(not to or not set(to).isdisjoint(addressees))
