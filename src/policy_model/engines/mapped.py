"""Complete cases written as mappings, straight into rows: each word is looked up once.

It reads what is written plainly and gives up on all else, so that what a case means, and what is wrong
with one, is said by `semantics.load` alone; a test holds the two to the same rows.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from policy_model.ir.ids import NATURE, FactId, Id
from policy_model.ir.vocabulary import NUMBERS_BELOW, Act, DateType, EnumType, Fact, IntType
from policy_model.semantics.calendar import Calendar
from policy_model.semantics.counted import countable
from policy_model.semantics.load import TRUTHS
from policy_model.semantics.naming import Names
from policy_model.semantics.program import Program

from .function import Source, plain

T = TypeVar("T")
_KEYS = frozenset({"facts", "acts", "rest", "on"})
_FACT_KEYS = frozenset({"value", "since"})
_PARTS = ("by", "to", "content")

Read = Mapping[type, Callable[[Any], int]]
"""How a value is read, by its type. What is not plain is a KeyError or a ValueError."""


@dataclass(frozen=True, slots=True)
class _Fact:
    place: int
    since: int | None
    read: Read


@dataclass(frozen=True, slots=True)
class _Act:
    """A kind of act. `dates`: the column of the day of each slot.

    `parts`: for by, to and content, how far behind that their column is (None: there is none), and the codes
    of the words they may have. `content`: it has one.
    """

    dates: tuple[int, ...]
    parts: Mapping[str, tuple[int | None, Mapping[str, int]]]
    content: bool


class Mapped:
    """What a program's cases may say, ready to be looked up."""

    def __init__(self, program: Program, names: Names, calendar: Calendar) -> None:
        self._source = Source(program)
        ends = (calendar.first, calendar.last)
        some = all(countable(program.measure, calendar, day) for day in ends)
        self._first, self._last = (day.toordinal() if some else 0 for day in ends)
        facts = {f.id: self._fact(f, names) for f in program.measure.facts}
        self._facts = {word: facts[id] for word, id in names.facts.plain()}
        acts = {a.id: self._act(program, a, names) for a in program.measure.acts}
        self._acts = {word: acts[id] for word, id in names.acts.plain()}
        self._wanted = len(facts)
        self._entry = program.measure.entry.toordinal()
        self._empty = [0] * len(self._source.columns)
        self._ordinary = list(self._empty)
        for fact in program.measure.facts:
            place = facts[fact.id].place
            self._ordinary[place] = plain(self._source.columns[place], fact.ordinary)

    def row(self, case: Mapping[str, Any]) -> list[int] | None:
        """The case as a row; None if it has to be looked at more closely."""
        try:
            return self._row(case)
        except (KeyError, TypeError, ValueError, IndexError):
            return None

    def _row(self, case: Mapping[str, Any]) -> list[int] | None:
        row, known = self._begun(case)
        said, facts = set[int](), _of(dict, case.get("facts", {}))
        for name, value in facts.items():
            fact = self._facts[name]
            said.add(fact.place)
            if type(value) is dict:
                self._since(row, fact, value)
            else:
                row[fact.place] = fact.read[type(value)](value)
        if len(said) != len(facts) or not (known or len(said) == self._wanted):
            return None
        last = self._done(row, case["acts"]) if "acts" in case else 0
        row[-1] = _day(case["on"]) if "on" in case else last or self._entry
        return row

    def _begun(self, case: Mapping[str, Any]) -> tuple[list[int], bool]:
        """A row to fill, and whether the facts that are not named are known."""
        if not _of(dict, case).keys() <= _KEYS:
            raise KeyError(case)
        if "rest" not in case:
            return self._empty.copy(), False
        if case["rest"] != "ordinary":
            raise ValueError(case["rest"])
        return self._ordinary.copy(), True

    def _since(self, row: list[int], fact: _Fact, said: dict[str, Any]) -> None:
        if fact.since is None or said.keys() != _FACT_KEYS:
            raise ValueError(said)
        row[fact.place] = value = fact.read[type(said["value"])](said["value"])
        row[fact.since] = _day(said["since"])
        if value is False:
            raise ValueError(said)

    def _done(self, row: list[int], acts: list[Mapping[str, Any]]) -> int:
        """Fills in the acts; the day of the last."""
        last, taken = 0, dict[int, int]()
        for said in _of(list, acts):
            act = self._acts[_of(dict, said)["act"]]
            number = taken.get(id(act), 0)
            taken[id(act)] = number + 1
            place, day = act.dates[number], _day(said["date"])
            if not self._first <= day <= self._last:
                raise ValueError(day)
            row[place] = day
            last = max(last, day)
            left = len(said) - 2
            for part in _PARTS:
                if part in said:
                    left -= 1
                    behind, codes = act.parts[part]
                    code = codes[said[part]]
                    if behind is not None:
                        row[place + behind] = code
            if left or (act.content and "content" not in said):
                raise ValueError(said)
        return last

    def _fact(self, fact: Fact, names: Names) -> _Fact:
        source = self._source
        since = source.since(fact.id) if fact.may_come_about else None
        return _Fact(source.fact(fact.id), since, self._read(fact, names))

    def _read(self, fact: Fact, names: Names) -> Read:
        match fact.type:
            case EnumType():
                return {str: self._codes(fact.id, names).__getitem__}
            case IntType():
                return {int: _whole(fact.type)}
            case DateType():
                return {str: _written, datetime.date: datetime.date.toordinal}
            case _:
                return {bool: bool, str: TRUTHS.__getitem__}

    def _codes(self, fact: FactId, names: Names) -> dict[str, int]:
        column = self._source.fact(fact)
        return {word: self._source.code(column, id.key) for word, id in names.values[fact].plain()}

    def _act(self, program: Program, act: Act, names: Names) -> _Act:
        source = self._source
        slots = [i for i, slot in enumerate(program.slots) if slot.act == act.id]
        dates = tuple(source.slot(i, "date") for i in slots)
        parties: list[tuple[str, Id]] = list(names.parties.plain())
        who = [(word, id) for word, id in parties if act.event == (id == NATURE)]
        said: dict[str, list[tuple[str, Id]]] = {"by": who, "to": parties}
        said["content"] = list(names.contents[act.id].plain())
        parts = {}
        for part, words in said.items():
            place = source.slot(slots[0], part) if slots and source.has(slots[0], part) else None
            codes = {word: 0 if place is None else source.code(place, id.key) for word, id in words}
            parts[part] = (None if place is None else place - dates[0], codes)
        return _Act(dates, parts, bool(act.contents))


def _of(kind: type[T], value: Any) -> T:
    if type(value) is not kind:
        raise TypeError(value)
    return value


def _whole(kind: IntType) -> Callable[[int], int]:
    scale: int = 10**kind.places

    def read(number: int) -> int:
        if not 0 <= number * scale < NUMBERS_BELOW:
            raise ValueError(number)
        return number * scale

    return read


def _day(value: Any) -> int:
    if type(value) is datetime.date:
        return datetime.date.toordinal(value)
    return _written(_of(str, value))


@lru_cache(maxsize=1 << 12)
def _written(text: str) -> int:
    day = datetime.date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(text)
    return day.toordinal()
