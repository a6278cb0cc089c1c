"""What a measure speaks of: parties, facts, acts, judgements, results, readings."""

from __future__ import annotations

import datetime
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from .ids import (
    NATURE,
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

NUMBERS_BELOW = 10**15
"""Every number of a case or a text is below this, counted in the smallest its fact can have."""


@dataclass(frozen=True, slots=True)
class Party:
    """主体: a role. One body may fill two roles."""

    id: PartyId
    gloss: str
    clauses: tuple[ClauseId, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class BoolType:
    """是否."""


@dataclass(frozen=True, slots=True)
class EnumType:
    """枚举. `values` in declared order; `ordered` where the text ranks them, lowest first."""

    values: tuple[ValueId, ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class IntType:
    """数量: a number, zero or more, with its unit as written (人, 万元, or "") and at most `places` decimals.

    Inside, a number is a whole one: how often it holds the smallest that can be written.
    """

    unit: str
    places: int = 0

    def scaled(self, number: Fraction) -> int | None:
        """A number as it is inside; None if it cannot be written so, or is too large or below zero."""
        inside = number * 10**self.places
        return int(inside) if inside.denominator == 1 and 0 <= inside < NUMBERS_BELOW else None

    def written(self, inside: int) -> str:
        """A number as people write it, in Arabic digits."""
        if not self.places:
            return str(inside)
        whole, rest = divmod(inside, 10**self.places)
        return f"{whole}.{rest:0{self.places}d}".rstrip("0").rstrip(".")

    def plain(self, inside: int) -> int | float:
        """A number as a case file writes it. Fifteen digits survive in a float."""
        text = self.written(inside)
        return float(text) if "." in text else int(text)


@dataclass(frozen=True, slots=True)
class DateType:
    """日期: a calendar date."""


FactType = BoolType | EnumType | IntType | DateType
FactValue = bool | ValueId | int | datetime.date


@dataclass(frozen=True, slots=True)
class Fact:
    """事实.

    `discretionary`: 裁量, a judgement left to an authority; else 客观.
    `ordinary`: 通常值, the value in the unremarkable case; for an enumeration one of its values.
    `arises_if`: the fact arises only where this boolean or enumerated condition holds (a grade only
        if there was an accident). Where it does not hold the fact has its ordinary value.
    `may_come_about`: a boolean fact that may come about during the procedure; in a case it may carry
        the day from which it holds (`since`), and is false before that day.
    `question`: the question to ask for it.
    """

    id: FactId
    type: FactType
    gloss: str
    clauses: tuple[ClauseId, ...]
    discretionary: bool
    ordinary: FactValue
    question: str
    span: Span
    arises_if: Formula | None = None
    may_come_about: bool = False


SPANS = {12: "年", 6: "半年", 3: "季度", 1: "月"}
"""What so many months, counted from January, are called."""


@dataclass(frozen=True, slots=True)
class Falls:
    """On what day an event of the calendar falls: the first (`last`: the last) day of every so many months.

    `months`: 12, 6, 3 or 1, counted from January.
    """

    months: int
    last: bool = False

    @property
    def written(self) -> str:
        """As the vocabulary writes it."""
        return f"每{SPANS[self.months]}{'最后一' if self.last else '第一'}日"

    @property
    def longest(self) -> int:
        """The most days from one of its days to the next, which are fewer than to the one after."""
        return {12: 366, 6: 184, 3: 92, 1: 31}[self.months]

    def on(self, day: datetime.date) -> bool:
        """Whether it falls on the day."""
        if not self.last:
            return day.day == 1 and (day.month - 1) % self.months == 0
        return day.day == monthrange(day.year, day.month)[1] and day.month % self.months == 0

    def by(self, day: datetime.date) -> datetime.date:
        """The last of its days up to this one. Raises OverflowError: there is none that can be written."""
        while not self.on(day):
            day -= datetime.timedelta(days=1)
        return day

    def after(self, day: datetime.date) -> datetime.date:
        """The first of its days from this one on. Raises OverflowError: there is none that can be written."""
        while not self.on(day):
            day += datetime.timedelta(days=1)
        return day

    def days(self, first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
        """The days from the first to the last on which it falls."""
        at = range(first.toordinal(), last.toordinal() + 1)
        return (day for day in map(datetime.date.fromordinal, at) if self.on(day))


@dataclass(frozen=True, slots=True)
class Act:
    """行为: a kind of act; or 事件: of event, which nature does.

    `actors`: the roles that may do it; `addressees`: towards whom (empty: nobody).
    `contents`: what it may say, in declared order (empty: it has no content).
    `at_most`: how many of the kind a case may hold (1 unless declared 可多次).
    `falls`: of an event of the calendar, on what days (None: on any). What a case says is taken as it is
    said, and told if the calendar says otherwise; no proof ranges over a day on which it cannot be.
    """

    id: ActId
    gloss: str
    clauses: tuple[ClauseId, ...]
    actors: tuple[PartyId, ...]
    addressees: tuple[PartyId, ...]
    contents: tuple[ContentId, ...]
    at_most: int
    span: Span
    falls: Falls | None = None

    @property
    def event(self) -> bool:
        """事件: it happens, and nobody does it."""
        return NATURE in self.actors


class Polarity(Enum):
    """Whether a result is good (益) or bad (损) for whom it concerns."""

    BENEFIT = "benefit"
    BURDEN = "burden"


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of a result: an amount, or between bounds (一万元以上五万元以下), as written.

    `least` and `most` are decimal numbers of `unit` (None: no bound; equal: one amount), what 以上 and 以下
    say of the bounds themselves being the measure's rule. `over`, `under`: 超过 and 不满, without the bound.
    `base`: the number it is a multiple of (违法所得一倍). `per`: 每人, 每月.
    """

    of: ResultId
    least: str | None
    most: str | None
    unit: str
    over: bool = False
    under: bool = False
    base: FactId | None = None
    per: tuple[str, ...] = ()


class Bearing(Enum):
    """How a result bears on the amounts of burdens: chosen inside the bounds, or below the lower one."""

    WITHIN = "within"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Result:
    """结果: what the measure attaches to a case. `main`: 主, else 其他. `excludes`: 互斥 (symmetric).

    `elsewhere`: a consequence of other law (依法追究刑事责任), made by the tool. `amount`: made by the tool
    for how much of another result is given; it stands and falls with that. `bearing`: 幅度 (从轻, 减轻).
    """

    id: ResultId
    gloss: str
    clauses: tuple[ClauseId, ...]
    polarity: Polarity
    main: bool
    excludes: tuple[ResultId, ...]
    span: Span
    elsewhere: bool = False
    amount: Amount | None = None
    bearing: Bearing | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """判断: a derived predicate and its definition (readings are inside the formula).

    `implicit`: made by the tool for 符合第N条规定 and 有第N条规定情形之一, not declared by the file.
    `grade`: where it holds, the fact has the value, or one of those whose judgements hold beside it.
    """

    id: JudgementId
    gloss: str
    clauses: tuple[ClauseId, ...]
    definition: Formula
    implicit: bool
    span: Span
    grade: tuple[FactId, ValueId] | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a reading. `ordinary`: marked 通行."""

    id: ChoiceId
    reason: str
    ordinary: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """读法: its choices in the order of the text. At most one choice is marked 通行."""

    id: ReadingId
    clause: ClauseId
    choices: tuple[Choice, ...]
    span: Span


from .formula import Formula  # noqa: E402  (Fact and Formula name each other)
