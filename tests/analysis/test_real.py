"""The structural analyses on the real measure: what they find, that it replays, and how it reads."""

from __future__ import annotations

import json
from functools import cache

import pytest

from policy_model.analysis.finding import Severity, Words, shown_cell
from policy_model.analysis.structural import OFFICIAL, STRUCTURAL
from policy_model.pipeline import load_measure
from policy_model.proof.replay import Evaluator
from policy_model.semantics.calendar import official
from policy_model.semantics.load import load_case
from policy_model.source.catalogue import Lang, find, message, placeholders

# code, clauses, about, readings it needs, witnesses, repair
EXPECTED = [
    ("PM0714", "10.1", "study", "", 1, "last_day"),
    ("PM0714", "10.1", "forward", "seven_days=application", 1, "last_day"),
    ("PM0714", "10.2", "investigate,hear,collect", "", 1, "last_day"),
    ("PM0714", "10.2", "report", "", 1, "last_day"),
    ("PM0714", "10.3", "find", "", 1, "last_day"),
    ("PM0714", "10.3", "publish", "three_days=feedback_only", 1, "last_day"),
    ("PM0714", "10.4", "file", "", 1, "last_day"),
    ("PM0714", "14.3", "exempt", "differentiated=by_itself differentiated=after_finding", 1, ""),
    ("PM0714", "16", "file_list", "", 1, "last_day"),
    ("PM0716", "10.1", "notify", "", 1, "must.told"),
    ("PM0718", "", "", "", 0, ""),
    ("PM0719", "10.2", "hear,collect,report", "verification_steps=investigation", 2, "rests"),
    ("PM0719", "10.3", "feedback,publish", "", 2, ""),
    ("PM0719", "10.4", "file", "", 2, ""),
    ("PM0719", "14.1", "report_error,correct", "", 2, ""),
    ("PM0719", "14.1", "early_action,analyse,educate,improve_rules", "", 2, ""),
    ("PM0719", "14.2", "account,accept_supervision", "", 2, ""),
    ("PM0719", "14.3", "attend", "", 2, ""),
    ("PM0719", "15.2", "explain,clarify,dispel", "", 2, ""),
    ("PM0719", "16", "file_list", "", 2, ""),
    ("PM0720", "6", "strict_investigation", "", 1, ""),
    (
        "PM0720",
        "12",
        "keep_annual_review,keep_conduct_review,keep_promotion,keep_seats,keep_unit_honours",
        "",
        1,
        "",
    ),
    ("PM0720", "13", "lighter_discipline,reduced_discipline,no_discipline", "", 1, ""),
    ("PM0721", "10.1", "find:apply,forward:party,unit_party_org", "", 0, "own"),
    ("PM0721", "10.4 11.g6", "find:file:peer_committee", "", 0, ""),
    ("PM0722", "10.3 11", "find:party", "", 1, "told"),
    ("PM0722", "11", "find:unit_party_org", "after_own_finding=nothing", 1, "told"),
    ("PM0723", "10.3 11", "find", "", 1, "review"),
    ("PM0728", "", "", "", 0, ""),
    ("PM0729", "4", "motive,fault,process,legality", "", 0, ""),
    ("PM0729", "10.2", "functional_departments", "", 0, ""),
    ("PM0741", "8", "error", "", 1, ""),
    ("PM0742", "7.6 14.3", "recovered_loss,removed_effect", "repair=result", 1, ""),
    ("PM0743", "10.3 11", "find", "wrong_finding=stands", 1, ""),
    ("PM0744", "10.2", "forward:receiving_body", "", 1, ""),
    ("PM0745", "11", "find:accountability_body", "", 1, ""),
    ("PM0746", "16", "make_list", "", 1, ""),
    ("PM0748", "3", "", "", 1, ""),
    ("PM0749", "7.6", "recovered_loss,removed_effect", "repair=result", 1, ""),
    ("PM0749", "14.3", "recovered_loss,removed_effect", "", 1, ""),
    ("PM0750", "10.3 11", "find", "", 2, ""),
    ("PM0751", "10.1", "apply:notify", "ought_to_apply=right", 1, ""),
    ("PM0752", "", "", "", 2, ""),
    ("PM0755", "", "", "", 2, ""),
    ("PM0760", "10.1 14.1", "party:unit_party_org", "", 1, ""),
    ("PM0761", "10.1", "find:unit_party_org", "", 1, ""),
    ("PM0766", "10.3", "find:notify", "ought_to_apply=right", 1, ""),
    ("PM0767", "11", "find", "", 1, ""),
    ("PM0768", "8.3", "report_afterwards", "", 1, ""),
    ("PM0768", "15.2", "explain", "", 1, ""),
]


@cache
def measure():
    return load_measure().measure


@cache
def findings():
    return tuple(finding for _, analyse in STRUCTURAL for finding in analyse(measure()))


def brief(x):
    under = " ".join("+".join(f"{r.key}={c.key}" for r, c in one) for one in x.readings)
    repair = x.repair.key if x.repair is not None else ""
    return (x.code, " ".join(str(c) for c in x.clauses), x.about, under, len(x.witness), repair)


def test_what_is_found():
    assert [brief(x) for x in findings()] == EXPECTED


def test_a_ban_in_the_listing_says_without_what_and_on_which_content():
    """在申请容错免责时，应将其纠错整改情况一并报告 bars no application; 14（三） bars refusing only."""
    (listing,) = (x for x in findings() if x.code == "PM0718")
    rows = [[shown_cell(cell, Lang.ZH) for cell in row] for row in listing.table]
    banned = {row[3]: row[1] for row in rows if row[0] in ("第十四条第（二）项", "第十四条第（三）项")}
    assert banned["提出容错免责申请"] == "没有将其纠错整改情况一并向问责机关或部门报告的，不得"
    assert banned["作出认定（不予容错免责）"] == "不得"


