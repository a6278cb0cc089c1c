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
    [pay] = [c["moves"] for c in found["cases"]["crosses"] if c["of"]["kind"] == "result"]
    stays, goes, none = pay
    assert (stays["before"], stays["after"], stays["cases"]) == ("permitted", "permitted", 1)
    assert (goes["before"], goes["after"], goes["cases"]) == ("permitted", "silent", 2)
    assert (none["before"], none["after"], none["cases"]) == ("silent", "silent", 1)
    assert (goes["direction"], goes["first"]) == ("stricter", ["两处", "只有补贴"])
    assert (goes["causes"], goes["joint"]) == ([2], 0)
    [last] = [c["moves"] for c in found["cases"]["crosses"] if c["of"]["kind"] == "deadline"]
    [sooner] = [move for move in last if move["before"] != move["after"]]
    assert (sooner["after"], sooner["cases"], sooner["first"]) == ("earlier", 2, ["两处", "只有期限"])
    assert sum(move["cases"] for move in last) == 4
    assert [cause["cases"] for cause in found["cases"]["causes"]] == [3]


def test_the_text_says_how_many_of_how_many(told):
    _, text = told()
    assert "“cases.parquet”的 4 件案件中，3 件的结论有变化（75%）" in text
    assert "- 可以 → 未作规定：2 件（如 两处、只有补贴）" in text
    assert "= 没有变化的：可以 1 件、未作规定 1 件" in text


def test_all_of_it_has_the_cross_tables(told):
    _, text = told("--all")
    assert [line.split() for line in text.splitlines() if line.split()[:1] in (["可以"], ["合计"])][:2] == [
        ["可以", "1", "2", "3"],
        ["合计", "1", "3", "4"],
    ]


def test_a_chart_is_written_with_a_bar_for_each_change(told, tmp_path):
    picture = tmp_path / "chart.svg"
    told("--chart", str(picture))
    drawn = picture.read_text(encoding="utf-8")
    cells = 2 * (2 * 2)
    assert drawn.count("<rect") == 1 + drawn.count("→") + cells
    assert "4 件案件中" in drawn


def test_what_is_said_of_cases_needs_cases(tmp_path, capsys):
    write(tmp_path / "m.md", OLD)
    file = str(tmp_path / "m.md")
    assert main(["diff", file, file, "--chart", str(tmp_path / "x.svg"), "--acts", "apply=1"]) == 2
    told = capsys.readouterr().err
    assert ("--chart" in told, "--acts" in told, told.count("PM0938")) == (True, True, 2)
    assert not (tmp_path / "x.svg").exists()
