"""Cases that small mistakes in the encoding got past the drawn ones: each by both, and right."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from policy_model.ir import formula as f
from policy_model.ir.formula import Status
from policy_model.ir.statement import (
    Authority,
    Ban,
    ByReference,
    Duty,
    Effect,
    Modality,
    Precedence,
    Scope,
    Yields,
)
from policy_model.proof.obligation import World
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import AssumedCalendar, official
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.world import evaluate_complete
from tests import strategies
from tests.strategies import CLAUSES, CONTENTS, PARTIES, SPAN, A, B, C, J, U, V, W, X, Y, Z

from . import agreeing

CALENDAR = AssumedCalendar(official())
YES = f.Const(True)
READINGS = {reading: choices[0] for reading, choices in strategies.CHOICES.items()}


def day(number):
    return strategies.ENTRY + datetime.timedelta(days=number)


def measure(*own):
    return strategies.measure_of(strategies.plain_facts(), own, (YES, YES), 1, False)


def seen(of, acts, on, facts=(), claims=()):
    """What the evaluator says; the encoding is held to it."""
    known = {fact.id: Known(fact.ordinary) for fact in of.facts} | dict(facts)
    case = Case(known, tuple(acts), (), (), on)
    agreeing.compare(of, case, tuple(READINGS.items()), CALENDAR, claims=claims)
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
    ((OUGHT, U), (OUGHT, V), None, Status.CONFLICT, Status.CONFLICT),
]


@pytest.mark.parametrize(("first", "second", "order", "u", "v"), ORDERS)
def test_an_order_settles_a_clash_and_nothing_else(first, second, order, u, v):
    own = [says(0, ONE, *first), says(0, TWO, *second)]
    if order is not None:
        own.append(Precedence("3#0", CLAUSES[5], YES, SPAN, *order))
    said = seen(measure(*own), [], day(2))
    assert [s for s, holds in said.result(U).statuses.items() if holds] == [u]
    assert [s for s, holds in said.result(V).statuses.items() if holds] == [v]


def test_what_gives_way_itself_prevails_over_nothing():
    """第三条 prevails over 第二条, and 第二条 over 第一条."""
    three = CLAUSES[5]
    orders = [
        Precedence(f"3#{i}", three, YES, SPAN, *pair) for i, pair in enumerate([(TWO, ONE), (three, TWO)])
    ]
    own = [says(0, ONE, OUGHT, U), says(0, TWO, NOT, U)]
    for third, said in (([], Status.FORBIDDEN), ([says(2, three, MAY, U)], Status.REQUIRED)):
        statuses = seen(measure(*own, *third, *orders), [], day(2)).result(U).statuses
        assert [s for s, holds in statuses.items() if holds] == [said]


@pytest.mark.parametrize("first", [True, False])
def test_orders_of_two_readings_may_put_each_clause_over_the_other(first):
    """Each settles the clash under its own; said of neither, nothing is settled."""
    here, there = (f.ReadingIs(strategies.R, choice) for choice in strategies.CHOICES[strategies.R])
    guards = (here, there) if first else (there, here)
    pairs = (ONE, TWO), (TWO, ONE)
    own = [says(0, ONE, MAY, U), says(0, TWO, NOT, U)]
    orders = [
        Precedence(f"3#{i}", CLAUSES[5], guard, SPAN, *pair)
        for i, (guard, pair) in enumerate(zip(guards, pairs, strict=True))
    ]
    for some, said in ((orders, "settled"), ([orders[first]], "not said")):
        statuses = seen(measure(*own, *some), [], day(2)).result(U).statuses
        settled = Status.PERMITTED if first else Status.FORBIDDEN
        wanted = settled if said == "settled" else Status.CONFLICT
        assert [s for s, holds in statuses.items() if holds] == [wanted]


@pytest.mark.parametrize("elsewhere", [True, False])
def test_a_result_is_left_to_other_provisions_only_where_there_are_some(elsewhere):
    of = measure(says(0, ONE, MAY, U), says(1, ONE, MAY, W), Yields("2#0", TWO, YES, SPAN, ((U, B),)))
    said = seen(of, [], day(2), {B: Known(elsewhere)}.items())
    for result, outside in ((U, elsewhere), (W, False)):
        wanted = Status.OUTSIDE if outside else Status.PERMITTED
        assert [s for s, holds in said.result(result).statuses.items() if holds] == [wanted]


@pytest.mark.parametrize("content", CONTENTS)
def test_what_is_done_is_done_with_its_own_content(content):
    done = f.Done(f.ActRef(X, CONTENTS[:1]))
    of = strategies.measure_of(strategies.plain_facts(), (), (done, YES), 1, False)
    act = CaseAct(X, day(1), PARTIES[0], None, content)
    assert seen(of, [act], day(2)).judgement(J) is (content == CONTENTS[0])


@pytest.mark.parametrize(("on", "lapsed"), [(-1, False), (2, False), (3, True)])
def test_a_period_from_entry_into_force_lapses(on, lapsed):
    late = f.Lapsed((f.ActRef(Z),), None, f.Period(2, f.Unit.DAY))
    of = strategies.measure_of(strategies.plain_facts(), (), (late, YES), 1, False)
    assert seen(of, [], day(on)).judgement(J) is lapsed


@pytest.mark.parametrize(("on", "scope", "given"), [(-1, YES, False), (0, YES, True), (0, f.Not(YES), False)])
def test_nothing_is_given_or_owed_before_entry_into_force_or_outside_the_scope(on, scope, given):
    owes = Duty("2#1", TWO, YES, SPAN, PARTIES, Z, (), YES, None, None)
    effects = says(0, ONE, MAY, U), says(1, ONE, NOT, V)
    claims = f.Given(U), f.Forbidden(V)
    said = seen(measure(Scope("3#0", CLAUSES[5], YES, SPAN, scope), *effects, owes), [], day(on), (), claims)
    assert [said.holds(claim, day(on)) for claim in claims] == [given] * 2
    result = [s for s, holds in said.result(U).statuses.items() if holds]
    assert result == [Status.PERMITTED if given else Status.OUTSIDE]
    [duty] = said.duties()
    state = DutyState.PENDING if given else DutyState.NOT_APPLICABLE
    assert [s for s, holds in duty.states.items() if holds] == [state]


@pytest.mark.parametrize("so", [True, False])
def test_what_is_done_under_a_condition_is_done_and_barred_only_under_it(so):
    done = CaseAct(Y, day(1), PARTIES[0], PARTIES[1])
    bars = Ban("1#0", ONE, YES, SPAN, PARTIES, Y, (), f.FactTrue(A))
    did = f.Did(f.ActRef(Y), f.FactTrue(A))
    of = strategies.measure_of(strategies.plain_facts(), (bars,), (did, YES), 1, False)
    said = seen(of, [done], day(2), {A: Known(so)}.items())
    assert said.judgement(J) is so
    assert said.lawful(PARTIES[0]) is not so


@pytest.mark.parametrize("so", [True, False])
def test_a_result_that_must_be_given_is_owed_and_no_more_is_said_of_it(so):
    gives = replace(says(0, ONE, OUGHT, U), condition=f.FactTrue(A), givers=PARTIES[:1])
    [owed] = seen(measure(gives), [], day(2), {A: Known(so)}.items()).duties()
    state = DutyState.PENDING if so else DutyState.NOT_APPLICABLE
    assert [s for s, holds in owed.states.items() if holds] == [state]
    [early] = seen(measure(gives), [], day(-1), {A: Known(so)}.items()).duties()
    assert [s for s, holds in early.states.items() if holds] == [DutyState.NOT_APPLICABLE]


def test_a_result_that_excludes_none_is_in_conflict_with_none():
    statuses = seen(measure(says(0, ONE, OUGHT, W)), [], day(2)).result(W).statuses
    assert [s for s, holds in statuses.items() if holds] == [Status.REQUIRED]


def test_a_duty_that_does_not_arise_is_not_overdue():
    within = f.Period(1, f.Unit.DAY)
    owes = Duty("1#0", ONE, YES, SPAN, PARTIES[1:], Z, (), f.FactTrue(A), f.ActRef(X), within)
    start = CaseAct(X, day(0), PARTIES[0], None, CONTENTS[0])
    for so, state in ((True, DutyState.OVERDUE), (False, DutyState.NOT_APPLICABLE)):
        [duty] = seen(measure(owes), [start], day(3), {A: Known(so)}.items()).duties()
        assert [s for s, holds in duty.states.items() if holds] == [state]


@pytest.mark.parametrize("said", [True, False])
def test_an_authority_of_another_reading_lets_nobody_and_stops_nobody(said):
    """By it p may; where it is not said, the act is as declared: q may."""
    taken = f.ReadingIs(strategies.R, strategies.CHOICES[strategies.R][0 if said else 1])
    lets = Authority("1#0", ONE, taken, SPAN, PARTIES[:1], (), Z, (), YES)
    for party, may in zip(PARTIES, (said, not said), strict=True):
        assert seen(measure(lets), [CaseAct(Z, day(1), party)], day(2)).valid(0) is may


@pytest.mark.parametrize("within", [None, f.Period(2, f.Unit.DAY)])
@pytest.mark.parametrize("times", [0, 1, 2])
def test_what_follows_another_act_follows_one_of_several_that_there_may_be(times, within):
    follows = f.Done(f.ActRef(Z), f.ActRef(Y), within)
    of = strategies.measure_of(strategies.plain_facts(), (), (follows, YES), 2, False)
    before = [CaseAct(Y, day(number), PARTIES[0], PARTIES[1]) for number in (0, 3)[:times]]
    assert seen(of, [*before, CaseAct(Z, day(2), PARTIES[1])], day(3)).judgement(J) is bool(times)


@pytest.mark.parametrize("to", PARTIES)
def test_an_act_may_be_towards_any_of_those_its_authority_names(to):
    lets = Authority("1#0", CLAUSES[0], YES, SPAN, PARTIES[:1], PARTIES, Y, (), YES)
    plain = measure(lets)
    acts = tuple(replace(act, addressees=PARTIES) if act.id == Y else act for act in plain.acts)
    done = CaseAct(Y, day(1), PARTIES[0], to)
    assert seen(replace(plain, acts=acts), [done], day(2)).valid(0)


@pytest.mark.parametrize(("seen_on", "lapsed"), [(2, False), (3, True), (4, True)])
def test_a_period_has_lapsed_where_it_has_from_one_of_several_acts(seen_on, lapsed):
    """From the first act it has ended on the third day, from the second not yet."""
    late = f.Lapsed((f.ActRef(Z),), f.ActRef(Y), f.Period(2, f.Unit.DAY))
    of = strategies.measure_of(strategies.plain_facts(), (), (late, YES), 2, False)
    acts = [CaseAct(Y, day(number), PARTIES[0], PARTIES[1]) for number in (0, 2)]
    assert seen(of, acts, day(seen_on)).judgement(J) is lapsed


@pytest.mark.parametrize(("through", "due"), [(False, 4), (True, 5)])
def test_what_stops_a_period_may_end_on_the_day_the_case_is_seen(through, due):
    stop = f.Stop(CLAUSES[0], YES, f.ActRef(Y), f.ActRef(Z), through)
    within = f.Period(3, f.Unit.DAY, moved=(stop,))
    duty = Duty("1#0", CLAUSES[0], YES, SPAN, PARTIES[1:], Y, (), YES, f.ActRef(X), within)
    start = CaseAct(X, day(0), PARTIES[0], None, CONTENTS[0])
    pause = CaseAct(Y, day(1), PARTIES[0], PARTIES[1])
    ends = CaseAct(Z, day(2), PARTIES[1])
    [said] = list(seen(measure(duty), [start, pause, ends], day(2)).duties())
    assert said.due == day(due)


@pytest.mark.parametrize("void", [True, False])
def test_of_two_ends_of_what_stops_a_period_the_first_valid_one_counts(void):
    """What is done in another's role is void, also on the day of the other end."""
    stop = f.Stop(CLAUSES[0], YES, f.ActRef(Z), f.ActRef(Y), False)
    within = f.Period(3, f.Unit.DAY, moved=(stop,))
    duty = Duty("1#0", CLAUSES[0], YES, SPAN, PARTIES[1:], Z, (), YES, f.ActRef(X), within)
    of = strategies.measure_of(strategies.plain_facts(), (duty,), (YES, YES), 2, False)
    start = CaseAct(X, day(0), PARTIES[0], None, CONTENTS[0])
    pause = CaseAct(Z, day(1), PARTIES[1])
    ends = [CaseAct(Y, day(2), PARTIES[void], PARTIES[1]), CaseAct(Y, day(2 + void), PARTIES[0], PARTIES[1])]
    [said] = list(seen(of, [start, pause, *ends], day(4)).duties())
    assert said.dues == ((True, day(5 if void else 4)),)


