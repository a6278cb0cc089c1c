"""Steps that the new text still provides for and no course goes through any more (model 9: *inconsistent*).

A step is an act by one of those whom one authority of the old text names. It is a dead end if under some
readings the old text has a course through it and the new one, while on the facts of that course it lets or
bids one of them do the act, has none: on no facts, in no calendar. Where it has one, the same is asked under
each condition that either text names on the way to the step (`conditions`): of a fact, its values and
ranges; of an act whose absence counts (无异议的), that it is not done; and under all that a changed
statement asks of facts and 判断 together, alone and with all that another statement of the step asks.

A text *provides* for a step if some authority for it, or some duty to take it, is met as far as facts and
readings go and no ban bars it whatever is done, and so for every step it asks for in turn; a step that is
come back to counts as provided for. So a text provides for each of two steps that wait for each other, and
for none of two of which the facts rule out the first.

The edits responsible are found by undoing: those without which the step is no dead end any more.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from policy_model.courses.finder import TRUE, Finder
from policy_model.courses.through import Course
from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Const,
    Done,
    Formula,
    InTime,
    Judged,
    Lapsed,
    Not,
    Unless,
)
from policy_model.ir.ids import ActId, ChoiceId, Combination, Id, PartyId, ReadingId
from policy_model.ir.statement import Authority, Ban, Duty, Measure, Requirement
from policy_model.ir.walk import nodes
from policy_model.proof import smt
from policy_model.proof.combos import covered, named
from policy_model.proof.obligation import Obligation, World
from policy_model.proof.query import GaveUp, Query, Question
from policy_model.proof.replay import Evaluator
from policy_model.proof.solver import Answer
from policy_model.proof.symbols import Unsupported
from policy_model.properties.place import setting

from .blame import fewest
from .conditions import conditions, owed
from .difference import Change, Direction, Example, Literal, Of, Subject
from .edits import Edit, clauses_of, with_edits
from .sources import Sources
from .subjects import aspects
from .touched import Touched


def impassable(
    old: Measure,
    new: Measure,
    touched: Touched,
    edits: Sequence[Edit],
    *,
    replay: Evaluator,
    fixed: Mapping[ReadingId, ChoiceId],
    rlimit: int | None = None,
) -> tuple[list[Change], list[Subject]]:
    """One change for each step found to be a dead end, and the steps of which it is not known.

    Only steps of which something may have changed are looked at: when the act is valid, owed or forbidden,
    or by when.

    Raises:
        Mismatch: the evaluator finds that what is shown is no course of the old text: a defect of this tool.
    """
    reached = {aspect.subject.id for aspect in aspects(touched) if aspect.touched}
    steps: dict[tuple[ActId, tuple[PartyId, ...]], int] = {}
    for place, source in enumerate(s for s in old.statements if isinstance(s, Authority)):
        if source.act in reached:
            steps.setdefault((source.act, source.actors), place)
    subjects = {
        place: Subject(Of.STEP, act, by[0] if len(by) == 1 else None) for (act, by), place in steps.items()
    }
    if not subjects:
        return [], []
    try:
        texts = _Texts(old, new, replay, fixed, rlimit)
    except Unsupported:  # it enters into force after the last day of the tables
        return [], list(subjects.values())
    changes: list[Change] = []
    untried: list[Subject] = []
    for place, subject in subjects.items():
        found = None
        for given in (TRUE, *conditions(touched, subject)):
            try:
                found = None if texts.open(given, place) else texts.passages(given).blocked(place, subject)
            except GaveUp:
                untried.append(subject)
                break
            if found is not None:
                blamed = [edits[i] for i in _responsible(texts, edits, given, place, subject)]
                changes.append(
                    replace(
                        found,
                        clauses_old=clauses_of(edit.clauses_old for edit in blamed),
                        clauses_new=clauses_of(edit.clauses_new for edit in blamed),
                        follows=Sources(new, old).of(subject),
                    )
                )
                break
    return changes, untried


def _responsible(
    texts: _Texts, edits: Sequence[Edit], given: Formula, place: int, subject: Subject
) -> Sequence[int]:
    """The edits each of which, undone alone, opens the step again; if none does, the fewest together."""
    if len(edits) == 1:
        return [0]

    def undone(some: tuple[int, ...]) -> Measure:
        return with_edits(edits[0].of, [edit for i, edit in enumerate(edits) if i not in some])

    def gone(some: tuple[int, ...]) -> bool:
        return texts.instead(undone(some), given).blocked(place, subject) is None

    near = [i for i in range(len(edits)) if _of_procedure(Touched(texts.new, undone((i,))))]
    try:
        alone = [i for i in near if gone((i,))]
        return alone or fewest(near, len(edits), gone)
    except GaveUp:
        return near


def _of_procedure(touched: Touched) -> bool:
    """Whether something differs of what may or must be done, and when."""
    return any(isinstance(a.subject.id, ActId) for a in aspects(touched) if a.touched)


class _Texts:
    """Both texts encoded once, and their courses under each condition that is asked about."""

    def __init__(
        self,
        old: Measure,
        new: Measure,
        replay: Evaluator,
        fixed: Mapping[ReadingId, ChoiceId],
        rlimit: int | None,
    ) -> None:
        self.new, self.replay, self.fixed, self._rlimit = new, replay, fixed, rlimit
        self._questions = tuple(
            Question(World(measure), setting(measure, replay, rlimit)) for measure in (old, new)
        )
        self._known: dict[Formula, _Passages] = {}

    def open(self, given: Formula, place: int) -> bool:
        """Whether one sees at a glance that the step is no dead end where the condition holds.

        The new text has a course through it there under every reading, or the old one has none. They are
        sought with what finds those on all facts. False says nothing.
        """
        if given == TRUE:
            return False
        known = self.passages(TRUE)
        return any(known.new.passes(i, given) for i in known.lets(place)) or known.old.never(place, given)

    def passages(self, given: Formula) -> _Passages:
        """Both texts' courses in which the condition holds."""
        if given not in self._known:
            old, new = (Finder(question, given=given) for question in self._questions)
            self._known[given] = _Passages(old, new, given, self.replay, self.fixed)
        return self._known[given]

    def instead(self, new: Measure, given: Formula) -> _Passages:
        """The old text's courses, and those of another text in the new one's place."""
        question = Question(World(new), setting(new, self.replay, self._rlimit))
        known = self.passages(given)
        return _Passages(known.old, Finder(question, given=given), given, self.replay, self.fixed)


