"""Whether all periods can be kept together, in three strengths, for each party and reading (model 6).

For each authority in force the solver seeks a *course* through it: a case in which everything done is
valid and lawful, every duty that arises is done in time, and every power with a last day is used. A
course whose acts are all on one day is one in every calendar, since no period ends before the day after
its trigger. Its facts, its acts and who does them, with which content, are then fixed, and the two games
are played over them (`game`).

Approximations, all of them on the side of *unknown*: periods of different units in one course, conditions
that a further act takes away, and windows in alternatives are `Unsupported`. An act of a duty that its path
triggers is not played before the trigger, where it would not discharge the duty.
"""

from __future__ import annotations

import datetime
import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any as Json

from policy_model.ir.formula import Lawful, Period, Unit
from policy_model.ir.ids import ChoiceId, Combination, FactId, PartyId, ReadingId
from policy_model.ir.property import DeadlinesMet, Strength
from policy_model.ir.statement import Authority, Measure, Power
from policy_model.ir.vocabulary import BoolType, DateType, EnumType, FactValue

from . import smt
from .combos import Full, combinations, matches
from .decode import Canonical, case
from .game import Game, Step
from .net import Net, Sets, leaves, prune
from .obligation import Obligation, View, World
from .query import Cube, GaveUp, Needs, Query, Question, Setting, search
from .skeleton import Doing, Fixed, readings_of, skeleton
from .smt import Answer, Model, Solver, Term
from .symbols import Unsupported


@dataclass(frozen=True, slots=True)
class Course:
    """A course through one authority (`step`, a statement's id), under the readings of `cube`."""

    step: str
    cube: Combination
    case: dict[str, Json]
    fixed: Fixed


@dataclass(frozen=True, slots=True)
class Wait:
    """`party` can do `act` only after `other` has done `on`, and nothing says by when."""

    party: str
    act: str
    other: str
    on: str


@dataclass(frozen=True, slots=True)
class Control:
    """What one party can be sure of in one net.

    `margins`: for each act with a last day that waits on another, the days it is sure to have.
    `certificate`: for each own act, when to do it; or `play`, the others' that defeats it.
    """

    party: str
    strong: bool
    dynamic: bool
    margins: tuple[tuple[str, int], ...]
    waits: tuple[Wait, ...]
    certificate: tuple[tuple[str, str], ...]
    play: tuple[Step, ...]


def through(view: View) -> Term:
    """The case is a course: what model 6 asks of one."""
    encoding = view.encoding
    on = encoding.on
    parts = [smt.implies(slot.exists, encoding.final.valid(slot)) for slot in encoding.symbols.slots]
    parts.append(view.holds(Lawful(None)))
    parts += [smt.implies(duty.arises, duty.in_time) for duty in view.duties]
    for power in encoding.measure.statements:
        if not isinstance(power, Power) or power.within is None or power.trigger is None:
            continue
        for trigger in encoding.symbols.of(power.trigger.act):
            last = encoding.periods.last_day(trigger.name, trigger.date, power.within)
            used = smt.disj(
                smt.conj(
                    [
                        encoding.final.valid(slot),
                        encoding.described(slot, power.contents, power.bearers),
                        slot.date >= trigger.date,
                        slot.date <= last,
                    ]
                )
                for slot in encoding.symbols.of(power.act)
            )
            arises = [
                encoding.fits(trigger, power.trigger),
                encoding.speaks(power, on),
                encoding.holds(power.condition),
            ]
            parts.append(smt.implies(smt.conj(arises), used))
    return smt.conj(parts)


def _by_authority(view: View, source: Authority) -> Term:
    """Some act is valid under this authority."""
    encoding = view.encoding
    return smt.disj(
        smt.conj(
            [
                encoding.final.valid(slot),
                encoding.described(slot, source.contents, source.actors),
                encoding.speaks(source, slot.date),
                encoding.holds(source.requires, slot.date),
            ]
        )
        for slot in encoding.symbols.of(source.act)
    )


@dataclass(frozen=True, slots=True)
class StepCourses:
    """For one authority: its courses, and the readings under which a valid act but no course exists.

    `unclear`: some calendar, but not the official one, has a course under other readings.
    """

    source: Authority
    courses: tuple[Course, ...]
    possible: tuple[Combination, ...]
    unclear: bool


def step_courses(measure: Measure, setting: Setting) -> tuple[StepCourses, ...]:
    """The courses through each authority. Raises GaveUp."""
    return _Finder(measure, setting).all()


