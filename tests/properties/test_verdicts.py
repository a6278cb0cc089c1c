"""Verdicts on the mini measure: each word, exact readings, edits that break a property, a second solver."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from policy_model.analysis.wording import phrase
from policy_model.ir import formula as f
from policy_model.ir import ids, statement, vocabulary
from policy_model.ir.property import (
    Always,
    DeadlinesMet,
    Exists,
    Expectation,
    Monotone,
    OnlyAfter,
    SameFor,
    Strength,
    Verdict,
)
from policy_model.proof.obligation import World, obligation
from policy_model.proof.query import Query, Question, Setting
from policy_model.proof.replay import Evaluator, Mismatch
from policy_model.proof.verdict import decide
from policy_model.properties.outcome import outcome_json
from policy_model.properties.place import as_expected
from policy_model.semantics.algebra import ResultVerdict
from tests.proof import mini

EXEMPT, MITIGATE = ids.ResultId("exempt"), ids.ResultId("mitigate")
NO_GAIN = Always(mini.GAIN, f.All((f.Not(f.Given(EXEMPT)), f.Not(f.Given(MITIGATE)))))


REPLAY = Evaluator()
SETTING = Setting(REPLAY.last_day(mini.tolerance()), datetime.date(2017, 1, 20), 200)


def decided(measure, claim, lawful=()):
    world = World(measure)
    prop = mini.prop("x", claim, lawful=lawful)
    query = Query(Question(world, SETTING), obligation(world, prop))
    return query, decide(query)


def short(combinations):
    return [{r.key: c.key for r, c in one} for one in combinations]


def test_a_property_that_hangs_on_a_reading_names_exactly_that_reading():
    _, got = decided(mini.tolerance(), NO_GAIN)
    assert got.verdict is Verdict.DEPENDS
    assert short(got.holds) == [{"scope": "wide"}]
    assert short(got.fails) == [{"scope": "narrow"}]


def test_a_pair_of_readings_is_found_together():
    both = f.All((mini.taken("scope", "wide"), mini.taken("seven", "both")))
    bars = f.Any((mini.true("self_gain"), f.All((both, mini.true("unit_gain")))))
    _, got = decided(mini.tolerance(bars), NO_GAIN)
    assert short(got.holds) == [{"scope": "wide", "seven": "both"}]
    assert short(got.fails) == [{"scope": "narrow"}, {"seven": "apply"}]


VERDICTS = [
    (NO_GAIN, None, Verdict.PROVED),
    (NO_GAIN, mini.true("self_gain"), Verdict.REFUTED),
    (OnlyAfter((MITIGATE,), mini.ref("find", "grant")), None, Verdict.PROVED),
    (OnlyAfter((MITIGATE,), mini.ref("forward")), None, Verdict.REFUTED),
    (OnlyAfter((mini.ref("forward"),), mini.ref("notify")), None, Verdict.PROVED),
    (Exists(f.StatusIs(MITIGATE, f.Status.CONFLICT)), None, Verdict.PROVED),
    (Exists(f.StatusIs(EXEMPT, f.Status.REQUIRED)), None, Verdict.REFUTED),
    (Always(f.Required(EXEMPT), f.Const(False)), None, Verdict.VACUOUS),
    (Monotone(ids.FactId("remedied"), EXEMPT, True), None, Verdict.PROVED),
    (Monotone(ids.FactId("conceals"), MITIGATE, True), None, Verdict.REFUTED),
    (Monotone(ids.FactId("conceals"), MITIGATE, False), None, Verdict.PROVED),
    (SameFor((EXEMPT,), (ids.FactId("conceals"),)), None, Verdict.PROVED),
    (SameFor((MITIGATE,), (ids.FactId("conceals"),)), None, Verdict.REFUTED),
]


@pytest.mark.parametrize(("claim", "bars", "expected"), VERDICTS)
def test_every_word(claim, bars, expected):
    _, got = decided(mini.tolerance(bars or mini.GAIN), claim)
    assert got.verdict is expected


def test_lawfulness_narrows_the_cases():
    late = f.All((f.Done(mini.ref("find")), f.Not(f.Done(mini.ref("feedback")))))
    three_days_on = Exists(f.All((late, f.Lawful(ids.PartyId("organ")))))
    _, got = decided(mini.tolerance(), three_days_on)
    assert got.verdict is Verdict.PROVED
    within = f.Done(mini.ref("feedback"), mini.ref("find"), f.Period(3, f.Unit.WORKDAY))
    told = Always(f.Done(mini.ref("feedback"), mini.ref("find")), within)
    assert decided(mini.tolerance(), told)[1].verdict is Verdict.REFUTED
    lawful = (ids.PartyId("organ"),)
    assert decided(mini.tolerance(), told, lawful)[1].verdict is Verdict.PROVED


@pytest.mark.parametrize("id", ["10.3#3", "7#1"])
def test_one_clause_less_and_a_proved_property_is_refuted(id):
    claim = Always(mini.GAIN, f.Not(f.StatusIs(EXEMPT, f.Status.PERMITTED)))
    whole = mini.tolerance(mini.GAIN)
    assert decided(whole, claim)[1].verdict is Verdict.PROVED
    less = mini.without(whole, id)
    both_needed = mini.without(mini.without(whole, "10.3#3"), "7#1")
    assert decided(less, claim)[1].verdict is Verdict.PROVED
    assert decided(both_needed, claim)[1].verdict is Verdict.REFUTED


def test_steps_that_require_each_other_are_all_void():
    circular = mini.without(mini.tolerance(mini.GAIN), "10.1#2")
    needs_forward = mini.authority("10.1#2", "10.1", "applicant", "apply", mini.done("forward"))
    circular = dataclasses.replace(circular, statements=(*circular.statements, needs_forward))
    assert decided(circular, Exists(mini.done("apply")))[1].verdict is Verdict.REFUTED
    assert decided(mini.tolerance(), Exists(mini.done("apply")))[1].verdict is Verdict.PROVED


def test_an_assumption_that_cannot_be_makes_everything_vacuous():
    never = statement.Assumption(*mini.head("1#1", "1"), name="不可能", holds=f.Const(False))
    _, got = decided(mini.tolerance(statements=[never]), NO_GAIN)
    assert got.verdict is Verdict.VACUOUS


def test_an_assumption_counts_wherever_the_facts_it_is_about_do():
    members = f.Any((f.Not(mini.true("self_gain")), mini.true("unit_gain")))
    always = statement.Assumption(*mini.head("1#1", "1"), name="同进退", holds=members)
    claim = Always(mini.true("self_gain"), mini.true("unit_gain"))
    assert decided(mini.tolerance(statements=[always]), claim)[1].verdict is Verdict.PROVED
    assert decided(mini.tolerance(), claim)[1].verdict is Verdict.REFUTED


def test_nothing_is_proved_with_almost_no_resources():
    measure = mini.tolerance(mini.GAIN)
    for claim, _, _ in VERDICTS:
        props = [mini.prop("x", claim), mini.prop("t", DeadlinesMet(Strength.DYNAMIC, None, None))]
        found = [o.verdict for o in mini.decided(measure, *props, rlimit=1)]
        assert found[1] is Verdict.UNKNOWN
        # what is settled without any search, such as a premise that is plainly false, may be said
        assert found[0] in (Verdict.UNKNOWN, Verdict.VACUOUS)


def test_the_witness_is_the_smallest_and_earliest():
    (outcome,) = mini.decided(mini.tolerance(), mini.prop("x", NO_GAIN))
    (case,) = outcome.witness
    assert [a["act"] for a in case["acts"]] == ["集体研究", "作出认定"]
    assert {a["date"] for a in case["acts"]} == {"2017-02-06"} == {case["on"]}
    assert [k for k, v in case["facts"].items() if v] == ["为单位谋取私利", "挽回损失"]
    again = mini.decided(mini.tolerance(), mini.prop("x", NO_GAIN))
    assert outcome_json(outcome) == outcome_json(*again)


DEADLINES = [
    (Strength.CONSISTENT, None, Verdict.PROVED, []),
    (Strength.DYNAMIC, None, Verdict.PROVED, []),
    (Strength.STRONG, "applicant", Verdict.PROVED, []),
    (Strength.STRONG, "organ", Verdict.DEPENDS, [{"seven": "both"}]),
]


@pytest.mark.parametrize(("strength", "party", "verdict", "holds"), DEADLINES)
def test_periods_in_three_strengths(strength, party, verdict, holds):
    claim = DeadlinesMet(strength, None, ids.PartyId(party) if party else None)
    (outcome,) = mini.decided(mini.tolerance(), mini.prop("x", claim))
    assert outcome.verdict is verdict
    assert not holds or short(outcome.holds) == holds


def test_a_lawful_delay_that_pushes_another_into_breach_is_shown_as_a_play():
    """The applicant may wait for ever; the organ must find within five days of its notice all the same."""
    found = mini.duty("10.3#9", "10.3", "organ", "find", mini.ref("notify"), 5)
    only = mini.without(mini.without(mini.tolerance(), "11#1"), "11#2")
    hasty = dataclasses.replace(only, statements=(*only.statements, found))
    claims = [DeadlinesMet(Strength.DYNAMIC, None, ids.PartyId(p)) for p in ("organ", "applicant")]
    organ, applicant = mini.decided(hasty, *(mini.prop(str(i), c) for i, c in enumerate(claims)))
    assert applicant.verdict is Verdict.PROVED
    assert organ.verdict is Verdict.REFUTED
    (play,) = organ.witness
    assert [a["act"] for a in play["acts"]] == ["告知启动问责"]
    assert play["on"] == "2017-02-14"
    assert any(note.key == "cannot" for note in organ.notes)


def test_periods_that_nobody_could_keep_have_no_course():
    never = mini.duty("10.3#9", "10.3", "organ", "study", mini.ref("find"))
    measure = mini.tolerance()
    measure = dataclasses.replace(measure, statements=(*measure.statements, never))
    claim = DeadlinesMet(Strength.CONSISTENT, None, None)
    (outcome,) = mini.decided(measure, mini.prop("x", claim))
    assert outcome.verdict is Verdict.PROVED
    banned = statement.Ban(
        *mini.head("10.3#8", "10.3"),
        bearers=mini.parties("organ"),
        act=ids.ActId("feedback"),
        contents=(),
        condition=mini.YES,
    )
    measure = dataclasses.replace(measure, statements=(*measure.statements, banned))
    (outcome,) = mini.decided(measure, mini.prop("x", claim))
    assert outcome.verdict is Verdict.REFUTED
    assert any(note.key == "no_course" for note in outcome.notes)


def test_a_witness_the_evaluator_does_not_confirm_is_never_shown(monkeypatch):
    monkeypatch.setattr("policy_model.proof.replay.Evaluation.result", lambda *_: NOTHING)
    with pytest.raises(Mismatch):
        mini.decided(mini.tolerance(), mini.prop("x", NO_GAIN))


NOTHING = ResultVerdict(False, False, False, {})


def test_the_margin_of_what_waits_on_another_is_said_with_its_readings():
    claim = DeadlinesMet(Strength.DYNAMIC, None, ids.PartyId("party_org"))
    (outcome,) = mini.decided(mini.tolerance(), mini.prop("x", claim))
    none = [note for note in outcome.notes if note.key == "no_margin"]
    assert [short(note.readings) for note in none] == [[{"seven": "both"}]]


def test_expected_readings_are_compared_as_sets():
    measure = mini.tolerance()
    _, got = decided(measure, NO_GAIN)
    scope, seven = measure.readings
    wide = (scope.id, scope.choices[0].id)
    split = tuple((wide, (seven.id, c.id)) for c in seven.choices)
    prop = dataclasses.replace(mini.prop("x", NO_GAIN), expected=Expectation(Verdict.DEPENDS, split))
    assert as_expected(measure, prop, got)
    less = dataclasses.replace(prop, expected=Expectation(Verdict.DEPENDS, split[:1]))
    assert not as_expected(measure, less, got)


@pytest.mark.parametrize(
    ("op", "shown", "said"),
    [
        (f.Op.LT, "2016-02-29", "成立之日早于2016年3月1日"),
        (f.Op.GE, "2017-02-06", "成立之日不早于2016年3月1日"),
    ],
)
def test_of_a_date_the_day_nearest_to_entry_into_force_is_shown_and_it_is_said_of_a_day(op, shown, said):
    """Nothing says that what was founded was founded in the first year of our era."""
    base = mini.tolerance()
    born = mini.fact("born", "成立之日", vocabulary.DateType(), datetime.date(2016, 6, 1))
    measure = dataclasses.replace(base, facts=(*base.facts, born))
    condition = f.Compare(born.id, op, datetime.date(2016, 3, 1))
    asked = f.All((condition, f.Not(f.Compare(born.id, f.Op.EQ, born.ordinary))))
    (outcome,) = mini.decided(measure, mini.prop("x", Exists(asked)))
    (case,) = outcome.witness
    assert case["facts"]["成立之日"] == shown
    assert phrase(measure, condition) == said
