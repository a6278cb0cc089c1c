"""Every engine says of a table what NumPy says of it, which tests hold to the evaluator."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policy_model.engines.arrays import TYPES
from policy_model.engines.engine import engine
from policy_model.engines.function import row
from policy_model.engines.layout import columns
from policy_model.engines.sql import Dialect, query
from policy_model.semantics.program import LastDay, compile_measure
from tests import strategies as drawn


@pytest.mark.parametrize("name", ["polars", "duckdb"])
@settings(max_examples=25)
@given(st.data())
def test_every_engine_says_what_numpy_says(name, data):
    measure, calendar = data.draw(drawn.measures()), data.draw(drawn.calendars())
    program = compile_measure(measure)
    if name == "duckdb":  # refused: PM1120
        assume(not any(isinstance(node, LastDay) and node.away for node in program.nodes))
    combinations = st.sampled_from(list(drawn.combinations(measure)))
    rows = [row(program, data.draw(drawn.cases(measure)), data.draw(combinations)) for _ in range(4)]
    own = [np.array([r[i] for r in rows], dtype=TYPES[c.kind]) for i, c in enumerate(columns(program))]
    expected, found = (
        [answer for batch in engine(by, program, calendar)(own, len(rows)) for answer in batch.to_pylist()]
        for by in ("numpy", name)
    )
    assert found == expected


def test_the_dialects_differ_in_words_only():
    measure = drawn.measure_of(drawn.plain_facts(), (), (drawn.f.Const(True), drawn.f.Const(False)), 1, False)
    program = compile_measure(measure)
    calendar = drawn.GivenCalendar(drawn.FIRST, drawn.LAST, ())
    duck, spark = (query(program, calendar, "cases", d) for d in Dialect)
    assert duck.count("SELECT") == spark.count("SELECT")
    assert '"' not in spark