class _Passages:
    """Both texts' courses, each over the same facts and readings, where a condition holds."""

    def __init__(
        self,
        old: Finder,
        new: Finder,
        given: Formula,
        replay: Evaluator,
        fixed: Mapping[ReadingId, ChoiceId],
    ) -> None:
        self.old, self.new = old, new
        self._replay, self._fixed, self._given = replay, fixed, given
        self._provides = _Provides(self.new.measure, given)

    def blocked(self, place: int, subject: Subject) -> Change | None:
        """The step's dead end; None: there is none.

        Raises:
            GaveUp: that is not known.
        """
        source = self.old.steps[place].source
        measure, actors = self.new.measure, set(source.actors)
        lets = self.lets(place)
        duties = [s for s in measure.statements if isinstance(s, Duty) and source.act in owed(s)]
        bids = [s for s in duties if actors & {*s.bearers}]
        if not lets and not bids:
            return None
        steps = [self.new.step(i) for i in lets]
        passable = [course.cube for step in steps for course in step.courses]
        provides = Any(
            (
                self._provides.step(ActRef(source.act, (), source.actors), frozenset()),
                *(self._provides.duty(s, source.act) for s in bids),
            )
        )
        provided = self._query(provides)
        for course in self.old.step(place).courses:
            own = named(measure.readings, [course.cube, *passable])
            ids = {r.id for r in own}
            left = covered(own, [course.cube]) - covered(own, passable)
            if not left or not self._possible(provided, course, ()):
                continue
            for combination in self._combinations():
                chosen = tuple(choice for reading, choice in combination if reading in ids)
                if chosen in left and self._possible(provided, course, combination):
                    if any(step.unclear for step in steps):
                        raise GaveUp("a course in some calendar only")
                    return self._change(subject, course, combination)
        return None

    def lets(self, place: int) -> list[int]:
        """The authorities of the new text for a step of the old one."""
        source = self.old.steps[place].source
        able = ((i, s.source) for i, s in enumerate(self.new.steps) if s.called is None)
        return [i for i, s in able if s.act == source.act and {*source.actors} & {*s.actors}]

    def _combinations(self) -> Iterator[Combination]:
        """Those that are asked about, as declared. There may be very many."""
        readings = self.new.measure.readings
        taken = ([c.id for c in r.choices if self._fixed.get(r.id, c.id) == c.id] for r in readings)
        for full in itertools.product(*taken):
            yield tuple(zip((r.id for r in readings), full, strict=True))

    def _query(self, provides: Formula) -> Query:
        encoding = self.new.view.encoding
        provided = smt.conj([encoding.scope(encoding.on), encoding.holds(provides, encoding.on)])
        return Query(self.new.question, Obligation((self.new.view,), smt.TRUE, provided, True))

    def _possible(self, provided: Query, course: Course, combination: Combination) -> bool:
        """On the facts of the course the new text provides for the step; readings not given: in any way."""
        facts = {smt.name(term) for term in self.old.query.symbols.facts.values()}
        inputs = zip(self.old.query.inputs(), course.pins, strict=False)  # beside them the readings it needs
        pins = [pin for term, pin in inputs if smt.name(term) in facts]
        readings = [provided.symbols.reading(reading, choice) for reading, choice in combination]
        solver = provided.fresh(real=False)
        solver.add([provided.obligation.sought, *pins, *readings])
        answer = solver.check()
        if answer is Answer.UNKNOWN:
            raise GaveUp(solver.reason())
        return answer is Answer.SAT

    def _change(self, subject: Subject, course: Course, combination: Combination) -> Change:
        self._replay.course(self.old.measure, course.case, combination)
        return Change(
            subject=subject,
            direction=Direction.INCONSISTENT,
            before="course",
            after="no_course",
            pattern=() if self._given == TRUE else (Literal(self._given, True),),
            readings=(combination,),
            clauses_old=(),
            clauses_new=(),
            counts=(),
            example=Example(course.case, combination, "course", "no_course"),
        )


