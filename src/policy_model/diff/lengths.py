"""How the length of a period is written in `Change.before` and `after`, and how that is told in words."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from policy_model.ir.formula import AS_COUNTED, EVE, RUN_ON, Extension, Period, Stop, Unit
from policy_model.semantics.phrase import Phrases
from policy_model.source.catalogue import message

_UNITS = {unit.value for unit in Unit}
_RUNS_ON, _EVE, _THEN, _BY, _MOST, _STOPPED = (
    " running on",
    " less a day",
    "then ",
    "extended by ",
    " at most ",
    "stopped",
)


def spelt(period: Period) -> str:
    """5 day running on, then 3 workday, extended by 2 workday at most 4 workday, stopped."""
    own, then = f"{period.number} {period.unit.value}", period.then
    if then == EVE:
        own, then = own + _EVE, None
    if then is not None and then != AS_COUNTED:
        if then == replace(RUN_ON, then=then.then) and then.then is not None:
            own, then = own + _RUNS_ON, then.then
        own = f"{own}, {_THEN}{spelt(then)}"
    for moved in period.moved:
        if isinstance(moved, Extension):
            most = _MOST + spelt(moved.most) if moved.most is not None else ""
            own = f"{own}, {_BY}{spelt(moved.by)}{most}"
    return f"{own}, {_STOPPED}" if any(isinstance(m, Stop) for m in period.moved) else own


def worded(value: str, phrases: Phrases) -> str | None:
    """What `spelt` wrote, in words; None if it wrote no such thing."""
    first, *others = value.split(", ")
    own = _length(first, phrases)
    return own and reduce(lambda said, other: _further(said, other, phrases), others, own)


def _length(value: str, phrases: Phrases) -> str | None:
    """5 day, 5 day running on, 3 month less a day."""
    own = value.removesuffix(_RUNS_ON).removesuffix(_EVE)
    number, _, unit = own.partition(" ")
    if not number.isdecimal() or unit not in _UNITS:
        return None
    said = phrases.period(Period(int(number), Unit(unit)))
    if own == value:
        return said
    return phrases.say("period.run_on" if value.endswith(_RUNS_ON) else "period.eve", period=said)


def _further(own: str, other: str, phrases: Phrases) -> str:
    """What comes after a length: another from its end, an extension, days that do not count."""
    if other == _STOPPED:
        return phrases.say("period.stopped", period=own)
    if other.startswith(_THEN):
        then = _length(other.removeprefix(_THEN), phrases) or other
        return phrases.say("period.then", first=own, then=then)
    by, _, most = other.removeprefix(_BY).partition(_MOST)
    key = "diff.value.extended_to" if most else "diff.value.extended"
    each = {"by": _length(by, phrases) or by, "most": _length(most, phrases) or most}
    return message(key, {"period": own, **each}, phrases.lang)
