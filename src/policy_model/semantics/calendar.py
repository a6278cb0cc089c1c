"""Working days and the last days of periods."""

from __future__ import annotations

import calendar as gregorian
import datetime
import hashlib
import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Protocol

from policy_model.ir.formula import Period, Unit

_DAY = datetime.timedelta(days=1)
CALENDAR_FILE = "POLICY_MODEL_CALENDAR"
"""The variable of the environment that names a file of arrangements (`--calendar` sets it)."""

_SATURDAY = 5
_DECEMBER = 12


class OutsideTables(Exception):
    """A date that the official arrangements do not cover; no working day is guessed."""

    def __init__(self, day: datetime.date | None, first: datetime.date, last: datetime.date) -> None:
        super().__init__(f"{day} is not within {first}..{last}")
        self.day = day
        self.first = first
        self.last = last


class Calendar(Protocol):
    """A set of working days, known from `first` to `last`."""

    @property
    def first(self) -> datetime.date:
        """The first day it knows."""
        ...

    @property
    def last(self) -> datetime.date:
        """The last day it knows."""
        ...

    def is_workday(self, day: datetime.date) -> bool:
        """Whether the day is a working day. Raises OutsideTables."""
        ...


@dataclass(frozen=True)
class OfficialCalendar:
    """The yearly arrangements of the State Council, make-up days (调休) included, in whole years.

    `off`: weekdays that are days off; `made_up`: weekends that are worked.
    """

    first: datetime.date
    last: datetime.date
    off: frozenset[datetime.date]
    made_up: frozenset[datetime.date]

    def is_workday(self, day: datetime.date) -> bool:
        """Whether the day is a working day. Raises OutsideTables."""
        if not self.first <= day <= self.last:
            raise OutsideTables(day, self.first, self.last)
        return day in self.made_up or (day.weekday() < _SATURDAY and day not in self.off)

    @cached_property
    def digest(self) -> str:
        """What is kept under these tables is kept under this."""
        days = [day.isoformat() for day in (self.first, self.last, *sorted(self.off | self.made_up))]
        return hashlib.sha256(" ".join(days).encode()).hexdigest()

    @cached_property
    def provisional(self) -> datetime.date:
        """From this day on the last year may still be changed by the next year's arrangement.

        So late in December as ever an arrangement for the next year changed a day.
        """
        changed = [(d.month, d.day) for d in self.off | self.made_up if d.month == _DECEMBER]
        month, day = min(changed, default=(_DECEMBER, 31))
        return datetime.date(self.last.year, month, day)


@cache
def library() -> OfficialCalendar:
    """What `chinesecalendar` holds: the years for which it has an arrangement."""
    import chinese_calendar  # noqa: PLC0415  (its tables are read only where a period is counted)

    # its own is_workday goes through all its tables at every call
    days_off, worked = frozenset(chinese_calendar.holidays), frozenset(chinese_calendar.workdays)
    years = sorted({day.year for day in days_off})
    return tables(years[0], years[-1], days_off, worked)


def tables(
    first: int, last: int, days_off: Collection[datetime.date], worked: Collection[datetime.date]
) -> OfficialCalendar:
    """The tables of the years from `first` to `last`, weekends free but for these days."""
    return OfficialCalendar(
        datetime.date(first, 1, 1),
        datetime.date(last, 12, 31),
        frozenset(day for day in days_off if day.weekday() < _SATURDAY),
        frozenset(day for day in worked if day.weekday() >= _SATURDAY),
    )


@cache
def shipped() -> OfficialCalendar:
    """The library's tables, as corrected by what comes with the tool."""
    from .arrangements import corrections, revised  # noqa: PLC0415  (they are read only with the tables)

    return revised(library(), corrections())


def official() -> OfficialCalendar:
    """The official calendar, read once: what comes with the tool, or what the user's file makes of it.

    The file is named in the environment, since other processes of a command must count as it does.
    """
    return _in_use(os.environ.get(CALENDAR_FILE, ""))


