"""Nets whose periods are of several units: over the real days from one opening day on."""

from __future__ import annotations

import dataclasses
import datetime

from policy_model.ir import walk
from policy_model.ir.formula import Period, Unit
from policy_model.ir.statement import Measure
from policy_model.proof.query import Setting
from policy_model.proof.symbols import Unsupported
from policy_model.semantics.calendar import OutsideTables

from .net import ENTRY, Net, opening_of
from .remaining import Fixed
from .timing import periods as asked

_SPARE, _YEAR = 60, 366
"""Days beyond what the periods take, which may begin in as many days again, at least in a year."""


def placed(net: Net, fixed: Fixed) -> Net:
    """The net, beginning on the first day from entry into force on which its opening can be.

    Where an event of the calendar is not the opening, or entry into force matters too, it comes on the next
    of its days (`Net.falling`).
    """
    falls = {name: own for name, doing in fixed.acts.items() if (own := fixed.measure.act(doing.act).falls)}
    if not falls:
        return net
    opening, entry = opening_of(net), fixed.measure.entry
    if falls.keys() != {opening} or ENTRY in net.acts:
        return dataclasses.replace(net, falling=tuple(falls.items()), entry=entry)
    days = falls[opening].days(entry, entry + min(datetime.timedelta(days=_YEAR), datetime.date.max - entry))
    return dataclasses.replace(net, begins=next(days, None))


def on_real_days(net: Net, measure: Measure, setting: Setting) -> Net:
    """The net, and how long its periods are from its first day on, if calendars give different games."""
    periods = list(dict.fromkeys(clock.period for clock in net.clocks))
    units = {period.unit for period in periods}
    same = units <= {Unit.WORKDAY} or (units == {Unit.DAY} and not measure.run_on)
    if same and net.plain:
        return net
    net = dataclasses.replace(net, mixed=True, run_on=measure.run_on)
    first = net.begins or measure.entry
    try:
        longest = sum(
            max(_length(own, setting, first) for own in walk.lengths(clock.period)) for clock in net.clocks
        )
        days = _SPARE + longest + max(longest, _YEAR)
        every = dict.fromkeys([*asked(net), *(own for p in periods for own in walk.lengths(p))])
        lengths = tuple((own, tuple(setting.lengths_from(own, first, days))) for own in every)
    except (OutsideTables, Unsupported):
        lengths = ()
    return dataclasses.replace(net, lengths=lengths)


def _length(period: Period, setting: Setting, day: datetime.date) -> int:
    return (setting.last_day(day, period) - day).days
