"""A program as one Python function: a case at a time, every answer.

Inputs are plain values in the order of the layout's columns: truths; numbers; days as ordinals (0 where
there is none); codes as the number of the value, from 1 on (0 where there is none).
"""

from __future__ import annotations

import datetime
import operator
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import assert_never

from policy_model.ir.formula import Op, Period
from policy_model.ir.ids import ChoiceId, FactId, ReadingId
from policy_model.semantics.algebra import Away
from policy_model.semantics.calendar import Calendar, last_day
from policy_model.semantics.case import Case
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
    parts,
)

from .layout import Column, Kind, columns

Row = Sequence[bool | int]
"""A case, a value for each column."""
Values = tuple[bool | int, ...]
"""The answers, a truth or a day's ordinal for each of the program's outputs."""

COMPARISONS = {Op.LT: "<", Op.LE: "<=", Op.GT: ">", Op.GE: ">=", Op.EQ: "=="}


Counted = Callable[[datetime.date, Period, Away], datetime.date]
"""The last day of a period that runs from a day, where the days in between do not count."""


def counted_by(calendar: Calendar, run_on: bool | None) -> Counted:
    """The evaluator's own way to count."""
    return lambda day, period, away: last_day(calendar, day, period, run_on, away)


class LastDays(dict[int, int]):
    """The last days of a period by the ordinal of the day it runs from, worked out when first asked.

    Raises (when asked) OutsideTables: a day that must be known lies outside the calendar.
    """

    def __init__(self, last: Counted, period: Period) -> None:
        super().__init__()
        self._last, self._period = last, period

    def __missing__(self, day: int) -> int:
        self[day] = found = self.without(day)
        return found

    def without(self, day: int, *bounds: int) -> int:
        """The last day where the days from each first bound to the day before the second do not count."""
        if not all(bounds):
            return 0  # an act that was not done: what hangs on it is false whatever is said here
        days = [datetime.date.fromordinal(bound) for bound in bounds]
        away = tuple(zip(days[::2], days[1::2], strict=True))
        return self._last(datetime.date.fromordinal(day), self._period, away).toordinal()


class Source:
    """Where in a row what a node asks for stands."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.columns = columns(program)
        self._place = {(c.about, c.name.split(".")[0]): i for i, c in enumerate(self.columns)}
        self.facts = {
            f.id.key: (self.fact(f.id), self.since(f.id) if f.may_come_about else None)
            for f in program.measure.facts
        }
        """By a fact's key its column, and that of the day from which it holds."""
        self.slots: dict[str, list[int]] = {}
        """The slots of each kind of act, by its key."""
        for i, slot in enumerate(program.slots):
            self.slots.setdefault(slot.act.key, []).append(i)
        self.blank: list[bool | int] = [False if c.kind is Kind.TRUTH else 0 for c in self.columns]
        """A row in which nothing is said."""

    def fact(self, fact: FactId) -> int:
        """The column of a fact."""
        return self._place[fact, "fact"]

    def since(self, fact: FactId) -> int:
        """The column of the day from which it holds."""
        return self._place[fact, "since"]

    def reading(self, reading: ReadingId) -> int:
        """The column of a reading."""
        return self._place[reading, "reading"]

    def slot(self, slot: int, part: str) -> int:
        """The column of a part of an act: date, by, to, content."""
        return self._place[(slot, part), "act"]

    def has(self, slot: int, part: str) -> bool:
        """Whether the act has such a part."""
        return ((slot, part), "act") in self._place

    @property
    def on(self) -> int:
        """The column of the day the case is seen."""
        return len(self.columns) - 1

    def code(self, column: int, key: str | None) -> int:
        """The code of a value (None: there is none)."""
        return 0 if key is None else self.columns[column].values.index(key) + 1


def periods(program: Program) -> tuple[Period, ...]:
    """The periods the program counts, each once."""
    return tuple(dict.fromkeys(n.period for n in program.nodes if isinstance(n, LastDay)))


_DEEPEST = 20
"""How deep expressions may stand in one another."""


def source_text(program: Program) -> str:
    """The function as Python source: `answer(r)`; it looks last days up in `L0`, `L1` … (`periods`).

    What is used once stands where it is used, so that it is passed over where it does not matter.
    """
    where = Source(program)
    kept = {p: f"L{i}" for i, p in enumerate(periods(program))}
    needed = program.needed(program.outputs)
    uses = Counter(part for number in needed for part in parts(program.nodes[number]))
    once = {n for n, times in uses.items() if times == 1} - set(program.outputs)
    once -= {n.trigger for n in program.nodes if isinstance(n, LastDay)}
    texts: dict[int, str] = {}
    depths: dict[int, int] = {}
    lines = ["def answer(r):"]
    for number in needed:
        node = program.nodes[number]
        text = expression(where, kept, texts, node)
        depth = max((depths[part] for part in parts(node)), default=0) + 1
        if number in once and depth < _DEEPEST:
            texts[number], depths[number] = f"({text})", depth
        else:
            lines.append(f"    n{number} = {text}")
            texts[number], depths[number] = f"n{number}", 0
    names = ", ".join(texts[number] for number in program.outputs)
    return "\n".join([*lines, f"    return ({names},)", ""])


