"""Where a matter stands still: somebody may go on (PM0713), or nobody can by this way any more (PM0730)."""

from __future__ import annotations

import pytest

from policy_model.analysis.run import ANALYSES, found_by
from policy_model.source.catalogue import Lang, message

from ..courses.texts import measure

STANDING = next(a for a in ANALYSES if "PM0730" in a.codes)
WORDS = {
    "主体": [("申请人", "applicant"), ("区局", "district"), ("市局", "city")],
    "行为": [
        ("启动查处", "begin", "市局", "申请人"),
        ("请求复查", "ask", "申请人", "区局"),
        ("提出申请", "apply", "申请人", "区局"),
        ("发现线索", "discover", "市局"),
        ("作出决定", "decide", "市局、区局", "申请人", "同意=grant、不同意=refuse"),
    ],
    "结果": [("补助", "aid", "益", "主")],
}
ENDS = "本办法自2024年7月1日起施行。\n释义：期限届满日为休息日的，不顺延。"
GRANTS = "作出决定，内容为同意的，可以给予补助。"
MAY, MUST = "区局可以在提出申请后作出决定。", "区局应当自提出申请之日起十日内作出决定。"
BEGUN = "市局可以启动查处。"
TEN = "申请人可以自启动查处之日起十日内请求复查。"
ANSWERED = "区局应当自请求复查之日起十日内作出决定。"
LATE = "\n释义：逾期请求复查的，请求复查无效。"
STILL = "\n释义：逾期请求复查的，不影响其效力。"
OWN = "市局可以发现线索。市局应当自发现线索之日起十日内作出决定。"


def said(folder, *articles):
    """The findings, with what each says."""
    text = "".join(articles)
    words = {kind: [row for row in rows if row[0] in text or kind == "主体"] for kind, rows in WORDS.items()}
    numbered = [f"第{n}条 {one}" for n, one in zip("一二三四五六七八", (*articles, ENDS), strict=False)]
    small = measure(folder, numbered, words)
    return [(f.code, message(f.code, dict(f.args), Lang.ZH), f) for f in found_by(STANDING, small)]


@pytest.mark.parametrize(
    ("articles", "says"),
    [
        (
            ["申请人可以提出申请。", MAY, GRANTS],
            "提出申请之后，事情尚未决定，而没有任何人负有推进的义务；只有区局愿意",
        ),
        ([BEGUN, TEN + STILL, ANSWERED, GRANTS], "只有申请人愿意（请求复查），程序才能继续"),
        (
            [BEGUN, TEN + STILL, ANSWERED, OWN, GRANTS],
            "只有申请人愿意（请求复查），或者市局另行启动（发现线索），程序才能继续",
        ),
    ],
)
def test_where_somebody_may_go_on_and_nobody_must(tmp_path, articles, says):
    told = [(text, finding) for code, text, finding in said(tmp_path, *articles) if code == "PM0713"]
    assert any(says in text and finding.witness for text, finding in told)


@pytest.mark.parametrize(
    ("articles", "says"),
    [
        ([BEGUN, TEN + LATE, ANSWERED, GRANTS], "任何人都再没有可以继续的行为"),
        ([BEGUN, TEN + LATE, ANSWERED, OWN, GRANTS], "只有市局自愿另行启动（发现线索），才可能再有决定"),
    ],
)
def test_where_what_was_let_pass_ends_the_way(tmp_path, articles, says):
    told = [(text, finding) for code, text, finding in said(tmp_path, *articles) if code == "PM0730"]
    assert any(says in text and "错过“请求复查”的期限" in text and finding.witness for text, finding in told)


def test_where_somebody_must_go_on_nothing_stands_still(tmp_path):
    assert said(tmp_path, "申请人可以提出申请。", MUST, GRANTS) == []


def test_what_may_still_be_done_late_is_no_dead_end(tmp_path):
    assert "PM0730" not in {code for code, *_ in said(tmp_path, BEGUN, TEN + STILL, ANSWERED, GRANTS)}
