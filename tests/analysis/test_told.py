"""Findings and repairs are told as a drafter writes, of texts of our own and of changed texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from policy_model.analysis.checked import checked
from policy_model.analysis.conflict import conflicts
from policy_model.analysis.finding import shown_cell
from policy_model.analysis.placed import placed
from policy_model.analysis.run import ANALYSES, Subject
from policy_model.analysis.structural import OFFICIAL, STRUCTURAL
from policy_model.proof.replay import Evaluator
from policy_model.proof.story import tell
from policy_model.report.wording import repair
from policy_model.source.catalogue import Lang, message
from tests.awkward import AWKWARD, awkward, named
from tests.courses.texts import measure
from tests.revisions.amendments import revised, revisions
from tests.strategies import measures

WORDS = {
    "主体": [("申请人", "applicant"), ("区局", "district"), ("市局", "city")],
    "事实": [
        ("误工", "late", "客观"),
        ("毁物", "broke", "客观"),
        ("违约", "breach", "客观"),
        ("主动采取补救措施", "mended", "客观"),
        ("未采取补救措施加以纠正被举报", "denounced", "客观"),
        ("动机", "motive", "裁量", "枚举（并列）", "出以公心=good、源于私利=bad", "出以公心"),
    ],
    "行为": [
        ("提出申请", "apply", "申请人", "区局"),
        ("受理申请", "accept", "区局", "申请人"),
        ("退回申请", "back", "区局", "申请人"),
        ("作出决定", "decide", "市局", "申请人", "同意=grant、不同意=refuse"),
        ("报市局备案", "file", "区局", "市局"),
        ("告知启动", "notify", "市局", "申请人"),
        ("告知权利", "rights", "市局", "申请人"),
        ("核查", "check", "市局"),
        ("发放补助款", "pay", "市局、区局", "申请人"),
        ("评奖", "award", "市局", "申请人", "准予奖金=prize、不予奖金=none"),
        ("报送材料", "send", "区局、市局"),
        ("公布名单", "list", "市局"),
        ("归档", "keep", "市局"),
        ("核对", "compare", "区局"),
        ("采取补救措施加以纠正", "mend", "申请人"),
    ],
    "结果": [("补助", "aid", "益", "主"), ("奖金", "prize", "益", "主"), ("罚款", "fine", "损", "主")],
}
OF_CASES = tuple(a for a in ANALYSES if not a.courses and a.keep)
"""What asks of all cases, and what reads structure; not of courses, nor of words."""
ENDS = "第{n}条 本办法自2024年7月1日起施行。\n释义：期限届满日为休息日的，不顺延。"


def told(folder, *articles):
    """What is said of a text, by code; a repair after its finding. Of a pair, the second is formal."""
    text = "".join(map(str, articles))
    said = {k: [r for r in rows if k == "主体" or _named(r, text)] for k, rows in WORDS.items()}
    numbered = [_numbered(f"第{'一二三四五六'[i]}条 ", article) for i, article in enumerate(articles)]
    numbered.append(ENDS.format(n="一二三四五六"[len(articles)]))
    small = measure(folder, numbered, {k: rows for k, rows in said.items() if rows})
    found = [f for _, find in STRUCTURAL for f in find(small.measure)]
    return [(f.code, line) for f in [*found, *conflicts(small.cases)] for line in _lines(f)]


def _named(row, text):
    """The name of a row, or a value of it, is in the text."""
    return row[0] in text or any(v.split("=")[0] in text for v in "".join(row[4:5]).split("、") if v)


def _numbered(number, article):
    return number + article if isinstance(article, str) else tuple(number + words for words in article)


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


def test_what_a_dated_act_carries_out_has_its_last_day(tmp_path):
    """应当给予补助, and 发放补助款 within ten days: that is by when."""
    undated = ("PM0714", "第一条要求市局作出“补助”的处理，没有写明最后期限")
    for act, without in (("发放补助款", False), ("公布名单", True)):
        dated = f"误工的，市局应当自告知启动之日起十日内{act}。"
        said = told(tmp_path, "误工的，市局应当给予补助。", "误工的，市局可以告知启动。", dated)
        assert (undated in said) is without
    other = "误工的，区局应当自告知启动之日起十日内发放补助款。"
    assert undated in told(tmp_path, "误工的，市局应当给予补助。", "误工的，市局可以告知启动。", other)


def test_who_decides_is_written_where_the_decision_is_that_of_the_result(tmp_path):
    """准予奖金 is the prize; 同意 says nothing of who gives the aid."""
    asked = "申请人可以提出申请。市局应当自提出申请之日起十日内{act}。"
    said = told(tmp_path, asked.format(act="评奖"), "评奖，内容为准予奖金的，可以给予奖金。")
    assert not [line for code, line in said if code == "PM0720"]
    said = told(tmp_path, asked.format(act="作出决定"), "作出决定，内容为同意的，可以给予补助。")
    assert ("PM0720", "第二条：补助，由谁决定，条文没有写明") in said
    said = told(tmp_path, asked.format(act="评奖"), "评奖，内容为准予奖金的，可以给予补助。")
    assert ("PM0720", "第二条：补助，由谁决定，条文没有写明") in said


@pytest.mark.parametrize(
    ("articles", "what"),
    [
        ("误工的，区局、市局应当报送材料。误工，毁物的，市局应当归档。", ["区局、市局报送材料", "市局归档"]),
        ("误工的，市局应当公布名单。误工，毁物的，市局应当归档。", ["市局公布名单、归档"]),
        ("误工的，市局应当公布名单。误工的，区局应当核对。", ["市局公布名单", "区局核对"]),
    ],
)
def test_what_a_clause_asks_in_vain_is_told_once(tmp_path, articles, what):
    lines = [line for code, line in told(tmp_path, articles) if code == "PM0719"]
    assert lines == [f"第一条要求{each}，不做也不影响任何结果、任何行为的效力和其他义务" for each in what]


def test_a_fact_that_reads_like_an_idle_duty_is_named(tmp_path):
    """应当采取补救措施加以纠正, while 主动采取补救措施 is a condition: is it the same?"""
    duty = "误工的，申请人应当采取补救措施加以纠正。"
    lines = told(tmp_path, duty, "误工，主动采取补救措施的，可以给予补助。")
    assert any("有后果的“主动采取补救措施”用语相近" in line for code, line in lines if code == "PM0719")
    for other in ("毁物", "未采取补救措施加以纠正被举报"):
        lines = told(tmp_path, duty, f"误工，{other}的，可以给予补助。")
        assert any(code == "PM0719" for code, _ in lines)
        assert not any("用语相近" in line for _, line in lines)


def test_what_only_an_assumption_ties_to_what_matters_is_told_so(tmp_path):
    weighed = "主要看是出以公心还是源于私利。"
    tied = "假定“误工即私心”（理由：“误工总有私心”）：凡误工的，必动机为源于私利。"
    fined = "误工的，应当给予罚款。"
    (line,) = (
        line for code, line in told(tmp_path, (weighed, f"{weighed}\n{tied}"), fined) if code == "PM0729"
    )
    assert "提到的动机、" in line
    assert line.endswith("取决于它；其中动机只经释义中的假定与起作用的事实相连")
    (line,) = (line for code, line in told(tmp_path, weighed, fined) if code == "PM0729")
    assert "提到的动机、" in line
    assert line.endswith("取决于它")


def test_whom_a_notice_goes_to_is_said_where_the_act_does_not(tmp_path):
    said = told(tmp_path, "申请人可以自告知启动之日起五日内提出申请。")
    assert ("PM0716", "加上：“市局应当自启动之日起＿＿个工作日内向申请人告知启动。”") in said


def test_a_period_for_a_notice_runs_from_what_is_told_or_from_what_it_rests_on_or_there_is_none(tmp_path):
    """应当在＿＿后＿＿个工作日内告知 leaves the drafter all there is to say: it is no edit."""
    asks = "申请人可以自{}之日起五日内提出申请。"
    rests = "\n释义：告知启动，以核查为前提。"
    said = told(tmp_path, (asks.format("告知启动"), asks.format("告知启动") + rests))
    assert ("PM0716", "加上：“市局应当在核查后＿＿个工作日内向申请人告知启动。”") in said
    said = told(tmp_path, asks.format("告知权利"))
    assert [line for code, line in said if code == "PM0716"] == [
        "第一条中提出申请的期限，自“告知权利”起算，而没有条文要求市局作出这一行为"
    ]


def test_who_only_answers_is_no_party_that_may_contest(tmp_path):
    """The district accepts the application; the refusal is the applicant's to contest."""
    accepts = "区局应当自提出申请之日起三日内受理申请。市局应当自受理申请之日起十日内作出决定。"
    said = told(tmp_path, "申请人可以提出申请。", accepts, "作出决定，内容为同意的，可以给予补助。")
    assert ("PM0723", "加上：“申请人对不同意不服的，可以自收到之日起＿＿个工作日内向＿＿申请复核。”") in said
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


@settings(max_examples=40)
@given(measures().map(named))
def test_what_is_said_of_drawn_measures_reads_as_chinese(drawn):
    found = [f for _, find in STRUCTURAL for f in find(drawn)]
    assert awkward(line for f in found for line in _lines(f)) == []


@settings(max_examples=15)
@given(measures().map(named))
def test_what_the_solver_finds_of_drawn_measures_reads_as_chinese(drawn):
    found = checked(Subject(drawn, None, Evaluator()), analyses=OF_CASES).findings
    told = [line for f in found for line in _lines(f)]
    told += [line for f in found for case in f.witness for line in tell(drawn, case, Lang.ZH)]
    assert awkward(told) == []
