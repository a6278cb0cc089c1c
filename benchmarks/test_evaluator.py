"""The evaluator on the real measure: complete cases a second, and what an open answer costs."""

from pathlib import Path

from policy_model.pipeline import load_measure
from policy_model.semantics.calendar import official
from policy_model.semantics.load import load_case
from policy_model.semantics.world import evaluate_complete

CASE = Path(__file__).parents[1] / "spec" / "cases" / "01-plain-exemption.json"


def _everything(evaluation):
    measure = evaluation.measure
    return (
        [evaluation.judgement(j.id) for j in measure.judgements],
        list(evaluation.duties()),
        [evaluation.result(r.id) for r in measure.results],
    )


def test_complete_case(benchmark):
    loaded = load_measure()
    case = load_case(CASE.read_text(encoding="utf-8"), loaded.measure, official(), aliases=loaded.aliases)
    readings = {r.id: r.choices[0].id for r in loaded.measure.readings}
    benchmark(lambda: _everything(evaluate_complete(loaded.measure, case, readings, official())))
    benchmark.extra_info["cases a second"] = 1 / benchmark.stats["median"]
