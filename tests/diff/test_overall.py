"""From the directions of the changes to the verdict: of the first part in which anything changed."""

from __future__ import annotations

import dataclasses

import pytest

from policy_model.diff.difference import Direction, Of, Subject
from policy_model.diff.verdict import joined, overall
from policy_model.ir import statement
from policy_model.ir.vocabulary import Result
from tests import strategies
from tests.strategies import PARTIES, J, U, V, W, X, Y, Z

LOOSER, STRICTER, BOTH = Direction.LOOSER, Direction.STRICTER, Direction.INCOMPARABLE
SAME, DEAD = Direction.EQUIVALENT, Direction.INCONSISTENT


@pytest.mark.parametrize(
    ("some", "whole"),
    [
        ([], SAME),
        ([LOOSER], LOOSER),
        ([STRICTER, STRICTER], STRICTER),
        ([LOOSER, STRICTER], BOTH),
        ([LOOSER, BOTH], LOOSER),  # what has no direction takes none away
        ([STRICTER, BOTH], STRICTER),
        ([BOTH], BOTH),
    ],
)
def test_several_changes_of_one_part(some, whole):
    assert joined(some) is whole


def results(*main):
    """The measure's results, of which these are the main ones."""
    plain = strategies.measure_of(strategies.plain_facts(), (), (strategies.f.Const(True),) * 2, 1, True)
    own: list[Result] = [dataclasses.replace(r, main=r.id in main) for r in plain.results]
    return dataclasses.replace(plain, results=tuple(own))


MEASURE = results(U)
PARTS = [
    Subject(Of.RESULT, U),
    Subject(Of.RESULT, V),
    Subject(Of.VALIDITY, X),
    Subject(Of.DUTY, Y, PARTIES[0]),
    Subject(Of.JUDGEMENT, J),
    Subject(Of.MATERIAL, None),
]
"""One subject of each part, in the order in which parts are looked at."""


@pytest.mark.parametrize("place", range(len(PARTS)))
def test_the_first_part_in_which_anything_changed_decides(place):
    before = {subject: [] for subject in PARTS[:place]}
    after = {subject: [STRICTER] for subject in PARTS[place + 1 :]}
    assert overall(MEASURE, before | {PARTS[place]: [LOOSER]} | after, ()) is LOOSER


def test_nothing_changed():
    assert overall(MEASURE, {subject: [] for subject in PARTS}, ()) is SAME
    assert overall(MEASURE, {}, ()) is SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Subject(Of.RESULT, V), Subject(Of.RESULT, W)),
        (Subject(Of.VALIDITY, X), Subject(Of.WINDOW, Y, PARTIES[0])),
        (Subject(Of.DUTY, X, PARTIES[0]), Subject(Of.BAN, X, PARTIES[0])),
        (Subject(Of.DUTY, X, PARTIES[0]), Subject(Of.DEADLINE, Y, PARTIES[0])),
        (Subject(Of.BAN, X, PARTIES[0]), Subject(Of.DEADLINE, Y, PARTIES[0])),
    ],
)
def test_some_kinds_are_one_part(one, other):
    assert overall(MEASURE, {one: [LOOSER], other: [STRICTER]}, ()) is BOTH


def test_a_duty_to_give_a_result_is_of_the_results():
    owed = Subject(Of.DUTY, U, PARTIES[0])
    assert overall(MEASURE, {owed: [STRICTER], Subject(Of.VALIDITY, X): [LOOSER]}, ()) is STRICTER
    assert overall(MEASURE, {owed: [STRICTER], Subject(Of.RESULT, V): [LOOSER]}, ()) is STRICTER


def test_a_dead_end_before_all():
    dead = {Subject(Of.STEP, X): [DEAD]}
    assert overall(MEASURE, dead | {Subject(Of.RESULT, U): [LOOSER]}, ()) is DEAD
    assert overall(MEASURE, dead, [Subject(Of.RESULT, U)]) is DEAD


