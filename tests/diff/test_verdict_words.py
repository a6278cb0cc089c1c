"""What a revision is called: assumptions that exclude cases, and a duty that makes its act valid."""

import json

import pytest

from policy_model.cli import main

VOCABULARY = """
```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 值班室 | room |

事实
| 名称 | 标识 | 性质 | 通常值 |
|---|---|---|---|
| 夜间值班 | night | 客观 | 否 |
| 迟到 | late | 客观 | 否 |

行为
| 名称 | 标识 | 主体 |
|---|---|---|
| 审查申请 | review | 值班室 |
| 登记申请 | log | 值班室 |

结果
| 名称 | 标识 | 益损 | 主次 |
|---|---|---|---|
| 发放补贴 | pay | 益 | 主 |
```
"""
REVIEW, LOG = "值班室应当审查申请。", "值班室应当登记申请。"
MAY, OUGHT = "夜间值班的，可以发放补贴。", "夜间值班的，应当发放补贴。"
LATE = "\n假定“甲”（理由：“理”）：凡夜间值班的，必迟到。"
NOT_LATE = "\n假定“乙”（理由：“理”）：凡夜间值班的，必没有迟到。"


@pytest.fixture
def told(tmp_path, capsys):
    """What `diff` says of two blocks, and its exit code."""

    def ask(before, after, new=VOCABULARY, more=""):
        for name, block, vocabulary in (("old", before, VOCABULARY + more), ("new", after, new + more)):
            official = "第一条 甲。本办法自2017年1月1日起施行。\n"
            policy = f"```policy\n第一条 本办法自2017年1月1日起施行。{block}\n```\n"
            (tmp_path / f"{name}.md").write_text(f"{official}\n{policy}{vocabulary}", encoding="utf-8")
            (tmp_path / f"{name}.txt").write_text(official, encoding="utf-8")
        files = [str(tmp_path / f"{name}.md") for name in ("old", "new")]
        code = main(["diff", *files, "--format", "json"])
        return code, json.loads(capsys.readouterr().out)

    return ask


def test_cases_that_new_assumptions_exclude_are_changes(told):
    code, found = told(MAY, OUGHT + LATE + NOT_LATE)
    assert (code, found["verdict"]) == (1, "incomparable")
    changes = [c for c in found["changes"] if c["of"]["kind"] == "material"]
    assert {(c["before"], c["after"]) for c in changes} == {("answered", "contradictory")}
    assert all(c["witness"]["case"]["facts"]["夜间值班"] for c in changes)
    assert [c["clauses"]["new"] for c in changes] == [["1.g1"], ["1.g2"]]


def test_the_other_way_round_too(told):
    _, found = told(MAY + LATE, MAY)
    (change,) = found["changes"]
    assert (change["before"], change["after"]) == ("contradictory", "answered")
    assert change["of"]["id"] is None


def test_the_same_assumption_in_both_is_no_change(told):
    code, found = told(MAY + LATE, MAY + LATE)
    assert (code, found["verdict"], found["changes"]) == (0, "equivalent", [])


def test_one_more_duty_is_stricter_though_its_act_can_now_be_valid(told):
    assert told(REVIEW, REVIEW + LOG)[1]["verdict"] == "stricter"
    assert told(REVIEW + LOG, REVIEW)[1]["verdict"] == "looser"


def test_an_act_made_valid_by_a_power_is_looser(told):
    assert told(REVIEW, REVIEW + "值班室可以登记申请。")[1]["verdict"] == "looser"


def replaced(text, **changes):
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return text


def test_an_act_renamed_under_its_identifier_is_a_renaming(told):
    new = replaced(VOCABULARY, 登记申请="登录申请")
    code, found = told(REVIEW + LOG, REVIEW + "值班室应当在审查申请后五个工作日内登录申请。", new=new)
    assert code == 1
    (notice,) = [n for n in found["warnings"] if n["code"] == "PM0927"]
    assert notice["message"]["zh"] == "“登记申请”改名为“登录申请”：标识相同，看作一个"
    assert all("登记申请" not in json.dumps(c, ensure_ascii=False) for c in found["changes"])
    same, found = told(REVIEW + LOG, REVIEW + "值班室应当登录申请。", new=new)
    assert (same, found["verdict"]) == (0, "equivalent")