class _Finder:
    """One encoding for all authorities. A course found for one serves every other that it goes through."""

    def __init__(self, measure: Measure, setting: Setting) -> None:
        self.measure = measure
        world = World(measure)
        self.view = world.one
        self.sources = [s for s in measure.statements if isinstance(s, Authority)]
        self.course = smt.conj([self.view.encoding.scope(self.view.encoding.on), through(self.view)])
        self.bases = [_by_authority(self.view, s) for s in self.sources]
        some = smt.disj(self.bases)
        goal = smt.conj([some, self.course])
        self.query = Query(Question(world, setting), Obligation((self.view,), some, goal, True))
        self.marks = [smt.boolean(f"step!{i}") for i in range(len(self.sources))]
        self.names = {
            str(self.query.symbols.reading(r.id, c.id)): (r.id, c.id)
            for r in self.query.readings
            for c in r.choices
        }
        self.solvers = {real: self._solver(real) for real in (True, False)}
        self.needs = Needs(self.query)
        self.cubes: list[list[Cube]] = [[] for _ in self.sources]
        self.found: list[list[Course]] = [[] for _ in self.sources]

    def _goal(self, place: int) -> Term:
        return smt.conj([self.bases[place], self.course])

    def _solver(self, real: bool) -> Solver:
        solver = self.query.fresh(real)
        solver.add([self.course])
        solver.add([smt.implies(m, base) for m, base in zip(self.marks, self.bases, strict=True)])
        return solver

    def all(self) -> tuple[StepCourses, ...]:
        """Every authority's courses, in document order."""
        return tuple(self._step(i) for i in range(len(self.sources)))

    def _step(self, place: int) -> StepCourses:
        while (model := self._uncovered(place, real=True)) is not None:
            self._add(place, model)
        open_choices = [smt.neg(smt.conj(cube)) for cube in self.cubes[place]]
        if Solver([*self.query.choices, *open_choices]).check() is Answer.UNSAT:
            return StepCourses(self.sources[place], tuple(self.found[place]), (), False)
        unclear = self._uncovered(place, real=False) is not None
        possible = search(self.query, self.bases[place], real=True, known=self.cubes[place])
        named = tuple(tuple(self.names[str(t)] for t in cube) for cube in possible)
        return StepCourses(self.sources[place], tuple(self.found[place]), named, unclear)

    def _uncovered(self, place: int, real: bool) -> Model | None:
        solver = self.solvers[real]
        solver.push()
        solver.add([smt.neg(smt.conj(cube)) for cube in self.cubes[place]])
        answer = solver.check(self.marks[place])
        model = solver.model() if answer is Answer.SAT else None
        solver.pop()
        if answer is Answer.UNKNOWN:
            raise GaveUp(solver.reason())
        return model

    def _add(self, place: int, model: Model) -> None:
        """The canonical course under the model's readings, for every authority it goes through."""
        solver = self.solvers[True]
        solver.push()
        solver.add([self.bases[place], *self.query.combination(model)])
        model = Canonical(self.query, solver, contents_first=True).run()
        solver.pop()
        full = self._full(model)
        story = case(self.view, model)
        fixed = _fixed(self.measure, self.view, model, full)
        for other, base in enumerate(self.bases):
            if other == place or (other > place and model.truth(base)):
                cube = self.needs.generalise(model, self._goal(other))
                self.cubes[other].append(cube)
                named = tuple(self.names[str(t)] for t in cube)
                self.found[other].append(Course(self.sources[other].id, named, story, fixed))

    def _full(self, model: Model) -> Combination:
        chosen = dict(self.names[str(t)] for t in self.query.combination(model))
        return tuple((r.id, chosen.get(r.id, r.choices[0].id)) for r in self.measure.readings)


def _fixed(measure: Measure, view: View, model: Model, full: Combination) -> Fixed:
    symbols = view.encoding.symbols
    facts: dict[FactId, FactValue] = {}
    for fact in measure.facts:
        term = symbols.facts[fact.id]
        match fact.type:
            case BoolType():
                facts[fact.id] = model.truth(term)
            case EnumType(values=values):
                facts[fact.id] = values[model.number(term)]
            case DateType():
                facts[fact.id] = datetime.date.fromordinal(model.number(term))
            case _:
                facts[fact.id] = model.number(term)
    acts = {
        slot.act.id.key: Doing(
            measure.parties[model.number(slot.actor)].id,
            measure.parties[model.number(slot.to)].id if slot.act.addressees else None,
            slot.act.contents[model.number(slot.content)] if slot.act.contents else None,
        )
        for slot in symbols.slots
        if model.truth(slot.exists) and not slot.index
    }
    return Fixed(measure, facts, acts, dict(full))


