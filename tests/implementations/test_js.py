"""An implementation in JavaScript: what it passes, and that it fails where it is made wrong.

It shares no code with the project; it was written from the published pages and vectors. Each wrong version
has one mistake of a kind that the suite's certificate counts, and the report must name the clause.
"""

import datetime
import json
import shlex
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import chinese_calendar
import pytest

from policy_model.source.clause import parse_clause_id
from policy_model.suite.folder import load_suite, select
from policy_model.suite.report import Report, Selection, to_json
from policy_model.suite.runner import Command, Limits, run_suite
from policy_model.suite.suspects import certificate_of
from policy_model.suite.vector import Level

HERE = Path(__file__).parent / "js"
SUITE = Path(__file__).parents[2] / "spec/conformance/pingdingshan-2017-2"
LEVELS = (Level.FACTS, Level.PROCEDURE)

PATIENT = Limits(reply=300, grace=300, start=300)
"""No limit here is met however busy the machine."""


@pytest.fixture(scope="module")
def node():
    found = shutil.which("node")
    if found is None:
        pytest.skip("Node is not installed: the implementation in JavaScript was NOT tested")
    return found


suite = cache(lambda: load_suite(SUITE))
known = cache(lambda: certificate_of(SUITE))


def wrong_versions():
    """The names in `wrong.mjs`: read from its text, so that they are known where Node is absent."""
    lines = (HERE / "wrong.mjs").read_text("utf-8").split("const WRONG = {")[1].split("\n};")[0].splitlines()
    return [line.split(":")[0].strip() for line in lines if line.startswith("  ") and line[2].isalpha()]


@pytest.fixture(scope="module")
def clauses(node):
    """The clause that each wrong version gets wrong."""
    return json.loads(
        subprocess.run([node, HERE / "wrong.mjs", "--list"], check=True, capture_output=True).stdout
    )


@pytest.mark.long
def test_it_passes_its_levels_and_skips_the_others(node, tmp_path):
    report = tmp_path / "report.json"
    suite_command = [sys.executable, "-m", "policy_model.cli", "suite"]  # of the suite that comes with it
    words = ["run", "--command", shlex.join([node, str(HERE / "measure.mjs")]), "--report", f"json={report}"]
    done = subprocess.run([*suite_command, *words], check=False, capture_output=True, text=True)
    assert done.returncode == 3, done.stderr  # nothing wrong, something skipped
    levels = {level.value for level in LEVELS}
    judged = json.loads(report.read_text("utf-8"))["vectors"]
    assert len(judged) == len(suite().vectors)
    assert {
        v["id"] for v in judged if v["outcome"] != ("passed" if v["level"] in levels else "skipped")
    } == set()
    scored = subprocess.run([*suite_command, "score", str(report)], check=False, capture_output=True)
    assert scored.returncode == 0, scored.stderr


def test_there_is_a_wrong_version_for_each_kind_of_mistake():
    certificate = json.loads((SUITE / "certificate.json").read_text("utf-8"))
    killed = {m["operator"] for m in certificate["mutants"] if m["fate"] == "killed"}
    assert set(wrong_versions()) == killed


def _wrong_versions():
    """One, and the others."""
    first, *others = wrong_versions()
    return [first, *(pytest.param(name, marks=pytest.mark.long) for name in others)]


@pytest.mark.parametrize("name", _wrong_versions())
def test_a_wrong_version_fails_at_its_clause(name, node, clauses):
    article = parse_clause_id(clauses[name].split(".", maxsplit=1)[0])
    vectors = select(suite(), LEVELS, (article,))
    command = Command((node, str(HERE / "wrong.mjs"), "--wrong", name), PATIENT)
    run = run_suite(suite(), vectors, command)
    report = to_json(Report(suite(), Selection(LEVELS, (article,)), command, run, known()))
    assert report["verdict"] == "failed"
    assert report["counts"].keys() <= {"passed", "failed"}
    named = {clause for v in report["vectors"] for clause in v.get("at", ())}
    assert clauses[name] in named


def test_its_working_days_are_the_official_ones():
    table = json.loads((HERE / "workdays.json").read_text("utf-8"))
    first, last = (datetime.date.fromisoformat(table[k]) for k in ("from", "to"))
    days = [first + datetime.timedelta(n) for n in range((last - first).days + 1)]
    worked = [d for d in days if chinese_calendar.is_workday(d)]
    rest = set(days) - set(worked)
    assert table["on"] == [d.isoformat() for d in worked if d.weekday() >= 5]
    assert table["off"] == sorted(d.isoformat() for d in rest if d.weekday() < 5)
