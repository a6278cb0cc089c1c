"""The interview of the real measure: from an answer to the next question, under Node."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from policy_model.docgen.interview.program import compile_measure, day
from policy_model.pipeline import load_measure
from policy_model.semantics.calendar import official
from policy_model.semantics.load import load_case
from policy_model.suite.folder import load_suite, select
from policy_model.suite.reference import plain_case
from policy_model.suite.vector import Level

ROOT = Path(__file__).parents[1]
SUITE = ROOT / "spec/conformance/pingdingshan-2017-2"
INTERVIEW = ROOT / "src/policy_model/docgen/interview"
EVERY = 25
"""Each so manieth of the suite's cases of facts and of procedure is an interview."""


def test_answer_to_next_question(benchmark, tmp_path):
    """Whole interviews of people who know all of a case of the suite; every answer but the first is timed."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed")
    measure = load_measure().measure
    program = tmp_path / "program.json"
    program.write_text(json.dumps(compile_measure(measure, official())), "utf-8")
    vectors = select(load_suite(SUITE), (Level.FACTS, Level.PROCEDURE), ())[::EVERY]
    lines = [
        json.dumps(_known(load_case(json.dumps(plain_case(v.case)), measure, official()), v)) for v in vectors
    ]
    command = [node, str(ROOT / "tests/docgen/simulate.js"), str(INTERVIEW), str(program)]

    def interviews():
        done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True)
        return [json.loads(line) for line in done.stdout.splitlines()]

    found = benchmark.pedantic(interviews, rounds=1)
    times = sorted(time for one in found for time in one["times"])
    asked = sorted(len(one["asked"]) for one in found)
    benchmark.extra_info["interviews, answers"] = [len(found), len(times)]
    benchmark.extra_info["questions asked: least, median, most"] = [
        asked[0],
        asked[len(asked) // 2],
        asked[-1],
    ]
    middle, late = times[len(times) // 2], times[len(times) * 99 // 100]
    benchmark.extra_info["ms: median, 99 of 100, slowest"] = [round(t, 1) for t in (middle, late, times[-1])]
    benchmark.extra_info["KiB of the program"] = program.stat().st_size // 1024


def _known(case, vector):
    """The case as `simulate.js` reads it."""
    facts = {
        id.key: {"value": getattr(known.value, "key", known.value), "since": known.since and day(known.since)}
        for id, known in case.facts.items()
    }
    acts = [
        {
            "act": a.act.key,
            "date": day(a.date),
            "by": a.by and a.by.key,
            "content": a.content and a.content.key,
        }
        for a in case.acts
    ]
    return {"facts": facts, "acts": acts, "on": day(case.on), "readings": vector.case["reading"]}
