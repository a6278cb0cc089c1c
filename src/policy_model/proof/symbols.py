"""One symbolic case: its facts, its acts, the day it is seen, and the readings.

Dates are ordinals. An act kind has as many slots as a case may hold of it. That the slots of a kind
are used in order of date loses no case.
"""

from __future__ import annotations

import copy
import datetime
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from policy_model.ir.ids import NATURE, ActId, ChoiceId, FactId, ReadingId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import Act, BoolType, DateType, EnumType, Fact, IntType, Reading
from policy_model.source.catalogue import Lang, find, message
from policy_model.source.clause import ClauseId
from policy_model.source.told import Told, english

from . import smt
from .recurring import falls_on
from .smt import Term

LAST_DAY = datetime.date.max.toordinal()


class Unsupported(Exception):
    """Something the solver's encoding cannot express: never left out silently.

    It says what: a key of the catalogue under `proof.form`, or words for whoever works on the tool; and
    which clause and step, if one stands in the way.
    """

    def __init__(self, what: str, clause: ClauseId | None = None, step: str = "") -> None:
        told = (f"{clause.zh}“{step}”", f"{clause.en}, {english(step)}") if clause is not None else ()
        super().__init__(_AT.join((what, *told)))
        self.what = what
        self.clause = clause

    def at(self, clause: ClauseId, step: str) -> Unsupported:
        """The same of this clause and step, unless it names one."""
        return self if self.clause is not None else Unsupported(self.what, clause, step)

    def __reduce__(self) -> tuple[type[Unsupported], tuple[str], dict[str, object]]:
        """Copies keep what they say."""
        return Unsupported, (self.what,), {"args": self.args, "clause": self.clause}


_AT = " @ "
LATE = "late"
"""What is past the last day that can be written."""


def form(said: str) -> Told:
    """What `Unsupported` says, in words."""
    what, *at = said.split(_AT)
    key = f"proof.form.{what}"
    known = find(key) is not None
    zh, en = (message(key, {}, lang) if known else what for lang in (Lang.ZH, Lang.EN))
    return Told(f"{at[0]}：{zh}", f"{at[1]}: {en}") if at else Told(zh, en)


@dataclass(frozen=True, slots=True)
class Slot:
    """A possible act of a kind. `actor` and `to` are places in the measure's parties (-1: nobody)."""

    act: Act
    index: int
    name: str
    exists: Term = field(compare=False)
    date: Term = field(compare=False)
    actor: Term = field(compare=False)
    to: Term = field(compare=False)
    content: Term = field(compare=False)


def _by_kind(slots: Iterable[Slot]) -> dict[ActId, tuple[Slot, ...]]:
    return {act: tuple(some) for act, some in itertools.groupby(slots, key=lambda slot: slot.act.id)}


