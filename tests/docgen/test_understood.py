"""`explain` and the page of articles: what was understood of a sentence, said part by part."""

from __future__ import annotations

import json
from dataclasses import fields
from enum import Enum
from typing import get_args

import pytest

from policy_model.cli import main
from policy_model.docgen import understood
from policy_model.docgen.understood import JOINTS, Understood
from policy_model.ir import statement as ir
from policy_model.ir.formula import Unit
from policy_model.pipeline import load_measure
from policy_model.source.catalogue import Lang, load
from policy_model.source.literate import prose_of
from policy_model.syntax.parse import normal, parse_with_names
from policy_model.syntax.sentences import parse_sentences
from policy_model.syntax.tree import Tree
from tests.language.examples import CASES, CHAPTERS, examples, shared_tables, source_of

STRUCTURE = {
    "carefully",
    "higher_of",
    "highest_grade",
    "by_any",
    "_manner",
    "manners",
    *("lasts", "length", "length_item"),
    *("always", "always_standing", "always_yields", "among", "same_for", "same_where", "monotone", "expect"),
    *("subjects", "norms", "reason", "assumption"),
    *(
        "head_after",
        "head_before",
        "head_for",
        "head_waited",
        "head_save",
        "saved",
        "deemed_after",
        "head_if",
        "head_during",
        "head_those",
        "act_front",
        "done_in",
        "undone_in",
        "head_idle",
        "head_on",
        "topic",
        "by_leave",
        "about_it",
        "about_law",
        "head_among",
        "led",
        "act_rule",
        "in_case",
        "occ",
        "thing_by",
        "whether",
        "repeal",
        "head_when",
        "list_head",
        "under",
        "via",
        "joint",
        "assigned",
    ),
    *(
        "definition",
        "bare_definition",
        "institution",
        "test_list",
        "publication",
        "number_rule",
        "rests_on",
        "run_on",
    ),
    *(
        "act_front",
        "necessary",
        "procedure",
        "lead",
        "lead_list",
        "by_reference",
        "considers",
        "contrast",
        "extension",
        "extent",
        "time_needed",
        "suspended",
        "grade_item",
    ),
    *("cond_item", "kind_item", "result_item", "step_item", "item_excused", "ref", "bare_p", "bare_n"),
}
"""Forms whose commas part what is said otherwise: a head from what follows, an item from the next."""


def test_every_part_of_every_statement_has_its_words():
    words = load("explain")
    for kind in get_args(ir.Statement):
        assert f"explain.kind.{kind.__name__.lower()}" in words
        for field in fields(kind):
            assert field.name in understood._NOT_PARTS or f"explain.part.{field.name}" in words, field.name
    values = [
        m.value
        for e in vars(ir).values()
        # a unit is told with its period
        if isinstance(e, type) and issubclass(e, Enum) and e not in (Enum, Unit)
        for m in e
    ]
    assert [v for v in values if f"explain.value.{v}" not in words] == []


def joined(tree):
    for child in tree.children:
        if isinstance(child, Tree):
            yield from joined(child)
        elif child.type in understood._JOINING:
            yield tree.form


@pytest.mark.parametrize("path", [*CHAPTERS, *CASES], ids=lambda path: path.stem)
def test_every_joining_word_of_the_examples_is_told_or_only_parts(path):
    for example in examples(path):
        text = example.all("measure")[0] if example.all("measure") else source_of(example)[0]
        _, vocabulary = parse_with_names(text, "x")
        for block in prose_of(normal(text), "x").formal():
            tree = parse_sentences(vocabulary.names, normal(text), block.body, "block").tree
            forms = set(joined(tree)) if tree else set()
            assert forms <= {*JOINTS, *STRUCTURE}, forms - {*JOINTS, *STRUCTURE}


_NAMES = (
    shared_tables(),
    "```policy\n第二条 本办法自2017年1月1日起施行。\n```\n\n第二条 本办法自2017年1月1日起施行。\n\n",
)


