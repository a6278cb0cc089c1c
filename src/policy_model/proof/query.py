"""A query ready to be solved: its constraints, in any calendar and in the official tables."""

from __future__ import annotations

import copy
import dataclasses
import datetime
import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from . import smt
from .calendars import LastDay, Request, of_table
from .combos import MOST
from .obligation import Obligation, View, World
from .recall import Recall
from .smt import Answer, Model, Solver, Term
from .symbols import Symbols

Cube = tuple[Term, ...]
"""A partial combination of readings, as the Bools of its choices."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The real calendar, the window of real days a witness may use, and the solver's limit.

    `on`: a day beside them on which the case may be seen: no period is counted from it.
    """

    last_day: LastDay
    first: datetime.date
    days: int
    rlimit: int = smt.RLIMIT
    on: datetime.date | None = None


class GaveUp(Exception):
    """The solver reached its resource limit; the answer is *unknown*."""


class Question:
    """What all queries about a world have in common: real days, and what makes its cases cases."""

    def __init__(self, world: World, setting: Setting, recall: Recall | None = None) -> None:
        self.world = world
        self.measure = world.measure
        self.setting = setting
        self._tables: dict[str, list[Term]] = {}
        self._calendars: dict[tuple[Request, ...], list[Term]] = {}
        self._cases: dict[str, list[tuple[str, Term]]] = {}
        self.recall = recall or Recall()

    @cached_property
    def apart(self) -> bool:
        """Whether what ties facts together can be met under every reading, so that a part may be left out.

        Assumptions that cannot be met make every case impossible, also those that do not speak of them.
        """
        links = list(self.world.one.encoding.links())
        definitions = self.world.definitions.needed(smt.constants(*links))
        mentioned = smt.constants(*links, *(d.term for d in definitions))
        symbols = self.world.one.encoding.symbols
        choices = [
            [symbols.reading(r.id, c.id) for c in r.choices]
            for r in self.measure.readings
            if any(smt.name(symbols.reading(r.id, c.id)) in mentioned for c in r.choices)
        ]
        if math.prod(map(len, choices)) > MOST:
            return False
        solver = Solver([*links, *(d.equation for d in definitions), *symbols.choices()])
        solver.add(term for _, term in symbols.domain())
        return all(solver.check(*chosen) is Answer.SAT for chosen in itertools.product(*choices))

    def table(self, ask: Request) -> list[Term]:
        """The official tables, as far as one last day is concerned."""
        name = smt.name(ask.last)
        if name not in self._tables:
            place = self.setting
            self._tables[name] = list(of_table(ask, place.last_day, place.first, place.days))
        return self._tables[name]

    def any_calendar(self, asks: tuple[Request, ...]) -> list[Term]:
        """What every calendar satisfies, as far as these last days are concerned."""
        if asks not in self._calendars:
            self._calendars[asks] = list(self.world.periods.of_any(asks))
        return self._calendars[asks]

    def case(self, view: View) -> list[tuple[str, Term]]:
        """The ranges of a case's constants, each with the name of what it is about."""
        symbols = view.encoding.symbols
        if symbols.copy not in self._cases:
            self._cases[symbols.copy] = [(smt.name(about), term) for about, term in symbols.domain()]
        return self._cases[symbols.copy]

    def real(self, view: View) -> Iterator[tuple[str, Term]]:
        """That the dates of a case lie in the window of real days."""
        symbols = view.encoding.symbols
        low = self.setting.first.toordinal()
        high = low + self.setting.days
        seen = smt.conj([symbols.on >= low, symbols.on < high])
        if self.setting.on is not None:
            seen = smt.disj([seen, symbols.on == self.setting.on.toordinal()])
        yield smt.name(symbols.on), seen
        for slot in symbols.slots:
            yield smt.name(slot.exists), smt.conj([slot.date >= low, slot.date < high])
        for fact, since in symbols.since.items():
            inside = smt.disj([since == 0, smt.conj([since >= low, since < high])])
            yield smt.name(symbols.facts[fact]), inside


