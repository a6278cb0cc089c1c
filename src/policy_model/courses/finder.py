"""The courses through each authority (model 6), sought by the solver.

A course is a case in which everything done is valid and lawful, every duty that arises is done in time,
and every power with a last day is used. One whose acts are all on one day is a course in every calendar,
since no period ends before the day after its trigger; it is sought first, without any calendar, on the day
of entry into force. A fact holds all through it, so that from when it holds need not be asked.

Only where there is none, a course of several days is sought in the official tables. It too must be one in
every calendar. It is, where periods count days, months or years and do not run on, since then no working
day is asked for; and where they all count working days and every date is a working day: to put the n-th
working day of another calendar for the n-th of this one keeps the order of dates, and whether n working
days have passed. In any other case its dates are told by others, and by the last days they come after, and
the solver is asked whether dates so told make a course in every calendar; if not, it is not used.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from policy_model.ir.formula import Const, Formula, Period, Unit
from policy_model.ir.ids import Combination
from policy_model.ir.vocabulary import BoolType, DateType, EnumType, FactValue
from policy_model.proof import smt
from policy_model.proof.basis import of_proof, smallest
from policy_model.proof.decode import Canonical, case, valued, wishes
from policy_model.proof.definitions import Digests
from policy_model.proof.obligation import Obligation, View
from policy_model.proof.query import Cube, GaveUp, Query, Question, search
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Assignment, Model, Solver
from policy_model.proof.symbols import Slot
from policy_model.source.clause import ClauseId

from .doings import Doing, by_name
from .remaining import Fixed
from .room import with_room
from .through import Course, Keep, Step, StepCourses, steps, taken, through

_MOST_TOLD, _MOST_SORTED = 24, 4096
"""So many ways to tell the dates of a course are tried, of so many looked at."""
TRUE = Const(True)
_Values = dict[str, bool | int]


class Finder:
    """One encoding for all authorities. A course found for one serves every other that it goes through."""

    def __init__(self, question: Question, keep: Keep | None = None, given: Formula = TRUE) -> None:
        """`given`: only courses in which this holds."""
        self.question = question
        self.measure = question.measure
        self.view = question.world.one
        self.steps = steps(self.measure)
        bases = [taken(self.view, step) for step in self.steps]
        encoding = self.view.encoding
        held = [] if given == TRUE else [encoding.holds(given, encoding.on)]
        course = smt.conj([encoding.scope(encoding.on), *held, through(self.view, keep)])
        some = smt.disj(bases)
        obligation = Obligation((self.view,), some, smt.conj([some, course]), True)
        self.query = Query(question, obligation)
        self.bases = bases
        self.course = course
        self.marks = [smt.boolean(f"step!{i}") for i in range(len(bases))]
        self.names = {
            smt.name(self.query.symbols.reading(r.id, c.id)): (r.id, c.id)
            for r in self.query.readings
            for c in r.choices
        }
        self._day = self.measure.entry.toordinal()
        self._solvers: dict[bool, Solver] = {}
        self._any: Solver | None = None
        self._calendars: Solver | None = None
        self._readings: Solver | None = None
        self._hashed: dict[tuple[int, ...], Digests] = {}
        self.cubes: list[list[Cube]] = [[] for _ in self.steps]
        self.found: list[list[Course]] = [[] for _ in self.steps]

    def all(self) -> tuple[StepCourses, ...]:
        """Every step's courses; the solvers are given up. Raises GaveUp."""
        found = tuple(self.step(i) for i in range(len(self.steps)))
        self._solvers.clear()
        self._any = self._readings = self._calendars = None
        self.query.drop()
        return found

    def step(self, place: int) -> StepCourses:
        """The courses of one step. Raises GaveUp."""
        if self._open(place):
            self._of_one_day(place)
        if self._open(place):
            self._of_several_days(place)
        step, found = self.steps[place], tuple(self.found[place])
        if not self._open(place):
            return StepCourses(step, found, (), False)
        unclear = self._uncovered(self._any_calendar, place, self.cubes[place]) is not None
        possible = search(self.query, self.bases[place], real=True, known=self.cubes[place])
        return StepCourses(step, found, tuple(map(self._named, possible)), unclear)

    def passes(self, place: int, given: Formula) -> bool:
        """Whether under all readings there soon are courses through the step in which this holds too.

        Known ones are taken first. Such courses need not be canonical, and last one day: False says nothing.
        """
        asked = self._besides(given)
        if asked is None:
            return False
        holds, also = asked
        cubes = self._where(place, holds, also)
        solver, goal = self._solver(True), smt.conj([self.course, self.bases[place], holds])
        solver.push()
        solver.add([*also, self.bases[place], holds])
        while left := self._left(cubes):
            solver.add(smt.neg(smt.conj(cube)) for cube in cubes)
            if solver.check() is not Answer.SAT:
                break
            cubes += self.query.needs.generalise(solver.model(), goal)
        solver.pop()
        return not left

    def never(self, place: int, given: Formula) -> bool:
        """Whether this holds in no course through the step, in any calendar. False says nothing."""
        asked = self._besides(given)
        if asked is None:
            return False
        holds, also = asked
        solver = self._any_calendar
        solver.push()
        solver.add([*also, self.bases[place], holds])
        answer = solver.check()
        solver.pop()
        return answer is Answer.UNSAT

    def _besides(self, given: Formula) -> tuple[Term, list[Term]] | None:
        """The condition as a term, and what defines it; None: it hangs on more than courses do."""
        encoding = self.view.encoding
        holds = encoding.holds(given, encoding.on)
        asked = Query(self.question, Obligation((self.view,), smt.TRUE, holds, True))
        if not asked.names <= self.query.names:
            return None
        return holds, [*asked.taken, *(d.equation for d in asked.definitions)]

    def _where(self, place: int, holds: Term, also: Sequence[Term]) -> list[Cube]:
        """The readings under which courses that are known go through the step and this holds."""
        solver = Solver(also, self.query.setting.rlimit)
        solver.add([smt.neg(holds)])
        out: list[Cube] = []
        for course, cube in zip(self.found[place], self.cubes[place], strict=True):
            solver.push()
            solver.add(course.pins)
            if solver.check() is Answer.UNSAT:
                out.append(cube)
            solver.pop()
        return out

    def _of_one_day(self, place: int) -> None:
        known = [smt.conj(cube) for cube in self.cubes[place]]
        asked = [self._asked, f"{place} ".encode(), smt.digest_of(known)]
        told = self.question.recall.answer("one day", asked, lambda: list(self._on_one_day(place)))
        for values, cubes in told:
            last_days = {smt.name(ask.last): self._day + 1 for ask in self.query.asks}
            under = [(other, tuple(map(smt.boolean, cube))) for other, cube in cubes]
            self._take(Assignment({**values, **last_days}), under)

    def _on_one_day(self, place: int) -> Iterator[tuple[_Values, list[tuple[int, list[str]]]]]:
        """The canonical courses under the readings that have none yet: values, and `_under`.

        Of last days it says nothing: each is the day after.
        """
        solver, cubes = self._solver(True), [*self.cubes[place]]
        while (model := self._uncovered(solver, place, cubes)) is not None:
            model = self._canonical(place, model, _OneDay)
            under = self._under(place, model)
            cubes.append(under[0][1])
            values = dict(valued(self.query, model))
            for ask in self.query.asks:
                del values[smt.name(ask.last)]
            yield values, [(other, [smt.name(term) for term in cube]) for other, cube in under]

    @cached_property
    def _asked(self) -> bytes:
        """A hash of all that courses of one day hang on: no period's length is part of it."""
        query, lasts = self.query, {smt.name(ask.last) for ask in self.query.asks}
        digests = self._digests((self._day + 1,) * len(query.asks))
        told = sorted({digests.of(term) for term in (*self._timeless(), *self._today(), *query.rest)})
        sought = [digests.of(term) for term in (self.course, *self.bases)]
        choices = [(r.id.key, [c.id.key for c in r.choices]) for r in query.readings]
        names = [name for name in map(smt.name, query.inputs()) if name not in lasts]
        rest = repr((query.setting.rlimit, self._day, choices, names)).encode()
        return smt.digest_in_order([*told, b"|", *sought, b"|", wishes(query), rest])

    def _digests(self, over: tuple[int, ...]) -> Digests:
        """Hashes of terms where the last days asked for are these."""
        if over not in self._hashed:
            lasts = zip(self.query.asks, over, strict=True)
            values = {smt.name(ask.last): smt.number(day) for ask, day in lasts}
            self._hashed[over] = Digests(self.question.world.definitions, values)
        return self._hashed[over]

    def _of_several_days(self, place: int) -> None:
        solver = self._solver(False)
        while (model := self._uncovered(solver, place, self.cubes[place])) is not None:
            model = self._canonical(place, model, Canonical)
            if not (self._orderly() or self._always(model, place)):
                break
            self._take(model, self._under(place, model))

    # -- solvers ---------------------------------------------------------------------------------

    def _marked(self, solver: Solver) -> Solver:
        solver.add([self.course, *self._means()])
        return solver

    def _solver(self, one_day: bool) -> Solver:
        if one_day not in self._solvers:
            if one_day:
                solver = Solver(self._timeless(), self.query.setting.rlimit)
                solver.add(self._today())
            else:
                solver = self.query.fresh(real=True)
                solver.add(self._working() if self._orderly() else [])
            self._solvers[one_day] = self._marked(solver)
        return self._solvers[one_day]

    @property
    def _any_calendar(self) -> Solver:
        if self._calendars is None:
            self._calendars = self._marked(self.query.fresh(real=False))
        return self._calendars

    def _timeless(self) -> list[Term]:
        """Everything but the calendar."""
        return [*self.query.taken, *(d.equation for d in self.query.definitions), *self.query.side]

    def _dates(self) -> list[Term]:
        symbols = self.query.symbols
        return [symbols.on, *(slot.date for slot in symbols.slots)]

    def _today(self) -> list[Term]:
        """All on the day of entry into force, as far as it is asked when; every period ends on the next."""
        symbols = self.query.symbols
        out = [date == self._day for date in self._dates()]
        out += [since == 0 for since in symbols.since.values()]
        return [*out, *(ask.last == self._day + 1 for ask in self.query.asks)]

    def _orderly(self) -> bool:
        """A course of several days can be one in every calendar."""
        units = {ask.period.unit for ask in self.query.asks}
        return units == {Unit.WORKDAY} or (Unit.WORKDAY not in units and not self.measure.run_on)

    def _working(self) -> list[Term]:
        """Every date is a working day, where periods count working days."""
        place = self.query.setting
        if not any(ask.period.unit is Unit.WORKDAY for ask in self.query.asks):
            return []
        days = (place.first + datetime.timedelta(days=n) for n in range(place.days))
        before = datetime.timedelta(days=1)
        off = [d.toordinal() for d in days if place.last_day(d - before, Period(1, Unit.WORKDAY)) != d]
        dates = [*self._dates(), *self.query.symbols.since.values()]
        return [smt.conj([smt.neg(date == day) for day in off]) for date in dates]

    def _open(self, place: int) -> bool:
        """Under some readings without a course an act by this authority may be valid, calendar apart."""
        if not self._left(self.cubes[place]):
            return False
        solver = self._any = self._any or self._lets()
        left = [smt.neg(smt.conj(cube)) for cube in self.cubes[place]]
        solver.push()
        solver.add([self.marks[place], *left])
        answer = solver.check()
        solver.pop()
        return answer is not Answer.UNSAT

    def _left(self, cubes: Sequence[Cube]) -> bool:
        """Some combination of readings is none of these."""
        solver = self._readings = self._readings or Solver(self.query.taken, self.query.setting.rlimit)
        solver.push()
        solver.add(smt.neg(smt.conj(cube)) for cube in cubes)
        answer = solver.check()
        solver.pop()
        return answer is not Answer.UNSAT

    def _lets(self) -> Solver:
        solver = Solver(self._timeless(), self.query.setting.rlimit)
        solver.add(self._means())
        return solver

    def _means(self) -> list[Term]:
        """That each mark names an authority under which some act is valid."""
        return [smt.implies(m, base) for m, base in zip(self.marks, self.bases, strict=True)]

    def _uncovered(self, solver: Solver, place: int, cubes: Sequence[Cube]) -> Model | None:
        """A course under the first combination of readings that is in none of these, in declared order."""
        if not self._left(cubes):
            return None
        solver.push()
        solver.add([self.marks[place], *(smt.neg(smt.conj(cube)) for cube in cubes)])
        model = self._checked(solver)
        if model is not None:
            model = self._first(solver, model)
        solver.pop()
        return model

    def _checked(self, solver: Solver, *assumptions: Term) -> Model | None:
        answer = solver.check(*assumptions)
        if answer is Answer.UNKNOWN:
            raise GaveUp(solver.reason())
        return solver.model() if answer is Answer.SAT else None

    def _first(self, solver: Solver, model: Model) -> Model:
        taken: list[Term] = []
        for reading in self.query.readings:
            for choice in reading.choices:
                term = self.query.symbols.reading(reading.id, choice.id)
                other = model if model.truth(term) else self._checked(solver, *taken, term)
                if other is not None:
                    model = other
                    taken.append(term)
                    break
        return model

    # -- courses ---------------------------------------------------------------------------------

    def _canonical(self, place: int, model: Model, kind: type[Canonical]) -> Model:
        """The canonical course under the model's readings."""
        solver = self._solver(kind is _OneDay)
        solver.push()
        solver.add([self.bases[place], *self.query.combination(model)])
        model = kind(self.query, solver, contents_first=True).run()
        solver.pop()
        return model

    def _under(self, place: int, model: Model) -> list[tuple[int, Cube]]:
        """Each authority from here on that the model's course goes through, with the readings that needs."""
        others = [i for i, base in enumerate(self.bases) if i == place or (i > place and model.truth(base))]
        goals = [smt.conj([self.course, self.bases[other]]) for other in others]
        return [(i, cubes[0]) for i, cubes in zip(others, self.query.needs.each(model, goals), strict=True)]

    def _take(self, model: Model, under: Iterable[tuple[int, Cube]]) -> None:
        """The model's case is a course through these authorities."""
        story = case(self.view, model, self.query.setting)
        fixed = self._fixed(model)
        over = tuple(model.number(ask.last) for ask in self.query.asks)
        pins = tuple(model.pin(term) for term in self.query.inputs())
        for other, cube in under:
            self.cubes[other].append(cube)
            told = self.steps[other], self._named(cube), story
            course = Course(*told, fixed, over, (*pins, *cube))
            self.found[other].append(course)

    def _always(self, model: Model, place: int) -> bool:
        """In every calendar acts on these days, told by other days and by last days, are a course.

        Each date may be told in several ways; the nearest are tried first. Events of the calendar come when
        they come, and then the matter opens on that day.
        """
        symbols = self.query.symbols
        dates = {smt.key(date) for date in (*self._dates(), *(ask.last for ask in self.query.asks))}
        pins = [model.pin(term) for term in self.query.inputs() if smt.key(term) not in dates]
        present = [slot.date for slot in symbols.slots if model.truth(slot.exists)]
        first, *others = [*sorted(present, key=model.number), symbols.on]
        falling = {smt.key(s.date) for s in symbols.slots if model.truth(s.exists) and s.act.falls}
        opens = model.pin(first) if falling else first >= self._day
        known, ways = [first], []
        for date in others:
            ways.append([model.pin(date)] if smt.key(date) in falling else self._counted(date, known, model))
            known.append(date)
        solver = self.query.fresh(real=False)
        solver.add([*pins, opens, smt.neg(smt.conj([self.course, self.bases[place]]))])
        for told in _in_turn(ways):
            solver.push()
            solver.add(told)
            answer = solver.check()
            solver.pop()
            if answer is Answer.UNSAT:
                return True
        return False

    def _counted(self, date: Term, known: Sequence[Term], model: Model) -> list[Term]:
        """Ways to tell the date: so many days after an earlier one or a last day, or after all last days."""
        day, earlier = model.number(date), {smt.key(term) for term in known}
        lasts = [ask.last for ask in self.query.asks if smt.key(ask.trigger) in earlier]
        near = [(day - model.number(term), term) for term in (*reversed(known), *lasts)]
        told = [date == term + n for n, term in sorted(near, key=lambda pair: pair[0]) if n >= 0]
        if over := [term + 1 for term in lasts if model.number(term) < day]:
            soonest = smt.latest([known[-1], *over])
            if model.number(soonest) == day:
                told.insert(1, date == soonest)
        return told

    def rests(self, courses: Iterable[Course]) -> set[ClauseId]:
        """The clauses by which cases are courses whatever the others say, each in the fewest.

        Raises:
            GaveUp: at the solver's limit.
        """
        together: dict[tuple[int, ...], tuple[Course, list[Term]]] = {}
        for course in courses:
            same = together.setdefault(tuple(map(smt.key, course.pins)), (course, []))
            same[1].append(self.bases[self.steps.index(course.step)])
        out: set[ClauseId] = set()
        for course, bases in together.values():
            fails = smt.neg(smt.conj([self.course, *bases]))
            digests = self._digests(course.over)
            out.update(smallest(self.query, [*self.query.side, *course.pins, fails], digests=digests))
        return out

    def rules_out(self, step: Step, readings: Sequence[Combination]) -> tuple[ClauseId, ...]:
        """The fewest clauses by which the step cannot be taken. Raises GaveUp."""
        sought = Obligation((self.view,), smt.TRUE, self.bases[self.steps.index(step)], True)
        return of_proof(Query(self.question, sought), readings)

    def _named(self, cube: Cube) -> Combination:
        return tuple(self.names[smt.name(term)] for term in cube)

    def _fixed(self, model: Model) -> Fixed:
        symbols, parties = self.query.symbols, self.measure.parties
        facts = {fact.id: _value(model, symbols.facts[fact.id], fact.type) for fact in self.measure.facts}
        present = [slot for slot in symbols.slots if model.truth(slot.exists)]
        acts = by_name(
            Doing(
                slot.act.id,
                parties[model.number(slot.actor)].id,
                parties[model.number(slot.to)].id if slot.act.addressees else None,
                slot.act.contents[model.number(slot.content)] if slot.act.contents else None,
            )
            for slot in present
        )
        first = min((model.number(slot.date) for slot in present), default=0)
        later = any(model.number(since) > first for since in symbols.since.values())
        return with_room(Fixed(self.measure, facts, acts, "course.facts" if later else ""))


def _in_turn(ways: Sequence[Sequence[Term]]) -> Iterator[tuple[Term, ...]]:
    """One of each, so many of them: first the first of each, then the others by how far down they are."""
    places = itertools.product(*(range(len(some)) for some in ways))
    nearest = sorted(itertools.islice(places, _MOST_SORTED), key=lambda place: (sum(place), place))
    for place in nearest[:_MOST_TOLD]:
        yield tuple(some[n] for n, some in zip(place, ways, strict=True))


class _OneDay(Canonical):
    """The canonical course where all dates are known."""

    def _dates(self, views: Sequence[View], slots: Sequence[Slot]) -> None:
        pass


def _value(model: Model, term: Term, kind: object) -> FactValue:
    match kind:
        case BoolType():
            return model.truth(term)
        case EnumType(values=values):
            return values[model.number(term)]
        case DateType():
            return datetime.date.fromordinal(model.number(term))
        case _:
            return model.number(term)
