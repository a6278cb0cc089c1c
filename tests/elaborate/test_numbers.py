"""A case has room for the acts of all bodies that owe one of their own at once, and of all that may do it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from policy_model.elaborate.numbers import with_room
from policy_model.ir.formula import All, Const, ReadingIs, Status
from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.statement import Duty
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import official
from policy_model.semantics.load import load_case
from policy_model.semantics.world import evaluate_complete

from ..courses.texts import findings, measure

WORDS = {
    "主体": [("甲局", "one"), ("乙局", "other"), ("申请人", "applicant")],
    "行为": [
        ("提出申请", "apply", "申请人"),
        ("核查", "verify", "甲局、乙局"),
        ("公告", "publish", "甲局、乙局"),
    ],
}
ENDS = "第二条 本办法自2024年7月1日起施行。\n释义：期限届满日为休息日的，不顺延。"


def room(folder, said):
    words = {kind: [row for row in rows if row[0] in said or kind == "主体"] for kind, rows in WORDS.items()}
    small = measure(folder, [f"第一条 {said}", ENDS], words).measure
    return small, next(act.at_most for act in small.acts if act.id.key == "publish")


@pytest.mark.parametrize(
    ("said", "most"),
    [
        ("甲局和乙局应当公告。", 2),
        ("甲局应当公告。乙局应当公告。", 2),
        ("提出申请后，甲局和乙局应当公告。申请人可以提出申请。", 2),
        ("甲局应当公告。甲局应当公告。", 1),
        ("甲局或者乙局应当公告。", 1),
        ("甲局应当公告。乙局可以公告。", 1),
        ("提出申请后，甲局应当公告。核查后，乙局应当公告。申请人可以提出申请。甲局可以核查。", 2),
        ("提出申请后，甲局应当公告。甲局核查后，乙局应当公告。申请人可以提出申请。甲局可以核查。", 2),
        ("甲局核查后，甲局应当公告。乙局核查后，乙局应当公告。甲局或者乙局可以核查。", 1),
        ("甲局核查后，甲局应当公告。乙局核查后，乙局应当公告。甲局、乙局均可核查。", 2),
        ("甲局、乙局均可公告。", 2),
        ("甲局、乙局可以公告。", 2),
        ("甲局可以公告。乙局也可以公告。", 2),
        ("甲局可以公告。甲局也可以公告。", 1),
        ("甲局或者乙局可以公告。", 1),
        ("甲局公告。乙局也可以公告。", 2),
        ("甲局可以公告。乙局也应当公告。", 2),
        ("甲局可以公告。乙局应当公告。", 1),
    ],
)
def test_room_is_what_can_be_owed_in_one_case(tmp_path, said, most):
    assert room(tmp_path, said)[1] == most


def test_readings_that_exclude_each_other_make_no_room(tmp_path):
    small, most = room(tmp_path, "甲局应当公告。乙局应当公告。")
    who = ReadingId("who", "谁公告")
    one, other = (s for s in small.statements if isinstance(s, Duty))
    first, second = (ReadingIs(who, ChoiceId(key, key)) for key in ("one", "other"))
    alone = [replace(act, at_most=1) for act in small.acts]

    def fitting(*guards):
        duties = [replace(s, guard=guard) for s, guard in zip((one, other), guards, strict=True)]
        return with_room(alone, duties)[0].at_most

    assert most == 2
    assert fitting(first, second) == 1
    assert fitting(first, All((Const(True), second))) == 1
    assert fitting(first, first) == fitting(first, Const(True)) == 2


def test_both_bodies_keep_their_duty_in_one_case(tmp_path):
    small, _ = room(tmp_path, "甲局和乙局应当公告。")
    acts = [{"act": "公告", "date": "2024-07-02", "by": by} for by in ("甲局", "乙局")]
    case = load_case(json.dumps({"facts": {}, "acts": acts}), small, official())
    seen = evaluate_complete(small, case, {}, official())
    assert [duty.states[DutyState.DONE_IN_TIME] for duty in seen.duties()] == [True, True]


BOTH = {
    "主体": [("甲局", "one"), ("乙局", "other")],
    "行为": [("认定", "find", "甲局、乙局", "", "合格=pass、不合格=fail")],
    "结果": [("发放补贴", "pay", "益", "主")],
}
GIVES = "认定，内容为合格的，应当发放补贴；认定，内容为不合格的，不得发放补贴。"


@pytest.mark.parametrize(
    "who",
    [
        "甲局、乙局均可认定。",
        "甲局认定。乙局也可以认定。",
        "甲局可以认定，内容为合格；乙局也可以认定，内容为不合格。",
    ],
)
def test_findings_of_two_bodies_stand_in_one_case_and_their_clash_is_found(tmp_path, who):
    small = measure(tmp_path, [f"第一条 {who}{GIVES}", ENDS], BOTH)
    acts = [
        {"act": "认定", "date": day, "by": by, "content": said}
        for day, by, said in (("2024-07-02", "甲局", "合格"), ("2024-07-03", "乙局", "不合格"))
    ]
    case = load_case(json.dumps({"facts": {}, "acts": acts}), small.measure, official())
    seen = evaluate_complete(small.measure, case, {}, official())
    assert seen.valid(0)
    assert seen.valid(1)
    assert seen.result(small.measure.results[0].id).statuses[Status.CONFLICT]
    assert any(code == "PM0707" for code, _ in findings(small))


def test_a_finding_in_place_of_another_clashes_with_none(tmp_path):
    small = measure(tmp_path, [f"第一条 甲局或者乙局可以认定。{GIVES}", ENDS], BOTH)
    assert not any(code == "PM0707" for code, _ in findings(small))
