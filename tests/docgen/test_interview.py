"""The interview's runtime says what the evaluator says, of any measure; and it fails where it is made wrong."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.compiled import measure_for_cases
from policy_model.docgen.interview.program import compile_measure, day
from policy_model.ir.formula import Given
from policy_model.ir.ids import Id
from policy_model.ir.statement import Measure
from policy_model.semantics.calendar import Calendar, official
from policy_model.semantics.load import load_case
from policy_model.semantics.open import Exact
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
        json.dumps(
            {"cmd": "run", "seq": n, "level": "partial", "ask": list(Section), "case": tagged_case(*one)}
        )
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


def _interviews(node, path: Path, cases) -> list[dict]:
    """What interviews come to of people who know all of these cases."""
    lines = []
    for case, readings in cases:
        one = {
            "facts": {
                id.key: {"value": _plain(known.value), "since": known.since and day(known.since)}
                for id, known in case.facts.items()
            },
            "acts": [
                {
                    "act": a.act.key,
                    "date": day(a.date),
                    "by": a.by.key,
                    "content": a.content and a.content.key,
                }
                for a in case.acts
            ],
            "on": day(case.on),
            "readings": {reading.key: choice.key for reading, choice in readings.items()},
        }
        lines.append(json.dumps(one))
    done = subprocess.run(
        [node, str(Path(__file__).with_name("simulate.js")), str(INTERVIEW), str(path)],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def _plain(value):
    return day(value) if isinstance(value, datetime.date) else value.key if isinstance(value, Id) else value


def _said_of(measure, case, readings, calendar):
    """The status of each result by the evaluator; None: the case does not keep the assumptions."""
    exact = Exact(measure, case, readings, calendar)
    if exact.contradiction() is not None:
        return None
    results = {r.id.key: exact.answer(exact.result(r.id), readings) for r in measure.results}
    return {key: [status.value for status in found.possible] for key, found in results.items()}


def _definite(data, measure, case):
    """The acts of a case as an interview asks for them: by whom, and to nobody in particular."""
    declared = {a.id: a for a in measure.acts}
    acts = tuple(
        replace(
            a,
            by=a.by if a.by in declared[a.act].actors else data.draw(st.sampled_from(declared[a.act].actors)),
            to=None,
        )
        for a in case.acts
    )
    return replace(case, acts=acts)


@settings(max_examples=25)
@given(data=st.data(), drawn=strategies.measures(), calendar=strategies.calendars())
def test_an_interview_comes_to_what_the_whole_case_comes_to(node, folder, data, drawn, calendar):
    path = folder / "program.json"
    path.write_text(json.dumps(compile_measure(drawn, calendar)), "utf-8")
    taken = st.sampled_from(list(strategies.combinations(drawn)))
    some = data.draw(st.lists(st.tuples(strategies.cases(drawn), taken), min_size=1, max_size=5))
    cases = [(_definite(data, drawn, case), readings) for case, readings in some]
    for (case, readings), found in zip(cases, _interviews(node, path, cases), strict=True):
        said = _said_of(drawn, case, readings, calendar)
        if said is None:  # the interview may end before it hears of the contradiction
            continue
        assert found["statuses"] == said
        assert found["same"]
        assert len(found["asked"]) <= len(drawn.facts) + sum(a.at_most for a in drawn.acts)
        left = load_case(json.dumps(found["case"]), drawn, calendar)
        assert _said_of(drawn, left, readings, calendar) == said
