"""Every command counts by the arrangements of `--calendar FILE`, and tells where they differ."""

from __future__ import annotations

import datetime
import io
import json
import re
import sys

import pytest

from policy_model.cli import ExitCode, main
from policy_model.semantics.calendar import official
from tests.properties.test_any_entry import write

LAST = 2049
ASSUMED = '"calendar":"assumed"'


@pytest.fixture
def given(tmp_path):
    """Whole years after the tables, with a day off in the first of March 2032; and 2017-03-01 taken off."""
    file = tmp_path / "arrangements.toml"
    years = list(range(official().last.year + 1, LAST + 1))
    off = '[[off]]\ndays = [2031-12-03, 2017-03-01]\nsource = "某某通知"\n'
    file.write_text(f"years = {years}\n{off}", "utf-8")
    return ["--calendar", str(file)]


def told(capsys, *line):
    """What the command says, without blanks, and what it warns of."""
    assert main(list(line)) in (ExitCode.EXPECTED, ExitCode.NOT_EXPECTED)
    out, err = capsys.readouterr()
    return "".join(out.split()), err


def test_check_and_diff_assume_nothing_of_days_that_a_file_arranges(tmp_path, capsys, given):
    (tmp_path / "new").mkdir()
    old, new = write(tmp_path, 2031, "三个工作日"), write(tmp_path / "new", 2031, "五个工作日")
    for line in (["check", str(old)], ["diff", str(old), str(new)]):
        ask = [*line, "--format", "json"]
        assert ASSUMED in told(capsys, *ask)[0]
        out, err = told(capsys, *ask, *given)
        assert ASSUMED not in out
        assert "PM0625" in err


def test_a_suite_is_built_by_the_file(tmp_path, capsys, given):
    file = write(tmp_path, 2031, "三个工作日")
    assert main(["suite", "build", str(file), "--out", str(tmp_path / "suite"), *given]) == ExitCode.EXPECTED
    vectors = [path.read_text("utf-8") for path in (tmp_path / "suite" / "vectors").iterdir()]
    assert any("date:2031" in vector for vector in vectors)
    assumed = [vector for vector in vectors if '"calendar": "assumed"' in vector]
    assert assumed
    for vector in assumed:  # only what looks past the arranged years, or before all of them
        years = {int(year) for year in re.findall('"date:([0-9]+)', vector)}
        assert not years <= set(range(official().first.year, LAST)), vector
    assert "PM0625" in capsys.readouterr().err


def test_eval_and_batch_count_by_the_file(tmp_path, capsys, given):
    file = write(tmp_path, 2031, "三个工作日")
    acts = [{"act": "post", "date": "2031-12-01"}]
    case = {"facts": {"night": True}, "acts": acts, "on": "2031-12-02"}
    (tmp_path / "case.json").write_text(json.dumps(case), "utf-8")
    out, _ = told(capsys, "eval", str(tmp_path / "case.json"), "--measure", str(file), *given)
    assert "末日为2031年12月5日" in out
    cells = {"fact.night": "true", "act.post.1.date": "2031-12-01", "on": "2031-12-02"}
    names = [
        "fact.night",
        *(f"act.{act}.1.{part}" for act in ("post", "apply") for part in ("date", "by")),
        "on",
    ]
    table = tmp_path / "cases.csv"
    table.write_text(",".join(names) + "\n" + ",".join(cells.get(n, "") for n in names) + "\n", "utf-8")
    told(capsys, "batch", str(table), "-o", str(tmp_path / "a.csv"), "--measure", str(file), *given)
    assert "2031-12-05" in (tmp_path / "a.csv").read_text("utf-8")


def test_who_is_tested_by_a_suite_counts_by_the_file(tmp_path, capsysbinary, monkeypatch, given):
    case = {
        "facts": {"night": True},
        "acts": [{"act": "post", "date": "date:2031-12-01"}],
        "on": "date:2031-12-02",
    }
    asked = {"cmd": "run", "seq": 1, "level": "procedure", "ask": ["duties"], "case": case}
    lines = [{"cmd": "start", "protocol": 1}, asked, {"cmd": "stop"}]
    text = "".join(f"{json.dumps(line)}\n" for line in lines)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    file = write(tmp_path, 2031, "三个工作日")
    assert main(["suite", "serve", "--measure", str(file), *given]) == ExitCode.EXPECTED
    assert b"date:2031-12-05" in capsysbinary.readouterr().out


def test_the_site_counts_by_the_file(tmp_path, capsys, given):
    file = write(tmp_path, 2031, "三个工作日")
    site = tmp_path / "site"
    told(capsys, "docs", "build", "--measure", str(file), "--out", str(site), *given)
    page = (site / "measure" / "interview.html").read_text("utf-8")
    data = re.search('id="pm-interview-data"[^>]*>(.*?)</script>', page, re.DOTALL)
    calendar = json.loads(data[1])["program"]["calendar"]
    assert calendar["last"] == (datetime.date(LAST, 12, 31) - datetime.date(1970, 1, 1)).days


@pytest.mark.parametrize(
    "command", [["check"], ["eval"], ["diff"], ["suite", "build"], ["docs", "build"], ["docs", "serve"]]
)
def test_the_help_of_a_command_that_counts_says_that_a_calendar_may_be_given(capsys, command):
    assert main([*command, "--help"]) == 0
    assert "--calendar FILE" in capsys.readouterr().out
