"""Answers on a case in which nothing is open: the evaluator's own truths, asked as `open.Exact` is asked."""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar

from policy_model.ir.formula import Compare, Const, FactOneOf, FactTrue, Formula, ReadingIs, Status
from policy_model.ir.ids import ActId, ChoiceId, Combination, JudgementId, ReadingId, ResultId
from policy_model.ir.statement import Assumption, Ban, Measure

from .calendar import Calendar
from .case import Case
from .counted import beyond
from .evaluate import Evaluation
from .open import Answer, OpenDuty
from .world import BoolWorld

V = TypeVar("V", bound=Hashable)


def complete(measure: Measure, case: Case, calendar: Calendar) -> bool:
    """Nothing is unknown but the readings, and what is counted ends on days that are published."""
    known = len(case.facts) == len(measure.facts) and not case.unknown
    said = all(act.content is not None or not measure.act(act.act).contents for act in case.acts)
    return known and said and not beyond(measure, case, calendar)


class Kept(Evaluation[bool]):
    """The reference evaluation of a case, what it finds kept: a justification asks the same again."""

    def __init__(self, measure: Measure, world: BoolWorld) -> None:
        self._settled = False
        self._truths: dict[tuple[int, datetime.date], bool] = {}
        super().__init__(measure, world)
        self._settled = True

    def holds(self, formula: Formula, day: datetime.date) -> bool:
        """The truth of a condition on a day."""
        if not self._settled or isinstance(formula, Const | FactTrue | FactOneOf | Compare | ReadingIs):
            return super().holds(formula, day)
        key = (id(formula), day)
        known = self._truths.get(key)
        if known is None:
            known = self._truths[key] = super().holds(formula, day)
        return known


class Plain:
    """What a measure says of a complete case under one choice for every reading; see `open.Exact`."""

    def __init__(
        self, measure: Measure, case: Case, readings: Mapping[ReadingId, ChoiceId], calendar: Calendar
    ) -> None:
        self.measure = measure
        self.case = case
        self.evaluation = Kept(measure, BoolWorld(measure, case, readings, calendar))

    @property
    def admissible(self) -> bool:
        """The facts break no assumption, and what does not arise is ordinary."""
        return all(self._constraints())

    def _constraints(self) -> Iterator[bool]:
        on, holds = self.case.on, self.evaluation.holds
        for fact in self.measure.facts:
            if fact.arises_if is not None:
                yield self.case.facts[fact.id].value == fact.ordinary or holds(fact.arises_if, on)
        for s in self.measure.stating(Assumption):
            yield not holds(s.guard, on) or holds(s.holds, on)

    def scope(self) -> Mapping[bool, bool]:
        """Whether the case is in scope."""
        return _truth(self.evaluation.in_scope(self.case.on))

    def judgement(self, judgement: JudgementId) -> Mapping[bool, bool]:
        """Whether a 判断 holds."""
        return _truth(self.evaluation.judgement(judgement))

    def act(self, index: int) -> Mapping[bool, bool]:
        """Whether an act is valid."""
        return _truth(self.evaluation.valid(index))

    def banned(self, ban: Ban, index: int) -> Mapping[bool, bool]:
        """Whether an act was done against a ban."""
        return _truth(any(did for i, did in self.evaluation.broken(ban, None) if i == index))

    def supposed(self, kind: ActId) -> Mapping[bool, bool]:
        """Nothing is supposed to have been done."""
        raise KeyError(kind)

    def result(self, result: ResultId) -> Mapping[Status, bool]:
        """The status of a result."""
        return self.evaluation.result(result).statuses

    def duties(self) -> tuple[OpenDuty, ...]:
        """Every duty for each act that triggers it, in document order."""
        return tuple(
            OpenDuty(d.statement, d.trigger, d.due, False, None, d.states) for d in self.evaluation.duties()
        )

    def by_reading(self, values: Mapping[V, bool]) -> tuple[tuple[Combination, Answer[V]], ...]:
        """The one value that it has."""
        return (((), Answer(tuple(value for value, so in values.items() if so), ())),)

    def contradiction(self) -> None:
        """There is none."""

    def contradictory(self) -> tuple[Combination, ...]:
        """Under no reading."""
        return ()


def _truth(so: bool) -> Mapping[bool, bool]:
    return {True: so, False: not so}
