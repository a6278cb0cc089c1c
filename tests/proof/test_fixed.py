"""Cases that small mistakes in the encoding got past the drawn ones: each by both, and right."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from policy_model.ir import formula as f
from policy_model.ir.formula import Status
from policy_model.ir.statement import Authority, Duty, Effect, Modality, Precedence
from policy_model.semantics.calendar import AssumedCalendar, official
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.world import evaluate_complete
from tests import strategies
from tests.strategies import CLAUSES, CONTENTS, PARTIES, SPAN, A, B, U, V, X, Y, Z

from . import agreeing

CALENDAR = AssumedCalendar(official())
YES = f.Const(True)
READINGS = {reading: choices[0] for reading, choices in strategies.CHOICES.items()}


def day(number):
    return strategies.ENTRY + datetime.timedelta(days=number)


def measure(*own):
    return strategies.measure_of(strategies.plain_facts(), own, (YES, YES), 1, False)


def seen(of, acts, on, facts=()):
    """What the evaluator says; the encoding is held to it."""
    known = {fact.id: Known(fact.ordinary) for fact in of.facts} | dict(facts)
    case = Case(known, tuple(acts), (), (), on)
    agreeing.compare(of, case, tuple(READINGS.items()), CALENDAR)
    return evaluate_complete(of, case, READINGS, CALENDAR)


@pytest.mark.parametrize(("content", "valid"), [(CONTENTS[0], False), (CONTENTS[1], True)])
def test_an_authority_speaks_of_what_it_names_only(content, valid):
    """For an act with the other content no authority speaks, so it is as declared."""
    grants = Authority("1#0", CLAUSES[0], YES, SPAN, PARTIES, (), X, CONTENTS[:1], f.FactTrue(A))
    done = CaseAct(X, day(1), PARTIES[0], None, content)
    assert seen(measure(grants), [done], day(2)).valid(0) is valid


@pytest.mark.parametrize(("most", "last"), [(None, 7), (9, 7), (6, 6), (5, 5)])
def test_an_extension_is_no_longer_than_the_whole_may_be(most, last):
    cap = None if most is None else f.Period(most, f.Unit.DAY)
    longer = f.Extension(CLAUSES[0], YES, f.ActRef(Y), f.Period(4, f.Unit.DAY), cap)
    within = f.Period(3, f.Unit.DAY, moved=(longer,))
    duty = Duty("1#0", CLAUSES[0], YES, SPAN, PARTIES[1:], Z, (), YES, f.ActRef(X), within)
    start = CaseAct(X, day(0), PARTIES[0], None, CONTENTS[0])
    approval = CaseAct(Y, day(1), PARTIES[0], PARTIES[1])
    [due] = [d.due for d in seen(measure(duty), [start, approval], day(2)).duties()]
    assert due == day(last)
    [due] = [d.due for d in seen(measure(duty), [start], day(2)).duties()]
    assert due == day(3)


ARISING = [(True, True, True), (True, False, True), (False, True, True), (False, False, False)]


@pytest.mark.parametrize(("usual", "arises", "possible"), ARISING)
def test_what_does_not_arise_is_as_usual(usual, arises, possible):
    """The tie between a fact and what it arises from is in the encoding."""
    plain = measure()
    facts = tuple(replace(x, arises_if=f.FactTrue(A)) if x.id == B else x for x in plain.facts)
    of = replace(plain, facts=facts)
    value = of.fact(B).ordinary if usual else not of.fact(B).ordinary
    known = {fact.id: Known(fact.ordinary) for fact in facts} | {A: Known(arises), B: Known(value)}
    said = seen(of, [], day(2), known.items())
    assert agreeing.possible(of, Case(known, (), (), (), day(2)), said) is possible


def says(number, clause, modality, result):
    return Effect(f"{clause}#{number}", clause, YES, SPAN, modality, (result,), YES)


ONE, TWO = CLAUSES[0], CLAUSES[3]
MAY, OUGHT, NOT = Modality.PERMIT, Modality.REQUIRE, Modality.FORBID
ORDERS = [
    # what each clause says, which prevails, and what is then said of u and v, which exclude each other
    ((MAY, U), (NOT, U), None, Status.CONFLICT, Status.SILENT),
    ((MAY, U), (NOT, U), (TWO, ONE), Status.FORBIDDEN, Status.SILENT),
    ((MAY, U), (NOT, U), (ONE, TWO), Status.PERMITTED, Status.SILENT),
    ((MAY, U), (OUGHT, U), (TWO, ONE), Status.REQUIRED, Status.SILENT),  # they do not clash
    ((MAY, U), (OUGHT, U), (ONE, TWO), Status.REQUIRED, Status.SILENT),
    ((MAY, U), (OUGHT, V), None, Status.PERMITTED, Status.CONFLICT),
    ((MAY, U), (OUGHT, V), (TWO, ONE), Status.SILENT, Status.REQUIRED),
    ((MAY, U), (OUGHT, V), (ONE, TWO), Status.PERMITTED, Status.SILENT),
    ((NOT, U), (OUGHT, V), (TWO, ONE), Status.FORBIDDEN, Status.REQUIRED),
]


@pytest.mark.parametrize(("first", "second", "order", "u", "v"), ORDERS)
def test_an_order_settles_a_clash_and_nothing_else(first, second, order, u, v):
    own = [says(0, ONE, *first), says(0, TWO, *second)]
    if order is not None:
        own.append(Precedence("3#0", CLAUSES[5], YES, SPAN, *order))
    said = seen(measure(*own), [], day(2))
    assert [s for s, holds in said.result(U).statuses.items() if holds] == [u]
    assert [s for s, holds in said.result(V).statuses.items() if holds] == [v]
