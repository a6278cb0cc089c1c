"""The basis of a proof against every set of clauses, and items that are and are not needed."""

import dataclasses
import datetime
import itertools

import pytest

from policy_model.ir import formula as f
from policy_model.ir import ids
from policy_model.ir.edit import items, without
from policy_model.ir.property import (
    Always,
    DeadlinesMet,
    EachNeeded,
    Exists,
    OnlyAfter,
    SameFor,
    Strength,
    Verdict,
)
from policy_model.proof import smt
from policy_model.proof.basis import document_order, of_case, of_proof
from policy_model.proof.decode import witness
from policy_model.proof.obligation import World, obligation
from policy_model.proof.query import Query, Question
from policy_model.proof.solver import Answer, Solver
from policy_model.proof.verdict import decide
from policy_model.source.clause import parse_clause_id
from tests.proof import mini
from tests.properties.test_verdicts import EXEMPT, MITIGATE, NO_GAIN, SETTING

GIVEN = f.Any((f.Given(EXEMPT), f.Given(MITIGATE)))
CLAIMS = [
    NO_GAIN,
    OnlyAfter((MITIGATE,), mini.ref("find", "grant")),
    OnlyAfter((mini.ref("forward"),), mini.ref("notify")),
    Always(f.Given(MITIGATE), f.Not(f.Given(EXEMPT))),
    SameFor((EXEMPT,), (ids.FactId("conceals"),)),
    Always(f.Not(f.Applies(scope=False)), f.Not(GIVEN)),
]


def queried(claim):
    world = World(mini.tolerance())
    query = Query(Question(world, SETTING), obligation(world, mini.prop("x", claim)))
    return query, decide(query)


def brute(query, terms):
    """The first smallest set of clauses whose definitions alone leave no case, trying every set."""
    clauses = sorted({d.group for d in query.definitions if d.group}, key=document_order)
    for size in range(len(clauses) + 1):
        for some in itertools.combinations(clauses, size):
            kept = [d.equation for d in query.definitions if d.group is None or d.group in some]
            if Solver([*query.choices, *query.side, *kept, *terms]).check() is Answer.UNSAT:
                return some
    raise AssertionError("no basis")


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_basis_is_the_first_smallest_of_all_sets(claim):
    query, decision = queried(claim)
    assert decision.holds
    among = smt.disj(smt.conj(query.symbols.reading(r, c) for r, c in one) for one in decision.holds)
    terms = [*query.calendar(real=False), among, query.obligation.sought]
    assert of_proof(query, decision.holds) == brute(query, terms)


def test_that_nothing_is_given_before_entry_rests_on_the_clause_of_entry():
    """It is what makes the claim true: without it the proof, its basis empty, would rest on nothing."""
    claim = Always(f.Not(f.Applies(scope=False)), f.Not(GIVEN))
    measure = dataclasses.replace(mini.tolerance(), entry_clause=parse_clause_id("18"))
    outcome = checked(measure, claim)
    assert outcome.verdict is Verdict.PROVED
    assert [str(clause) for clause in outcome.basis] == ["18"]
    given = checked(measure, Always(f.Applies(scope=False), f.Not(GIVEN)))
    assert given.verdict is Verdict.REFUTED


def test_what_a_case_rests_on_is_the_first_smallest_too():
    query, decision = queried(Exists(f.Given(MITIGATE)))
    found = witness(query, decision.first)
    terms = [*found.pins, smt.neg(query.obligation.sought)]
    assert of_case(query, found.pins) == brute(query, terms)


def test_a_clause_outside_the_basis_may_say_anything():
    query, decision = queried(NO_GAIN)
    basis = of_proof(query, decision.holds)
    measure = mini.tolerance()
    for statement in measure.statements:
        if statement.clause not in basis and hasattr(statement, "condition"):
            odd = dataclasses.replace(statement, condition=mini.true("conceals"))
            others = tuple(odd if s is statement else s for s in measure.statements)
            world = World(dataclasses.replace(measure, statements=others))
            again = decide(Query(Question(world, SETTING), obligation(world, mini.prop("x", NO_GAIN))))
            assert again.verdict is decision.verdict
            assert again.holds == decision.holds


def checked(measure, claim):
    (outcome,) = mini.decided(measure, mini.prop("x", claim))
    return outcome


SEVEN = parse_clause_id("7")