class Query:
    """An obligation with the constraints it depends on; `readings` are those that can matter to it.

    What it does not depend on is left out: it can be met whatever the rest is. `rest` has it, for a
    witness, which is a whole case.
    """

    def __init__(self, question: Question, duty: Obligation) -> None:
        self.question = question
        self.measure = question.measure
        self.obligation = duty
        self.setting = question.setting
        self.symbols: Symbols = duty.views[0].encoding.symbols
        self.choices = list(self.symbols.choices())
        links = [(term, smt.constants(term)) for v in duty.views for term in v.encoding.links()]
        goals = [duty.premise, duty.sought]
        if not question.apart:
            goals += [term for term, _ in links]
        self.names = self._reached(smt.constants(*goals), links)
        self.definitions = question.world.definitions.needed(self.names)
        self.side = [term for term, mentioned in links if not self.names.isdisjoint(mentioned)]
        self.asks = question.world.periods.among(self.names)
        self.rest = list(self._others(links))
        self._real: list[Term] = []
        self._solvers: dict[bool, Solver] = {}
        self._digests: dict[bool, bytes] = {}
        for view in duty.views:
            for about, term in question.case(view):
                (self.side if about in self.names else self.rest).append(term)
            for about, term in question.real(view):
                (self._real if about in self.names else self.rest).append(term)
        self.readings = tuple(
            r for r in self.measure.readings if any(f"reading!{r.id}!{c.id}" in self.names for c in r.choices)
        )

    def _reached(self, first: Iterable[str], links: Sequence[tuple[Term, frozenset[str]]]) -> set[str]:
        """The constants that can matter: through definitions, periods, and what ties facts together.

        A fact brings its day, an act all that is said of it.
        """
        world = self.question.world
        families = [f for view in self.obligation.views for f in view.encoding.symbols.families()]
        ties = [mentioned for _, mentioned in links] + families
        names = {smt.name(view.encoding.on) for view in self.obligation.views}
        new = set(first)
        while new - names:
            names |= new
            new = {name for d in world.definitions.needed(names) for name in (d.name, *d.mentions)}
            for ask in world.periods.among(names | new):
                new |= smt.constants(ask.trigger)
            days = {smt.name(view.encoding.on) for view in self.obligation.views}
            for tie in ties:
                if not (names | new).isdisjoint(tie - days):
                    new |= tie
        return names

    def _others(self, links: Sequence[tuple[Term, frozenset[str]]]) -> Iterator[Term]:
        """What ties together facts that do not matter, and what that rests on."""
        definitions = self.question.world.definitions
        known = {d.name for d in self.definitions}
        left = [(term, mentioned) for term, mentioned in links if self.names.isdisjoint(mentioned)]
        for d in definitions.needed(name for _, mentioned in left for name in mentioned):
            if d.name not in known:
                yield d.equation
        yield from (term for term, _ in left)

    def calendar(self, real: bool) -> list[Term]:
        """What is known of the calendar."""
        if not real:
            return self.question.any_calendar(self.asks)
        return [*self._real, *(term for ask in self.asks for term in self.question.table(ask))]

    def constraints(self, real: bool) -> list[Term]:
        """Everything but the goal."""
        return [*self.choices, *(d.equation for d in self.definitions), *self.side, *self.calendar(real)]

    def digest(self, real: bool) -> bytes:
        """A hash of everything but the goal, the limit included."""
        if real not in self._digests:
            limit = smt.number(self.setting.rlimit)
            self._digests[real] = smt.digest_of([limit, *self.constraints(real)])
        return self._digests[real]

    def solver(self, real: bool) -> Solver:
        """A solver that knows everything but the goal; always the same one: leave it as it was."""
        if real not in self._solvers:
            self._solvers[real] = self.fresh(real)
        return self._solvers[real]

    def fresh(self, real: bool, rlimit: int | None = None) -> Solver:
        """Another such solver, to keep; perhaps with a limit of its own."""
        return Solver(self.constraints(real), self.setting.rlimit if rlimit is None else rlimit)

    def seeking(self, goal: Term) -> Query:
        """The same query for another goal, which depends on nothing that this one's does not."""
        other = copy.copy(self)
        other.obligation = dataclasses.replace(self.obligation, sought=goal)
        return other

    @cached_property
    def needs(self) -> Needs:
        """What tells which readings a case needs."""
        return Needs(self)

    def inputs(self) -> tuple[Term, ...]:
        """The constants that make up the cases, as far as they matter, and the last days asked for."""
        return self._inputs

    @cached_property
    def _inputs(self) -> tuple[Term, ...]:
        symbols = [view.encoding.symbols for view in self.obligation.views]
        cases = (c for one in symbols for c in one.constants() if smt.name(c) in self.names)
        return (*cases, *self._switches(), *(ask.last for ask in self.asks))

    def _switches(self) -> Iterator[Term]:
        """Atoms like readings that the measure does not declare: an analysis turns them, not the law."""
        declared = {f"reading!{r.id}!{c.id}" for r in self.measure.readings for c in r.choices}
        for name in sorted(self.names - declared):
            if name.startswith("reading!"):
                yield smt.boolean(name)

    def combination(self, model: Model) -> Cube:
        """The choices of the readings that matter, in a model."""
        return tuple(
            term
            for reading in self.readings
            for term in (self.symbols.reading(reading.id, c.id) for c in reading.choices)
            if model.truth(term)
        )


