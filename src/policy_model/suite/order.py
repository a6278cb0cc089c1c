"""Acts as a list, and days in order: what somebody does who reads either in a way of his own."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic

from policy_model.ir.formula import ActRef, Period
from policy_model.ir.ids import PartyId, ResultId
from policy_model.ir.statement import Duty, Statement
from policy_model.semantics.algebra import D, DutyState, DutyVerdict, T
from policy_model.semantics.case import Case
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import evaluate_complete

from .faults import CONTRADICTION, Otherwise, Recounted, Seen, Sight, Try, fault
from .grand import fullest
from .maker import Choices, Maker
from .sensitive import Sensitive

_DAY = datetime.timedelta(days=1)
TABLES = (4, 8, 10, 16, 20, 32, 64)
"""So many acts somebody has room for."""
ENOUGH = 6
"""Whom so many cases show is not asked about any more."""
POOL = 30
"""So many cases are tried as they are."""


class AsListed(Evaluation[bool]):
    """Whether an act is valid is settled once, in the order of the list."""

    def _settle_validity(self) -> None:
        acts = self.world.occurrences
        self._valid = {(i, role): False for i, act in enumerate(acts) for role in act.by}
        for key in self._valid:
            self._valid[key] = self._satisfied(*key)
            self._forget()


class Strictly(Otherwise[T, D]):
    """What was done on the same day is not yet done."""

    def _done(self, what: ActRef, day: D) -> Iterator[tuple[int, T]]:
        alg, world = self.algebra, self.world
        seen = _same(self, day, world.on)
        for i, done in super()._done(what, day):
            before = alg.neg(world.not_after(day, world.occurrences[i].date))
            yield i, alg.conj((done, alg.disj((before, seen))))


class WindowsByMonthDay(Evaluation[bool]):
    """Whether a window has passed is seen by month and day."""

    def _since(self, since: ActRef | None, within: Period | None, day: datetime.date) -> bool:
        own = super()._since(since, within, day)
        if since is None or within is None:
            return own
        lasts = [
            last
            for i, did in self._done(since, day)
            if did
            for _, last in self.last_days(self.world.occurrences[i].date, within)
        ]
        return any((day.month, day.day) <= (last.month, last.day) for last in lasts)


class ActsBefore(Otherwise[T, D]):
    """An act may be valid before entry into force."""

    def _satisfied(self, index: int, role: PartyId) -> T:
        act, alg, world = self.world.occurrences[index], self.algebra, self.world
        early = (
            act.exists,
            alg.neg(world.not_after(self._entry, act.date)),
            world.not_after(act.date, world.on),
        )
        asked = (self.in_scope(act.date), self.authorised(index, role), *self.requirements(index, role))
        return alg.disj((super()._satisfied(index, role), alg.conj((*early, *asked))))


class ActsAnywhere(Otherwise[T, D]):
    """An act may be valid out of scope."""

    def _satisfied(self, index: int, role: PartyId) -> T:
        act, alg, world = self.world.occurrences[index], self.algebra, self.world
        timely = (act.exists, world.not_after(self._entry, act.date), world.not_after(act.date, world.on))
        return alg.conj((*timely, self.authorised(index, role), *self.requirements(index, role)))


class ActsAhead(Otherwise[T, D]):
    """An act still to come counts as done on the day the case is seen."""

    def _done(self, what: ActRef, day: D) -> Iterator[tuple[int, T]]:
        alg, today = self.algebra, _same(self, day, self.world.on)
        by_day = dict(super()._done(what, day))
        for i, ever in super()._done(what, self.world.day(datetime.date.max)):
            yield i, alg.disj((by_day.get(i, alg.const(False)), alg.conj((today, ever))))

    def _satisfied(self, index: int, role: PartyId) -> T:
        act = self.world.occurrences[index]
        known = (act.exists, self.world.not_after(self._entry, act.date), self.in_scope(act.date))
        return self.algebra.conj((*known, self.authorised(index, role), *self.requirements(index, role)))


class DutiesBefore(Otherwise[T, D]):
    """Duties arise before entry into force."""

    def _in_force(self, statement: Statement) -> T:
        return self.algebra.conj((self.in_scope(self.world.on), self.speaks(statement, self.world.on)))


class DutiesAnywhere(Otherwise[T, D]):
    """Duties arise out of scope."""

    def _in_force(self, statement: Statement) -> T:
        on = self.world.on
        return self.algebra.conj((self.world.not_after(self._entry, on), self.speaks(statement, on)))


class ResultsBefore(Otherwise[T, D]):
    """Results are given before entry into force."""

    def _outside(self, result: ResultId) -> T:
        begun = self.world.not_after(self._entry, self.world.on)
        return self.algebra.conj((super()._outside(result), begun))


def _same(seen: Evaluation[T, D], one: D, other: D) -> T:
    """Two days are one."""
    return seen.algebra.conj((seen.world.not_after(one, other), seen.world.not_after(other, one)))


@dataclass(frozen=True, slots=True)
class Met(Generic[T, D]):
    """How a duty that was begun on a day stands, and what may be asked of it."""

    seen: Evaluation[T, D]
    duty: Duty
    start: D
    dues: Sequence[tuple[T, D]]

    @property
    def days(self) -> list[tuple[D, T]]:
        """On which what it asks was validly done, before it was owed too."""
        on, acts = self.seen.world.on, self.seen.world.occurrences
        return [(acts[i].date, v) for ref in self.duty.any_of for i, v in self.seen._done(ref, on)]  # noqa: SLF001 (ours)

    def due(self, told: Callable[[D], T]) -> T:
        """Whether so much is told of its last day; never where it has none."""
        alg = self.seen.algebra
        return alg.disj(alg.conj((so, told(day))) for so, day in self.dues)

    def done(self, told: Callable[[D], T]) -> T:
        """Whether what it asks was validly done on a day of which so much is told."""
        alg = self.seen.algebra
        return alg.disj(alg.conj((valid, told(day))) for day, valid in self.days)


Turn = tuple[DutyState, DutyState, T]
"""From a state to another, and when."""
Turns = Callable[[Met[T, D]], Sequence[Turn[T]]]
_OPEN = (DutyState.PENDING, DutyState.OVERDUE)
_DONE = (DutyState.DONE_IN_TIME, DutyState.DONE_LATE)


def _overdue_on_last(met: Met[T, D]) -> Sequence[Turn[T]]:
    last = met.due(lambda day: _same(met.seen, day, met.seen.world.on))
    return [(DutyState.PENDING, DutyState.OVERDUE, last)]


def _late_on_last(met: Met[T, D]) -> Sequence[Turn[T]]:
    last = met.due(lambda due: met.done(lambda day: _same(met.seen, day, due)))
    return [(DutyState.DONE_IN_TIME, DutyState.DONE_LATE, last)]


def _late_is_overdue(met: Met[T, D]) -> Sequence[Turn[T]]:
    return [(DutyState.DONE_LATE, DutyState.OVERDUE, met.seen.algebra.const(bool(met.dues)))]


def _before_owed(met: Met[T, D]) -> Sequence[Turn[T]]:
    world, alg = met.seen.world, met.seen.algebra
    early = met.done(lambda day: alg.neg(world.not_after(met.start, day)))
    return [(state, DutyState.DONE_IN_TIME, early) for state in _OPEN]


def _not_on_trigger(met: Met[T, D]) -> Sequence[Turn[T]]:
    world, alg = met.seen.world, met.seen.algebra
    only = alg.neg(met.done(lambda day: alg.neg(world.not_after(day, met.start))))
    passed = met.due(lambda day: alg.neg(world.not_after(world.on, day)))
    late, still = alg.conj((only, passed)), alg.conj((only, alg.neg(passed)))
    turned = [(state, DutyState.OVERDUE, late) for state in _DONE]
    return [*turned, *((state, DutyState.PENDING, still) for state in _DONE)]


def _not_prompt_pending(met: Met[T, D]) -> Sequence[Turn[T]]:
    timely = met.seen.algebra.const(met.duty.timely is not None)
    return [(DutyState.DONE_LATE, DutyState.PENDING, timely)]


def _always_prompt(met: Met[T, D]) -> Sequence[Turn[T]]:
    timely = met.seen.algebra.const(met.duty.timely is not None)
    return [(DutyState.DONE_LATE, DutyState.DONE_IN_TIME, timely)]


def _void_discharges(met: Met[T, D]) -> Sequence[Turn[T]]:
    world, alg = met.seen.world, met.seen.algebra
    did = alg.disj(
        alg.conj(
            (
                act.exists,
                world.not_after(met.start, act.date),
                world.not_after(act.date, world.on),
                alg.disj(world.may_be(i, role) for role in ref.by) if ref.by else alg.const(True),
            )
        )
        for ref in met.duty.any_of
        for i, act in enumerate(world.occurrences)
        if act.act == ref.act
    )
    return [(state, DutyState.DONE_IN_TIME, did) for state in _OPEN]


def _counting(turns: Turns[Any, Any]) -> type[Evaluation[Any, Any]]:
    """Another way of seeing whether a duty was met."""

    class Counting(Otherwise[T, D]):
        def _duty(self, s: Duty, trigger: int | None, start: D, triggered: T) -> DutyVerdict[T, D]:
            found, alg = super()._duty(s, trigger, start, triggered), self.algebra
            turned = turns(Met(self, s, start, found.dues))
            states = {}
            for state, so in found.states.items():
                left = alg.disj(when for old, _, when in turned if old is state)
                come = [alg.conj((found.states[old], when)) for old, new, when in turned if new is state]
                states[state] = alg.disj((alg.conj((so, alg.neg(left))), *come))
            return replace(found, states=states)

    return Counting


class _DaysOfYear(dict[int, int]):
    """Month and day of the days with these ordinals, as one number; of no day, none."""

    def __missing__(self, ordinal: int) -> int:
        day = datetime.date.fromordinal(ordinal) if ordinal else None
        self[ordinal] = found = day.month * _MONTH + day.day if day else 0
        return found


_MONTH = 100


class MonthDay(Recounted):
    """Days are compared by month and day."""

    order = _DaysOfYear()

    def not_after(self, early: datetime.date, late: datetime.date) -> bool:
        """Whether the one day is no later than the other."""
        return (early.month, early.day) <= (late.month, late.day)


SWITCHES: dict[str, type[Evaluation[Any, Any]]] = {
    "as_listed": AsListed,
    "strictly_after": Strictly,
    "windows_by_month_day": WindowsByMonthDay,
    "acts_before_entry": ActsBefore,
    "acts_out_of_scope": ActsAnywhere,
    "acts_to_come": ActsAhead,
    "duties_before_entry": DutiesBefore,
    "duties_out_of_scope": DutiesAnywhere,
    "results_before_entry": ResultsBefore,
    "overdue_on_last_day": _counting(_overdue_on_last),
    "late_on_last_day": _counting(_late_on_last),
    "late_is_overdue": _counting(_late_is_overdue),
    "before_owed": _counting(_before_owed),
    "not_on_trigger": _counting(_not_on_trigger),
    "not_prompt_pending": _counting(_not_prompt_pending),
    "always_prompt": _counting(_always_prompt),
    "void_discharges": _counting(_void_discharges),
}
"""The evaluator, each time with one thing otherwise."""


PLAIN = (
    "results_before_entry",
    "contradiction_in_force",
    "contradiction_in_scope",
    "nothing_judged_before_entry",
    "nothing_judged_out_of_scope",
    "out_of_scope_before_entry",
)
"""What is seen without acts and duties."""


def orders(
    maker: Maker, pool: Sequence[tuple[Case, Choices]], grand: Sequence[tuple[Case, Choices]]
) -> Iterator[Try]:
    """Cases with their acts in several orders and seen on several days, and what is wrong that they show."""
    sight = Sight(maker)
    for case, readings in fullest(maker, grand):
        names = [*wrong(sight, case, readings, sight(case, readings), {}), "table_full"]
        shows = tuple(fault(maker.measure, f"evaluator {name}", f"evaluator.{name}") for name in names)
        yield Try(case, readings, shows)
        yield from _as_many(sight, case, readings)
    often: Counter[str] = Counter()
    for case, readings in _varied(maker, pool, grand):
        seen = sight(case, readings)
        names = list(wrong(sight, case, readings, seen, often))
        often.update(names)
        plain = [name for name in names if name in PLAIN]
        for some, whole in ((plain, False), (names, True)):
            shows = tuple(fault(maker.measure, f"evaluator {name}", f"evaluator.{name}") for name in some)
            if shows and (whole or not case.acts):
                yield Try(case, readings, shows, whole=whole)


def _as_many(sight: Sight, case: Case, readings: Choices) -> Iterator[Try]:
    """The case with one act more than each table has room for, so that one is told from the next."""
    for most in TABLES:
        if most < len(case.acts):
            some = replace(case, acts=case.acts[: most + 1])
            if sight(some, readings) != CONTRADICTION:
                table = f"evaluator.table_{most}"
                yield Try(some, readings, (fault(sight.maker.measure, table.replace(".", " "), table),))


def wrong(sight: Sight, case: Case, readings: Choices, seen: Seen, often: Mapping[str, int]) -> Iterator[str]:
    """Who sees something else; whoever `often` does is not asked again."""
    if seen == CONTRADICTION:
        if sight.maker.measure.entry > case.on:
            yield "contradiction_in_force"
        if not evaluate_complete(sight.maker.measure, case, readings, sight.maker.assumed).in_scope(case.on):
            yield "contradiction_in_scope"
        return
    for name, kind in SWITCHES.items():
        if often.get(name, 0) < ENOUGH and sight(case, readings, kind) != seen:
            yield name
    if often.get("month_day", 0) < ENOUGH and sight(case, readings, Evaluation, MonthDay) != seen:
        yield "month_day"
    yield from (f"table_{most}" for most in [m for m in TABLES if m < len(case.acts)][-1:])
    dated = sorted(case.acts, key=lambda a: a.date)
    if tuple(dated) != case.acts and sight(replace(case, acts=tuple(dated)), readings) != seen:
        yield "put_in_order"
    if any(key[0] == "not_yet" for key in seen):
        yield "to_come_is_void"
        if ("scope",) not in seen:
            yield "to_come_out_of_scope"
        if any(case.on < a.date < sight.maker.measure.entry for a in case.acts):
            yield "to_come_before_entry"
        coming = next(i for i, a in enumerate(case.acts) if a.date > case.on)
        if any(("act", i) in seen for i in range(coming, len(case.acts))):
            yield "stops_at_to_come"
    if any(a.date == case.on for a in case.acts):
        yield "today_is_to_come"
    triggers = {key[4] for key in seen if key[0] == "duty" and key[4] is not None}
    valid = [i for i in range(len(case.acts)) if ("act", i) in seen]
    if any(valid.index(int(str(t)) - 1) != int(str(t)) - 1 for t in triggers):
        yield "numbered_if_valid"
    kinds = [a.act for a in case.acts]
    if len(set(kinds)) < len(kinds):
        for name, kept in (
            ("first_of_kind", kinds.index),
            ("last_of_kind", lambda k: len(kinds) - 1 - kinds[::-1].index(k)),
        ):
            some = tuple(case.acts[i] for i, k in enumerate(kinds) if kept(k) == i)
            if sight(replace(case, acts=some), readings) != seen:
                yield name
    if case.on < sight.maker.measure.entry and any(key[0] == "judgement" for key in seen):
        yield "nothing_judged_before_entry"
    if ("scope",) not in seen and any(key[0] == "judgement" for key in seen):
        yield "nothing_judged_out_of_scope"
    if ("scope",) in seen and case.on < sight.maker.measure.entry:
        yield "out_of_scope_before_entry"


def _varied(
    maker: Maker, pool: Sequence[tuple[Case, Choices]], grand: Sequence[tuple[Case, Choices]]
) -> Iterator[tuple[Case, Choices]]:
    sensitive, entry, sight = Sensitive(maker), maker.measure.entry, Sight(maker)
    broken = [(c, r) for c, r in pool if sight(c, r) == CONTRADICTION]
    for case, readings in (*grand, *broken[:2], *pool[:POOL]):
        yield case, readings
        turned = replace(case, acts=case.acts[::-1])
        yield turned, readings
        scoped = sensitive(case, readings).scoped
        contradictory = sight(case, readings) == CONTRADICTION
        for fact, value in sensitive.flips if contradictory else scoped[:1]:
            yield (
                replace(case, facts={**case.facts, fact: replace(case.facts[fact], value=value, since=None)}),
                readings,
            )
        yield replace(case, on=entry - _DAY), readings
        if case.acts:
            dawn = tuple(replace(a, date=entry - 2 * _DAY) for a in case.acts)
            yield replace(case, acts=dawn, on=entry - 5 * _DAY), readings
        yield replace(case, on=case.on + 4 * _DAY), readings
        for i, act in enumerate(case.acts):
            if act.to is not None:  # a void one, which discharges nothing
                other = next(p.id for p in maker.measure.people if p.id != act.to)
                acts = (*case.acts[:i], replace(act, to=other), *case.acts[i + 1 :])
                yield replace(case, acts=acts), readings
        days = sorted({a.date for a in case.acts})
        for fact, value in scoped[:1] if days else ():
            facts = {**case.facts, fact: replace(case.facts[fact], value=value, since=None)}
            yield replace(case, facts=facts, on=days[0] - _DAY), readings
        for day in (*days[:1], *days[len(days) // 2 : len(days) // 2 + 1]):
            yield replace(case, on=day), readings
            yield replace(turned, on=day), readings
        for day in days[1:]:
            early = tuple(replace(a, date=min(a.date, day)) if a.date == day else a for a in case.acts)
            yield replace(case, acts=early, on=case.on), readings
    for case, readings in grand:
        spread = tuple(replace(a, date=case.on + n * _DAY) for n, a in enumerate(case.acts))
        later = replace(case, acts=spread, on=case.on + len(spread) * _DAY)
        yield later, readings
        yield replace(later, acts=spread[::-1]), readings
        middle = case.on + (len(spread) // 2) * _DAY
        yield replace(later, on=middle), readings
        yield replace(later, acts=spread[::-1], on=middle), readings
        yield replace(later, acts=spread[1::2] + spread[::2]), readings
        gone = entry - (max(a.date for a in case.acts) - case.on) - _DAY
        before = tuple(replace(a, date=gone) if n % 3 == 0 else a for n, a in enumerate(spread))
        yield replace(later, acts=before), readings
        for first in range(24, 31):
            close = tuple(
                replace(a, date=datetime.date(case.on.year, 12, first) + n // 2 * _DAY)
                for n, a in enumerate(case.acts)
            )
            yield replace(case, acts=close, on=close[-1].date), readings
        crossed = tuple(
            replace(a, date=datetime.date(case.on.year, 12, 30) + n * _DAY) for n, a in enumerate(case.acts)
        )
        yield replace(case, acts=crossed, on=crossed[-1].date + 9 * _DAY), readings
        void = tuple(replace(a, date=entry - _DAY) if n == 0 else a for n, a in enumerate(spread))
        yield replace(later, acts=void), readings