# -- the two games -------------------------------------------------------------------------------


def opening_of(net: Net) -> str:
    """The act a course begins with: the first declared that rests on nothing."""
    return next(act for act, rests in zip(net.acts, net.rests, strict=True) if frozenset() in rests)


def controls(net: Net) -> tuple[Control, ...]:
    """What each party can be sure of."""
    return tuple(_control(net, party) for party in net.parties)


def _control(net: Net, party: str) -> Control:
    opening = opening_of(net)
    core = prune(net, frozenset({opening}))
    game = Game(core, party, opening)
    prompt = Prompt(core, party, opening).wins()
    dynamic = prompt or game.wins()
    return Control(
        party=party,
        strong=dynamic and _plan(net, party, opening) is not None,
        dynamic=dynamic,
        margins=tuple(_margins(core, party, opening)) if dynamic else (),
        waits=tuple(_waits(net, party)),
        certificate=tuple(_certificate(net, party, opening, prompt)) if dynamic else (),
        play=() if dynamic else game.defeat(),
    )


def _own(net: Net, party: str, opening: str) -> list[str]:
    return [a for a, o in zip(net.acts, net.owner, strict=True) if o == party and a != opening]


def _plan(net: Net, party: str, opening: str) -> dict[str, int] | None:
    """Days, counted from the opening, on which the party can fix its acts beforehand, if any will do."""
    own = _own(net, party, opening)
    if any(wait.party == party and wait.on != opening for wait in _waits(net, party)):
        return None
    net = prune(net, frozenset({opening, *own}))
    horizon = Game(net, party, opening).last
    # What nothing depends on is best fixed as late as can be: what it waits for is never taken back.
    free = leaves(net)
    choices = [(horizon,) if act in free else tuple(range(horizon + 1)) for act in own]
    if math.prod(map(len, choices)) > 20_000:
        raise Unsupported("so many acts to fix beforehand")
    for days in itertools.product(*choices):
        plan = dict(zip(own, days, strict=True))
        if Game(net, party, opening, plan=plan).wins():
            return plan
    return None


def _waits(net: Net, party: str) -> Iterator[Wait]:
    owner = dict(zip(net.acts, net.owner, strict=True))
    dated = {b.act for b in net.bounds if b.clock is not None and not b.power}
    opening = opening_of(net)
    for act, rests in zip(net.acts, net.rests, strict=True):
        if owner[act] != party:
            continue
        common = frozenset.intersection(*rests) if rests else frozenset()
        for other in net.acts:
            waits = other in common and owner[other] != party and other != opening
            if waits and other not in dated:
                yield Wait(party, act, owner[other], other)


def _margins(net: Net, party: str, opening: str) -> Iterator[tuple[str, int]]:
    for act in _own(net, party, opening):
        clocks = [b.clock for b in net.bounds if b.act == act and b.clock and b.bearer == party]
        game = Game(net, party, opening)
        if not clocks or game.up_to_it(game.start(), act):
            continue
        most = min(c.period.number for c in clocks)
        sure = itertools.takewhile(
            lambda n: Game(net, party, opening, (act, n)).wins(),  # noqa: B023  (used at once)
            range(most + 1),
        )
        yield act, max(sure, default=0)


def _certificate(net: Net, party: str, opening: str, prompt: bool) -> Iterator[tuple[str, str]]:
    """Acting on the day an act becomes possible, where that is a winning way; else only that one exists."""
    for act in _own(net, party, opening):
        rests = net.rests[net.acts.index(act)]
        yield act, "same-day:" + ",".join(sorted(_shortest(rests))) if prompt else "exists"


def _shortest(rests: Sets) -> frozenset[str]:
    return min(rests, key=len)


class Prompt(Game):
    """The party acts as soon as it can."""

    def _turn(
        self, state: tuple[frozenset[str], tuple[int, ...]], day: int, mine: bool, passed: bool
    ) -> bool:
        moves = self._moves(state, mine, day)
        if mine and moves:
            return self._act(state, day, moves[0], mine)
        return super()._turn(state, day, mine, passed)


