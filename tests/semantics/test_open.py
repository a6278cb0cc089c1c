"""Exact answers agree with trying every completion."""

import datetime
import itertools
from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policy_model.diff.rewrite import rewritten
from policy_model.ir.formula import ActRef, All, Any, Const, Done, FactTrue, Not, Period, ReadingIs, Unit
from policy_model.ir.statement import Assumption, Authority, Duty, Measure
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import official
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.days import every
from policy_model.semantics.open import Exact
from policy_model.semantics.smallest import smallest
from policy_model.semantics.symbolic import ContentOf, SymbolicWorld
from policy_model.semantics.world import evaluate_complete

from ..strategies import (
    CLAUSES,
    CONTENTS,
    DAYS,
    ENTRY,
    PARTIES,
    SPAN,
    A,
    B,
    C,
    E,
    K,
    T,
    X,
    Y,
    Z,
    arising_facts,
    calendars,
    combinations,
    joined,
    lapses,
    measure_of,
    measures,
    partial_cases,
    plain_facts,
    readings,
    values,
)

truths = st.sampled_from([A, B, C, T]).map(FactTrue)

MOST = 200


def completions(measure: Measure, case: Case) -> Iterator[tuple[dict, Case]]:
    """Every way to fill the gaps, with what each gap was filled with."""
    ways: dict[object, list] = {f.id: values(f) for f in measure.facts if f.id not in case.facts}
    for act in measure.acts:
        if act.id in case.unknown:
            left = act.at_most - sum(a.act == act.id for a in case.acts)
            days = (case.on - measure.entry).days + 1
            one = [
                CaseAct(act.id, measure.entry + datetime.timedelta(days=n), by, None, content)
                for n in range(max(days, 0))
                for content in act.contents or (None,)
                for by in act.actors
            ]
            ways[act.id] = [
                some for n in range(left + 1) for some in itertools.combinations_with_replacement(one, n)
            ]
    for i, act in enumerate(case.acts):
        contents = next(a.contents for a in measure.acts if a.id == act.act)
        if act.content is None and contents:
            ways[ContentOf(i)] = list(contents)
    size = 1
    for some in ways.values():
        size *= len(some)
    assume(size <= MOST)
    for chosen in itertools.product(*ways.values()):
        filled = dict(zip(ways, chosen, strict=True))
        listed = [
            replace(act, content=filled[ContentOf(i)]) if ContentOf(i) in filled else act
            for i, act in enumerate(case.acts)
        ]
        for unknown in case.unknown:
            listed += filled[unknown]
        facts = {f.id: filled.get(f.id, case.facts.get(f.id)) for f in measure.facts}
        yield filled, replace(case, facts=facts, acts=tuple(listed), unknown=())


def admissible(seen, case: Case) -> bool:
    on, measure = case.on, seen.measure
    return all(
        case.facts[f.id].value == f.ordinary or seen.holds(f.arises_if, on)
        for f in measure.facts
        if f.arises_if is not None
    ) and all(
        seen.holds(s.holds, on) or not seen.holds(s.guard, on)
        for s in measure.statements
        if isinstance(s, Assumption)
    )


def entries(seen, case: Case, listed: int, exact: Exact) -> dict:
    """What a complete case says, under the keys of what the exact answer says."""
    out = {("judgement", j.id): seen.judgement(j.id) for j in seen.measure.judgements}
    out |= {("act", i): seen.valid(i) for i in range(listed)}
    for kind in case.unknown:
        out["act", kind] = any(
            seen.valid(i) for i, a in enumerate(seen.world.occurrences) if i >= listed and a.act == kind
        )
    for r in seen.measure.results:
        out["result", r.id] = next(s for s, yes in seen.result(r.id).statuses.items() if yes)
    for duty in exact.duties():
        out["duty", duty.statement.id, duty.trigger] = DutyState.NOT_APPLICABLE
    for duty in seen.duties():
        where = duty.trigger
        if where is not None and where >= listed:
            where = seen.world.occurrences[where].act
        state = next(s for s, yes in duty.states.items() if yes)
        key = ("duty", duty.statement.id, where)
        if state is not DutyState.NOT_APPLICABLE:
            out[key] = state
    return out


