"""Facts about the calendar, and what void, mutually requiring and late acts come to."""

import datetime
import itertools

import chinese_calendar
import pytest

from policy_model.ir import formula as f
from policy_model.ir import statement
from policy_model.ir.formula import Period, Unit
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.arrangements import corrections
from policy_model.semantics.calendar import OutsideTables, last_day, official
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.open import Exact
from policy_model.semantics.world import evaluate_complete

from ..strategies import (
    CHOICES,
    CLAUSES,
    CONTENTS,
    PARTIES,
    SPAN,
    J,
    R,
    S,
    U,
    X,
    Y,
    Z,
    measure_of,
    plain_facts,
)

YES = f.Const(True)
HEAD = ("1#1", CLAUSES[0], YES, SPAN)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("trigger", "number", "last"),
    [
        # Spring Festival 2018: off 15 to 21 February, working on Sunday 11 and Saturday 24
        ("2018-02-09", 1, "2018-02-11"),
        ("2018-02-09", 3, "2018-02-13"),
        ("2018-02-12", 3, "2018-02-22"),
        ("2018-02-13", 4, "2018-02-24"),
        ("2018-02-13", 5, "2018-02-26"),
        # National Day 2018: off 1 to 7 October, working on Saturday 29 and Sunday 30 September
        ("2018-09-28", 2, "2018-09-30"),
        ("2018-09-28", 3, "2018-10-08"),
    ],
)
def test_working_days_follow_the_official_arrangements(trigger, number, last):
    assert last_day(official(), day(trigger), Period(number, Unit.WORKDAY), None) == day(last)


@pytest.mark.parametrize(
    ("trigger", "period", "run_on", "last"),
    [
        ("2018-01-31", Period(1, Unit.MONTH), False, "2018-02-28"),
        ("2016-02-29", Period(1, Unit.YEAR), False, "2017-02-28"),
        ("2018-02-10", Period(5, Unit.DAY), False, "2018-02-15"),
        ("2018-02-10", Period(5, Unit.DAY), True, "2018-02-22"),
    ],
)
def test_other_periods(trigger, period, run_on, last):
    assert last_day(official(), day(trigger), period, run_on) == day(last)


def test_every_day_of_the_tables_is_as_their_library_has_it():
    tables = official()
    span = range(tables.first.toordinal(), tables.last.toordinal() + 1)
    days = [datetime.date.fromordinal(n) for n in span]
    corrected = {day for day, _, _ in corrections().days}
    assert [tables.is_workday(d) for d in days[::7]] == [chinese_calendar.is_workday(d) for d in days[::7]]
    told = {*chinese_calendar.holidays, *chinese_calendar.workdays}
    assert told <= set(days)
    for d in sorted(told - corrected)[::5]:
        assert tables.is_workday(d) == chinese_calendar.is_workday(d), d


@pytest.mark.parametrize("trigger", ["1999-01-04", "9999-12-31"])
def test_no_working_day_is_guessed(trigger):
    with pytest.raises(OutsideTables):
        last_day(official(), day(trigger), Period(3, Unit.WORKDAY), None)


def seen(statements: tuple[statement.Statement, ...], acts: list[CaseAct], on: str):
    measure = measure_of(plain_facts(), statements, (YES, YES), 1, False)
    facts = {fact.id: Known(fact.ordinary) for fact in measure.facts}
    readings = {r.id: r.choices[0].id for r in measure.readings}
    return evaluate_complete(measure, Case(facts, tuple(acts), (), (), day(on)), readings, official())


@pytest.mark.parametrize(
    ("done", "state"),
    [
        ("2018-03-02", DutyState.DONE_IN_TIME),
        ("2018-03-03", DutyState.DONE_LATE),  # the Saturday after the last day
        (None, DutyState.OVERDUE),
    ],
)
def test_in_time_means_not_after_the_day(done, state):
    duty = statement.Duty(*HEAD, PARTIES, Z, (), YES, f.ActRef(Y), Period(3, Unit.WORKDAY))
    acts = [CaseAct(Y, day("2018-02-27"))]
    if done:
        acts.append(CaseAct(Z, day(done)))
    (verdict,) = seen((duty,), acts, "2018-03-03").duties()
    assert verdict.due == day("2018-03-02")
    assert [s for s, yes in verdict.states.items() if yes] == [state]


