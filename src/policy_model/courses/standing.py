"""What the standing analyses ask of the courses: who waits for whom, who is pushed, where it stands still.

Each answer names its readings, and has a dated case that `eval` takes, seen so by the evaluator before it is
given. All speak of the courses found, that is, of every way to a valid act that has a canonical course; what
another choice of facts would bring is not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any as Json
from typing import Generic, Protocol, TypeVar

from policy_model.ir.formula import ActRef, Done, Formula, Judged, Lapsed
from policy_model.ir.ids import NATURE, ActId, Combination, PartyId, ResultId
from policy_model.ir.statement import Effect, Measure, Necessary
from policy_model.ir.walk import nodes, without_bans
from policy_model.proof.combos import Full, fewest
from policy_model.proof.replay import Mismatch
from policy_model.proof.symbols import Unsupported
from policy_model.source.clause import ClauseId

from .control import Control, Wait
from .courses import TABLES, UNDONE, Courses, Found, named
from .doings import kind
from .game import Position, State, Step
from .net import LAW, Bound, Net, opening_of
from .plays import Dates
from .through import Course


@dataclass(frozen=True, slots=True)
class Shown:
    """Where something is so: the readings, and a case under the first of them, as `eval` takes it."""

    readings: tuple[Combination, ...]
    case: dict[str, Json]
    case_readings: Combination


@dataclass(frozen=True, slots=True)
class Waiting:
    """`party` cannot do `act` before `other` has done `on`, and nothing says by when `on` must be done.

    `owed`: `other` has a duty to do it, without a last day; else nobody need ever do it. In the case all
    that `act` rests on but `on` (and what comes after it) has been done.
    """

    party: PartyId
    act: ActId
    other: PartyId
    on: ActId
    owed: bool
    shown: Shown


@dataclass(frozen=True, slots=True)
class Pushed:
    """Another's lawful delay leaves `party` in breach of a duty, or takes a right (`power`) from it.

    `clauses` say by when, each `act` the step lost. The case is the play, seen when it is lost; in it nobody
    else has breached.
    """

    party: PartyId
    act: ActId
    power: bool
    clauses: tuple[ClauseId, ...]
    shown: Shown


@dataclass(frozen=True, slots=True)
class Limbo:
    """A lawful position, the matter undecided, where nobody has a duty.

    `after`: what has been done, in the order of the procedure. `open`: who may still do what leads to a
    decision; empty: none can come any more by this way. `passed`: powers let pass. `elsewhere`: what
    other ways to the same results begin with, and which others may. In the case nobody's duty is pending.
    """

    after: tuple[ActId, ...]
    open: tuple[tuple[PartyId, ActId], ...]
    passed: tuple[ActId, ...]
    elsewhere: tuple[tuple[PartyId, ActId], ...]
    shown: Shown


class Witnessing(Protocol):
    """What is asked of `Replay` here."""

    def defeat(self, measure: Measure, case: dict[str, Json], readings: Combination, party: str, /) -> None:
        """See `Replay`."""

    def kept(
        self, measure: Measure, case: dict[str, Json], readings: Combination, parties: Iterable[str], /
    ) -> None:
        """See `Replay`."""

    def idle(self, measure: Measure, case: dict[str, Json], readings: Combination, /) -> bool:
        """See `Replay`."""
        ...


K = TypeVar("K")
_Place = tuple[tuple[str, ...], tuple[tuple[str, str], ...], tuple[str, ...], tuple[tuple[str, str], ...]]
"""What was done, who may still do what, the powers let pass, and what other ways begin with."""


class _Gathered(Generic[K]):
    """Things found, each with the combinations under which it was, and a case under the first."""

    def __init__(self, courses: Courses) -> None:
        self._courses = courses
        self._where: dict[K, list[Full]] = {}
        self._shown: dict[K, tuple[dict[str, Json], Combination]] = {}

    def add(self, key: K, full: Full) -> bool:
        """Whether it was not known yet, and `show` is to give its case."""
        known = self._where.setdefault(key, [])
        if full not in known[-1:]:
            known.append(full)
        return key not in self._shown

    def show(self, key: K, full: Full, case: dict[str, Json]) -> Combination:
        """Keep the case; all its readings."""
        readings = self._courses.all_readings(full)
        self._shown[key] = case, readings
        return readings

    def __iter__(self) -> Iterator[tuple[K, Shown]]:
        for key, fulls in self._where.items():
            if key in self._shown:
                yield key, Shown(fewest(self._courses.readings, fulls), *self._shown[key])


def waits(courses: Courses, replay: Witnessing) -> tuple[Waiting, ...]:
    """Every unbounded wait of a party for another.

    Raises:
        Mismatch: the evaluator sees the case otherwise.
        Unsupported: some course is not decided.
    """
    measure = courses.measure
    found = _Gathered[tuple[Wait, bool]](courses)
    for under in _whole(courses):
        for course, net, controls in under.nets:
            owed = {b.act for b in net.bounds if not b.power}
            for wait in (w for control in controls for w in control.waits if w.other != NATURE.key):
                alike = replace(wait, act=kind(wait.act), on=kind(wait.on))
                key = alike, wait.on in owed
                if found.add(key, under.full):
                    acts = [step.act for step in _all_but(net, wait.on)]
                    readings = courses.all_readings(under.full)

                    def seen(case: dict[str, Json], of: Combination = readings, net: Net = net) -> bool:
                        replay.kept(measure, case, of, net.parties)
                        return True

                    _, case = _placed(course, net, _dates(courses, net), (acts, 0), seen)
                    found.show(key, under.full, case)
    return tuple(
        Waiting(
            _party(measure, wait.party),
            _act(measure, wait.act),
            _party(measure, wait.other),
            _act(measure, wait.on),
            owed,
            shown,
        )
        for (wait, owed), shown in found
    )


def _all_but(net: Net, without: str) -> list[Step]:
    """Everything done on the opening day that can be without this act."""
    position = Position(net, "", opening_of(net))
    state = position.start()
    steps = [Step(0, position.opening)]
    while act := next((a for a in position.moves(state, own=False) if a != without), ""):
        state = position.do(state, act)
        steps.append(Step(0, act))
    return steps


def pushed(courses: Courses, replay: Witnessing) -> tuple[Pushed, ...]:
    """Every party that another's lawful delay pushes into breach or out of a right.

    Raises:
        Mismatch: the evaluator sees the case otherwise.
        Unsupported: some course is not decided.
    """
    measure = courses.measure
    found = _Gathered[tuple[str, str, bool, tuple[ClauseId, ...]]](courses)
    for under in _whole(courses):
        for course, net, controls in under.nets:
            for control in controls:
                if control.dynamic is None:
                    raise courses.stands(control)
                for act, bounds in _missed(net, control).items():
                    sources = {b.source for b in bounds}
                    clauses = dict.fromkeys(s.clause for s in measure.statements if s.id in sources)
                    key = control.party, kind(act), all(b.power for b in bounds), tuple(clauses)
                    if found.add(key, under.full):
                        case = _dates(courses, net).defeat(course, control.play)
                        readings = found.show(key, under.full, case)
                        replay.defeat(measure, case, readings, control.party)
    return tuple(
        Pushed(_party(measure, party), _act(measure, act), power, clauses, shown)
        for (party, act, power, clauses), shown in found
    )


def _missed(net: Net, control: Control) -> dict[str, list[Bound]]:
    """By act, the party's bounds that the play that defeats it leaves unkept."""
    if not control.play:
        return {}
    out: dict[str, list[Bound]] = {}
    for bound in net.bounds:
        if bound.source in control.lost and bound.bearer == control.party:
            out.setdefault(bound.act, []).append(bound)
    return out