def maps(exact: Exact) -> dict:
    out = {("judgement", j.id): exact.judgement(j.id) for j in exact.measure.judgements}
    out |= {("act", i): exact.act(i) for i in range(len(exact.case.acts))}
    out |= {("act", kind): exact.supposed(kind) for kind in exact.case.unknown}
    out |= {("result", r.id): exact.result(r.id) for r in exact.measure.results}
    out |= {("duty", d.statement.id, d.trigger): d.states for d in exact.duties()}
    return out


def first_needs(found: list[tuple[dict, object]], order: list) -> tuple:
    """The first smallest set of gaps that settles the answer, by trying every set."""
    for size in range(len(order) + 1):
        for some in itertools.combinations(order, size):
            told: dict[tuple, object] = {}
            if all(told.setdefault(tuple(fill[g] for g in some), said) == said for fill, said in found):
                return some
    raise AssertionError


def single(measure: Measure, case: Case) -> bool:
    """Each unknown kind may have been done once more, so that its duties are told apart by kind."""
    return all(
        a.at_most - sum(b.act == a.id for b in case.acts) == 1 for a in measure.acts if a.id in case.unknown
    )


@settings(max_examples=80)
@given(st.data())
def test_exact_answers_are_those_of_every_completion(data):
    measure = data.draw(measures())
    case = data.draw(partial_cases(measure))
    calendar = data.draw(calendars())
    every = list(completions(measure, case))
    exact = Exact(measure, case, {}, calendar)
    found = maps(exact)
    table = {}
    for full in combinations(measure):
        said = []
        for filled, complete in every:
            seen = evaluate_complete(measure, complete, full, calendar)
            if admissible(seen, complete):
                said.append((filled, entries(seen, case, len(case.acts), exact)))
        for key, conditions in found.items():
            if key[0] == "duty" and not single(measure, case):
                continue
            answer = exact.answer(conditions, full)
            table[key, tuple(full.values())] = answer
            if not said:
                assert answer is None
                continue
            assert answer is not None
            assert set(answer.possible) == {s[key] for _, s in said}
            assert answer.settled == (len(answer.possible) == 1)
            gaps = [gap for gap in exact.world.unknowns if gap in said[0][0]]
            assert answer.needs == first_needs([(fill, s[key]) for fill, s in said], gaps)
    for key, conditions in found.items():
        combos = exact.by_reading(conditions)
        for full, answer in ((f, a) for (k, f), a in table.items() if k == key and a is not None):
            taken = dict(zip((r.id for r in measure.readings), full, strict=True))
            assert {a for c, a in combos if all(taken[r] == x for r, x in c)} == {answer}


def defining(measure: Measure, condition) -> Measure:
    """The measure with its judgement `k` so defined: what it looks at is read off the whole measure."""
    first, second = measure.judgements
    return replace(measure, judgements=(first, replace(second, definition=condition)))


def agrees(measure: Measure, case: Case, calendar, condition) -> None:
    """The exact answer on a condition is that of every completion, under every reading and over all."""
    measure = defining(measure, condition)
    exact = Exact(measure, case, {}, calendar)
    every = list(completions(measure, case))
    conditions = exact.judgement(K)
    answers = {}
    for full in combinations(measure):
        said = []
        for filled, complete in every:
            seen = evaluate_complete(measure, complete, full, calendar)
            if admissible(seen, complete):
                said.append((filled, seen.holds(condition, case.on)))
        answer = exact.answer(conditions, full)
        if not said:
            assert answer is None
            continue
        assert answer is not None
        assert set(answer.possible) == {value for _, value in said}
        gaps = [gap for gap in exact.world.unknowns if gap in said[0][0]]
        assert answer.needs == first_needs(said, gaps)
        answers[tuple(full.items())] = answer
    shown = exact.by_reading(conditions)
    for full, answer in answers.items():
        assert {a for c, a in shown if set(c) <= set(full)} == {answer}
    assert len(shown) == fewest_by_trial(measure, answers)


