"""The answer to a case: every entry with its value, its reasons, what it needs, and how readings differ.

`answer_json` and `answer_text` show it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from policy_model.ir.formula import Status
from policy_model.ir.ids import ActId, ChoiceId, JudgementId, ReadingId, ResultId
from policy_model.ir.property import Combination
from policy_model.ir.statement import Duty, Effect, Measure
from policy_model.source.clause import ClauseId

from .calendar import Calendar
from .case import Case, CaseAct
from .evaluate import DutyState
from .grounds import Grounds
from .justify import Steps
from .justify import basis as basis_of
from .open import Answer as Settled
from .open import Contradiction, Exact, OpenDuty
from .symbolic import Unknown

if TYPE_CHECKING:
    from oxidd.bdd import BDDFunction as Diagram

V = TypeVar("V", bound=Hashable)
Choices = dict[ReadingId, ChoiceId]


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
    """A duty for one trigger: a listed act, an unknown kind of act, or None."""

    statement: Duty | Effect
    trigger: int | ActId | None
    due: datetime.date | None
    due_open: bool
    entry: Entry[DutyState]


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

    @cached_property
    def entries(self) -> tuple[Entry[Any], ...]:
        """Every entry, in the order in which they are shown."""
        scope = () if self.scope is None else (self.scope,)
        acts, duties = (a.entry for a in self.acts), (d.entry for d in self.duties)
        return (*scope, *self.results.values(), *acts, *duties, *self.judgements.values())

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


def answer(measure: Measure, case: Case, fixed: Mapping[ReadingId, ChoiceId], calendar: Calendar) -> Answer:
    """What the measure says of the case, under the readings that are fixed and every choice of the others."""
    return _Maker(measure, case, fixed, calendar).answer()


Why = Callable[["Grounds[Diagram]", V | None], Steps]


class _Maker:
    def __init__(
        self, measure: Measure, case: Case, fixed: Mapping[ReadingId, ChoiceId], calendar: Calendar
    ) -> None:
        self.measure = measure
        self.case = case
        self.fixed = dict(fixed)
        self.calendar = calendar
        self.exact = Exact(measure, case, fixed, calendar)
        usual = {r.id: c.id for r in measure.readings for c in r.choices if c.ordinary}
        self.ordinary: Choices = {r: c for r, c in usual.items() if r not in fixed}
        first = {r.id: r.choices[0].id for r in measure.readings}
        self.taken: Choices = {**first, **usual, **self.fixed}
        self._grounds: dict[tuple[ChoiceId, ...], Grounds[Diagram]] = {}

    def answer(self) -> Answer:
        measure, case, exact = self.measure, self.case, self.exact
        contradiction = exact.contradiction()
        broken = exact.contradictory()
        if contradiction is not None:
            return Answer(
                measure, case, self.fixed, self.ordinary, contradiction, broken, None, {}, (), (), {}
            )
        in_scope = exact.evaluation.in_scope(case.on)
        scope = self._entry(
            {True: in_scope, False: exact.algebra.neg(in_scope)}, lambda g, _: g.scope(case.on)
        )
        judgements = {j.id: self._judgement(j.id) for j in measure.judgements}
        results = {r.id: self._result(r.id) for r in measure.results}
        return Answer(
            measure,
            case,
            self.fixed,
            self.ordinary,
            None,
            broken,
            scope,
            judgements,
            self._acts(),
            tuple(self._duties()),
            results,
        )

    def _judgement(self, id: JudgementId) -> Entry[bool]:
        return self._entry(self.exact.judgement(id), lambda g, _: g.judgement(id))

    def _result(self, id: ResultId) -> Entry[Status]:
        return self._entry(self.exact.result(id), lambda g, status: g.result(id, status))

    def _acts(self) -> tuple[ActEntry, ...]:
        listed = [self._listed(i, act) for i, act in enumerate(self.case.acts)]
        return (*listed, *(self._supposed(kind) for kind in self.case.unknown))

    def _listed(self, number: int, act: CaseAct) -> ActEntry:
        entry = self._entry(self.exact.act(number), lambda g, _: g.act(number))
        return ActEntry(act.act, number, act.date > self.case.on, entry)

    def _supposed(self, kind: ActId) -> ActEntry:
        entry = self._entry(self.exact.supposed(kind), lambda _, __: ())
        return ActEntry(kind, None, not_yet=False, entry=entry)

    def _duties(self) -> Iterator[DutyEntry]:
        triggered = self.exact.duties()
        for s in self.measure.statements:
            mine = [d for d in triggered if d.statement.id == s.id]
            yield from (self._duty(d) for d in mine)
            if not mine and isinstance(s, Duty):
                yield DutyEntry(s, None, None, due_open=False, entry=self._idle(s))

    def _duty(self, d: OpenDuty) -> DutyEntry:
        number = d.trigger if isinstance(d.trigger, int) else None
        entry = self._entry(d.states, lambda g, state: g.duty(d.statement, number, d.due, state))
        return DutyEntry(d.statement, d.trigger, d.due, d.due_open, entry)

    def _idle(self, s: Duty) -> Entry[DutyState]:
        """A duty that nothing triggered."""
        settled = Settled((DutyState.NOT_APPLICABLE,), ())
        why: Why[DutyState] = lambda g, state: g.duty(s, None, None, state)  # noqa: E731
        return Entry(self._said(settled, self.taken, why), ())

    # ---- entries

    def _entry(self, values: Mapping[V, Diagram], why: Why[V]) -> Entry[V]:
        found = self.exact.by_reading(values)
        if len(found) == 1:
            return Entry(self._said(found[0][1], self.taken, why), ())
        variants = tuple(
            Variant(c, self._agrees(c), self._said(a, {**self.taken, **dict(c)}, why)) for c, a in found
        )
        leading = [v for v in variants if v.ordinary]
        if len({(v.said.possible, v.said.needs) for v in leading}) == 1:
            settled = Settled(leading[0].said.possible, leading[0].said.needs)
            return Entry(self._said(settled, self.taken, why), variants)
        among = leading or variants
        possible = tuple(v for v in values if any(v in one.said.possible for one in among))
        needs = dict.fromkeys(n for one in among for n in one.said.needs)
        basis = sorted({c for one in among for c in one.said.basis})
        glosses = sorted({c for one in among for c in one.said.glosses})
        said = Said(possible, tuple(needs), (), tuple(basis), tuple(glosses))
        return Entry(said, variants)

    def _agrees(self, combination: Combination) -> bool:
        return all(self.ordinary.get(r, c) == c for r, c in combination)

    def _said(self, settled: Settled[V], choices: Choices, why: Why[V]) -> Said[V]:
        grounds = self._under(choices)
        value = settled.possible[0] if settled.settled else None
        steps = why(grounds, value)
        clauses = basis_of(steps, grounds.act)
        return Said(
            settled.possible,
            settled.needs,
            steps,
            tuple(c for c in clauses if not c.gloss),
            tuple(c for c in clauses if c.gloss),
        )

    def _under(self, choices: Choices) -> Grounds[Diagram]:
        """What justifies under one choice for every reading."""
        key = tuple(choices[r.id] for r in self.measure.readings)
        if key not in self._grounds:
            exact = Exact(self.measure, self.case, choices, self.calendar)
            listed: Sequence[int | None] = [o if isinstance(o, int) else None for o in exact.world.origins]
            self._grounds[key] = Grounds(
                exact.evaluation,
                self.case,
                choices,
                truth=exact.settled,
                listed=listed,
                calendar=self.calendar,
            )
        return self._grounds[key]
