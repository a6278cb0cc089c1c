"""Small measures as text that once could not be decided, or ended in a traceback."""

from __future__ import annotations

import dataclasses

import pytest

from policy_model.analysis.run import Subject
from policy_model.courses import deadlines
from policy_model.ir import formula as f
from policy_model.ir.ids import ActId
from policy_model.ir.property import DeadlinesMet, Strength
from policy_model.ir.statement import Duty
from policy_model.proof.replay import Evaluator
from policy_model.proof.symbols import Unsupported
from policy_model.source.clause import parse_clause_id

from .texts import findings, measure, undecided

REPLY = {
    "主体": [("甲方", "a"), ("申请人", "p")],
    "行为": [("受理", "accept", "甲方"), ("答复", "reply", "甲方"), ("求复查", "ask", "申请人")],
}
LIST = {
    "主体": [("申请人", "applicant"), ("值班室", "office")],
    "行为": [
        ("公布名单", "post", "值班室"),
        ("提出申请", "apply", "申请人"),
        ("审查申请", "review", "值班室"),
        ("申请复核", "again", "申请人"),
        ("作出复核决定", "redecide", "值班室"),
    ],
}
ABSENCE = {
    "主体": [("值班人员", "keeper")],
    "事实": [
        ("夜间值班", "night", "客观"),
        ("擅离岗位", "absent", "客观"),
        ("迟到", "late", "客观"),
        ("突发疾病", "ill", "客观"),
    ],
    "结果": [("发放补贴", "pay", "益", "主")],
}
GROUP = {
    "主体": [("工人", "w"), ("工厂", "f")],
    "行为": [("提出申请", "apply", "工人"), ("提出申诉", "appeal", "工人"), ("成立小组", "group", "工厂")],
}


DAYS = """第一条 甲方应当自受理之日起九十日内答复。申请人可以自答复之日起九十日内求复查。
释义：逾期求复查的，求复查无效。"""
WORKING_DAYS = (
    "第一条 申请人应当在公布名单后一百个工作日内提出申请。值班室应当在提出申请后五个工作日内审查申请。"
    "申请人可以在审查申请后三十个工作日内申请复核。值班室应当在申请复核后二十个工作日内作出复核决定。"
)
TWICE = (
    "第一条 工人可以提出申请。工人可以提出申诉。提出申请后，工厂应当成立小组。提出申诉后，工厂应当成立小组。"
)


def test_long_periods_one_after_the_other_are_decided(tmp_path):
    days = [DAYS, "第二条 本办法自2022年5月1日起施行。\n释义：期限届满日为休息日的，不顺延。"]
    working_days = [WORKING_DAYS, "第二条 本办法自2024年5月1日起施行。"]
    assert undecided(measure(tmp_path, days, REPLY)) == []
    assert undecided(measure(tmp_path, working_days, LIST)) == []


def test_two_lists_of_the_same_words_have_a_fact_each(tmp_path):
    article = (
        "第一条 对值班人员发放补贴，必须同时具备以下条件：\n（一）没有擅离岗位（突发疾病等情况除外）；\n"
        "（二）没有迟到（突发疾病等情况除外）。"
    )
    more = ["第二条 夜间值班的，可以发放补贴。", "第三条 本办法自2017年1月1日起施行。"]
    subject = measure(tmp_path, [article, *more], ABSENCE)
    made = [fact.id for fact in subject.measure.facts if fact.id.key.startswith("similar_")]
    assert len({id.key for id in made}) == len({id.zh for id in made}) == 2
    assert {about for code, about in findings(subject) if code == "PM0704"} == {id.key for id in made}


def test_two_findings_about_one_act_are_told_apart_by_their_triggers(tmp_path):
    articles = [TWICE, "第二条 本办法自2017年3月1日起施行。"]
    found = findings(measure(tmp_path, articles, GROUP))
    assert {about for code, about in found if code == "PM0714"} == {"group@apply", "group@appeal"}