def fewest_by_trial(measure: Measure, answers: dict) -> int:
    """How many partial combinations it takes to give each answer where it is, by trying."""
    choices = [[None, *((r.id, c.id) for c in r.choices)] for r in measure.readings]
    cubes = [{x for x in cube if x} for cube in itertools.product(*choices)]
    total = 0
    for answer in set(answers.values()):
        own = {full for full, a in answers.items() if a == answer}
        covers = {
            frozenset(full for full in answers if cube <= set(full))
            for cube in cubes
            if all(answers[full] == answer for full in answers if cube <= set(full))
        }
        total += next(
            n
            for n in range(1, len(own) + 1)
            if any(own == frozenset().union(*some) for some in itertools.combinations(covers, n))
        )
    return total


WIDE = [ENTRY + datetime.timedelta(days=n) for n in range(12)]
NO_READINGS = replace(
    measure_of(plain_facts(), (), (Const(True), Const(True)), 1, False), readings=(), name="plain"
)


def _unread(formula):
    """The formula where no reading is open: an extension that hangs on one is there."""
    return rewritten(formula, lambda part: Const(True) if isinstance(part, ReadingIs) else None)


@settings(max_examples=250)
@given(st.data())
def test_days_tried_are_enough(data):
    """Conditions on acts that rest on acts and on a fact that comes about, with an act of unknown date."""
    unknown, *listed = data.draw(st.permutations([X, Y, Z]))
    leaves = lapses | st.just(FactTrue(C)) | st.just(FactTrue(C)).map(Not)
    head = ("1#1", CLAUSES[0], Const(True), SPAN)
    rests = data.draw(st.none() | joined(leaves, 2, negated=False).map(_unread))
    kind = data.draw(st.sampled_from([X, Y, Z]))
    statements = () if rests is None else (Authority(*head, PARTIES, (), kind, (), rests),)
    measure = replace(NO_READINGS, statements=statements, run_on=data.draw(st.booleans()))
    condition = _unread(data.draw(joined(leaves, 3)))
    acts = tuple(
        CaseAct(k, data.draw(st.sampled_from(WIDE)), None, None, CONTENTS[0] if k == X else None)
        for k in listed[: data.draw(st.integers(0, 2))]
    )
    facts = {f.id: Known(f.ordinary) for f in measure.facts if f.id != C}
    if unknown == X or data.draw(st.booleans()):
        facts[C] = Known(True, data.draw(st.none() | st.sampled_from(WIDE)))
    case = Case(facts, acts, (unknown,), (), data.draw(st.sampled_from(WIDE)))
    agrees(measure, case, data.draw(calendars()), condition)


@settings(max_examples=150)
@given(st.data())
def test_days_tried_are_enough_for_two_acts_that_bound_each_other(data):
    """The same for two acts of unknown date, beside trying every day of both."""
    listed, *unknown = data.draw(st.permutations([X, Y, Z]))
    leaves = lapses | st.just(FactTrue(C)) | st.just(FactTrue(C)).map(Not)
    head = ("1#1", CLAUSES[0], Const(True), SPAN)
    rests = data.draw(st.none() | joined(leaves, 2, negated=False).map(_unread))
    kind = data.draw(st.sampled_from([X, Y, Z]))
    statements = () if rests is None else (Authority(*head, PARTIES, (), kind, (), rests),)
    plain = replace(NO_READINGS, statements=statements, run_on=data.draw(st.booleans()))
    measure = defining(plain, _unread(data.draw(joined(leaves, 3))))
    day = st.sampled_from(WIDE)
    acts = (CaseAct(listed, data.draw(day), None, None, CONTENTS[0] if listed == X else None),)
    facts = {f.id: Known(f.ordinary) for f in measure.facts if f.id != C}
    if data.draw(st.booleans()):
        facts[C] = Known(True, data.draw(st.none() | day))
    on = ENTRY + datetime.timedelta(days=data.draw(st.integers(0, 20)))
    case = Case(facts, acts[: data.draw(st.integers(0, 1))], tuple(unknown), (), on)
    calendar = data.draw(calendars())
    few = Exact(measure, case, {}, calendar)
    with patch.object(SymbolicWorld, "_enough", lambda *_: every(ENTRY, on)):
        all_ = Exact(measure, case, {}, calendar)
    assert set(few.world.days) <= set(all_.world.days)
    answers = [{key: exact.answer(of, {}) for key, of in maps(exact).items()} for exact in (few, all_)]
    assert answers[0] == answers[1]


