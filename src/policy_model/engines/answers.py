"""Answers as a table: one row a case, in the order of the cases.

`answer`: answered; open, where something hangs on an arrangement of working days that is not published;
contradiction, where the facts break an assumption; calendar, where a day that counts lies outside the tables
and is not looked into (a query by itself), or past the last day that can be written. In the last two the rest
of the row is empty.
`scope`; `judgement.ID`; `act.ID.N.valid` (empty: not done); `result.ID`, a status; `duty.STATEMENT.ID.N`, its
state (empty: it does not arise) for the N-th act that may trigger it (none: `duty.STATEMENT`), with `.due`,
its last day, and `.due.earliest` and `.due.latest` where that hangs on such an arrangement;
`ban.STATEMENT.ID.N`, whether the N-th act broke it (empty: not done). In a row that is open a status or state
that hangs on an arrangement is `open`, a truth empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from policy_model.ir.formula import Period, Status, Unit
from policy_model.ir.ids import ActId, JudgementId, ResultId
from policy_model.ir.statement import Ban, Duty, Effect
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.program import Happened, LastDay, Program

from .arrays import EPOCH

_CODED = pa.dictionary(pa.int8(), pa.string())
ANSWERED, CONTRADICTION, CALENDAR, OPEN = "answered", "contradiction", "calendar", "open"
HOW = (ANSWERED, CONTRADICTION, CALENDAR, OPEN)
EARLIEST, LATEST = "earliest", "latest"
STATUSES = tuple(s.value for s in Status)
STATES = tuple(s.value for s in DutyState if s is not DutyState.NOT_APPLICABLE)


About = JudgementId | ResultId | ActId | Duty | Effect | Ban | None


@dataclass(frozen=True, slots=True)
class Output:
    """A column of answers. `values`: of a coded one. `nodes`: what it is made of, as `kind` says.

    An `end` is the one or the other end of where a last day may be; no program tells it.
    `about`: what it speaks of (None: the whole case), and `slot`: of an act, or of a duty that an act raises.
    """

    name: str
    kind: str  # truth, coded, day, end
    nodes: tuple[int, ...]
    about: About
    values: tuple[str, ...] = ()
    slot: int | None = None
    unless: int | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What a coded one may say."""
        return (*self.values, OPEN) if self.values else ()


def outputs(program: Program) -> Iterator[Output]:
    """The columns of answers, in the order of the answer."""
    happened = {n.slot: i for i, n in enumerate(program.nodes) if isinstance(n, Happened)}
    yield Output("scope", "truth", (program.scope,), None)
    for judgement, node in program.judgements.items():
        yield Output(f"judgement.{judgement.key}", "truth", (node,), judgement)
    for i, node in enumerate(program.valid):
        name, act = f"act.{_slot(program, i)}.valid", program.slots[i].act
        yield Output(name, "truth", (node,), act, slot=i, unless=happened[i])
    for result, statuses in program.results.items():
        nodes = tuple(statuses[s] for s in Status)
        yield Output(f"result.{result.key}", "coded", nodes, result, STATUSES)
    for duty in program.duties:
        name = f"duty.{duty.statement.id}"
        if duty.trigger is not None:
            name += f".{_slot(program, duty.trigger)}"
        states = tuple(duty.states[s] for s in DutyState if s is not DutyState.NOT_APPLICABLE)
        yield Output(name, "coded", states, duty.statement, STATES, duty.trigger)
        if duty.due is not None:
            never = duty.states[DutyState.NOT_APPLICABLE]
            yield Output(f"{name}.due", "day", (duty.due, never), duty.statement, slot=duty.trigger)
            if _hangs_on_tables(program, duty.due):
                for end in (EARLIEST, LATEST):
                    yield Output(f"{name}.due.{end}", "end", (), duty.statement, slot=duty.trigger)
    for ban in program.bans:
        name, done = f"ban.{ban.ban.id}.{_slot(program, ban.slot)}", happened[ban.slot]
        yield Output(name, "truth", (ban.broken,), ban.ban, slot=ban.slot, unless=done)