class Symbols:
    """The constants a case is made of. `copy` distinguishes two cases under the same readings."""

    def __init__(self, measure: Measure, copy: str = "") -> None:
        self.measure = measure
        self.copy = copy
        self.on = smt.integer(f"on{copy}")
        self.facts: dict[FactId, Term] = {}
        self.since: dict[FactId, Term] = {}
        for fact in measure.facts:
            name = f"fact!{fact.id}{copy}"
            boolean = isinstance(fact.type, BoolType)
            self.facts[fact.id] = smt.boolean(name) if boolean else smt.integer(name)
            if fact.may_come_about:
                self.since[fact.id] = smt.integer(f"since!{fact.id}{copy}")
        self.slots = tuple(self._slot(act, i, copy) for act in measure.acts for i in range(act.at_most))
        self._of = _by_kind(self.slots)
        self.parties = {party.id: i for i, party in enumerate(measure.parties)}

    @staticmethod
    def _slot(act: Act, index: int, copy: str) -> Slot:
        name = f"{act.id}!{index}{copy}"
        return Slot(
            act=act,
            index=index,
            name=name,
            exists=smt.boolean(f"done!{name}"),
            date=smt.integer(f"date!{name}"),
            actor=smt.integer(f"by!{name}"),
            to=smt.integer(f"to!{name}"),
            content=smt.integer(f"content!{name}"),
        )

    def saying(self, act: ActId, content: int) -> Symbols:
        """The same case, but that every act of the kind says this one of its contents."""
        other = copy.copy(self)
        said = smt.number(content)
        other.slots = tuple(replace(s, content=said) if s.act.id == act else s for s in self.slots)
        other._of = _by_kind(other.slots)  # noqa: SLF001  (a copy of its own kind)
        return other

    def of(self, act: ActId) -> tuple[Slot, ...]:
        """The slots of a kind."""
        return self._of.get(act, ())

    def reading(self, reading: ReadingId, choice: ChoiceId) -> Term:
        """The Bool that says the reading is taken so: of the measure, shared by all copies."""
        return smt.boolean(f"reading!{reading}!{choice}")

    def domain(self) -> Iterator[tuple[Term, Term]]:
        """What makes the constants a case, each with what it is about: ranges, acts no later than the day.

        An event of the calendar is on one of its days, each of which comes once.
        A constraint can always be met whatever is not about the same fact or act, so that a question which
        does not ask for that one can do without it.
        """
        yield self.on, smt.conj([self.on >= 1, self.on <= LAST_DAY])
        for fact in self.measure.facts:
            yield self.facts[fact.id], self._fact(fact)
        for slot in self.slots:
            about = [self._act(slot)]
            if slot.index:
                before = self.of(slot.act.id)[slot.index - 1]
                later = before.date < slot.date if slot.act.falls else before.date <= slot.date
                about.append(smt.implies(slot.exists, smt.conj([before.exists, later])))
            if slot.act.falls is not None:
                about.append(smt.implies(slot.exists, falls_on(slot.act.falls, slot.date, slot.name)))
            yield slot.exists, smt.conj(about)

    def constants(self) -> Iterator[Term]:
        """All of them but the readings'."""
        yield self.on
        yield from self.facts.values()
        yield from self.since.values()
        for slot in self.slots:
            yield from (slot.exists, slot.date, slot.actor, slot.to, slot.content)

    def families(self) -> Iterator[frozenset[str]]:
        """The names of constants that make up one fact, or one act and those of its kind before it."""
        for id, since in self.since.items():
            yield frozenset({smt.name(self.facts[id]), smt.name(since)})
        for slot in self.slots:
            parts = [slot.exists, slot.date, slot.actor, slot.to, slot.content]
            if slot.index:
                parts.append(self.of(slot.act.id)[slot.index - 1].exists)
            yield frozenset(smt.name(part) for part in parts)

    def choices(self, readings: Iterable[Reading] | None = None) -> Iterator[Term]:
        """Each reading (of these, else of all) is taken in exactly one way."""
        for reading in self.measure.readings if readings is None else readings:
            yield from _exactly_one(tuple(smt.name(self.reading(reading.id, c.id)) for c in reading.choices))

    def _fact(self, fact: Fact) -> Term:
        term = self.facts[fact.id]
        match fact.type:
            case BoolType():
                if fact.may_come_about:
                    since = self.since[fact.id]
                    return smt.conj([since >= 0, since <= LAST_DAY, smt.disj([term, since == 0])])
                return smt.TRUE
            case EnumType(values=values):
                return smt.conj([term >= 0, term < len(values)])
            case IntType():
                return term >= 0
            case DateType():
                return smt.conj([term >= 1, term <= LAST_DAY])

    def _act(self, slot: Slot) -> Term:
        act, parties = slot.act, len(self.measure.parties)
        nature = self.parties.get(NATURE, parties)  # it is last
        to = smt.conj([slot.to >= 0, slot.to < nature]) if act.addressees else slot.to == -1
        content = (
            smt.conj([slot.content >= 0, slot.content < len(act.contents)])
            if act.contents
            else slot.content == -1
        )
        by = slot.actor == nature if act.event else smt.conj([slot.actor >= 0, slot.actor < nature])
        seen = smt.implies(slot.exists, slot.date <= self.on)
        return smt.conj([slot.date >= 1, slot.date <= LAST_DAY, seen, by, to, content])


@cache
def _exactly_one(names: tuple[str, ...]) -> tuple[Term, ...]:
    """Of the Bools of these names."""
    terms = [smt.boolean(name) for name in names]
    pairs = itertools.combinations(map(smt.neg, terms), 2)
    return (smt.disj(terms), *map(smt.disj, pairs))
