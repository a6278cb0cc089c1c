"""Recorded cases by two texts: how many come out otherwise, from what to what, and by which edit.

Both texts are programs over one vocabulary, whose statements go by the same identifiers where they correspond
(`diff.align`). What is compared is each column of answers.
"""

from __future__ import annotations

import datetime
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
from .answers import ANSWERED, OPEN
from .batch import by_column, check_columns, ending_of, refuse, unreadable
from .columns import Reader
from .engine import engine
from .files import IDENTIFIER
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
class Tally:
    """In how many cases something goes from the one to the other, or stays; the first, by their `id` or row.

    Of a change, `causes`: for each edit, in how many of the cases it is not so without it; `joint`: in how
    many no single edit takes it back.
    """

    causes: list[int]
    count: int = 0
    joint: int = 0
    first: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Contrast:
    """What became of the cases of a file, read on from piece to piece.

    `moves`: by column of answers, from what to what, what stays as it was included: all cases, save those of
    which one of the texts says nothing at all, which are told of the column `answer` alone. `causes`: of each
    edit, in how many cases something changes that without it would not; `joint`: cases that no single edit
    takes back.
    """

    cases: int = 0
    changed: int = 0
    moves: dict[str, dict[Move, Tally]] = field(default_factory=dict)
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
    spoken = _spoken(before, after)
    some = np.zeros(rows, dtype=np.bool_)
    labels = table.get(IDENTIFIER)
    tallies = []
    for name in dict.fromkeys((*before, *after)):
        for move, rows_so in _moves(before, after, name, rows):
            which = rows_so if name == "answer" else rows_so & spoken
            places = np.flatnonzero(which)
            if not places.size:
                continue
            tally = told.moves.setdefault(name, {}).setdefault(move, Tally([0] * len(without)))
            tally.count += places.size
            if move[0] != move[1]:
                some |= which
                tallies.append((name, tally, which))
                for place in places[: _SHOWN - len(tally.first)].tolist():
                    tally.first.append(str(first + place if labels is None else labels[place].as_py()))
    changed = np.flatnonzero(some)
    told.changed += changed.size
    if changed.size:
        those = {name: cells.take(pa.array(changed)) for name, cells in table.items()}
        was = {name: (codes[changed], said) for name, (codes, said) in before.items()}
        shrunk = [(name, tally, which[changed]) for name, tally, which in tallies]
        _causes(told, without, those, (where, first), (was, shrunk))


def _spoken(before: Coded, after: Coded) -> NDArray[np.bool_]:
    """The rows to which both texts give an answer, and of one kind."""
    (one, words), (two, _) = before["answer"], after["answer"]
    return np.asarray((one == two) & np.isin(one, [words.index(how) for how in (ANSWERED, OPEN)]))


def _moves(before: Coded, after: Coded, name: str, rows: int) -> Iterator[tuple[Move, NDArray[np.bool_]]]:
    """From what to what a column goes, and in which rows."""
    one, two = _both(before, after, name, rows)
    words = next(side[name][1] for side in (before, after) if name in side)
    if not words:
        one, two, words = _as_days(one, two)
    pairs = one * len(words) + two
    for pair in np.unique(pairs).tolist():
        was, now = divmod(pair, len(words))
        yield (words[was], words[now]), np.asarray(pairs == pair)


def _both(before: Coded, after: Coded, name: str, rows: int) -> tuple[Codes, Codes]:
    """A column's codes by both texts, which are of one vocabulary: equal codes mean equal words."""
    nothing: Codes = np.zeros(rows, dtype=np.int64)
    one, two = (side[name][0] if name in side else nothing for side in (before, after))
    return one, two


def _as_days(one: Codes, two: Codes) -> tuple[Codes, Codes, tuple[str, ...]]:
    """Last days as what becomes of them: there is one or none, then the same, another or none."""
    words = (NOTHING, DAY, EARLIER, LATER)
    moved = np.where(two == one, 1, np.where(two < one, 2, 3))
    return (one != 0).astype(np.int64), np.where(two == 0, 0, np.where(one == 0, 1, moved)), words


def _causes(
    told: Contrast,
    without: Sequence[_Side],
    table: Mapping[str, Any],
    where: tuple[str, int],
    changed: tuple[Coded, Sequence[tuple[str, Tally, NDArray[np.bool_]]]],
) -> None:
    """Counts for each edit the rows in which, without it, something that changed stays as it was.

    `table`: changed rows alone; `changed`: what the old text says of them, and which rows each change has.
    """
    (name_of_file, first), (before, moved) = where, changed
    rows = len(table["on"])
    explained = np.zeros(rows, dtype=np.bool_)
    taken_back = [np.zeros(rows, dtype=np.bool_) for _ in moved]
    for number, side in enumerate(without):
        undone = side.answers(side.read(table, rows, first, name_of_file), rows)
        stays = {name: np.equal(*_both(before, undone, name, rows)) for name, _, _ in moved}
        back = np.zeros(rows, dtype=np.bool_)
        for place, (name, tally, which) in enumerate(moved):
            mine = which & stays[name]
            tally.causes[number] += int(mine.sum())
            taken_back[place] |= mine
            back |= mine
        told.causes[number] += int(back.sum())
        explained |= back
    for so_far, (_, tally, which) in zip(taken_back, moved, strict=True):
        tally.joint += int((which & ~so_far).sum())
    told.joint += int((~explained).sum())