def test_a_judgement_by_way_of_another_that_only_one_text_has(told):
    judged = VOCABULARY.replace(
        "结果\n", "判断\n| 名称 | 标识 |\n|---|---|\n| 劳累 | tired |\n| 很累 | worn |\n\n结果\n"
    )
    new = (
        "劳累的，可以发放补贴。\n释义：本办法所称劳累，是指夜间值班或很累。\n释义：本办法所称很累，是指迟到。"
    )
    _, found = told(MAY, new, new=judged)
    assert found["verdict"] == "looser"
    (change,) = found["changes"]
    assert (change["before"], change["after"]) == ("silent", "permitted")
    assert change["witness"]["case"]["facts"]["迟到"] is True


def test_an_act_that_only_one_text_knows_is_told_by_what_waits_for_it(told):
    """Its validity has no direction: the other text says nothing of it."""
    fewer = VOCABULARY.replace("| 登记申请 | log | 值班室 |\n", "")
    _, found = told(f"{REVIEW}值班室应当在审查申请前登记申请。", REVIEW, new=fewer)
    assert found["verdict"] == "looser"
    assert {(c["of"]["kind"], c["of"]["id"], c["direction"]) for c in found["changes"]} == {
        ("ban", "review", "looser"),
        ("validity", "log", "incomparable"),
    }


WAITS = """
```vocabulary
行为
| 名称 | 标识 | 主体 |
|---|---|---|
| 批准延长；批准 | extend | 值班室 |
| 通知补正 | ask | 值班室 |
| 补正 | supply | 值班室 |
```
"""


@pytest.mark.parametrize(
    ("more", "after"),
    [
        ("经值班室批准，可以延长二日。", "5 day, extended by 2 day"),
        ("经值班室批准，可以延长二日，总期限最长不超过六日。", "5 day, extended by 2 day at most 6 day"),
        ("通知补正的，期限中止，自补正之日起继续计算。", "5 day, stopped"),
    ],
)
def test_what_moves_a_last_day_is_part_of_what_is_told_of_it(told, more, after):
    own = "值班室应当审查申请。值班室应当自审查申请之日起五日内登记申请。"
    end = "\n释义：期限届满日为休息日的，不顺延。"
    _, found = told(own + end, own + more + end, more=WAITS)
    changes = [c for c in found["changes"] if c["of"]["kind"] == "deadline"]
    assert {(c["before"], c["after"]) for c in changes} == {("5 day", after)}


SERVES = (
    WAITS.replace("| 补正 |", "| 公示名单 | post | 值班室 |\n| 补正 |")
    + """
```vocabulary
判断
| 名称 | 标识 |
|---|---|
| 劳累 | tired |
```
"""
)


@pytest.mark.parametrize(
    ("when", "bound", "facts"),
    [
        ("夜间值班，迟到的，", "", ["夜间值班", "迟到"]),
        ("夜间值班的，", "迟到的，", ["夜间值班", "迟到"]),
        ("劳累的，", "", ["夜间值班", "迟到"]),
    ],
)
def test_a_dead_end_under_several_conditions_or_a_judgement_alone_is_looked_for(told, when, bound, facts):
    """The list is to stand longer than the decision may take, where all these are so."""

    def text(days):
        return (
            "值班室应当自审查申请之日起五个工作日内公示名单。公示名单满三个工作日后，方可登记申请。"
            f"{when}公示名单满{days}个工作日后，方可登记申请。"
            f"{bound}值班室应当自审查申请之日起十个工作日内登记申请。"
            "劳累的，可以发放补贴。\n释义：本办法所称劳累，是指夜间值班，迟到。"
        )

    _, found = told(text("三"), text("十五"), more=SERVES)
    assert found["verdict"] == "inconsistent"
    (end,) = [c for c in found["changes"] if c["direction"] == "inconsistent"]
    assert [name for name, value in end["witness"]["case"]["facts"].items() if value is True] == facts
    _, found = told(text("三"), text("八"), more=SERVES)
    assert found["verdict"] == "stricter"
