"""Files of cases and of answers, by ending: Parquet, CSV, Arrow, JSON lines; read and written in pieces."""

from __future__ import annotations

import csv as text_csv
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import csv, parquet

ENDINGS = (".parquet", ".csv", ".arrow", ".jsonl")
PIECE = 1 << 16
"""Rows read at once, at most, however a file groups them: it bounds the memory of all that follows."""
_BUFFER = 1 << 16
"""Bytes of a Parquet column read at once, so that a group of rows of any size is read in passing."""

Batch = Any  # a pyarrow.RecordBatch; pyarrow carries no types
Write = Callable[[Batch], None]


class Unreadable(Exception):
    """A file is not what its ending says. `row`: where it stops being so, from 1 on (None: not known)."""

    def __init__(self, reason: str, row: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.row = row


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
                return file.schema
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
                    for batch in map(file.get_batch, range(file.num_record_batches)):
                        yield from (batch.slice(at, PIECE) for at in range(0, batch.num_rows, PIECE))
            case _:
                with _open_csv(path) as reader:
                    yield from reader


def rows_of(path: Path) -> int | None:
    """How many rows a file has, where it says so itself."""
    return parquet.read_metadata(path).num_rows if path.suffix == ".parquet" else None


@contextmanager
def _arrow_errors() -> Iterator[None]:
    try:
        yield
    except pa.ArrowException as error:
        raise Unreadable(str(error).splitlines()[0]) from None


def _open_csv(path: Path) -> Any:
    """A reader of batches, which closes itself as a context."""
    # every cell as text, so that what it means is settled in one place
    with path.open(encoding="utf-8-sig", newline="") as file:
        header = next(text_csv.reader(file), [])
    options = csv.ConvertOptions(column_types=dict.fromkeys(header, pa.string()), strings_can_be_null=True)
    return csv.open_csv(path, convert_options=options)


def _objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    with path.open(encoding="utf-8-sig") as file:
        for number, line in enumerate(file, 1):
            try:
                value = json.loads(line, parse_constant=_no_number)
            except ValueError as error:
                raise Unreadable(str(error), number) from None
            if not isinstance(value, dict):
                raise Unreadable("{", number)
            yield number, value


def _no_number(name: str) -> float:
    raise ValueError(name)


def _lines(path: Path) -> Iterator[Batch]:
    names = list(next(_objects(path), (1, {}))[1])
    kept: list[dict[str, Any]] = []
    for number, row in _objects(path):
        if row.keys() != set(names):
            raise Unreadable(", ".join(sorted(row.keys() ^ set(names))), number)
        kept.append(row)
        if len(kept) == PIECE >> 3:
            yield _piece(names, kept)
            kept = []
    if kept:
        yield _piece(names, kept)


def _piece(names: list[str], rows: list[dict[str, Any]]) -> Batch:
    """Values of JSON are kept as they are where a column has one type, else as their text."""
    arrays = []
    for name in names:
        values = [row[name] for row in rows]
        kinds = {type(v) for v in values if v is not None}
        if len(kinds) > 1 or not kinds <= {bool, int, str}:
            values = [v if v is None or isinstance(v, str) else json.dumps(v) for v in values]
        arrays.append(pa.array(values))
    return pa.RecordBatch.from_arrays(arrays, names=names)


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
