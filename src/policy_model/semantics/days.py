"""The days on which an act of unknown date has to be tried."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable

from policy_model.ir.formula import Period

_DAY = datetime.timedelta(days=1)
LastDay = Callable[[datetime.date, Period], datetime.date]


def representative(
    known: Iterable[datetime.date],
    ends: Iterable[datetime.date],
    own: Iterable[Period],
    last_day: LastDay,
    *,
    first: datetime.date,
    last: datetime.date,
) -> tuple[datetime.date, ...]:
    """Days from `first` to `last` that are enough to try for *one* act of unknown date.

    `known`: the other days the case is about; `ends`: the last days of the periods that run from them;
    `own`: the periods that run from the act itself.

    The evaluator looks at the date x of an act only by comparing it with a known day k (x ≥ k, x > k),
    with an end e (x > e), or the end of a period of its own with a known day (e(x) ≥ k, e(x) > k), and
    with the day from which an unknown fact holds. Each of these that is true bounds x from below by a
    constant, as e(x) never falls when x rises; each that is false bounds it from above. Move x down to the
    greatest of its lower bounds, or to `first`: no upper bound breaks, and what held still holds, so
    nothing changes. That greatest bound is among the days returned. The same move brings the beginning
    of an unknown fact to a known day, the day after one, x, or the day after x; and x to that beginning.
    """
    days = {first, last, *(day for day in known if first <= day <= last)}
    targets = days | {day + _DAY for day in days if day < datetime.date.max}
    bounds = targets | {end + _DAY for end in ends if end < last}
    span = range(first.toordinal(), last.toordinal() + 1)
    for period in set(own):

        def end(ordinal: int, period: Period = period) -> datetime.date:
            return last_day(datetime.date.fromordinal(ordinal), period)

        for target in targets:
            at = bisect_left(span, target, key=end)
            if at < len(span):
                bounds.add(datetime.date.fromordinal(span[at]))
    return tuple(sorted(day for day in bounds if first <= day <= last))


def for_two(
    alone: Iterable[datetime.date],
    own: Iterable[Period],
    last_day: LastDay,
    *,
    first: datetime.date,
    last: datetime.date,
) -> tuple[datetime.date, ...]:
    """Days from `first` to `last` that are enough to try for *two* acts of unknown date.

    `alone`: those that are enough for one (`representative`); `own`: the periods that run from either.

    How a date stands to all that is known is told by where it lies among the days of `alone`. To each other
    two dates x and y stand by how y compares with x, with the ends e(x), and with the first day whose own end
    is not before x, or after x. Pairs of days that stand alike in all this cannot be told apart; of each such
    set of pairs one is kept. Of days y in a row that stand alike to x only the first need be looked at. The
    beginning of an unknown fact is only asked whether it is by some day: the first such day serves as well.
    """
    span = range(first.toordinal(), last.toordinal() + 1)
    starts = sorted(day.toordinal() for day in alone)
    ends = [
        [last_day(datetime.date.fromordinal(n), period).toordinal() for n in span]
        for period in dict.fromkeys(own)
    ]
    known: set[tuple[int | bool, ...]] = set()
    chosen: set[int] = set()
    for place, one in enumerate(span):
        cuts = [one, one + 1]
        for lasts in ends:
            cuts += [lasts[place], lasts[place] + 1]
            cuts += [span.start + bisect_left(lasts, one), span.start + bisect_left(lasts, one + 1)]
        here = bisect_right(starts, one)
        for other in sorted({*starts, *(cut for cut in cuts if cut in span)}):
            stand = (here, bisect_right(starts, other), *(other >= cut for cut in cuts))
            if stand not in known:
                known.add(stand)
                chosen |= {one, other}
    return tuple(map(datetime.date.fromordinal, sorted(chosen)))


def every(first: datetime.date, last: datetime.date) -> tuple[datetime.date, ...]:
    """Every day from `first` to `last`: for three dates or more, which bound one another by turns."""
    return tuple(datetime.date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