@pytest.mark.parametrize(("first", "second"), [(True, True), (True, False), (False, True), (False, False)])
def test_a_clause_without_subject_in_one_of_two_references(first, second):
    """It speaks unless the case is in scope by the reference that leaves it out alone."""
    references = (
        ByReference("2#0", CLAUSES[3], YES, SPAN, f.FactTrue(A), ((CLAUSES[0], ""),)),
        ByReference("2#1", CLAUSES[3], YES, SPAN, f.FactTrue(B), ((CLAUSES[0], ""),)),
    )
    of = measure(Scope("3#0", CLAUSES[5], YES, SPAN, f.FactTrue(C)), *references, says(0, ONE, OUGHT, U))
    facts = {A: Known(first), B: Known(second), C: Known(False)}
    said = seen(of, [], day(2), facts.items()).result(U).statuses
    assert [s for s, holds in said.items() if holds] == [Status.SILENT if first or second else Status.OUTSIDE]


def test_a_measure_with_the_same_validity_takes_it_over():
    """What a revision says of the first case is what it says by itself."""
    lets = Authority("1#0", CLAUSES[0], YES, SPAN, PARTIES, (), X, (), f.FactTrue(A))
    old, new = measure(lets), measure(lets, says(0, TWO, MAY, U))
    world = World(old)
    view = world.revised(new)
    done = CaseAct(X, day(1), PARTIES[0], None, CONTENTS[0])
    known = {fact.id: Known(fact.ordinary) for fact in old.facts} | {A: Known(True)}
    case = Case(known, (done,), (), (), day(2))
    (slot,) = (s for s in view.encoding.symbols.slots if s.act.id == X)
    holds = [view.encoding.final.valid(slot), view.results[U].status[Status.PERMITTED]]
    fails = world.one.results[U].status[Status.PERMITTED]
    solver = agreeing.settled(world.periods, [(world.one, case)], tuple(READINGS.items()), CALENDAR, 200)
    model = solver.model()
    assert [model.truth(term) for term in (*holds, fails)] == [True, True, False]


