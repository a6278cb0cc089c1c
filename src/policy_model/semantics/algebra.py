"""What the evaluator asks of a case, and the forms of its answers, over an abstract Boolean algebra `T`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, Protocol, TypeVar

from policy_model.ir.formula import Op, Period, Status
from policy_model.ir.ids import ActId, ChoiceId, ContentId, FactId, PartyId, ReadingId, ValueId
from policy_model.ir.statement import Duty, Effect

T = TypeVar("T")


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
class Occurrence(Generic[T]):
    """An act of a case. `by`: the roles it may have been done in; `to`: towards whom (empty: unsaid)."""

    act: ActId
    date: datetime.date
    by: tuple[PartyId, ...]
    to: tuple[PartyId, ...]
    content: ContentId | None
    exists: T


class World(Protocol[T]):
    """A case and the readings, seen on the day `on`."""

    algebra: Algebra[T]
    on: datetime.date
    occurrences: tuple[Occurrence[T], ...]

    def fact(self, fact: FactId, day: datetime.date) -> T:
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

    def last_day(self, trigger: datetime.date, period: Period) -> datetime.date:
        """The last day of a period."""
        ...


class DutyState(Enum):
    """The state of a duty on the day the case is seen."""

    NOT_APPLICABLE = "not_applicable"
    PENDING = "pending"
    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class DutyVerdict(Generic[T]):
    """A duty for one trigger (None: it has none; an index into the occurrences).

    `statement`: the duty, or the effect whose required result its givers owe. `states`: exactly one holds.
    """

    statement: Duty | Effect
    trigger: int | None
    due: datetime.date | None
    states: dict[DutyState, T]


@dataclass(frozen=True)
class ResultVerdict(Generic[T]):
    """What is said of a result; exactly one status holds."""

    given: T
    required: T
    forbidden: T
    statuses: dict[Status, T]