def limbo(courses: Courses, replay: Witnessing) -> tuple[Limbo, ...]:
    """Every position at which the matter may stand still, undecided, without anybody being at fault.

    A matter is decided by an act that some result's condition looks at; ways on which there is none are left
    out, and so is what comes after it. Of positions from which the same can be done, the first is given. A
    position in which somebody has an undated duty is none: see `waits`.
    """
    measure = courses.measure
    found = _Gathered[_Place](courses)
    decisions = deciding(measure)
    for under in _whole(courses):
        begun = {opening_of(net): net for _, net, _ in under.nets if _deciding_in(net, decisions)}
        for course, net, _ in under.nets:
            decides = _deciding_in(net, decisions)
            of = _of(decides, decisions)
            others = {act: other for act, other in begun.items() if act not in net.acts}
            ways = [
                (dict(zip(other.acts, other.owner, strict=True))[act], act)
                for act, other in others.items()
                if of & _of(_deciding_in(other, decisions), decisions)
            ]
            for after, still, passed, day in _still(course, net, decides):
                owner = dict(zip(net.acts, net.owner, strict=True))
                done = tuple(act for act in after if owner[act] != LAW)
                asked = {NATURE.key, LAW, *(owner[act] for act in still)}
                elsewhere = tuple((who, act) for who, act in ways if who not in asked)
                open_to = tuple((owner[act], kind(act)) for act in still)
                key = tuple(map(kind, done)), open_to, tuple(map(kind, passed)), elsewhere
                if any(owner[act] == NATURE.key for act in still):
                    continue  # it waits for what may happen, which is nobody's to bring about
                if all(owner[act] in {NATURE.key, LAW} for act in after):
                    continue  # something happened or came into force, and nobody has made a matter of it yet
                if found.add(key, under.full):
                    readings = courses.all_readings(under.full)

                    def idle(case: dict[str, Json], of: Combination = readings) -> bool:
                        return replay.idle(measure, case, of)

                    still_so, case = _placed(course, net, _dates(courses, net), (after, day), idle)
                    if still_so:
                        found.show(key, under.full, case)
    return tuple(
        Limbo(
            tuple(_act(measure, act) for act in after),
            tuple((_party(measure, party), _act(measure, act)) for party, act in still),
            tuple(_act(measure, act) for act in passed),
            tuple((_party(measure, party), _act(measure, act)) for party, act in elsewhere),
            shown,
        )
        for (after, still, passed, elsewhere), shown in found
    )


