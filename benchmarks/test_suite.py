"""The protocol: vectors a second, beside a bare process that only echoes its lines.

Implementation and echo say the same bytes and do no work, so that the ratio is what the runner adds:
writing messages, reading, checking and comparing answers.
"""

import json
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.suite import samples

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