# -- a property ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """Under one combination: the courses, their nets and controls; `lost` are steps without a course.

    `unclear`: why some course has no net.
    """

    full: Full
    nets: tuple[tuple[Course, Net, tuple[Control, ...]], ...]
    lost: tuple[str, ...]
    courses: tuple[Course, ...]
    unclear: str = ""


def good(found: Found, claim: DeadlinesMet) -> bool | None:
    """Whether the claim holds under the combination; None: it says nothing there.

    Raises:
        Unsupported: some course has no net.
    """
    if claim.strength is Strength.CONSISTENT:
        return False if found.lost else True if found.courses else None
    if found.unclear:
        raise Unsupported(found.unclear)
    chosen = [n for n in found.nets if _about(n[0], n[1], claim)]
    own = [c for _, _, controls in chosen for c in controls if _whose(c, claim.party)]
    if not own:
        return None
    return all(c.strong if claim.strength is Strength.STRONG else c.dynamic for c in own)


def _whose(control: Control, party: PartyId | None) -> bool:
    return party is None or control.party == party.key


def _about(course: Course, net: Net, claim: DeadlinesMet) -> bool:
    if claim.party is not None and claim.party.key not in net.parties:
        return False
    if claim.clause is None:
        return True
    ids = {b.source for b in net.bounds} | {course.step}
    clauses = [s.clause for s in course.fixed.measure.statements if s.id in ids]
    return any(clause.within(claim.clause) for clause in clauses)


class Courses:
    """All courses of a measure, found once; nets and games shared between readings that give the same."""

    def __init__(self, measure: Measure, setting: Setting) -> None:
        self.measure = measure
        self.setting = setting
        self.steps = step_courses(measure, setting)
        cubes = [c.cube for s in self.steps for c in s.courses]
        cubes += [cube for s in self.steps for cube in s.possible]
        used = {reading for cube in cubes for reading, _ in cube} | readings_of(measure)
        self.readings = tuple(r for r in measure.readings if r.id in used)
        self._controls: dict[Net, tuple[Control, ...]] = {}
        self._nets: dict[object, Net] = {}
        self._matter: dict[int, frozenset[ReadingId]] = {}
        self.found = tuple(self._under(full) for full in combinations(self.readings))

    def _under(self, full: Full) -> Found:
        chosen = dict(zip((r.id for r in self.readings), full, strict=True))
        nets: dict[Net, tuple[Course, Net, tuple[Control, ...]]] = {}
        lost, courses, unclear = [], [], ""
        for step in self.steps:
            course = next((c for c in step.courses if matches(full, self.readings, c.cube)), None)
            if course is None:
                if step.unclear:
                    raise Unsupported("a course in some calendar only")
                if any(matches(full, self.readings, cube) for cube in step.possible):
                    lost.append(step.source.id)
                continue
            courses.append(course)
            try:
                net = self._net(course, chosen)
                if net not in self._controls:
                    self._controls[net] = controls(net)
            except Unsupported as form:
                unclear = unclear or str(form)
                continue
            nets.setdefault(net, (course, net, self._controls[net]))
        return Found(full, tuple(nets.values()), tuple(lost), tuple(courses), unclear)

    def _net(self, course: Course, chosen: dict[ReadingId, ChoiceId]) -> Net:
        """Nets differ only by the readings that procedure looks at."""
        fixed = course.fixed
        readings = {**fixed.readings, **chosen}
        same = id(course.fixed)
        if same not in self._matter:
            self._matter[same] = readings_of(self.measure, frozenset(fixed.acts))
        key = (same, tuple((r, c) for r, c in readings.items() if r in self._matter[same]))
        if key not in self._nets:
            self._nets[key] = skeleton(Fixed(fixed.measure, fixed.facts, fixed.acts, readings))
        return self._nets[key]

    def play(self, course: Course, net: Net, steps: tuple[Step, ...]) -> dict[str, Json]:
        """The others' play on real days, as a case seen on the day after the last."""
        unit = next((c.period.unit for c in net.clocks), Unit.WORKDAY)
        day = self.measure.entry
        dates = {0: day}
        for step in steps:
            if step.day:
                dates[step.day] = self.setting.last_day(day, Period(step.day, unit))
        acts = {a.id.key: a.id for a in self.measure.acts}
        done = [dict(_doing(acts, course, step, dates[step.day])) for step in steps if step.act]
        seen = dates[steps[-1].day] + datetime.timedelta(days=1)
        return {**course.case, "acts": done, "on": seen.isoformat()}


def _doing(
    acts: dict[str, Json], course: Course, step: Step, date: datetime.date
) -> Iterator[tuple[str, str]]:
    doing = course.fixed.acts[step.act]
    yield "act", acts[step.act].zh or step.act
    yield "date", date.isoformat()
    parties = {p.id: p.id for p in course.fixed.measure.parties}
    yield "by", parties[doing.by].zh or doing.by.key
    if doing.to is not None:
        yield "to", parties[doing.to].zh or doing.to.key
    if doing.content is not None:
        yield "content", doing.content.zh or doing.content.key