def rests(act, other) -> statement.Authority:
    return statement.Authority(*HEAD, PARTIES, (), act, (), f.Done(f.ActRef(other)))


def test_acts_that_require_one_another_are_void():
    acts = [CaseAct(Y, day("2018-03-01")), CaseAct(Z, day("2018-03-01"))]
    both = seen((rests(Y, Z), rests(Z, Y)), acts, "2018-03-01")
    assert [both.valid(0), both.valid(1)] == [False, False]
    one = seen((rests(Z, Y),), acts, "2018-03-01")
    assert [one.valid(0), one.valid(1)] == [True, True]


def test_an_act_before_what_it_follows_before_entry_or_of_another_is_void():
    early = [CaseAct(Z, day("2018-03-01")), CaseAct(Y, day("2018-03-02"))]
    assert not seen((rests(Z, Y),), early, "2018-03-02").valid(0)
    assert not seen((), [CaseAct(X, day("2018-02-07"))], "2018-03-02").valid(0)
    assert not seen((), [CaseAct(Z, day("2018-03-01"), by=PARTIES[0])], "2018-03-02").valid(0)
    assert seen((), [CaseAct(Z, day("2018-03-01"), by=PARTIES[1])], "2018-03-02").valid(0)


NEVER = f.Not(YES)


@pytest.mark.parametrize(
    ("act", "actors", "met", "valid"),
    [
        (Z, (), NEVER, False),
        (Z, PARTIES[1:], NEVER, False),
        (Z, PARTIES[:1], NEVER, True),  # asked of another
        (Y, PARTIES[1:], NEVER, True),  # of another act
        (Z, PARTIES[1:], YES, True),
    ],
)
def test_a_requirement_binds_its_act_by_those_it_names_and_only_if_it_is_not_met(act, actors, met, valid):
    asked = statement.Requirement(*HEAD, act, (), actors, met)
    assert seen((asked,), [CaseAct(Z, day("2018-03-01"), by=PARTIES[1])], "2018-03-02").valid(0) is valid


@pytest.mark.parametrize(
    ("items", "barred"), [((YES, YES), False), ((YES, NEVER), True), ((NEVER, YES), True)]
)
def test_a_result_is_barred_unless_all_it_needs_is_so(items, barred):
    needs = statement.Necessary(*HEAD, (U,), items)
    assert seen((needs,), [], "2018-03-02").result(U).forbidden is barred


@pytest.mark.parametrize("guard", [YES, NEVER])
def test_a_duty_done_late_is_in_one_state_and_in_none_of_its_own_if_it_does_not_arise(guard):
    head = (HEAD[0], HEAD[1], guard, *HEAD[3:])
    duty = statement.Duty(*head, PARTIES, Z, (), YES, f.ActRef(Y), Period(3, Unit.WORKDAY))
    acts = [CaseAct(Y, day("2018-02-27")), CaseAct(Z, day("2018-03-03"))]
    states = {s for v in seen((duty,), acts, "2018-03-03").duties() for s, yes in v.states.items() if yes}
    assert states == {DutyState.DONE_LATE if guard == YES else DutyState.NOT_APPLICABLE}


def test_whether_it_applies_hangs_on_the_scope_and_whether_it_is_in_force_does_not():
    outside = seen((statement.Scope(*HEAD, NEVER),), [], "2018-03-02")
    said = [outside.holds(f.Applies(scope=scope), day("2018-03-02")) for scope in (True, False)]
    assert said == [False, True]
    inside = seen((), [], "2018-03-02")
    assert inside.holds(f.Applies(scope=True), day("2018-03-02"))
    assert not inside.holds(f.Applies(scope=False), day("2018-01-02"))


@pytest.mark.parametrize("party", PARTIES)
def test_a_ban_is_broken_by_whoever_does_what_it_bars_if_it_bars_them(party):
    act = CaseAct(X, day("2018-03-01"), by=party, content=CONTENTS[0])
    for barred in (PARTIES, PARTIES[:1]):
        did = seen((statement.Ban(*HEAD, barred, X, (), YES),), [act], "2018-03-02")
        assert [did.lawful(p) for p in PARTIES] == [p != party or p not in barred for p in PARTIES]