MATTER = {
    "主体": [("甲局", "a"), ("乙局", "b"), ("申请人", "p")],
    "行为": [
        ("提出申请", "apply", "申请人"),
        ("受理", "accept", "甲局"),
        ("撤回", "withdraw", "申请人"),
        ("移送", "send", "甲局"),
        ("鉴定", "expert", "乙局"),
        ("作出决定", "decide", "甲局"),
        ("催告", "urge", "申请人"),
        ("督办", "press", "乙局"),
    ],
}


def controls(subject):
    """By course and party, whether it is sure to keep its periods: as it goes, and with days fixed before."""
    return {
        (tuple(act for act in net.acts if act in course.fixed.acts), control.party): (
            control.dynamic,
            control.strong,
        )
        for matter in subject.matters
        for found in matter.courses.found
        for course, net, own in found.nets
        for control in own
    }


def within(decision, expert, rolls):
    """甲局 decides so long after it accepts, upon what 乙局 finds so long after it is asked."""
    first = (
        "第一条 甲局应当在提出申请后五个工作日内受理。甲局应当在受理后十日内移送。"
        f"乙局应当在移送后{expert}内鉴定。甲局应当在受理后{decision}内作出决定。\n"
        "释义：作出决定以鉴定为前提。"
    )
    runs = "顺延至其后第一个工作日" if rolls else "不顺延"
    return [first, f"第二条 本办法自2022年5月1日起施行。\n释义：期限届满日为休息日的，{runs}。"]


@pytest.mark.parametrize(
    ("decision", "expert", "rolls", "sure"),
    [
        ("三个月", "三个月", False, True),
        ("三个月", "三个月", True, True),
        ("九十二日", "三个月", False, True),
        ("九十一日", "三个月", False, False),
        ("一年", "十二个月", False, True),
        ("十个工作日", "三十日", False, False),
        ("六十日", "二十个工作日", False, True),
    ],
)
def test_periods_of_any_units_are_decided_in_every_calendar(tmp_path, decision, expert, rolls, sure):
    subject = measure(tmp_path, within(decision, expert, rolls), MATTER)
    known = controls(subject)
    assert known[("apply", "accept", "send", "expert", "decide"), "a"][0] is sure
    assert undecided(subject) == []
    assert (("PM0717", "decide") in findings(subject)) is not sure


def test_what_is_lapsed_and_what_was_left_undone_switch_nothing_off(tmp_path):
    articles = [
        "第一条 甲局应当在提出申请后五个工作日内受理。未撤回的，甲局应当在受理后三十日内作出决定。",
        "第二条 甲局逾期未作出决定的，申请人可以催告。乙局应当在催告后十日内督办。",
        "第三条 本办法自2022年5月1日起施行。\n释义：期限届满日为休息日的，不顺延。",
    ]
    subject = measure(tmp_path, articles, MATTER)
    assert undecided(subject) == []
    known = controls(subject)
    assert known[("apply", "accept", "decide"), "a"] == (True, True)
    assert known[("apply", "accept", "withdraw", "urge", "press"), "b"] == (True, False)


def moving(tmp_path, moved, decision, expert, approver="甲局"):
    """甲局 decides so long after an application, upon what 乙局 finds so long after it is asked."""
    first = (
        f"第一条 {approver}可以批准延长。批准延长以提出申请为前提。甲局应当在提出申请后五日内委托鉴定。"
        f"乙局应当在委托鉴定后{expert}内出具鉴定。甲局应当在提出申请后{decision}内作出决定。\n"
        "释义：作出决定以出具鉴定为前提。"
    )
    articles = [first, "第二条 本办法自2022年5月1日起施行。\n释义：期限届满日为休息日的，不顺延。"]
    acts = [
        ("提出申请", "apply", "申请人"),
        ("批准延长", "extend", "甲局、乙局"),
        ("委托鉴定", "order", "甲局"),
        ("出具鉴定", "expert", "乙局"),
        ("作出决定", "decide", "甲局"),
    ]
    plain = measure(tmp_path, articles, {**MATTER, "行为": acts}).measure
    statements = tuple(
        dataclasses.replace(s, within=dataclasses.replace(s.within, moved=moved))
        if isinstance(s, Duty) and s.act.key == "decide" and s.within
        else s
        for s in plain.statements
    )
    return Subject(dataclasses.replace(plain, statements=statements), None, Evaluator())


