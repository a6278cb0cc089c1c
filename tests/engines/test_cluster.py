"""Spark with two workers says what NumPy says, and names by column what it cannot read."""

import datetime

import pyarrow as pa
import pytest
from pyarrow import parquet

from policy_model.cli import main
from policy_model.engines.batch import run
from policy_model.engines.sql_days import UNIX, Dialect, Ends
from policy_model.ir.formula import Period, Unit
from policy_model.semantics.calendar import last_day, official
from tests.engines.test_batch import GOOD, program  # noqa: F401  (a fixture)
from tests.programs import program as needed

pytestmark = [pytest.mark.cluster, pytest.mark.filterwarnings("ignore")]
DAY = datetime.date


@pytest.fixture
def spark():
    """Java is there, and a session is left behind nowhere."""
    needed("java", "default-jre-headless")
    pytest.importorskip("pyspark")


def table(path, rows):
    types = {"since.night": pa.date32(), "act.decide.1.by": pa.string()}
    plain = {c: pa.array([row[c] for row in rows], types.get(c)) for c in rows[0]}
    parquet.write_table(pa.table(plain), path)
    return path


def rows_of(path):
    return sorted(parquet.read_table(path).to_pylist(), key=lambda row: row["id"])


@pytest.mark.usefixtures("spark")
def test_spark_says_what_numpy_says(program, tmp_path):  # noqa: F811
    from policy_model.engines import cluster  # noqa: PLC0415

    rows = [
        GOOD | {"id": f"{i:03}", "fact.night": i % 2 == 0, "act.apply.1.date": DAY(2017, 3, 1 + i % 28)}
        for i in range(100)
    ]
    cases = table(tmp_path / "cases.parquet", rows)
    run(program, official(), cases, tmp_path / "numpy.parquet")
    outcome = cluster.run(program, official(), cases, tmp_path / "spark.parquet", master="local[2]")
    assert (outcome.answered, outcome.unanswered) == (100, 0)
    assert rows_of(tmp_path / "spark.parquet") == rows_of(tmp_path / "numpy.parquet")


@pytest.mark.usefixtures("spark")
def test_what_cannot_be_read_is_counted_by_column_and_nothing_is_written(program, tmp_path):  # noqa: F811
    from policy_model.engines import cluster  # noqa: PLC0415
    from policy_model.source.diagnostic import Unusable  # noqa: PLC0415

    bad = [GOOD, GOOD | {"fact.grade": "none"}, GOOD | {"fact.night": False, "since.night": DAY(2017, 3, 2)}]
    cases = table(tmp_path / "cases.parquet", bad)
    with pytest.raises(Unusable) as refused:
        cluster.run(program, official(), cases, tmp_path / "out.parquet", master="local[2]")
    told = {(d.code, d.args["column"]): d.args["count"] for d in refused.value.diagnostics}
    assert told == {("PM1122", "fact.grade"): 1, ("PM1125", "since.night"): 1}
    assert not (tmp_path / "out.parquet").exists()


def test_spark_keeps_no_rows_apart(capsys):
    assert main(["batch", "x.parquet", "-o", "y.parquet", "--engine", "spark", "--rejects", "z.parquet"]) == 2
    assert "PM1127" in capsys.readouterr().err


@pytest.mark.usefixtures("spark")
def test_days_that_do_not_count_are_passed_over():
    from pyspark.sql import SparkSession  # noqa: PLC0415

    ends = Ends(official(), Dialect.SPARK, run_on=True)
    begun, away = DAY(2017, 1, 20), [(DAY(2017, 1, 24), DAY(2017, 2, 8)), (DAY(2017, 2, 6), DAY(2017, 2, 10))]
    periods = [Period(n, unit, from_day=n % 2 > 0) for n in (1, 6, 9) for unit in Unit]
    stops = [tuple(f"{(day - UNIX).days}" for day in pair) for pair in away]
    asked = [ends.end(f"{(begun - UNIX).days}", period, own) for period in periods for own in ([], stops)]
    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        table = session.range(1).selectExpr(*(f"{values} AS {name}" for name, values in ends.lists.items()))
        (found,) = table.selectExpr(*(f"{end} AS e{i}" for i, end in enumerate(asked))).collect()
    finally:
        session.stop()
    told = [UNIX + datetime.timedelta(days=end) for end in found]
    assert told == [last_day(official(), begun, p, True, own) for p in periods for own in ([], away)]
