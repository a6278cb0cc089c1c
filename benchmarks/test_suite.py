"""The suite: building it beside `check`, its growth, and the protocol beside a bare echo.

In the protocol, implementation and echo say the same bytes and do no work, so that the ratio is what the
runner adds: writing messages, reading, checking and comparing answers.
"""

import json
import math
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time

import pytest
from synthetic import write

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.suite import samples

from policy_model.analysis.run import ANALYSES, Subject
from policy_model.pipeline import load_measure, load_properties
from policy_model.proof.replay import Evaluator
from policy_model.semantics.calendar import AssumedCalendar, official
from policy_model.suite.build import assemble
from policy_model.suite.kill import settle
from policy_model.suite.masks import Panel
from policy_model.suite.mutate import mutants
from policy_model.suite.protocol import line, run
from policy_model.suite.runner import Command, Limits, run_suite

ROUNDS = 5
TIMES = 60
"""How often the sample vectors are put in a round."""

ECHO = """
import sys
for line in sys.stdin.buffer:
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
"""
READY = """
import json, sys
said = [line.rstrip("\\n") for line in open({path!r}, encoding="utf-8")]
out = sys.stdout
for number, line in enumerate(sys.stdin):
    if number == 0:
        out.write('{{"protocol":1,"implementation":{{"name":"ready","version":"1"}}}}\\n')
    elif number == 1:
        out.write('{{"ok":true}}\\n')
    elif line.startswith('{{"cmd":"stop"'):
        break
    else:
        out.write('{{"seq":%d,%s\\n' % (number - 1, said[(number - 2) % len(said)]))
    out.flush()
"""


@pytest.fixture(scope="module")
def suite(tmp_path_factory):
    plain = [v for v in samples.vectors() if v.beside is None]
    return samples.write(tmp_path_factory.mktemp("suite"), plain)


@pytest.fixture(scope="module")
def ready(tmp_path_factory, suite):
    """An implementation that has its answers by heart, in the order of the suite."""
    path = tmp_path_factory.mktemp("ready") / "answers"
    replies = [samples.reference().expected(v.case, v.ask) for v in suite.vectors]
    path.write_text("".join(json.dumps(r, ensure_ascii=False)[1:] + "\n" for r in replies), "utf-8")
    return path


def _echoed(lines):
    """Seconds for the lines to go to a bare process and come back, one by one."""
    with subprocess.Popen(
        [sys.executable, "-S", "-c", ECHO], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        process.stdin.write(lines[0])
        process.stdin.flush()
        process.stdout.readline()  # it has started
        begun = perf_counter()
        for data in lines:
            process.stdin.write(data)
            process.stdin.flush()
            process.stdout.readline()
        taken = perf_counter() - begun
        process.stdin.close()
    return taken


def _judged(suite, vectors, command):
    """Seconds for the runner to put the vectors, its start aside."""
    marks = []
    found = run_suite(suite, vectors, command, lambda _: marks.append(perf_counter()))
    assert all(j.outcome == "passed" for j in found.judged)
    return (marks[-1] - marks[0]) * len(vectors) / (len(vectors) - 1)


def test_vectors_a_second(benchmark, suite, ready):
    """In turn, so that the machine's speed drops out of the ratio."""
    vectors = suite.vectors * TIMES
    lines = [line(run(n + 1, v.level, v.ask, v.case)) for n, v in enumerate(vectors)]
    command = Command((sys.executable, "-S", "-c", READY.format(path=str(ready))), Limits(300, 0, 300))
    rates, ratios = [], []
    for _ in range(ROUNDS):
        ours, bare = _judged(suite, vectors, command), _echoed(lines)
        rates.append(len(vectors) / ours)
        ratios.append(ours / bare)
    benchmark.extra_info["vectors a second"] = round(sorted(rates)[ROUNDS // 2])
    benchmark.extra_info["time to a bare echo"] = round(sorted(ratios)[ROUNDS // 2], 2)
    benchmark.pedantic(lambda: None, rounds=1)


def test_a_process_for_each(benchmark, suite):
    """Per case, beside starting a bare interpreter as often."""
    reply = 'print(\'{"skipped":true,"reason":"x"}\')'
    command = Command((sys.executable, "-S", "-c", reply), Limits(300, 0, 300), per_case=True)

    def bare():
        begun = perf_counter()
        for _ in suite.vectors:
            subprocess.run([sys.executable, "-S", "-c", reply], check=True, capture_output=True)
        return perf_counter() - begun

    def ours():
        begun = perf_counter()
        run_suite(suite, suite.vectors, command)
        return perf_counter() - begun

    ratios = sorted(ours() / bare() for _ in range(ROUNDS))
    benchmark.extra_info["time to bare processes"] = round(ratios[ROUNDS // 2], 2)
    benchmark.pedantic(lambda: None, rounds=1)


def _built(loaded, properties=()):
    """Processor seconds for the mutants, for settling them, and for the vectors; what the suite counts."""
    measure, calendar = loaded.measure, official()
    marks = [process_time()]
    every = mutants(measure)
    numbered = dict(enumerate((m.measure for m in every), 1))
    panel = Panel.of(measure, numbered, {n: 1 << n for n in numbered}, AssumedCalendar(calendar))
    marks.append(process_time())
    settled = settle(measure, every, panel, calendar, lambda *_: None)
    marks.append(process_time())
    built = assemble(measure, properties, "0" * 64, every, settled, calendar)
    marks.append(process_time())
    steps = [after - before for before, after in pairwise(marks)]
    return dict(zip(("mutants", "settling", "vectors"), steps, strict=True)), built.counts


def test_building_beside_check(benchmark):
    """The real measure, in this process, neither with anything kept."""
    loaded = load_measure()
    begun = process_time()
    subject = Subject(loaded.measure, loaded.outline, Evaluator())
    properties = load_properties(loaded, None)
    for one in properties:
        subject.place.decide(one)
    for analysis in ANALYSES:
        tuple(analysis.find(subject))
    checked = process_time() - begun
    steps, _ = _built(loaded, properties)
    for name, used in steps.items():
        benchmark.extra_info[f"seconds, {name}"] = round(used, 1)
    benchmark.extra_info["seconds, check"] = round(checked, 1)
    benchmark.extra_info["settling to check"] = round((steps["mutants"] + steps["settling"]) / checked, 2)
    benchmark.extra_info["building to check"] = round(sum(steps.values()) / checked, 2)
    benchmark.pedantic(lambda: None, rounds=1)


def test_building_grows(benchmark, tmp_path):
    """Synthetic measures, of other sizes if `GROWTH` names some; the exponent is that of the last step."""
    used = {}
    sizes = [int(word) for word in os.environ.get("GROWTH", "18 60").split()]
    for size in sizes:
        used[size], counts = _built(load_measure(write(tmp_path, size)))
        for name, seconds in used[size].items():
            benchmark.extra_info[f"{size}: seconds, {name}"] = round(seconds, 2)
        told = ("mutants", "open", "vectors")
        benchmark.extra_info[f"{size}: {', '.join(told)}"] = [counts[key] for key in told]
    before, last = sizes[-2:]
    for name in used[last]:
        exponent = math.log(used[last][name] / used[before][name], last / before)
        benchmark.extra_info[f"exponent, {name}"] = round(exponent, 2)
    benchmark.pedantic(lambda: None, rounds=1)
