"""Nets whose periods are of several units: over the real days from one opening day on."""

from __future__ import annotations

import dataclasses

from policy_model.ir.formula import Unit
from policy_model.ir.statement import Measure
from policy_model.proof.query import Setting
from policy_model.proof.symbols import Unsupported

from .net import Net


def on_real_days(net: Net, measure: Measure, setting: Setting) -> Net:
    """The net, with the length of its periods from entry into force on, if every calendar gives another game.

    Raises:
        Unsupported: they reach beyond the tables of working days.
    """
    periods = list(dict.fromkeys(clock.period for clock in net.clocks))
    units = {period.unit for period in periods}
    if units <= {Unit.WORKDAY} or (units == {Unit.DAY} and not measure.run_on):
        return net
    first = (measure.entry - setting.first).days
    known = [setting.lengths(period)[first:] for period in periods]
    if not all(known):
        raise Unsupported("course.tables")
    longest = {period: max(days[: days[0] + 1]) for period, days in zip(periods, known, strict=True)}
    span = 2 * (sum(longest[clock.period] for clock in net.clocks) + len(net.acts) + 1)
    lengths = tuple((period, tuple(days[:span])) for period, days in zip(periods, known, strict=True))
    last = sum(max(dict(lengths)[clock.period]) for clock in net.clocks) + len(net.acts) + 1
    if last >= min(len(days) for _, days in lengths):
        raise Unsupported("course.tables")
    return dataclasses.replace(net, lengths=lengths)
