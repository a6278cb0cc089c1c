"""What a clause is told to mean: periods, assumptions, conditions that the head and an item share."""

from __future__ import annotations

from policy_model.docgen.plain import Plain
from policy_model.docgen.words import Words
from policy_model.pipeline import load_measure
from policy_model.resources import resource
from policy_model.source.catalogue import Lang
from policy_model.source.clause import parse_clause_id
from tests.courses import forty

MORE = """
市局应当自本办法施行之日起三十日内作出决定。
市局应当于2031年6月30日前作出决定。
"""


def test_what_moves_a_period_is_told_beside_it(tmp_path):
    text = forty.FEW.replace("\n本办法自", MORE + "本办法自")
    measure = forty.forty(tmp_path, "九十二日", "2031年6月1日", text).measure
    said = "\n".join(line for lines in Plain(measure, Words(Lang.ZH)).by_clause.values() for line in lines)
    assert "这一期限长30日，只此一次，总共不超过150日；过了最后一天才做的，期限不变。" in said
    assert "自决定听证当天起的日子不计入这一期限，到结束听证那天恢复计算" in said
    assert "市局应当自施行之日起30日内作出决定；施行当天不算" in said
    assert "市局最迟应当在2031年6月30日作出决定，那天是休息日也一样" in said


def test_an_assumption_is_told_as_it_is_written():
    measure = load_measure(resource("spec/measures/pingdingshan-2017-2.md")).measure
    said = Plain(measure, Words(Lang.ZH)).by_clause
    first = "假定“动机即公心”（条文没有写明）：凡动机为出以公心的，必出于公心。"
    assert first in said[parse_clause_id("2")]
    assert "：凡出于公心，勤勉尽责的，必过失为无心之失。" in "".join(said[parse_clause_id("2")])


def test_what_a_head_and_its_item_both_ask_for_is_told_once():
    measure = load_measure(resource("spec/measures/pingdingshan-2017-2.md")).measure
    first, *_ = Plain(measure, Words(Lang.ZH)).by_clause[parse_clause_id("14.1")]
    assert first.startswith("出现失误或错误的，单位和个人应当及时向所在单位党组织报告")


def test_two_who_may_do_an_act_by_different_clauses_are_each_told_of_the_other():
    measure = load_measure(resource("spec/measures/pingdingshan-2017-2.md")).measure
    said = Plain(measure, Words(Lang.ZH)).by_clause
    asked, unasked = (
        next(line for line in said[parse_clause_id(at)] if line.startswith("“作出认定”由"))
        for at in ("10.3", "11")
    )
    assert asked.startswith("“作出认定”由受理机关或部门作出")
    assert unasked.startswith("“作出认定”由问责机关或部门作出")
    assert asked.endswith("别的条文许问责机关或部门作出的除外；一案之内合计至多1次。")
    assert unasked.endswith("别的条文许受理机关或部门作出的除外；一案之内合计至多1次。")


def test_a_judgement_that_readings_define_is_told_as_each_has_it():
    """Not as either of the two, under both."""
    measure = load_measure(resource("spec/measures/pingdingshan-2017-2.md")).measure
    said = [line for line in Plain(measure, Words(Lang.ZH)).by_clause[parse_clause_id("8")] if "是指" in line]
    of_two = [line for line in said if "“定义的效力”取" in line]
    assert [line.count("“定义的效力”取") for line in of_two] == [1, 1]
    assert ["容错纠错免责，出现失误或错误" in line for line in of_two] == [False, True]


def test_a_day_is_told_as_a_day():
    measure = load_measure(resource("spec/measures/pingdingshan-2017-2.md")).measure
    for lang, words in ((Lang.ZH, "自2017年2月6日起施行。"), (Lang.EN, "In force from 2017-02-06.")):
        assert words in Plain(measure, Words(lang)).by_clause[parse_clause_id("18")]
