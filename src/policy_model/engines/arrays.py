"""A program over columns: truths of many cases as packed bits, so that one machine word decides 64 of them.

A program of few lines is done before its truths would be packed: there each is a byte, as in the columns.

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

Truths = NDArray[np.uint64] | NDArray[np.bool_]
"""Of each row whether it is so: packed, or a byte each."""
Column = NDArray[Any]
EPOCH = 719163
"""The ordinal of 1970-01-01, from which Arrow counts days."""
CHUNK = 1 << 16
"""Rows read at once by a program of many lines; a multiple of 64."""
_FEW = 16
"""With fewer lines truths are not packed, and more rows are read at once."""
_MORE = 1 << 18
"""Rows read at once by such a program: NumPy joins truths of so many bytes in place."""
_DEEPEST = 20
_ALL = np.uint64(0xFFFFFFFFFFFFFFFF)
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
        self, rows: int, values: Mapping[int, Truths | Column | int], unsettled: NDArray[np.bool_]
    ) -> None:
        self.rows = rows
        self.unsettled = unsettled
        self._values = values

    def truth(self, node: int) -> NDArray[np.bool_]:
        """Of each row whether it is so."""
        truths = np.asarray(self._values[node])
        if truths.dtype == np.bool_:  # not the caller's own column, which may be all that was asked
            return truths if truths.flags.owndata else truths.copy()
        return _unpacked(truths)[: self.rows]

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
        scope: dict[str, object] = {"np": np, "both": _both, "some": _some, **tables}
        text = _source_text(program, self.source, self.outputs)
        self._packed = text.count("\n") >= _FEW
        self._counts = any(isinstance(program.nodes[n], LastDay) for n in program.needed(self.outputs))
        self._rows = CHUNK if self._packed else _MORE
        exec(text, scope)  # noqa: S102  (of numbers only)
        self._answer: Callable[..., tuple[Any, ...]] = scope["answer"]  # type: ignore[assignment]

    def chunks(self, columns: Sequence[Column], rows: int) -> Iterator[Answers]:
        """The answers, some rows at a time, in order."""
        for start in range(0, rows, self._rows):
            size = min(self._rows, rows - start)
            yield self._chunk([c[start : start + size] for c in columns], size)

    def _chunk(self, columns: Sequence[Column], rows: int) -> Answers:
        more = -rows % 64 if self._packed else 0
        if more:
            columns = [np.concatenate([c, np.zeros(more, dtype=c.dtype)]) for c in columns]
        settled = np.broadcast_to(np.False_, rows + more)
        unsettled = settled.copy() if self._counts else settled
        if self._packed:
            found = self._answer(columns, _packed, _unpacked, np.full(unsettled.size // 64, _ALL), unsettled)
        else:
            every = np.broadcast_to(np.True_, unsettled.shape)
            found = self._answer(columns, _as_it_is, _as_it_is, every, unsettled)
        return Answers(rows, dict(zip(self.outputs, found, strict=True)), unsettled[:rows])


def _packed(truths: NDArray[np.bool_]) -> NDArray[np.uint64]:
    return np.packbits(truths, bitorder="little").view(np.uint64)


def _unpacked(bits: NDArray[np.uint64]) -> NDArray[np.bool_]:
    return np.unpackbits(bits.view(np.uint8), bitorder="little").view(np.bool_)


def _as_it_is(truths: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return truths


def _both(first: Truths, *others: Truths) -> Truths:
    """All of them, joined in place: NumPy would make a new array for each."""
    return _joined(np.bitwise_and, first, *others)


def _some(first: Truths, *others: Truths) -> Truths:
    """Any of them."""
    return _joined(np.bitwise_or, first, *others)


def _joined(join: np.ufunc, first: Truths, second: Truths, *others: Truths) -> Truths:
    out: Truths = join(first, second)
    for other in others:
        join(out, other, out=out)
    return out


def _source_text(program: Program, where: Source, outputs: Sequence[int]) -> str:
    """A function in Python: of columns, the last days by period, and how truths are packed and unpacked."""
    text = _Text(program, where)
    needed = program.needed(outputs)
    uses = Counter(part for number in needed for part in parts(program.nodes[number]))
    depths: dict[int, int] = {}
    lines: list[tuple[int, str]] = []
    for number in needed:
        node = program.nodes[number]
        once = uses[number] == 1 and number not in outputs
        loose = text.loose(node)
        said = text.whole(node) if loose is None else f"pack({loose})"
        depth = max((depths[part] for part in parts(node)), default=0) + 1
        if isinstance(node, Fixed | Seen | DateOf | SinceOf):
            text.own[number], depths[number] = said, 0
            continue
        if once and depth < _DEEPEST and not isinstance(node, LastDay):
            text.own[number], depths[number] = f"({said})", depth
            text.inlined.add(number)
            if loose is not None:
                text.raw[number] = f"({loose})"
            continue
        lines.append((number, said))
        text.own[number], depths[number] = f"n{number}", 0
    return "\n".join(_statements(program, lines, [text.own[number] for number in outputs]))


def _statements(program: Program, lines: Sequence[tuple[int, str]], answers: Sequence[str]) -> Iterator[str]:
    """The function's lines; what no later line reads is let go, so that its memory serves again."""
    last = {name: i for i, (_, text) in enumerate(lines) for name in _NAME.findall(text)}
    yield "def answer(c, pack, unpack, every, unsettled):"
    for i, (number, text) in enumerate(lines):
        yield f"    n{number} = {text}"
        if isinstance(program.nodes[number], LastDay):
            yield f"    unsettled |= n{number} == -1"
        done = [n for n in dict.fromkeys(_NAME.findall(text)) if last[n] == i and n not in answers]
        if done:
            yield f"    del {', '.join(done)}"
    yield f"    return ({', '.join(answers)},)"
    yield ""


