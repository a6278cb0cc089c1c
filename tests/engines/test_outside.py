"""Beyond the tables a row is answered as all calendars that the tables allow answer it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.engines.answers import ANSWERED, CONTRADICTION, OPEN, outputs
from policy_model.engines.arrays import TYPES
from policy_model.engines.engine import engine
from policy_model.engines.function import row
from policy_model.engines.layout import columns
from policy_model.ir.formula import ActRef, Const, Period, Unit
from policy_model.ir.statement import Assumption, Duty, Measure
from policy_model.semantics.calendar import GivenCalendar
from policy_model.semantics.case import Case
from policy_model.semantics.program import compile_measure
from policy_model.semantics.unpublished import ways
from tests import strategies as drawn

WEEKS = 5


@st.composite
def tables(draw) -> GivenCalendar:
    """Five weeks that end about the time when the measure enters into force, some weekdays off."""
    last = drawn.ENTRY + timedelta(days=draw(st.integers(-4, 1)))
    first = last - timedelta(days=7 * WEEKS - 1)
    weekdays = [day for n in range(7 * WEEKS) if (day := first + timedelta(days=n)).weekday() < 5]
    return GivenCalendar(
        first, last, set(weekdays) - draw(st.sets(st.sampled_from(weekdays), min_size=2, max_size=8))
    )


counted = st.builds(Period, st.integers(1, 4), st.just(Unit.WORKDAY))


def with_a_duty(measure: Measure, within: Period) -> Measure:
    """The measure with a duty for Y that runs from X in working days, and a way to be late for it."""
    head = (f"{drawn.CLAUSES[-1]}#late", drawn.CLAUSES[-1], Const(True), drawn.SPAN)
    duty = Duty(*head, drawn.PARTIES[:1], drawn.Y, (), Const(True), ActRef(drawn.X), within)
    few = [s for s in measure.statements if not isinstance(s, Assumption)]  # most draws break them
    return replace(measure, statements=(*few, duty))


@st.composite
def begun(draw, measure: Measure) -> Case:
    """A case in which X was done, seen some days later."""
    case = draw(drawn.cases(measure))
    kind = next(act for act in measure.acts if act.id == drawn.X)
    first = replace(draw(drawn.acts(measure, kind, True)), by=None)
    acts = (first, *(act for act in case.acts if act.act != drawn.X))
    return replace(case, acts=acts, on=draw(st.sampled_from(drawn.DAYS)) + timedelta(draw(st.integers(0, 9))))


def told(program, calendar, rows):
    own = [np.array([r[i] for r in rows], dtype=TYPES[c.kind]) for i, c in enumerate(columns(program))]
    return [
        answer for batch in engine("numpy", program, calendar)(own, len(rows)) for answer in batch.to_pylist()
    ]


def together(program, answers):
    """What answers under every calendar come to."""
    kept = [a for a in answers if a["answer"] == ANSWERED]
    if not kept:
        return {"answer": CONTRADICTION, **dict.fromkeys(o.name for o in outputs(program))}
    cells = {"answer": ANSWERED}
    for output in outputs(program):
        found = [answer.get(output.name) for answer in kept]
        if output.kind == "end":
            continue
        if output.kind == "day":  # the last day of a duty, wherever it arises: its state says whether it does
            found = [day for day in found if day is not None] or [None]
        same = len(set(found)) == 1
        cells["answer"] = cells["answer"] if same else OPEN
        cells[output.name] = found[0] if same else OPEN if output.kind == "coded" else None
        if f"{output.name}.earliest" in answers[0]:
            days = (None, None) if same else (min(found), max(found))
            cells[f"{output.name}.earliest"], cells[f"{output.name}.latest"] = days
    return cells


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_beyond_the_tables_rows_say_what_all_calendars_come_to(data):
    measure, calendar = with_a_duty(data.draw(drawn.measures()), data.draw(counted)), data.draw(tables())
    program = compile_measure(measure)
    combinations = st.sampled_from(list(drawn.combinations(measure)))
    rows = [row(program, data.draw(begun(measure)), data.draw(combinations)) for _ in range(3)]
    every = [told(program, way, rows) for way in ways(calendar)]
    for i, found in enumerate(told(program, calendar, rows)):
        assert found == together(program, [answers[i] for answers in every])
