"""Rows in which a day that counts lies outside the tables of working days, answered one by one.

The program knows one last day for each period; where it hangs on an arrangement that is not published, the
exact evaluator (`semantics.open`) is asked, as `eval` asks it: what no arrangement can change is answered,
the rest is open, and a last day is told from the earliest to the latest it may be.
"""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Mapping, Sequence
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa

from policy_model.ir.ids import ActId, ChoiceId, JudgementId, ReadingId, ResultId
from policy_model.ir.statement import Ban, Duty, Effect
from policy_model.ir.vocabulary import BoolType, DateType, EnumType, FactType, FactValue, IntType
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import Calendar, OutsideTables
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.open import Exact, OpenDuty
from policy_model.semantics.program import Program

from .answers import ANSWERED, CALENDAR, CONTRADICTION, HOW, LATEST, OPEN, Output, as_rows, outputs
from .function import Source

V = TypeVar("V", bound=Hashable)


class Beyond:
    """Answers what a program cannot."""

    def __init__(self, program: Program, calendar: Calendar) -> None:
        self.program, self.calendar = program, calendar
        self._source = Source(program)
        self._outputs = tuple(outputs(program))

    def settle(self, piece: Any, read: Sequence[Any]) -> Any:
        """A batch of answers, its rows that lie outside the tables answered anew from the rows read."""
        how = piece.column("answer").indices.to_numpy(zero_copy_only=False)
        places = np.flatnonzero(how == HOW.index(CALENDAR))
        if not places.size:
            return piece
        anew = as_rows(self.program, [self.answer([column[i].item() for column in read]) for i in places])
        order = np.arange(piece.num_rows)
        order[places] = piece.num_rows + np.arange(places.size)
        both = zip(piece.columns, anew.columns, strict=True)
        taken = [pa.concat_arrays(own).take(pa.array(order)) for own in both]
        return pa.RecordBatch.from_arrays(taken, schema=piece.schema)

    def answer(self, row: Sequence[bool | int]) -> dict[str, Any]:
        """One row of plain values answered, by column, as far as it can be."""
        case, readings, slots = self._case(row)
        try:
            exact = Exact(self.program.measure, case, readings, self.calendar)
            if exact.contradictory():
                return {"answer": CONTRADICTION}
            told = _Told(exact, slots)
            cells = {output.name: told.cell(output) for output in self._outputs}
        except OutsideTables:  # past the last day that can be written, whatever is arranged
            return {"answer": CALENDAR}
        return {"answer": OPEN if told.is_open else ANSWERED, **cells}

    def _case(self, row: Sequence[bool | int]) -> tuple[Case, Mapping[ReadingId, ChoiceId], Sequence[int]]:
        """The row as a case, the readings it takes, and of each of its acts the slot."""
        measure, where = self.program.measure, self._source
        facts = {}
        for fact in measure.facts:
            value = _value(fact.type, row[where.fact(fact.id)])
            since = row[where.since(fact.id)] if fact.may_come_about else 0
            facts[fact.id] = Known(value, datetime.date.fromordinal(since) if since else None)
        slots = [i for i in range(len(self.program.slots)) if row[where.slot(i, "date")]]
        acts = tuple(self._act(row, slot) for slot in slots)
        readings = dict(self.program.fixed)
        for reading in measure.readings:
            if reading.id not in readings:
                readings[reading.id] = reading.choices[row[where.reading(reading.id)] - 1].id
        on = datetime.date.fromordinal(row[where.on])
        return Case(facts, acts, (), (), on), readings, slots

    def _act(self, row: Sequence[bool | int], slot: int) -> CaseAct:
        measure, where = self.program.measure, self._source
        kind = next(a for a in measure.acts if a.id == self.program.slots[slot].act)
        parties = [p.id for p in measure.parties]

        def said(part: str, among: Sequence[V]) -> V | None:
            code = row[where.slot(slot, part)] if where.has(slot, part) else 0
            return among[code - 1] if code else None

        date = datetime.date.fromordinal(row[where.slot(slot, "date")])
        return CaseAct(
            kind.id, date, said("by", parties), said("to", parties), said("content", kind.contents)
        )


class _Told:
    """The cells of a row, column by column. `slots`: of each act of the case its slot."""

    def __init__(self, exact: Exact, slots: Sequence[int]) -> None:
        self.is_open = False
        self._exact = exact
        self._acts = {slot: number for number, slot in enumerate(slots)}
        self._duties = {(duty.statement.id, self._slot(duty, slots)): duty for duty in exact.duties()}

    @staticmethod
    def _slot(duty: OpenDuty, slots: Sequence[int]) -> int | None:
        assert not isinstance(duty.trigger, ActId)  # every act of a row is known
        return None if duty.trigger is None else slots[duty.trigger]

    def cell(self, output: Output) -> Any:
        """What stands in a column of answers; None: nothing."""
        match output.kind:
            case "truth":
                return self._truth(output)
            case "coded":
                return self._coded(output)
            case _:
                return self._day(output)

    def _truth(self, output: Output) -> bool | None:
        exact, about = self._exact, output.about
        if output.slot is not None and output.slot not in self._acts:
            return None
        match about:
            case JudgementId():
                return self._said(exact.judgement(about))
            case ActId():
                assert output.slot is not None
                return self._said(exact.act(self._acts[output.slot]))
            case Ban():
                assert output.slot is not None
                return self._said(exact.banned(about, self._acts[output.slot]))
            case _:
                return self._said(exact.scope())

    def _coded(self, output: Output) -> str | None:
        if isinstance(output.about, ResultId):
            status = self._said(self._exact.result(output.about))
            return OPEN if status is None else status.value
        duty = self._duty(output)
        if duty is None:
            return None
        state = self._said(duty.states)
        if state is DutyState.NOT_APPLICABLE:
            return None
        return OPEN if state is None else state.value

    def _day(self, output: Output) -> datetime.date | None:
        duty = self._duty(output)
        if duty is None or self._said(duty.states) is DutyState.NOT_APPLICABLE:
            return None
        if duty.between is None:
            return duty.due if output.kind == "day" else None
        self.is_open = True
        if output.kind == "day":
            return None
        return duty.between[output.name.endswith(LATEST)]

    def _duty(self, output: Output) -> OpenDuty | None:
        assert isinstance(output.about, Duty | Effect)
        return self._duties.get((output.about.id, output.slot))

    def _said(self, values: Mapping[V, Any]) -> V | None:
        """The one value; None, and the row is open, where there are several."""
        answer = self._exact.answer(values, {})
        assert answer is not None  # the facts break no assumption
        if not answer.settled:
            self.is_open = True
            return None
        return answer.possible[0]


def _value(type: FactType, plain: bool | int) -> FactValue:
    match type:
        case BoolType():
            return bool(plain)
        case EnumType(values=values):
            return values[plain - 1]
        case IntType():
            return plain
        case DateType():
            return datetime.date.fromordinal(plain)
