"""A program as one SQL query over a table of cases, for DuckDB and Spark.

The table has the columns of `layout`, codes by identifier, numbers as they are written; the answers have
the columns of `answers`. Days are counted from 1970-01-01; last days of working days stand in the query as
lists, one for each period.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import assert_never

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

from .answers import ANSWERED, CALENDAR, CONTRADICTION, Output, outputs, wanted
from .function import COMPARISONS, Source
from .layers import layers
from .sql_days import NEVER, UNIX, Dialect, Ends


def query(
    program: Program, calendar: Calendar, relation: str, dialect: Dialect, kept: tuple[str, ...] = ()
) -> str:
    """The query. `relation`: the table, or a query in parentheses; `kept`: columns taken over from it."""
    writer = _Writer(program, calendar, dialect)
    written = layers(program, wanted(program), writer.expression)
    lists = "".join(f", {values} AS {name}" for name, values in writer.ends.lists.items())
    table = f"(SELECT *{lists} FROM {relation}) AS t" if lists else relation
    for layer in written:
        columns = "".join(f", {text} AS n{number}" for number, text in layer.items())
        table = f"(SELECT *{columns} FROM {table}) AS t"
    own = "".join(f"{dialect.quoted(c)}, " for c in kept)
    told = writer.told()
    how = f"(SELECT *, {told} AS told FROM {table}) AS t"
    columns = ", ".join(writer.answers())
    return f"SELECT {own}told AS {dialect.quoted('answer')}, {columns} FROM {how}"


class _Writer:
    def __init__(self, program: Program, calendar: Calendar, dialect: Dialect) -> None:
        self.program, self.dialect = program, dialect
        self.where = Source(program)
        self.ends = Ends(calendar, dialect, program.measure.run_on)

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
                return str((day - UNIX).days)
            case Seen():
                return self._day(where.on)
            case DateOf(slot):
                return self._day(where.slot(slot, "date"))
            case SinceOf(fact):
                return self._day(where.since(fact))
            case NextDay(day):
                return f"{texts[day]} + 1"
            case Chosen(holds, first, second):
                return f"CASE WHEN {texts[holds]} THEN {texts[first]} ELSE {texts[second]} END"
            case LastDay(trigger, period, away):
                stops = [(texts[first], texts[until]) for first, until in away]
                never = " OR ".join(f"{day} = {NEVER}" for day in (texts[trigger], *sum(stops, ())))
                end = self.ends.end(texts[trigger], period, stops)
                return f"CASE WHEN {never} THEN {NEVER} ELSE {end} END"
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
        return f"coalesce({self.dialect.days(self._column(place))}, {NEVER})"
