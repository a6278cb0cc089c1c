"""Who waits for whom, who is pushed, where a matter may stand still: each with a case that was replayed."""

from __future__ import annotations

import dataclasses

import pytest

from policy_model.courses import standing
from policy_model.ir import ids
from policy_model.proof.symbols import Unsupported
from tests.proof import mini

from .test_courses import REPLAY, courses_of, later, more


def short(combinations):
    return [{r.key: c.key for r, c in one} for one in combinations]


def optional():
    """To apply is a right, to be used within seven days; a later application is valid all the same."""
    right = mini.power("10.1#1", "10.1", "applicant", "apply", mini.ref("notify"), 7)
    return more(right, measure=mini.without(mini.tolerance(), "10.1#1"))


def test_a_wait_for_a_step_without_a_last_day_is_told_with_its_readings():
    found = standing.waits(courses_of(mini.tolerance()), REPLAY)
    told = {(str(w.party), str(w.act), str(w.other), str(w.on)): w for w in found}
    wait = told["organ", "find", "party_org", "forward"]
    assert wait.owed
    assert short(wait.shown.readings) == [{"seven": "apply"}]
    assert [a["act"] for a in wait.shown.case["acts"]] == ["告知启动问责", "提出申请"]


def months():
    """The application is due in two months, the feedback in three days that run on."""
    base = mini.without(mini.without(mini.tolerance(), "10.1#1"), "10.3#4")
    apply = mini.duty("10.1#1", "10.1", "applicant", "apply", mini.ref("notify"), 2, unit=mini.f.Unit.MONTH)
    tell = mini.duty("10.3#4", "10.3", "organ", "feedback", mini.ref("find"), 3, unit=mini.f.Unit.DAY)
    return dataclasses.replace(more(apply, tell, measure=base), run_on=True)


def test_periods_of_several_units_are_looked_at_on_real_days():
    courses = courses_of(months())
    told = {(str(w.party), str(w.on)) for w in standing.waits(courses, REPLAY)}
    assert ("organ", "forward") in told
    (lost,) = standing.pushed(courses, REPLAY)
    assert (str(lost.party), str(lost.act)) == ("party_org", "forward")
    days = {a["act"]: a["date"] for a in lost.shown.case["acts"]}
    assert "2017-02-15" < days["提出申请"] <= "2017-04-06"


def test_what_a_further_act_takes_away_stops_no_analysis():
    courses = courses_of(later())
    waits = standing.waits(courses, REPLAY)
    assert {(str(w.party), str(w.on)) for w in waits} == {("organ", "forward")}
    assert standing.pushed(courses, REPLAY) == ()
    (lost,) = standing.pushed(courses_of(later(3)), REPLAY)
    assert (str(lost.party), str(lost.act)) == ("organ", "hear")


def test_a_course_that_is_not_decided_is_never_passed_over(monkeypatch):
    def refuse(_):
        raise Unsupported("course.either")

    monkeypatch.setattr("policy_model.courses.courses.skeleton", refuse)
    courses = courses_of(later())
    for find in (standing.waits, standing.pushed, standing.limbo):
        with pytest.raises(Unsupported, match=r"course\.either"):
            find(courses, REPLAY)


def test_a_wait_for_what_nobody_need_ever_do_is_told_apart():
    found = standing.waits(courses_of(optional()), REPLAY)
    (wait,) = (w for w in found if str(w.party) == "party_org")
    assert (str(wait.on), wait.owed) == ("apply", False)


def test_whoever_is_pushed_is_told_with_the_step_the_clause_and_the_play():
    """An application on the last day, or later, leaves no time to forward it."""
    (lost,) = standing.pushed(courses_of(optional()), REPLAY)
    assert (str(lost.party), str(lost.act), lost.power) == ("party_org", "forward", False)
    assert [str(c) for c in lost.clauses] == ["10.1"]
    assert short(lost.shown.readings) == [{"seven": "both"}]
    days = {a["act"]: a["date"] for a in lost.shown.case["acts"]}
    assert days["提出申请"] > "2017-02-15"


def test_nobody_is_pushed_where_nobody_can_delay():
    assert standing.pushed(courses_of(mini.tolerance()), REPLAY) == ()


def test_a_right_taken_by_a_delay_is_told_as_a_right():
    """The organ may find within five days of its notice, but the applicant may apply later."""
    base = mini.without(mini.without(mini.tolerance(), "11#1"), "11#2")
    window = mini.power("11#1", "11", "organ", "find", mini.ref("notify"), 5)
    found = standing.pushed(courses_of(more(window, measure=base)), REPLAY)
    assert {(str(p.party), str(p.act), p.power) for p in found} == {("organ", "find", True)}


def test_a_matter_may_stand_still_where_the_next_step_is_a_right():
    found = standing.limbo(courses_of(optional()), REPLAY)
    (early,) = (x for x in found if not x.passed)
    assert [str(a) for a in early.after] == ["notify"]
    assert ("applicant", "apply") in {(str(p), str(a)) for p, a in early.open}
    (late,) = (x for x in found if x.passed)
    assert [str(a) for a in late.passed] == ["apply"]
    assert late.shown.case["on"] == "2017-02-16"


def void_when_late():
    """As `optional`, but a later application is void."""
    late = mini.f.InTime(mini.ref("notify"), mini.f.Period(7, mini.f.Unit.WORKDAY))
    base = optional()
    authority = next(s for s in base.statements if s.id == "10.1#2")
    strict = dataclasses.replace(authority, requires=mini.f.All((authority.requires, late)))
    only = mini.without(mini.without(mini.without(base, "10.1#2"), "11#1"), "11#2")
    return more(strict, measure=only)


def test_nobody_waits_without_end_for_what_is_void_when_late():
    found = standing.waits(courses_of(void_when_late()), REPLAY)
    assert "apply" not in {str(wait.on) for wait in found}


def test_nothing_can_happen_any_more_where_the_application_is_void_when_late():
    found = standing.limbo(courses_of(void_when_late()), REPLAY)
    (stuck,) = (x for x in found if x.passed)
    assert stuck.open == ()


def test_there_is_no_limbo_where_every_step_is_somebodys_duty():
    base = mini.without(mini.without(mini.tolerance(), "11#1"), "11#2")
    assert standing.limbo(courses_of(base), REPLAY) == ()


def test_what_decides_is_what_results_look_at():
    assert set(standing.deciding(mini.tolerance())) == {"find"}
    assert ids.ActId("find") in {a.id for a in mini.tolerance().acts}


def test_what_comes_into_force_is_nothing_done():
    """The reply runs from entry into force, so that the matter opens with that; nobody began one there."""
    reply = mini.duty("11#9", "11", "organ", "reply", None, 5)
    found = standing.limbo(courses_of(more(reply, measure=optional())), REPLAY)
    assert all(place.after and not str(act).startswith("=") for place in found for act in place.after)
