"""Periods kept together: what is proved has a course in every calendar, and the evaluator agrees."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from policy_model.courses import deadlines
from policy_model.courses.courses import Courses
from policy_model.courses.finder import Finder
from policy_model.ir import formula as f
from policy_model.ir import ids, statement, vocabulary
from policy_model.ir.property import DeadlinesMet, Strength, Verdict
from policy_model.proof.obligation import World
from policy_model.proof.query import GaveUp, Question
from policy_model.proof.replay import Evaluator, Mismatch
from policy_model.properties.place import setting
from policy_model.source.clause import parse_clause_id
from tests.proof import mini
from tests.proof.test_agreement import measures

REPLAY = Evaluator()
CONSISTENT, STRONG, DYNAMIC = Strength.CONSISTENT, Strength.STRONG, Strength.DYNAMIC


def courses_of(measure):
    return Courses(Question(World(measure), setting(measure, REPLAY)))


def more(*statements, measure=None):
    measure = measure or mini.tolerance()
    return dataclasses.replace(measure, statements=(*measure.statements, *statements))


def claim(strength=CONSISTENT, clause=None, party=None):
    return DeadlinesMet(strength, clause and parse_clause_id(clause), party and ids.PartyId(party))


def outcome(measure, what, lawful=()):
    (found,) = mini.decided(measure, mini.prop("x", what, lawful=lawful))
    return found


# -- courses in every calendar -------------------------------------------------------------------


def later(days=0, unit=f.Unit.WORKDAY):
    """The organ must hear after the notice, on a day on which no application has been made yet."""
    base = mini.tolerance()
    hears = mini.act("hear", "听取申辩", ("organ",))
    measure = dataclasses.replace(base, acts=(*base.acts, hears))
    return more(
        mini.duty("10.1#8", "10.1", "organ", "hear", mini.ref("notify"), days, unit=unit),
        mini.authority("10.1#9", "10.1", "organ", "hear", f.Not(mini.done("apply"))),
        measure=measure,
    )


def test_a_course_that_takes_two_days_counts_where_all_periods_count_working_days():
    found = outcome(later(), claim())
    assert found.verdict is Verdict.PROVED
    (case,) = found.witness
    days = {a["act"]: a["date"] for a in case["acts"]}
    assert days["听取申辩"] < days["提出申请"]


def test_a_course_of_two_days_is_one_in_every_calendar_where_days_and_working_days_are_mixed():
    found = outcome(later(3, f.Unit.DAY), claim())
    assert found.verdict is Verdict.PROVED
    (case,) = found.witness
    days = {a["act"]: a["date"] for a in case["acts"]}
    assert days["听取申辩"] < days["提出申请"]


def test_a_course_on_one_day_needs_no_calendar():
    found = courses_of(mini.tolerance())
    for step in found.steps:
        for course in step.courses:
            assert {a["date"] for a in course.case["acts"]} == {course.case["on"]} == {"2017-02-06"}


def test_who_must_hear_before_an_application_that_may_come_at_once_cannot_be_sure_to():
    found = outcome(later(3, f.Unit.DAY), claim(DYNAMIC))
    assert found.verdict is Verdict.REFUTED
    assert ("cannot", "受理机关") in {(note.key, note.args[0]) for note in found.notes}
    (case,) = found.witness
    days = {a["act"]: a["date"] for a in case["acts"]}
    assert days["提出申请"] == days["告知启动问责"]
    assert "听取申辩" not in days


def test_without_a_last_day_it_breaches_nothing_by_not_hearing():
    assert outcome(later(), claim(DYNAMIC)).verdict is Verdict.PROVED


# -- whose periods, and of which clause ----------------------------------------------------------


def unpublished():
    """The organ must publish within three days of its finding, and can never do so validly."""
    base = mini.tolerance()
    publishes = mini.act("publish", "公开", ("organ",))
    measure = dataclasses.replace(base, acts=(*base.acts, publishes))
    return more(
        mini.duty("14#8", "14", "organ", "publish", mini.ref("find"), 3),
        mini.authority("14#9", "14", "organ", "publish", f.Const(False)),
        measure=measure,
    )


@pytest.mark.parametrize(
    ("what", "verdict"),
    [
        (claim(), Verdict.REFUTED),
        (claim(clause="14"), Verdict.REFUTED),
        (claim(clause="10.1"), Verdict.PROVED),
        (claim(clause="10.1", party="party_org"), Verdict.PROVED),
        (claim(party="organ"), Verdict.REFUTED),
        (claim(clause="14", party="organ"), Verdict.REFUTED),
        (claim(party="applicant"), Verdict.PROVED),
        (claim(clause="14", party="applicant"), Verdict.VACUOUS),
        (claim(DYNAMIC, party="organ"), Verdict.REFUTED),
        (claim(STRONG), Verdict.REFUTED),
    ],
)
def test_a_claim_about_a_clause_or_a_party_is_about_its_periods_only(what, verdict):
    assert outcome(unpublished(), what).verdict is verdict


@pytest.mark.parametrize("strength", Strength)
@pytest.mark.parametrize("lawful", [(None,), (ids.PartyId("organ"),)])
def test_that_somebody_is_lawful_adds_nothing(strength, lawful):
    plain = outcome(mini.tolerance(), claim(strength))
    said = outcome(mini.tolerance(), claim(strength), lawful=lawful)
    assert (said.verdict, said.holds, said.fails) == (plain.verdict, plain.holds, plain.fails)


# -- certificates and plays ----------------------------------------------------------------------


def test_a_certificate_the_evaluator_does_not_bear_out_is_an_error():
    """The games are played over one measure, and tried on another, in which feedback is void."""
    found = courses_of(mini.tolerance())
    void = statement.Requirement(
        *mini.head("10.3#9", "10.3"),
        act=ids.ActId("feedback"),
        contents=(),
        actors=(),
        requires=f.Const(False),
    )
    deadlines.confirm(found, claim(DYNAMIC), REPLAY)
    found.measure = more(void)
    with pytest.raises(Mismatch):
        deadlines.confirm(found, claim(DYNAMIC), REPLAY)


def test_what_cannot_be_fixed_is_shown_by_a_play_that_defeats_fixing_it():
    """All on the opening day: the study and the finding come before what is to be found on."""
    found = outcome(mini.tolerance(), claim(STRONG, party="organ"))
    (case,) = found.witness
    days = {a["act"]: a["date"] for a in case["acts"]}
    assert days["集体研究"] == days["告知启动问责"] < days["转报"]
    assert "cannot" in {note.key for note in found.notes}


@pytest.mark.parametrize("party", ["party_org", "organ"])
def test_too_many_ways_to_fix_dates_are_left_to_the_solver(monkeypatch, party):
    few, claimed = outcome(mini.tolerance(), claim(STRONG, party=party)), claim(STRONG, party=party)
    monkeypatch.setattr("policy_model.courses.control.MOST_PLANS", 0)
    many = courses_of(mini.tolerance())
    known = deadlines.values(many, claimed)
    assert deadlines.verdict(many, known).verdict is few.verdict is not Verdict.UNKNOWN
    deadlines.confirm(many, claimed, REPLAY)
    assert (deadlines.shown(many, claimed, known, REPLAY) is None) == (few.verdict is Verdict.PROVED)


def test_dates_that_can_be_fixed_are_said():
    found = outcome(mini.tolerance(), claim(STRONG, party="party_org"))
    assert found.verdict is Verdict.PROVED
    assert {note.args for note in found.notes if note.key.startswith("fixed")} == {
        ("单位党组织", "转报", "7")
    }


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(measures())
def test_whatever_is_shown_of_any_measure_the_evaluator_sees_too(measure):
    try:
        found = courses_of(measure)
    except (GaveUp, OverflowError):
        return
    for strength in Strength:
        what = claim(strength)
        known = deadlines.values(found, what)
        deadlines.confirm(found, what, REPLAY)
        deadlines.shown(found, what, known, REPLAY)
        list(deadlines.notes(found, what))


# -- courses under a condition, at a glance ------------------------------------------------------


def test_what_is_seen_at_a_glance_of_courses_under_a_condition_is_what_seeking_them_finds():
    """Of each fact, of what is done and not done, and of both at once: whether a step can be taken then."""
    told = Counter()
    for measure in (mini.tolerance(), later(1), later(0, f.Unit.DAY)):
        question = Question(World(measure), setting(measure, REPLAY))
        seen = Finder(question)
        places = range(len(seen.steps))
        for place in places:
            seen.step(place)
        facts = [f.FactTrue(x.id) for x in measure.facts if isinstance(x.type, vocabulary.BoolType)]
        asked = [*facts, *map(f.Not, facts), *(mini.done(a.id.key) for a in measure.acts)]
        asked += [f.Not(mini.done(a.id.key)) for a in measure.acts]
        asked += [f.All((one, f.Not(one))) for one in asked[:1]]
        for given_here in asked:
            sought = Finder(question, given=given_here)
            for place in places:
                courses = sought.step(place)
                passes, never = seen.passes(place, given_here), seen.never(place, given_here)
                told[passes, never] += 1
                if passes:
                    assert not sought._left(sought.cubes[place])
                if never:
                    assert not courses.courses
                    assert not courses.unclear
    assert told[True, False] > 5
    assert told[False, True] > 5
    assert not told[True, True]
