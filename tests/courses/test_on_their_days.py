"""Events of the calendar in a matter that entry into force has a part in too: kept and lost to the day."""

from __future__ import annotations

import pytest

from policy_model.courses.courses import Courses
from policy_model.proof.obligation import World
from policy_model.proof.query import Question
from policy_model.proof.replay import Evaluator
from policy_model.properties.place import setting

from .texts import findings, measure, undecided

WORDS = {
    "主体": [("甲局", "jia"), ("乙局", "yi")],
    "事件": [
        ("年度开始", "year_begins", "2", "每年第一日"),
        ("季度终了", "quarter_ends", "2", "每季度最后一日"),
    ],
    "行为": [
        ("编制年报", "yearly", "甲局", "", "", "2"),
        ("提交数据", "data", "乙局", "", "", "2"),
        ("设立档案", "open_file", "甲局"),
    ],
}
RUN_ON = "释义：期限届满日为休息日的，不顺延。"
ENTRY = "第二条 本办法自2017年2月6日起施行。"
BEFORE_DATA = f"""第一条 甲局应当在本办法施行后{{days}}日内设立档案。乙局应当在{{event}}后二十日内提交数据。
释义：设立档案以提交数据为前提。
{RUN_ON}"""
AFTER_FILE = f"""第一条 甲局应当在本办法施行后三十日内设立档案。乙局应当在年度开始后二十日内提交数据。
甲局应当在年度开始后{{days}}日内编制年报。
释义：提交数据以设立档案为前提。
释义：编制年报以提交数据为前提。
{RUN_ON}"""


def controls(subject):
    """What each party can be sure of, in every net that has an event of the calendar."""
    courses = Courses(Question(World(subject.measure), setting(subject.measure, Evaluator())))
    return [
        control
        for found in courses.found
        for _, net, controls in found.nets
        if net.falling
        for control in controls
    ]


# 2018-01-01 is 329 days after entry into force, 2017-03-31 is 53; twenty more are 乙局's
@pytest.mark.parametrize(("event", "enough"), [("年度开始", 349), ("季度终了", 73)])
def test_a_period_from_entry_that_waits_for_the_calendar_is_decided_to_the_day(tmp_path, event, enough):
    kept = measure(tmp_path, [BEFORE_DATA.format(event=event, days=enough), ENTRY], WORDS)
    assert [c.dynamic for c in controls(kept) if c.party == "jia"] == [True]
    assert [c.strong for c in controls(kept) if c.party == "jia"] == [True]
    lost = measure(tmp_path, [BEFORE_DATA.format(event=event, days=enough - 1), ENTRY], WORDS)
    [jia] = [c for c in controls(lost) if c.party == "jia"]
    assert jia.dynamic is False
    assert {step.day for step in jia.play if step.act in ("year_begins", "quarter_ends")} == {enough - 20}
    assert undecided(kept) == undecided(lost) == []
    assert "PM0717" in {code for code, _ in findings(lost)}


@pytest.mark.parametrize(("days", "sure"), [("二十", True), ("十九", False)])
def test_a_period_from_the_calendar_beside_one_from_entry_is_decided_to_the_day(tmp_path, days, sure):
    subject = measure(tmp_path, [AFTER_FILE.format(days=days), ENTRY], WORDS)
    assert {c.dynamic for c in controls(subject) if c.party == "jia"} == {sure}
    assert undecided(subject) == []


@pytest.mark.parametrize(("when", "clash"), [("1月20日", True), ("1月10日", False)])
def test_of_two_duties_of_every_year_one_may_rest_on_the_other_and_come_too_soon(tmp_path, when, clash):
    text = f"""第一条 乙局应当在每年{when}前提交数据。甲局应当在每年1月15日前编制年报。
释义：编制年报以提交数据为前提。
{RUN_ON}"""
    subject = measure(tmp_path, [text, ENTRY], WORDS)
    assert ("PM0717" in {code for code, _ in findings(subject)}) is clash
    assert undecided(subject) == []
