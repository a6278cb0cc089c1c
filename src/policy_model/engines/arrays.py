"""A program over columns: truths of many cases as packed bits, so that one machine word decides 64 of them.

A table's columns are NumPy arrays in the layout's order and the same plain values as a row's. They are read
some ten thousand rows at a time, so that what is between stays in the processor's cache.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from policy_model.ir.formula import Period
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
    parts,
)

from .function import COMPARISONS, Source, periods
from .layout import Kind

Bits = NDArray[np.uint64]
Column = NDArray[Any]
EPOCH = 719163
"""The ordinal of 1970-01-01, from which Arrow counts days."""
CHUNK = 1 << 16
"""Rows read at once by a program of many lines; a multiple of 64."""
_FEW = 16
"""With fewer lines more rows are read at once: what is between takes no more of the cache."""
_DEEPEST = 20
_NAME = re.compile(r"\bn\d+\b")

TYPES: Mapping[Kind, type[np.generic]] = {
    Kind.TRUTH: np.bool_,
    Kind.NUMBER: np.int64,
    Kind.DATE: np.int32,
    Kind.CODE: np.int16,
}
"""What a column of each kind is made of."""


class LastDays:
    """The last days of a period for whole columns of days. What no table says is -1."""

    def __init__(self, calendar: Calendar, period: Period, run_on: bool | None) -> None:
        self._calendar, self._period, self._run_on = calendar, period, run_on
        self._first, self._ends = 0, np.zeros(0, dtype=np.int32)

    def __call__(self, days: Column) -> Column:
        """The last day for each day (0, no day, has 0)."""
        real = days[days != 0]
        if not real.size:
            return np.zeros_like(days)
        low, high = int(real.min()), int(real.max())
        if not self._ends.size or low < self._first or high >= self._first + self._ends.size - 1:
            self._grow(low, high)
        places = np.where(days == 0, 0, days - self._first + 1)
        return self._ends.take(places)

    def without(self, shape: tuple[int, ...], days: Column, *bounds: Column) -> Column:
        """The last days where the days from each first bound to the day before the second do not count."""
        rows = zip(*(np.broadcast_to(part, shape).tolist() for part in (days, *bounds)), strict=True)
        return np.array([self._without(*row) for row in rows], dtype=np.int32)

    def _without(self, day: int, *bounds: int) -> int:
        if not day or not all(bounds):
            return 0  # an act that was not done: what hangs on it is false whatever is said here
        trigger, *days = (datetime.date.fromordinal(one) for one in (day, *bounds))
        away = tuple(zip(days[::2], days[1::2], strict=True))
        try:
            return last_day(self._calendar, trigger, self._period, self._run_on, away).toordinal()
        except OutsideTables:
            return -1

    def _grow(self, low: int, high: int) -> None:
        if self._ends.size:
            low, high = min(low, self._first), max(high, self._first + self._ends.size - 2)
        ends = [0, *(self._end(day) for day in range(low, high + 1))]
        self._first, self._ends = low, np.array(ends, dtype=np.int32)

    def _end(self, day: int) -> int:
        try:
            date = datetime.date.fromordinal(day)
            return last_day(self._calendar, date, self._period, self._run_on).toordinal()
        except OutsideTables:
            return -1


class Answers:
    """What a program says of some rows.

    `unsettled`: the rows for which a day that counts lies outside the tables; nothing is said of them.
    """

    def __init__(
        self, rows: int, values: Mapping[int, Bits | Column | int], unsettled: NDArray[np.bool_]
    ) -> None:
        self.rows = rows
        self.unsettled = unsettled
        self._values = values

    def truth(self, node: int) -> NDArray[np.bool_]:
        """Of each row whether it is so."""
        bits = np.asarray(self._values[node])
        return np.unpackbits(bits.view(np.uint8), count=self.rows, bitorder="little").view(np.bool_)

    def day(self, node: int) -> NDArray[np.int32]:
        """Of each row the day's ordinal (0: there is none)."""
        days = np.asarray(self._values[node], dtype=np.int32)
        return days[: self.rows] if days.ndim else np.broadcast_to(days, (self.rows,))


