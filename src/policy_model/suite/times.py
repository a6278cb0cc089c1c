"""Procedures in time: deadlines the day before, on the day and the day after, where counting is hard."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from policy_model.ir.formula import ActRef, Unit
from policy_model.ir.statement import Duty, Measure
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import Calendar, last_day
from policy_model.semantics.case import Case, CaseAct
from policy_model.semantics.counted import periods
from policy_model.semantics.world import evaluate_complete

from .kill import Candidate
from .maker import Choices, Made, Maker, Words, said
from .vector import Kind, Level

_DAY = datetime.timedelta(days=1)
_YEARS = 3
_LONG = 5
"""A holiday of so many days in a row is a long one."""


_MOST_DAYS = {Unit.WORKDAY: 2, Unit.DAY: 2, Unit.MONTH: 31, Unit.YEAR: 366}
"""So many days a unit takes at most, over a long period, plain days counted as working days too."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A day to start counting on, and what is difficult about it."""

    name: str
    day: datetime.date


def spots(calendar: Calendar, measure: Measure) -> tuple[Spot, ...]:
    """An ordinary Monday, a weekend, before a make-up working day, before long holidays of three years.

    From there the tables cover two periods one after the other, a mutant's too; where they cover none, the
    days are those that every arrangement has.
    """
    first = max(measure.entry, calendar.first) + 7 * _DAY
    longest = max((_MOST_DAYS[p.unit] * p.number for _, p in periods(measure)), default=0)
    last = min(datetime.date(first.year + _YEARS - 1, 12, 31), calendar.last - (2 * longest + 60) * _DAY)
    last = max(last, first + 60 * _DAY)
    days = [first + n * _DAY for n in range(max((last - first).days, 0))]
    off = [not calendar.is_workday(day) for day in days]
    found: dict[str, Spot] = {}
    for i, day in enumerate(days[:-_LONG]):
        week = days[i : i + 14]
        plain = [calendar.is_workday(d) == (d.weekday() < 5) for d in week]
        if day.weekday() == 0 and all(plain):
            found.setdefault("plain", Spot("plain", day))
        if day.weekday() == 5 and off[i]:
            found.setdefault("weekend", Spot("weekend", day))
        if day.weekday() == 4 and not off[i] and (not off[i + 1] or not off[i + 2]):
            found.setdefault("made_up", Spot("made_up", day))
        if not off[i] and all(off[i + 1 : i + 1 + _LONG]):
            found.setdefault(f"holiday {day}", Spot("holiday", day))
    return tuple(found.values())


def timed(maker: Maker, candidates: Sequence[Candidate]) -> Iterator[tuple[Made, Case, Choices]]:
    """The vectors, with their cases. A duty that no candidate has, or that cannot be moved, has none."""
    places = spots(maker.assumed, maker.measure)
    everyday = [s for s in places if s.name != "holiday"]
    holidays = [s for s in places if s.name == "holiday"]
    turn = 0
    for duty in maker.measure.statements:
        if not isinstance(duty, Duty) or duty.within is None or duty.trigger is None:
            continue
        base = base_of(maker, duty, [(c.case, c.readings) for c in candidates])
        if base is None:
            continue
        share = [holidays[(turn + k) % len(holidays)] for k in range(min(2, len(holidays)))]
        turn += len(share)
        for spot in (*everyday, *share):
            yield from _around(maker, duty, spot, *base)


def base_of(
    maker: Maker, duty: Duty, pool: Sequence[tuple[Case, Choices]]
) -> tuple[Case, Choices, int] | None:
    """The smallest case in which the duty arises, and the act that triggers it."""
    for case, readings in sorted(pool, key=lambda c: len(c[0].acts)):
        seen = evaluate_complete(maker.measure, case, readings, maker.assumed)
        for found in seen.duties():
            applies = not found.states[DutyState.NOT_APPLICABLE]
            if found.statement == duty and applies and found.trigger is not None:
                return case, readings, found.trigger
    return None


def _around(  # noqa: PLR0917  (a duty, a day, and a case)
    maker: Maker, duty: Duty, spot: Spot, base: Case, readings: Choices, trigger: int
) -> Iterator[tuple[Made, Case, Choices]]:
    assert duty.within is not None
    moved = shifted(base, spot.day - base.acts[trigger].date)
    acts = tuple(a for a in moved.acts if not _does(a, duty))
    due = last_day(maker.assumed, spot.day, duty.within.plain, maker.measure.run_on)
    act = doing(maker, duty)
    for step, name in ((-1, "before"), (0, "on"), (1, "after")):
        day = due + step * _DAY
        if any(a.date > day for a in acts):
            continue
        for done in (True, False):
            if not done and step < 0:
                continue
            now = (*acts, replace(act, date=day)) if done else acts
            case = replace(moved, acts=now, on=day, filled=())
            why = f"time.{'done' if done else 'undone'}.{name}"
            vector = maker.vector(
                Level.PROCEDURE,
                Kind.TIME,
                maker.short(case, readings),
                why,
                (duty.clause,),
                spot=_told(spot),
                day=spot.day.isoformat(),
                due=due.isoformat(),
            )
            purpose = f"deadline {duty.id} {spot.day} {'done' if done else 'undone'} {name}"
            yield Made(vector, purpose), case, readings


def _told(spot: Spot) -> Words:
    """What is difficult about the day, in both languages."""
    return said(f"spot.{spot.name}")


def _does(act: CaseAct, duty: Duty) -> bool:
    return any(act.act == ref.act for ref in duty.any_of)


def shifted(case: Case, by: datetime.timedelta) -> Case:
    """The case with all its days moved alike."""
    acts = tuple(replace(a, date=a.date + by) for a in case.acts)
    facts = {f: replace(k, since=k.since and k.since + by) for f, k in case.facts.items()}
    return replace(case, facts=facts, acts=acts, on=case.on + by)


def doing(maker: Maker, duty: Duty) -> CaseAct:
    """The act the duty asks for, by its first bearer, as declared otherwise."""
    declared = maker.measure.act(duty.act)
    ref = ActRef(duty.act, duty.contents or declared.contents[:1], duty.bearers or declared.actors)
    to = declared.addressees[0] if declared.addressees else None
    content = ref.contents[0] if ref.contents else None
    return CaseAct(duty.act, datetime.date.min, ref.by[0], to, content)
