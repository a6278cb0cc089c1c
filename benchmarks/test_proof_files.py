"""What solving a generated proof file costs, beside a file of the same property written by hand."""

from pathlib import Path
from time import process_time

import pytest
import z3

from policy_model.dossier.confirm import second_opinion
from policy_model.dossier.proving import make
from policy_model.pipeline import load_measure, load_properties, properties_path
from policy_model.proof.replay import Evaluator
from policy_model.source.text import read_source

BY_HAND = Path(__file__).parent / "private_gain.smt2"
PROPERTY = "no_private_gain_ordinary"
ROUNDS = 21


def _z3(text):
    solver = z3.Solver()
    solver.from_string(text)
    return str(solver.check())


@pytest.fixture(scope="module")
def texts():
    loaded = load_measure()
    where = properties_path(loaded)
    wanted = [p for p in load_properties(loaded, where) if p.id == PROPERTY]
    dossier = make(loaded.measure, wanted, read_source(where), Evaluator())
    made = next(f for f in dossier.entries[0].files if f.kind == "holds")
    return {"generated": made.text, "by hand": BY_HAND.read_text(encoding="utf-8")}


@pytest.mark.parametrize(("solver", "solve"), [("z3", _z3), ("cvc5", second_opinion)])
def test_generated_beside_by_hand(benchmark, texts, solver, solve):
    """Reading and solving, in turn; the ratio of the medians."""
    times = {name: [] for name in texts}
    for _ in range(ROUNDS):
        for name, text in texts.items():
            start = process_time()
            assert solve(text) == "unsat"
            times[name].append(process_time() - start)
    medians = {name: sorted(some)[ROUNDS // 2] for name, some in times.items()}
    for name, median in medians.items():
        benchmark.extra_info[f"{solver}, {name}, milliseconds"] = round(1000 * median, 2)
    benchmark.extra_info["generated to by hand"] = round(medians["generated"] / medians["by hand"], 1)
    benchmark.pedantic(lambda: solve(texts["generated"]), rounds=ROUNDS)
