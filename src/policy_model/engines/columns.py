"""From a table's cells to the plain values of columns. What cannot be read is named, never guessed.

A truth is true or false (in text also 是, 否); a code is an identifier or the Chinese name it stands for; a
date is a date or an ISO text; a number has no more decimals than its fact. Empty is empty: a null, or in
text nothing.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from policy_model.ir.ids import Id
from policy_model.ir.vocabulary import NUMBERS_BELOW, IntType
from policy_model.semantics.program import Program

from .arrays import EPOCH, TYPES
from .function import Source
from .layout import Column, Kind

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_TRUTHS = {"true": 1, "false": 0, "是": 1, "否": 0}


@dataclass(frozen=True, slots=True)
class Bad:
    """A cell that cannot be read: its row from 1 on, what stands there, and why (a key of `batch.bad`).

    `known`: values that its column may have, or some such.
    """

    row: int
    column: str
    value: str
    why: str
    known: tuple[str, ...]


class Reader:
    """Reads tables for a program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.source = Source(program)
        self.names = {c.name for c in self.source.columns}
        ids: list[Id] = [p.id for p in program.measure.parties]
        ids += [c.id for r in program.measure.readings for c in r.choices]
        ids += [c for a in program.measure.acts for c in a.contents]
        ids += [v for f in program.measure.facts for v in getattr(f.type, "values", ())]
        self._chinese: dict[str, dict[str, str]] = {}
        for id in ids:
            self._chinese.setdefault(id.key, {})[id.zh] = id.key

    def read(self, table: Mapping[str, Any], rows: int, first: int) -> tuple[list[NDArray[Any]], list[Bad]]:
        """The columns in the layout's order, and what is wrong, by row.

        `table`: Arrow arrays by column; `first`: the number of the first row.
        """
        bad: list[Bad] = []
        out = []
        for column in self.source.columns:
            values, wrong = self._column(column, table[column.name], rows)
            bad += _named(column, table[column.name], wrong, first)
            out.append(values)
        unread = {b.row for b in bad}
        bad += [b for b in self._together(out, first) if b.row not in unread]
        return out, sorted(bad, key=lambda b: b.row)

    def _column(
        self, column: Column, cells: Any, rows: int
    ) -> tuple[NDArray[Any], Mapping[str, NDArray[np.bool_]]]:
        if isinstance(cells, pa.ChunkedArray):
            cells = cells.combine_chunks()
        empty = cells.is_null().to_numpy(zero_copy_only=False)
        if pa.types.is_string(cells.type) or pa.types.is_large_string(cells.type):
            cells = pc.dictionary_encode(cells)
        if pa.types.is_dictionary(cells.type):
            values, unread, blank = self._text(column, cells)
            empty = empty | blank
        else:
            values, unread = self._values(column, cells, rows)
        return values, {"type": unread & ~empty, "empty": empty & (not column.empty)}

    def _values(self, column: Column, cells: Any, rows: int) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        kind, type = column.kind, cells.type
        none = np.zeros(rows, dtype=np.bool_)
        if pa.types.is_null(type):
            return np.zeros(rows, dtype=TYPES[kind]), none
        if kind is Kind.TRUTH and pa.types.is_boolean(type):
            return cells.fill_null(False).to_numpy(zero_copy_only=False), none
        if kind is Kind.NUMBER and pa.types.is_integer(type):
            numbers = cells.fill_null(0).to_numpy(zero_copy_only=False).astype(np.int64)
            scale = 10**column.places
            bad = (numbers < 0) | (numbers >= NUMBERS_BELOW // scale)
            return np.where(bad, 0, numbers) * scale, bad
        if kind is Kind.NUMBER and (pa.types.is_floating(type) or pa.types.is_decimal(type)):
            written = [None if cell is None else str(cell) for cell in cells.to_pylist()]
            coded = pc.dictionary_encode(pa.array(written, pa.string()))
            return self._text(column, coded)[:2]
        # an instant is of one day here and of another there
        if kind is Kind.DATE and (pa.types.is_date(type) or (pa.types.is_timestamp(type) and not type.tz)):
            days = cells.cast(pa.date32())
            exact = pc.equal(days.cast(type), cells).fill_null(True).to_numpy(zero_copy_only=False)
            return _ordinals(days), ~exact
        return np.zeros(rows, dtype=TYPES[kind]), ~none

    def _text(self, column: Column, cells: Any) -> tuple[NDArray[Any], NDArray[np.bool_], NDArray[np.bool_]]:
        """Each word that occurs is read once: the values, where there is none, and where nothing stands."""
        words = [str(word).strip() for word in cells.dictionary.to_pylist()]
        found = [self._word(column, word) for word in words]
        plain = np.array([*(f or 0 for f in found), 0], dtype=TYPES[column.kind])
        wrong = np.array([*(f is None for f in found), False], dtype=np.bool_)
        blank = np.array([*(word == "" for word in words), False], dtype=np.bool_)
        places = cells.indices.fill_null(len(words)).to_numpy(zero_copy_only=False)
        return plain[places], wrong[places], blank[places]

    def _word(self, column: Column, word: str) -> int | None:
        match column.kind:
            case Kind.TRUTH:
                return _TRUTHS.get(word.lower())
            case Kind.NUMBER:
                return IntType("", column.places).scaled(Fraction(word)) if _NUMBER.fullmatch(word) else None
            case Kind.DATE:
                return _date(word)
            case Kind.CODE:
                for i, key in enumerate(column.values):
                    if word == key or self._chinese.get(key, {}).get(word) == key:
                        return i + 1
                return None

    def _together(self, columns: list[NDArray[Any]], first: int) -> Iterator[Bad]:
        """What no single column shows: nothing is said of what was not done; what was done has a content."""
        where = self.source
        for i, _ in enumerate(self.program.slots):
            done = columns[where.slot(i, "date")] != 0
            for part in ("by", "to", "content"):
                if where.has(i, part):
                    place = where.slot(i, part)
                    said = columns[place] != 0
                    yield from _rows(self.source.columns[place], said & ~done, "not_done", first)
                    if part == "content":
                        yield from _rows(self.source.columns[place], done & ~said, "empty", first)
        for fact in self.program.measure.facts:
            if fact.may_come_about:
                place = where.since(fact.id)
                never = (columns[place] != 0) & ~columns[where.fact(fact.id)].astype(np.bool_)
                yield from _rows(where.columns[place], never, "false", first)


def _ordinals(days: Any) -> NDArray[np.int32]:
    numbers = days.cast(pa.int32())
    return np.where(
        days.is_null().to_numpy(zero_copy_only=False),
        0,
        numbers.fill_null(0).to_numpy(zero_copy_only=False) + EPOCH,
    ).astype(np.int32)


def _date(word: str) -> int | None:
    try:
        day = datetime.date.fromisoformat(word)
    except ValueError:
        return None
    return day.toordinal() if day.isoformat() == word else None


def _named(column: Column, cells: Any, wrong: Mapping[str, NDArray[np.bool_]], first: int) -> Iterator[Bad]:
    for why, rows in wrong.items():
        for row in np.flatnonzero(rows):
            value = cells[int(row)].as_py()
            yield Bad(first + int(row), column.name, "" if value is None else str(value), why, _known(column))


def _rows(column: Column, wrong: NDArray[np.bool_], why: str, first: int) -> Iterator[Bad]:
    for row in np.flatnonzero(wrong):
        yield Bad(first + int(row), column.name, "", why, _known(column))


def _known(column: Column) -> tuple[str, ...]:
    match column.kind:
        case Kind.TRUTH:
            return tuple(_TRUTHS)
        case Kind.NUMBER:
            return ("0", "12", "1.5") if column.places else ("0", "12")
        case Kind.DATE:
            return ("2017-02-06",)
        case Kind.CODE:
            return column.values
