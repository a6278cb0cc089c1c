"""Recorded cases by two texts: how many come out otherwise, from what to what, and by which edit.

Both texts are programs over one vocabulary, whose statements go by the same identifiers where they correspond
(`diff.align`). What is compared is each column of answers.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from policy_model.semantics.calendar import Calendar
from policy_model.semantics.program import Program

from . import files
from .batch import IDENTIFIER, by_column, check_columns, ending_of, refuse, unreadable
from .columns import Reader
from .engine import engine
from .layout import columns

NOTHING = ""
"""The value of what a text does not say of a case."""
EARLIER, LATER, DAY = "earlier", "later", "day"
"""How a last day moves: from `day` to `earlier` or `later`; from or to nothing it is `day`."""
_SHOWN = 3

Codes = NDArray[np.int64]
Coded = Mapping[str, tuple[Codes, tuple[str, ...]]]
"""Answers by column: a code for each row, and the words of the codes."""
Move = tuple[str, str]


@dataclass(slots=True)
class Contrast:
    """What became of the cases of a file, read on from piece to piece.

    `moves`: by column of answers, from what to what in how many cases; `examples`: of each such move the
    first cases, by their `id` or their row. `causes`: of each edit, in how many cases something changes that
    without it would not; `joint`: cases that no single edit takes back.
    """

    cases: int = 0
    changed: int = 0
    moves: dict[str, Counter[Move]] = field(default_factory=dict)
    examples: dict[tuple[str, Move], list[str]] = field(default_factory=dict)
    causes: list[int] = field(default_factory=list)
    joint: int = 0


def contrast(
    old: Program,
    new: Program,
    without: Sequence[Program],
    *,
    calendar: Calendar,
    cases: Path,
    on: datetime.date | None = None,
) -> Contrast:
    """What the change from the one text to the other means for the cases of a file.

    `without`: for each edit the new text without it. `on`: the day every case is seen.

    Raises:
        Unusable: the file, a column or a row is not as it should be (PM11xx).
        OSError: the file cannot be read.
    """
    ending_of(cases)
    told = Contrast(causes=[0] * len(without))
    sides = [_Side(program, calendar) for program in (old, new, *without)]
    with unreadable(cases):
        names = files.schema_of(cases).names
        check_columns((old, new), names, str(cases), on)
        for batch in files.batches(cases):
            _add(told, sides, batch, str(cases), on)
    return told


class _Side:
    """A text, ready for rows."""

    def __init__(self, program: Program, calendar: Calendar) -> None:
        self.program = program
        self.reader = Reader(program)
        self.own = [c.name for c in columns(program)]
        self._answer = engine("numpy", program, calendar)

    def read(self, table: Mapping[str, Any], rows: int, first: int, where: str) -> list[NDArray[Any]]:
        """The columns it asks for. Raises Unusable: a cell cannot be read."""
        read, bad = self.reader.read({name: table[name] for name in self.own}, rows, first)
        if bad:
            refuse(where, bad)
        return read

    def answers(self, read: Sequence[NDArray[Any]], rows: int) -> Coded:
        """What it says of the rows: a code for each and what the codes mean; days as codes of their own."""
        table = pa.Table.from_batches(self._answer(read, rows))
        return {name: _coded(table.column(name).combine_chunks()) for name in table.schema.names}


def _coded(cells: Any) -> tuple[Codes, tuple[str, ...]]:
    """0 is nothing; a day's code is its ordinal, and no word is given for it."""
    if isinstance(cells, pa.ChunkedArray):
        cells = cells.combine_chunks()
    if pa.types.is_dictionary(cells.type):
        codes = cells.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64) + 1
        return codes, (NOTHING, *cells.dictionary.to_pylist())
    if pa.types.is_boolean(cells.type):
        truths = cells.cast(pa.int8()).fill_null(-1).to_numpy(zero_copy_only=False)
        return truths.astype(np.int64) + 1, (NOTHING, "false", "true")
    days = cells.cast(pa.int32()).fill_null(-(1 << 30)).to_numpy(zero_copy_only=False).astype(np.int64)
    return np.where(days == -(1 << 30), 0, days + (1 << 30)), ()


def _add(told: Contrast, sides: Sequence[_Side], batch: Any, where: str, on: datetime.date | None) -> None:
    table, rows, first = by_column(batch, on), batch.num_rows, told.cases + 1
    told.cases += rows
    if not rows:
        return
    old, new, *without = sides
    read = [side.read(table, rows, first, where) for side in (old, new)]
    before, after = old.answers(read[0], rows), new.answers(read[1], rows)
    moved = dict(_moved(before, after, rows))
    some = np.zeros(rows, dtype=np.bool_)
    for which in moved.values():
        some |= which
    told.changed += int(some.sum())
    labels = table.get(IDENTIFIER)
    for name, which in moved.items():
        places = np.flatnonzero(which)
        for move, place in zip(_moves(before, after, name, places), places, strict=True):
            told.moves.setdefault(name, Counter())[move] += 1
            shown = told.examples.setdefault((name, move), [])
            if len(shown) < _SHOWN:
                shown.append(str(first + place if labels is None else labels[int(place)].as_py()))
    changed = np.flatnonzero(some)
    if changed.size:
        those = {name: cells.take(pa.array(changed)) for name, cells in table.items()}
        was = {name: (codes[changed], said) for name, (codes, said) in before.items()}
        differ = {name: which[changed] for name, which in moved.items()}
        _causes(told, without, those, (where, first), (was, differ))


def _moved(
    before: Coded,
    after: Coded,
    rows: int,
) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    """The columns that differ, and in which rows; where a text answers nothing, that alone is told."""
    silent = _differs(before, after, "answer", rows)
    for name in dict.fromkeys((*before, *after)):
        which = silent if name == "answer" else _differs(before, after, name, rows) & ~silent
        if which.any():
            yield name, which


def _differs(
    before: Coded,
    after: Coded,
    name: str,
    rows: int,
) -> NDArray[np.bool_]:
    # of one vocabulary: equal codes mean equal words
    nothing = np.zeros(rows, dtype=np.int64)
    one, two = (side[name][0] if name in side else nothing for side in (before, after))
    return np.asarray(one != two)


def _moves(
    before: Coded,
    after: Coded,
    name: str,
    places: NDArray[np.int64],
) -> Iterator[Move]:
    words = next(side[name][1] for side in (before, after) if name in side)
    for place in places:
        one, two = (int(side[name][0][place]) if name in side else 0 for side in (before, after))
        if words:
            yield words[one], words[two]
        elif one and two:
            yield DAY, LATER if two > one else EARLIER
        else:
            yield (DAY, NOTHING) if one else (NOTHING, DAY)


def _causes(
    told: Contrast,
    without: Sequence[_Side],
    table: Mapping[str, Any],
    where: tuple[str, int],
    changed: tuple[Coded, Mapping[str, NDArray[np.bool_]]],
) -> None:
    """Counts for each edit the rows in which, without it, something that changed stays as it was.

    `table`: changed rows alone; `changed`: what the old text says of them, and what differs.
    """
    (name_of_file, first), (before, moved) = where, changed
    rows = len(table["on"])
    explained = np.zeros(rows, dtype=np.bool_)
    for number, side in enumerate(without):
        undone = side.answers(side.read(table, rows, first, name_of_file), rows)
        back = np.zeros(rows, dtype=np.bool_)
        for name, which in moved.items():
            back |= which & ~_differs(before, undone, name, rows)
        told.causes[number] += int(back.sum())
        explained |= back
    told.joint += int((~explained).sum())
