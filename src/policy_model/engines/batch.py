"""A file of cases answered piece by piece: memory is bounded by a piece, no file is left half written."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pyarrow as pa

from policy_model.semantics.calendar import Calendar
from policy_model.semantics.program import Program
from policy_model.source.catalogue import Lang, message
from policy_model.source.diagnostic import Arg, Diagnostic, Unusable
from policy_model.source.scratch import scratch

from . import files
from .answers import ANSWERED, OPEN, how_many, schema
from .columns import Bad, Reader
from .engine import engine
from .files import IDENTIFIER
from .layout import Column, Kind, columns

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many cases were answered, how many in part, of how many nothing can be said, how many turned away.

    `open`: something in them hangs on an arrangement of working days that is not published.
    """

    answered: int
    open: int
    unanswered: int
    rejected: int


def template(program: Program, on: datetime.date | None) -> Any:
    """The Arrow schema of a table of cases."""
    return pa.schema(
        [pa.field(c.name, _TYPES[c.kind]) for c in columns(program) if c.name != "on" or on is None]
    )


_TYPES = {
    Kind.TRUTH: pa.bool_(),
    Kind.NUMBER: pa.int64(),
    Kind.DATE: pa.date32(),
    Kind.CODE: pa.string(),
}


def write_template(program: Program, path: Path, on: datetime.date | None) -> tuple[Column, ...]:
    """Writes a table of cases without rows; returns its columns.

    Raises:
        Unusable: no such kind of table is known (PM1101); a file is there that is no table without rows
            (PM1137), such as the table of cases itself.
    """
    ending = ending_of(path)
    if path.exists() and not _without_rows(path):
        raise Unusable((Diagnostic("PM1137", {"file": str(path)}),))
    with _replacing(path) as own, files.writer(own, ending, template(program, on)):
        pass
    return columns(program)


def _without_rows(path: Path) -> bool:
    try:
        return not any(batch.num_rows for batch in files.batches(path))
    except files.Unreadable:
        return False


def run(
    program: Program,
    calendar: Calendar,
    cases: Path,
    answers: Path,
    *,
    on: datetime.date | None = None,
    rejects: Path | None = None,
    by: str = "numpy",
    step: Callable[[int, int], object] = lambda *_: None,
) -> Outcome:
    """Answers the cases of one file into another, `by` an engine of that name.

    `on`: the day every case is seen, whatever its row says. `rejects`: where rows go that cannot be read,
    with the reasons; without it one such row is the end. `step` is told how many rows are done, of how many.

    Raises:
        Unusable: the files or their columns are not as they should be, or a row is not (PM11xx).
        OSError: a file cannot be read or written.
    """
    ending, _ = ending_of(answers), ending_of(cases)
    apart(cases, answers, rejects)
    with unreadable(cases), _replacing(answers) as own, _rejecting(rejects) as reject:
        work = Answering(program, calendar, str(cases), files.schema_of(cases), on=on, reject=reject, by=by)
        total = files.rows_of(cases) or 0
        with files.writer(own, ending, work.schema) as write:
            for batch in files.batches(cases):
                for piece in work.pieces(batch):
                    write(piece)
                step(work.done, max(total, work.done))
    answered, left = work.counts[ANSWERED], work.counts[OPEN]
    return Outcome(answered, left, work.done - work.rejected - answered - left, work.rejected)


@contextmanager
def unreadable(cases: Path) -> Iterator[None]:
    """A file that is not what its ending says is told as that (PM1103, PM1104)."""
    try:
        yield
    except files.Unreadable as error:
        row = "" if error.row is None else str(error.row)
        args: dict[str, Arg] = {"file": str(cases), "reason": error.reason, "row": row}
        code = "PM1103" if error.row is None else "PM1104"
        code = "PM1134" if isinstance(error, files.NotUnicode) else code
        raise Unusable((Diagnostic(code, args),)) from None


Reject = Callable[[Any, list[Bad], int], None]


class Answering:
    """Answers tables of cases piece by piece. `where`: what the table is called in messages.

    `counts`: of each answer in how many cases it was given so far.
    """

    def __init__(
        self,
        program: Program,
        calendar: Calendar,
        where: str,
        cases: Any,
        *,
        on: datetime.date | None = None,
        reject: Reject | None = None,
        by: str = "numpy",
    ) -> None:
        check_columns((program,), cases.names, where, on)
        self.program, self.where, self.on, self.reject = program, where, on, reject
        self.engine, self.reader = engine(by, program, calendar), Reader(program)
        self.kept = [cases.field(IDENTIFIER)] if IDENTIFIER in cases.names else []
        for field in self.kept:
            if pa.types.is_nested(field.type):
                args: dict[str, Arg] = {"file": where, "kind": str(field.type)}
                raise Unusable((Diagnostic("PM1138", args),))
        self.schema = schema(program, self.kept)
        self.counts: Counter[str] = Counter()
        self.done = self.rejected = 0

    def pieces(self, batch: Any) -> Iterator[Any]:
        """The answers to some rows of the file."""
        table = by_column(batch, self.on)
        own, bad = self.reader.read(table, batch.num_rows, self.done + 1)
        good = batch
        if bad:
            if self.reject is None:
                refuse(self.where, bad)
            self.reject(batch, bad, self.done + 1)
            rows = {b.row - self.done - 1 for b in bad}
            left = [i for i in range(batch.num_rows) if i not in rows]
            good, own = batch.take(pa.array(left, pa.int64())), [column[left] for column in own]
            self.rejected += len(rows)
        start = 0
        for piece in self.engine(own, good.num_rows):
            taken = [good.column(field.name).slice(start, piece.num_rows) for field in self.kept]
            self.counts.update(how_many(piece))
            start += piece.num_rows
            yield pa.RecordBatch.from_arrays([*taken, *piece.columns], schema=self.schema)
        self.done += batch.num_rows


