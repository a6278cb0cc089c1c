"""A text read over conditions instead of a case: the evaluator's own lines, its atoms what both texts name.

A condition that both texts state in the same words, and that means the same in both, is one atom; what
differs is taken apart down to facts, acts and readings. Whether an act was validly done is two atoms, one a
text, where the texts may differ on it. Which atoms can hold together is the solver's business.
"""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from policy_model.ir.formula import (
    All,
    Any,
    Applies,
    Compare,
    Did,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Lapsed,
    Op,
    Period,
    ReadingIs,
)
from policy_model.ir.ids import NATURE, ActId, ChoiceId, ContentId, FactId, PartyId, ReadingId, ValueId
from policy_model.ir.statement import Measure, Statement
from policy_model.semantics.algebra import Algebra, Away, Listed, Occurrence
from policy_model.semantics.diagram import Choice, Diagrams
from policy_model.semantics.evaluate import Evaluation

from .difference import Described, Literal, Shifted, Side, Stands
from .touched import Touched, folded

if TYPE_CHECKING:
    from oxidd.bdd import BDDFunction as Diagram

T = TypeVar("T")
_DAY = datetime.date.max


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what the act in question is: its content, who did it, towards whom."""

    name: str


CONTENT, BY, TO = Part("content"), Part("by"), Part("to")
Key = Literal | FactId | ReadingId | Part
"""An atom: a literal that holds or not, or an unknown that has one of several values."""


class Source(Protocol[T]):
    """Where atoms come from."""

    algebra: Algebra[T]

    def among(self, key: Key, values: Iterable[Hashable]) -> T:
        """The atom has one of these values."""
        ...


class Recorder:
    """Notes the atoms asked for, in order: a function is the set of its atoms."""

    def __init__(self) -> None:
        self.algebra: Algebra[frozenset[Key]] = _Union()
        self.keys: dict[Key, None] = {}

    def among(self, key: Key, values: Iterable[Hashable]) -> frozenset[Key]:
        """The atom alone, whatever the values."""
        del values
        self.keys[key] = None
        return frozenset([key])


_NEVER = Part("never")


class _Union:
    def const(self, value: bool) -> frozenset[Key]:
        # what cannot be is told apart from all else, since the evaluator passes over it
        return frozenset() if value else frozenset([_NEVER])

    def conj(self, parts: Iterable[frozenset[Key]]) -> frozenset[Key]:
        return frozenset().union(*parts)

    def disj(self, parts: Iterable[frozenset[Key]]) -> frozenset[Key]:
        return frozenset().union(*parts)

    def neg(self, part: frozenset[Key]) -> frozenset[Key]:
        return part


class Variables:
    """Each atom a variable of decision diagrams, in a given order."""

    def __init__(self, measure: Measure, act: ActId | None, order: Iterable[Key]) -> None:
        self.diagrams = Diagrams()
        self.algebra: Algebra[Diagram] = self.diagrams
        self.choices: dict[Key, Choice[Hashable]] = {
            key: self.diagrams.choice(tuple(values(measure, act, key))) for key in order
        }

    def among(self, key: Key, values: Iterable[Hashable]) -> Diagram:
        """The variable has one of these values."""
        return self.choices[key].among(values)


def values(measure: Measure, act: ActId | None, key: Key) -> Iterator[Hashable]:
    """The values an atom may have, in order of declaration."""
    match key:
        case Literal():
            yield from (False, True)
        case FactId():
            yield from getattr(measure.fact(key).type, "values", ())
        case ReadingId():
            yield from (c.id for c in measure.reading(key).choices)
        case Part("content"):
            assert act is not None
            yield from measure.act(act).contents or (None,)
        case Part("by") if act is not None and measure.act(act).event:
            yield NATURE
        case Part():
            yield from _people(measure)


def _people(measure: Measure) -> list[PartyId]:
    """Who may do an act, or be its addressee: everybody but nature."""
    return [p.id for p in measure.parties if p.id != NATURE]


class Reader(Evaluation[T]):
    """One text, read on the day its conditions are about; nothing in it depends on which day that is."""

    def __init__(self, measure: Measure, side: Side, touched: Touched, source: Source[T]) -> None:
        self.measure, self._whole = folded(measure, touched)
        self.algebra: Algebra[T] = source.algebra
        self.world = _Nowhere(self)
        self._entry = measure.entry
        self._of_kind = {}
        self._forget()
        self.side = side
        self.source = source
        self._touched = touched
        self._definitions = {j.id: j.definition for j in measure.judgements}
        self._kinds: dict[type, list[Statement]] = {}
        for statement in self.measure.statements:
            self._kinds.setdefault(type(statement), []).append(statement)
        self._known: dict[Formula, T] = {}

    def atom(self, what: Formula | Described | Stands | Shifted, side: Side = Side.BOTH) -> T:
        """The condition as an atom."""
        return self.source.among(Literal(what, True, side), [True])

    def holds(self, formula: Formula, day: datetime.date) -> T:
        """A condition as a function of atoms."""
        if formula not in self._known:
            self._known[formula] = self._holds(formula, day)
        return self._known[formula]

    def _holds(self, formula: Formula, day: datetime.date) -> T:
        match formula:
            case _ if formula in self._whole or formula in self._touched.shared:
                return self.atom(formula)
            case FactTrue() | Compare():
                return self.atom(formula)
            case FactOneOf(fact, some):
                return self.source.among(fact, some)
            case ReadingIs(reading, choice):
                return self.source.among(reading, [choice])
            case Done() | InTime() | Lapsed() | Did():
                return self.atom(formula, self.side if self._touched.formula(formula) else Side.BOTH)
            case All(parts) | Any(parts) if families := self._touched.families(formula):
                own = {part for family in families for part in family.parts}
                said = [self.atom(family) for family in families]
                said += [self.holds(part, day) for part in parts if part not in own]
                return self.algebra.conj(said) if isinstance(formula, All) else self.algebra.disj(said)
            case _:
                return super().holds(formula, day)

    def in_scope(self, day: datetime.date) -> T:
        """Within 适用范围, or 参照: one atom where the texts do not differ on it."""
        return super().in_scope(day) if self._touched.scope else self.atom(Applies(scope=True))

    def begun(self) -> T:
        """The text is in force; no question where both enter into force on one day."""
        if self._touched.old.entry == self._touched.new.entry:
            return self.algebra.const(True)
        return self.atom(Applies(scope=False), self.side)

    # ---- the act in question

    def stands(self, act: ActId) -> T:
        """It is valid."""
        return self.atom(Stands(), self.side if act in self._touched.acts else Side.BOTH)

    def described(
        self, contents: Iterable[ContentId], by: Iterable[PartyId], to: Iterable[PartyId] = ()
    ) -> T:
        """It is so described (empty: whatever it is)."""
        parts = ((CONTENT, tuple(contents)), (BY, tuple(by)), (TO, tuple(to)))
        return self.algebra.conj(self.source.among(part, some) for part, some in parts if some)

    def valid_as(self, kind: ActId) -> T:
        """What the text asks of it, whoever did it, with whatever content, towards whomever."""
        alg = self.algebra
        act = self.measure.act(kind)
        people = _people(self.measure)
        self.world.occurrences = tuple(
            Occurrence(kind, _DAY, (role,), (to,) if to is not None else (), content, alg.const(True))
            for role in ([NATURE] if act.event else people)
            for content in act.contents or (None,)
            for to in (people if act.addressees else (None,))
        )
        ways = []
        for i, what in enumerate(self.world.occurrences):
            (role,), contents = what.by, (what.content,) if what.content is not None else ()
            said = self.described(contents, what.by, what.to)
            ways.append(alg.conj((said, self.authorised(i, role), *self.requirements(i, role))))
        return alg.conj((self.begun(), self.in_scope(_DAY), alg.disj(ways)))


class _Nowhere(Listed[T]):
    """What the evaluator asks of a case, answered with atoms."""

    def __init__(self, reader: Reader[T]) -> None:
        self.algebra = reader.algebra
        self.on = _DAY
        self.occurrences: tuple[Occurrence[T], ...] = ()
        self._reader = reader

    def fact(self, fact: FactId, day: datetime.date) -> T:
        return self._reader.holds(FactTrue(fact), day)

    def fact_in(self, fact: FactId, values: tuple[ValueId, ...]) -> T:
        return self._reader.source.among(fact, values)

    def compare(self, fact: FactId, op: Op, value: int | datetime.date) -> T:
        return self._reader.atom(Compare(fact, op, value))

    def reading(self, reading: ReadingId, choice: ChoiceId) -> T:
        return self._reader.source.among(reading, [choice])

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        raise AssertionError("no day here is a day of a case", trigger, period, away)
