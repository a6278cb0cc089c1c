"""Every engine says of a table what NumPy says of it, which tests hold to the evaluator."""

import datetime
from dataclasses import replace

import duckdb
import numpy as np
import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from policy_model.engines.arrays import TYPES
from policy_model.engines.engine import engine
from policy_model.engines.function import row
from policy_model.engines.layout import columns
from policy_model.engines.sql import query
from policy_model.engines.sql_days import UNIX, Dialect, Ends
from policy_model.ir.formula import Period, Unit
from policy_model.semantics.calendar import GivenCalendar, OutsideTables, last_day
from policy_model.semantics.program import compile_measure
from tests import strategies as drawn


@pytest.mark.parametrize("name", ["polars", "duckdb"])
@settings(max_examples=25)
@given(st.data())
def test_every_engine_says_what_numpy_says(name, data):
    measure, calendar = data.draw(drawn.measures() | drawn.on_the_calendar()), data.draw(drawn.calendars())
    program = compile_measure(measure)
    combinations = st.sampled_from(list(drawn.combinations(measure)))
    rows = [row(program, data.draw(drawn.cases(measure)), data.draw(combinations)) for _ in range(4)]
    own = [np.array([r[i] for r in rows], dtype=TYPES[c.kind]) for i, c in enumerate(columns(program))]
    expected, found = (
        [answer for batch in engine(by, program, calendar)(own, len(rows)) for answer in batch.to_pylist()]
        for by in ("numpy", name)
    )
    assert found == expected


@pytest.mark.parametrize("name", ["numpy", "polars", "duckdb"])
def test_a_grade_below_the_lowest_is_none(name):
    none = drawn.f.FactOneOf(drawn.E, ())
    measure = drawn.measure_of(drawn.plain_facts(), (), (none, drawn.f.Not(none)), 1, False)
    program, calendar = compile_measure(measure), GivenCalendar(drawn.FIRST, drawn.LAST, ())
    case = find(drawn.cases(measure), lambda _: True)
    own = row(program, case, next(drawn.combinations(measure)))
    table = [np.array([own[i]], dtype=TYPES[c.kind]) for i, c in enumerate(columns(program))]
    (found,) = [a for batch in engine(name, program, calendar)(table, 1) for a in batch.to_pylist()]
    assert (found["judgement.j"], found["judgement.k"]) == (False, True)


def test_the_dialects_differ_in_words_only():
    measure = drawn.measure_of(drawn.plain_facts(), (), (drawn.f.Const(True), drawn.f.Const(False)), 1, False)
    program = compile_measure(measure)
    calendar = drawn.GivenCalendar(drawn.FIRST, drawn.LAST, ())
    duck, spark = (query(program, calendar, "cases", d) for d in Dialect)
    assert duck.count("SELECT") == spark.count("SELECT")
    assert '"' not in spark


_FIRST = datetime.date(2019, 12, 30)
_DAYS = st.integers(-20, 60).map(lambda n: _FIRST + datetime.timedelta(days=n))
_LENGTHS = st.builds(Period, st.integers(0, 6), st.sampled_from(list(Unit)), from_day=st.booleans())


@settings(max_examples=150)
@given(
    periods=st.lists(st.builds(replace, _LENGTHS, then=st.none() | _LENGTHS), min_size=1, max_size=3),
    off=st.sets(st.integers(0, 45), max_size=15),
    run_on=st.booleans(),
    day=_DAYS,
    away=st.lists(st.tuples(_DAYS, _DAYS), max_size=3),
)
def test_a_last_day_in_a_query_is_the_calendars(periods, off, run_on, day, away):
    days = [_FIRST + datetime.timedelta(days=n) for n in range(45)]
    calendar = GivenCalendar(days[0], days[-1], {d for n, d in enumerate(days) if n not in off})
    ends = Ends(calendar, Dialect.DUCKDB, run_on)
    plain = [f"{(d - UNIX).days}" for d in (day, *(bound for pair in away for bound in pair))]
    stops = [(f"c{i}", f"c{i + 1}") for i in range(1, len(plain), 2)]
    asked = ", ".join(ends.end("c0", period, stops) for period in periods)
    named = {**{f"c{i}": value for i, value in enumerate(plain)}, **ends.lists}
    columns = ", ".join(f"{value} AS {name}" for name, value in named.items())
    (found,) = duckdb.sql(f"SELECT {asked} FROM (SELECT {columns})").fetchall()  # noqa: S608  (of numbers only)
    for period, told in zip(periods, found, strict=True):
        try:
            expected = (last_day(calendar, day, period, run_on, away) - UNIX).days
        except OutsideTables:
            expected = None
        assert told == expected, period