def test_an_approval_from_before_the_period_began_makes_it_no_longer():
    longer = f.Extension(CLAUSES[0], YES, f.ActRef(Y), f.Period(4, f.Unit.DAY), None)
    within = f.Period(3, f.Unit.DAY, moved=(longer,))
    duty = Duty("1#0", CLAUSES[0], YES, SPAN, PARTIES[1:], Z, (), YES, f.ActRef(X), within)
    approval = CaseAct(Y, day(0), PARTIES[0], PARTIES[1])
    start = CaseAct(X, day(1), PARTIES[0], None, CONTENTS[0])
    [due] = [d.due for d in seen(measure(duty), [approval, start], day(2)).duties()]
    assert due == day(4)


@pytest.mark.parametrize(("given", "last"), [(1, 8), (2, 8), (4, 8), (5, 4)])
def test_an_approval_counts_from_the_first_day_of_the_period_to_the_last(given, last):
    longer = f.Extension(CLAUSES[0], YES, f.ActRef(Y), f.Period(4, f.Unit.DAY), None)
    within = f.Period(3, f.Unit.DAY, moved=(longer,))
    duty = Duty("1#0", CLAUSES[0], YES, SPAN, PARTIES[1:], Z, (), YES, f.ActRef(X), within)
    start = CaseAct(X, day(1), PARTIES[0], None, CONTENTS[0])
    approval = CaseAct(Y, day(given), PARTIES[0], PARTIES[1])
    [due] = [d.due for d in seen(measure(duty), [start, approval], day(6)).duties()]
    assert due == day(last)


