"""Answers with their reasons: on a small measure made by hand, agreeing with the evaluator, and in form."""

import datetime
import json
import re
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path

import jsonschema
import pytest

from policy_model.ir import formula as f
from policy_model.ir import ids
from policy_model.ir.formula import Status
from policy_model.ir.statement import Ban
from policy_model.semantics.answer import answer
from policy_model.semantics.answer_json import to_json
from policy_model.semantics.answer_text import render
from policy_model.semantics.calendar import official
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.world import evaluate_complete
from policy_model.source.catalogue import Lang
from policy_model.source.cells import cell_width
from tests.proof import mini
from tests.proof.mini import tolerance

SCHEMA = json.loads((Path(__file__).parents[2] / "spec/schema/answer.schema.json").read_text("utf-8"))
VALID = jsonschema.Draft202012Validator(SCHEMA)
PROCEDURE = (
    ("notify", 1),
    ("apply", 2),
    ("forward", 5),
    ("study", 6),
    ("find", 7),
    ("feedback", 9),
)


def acts(*skipped, late=()):
    out = []
    for key, day in PROCEDURE:
        if key not in skipped:
            content = ids.ContentId("grant", "予以") if key == "find" else None
            date = datetime.date(2018, 3, day) + datetime.timedelta(days=20 * (key in late))
            out.append(CaseAct(ids.ActId(key), date, content=content))
    return tuple(sorted(out, key=lambda a: a.date))


def case(facts, done=(), unknown=(), on=datetime.date(2018, 3, 30)):
    known = {ids.FactId(k): v if isinstance(v, Known) else Known(v) for k, v in facts.items()}
    return Case(known, tuple(done), tuple(ids.ActId(u) for u in unknown), (), on)


GOOD = {
    "self_gain": False,
    "unit_gain": False,
    "remedied": True,
    "sanction": False,
    "conceals": False,
    "other_rule": False,
}


def answered(facts, done=(), unknown=(), fixed=None, measure=None):
    given = {ids.ReadingId(r): ids.ChoiceId(c) for r, c in (fixed or {}).items()}
    return answer(measure or tolerance(), case(facts, done, unknown), given, official())


def result(found, key):
    return found.results[ids.ResultId(key)]


def clauses(some):
    return [str(c) for c in some]


def keys(steps):
    for step in steps:
        yield step.key
        yield from keys(step.children)


def test_a_given_result_rests_on_its_clause_and_on_the_acts_down_to_the_facts():
    entry = result(answered(GOOD, acts()), "exempt")
    assert entry.said.value is Status.PERMITTED
    assert clauses(entry.said.basis) == ["10.1", "10.3", "12"]
    assert entry.variants == ()
    (step,) = entry.said.why
    assert (step.key, str(step.clause)) == ("says.permit", "12")
    assert [c.key for c in step.children] == ["done", "fact.false"]
    assert step.children[0].act == 4


def test_an_unmet_requirement_is_named_with_what_it_lacks():
    entry = result(answered(GOOD | {"self_gain": True}, acts()), "exempt")
    assert entry.said.value is Status.FORBIDDEN
    assert clauses(entry.said.basis) == ["7", "7.1"]


def test_a_void_act_says_what_it_lacks_and_only_that():
    found = answered(GOOD, acts("study"))
    finding = next(a for a in found.acts if a.act.key == "find")
    assert finding.entry.said.value is False
    (step, other) = finding.entry.said.why
    assert (step.key, str(step.clause)) == ("authority.fails", "10.3")
    assert [c.key for c in step.children] == ["not_done"]
    assert str(other.clause) == "11"
    assert result(found, "exempt").said.value is Status.SILENT


def test_duties_have_their_last_day_and_what_they_wait_for():
    found = answered(GOOD, acts("feedback"))
    feedback = next(d for d in found.duties if d.statement.id == "10.3#4")
    assert feedback.due == datetime.date(2018, 3, 12)
    assert feedback.entry.said.value.value == "overdue"
    assert [s.key for s in feedback.entry.said.why] == ["duty", "counted", "not_done"]
    idle = next(d for d in answered(GOOD).duties if d.statement.id == "10.3#4")
    assert (idle.due, idle.entry.said.value.value) == (None, "not_applicable")


