"""Acts as a list, and days in order: what somebody does who reads either in a way of his own."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from policy_model.ir.formula import ActRef, Period
from policy_model.ir.ids import PartyId, ResultId
from policy_model.ir.statement import Duty, Statement
from policy_model.semantics.algebra import DutyState, DutyVerdict
from policy_model.semantics.case import Case
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import BoolWorld, evaluate_complete

from .faults import CONTRADICTION, Seen, Sight, Try, fault
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


class Strictly(Evaluation[bool]):
    """What was done on the same day is not yet done."""

    def _done(self, what: ActRef, day: datetime.date) -> Iterator[tuple[int, bool]]:
        for i, done in super()._done(what, day):
            if self.world.occurrences[i].date < day or day == self.world.on:
                yield i, done


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


class ActsBefore(Evaluation[bool]):
    """An act may be valid before entry into force."""

    def _satisfied(self, index: int, role: PartyId) -> bool:
        act = self.world.occurrences[index]
        if act.date >= self.measure.entry or act.date > self.world.on:
            return super()._satisfied(index, role)
        return (
            self.in_scope(act.date) and self.authorised(index, role) and all(self.requirements(index, role))
        )


class ActsAnywhere(Evaluation[bool]):
    """An act may be valid out of scope."""

    def _satisfied(self, index: int, role: PartyId) -> bool:
        act = self.world.occurrences[index]
        timely = self.measure.entry <= act.date <= self.world.on
        return timely and self.authorised(index, role) and all(self.requirements(index, role))


class ActsAhead(Evaluation[bool]):
    """An act still to come counts."""

    def _satisfied(self, index: int, role: PartyId) -> bool:
        act = self.world.occurrences[index]
        known = self.measure.entry <= act.date and self.in_scope(act.date)
        return known and self.authorised(index, role) and all(self.requirements(index, role))


class DutiesBefore(Evaluation[bool]):
    """Duties arise before entry into force."""

    def _in_force(self, statement: Statement) -> bool:
        return self.in_scope(self.world.on) and self.speaks(statement, self.world.on)


class DutiesAnywhere(Evaluation[bool]):
    """Duties arise out of scope."""

    def _in_force(self, statement: Statement) -> bool:
        return self.world.on >= self.measure.entry and self.speaks(statement, self.world.on)


class ResultsBefore(Evaluation[bool]):
    """Results are given before entry into force."""

    def _outside(self, result: ResultId) -> bool:
        return super()._outside(result) and self.world.on >= self.measure.entry


@dataclass(frozen=True, slots=True)
class Met:
    """How a duty stands. `days`: on which what it asks was validly done, before it was owed too."""

    duty: Duty
    now: DutyState
    due: datetime.date | None
    start: datetime.date
    days: tuple[datetime.date, ...]
    on: datetime.date


def _overdue_on_last(met: Met) -> DutyState:
    return DutyState.OVERDUE if met.now is DutyState.PENDING and met.due == met.on else met.now


def _late_on_last(met: Met) -> DutyState:
    last = met.due is not None and met.due in met.days
    return DutyState.DONE_LATE if met.now is DutyState.DONE_IN_TIME and last else met.now


def _late_is_overdue(met: Met) -> DutyState:
    return DutyState.OVERDUE if met.now is DutyState.DONE_LATE and met.due is not None else met.now


def _before_owed(met: Met) -> DutyState:
    early = any(day < met.start for day in met.days)
    return DutyState.DONE_IN_TIME if early and met.now in (DutyState.PENDING, DutyState.OVERDUE) else met.now


def _not_on_trigger(met: Met) -> DutyState:
    done = met.now in (DutyState.DONE_IN_TIME, DutyState.DONE_LATE)
    if not done or any(day > met.start for day in met.days):
        return met.now
    return DutyState.OVERDUE if met.due is not None and met.due < met.on else DutyState.PENDING


def _not_prompt_pending(met: Met) -> DutyState:
    late = met.now is DutyState.DONE_LATE and met.duty.timely is not None
    return DutyState.PENDING if late else met.now


def _always_prompt(met: Met) -> DutyState:
    late = met.now is DutyState.DONE_LATE and met.duty.timely is not None
    return DutyState.DONE_IN_TIME if late else met.now


def _counting(told: Callable[[Met], DutyState]) -> type[Evaluation[bool]]:
    """Another way of seeing whether a duty was met."""

    class Counting(Evaluation[bool]):
        def _duty(
            self, s: Duty, trigger: int | None, start: datetime.date, triggered: bool
        ) -> DutyVerdict[bool, datetime.date]:
            found = super()._duty(s, trigger, start, triggered)
            now = next(state for state, so in found.states.items() if so)
            if now is DutyState.NOT_APPLICABLE:
                return found
            on = self.world.on
            days = tuple(
                self.world.occurrences[i].date for ref in s.any_of for i, v in self._done(ref, on) if v
            )
            state = told(Met(s, now, found.due, start, days, on))
            return replace(found, states={each: each is state for each in DutyState})

    return Counting


class VoidDischarges(Evaluation[bool]):
    """A void act discharges a duty."""

    def _duty(
        self, s: Duty, trigger: int | None, start: datetime.date, triggered: bool
    ) -> DutyVerdict[bool, datetime.date]:
        found = super()._duty(s, trigger, start, triggered)
        did = any(
            act.act == ref.act
            and start <= act.date <= self.world.on
            and (not ref.by or set(act.by) & set(ref.by))
            for ref in s.any_of
            for act in self.world.occurrences
        )
        if did and (found.states[DutyState.PENDING] or found.states[DutyState.OVERDUE]):
            return replace(found, states={each: each is DutyState.DONE_IN_TIME for each in DutyState})
        return found


class MonthDay(BoolWorld):
    """Days are compared by month and day."""

    def not_after(self, early: datetime.date, late: datetime.date) -> bool:
        """Whether the one day is no later than the other."""
        return (early.month, early.day) <= (late.month, late.day)


SWITCHES: dict[str, type[Evaluation[bool]]] = {
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
    "void_discharges": VoidDischarges,
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
        names = [*_wrong(sight, case, readings, sight(case, readings), {}), "table_full"]
        shows = tuple(fault(maker.measure, f"evaluator {name}", f"evaluator.{name}") for name in names)
        yield Try(case, readings, shows)
    often: Counter[str] = Counter()
    for case, readings in _varied(maker, pool, grand):
        seen = sight(case, readings)
        names = list(_wrong(sight, case, readings, seen, often))
        often.update(names)
        plain = [name for name in names if name in PLAIN]
        for some, whole in ((plain, False), (names, True)):
            shows = tuple(fault(maker.measure, f"evaluator {name}", f"evaluator.{name}") for name in some)
            if shows and (whole or not case.acts):
                yield Try(case, readings, shows, whole=whole)


def _wrong(
    sight: Sight, case: Case, readings: Choices, seen: Seen, often: Mapping[str, int]
) -> Iterator[str]:
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
    for most in TABLES:
        if len(case.acts) > most:
            yield f"table_{most}"
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
                other = next(p.id for p in maker.measure.parties if p.id != act.to)
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