def of(tmp_path, sentence):
    path = tmp_path / "值班.md"
    tables = shared_tables().split("```vocabulary\n判断\n")
    tables[1] = tables[1].split("```\n", 1)[1]
    path.write_text(
        f"# 值班办法\n\n第一条 {sentence}\n\n```policy\n第一条 {sentence}\n```\n\n"
        "第二条 本办法自2017年1月1日起施行。\n\n```policy\n第二条 本办法自2017年1月1日起施行。\n```\n\n"
        + "".join(tables),
        encoding="utf-8",
    )
    return path, Understood(load_measure(path), Lang.ZH).sentences[0]


def test_a_duty_is_told_by_its_parts(tmp_path):
    sentence = of(tmp_path, "夜间值班的，值班室应当根据财务制度，在提出申请后三个工作日内审查申请。")[1]
    duty = sentence.said[0]
    assert duty.kind == "义务"
    assert dict(duty.parts) == {
        "谁": "值班室",
        "做什么": "审查申请",
        "条件": "夜间值班",
        "起算": "提出申请",
        "期限": "3个工作日",
    }
    assert sentence.idle == ("财务制度",)


@pytest.mark.parametrize(
    "more",
    [
        "自公布值班表之日起至张贴名单之日止的时间不计入期限。",
        "逾期未作出决定的，视为拒绝发放。",
    ],
)
def test_what_moves_a_period_or_is_deemed_is_not_idle(tmp_path, more):
    owed = "夜间值班的，值班室应当在提出申请后三个工作日内作出决定。"
    path, _ = of(tmp_path, owed + more)
    assert [s.idle for s in Understood(load_measure(path), Lang.ZH).sentences[:2]] == [(), ()]


def test_time_that_does_not_count_is_told_where_it_stands(tmp_path):
    owed = "夜间值班的，值班室应当在提出申请后三个工作日内作出决定。"
    stopped = "张贴名单所需时间不计入作出决定的期限。\n"
    gloss = "释义：张贴名单所需时间，是指自公布值班表之日起至张贴名单之日止的期间。"
    path, _ = of(tmp_path, owed + stopped + gloss)
    sentences = Understood(load_measure(path), Lang.ZH).sentences
    told = [[each for one in s.said for each in one.sentences] for s in sentences]
    assert told[1] == ["所说的日子不计入这些行为的期限：作出决定"]
    assert told[2] == ["自“公布值班表”当天起，至“张贴名单”当天止（当天在内）"]
    assert [s.idle for s in sentences[:3]] == [(), (), ()]


def test_who_is_in_charge_of_what_others_provide_for_is_told(tmp_path):
    _path, sentence = of(tmp_path, "值班室负责审查申请。值班室应当经集体讨论后审查申请。")
    assert [one.sentences for one in sentence.said] == [
        ("这些行为由谁作出，规定它们的条款已经写明：本句不另设权源",)
    ]
    assert sentence.idle == ()


def test_what_the_case_of_a_sentence_reaches_is_told(tmp_path):
    path, _ = of(tmp_path, "迟到的，值班室应当张贴名单。值班室应当审查申请。早退的，应当通报批评。")
    taken = [[j.taken for j in s.joints] for s in Understood(load_measure(path), Lang.ZH).sentences[:3]]
    assert taken == [[], ["后一句没有写情形：前一句的情形不及于它"], []]


def test_a_date_that_is_named_is_told_as_that_date(tmp_path, capsys):
    path, sentence = of(tmp_path, "夜间值班的，值班室应当于2017年6月30日前审查申请。")
    assert dict(sentence.said[0].parts)["期限"] == "2017年6月30日"
    case = {"facts": {"night": True}, "rest": "ordinary", "acts": [], "on": "2017-03-01"}
    (tmp_path / "case.json").write_text(json.dumps(case), "utf-8")
    assert main(["eval", str(tmp_path / "case.json"), "--measure", str(path)]) == 0
    assert "末日是写明的日期：2017年6月30日" in "".join(capsys.readouterr().out.split())


def test_the_length_of_a_time_is_told_and_its_act_is_not_idle(tmp_path):
    said = "值班室应当张贴名单，张贴名单期不少于五个工作日。张贴名单期满后，带班领导方可集体讨论。"
    path, sentence = of(tmp_path, said)
    assert [s.sentences for s in sentence.said if s.kind == "期间的长短"] == [
        ("“张贴名单”的期间：不少于5个工作日",)
    ]
    assert sentence.idle == ()
    length = Understood(load_measure(path), Lang.EN).sentences[0].said[-1]
    assert length.sentences[0].endswith("at least 5 working days")