class _Provides:
    """Where a measure provides for steps, as formulas of facts and readings alone."""

    def __init__(self, measure: Measure, given: Formula) -> None:
        self._absent = _absent(given)
        self._authorities = [s for s in measure.statements if isinstance(s, Authority)]
        self._requirements = [s for s in measure.statements if isinstance(s, Requirement)]
        self._bans = [s for s in measure.statements if isinstance(s, Ban)]
        self._actors = {act.id: act.actors for act in measure.acts}
        self._meaning = {j.id: j.definition for j in measure.judgements}
        self._owed = [owed(s) for s in measure.statements if isinstance(s, Duty)]
        self._known: dict[tuple[ActRef, frozenset[ActId]], Formula] = {}

    def duty(self, duty: Duty, act: ActId) -> Formula:
        """Where the duty may arise and nothing else that is provided for discharges it."""
        visited = frozenset([duty.act])
        trigger = TRUE if duty.trigger is None else self.step(duty.trigger, visited)
        others = (Not(self.step(ref, visited - {ref.act})) for ref in duty.any_of if ref.act != act)
        return All((duty.guard, self._met(duty.condition, visited), trigger, *others))

    def step(self, step: ActRef, visited: frozenset[ActId]) -> Formula:
        """Where an act of the kind is provided for; those `visited` are taken for provided."""
        step = replace(step, by=step.by or self._actors[step.act])
        if step.act == self._absent:
            return Const(False)
        if step.act in visited:
            return TRUE
        key = step, visited
        if key not in self._known:
            now = visited | {step.act}
            lets = [
                All((s.guard, self._met(s.requires, now)))
                for s in self._authorities
                if s.act == step.act and _meet(step.by, s.actors) and _meet(step.contents, s.contents)
            ]
            asks = [
                Any((Not(s.guard), self._met(s.requires, now)))
                for s in self._requirements
                if s.act == step.act and _within(step.by, s.actors) and _within(step.contents, s.contents)
            ]
            bars = [
                Any((Not(s.guard), self._met(Not(s.condition), now)))
                for s in self._bans
                if s.act == step.act and _within(step.by, s.bearers) and _within(step.contents, s.contents)
            ]
            free = all(s.act != step.act for s in self._authorities)  # any act by whom its declaration names
            self._known[key] = All((TRUE if free else Any(tuple(lets)), *asks, *bars))
        return self._known[key]

    def _met(self, formula: Formula, visited: frozenset[ActId], wanted: bool = True) -> Formula:
        """The formula with what it asks to be done done where it is provided for, and nothing it forbids."""

        def inner(part: Formula, so: bool = wanted) -> Formula:
            return self._met(part, visited, so)

        match formula:
            case Done(what) | InTime(what):
                return self.step(what, visited) if wanted else Const(False)
            case Lapsed(what, since) if since is not None and wanted:
                undone = {ref.act for ref in what}
                breached = any(acts <= undone for acts in self._owed)  # no course goes through a breach
                return Const(False) if breached else All((formula, self.step(since, visited)))
            case Judged(judgement) if any(isinstance(n, Lapsed) for n in nodes(self._meaning[judgement])):
                return inner(self._meaning[judgement])
            case Not(body):
                return Not(inner(body, not wanted))
            case All(parts):
                return All(tuple(map(inner, parts)))
            case Any(parts):
                return Any(tuple(map(inner, parts)))
            case At(clause, body):
                return At(clause, inner(body))
            case Unless(body, exception):
                return Unless(inner(body), inner(exception))
            case _:
                return formula


def _absent(given: Formula) -> ActId | None:
    """The act that is not done where the condition holds."""
    match given:
        case Not(Done(ActRef(act))):
            return act
        case _:
            return None


def _meet(some: tuple[Id, ...], others: tuple[Id, ...]) -> bool:
    """Something may be of both kinds; none named: of any."""
    return not some or not others or not set(some).isdisjoint(others)


def _within(some: tuple[Id, ...], others: tuple[Id, ...]) -> bool:
    """Whatever is of the first kind is of the second."""
    return not others or (bool(some) and set(some) <= set(others))
