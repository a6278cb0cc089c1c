"""Last days that hang on arrangements which are not published.

Outside the tables of working days an arrangement may be as any of the tables has been: the days outside go on
as the tables do from some week of theirs on (and begin again at their end), each day of the week as such. A
way is the number of that week. What is the same in all ways no arrangement can change; a last day is told
from the earliest to the latest it has in them.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from policy_model.ir.formula import Period

from .calendar import Calendar, OutsideTables, last_day

_WEEK = 7


@dataclass(frozen=True)
class Way:
    """The calendar that goes on outside its tables as the tables do from a week on. `week`: all of it."""

    first: datetime.date
    last: datetime.date
    week: int
    worked: bytes
    tables: Calendar

    def is_workday(self, day: datetime.date) -> bool:
        """Whether the day is a working day."""
        if self.first <= day <= self.last:
            return self.tables.is_workday(day)
        after = day.toordinal() - self.last.toordinal() - 1
        return bool(self.worked[(_WEEK * self.week + after) % len(self.worked)])


def ways(tables: Calendar) -> tuple[Way, ...]:
    """Every way the days outside the tables may be. Raises OutsideTables: there is no week in them."""
    start = tables.first.toordinal()
    start += (
        tables.last.toordinal() + 1 - start
    ) % _WEEK  # the weekday of the first day that is not published
    weeks = (tables.last.toordinal() + 1 - start) // _WEEK
    if not weeks:
        raise OutsideTables(None, tables.first, tables.last)
    days = map(datetime.date.fromordinal, range(start, start + _WEEK * weeks))
    worked = bytes(tables.is_workday(day) for day in days)
    return tuple(Way(tables.first, tables.last, week, worked, tables) for week in range(weeks))


def last_days(
    outside: Sequence[Way],
    trigger: datetime.date,
    period: Period,
    run_on: bool | None,
    away: Sequence[tuple[datetime.date, datetime.date]] = (),
) -> dict[datetime.date, list[int]]:
    """Each day on which the period may end, with the ways in which it does; the earliest first."""
    found: dict[datetime.date, list[int]] = {}
    for way in outside:
        found.setdefault(last_day(way, trigger, period, run_on, away), []).append(way.week)
    return dict(sorted(found.items()))
