"""The engines that answer rows: what each is given and gives back is the same.

NumPy decides 64 cases by a machine word and is always there. DuckDB runs the query of `sql`, Polars the
layers of `plan`: for whoever has them, and to hold the three to one another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from importlib.util import find_spec
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from policy_model.semantics.calendar import Calendar
from policy_model.semantics.program import Program
from policy_model.source.diagnostic import Diagnostic, Unusable

from .answers import HOW, as_batch, outputs, schema, wanted
from .arrays import EPOCH, Arrays
from .layout import Column, Kind, columns
from .outside import Beyond

Read = Sequence[NDArray[Any]]
"""Rows as plain values, a column each, in the layout's order (`columns.Reader`)."""
_PLACE = "place"
"""The column of a row's place, where an engine does not keep the order."""
Engine = Callable[[Read, int], Iterator[Any]]
"""From so many rows to Arrow batches of answers, in order."""


def engine(name: str, program: Program, calendar: Calendar) -> Engine:
    """An engine by its name, ready for a program.

    Raises:
        Unusable: there is none of that name (PM0613), or what it needs is not installed (PM1100).
    """
    if name not in ENGINES:
        raise Unusable((Diagnostic("PM0613", {"value": name, "known": tuple(ENGINES)}),))
    if find_spec(name) is None:
        raise Unusable((Diagnostic("PM1100", {"modules": (name,)}),))
    first, beyond = ENGINES[name](program, calendar), Beyond(program, calendar)

    def answer(read: Read, rows: int) -> Iterator[Any]:
        start = 0
        for piece in first(read, rows):
            end = start + piece.num_rows
            yield beyond.settle(piece, [column[start:end] for column in read])
            start = end

    return answer


def _numpy(program: Program, calendar: Calendar) -> Engine:
    arrays = Arrays(program, calendar, wanted(program))

    def answer(read: Read, rows: int) -> Iterator[Any]:
        return (as_batch(program, found) for found in arrays.chunks(read, rows))

    return answer


def _polars(program: Program, calendar: Calendar) -> Engine:
    from .plan import Plan  # noqa: PLC0415  (only for whoever has it)

    plan = Plan(program, calendar)

    def answer(read: Read, rows: int) -> Iterator[Any]:
        yield as_batch(program, plan.answers(as_table(program, read), rows))

    return answer


def _duckdb(program: Program, calendar: Calendar) -> Engine:
    import duckdb  # noqa: PLC0415  (only for whoever has it)

    from .sql import query  # noqa: PLC0415
    from .sql_days import Dialect  # noqa: PLC0415

    # its threads give rows back in any order
    text = query(program, calendar, "cases", Dialect.DUCKDB, (_PLACE,))
    text = f'SELECT * EXCLUDE ("{_PLACE}") FROM ({text}) ORDER BY "{_PLACE}"'
    told = schema(program)
    words = [HOW, *(output.words for output in outputs(program))]

    def answer(read: Read, rows: int) -> Iterator[Any]:
        table = as_table(program, read, written=True).append_column(_PLACE, pa.array(np.arange(rows)))
        with duckdb.connect() as connection:
            connection.register("cases", table)
            reader: Any = connection.sql(text).to_arrow_reader()
            for batch in reader:
                arrays = [_coded(cells, own) for cells, own in zip(batch.columns, words, strict=True)]
                yield pa.RecordBatch.from_arrays(arrays, schema=told)

    return answer


ENGINES: Mapping[str, Callable[[Program, Calendar], Engine]] = {
    "numpy": _numpy,
    "polars": _polars,
    "duckdb": _duckdb,
}


def as_table(program: Program, read: Read, *, written: bool = False) -> Any:
    """Rows as an Arrow table: codes by identifier, days as dates, what is not there as null.

    `written`: numbers with decimals as they are written, else as whole numbers of their last place.
    """
    own = columns(program)
    arrays = [_cells(column, values, written) for column, values in zip(own, read, strict=True)]
    return pa.table(arrays, names=[column.name for column in own])


def _cells(column: Column, cells: NDArray[Any], written: bool) -> Any:
    match column.kind:
        case Kind.NUMBER if written and column.places:
            numbers = [Decimal(cell).scaleb(-column.places) for cell in cells.tolist()]
            return pa.array(numbers, pa.decimal128(38, column.places))
        case Kind.TRUTH | Kind.NUMBER:
            return pa.array(cells)
        case Kind.DATE:
            return pa.array(cells.astype(np.int32) - EPOCH, mask=cells == 0).cast(pa.date32())
        case Kind.CODE:
            places = pa.array(cells.astype(np.int32) - 1, mask=cells == 0)
            return pa.DictionaryArray.from_arrays(places, pa.array(column.values, pa.string()))


def _coded(cells: Any, words: Sequence[str]) -> Any:
    """Text as one of the words of its column."""
    if not words:
        return cells
    own = pa.array(words, pa.string())
    return pa.DictionaryArray.from_arrays(pc.index_in(cells, own).cast(pa.int8()), own)
