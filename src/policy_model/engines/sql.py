"""A program as one SQL query over a table of cases, for DuckDB and Spark.

The table has the columns of `layout`, codes by identifier, numbers as they are written; the answers have
the columns of `answers`. Days are counted from 1970-01-01; last days of working days stand in the query as
lists, one for each period.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import assert_never

from policy_model.ir.formula import Period, Unit
from policy_model.semantics.calendar import Calendar, OutsideTables, last_day
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
from policy_model.source.diagnostic import Diagnostic, Unusable

from .answers import ANSWERED, CALENDAR, CONTRADICTION, Output, outputs, wanted
from .function import COMPARISONS, Source
from .layers import layers

_EPOCH = datetime.date(1970, 1, 1)
_NEVER = -(1 << 20)
"""The day of what has none: before every other."""


class Dialect(Enum):
    """Whose SQL it is."""

    DUCKDB = "duckdb"
    SPARK = "spark"

    def quoted(self, column: str) -> str:
        """A column's name."""
        return f'"{column}"' if self is Dialect.DUCKDB else f"`{column}`"

    def days(self, date: str) -> str:
        """A date as a number of days from 1970-01-01."""
        if self is Dialect.DUCKDB:
            return f"({date} - DATE '1970-01-01')"
        return f"datediff({date}, DATE '1970-01-01')"

    def date(self, days: str) -> str:
        """Such a number as a date."""
        if self is Dialect.DUCKDB:
            return f"(DATE '1970-01-01' + CAST({days} AS INTEGER))"
        return f"date_add(DATE '1970-01-01', CAST({days} AS INT))"

    def months(self, date: str, number: int) -> str:
        """A date so many months later; a day that the month has not becomes its last."""
        if self is Dialect.DUCKDB:
            return f"CAST({date} + INTERVAL {number} MONTH AS DATE)"
        return f"add_months({date}, {number})"

    def item(self, values: list[int], place: str) -> str:
        """The value at a place, from 1 on; nothing beyond the list."""
        listed = ", ".join(map(str, values))
        if self is Dialect.DUCKDB:
            return f"list_extract([{listed}], {place})"
        return f"try_element_at(array({listed}), CAST({place} AS INT))"


def query(
    program: Program, calendar: Calendar, relation: str, dialect: Dialect, kept: tuple[str, ...] = ()
) -> str:
    """The query. `relation`: the table, or a query in parentheses; `kept`: columns taken over from it."""
    writer = _Writer(program, calendar, dialect)
    table = relation
    for layer in layers(program, wanted(program), writer.expression):
        columns = "".join(f", {text} AS n{number}" for number, text in layer.items())
        table = f"(SELECT *{columns} FROM {table}) AS t"
    own = "".join(f"{dialect.quoted(c)}, " for c in kept)
    told = writer.told()
    how = f"(SELECT *, {told} AS told FROM {table}) AS t"
    columns = ", ".join(writer.answers())
    return f"SELECT {own}told AS {dialect.quoted('answer')}, {columns} FROM {how}"


