"""`check` reads the certificate of the suite that stands beside the measure, and says when it is stale."""

from __future__ import annotations

import json
import re

import pytest

from policy_model.cli import main
from tests.cli import small

ACCEPTED = """[[accepted]]
code = "PM0732"
clauses = ["2"]
reason = "重申"
"""


def write(folder):
    """A measure that says a condition twice."""
    folder.mkdir()
    measure = small.write(folder)
    for file in (measure, measure.with_suffix(".txt")):
        file.write_text(file.read_text("utf-8").replace("夜间值班的，", "夜间值班，夜间值班的，"), "utf-8")
    return measure


@pytest.fixture
def place(tmp_path):
    """A measure with its suite."""
    measure = write(tmp_path / "measures")
    assert main(["suite", "build", str(measure)]) == 0
    return measure


def check(measure, capsys):
    capsys.readouterr()
    code = main(["check", str(measure), "--format", "json"])
    said = capsys.readouterr()
    found = {f["code"] for f in json.loads(said.out)["findings"]}
    return code, found & {"PM0732"}, re.findall(r"PM05\d\d|PM08\d\d", said.err)


def test_what_the_certificate_lists_is_found(place, capsys):
    code, found, said = check(write(place.parent / "without"), capsys)
    assert found == set()
    assert check(place, capsys) == (code, {"PM0732"}, said)


def test_a_stale_suite_is_said_and_nothing_is_said_to_be_gone(place, capsys):
    place.with_suffix(".findings.toml").write_text(ACCEPTED, "utf-8")
    assert check(place, capsys)[::2] == (1, ["PM0552"])
    place.write_text(place.read_text("utf-8") + "\n<!-- 改 -->\n", "utf-8")
    assert check(place, capsys) == (1, set(), ["PM0813"])


def test_a_damaged_certificate_is_not_used(place, capsys):
    file = place.parent.parent / "conformance" / place.stem / "certificate.json"
    file.write_text(file.read_text("utf-8") + " ", "utf-8")
    assert check(place, capsys) == (1, set(), ["PM0803"])
    file.unlink()
    assert check(place, capsys)[0] == 1
