"""The forms parse, and say what they should."""

import pytest

from policy_model.resources import resource
from policy_model.syntax import ast
from policy_model.syntax.parse import parse, parse_with_names

from .helpers import FORMS, PROTOTYPE, block, errors, statements


@pytest.mark.parametrize("text", [PROTOTYPE, FORMS], ids=["prototype", "forms"])
def test_every_form_parses(text):
    parsed = parse(text)
    assert errors(parsed) == []
    assert len(parsed.document.blocks) + len(parsed.document.properties) == text.count("```policy")


def test_the_real_measure_and_its_properties_parse():
    measure = resource("spec/measures/pingdingshan-2017-2.md").read_text("utf-8")
    parsed, vocabulary = parse_with_names(measure)
    assert errors(parsed) == []
    assert len(parsed.document.blocks) == 18
    proofs = resource("proofs/pingdingshan-2017-2.md").read_text("utf-8")
    assert errors(parse(proofs, vocabulary=vocabulary)) == []


def test_a_list_borrows_the_connective_that_ends_it():
    (rule,) = statements("态度端正、隐瞒问题或心存侥幸的，从严处理。")
    assert isinstance(rule.heads[0].condition, ast.Or)
    assert len(rule.heads[0].condition.parts) == 3


def test_a_list_without_connective_stays_bare_inside_a_conjunction():
    (rule,) = statements("态度端正、隐瞒问题，心存侥幸的，从严处理。")
    bare, last = rule.heads[0].condition.parts
    assert isinstance(bare, ast.BareList)
    assert isinstance(last, ast.Atom)


def test_an_exception_belongs_to_its_condition():
    (rule,) = statements("态度端正（临机决断、紧急避险等情况除外）的，从严处理。")
    found = rule.heads[0].condition
    assert isinstance(found, ast.Except)
    assert [part.name.surface for part in found.excepted] == ["临机决断", "紧急避险"]
    assert found.etc


def test_both_under_a_negation_is_negated_as_a_whole():
    (rule,) = statements("没有既隐瞒问题又心存侥幸的，从轻处理。")
    assert isinstance(rule.heads[0].condition, ast.Not)
    assert isinstance(rule.heads[0].condition.body, ast.And)


def test_a_period_without_its_trigger_parses():
    (rule,) = statements("受理机关应在三个工作日内书面反馈。")
    assert rule.consequences[0].manner.timing.event is None


def test_a_period_and_what_it_is_counted_from():
    (rule,) = statements("受理机关应自作出认定之日起十五日内书面反馈，公开认定结果。")
    act_rule = rule.consequences[0]
    assert act_rule.manner.timing.period == ast.Period(15, ast.Unit.DAY, span=rule.span)
    assert act_rule.manner.timing.event.act.entry == "作出容错免责认定"
    assert [phrase.act.surface for phrase in act_rule.acts] == ["书面反馈", "公开认定结果"]


def test_timely_after_an_event_is_one_timing():
    (rule,) = statements("受理机关应在作出认定后及时书面反馈。")
    timing = rule.consequences[0].manner.timing
    assert isinstance(timing, ast.Timely)
    assert timing.event.act.surface == "作出认定"


@pytest.mark.parametrize(
    ("written", "towards"), [("隐瞒问题的单位和个人", False), ("对隐瞒问题的单位和个人", True)]
)
def test_whom_a_rule_concerns_is_told_from_its_subject(written, towards):
    (rule,) = statements(f"{written}，应当申请容错免责。")
    assert rule.heads[0].towards is towards


def test_a_negative_name_says_so():
    (rule,) = statements("无需给予党纪政纪处分的，从轻处理。")
    assert rule.heads[0].condition.name.negative


def test_members_written_of_a_list_name():
    (rule,) = statements("为他人或自己谋取私利的，从严处理。")
    name = rule.heads[0].condition.name
    assert name.members == ("他人", "自己")
    assert name.connective is ast.Connective.ANY
    assert name.entry == "为{自己、他人、单位}谋取私利"


def test_an_alternative_then_a_further_result():
    (rule,) = statements("隐瞒问题的，应当从轻处理或减轻处理，责令整改。")
    either, also = rule.consequences
    assert either.connective is ast.Connective.ANY
    assert [r.surface for r in also.results] == ["责令整改"]


def test_this_article_is_the_block_s_own():
    (rule,) = statements("符合本条第二款规定的，从轻处理。")
    assert str(rule.heads[0].condition.ref.clauses[0]) == "4.p2"


def test_each_tier_of_a_reading_is_a_choice_with_its_reason():
    (reading,) = statements(
        "读法“某”：\n甲“一”（通行，理由：“其一”）隐瞒问题的，从严处理；\n乙“二”本读法下不另作规定。"
    )
    assert [c.ordinary for c in reading.choices] == [True, False]
    assert [c.reason and c.reason.text for c in reading.choices] == ["其一", None]
    assert isinstance(reading.choices[1].body, ast.Nothing)


def test_an_act_to_a_party_keeps_whom():
    text = "向{主体}提出书面说明"
    more = f"\n行为\n| 名称 |\n| {text} |\n"
    parsed = parse(block("单位和个人应当向受理机关提出书面说明。", more))
    assert errors(parsed) == []
    phrase = parsed.document.blocks[0].paragraphs[0].statements[0].consequences[0].acts[0]
    assert phrase.act.entry == text
    assert phrase.act.slot.entry == "受理机关或部门"


def test_when_a_fact_arises_is_a_condition():
    more = "\n事实\n| 名称 | 发生条件 |\n| 新事实 | 隐瞒问题或心存侥幸 |\n"
    parsed = parse(block("新事实的，从严处理。", more))
    assert errors(parsed) == []
    assert isinstance(parsed.document.tables[-1].rows[0].arises_if, ast.Or)