CLAUSE, SAID = parse_clause_id("1"), f.Const(True)
EXTENDED = f.Extension(CLAUSE, SAID, f.ActRef(ActId("extend")), f.Period(15, f.Unit.DAY))
CAPPED = dataclasses.replace(EXTENDED, most=f.Period(40, f.Unit.DAY))
STOPPED = f.Stop(CLAUSE, SAID, f.ActRef(ActId("order")), f.ActRef(ActId("expert")))


@pytest.mark.parametrize(
    ("moved", "decision", "expert", "approver", "sure"),
    [
        ((), "三十日", "三十一日", "甲局", False),
        ((EXTENDED,), "三十日", "四十五日", "甲局", True),
        ((EXTENDED,), "三十日", "四十六日", "甲局", False),
        ((EXTENDED,), "三十日", "四十五日", "乙局", False),  # another's approval need not come
        ((CAPPED,), "三十日", "四十日", "甲局", True),
        ((CAPPED,), "三十日", "四十一日", "甲局", False),
        ((STOPPED,), "三十日", "九十日", "乙局", True),
        ((STOPPED,), "三个工作日", "两个月", "乙局", True),
    ],
)
def test_what_moves_a_last_day_is_carried_to_the_day(tmp_path, moved, decision, expert, approver, sure):
    subject = moving(tmp_path, moved, decision, expert, approver)
    known = controls(subject)
    dynamic, strong = known[("apply", "extend", "order", "expert", "decide"), "a"]
    assert dynamic is sure
    assert strong is (sure and STOPPED not in moved)
    assert undecided(subject) == []
    assert (("PM0717", "decide") in findings(subject)) is not sure
    for matter in subject.matters:
        for strength in Strength:
            claim = DeadlinesMet(strength, None, None)
            decided = deadlines.values(matter.courses, claim)
            deadlines.confirm(matter.courses, claim, subject.replay)
            deadlines.shown(matter.courses, claim, decided, subject.replay)
            assert not any(isinstance(value, str) for value in decided.values())


TIMES = {
    **MATTER,
    "行为": [
        *MATTER["行为"],
        ("公示名单", "show", "甲局"),
        ("发放许可", "issue", "甲局"),
        ("公布目录", "list", "甲局"),
    ],
}
DEEMED = "第一条 甲局应当在提出申请后十个工作日内作出决定。逾期未作出决定的，视为作出决定。"


def decided(tmp_path, articles, rolls="不顺延"):
    """Who is sure to keep its periods in a measure of these articles in which nothing is left undecided."""
    end = f"第九条 本办法自2022年5月1日起施行。\n释义：期限届满日为休息日的，{rolls}。"
    subject = measure(tmp_path, [*articles, end], TIMES)
    assert undecided(subject) == []
    for matter in subject.matters:
        for strength in Strength:
            claim = DeadlinesMet(strength, None, None)
            known = deadlines.values(matter.courses, claim)
            assert not any(isinstance(value, str) for value in known.values())
            deadlines.confirm(matter.courses, claim, subject.replay)
            deadlines.shown(matter.courses, claim, known, subject.replay)
    return controls(subject)


