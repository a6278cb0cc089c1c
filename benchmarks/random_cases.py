"""Random complete cases of a measure: as columns, as an Arrow table, one by one as the evaluator has them.

A row leaves many facts at their 通常值 or few; days lie about the day of entry into force, so that orders and
periods come out every way.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from policy_model.engines.arrays import EPOCH, TYPES
from policy_model.engines.function import plain
from policy_model.engines.layout import Column, Kind, columns
from policy_model.ir.ids import NATURE
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.program import Program

DAYS = 60
SHARES = (0.04, 0.3, 0.9)
"""Of how many facts a row draws the value: of few, of a third, of nearly all."""

Columns = Mapping[str, NDArray[Any]]


def random_columns(program: Program, rows: int, seed: int) -> dict[str, NDArray[Any]]:
    """As many random rows, a column for each of the program's, as plain values."""
    rng = np.random.default_rng(seed)
    measure = program.measure
    drawn = rng.choice(SHARES, rows)
    own = {c.name: c for c in columns(program)}
    out = {name: _values(rng, c, rows, measure.entry) for name, c in own.items()}
    for fact in measure.facts:
        name = f"fact.{fact.id.key}"
        out[name] = np.where(rng.random(rows) < drawn, out[name], plain(own[name], fact.ordinary))
        if fact.may_come_about:
            out[f"since.{fact.id.key}"][out[name] == 0] = 0
    events = {act.id for act in measure.acts if act.event}
    for i, slot in enumerate(program.slots):
        name = f"act.{slot.act.key}.{slot.number + 1}"
        for part in ("by", "to"):  # nature is nobody: what happens says of nobody that he does it
            if (said := out.get(f"{name}.{part}")) is not None and NATURE.key in own[f"{name}.{part}"].values:
                said[said == own[f"{name}.{part}"].values.index(NATURE.key) + 1] = 0
        if slot.act in events:
            out[f"{name}.by"][:] = 0
        done = out[f"{name}.date"]
        if slot.number:
            before = program.slots[i - 1]
            done[out[f"act.{before.act.key}.{before.number + 1}.date"] == 0] = 0
        for part in ("by", "to", "content"):
            if (said := out.get(f"{name}.{part}")) is not None:
                said[done == 0] = 0
                if part == "content":
                    said[(done != 0) & (said == 0)] = 1
    return {name: values.astype(TYPES[own[name].kind]) for name, values in out.items()}


def _values(rng: np.random.Generator, column: Column, rows: int, entry: datetime.date) -> NDArray[Any]:
    match column.kind:
        case Kind.TRUTH:
            return rng.random(rows) < 1 / 2
        case Kind.NUMBER:
            return rng.integers(0, 6 * 10**column.places, rows)
        case Kind.CODE:
            return rng.integers(0 if column.empty else 1, len(column.values) + 1, rows)
        case Kind.DATE:
            days = entry.toordinal() + rng.integers(-2, DAYS, rows)
            return np.where(rng.random(rows) < 0.4, 0, days) if column.empty else days


def arrow_table(program: Program, drawn: Columns) -> Any:
    """The rows as people have them: codes as words, days as dates, what is not there as null."""
    table = {}
    for column in columns(program):
        values = drawn[column.name]
        match column.kind:
            case Kind.CODE:
                words = pa.array([None, *column.values], pa.string())
                table[column.name] = words.take(pa.array(values, pa.int64()))
            case Kind.DATE:
                days = pa.array(values.astype(np.int32) - EPOCH, mask=values == 0)
                table[column.name] = days.cast(pa.date32())
            case Kind.NUMBER if column.places:
                table[column.name] = pa.array(values / 10**column.places)
            case _:
                table[column.name] = pa.array(values)
    return pa.table(table)


def as_case(program: Program, drawn: Columns, row: int) -> Case:
    """A row as the evaluator wants it."""
    facts = {}
    for fact in program.measure.facts:
        value = drawn[f"fact.{fact.id.key}"][row].item()
        since = int(drawn[f"since.{fact.id.key}"][row]) if fact.may_come_about else 0
        if hasattr(fact.type, "values"):
            value = fact.type.values[value - 1]
        elif isinstance(fact.ordinary, datetime.date):
            value = datetime.date.fromordinal(value)
        facts[fact.id] = Known(value, datetime.date.fromordinal(since) if since else None)
    found = [_act(program, drawn, i, row) for i in range(len(program.slots))]
    on = datetime.date.fromordinal(int(drawn["on"][row]))
    return Case(facts, tuple(act for act in found if act is not None), (), (), on)


def _act(program: Program, drawn: Columns, place: int, row: int) -> CaseAct | None:
    slot = program.slots[place]
    name = f"act.{slot.act.key}.{slot.number + 1}"
    if not (day := int(drawn[f"{name}.date"][row])):
        return None
    declared = next(a for a in program.measure.acts if a.id == slot.act)
    parties = [p.id for p in program.measure.parties]
    said = {p: int(drawn[f"{name}.{p}"][row]) if f"{name}.{p}" in drawn else 0 for p in ("by", "to")}
    content = int(drawn[f"{name}.content"][row]) if declared.contents else 0
    return CaseAct(
        slot.act,
        datetime.date.fromordinal(day),
        parties[said["by"] - 1] if said["by"] else None,
        parties[said["to"] - 1] if said["to"] else None,
        declared.contents[content - 1] if content else None,
    )
