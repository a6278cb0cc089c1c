"""`check --cases`: which recorded cases break a wish, told beside what is proved of it."""

import json

import jsonschema
import pyarrow as pa
import pytest
from pyarrow import parquet

from policy_model.cli import main
from policy_model.resources import resource
from tests.diff.test_trial import CASES, OLD, write

PROOFS = """```policy
性质“夜间不补”（不成立）：凡夜间值班的，不得发放补贴。
性质“不夜不补”：凡不夜间值班的，不得发放补贴。
性质“有得补的”：存在发放补贴得以给予的情形。
性质“先申请”（不成立）：作出决定只能在提出申请之后。
性质“期限相容”：期限可同时遵守。
```

```vocabulary
性质
| 名称 | 标识 |
|---|---|
| 夜间不补 | night_no_pay |
| 不夜不补 | no_night_no_pay |
| 有得补的 | some_pay |
| 先申请 | first_apply |
| 期限相容 | periods_meet |
```
"""


@pytest.fixture
def told(tmp_path, capsys):
    """Runs the command; what it printed."""
    write(tmp_path / "m.md", OLD)
    (tmp_path / "p.md").write_text(PROOFS, encoding="utf-8")
    cases = tmp_path / "cases.parquet"
    parquet.write_table(pa.table({c: [row[c] for row in CASES] for c in CASES[0]}), cases)

    def run(*options):
        main(
            [
                "check",
                str(tmp_path / "m.md"),
                "--proofs",
                str(tmp_path / "p.md"),
                *options,
                "--cases",
                str(cases),
            ]
        )
        out, err = capsys.readouterr()
        print(out, err)
        return out

    return run


def test_a_wish_is_told_with_the_cases_that_break_it(told):
    text = told()
    assert "已有案件“cases.parquet”4 件（不能判断的 0 件）" in text
    assert "✗ 夜间不补：3 件违反（如 两处, 只有期限, 只有补贴）" in text
    assert "✓ 不夜不补：没有一件违反" in text
    assert "✓ 有得补的：3 件属于此种情形（如 两处, 只有期限, 只有补贴）" in text
    assert "✓ 先申请：没有一件违反" in text
    assert "违反“夜间不补”  3     1       0         第一条 3 件" in text
    assert "· 期限相容：不是就一件案件说的，单个案件不能违反它" in text


def test_only_the_properties_asked_for_are_told(told):
    assert "不夜不补" not in told("--property", "夜间不补").split("已有案件")[1]


def test_the_same_stands_in_the_json(told):
    found = json.loads(told("--format", "json"))
    schema = json.loads(resource("spec/schema/check.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(found, schema)
    assert found["cases"]["cases"] == 4
    assert {p["id"]: p["cases"] for p in found["cases"]["properties"]} == {
        "night_no_pay": 3,
        "no_night_no_pay": 0,
        "some_pay": 3,
        "first_apply": 0,
    }
