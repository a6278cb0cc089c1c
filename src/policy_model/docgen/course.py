"""An example of the procedure on real days: a course that was proved to exist, dated across a holiday.

The order of its acts is the proof's. What has a last day is done on it, the rest a working day after what
comes before; and the evaluator confirms that nothing in it is void or late, or there is no example.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any as Json

from policy_model.ir.formula import All, Any, Const, Formula, Not, Period, ReadingIs, Unit
from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.property import DeadlinesMet, Exists, Strength, Verdict
from policy_model.ir.statement import Duty, Measure, Power
from policy_model.properties.outcome import Outcome
from policy_model.semantics.answer import answer
from policy_model.semantics.answer_json import to_json
from policy_model.semantics.calendar import Calendar, OutsideTables, last_day, official
from policy_model.semantics.load import load_case
from policy_model.semantics.naming import Names
from policy_model.source.catalogue import Lang

from .contents import Contents

_DAY = datetime.timedelta(days=1)
_LATE = ("overdue", "done_late")
_NEXT = Period(1, Unit.WORKDAY)
_TRIES = 20


@dataclass(frozen=True, slots=True)
class Window:
    """The last day for an act (by its place in the course), after another, and the period between."""

    act: int
    after: int
    period: Period
    last: datetime.date


@dataclass(frozen=True, slots=True)
class Course:
    """A case that `eval` takes, in which nobody is late; its windows; the days off in it, run by run."""

    case: dict[str, Json]
    windows: tuple[Window, ...]
    off: tuple[tuple[datetime.date, datetime.date], ...]


def example(contents: Contents) -> Course | None:
    """The course with the most acts that was shown to exist; None where there is none, or no days for it."""
    shown = [o for o in contents.report.outcomes if _is_course(o)]
    best = max(shown, key=lambda o: len(o.witness[0]["acts"]), default=None)
    if best is None or not best.witness[0]["acts"]:
        return None
    measure, case = contents.measure, best.witness[0]
    fixed = _readings(measure, best)
    bounds = list(_bounds(measure, case, fixed))
    calendar = official()
    for start in _starts(measure, bounds, calendar):
        dated = _dated(measure, case, start, bounds, calendar)
        if dated is not None and _keeps(contents, dated.case, fixed):
            return dated
    return None


def _is_course(outcome: Outcome) -> bool:
    match outcome.property.claim:
        case DeadlinesMet(Strength.CONSISTENT) | Exists():
            return outcome.verdict is Verdict.PROVED and bool(outcome.witness)
        case _:
            return False


def _readings(measure: Measure, outcome: Outcome) -> dict[ReadingId, ChoiceId]:
    usual = {r.id: next((c.id for c in r.choices if c.ordinary), r.choices[0].id) for r in measure.readings}
    return {**usual, **dict(outcome.witness_readings)}


def _bounds(
    measure: Measure, case: Mapping[str, Json], fixed: Mapping[ReadingId, ChoiceId]
) -> Iterator[tuple[int, int, Period]]:
    """For each act of the case with a last day: its place, that of what its period runs from, the period."""
    names = [act["act"] for act in case["acts"]]
    for place, name in enumerate(names):
        for s in measure.statements:
            if not isinstance(s, Duty | Power) or s.within is None or s.trigger is None:
                continue
            if name not in (s.act.zh, s.act.key) or not _said(s.guard, fixed):
                continue
            before = [i for i in range(place) if names[i] in (s.trigger.act.zh, s.trigger.act.key)]
            if before:
                yield place, before[-1], s.within.plain


def _said(guard: Formula, fixed: Mapping[ReadingId, ChoiceId]) -> bool:
    """Whether a statement with this guard is said under these readings."""
    match guard:
        case ReadingIs(reading, choice):
            return fixed[reading] == choice
        case Not(body):
            return not _said(body, fixed)
        case All(parts):
            return all(_said(part, fixed) for part in parts)
        case Any(parts):
            return any(_said(part, fixed) for part in parts)
        case Const(value):
            return value
        case _:
            raise AssertionError(guard)  # a guard is over readings only


def _starts(
    measure: Measure, bounds: list[tuple[int, int, Period]], calendar: Calendar
) -> Iterator[datetime.date]:
    """Working days to begin on: that whose first period takes longest, for its days off, then the others.

    Only the first years in force are looked at: enough for every holiday of the year.
    """
    first = max(measure.entry, calendar.first)
    days = [first + n * _DAY for n in range(2 * 366) if first + n * _DAY <= calendar.last]
    working = [day for day in days if calendar.is_workday(day)]
    if not bounds:
        yield from working[:1]
        return

    def length(day: datetime.date) -> int:
        try:
            return (last_day(calendar, day, bounds[0][2], measure.run_on) - day).days
        except OutsideTables:
            return -1

    yield from sorted(working, key=lambda day: (-length(day), day))[:_TRIES]


def _dated(
    measure: Measure,
    case: Mapping[str, Json],
    start: datetime.date,
    bounds: list[tuple[int, int, Period]],
    calendar: Calendar,
) -> Course | None:
    days: list[datetime.date] = []
    windows: list[Window] = []
    try:
        for place in range(len(case["acts"])):
            here = [
                Window(place, after, period, last_day(calendar, days[after], period, measure.run_on))
                for at, after, period in bounds
                if at == place
            ]
            windows += dict.fromkeys(here)
            before = days[-1] if days else start
            if here:
                days.append(max(before, min(window.last for window in here)))
            elif days:
                days.append(last_day(calendar, before, _NEXT, None))
            else:
                days.append(start)
        off = tuple(_days_off(days[0], days[-1], calendar))
    except OutsideTables:
        return None
    acts = [{**act, "date": day.isoformat()} for act, day in zip(case["acts"], days, strict=True)]
    return Course({**case, "acts": acts, "on": days[-1].isoformat()}, tuple(windows), off)


def _days_off(
    first: datetime.date, last: datetime.date, calendar: Calendar
) -> Iterator[tuple[datetime.date, datetime.date]]:
    """Runs of days that are no working days, weekends with what adjoins them."""
    working = [d for n in range((last - first).days + 1) if calendar.is_workday(d := first + n * _DAY)]
    for one, other in pairwise(working):
        if other - one > _DAY:
            yield one + _DAY, other - _DAY


def _keeps(contents: Contents, case: dict[str, Json], fixed: Mapping[ReadingId, ChoiceId]) -> bool:
    """Whether the evaluator finds every act valid and no duty late."""
    text = json.dumps(case, ensure_ascii=False)
    calendar = official()
    names = Names(contents.loaded.measure, contents.loaded.aliases)
    read = load_case(text, contents.measure, calendar, file="", names=names)
    said = to_json(answer(contents.measure, read, fixed, calendar), Lang.ZH)
    return all(act["status"] == "valid" for act in said["acts"]) and not any(
        duty["state"] in _LATE for duty in said["duties"]
    )