def test_who_acts_and_in_what_time_is_told_in_a_condition(tmp_path):
    told = {
        "值班室在提出申请后五个工作日内作出决定": "在提出申请后5个工作日内已由值班室作出决定",
        "值班室作出决定": "已由值班室作出决定",
        "作出决定": "已作出决定",
        "值班室张贴名单": "已张贴名单",  # nobody else may
        "在提出申请后作出决定": "在提出申请后已作出决定",
    }
    for said, condition in told.items():
        sentence = of(tmp_path, f"{said}的，应当通报批评。")[1]
        assert dict(sentence.said[0].parts)["条件"] == condition


def test_the_head_of_a_list_is_told_and_how_its_items_join(tmp_path):
    def taken(text, at=0):
        path, _ = of(tmp_path, text)
        sentence = Understood(load_measure(path), Lang.ZH).sentences[at]
        return [(j.stretch, j.marks, j.taken) for j in sentence.joints if j.marks == "："], sentence.idle

    some = "有下列两项以上情形的，应当通报批评"
    assert taken(some + "：\n（一）迟到；\n（二）早退；\n（三）擅离岗位。") == (
        [(some, "：", "各项之中至少要有2项")],
        (),
    )
    lead = "值班室应当采取下列措施"
    items = "：\n（一）张贴名单；\n（二）审查申请。"
    assert taken(lead + items) == ([(lead, "：", "各项分别接在它后面，各自成立")], ())
    assert taken(lead + "之一" + items) == ([(lead + "之一", "：", "几个行为，做其中一个即可")], ())
    assert taken(lead + items, 1) == ([], ())


def test_a_semicolon_is_told(tmp_path):
    sentence = of(tmp_path, "迟到的，应当通报批评；早退的，应当扣发补贴。")[1]
    assert [(j.marks, j.taken.split("，")[0]) for j in sentence.joints] == [("；", "分句各自成立")]


def test_a_comma_that_was_taken_for_both_is_told_as_such(tmp_path):
    sentence = of(
        tmp_path, "有下列情形之一的，应当通报批评：\n（一）迟到，早退的；\n（二）迟到且擅离岗位的。"
    )[1]
    assert [j.taken for j in sentence.joints if j.taken.startswith("且")] == [
        "且，各项都要；条文只写了逗号",
        "且，各项都要",
    ]


def test_an_act_said_in_two_parts_and_what_an_approval_extends_are_not_idle(tmp_path):
    path, _ = of(
        tmp_path,
        "值班室应当自提出申请之日起六个工作日内作出决定；夜间值班的，经带班领导集体讨论，作出决定的期限可以延长三个工作日。",
    )
    sentences = Understood(load_measure(path), Lang.ZH).sentences
    assert [s.idle for s in sentences[:2]] == [(), ()]
    assert [j.marks for j in sentences[1].joints] == []


def test_two_cases_that_end_alike_and_a_comma_with_but_are_told(tmp_path):
    assert [j.taken.split("，")[0] for j in of(tmp_path, "迟到的，或者早退的，应当通报批评。")[1].joints] == [
        "或"
    ]
    assert [j.taken for j in of(tmp_path, "迟到，但没有早退的，应当通报批评。")[1].joints] == ["且，各项都要"]


@pytest.mark.parametrize("out", ["值班室可以不张贴名单", "可以不扣发补贴"])
def test_what_takes_cases_out_of_others_is_told_and_has_effect(tmp_path, out):
    path, _ = of(tmp_path, f"迟到的，应当扣发补贴。值班室应当张贴名单。夜间值班的，{out}。")
    sentence = Understood(load_measure(path), Lang.ZH).sentences[2]
    assert ([s.kind for s in sentence.said], sentence.idle) == (["排除"], ())