def test_a_day_that_only_another_unknown_act_bounds_is_tried():
    """X from three to five days after Z, and Y on the day after X: no days that would do for one alone."""

    def days(number):
        return Period(number, Unit.DAY)

    wanted = All(
        (
            Done(ActRef(X), ActRef(Z), days(5)),
            Not(Done(ActRef(X), ActRef(Z), days(2))),
            Done(ActRef(Y), ActRef(X), days(1)),
            Not(Done(ActRef(X), ActRef(Y))),
        )
    )
    facts = {f.id: Known(f.ordinary) for f in NO_READINGS.facts}
    case = Case(facts, (CaseAct(Z, ENTRY),), (X, Y), (), ENTRY + datetime.timedelta(days=1096))
    exact = Exact(defining(NO_READINGS, wanted), case, {}, official())
    answer = exact.answer(exact.judgement(K), {})
    assert answer is not None
    assert answer.possible == (True, False)
    assert len(exact.world.days) < 60  # of three years


@settings(max_examples=120)
@given(st.data())
def test_assumptions_and_readings_are_taken_into_account(data):
    """Conditions on facts, some unknown, where facts are tied to one another and the readings matter."""
    facts = data.draw(arising_facts)
    guards = st.just(Const(True)) | readings
    statements = tuple(
        Assumption(f"1#{i}", CLAUSES[0], data.draw(guards), SPAN, "", data.draw(joined(truths, 3)))
        for i in range(data.draw(st.integers(1, 2)))
    )
    condition = data.draw(joined(truths | readings, 5))
    measure = measure_of(facts, statements, (Const(True), Const(True)), 1, False)
    known = {f.id: data.draw(st.sampled_from(values(f))) for f in facts}
    for gap in data.draw(st.lists(st.sampled_from([A, B, C, T, E]), min_size=2, unique=True)):
        del known[gap]
    agrees(measure, Case(known, (), (), (), DAYS[-1]), data.draw(calendars()), condition)


@settings(max_examples=60)
@given(st.data())
def test_contradictory_material(data):
    """What is named cannot hold together, and nothing smaller does."""
    measure = data.draw(measures())
    case = replace(data.draw(partial_cases(measure)), acts=(), unknown=())
    calendar = data.draw(calendars())
    exact = Exact(measure, case, {}, calendar)
    found = exact.contradiction()
    assert (found is not None) == (exact.contradictory() == ((),))
    if found is None:
        return
    assumptions = [s for s in measure.statements if isinstance(s, Assumption)]

    def broken(facts, kept) -> bool:
        smaller = replace(measure, statements=tuple(kept))
        some = replace(case, facts={k: v for k, v in case.facts.items() if k in facts})
        return Exact(smaller, some, {}, calendar).contradictory() == ((),)

    assert broken(found.facts, found.assumptions)
    size = len(found.facts) + len(found.assumptions)
    items = [*case.facts, *assumptions]
    for some in itertools.combinations(items, size - 1) if size else ():
        facts = [i for i in some if not isinstance(i, Assumption)]
        assert not broken(facts, [i for i in some if isinstance(i, Assumption)])


def test_a_day_strictly_between_two_acts_is_tried():
    def after(later, earlier) -> Not:
        return Not(Done(ActRef(earlier), ActRef(later)))

    between = All((Done(ActRef(X)), after(X, Y), after(Z, X)))
    acts = (CaseAct(Y, DAYS[2]), CaseAct(Z, DAYS[4]))
    case = Case({f.id: Known(f.ordinary) for f in NO_READINGS.facts}, acts, (X,), (), DAYS[5])
    exact = Exact(NO_READINGS, case, {}, official())
    answer = exact.answer(exact.holds(between), {})
    assert answer is not None
    assert answer.possible == (True, False)
    assert answer.needs == (X,)
    one_day_on = replace(case, acts=(acts[0], CaseAct(Z, DAYS[3])))
    exact = Exact(NO_READINGS, one_day_on, {}, official())
    answer = exact.answer(exact.holds(between), {})
    assert answer is not None
    assert answer.possible == (False,)


