"""Tables of cases in memory: whatever Arrow takes, and the answers as the same kind of table."""

from __future__ import annotations

import datetime
from typing import Any

import pyarrow as pa

from policy_model.semantics.calendar import Calendar
from policy_model.semantics.program import Program

from .batch import Answering
from .files import without_views


def answers(program: Program, calendar: Calendar, cases: Any, on: datetime.date | None) -> Any:
    """The answers to a pandas or Polars frame, or an Arrow table, in its own kind.

    Raises:
        Unusable: a column or a cell is not as it should be (PM11xx).
    """
    table = _arrow(cases)
    work = Answering(program, calendar, "<table>", table.schema, on=on)
    batches = [piece for batch in table.to_batches() for piece in work.pieces(batch)]
    told = pa.Table.from_batches(batches, work.schema)
    kind = type(cases).__module__.partition(".")[0]
    if kind == "pandas":
        return told.to_pandas()
    if kind == "polars":
        import polars  # noqa: PLC0415  (only for whoever has it)

        return polars.from_arrow(told)
    return told


def _arrow(cases: Any) -> Any:
    if isinstance(cases, pa.Table):
        return without_views(cases)
    if hasattr(cases, "to_arrow"):
        return without_views(cases.to_arrow())
    return pa.Table.from_pandas(cases, preserve_index=False)
