"""`diff --cases`: what a revision does to recorded cases, told beside the proof."""

import datetime
import json
import re

import jsonschema
import pyarrow as pa
import pytest
from pyarrow import parquet

from policy_model.cli import main
from policy_model.resources import resource
from tests.engines.test_batch import GOOD, TEXT

DAY = datetime.date
OLD = TEXT
NEW = TEXT.replace("三个工作日", "一个工作日").replace(
    "夜间值班的，可以发放补贴", "夜间值班等级重要的，可以发放补贴"
)
NEW = TEXT.replace("三个工作日", "一个工作日").replace(
    "夜间值班的，可以发放", "夜间值班，值班等级为重要以上的，可以发放"
)
CASES = [
    GOOD
    | {"id": "不变", "fact.night": False, "act.apply.1.date": None, "act.apply.1.by": None}
    | {"act.decide.1.date": None, "act.decide.1.content": None},
    GOOD | {"id": "两处"},
    GOOD | {"id": "只有期限", "fact.grade": "high"},
    GOOD
    | {"id": "只有补贴", "act.apply.1.date": None, "act.apply.1.by": None}
    | {"act.decide.1.date": None, "act.decide.1.content": None},
]


def write(path, text):
    """A measure with its official text beside it."""
    path.write_text(text, encoding="utf-8")
    official = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    path.with_suffix(".txt").write_text(official, encoding="utf-8")


@pytest.fixture
def told(tmp_path, capsys):
    """Runs the command on the cases; the exit code and what it printed."""
    old, new, cases = tmp_path / "old.md", tmp_path / "new.md", tmp_path / "cases.parquet"
    write(old, OLD)
    write(new, NEW)
    parquet.write_table(pa.table({c: [row[c] for row in CASES] for c in CASES[0]}), cases)

    def run(*options):
        code = main(["diff", str(old), str(new), *options, "--cases", str(cases)])
        return code, capsys.readouterr().out

    return run


def test_recorded_cases_are_told_with_their_causes(told):
    code, text = told("--format", "json")
    found = json.loads(text)
    schema = json.loads(resource("spec/schema/diff.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(found, schema)
    assert code == 1
    assert (found["cases"]["cases"], found["cases"]["changed"], found["cases"]["joint"]) == (4, 3, 0)
    [pay] = [m for m in found["cases"]["moves"] if m["of"]["kind"] == "result"]
    assert (pay["before"], pay["after"], pay["cases"]) == ("permitted", "silent", 2)
    assert (pay["direction"], pay["first"]) == ("stricter", ["两处", "只有补贴"])
    [last] = [m for m in found["cases"]["moves"] if m["of"]["kind"] == "deadline"]
    assert (last["after"], last["cases"], last["first"]) == ("earlier", 2, ["两处", "只有期限"])
    assert [cause["cases"] for cause in found["cases"]["causes"]] == [3]


def test_the_text_says_how_many_of_how_many(told):
    _, text = told()
    assert "“cases.parquet”的 4 件案件中，3 件的结论有变化（75%）" in text
    assert "- 可以 → 未作规定：2 件（如 两处、只有补贴）" in text


def test_a_chart_is_written_with_a_bar_for_each_change(told, tmp_path):
    picture = tmp_path / "chart.svg"
    told("--chart", str(picture))
    drawn = picture.read_text(encoding="utf-8")
    assert drawn.count("<rect") == 1 + drawn.count("→")
    assert "4 件案件中" in drawn


def test_a_chart_needs_cases(tmp_path, capsys):
    write(tmp_path / "m.md", OLD)
    file = str(tmp_path / "m.md")
    assert main(["diff", file, file, "--chart", str(tmp_path / "x.svg")]) == 2
    assert "PM0938" in capsys.readouterr().err
    assert not (tmp_path / "x.svg").exists()
