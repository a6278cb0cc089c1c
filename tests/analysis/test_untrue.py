"""What a reader of the text would call untrue is not found, and what is true is."""

from __future__ import annotations

import pytest

from policy_model.ir.statement import Duty

from ..courses.texts import findings, measure

WORDS = {
    "主体": [("用户", "user"), ("企业", "firm"), ("水务局", "bureau")],
    "行为": [
        ("提出投诉", "complain", "用户", "企业"),
        ("受理投诉", "accept", "企业"),
        ("作出处理", "decide", "企业", "用户"),
        ("请求复查", "ask", "用户", "水务局"),
        ("作出复查", "review", "水务局", "用户"),
        ("停止供水", "cut", "企业"),
        ("通报情况", "tell", "企业"),
    ],
    "结果": [("警告", "warn", "损", "主"), ("罚款", "fine", "损", "主")],
}
ENDS = "第{n}条 本办法自2024年7月1日起施行。\n释义：期限届满日为休息日的，不顺延。"


def codes(folder, *articles):
    """The codes found, with what each is about."""
    words = "".join(articles)
    said = {kind: [row for row in rows if row[0] in words or kind == "主体"] for kind, rows in WORDS.items()}
    said = {kind: rows for kind, rows in said.items() if rows}
    numbered = [f"第{'一二三四五六'[i]}条 {article}" for i, article in enumerate(articles)]
    return set(findings(measure(folder, [*numbered, ENDS.format(n="七")], said)))


ACCEPT = "企业应当自提出投诉之日起三个工作日内受理投诉。"
REVIEW = "用户可以自作出处理之日起十日内请求复查。水务局应当自请求复查之日起十日内作出复查。"
CUT = "请求复查后，企业不得停止供水。"
BROKEN = "违反第三条规定的，由水务局给予警告。"


def test_a_request_that_a_ban_presupposes_is_no_decision(tmp_path):
    """The warning is for cutting off the water, not for the request."""
    decides = "企业应当自受理投诉之日起十日内作出处理。"
    found = codes(tmp_path, decides, REVIEW, CUT, BROKEN)
    assert not {code for code, about in found if code in ("PM0721", "PM0722") and about.startswith("ask:")}


def test_what_gives_a_result_is_a_decision_of_which_its_parties_are_to_be_told(tmp_path):
    decides = "用户可以提出投诉。企业可以在提出投诉后作出处理。作出处理的，由水务局给予警告。"
    found = codes(tmp_path, decides)
    assert any(code == "PM0721" and about.startswith("decide:") for code, about in found)


def test_nobody_waits_for_the_application_that_calls_upon_it(tmp_path):
    may = codes(tmp_path, "用户可以提出投诉。", ACCEPT)
    assert not {about for code, about in may if code in ("PM0715", "PM0716")}


def test_whoever_was_called_upon_already_waits(tmp_path):
    """The firm owes its decision on the complaint, and can take it only after the bureau's review."""
    waits = "企业应当自提出投诉之日起三十日内，经作出复查后，作出处理。"
    found = codes(tmp_path, "用户可以提出投诉。", waits, "水务局可以作出复查。")
    assert ("PM0715", "review") in found


def test_a_last_day_that_an_act_moves_hangs_on_it(tmp_path):
    moved = ACCEPT + "通报情况后，期限中止，自请求复查之日起继续计算。"
    found = codes(tmp_path, "用户可以提出投诉。", moved)
    assert not {about for code, about in found if code == "PM0729"}


def test_whose_an_act_is_to_do_is_not_superfluous(tmp_path):
    found = codes(tmp_path, "企业负责受理投诉。", ACCEPT)
    assert "PM0702" not in {code for code, _ in found}


@pytest.mark.parametrize(("word", "clash"), [("不得", True), ("不再", False)])
def test_no_more_lifts_the_duty_that_it_forbids(tmp_path, word, clash):
    """A review asked for too late is owed and forbidden (不得), or neither owed nor allowed (不再)."""
    late = f"用户逾期未请求复查的，水务局{word}作出复查。"
    decides = "企业应当自提出投诉之日起三个工作日内作出处理。"
    found = codes(tmp_path, decides, REVIEW, late)
    assert any(code == "PM0717" and about == "review" for code, about in found) is clash


def test_a_period_that_follows_on_a_lapse_is_not_the_one_that_lapsed(tmp_path):
    """逾期未作出处理的 is of the first article's period, not of that which the reminder brings."""
    words = {
        "主体": [("企业", "firm"), ("水务局", "bureau"), ("用户", "user")],
        "行为": [
            ("提出投诉", "complain", "用户"),
            ("作出处理", "decide", "企业"),
            ("督办", "urge", "水务局"),
        ],
    }
    urged = "水务局应当督办。企业应当自督办之日起五个工作日内作出处理。"
    first = "第一条 企业应当自提出投诉之日起十个工作日内作出处理。"
    second = f"第二条 企业逾期未作出处理的，{urged}"
    subject = measure(tmp_path, [first, second, ENDS.format(n="三")], words)
    (duty,) = (s for s in subject.measure.statements if isinstance(s, Duty) and s.act.key == "urge")
    assert "complain" in repr(duty.condition)
    assert "since=ActRef(act=ActId(key='urge'" not in repr(duty.condition)


def test_sanctions_beside_each_other_leave_no_doubt_and_are_asked_for_by_nobody(tmp_path):
    beside = (
        "通报情况的，由水务局给予警告；停止供水的，由水务局并处罚款。违反第二条规定的，由水务局给予警告。"
    )
    found = codes(tmp_path, "用户可以提出投诉。", "请求复查后，企业不得停止供水。", beside, REVIEW)
    assert not {code for code, _ in found} & {"PM0705", "PM0709"}


def test_what_must_be_done_before_a_step_starts_no_clock_that_nobody_starts(tmp_path):
    """The firm cannot decide without having told, so that the period to ask runs."""
    told = "企业应当在作出处理前通报情况。用户可以自通报情况之日起五日内提出投诉。"
    ought = codes(tmp_path, told, "企业应当作出处理。")
    may = codes(tmp_path, "企业可以作出处理。用户可以自通报情况之日起五日内提出投诉。")
    assert not any(code == "PM0716" for code, _ in ought)
    assert any(code == "PM0716" for code, _ in may)
