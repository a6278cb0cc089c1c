"""How much of a result each text gives, and which is more: 一千元以上五千元以下 → 二千元以上一万元以下.

A result given without an amount may be given in any. More of a burden is stricter for whom it befalls, more
of a benefit looser. What is counted in other units, by another base or per something else is not comparable.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from policy_model.ir.formula import Status
from policy_model.ir.ids import ResultId
from policy_model.ir.vocabulary import Amount, Polarity, Result
from policy_model.semantics.algebra import Algebra

from .difference import Direction

T = TypeVar("T")
_GIVEN = (Status.REQUIRED, Status.PERMITTED)
_SCALES = {"%": ("倍", Fraction(1, 100)), "年": ("月", Fraction(12)), "天": ("日", Fraction(1))}


@dataclass(frozen=True, slots=True)
class Much:
    """What is given of a result: `result` is the amount, or the result itself, which has none then."""

    result: ResultId
    amount: Amount | None
    status: Status


class Other(Enum):
    """No one amount is given: the result is not; or several amounts are, or they are in conflict."""

    NOT_GIVEN = "not_given"
    UNCLEAR = "unclear"


Value = Much | Other


def values(result: Result, amounts: Sequence[Result]) -> tuple[Much, ...]:
    """Each amount, required or permitted; first the result without one."""
    bare = [Much(result.id, None, status) for status in _GIVEN]
    return (*bare, *(Much(a.id, a.amount, status) for a in amounts for status in _GIVEN))


def given(
    whole: ResultId, every: Sequence[Much], alg: Algebra[T], result: Callable[[ResultId], Mapping[Status, T]]
) -> dict[Value, T]:
    """Each thing a text may say of how much is given of the result, with when it does; exactly one holds."""
    seen = {much.result: result(much.result) for much in every}
    stated = {id: alg.disj(each[s] for s in (*_GIVEN, Status.CONFLICT)) for id, each in seen.items()}
    out: dict[Value, T] = {}
    for much in every:
        others = (alg.neg(stated[id]) for id in stated if id not in (whole, much.result))
        out[much] = alg.conj((stated[whole], seen[much.result][much.status], *others))
    out[Other.NOT_GIVEN] = alg.neg(stated[whole])
    out[Other.UNCLEAR] = alg.neg(alg.disj(out.values()))
    return out


def told(value: Value) -> str:
    """What is given, in words for programs: the status and the id of the result or amount."""
    return value.value if isinstance(value, Other) else f"{value.status.value} {value.result.key}"


def direction(polarity: Polarity | None, before: Value, after: Value) -> Direction:
    """Whether whom it befalls fares better with what is given after."""
    if not isinstance(before, Much) or not isinstance(after, Much):
        return Direction.INCOMPARABLE
    more = _more(before.amount, after.amount)
    surer = _GIVEN.index(before.status) - _GIVEN.index(after.status)
    if more is None or more * surer < 0:
        return Direction.INCOMPARABLE
    step = more or surer
    if polarity is Polarity.BURDEN:
        step = -step
    return Direction.LOOSER if step > 0 else Direction.STRICTER if step < 0 else Direction.INCOMPARABLE


def _more(before: Amount | None, after: Amount | None) -> int | None:
    """1: both bounds are higher, or one is; -1: lower; 0: the same; None: neither, or not comparable."""
    if before is not None and after is not None and _counted(before) != _counted(after):
        return None
    (low, high), (lower, upper) = _bounds(before), _bounds(after)
    if (low, high) == (lower, upper):
        return 0
    if lower >= low and upper >= high:
        return 1
    return -1 if lower <= low and upper <= high else None


def _counted(amount: Amount) -> tuple[object, ...]:
    unit, _ = _SCALES.get(amount.unit, (amount.unit, Fraction(1)))
    return unit, amount.base, amount.per


_Bound = tuple[bool, Fraction, int]
"""Whether there is none above, the number, and on which side of it: 1 超过, -1 不满."""


def _bounds(amount: Amount | None) -> tuple[_Bound, _Bound]:
    none = Fraction(0)
    if amount is None:
        return (False, none, 0), (True, none, 0)
    _, scale = _SCALES.get(amount.unit, (amount.unit, Fraction(1)))
    least, most = (None if n is None else Fraction(Decimal(n)) * scale for n in (amount.least, amount.most))
    low = (False, least or none, int(amount.over))
    return low, (True, none, 0) if most is None else (False, most, -int(amount.under))
