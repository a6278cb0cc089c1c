"""The query says of a table what the columns' engine says of it, which tests hold to the evaluator."""

import datetime

import duckdb
import numpy as np
import pyarrow as pa
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policy_model.engines.answers import as_batch, wanted
from policy_model.engines.arrays import TYPES, Arrays
from policy_model.engines.function import row
from policy_model.engines.layout import Kind, columns
from policy_model.engines.sql import Dialect, query
from policy_model.semantics.program import LastDay, compile_measure
from tests import strategies as drawn


def as_cell(column, value):
    """A plain value as what stands in a table."""
    match column.kind:
        case Kind.DATE:
            return datetime.date.fromordinal(value) if value else None
        case Kind.CODE:
            return column.values[value - 1] if value else None
        case _:
            return value


def table_of(program, rows):
    """Rows as an Arrow table."""
    types = {Kind.TRUTH: pa.bool_(), Kind.NUMBER: pa.int64(), Kind.DATE: pa.date32(), Kind.CODE: pa.string()}
    return pa.table(
        {
            c.name: pa.array([as_cell(c, r[i]) for r in rows], types[c.kind])
            for i, c in enumerate(columns(program))
        }
    )


@settings(max_examples=25)
@given(st.data())
def test_duckdb_says_what_the_columns_say(data):
    measure, calendar = data.draw(drawn.measures()), data.draw(drawn.calendars())
    program = compile_measure(measure)
    assume(not any(isinstance(node, LastDay) and node.away for node in program.nodes))  # refused: PM1120
    combinations = st.sampled_from(list(drawn.combinations(measure)))
    rows = [row(program, data.draw(drawn.cases(measure)), data.draw(combinations)) for _ in range(4)]
    own = [np.array([r[i] for r in rows], dtype=TYPES[c.kind]) for i, c in enumerate(columns(program))]
    (found,) = Arrays(program, calendar, wanted(program)).chunks(own, len(rows))
    expected = as_batch(program, found).to_pylist()
    with duckdb.connect() as connection:
        connection.register("cases", table_of(program, rows))
        asked = connection.sql(query(program, calendar, "cases", Dialect.DUCKDB))
        assert [dict(zip(asked.columns, values, strict=True)) for values in asked.fetchall()] == expected


def test_the_dialects_differ_in_words_only():
    measure = drawn.measure_of(drawn.plain_facts(), (), (drawn.f.Const(True), drawn.f.Const(False)), 1, False)
    program = compile_measure(measure)
    calendar = drawn.GivenCalendar(drawn.FIRST, drawn.LAST, ())
    duck, spark = (query(program, calendar, "cases", d) for d in Dialect)
    assert duck.count("SELECT") == spark.count("SELECT")
    assert '"' not in spark
