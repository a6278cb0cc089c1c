"""From a satisfiable query to its canonical witness: one case, or two, as `policy-model eval` takes them.

Canonical (model 7): the first failing reading; fewest acts; fewest facts off their 通常值; then, in
declaration order, every act present that can be, every fact at its 通常值 that can be, else at its first
value; then who, to whom, and what, in declared order; then the earliest dates from entry into force on:
the day the case is seen, then the acts' in declaration order.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any as Json

from policy_model.ir.ids import Combination, Id
from policy_model.ir.vocabulary import BoolType, DateType, EnumType, Fact, IntType

from . import smt
from .combos import Full
from .obligation import View
from .query import GaveUp, Query, Setting
from .smt import Term
from .solver import Answer, Assignment, Model, Solver
from .symbols import Slot


@dataclass(frozen=True, slots=True)
class Witness:
    """Complete cases under one full combination of readings; `pins` say so of the query's constants."""

    cases: tuple[dict[str, Json], ...]
    readings: Combination
    pins: tuple[Term, ...] = field(compare=False)


def witness(query: Query, first: Full) -> Witness:
    """The canonical witness of the query's `sought` under the first combination that has one.

    Raises:
        GaveUp: at the resource limit.
    """
    model, full = canonical(query, first)
    chosen = [query.symbols.reading(reading, choice) for reading, choice in full]
    pins = (*chosen, *(model.pin(term) for term in query.inputs()))
    cases = tuple(case(view, model, query.setting) for view in query.obligation.views)
    return Witness(cases, full, pins)


def canonical(query: Query, first: Full, contents_first: bool = False) -> tuple[Model, Combination]:
    """The canonical model, and all readings. `contents_first`: acts' contents go before facts."""
    chosen = dict(zip((r.id for r in query.readings), first, strict=True))
    full = tuple((r.id, chosen.get(r.id, r.choices[0].id)) for r in query.measure.readings)
    given = [query.obligation.sought, *(query.symbols.reading(reading, choice) for reading, choice in full)]

    def find() -> dict[str, bool | int]:
        solver = query.solver(real=True)
        solver.push()
        try:
            solver.add(given)
            return dict(valued(query, Canonical(query, solver, contents_first).run()))
        finally:
            solver.pop()

    asked = [query.digest(real=True), smt.digest_of([*query.rest, *given]), wishes(query)]
    found = query.question.recall.answer(f"canonical {contents_first}", asked, find)
    return Assignment(found), full


def valued(query: Query, model: Model) -> Iterator[tuple[str, bool | int]]:
    """What the model says of the constants that make up the cases, and of the last days asked for."""
    symbols = (view.encoding.symbols for view in query.obligation.views)
    for term in (*(c for one in symbols for c in one.constants()), *query.inputs()):
        yield smt.name(term), model.number(term) if term.number else model.truth(term)


def wishes(query: Query) -> bytes:
    """What makes a case the canonical one, besides the order of what it is made of."""
    measure = query.measure
    ordinary = [v.encoding.ordinary(f.id.key) for v in query.obligation.views for f in measure.facts]
    exist = [slot.exists for view in query.obligation.views for slot in view.encoding.symbols.slots]
    parties = [p.id.key for p in measure.parties]
    kinds = [(f.id.key, f.type) for f in measure.facts]
    acts = [
        ([p.key for p in a.actors], [p.key for p in a.addressees], [c.key for c in a.contents])
        for a in measure.acts
    ]
    order = repr((measure.entry.toordinal(), parties, kinds, acts))
    return smt.digest_of([*ordinary, *exist]) + order.encode()


