"""Last days in SQL: days as numbers from 1970-01-01, in the words of the engine.

Where a last day hangs on what is worked, it is looked up in a list by the day the period runs from. Where
days in between do not count, those that do are picked, row by row, from the few that can be the last one.
The lists are columns (`Ends.lists`), so that a query has each of them once.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cached_property
from itertools import accumulate

from policy_model.ir.formula import Period, Unit
from policy_model.semantics.calendar import Calendar, OutsideTables, last_day

UNIX = datetime.date(1970, 1, 1)
_DAY = datetime.timedelta(days=1)
NEVER = -(1 << 20)
"""The day of what has none: before every other."""
Away = Sequence[tuple[str, str]]
"""Days that do not count: each first day, and the day from which days count again."""


class Dialect(Enum):
    """Whose SQL it is."""

    DUCKDB = "duckdb"
    SPARK = "spark"

    def quoted(self, column: str) -> str:
        """A column's name."""
        return f'"{column}"' if self is Dialect.DUCKDB else f"`{column}`"

    def days(self, date: str) -> str:
        """A date as a number of days from 1970-01-01."""
        if self is Dialect.DUCKDB:
            return f"({date} - DATE '1970-01-01')"
        return f"datediff({date}, DATE '1970-01-01')"

    def date(self, days: str) -> str:
        """Such a number as a date."""
        if self is Dialect.DUCKDB:
            return f"(DATE '1970-01-01' + CAST({days} AS INTEGER))"
        return f"date_add(DATE '1970-01-01', CAST({days} AS INT))"

    def months(self, date: str, number: int) -> str:
        """A date so many months later; a day that the month has not becomes its last."""
        if self is Dialect.DUCKDB:
            return f"CAST({date} + INTERVAL {number} MONTH AS DATE)"
        return f"add_months({date}, {number})"

    def listed(self, values: Sequence[int]) -> str:
        """A list of numbers."""
        inside = ", ".join(map(str, values))
        return f"[{inside}]" if self is Dialect.DUCKDB else f"array({inside})"

    def part(self, values: str, first: str, last: str) -> str:
        """The values from one place to another, both from 1 on, as far as the list goes."""
        if self is Dialect.DUCKDB:
            return f"list_slice({values}, {first}, {last})"
        return f"slice({values}, CAST({first} AS INT), CAST({last} - {first} + 1 AS INT))"

    def span(self, first: str, last: str) -> str:
        """The numbers from one to another."""
        return f"{'generate_series' if self is Dialect.DUCKDB else 'sequence'}({first}, {last})"

    def kept(self, values: str, name: str, test: str) -> str:
        """Those of a list for which the test, about `name`, is true."""
        if self is Dialect.DUCKDB:
            return f"list_filter({values}, lambda {name}: {test})"
        return f"filter({values}, {name} -> {test})"

    def item(self, values: str, place: str) -> str:
        """The value at a place, from 1 on; nothing before or beyond the list."""
        own = f"nullif(greatest({place}, 0), 0)"  # from 0 on down they count from the end
        if self is Dialect.DUCKDB:
            return f"list_extract({values}, {own})"
        return f"try_element_at({values}, CAST({own} AS INT))"


