"""Whatever the entry into force, all is decided, and a witness on unpublished days says what it assumes."""

from __future__ import annotations

import json

import pytest

from policy_model.analysis.run import CANNOT_DECIDE
from policy_model.cli import ExitCode, main
from policy_model.semantics.calendar import official
from policy_model.semantics.load import ASSUMED, CALENDAR

TEXT = """第一条 夜间值班的，申请人应当自公布名单之日起{period}内提出申请。

第二条 本办法自{year}年12月1日起施行。
"""
MEASURE = """第一条 夜间值班的，申请人应当自公布名单之日起{period}内提出申请。

```policy
第一条 夜间值班的，申请人应当自公布名单之日起{period}内提出申请。
释义：期限届满日为休息日的，顺延至其后第一个工作日。
```

第二条 本办法自{year}年12月1日起施行。

```policy
第二条 本办法自{year}年12月1日起施行。
```

```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 申请人 | applicant |
| 值班室 | office |

事实
| 名称 | 标识 | 性质 |
|---|---|---|
| 夜间值班 | night | 客观 |

行为
| 名称 | 标识 | 主体 |
|---|---|---|
| 公布名单 | post | 值班室 |
| 提出申请 | apply | 申请人 |
```
"""


def write(folder, year, period):
    file = folder / "measure.md"
    file.write_text(MEASURE.format(year=year, period=period), "utf-8")
    file.with_suffix(".txt").write_text(TEXT.format(year=year, period=period), "utf-8")
    return file


@pytest.mark.parametrize("year", [1980, 2017, official().last.year, 2031])
@pytest.mark.parametrize("period", ["六十日", "三年"])
def test_nothing_is_undecided_for_a_date(year, period, tmp_path, capsys):
    file = write(tmp_path, year, period)
    assert main(["check", str(file), "--format", "json"]) == ExitCode.NOT_EXPECTED
    report = json.loads(capsys.readouterr().out)
    assert CANNOT_DECIDE not in {f["code"] for f in report["findings"]}
    cases = [case for f in report["findings"] for case in f["witness"] or ()]
    counted = [case for case in cases if case["acts"]]
    assert counted
    if year == 2017:
        assert {case.get(CALENDAR) for case in counted} == {None}
    elif period == "六十日" or year != official().last.year:
        assert ASSUMED in {case.get(CALENDAR) for case in counted}
    for case in cases:  # as it is shown, `eval` takes it
        one = tmp_path / "case.json"
        one.write_text(json.dumps({**case, "measure": file.name}, ensure_ascii=False), "utf-8")
        assert main(["eval", str(one)]) == ExitCode.EXPECTED


def test_a_story_says_what_it_assumes(tmp_path, capsys):
    said = "假定周末休息、平日工作"
    main(["check", str(write(tmp_path, 2031, "三个工作日")), "--format", "markdown"])
    assert said in capsys.readouterr().out
    main(["check", str(write(tmp_path, 2017, "三个工作日")), "--format", "markdown"])
    assert said not in capsys.readouterr().out


def test_two_texts_in_force_beyond_the_tables_are_compared(tmp_path, capsys):
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    texts = [str(write(old, 2031, "三个工作日")), str(write(new, 2031, "五个工作日"))]
    assert main(["diff", *texts, "--format", "json"]) in (ExitCode.EXPECTED, ExitCode.NOT_EXPECTED)
    told = json.loads(capsys.readouterr().out)
    assert "assumed" in json.dumps(told)


def test_a_suite_is_built_beyond_the_tables(tmp_path):
    file = write(tmp_path, 2031, "三个工作日")
    assert main(["suite", "build", str(file), "--out", str(tmp_path / "suite")]) == ExitCode.EXPECTED
    vectors = "".join(path.read_text("utf-8") for path in (tmp_path / "suite" / "vectors").iterdir())
    assert '"calendar":"assumed"' in vectors.replace(" ", "")
