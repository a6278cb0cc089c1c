"""An example of the procedure on real days: a case that was found, played to its end across a holiday.

It begins with the acts of a case that a property showed, in the order in which they need one another; then
each duty that is left is done by whoever has it. What has a last day is done on it, the rest a working day
after what comes before; the evaluator confirms that nothing in it is void or late, or there is no example.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from itertools import pairwise
from typing import Any as Json

from policy_model.ir.formula import All, Any, Const, Formula, Not, Period, ReadingIs, Unit
from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.statement import Duty, Measure, Power
from policy_model.pipeline import Loaded
from policy_model.properties.outcome import Outcome
from policy_model.semantics.algebra import DutyState, DutyVerdict
from policy_model.semantics.calendar import Calendar, OutsideTables, last_day, official
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.load import CALENDAR, load_case
from policy_model.semantics.naming import Names
from policy_model.semantics.world import evaluate_complete

_DAY = datetime.timedelta(days=1)
_LATE = (DutyState.OVERDUE, DutyState.DONE_LATE)
_UNDONE = (DutyState.OVERDUE, DutyState.PENDING)
_NEXT = Period(1, Unit.WORKDAY)
_TRIES = 20
_TRIED, _MOST = 3, 14
"""So many cases are played to their end, and so many acts a course has at most."""


@dataclass(frozen=True, slots=True)
class Window:
    """The last day for an act (by its place in the course), after another, and the period between."""

    act: int
    after: int
    period: Period
    last: datetime.date


@dataclass(frozen=True, slots=True)
class Course:
    """A case that `eval` takes, in which nobody is late; its windows; the days off in it, run by run.

    `off` has those days off that a period in working days leaves out and those just before an act.
    """

    case: dict[str, Json]
    windows: tuple[Window, ...]
    off: tuple[tuple[datetime.date, datetime.date], ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """A measure and the words for what cases name."""

    measure: Measure
    names: Names


def example(loaded: Loaded, outcomes: Sequence[Outcome]) -> Course | None:
    """The course with the most last days of those found; None where there is none, or no days for it."""
    named = _Named(loaded.measure, Names(loaded.measure, loaded.aliases))
    played = (_played(named, case, fixed) for case, fixed in _begun(loaded.measure, outcomes))
    best = max(
        filter(None, played), key=lambda one: (len(one[0].windows), len(one[0].case["acts"])), default=None
    )
    if best is None:
        return None
    course, fixed = best
    measure, calendar = loaded.measure, official()
    bounds = list(_bounds(measure, course.case, fixed))
    for start in _starts(measure, bounds, calendar):
        dated = _dated(measure, course.case, start, bounds, calendar)
        said = None if dated is None else _said(named, dated.case, fixed)
        if dated and said and all(map(said.valid, range(len(dated.case["acts"])))) and not _late(said):
            return dated
    return course


_Fixed = dict[ReadingId, ChoiceId]


def _size(one: tuple[Course, _Fixed]) -> tuple[int, int]:
    """How much there is to see of a course: its last days, its acts."""
    return len(one[0].windows), len(one[0].case["acts"])


def _begun(measure: Measure, outcomes: Sequence[Outcome]) -> list[tuple[dict[str, Json], _Fixed]]:
    """The cases with acts that properties show, those with most acts, and their readings."""
    shown = [
        (o.witness[0], _readings(measure, o))
        for o in outcomes
        if o.witness and o.witness[0]["acts"] and CALENDAR not in o.witness[0]
    ]
    return sorted(shown, key=lambda one: -len(one[0]["acts"]))[:_TRIED]


def _readings(measure: Measure, outcome: Outcome) -> _Fixed:
    usual = {r.id: next((c.id for c in r.choices if c.ordinary), r.choices[0].id) for r in measure.readings}
    return {**usual, **dict(outcome.witness_readings)}


def _played(named: _Named, case: dict[str, Json], fixed: _Fixed) -> tuple[Course, _Fixed] | None:
    """The case with the duties that are left done, one after another; None where it cannot be kept so."""
    calendar = official()
    start = next(_starts(named.measure, [], calendar), None)

    def tried(acts: list[dict[str, Json]]) -> tuple[Course, Evaluation[bool]] | None:
        given = {**case, "acts": acts}
        bounds = list(_bounds(named.measure, given, fixed))
        course = None if start is None else _dated(named.measure, given, start, bounds, calendar)
        said = None if course is None else _said(named, course.case, fixed)
        return (course, said) if course and said and all(map(said.valid, range(len(acts)))) else None

    in_order = _in_order(named, case, fixed)
    done = tried(in_order) if in_order else None
    while done is not None and len(done[0].case["acts"]) < _MOST:
        acts = done[0].case["acts"]
        further = (
            then
            for duty, act in _left(named.measure, done[1], acts)
            for at in range(1, len(acts) + 1)
            if (then := tried([*acts[:at], act, *acts[at:]])) is not None
            and _late(then[1]) <= _late(done[1])
            and not any(d.statement is duty for d in _in_state(then[1], _UNDONE))
        )
        found = next(further, None)
        if found is None:
            break
        done = found
    return None if done is None or _late(done[1]) else (done[0], fixed)


def _in_order(named: _Named, case: dict[str, Json], fixed: _Fixed) -> list[dict[str, Json]]:
    """The acts of a case, each after those without which it would be void; none where one is void anyway."""
    acts = case["acts"]
    if not all(map(_said(named, case, fixed).valid, range(len(acts)))):
        return []
    needs: dict[int, list[int]] = {place: [] for place in range(len(acts))}
    for place in range(len(acts)):
        rest = [i for i in range(len(acts)) if i != place]
        said = _said(named, {**case, "acts": [acts[i] for i in rest]}, fixed)
        for at, i in enumerate(rest):
            if not said.valid(at):
                needs[i].append(place)
    return [acts[i] for i in TopologicalSorter(needs).static_order()]


def _left(
    measure: Measure, said: Evaluation[bool], acts: list[dict[str, Json]]
) -> Iterator[tuple[Duty, dict[str, Json]]]:
    """The duties that are left, the first due first, each with the act that would discharge it."""
    done = {act["act"] for act in acts}
    waiting = [(d.statement, d.due) for d in _in_state(said, _UNDONE) if isinstance(d.statement, Duty)]
    for duty, _ in sorted(waiting, key=lambda one: one[1] or datetime.date.max):
        if duty.act.zh not in done:
            act = next(a for a in measure.acts if a.id == duty.act)
            given = {"act": duty.act.zh, "by": duty.bearers[0].zh}
            given |= {"to": act.addressees[0].zh} if act.addressees else {}
            yield duty, given | ({"content": act.contents[0].zh} if act.contents else {})


def _bounds(
    measure: Measure, case: Mapping[str, Json], fixed: Mapping[ReadingId, ChoiceId]
) -> Iterator[tuple[int, int, Period]]:
    """For each act of the case with a last day: its place, that of what its period runs from, the period."""
    names = [act["act"] for act in case["acts"]]
    for place, name in enumerate(names):
        for s in measure.statements:
            if not isinstance(s, Duty | Power) or s.within is None or s.trigger is None:
                continue
            if name not in (s.act.zh, s.act.key) or not _applies(s.guard, fixed):
                continue
            before = [i for i in range(place) if names[i] in (s.trigger.act.zh, s.trigger.act.key)]
            if before:
                yield place, before[-1], s.within.plain


def _applies(guard: Formula, fixed: Mapping[ReadingId, ChoiceId]) -> bool:
    """Whether a statement with this guard is said under these readings."""
    match guard:
        case ReadingIs(reading, choice):
            return fixed[reading] == choice
        case Not(body):
            return not _applies(body, fixed)
        case All(parts):
            return all(_applies(part, fixed) for part in parts)
        case Any(parts):
            return any(_applies(part, fixed) for part in parts)
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
        counted = [(days[w.after], w.last) for w in windows if w.period.unit is Unit.WORKDAY]
        off = tuple(
            (one, other)
            for one, other in _days_off(days[0], days[-1], calendar)
            if other + _DAY in days or any(since < one <= last for since, last in counted)
        )
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


def _said(named: _Named, case: dict[str, Json], fixed: Mapping[ReadingId, ChoiceId]) -> Evaluation[bool]:
    """What the evaluator says of a case."""
    text = json.dumps(case, ensure_ascii=False)
    calendar = official()
    read = load_case(text, named.measure, calendar, file="", names=named.names)
    return evaluate_complete(named.measure, read, fixed, calendar)


def _in_state(
    said: Evaluation[bool], states: Sequence[DutyState]
) -> Iterator[DutyVerdict[bool, datetime.date]]:
    """The duties in one of these states."""
    return (duty for duty in said.duties() if any(duty.states[state] for state in states))


def _late(said: Evaluation[bool]) -> int:
    """How many duties are late."""
    return sum(1 for _ in _in_state(said, _LATE))
