"""Findings and repairs are told as a drafter writes, of texts of our own and of changed texts."""

from __future__ import annotations

import pytest

from policy_model.analysis.conflict import conflicts
from policy_model.analysis.finding import shown_cell
from policy_model.analysis.placed import placed
from policy_model.analysis.structural import OFFICIAL, STRUCTURAL
from policy_model.report.wording import repair
from policy_model.source.catalogue import Lang, message
from tests.cli.test_check import AWKWARD
from tests.courses.texts import measure
from tests.revisions.amendments import revised, revisions

WORDS = {
    "主体": [("申请人", "applicant"), ("区局", "district"), ("市局", "city")],
    "事实": [("误工", "late", "客观"), ("毁物", "broke", "客观"), ("违约", "breach", "客观")],
    "行为": [
        ("提出申请", "apply", "申请人", "区局"),
        ("受理申请", "accept", "区局", "申请人"),
        ("退回申请", "back", "区局", "申请人"),
        ("作出决定", "decide", "市局", "申请人", "同意=grant、不同意=refuse"),
        ("报市局备案", "file", "区局", "市局"),
        ("告知启动", "notify", "市局", "申请人"),
    ],
    "结果": [("补助", "aid", "益", "主"), ("奖金", "prize", "益", "主"), ("罚款", "fine", "损", "主")],
}
ENDS = "第{n}条 本办法自2024年7月1日起施行。\n释义：期限届满日为休息日的，不顺延。"


def told(folder, *articles):
    """What is said of a text, by code; a repair after its finding."""
    text = "".join(articles)
    said = {k: [r for r in rows if k == "主体" or r[0] in text] for k, rows in WORDS.items()}
    numbered = [f"第{'一二三四五六'[i]}条 {article}" for i, article in enumerate(articles)]
    numbered.append(ENDS.format(n="一二三四五六"[len(articles)]))
    small = measure(folder, numbered, {k: rows for k, rows in said.items() if rows})
    found = [f for _, find in STRUCTURAL for f in find(small.measure)]
    return [(f.code, line) for f in [*found, *conflicts(small.cases)] for line in _lines(f)]


def _lines(found):
    yield message(found.code, dict(found.args), Lang.ZH)
    if found.repair is not None:
        yield repair(found.repair, Lang.ZH)
        yield found.repair.official
    yield from (shown_cell(cell, Lang.ZH) for row in found.table for cell in row)


def test_an_either_or_duty_is_told_as_one(tmp_path):
    """应当受理申请或者退回申请 is no duty to do both, nor one to accept."""
    said = told(tmp_path, "申请人可以提出申请。", "区局应当在提出申请后受理申请或者退回申请。")
    assert ("PM0714", "第二条要求区局受理申请或者退回申请，没有写明最后期限") in said
    assert ("PM0714", "加上：“受理申请或者退回申请，应当在提出申请后＿＿个工作日内完成。”") in said
    assert ("PM0718", "受理申请或者退回申请") in said
    both = told(tmp_path, "申请人可以提出申请。", "区局应当在提出申请后受理申请并退回申请。")
    assert ("PM0714", "第二条要求区局受理申请、退回申请，没有写明最后期限") in both


def test_a_choice_of_results_is_told_as_one_and_as_a_treatment(tmp_path):
    said = told(tmp_path, "误工的，市局应当给予补助或者奖金。毁物的，市局应当给予补助。")
    assert ("PM0718", "补助或者奖金") in said
    assert ("PM0714", "第一条要求市局作出“补助”的处理，没有写明最后期限") in said


def test_whose_step_a_decision_would_rest_on_is_said(tmp_path):
    """Not 市局作出决定，应当先行报市局备案: it is the district that files."""
    articles = ("申请人可以提出申请。", "区局应当在提出申请后报市局备案。市局应当在提出申请后作出决定。")
    said = told(tmp_path, *articles, "作出决定，内容为同意的，可以给予补助。")
    assert ("PM0719", "加上：“市局作出决定，应当在区局报市局备案之后，否则无效。”") in said


def test_whom_a_notice_goes_to_is_said_where_the_act_does_not(tmp_path):
    said = told(tmp_path, "申请人可以自告知启动之日起五日内提出申请。")
    assert ("PM0716", "加上：“市局应当向申请人告知启动。”") in said


def test_who_only_answers_is_no_party_that_may_contest(tmp_path):
    """The district accepts the application; the refusal is the applicant's to contest."""
    accepts = "区局应当自提出申请之日起三日内受理申请。市局应当自受理申请之日起十日内作出决定。"
    said = told(tmp_path, "申请人可以提出申请。", accepts, "作出决定，内容为同意的，可以给予补助。")
    assert ("PM0723", "加上：“申请人对不同意不服的，可以自收到之日起＿＿个工作日内申请复核。”") in said
    assert not [line for _, line in said if "告知区局" in line]


def test_what_yields_is_told_with_its_cases_as_a_list(tmp_path):
    said = told(tmp_path, "误工的，可以给予补助。", "毁物或违约的，不得给予补助。")
    assert ("PM0707", "加上：“毁物或违约的，不适用第一条关于补助的规定。”") in said


@pytest.mark.parametrize(
    "name",
    ["17-gain-for-others-allowed", "37-bar-loses-its-exception", "52-item-divided", "62-confiscation-must"],
)
def test_what_is_said_of_a_changed_text_reads_as_chinese(name):
    loaded = revised(next(r for r in revisions() if r.name == name))
    found = [f for _, find in STRUCTURAL for f in find(loaded.measure)]
    found += [f for _, find in OFFICIAL for f in find(loaded.measure, loaded.outline)]
    lines = [line for f in found for line in _lines(placed(f, loaded.outline))]
    assert len(lines) > 10
    assert [line for line in lines if AWKWARD.search(line)] == []