def by_column(batch: Any, on: datetime.date | None) -> dict[str, Any]:
    """The columns of some rows by name; `on`: the day every case is seen, whatever they say."""
    table = {name: batch.column(name) for name in batch.schema.names}
    if on is not None:
        table["on"] = pa.repeat(pa.scalar(on, pa.date32()), batch.num_rows)
    return table


def apart(cases: Path, *written: Path | None) -> None:
    """That nothing is written over the cases, or over something else that is written.

    Raises:
        Unusable: it would be (PM1136).
    """
    taken = {cases.resolve()}
    for path in written:
        if path is not None and path.resolve() in taken:
            raise Unusable((Diagnostic("PM1136", {"file": str(path)}),))
        taken |= {path.resolve()} if path is not None else set()


def ending_of(path: Path) -> str:
    """The file's ending. Raises Unusable: no such kind of table is known (PM1101)."""
    if path.suffix not in files.ENDINGS:
        raise Unusable((Diagnostic("PM1101", {"file": str(path), "known": files.ENDINGS}),))
    return path.suffix


def check_columns(
    programs: Sequence[Program], names: Sequence[str], where: str, on: datetime.date | None
) -> None:
    """That a table has the columns which some of the programs read, each once, and no others.

    Raises:
        Unusable: it lacks some (PM1105), has unknown ones (PM1102), or some more than once (PM1135).
    """
    own = dict.fromkeys(c.name for program in programs for c in columns(program))
    if on is not None:
        del own["on"]
    unknown = [n for n in names if n not in own and n not in (IDENTIFIER, "on")]
    missing = [n for n in own if n not in names]
    found = []
    if twice := tuple(name for name, count in Counter(names).items() if count > 1):
        found.append(Diagnostic("PM1135", {"file": where, "names": twice}))
    if unknown:
        found.append(Diagnostic("PM1102", {"file": where, "names": tuple(unknown)}))
    if missing:
        found.append(Diagnostic("PM1105", {"file": where, "names": tuple(missing)}))
    if found:
        raise Unusable(tuple(found))


def refuse(where: str, bad: Sequence[Bad]) -> NoReturn:
    """Raises Unusable: these cells cannot be read."""
    raise Unusable(tuple(_refused(where, bad)))


def _refused(where: str, bad: Sequence[Bad]) -> Iterator[Diagnostic]:
    for one in bad[:_SHOWN]:
        args: dict[str, Arg] = {"file": where, "row": one.row, **_about(one)}
        yield Diagnostic(_CODES[one.why], args)
    if len(bad) > _SHOWN:
        yield Diagnostic("PM1110", {"file": where, "more": len(bad) - _SHOWN})


_CODES = {"type": "PM1106", "empty": "PM1107", "not_done": "PM1108", "false": "PM1109"}


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """A file to write, which takes the other's place when all is written; else nothing of it stays."""
    with scratch(path) as own:
        yield own
        own.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        own.replace(path)


def _told(one: Bad) -> str:
    """What is wrong with a cell, in both languages: the file may go to anybody."""
    return " · ".join(message(f"batch.bad.{one.why}", _about(one), lang) for lang in Lang)


def _about(one: Bad) -> dict[str, Arg]:
    return {"column": one.column, "value": one.value, "known": one.known}


@contextmanager
def _rejecting(path: Path | None) -> Iterator[Reject | None]:
    """Writes rows as they stand, their number and what is wrong with them."""
    if path is None:
        yield None
        return
    ending = ending_of(path)
    with _replacing(path) as own, ExitStack() as stack:
        opened: list[files.Write] = []

        def reject(batch: Any, bad: list[Bad], first: int) -> None:
            reasons: dict[int, list[str]] = {}
            for one in bad:
                reasons.setdefault(one.row, []).append(_told(one))
            rows = batch.take(pa.array([row - first for row in reasons], pa.int64()))
            arrays = [pa.array(list(reasons), pa.int64()), pa.array(["; ".join(r) for r in reasons.values()])]
            names = ["row", "why", *rows.schema.names]
            piece = pa.RecordBatch.from_arrays([*arrays, *rows.columns], names=names)
            if not opened:
                opened.append(stack.enter_context(files.writer(own, ending, piece.schema)))
            opened[0](piece)

        yield reject
