"""Files of cases and of answers, by ending: Parquet, CSV, Arrow, JSON lines; read and written in pieces."""

from __future__ import annotations

import csv as text_csv
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import csv, parquet

IDENTIFIER = "id"
"""A column of the user's own that answers take over: anything but lists and the like; in JSON lines a text or
a whole number."""
ENDINGS = (".parquet", ".csv", ".arrow", ".jsonl")
PIECE = 1 << 16
"""Rows read at once, at most, however a file groups them: it bounds the memory of all that follows."""
_BUFFER = 1 << 16
"""Bytes of a Parquet column read at once, so that a group of rows of any size is read in passing."""

_INTEGERS = 1 << 63
_NOT_UNICODE = "invalid UTF8"
_ROW = re.compile(r"Row #(\d+):")

Batch = Any  # a pyarrow.RecordBatch; pyarrow carries no types
Write = Callable[[Batch], None]


class Unreadable(Exception):
    """A file is not what its ending says. `row`: where it stops being so, from 1 on (None: not known)."""

    def __init__(self, reason: str, row: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.row = row


class NotUnicode(Unreadable):
    """A file of text is not in UTF-8, as Excel likes to write it."""


def schema_of(path: Path) -> Any:
    """The columns a file has, as an Arrow schema. Raises Unreadable, OSError."""
    match path.suffix:
        case ".parquet":
            with _arrow_errors():
                return parquet.read_schema(path)
        case ".jsonl":
            return next((piece.schema for piece in _lines(path)), pa.schema([]))
        case ".arrow":
            with _arrow_errors(), pa.ipc.open_file(pa.memory_map(str(path))) as file:
                return without_views(file.schema.empty_table()).schema
        case _:
            with _arrow_errors(), _open_csv(path) as reader:
                return reader.schema


def batches(path: Path) -> Iterator[Batch]:
    """The file's rows, piece by piece. Raises Unreadable, OSError."""
    with _arrow_errors():
        match path.suffix:
            case ".parquet":
                words = [f.name for f in parquet.read_schema(path) if pa.types.is_string(f.type)]
                opened = parquet.ParquetFile(
                    path, read_dictionary=words, pre_buffer=False, buffer_size=_BUFFER
                )
                with opened as file:
                    yield from file.iter_batches(batch_size=PIECE)
            case ".jsonl":
                yield from _lines(path)
            case ".arrow":
                with pa.ipc.open_file(pa.memory_map(str(path))) as file:
                    for batch in map(without_views, map(file.get_batch, range(file.num_record_batches))):
                        yield from (batch.slice(at, PIECE) for at in range(0, batch.num_rows, PIECE))
            case _:
                with _open_csv(path) as reader:
                    yield from reader


def rows_of(path: Path) -> int | None:
    """How many rows a file has, where it says so itself."""
    return parquet.read_metadata(path).num_rows if path.suffix == ".parquet" else None


def without_views(rows: Any) -> Any:
    """The rows with text as text: as a view, which Polars likes, not every kind of file can hold it."""
    for place, field in enumerate(rows.schema):
        if pa.types.is_string_view(field.type):
            rows = rows.set_column(place, field.name, rows.column(place).cast(pa.large_string()))
    return rows


@contextmanager
def _arrow_errors() -> Iterator[None]:
    try:
        yield
    except pa.ArrowException as error:
        told = str(error).splitlines()[0]
        if _NOT_UNICODE in told:
            raise NotUnicode(told) from None
        row = _ROW.search(told)
        raise Unreadable(told, None if row is None else int(row[1]) - 1) from None  # the head is a row to it


def _open_csv(path: Path) -> Any:
    """A reader of batches, which closes itself as a context."""
    # every cell as text, so that what it means is settled in one place
    with path.open("rb") as file:
        header = next(text_csv.reader(_decoded(line).removeprefix("\ufeff") for line in file), [])
    options = csv.ConvertOptions(column_types=dict.fromkeys(header, pa.string()), strings_can_be_null=True)
    # one thread counts the rows, so that one which is cut short can be named
    return csv.open_csv(path, csv.ReadOptions(use_threads=False), convert_options=options)


def _decoded(line: bytes, row: int | None = None) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotUnicode(str(error), row) from None


def _objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            text = _decoded(line, number).removeprefix("\ufeff" if number == 1 else "")
            try:
                value = json.loads(text, parse_constant=_no_number, object_pairs_hook=_object)
            except ValueError as error:
                raise Unreadable(str(error), number) from None
            if not isinstance(value, dict):
                raise Unreadable("{", number)
            yield number, value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError(f"{max(names := [name for name, _ in pairs], key=names.count)} ×2")
    return value


def _no_number(name: str) -> float:
    raise ValueError(name)


def _lines(path: Path) -> Iterator[Batch]:
    first = next(_objects(path), (1, {}))[1]
    schema = pa.schema([(name, pa.string()) for name in first])
    if isinstance(first.get(IDENTIFIER), int):
        schema = schema.set(schema.get_field_index(IDENTIFIER), pa.field(IDENTIFIER, pa.int64()))
    kept: list[dict[str, Any]] = []
    for number, row in _objects(path):
        if row.keys() != first.keys():
            raise Unreadable(", ".join(sorted(row.keys() ^ first.keys())), number)
        kept.append({name: _cell(name, value, first, number) for name, value in row.items()})
        if len(kept) == PIECE >> 3:
            yield pa.RecordBatch.from_pylist(kept, schema)
            kept = []
    if kept:
        yield pa.RecordBatch.from_pylist(kept, schema)


def _cell(name: str, value: Any, first: dict[str, Any], row: int) -> Any:
    """As text, so that what it means is settled in one place; an identifier is of the kind of the first."""
    if value is None:
        return None
    if name != IDENTIFIER:
        return value if isinstance(value, str) else json.dumps(value)
    numbers = isinstance(first[name], int)
    if isinstance(value, int) and not isinstance(value, bool) and numbers and abs(value) < _INTEGERS:
        return value
    if isinstance(value, str) and not numbers:
        return value
    raise Unreadable(f"{name}: {json.dumps(value, ensure_ascii=False)}", row)


@contextmanager
def writer(path: Path, ending: str, schema: pa.Schema) -> Iterator[Write]:
    """Writes rows to a new file of the kind of `ending`, piece by piece."""
    match ending:
        case ".parquet":
            with parquet.ParquetWriter(path, schema, compression="zstd") as file:
                yield file.write_batch
        case ".csv":
            with csv.CSVWriter(str(path), schema) as file:
                yield file.write_batch
        case ".arrow":
            with pa.ipc.new_file(str(path), schema) as file:
                yield file.write_batch
        case _:
            with path.open("w", encoding="utf-8") as text:

                def write(batch: Batch) -> None:
                    for row in batch.to_pylist():
                        text.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")

                yield write