@pytest.mark.parametrize(("what", "did"), [(Y, True), (Z, False)])
def test_what_is_done_on_the_day_the_case_is_seen_is_done(what, did):
    """Valid or not."""
    of = strategies.measure_of(strategies.plain_facts(), (), (f.Did(f.ActRef(what), YES), YES), 1, False)
    done = CaseAct(Y, day(2), PARTIES[0], PARTIES[1])
    assert seen(of, [done], day(2)).judgement(J) is did


@pytest.mark.parametrize("given", [0, 1, 2])
def test_one_approval_of_several_that_there_may_be_is_enough(given):
    longer = f.Extension(CLAUSES[0], YES, f.ActRef(Y), f.Period(4, f.Unit.DAY), None)
    within = f.Period(3, f.Unit.DAY, moved=(longer,))
    duty = Duty("1#0", CLAUSES[0], YES, SPAN, PARTIES[1:], Z, (), YES, f.ActRef(X), within)
    of = strategies.measure_of(strategies.plain_facts(), (duty,), (YES, YES), 2, False)
    start = CaseAct(X, day(1), PARTIES[0], None, CONTENTS[0])
    approvals = [CaseAct(Y, day(2 + number), PARTIES[0], PARTIES[1]) for number in range(given)]
    [due] = [d.due for d in seen(of, [start, *approvals], day(4)).duties()]
    assert due == day(8 if given else 4)