class _Writer:
    def __init__(self, program: Program, calendar: Calendar, dialect: Dialect) -> None:
        self.program, self.calendar, self.dialect = program, calendar, dialect
        self.where = Source(program)
        self.run_on = program.measure.run_on

    def told(self) -> str:
        """Whether the case is answered."""
        ends = [
            n for n in self.program.needed(wanted(self.program)) if isinstance(self.program.nodes[n], LastDay)
        ]
        outside = " OR ".join(f"n{n} IS NULL" for n in ends) or "FALSE"
        return (
            f"CASE WHEN NOT n{self.program.admissible} THEN '{CONTRADICTION}' "
            f"WHEN {outside} THEN '{CALENDAR}' ELSE '{ANSWERED}' END"
        )

    def answers(self) -> Iterator[str]:
        """The columns of answers."""
        for output in outputs(self.program):
            yield f"{self._answer(output)} AS {self.dialect.quoted(output.name)}"

    def _answer(self, output: Output) -> str:
        said = f"told = '{ANSWERED}'"
        match output.kind:
            case "truth":
                done = "" if output.unless is None else f" AND n{output.unless}"
                return f"CASE WHEN {said}{done} THEN n{output.nodes[0]} END"
            case "day":
                due, never = output.nodes
                return f"CASE WHEN {said} AND NOT n{never} THEN {self.dialect.date(f'n{due}')} END"
            case "end":
                return "CAST(NULL AS DATE)"
            case _:
                ways = zip(output.nodes, output.values, strict=True)
                cases = " ".join(f"WHEN n{node} THEN '{value}'" for node, value in ways)
                return f"CASE WHEN NOT ({said}) THEN NULL {cases} END"

    def expression(self, node: Node, texts: Mapping[int, str]) -> str:
        """A node, its parts given."""
        where = self.where
        match node:
            case Constant(value):
                return "TRUE" if value else "FALSE"
            case Fixed(day):
                return str((day - _EPOCH).days)
            case Seen():
                return self._day(where.on)
            case DateOf(slot):
                return self._day(where.slot(slot, "date"))
            case SinceOf(fact):
                return self._day(where.since(fact))
            case LastDay(_, _, away) if away:
                raise Unusable((Diagnostic("PM1120", {}),))
            case NextDay(day):
                return f"{texts[day]} + 1"
            case Chosen(holds, first, second):
                return f"CASE WHEN {texts[holds]} THEN {texts[first]} ELSE {texts[second]} END"
            case LastDay(trigger, period):
                end = self._end(texts[trigger], period)
                return f"CASE WHEN {texts[trigger]} = {_NEVER} THEN {_NEVER} ELSE {end} END"
            case Holds(fact):
                return self._column(where.fact(fact))
            case OneOf(fact, values):
                some = ", ".join(f"'{v.key}'" for v in values)
                return f"{self._column(where.fact(fact))} IN ({some})"
            case Compared(fact, op, value):
                place = where.fact(fact)
                own, places = self._column(place), where.columns[place].places
                if isinstance(value, datetime.date):
                    against = f"DATE '{value}'"
                else:
                    against = str(Decimal(str(value)).scaleb(-places))
                return f"{own} {COMPARISONS[op].replace('==', '=')} {against}"
            case Taken(reading, choice):
                return self._is(where.reading(reading), choice.key)
            case Happened(slot):
                return f"{self._column(where.slot(slot, 'date'))} IS NOT NULL"
            case Says(slot, content):
                return self._is(where.slot(slot, "content"), content.key)
            case DoneBy(slot, party):
                return self._is(where.slot(slot, "by"), party.key if party else None)
            case DoneTo(slot, party):
                if not where.has(slot, "to"):
                    return "TRUE" if party is None else "FALSE"
                return self._is(where.slot(slot, "to"), party.key if party else None)
            case NotAfter(early, late):
                # a last day that no table tells is later than all; such a case is not answered
                return f"coalesce({texts[early]} <= {texts[late]}, FALSE)"
            case Conjunction(own):
                return " AND ".join(texts[part] for part in own)
            case Disjunction(own):
                return " OR ".join(texts[part] for part in own)
            case Negation(part):
                return f"NOT {texts[part]}"
            case _:
                assert_never(node)

    def _column(self, place: int) -> str:
        return self.dialect.quoted(self.where.columns[place].name)

    def _is(self, place: int, key: str | None) -> str:
        column = self._column(place)
        return f"{column} IS NULL" if key is None else f"coalesce({column} = '{key}', FALSE)"

    def _day(self, place: int) -> str:
        return f"coalesce({self.dialect.days(self._column(place))}, {_NEVER})"

    def _end(self, day: str, period: Period) -> str:
        dialect, number = self.dialect, period.number
        simple = not self.run_on and period.then is None
        if simple and period.unit is Unit.DAY:
            return f"{day} + {number - period.from_day}"
        if simple and period.unit in (Unit.MONTH, Unit.YEAR) and not period.from_day:
            months = number * (12 if period.unit is Unit.YEAR else 1)
            return dialect.days(dialect.months(dialect.date(day), months))
        first = (self.calendar.first - _EPOCH).days
        return dialect.item(self._table(period), f"{day} - {first} + 1")

    def _table(self, period: Period) -> list[int]:
        """The last day for every day of the tables, as far as they tell it."""
        found = []
        day = self.calendar.first
        while day <= self.calendar.last:
            try:
                found.append((last_day(self.calendar, day, period, self.run_on) - _EPOCH).days)
            except OutsideTables:
                break
            day += datetime.timedelta(days=1)
        return found
