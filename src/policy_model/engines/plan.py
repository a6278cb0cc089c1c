"""A program as Polars expressions, layer by layer; the frame has the columns of `layout`, codes as text.

Days are ordinals, 0 where there is none. Last days are looked up in the same tables as NumPy's.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, assert_never

import numpy as np
import polars as pl
from numpy.typing import NDArray

from policy_model.ir.formula import Op
from policy_model.semantics.calendar import Calendar
from policy_model.semantics.program import (
    Chosen,
    Compared,
    Conjunction,
    Constant,
    DateOf,
    Disjunction,
    DoneBy,
    DoneTo,
    Fixed,
    Happened,
    Holds,
    LastDay,
    Negation,
    NextDay,
    Node,
    NotAfter,
    OneOf,
    Program,
    Says,
    Seen,
    SinceOf,
    Taken,
)

from .answers import wanted
from .arrays import EPOCH, LastDays
from .function import Source, periods
from .layers import layers

_COMPARED = {Op.LT: "lt", Op.LE: "le", Op.GT: "gt", Op.GE: "ge", Op.EQ: "eq"}


class _Names(dict[str, Any]):
    """`n7` is the column of that name."""

    def __missing__(self, name: str) -> Any:
        if not name.startswith("n"):
            raise KeyError(name)
        return pl.col(name)


class Plan:
    """The expressions of a program, ready for frames."""

    def __init__(self, program: Program, calendar: Calendar) -> None:
        self.program = program
        self._where = Source(program)
        run_on = program.measure.run_on
        self._tables = {p: LastDays(calendar, p, run_on) for p in periods(program)}
        self._names = {p: f"T{i}" for i, p in enumerate(self._tables)}
        scope = {f"T{i}": table for i, table in enumerate(self._tables.values())}
        names = _Names({"pl": pl, "ends": _ends, **scope})
        self._layers = [
            [
                eval(text, {}, names).alias(f"n{number}")  # noqa: S307  (of our own making)
                for number, text in layer.items()
            ]
            for layer in layers(program, wanted(program), self._expression)
        ]
        needed = program.needed(wanted(program))
        self._last = [n for n in needed if isinstance(program.nodes[n], LastDay)]

    def answers(self, table: Any, rows: int) -> Found:
        """What the program says of the rows of an Arrow table."""
        frame = pl.DataFrame(table).lazy()
        for layer in self._layers:
            frame = frame.with_columns(layer)
        kept = [f"n{n}" for n in dict.fromkeys((*wanted(self.program), *self._last))]
        told = frame.select(kept).collect()
        outside = np.zeros(rows, dtype=np.bool_)
        for n in self._last:
            outside |= told[f"n{n}"].to_numpy() == -1
        return Found(rows, outside, told)

    def _column(self, place: int) -> str:
        return f"pl.col({self._where.columns[place].name!r})"

    def _is(self, place: int, key: str | None) -> str:
        if key is None:
            return f"{self._column(place)}.is_null()"
        return f"({self._column(place)}.cast(pl.String) == {key!r}).fill_null(False)"

    def _day(self, place: int) -> str:
        return f"({self._column(place)}.cast(pl.Int32) + {EPOCH}).fill_null(0)"

    def _expression(self, node: Node, texts: Mapping[int, str]) -> str:
        where = self._where
        match node:
            case Constant(value):
                return f"pl.lit({value})"
            case Fixed(day):
                return f"pl.lit({day.toordinal()}, pl.Int32)"
            case Seen():
                return self._day(where.on)
            case DateOf(slot):
                return self._day(where.slot(slot, "date"))
            case SinceOf(fact):
                return self._day(where.since(fact))
            case LastDay(trigger, period, away):
                days = [trigger, *(day for pair in away for day in pair)]
                return f"ends({self._names[period]}, {', '.join(texts[day] for day in days)})"
            case NextDay(day):
                return f"({texts[day]} + 1)"
            case Chosen(holds, first, second):
                return f"pl.when({texts[holds]}).then({texts[first]}).otherwise({texts[second]})"
            case Holds(fact):
                return self._column(where.fact(fact))
            case OneOf(fact, values):
                keys = [v.key for v in values]
                return f"{self._column(where.fact(fact))}.cast(pl.String).is_in({keys!r})"
            case Compared(fact, op, value):
                against = f"pl.lit({value})"
                if isinstance(value, datetime.date):
                    against = f"pl.date({value.year}, {value.month}, {value.day})"
                return f"{self._column(where.fact(fact))}.{_COMPARED[op]}({against})"
            case Taken(reading, choice):
                return self._is(where.reading(reading), choice.key)
            case Happened(slot):
                return f"{self._column(where.slot(slot, 'date'))}.is_not_null()"
            case Says(slot, content):
                return self._is(where.slot(slot, "content"), content.key)
            case DoneBy(slot, party):
                return self._is(where.slot(slot, "by"), party.key if party else None)
            case DoneTo(slot, party):
                if not where.has(slot, "to"):
                    return f"pl.lit({party is None})"
                return self._is(where.slot(slot, "to"), party.key if party else None)
            case NotAfter(early, late):
                return f"({texts[early]} <= {texts[late]})"
            case Conjunction(own):
                return "(" + " & ".join(texts[part] for part in own) + ")"
            case Disjunction(own):
                return "(" + " | ".join(texts[part] for part in own) + ")"
            case Negation(part):
                return f"(~{texts[part]})"
            case _:
                assert_never(node)


def _ends(table: LastDays, trigger: pl.Expr, *bounds: pl.Expr) -> pl.Expr:
    """The last days of a period; where days in between do not count, row by row."""
    if not bounds:
        return trigger.map_batches(
            lambda days: pl.Series(table(days.to_numpy().astype(np.int32))), return_dtype=pl.Int32
        )

    def without(days: pl.Series) -> pl.Series:
        each = [days.struct.field(name).to_numpy().astype(np.int32) for name in days.struct.fields]
        return pl.Series(table.without(each[0].shape, *each))

    named = [expression.alias(f"d{i}") for i, expression in enumerate((trigger, *bounds))]
    return pl.struct(named).map_batches(without, return_dtype=pl.Int32)


class Found:
    """What Polars says of some rows; as `arrays.Answers`."""

    def __init__(self, rows: int, unsettled: NDArray[np.bool_], told: pl.DataFrame) -> None:
        self.rows, self.unsettled, self._told = rows, unsettled, told

    def truth(self, node: int) -> NDArray[np.bool_]:
        """Of each row whether it is so."""
        return self._told[f"n{node}"].to_numpy().astype(np.bool_)

    def day(self, node: int) -> NDArray[np.int32]:
        """Of each row the day's ordinal (0: there is none)."""
        return self._told[f"n{node}"].to_numpy().astype(np.int32)