@pytest.mark.parametrize(("on", "due"), [(1, 4), (2, 5), (3, 6)])
def test_what_stops_a_period_and_has_not_ended_stops_it_to_the_day_the_case_is_seen(on, due):
    stop = f.Stop(CLAUSES[0], YES, f.ActRef(Y), f.ActRef(Z), False)
    within = f.Period(3, f.Unit.DAY, moved=(stop,))
    duty = Duty("1#0", CLAUSES[0], YES, SPAN, PARTIES[1:], Y, (), YES, f.ActRef(X), within)
    start = CaseAct(X, day(0), PARTIES[0], None, CONTENTS[0])
    pause = CaseAct(Y, day(1), PARTIES[0], PARTIES[1])
    [said] = list(seen(measure(duty), [start, pause], day(on)).duties())
    assert said.due == day(due)


@pytest.mark.parametrize(("so", "paused", "due"), [(True, True, 5), (True, False, 3), (False, True, 3)])
def test_what_did_not_begin_or_is_not_said_then_stops_no_period(so, paused, due):
    stop = f.Stop(CLAUSES[0], f.FactTrue(A), f.ActRef(Y), f.ActRef(Z), False)
    within = f.Period(3, f.Unit.DAY, moved=(stop,))
    duty = Duty("1#0", CLAUSES[0], YES, SPAN, PARTIES[1:], Y, (), YES, f.ActRef(X), within)
    start = CaseAct(X, day(0), PARTIES[0], None, CONTENTS[0])
    pause = [CaseAct(Y, day(1), PARTIES[0], PARTIES[1])] if paused else []
    [said] = list(seen(measure(duty), [start, *pause], day(2), {A: Known(so)}.items()).duties())
    assert said.due == day(due)


@pytest.mark.parametrize("so", [True, False])
def test_an_approval_makes_a_period_longer_only_where_the_text_lets_it(so):
    longer = f.Extension(CLAUSES[0], f.FactTrue(A), f.ActRef(Y), f.Period(4, f.Unit.DAY), None)
    within = f.Period(3, f.Unit.DAY, moved=(longer,))
    duty = Duty("1#0", CLAUSES[0], YES, SPAN, PARTIES[1:], Z, (), YES, f.ActRef(X), within)
    start = CaseAct(X, day(0), PARTIES[0], None, CONTENTS[0])
    approval = CaseAct(Y, day(1), PARTIES[0], PARTIES[1])
    [due] = [d.due for d in seen(measure(duty), [start, approval], day(2), {A: Known(so)}.items()).duties()]
    assert due == day(7 if so else 3)


@pytest.mark.parametrize("times", [0, 1, 2])
def test_one_act_of_several_that_there_may_be_is_done(times):
    of = strategies.measure_of(strategies.plain_facts(), (), (f.Done(f.ActRef(Y)), YES), 2, False)
    acts = [CaseAct(Y, day(1 + number), PARTIES[0], PARTIES[1]) for number in range(times)]
    assert seen(of, acts, day(3)).judgement(J) is bool(times)


@pytest.mark.parametrize("so", [True, False])
def test_a_measure_with_another_validity_does_not_take_it_over(so):
    lets = Authority("1#0", CLAUSES[0], YES, SPAN, PARTIES, (), X, (), f.FactTrue(A))
    world = World(measure(lets))
    view = world.revised(measure(replace(lets, requires=f.Not(f.FactTrue(A)))))
    done = CaseAct(X, day(1), PARTIES[0], None, CONTENTS[0])
    known = {fact.id: Known(fact.ordinary) for fact in measure().facts} | {A: Known(so)}
    case = Case(known, (done,), (), (), day(2))
    (slot,) = (s for s in view.encoding.symbols.slots if s.act.id == X)
    solver = agreeing.settled(world.periods, [(world.one, case)], tuple(READINGS.items()), CALENDAR, 200)
    model = solver.model()
    told = [encoding.final.valid(slot) for encoding in (world.one.encoding, view.encoding)]
    assert [model.truth(term) for term in told] == [so, not so]
