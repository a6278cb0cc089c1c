"""Nets whose periods are of several units: over the real days from one opening day on."""

from __future__ import annotations

import dataclasses
import datetime

from policy_model.ir import walk
from policy_model.ir.formula import Period, Unit
from policy_model.ir.statement import Measure
from policy_model.proof.query import Setting
from policy_model.semantics.calendar import OutsideTables

from .net import Net
from .timing import periods as asked

_SPARE = 60
"""Days beyond twice what the periods take on the first day."""


def on_real_days(net: Net, measure: Measure, setting: Setting) -> Net:
    """The net, and how long its periods are from entry into force on, if calendars give different games."""
    periods = list(dict.fromkeys(clock.period for clock in net.clocks))
    units = {period.unit for period in periods}
    same = units <= {Unit.WORKDAY} or (units == {Unit.DAY} and not measure.run_on)
    if same and net.plain:
        return net
    net = dataclasses.replace(net, mixed=True, run_on=measure.run_on)
    try:
        longest = [
            sum(_length(own, setting, measure.entry) for own in walk.lengths(clock.period))
            for clock in net.clocks
        ]
        days = _SPARE + 2 * sum(longest)
        every = dict.fromkeys([*asked(net), *(own for p in periods for own in walk.lengths(p))])
        lengths = tuple((period, _lengths(period, setting, measure.entry, days)) for period in every)
    except OutsideTables:
        lengths = ()
    return dataclasses.replace(net, lengths=lengths)


def _length(period: Period, setting: Setting, day: datetime.date) -> int:
    return (setting.last_day(day, period) - day).days


def _lengths(period: Period, setting: Setting, first: datetime.date, days: int) -> tuple[int, ...]:
    """The period's length for so many opening days: those of the setting, and more where they are too few."""
    skipped = (first - setting.first).days
    known = setting.lengths(period)[skipped:][:days] if skipped >= 0 else []
    further = (first + datetime.timedelta(days=n) for n in range(len(known), days))
    return (*known, *(_length(period, setting, day) for day in further))
