"""Last days of periods: one integer constant for each trigger and period, and what is true of it.

`of_any` states what holds in every calendar, that is, for every set of working days in which every
period ends; nothing more is assumed of it, in particular no bound on how long a holiday may be. Its
models are exactly the traces of such calendars, as far as working days and calendar days go: a date t
that matters has a count c(t) of
the working days up to it and a mark w(t), whether it is one; for s < t the count grows by w(t) and by
between 0 and t-s-1 for the days between. Any integers that satisfy this for neighbours in the order of
dates can be completed, gap by gap, to a set of working days; what holds of all pairs holds of neighbours.
Of months and years it is said how they are counted (to the same day of another month, or its last), and how
few and how many days a number of months in a row can have: nearly all that is true of them, sound for
proofs. A refutation is found in `of_table`, where everything is exact.
"""

from __future__ import annotations

import datetime
import itertools
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from policy_model.ir.formula import AS_COUNTED, Period, Unit

from . import smt
from .smt import Term

LastDay = Callable[[datetime.date, Period], datetime.date]
"""The real last day of a period from a trigger; raises outside the tables."""


MOST_OFF = 10
"""So many days off in a row there have ever been, at most (2020)."""
_CYCLE = 4800
"""The Gregorian calendar repeats itself after so many months."""
_COMMON = (1, 2, 3, 6, 12)
_MOST_PAIRS = 300
"""Where more dates are counted in months, not all is said of what they have to do with each other."""


@dataclass(frozen=True, slots=True)
class Request:
    """A last day somebody asked for."""

    name: str
    trigger: Term = field(compare=False)
    period: Period
    last: Term = field(compare=False)
    skips: Skips | None = field(default=None, compare=False)

    def about(self) -> Iterator[Term]:
        """What the last day hangs on."""
        yield self.trigger
        if self.skips is not None:
            yield from (bound for pair in self.skips.away for bound in pair)
            if self.skips.base is not None:
                yield self.skips.base

    def digest(self) -> bytes:
        """A hash of all but which period it is: of that, what is said of it hangs on how long it takes."""
        skips = self.skips
        how = None if skips is None else (len(skips.away), skips.number, skips.base is None)
        return smt.digest_in_order([f"{how}".encode(), *map(smt.digest, [self.last, *self.about()])])


@dataclass(frozen=True, slots=True)
class Skips:
    """Days that do not count, each from the first day to the day before the second.

    `base`: the last day if they did, of a period counted on the calendar. Of working days (None) the last day
    is the `number`-th that counts; then `Request.period` is one working day, and tells which days are worked.
    """

    away: tuple[tuple[Term, Term], ...]
    number: int
    base: Term | None

    def gone(self, trigger: Term, last: Term, length: Callable[[Term, Term], Term]) -> Term:
        """How many days after the trigger, up to the last day, do not count.

        `length`: how many there are after one day up to another, none if it is not later.
        """
        total = smt.number(0)
        for size in range(1, len(self.away) + 1):
            for some in itertools.combinations(self.away, size):
                before, end = trigger, last
                for first, until in some:
                    before, end = smt.latest([before, first - 1]), smt.earliest([end, until - 1])
                part = smt.ite(end > before, length(before, end), smt.number(0))
                total = total + part if size % 2 else total - part
        return total

    def counts(self, day: Term) -> Term:
        """The day counts."""
        return smt.conj([smt.neg(smt.conj([first <= day, day < until])) for first, until in self.away])


_WORKDAY = Period(1, Unit.WORKDAY)