def compiled(program: Program, calendar: Calendar) -> Callable[[Row], Values]:
    """The program as a function of a row; it raises OutsideTables where a day must be known and is not."""
    last = counted_by(calendar, program.measure.run_on)
    scope: dict[str, object] = {f"L{i}": LastDays(last, p) for i, p in enumerate(periods(program))}
    exec(source_text(program), scope)  # noqa: S102  (the text is made above, of numbers only)
    return scope["answer"]  # type: ignore[return-value]


def expression(where: Source, kept: Mapping[Period, str], texts: Mapping[int, str], node: Node) -> str:
    """A node in Python. `kept`: where the last days of a period are; `texts`: its parts."""
    match node:
        case Constant(value):
            return str(value)
        case Fixed(day):
            return str(day.toordinal())
        case Seen():
            return f"r[{where.on}]"
        case DateOf(slot):
            return f"r[{where.slot(slot, 'date')}]"
        case SinceOf(fact):
            return f"r[{where.since(fact)}]"
        case LastDay(trigger, period, away) if away:
            bounds = ", ".join(texts[day] for pair in away for day in pair)
            return f"{texts[trigger]} and {kept[period]}.without({texts[trigger]}, {bounds})"
        case LastDay(trigger, period):
            # an act that was not done has no day, and what hangs on it is false whatever is said here
            return f"{texts[trigger]} and {kept[period]}[{texts[trigger]}]"
        case NextDay(day):
            return f"{texts[day]} + 1"
        case Chosen(holds, first, second):
            return f"{texts[first]} if {texts[holds]} else {texts[second]}"
        case Holds(fact):
            return f"r[{where.fact(fact)}]"
        case OneOf(fact, values):
            column = where.fact(fact)
            codes = [where.code(column, v.key) for v in values]
            return f"r[{column}] == {codes[0]}" if len(codes) == 1 else f"r[{column}] in {tuple(codes)}"
        case Compared(fact, op, value):
            against = value.toordinal() if isinstance(value, datetime.date) else value
            return f"r[{where.fact(fact)}] {COMPARISONS[op]} {against}"
        case Taken(reading, choice):
            column = where.reading(reading)
            return f"r[{column}] == {where.code(column, choice.key)}"
        case Happened(slot):
            return f"r[{where.slot(slot, 'date')}] != 0"
        case Says(slot, content):
            column = where.slot(slot, "content")
            return f"r[{column}] == {where.code(column, content.key)}"
        case DoneBy(slot, party):
            column = where.slot(slot, "by")
            return f"r[{column}] == {where.code(column, party.key if party else None)}"
        case DoneTo(slot, party):
            if not where.has(slot, "to"):
                return str(party is None)
            column = where.slot(slot, "to")
            return f"r[{column}] == {where.code(column, party.key if party else None)}"
        case NotAfter(early, late):
            return f"{texts[early]} <= {texts[late]}"
        case Conjunction(own):
            return " and ".join(texts[part] for part in own)
        case Disjunction(own):
            return " or ".join(texts[part] for part in own)
        case Negation(part):
            return f"not {texts[part]}"
        case _:
            assert_never(node)


def row(
    program: Program,
    case: Case,
    readings: Mapping[ReadingId, ChoiceId] | None = None,
    where: Source | None = None,
) -> list[bool | int]:
    """A complete case as a row; its acts fill the slots of their kinds in the order listed.

    `readings`: how those are taken that the program does not fix. `where`: the program's, for who has it.

    Raises:
        IndexError: the program has too few slots for the acts of a kind.
        KeyError: a fact is not known.
    """
    where = where or Source(program)
    out = where.blank.copy()
    if len(case.facts) < len(where.facts):
        raise KeyError(min(where.facts.keys() - {fact.key for fact in case.facts}))
    for fact, said in case.facts.items():
        column, since = where.facts[fact.key]
        own = said.value
        out[column] = own if isinstance(own, bool) else plain(where.columns[column], own)
        if said.since is not None and since is not None:
            out[since] = said.since.toordinal()
    for slot, act in zip(placed(where, case), case.acts, strict=True):
        out[where.slot(slot, "date")] = act.date.toordinal()
        for part, key in (("by", act.by), ("to", act.to), ("content", act.content)):
            if key is not None and where.has(slot, part):
                out[where.slot(slot, part)] = where.code(where.slot(slot, part), key.key)
    for reading in program.measure.readings:
        if reading.id not in program.fixed:
            column = where.reading(reading.id)
            out[column] = where.code(column, (readings or {})[reading.id].key)
    out[where.on] = case.on.toordinal()
    return out


def placed(where: Source, case: Case) -> Iterator[int]:
    """For each act of a case the slot it takes. Raises IndexError: there are too few of its kind."""
    taken = Counter[str]()
    for act in case.acts:
        yield where.slots.get(act.act.key, [])[taken[act.act.key]]
        taken[act.act.key] += 1


def plain(column: Column, value: object) -> bool | int:
    """A fact's value as rows have it."""
    match value:
        case bool() | int():
            return value
        case datetime.date():
            return value.toordinal()
        case _:
            return column.values.index(operator.attrgetter("key")(value)) + 1
