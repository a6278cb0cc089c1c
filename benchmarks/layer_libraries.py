"""One layer over all engines of tables? Layers of forty shared columns by ours, narwhals, ibis and sqlglot.

python benchmarks/layer_libraries.py    (pip install narwhals ibis-framework sqlglot beside the extra `dev`)

Each row of the table says how long it takes to write the expressions and to run them over 262,144 rows.
What came out, and what follows from it, is in README.md.
"""

from __future__ import annotations

import random
from time import perf_counter

import duckdb
import ibis
import narwhals as nw
import numpy as np
import polars as pl
import sqlglot

from policy_model.compiled import measure_for_cases
from policy_model.engines.sql import Dialect, query
from policy_model.semantics.calendar import official
from policy_model.semantics.program import compile_measure

LAYERS, WIDE, INPUTS, ROWS = 24, 40, 100, 1 << 18


def shape():
    """For each layer its columns, each with the four columns of earlier layers it is made of."""
    drawn = random.Random(1)  # noqa: S311  (no secret)
    before, out = [f"c{i}" for i in range(INPUTS)], []
    for layer in range(LAYERS):
        out.append([(f"n{layer}_{k}", [drawn.choice(before) for _ in range(4)]) for k in range(WIDE)])
        before = before[-200:] + [name for name, _ in out[-1]]
    return out


def both(begin, finish):
    """Seconds to write and to run."""
    start = perf_counter()
    made = begin()
    written = perf_counter()
    finish(made)
    return round(written - start, 3), round(perf_counter() - written, 3)


def stacked(frame, column):
    """The layers as expressions of a library like Polars."""
    for layer in shape():
        frame = frame.with_columns(
            *(((column(a) & column(b)) | (column(c) & ~column(d))).alias(n) for n, (a, b, c, d) in layer)
        )
    return frame


def text():
    """The layers as SQL, as `engines.sql` writes them."""
    table = "cases"
    for layer in shape():
        own = ", ".join(f"({a} AND {b}) OR ({c} AND NOT {d}) AS {n}" for n, (a, b, c, d) in layer)
        table = f"(SELECT *, {own} FROM {table}) AS t"  # noqa: S608  (names of our own)
    return f"SELECT {', '.join(last())} FROM {table}"  # noqa: S608  (names of our own)


def last():
    """The columns of the last layer."""
    return [name for name, _ in shape()[-1]]


def through_ibis():
    """The layers by ibis, as the SQL it writes for DuckDB."""
    table = ibis.table({f"c{i}": "boolean" for i in range(INPUTS)}, name="cases")
    for layer in shape():
        table = table.mutate(
            **{n: (table[a] & table[b]) | (table[c] & ~table[d]) for n, (a, b, c, d) in layer}
        )
    return str(ibis.to_sql(table.select(*last()), dialect="duckdb"))


def main() -> None:
    """Prints the table."""
    rng = np.random.default_rng(1)
    cases = pl.DataFrame({f"c{i}": rng.random(ROWS) < 1 / 2 for i in range(INPUTS)})
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    connection.register("cases", cases.to_arrow())
    measure = measure_for_cases().measure
    own = query(compile_measure(measure), official(), "cases", Dialect.DUCKDB)

    def fetch(sql):
        return connection.sql(sql).to_arrow_table()

    rows = {
        "polars": both(lambda: stacked(cases.lazy(), pl.col), lambda f: f.select(last()).collect()),
        "narwhals over polars": both(
            lambda: stacked(nw.from_native(cases.lazy()), nw.col), lambda f: f.select(*last()).collect()
        ),
        "own text in duckdb": both(text, fetch),
        "narwhals over duckdb": both(
            lambda: stacked(nw.from_native(connection.table("cases")), nw.col),
            lambda f: f.select(*last()).to_native().to_arrow_table(),
        ),
        "ibis in duckdb": both(through_ibis, fetch),
        "sqlglot, duckdb to spark": both(
            lambda: sqlglot.parse_one(own, dialect="duckdb"), lambda read: read.sql("spark")
        ),
    }
    for name, (written, ran) in rows.items():
        print(f"{name:<26}{written:>8} {ran:>8}")


if __name__ == "__main__":
    main()
