"""Events of the calendar in a case: those that are listed on another day, and those that are not listed.

A case says which years, quarters and months began or ended, and is taken at its word. Of a duty that arises
with each of them nothing is said where its own is not listed; so that is told.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from policy_model.ir.ids import ActId
from policy_model.ir.statement import Duty, Measure, Power

from .case import Case


@dataclass(frozen=True, slots=True)
class Almanac:
    """`misplaced`: the numbers of acts on a day on which they cannot be, or for the second time.

    `unlisted`: by kind, the days from entry into force to the day the case is seen on which it came, and of
    which the case does not say so.
    """

    misplaced: tuple[int, ...] = ()
    unlisted: tuple[tuple[ActId, tuple[datetime.date, ...]], ...] = ()


def almanac(measure: Measure, case: Case) -> Almanac:
    """How what the case says of such events stands to the calendar, of those with which something begins."""
    begin = {
        s.trigger.act for s in measure.statements if isinstance(s, Duty | Power) and s.trigger is not None
    }
    misplaced, unlisted = [], []
    for act in measure.acts:
        if act.falls is None or act.id not in begin:
            continue
        listed: set[datetime.date] = set()
        for number, own in enumerate(case.acts):
            if own.act == act.id:
                if own.date in listed or not act.falls.on(own.date):
                    misplaced.append(number)
                listed.add(own.date)
        days = tuple(day for day in act.falls.days(measure.entry, case.on) if day not in listed)
        if days and act.id not in case.unknown:
            unlisted.append((act.id, days))
    return Almanac(tuple(sorted(misplaced)), tuple(unlisted))
