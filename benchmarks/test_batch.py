"""The compiled program beside the evaluator, case by case and in columns; DuckDB beside its own scan."""

import datetime
from statistics import median
from time import perf_counter

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from policy_model.engines.arrays import TYPES, Arrays
from policy_model.engines.function import compiled
from policy_model.engines.layout import Kind, columns
from policy_model.engines.sql import Dialect, query
from policy_model.pipeline import load_measure
from policy_model.semantics.calendar import official
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.program import compile_measure
from policy_model.semantics.world import evaluate_complete

ROWS = 1 << 18
FIRST = datetime.date(2017, 2, 6)


@pytest.fixture(scope="module")
def program():
    measure = load_measure().measure
    return compile_measure(measure, {r.id: r.choices[0].id for r in measure.readings})


@pytest.fixture(scope="module")
def cases(program):
    """Columns of random cases: a third of the facts true, six acts in ten done within forty days of entry."""
    rng = np.random.default_rng(20170206)
    out = {}
    for column in columns(program):
        match column.kind:
            case Kind.TRUTH:
                values = rng.random(ROWS) < 1 / 3
            case Kind.NUMBER:
                values = rng.integers(0, 5, ROWS)
            case Kind.CODE:
                values = rng.integers(0 if column.empty else 1, len(column.values) + 1, ROWS)
            case Kind.DATE:
                values = FIRST.toordinal() + rng.integers(0, 40, ROWS)
                if column.empty:
                    values[rng.random(ROWS) < 0.4] = 0
        out[column.name] = values.astype(TYPES[column.kind])
    for name, values in out.items():
        done = out.get(name.rpartition(".")[0] + ".date")
        if name.startswith("act.") and not name.endswith(".date"):
            values[done == 0] = 0
            if name.endswith(".content"):
                values[(done != 0) & (values == 0)] = 1
        if name.startswith("since."):
            values[~out["fact." + name.partition(".")[2]]] = 0
    return out


def as_case(program, cases, row):
    """A row as the evaluator wants it."""
    measure = program.measure
    facts = {}
    for fact in measure.facts:
        value = cases[f"fact.{fact.id.key}"][row].item()
        since = cases.get(f"since.{fact.id.key}")
        day = int(since[row]) if since is not None else 0
        if hasattr(fact.type, "values"):
            value = fact.type.values[value - 1]
        facts[fact.id] = Known(value, datetime.date.fromordinal(day) if day else None)
    acts = []
    for slot in program.slots:
        name = f"act.{slot.act.key}.{slot.number + 1}"
        day = int(cases[f"{name}.date"][row])
        if day:
            act = next(a for a in measure.acts if a.id == slot.act)
            by, to = (
                int(cases[f"{name}.{part}"][row]) if f"{name}.{part}" in cases else 0 for part in ("by", "to")
            )
            content = int(cases[f"{name}.content"][row]) if f"{name}.content" in cases else 0
            parties = measure.parties
            acts.append(
                CaseAct(
                    slot.act,
                    datetime.date.fromordinal(day),
                    parties[by - 1].id if by else None,
                    parties[to - 1].id if to else None,
                    act.contents[content - 1] if content else None,
                )
            )
    on = datetime.date.fromordinal(int(cases["on"][row]))
    return Case(facts, tuple(acts), (), (), on)


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
    """The same Parquet: results only, and the sum of a hash of every column."""
    table = {}
    for column in columns(program):
        values = cases[column.name]
        if column.kind is Kind.CODE:
            words = pa.array([None, *column.values])
            table[column.name] = words.take(pa.array(values, pa.int64()))
        elif column.kind is Kind.DATE:
            days = pa.array(values.astype(np.int32) - 719163, mask=values == 0)
            table[column.name] = days.cast(pa.date32())
        else:
            table[column.name] = pa.array(values)
    path = tmp_path / "cases.parquet"
    parquet.write_table(pa.table(table), path)
    asked = query(program, official(), f"'{path}'", Dialect.DUCKDB)
    results = " + ".join(f'count("result.{r.key}")' for r in program.results)
    names = ", ".join(f'"{name}"' for name in table)
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        mine = seconds(lambda: connection.sql(f"SELECT {results} FROM ({asked})").fetchall(), 3)  # noqa: S608  (our own query, our own file)
        scan = seconds(lambda: connection.sql(f"SELECT sum(hash({names})) FROM '{path}'").fetchall(), 3)  # noqa: S608  (our own query, our own file)
        benchmark.extra_info |= {"duckdb, results to scan": round(mine / scan, 1)}
        benchmark.pedantic(lambda: connection.sql(f"SELECT count(*) FROM '{path}'").fetchall(), rounds=3)  # noqa: S608  (our own query, our own file)