@pytest.mark.parametrize(
    ("articles", "course", "party", "sure"),
    [
        # deemed acts: the period runs from the day after the last
        (
            [DEEMED + "甲局应当自作出决定之日起五个工作日内发放许可。"],
            ("apply", "decide", "issue"),
            "a",
            (True, True),
        ),
        (
            [DEEMED + "乙局应当自作出决定之日起五个工作日内督办。"],
            ("apply", "decide", "press"),
            "b",
            (True, False),
        ),
        # a period that must have passed
        (
            ["第一条 甲局应当在提出申请后十日内公示名单。公示名单满五个工作日后，甲局应当作出决定。"],
            ("apply", "decide", "show"),
            "a",
            (True, True),
        ),
        (["第一条 移送三年后，甲局应当作出决定。"], ("send", "decide"), "a", (True, True)),
        (
            ["第一条 甲局应当在作出决定七日前公示名单。甲局应当在提出申请后十日内作出决定。"],
            ("apply", "decide", "show"),
            "a",
            (True, True),
        ),
        (
            ["第一条 甲局应当在作出决定前公示名单。甲局应当在提出申请后十日内作出决定。"],
            ("apply", "decide", "show"),
            "a",
            (True, True),
        ),
        # a day counted from entry into force, beside a matter that may open at any time
        (
            ["第一条 甲局应当于2022年6月30日前公布目录。", "第二条 甲局应当在提出申请后十日内作出决定。"],
            ("apply", "decide", "list"),
            "a",
            (True, True),
        ),
        (
            ["第一条 甲局应当于2022年6月30日前公布目录。申请人可以在公布目录后十日内提出申请。"],
            ("apply", "list"),
            "p",
            (True, False),
        ),
    ],
)
def test_deemed_acts_waits_and_days_from_entry_are_carried(tmp_path, articles, course, party, sure):
    assert decided(tmp_path, articles)[course, party] == sure


def test_a_wait_that_outlasts_the_period_is_a_loss(tmp_path):
    first = (
        "第一条 甲局应当在提出申请后{}日内作出决定。甲局应当在作出决定七日前公示名单。"
        "乙局应当在提出申请后三日内鉴定。"
    )
    rests = "\n释义：公示名单以鉴定为前提。"
    course = ("apply", "expert", "decide", "show")
    assert decided(tmp_path, [first.format("十") + rests])[course, "a"] == (True, True)
    assert decided(tmp_path, [first.format("九") + rests])[course, "a"] == (False, False)


def test_what_stays_out_names_its_clause_and_step(tmp_path):
    """Two acts that both move one last day: the finding stands on a clause, where it can be accepted."""
    first = "第一条 甲局应当在提出申请后五日内受理。"
    end = "第九条 本办法自2022年5月1日起施行。\n释义：期限届满日为休息日的，不顺延。"
    subject = measure(tmp_path, [first, end], TIMES)
    for under in subject.matters[0].courses.found:
        object.__setattr__(under, "unclear", Unsupported("course.repeated").at(parse_clause_id("1"), "受理"))
    (finding,) = {(f.code, f.clauses) for f in undecided(subject)}
    assert finding == ("PM0799", (parse_clause_id("1"),))


def owed_twice(tmp_path, said, who="甲局、乙局"):
    """Who can keep what, in a measure in which both bodies may 公布目录."""
    acts = [*TIMES["行为"][:-1], ("公布目录", "list", who)]
    end = "第九条 本办法自2022年5月1日起施行。\n释义：期限届满日为休息日的，不顺延。"
    subject = measure(tmp_path, [said, end], {**TIMES, "行为": acts})
    assert undecided(subject) == []
    for strength in Strength:
        claim = DeadlinesMet(strength, None, None)
        for matter in subject.matters:
            known = deadlines.values(matter.courses, claim)
            deadlines.confirm(matter.courses, claim, subject.replay)
            deadlines.shown(matter.courses, claim, known, subject.replay)
    return subject, controls(subject)