def test_an_act_not_on_record_and_the_day_of_its_duty():
    """The last day of a duty whose trigger is unknown is open, and its state hangs on the act."""
    head = ("1#1", CLAUSES[0], Const(True), SPAN)
    duty = Duty(*head, PARTIES, Z, (), Const(True), ActRef(Y), Period(3, Unit.WORKDAY))
    measure = replace(NO_READINGS, statements=(duty,))
    known = {f.id: Known(f.ordinary) for f in measure.facts}
    case = Case(known, (), (Y,), (), ENTRY + datetime.timedelta(days=400))
    (found,) = Exact(measure, case, {}, official()).duties()
    assert (found.trigger, found.due, found.due_open) == (Y, None, True)
    exact = Exact(measure, case, {}, official())
    answer = exact.answer(exact.duties()[0].states, {})
    assert answer is not None
    assert set(answer.possible) == {DutyState.NOT_APPLICABLE, DutyState.PENDING, DutyState.OVERDUE}
    assert answer.needs == (Y,)


@given(st.data())
def test_the_smallest_set_is_the_first_of_the_smallest(data):
    """Sufficient: it meets every one of some sets, as whatever can be sufficient does."""
    items = range(6)
    some = st.lists(st.frozensets(st.sampled_from(items), min_size=1), max_size=6)
    wanted = data.draw(some)

    def enough(chosen: frozenset[int]) -> bool:
        return all(chosen & w for w in wanted)

    sizes = range(len(items) + 1)
    trials = (t for n in sizes for t in itertools.combinations(items, n) if enough(frozenset(t)))
    assert smallest(items, enough) == next(trials)


def possible(measure: Measure, case: Case, condition) -> set[bool]:
    exact = Exact(defining(measure, condition), case, {}, official())
    answer = exact.answer(exact.judgement(K), {r.id: r.choices[0].id for r in measure.readings})
    assert answer is not None
    return set(answer.possible)


def ordinary(but=()) -> dict:
    return {f.id: Known(f.ordinary) for f in NO_READINGS.facts if f.id not in but}


TWO_DAYS = Period(2, Unit.DAY)
BEFORE_Z = Not(Done(ActRef(X), ActRef(Z)))


def test_days_after_the_end_of_a_period_and_before_an_act_are_tried():
    late = All((Done(ActRef(X), ActRef(Y)), Not(Done(ActRef(X), ActRef(Y), TWO_DAYS)), BEFORE_Z))
    for z, both in ((WIDE[6], {True, False}), (WIDE[3], {False})):
        acts = (CaseAct(Y, WIDE[1]), CaseAct(Z, z))
        assert possible(NO_READINGS, Case(ordinary(), acts, (X,), (), WIDE[10]), late) == both


def test_days_whose_own_period_reaches_an_act_are_tried():
    reaching = All((Done(ActRef(Z), ActRef(X), TWO_DAYS), BEFORE_Z))
    acts = (CaseAct(Y, WIDE[1]), CaseAct(Z, WIDE[8]))
    assert possible(NO_READINGS, Case(ordinary(), acts, (X,), (), WIDE[10]), reaching) == {True, False}


def test_a_fact_may_have_come_about_between_two_acts():
    head = ("1#1", CLAUSES[0], Const(True), SPAN)
    sources = tuple(Authority(*head, PARTIES, (), kind, (), FactTrue(C)) for kind in (Y, Z))
    measure = replace(NO_READINGS, statements=sources)
    case = Case(ordinary([C]), (CaseAct(Y, WIDE[2]), CaseAct(Z, WIDE[5])), (), (), WIDE[9])
    assert possible(measure, case, All((Done(ActRef(Z)), Not(Done(ActRef(Y)))))) == {True, False}
    assert possible(measure, case, All((Done(ActRef(Y)), Not(Done(ActRef(Z)))))) == {False}


def test_of_two_facts_that_go_together_the_first_declared_is_enough():
    a, b = FactTrue(A), FactTrue(B)
    together = Any((All((a, b)), All((Not(a), Not(b)))))
    assumed = Assumption("1#1", CLAUSES[0], Const(True), SPAN, "", together)
    for statements, needs in (((assumed,), (A,)), ((), (A, B))):
        measure = replace(NO_READINGS, statements=statements)
        exact = Exact(measure, Case(ordinary([A, B]), (), (), (), ENTRY), {}, official())
        answer = exact.answer(exact.holds(All((a, b))), {})
        assert answer is not None
        assert answer.needs == needs