@pytest.mark.parametrize("owed", [STRICTER, LOOSER])
def test_an_act_that_a_new_duty_makes_valid_is_told_by_the_duty(owed):
    other = LOOSER if owed is STRICTER else STRICTER
    duty, act = Subject(Of.DUTY, X, PARTIES[0]), Subject(Of.VALIDITY, X)
    assert overall(MEASURE, {duty: [owed], act: [other]}, ()) is owed
    assert overall(MEASURE, {duty: [owed], Subject(Of.VALIDITY, Z): [other]}, ()) is other
    assert overall(MEASURE, {duty: [owed], act: [other, owed]}, ()) is BOTH
    assert overall(MEASURE, {duty: [owed], act: [owed]}, ()) is owed


@pytest.mark.parametrize("of", [Of.DUTY, Of.WINDOW, Of.BAN])
def test_an_act_that_is_provided_for_no_longer_takes_no_direction_away(of):
    """受理或者退回 becomes 受理: that nobody is named any more to send back is told by the duty to accept."""
    act, rule = Subject(Of.VALIDITY, X), Subject(of, Y, PARTIES[0])
    assert overall(MEASURE, {act: [BOTH], rule: [STRICTER]}, ()) is STRICTER
    assert overall(MEASURE, {act: [BOTH], rule: [LOOSER]}, ()) is LOOSER
    assert overall(MEASURE, {act: [BOTH], rule: [BOTH]}, ()) is BOTH
    assert overall(MEASURE, {act: [BOTH]}, ()) is BOTH
    assert overall(MEASURE, {act: [BOTH, LOOSER], rule: [STRICTER]}, ()) is (
        BOTH if of is Of.WINDOW else LOOSER
    )


def test_two_bearers_of_a_duty_are_looked_at_together():
    first, second = (Subject(Of.DUTY, X, party) for party in PARTIES)
    act = Subject(Of.VALIDITY, X)
    assert overall(MEASURE, {first: [STRICTER], second: [], act: [LOOSER]}, ()) is STRICTER
    assert overall(MEASURE, {first: [], second: [STRICTER], act: [LOOSER]}, ()) is STRICTER


def test_what_is_not_decided_leaves_open_what_it_could_turn():
    main, other, act = PARTS[0], PARTS[1], PARTS[2]
    assert overall(MEASURE, {main: [LOOSER]}, [main]) is None
    assert overall(MEASURE, {main: [LOOSER, STRICTER]}, [main]) is BOTH  # it can turn nothing any more
    assert overall(MEASURE, {main: [LOOSER]}, [other]) is LOOSER  # a later part
    assert overall(MEASURE, {other: [LOOSER]}, [main]) is None  # an earlier one
    assert overall(MEASURE, {act: [LOOSER]}, [other]) is None
    assert overall(MEASURE, {}, [PARTS[5]]) is None


def waiting(act, other):
    """A measure in which an act may be done once another was not done in time."""
    lapsed = strategies.f.Lapsed(
        (strategies.f.ActRef(other),), None, strategies.f.Period(3, strategies.f.Unit.DAY)
    )
    said = statement.Authority(
        "1#1", strategies.CLAUSES[0], strategies.f.Const(True), strategies.SPAN, (), (), act, (), lapsed
    )
    return dataclasses.replace(MEASURE, statements=(said,))


@pytest.mark.parametrize("of", [Of.VALIDITY, Of.WINDOW])
def test_an_act_that_waits_for_a_last_day_is_told_by_the_last_day(of):
    act, last = Subject(of, X), Subject(Of.DEADLINE, Y, PARTIES[0])
    measure = waiting(X, Y)
    assert overall(measure, {act: [LOOSER], last: [STRICTER]}, ()) is STRICTER
    assert overall(measure, {act: [STRICTER], last: [LOOSER]}, ()) is LOOSER
    assert overall(measure, {act: [LOOSER, STRICTER], last: [STRICTER]}, ()) is BOTH
    assert overall(measure, {act: [LOOSER]}, ()) is LOOSER
    assert overall(waiting(Z, Y), {act: [LOOSER], last: [STRICTER]}, ()) is LOOSER
