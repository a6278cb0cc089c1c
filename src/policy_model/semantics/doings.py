"""Why an act counts as done or not, in time or late. Only what is settled is cited."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, assert_never

from policy_model.ir.formula import (
    ActRef,
    Compare,
    Done,
    Extension,
    FactOneOf,
    FactTrue,
    Formula,
    Judged,
    Lapsed,
    Period,
    Stop,
    Unit,
)
from policy_model.ir.ids import ChoiceId, FactId, ReadingId
from policy_model.ir.statement import Measure
from policy_model.ir.walk import nodes

from .calendar import Calendar
from .case import Case
from .evaluate import Evaluation
from .steps import Datum, Step, Steps, step

T = TypeVar("T")
Asked = dict[tuple[int, datetime.date], tuple[Formula, T]]
"""What conditions come to on days, by the condition's address: it is kept beside what it comes to."""


class Doings(Generic[T]):
    """Explains what was done, and when, in one case under one choice for every reading.

    `truth` tells whether a value of the algebra is settled true, settled false, or neither (None).
    `listed` gives for each occurrence of the world the number of the act in the case, None if supposed.
    `conditions` has what was asked of the evaluation before, perhaps by others: a condition is asked once.
    """

    def __init__(
        self,
        evaluation: Evaluation[T],
        case: Case,
        readings: dict[ReadingId, ChoiceId],
        *,
        truth: Callable[[T], bool | None],
        listed: Sequence[int | None],
        calendar: Calendar,
        conditions: Asked[T] | None = None,
    ) -> None:
        self.evaluation = evaluation
        self.measure: Measure = evaluation.measure
        self.case = case
        self.readings = readings
        self.truth = truth
        self.listed = listed
        self.calendar = calendar
        self._conditions: Asked[T] = {} if conditions is None else conditions
        self._told: dict[tuple[int, datetime.date, bool | None], Steps] = {}

    def holds(self, formula: Formula, day: datetime.date) -> bool | None:
        """Whether the condition is settled, and how."""
        key = (id(formula), day)
        if key not in self._conditions:
            self._conditions[key] = formula, self.evaluation.holds(formula, day)
        return self.truth(self._conditions[key][1])

    # ---- acts

    def _candidates(self, what: ActRef, day: datetime.date | None) -> Iterator[int]:
        """Occurrences of the kind and content, by that day (None: whenever)."""
        for i, act in enumerate(self.evaluation.world.occurrences):
            described = act.act == what.act and (not what.contents or act.content in what.contents)
            if described and (day is None or act.date <= day):
                yield i

    def _done(
        self,
        formula: Formula,
        what: ActRef,
        since: ActRef | None,
        within: Period | None,
        day: datetime.date,
        *,
        holds: bool,
    ) -> Iterator[Step]:
        occurrences = self.evaluation.world.occurrences
        valid = [i for i in self._candidates(what, day) if self._valid(i, what)]
        for i in valid:
            date = occurrences[i].date
            started = since is None or self._started(since, within, date)
            if holds and started:
                yield step("done", act=self.listed[i], what=what.act, date=date, contents=what.contents)
                if since is not None and within is not None:
                    yield from self._in_time(since, within, date, holds=True)
                return
            if not holds and since is not None:
                if within is None:
                    yield from self._done(formula, since, None, None, date, holds=False)
                else:
                    yield from self._in_time(since, within, date, holds=False)
        if holds:
            yield self._jointly(formula)
        elif not valid:
            yield from self._not_done(what, day)

    def _valid(self, i: int, what: ActRef) -> bool:
        return self.truth(self.evaluation.valid(i, what.by)) is True

    def _not_done(self, what: ActRef, day: datetime.date) -> Iterator[Step]:
        acts = self.evaluation.world.occurrences
        here = [i for i in self._candidates(what, None) if self.listed[i] is not None]
        for i in here:
            if acts[i].date > day:
                yield step("done.later", what=what.act, date=acts[i].date, day=day)
            elif what.by and self.truth(self.evaluation.valid(i)) is True:
                yield step("done.other_actor", act=self.listed[i], what=what.act, by=what.by)
            else:
                yield step("done.void", act=self.listed[i], what=what.act, date=acts[i].date)
        if not here:
            yield step("not_done", what=what.act, contents=what.contents)

    def _started(self, since: ActRef, within: Period | None, day: datetime.date) -> bool:
        acts = self.evaluation.world.occurrences
        return any(
            self._valid(i, since)
            and (within is None or ((due := self.due(acts[i].date, within)) is not None and day <= due))
            for i in self._candidates(since, day)
        )

    def due(self, start: datetime.date, period: Period) -> datetime.date | None:
        """The last day of a period, where it is settled."""
        ways = self.evaluation.last_days(start, period)
        return next((last for so, last in ways if self.truth(so) is True), None)

    def _between(self, start: datetime.date, period: Period) -> Iterator[Step]:
        """From when to when the last day may be, where it is not settled."""
        ways = self.evaluation.last_days(start, period)
        days = [last for so, last in ways if self.truth(so) is not False]
        if len(set(days)) > 1:
            yield step(
                "counted.between", start=start, period=period.plain, earliest=min(days), latest=max(days)
            )

    def _in_time(self, since: ActRef, within: Period, day: datetime.date, *, holds: bool) -> Iterator[Step]:
        world = self.evaluation.world
        starts = [i for i in self._candidates(since, day) if self._valid(i, since)]
        for i in starts:
            start = world.occurrences[i].date
            due = self.due(start, within)
            if due is not None and (day <= due) is holds:
                key = "in_time" if holds else "too_late"
                yield step(
                    key,
                    act=self.listed[i],
                    what=since.act,
                    start=start,
                    within=within,
                    due=due,
                    day=day,
                    children=(self.counted(start, within, due),),
                )
                if holds:
                    return
            if due is None:
                yield from self._between(start, within)
        if not starts and not holds:
            yield from self._not_done(since, day)

    def _begun(self, since: ActRef | None, day: datetime.date) -> Iterator[tuple[int | None, datetime.date]]:
        """What settled begins a period by the day (None: entry into force), with its day."""
        if since is None:
            yield None, self.measure.entry
            return
        for i in self._candidates(since, day):
            if self._valid(i, since):
                yield i, self.evaluation.world.occurrences[i].date

    def _lapsed(self, formula: Lapsed, day: datetime.date, *, holds: bool) -> Iterator[Step]:
        """Why a period has ended without what was to be done in it, or has not."""
        occurrences = self.evaluation.world.occurrences
        begun = list(self._begun(formula.since, day))
        for i, start in begun:
            due = self.due(start, formula.within)
            if due is None:
                yield from self._between(start, formula.within)
                continue
            args: dict[str, Datum] = {"start": start, "within": formula.within, "due": due, "day": day}
            if i is not None and formula.since is not None:
                args["since"] = formula.since.act
            key = "" if i is not None else ".entry"
            counted = (self.counted(start, formula.within, due),)
            timely = [
                (j, ref)
                for ref in formula.what
                for j in self._candidates(ref, due)
                if occurrences[j].date >= start and self._valid(j, ref)
            ]
            listed = None if i is None else self.listed[i]
            over = day > due
            if not over and not holds:
                yield Step(f"running{key}", tuple(args.items()), None, counted, listed)
            elif over and holds and not timely:
                what = tuple(ref.act for ref in formula.what)
                if what:
                    args["what"] = what
                yield Step(
                    f"{'lapsed' if what else 'passed'}{key}", tuple(args.items()), None, counted, listed
                )
                for ref in formula.what:
                    yield from self._not_done(ref, due)
                return
            elif not holds:
                for j, ref in timely[:1]:
                    date = occurrences[j].date
                    yield step("done", act=self.listed[j], what=ref.act, date=date, contents=ref.contents)
        if holds:
            yield self._jointly(formula)
        elif not begun and formula.since is not None:
            yield from self._not_done(formula.since, day)

    def _unsettled(
        self,
        formula: Formula,
        what: Sequence[ActRef],
        since: ActRef | None,
        within: Period | None,
        day: datetime.date,
    ) -> Iterator[Step]:
        """What leaves it open whether something was done, or in time: an act or a last day not known."""
        refs = what if since is None else (*what, since)
        found = [
            step("act.open", what=ref.act, contents=ref.contents)
            for ref in refs
            if self.holds(Done(ref), day) is None
        ]
        if within is not None:
            for _, start in self._begun(since, day):
                found += self._between(start, within)
        yield from found or [self._jointly(formula)]

    def counted(self, start: datetime.date, period: Period, due: datetime.date) -> Step:
        """How a last day comes about: what moved it; of working days, the days off and worked between."""
        if (moved := tuple(self._moved(start, period, due))) or period.unit is not Unit.WORKDAY:
            return step("counted.calendar", children=moved, start=start, period=period.plain, due=due)
        between = [start + datetime.timedelta(days=n + 1) for n in range((due - start).days)]
        weekdays = [day for day in between if day.weekday() < 5]
        off = tuple(day for day in weekdays if not self.calendar.is_workday(day))
        made_up = tuple(day for day in between if day not in weekdays and self.calendar.is_workday(day))
        key = {(False, False): "", (True, False): ".off", (False, True): ".made_up", (True, True): ".both"}[
            bool(off), bool(made_up)
        ]
        return step(f"counted{key}", start=start, period=period, due=due, off=off, made_up=made_up)

    def _moved(self, start: datetime.date, period: Period, due: datetime.date) -> Iterator[Step]:
        """The approvals and interruptions that move a last day."""
        for moved in period.moved:
            match moved:
                case Extension(clause, _, approval, by):
                    for i, day in self._begun(approval, due):
                        if start <= day:
                            args: dict[str, Datum] = {"day": day, "by": by, "due": due}
                            yield Step("extended", tuple(args.items()), clause, (), self._number(i))
                case Stop(clause, _, begins, ends, through):
                    for i, first in self._begun(begins, due):
                        ended = [day for _, day in self._begun(ends, self.case.on) if day >= first]
                        key = f"stopped{'.through' if through else ''}" if ended else "stopped.open"
                        args = {"what": begins.act, "first": first, "until": min(ended, default=self.case.on)}
                        yield Step(key, tuple(args.items()), clause, (), self._number(i))
                case _:
                    assert_never(moved)

    def _number(self, occurrence: int | None) -> int | None:
        """The number in the case of an act that is listed there."""
        return None if occurrence is None else self.listed[occurrence]

    # ---- what is settled by no part alone

    def _jointly(self, formula: Formula) -> Step:
        return step("jointly", facts=self.unknown_facts(formula))

    def unknown_facts(self, formula: Formula) -> tuple[FactId, ...]:
        """The unknown facts in a condition and in the judgements it names, as declared."""
        found: set[FactId] = set()
        todo = [formula]
        while todo:
            for node in nodes(todo.pop()):
                match node:
                    case FactTrue(fact) | FactOneOf(fact) | Compare(fact):
                        found.add(fact)
                    case Judged(judgement):
                        todo.append(self.measure.judgement(judgement).definition)
                    case _:
                        pass
        return tuple(f.id for f in self.measure.facts if f.id in found and f.id not in self.case.facts)
