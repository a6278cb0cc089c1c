"""A complete case under fixed readings, as the evaluator wants it: plain truths."""

from __future__ import annotations

import datetime
import operator
from collections.abc import Callable, Iterable, Mapping

from policy_model.ir.formula import Op, Period
from policy_model.ir.ids import ActId, ChoiceId, FactId, PartyId, ReadingId, ValueId
from policy_model.ir.statement import Measure

from .algebra import Algebra, Away, Listed, Occurrence
from .calendar import Calendar, last_day
from .case import Case, CaseAct
from .evaluate import Evaluation


def compared(own: int | datetime.date, op: Op, value: int | datetime.date) -> bool:
    """How two numbers, or two dates, stand to each other."""
    if isinstance(own, datetime.date):
        assert isinstance(value, datetime.date)
        own, value = own.toordinal(), value.toordinal()
    assert not isinstance(value, datetime.date)
    return _COMPARISONS[op](own, value)


_COMPARISONS: Mapping[Op, Callable[[int, int], bool]] = {
    Op.LT: operator.lt,
    Op.LE: operator.le,
    Op.GT: operator.gt,
    Op.GE: operator.ge,
    Op.EQ: operator.eq,
}


class Truths:
    """Python's own Boolean algebra."""

    def const(self, value: bool) -> bool:
        """Itself."""
        return value

    def conj(self, parts: Iterable[bool]) -> bool:
        """All of them."""
        return all(parts)

    def disj(self, parts: Iterable[bool]) -> bool:
        """Any of them."""
        return any(parts)

    def neg(self, part: bool) -> bool:
        """Not it."""
        return not part


class BoolWorld(Listed[bool]):
    """A case whose every fact is known and every act certain, and a choice for every reading."""

    def __init__(
        self, measure: Measure, case: Case, readings: Mapping[ReadingId, ChoiceId], calendar: Calendar
    ) -> None:
        self.algebra: Algebra[bool] = Truths()
        self.on = case.on
        self.occurrences = tuple(_occurrence(measure, act) for act in case.acts)
        self._facts = case.facts
        self._readings = readings
        self._calendar = calendar
        self._run_on = measure.run_on

    def fact(self, fact: FactId, day: datetime.date) -> bool:
        """Whether a 是否 fact holds on the day."""
        known = self._facts[fact]
        return known.value is True and (known.since is None or known.since <= day)

    def fact_in(self, fact: FactId, values: tuple[ValueId, ...]) -> bool:
        """Whether an enumerated fact has one of the values."""
        return self._facts[fact].value in values

    def compare(self, fact: FactId, op: Op, value: int | datetime.date) -> bool:
        """How a number or date stands to a constant."""
        own = self._facts[fact].value
        assert isinstance(own, int | datetime.date)
        return compared(own, op, value)

    def reading(self, reading: ReadingId, choice: ChoiceId) -> bool:
        """Whether the reading is taken so."""
        return self._readings[reading] == choice

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        """The last day of a period."""
        return last_day(self._calendar, trigger, period, self._run_on, away)


def evaluate_complete(
    measure: Measure, case: Case, readings: Mapping[ReadingId, ChoiceId], calendar: Calendar
) -> Evaluation[bool]:
    """What the measure says of a complete case under one choice for every reading.

    It does not ask whether the case keeps the assumptions; `open.Exact` does.
    """
    return Evaluation(measure, BoolWorld(measure, case, readings, calendar))


def roles(measure: Measure, act: ActId, by: PartyId | None) -> tuple[PartyId, ...]:
    """The roles an act may have been done in: whoever did it, or, if the case does not say, as declared."""
    return (by,) if by is not None else measure.act(act).actors


def _occurrence(measure: Measure, act: CaseAct) -> Occurrence[bool]:
    to = (act.to,) if act.to is not None else ()
    return Occurrence(act.act, act.date, roles(measure, act.act, act.by), to, act.content, True)