class Canonical:
    """Drives a solver to the canonical model, wish by wish; what it adds stays in the solver."""

    def __init__(self, query: Query, solver: Solver, contents_first: bool = False) -> None:
        self.query = query
        self.solver = solver
        self.contents_first = contents_first
        solver.add(query.rest)
        self.model = self._must()

    def _must(self) -> Model:
        answer = self.solver.check()
        if answer is not Answer.SAT:
            raise GaveUp("witness")
        return self.solver.model()

    def _prefer(self, wish: Term) -> bool:
        """Keep `wish` if it can be had, else its contrary."""
        if not self.model.truth(wish) and not self._had(wish):
            return False
        self.solver.add([wish])
        return True

    def _had(self, wish: Term) -> bool:
        """The wish can be had; if so, the model is one in which it is."""
        self.solver.push()
        self.solver.add([wish])
        answer = self.solver.check()
        if answer is Answer.SAT:
            self.model = self.solver.model()
        self.solver.pop()
        if answer is Answer.UNKNOWN:
            raise GaveUp("witness")
        return answer is Answer.SAT

    def _each(self, wishes: Sequence[Term]) -> None:
        """Keep each wish that can be had, in order; those that come before one that is are asked at once."""
        left = list(wishes)
        while left:
            place = next((i for i, wish in enumerate(left) if self.model.truth(wish)), len(left))
            if place and self._had(smt.disj(left[:place])):
                continue
            self.solver.add(left[place : place + 1])
            left = left[place + 1 :]

    def first(self, wishes: Iterable[Term]) -> None:
        """Keep the first wish that can be had."""
        for wish in wishes:
            if self._prefer(wish):
                return

    def _fewest(self, terms: Sequence[Term]) -> None:
        for bound in range(len(terms) + 1):
            if self._prefer(smt.at_most(terms, bound)):
                return

    def _least(self, term: Term, floor: int) -> None:
        low, stride = floor, 0  # most dates are at the floor or near it
        while low < (high := self.model.number(term)):
            middle = min(low + stride, (low + high) // 2)
            if not self._prefer(term <= middle):
                low, stride = middle + 1, 2 * stride + 1
        self.solver.add([term == self.model.number(term)])

    def run(self) -> Model:
        """The canonical model."""
        views = self.query.obligation.views
        slots = [slot for view in views for slot in view.encoding.symbols.slots]
        self._fewest([slot.exists for slot in slots])
        if self.contents_first:
            for slot in slots:
                self.first(slot.content == i for i in range(len(slot.act.contents)))
        off = [
            smt.neg(view.encoding.ordinary(fact.id.key))
            for view in views
            for fact in self.query.measure.facts
        ]
        self._fewest(off)
        self._each([slot.exists for slot in slots])
        for view in views:
            for fact in self.query.measure.facts:
                self._fact(view, fact)
        for slot in slots:
            if self.model.truth(slot.exists):
                self._who(slot)
        self._dates(views, slots)
        return self.model

    def _fact(self, view: View, fact: Fact) -> None:
        if self._prefer(view.encoding.ordinary(fact.id.key)):
            return
        term = view.encoding.symbols.facts[fact.id]
        match fact.type:
            case BoolType():
                pass
            case EnumType(values=values):
                self.first(term == i for i in range(len(values)))
            case IntType():
                self._least(term, 0)
            case DateType():  # from entry into force on; failing that, the nearest before it
                entry = self.query.measure.entry.toordinal()
                later = self._prefer(term >= entry)
                self._least(*((term, entry) if later else (-term, 1 - entry)))

    def _who(self, slot: Slot) -> None:
        parties = {p.id: i for i, p in enumerate(self.query.measure.parties)}
        for term, named in ((slot.actor, slot.act.actors), (slot.to, slot.act.addressees)):
            self.first(term == i for i in [*(parties[p] for p in named), *parties.values()])
        self.first(slot.content == i for i in range(len(slot.act.contents)))

    def _dates(self, views: Sequence[View], slots: Sequence[Slot]) -> None:
        entry = self.query.measure.entry.toordinal()
        present = [slot.date for slot in slots if self.model.truth(slot.exists)]
        days = [view.encoding.on for view in views] + present
        floors = [entry if self._prefer(day >= entry) else 0 for day in days]
        sinces = [s for view in views for s in view.encoding.symbols.since.values()]
        for since in sinces:
            self._prefer(since == 0)
        for day, floor in [*zip(days, floors, strict=True), *((since, 0) for since in sinces)]:
            self._least(day, floor)


def case(view: View, model: Model, setting: Setting) -> dict[str, Json]:
    """The model as a case file."""
    symbols = view.encoding.symbols
    measure = view.encoding.measure
    facts = {_name(f.id): _value(view, f, model) for f in measure.facts}
    present = [slot for slot in symbols.slots if model.truth(slot.exists)]
    present.sort(key=lambda slot: model.number(slot.date))
    found = {
        "measure": measure.name,
        "facts": facts,
        "acts": [dict(_act(view, slot, model)) for slot in present],
        "on": _day(model.number(symbols.on)),
    }
    return setting.stated(measure, found)


def _value(view: View, fact: Fact, model: Model) -> bool | int | float | str | dict[str, bool | str]:
    term = view.encoding.symbols.facts[fact.id]
    match fact.type:
        case BoolType():
            value = model.truth(term)
            since = view.encoding.symbols.since.get(fact.id)
            if value and since is not None and model.number(since):
                return {"value": True, "since": _day(model.number(since))}
            return value
        case EnumType(values=values):
            return _name(values[model.number(term)])
        case IntType() as type:
            return type.plain(model.number(term))
        case DateType():
            return _day(model.number(term))


def _act(view: View, slot: Slot, model: Model) -> Iterator[tuple[str, str]]:
    parties = view.encoding.measure.parties
    yield "act", _name(slot.act.id)
    yield "date", _day(model.number(slot.date))
    yield "by", _name(parties[model.number(slot.actor)].id)
    if slot.act.addressees:
        yield "to", _name(parties[model.number(slot.to)].id)
    if slot.act.contents:
        yield "content", _name(slot.act.contents[model.number(slot.content)])


def _name(id: Id) -> str:
    return id.zh or id.key


def _day(ordinal: int) -> str:
    return datetime.date.fromordinal(ordinal).isoformat()
