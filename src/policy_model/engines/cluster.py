"""A table of cases answered by Spark, on a cluster that the user has: the query of `sql`, where the rows are.

Rows have no numbers there, and are not read one by one: what cannot be read is counted by column before
anything is answered.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from policy_model.ir.vocabulary import NUMBERS_BELOW
from policy_model.semantics.calendar import Calendar
from policy_model.semantics.program import Program
from policy_model.source.diagnostic import Diagnostic, Unusable
from policy_model.source.scratch import scratch

from .answers import ANSWERED
from .batch import Outcome, apart, check_columns
from .files import IDENTIFIER
from .function import Source
from .layout import Column, Kind, columns
from .sql import query
from .sql_days import Dialect

_TYPES = {
    Kind.TRUTH: ("boolean",),
    Kind.NUMBER: ("tinyint", "smallint", "int", "bigint"),
    Kind.DATE: ("date",),
    Kind.CODE: ("string",),
}
"""What Spark calls a column's types."""
_CODES = {"type": "PM1122", "empty": "PM1123", "not_done": "PM1124", "false": "PM1125"}
ENDING = ".parquet"


def run(
    program: Program,
    calendar: Calendar,
    cases: Path,
    answers: Path,
    *,
    master: str,
    on: datetime.date | None = None,
) -> Outcome:
    """Answers a Parquet file or folder of cases into a folder of Parquet files, which is replaced as a whole.

    `master`: the cluster, as Spark names it (`local[2]`, `spark://…`). `on`: the day every case is seen.

    Raises:
        Unusable: the table is no such file (PM1121), or its columns or rows are not as they should be.
    """
    from pyspark.sql import SparkSession  # noqa: PLC0415  (only for whoever has it)

    if cases.suffix != ENDING or answers.suffix != ENDING:
        raise Unusable((Diagnostic("PM1121", {"file": str(answers if cases.suffix == ENDING else cases)}),))
    apart(cases, answers)
    builder: Any = SparkSession.builder
    session = builder.master(master).appName("policy-model").config("spark.ui.enabled", "false").getOrCreate()
    try:
        table = session.read.parquet(str(cases.absolute()))
        check_columns((program,), table.columns, str(cases), on)
        if on is not None:
            table = table.selectExpr("*", f"DATE '{on}' AS `on`")
        _check(program, table, str(cases))
        table.createOrReplaceTempView("policy_model_cases")
        kept = (IDENTIFIER,) if IDENTIFIER in table.columns else ()
        told = session.sql(query(program, calendar, "policy_model_cases", Dialect.SPARK, kept))
        with scratch(answers, folder=True) as own:
            whole = own / "answers"
            told.write.parquet(str(whole.absolute()))
            written = session.read.parquet(str(whole.absolute()))
            total, answered = written.count(), written.where(f"answer = '{ANSWERED}'").count()
            _replace(answers, whole, own / "before")
    finally:
        session.stop()
    return Outcome(answered, 0, total - answered, 0)


def _replace(answers: Path, whole: Path, before: Path) -> None:
    """The new folder takes the old one's place, which is put aside first: it is never there in part."""
    if answers.exists():
        answers.rename(before)
    whole.rename(answers)


def _check(program: Program, table: Any, where: str) -> None:
    """Raises Unusable: some rows cannot be read; nothing is answered then."""
    types = dict(table.dtypes)
    wrong = [c for c in columns(program) if not _fits(c, types[c.name])]
    if wrong:
        raise Unusable(
            tuple(
                Diagnostic("PM1126", {"file": where, "column": c.name, "kind": types[c.name]}) for c in wrong
            )
        )
    faults = list(_faults(program))
    counts = table.selectExpr(*(f"count_if({test}) AS f{i}" for i, (_, _, test) in enumerate(faults))).first()
    found = [
        Diagnostic(_CODES[why], {"file": where, "column": column, "count": counts[i]})
        for i, (column, why, _) in enumerate(faults)
        if counts[i]
    ]
    if found:
        raise Unusable(tuple(found))


def _fits(column: Column, kind: str) -> bool:
    """Whether a column may be of a type of Spark's; a number with decimals has no more than its fact."""
    if column.places and (found := re.fullmatch(r"decimal\(\d+,(\d+)\)", kind)):
        return int(found[1]) <= column.places
    return kind in _TYPES[column.kind]


def _faults(program: Program) -> Iterator[tuple[str, str, str]]:
    """What may be wrong with a row: the column, why, and the test."""
    source, quoted = Source(program), Dialect.SPARK.quoted
    for column in source.columns:
        own = quoted(column.name)
        if not column.empty:
            yield column.name, "empty", f"{own} IS NULL"
        if (unread := _unread(column)) is not None:
            yield column.name, "type", unread
    for i, _ in enumerate(program.slots):
        date = quoted(source.columns[source.slot(i, "date")].name)
        for part in ("by", "to", "content"):
            if source.has(i, part):
                name = source.columns[source.slot(i, part)].name
                yield name, "not_done", f"{quoted(name)} IS NOT NULL AND {date} IS NULL"
                if part == "content":
                    yield name, "empty", f"{quoted(name)} IS NULL AND {date} IS NOT NULL"
    for fact in program.measure.facts:
        if fact.may_come_about:
            since, holds = (source.columns[f(fact.id)].name for f in (source.since, source.fact))
            yield since, "false", f"{quoted(since)} IS NOT NULL AND NOT {quoted(holds)}"


def _unread(column: Column) -> str | None:
    own = Dialect.SPARK.quoted(column.name)
    match column.kind:
        case Kind.CODE:
            return f"{own} NOT IN ({', '.join(map(repr, column.values))})" if column.values else None
        case Kind.NUMBER:
            return f"{own} < 0 OR {own} >= {NUMBERS_BELOW // 10**column.places}"
        case _:
            return None
