"""The columns of a table of cases: what a program reads, one row a case.

`fact.ID` a fact; `since.ID` the day from which it holds (empty: all along); `act.ID.N.date` the day of the
N-th act of a kind (empty: it was not done), with `.by`, `.to` and `.content`; `reading.ID` how a reading is
taken, where it is not fixed; `on` the day the case is seen. Cases of a table are complete: what is empty
there is an error, except where the column says what empty means.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from policy_model.ir.ids import FactId, ReadingId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import Act, BoolType, DateType, EnumType, IntType
from policy_model.semantics.program import Program


class Kind(Enum):
    """What a column holds. CODE: one of its `values`, by identifier."""

    TRUTH = "boolean"
    NUMBER = "number"
    DATE = "date"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `names`: what it is about, by identifier (a fact, an act and a part of it, a reading).

    `values`: of a CODE, those it may have, in declared order. `empty`: it may be empty.
    `places`: the decimals of a NUMBER, which inside is whole.
    """

    name: str
    kind: Kind
    about: FactId | ReadingId | tuple[int, str] | None
    values: tuple[str, ...] = ()
    empty: bool = False
    places: int = 0


def cell(column: Column, value: bool | int) -> Any:
    """What a table holds for a value as programs have it: a day as ordinal, a code from 1 on, 0 for none."""
    match column.kind:
        case Kind.TRUTH:
            return bool(value)
        case Kind.NUMBER:
            return Decimal(value).scaleb(-column.places) if column.places else int(value)
        case Kind.DATE:
            return datetime.date.fromordinal(value) if value else None
        case Kind.CODE:
            return column.values[value - 1] if value else None


def columns(program: Program) -> tuple[Column, ...]:
    """The columns a program reads, in the order of the measure's vocabulary."""
    measure = program.measure
    found = [*_facts(measure), *_acts(program)]
    for reading in measure.readings:
        if reading.id not in program.fixed:
            choices = tuple(c.id.key for c in reading.choices)
            found.append(Column(f"reading.{reading.id.key}", Kind.CODE, reading.id, choices))
    return (*found, Column("on", Kind.DATE, None))


def _facts(measure: Measure) -> Iterator[Column]:
    for fact in measure.facts:
        name = f"fact.{fact.id.key}"
        match fact.type:
            case BoolType():
                yield Column(name, Kind.TRUTH, fact.id)
            case EnumType(values=values):
                yield Column(name, Kind.CODE, fact.id, tuple(v.key for v in values))
            case IntType():
                yield Column(name, Kind.NUMBER, fact.id, places=fact.type.places)
            case DateType():
                yield Column(name, Kind.DATE, fact.id)
        if fact.may_come_about:
            yield Column(f"since.{fact.id.key}", Kind.DATE, fact.id, empty=True)


def _acts(program: Program) -> Iterator[Column]:
    acts: dict[object, Act] = {a.id: a for a in program.measure.acts}
    parties = tuple(p.id.key for p in program.measure.parties)
    for i, slot in enumerate(program.slots):
        name = f"act.{slot.act.key}.{slot.number + 1}"
        act = acts[slot.act]
        yield Column(f"{name}.date", Kind.DATE, (i, "date"), empty=True)
        yield Column(f"{name}.by", Kind.CODE, (i, "by"), parties, empty=True)
        if act.addressees:
            yield Column(f"{name}.to", Kind.CODE, (i, "to"), parties, empty=True)
        if act.contents:
            contents = tuple(c.key for c in act.contents)
            yield Column(f"{name}.content", Kind.CODE, (i, "content"), contents, empty=True)
