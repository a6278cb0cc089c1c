"""The evaluator on the real measure: complete cases a second, and what an open answer costs."""

from pathlib import Path
from time import process_time

import pytest

from policy_model.pipeline import load_measure
from policy_model.semantics.answer import answer
from policy_model.semantics.calendar import official
from policy_model.semantics.load import load_case
from policy_model.semantics.open import Exact
from policy_model.semantics.world import evaluate_complete

CASES = Path(__file__).parents[1] / "spec" / "cases"
COMPLETE, PARTIAL = "01-plain-exemption", "33-one-bar-known"
ROUNDS = 5


@pytest.fixture(scope="module")
def loaded():
    return load_measure()


@pytest.fixture(scope="module")
def case(loaded):
    def read(name):
        text = (CASES / f"{name}.json").read_text(encoding="utf-8")
        return load_case(text, loaded.measure, official(), aliases=loaded.aliases)

    return read


def _complete(measure, case, readings):
    evaluation = evaluate_complete(measure, case, readings, official())
    return (
        [evaluation.judgement(j.id) for j in measure.judgements],
        list(evaluation.duties()),
        [evaluation.result(r.id) for r in measure.results],
    )


def _exact(measure, case, readings):
    exact = Exact(measure, case, readings, official())
    entries = [exact.judgement(j.id) for j in measure.judgements]
    entries += [duty.states for duty in exact.duties()]
    entries += [exact.result(r.id) for r in measure.results]
    return [exact.by_reading(entry) for entry in entries]


def _readings(measure):
    return {r.id: r.choices[0].id for r in measure.readings}


def test_complete_case(benchmark, loaded, case):
    measure, complete = loaded.measure, case(COMPLETE)
    readings = _readings(measure)
    benchmark(lambda: _complete(measure, complete, readings))
    benchmark.extra_info["cases a second"] = round(1 / benchmark.stats["median"], 1)


def test_open_answer(benchmark, loaded, case):
    """The exact answer to a complete case, to a partial one, and to that one with every reading left open."""
    measure, readings = loaded.measure, _readings(loaded.measure)
    complete, partial = case(COMPLETE), case(PARTIAL)
    runs = {
        "plain": lambda: _complete(measure, complete, readings),
        "exact, complete": lambda: _exact(measure, complete, readings),
        "exact, partial": lambda: _exact(measure, partial, readings),
        "exact, partial, readings open": lambda: _exact(measure, partial, {}),
        "with its reasons": lambda: answer(measure, partial, {}, official()),
    }

    def seconds(run):
        start = process_time()
        run()
        return process_time() - start

    times = {name: sorted(seconds(run) for _ in range(ROUNDS))[ROUNDS // 2] for name, run in runs.items()}
    for name, time in times.items():
        benchmark.extra_info[f"{name}, to plain"] = round(time / times["plain"], 1)
    benchmark.pedantic(runs["exact, partial"], rounds=ROUNDS)
