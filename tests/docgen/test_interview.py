"""The interview's runtime says what the evaluator says, of any measure; and it fails where it is made wrong."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.compiled import measure_for_cases
from policy_model.docgen.interview.program import compile_measure
from policy_model.ir.formula import Given
from policy_model.ir.statement import Measure
from policy_model.semantics.calendar import Calendar, official
from policy_model.source.diagnostic import Unusable
from policy_model.suite.folder import load_suite, select
from policy_model.suite.reference import Reference, tagged_case
from policy_model.suite.runner import Command, Limits, run_suite
from policy_model.suite.said import Section, read_answer, signature
from policy_model.suite.shape import Taken
from policy_model.suite.vector import Level

from .. import strategies

HERE = Path(__file__).parents[2]
SUITE = HERE / "spec/conformance/pingdingshan-2017-2"
INTERVIEW = HERE / "src/policy_model/docgen/interview"
PATIENT = Limits(reply=300, grace=300, start=300)
"""No limit here is met however busy the machine."""

suite = cache(lambda: load_suite(SUITE))
measure = cache(lambda: measure_for_cases().measure)


@pytest.fixture(scope="session")
def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.skip("Node is not installed: the interview was NOT tested")
    return found


@pytest.fixture(scope="session")
def program(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("program") / "program.json"
    path.write_text(json.dumps(compile_measure(measure(), official())), "utf-8")
    return path


def _run(node, program, folder, levels):
    command = Command((node, str(folder / "node.js"), str(program)), PATIENT)
    return run_suite(suite(), select(suite(), levels, ()), command)


def test_it_passes_the_levels_it_takes_up(node, program):
    levels = (Level.FACTS, Level.PROCEDURE, Level.PARTIAL, Level.PROPERTY)
    ran = _run(node, program, INTERVIEW, levels)
    assert {str(j.outcome) for j in ran.judged} == {"passed"}


def _asked(node, folder: Path, measure: Measure, calendar: Calendar, cases) -> list[dict]:
    """What the runtime replies to cases of a measure, each under a choice for every reading."""
    path = folder / "program.json"
    path.write_text(json.dumps(compile_measure(measure, calendar)), "utf-8")
    lines = [
        json.dumps({"cmd": "run", "seq": n, "level": "partial", "ask": list(Section), "case": tagged_case(*one)})
        for n, one in enumerate(cases)
    ]
    done = subprocess.run(
        [node, str(INTERVIEW / "node.js"), str(path)],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@settings(max_examples=int(os.environ.get("EX", "25")))
@given(data=st.data(), drawn=strategies.measures(), calendar=strategies.calendars())
def test_it_says_of_any_measure_what_the_evaluator_says(node, folder, data, drawn, calendar):
    some = strategies.partial_cases(drawn) | strategies.cases(drawn)
    taken = st.sampled_from(list(strategies.combinations(drawn)))
    cases = data.draw(st.lists(st.tuples(some, taken), min_size=1, max_size=6))
    reference = Reference(drawn, calendar)
    for one, reply in zip(cases, _asked(node, folder, drawn, calendar, cases), strict=True):
        expected = reference.expected(tagged_case(*one))
        if "refused" in expected:  # the interview does not read cases
            continue
        assert "answer" in reply, reply
        assert signature(_read(reply["answer"])) == signature(_read(expected["answer"])), (expected, reply)
        assert _bases(reply["answer"]) == _bases(expected["answer"]), (expected, reply)


def _read(answer):
    return read_answer(Taken(answer))


def _bases(answer):
    """The clauses cited; of duties and supposed acts the interview cites none."""
    entries = {section: entry for section, entry in answer.items() if section not in ("duties", "supposed")}
    if "contradiction" in entries:
        return {}
    entries["acts"] = dict(enumerate(entries["acts"]))
    entries["scope"] = {"scope": entries["scope"]}
    return {
        (section, key): sorted(entry.get("basis", ()))
        for section, some in entries.items()
        for key, entry in some.items()
    }


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("drawn")
