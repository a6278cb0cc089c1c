"""A repair is offered only if a drafter could sign it: edits that meet each objection, and that do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_model.analysis.conflict import conflicts
from policy_model.analysis.repair import added, changed
from policy_model.analysis.signing import Objection, Signing, signed
from policy_model.analysis.toothless import idle
from policy_model.analysis.undated import undated
from policy_model.ir import formula as f
from policy_model.ir import ids, statement
from policy_model.source.clause import parse_clause_id
from tests.analysis.small import (
    FORBID,
    PERMIT,
    REQUIRE,
    A,
    B,
    C,
    at,
    cases,
    every,
    gives,
    measure,
    no,
    result,
    some,
)
from tests.proof import mini
from tests.proof.mini import authority, done, duty, head, power, reading, ref

MINI = mini.tolerance()
TWO = [result("r", excludes=("s",)), result("s", good=False, excludes=("r",))]


def objected(before, edited, **more):
    return Signing(cases(before)).objection(edited, **more)


def replaced(before, *new):
    known = {s.id: s for s in before.statements}
    return changed(before, ((known[s.id], s) for s in new))


def offered(before, found):
    return [signed(lambda: Signing(cases(before)), x).repair is not None for x in found]


def asking(act, requires, *, actors=("organ",)):
    return statement.Requirement(
        *head("99#1", "10"),
        act=ids.ActId(act),
        contents=(),
        actors=mini.parties(*actors),
        requires=requires,
    )


# ---- another clause is left without effect


@pytest.mark.parametrize(("lets", "refused"), [(B, True), (some(B, C), False)])
def test_no_clause_is_left_without_effect(lets, refused):
    """The first clause is to give way where the second speaks: nothing may be left of it but what was."""
    before = measure("abc", TWO, gives("1#1", "1", PERMIT, "r", lets), gives("2#1", "2", REQUIRE, "s", B))
    edited = replaced(before, gives("1#1", "1", PERMIT, "r", every(lets, no(B))))
    assert objected(before, edited) == (Objection.DEAD if refused else None)
    (found,) = conflicts(cases(before))
    assert offered(before, [found]) == [not refused]


@pytest.mark.parametrize(("asked", "refused"), [(no(A), True), (C, False)])
def test_no_item_is_left_without_effect(asked, refused):
    """What is asked of the whole list is what one of its items rules out."""
    listed = some(at("1.1", A), at("1.2", B))
    before = measure("abc", [result("r")], gives("1#1", "1", PERMIT, "r", listed))
    edited = replaced(before, gives("1#1", "1", PERMIT, "r", every(listed, asked)))
    assert objected(before, edited) == (Objection.DEAD if refused else None)


def test_a_clause_whose_striking_is_the_repair_may_lose_its_effect():
    before = measure("a", [result("r")], gives("1#1", "1", PERMIT, "r", at("1.1", A)))
    edited = replaced(before, gives("1#1", "1", PERMIT, "r", f.Const(False)))
    assert objected(before, edited) is Objection.DEAD
    spared = [parse_clause_id("1"), parse_clause_id("1.1"), None]
    assert objected(before, edited, spared=spared) is None


# ---- a route is closed


@pytest.mark.parametrize(("step", "refused"), [("forward", True), ("study", False)])
def test_no_route_to_a_decision_is_closed(step, refused):
    """11 decides with no application: who forwards none there could not decide. Both routes study."""
    before = MINI
    assert objected(before, added(before, asking("find", done(step)))) == (
        Objection.ROUTE if refused else None
    )


def test_a_step_of_one_route_is_not_offered_as_the_premise_of_all():
    hear = mini.act("hear", "听取申辩", ("organ",), ("applicant",))
    before = replace(
        MINI,
        acts=(*MINI.acts, hear),
        statements=(
            *MINI.statements,
            duty("10.2#8", "10.2", "organ", "hear", ref("forward")),
            authority("10.2#9", "10.2", "organ", "hear", done("forward")),
        ),
    )
    assert objected(before, added(before, asking("find", done("hear")))) is Objection.ROUTE
    assert next(x for x in idle(before) if x.about == "hear").repair is None


# ---- another's power


@pytest.mark.parametrize(("who", "refused"), [("party_org", True), ("organ", False)])
def test_no_body_is_given_what_is_anothers_to_do(who, refused):
    given = power("99#1", "10", who, "find", ref("study"))
    assert objected(MINI, added(MINI, given)) == (Objection.POWER if refused else None)


@pytest.mark.parametrize(("who", "refused"), [("party_org", True), ("organ", False)])
def test_no_body_is_given_what_is_anothers_to_give(who, refused):
    """The organ's finding says what is given, so that to give it is no other's power."""
    exempt = next(s for s in MINI.statements if s.id == "12#1")
    edited = replaced(MINI, replace(exempt, givers=mini.parties(who)))
    assert objected(MINI, edited) == (Objection.POWER if refused else None)


# ---- nothing that wants mending itself


@pytest.mark.parametrize("days", [0, 3])
def test_what_is_newly_owed_after_an_act_has_a_last_day(days):
    new = replace(MINI, acts=(*MINI.acts, mini.act("tell", "告知", ("organ",), ("applicant",))))
    told = duty("99#1", "10", "organ", "tell", ref("find"), days)
    assert objected(MINI, added(new, told)) == (None if days else Objection.UNDATED)


# ---- its own premise; the order of steps


def test_no_act_becomes_its_own_premise():
    assert objected(MINI, added(MINI, asking("forward", done("find"), actors=()))) is Objection.PREMISE
    assert objected(MINI, added(MINI, asking("study", done("study")))) is Objection.PREMISE


def test_no_step_is_put_before_what_calls_for_it():
    """反馈 is called for by the finding: the finding does not wait for it."""
    assert objected(MINI, added(MINI, asking("find", done("feedback")))) is Objection.ORDER


# ---- a stated order of clauses


@pytest.mark.parametrize("reverse", [True, False])
def test_no_stated_order_is_reversed(reverse):
    order = statement.Precedence(*head("1#0", "1"), over=parse_clause_id("1"), under=parse_clause_id("2"))
    one, two = gives("1#1", "1", PERMIT, "r", A), gives("2#1", "2", FORBID, "r", B)
    before = measure("abc", [result("r")], one, two, order)
    first, second = (one, B) if reverse else (two, A)
    edited = replaced(before, replace(first, condition=every(first.condition, no(second))))
    assert objected(before, edited) == (Objection.ORDER if reverse else None)


# ---- two readings


@pytest.mark.parametrize("both", [False, True])
def test_no_two_readings_are_spliced(both):
    how = reading("how", "怎样", "1", "one", "two")
    one, two = (f.ReadingIs(how.id, choice.id) for choice in how.choices)
    said = [
        gives("1#1", "1", PERMIT, "r", A, guard=one),
        gives("1#2", "1", PERMIT, "r", every(A, C), guard=two),
    ]
    rest = gives("2#1", "2", FORBID, "r", every(B, no(C)))
    before = measure("abc", [result("r")], *said, rest, readings=(how,))
    edited = replaced(before, *(replace(s, condition=every(s.condition, no(B))) for s in said[: 1 + both]))
    assert objected(before, edited) == (None if both else Objection.SPLICE)
    assert offered(before, conflicts(cases(before))) == [False]


@pytest.mark.parametrize("both", [False, True])
def test_no_two_readings_are_spliced_within_a_condition(both):
    how = reading("how", "怎样", "1", "one", "two")
    one, two = (f.ReadingIs(how.id, choice.id) for choice in how.choices)

    def let(first, second):
        return gives("1#1", "1", PERMIT, "r", some(every(one, first), every(two, second)))

    before = measure("abc", [result("r")], let(A, B), readings=(how,))
    edited = replaced(before, let(every(A, C), every(B, C) if both else B))
    assert objected(before, edited) == (None if both else Objection.SPLICE)


def test_a_period_may_be_set_where_one_reading_has_none():
    """Who forwards has a last day under one reading of 七个工作日 only."""
    found = [x for x in undated(MINI) if x.about == "forward"]
    assert offered(MINI, found) == [x.repair is not None for x in found] == [True]