def test_items_are_those_that_state_something_in_order():
    assert [str(c) for c in items(mini.tolerance(), SEVEN)] == ["7.1", "7.2"]


def test_each_item_is_needed_where_dropping_it_changes_a_case():
    outcome = checked(mini.tolerance(), EachNeeded(SEVEN))
    assert outcome.verdict is Verdict.PROVED
    assert len(outcome.witness) == 2


def test_an_item_that_another_implies_is_not_needed():
    measure = mini.tolerance()
    (first, *_), *_ = [s.items for s in measure.statements if hasattr(s, "items")]
    doubled = [
        dataclasses.replace(s, items=tuple(dataclasses.replace(i, body=first.body) for i in s.items))
        if hasattr(s, "items")
        else s
        for s in measure.statements
    ]
    same = dataclasses.replace(measure, statements=tuple(doubled))
    outcome = checked(same, EachNeeded(SEVEN))
    assert outcome.verdict is Verdict.REFUTED
    assert [note.key for note in outcome.notes] == ["not_needed", "not_needed"]


def test_what_is_left_out_neither_excuses_nor_bars():
    clause = parse_clause_id("7.9")
    excused = f.Unless(mini.true("remedied"), f.At(clause, mini.true("conceals")))
    measure = mini.tolerance()
    judgement = dataclasses.replace(
        measure.judgements[0], definition=f.All((excused, f.Not(f.At(clause, f.Const(True)))))
    )
    with_it = dataclasses.replace(measure, judgements=(judgement,))
    assert without(with_it, clause).judgements[0].definition == f.All((mini.true("remedied"),))


def test_premises_narrow_what_is_compared():
    other = (ids.FactId("conceals"),)
    free = checked(mini.tolerance(), SameFor((MITIGATE,), other))
    assert free.verdict is Verdict.REFUTED
    nothing = SameFor((MITIGATE,), other, premise=mini.true("conceals"))
    assert checked(mini.tolerance(), nothing).verdict is Verdict.PROVED


def test_that_courses_exist_holds_whatever_the_clauses_outside_its_basis_say():
    """Each statement outside is made to speak always, never, and where somebody conceals."""
    measure = mini.tolerance()
    claim = DeadlinesMet(Strength.CONSISTENT, None, None)
    basis = checked(measure, claim).basis
    outside = [s for s in measure.statements if s.clause not in basis]
    assert basis
    assert outside
    for statement in outside:
        slot = next((n for n in ("condition", "requires") if hasattr(statement, n)), None)
        for said in (f.Const(value=True), f.Const(value=False), mini.true("conceals")):
            if slot is not None:
                odd = dataclasses.replace(statement, **{slot: said})
                others = tuple(odd if s is statement else s for s in measure.statements)
                again = checked(dataclasses.replace(measure, statements=others), claim)
                assert again.verdict is Verdict.PROVED


def test_courses_rest_on_every_clause_that_alone_can_take_them_away():
    measure = mini.tolerance()
    claim = DeadlinesMet(Strength.CONSISTENT, None, None)
    basis = checked(measure, claim).basis
    taken_away = set()
    for statement in measure.statements:
        for slot in ("condition", "requires"):
            if hasattr(statement, slot):
                for value in (True, False):
                    odd = dataclasses.replace(statement, **{slot: f.Const(value=value)})
                    others = tuple(odd if s is statement else s for s in measure.statements)
                    again = checked(dataclasses.replace(measure, statements=others), claim)
                    if again.verdict is not Verdict.PROVED:
                        taken_away.add(statement.clause)
    assert taken_away <= set(basis)
    assert taken_away


def test_a_table_of_last_days_has_one_hash_for_all_that_it_says():
    """Two are told apart exactly if their terms are: by trigger, by how long, and by the days there are."""
    later = dataclasses.replace(SETTING, first=SETTING.first + datetime.timedelta(days=1))
    fewer = dataclasses.replace(SETTING, days=SETTING.days - 1)
    hashes, says = [], []
    for place in (SETTING, later, fewer):
        question = Question(World(mini.tolerance()), place)
        (_ := question.world.one.duties, question.world.one.results)
        for ask in question.world.periods.requests.values():
            hashes.append(question.told_by_table(ask))
            says.append(smt.digest_of(question.table(ask)))
    assert len(set(says)) > 3
    assert len(set(hashes)) == len(set(says)) == len(set(zip(hashes, says, strict=True)))