class Periods:
    """The last days asked for while encoding."""

    def __init__(self, run_on: bool | None) -> None:
        self.run_on = bool(run_on)
        self.requests: dict[tuple[str, Period], Request] = {}
        self._by_last: dict[str, Request] = {}

    def last_day(
        self, name: str, trigger: Term, period: Period, away: tuple[tuple[Term, Term], ...] = ()
    ) -> Term:
        """The last day of the plain period counted from the trigger, known by `name`.

        Days `away`, each from the first day to the day before the second, do not count.
        """
        if period.then is not None and period.then != AS_COUNTED:
            own = replace(period, then=None if period.runs_on else AS_COUNTED)
            end = self.last_day(name, trigger, own, away)
            return self.last_day(f"{name}!{_told(period)}", end, period.then, away)
        if away:
            return self._without(name, trigger, period, away)
        return self._request(name, trigger, period).last

    def _request(self, name: str, trigger: Term, period: Period, skips: Skips | None = None) -> Request:
        found = self.requests.get((name, period))
        if found is None:
            last = smt.integer(f"last!{name}!{_told(period)}")
            found = Request(name, trigger, period, last, skips)
            self._by_last[smt.name(last)] = self.requests[name, period] = found
        return found

    def _without(self, name: str, trigger: Term, period: Period, away: tuple[tuple[Term, Term], ...]) -> Term:
        which = smt.digest_of([bound for pair in away for bound in pair]).hex()[:16]
        named = f"{name}!{_told(replace(period, then=None))}!without!{which}"
        if period.from_day:
            trigger = trigger - 1
        if period.unit is Unit.WORKDAY:
            return self._request(named, trigger, _WORKDAY, Skips(away, period.number, None)).last
        base = self.last_day(name, trigger, replace(period, from_day=False, then=AS_COUNTED))
        last = self._request(named, trigger, _WORKDAY, Skips(away, 0, base)).last
        if not self.run_on or period.then == AS_COUNTED:
            return last
        return self.last_day(named, last, Period(0, Unit.DAY))

    def among(self, names: Iterable[str]) -> tuple[Request, ...]:
        """The requests whose last day is among the constants of these names, in the order of the names."""
        return tuple(self._by_last[name] for name in sorted(set(names) & self._by_last.keys()))

    def of_any(self, asks: Sequence[Request], usual: bool = False) -> Iterator[Term]:
        """What every calendar satisfies; `usual`: with no more days off than there have ever been."""
        points, months = _Points(), _Months()
        for ask in asks:
            if ask.skips is not None:
                yield from self._skipped(ask, ask.skips, points)
                continue
            n, last = ask.period.number, ask.last
            at = ask.trigger - 1 if ask.period.from_day else ask.trigger
            match ask.period.unit:
                case Unit.WORKDAY:
                    start = points.at(at)
                    end = points.at(last)
                    yield smt.conj([last > at, end.works, end.count == start.count + n])
                    if usual:
                        yield last <= at + at_most(n)
                    continue
                case Unit.DAY:
                    plain = at + n
                case Unit.MONTH:
                    plain = months.later(at, n)
                case Unit.YEAR:
                    plain = months.later(at, 12 * n)
            if not self.run_on or ask.period.then == AS_COUNTED:
                yield last == plain
                continue
            start, end = points.at(plain), points.at(last)
            on_time = smt.conj([start.works, last == plain])
            later = smt.conj([smt.neg(start.works), last > plain, end.works, end.count == start.count + 1])
            yield smt.disj([on_time, later])
            if usual:
                yield last <= plain + MOST_OFF
        yield from points.axioms()
        yield from months.axioms()
        yield from _monotone(asks)

    @staticmethod
    def _skipped(ask: Request, skips: Skips, points: _Points) -> Iterator[Term]:
        if skips.base is not None:
            yield _later(ask, skips)
            return
        start, end = points.at(ask.trigger), points.at(ask.last)

        def worked(before: Term, last: Term) -> Term:
            return points.at(last).count - points.at(before).count

        gone = skips.gone(ask.trigger, ask.last, worked)
        yield smt.conj(
            [
                ask.last > ask.trigger,
                end.works,
                skips.counts(ask.last),
                end.count - start.count - gone == skips.number,
            ]
        )


def _later(ask: Request, skips: Skips) -> Term:
    """A period counted on the calendar ends as many days later as days up to there do not count."""
    assert skips.base is not None
    gone = skips.gone(ask.trigger, ask.last, lambda before, last: last - before)
    return smt.conj([ask.last >= skips.base, ask.last == skips.base + gone, skips.counts(ask.last)])


def _told(period: Period) -> str:
    counted = "from-day" if period.from_day else ""
    plain = "as-counted" if period.then is not None else ""
    return f"{period.number}{period.unit.value}{counted}{plain}"


def at_most(workdays: int) -> int:
    """How many days so many working days have ever taken, at most."""
    return MOST_OFF + workdays * 3 // 2


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
    if ask.skips is not None:
        yield from _skipped_in_table(ask, ask.skips, at, far)
        return
    # days in a row whose periods are as long are told together: a bound is cheaper than an equality
    for length, some in _runs(far):
        within = smt.conj([ask.trigger >= at + some[0], ask.trigger <= at + some[-1]])
        yield smt.implies(within, ask.last - ask.trigger == length)


def _runs(values: Sequence[int]) -> Iterator[tuple[int, range]]:
    """Each value with the places in a row that have it."""
    first = 0
    for value, run in itertools.groupby(values):
        end = first + sum(1 for _ in run)
        yield value, range(first, end)
        first = end


