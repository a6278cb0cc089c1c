"""The values of an answer: entries with what is said of them, and the whole. Nothing here computes them."""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from policy_model.ir.formula import Status
from policy_model.ir.ids import ActId, ChoiceId, Combination, JudgementId, ReadingId, ResultId
from policy_model.ir.statement import Ban, Duty, Effect, Measure
from policy_model.source.clause import ClauseId

from .algebra import DutyState
from .case import Case
from .open import Contradiction
from .steps import Steps
from .symbolic import Unknown

V = TypeVar("V", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Said(Generic[V]):
    """What is said of an entry under some readings.

    `possible`: the values it may have, one if it is settled. `needs`: what has to be known to settle it.
    `why`: the steps; `basis`: the clauses of the text in them; `glosses`: the formaliser's (释义).
    """

    possible: tuple[V, ...]
    needs: tuple[Unknown, ...]
    why: Steps
    basis: tuple[ClauseId, ...]
    glosses: tuple[ClauseId, ...]

    @property
    def value(self) -> V | None:
        """The value; None while it is open."""
        return self.possible[0] if len(self.possible) == 1 else None


@dataclass(frozen=True, slots=True)
class Variant(Generic[V]):
    """What is said under a combination of readings; `ordinary`: it agrees with the ordinary ones."""

    combination: Combination
    ordinary: bool
    said: Said[V]


@dataclass(frozen=True, slots=True)
class Entry(Generic[V]):
    """What is said under the ordinary readings together, and, where readings differ, each combination.

    Where the ordinary readings leave it to readings of which none is ordinary, it is open.
    """

    said: Said[V]
    variants: tuple[Variant[V], ...]


@dataclass(frozen=True, slots=True)
class ActEntry:
    """An act the case lists (its `number`), or a kind of act marked 不详 (None)."""

    act: ActId
    number: int | None
    not_yet: bool
    entry: Entry[bool]


@dataclass(frozen=True, slots=True)
class DutyEntry:
    """A duty for one trigger: a listed act, an unknown kind of act, or None.

    `between`: the earliest and the latest last day, where it hangs on arrangements that are not published.
    """

    statement: Duty | Effect
    trigger: int | ActId | None
    due: datetime.date | None
    due_open: bool
    entry: Entry[DutyState]
    between: tuple[datetime.date, datetime.date] | None = None
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class BanEntry:
    """A ban, and an act the case lists (its `number`) that breaks it, or may."""

    statement: Ban
    number: int
    entry: Entry[bool]


@dataclass(frozen=True)
class Answer:
    """What the measure says of the case. With a contradiction there is nothing else to say.

    `fixed`: the readings the user took; `taken`: what each reading is taken as where one is to be named:
    as fixed, else the ordinary choice, else the first. `scope`: whether the case is in scope.
    """

    measure: Measure
    case: Case
    fixed: Mapping[ReadingId, ChoiceId]
    ordinary: Mapping[ReadingId, ChoiceId]
    contradiction: Contradiction | None
    contradictory: tuple[Combination, ...]
    scope: Entry[bool] | None
    judgements: Mapping[JudgementId, Entry[bool]]
    acts: tuple[ActEntry, ...]
    duties: tuple[DutyEntry, ...]
    results: Mapping[ResultId, Entry[Status]]
    bans: tuple[BanEntry, ...] = ()

    @cached_property
    def entries(self) -> tuple[Entry[Any], ...]:
        """Every entry, in the order in which they are shown."""
        scope = () if self.scope is None else (self.scope,)
        acts, duties = (a.entry for a in self.acts), (d.entry for d in self.duties)
        bans = (b.entry for b in self.bans)
        return (*scope, *self.results.values(), *acts, *duties, *bans, *self.judgements.values())

    @property
    def hanging(self) -> tuple[ReadingId, ...]:
        """The readings that some entry depends on, as declared."""
        found = {r for e in self.entries for v in e.variants for r, _ in v.combination}
        return tuple(r.id for r in self.measure.readings if r.id in found)

    @property
    def needs(self) -> tuple[Unknown, ...]:
        """Everything that some entry still needs, first the facts that the results need."""
        return tuple(
            dict.fromkeys(
                n
                for e in self.entries
                for said in (e.said, *(v.said for v in e.variants))
                for n in said.needs
            )
        )

    @property
    def glosses(self) -> tuple[ClauseId, ...]:
        """The glosses that some entry rests on."""
        return tuple(sorted({g for e in self.entries for s in _said(e) for g in s.glosses}))


def _said(entry: Entry[V]) -> tuple[Said[V], ...]:
    return (entry.said, *(v.said for v in entry.variants))
