"""What one case says under every combination of readings at once.

A model fixes a case and takes each reading one way. Whatever no reading reaches is as the model has it; the
rest is worked out again along its definitions, with a value for each combination of those readings that it
turns out to hang on, which are few once a case is fixed. No solver is asked.
"""

from __future__ import annotations

import itertools
import math
import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from policy_model.ir.vocabulary import Reading

from . import smt
from .combos import MOST
from .definitions import Definitions
from .smt import Term
from .solver import Model
from .symbols import Symbols

Plain = bool | int


@dataclass(frozen=True, slots=True)
class Open:
    """A value for each combination of choices of the readings in these places, the first place slowest."""

    places: tuple[int, ...]
    values: tuple[Plain, ...]


Value = bool | int | Open


class TooMany(Exception):
    """More combinations than are looked at together; `place`: a reading to be taken as the model has it."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


class Reach:
    """Which constants may hang on a reading: those of its choices, and what is defined by them."""

    def __init__(self, definitions: Definitions, choices: Iterable[str]) -> None:
        self.definitions = definitions
        self._known = dict.fromkeys(choices, True)

    def of(self, name: str) -> bool:
        """Whether what the constant of this name means may hang on a reading."""
        known, stack = self._known, [name]
        while stack:
            here = stack[-1]
            if here in known:
                stack.pop()
                continue
            mentioned = self.definitions.mentioned(here)
            left = [n for n in mentioned if n not in known]
            if left:
                stack += left
                continue
            known[here] = any(known[n] for n in mentioned)
            stack.pop()
        return known[name]

    def among(self, terms: Iterable[Term]) -> list[Term]:
        """Those of the terms that may hang on a reading."""
        return [term for term in terms if any(map(self.of, smt.constants(term)))]


class Readings:
    """The choices of some readings, by the names of their constants."""

    def __init__(self, symbols: Symbols, readings: Sequence[Reading], reach: Reach) -> None:
        self.choices = tuple(tuple(symbols.reading(r.id, c.id) for c in r.choices) for r in readings)
        self.sizes = tuple(map(len, self.choices))
        self.places = {smt.name(c): (i, j) for i, some in enumerate(self.choices) for j, c in enumerate(some)}
        self.reach = reach


class Case:
    """A model's case under every combination of the readings; those in `fixed` stay as it has them."""

    def __init__(self, readings: Readings, model: Model, most: int = MOST) -> None:
        """`most`: so many combinations are looked at together."""
        self._readings = readings
        self._most = most
        self._model = model
        self._known: dict[int, Value] = {}
        self.fixed: dict[int, int] = {}

    def taken(self, place: int) -> int:
        """Which of the reading's choices the model has."""
        return next(i for i, c in enumerate(self._readings.choices[place]) if self._model.truth(c))

    def together(self, terms: Sequence[Term], numbers: Sequence[Term] = ()) -> Value:
        """The Bool terms hold together, and the numbers are as the model has them, as it is in the model.

        All are to live as long as this does.
        """
        while True:
            try:
                same = (self._joined(operator.eq, [self.value(n), self._model.number(n)]) for n in numbers)
                return self._joined(_all, [*map(self.value, terms), *same])
            except TooMany as many:
                self.fixed[many.place] = self.taken(many.place)
                self._known.clear()

    def value(self, term: Term) -> Value:
        """The term's value. Raises TooMany."""
        known, stack = self._known, [_Frame(term)]
        while stack:
            frame = stack[-1]
            term = frame.term
            if term.ast not in known:
                left = self._worked_out(frame)
                if left is not None:
                    stack.append(_Frame(left))
                    continue
            stack.pop()
        return known[term.ast]

    def _worked_out(self, frame: _Frame) -> Term | None:
        """Works the term out; or the part whose value that needs first."""
        term, known = frame.term, self._known
        if name := smt.made_name(term):
            return self._constant(term, name)
        if not term.parts:
            assert term.head, "what it is made of is not known, so neither is what it hangs on"
            known[term.ast] = self._plain(term)
            return None
        zero = _ZERO.get(term.head)
        while frame.next < len(term.parts):
            part = term.parts[frame.next]
            if part.ast not in known:
                return part
            frame.next += 1
            value = known[part.ast]
            if zero is not None and value is zero:
                known[term.ast] = zero
                return None
            if frame.next == 1 and term.head == "ite" and not isinstance(value, Open):
                chosen = term.parts[1 if value else 2]
                if chosen.ast not in known:
                    frame.next = 0
                    return chosen
                known[term.ast] = known[chosen.ast]
                return None
        known[term.ast] = self._joined(_operator(term.head), [known[p.ast] for p in term.parts])
        return None

    def _constant(self, term: Term, name: str) -> Term | None:
        choice = self._readings.places.get(name)
        if choice is not None:
            place, which = choice
            if place in self.fixed:
                self._known[term.ast] = self.fixed[place] == which
            else:
                values = tuple(i == which for i in range(self._readings.sizes[place]))
                self._known[term.ast] = Open((place,), values)
            return None
        reach = self._readings.reach
        meant = reach.definitions.of(name) if reach.of(name) else None
        if meant is None:
            self._known[term.ast] = self._plain(term)
            return None
        if meant.term.ast not in self._known:
            return meant.term
        self._known[term.ast] = self._known[meant.term.ast]
        return None

    def _plain(self, term: Term) -> Plain:
        return self._model.number(term) if term.number else self._model.truth(term)

    def _joined(self, op: Callable[..., Plain], parts: Sequence[Value]) -> Value:
        """The operator's value on these, combination by combination."""
        places = self._hanging(parts)
        if not places:
            return op(*parts)
        values = tuple(map(op, *(self._over(places, part) for part in parts)))
        return values[0] if values.count(values[0]) == len(values) else Open(places, values)

    def _hanging(self, parts: Sequence[Value]) -> tuple[int, ...]:
        """The places of the readings that these hang on, in order."""
        places = tuple(sorted({place for p in parts if isinstance(p, Open) for place in p.places}))
        if math.prod(self._readings.sizes[place] for place in places) > self._most:
            raise TooMany(places[-1])
        return places

    def _over(self, places: tuple[int, ...], value: Value) -> Iterable[Plain]:
        """The value for each combination of these readings, among which are its own."""
        if not isinstance(value, Open):
            return itertools.repeat(value)
        if value.places == places:
            return value.values
        strides, stride = {}, 1
        for place in reversed(value.places):
            strides[place], stride = stride, stride * self._readings.sizes[place]
        ranges = ([strides.get(p, 0) * i for i in range(self._readings.sizes[p])] for p in places)
        return [value.values[sum(at)] for at in itertools.product(*ranges)]

    def _each(self, places: Iterable[int]) -> Iterator[tuple[int, ...]]:
        """The combinations of choices, as numbers, of the readings in these places."""
        return itertools.product(*(range(self._readings.sizes[place]) for place in places))

    def moved(self, term: Term, given: Value) -> set[int]:
        """The places of readings of which another choice alone changes the term; `given` is true of both."""
        try:
            value = self.value(term)
            places = self._hanging([value, given])
        except TooMany:
            return set()
        had: list[dict[tuple[int, ...], set[Plain]]] = [{} for _ in places]
        for full, so, holds in zip(
            self._each(places), self._over(places, value), self._over(places, given), strict=False
        ):
            for at, known in enumerate(had if holds else ()):
                known.setdefault(full[:at] + full[at + 1 :], set()).add(so)
        return {p for p, known in zip(places, had, strict=True) if any(len(so) > 1 for so in known.values())}

    def cubes(self, value: Value) -> Iterator[tuple[Term, ...]]:
        """The choices under which it is true, beside those fixed: partial combinations, the model's first.

        Each is as short as it can be; together they are all combinations.
        """
        fixed = [self._readings.choices[place][which] for place, which in sorted(self.fixed.items())]
        if not isinstance(value, Open):
            if value:
                yield tuple(fixed)
            return
        places, sizes = value.places, [self._readings.sizes[p] for p in value.places]
        true = {full for full, holds in zip(self._each(places), value.values, strict=True) if holds}
        left, one = set(true), tuple(map(self.taken, places))
        while left:
            ways = [[which] for which in one]
            for at, size in enumerate(sizes):
                wider = [*ways[:at], list(range(size)), *ways[at + 1 :]]
                if all(full in true for full in itertools.product(*wider)):
                    ways = wider
            left.difference_update(itertools.product(*ways))
            kept = [(p, way[0]) for p, way, size in zip(places, ways, sizes, strict=True) if len(way) < size]
            chosen = {**self.fixed, **dict(kept)}
            yield tuple(self._readings.choices[p][which] for p, which in sorted(chosen.items()))
            one = min(left, default=one)


class _Frame:
    """A term being worked out: how many of its parts are known."""

    __slots__ = ("next", "term")

    def __init__(self, term: Term) -> None:
        self.term = term
        self.next = 0


def _all(*parts: Plain) -> bool:
    return all(parts)


def _any(*parts: Plain) -> bool:
    return any(parts)


def _minus(first: int, *others: int) -> int:
    return first - others[0] if others else -first


def _choice(test: Plain, yes: Plain, no: Plain) -> Plain:
    return yes if test else no


_ZERO = {"and": False, "or": True}
"""The value of one part that decides the whole."""
_OPERATORS: dict[str, Callable[..., Plain]] = {
    "and": _all,
    "or": _any,
    "not": operator.not_,
    "=": operator.eq,
    "distinct": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "+": operator.add,
    "-": _minus,
    "*": operator.mul,
    "ite": _choice,
}
_AT_MOST = "at most "


def _operator(head: str) -> Callable[..., Plain]:
    if head.startswith(_AT_MOST):
        bound = int(head[len(_AT_MOST) :])
        return lambda *parts: sum(parts) <= bound
    return _OPERATORS[head]
