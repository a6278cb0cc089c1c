"""A measure with duties of every year and quarter: cases, findings, differences, a suite."""

from __future__ import annotations

import json

import pytest

from policy_model.cli import ExitCode, main

LAW = """\
第一条　值班人员应当在每年3月31日前提交年度报告。每季度终了后十五个工作日内，值班室应当公布值班表。
第二条　公布值班表后，值班人员应当在五个工作日内签收。
第三条　本办法自2017年2月5日起施行。
"""
VOCABULARY = """
```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 值班室 | office |
| 值班人员 | keeper |

事件
| 名称 | 标识 | 可多次 | 何日 |
|---|---|---|---|
| 年度开始 | year_begins | 3 | 每年第一日 |
| 季度终了；每季度终了 | quarter_ends | 3 | 每季度最后一日 |

行为
| 名称 | 标识 | 主体 | 对象 | 可多次 |
|---|---|---|---|---|
| 提交年度报告 | yearly | 值班人员 | 值班室 | 3 |
| 公布值班表 | roster | 值班室 | | 3 |
| 签收 | sign | 值班人员 | | 3 |
```
"""
LAST_OF_QUARTER = ("03-31", "06-30", "09-30", "12-31")


@pytest.fixture
def measure(tmp_path):
    """Writes the measure with another day, under a name."""

    def write(name, day="3月31日", law=LAW):
        law = law.replace("3月31日", day)
        blocks = "".join(f"{line}\n\n```policy\n{line}\n```\n\n" for line in law.splitlines())
        (tmp_path / f"{name}.md").write_text(blocks + VOCABULARY, encoding="utf-8")
        (tmp_path / f"{name}.txt").write_text(law, encoding="utf-8")
        return str(tmp_path / f"{name}.md")

    return write


def acts(said):
    """Every act of every case in some JSON, with its date."""
    if isinstance(said, dict):
        if "act" in said and "date" in said:
            yield said["act"], said["date"]
        said = list(said.values())
    for part in said if isinstance(said, list) else ():
        yield from acts(part)


@pytest.mark.long
def test_no_finding_shows_an_event_on_another_day(measure, capsys):
    """Each case beside a finding has the quarter end when it ends; the periods together are decided."""
    main(["check", measure("m"), "--format", "json", "--lang", "zh"])
    said = json.loads(capsys.readouterr().out)
    shown = [day for act, day in acts(said) if act in ("季度终了", "quarter_ends")]
    assert shown
    assert {day[5:] for day in shown} <= {*LAST_OF_QUARTER}
    begun = [day for act, day in acts(said) if act in ("年度开始", "year_begins")]
    assert {day[5:] for day in begun} <= {"01-01"}
    assert not [f["code"] for f in said["findings"] if f["code"] in ("PM0700", "PM0799")]


def test_an_answer_begins_with_what_the_case_says_otherwise_than_the_calendar(measure, tmp_path, capsys):
    """On a day on which no year begins; and of a year that is not listed the duty is not counted."""
    case = tmp_path / "case.json"
    listed = [{"act": "年度开始", "date": "2018-03-05"}, {"act": "季度终了", "date": "2017-03-31"}]
    case.write_text(json.dumps({"acts": listed, "on": "2018-03-10"}), encoding="utf-8")
    path = measure("m")
    assert main(["eval", str(case), "--measure", path, "--lang", "zh"]) == ExitCode.EXPECTED
    said = "".join(capsys.readouterr().out.split())
    assert "行为〔1〕：2018年3月5日不是“年度开始”的日子" in said
    assert "没有列出的“年度开始”：2018年1月1日。由它产生的义务，以下没有计入。" in said
    assert "没有列出的“季度终了”：2017年6月30日、2017年9月30日、2017年12月31日。" in said
    main(["eval", str(case), "--measure", path, "--format", "json", "--lang", "en"])
    found = json.loads(capsys.readouterr().out)["calendar_events"]
    assert found["misplaced"] == [1]
    assert found["unlisted"][0] == {"id": "year_begins", "name": "年度开始", "dates": ["2018-01-01"]}


def test_the_day_is_told_as_the_text_has_it(measure, capsys):
    """每年3月31日, in the explanation."""
    main(["explain", measure("m"), "--lang", "zh"])
    said = capsys.readouterr().out
    assert "起算：年度开始；期限：每年3月31日" in said
    assert "值班人员最迟应当在每年3月31日提交年度报告" in said
    main(["explain", measure("m"), "--lang", "en"])
    assert "day 31 of month 3 of every year" in capsys.readouterr().out


@pytest.mark.long
@pytest.mark.parametrize(
    ("before", "after", "word"), [("3月31日", "4月30日", "looser"), ("12月底", "3月1日", "stricter")]
)
def test_a_later_day_is_looser(measure, capsys, before, after, word):
    """Of the year of entry into force and of those that begin after it; nothing is left undecided."""
    main(["diff", measure("old", before), measure("new", after), "--format", "json", "--lang", "zh"])
    said = json.loads(capsys.readouterr().out)
    assert said["verdict"] == word
    assert {change["direction"] for change in said["changes"]} == {word}
    assert not said["undecided"]


def test_a_suite_of_such_a_measure_is_built(measure, tmp_path, capsys):
    """Events have nobody who did them, in any of its cases."""
    folder = tmp_path / "suite"
    small = "第一条　值班人员应当在每年3月31日前提交年度报告。\n第二条　本办法自2017年2月5日起施行。\n"
    assert (
        main(["suite", "build", measure("m", law=small), "--out", str(folder), "--lang", "zh"])
        == ExitCode.EXPECTED
    )
    capsys.readouterr()
    said = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.json*"))
    assert "year_begins" in said
