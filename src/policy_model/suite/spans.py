"""Calendar vectors: periods that together run over every day of the tables that is not as its weekday is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.ir.formula import Unit
from policy_model.ir.statement import Duty
from policy_model.semantics.calendar import last_day
from policy_model.semantics.case import Case

from .faults import Fault, Try, fault
from .maker import Choices, Maker
from .times import base_of, doing, shifted
from .vector import Kind

_DAY = datetime.timedelta(days=1)
_FEBRUARY, _LEAP = 2, 29
_SATURDAY = 5


def spans(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """A period from before each such day, and over each 29 February, as the tables have it.

    Each is seen on its last day, the act not yet done; over the end of a year, in the days after it too.
    """
    based = _longest(maker, pool)
    if based is None:
        return
    duty, base, readings, trigger = based
    assert duty.within is not None
    calendar, measure = maker.calendar, maker.measure
    goals = {}
    day = max(calendar.first, measure.entry + _DAY)
    while day <= calendar.last:
        if calendar.is_workday(day) != (day.weekday() < _SATURDAY):
            goals[day] = fault(measure, f"day {day}", "day", (duty.clause,), day=day.isoformat())
        elif (day.month, day.day) == (_FEBRUARY, _LEAP):
            goals[day] = fault(measure, f"day {day}", "leap", (duty.clause,), day=day.isoformat())
        day += _DAY
    for start in sorted(goals):
        for back in (1, 2, 4):
            at = start - back * _DAY
            if at <= measure.entry:
                continue
            due = last_day(maker.assumed, at, duty.within.plain, measure.run_on)
            over = tuple(f for d, f in goals.items() if at < d <= due)
            yield Try(_seen(base, trigger, at, due), readings, over, Kind.TIME)
    yield from turning(maker, pool)


def _longest(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> tuple[Duty, Case, Choices, int] | None:
    """The duty with the longest period of working days, in the smallest case that has it."""
    found = [
        s
        for s in maker.measure.statements
        if isinstance(s, Duty) and s.within is not None and s.trigger and s.within.unit is Unit.WORKDAY
    ]
    for duty in sorted(found, key=lambda d: -d.within.number if d.within else 0):
        if (base := base_of(maker, duty, pool)) is not None:
            case, readings, trigger = base
            kept = tuple(a for a in case.acts if not any(a.act == ref.act for ref in duty.any_of))
            at = kept.index(case.acts[trigger])
            return duty, replace(case, acts=kept), readings, at
    return None


def _seen(base: Case, trigger: int, at: datetime.date, on: datetime.date) -> Case:
    case = shifted(base, at - base.acts[trigger].date)
    return replace(case, on=max(on, *(a.date for a in case.acts)))


def turning(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """Over the end of a year, and with days off after the last day: done in time, late, and not at all."""
    based = _longest(maker, pool)
    if based is None:
        return
    duty, base, readings, trigger = based
    assert duty.within is not None
    calendar, run_on = maker.calendar, maker.measure.run_on
    act = doing(maker, duty)
    year = max(calendar.first, maker.measure.entry).year
    starts = {f"year {year}": datetime.date(year, 12, 27)}
    at = datetime.date(year + 1, 3, 1)
    while "weekend" not in starts and at < calendar.last:
        due = last_day(calendar, at, duty.within.plain, run_on)
        if not calendar.is_workday(due + _DAY):
            starts["weekend"] = at
        at += _DAY
    for name, start in starts.items():
        due = last_day(maker.assumed, start, duty.within.plain, run_on)
        for step in (0, 1):
            done = due + step * _DAY
            case = _seen(base, trigger, start, done)
            case = replace(case, acts=(*case.acts, replace(act, date=done)))
            key = "turn.done" if step == 0 else "turn.late"
            yield Try(case, readings, (_turn(maker, duty, name, key, done),), Kind.TIME)
        for key, on in (("turn.pending", start + 2 * _DAY), ("turn.undone", due + _DAY)):
            case = _seen(base, trigger, start, on)
            yield Try(case, readings, (_turn(maker, duty, name, key, case.on),), Kind.TIME)
    start = datetime.date(year, 12, 31)
    while last_day(maker.assumed, start, duty.within.plain, run_on) > datetime.date(year, 12, 31):
        start -= _DAY
    case = _seen(base, trigger, start, datetime.date(year + 1, 1, 5))
    yield Try(case, readings, (_turn(maker, duty, "old year", "turn.undone", case.on),), Kind.TIME)


def _turn(maker: Maker, duty: Duty, name: str, key: str, day: datetime.date) -> Fault:
    return fault(maker.measure, f"{key} {name}", key, (duty.clause,), day=day.isoformat())
