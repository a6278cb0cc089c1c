"""Conditions. A formula is read against one case *on one day*, under one choice for every reading."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from enum import Enum

from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from .ids import (
    ActId,
    ChoiceId,
    ContentId,
    FactId,
    JudgementId,
    PartyId,
    ReadingId,
    ResultId,
    ValueId,
)


class Unit(Enum):
    """The unit of a period. WORKDAY: 工作日; DAY: 日, a calendar day; MONTH and YEAR: calendar ones."""

    WORKDAY = "workday"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """n个工作日, n日, n个月, n年 (n ≥ 1). The day of the trigger is not counted.

    `from_day`: it is counted, so that all ends a day sooner (`EVE`); else only a mistaken implementation
    says so.
    `then`: another period, counted on from there (三个月，延长十五日). `moved`: what moves its last day.
    """

    number: int
    unit: Unit
    from_day: bool = False
    then: Period | None = None
    moved: tuple[Moved, ...] = ()

    @property
    def plain(self) -> Period:
        """The period as it is counted where nothing moves its last day."""
        return replace(self, moved=()) if self.moved else self

    @property
    def runs_on(self) -> bool:
        """Where periods run on over days off, this one does before another is counted on from it."""
        return self.then is None or (not self.number and not self.from_day)

    def and_then(self, more: Period) -> Period:
        """A longer period: as much more in its own unit, or counted on from its end."""
        if self.then == AS_COUNTED:
            return replace(self, then=None).and_then(more)
        if self.then is not None:
            return replace(self, then=self.then.and_then(more))
        if more.unit is self.unit and more.then is None and self.number and more.number:
            return replace(self, number=self.number + more.number)
        return replace(self, then=more)


AS_COUNTED = Period(0, Unit.WORKDAY)
"""After it (`then`) a period does not run on over days off: its last day is the day it comes to."""

EVE = Period(0, Unit.DAY, from_day=True, then=AS_COUNTED)
"""After another period (`then`): the day before its last. 三个月差一日 is a quarter, from its first day."""

RUN_ON = Period(0, Unit.DAY)
"""After it (`then`) a period that does runs on over days off before another is counted on from there."""


@dataclass(frozen=True, slots=True)
class ActRef:
    """A valid act of this kind, with one of these contents, by one of these parties (empty: any)."""

    act: ActId
    contents: tuple[ContentId, ...] = ()
    by: tuple[PartyId, ...] = ()


@dataclass(frozen=True, slots=True)
class Extension:
    """经…批准，可以延长…: a valid `approval`, from the trigger to the last day, makes it longer by `by`.

    It does so once; after the last day it does nothing. `most`: the whole, counted from the trigger, is never
    longer than this. `guard`: under which readings it is said.
    """

    clause: ClauseId
    guard: Formula
    approval: ActRef
    by: Period
    most: Period | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """…不计入期限, 期限中止: the days from a valid act `begins` to the next valid act `ends` do not count.

    The day of `begins` does not count; that of `ends` does, unless `through` (至…之日止). Without an end as
    yet it lasts to the day on which the case is seen.
    """

    clause: ClauseId
    guard: Formula
    begins: ActRef
    ends: ActRef
    through: bool = False


Moved = Extension | Stop


class Op(Enum):
    """How a number or date is compared with a constant."""

    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="
    EQ = "="


@dataclass(frozen=True, slots=True)
class Const:
    """Always true, or always false."""

    value: bool
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class FactTrue:
    """A 是否 fact holds on the day (its `since`, if any, is not after it)."""

    fact: FactId
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class FactOneOf:
    """An enumerated fact has one of these values (declared order)."""

    fact: FactId
    values: tuple[ValueId, ...]
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Compare:
    """A number or date fact compared with a constant of its type."""

    fact: FactId
    op: Op
    value: int | datetime.date
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Judged:
    """A 判断 holds on the day."""

    judgement: JudgementId
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Done:
    """Some valid act as described is dated no later than the day.

    With `within`, it is moreover dated from the day of some valid act `since` on and not after that
    act's period ends; with `since` alone, not before some valid act `since`.
    """

    what: ActRef
    since: ActRef | None = None
    within: Period | None = None
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class InTime:
    """The day itself is from some valid act `since` on and not after that act's period ends.

    Used to make an act rest on its own window (逾期…无效).
    """

    since: ActRef
    within: Period
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A period has ended before the day, and none of the acts `what` was validly done in it.

    It runs from some valid act `since` (None: from entry into force). Before it has ended nothing has lapsed,
    and where nothing began it nothing lapses.
    """

    what: tuple[ActRef, ...]
    since: ActRef | None
    within: Period
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Did:
    """Someone did the act, valid or not, no later than the day, and on the act's day `condition` held."""

    what: ActRef
    condition: Formula
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ReadingIs:
    """The reading is taken this way."""

    reading: ReadingId
    choice: ChoiceId
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """Negation."""

    body: Formula
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class All:
    """Conjunction; true when empty."""

    parts: tuple[Formula, ...]
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Any:
    """Disjunction; false when empty."""

    parts: tuple[Formula, ...]
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Unless:
    """A requirement with its own exception (除外): it is met when `body` holds or `exception` does.

    The exception excuses this requirement and nothing else.
    """

    body: Formula
    exception: Formula
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class At:
    """`body`, stated by this clause: what a justification cites."""

    clause: ClauseId
    body: Formula
    span: Span | None = field(default=None, compare=False)


class Status(Enum):
    """The statuses of a result (model 3), in the order in which the first that applies is taken."""

    OUTSIDE = "outside"
    CONFLICT = "conflict"
    REQUIRED = "required"
    PERMITTED = "permitted"
    FORBIDDEN = "forbidden"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Given:
    """Only in properties: some clause requires or permits it, even in a conflict; not when outside."""

    result: ResultId
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Required:
    """Only in properties: some clause requires the result, even in a conflict; not when outside."""

    result: ResultId
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Only in properties: some clause forbids the result, even in a conflict; not when outside."""

    result: ResultId
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class StatusIs:
    """Only in properties: the result has exactly this status."""

    result: ResultId
    status: Status
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Lawful:
    """Only in properties: the party (None: every party) is 守法 up to the day."""

    party: PartyId | None
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Applies:
    """Only in properties: the measure is in force on the day and, if `scope`, the case is in scope."""

    scope: bool
    span: Span | None = field(default=None, compare=False)


Formula = (
    Const
    | FactTrue
    | FactOneOf
    | Compare
    | Judged
    | Done
    | InTime
    | Lapsed
    | Did
    | ReadingIs
    | Not
    | All
    | Any
    | Unless
    | At
    | Given
    | Required
    | Forbidden
    | StatusIs
    | Lawful
    | Applies
)