def test_who_shows_that_there_was_none_is_asked_of_what_the_text_bars():
    """没有造成…重大及重大以上责任事故: not that there was no accident."""
    (listing,) = (x for x in findings() if x.code == "PM0752")
    assert [shown_cell(row[0], Lang.ZH) for row in listing.table][3:] == [
        "违反现行法律法规强制性规定",
        "违反现行法律法规禁止性规定",
        "造成重大及重大以上责任事故",
    ]


def test_what_the_official_text_leaves_open():
    found = [(c, f) for c, find in OFFICIAL for f in find(measure(), load_measure().outline)]
    assert [code for code, _ in found] == [
        "PM0747",
        "PM0753",
        "PM0754",
        "PM0756",
        "PM0757",
        "PM0758",
        "PM0759",
        "PM0762",
        "PM0763",
        "PM0764",
        "PM0765",
    ]
    listed = {code: [row[0] for row in f.table] for code, f in found}
    assert "并在一定范围内公开" in listed["PM0753"]
    assert listed["PM0758"] == [
        "按照管理权限",
        "按照干部管理权限",
        "根据党纪政纪相关规定和程序",
        "党纪党规和国家法律法规另有规定",
    ]
    addressed = dict(next(f for code, f in found if code == "PM0756").args)
    assert addressed["outside"][-3:] == ("市管各企事业单位", "驻平各单位", "各人民团体")


def test_a_duty_that_an_act_brings_about_weighs_more_than_a_standing_one():
    severe = {x.about: x.severity for x in findings() if x.code == "PM0714"}
    assert severe["find"] is Severity.WARNING
    assert severe["exempt"] is Severity.NOTE


def test_every_witness_loads_and_replays():
    for x in findings():
        for case in x.witness:
            load_case(json.dumps(case), measure(), official())
            seen = Evaluator().evaluate(measure(), case, x.witness_readings)
            if x.code in ("PM0716", "PM0722", "PM0723"):
                assert seen.lawful(None)
            if x.code == "PM0722":
                assert not [
                    a for a in case["acts"] if a["act"] == "书面反馈认定结果" and a["to"] == "单位和个人"
                ]


def test_what_is_said_of_a_unit_is_shown_of_a_unit():
    (own,) = (x for x in findings() if x.code == "PM0760")
    seen = Evaluator().evaluate(measure(), own.witness[0], own.witness_readings)
    assert seen.judgement(next(j.id for j in measure().judgements if j.id.zh == "当事人为单位"))


@pytest.mark.parametrize("lang", list(Lang))
def test_each_finding_says_all_it_has_and_nothing_is_missing(lang):
    for x in findings():
        wording = find(x.code)
        assert wording is not None
        assert set(dict(x.args)) == placeholders(wording[lang]), x.code
        assert find(f"{x.code}.explain") is not None
        if x.repair is not None:
            said = find(f"finding.repair.{x.repair.key}")
            assert said is not None
            assert set(dict(x.repair.args)) == placeholders(said[lang]), x.repair.key
        if x.table:
            columns = find(f"{x.code}.columns")
            assert columns is not None
            assert {len(row) for row in x.table} == {len(columns[lang].split(" | "))}
        for cell in (cell for row in x.table for cell in row):
            assert "finding.cell" not in shown_cell(cell, lang)
            if isinstance(cell, Words):
                said = find(cell.key)
                assert said is not None
                assert set(dict(cell.args)) == placeholders(said[lang])


@pytest.mark.parametrize(
    ("code", "about", "says"),
    [
        ("PM0714", "forward", "第十条第（一）项要求所在单位党组织提出书面申请，没有写明最后期限"),
        (
            "PM0716",
            "notify",
            (
                "第十条第（一）项中提出容错免责申请、提出书面申请的期限，自“告知问责程序启动”起算，"
                "而没有条文要求问责机关或部门作出这一行为"
            ),
        ),
        (
            "PM0719",
            "hear,collect,report",
            (
                "第十条第（二）项要求受理机关或部门听取申辩意见、收集证据材料、形成调查报告，"
                "不做也不影响任何结果、任何行为的效力和其他义务"
            ),
        ),
        ("PM0720", "strict_investigation", "第六条：严肃查处，由谁决定，条文没有写明"),
        (
            "PM0722",
            "find:party",
            (
                "第十条第（三）项、第十一条：受理机关或部门、问责机关或部门“作出认定”以后，"
                "没有条文规定告知单位和个人"
            ),
        ),
    ],
)
def test_how_it_reads(code, about, says):
    (x,) = (x for x in findings() if (x.code, x.about) == (code, about))
    assert message(x.code, dict(x.args), Lang.ZH) == says


def test_of_two_things_to_be_made_good_either_or_both_are_asked():
    """挽回损失或消除影响 fails only who has neither; 挽回损失和消除影响 whoever lacks one of them."""
    said = {
        str(x.clauses[0]): message(x.code, dict(x.args), Lang.ZH) for x in findings() if x.code == "PM0749"
    }
    assert "要求“挽回损失或者消除影响”，而本来既没有损失也没有影响的人做不到" in said["7.6"]
    assert "要求“挽回损失、消除影响”，而本来没有损失或者没有影响的人做不到" in said["14.3"]
