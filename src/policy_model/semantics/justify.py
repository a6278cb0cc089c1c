"""Why a condition holds or fails: steps down to the facts, as data. The words are in `phrase`.

Everything is asked of an `Evaluation` that was already made, so that a justification cannot say other
than the evaluator. Only what is settled is cited: of a case that leaves things open, never a guess.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Compare,
    Const,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Judged,
    Not,
    Period,
    ReadingIs,
    Unit,
    Unless,
)
from policy_model.ir.ids import ChoiceId, FactId, Id, ReadingId
from policy_model.ir.statement import Measure
from policy_model.ir.walk import nodes
from policy_model.source.clause import ClauseId

from .calendar import Calendar
from .case import Case
from .evaluate import Evaluation

T = TypeVar("T")

Datum = Id | datetime.date | Period | ClauseId | int | str | bool | tuple["Datum", ...]
"""What fills a step: names, days, periods, numbers."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what holds (`key` names its sentence), the clause that says so, and what it rests on.

    `act` is the number of the listed act whose own justification this step rests on. `cited`: further
    clauses that say the same, where several are told together.
    """

    key: str
    args: tuple[tuple[str, Datum], ...] = ()
    clause: ClauseId | None = None
    children: tuple[Step, ...] = ()
    act: int | None = None
    cited: tuple[ClauseId, ...] = ()


Steps = tuple[Step, ...]


def step(
    key: str,
    clause: ClauseId | None = None,
    children: Iterable[Step] = (),
    act: int | None = None,
    **args: Datum,
) -> Step:
    """A step, its children each once."""
    return Step(key, tuple(args.items()), clause, tuple(dict.fromkeys(children)), act)


class Conditions(Generic[T]):
    """Explains conditions of one case under one choice for every reading.

    `truth` tells whether a value of the algebra is settled true, settled false, or neither (None).
    `listed` gives for each occurrence of the world the number of the act in the case, None if supposed.
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
    ) -> None:
        self.evaluation = evaluation
        self.measure: Measure = evaluation.measure
        self.case = case
        self.readings = readings
        self.truth = truth
        self.listed = listed
        self.calendar = calendar
        self._definitions = {j.id: j.definition for j in self.measure.judgements}

    def holds(self, formula: Formula, day: datetime.date) -> bool | None:
        """Whether the condition is settled, and how."""
        return self.truth(self.evaluation.holds(formula, day))

    def why(self, formula: Formula, day: datetime.date) -> Steps:
        """Why the condition holds, why it does not, or what leaves it open."""
        match self.holds(formula, day):
            case True:
                return tuple(dict.fromkeys(self._true(formula, day)))
            case False:
                return tuple(dict.fromkeys(self._false(formula, day)))
            case None:
                return tuple(dict.fromkeys(self._open(formula, day)))

    def _true(self, formula: Formula, day: datetime.date) -> Iterator[Step]:
        match formula:
            case Not(body):
                yield from self.why(body, day)
            case All(parts):
                for part in parts:
                    yield from self.why(part, day)
            case Any(parts):
                settled = [p for p in parts if self.holds(p, day)]
                if settled:
                    yield from self.why(settled[0], day)
                else:
                    yield self._jointly(formula)
            case Unless(body, exception):
                if self.holds(body, day):
                    yield from self.why(body, day)
                elif self.holds(exception, day):
                    yield step("excepted", children=self.why(exception, day))
                else:
                    yield self._jointly(formula)
            case _:
                yield from self._leaf(formula, day, holds=True)

    def _false(self, formula: Formula, day: datetime.date) -> Iterator[Step]:
        match formula:
            case Not(body):
                yield from self.why(body, day)
            case All(parts):
                failing = [p for p in parts if self.holds(p, day) is False]
                other = [p for p in failing if isinstance(p, ReadingIs)]
                for part in other[:1] or failing:
                    yield from self.why(part, day)
                if not failing:
                    yield self._jointly(formula)
            case Any(parts):
                for part in parts:
                    yield from self.why(part, day)
            case Unless(body, exception):
                yield from self.why(body, day)
                yield step("not_excepted", children=self.why(exception, day))
            case _:
                yield from self._leaf(formula, day, holds=False)

    def _open(self, formula: Formula, day: datetime.date) -> Iterator[Step]:
        """The parts that leave it open; what is settled in it does not matter here."""
        match formula:
            case Not(body):
                yield from self.why(body, day)
            case All(parts) | Any(parts):
                for part in parts:
                    if self.holds(part, day) is None:
                        yield from self.why(part, day)
            case Unless(body, exception):
                for part in (body, exception):
                    if self.holds(part, day) is None:
                        yield from self.why(part, day)
            case At(clause, body):
                yield from stamped(self.why(body, day), clause)
            case Judged(judgement):
                definition = self._definitions[judgement]
                yield step("judgement.open", children=self.why(definition, day), judgement=judgement)
            case FactTrue(fact) | FactOneOf(fact) | Compare(fact):
                yield step("fact.open", fact=fact)
            case Done(what) | InTime(what):
                yield step("act.open", what=what.act, contents=what.contents)
            case _:
                yield self._jointly(formula)

    def _leaf(self, formula: Formula, day: datetime.date, *, holds: bool) -> Iterator[Step]:
        sign = "true" if holds else "false"
        match formula:
            case At(clause, body):
                yield from stamped(self.why(body, day), clause)
            case Const():
                return
            case Judged(judgement):
                definition = self._definitions[judgement]
                yield step(f"judgement.{sign}", children=self.why(definition, day), judgement=judgement)
            case ReadingIs(reading):
                yield step(
                    "reading",
                    next(r.clause for r in self.measure.readings if r.id == reading),
                    reading=reading,
                    choice=self.readings[reading],
                )
            case FactTrue(fact):
                yield self._fact(fact, day, sign)
            case FactOneOf(fact, values):
                if (known := self.case.facts.get(fact)) is None:
                    yield self._jointly(formula)
                else:
                    yield step(f"one_of.{sign}", fact=fact, value=known.value, values=values)
            case Compare(fact, op, value):
                if (known := self.case.facts.get(fact)) is None:
                    yield self._jointly(formula)
                else:
                    yield step(f"compare.{op.name.lower()}.{sign}", fact=fact, value=known.value, limit=value)
            case Done(what, since, within):
                yield from self._done(formula, what, since, within, day, holds=holds)
            case InTime(since, within):
                yield from self._in_time(since, within, day, holds=holds)
            case _:  # only in properties; a measure has none
                yield self._jointly(formula)

    def _fact(self, fact: FactId, day: datetime.date, sign: str) -> Step:
        known = self.case.facts.get(fact)
        if known is None:
            return step("fact.follows." + sign, fact=fact)
        if known.since is None or known.value is not True:
            return step(f"fact.{sign}", fact=fact)
        if known.since <= day:
            return step("fact.since", fact=fact, since=known.since)
        return step("fact.later", fact=fact, since=known.since, day=day)

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
        world = self.evaluation.world
        return any(
            self._valid(i, since)
            and (within is None or day <= world.last_day(world.occurrences[i].date, within))
            for i in self._candidates(since, day)
        )

    def _in_time(self, since: ActRef, within: Period, day: datetime.date, *, holds: bool) -> Iterator[Step]:
        world = self.evaluation.world
        starts = [i for i in self._candidates(since, day) if self._valid(i, since)]
        for i in starts:
            start = world.occurrences[i].date
            due = world.last_day(start, within)
            if (day <= due) is holds:
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
        if not starts and not holds:
            yield from self._not_done(since, day)

    def counted(self, start: datetime.date, period: Period, due: datetime.date) -> Step:
        """How a last day comes about; of working days, the weekdays off and the make-up days between."""
        if period.unit is not Unit.WORKDAY:
            return step("counted.calendar", start=start, period=period, due=due)
        between = [start + datetime.timedelta(days=n + 1) for n in range((due - start).days)]
        weekdays = [day for day in between if day.weekday() < 5]
        off = tuple(day for day in weekdays if not self.calendar.is_workday(day))
        made_up = tuple(day for day in between if day not in weekdays and self.calendar.is_workday(day))
        key = {(False, False): "", (True, False): ".off", (False, True): ".made_up", (True, True): ".both"}[
            bool(off), bool(made_up)
        ]
        return step(f"counted{key}", start=start, period=period, due=due, off=off, made_up=made_up)

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
                        todo.append(self._definitions[judgement])
                    case _:
                        pass
        return tuple(f.id for f in self.measure.facts if f.id in found and f.id not in self.case.facts)


def stamped(steps: Iterable[Step], clause: ClauseId) -> Steps:
    """The steps as said by this clause, where they do not name a nearer one."""
    return tuple(s if s.clause is not None else replace(s, clause=clause) for s in steps)


def basis(steps: Iterable[Step], of_act: Callable[[int], Steps]) -> tuple[ClauseId, ...]:
    """Every clause the steps rest on, the justifications of acts included; sorted."""
    found: set[ClauseId] = set()
    seen: set[int] = set()
    todo = list(steps)
    while todo:
        one = todo.pop()
        if one.clause is not None:
            found.add(one.clause)
        todo += one.children
        if one.act is not None and one.act not in seen:
            seen.add(one.act)
            todo += of_act(one.act)
    return tuple(sorted(found))