@cache
def _in_use(file: str) -> OfficialCalendar:
    from .arrangements import given  # noqa: PLC0415  (as above)

    return given(Path(file))[0] if file else shipped()


@dataclass(frozen=True)
class AssumedCalendar:
    """A calendar that goes on outside its tables as if there were no holidays: weekends are free.

    A witness on days whose arrangement is not published is found, shown and replayed under it.
    """

    tables: Calendar

    @property
    def first(self) -> datetime.date:
        """The first published day."""
        return self.tables.first

    @property
    def last(self) -> datetime.date:
        """The last published day."""
        return self.tables.last

    def is_workday(self, day: datetime.date) -> bool:
        """Whether the day is a working day."""
        if self.first <= day <= self.last:
            return self.tables.is_workday(day)
        return day.weekday() < _SATURDAY


@dataclass(frozen=True)
class GivenCalendar:
    """A calendar made of a given set of working days, for tests and for what proofs assume of calendars."""

    first: datetime.date
    last: datetime.date
    workdays: Collection[datetime.date]

    def is_workday(self, day: datetime.date) -> bool:
        """Whether the day is a working day. Raises OutsideTables."""
        if not self.first <= day <= self.last:
            raise OutsideTables(day, self.first, self.last)
        return day in self.workdays


def last_day(
    calendar: Calendar,
    trigger: datetime.date,
    period: Period,
    run_on: bool | None,
    away: Sequence[tuple[datetime.date, datetime.date]] = (),
) -> datetime.date:
    """The last day of a period; the day of the trigger is not counted, unless the period is `from_day`.

    n个工作日 end with the n-th working day after the trigger. 日, 月 and 年 are counted on the calendar
    (a day that the month has not becomes its last day), and run on to the next working day if `run_on`.
    Days `away`, from each first day to the day before the second, do not count: of working days they are
    passed over, and what is counted on the calendar ends as many days later.

    Raises:
        OutsideTables: a day that must be known lies outside the calendar.
    """
    assert not period.moved  # the evaluator asks for what it comes to
    if period.from_day:  # counted from the day before, on which nothing has happened yet
        trigger = _plus(calendar, trigger, -_DAY)
    match period.unit:
        case Unit.WORKDAY:
            day, left = trigger, period.number
            while left:
                day = _next(calendar, day)
                left -= calendar.is_workday(day) and not _is_away(day, away)
        case Unit.DAY:
            day = _plus(calendar, trigger, datetime.timedelta(days=period.number))
        case Unit.MONTH:
            day = _months(calendar, trigger, period.number)
        case Unit.YEAR:
            day = _months(calendar, trigger, 12 * period.number)
    if away and period.unit is not Unit.WORKDAY:
        day = _later(calendar, trigger, day, away)
    if period.runs_on:
        while run_on and period.unit is not Unit.WORKDAY and not calendar.is_workday(day):
            day = _next(calendar, day)
    return day if period.then is None else last_day(calendar, day, period.then, run_on, away)


def _is_away(day: datetime.date, away: Sequence[tuple[datetime.date, datetime.date]]) -> bool:
    return any(first <= day < until for first, until in away)


def _later(
    calendar: Calendar,
    trigger: datetime.date,
    end: datetime.date,
    away: Sequence[tuple[datetime.date, datetime.date]],
) -> datetime.date:
    """As many days after the end as days up to there do not count."""
    day, left = trigger, (end - trigger).days
    while left:
        day = _next(calendar, day)
        left -= not _is_away(day, away)
    return day


def _next(calendar: Calendar, day: datetime.date) -> datetime.date:
    return _plus(calendar, day, _DAY)


def _plus(calendar: Calendar, day: datetime.date, step: datetime.timedelta) -> datetime.date:
    try:
        return day + step
    except OverflowError:
        raise OutsideTables(None, calendar.first, calendar.last) from None


def _months(calendar: Calendar, day: datetime.date, number: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    if year > datetime.MAXYEAR:
        raise OutsideTables(None, calendar.first, calendar.last)
    return datetime.date(year, month + 1, min(day.day, gregorian.monthrange(year, month + 1)[1]))
