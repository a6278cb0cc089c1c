"""Why a condition holds or fails: steps down to the facts, as data. The words are in `phrase`.

Everything is asked of an `Evaluation` that was already made, so that a justification cannot say other
than the evaluator. Only what is settled is cited: of a case that leaves things open, never a guess.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TypeVar

from policy_model.ir.formula import (
    All,
    Any,
    At,
    Compare,
    Const,
    Did,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Judged,
    Lapsed,
    Not,
    ReadingIs,
    Unless,
)
from policy_model.ir.ids import FactId

from .doings import Doings
from .steps import Step, Steps, stamped, step

T = TypeVar("T")


class Conditions(Doings[T]):
    """Explains conditions of one case under one choice for every reading."""

    def why(self, formula: Formula, day: datetime.date) -> Steps:
        """Why the condition holds, why it does not, or what leaves it open."""
        return self._why(formula, day, self.holds(formula, day))

    def _why(self, formula: Formula, day: datetime.date, holds: bool | None) -> Steps:
        """The same, where it is known whether it holds: the evaluator is not asked of every part again."""
        key = (id(formula), day, holds)
        known = self._told.get(key)
        if known is None:
            known = self._told[key] = tuple(dict.fromkeys(self._found(formula, day, holds)))
        return known

    def _found(self, formula: Formula, day: datetime.date, holds: bool | None) -> Iterator[Step]:
        match holds:
            case True:
                return self._true(formula, day)
            case False:
                return self._false(formula, day)
            case None:
                return self._open(formula, day)

    def _true(self, formula: Formula, day: datetime.date) -> Iterator[Step]:
        match formula:
            case Not(body):
                yield from self._why(body, day, False)
            case All(parts):
                for part in parts:
                    yield from self._why(part, day, True)
            case Any(parts):
                settled = next((p for p in parts if self.holds(p, day)), None)
                if settled is not None:
                    yield from self._why(settled, day, True)
                else:
                    yield self._jointly(formula)
            case Unless(body, exception):
                if self.holds(body, day):
                    yield from self._why(body, day, True)
                elif self.holds(exception, day):
                    yield step("excepted", children=self._why(exception, day, True))
                else:
                    yield self._jointly(formula)
            case _:
                yield from self._leaf(formula, day, holds=True)

    def _false(self, formula: Formula, day: datetime.date) -> Iterator[Step]:
        match formula:
            case Not(body):
                yield from self._why(body, day, True)
            case All(parts):
                failing = [p for p in parts if self.holds(p, day) is False]
                other = [p for p in failing if isinstance(p, ReadingIs)]
                for part in other[:1] or failing:
                    yield from self._why(part, day, False)
                if not failing:
                    yield self._jointly(formula)
            case Any(parts):
                for part in parts:
                    yield from self._why(part, day, False)
            case Unless(body, exception):
                yield from self._why(body, day, False)
                yield step("not_excepted", children=self._why(exception, day, False))
            case _:
                yield from self._leaf(formula, day, holds=False)

    def _open(self, formula: Formula, day: datetime.date) -> Iterator[Step]:
        """The parts that leave it open; what is settled in it does not matter here."""
        match formula:
            case Not(body):
                yield from self._why(body, day, None)
            case All(parts) | Any(parts):
                for part in parts:
                    if self.holds(part, day) is None:
                        yield from self._why(part, day, None)
            case Unless(body, exception):
                for part in (body, exception):
                    if self.holds(part, day) is None:
                        yield from self._why(part, day, None)
            case At(clause, body):
                yield from stamped(self._why(body, day, None), clause)
            case Judged(judgement):
                definition = self.measure.judgement(judgement).definition
                yield step("judgement.open", children=self._why(definition, day, None), judgement=judgement)
            case FactTrue(fact) | FactOneOf(fact) | Compare(fact):
                yield step("fact.open", fact=fact)
            case Did(what):
                yield step("act.open", what=what.act, contents=what.contents)
            case Done(what, since, within):
                yield from self._unsettled(formula, (what,), since, within, day)
            case InTime(since, within):
                yield from self._unsettled(formula, (), since, within, day)
            case Lapsed(some, since, within):
                yield from self._unsettled(formula, some, since, within, day)
            case _:
                yield self._jointly(formula)

    def _leaf(self, formula: Formula, day: datetime.date, *, holds: bool) -> Iterator[Step]:
        sign = "true" if holds else "false"
        match formula:
            case At(clause, body):
                yield from stamped(self._why(body, day, holds), clause)
            case Const():
                return
            case Judged(judgement):
                definition = self.measure.judgement(judgement).definition
                children = self._why(definition, day, holds)
                yield step(f"judgement.{sign}", children=children, judgement=judgement)
            case ReadingIs(reading):
                yield step(
                    "reading",
                    self.measure.reading(reading).clause,
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
            case Lapsed():
                yield from self._lapsed(formula, day, holds=holds)
            case Did():
                yield from self._against(formula, day, holds=holds)
            case InTime(since, within):
                yield from self._in_time(since, within, day, holds=holds)
            case _:  # only in properties; a measure has none
                yield self._jointly(formula)

    def _against(self, formula: Did, day: datetime.date, *, holds: bool) -> Iterator[Step]:
        """Why something was done, valid or not, while a condition held, or was not."""
        what = formula.what
        for i, did in self.evaluation.did(what, day):
            date = self.evaluation.world.occurrences[i].date
            so = self.holds(formula.condition, date)
            if holds and self.truth(did) is True and so is True:
                why = self.why(formula.condition, date)
                yield step("did", act=self.listed[i], children=why, what=what.act, date=date)
                return
            if not holds and so is False:
                yield from self.why(formula.condition, date)
        if holds:
            yield self._jointly(formula)
        elif not any(self.evaluation.did(what, day)):
            yield step("not_done", what=what.act, contents=what.contents)

    def _fact(self, fact: FactId, day: datetime.date, sign: str) -> Step:
        known = self.case.facts.get(fact)
        if known is None:
            return step("fact.follows." + sign, fact=fact)
        if known.since is None or known.value is not True:
            return step(f"fact.{sign}", fact=fact)
        if known.since <= day:
            return step("fact.since", fact=fact, since=known.since)
        return step("fact.later", fact=fact, since=known.since, day=day)
