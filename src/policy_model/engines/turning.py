"""Which recorded cases a property turns on: those that break 凡…必…, or that show that there are some."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from policy_model.semantics.calendar import Calendar
from policy_model.semantics.program import Program
from policy_model.source.clause import ClauseId

from . import files
from .arrays import Arrays
from .batch import by_column, check_columns, ending_of, refuse, unreadable
from .columns import Reader
from .files import IDENTIFIER
from .layout import columns

_SHOWN = 3

Truths = NDArray[np.bool_]


Without = Callable[[], Iterable[tuple[ClauseId, Program]]]
"""The measure without each of its clauses, asked for where some case turns a property."""


@dataclass(slots=True)
class Turning:
    """How many cases a property turns on; `first`: the first of them, by their `id` or their row.

    `causes`: of each clause without which some of them would not, how many; `joint`: how many do
    whichever one clause is left out.
    """

    count: int = 0
    joint: int = 0
    first: list[str] = field(default_factory=list)
    causes: Counter[ClauseId] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Turned:
    """What recorded cases say of properties, by their ids.

    `unanswered`: the cases that contradict themselves, or in which a day that counts lies outside the tables
    of working days. Nothing is said of these.
    """

    file: str
    cases: int
    unanswered: int
    by_property: Mapping[str, Turning]


def turning(
    program: Program,
    calendar: Calendar,
    cases: Path,
    *,
    without: Without = tuple,
    on: datetime.date | None = None,
) -> Turned:
    """Asks every case of a file what the program's properties turn on, and by which clauses.

    Raises:
        Unusable: the file, a column or a row is not as it should be (PM11xx).
        OSError: the file cannot be read.
    """
    ending_of(cases)
    own, reader = _Asked(program, calendar), Reader(program)
    found = {id: Turning() for id in program.claims}
    others: list[tuple[ClauseId, _Asked]] | None = None
    done = unanswered = 0
    with unreadable(cases):
        check_columns((program,), files.schema_of(cases).names, str(cases), on)
        for batch in files.batches(cases):
            table, rows = by_column(batch, on), batch.num_rows
            read, bad = reader.read(table, rows, done + 1)
            if bad:
                refuse(str(cases), bad)
            named = {c.name: values for c, values in zip(columns(program), read, strict=True)}
            said, turned = own.turns(named, rows)
            unanswered += int((~said).sum())
            for id, which in turned.items():
                places = np.flatnonzero(which)
                found[id].count += places.size
                for place in places[: _SHOWN - len(found[id].first)].tolist():
                    found[id].first.append(_name(table, place, done))
            some = np.flatnonzero(np.logical_or.reduce(list(turned.values())))
            if some.size:
                if others is None:
                    others = [(clause, _Asked(one, calendar)) for clause, one in without()]
                those = {name: values[some] for name, values in named.items()}
                _causes(found, {id: which[some] for id, which in turned.items()}, others, those)
            done += rows
    return Turned(cases.name, done, unanswered, found)


class _Asked:
    """A program asked for its properties alone."""

    def __init__(self, program: Program, calendar: Calendar) -> None:
        self._program = program
        self._arrays = Arrays(program, calendar, (program.admissible, *program.claims.values()))
        self._columns = [c.name for c in columns(program)]

    def turns(self, named: Mapping[str, NDArray[Any]], rows: int) -> tuple[Truths, dict[str, Truths]]:
        """Of which rows anything is said, and which of these each property turns on."""
        pieces = list(self._arrays.chunks([named[name] for name in self._columns], rows))
        said = _joined([piece.truth(self._program.admissible) & ~piece.unsettled for piece in pieces])
        claims = self._program.claims.items()
        return said, {id: _joined([piece.truth(node) for piece in pieces]) & said for id, node in claims}


def _joined(pieces: Sequence[Truths]) -> Truths:
    return np.concatenate([*pieces, np.zeros(0, dtype=np.bool_)])


def _causes(
    found: Mapping[str, Turning],
    turned: Mapping[str, Truths],
    others: Sequence[tuple[ClauseId, _Asked]],
    rows: Mapping[str, NDArray[Any]],
) -> None:
    """Counts for each clause the rows that a property, without it, would not turn on."""
    explained = {id: np.zeros_like(which) for id, which in turned.items()}
    for clause, other in others:
        said, still = other.turns(rows, len(rows["on"]))
        for id, which in turned.items():
            mine = which & said & ~still[id]
            if count := int(mine.sum()):
                found[id].causes[clause] += count
                explained[id] |= mine
    for id, which in turned.items():
        found[id].joint += int((which & ~explained[id]).sum())


def _name(table: Mapping[str, Any], row: int, done: int) -> str:
    return str(table[IDENTIFIER][row].as_py() if IDENTIFIER in table else done + row + 1)