class Arrays:
    """A program made ready for columns."""

    def __init__(self, program: Program, calendar: Calendar, outputs: Sequence[int] | None = None) -> None:
        self.program = program
        self.source = Source(program)
        self.outputs = tuple(dict.fromkeys(program.outputs if outputs is None else outputs))
        run_on = program.measure.run_on
        tables = {f"L{i}": LastDays(calendar, p, run_on) for i, p in enumerate(periods(program))}
        scope: dict[str, object] = {"np": np, **tables}
        text = _source_text(program, self.source, self.outputs)
        self._rows = CHUNK * max(_FEW // text.count("\n"), 1)
        exec(text, scope)  # noqa: S102  (of numbers only)
        self._answer: Callable[..., tuple[Any, ...]] = scope["answer"]  # type: ignore[assignment]

    def chunks(self, columns: Sequence[Column], rows: int) -> Iterator[Answers]:
        """The answers, some rows at a time, in order."""
        for start in range(0, rows, self._rows):
            size = min(self._rows, rows - start)
            yield self._chunk([c[start : start + size] for c in columns], size)

    def _chunk(self, columns: Sequence[Column], rows: int) -> Answers:
        more = -rows % 64
        if more:
            columns = [np.concatenate([c, np.zeros(more, dtype=c.dtype)]) for c in columns]
        size = rows + more
        every = np.full(size // 64, np.uint64(0xFFFFFFFFFFFFFFFF))
        unsettled = np.zeros(size, dtype=np.bool_)

        def pack(truths: NDArray[np.bool_]) -> Bits:
            return np.packbits(truths, bitorder="little").view(np.uint64)

        found = self._answer(columns, pack, every, unsettled)
        return Answers(rows, dict(zip(self.outputs, found, strict=True)), unsettled[:rows])


def _source_text(program: Program, where: Source, outputs: Sequence[int]) -> str:
    kept = {p: f"L{i}" for i, p in enumerate(periods(program))}
    needed = program.needed(outputs)
    uses = Counter(part for number in needed for part in parts(program.nodes[number]))
    texts: dict[int, str] = {}
    depths: dict[int, int] = {}
    raw: dict[int, str] = {}  # truths of a byte each, which are joined before they are packed
    lines: list[tuple[int, str]] = []
    for number in needed:
        node = program.nodes[number]
        once = uses[number] == 1 and number not in outputs
        loose = _loose(where, raw, texts, node)
        text = _expression(where, kept, raw, texts, node) if loose is None else f"pack({loose})"
        depth = max((depths[part] for part in parts(node)), default=0) + 1
        if isinstance(node, Fixed | Seen | DateOf | SinceOf):
            texts[number], depths[number] = text, 0
            continue
        if once and depth < _DEEPEST and not isinstance(node, LastDay):
            texts[number], depths[number] = f"({text})", depth
            if loose is not None:
                raw[number] = f"({loose})"
            continue
        lines.append((number, text))
        texts[number], depths[number] = f"n{number}", 0
    return "\n".join(_statements(program, lines, [texts[number] for number in outputs]))


def _loose(where: Source, raw: Mapping[int, str], texts: Mapping[int, str], node: Node) -> str | None:
    """A truth of a byte each, where it is one: what columns are asked, and what joins only such truths."""
    match node:
        case Holds(fact):
            return f"c[{where.fact(fact)}]"
        case OneOf(fact, values):
            column = where.fact(fact)
            return " | ".join(f"(c[{column}] == {where.code(column, v.key)})" for v in values)
        case Compared(fact, op, value):
            against = value.toordinal() if isinstance(value, datetime.date) else value
            return f"c[{where.fact(fact)}] {COMPARISONS[op]} {against}"
        case Taken(reading, choice):
            return _coded(where, where.reading(reading), choice.key)
        case Happened(slot):
            return f"c[{where.slot(slot, 'date')}] != 0"
        case Says(slot, content):
            return _coded(where, where.slot(slot, "content"), content.key)
        case DoneBy(slot, party):
            return _coded(where, where.slot(slot, "by"), party.key if party else None)
        case DoneTo(slot, party) if where.has(slot, "to"):
            return _coded(where, where.slot(slot, "to"), party.key if party else None)
        case NotAfter(early, late):
            return f"np.broadcast_to({texts[early]} <= {texts[late]}, unsettled.shape)"
        case Conjunction(own) | Disjunction(own) if all(part in raw for part in own):
            return (" & " if isinstance(node, Conjunction) else " | ").join(raw[part] for part in own)
        case Negation(part) if part in raw:
            return f"~{raw[part]}"
        case _:
            return None


def _mixed(own: Sequence[int], sign: str, raw: Mapping[int, str], texts: Mapping[int, str]) -> str:
    """What is still loose is joined before it is packed: packing takes longer than joining."""
    loose = [raw[part] for part in own if part in raw]
    packed = [texts[part] for part in own if part not in raw]
    return sign.join([*([f"pack({sign.join(loose)})"] if loose else []), *packed])


def _statements(program: Program, lines: Sequence[tuple[int, str]], answers: Sequence[str]) -> Iterator[str]:
    """The function's lines; what no later line reads is let go, so that its memory serves again."""
    last = {name: i for i, (_, text) in enumerate(lines) for name in _NAME.findall(text)}
    yield "def answer(c, pack, every, unsettled):"
    for i, (number, text) in enumerate(lines):
        yield f"    n{number} = {text}"
        if isinstance(program.nodes[number], LastDay):
            yield f"    unsettled |= n{number} == -1"
        done = [n for n in dict.fromkeys(_NAME.findall(text)) if last[n] == i and n not in answers]
        if done:
            yield f"    del {', '.join(done)}"
    yield f"    return ({', '.join(answers)},)"
    yield ""


def _expression(
    where: Source, kept: Mapping[Period, str], raw: Mapping[int, str], texts: Mapping[int, str], node: Node
) -> str:
    match node:
        case Constant(value):
            return "every" if value else "(every ^ every)"
        case Fixed(day):
            return f"np.int32({day.toordinal()})"
        case Seen():
            return f"c[{where.on}]"
        case DateOf(slot):
            return f"c[{where.slot(slot, 'date')}]"
        case SinceOf(fact):
            return f"c[{where.since(fact)}]"
        case LastDay(trigger, period, away) if away:
            bounds = ", ".join(texts[day] for pair in away for day in pair)
            return f"{kept[period]}.without(unsettled.shape, {texts[trigger]}, {bounds})"
        case LastDay(trigger, period):
            return f"{kept[period]}(np.broadcast_to({texts[trigger]}, unsettled.shape))"
        case NextDay(day):
            return f"{texts[day]} + 1"
        case Chosen(holds, first, second):
            unpacked = f"np.unpackbits({texts[holds]}.view(np.uint8), bitorder='little').view(np.bool_)"
            return f"np.where({unpacked}, {texts[first]}, {texts[second]})"
        case DoneTo(_, party):  # it is done towards nobody
            return "every" if party is None else "(every ^ every)"
        case Conjunction(own):
            return _mixed(own, " & ", raw, texts)
        case Disjunction(own):
            return _mixed(own, " | ", raw, texts)
        case Negation(part):
            return f"~{texts[part]}"
        case _:  # the others are loose
            raise AssertionError(node)


def _coded(where: Source, column: int, key: str | None) -> str:
    return f"c[{column}] == {where.code(column, key)}"