class _Text:
    """What each node is in NumPy. `raw`: truths of a byte each, which are joined before they are packed.

    `inlined`: the nodes that stand within the line of the one node that reads them.
    """

    def __init__(self, program: Program, where: Source) -> None:
        self._nodes, self._where = program.nodes, where
        self._periods = {p: f"L{i}" for i, p in enumerate(periods(program))}
        self.own: dict[int, str] = {}
        self.raw: dict[int, str] = {}
        self.inlined: set[int] = set()

    def loose(self, node: Node) -> str | None:
        """A truth of a byte each, where it is one: what is asked of columns, what joins only such truths."""
        where = self._where
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
                return self._coded(where.reading(reading), choice.key)
            case Happened(slot):
                return f"c[{where.slot(slot, 'date')}] != 0"
            case Says(slot, content):
                return self._coded(where.slot(slot, "content"), content.key)
            case DoneBy(slot, party):
                return self._coded(where.slot(slot, "by"), party.key if party else None)
            case DoneTo(slot, party) if where.has(slot, "to"):
                return self._coded(where.slot(slot, "to"), party.key if party else None)
            case NotAfter(early, late):
                return f"np.broadcast_to({self.own[early]} <= {self.own[late]}, unsettled.shape)"
            case Conjunction(own) | Disjunction(own) if all(part in self.raw for part in own):
                return self._together(self._spread(node), isinstance(node, Conjunction))
            case Negation(part) if part in self.raw:
                return f"~{self.raw[part]}"
            case _:
                return None

    def whole(self, node: Node) -> str:
        """A day, or a packed truth that is not loose."""
        match node:
            case Constant(value):
                return "every" if value else "(every ^ every)"
            case Fixed(day):
                return f"np.int32({day.toordinal()})"
            case Seen():
                return f"c[{self._where.on}]"
            case DateOf(slot):
                return f"c[{self._where.slot(slot, 'date')}]"
            case SinceOf(fact):
                return f"c[{self._where.since(fact)}]"
            case LastDay(trigger, period, away) if away:
                bounds = ", ".join(self.own[day] for pair in away for day in pair)
                return f"{self._periods[period]}.without(unsettled.shape, {self.own[trigger]}, {bounds})"
            case LastDay(trigger, period):
                return f"{self._periods[period]}(np.broadcast_to({self.own[trigger]}, unsettled.shape))"
            case NextDay(day):
                return f"{self.own[day]} + 1"
            case Chosen(holds, first, second):
                return f"np.where(unpack({self.own[holds]}), {self.own[first]}, {self.own[second]})"
            case DoneTo(_, party):  # it is done towards nobody
                return "every" if party is None else "(every ^ every)"
            case Conjunction() | Disjunction():
                both = isinstance(node, Conjunction)
                own = self._spread(node)
                loose = [part for part in own if part in self.raw]
                packed = [self.own[part] for part in own if part not in self.raw]
                return _call([*([f"pack({self._together(loose, both)})"] if loose else []), *packed], both)
            case Negation(part):
                return f"~{self.own[part]}"
            case _:  # the others are loose
                raise AssertionError(node)

    def _spread(self, node: Conjunction | Disjunction) -> Sequence[int]:
        """The parts, each once, for one of the same kind in the same line its own: a ∧ (b ∧ a) is a ∧ b."""
        own: dict[int, None] = {}
        for part in node.parts:
            match self._nodes[part]:
                case Conjunction() | Disjunction() as inner if part in self.inlined and type(inner) is type(
                    node
                ):
                    own |= dict.fromkeys(self._spread(inner))
                case _:
                    own[part] = None
        return tuple(own)

    def _together(self, own: Sequence[int], both: bool) -> str:
        """All of some loose truths, or any; what several lack is denied at once. Packing takes longer."""
        lacking = [self.raw[n.part] for part in own if isinstance(n := self._nodes[part], Negation)]
        there = [self.raw[part] for part in own if not isinstance(self._nodes[part], Negation)]
        return _call([*there, *([f"~{_call(lacking, not both)}"] if lacking else [])], both)

    def _coded(self, column: int, key: str | None) -> str:
        return f"c[{column}] == {self._where.code(column, key)}"


def _call(own: Sequence[str], both: bool) -> str:
    return own[0] if len(own) == 1 else f"{'both' if both else 'some'}({', '.join(own)})"