def _placed(
    course: Course,
    net: Net,
    dates: Dates,
    position: tuple[Sequence[str], int],
    seen: Callable[[dict[str, Json]], bool],
) -> tuple[bool, dict[str, Json]]:
    """What is seen of a position, these acts and so many days after the last, and the case in which it is.

    All are on the opening day; where one must not be done by another's day, on days one after the other.

    Raises:
        Mismatch: the evaluator sees it otherwise, or, where one act takes another away,
        Unsupported.
    """
    acts, day = position
    one_day = dates.case(course, [Step(0, act) for act in acts], dates.day(day))
    if net.plain:
        return seen(one_day), one_day
    with suppress(Mismatch):
        return seen(one_day), one_day
    steps = [Step(n, act) for n, act in enumerate(acts)]
    spread = dates.case(course, steps, dates.day(day + len(acts)))
    with suppress(Mismatch):
        return seen(spread), spread
    raise Unsupported(UNDONE).at(*named(course.step.source))


def deciding(measure: Measure) -> Mapping[str, frozenset[ResultId]]:
    """The acts that the conditions of results look at, through 判断, and the results of each.

    Not what breaks a ban, nor what only began a period that lapsed: that is dealt with, not decided.
    """
    definitions = {j.id: j.definition for j in measure.judgements}
    found: dict[str, set[ResultId]] = {}
    for s in measure.statements:
        if not isinstance(s, Effect | Necessary):
            continue
        stack: list[Formula] = [s.condition] if isinstance(s, Effect) else list(s.items)
        seen = set()
        while stack:
            for node in nodes(without_bans(stack.pop())):
                acts: list[ActRef] = []
                if isinstance(node, Done):
                    acts = [node.what]
                elif isinstance(node, Lapsed):
                    acts = list(node.what)
                elif isinstance(node, Judged) and node.judgement not in seen:
                    seen.add(node.judgement)
                    stack.append(definitions[node.judgement])
                for ref in acts:
                    found.setdefault(ref.act.key, set()).update(s.results)
    return {act: frozenset(results) for act, results in found.items()}


def _deciding_in(net: Net, decisions: Collection[str]) -> frozenset[str]:
    """The net's acts that decide its matter."""
    return frozenset(act for act in net.acts if kind(act) in decisions)


def _of(acts: Iterable[str], decisions: Mapping[str, frozenset[ResultId]]) -> frozenset[ResultId]:
    """The results that the acts decide."""
    return frozenset[ResultId]().union(*(decisions[kind(act)] for act in acts))


_Still = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], int]
"""What was done, who may still act, the powers let pass, and the day on which it is seen."""


def _still(course: Course, net: Net, decides: frozenset[str]) -> Iterator[_Still]:
    """Positions without a duty, in order of how little has been done."""
    position = Position(net, "", opening_of(net))
    if net.mixed and not net.lengths:
        raise Unsupported(TABLES).at(*named(course.step.source))
    last = position.over
    todo: list[tuple[tuple[str, ...], State]] = [((position.opening,), position.start())]
    known: list[tuple[frozenset[str], tuple[str, ...]]] = []
    seen: set[int] = set()
    while todo and decides:
        acts, state = todo.pop(0)
        if state[0] in seen or not decides.isdisjoint(acts):
            continue
        seen.add(state[0])
        owed = position.owed(state)
        able = position.moves(state, own=False)
        must = [act for act in able if act in owed]
        todo += [((*acts, act), position.do(state, act)) for act in must[:1] or able]
        if owed:
            continue
        later = state
        for _ in range(last):
            later = position.next_day(later)
        passed = position.lapsed(later)
        for day, here, gone in ((0, state, ()), (last, later, passed)):
            still = _leading(position, here, decides)
            less = any(g == gone and (still == s or (still and still < s)) for s, g in known)
            if (day == 0 or gone) and not less:
                known.append((still, gone))
                yield acts, tuple(a for a in net.acts if a in still), gone, day


def _leading(position: Position, state: State, decides: frozenset[str]) -> frozenset[str]:
    """The acts possible now that some decision still needs; none where none can be reached."""
    final = state
    while act := next(iter(position.moves(final, own=False)), ""):
        final = position.do(final, act)
    needed = {a for act in decides & position.done(final) for a in position.needed(state, act)}
    return frozenset(position.moves(state, own=False)) & needed


def _whole(courses: Courses) -> Iterator[Found]:
    """What was found under each combination, if nothing is missing there. Raises Unsupported."""
    for under in courses.found:
        if why := under.unsure or under.unclear:
            raise why
        yield under


def _dates(courses: Courses, net: Net) -> Dates:
    return Dates(courses.measure, courses.question.setting, net)


def _party(measure: Measure, key: str) -> PartyId:
    return next(p.id for p in measure.parties if p.id.key == key)


def _act(measure: Measure, name: str) -> ActId:
    return next(a.id for a in measure.acts if a.id.key == kind(name))