def test_a_ban_that_something_be_done_without_another_is_no_ban_of_it():
    """在申请时，应将纠错情况一并报告: the breach is that no report came with the application."""
    base = tolerance()
    lacking = f.All((mini.true("conceals"), f.Not(mini.done("feedback"))))
    ban = Ban(
        *mini.head("14#9", "14"),
        bearers=mini.parties("applicant"),
        act=ids.ActId("apply"),
        contents=(),
        condition=lacking,
    )
    measure = replace(base, statements=(*base.statements, ban))
    found = answered(GOOD | {"conceals": True}, acts(), measure=measure)
    assert "【违反】没有feedback的，applicant不得apply：行为〔2〕" in flat(render(found))
    either = replace(ban, condition=f.Any(lacking.parts))
    found = answered(GOOD, acts(), measure=replace(base, statements=(*base.statements, either)))
    assert "【违反】applicant不得apply：行为〔2〕" in flat(render(found))


def test_an_act_against_a_ban_is_told_and_one_perhaps_against_it_with_what_it_needs():
    """Who conceals may not apply; what is done against it is no less valid."""
    base = tolerance()
    ban = Ban(
        *mini.head("14#9", "14"),
        bearers=mini.parties("applicant"),
        act=ids.ActId("apply"),
        contents=(),
        condition=mini.true("conceals"),
    )
    measure = replace(base, statements=(*base.statements, ban))
    found = answered(GOOD | {"conceals": True}, acts(), measure=measure)
    (broken,) = found.bans
    assert (broken.statement.id, broken.number, broken.entry.said.value) == ("14#9", 1, True)
    assert clauses(broken.entry.said.basis) == ["14"]
    assert "【违反】applicant不得apply：行为〔2〕" in flat(render(found))
    VALID.validate(to_json(found))
    assert next(a for a in found.acts if a.number == 1).entry.said.value is True
    assert answered(GOOD, acts(), measure=measure).bans == ()
    unknown = {k: v for k, v in GOOD.items() if k != "conceals"}
    (perhaps,) = answered(unknown, acts(), measure=measure).bans
    assert perhaps.entry.said.value is None
    assert [str(n) for n in perhaps.entry.said.needs] == ["conceals"]


def test_days_off_and_make_up_days_are_listed():
    done = (CaseAct(ids.ActId("notify"), datetime.date(2018, 2, 9)),)
    found = answered(GOOD, done)
    duty = next(d for d in found.duties if d.statement.id == "10.1#1")
    counted = dict(next(s for s in duty.entry.said.why if s.key == "counted.both").args)
    assert duty.due == datetime.date(2018, 2, 24)
    assert [d.day for d in counted["off"]] == [15, 16, 19, 20, 21]
    assert [d.day for d in counted["made_up"]] == [11, 24]
    assert "其间2月15日至2月16日、2月19日至2月21日放假，2月11日、2月24日调休上班" in flat(render(found))


def flat(text):
    return "".join(line.strip() for line in text.splitlines())


def test_an_entry_that_readings_differ_on_leads_with_the_ordinary_one():
    found = answered(GOOD | {"unit_gain": True}, acts())
    entry = result(found, "exempt")
    assert entry.said.value is Status.FORBIDDEN
    told = [({r.key: c.key for r, c in v.combination}, v.ordinary, v.said.value) for v in entry.variants]
    assert told == [
        ({"scope": "wide"}, True, Status.FORBIDDEN),
        ({"scope": "narrow"}, False, Status.PERMITTED),
    ]
    assert "scope" in [r.key for r in found.hanging]
    fixed = result(answered(GOOD | {"unit_gain": True}, acts(), fixed={"scope": "narrow"}), "exempt")
    assert (fixed.said.value, fixed.variants) == (Status.PERMITTED, ())


def test_an_open_entry_needs_the_smallest_set_and_cites_nothing_unknown_as_known():
    facts = {k: v for k, v in GOOD.items() if k != "remedied"} | {"self_gain": True}
    entry = result(answered({k: v for k, v in facts.items() if k != "other_rule"}, acts()), "exempt")
    assert {s.value for s in entry.said.possible} == {"outside", "forbidden"}
    assert [str(n) for n in entry.said.needs] == ["other_rule"]
    settled = result(answered(facts, acts()), "exempt")
    assert settled.said.value is Status.FORBIDDEN
    assert clauses(settled.said.basis) == ["7", "7.1"]


