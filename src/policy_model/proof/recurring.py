"""Days that the calendar calls up again and again, as terms: the first or last of every year, quarter, month.

The years are those of the Gregorian calendar: 400 in a row always have as many days; so have each 100 of them
but for the last, of those each 4 but for the last, and of those each year but for the last.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import accumulate

from policy_model.ir.vocabulary import Falls

from . import smt
from .smt import Term

_COMMON, _LEAP = (
    list(accumulate((datetime.date(year, m, 1) - datetime.date(year, m - 1, 1)).days for m in range(2, 13)))
    for year in (2001, 2000)
)
_YEAR = 365
_SPANS = ((400, 146_097, 25), (100, 36_524, 4), (4, 1_461, 25), (1, _YEAR, 4))
"""So many years, how many days they have but for the last of them, and how many there are in the next longer
span (of 400 years: in all)."""


def falls_on(falls: Falls, date: Term, name: str) -> Term:
    """The date is a day on which it falls; `name`: of the act, for the constants that tell its year."""
    spans = [smt.integer(f"{years}years!{name}") for years, _, _ in _SPANS]
    ranges = [
        bound for span, (_, _, most) in zip(spans, _SPANS, strict=True) for bound in (span >= 0, span < most)
    ]
    begins: Term = smt.number(1)
    for span, (_, days, _) in zip(spans, _SPANS, strict=True):
        begins = begins + span * days
    _, hundreds, fours, ones = spans
    leap = smt.conj([ones == 3, smt.disj([smt.neg(fours == 24), hundreds == 3])])
    ways = [begins + smt.ite(leap, smt.number(late), smt.number(own)) for own, late in _offsets(falls)]
    return smt.conj([*ranges, smt.disj(date == day for day in ways)])


def _offsets(falls: Falls) -> Iterator[tuple[int, int]]:
    """How many days after the first of its year each of the days is: in a common year, in a leap year."""
    ends = [(0, 0), *zip(_COMMON, _LEAP, strict=True), (_YEAR, _YEAR + 1)]
    for months in range(0, 12, falls.months):
        usual, late = ends[months + falls.months] if falls.last else ends[months]
        yield usual - falls.last, late - falls.last
