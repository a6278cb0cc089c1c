"""Days that every year, half-year, quarter or month has, as last days: 每年3月31日, 每季度最后一日."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from .formula import AS_COUNTED, EVE, Period, Unit
from .statement import Duty, Power
from .vocabulary import Act, Falls

YEAR = 12
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""How many days each month has in every year."""
_FEBRUARY = 2


@dataclass(frozen=True, slots=True)
class EachDay:
    """A day of every span of so many months (12, 6, 3, 1): of its `month`, counted from 1, the `day`.

    `day` None: the month's last.
    """

    months: int
    month: int
    day: int | None

    @property
    def of_span(self) -> bool:
        """It is the last day of the span."""
        return self.day is None and self.month == self.months

    @property
    def settled(self) -> EachDay | None:
        """The same day, by its number where that is always the same; None: not every span has such a day.

        Nor is the first day of a span one that something could be due by.
        """
        if not 1 <= self.month <= self.months:
            return None
        named = range(self.month - 1, YEAR, self.months)
        most = min(_LENGTHS[month] for month in named)
        if self.day is not None:
            return self if (self.month == 1) + 1 <= self.day <= most else None
        same = {_LENGTHS[month] for month in named} == {most} and self.months != 1
        return EachDay(self.months, self.month, most) if same and _FEBRUARY - 1 not in named else self

    @property
    def within(self) -> Period:
        """From the span's first day to the day."""
        if self.day is None:
            return Period(self.month, Unit.MONTH, then=EVE)
        months, days = self.month - 1, self.day - 1
        rest = Period(days, Unit.DAY, then=AS_COUNTED)
        if not months:
            return rest
        return Period(months, Unit.MONTH, then=rest if days else AS_COUNTED)

    def last(self, day: datetime.date) -> datetime.date:
        """The day of the span that a day lies in. Raises ValueError: none that can be written."""
        months = (day.month - 1) // self.months * self.months + self.month
        if self.day is not None:
            return datetime.date(day.year, months, self.day)
        return Falls(1, last=True).after(datetime.date(day.year, months, 1))


@cache
def _by_period(months: int) -> Mapping[Period, EachDay]:
    days = (None, *range(1, max(_LENGTHS) + 1))
    every = (EachDay(months, month, day).settled for month in range(1, months + 1) for day in days)
    return {each.within: each for each in every if each is not None}


def recurring_day(s: Duty | Power, acts: Sequence[Act]) -> EachDay | None:
    """The day of every span that is the last, where the text names one."""
    falls = next((act.falls for act in acts if s.trigger is not None and act.id == s.trigger.act), None)
    if falls is None or falls.last or s.within is None:
        return None
    return _by_period(falls.months).get(s.within)
