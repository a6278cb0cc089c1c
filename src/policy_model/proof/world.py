"""A complete case under one combination of readings, as the reference evaluator wants it: plain truths."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any as Json

from policy_model.ir.formula import Op, Period
from policy_model.ir.ids import ChoiceId, FactId, Id, PartyId, ReadingId, ValueId
from policy_model.ir.property import Combination
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import DateType, EnumType
from policy_model.semantics.calendar import Calendar, last_day
from policy_model.semantics.evaluate import Algebra, Occurrence


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


class CaseWorld:
    """The world of a witness: names resolved, dates read."""

    def __init__(
        self, measure: Measure, case: dict[str, Json], readings: Combination, calendar: Calendar
    ) -> None:
        self.algebra: Algebra[bool] = Truths()
        self.on = datetime.date.fromisoformat(case["on"])
        self._measure = measure
        self._calendar = calendar
        self._readings = dict(readings)
        self._facts: dict[FactId, Json] = {}
        self._since: dict[FactId, datetime.date] = {}
        for fact in measure.facts:
            value = case["facts"][shown(fact.id)]
            if isinstance(value, dict):
                self._since[fact.id] = datetime.date.fromisoformat(value["since"])
                value = value["value"]
            if isinstance(fact.type, DateType):
                value = datetime.date.fromisoformat(value)
            if isinstance(fact.type, EnumType):
                value = next(v for v in fact.type.values if shown(v) == value)
            self._facts[fact.id] = value
        self.occurrences = tuple(self._occurrence(act) for act in case["acts"])

    def _occurrence(self, act: dict[str, str]) -> Occurrence[bool]:
        declared = next(a for a in self._measure.acts if shown(a.id) == act["act"])
        parties = {shown(p.id): p.id for p in self._measure.parties}
        to: tuple[PartyId, ...] = (parties[act["to"]],) if "to" in act else ()
        contents = {shown(c): c for c in declared.contents}
        content = contents[act["content"]] if "content" in act else None
        date = datetime.date.fromisoformat(act["date"])
        return Occurrence(declared.id, date, (parties[act["by"]],), to, content, True)

    def fact(self, fact: FactId, day: datetime.date) -> bool:
        """Whether a 是否 fact holds on the day."""
        return self._facts[fact] is True and self._since.get(fact, day) <= day

    def fact_in(self, fact: FactId, values: tuple[ValueId, ...]) -> bool:
        """Whether an enumerated fact has one of the values."""
        return self._facts[fact] in values

    def compare(self, fact: FactId, op: Op, value: int | datetime.date) -> bool:
        """How a number or date stands to a constant."""
        own = self._facts[fact]
        return bool(
            {
                Op.LT: own < value,
                Op.LE: own <= value,
                Op.GT: own > value,
                Op.GE: own >= value,
                Op.EQ: own == value,
            }[op]
        )

    def reading(self, reading: ReadingId, choice: ChoiceId) -> bool:
        """Whether the reading is taken so."""
        return self._readings[reading] == choice

    def last_day(self, trigger: datetime.date, period: Period) -> datetime.date:
        """The last day of a period."""
        return last_day(self._calendar, trigger, period, self._measure.run_on)


def shown(id: Id) -> str:
    """The name a witness uses."""
    return id.zh or id.key