class Ends:
    """The last days of periods under a calendar."""

    def __init__(self, calendar: Calendar, dialect: Dialect, run_on: bool | None) -> None:
        self.calendar, self.dialect, self.run_on = calendar, dialect, run_on

    def end(self, day: str, period: Period, away: Away = ()) -> str:
        """The last day of a period that runs from a day; NULL where no table tells it."""
        if away or not self._asks(period):
            return self._counted(day, period, away)
        first, ends = self._table(period)
        return self.dialect.item(self._list(ends), f"{day} - {first - 1}")

    @property
    def lists(self) -> Mapping[str, str]:
        """The columns that the ends written so far look into."""
        return {name: self.dialect.listed(values) for values, name in self._lists.items()}

    @cached_property
    def _lists(self) -> dict[Sequence[int], str]:
        return {}

    def _list(self, values: Sequence[int]) -> str:
        return self._lists.setdefault(tuple(values), f"list{len(self._lists)}")

    def _asks(self, period: Period) -> bool:
        """Whether some day of it must be known as worked or free."""
        counts = period.unit is Unit.WORKDAY
        here = period.number > 0 if counts else self.run_on and period.runs_on
        return bool(here) or (period.then is not None and self._asks(period.then))

    def _on_the_calendar(self, day: str, period: Period) -> str:
        """Where days, months or years end, whatever is worked."""
        if period.unit is Unit.DAY:
            return f"{day} + {period.number - period.from_day}"
        months = period.number * (12 if period.unit is Unit.YEAR else 1)
        own = f"({day} - 1)" if period.from_day else day
        return self.dialect.days(self.dialect.months(self.dialect.date(own), months))

    def _table(self, period: Period) -> tuple[int, Sequence[int]]:
        """The first day for which the calendar tells the last day, and the last days from it on."""
        first = self.calendar.first
        while self._told(first - _DAY, period) is not None:
            first -= _DAY
        ends, day = [], first
        while (end := self._told(day, period)) is not None:
            ends.append(end)
            day += _DAY
        return (first - UNIX).days, ends

    def _told(self, day: datetime.date, period: Period) -> int | None:
        try:
            return (last_day(self.calendar, day, period, self.run_on) - UNIX).days
        except OutsideTables:
            return None

    # ---- row by row

    def _counted(self, day: str, period: Period, away: Away) -> str:
        """As `last_day` has it, form by form."""
        begun = f"({day} - 1)" if period.from_day else day
        if period.unit is Unit.WORKDAY:
            end = self._nth_working_day(begun, period.number, away)
        else:
            end = self._later(begun, self._on_the_calendar(day, period), away)
            if self.run_on and period.runs_on:
                end = self._working_day_from(end)
        return end if period.then is None else self._counted(f"({end})", period.then, away)

    def _nth_working_day(self, day: str, number: int, away: Away) -> str:
        if not number:
            return day
        """Of the next working days, as many more as days do not count, the n-th that counts."""
        lost = "".join(f" + greatest({until} - {first}, 0)" for first, until in away)
        before = f"coalesce({self._worked_by(day)}, 0)"
        some = self.dialect.part(
            self._list(self._working_days), f"{before} + 1", f"{before} + {number}{lost}"
        )
        found = self.dialect.item(
            self.dialect.kept(some, "d", f"d > {day} AND {_counts('d', away)}"), str(number)
        )
        return f"CASE WHEN {self._known(f'{day} + 1')} THEN {found} END"

    def _worked_by(self, day: str) -> str:
        """How many working days of the tables there are up to a day."""
        first, last = self.calendar.first.toordinal(), self.calendar.last.toordinal()
        days = map(datetime.date.fromordinal, range(first, last + 1))
        counts = list(accumulate(int(self.calendar.is_workday(one)) for one in days))
        return self.dialect.item(self._list(counts), f"{day} - {(self.calendar.first - UNIX).days - 1}")

    def _later(self, day: str, end: str, away: Away) -> str:
        """As many days after the end as days up to there do not count."""
        if not away:
            return end
        lost = " + ".join(f"greatest({until} - {first}, 0)" for first, until in away)
        days = self.dialect.span(f"CAST({day} + 1 AS INT)", f"CAST({end} + {lost} AS INT)")
        found = self.dialect.item(self.dialect.kept(days, "d", _counts("d", away)), f"({end} - {day})")
        return f"CASE WHEN {end} = {day} THEN {day} ELSE {found} END"

    def _working_day_from(self, day: str) -> str:
        """The first working day from a day on."""
        first, worked = (self.calendar.first - UNIX).days, self._working_days
        ends = [worked[bisect_left(worked, one)] for one in range(first, worked[-1] + 1)]
        return self.dialect.item(self._list(ends), f"{day} - {first - 1}")

    def _known(self, day: str) -> str:
        """The tables have begun by a day."""
        return f"{day} >= {(self.calendar.first - UNIX).days}"

    @cached_property
    def _working_days(self) -> Sequence[int]:
        span = range(self.calendar.first.toordinal(), self.calendar.last.toordinal() + 1)
        days = [day for day in map(datetime.date.fromordinal, span) if self.calendar.is_workday(day)]
        return [(day - UNIX).days for day in days]


def _counts(day: str, away: Away) -> str:
    return " AND ".join(f"NOT ({day} >= {first} AND {day} < {until})" for first, until in away)
