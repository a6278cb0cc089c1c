"""A last day beyond the tables is told from the earliest to the latest it has in any calendar they allow."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.ir.formula import ActRef, Const
from policy_model.ir.statement import Duty
from policy_model.semantics.calendar import GivenCalendar
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.open import Exact
from policy_model.semantics.unpublished import ways
from policy_model.semantics.world import evaluate_complete

from ..strategies import (
    CLAUSES,
    CONTENTS,
    ENTRY,
    PARTIES,
    SPAN,
    X,
    Y,
    combinations,
    measure_of,
    periods,
    plain_facts,
)

FIRST = datetime.date(2018, 1, 1)
WEEKS = 7
LAST = FIRST + datetime.timedelta(days=7 * WEEKS - 1)
WEEKDAYS = {FIRST + datetime.timedelta(days=n) for n in range(7 * WEEKS) if n % 7 < 5}


@settings(max_examples=40, deadline=None)
@given(
    within=periods,
    off=st.sets(st.sampled_from(sorted(WEEKDAYS)), max_size=12),
    early=st.integers(0, 9),
    run_on=st.booleans(),
)
def test_the_span_is_what_all_calendars_come_to(within, off, early, run_on):
    head = (f"{CLAUSES[0]}#1", CLAUSES[0], Const(True), SPAN)
    duty = Duty(*head, PARTIES[:1], Y, (), Const(True), ActRef(X), within)
    measure = measure_of(plain_facts(), (duty,), (Const(True), Const(True)), 1, run_on)
    done = max(ENTRY, LAST - datetime.timedelta(days=early))
    facts = {fact.id: Known(fact.ordinary) for fact in measure.facts}
    case = Case(facts, (CaseAct(X, done, PARTIES[0], None, CONTENTS[0]),), (), (), done)
    tables = GivenCalendar(FIRST, LAST, WEEKDAYS - off)
    readings = next(combinations(measure))
    (told,) = Exact(measure, case, {}, tables).duties()
    own = {next(iter(evaluate_complete(measure, case, readings, way).duties())).due for way in ways(tables)}
    assert told.between == ((min(own), max(own)) if len(own) > 1 else None) or told.between == (*own, *own)
    assert told.between or {told.due} == own