def test_of_one_of_two_acts_it_is_told_that_the_other_stays_owed(tmp_path):
    text = "值班室应当张贴名单或者作出决定。夜间值班的，值班室可以不{}。"
    of_one, _ = of(tmp_path, text.format("张贴名单"))
    told = Understood(load_measure(of_one), Lang.ZH).sentences[1].said[0].sentences
    assert [line.split("：")[0] for line in told] == ["做别的行为也可以履行的义务仍在"]
    of_both, _ = of(tmp_path, text.format("张贴名单、作出决定"))
    told = Understood(load_measure(of_both), Lang.ZH).sentences[1].said[0].sentences
    assert [line.split("：")[0] for line in told] == [
        "在此情形下，所说的条文、义务、结果不适用（可以不做、可以不给）"
    ]


def test_in_which_case_other_rules_govern_is_told_and_has_effect(tmp_path):
    _, sentence = of(tmp_path, "夜间值班，国家规定关于发放补贴另有规定的，从其规定。")
    told = "夜间值班，而别的规范另有规定的，以下结果由它定，不由本办法定：发放补贴。"
    assert [one.sentences for one in sentence.said] == [(told,)]
    assert sentence.idle == ("国家规定",)


def test_what_pairs_is_told_one_to_one(tmp_path):
    sentence = of(tmp_path, "迟到、早退分别由值班室、带班领导作出决定。")[1]
    assert {j.taken.split("：")[0] for j in sentence.joints} == {"逐一对应"}
    assert sentence.idle == ()


def test_at_the_same_time_says_when_where_an_act_stands_before(tmp_path):
    assert of(tmp_path, "审查申请，应当同时张贴名单。")[1].idle == ()
    assert of(tmp_path, "值班室应当同时张贴名单。")[1].idle == ("同时",)


def test_what_joins_is_told_by_what_it_was_taken_as(tmp_path):
    sentence = of(tmp_path, "迟到、早退或擅离岗位，没有抢险救灾的，不得发放补贴，可以扣发补贴或通报批评。")[1]
    assert [(j.marks, j.taken.split("，")[0]) for j in sentence.joints] == [
        ("，", "同一条件之下的下一个后果"),
        ("，", "且"),
        ("、或", "或"),
        ("或", "几个结果"),
    ]
    assert sentence.idle == ()


def test_a_name_that_lists_is_told_by_its_declared_sense(tmp_path):
    sentence = of(tmp_path, "在元旦、春节期间值班的，可以发放补贴。")[1]
    assert [(j.stretch, j.marks, j.taken) for j in sentence.joints] == [
        ("在元旦、春节期间值班", "、", "或，有一项即可")
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_command_tells_what_stands_in_the_clauses_asked_for(tmp_path, capsys, lang):
    path, _ = of(tmp_path, "夜间值班的，可以发放补贴。")
    assert main(["explain", str(path), "--clause", "1", "--lang", lang]) == 0
    said = capsys.readouterr().out
    assert ("发放补贴" if lang == "zh" else "the allowance is paid") in said
    assert "施行" not in said
    assert main(["explain", str(path), "--format", "json", "--lang", lang]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert (first["clause"], second["clause"]) == ("1", "2")
    assert [s["id"] for s in first["statements"]] == ["1#1"]
    assert first["without_effect"] == []


def test_a_clause_that_is_not_there_is_unusable(tmp_path, capsys):
    path, _ = of(tmp_path, "夜间值班的，可以发放补贴。")
    assert main(["explain", str(path), "--clause", "7"]) == 2
    assert capsys.readouterr().out == ""


def test_where_a_measure_applies_is_no_duty_and_joins_nothing(tmp_path) -> None:
    path = tmp_path / "m.md"
    scope = "学校食堂的管理，适用本办法。"
    path.write_text(
        "```vocabulary\n事实\n| 名称 | 标识 | 英文 | 条款 | 性质 | 类型 |\n|---|---|---|---|---|---|\n"
        "| 学校食堂的管理 | canteens | school canteens | 1 | 客观 | 是否 |\n```\n\n"
        f"第一条 {scope}\n\n```policy\n第一条\n{scope}\n```\n\n"
        "第二条 本办法自2027年3月1日起施行。\n\n```policy\n第二条\n本办法自2027年3月1日起施行。\n```\n",
        "utf-8",
    )
    first = Understood(load_measure(path), Lang.ZH).sentences[0]
    assert [said.kind for said in first.said] == ["适用范围"]
    assert (first.unsaid, first.joints) == ((), ())