def search(query: Query, goal: Term, real: bool, known: Sequence[Cube] = ()) -> list[Cube]:
    """Under which readings some case has the goal: partial combinations, exact together with `known`.

    Each found one is generalised to the choices its own case needs, then set aside.

    Raises:
        GaveUp: at the resource limit.
    """
    asked = [smt.neg(smt.conj(cube)) for cube in known]
    digests = [query.digest(real), smt.digest(goal), smt.digest_of(asked)]
    found = query.question.recall.answer(
        f"search {real}", digests, lambda: _told(_search(query, goal, real, asked))
    )
    return [tuple(map(smt.boolean, cube)) for cube in found]


def _told(cubes: Iterable[Cube]) -> list[list[str]]:
    return [[smt.name(term) for term in cube] for cube in cubes]


def _search(query: Query, goal: Term, real: bool, asked: Sequence[Term]) -> list[Cube]:
    solver = query.solver(real)
    found: list[Cube] = []
    solver.push()
    solver.add([goal, *asked])
    while (answer := solver.check()) is Answer.SAT:
        cube = query.needs.generalise(solver.model(), goal)
        found.append(cube)
        solver.add([smt.neg(smt.conj(cube))])
    solver.pop()
    if answer is Answer.UNKNOWN:
        raise GaveUp(solver.reason())
    return found


def possible(query: Query, goal: Term) -> bool:
    """Whether some case in some calendar has the goal, under some reading. Raises GaveUp."""

    def ask() -> bool:
        solver = query.solver(real=False)
        solver.push()
        solver.add([goal])
        answer = solver.check()
        solver.pop()
        if answer is Answer.UNKNOWN:
            raise GaveUp(solver.reason())
        return answer is Answer.SAT

    return query.question.recall.answer("possible", [query.digest(real=False), smt.digest(goal)], ask)


class Needs:
    """Which choices one real case needs to have a goal, whatever the other readings are."""

    def __init__(self, query: Query) -> None:
        self._query = query
        # The calendar names no reading, and every date is pinned: it stays true of the case.
        self._told = smt.conj(query.side)
        equations = [d.equation for d in query.definitions]
        self._solver = Solver([*query.choices, *equations], query.setting.rlimit)

    def generalise(self, model: Model, goal: Term) -> Cube:
        """The choices of the model's that its case needs for the goal."""
        solver = self._solver
        solver.push()
        solver.add([smt.neg(smt.conj([self._told, goal]))])
        solver.add(model.pin(term) for term in self._query.inputs())
        needed = list(self._query.combination(model))
        if solver.check(*needed) is Answer.UNSAT:
            core = set(solver.core())
            needed = [term for term in needed if smt.name(term) in core]
        for term in list(needed):
            rest = [other for other in needed if other is not term]
            if solver.check(*rest) is Answer.UNSAT:
                needed = rest
        solver.pop()
        return tuple(needed)
