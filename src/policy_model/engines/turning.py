"""Which recorded cases a property turns on: those that break 凡…必…, or that show that there are some."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from policy_model.semantics.calendar import Calendar
from policy_model.semantics.program import Program

from . import files
from .arrays import Arrays
from .batch import IDENTIFIER, by_column, check_columns, ending_of, refuse, unreadable
from .columns import Reader

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Turning:
    """How many cases a property turns on; `first`: the first of them, by their `id` or their row."""

    count: int
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turned:
    """What recorded cases say of properties, by their ids.

    `unanswered`: the cases that contradict themselves, or in which a day that counts lies outside the tables
    of working days. Nothing is said of these.
    """

    cases: int
    unanswered: int
    by_property: dict[str, Turning]


def turning(program: Program, calendar: Calendar, cases: Path, on: datetime.date | None = None) -> Turned:
    """Asks every case of a file what the program's properties turn on.

    Raises:
        Unusable: the file, a column or a row is not as it should be (PM11xx).
        OSError: the file cannot be read.
    """
    ending_of(cases)
    arrays = Arrays(program, calendar, (program.admissible, *program.claims.values()))
    reader = Reader(program)
    found: dict[str, list[str]] = {id: [] for id in program.claims}
    counts = dict.fromkeys(program.claims, 0)
    done = unanswered = 0
    with unreadable(cases):
        check_columns((program,), files.schema_of(cases).names, str(cases), on)
        for batch in files.batches(cases):
            table = by_column(batch, on)
            own, bad = reader.read(table, batch.num_rows, done + 1)
            if bad:
                refuse(str(cases), bad)
            for piece in arrays.chunks(own, batch.num_rows):
                told = piece.truth(program.admissible) & ~piece.unsettled
                unanswered += int((~told).sum())
                for id, node in program.claims.items():
                    rows = np.flatnonzero(piece.truth(node) & told)
                    counts[id] += rows.size
                    for row in rows[: _SHOWN - len(found[id])]:
                        found[id].append(_name(table, int(row), done))
                done += piece.rows
                table = {name: cells.slice(piece.rows) for name, cells in table.items()}
    return Turned(done, unanswered, {id: Turning(counts[id], tuple(found[id])) for id in counts})


def _name(table: dict[str, Any], row: int, done: int) -> str:
    return str(table[IDENTIFIER][row].as_py() if IDENTIFIER in table else done + row + 1)
