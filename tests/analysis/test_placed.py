"""A repair shows the clause of the official text as it would stand, or is not offered."""

from __future__ import annotations

import pytest

from policy_model.analysis.finding import Finding, Repair, Severity
from policy_model.analysis.placed import placed
from policy_model.source.clause import parse_clause_id
from policy_model.source.document import split_document
from policy_model.source.told import Told

TEXT = split_document("""第一条 甲局应当公告。

第二条 有下列情形之一的，可以给予补助：

（一）经过核查（紧急的除外）；

（二）其他情形。

第三条 甲、乙的，可以给予奖励。
""")
MUST = (("event", "启动"), ("actors", ("甲局",)), ("act", ("核查",)))
YIELDS = (
    ("clause", parse_clause_id("1")),
    ("cases", Told("紧急", "urgent")),
    ("rule", Told("第一条关于公告的规定", "")),
)
WHAT = Told("乙的", "b")


def official(code, clause, key, *args):
    finding = Finding(code, Severity.WARNING, (parse_clause_id(clause),), repair=Repair(key, args))
    edit = placed(finding, TEXT).repair
    return edit and edit.official


@pytest.mark.parametrize(
    ("code", "clause", "key", "args", "reads"),
    [
        ("PM0716", "1", "must.told", MUST, "第一条　甲局应当公告。甲局应当自启动之日起＿＿个工作日内核查。"),
        (
            "PM0716",
            "1.g2",
            "must.told",
            MUST,
            "第一条　甲局应当公告。甲局应当自启动之日起＿＿个工作日内核查。",
        ),
        (
            "PM0716",
            "2",
            "must.told",
            MUST,
            "第二条　有下列情形之一的，可以给予补助：……甲局应当自启动之日起＿＿个工作日内核查。",
        ),
        ("PM0707", "1", "except", YIELDS, "第一条　甲局应当公告。紧急的，不适用本条关于公告的规定。"),
        (
            "PM0707",
            "1",
            "except",
            (*YIELDS[:2], ("rule", Told("本条关于公告的规定", ""))),
            "第一条　甲局应当公告。紧急的，不适用本条关于公告的规定。",
        ),
        ("PM0706", "2.1", "attach", (("act", "报告"),), "（一）经过核查（紧急的除外，但应当报告）；"),
        ("PM0703", "2.1", "drop", (("what", Told("没有核查的情形", "b")),), "（一）（删去）"),
        ("PM0701", "3", "drop", (("what", Told("、乙", "b")),), "第三条　甲的，可以给予奖励。"),
    ],
)
def test_the_official_clause_as_it_would_stand(code, clause, key, args, reads):
    assert official(code, clause, key, *args) == reads


@pytest.mark.parametrize(
    ("clause", "key", "args"),
    [
        ("9", "must.told", MUST),
        ("1", "attach", (("act", "报告"),)),
        ("3", "drop", (("what", Told("丙", "c")),)),
    ],
)
def test_what_cannot_be_set_into_the_official_text_is_not_offered(clause, key, args):
    assert official("PM0701", clause, key, *args) is None


def test_without_an_official_text_a_repair_stays_as_it_is():
    finding = Finding("PM0716", Severity.WARNING, (parse_clause_id("1"),), repair=Repair("must.told", MUST))
    assert placed(finding, None) == finding
