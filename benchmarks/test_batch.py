"""The compiled program beside the evaluator, case by case and in columns; DuckDB beside its own scan."""

from statistics import median
from time import perf_counter

import duckdb
import pyarrow as pa
import pytest
from pyarrow import parquet
from random_cases import arrow_table, as_case, random_columns

from policy_model.engines.arrays import Arrays
from policy_model.engines.function import compiled
from policy_model.engines.layout import columns
from policy_model.engines.sql import Dialect, query
from policy_model.pipeline import load_measure
from policy_model.semantics.calendar import official
from policy_model.semantics.program import compile_measure
from policy_model.semantics.world import evaluate_complete

ROWS = 1 << 18
TIMES = 4
"""How often the rows are in the file for DuckDB, whose planning is no part of the ratio."""


@pytest.fixture(scope="module")
def program():
    measure = load_measure().measure
    return compile_measure(measure, {r.id: r.choices[0].id for r in measure.readings})


@pytest.fixture(scope="module")
def cases(program):
    return random_columns(program, ROWS, 20170206)


def everything(measure, case, readings):
    """All that an answer holds, by the evaluator."""
    seen = evaluate_complete(measure, case, readings, official())
    seen.in_scope(case.on)
    for judgement in measure.judgements:
        seen.judgement(judgement.id)
    for i in range(len(case.acts)):
        seen.valid(i)
    list(seen.duties())
    for result in measure.results:
        seen.result(result.id)


def seconds(ask, times=5):
    """The median of some runs."""
    out = []
    for _ in range(times):
        start = perf_counter()
        ask()
        out.append(perf_counter() - start)
    return median(out)


def test_one_case_and_columns_beside_the_evaluator(benchmark, program, cases):
    some = [as_case(program, cases, row) for row in range(40)]
    reference = seconds(lambda: [everything(program.measure, c, program.fixed) for c in some]) / len(some)
    function = compiled(program, official())
    rows = list(zip(*(cases[c.name][:2000].tolist() for c in columns(program)), strict=True))
    alone = seconds(lambda: [function(row) for row in rows]) / len(rows)
    arrays, own = Arrays(program, official()), [cases[c.name] for c in columns(program)]
    together = seconds(lambda: [None for _ in arrays.chunks(own, ROWS)], 3) / ROWS
    benchmark.extra_info |= {
        "evaluator, cases a second": round(1 / reference),
        "one case, ratio": round(reference / alone),
        "columns, ratio": round(reference / together),
    }
    benchmark.pedantic(lambda: list(arrays.chunks(own, 1 << 16)), rounds=3)


def test_duckdb_beside_its_own_scan(benchmark, program, cases, tmp_path):
    """The same Parquet: every result of every case, and the sum of a hash of every column.

    The results are fetched, not counted: the optimizer writes out shared columns under an aggregate.
    """
    path = tmp_path / "cases.parquet"
    table = pa.concat_tables([arrow_table(program, cases)] * TIMES)
    parquet.write_table(table, path)
    asked = query(program, official(), f"'{path}'", Dialect.DUCKDB)
    results = ", ".join(f'"result.{r.key}"' for r in program.results)
    names = ", ".join(f'"{name}"' for name in table.column_names)
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")

        def mine():
            told = connection.sql(f"SELECT {results} FROM ({asked})").to_arrow_reader()  # noqa: S608  (our own query, our own file)
            assert sum(batch.num_rows for batch in told) == table.num_rows

        def scan():
            connection.sql(f"SELECT sum(hash({names})) FROM '{path}'").fetchall()  # noqa: S608  (our own file)

        benchmark.extra_info |= {"duckdb, results to scan": round(seconds(mine, 3) / seconds(scan, 3), 1)}
        benchmark.pedantic(scan, rounds=3)