def test_two_bodies_that_both_owe_one_act_are_both_on_the_course(tmp_path):
    said = (
        "第一条 甲局应当在提出申请后五日内受理。甲局和乙局应当在受理后十日内公布目录。"
        "甲局应当在公布目录后五日内作出决定。"
    )
    subject, known = owed_twice(tmp_path, said)
    assert {a.id.zh: a.at_most for a in subject.measure.acts}["公布目录"] == 2
    (course,) = {course for course, _ in known}
    assert sorted(course) == ["accept", "apply", "decide", "list#1", "list#2"]
    (matter,) = subject.matters
    lines = deadlines.notes(matter.courses, DeadlinesMet(Strength.DYNAMIC, None, None))
    assert {"提出申请→受理→作出决定→公布目录（甲局）→公布目录（乙局）"} == {
        line.args[1] for line in lines if line.key == "can"
    }


@pytest.mark.parametrize(("decision", "sure"), [("十", True), ("九", False)])
def test_what_two_acts_of_one_kind_take_is_carried_to_the_day(tmp_path, decision, sure):
    """乙局 publishes in five days, 甲局 may at once, and 乙局 reminds it in five: both are in one course."""
    said = (
        "第一条 乙局应当在提出申请后五日内公布目录。甲局应当在乙局公布目录后五日内公布目录。"
        f"乙局应当在甲局公布目录后五日内督办。甲局应当在提出申请后{decision}日内作出决定。\n"
        "释义：作出决定以督办为前提。"
    )
    subject, known = owed_twice(tmp_path, said)
    assert {party: dynamic for (_, party), (dynamic, _) in known.items()} == {"p": True, "a": sure, "b": True}
    assert (("PM0717", "decide") in findings(subject)) is not sure


def test_what_looks_at_an_act_looks_at_each_of_its_kind(tmp_path):
    """As if the two bodies' acts were two kinds, and each condition named both."""
    end = "第九条 本办法自2022年5月1日起施行。\n释义：期限届满日为休息日的，不顺延。"
    acts = [*TIMES["行为"][:-1], ("公布甲目录", "list_a", "甲局"), ("公布乙目录", "list_b", "乙局")]
    said = "第一条 {}应当在提出申请后三日内{}。乙局应当在提出申请后四日内{}。"
    then = "未{}的，不得作出决定。甲局应当在提出申请后{}日内作出决定。"
    for days in ("四", "三", "二"):
        one, two = tmp_path / days, tmp_path / f"{days}-apart"
        one.mkdir()
        two.mkdir()
        _, known = owed_twice(
            one, said.format("甲局", "公布目录", "公布目录") + then.format("公布目录", days)
        )
        apart = said.format("甲局", "公布甲目录", "公布乙目录")
        apart += then.format("公布甲目录，且未公布乙目录", days)
        subject = measure(two, [apart, end], {**TIMES, "行为": acts})
        assert sorted(known.values()) == sorted(controls(subject).values())


@pytest.mark.parametrize(("times", "sure"), [("2", True), ("1", False)])
def test_a_body_that_owes_an_act_twice_does_each_for_itself(tmp_path, times, sure):
    """可多次: after the acceptance and after the decision, with what another has to find between them."""
    words = {
        "主体": MATTER["主体"],
        "行为": [*MATTER["行为"], ("通知", "notify", "甲局", "", "", times)],
    }
    said = (
        "第一条 甲局应当在提出申请后五日内受理。甲局应当在受理后二日内通知。乙局应当在受理后十日内鉴定。"
        "甲局应当在鉴定后三日内作出决定。甲局应当在作出决定后二日内通知。\n释义：作出决定以鉴定为前提。"
    )
    end = "第九条 本办法自2022年5月1日起施行。\n释义：期限届满日为休息日的，不顺延。"
    subject = measure(tmp_path, [said, end], words)
    assert undecided(subject) == []
    assert {party: can for (_, party), (can, _) in controls(subject).items()} == {
        "p": True,
        "a": sure,
        "b": True,
    }
