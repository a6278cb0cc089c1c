"""A query ready to be solved: its constraints, in any calendar and in the official tables."""

from __future__ import annotations

import copy
import dataclasses
import datetime
import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from typing import Any as Json

from policy_model.ir.formula import Period
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import Reading
from policy_model.semantics.calendar import OutsideTables

from . import smt
from .about import About, Ties
from .calendars import LastDay, Request, lengths, of_table
from .combos import MOST
from .obligation import Obligation, View, World
from .recall import Recall
from .smt import Term
from .solver import RLIMIT, Answer, Model, Solver
from .symbols import LATE, Symbols, Unsupported
from .under import Case, Reach, Readings

Cube = tuple[Term, ...]
"""A partial combination of readings, as the Bools of its choices."""


_TRIGGER, _LAST = smt.integer("table!trigger"), smt.integer("table!last")


@dataclass(frozen=True, slots=True)
class Setting:
    """The real calendar, the window of real days a witness may use, and the solver's limit.

    `on`: a day beside them on which the case may be seen: no period is counted from it. `stated` gives a case
    that says so if it counts on days whose arrangement is not published (`last_day` has their weekends free).
    """

    last_day: LastDay
    first: datetime.date
    days: int
    rlimit: int = RLIMIT
    on: datetime.date | None = None
    stated: Callable[[Measure, dict[str, Json]], dict[str, Json]] = lambda _, case: case
    _lengths: dict[tuple[Period, datetime.date], list[int]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _tables: dict[Period, Term] = field(default_factory=dict, init=False, compare=False, repr=False)

    def lengths(self, period: Period) -> list[int]:
        """How many days after each day of the window the period's last day is."""
        return self.lengths_from(period, self.first, self.days)

    def table(self, ask: Request) -> list[Term]:
        """What the official tables say of a last day: made once a period, and put in for each trigger."""
        if ask.skips is not None:
            return list(of_table(ask, self.first, self.lengths(ask.period)))
        any_ = Request("any", _TRIGGER, ask.period, _LAST)
        if ask.period not in self._tables:
            said = of_table(any_, self.first, self.lengths(ask.period))
            self._tables[ask.period] = smt.conj(said)
        put = [(any_.trigger, ask.trigger), (any_.last, ask.last)]
        return [smt.substituted(self._tables[ask.period], put)]

    def lengths_from(self, period: Period, first: datetime.date, days: int) -> list[int]:
        """How many days after each of so many days the period's last day is. Raises Unsupported."""
        known = self._lengths.setdefault((period, first), [])
        if len(known) < days:
            next_ = first + datetime.timedelta(days=len(known))
            try:
                known += lengths(period, self.last_day, next_, days - len(known))
            except OutsideTables:
                raise Unsupported(LATE) from None
        return known[:days] if len(known) > days else known


class GaveUp(Exception):
    """The solver reached its resource limit; the answer is *unknown*."""


class Question:
    """What all queries about a world have in common: real days, and what makes its cases cases."""

    def __init__(self, world: World, setting: Setting, recall: Recall | None = None) -> None:
        self.world = world
        self.measure = world.measure
        self.setting = setting
        self._tables: dict[str, list[Term]] = {}
        self._far: dict[Period, bytes] = {}
        self._calendars: dict[tuple[Request, ...], list[Term]] = {}
        self._cases: dict[str, About] = {}
        self._real: dict[str, About] = {}
        self._constants: dict[str, About] = {}
        self._families: dict[str, Ties] = {}
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
        spoken_of = self.readings_in(mentioned)
        choices = [[symbols.reading(r.id, c.id) for c in r.choices] for r in spoken_of]
        if math.prod(map(len, choices)) > MOST:
            return False
        solver = Solver([*links, *(d.equation for d in definitions), *symbols.choices(spoken_of)])
        solver.add(term for _, term in symbols.domain())
        return all(solver.check(*chosen) is Answer.SAT for chosen in itertools.product(*choices))

    def table(self, ask: Request) -> list[Term]:
        """The official tables, as far as one last day is concerned."""
        name = smt.name(ask.last)
        if name not in self._tables:
            self._tables[name] = self.setting.table(ask)
        return self._tables[name]

    def told_by_table(self, ask: Request) -> bytes:
        """A hash of what `table` says of one last day, without its terms, of which there are hundreds."""
        if ask.period not in self._far:
            place = self.setting
            far = f"{place.first} {place.lengths(ask.period)}".encode()
            self._far[ask.period] = blake2b(far, digest_size=16).digest()
        return smt.digest_in_order([ask.digest(), self._far[ask.period]])

    def any_calendar(self, asks: tuple[Request, ...]) -> list[Term]:
        """What every calendar satisfies, as far as these last days are concerned."""
        if asks not in self._calendars:
            self._calendars[asks] = list(self.world.periods.of_any(asks))
        return self._calendars[asks]

    def case(self, view: View) -> About:
        """The ranges of a case's constants, each with the name of what it is about."""
        symbols = view.encoding.symbols
        if symbols.copy not in self._cases:
            self._cases[symbols.copy] = About((smt.name(about), term) for about, term in symbols.domain())
        return self._cases[symbols.copy]

    def families(self, view: View) -> Ties:
        """What makes up one fact, or one act, in a case."""
        symbols = view.encoding.symbols
        if symbols.copy not in self._families:
            self._families[symbols.copy] = Ties((smt.TRUE, names) for names in symbols.families())
        return self._families[symbols.copy]

    def constants(self, view: View) -> About:
        """The constants that make up a case."""
        symbols = view.encoding.symbols
        if symbols.copy not in self._constants:
            self._constants[symbols.copy] = About((smt.name(c), c) for c in symbols.constants())
        return self._constants[symbols.copy]

    def readings_in(self, names: AbstractSet[str]) -> list[Reading]:
        """The readings of which these constants are choices, as declared."""
        places = {self.readings[name] for name in names & self.readings.keys()}
        return [self.measure.readings[place] for place in sorted(places)]

    @cached_property
    def readings(self) -> dict[str, int]:
        """The place of the reading that a constant is a choice of, by its name."""
        return {
            smt.name(self.world.one.encoding.symbols.reading(r.id, c.id)): place
            for place, r in enumerate(self.measure.readings)
            for c in r.choices
        }

    @cached_property
    def reach(self) -> Reach:
        """What may hang on a reading."""
        return Reach(self.world.definitions, self.readings)

    def real(self, view: View) -> About:
        """That the dates of a case lie in the window of real days."""
        symbols = view.encoding.symbols
        if symbols.copy not in self._real:
            self._real[symbols.copy] = About(self._in_window(symbols))
        return self._real[symbols.copy]

    def _in_window(self, symbols: Symbols) -> Iterator[tuple[str, Term]]:
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
        goals = [duty.premise, duty.sought]
        if not question.apart:
            goals += [term for view in duty.views for term, _ in view.encoding.ties.told]
        self.names = self._reached(smt.constants(*goals))
        self.definitions = question.world.definitions.needed(self.names)
        self.side = [term for view in duty.views for term in view.encoding.ties.among(self.names)]
        self.asks = question.world.periods.among(self.names)
        self._real: list[Term] = []
        self._asked: list[tuple[Solver, bool | None]] = []  # none or one; those for other goals share it
        self._digests: dict[bool, bytes] = {}
        for view in duty.views:
            self.side += question.case(view).among(self.names)
            self._real += question.real(view).among(self.names)
        self.readings = tuple(question.readings_in(self.names))

    def _reached(self, first: Iterable[str]) -> set[str]:
        """The constants that can matter: through definitions, periods, and what ties facts together.

        A fact brings its day, an act all that is said of it.
        """
        world, views = self.question.world, self.obligation.views
        ties = [*(view.encoding.ties for view in views), *map(self.question.families, views)]
        names = {smt.name(view.encoding.on) for view in views}  # the day a case is seen ties nothing
        left = list(first)
        while left:
            name = left.pop()
            if name in names:
                continue
            names.add(name)
            left += world.definitions.mentioned(name)
            for ask in world.periods.among([name]):
                left += smt.constants(*ask.about())
            for tie in ties:
                left += tie.of(name)
        return names

    @cached_property
    def rest(self) -> list[Term]:
        """What does not matter: what ties together other facts, what that rests on, and all their ranges."""
        known = {d.name for d in self.definitions}
        ties = (tie for view in self.obligation.views for tie in view.encoding.ties.told)
        left = [(term, mentioned) for term, mentioned in ties if self.names.isdisjoint(mentioned)]
        needed = self.question.world.definitions.needed(name for _, mentioned in left for name in mentioned)
        out = [d.equation for d in needed if d.name not in known]
        out += [term for term, _ in left]
        out += self.symbols.choices(r for r in self.measure.readings if r not in self.readings)
        for view in self.obligation.views:
            out += self.question.case(view).others(self.names)
            out += self.question.real(view).others(self.names)
        return out

    @cached_property
    def choices(self) -> list[Term]:
        """Each reading of the measure is taken in exactly one way."""
        return list(self.symbols.choices())

    @cached_property
    def taken(self) -> list[Term]:
        """Each reading that can matter is."""
        return list(self.symbols.choices(self.readings))

    def calendar(self, real: bool) -> list[Term]:
        """What is known of the calendar."""
        if not real:
            return self.question.any_calendar(self.asks)
        return [*self._real, *(term for ask in self.asks for term in self.question.table(ask))]

    def constraints(self, real: bool) -> list[Term]:
        """Everything but the goal."""
        return [*self._own(), *self.calendar(real)]

    def _own(self) -> Iterator[Term]:
        yield from (*self.taken, *(d.equation for d in self.definitions), *self.side)

    def digest(self, real: bool) -> bytes:
        """A hash of everything but the goal, the limit included."""
        if real not in self._digests:
            limit = smt.digest(smt.number(self.setting.rlimit))
            terms = [*self._own(), *(self._real if real else self.calendar(real))]
            told = sorted({smt.digest(term) for term in terms})
            days = sorted(self.question.told_by_table(ask) for ask in self.asks) if real else []
            self._digests[real] = smt.digest_in_order([limit, *told, *days])
        return self._digests[real]

    def solver(self, real: bool) -> Solver:
        """A solver that knows everything but the goal, until it is asked for with the other calendar.

        It is always the same one, which takes the calendar in a scope of its own: leave it as it was.
        """
        if not self._asked:
            self._asked.append((Solver(self._own(), self.setting.rlimit), None))
        solver, known = self._asked[0]
        if known is not real:
            if known is not None:
                solver.pop()
            solver.push()
            solver.add(self.calendar(real))
            self._asked[0] = solver, real
        return solver

    def fresh(self, real: bool, rlimit: int | None = None) -> Solver:
        """Another such solver, to keep; perhaps with a limit of its own."""
        return Solver(self.constraints(real), self.setting.rlimit if rlimit is None else rlimit)

    def drop(self) -> None:
        """Give up the solvers; they are made again when something is asked."""
        self._asked.clear()
        self.__dict__.pop("needs", None)

    def windowed(self, rlimit: int | None = None) -> Solver:
        """Another such solver, of real days but of any calendar: what it finds impossible is; quick."""
        return Solver([*self._own(), *self._real], self.setting.rlimit if rlimit is None else rlimit)

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
        views = self.obligation.views
        cases = (c for view in views for c in self.question.constants(view).among(self.names))
        return (*cases, *self._switches(), *(ask.last for ask in self.asks))

    def _switches(self) -> Iterator[Term]:
        """Atoms like readings that the measure does not declare: an analysis turns them, not the law."""
        for name in sorted(self.names - self.question.readings.keys()):
            if name.startswith("reading!"):
                yield smt.boolean(name)

    def combination(self, model: Model) -> Cube:
        """The choices of the readings that matter, in a model."""
        return _taken(self.symbols, self.readings, model)


def _taken(symbols: Symbols, readings: Iterable[Reading], model: Model) -> Cube:
    return tuple(
        term
        for reading in readings
        for term in (symbols.reading(reading.id, c.id) for c in reading.choices)
        if model.truth(term)
    )


def search(query: Query, goal: Term, real: bool, known: Sequence[Cube] = ()) -> list[Cube]:
    """Under which readings some case has the goal: partial combinations, exact together with `known`.

    Of each case found all are taken under which it has the goal as well, then set aside.

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
        cubes = query.needs.generalise(solver.model(), goal)
        found += cubes
        solver.add(smt.neg(smt.conj(cube)) for cube in cubes)
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
        # not the query, which holds this: both would outlive it
        reach = query.question.reach
        self._readings = Readings(query.symbols, query.readings, reach)
        # What a last day hangs on may hang on readings (a stop under one of them): while all that is as it
        # was, and the last day too, the calendar stays true of the case.
        asks = query.asks if query.readings else ()
        self._dated = reach.among(term for ask in asks for term in ask.about())
        self._told = reach.among(query.side if query.readings else ())

    def generalise(self, model: Model, goal: Term, most: int = MOST) -> list[Cube]:
        """Partial combinations of readings under all of which the model's case has the goal, its own first.

        They are all there are, but where more than `most` would have to be looked at together.
        """
        return self.each(model, [goal], most)[0]

    def each(self, model: Model, goals: Iterable[Term], most: int = MOST) -> list[list[Cube]]:
        """The same for several goals, all of which the model's case has."""
        if not self._readings.choices:
            return [[()] for _ in goals]
        case = Case(self._readings, model, most)
        together = (case.together([goal, *self._told], self._dated) for goal in goals)
        return [list(case.cubes(value)) for value in together]

    def moved(self, model: Model, said: Iterable[Sequence[Term]]) -> list[set[int]]:
        """For some terms together: the places of readings of which another choice alone changes one of them.

        Of the model's case; not all, where too many combinations would have to be looked at together.
        """
        case = Case(self._readings, model)
        given = case.together(self._told, self._dated)
        return [{place for term in some for place in case.moved(term, given)} for some in said]