@pytest.mark.parametrize(
    ("modality", "given"),
    [
        (statement.Modality.REQUIRE, True),
        (statement.Modality.PERMIT, True),
        (statement.Modality.FORBID, False),
    ],
)
def test_a_result_is_given_if_it_is_required_or_permitted(modality, given):
    assert seen((statement.Effect(*HEAD, modality, (U,), YES),), [], "2018-03-02").result(U).given is given


def test_an_act_before_entry_into_force_or_after_the_day_has_not_been_done():
    for on, so in (("2018-02-07", False), ("2018-03-01", True), ("2018-03-03", False)):
        said = seen((), [CaseAct(X, day(on), by=PARTIES[0], content=CONTENTS[0])], "2018-03-04")
        assert said.holds(f.Did(f.ActRef(X), YES), day("2018-03-02")) is so


def seen_open(statements, acts, on, *, defined=YES, unknown=()) -> Exact:
    """What is said of a case whose readings are open, and whose acts of some kinds."""
    measure = measure_of(plain_facts(), statements, (defined, YES), 1, False)
    facts = {fact.id: Known(fact.ordinary) for fact in measure.facts}
    return Exact(measure, Case(facts, tuple(acts), unknown, (), day(on)), {}, official())


def answers(exact: Exact, conditions, first=0, second=0) -> set:
    """What it may be, under the readings of these places."""
    answer = exact.answer(conditions, {R: CHOICES[R][first], S: CHOICES[S][second]})
    assert answer is not None
    return set(answer.possible)


def extension(days: int, guard: f.Formula = YES) -> f.Extension:
    return f.Extension(CLAUSES[0], guard, f.ActRef(Y), Period(days, Unit.DAY), None)


APPROVAL = CaseAct(Y, day("2018-03-01"), by=PARTIES[0])


@pytest.mark.parametrize(
    ("on", "overdue"),
    [
        ("2018-03-03", []),
        ("2018-03-04", [(1, 1)]),
        ("2018-03-05", [(1, 0), (1, 1)]),
        ("2018-03-06", [(0, 1), (1, 0), (1, 1)]),
        ("2018-03-07", [(0, 0), (0, 1), (1, 0), (1, 1)]),
    ],
)
def test_a_duty_whose_last_day_hangs_on_readings_is_overdue_after_the_one_under_these(on, overdue):
    """The third of March; one day later by the one reading, two by the other, three by both."""
    moved = tuple(extension(n, f.ReadingIs(r, CHOICES[r][0])) for n, r in ((2, R), (1, S)))
    duty = statement.Duty(*HEAD, PARTIES, Z, (), YES, None, Period(23, Unit.DAY, moved=moved))
    exact = seen_open((duty,), [APPROVAL], on)
    [owed] = exact.duties()
    for taken in itertools.product((0, 1), repeat=2):
        state = DutyState.OVERDUE if taken in overdue else DutyState.PENDING
        assert answers(exact, owed.states, *taken) == {state}


def test_an_approval_counts_whichever_day_a_period_ends_that_no_arrangement_is_published_for():
    within = Period(3, Unit.WORKDAY, moved=(extension(30),))
    duty = statement.Duty(*HEAD, PARTIES, Z, (), YES, f.ActRef(X), within)
    first = official().last
    start = CaseAct(X, first, by=PARTIES[0], content=CONTENTS[0])
    approval = CaseAct(Y, first, by=PARTIES[0])
    for acts, state in (([start], DutyState.OVERDUE), ([start, approval], DutyState.PENDING)):
        exact = seen_open((duty,), acts, str(first + datetime.timedelta(days=20)))
        [owed] = exact.duties()
        assert answers(exact, owed.states) == {state}


@pytest.mark.parametrize("asked", [f.Did(f.ActRef(Y), YES), f.Done(f.ActRef(Y))])
def test_of_an_act_that_is_not_known_it_is_not_known_whether_it_was_done(asked):
    for unknown, did in (((), {False}), ((Y,), {False, True})):
        exact = seen_open((), [], "2018-03-02", defined=asked, unknown=unknown)
        assert answers(exact, exact.judgement(J)) == did