def _skipped_in_table(ask: Request, skips: Skips, at: int, far: Sequence[int]) -> Iterator[Term]:
    """`far`: after how many days the next working day is, for each day from `at` on."""
    if skips.base is not None:
        yield _later(ask, skips)
        return
    worked = [0, *itertools.accumulate(int(n == 1) for n in far)]
    known: dict[int, tuple[Term, Term]] = {}

    def count(day: Term) -> Term:
        key = smt.key(day)
        if key not in known:
            known[key] = day, smt.integer(f"{smt.name(ask.last)}!worked!{len(known)}")
        return known[key][1]

    gone = skips.gone(ask.trigger, ask.last, lambda before, last: count(last) - count(before))
    left = count(ask.last) - count(ask.trigger) - gone
    yield smt.conj([ask.last > ask.trigger, ask.last <= at + len(far), skips.counts(ask.last)])
    yield left == skips.number
    # the last day is worked: a day before it, the count was one less
    yield count(ask.last - 1) == count(ask.last) - 1
    # over days in a row that are all worked the count grows as the days do, over days off it stays
    for day, counted in known.values():
        yield smt.implies(day == at, counted == 0)
        for grows, some in _runs([int(n == 1) for n in far]):
            within = smt.conj([day > at + some[0], day <= at + some[-1] + 1])
            since = day - (at + some[0]) if grows else smt.number(0)
            yield smt.implies(within, counted == since + worked[some[0]])


def _monotone(asks: Sequence[Request]) -> Iterator[Term]:
    asks = [a for a in asks if a.period.unit in (Unit.MONTH, Unit.YEAR) and a.skips is None]
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


@dataclass(frozen=True, slots=True)
class _Month:
    """A date's month, counted from some month on, its day of the month, and the month's length."""

    date: Term
    month: Term
    day: Term
    length: Term

    @property
    def start(self) -> Term:
        """The last day before the month."""
        return self.date - self.day


class _Months:
    """Dates by month and day."""

    def __init__(self) -> None:
        self._known: dict[int, _Month] = {}
        self._said: list[Term] = []
        self._periods: list[tuple[_Month, _Month]] = []
        self._sizes: set[int] = set()
        self._spans: Sequence[int] = ()

    def _at(self, date: Term) -> _Month:
        if smt.key(date) not in self._known:
            self._known[smt.key(date)] = self._made(date, smt.integer(f"month!{len(self._known)}"))
        return self._known[smt.key(date)]

    def _made(self, date: Term, month: Term) -> _Month:
        n = len(self._known)
        return _Month(date, month, smt.integer(f"monthday!{n}"), smt.integer(f"monthlength!{n}"))

    def later(self, date: Term, months: int) -> Term:
        """The same day so many months later, or that month's last."""
        start = self._at(date)
        plain = smt.integer(f"plain!{len(self._known)}")
        end = self._known[smt.key(plain)] = self._made(plain, start.month + months)
        self._periods.append((start, end))
        self._sizes.add(months)
        fewest, most = _days_until(months)
        self._said.append(smt.conj([plain >= date + fewest, plain <= date + most]))
        self._said.append(end.day == smt.ite(start.day <= end.length, start.day, end.length))
        if months % 12 == 0:  # only a February is ever longer, by a day
            same = start.length == end.length
            self._said.append(smt.disj([same, smt.conj([start.length <= 29, end.length <= 29])]))
        return plain

    def axioms(self) -> Iterator[Term]:
        """What is true of them."""
        yield from self._said
        points = list(self._known.values())
        sums = {one + other for one in self._sizes for other in self._sizes}
        self._spans = sorted({*_COMMON, *self._sizes, *sums})
        pairs = list(itertools.combinations(points, 2))
        for point in points:
            yield smt.conj([point.day >= 1, point.day <= point.length])
            yield smt.conj([point.length >= 28, point.length <= 31])
        for one, other in pairs if len(pairs) <= _MOST_PAIRS else self._periods:
            yield smt.implies(
                one.month == other.month,
                smt.conj([one.start == other.start, one.length == other.length]),
            )
            yield smt.implies(one.month < other.month, smt.conj(self._apart(one, other)))
            yield smt.implies(other.month < one.month, smt.conj(self._apart(other, one)))

    def _apart(self, early: _Month, late: _Month) -> Iterator[Term]:
        """How far apart two months can be, the first before the other."""
        months, days = late.month - early.month, late.start - early.start
        yield days >= early.length
        yield smt.implies(months == 1, days == early.length)
        for number in self._spans:
            fewest, most = _days_of(number)
            yield smt.implies(months >= number, days >= fewest)
            yield smt.implies(months <= number, days <= most)


@cache
def _lengths_of_months() -> list[int]:
    """The lengths of the months of two cycles."""
    return [monthrange(2000 + n // 12 % 400, n % 12 + 1)[1] for n in range(2 * _CYCLE)]


@cache
def _days_of(months: int) -> tuple[int, int]:
    """The fewest and the most days of so many months in a row."""
    starts = [0, *itertools.accumulate(_lengths_of_months())]
    found = {starts[n + months] - starts[n] for n in range(_CYCLE)}
    return min(found), max(found)


@cache
def _days_until(months: int) -> tuple[int, int]:
    """The fewest and the most days to the same day so many months later, or that month's last."""
    lengths = _lengths_of_months()
    starts = [0, *itertools.accumulate(lengths)]
    found = {
        starts[n + months] - starts[n] + min(day, lengths[n + months]) - day
        for n in range(_CYCLE)
        for day in (28, lengths[n])
    }
    return min(found), max(found)