def test_what_only_all_completions_settle_is_said_to_be_so():
    measure = tolerance()
    f = pytest.importorskip("policy_model.ir.formula")
    true = f.FactTrue(ids.FactId("sanction"))
    judgement = measure.judgements[0].__class__(
        ids.JudgementId("any", "无论如何"), "", (), f.Any((true, f.Not(true))), False, measure.facts[0].span
    )
    wider = replace(measure, judgements=(*measure.judgements, judgement))
    facts = {k: v for k, v in GOOD.items() if k != "sanction"}
    entry = answered(facts, measure=wider).judgements[judgement.id]
    assert entry.said.value is True
    (step,) = entry.said.why
    assert step.key == "jointly"
    assert [f.key for f in dict(step.args)["facts"]] == ["sanction"]


def test_an_act_of_unknown_doing_stays_open():
    found = answered(GOOD, acts("study"), unknown=("study",))
    entry = result(found, "exempt")
    assert entry.said.value is None
    assert [n.key for n in entry.said.needs] == ["study"]
    assert found.acts[-1].number is None
    data = to_json(found)
    assert data["results"][0]["needs"] == ["act:study"]
    assert [q["id"] for q in data["questions"]] == ["act:study"]


def test_an_act_after_the_day_seen_is_not_yet_done():
    late = (CaseAct(ids.ActId("notify"), datetime.date(2019, 3, 1)),)
    found = answered(GOOD, late)
    assert found.acts[0].not_yet
    assert list(keys(found.acts[0].entry.said.why)) == ["act.after"]
    assert to_json(found)["acts"][0]["status"] == "not_yet"
    assert "尚未作出" in render(found)


VARIED = [
    (GOOD | {fact: True}, acts(*skipped, late=late))
    for fact, skipped, late in product(
        ("self_gain", "unit_gain", "sanction", "conceals", "other_rule", "remedied"),
        ((), ("study",), ("apply",), ("notify", "feedback")),
        ((), ("apply",)),
    )
]


@pytest.mark.parametrize(("facts", "done"), VARIED)
def test_every_value_is_the_evaluators_and_every_step_has_words(facts, done):
    found = answered(facts, done)
    measure = found.measure
    full = {r.id: r.choices[0].id for r in measure.readings}
    evaluation = evaluate_complete(measure, found.case, full, official())
    for id, entry in found.results.items():
        assert evaluation.result(id).statuses[entry.said.value], id
    for id, held in found.judgements.items():
        assert evaluation.judgement(id) is held.said.value, id
    for act in found.acts:
        assert evaluation.valid(act.number) is act.entry.said.value, act.act
    for lang, width in product(Lang, (80, 100)):
        text = render(found, lang, width)
        for line in text.splitlines():
            assert line == line.rstrip()
            assert cell_width(line) <= width, line
        assert not re.search(r"answer\.[a-z]", text)
        assert "{" not in text
    VALID.validate(json.loads(json.dumps(to_json(found))))


def every(steps):
    for step in steps:
        yield step
        yield from every(step.children)


@pytest.mark.parametrize("left_out", [c for n in (1, 2) for c in combinations(GOOD, n)])
def test_nothing_unknown_is_cited_as_known(left_out):
    facts = {k: v for k, v in (GOOD | {"unit_gain": True}).items() if k not in left_out}
    found = answered(facts, acts("study"), unknown=("study",))
    for entry in found.entries:
        for said in (entry.said, *(v.said for v in entry.variants)):
            for step in every(said.why):
                fact = dict(step.args).get("fact")
                if fact is not None and "open" not in step.key and "follows" not in step.key:
                    assert fact in found.case.facts, step
    VALID.validate(json.loads(json.dumps(to_json(found))))
    assert "answer." not in render(found)


def test_the_schema_is_one_and_refuses_what_it_should():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    data = to_json(answered(GOOD, acts()))
    for broken in (
        {**data, "more": 1},
        {**data, "results": [{**data["results"][0], "status": "maybe"}]},
        {**data, "duties": [{k: v for k, v in data["duties"][0].items() if k != "due"}]},
    ):
        assert not VALID.is_valid(broken)
