"""The periods a measure counts, and whether what is counted in a case ends on a day that can be said."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import lru_cache

from policy_model.ir.edit import all_formulas
from policy_model.ir.formula import ActRef, Done, InTime, Lapsed, Period, Stop
from policy_model.ir.statement import Duty, Measure, Power
from policy_model.ir.walk import lengths, nodes

from .calendar import AssumedCalendar, Calendar, OutsideTables, last_day
from .case import Case, CaseAct


def periods(measure: Measure) -> Iterator[tuple[ActRef, Period]]:
    """Every period the measure counts from an act, with the act."""
    for formula in all_formulas(measure):
        for node in nodes(formula):
            match node:
                case (
                    Done(since=ActRef() as since, within=Period() as within)
                    | InTime(since, within)
                    | Lapsed(since=ActRef() as since, within=within)
                ):
                    yield since, within
                case _:
                    pass
    for s in measure.statements:
        if isinstance(s, Duty | Power) and s.trigger is not None and s.within is not None:
            yield s.trigger, s.within


@lru_cache(maxsize=2)
def periods_from_entry(measure: Measure) -> tuple[Period, ...]:
    """Every period the measure counts from entry into force, gathered once."""
    return tuple(_from_entry(measure))


def _from_entry(measure: Measure) -> Iterator[Period]:
    for formula in all_formulas(measure):
        for node in nodes(formula):
            if isinstance(node, Lapsed) and node.since is None:
                yield node.within
    for s in measure.statements:
        if isinstance(s, Duty) and s.trigger is None and s.within is not None:
            yield s.within


@lru_cache(maxsize=2)
def counted_from(measure: Measure) -> tuple[tuple[ActRef, Period], ...]:
    """The same, gathered once."""
    return tuple(periods(measure))


def countable(measure: Measure, calendar: Calendar, day: datetime.date) -> bool:
    """Whether whatever is counted from an act of this day ends on a day that can be written."""
    return ends(measure, calendar, day, _lengths(measure))


@lru_cache(maxsize=2)
def _lengths(measure: Measure) -> tuple[Period, ...]:
    """The periods counted from an act, each once however many clauses have it."""
    return tuple(dict.fromkeys(period for _, period in counted_from(measure)))


def ends(measure: Measure, calendar: Calendar, day: datetime.date, counted: Iterable[Period]) -> bool:
    """Whether periods that run from a day end on days that can be written."""
    try:
        for period in (own for one in counted for own in lengths(one)):
            last_day(AssumedCalendar(calendar), day, period, measure.run_on)
    except OutsideTables:
        return False
    return True


def beyond(measure: Measure, case: Case, calendar: Calendar) -> bool:
    """Whether some period that is counted in the case needs a day outside the tables."""
    counted = [(act.date, p) for act in case.acts for ref, p in counted_from(measure) if counts(act, ref)]
    counted += [
        (measure.entry, s.within)
        for s in measure.statements
        if isinstance(s, Duty) and s.trigger is None and s.within is not None
    ]
    until = case.on + datetime.timedelta(days=1) if case.on < datetime.date.max else case.on
    try:
        for day, period in counted:
            stopped = any(isinstance(moved, Stop) for moved in period.moved) and day < until
            for own in lengths(period):
                last_day(calendar, day, own, measure.run_on, ((day, until),) if stopped else ())
    except OutsideTables:
        return True
    return False


def counts(act: CaseAct, ref: ActRef) -> bool:
    """Whether what is counted from such an act may be counted from this one."""
    return ref.act == act.act and (not ref.contents or act.content is None or act.content in ref.contents)
