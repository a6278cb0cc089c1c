"""Last days of periods: one integer constant for each trigger and period, and what is true of it.

`of_any` states what holds in every calendar, that is, for every set of working days in which every
period ends; nothing more is assumed of it, in particular no bound on how long a holiday may be. Its
models are exactly the traces of such calendars, as far as working days and calendar days go: a date t
that matters has a count c(t) of
the working days up to it and a mark w(t), whether it is one; for s < t the count grows by w(t) and by
between 0 and t-s-1 for the days between. Any integers that satisfy this for neighbours in the order of
dates can be completed, gap by gap, to a set of working days; what holds of all pairs holds of neighbours.
Months and years are only bounded (28 to 31 days a month, monotone): sound for proofs, and a refutation
is found in `of_table`, where everything is exact.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from policy_model.ir.formula import Period, Unit

from . import smt
from .smt import Term

LastDay = Callable[[datetime.date, Period], datetime.date]
"""The real last day of a period from a trigger; raises outside the tables."""


@dataclass(frozen=True, slots=True)
class Request:
    """A last day somebody asked for."""

    name: str
    trigger: Term = field(compare=False)
    period: Period
    last: Term = field(compare=False)


class Periods:
    """The last days asked for while encoding."""

    def __init__(self, run_on: bool | None) -> None:
        self.run_on = bool(run_on)
        self.requests: dict[tuple[str, Period], Request] = {}
        self._by_last: dict[str, Request] = {}

    def last_day(self, name: str, trigger: Term, period: Period) -> Term:
        """The last day of the period counted from the trigger, known by `name`."""
        found = self.requests.get((name, period))
        if found is None:
            counted = "from-day" if period.from_day else ""
            last = smt.integer(f"last!{name}!{period.number}{period.unit.value}{counted}")
            found = Request(name, trigger, period, last)
            self._by_last[smt.name(last)] = self.requests[name, period] = found
        return found.last

    def among(self, names: Iterable[str]) -> tuple[Request, ...]:
        """The requests whose last day is among the constants of these names, in the order of the names."""
        return tuple(self._by_last[name] for name in sorted(set(names) & self._by_last.keys()))

    def of_any(self, asks: Sequence[Request]) -> Iterator[Term]:
        """What every calendar satisfies."""
        points = _Points()
        for ask in asks:
            n, last = ask.period.number, ask.last
            at = ask.trigger - 1 if ask.period.from_day else ask.trigger
            match ask.period.unit:
                case Unit.WORKDAY:
                    start = points.at(at)
                    end = points.at(last)
                    yield smt.conj([last > at, end.works, end.count == start.count + n])
                    continue
                case Unit.DAY:
                    plain = at + n
                case Unit.MONTH:
                    plain = smt.integer(f"plain!{smt.name(last)}")
                    yield smt.conj([plain >= at + 28 * n, plain <= at + 31 * n])
                case Unit.YEAR:
                    plain = smt.integer(f"plain!{smt.name(last)}")
                    yield smt.conj([plain >= at + 365 * n, plain <= at + 366 * n])
            if not self.run_on:
                yield last == plain
                continue
            start, end = points.at(plain), points.at(last)
            on_time = smt.conj([start.works, last == plain])
            later = smt.conj([smt.neg(start.works), last > plain, end.works, end.count == start.count + 1])
            yield smt.disj([on_time, later])
        yield from points.axioms()
        yield from _monotone(asks)


def lengths(period: Period, real: LastDay, first: datetime.date, days: int) -> list[int]:
    """How many days after its trigger the period's last day is, for each of `days` days from `first` on."""
    at = first.toordinal()
    return [real(datetime.date.fromordinal(day), period).toordinal() - day for day in range(at, at + days)]


def of_table(ask: Request, first: datetime.date, far: Sequence[int]) -> Iterator[Term]:
    """What the official tables say of a period, its trigger among the days from `first` on.

    `far`: how many days later its last day is, for each of these. A trigger must lie there: what is found is
    real, and not finding proves nothing.
    """
    at, days = first.toordinal(), len(far)
    yield smt.conj([ask.trigger >= at, ask.trigger < at + days])
    # days in a row whose periods are as long are told together: a bound is cheaper than an equality
    for length, run in itertools.groupby(range(days), key=far.__getitem__):
        some = list(run)
        within = smt.conj([ask.trigger >= at + some[0], ask.trigger <= at + some[-1]])
        yield smt.implies(within, ask.last - ask.trigger == length)


def _monotone(asks: Sequence[Request]) -> Iterator[Term]:
    asks = [a for a in asks if a.period.unit in (Unit.MONTH, Unit.YEAR)]
    for one in asks:
        for other in asks:
            if one is not other and one.period == other.period:
                yield smt.implies(one.trigger <= other.trigger, one.last <= other.last)


@dataclass(frozen=True, slots=True)
class _Point:
    date: Term
    count: Term
    works: Term


class _Points:
    def __init__(self) -> None:
        self._known: dict[int, _Point] = {}

    def at(self, date: Term) -> _Point:
        found = self._known.get(smt.key(date))
        if found is None:
            n = len(self._known)
            found = _Point(date, smt.integer(f"count!{n}"), smt.boolean(f"works!{n}"))
            self._known[smt.key(date)] = found
        return found

    def axioms(self) -> Iterator[Term]:
        points = list(self._known.values())
        for i, one in enumerate(points):
            for other in points[i + 1 :]:
                yield smt.implies(
                    one.date == other.date,
                    smt.conj([one.count == other.count, one.works == other.works]),
                )
                yield smt.implies(one.date < other.date, self._grows(one, other))
                yield smt.implies(other.date < one.date, self._grows(other, one))

    @staticmethod
    def _grows(early: _Point, late: _Point) -> Term:
        between = late.count - early.count - smt.ite(late.works, smt.number(1), smt.number(0))
        return smt.conj([between >= 0, between <= late.date - early.date - 1])