def _hangs_on_tables(program: Program, due: int) -> bool:
    """Whether working days are counted on the way to a last day."""
    counted = [node.period for n in program.needed((due,)) if isinstance(node := program.nodes[n], LastDay)]
    return bool(program.measure.run_on) or any(_in_working_days(period) for period in counted)


def _in_working_days(period: Period) -> bool:
    return period.unit is Unit.WORKDAY or (period.then is not None and _in_working_days(period.then))


def wanted(program: Program) -> tuple[int, ...]:
    """The nodes that a table of answers is made of."""
    found = [program.admissible]
    for output in outputs(program):
        found += [*output.nodes, *([] if output.unless is None else [output.unless])]
    return tuple(dict.fromkeys(found))


def _slot(program: Program, slot: int) -> str:
    return f"{program.slots[slot].act.key}.{program.slots[slot].number + 1}"


_TYPES = {"truth": pa.bool_(), "day": pa.date32(), "end": pa.date32()}


def schema(program: Program, kept: Sequence[Any] = ()) -> Any:
    """The Arrow schema of the answers; `kept`: fields taken over from the cases, which come first."""
    own = [pa.field(output.name, _TYPES.get(output.kind, _CODED)) for output in outputs(program)]
    return pa.schema([*kept, pa.field("answer", _CODED), *own])


class Rows(Protocol):
    """What an engine says of some rows, node by node (`arrays.Answers`)."""

    rows: int
    unsettled: NDArray[np.bool_]

    def truth(self, node: int) -> NDArray[np.bool_]:
        """Of each row whether it is so."""
        ...

    def day(self, node: int) -> NDArray[np.int32]:
        """Of each row the day's ordinal (0: there is none)."""
        ...


def as_batch(program: Program, answers: Rows) -> Any:
    """The answers to some rows, as an Arrow batch of the schema."""
    broken = ~answers.truth(program.admissible)
    outside = answers.unsettled
    how = np.where(broken, 1, np.where(outside, 2, 0)).astype(np.int8)
    silent = how != 0
    arrays = [pa.DictionaryArray.from_arrays(pa.array(how), pa.array(HOW))]
    arrays += [_array(answers, output, silent) for output in outputs(program)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema(program))


def as_rows(program: Program, rows: Sequence[Mapping[str, Any]]) -> Any:
    """Rows of answers by column as a batch of the schema; what a row does not have is empty."""
    own = schema(program)
    words = {"answer": HOW, **{output.name: output.words for output in outputs(program)}}
    arrays = [_cells(field.type, [row.get(field.name) for row in rows], words[field.name]) for field in own]
    return pa.RecordBatch.from_arrays(arrays, schema=own)


def _cells(kind: Any, values: Sequence[Any], words: Sequence[str]) -> Any:
    if not words:
        return pa.array(values, kind)
    codes = [None if value is None else words.index(value) for value in values]
    return pa.DictionaryArray.from_arrays(pa.array(codes, pa.int8()), pa.array(words))


def how_many(answers: Any) -> Mapping[str, int]:
    """Of each answer the number of cases of a batch."""
    codes = answers.column("answer").indices.to_numpy(zero_copy_only=False)
    return dict(zip(HOW, np.bincount(codes, minlength=len(HOW)).tolist(), strict=True))


def _array(answers: Rows, output: Output, silent: NDArray[np.bool_]) -> Any:
    match output.kind:
        case "truth":
            mask = silent if output.unless is None else silent | ~answers.truth(output.unless)
            return pa.array(answers.truth(output.nodes[0]), mask=mask)
        case "day":
            due, never = answers.day(output.nodes[0]), answers.truth(output.nodes[1])
            return pa.array(due.astype(np.int32) - EPOCH, mask=silent | never).cast(pa.date32())
        case "end":
            return pa.nulls(answers.rows, pa.date32())
        case _:
            codes = np.full(answers.rows, -1, dtype=np.int8)
            for code, node in enumerate(output.nodes):
                codes[answers.truth(node)] = code
            places = pa.array(codes, mask=silent | (codes < 0))
            return pa.DictionaryArray.from_arrays(places, pa.array(output.words))
