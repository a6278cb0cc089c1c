"""Two texts over one vocabulary compared: what became of every subject, every pattern of changed cases."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from policy_model.analysis.checked import takes
from policy_model.ir.ids import ActId, ChoiceId, FactId, JudgementId, ReadingId, ResultId
from policy_model.ir.statement import Authority, Measure, Requirement
from policy_model.proof import smt
from policy_model.proof.obligation import View, World
from policy_model.proof.query import GaveUp, Question
from policy_model.proof.replay import Evaluator, Mismatch
from policy_model.proof.symbols import Unsupported
from policy_model.proof.tell import told as tell
from policy_model.properties.place import setting
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.processes import fitting, shared

from .blame import Blame
from .count import Tally
from .difference import Change, Count, Direction, Example, Of, Subject, Verdict
from .edits import Edit, clauses_of
from .material import MATERIAL, exclusions
from .matter import Matter, Views
from .passage import impassable
from .patterns import Cover, Pattern, cover
from .seen import holds_of, value_of
from .subjects import Aspect, aspects, rules, told
from .touched import Touched, cone
from .verdict import joined, overall

if TYPE_CHECKING:
    from oxidd.bdd import BDDFunction as Diagram


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of every subject, every change, the verdict on the whole, and what was not decided.

    `verdict`: None where what is undecided could change it. `undecided` pairs a subject with the reason.
    `untried`: steps of which it is not known, for all facts, that they are no dead end. `uncounted`: what
    has changes of which it is not known how many kinds of cases they are, though that was asked.
    """

    verdict: Direction | None
    verdicts: tuple[Verdict, ...]
    changes: tuple[Change, ...]
    undecided: tuple[tuple[Subject, str], ...]
    untried: tuple[Subject, ...] = ()
    uncounted: tuple[Subject, ...] = ()


def compare(
    old: Measure,
    new: Measure,
    edits: Sequence[Edit],
    *,
    replay: Evaluator,
    fixed: Mapping[ReadingId, ChoiceId] | None = None,
    rlimit: int | None = None,
    on: datetime.date | None = None,
    processes: int = 1,
    counted: bool = False,
) -> Compared:
    """Compare two texts over one vocabulary, joined by `edits`, under every reading that is not fixed.

    `on`: only cases seen on that day. `processes`: at most how many work; the same is found by any number.
    `counted`: whether to say how many kinds of cases each change is, which takes many times as long.

    What the solver cannot decide is said, never guessed.

    Raises:
        Mismatch: the evaluator and the solver disagree: a defect of this tool.
    """
    try:
        comparison = Comparison(old, new, edits, replay, fixed=fixed, rlimit=rlimit, on=on, counted=counted)
    except Unsupported as stop:
        return _unsolved(old, new, str(stop))
    verdicts: list[Verdict] = []
    changes: list[Change] = []
    undecided: list[tuple[Subject, str]] = []
    directions: dict[Subject, list[Direction]] = {}
    ends, answers = _asked(comparison, processes)
    for aspect, answer in zip(comparison.aspects, answers, strict=True):
        if isinstance(answer, str):
            undecided.append((aspect.subject, answer))
            continue
        verdict, found = answer
        verdicts.append(verdict)
        changes += found
        directions[aspect.subject] = [change.direction for change in found]
    try:
        excluded = comparison.exclusions()
    except GaveUp as stop:
        excluded, undecided = [], [*undecided, (MATERIAL, str(stop))]
    uncounted = dict.fromkeys(change.subject for change in changes if counted and not change.counts)
    changes = _rooted([*ends.changes, *changes, *excluded])
    directions |= {change.subject: [change.direction] for change in (*ends.changes, *excluded)}
    whole = overall(new, directions, [subject for subject, _ in undecided])
    return Compared(
        whole,
        tuple(verdicts),
        tuple(changes),
        tuple(undecided),
        tuple(ends.untried),
        tuple(uncounted),
    )


def _rooted(changes: Sequence[Change]) -> list[Change]:
    """The changes, each following from what is told beside it: 判断, and what itself changes.

    A dead end follows from what else becomes one.
    """
    ends: dict[object, list[Subject]] = {}
    for change in changes:
        if change.subject.of is Of.STEP:
            ends.setdefault(change.subject.id, []).append(change.subject)
    known = {change.subject for change in changes}
    out = []
    for change in changes:
        near = change.follows
        if change.subject.of is Of.STEP:
            near = tuple(step for one in near for step in ends.get(one.id, ()))
        told = (one for one in near if one.of is Of.JUDGEMENT or one in known)
        out.append(replace(change, follows=tuple(dict.fromkeys(told))))
    return out


@dataclass(frozen=True, slots=True)
class _Ends:
    """What has become a dead end, and the steps of which it is not known."""

    changes: list[Change]
    untried: list[Subject]


_Answer = tuple[Verdict, list[Change]] | str
"""What became of a subject, or why that is not decided."""


def _asked(comparison: Comparison, processes: int) -> tuple[_Ends, list[_Answer]]:
    """The dead ends, and the answer on each subject in order; by several processes, if they have work."""
    places = range(len(comparison.aspects))
    jobs = [None, *(place for place in places if comparison.aspects[place].touched)]
    known: dict[int | None, _Ends | _Answer] = {}
    processes = min(processes, len(jobs), fitting(2 * takes(comparison.old)))
    if processes > 1:
        for number, found in shared(comparison, _ask, jobs, processes):
            known[jobs[number]] = found
    for job in (None, *places):
        if job not in known:
            known[job] = _ask(comparison, job)
    ends = known.pop(None)
    assert isinstance(ends, _Ends)
    return ends, [one for one in map(known.__getitem__, places) if not isinstance(one, _Ends)]


def _ask(comparison: Comparison, place: int | None) -> _Ends | _Answer:
    if place is None:
        return _Ends(*comparison.dead_ends())
    try:
        return comparison.subject(comparison.aspects[place])
    except (GaveUp, Unsupported) as stop:
        return str(stop)


def _unsolved(old: Measure, new: Measure, reason: str) -> Compared:
    """What is known without a solver: that what no edit touches is as it was."""
    touched = Touched(old, new)
    every = aspects(touched)
    same = [Verdict(a.subject, Direction.EQUIVALENT, touched.common) for a in every if not a.touched]
    unsure = [a.subject for a in every if a.touched]
    return Compared(overall(new, {}, unsure), tuple(same), (), tuple((s, reason) for s in unsure))


class Comparison:
    """Two texts before the solver, and the subjects on which they may differ."""

    def __init__(
        self,
        old: Measure,
        new: Measure,
        edits: Sequence[Edit],
        replay: Evaluator,
        *,
        fixed: Mapping[ReadingId, ChoiceId] | None = None,
        rlimit: int | None = None,
        on: datetime.date | None = None,
        counted: bool = False,
    ) -> None:
        fixed = fixed or {}
        self.old, self.new, self.fixed, self._replay = old, new, fixed, replay
        self._on, self._rlimit, self.edits, self._counted = on, rlimit, edits, counted
        self.touched = Touched(old, new)
        self.aspects = aspects(self.touched)
        self._live = [a for a in self.aspects if a.touched]
        self._named: set[JudgementId | ActId] = set()
        parts = self._parts(old, new)
        self._world = World(parts[0])
        question = Question(self._world, setting(parts[0], replay, rlimit, on))
        self.views = Views(question, self._world.one, self._encoded(parts[1]))
        self._tally = Tally(old, new, parts, fixed, replay)
        self._blame = Blame(old, new, edits, lambda measure: self._encoded(self._part(measure)))

    def __reduce__(self) -> tuple[Callable[..., Comparison], tuple[object, ...]]:
        """Another process is given what it is made from, and makes the rest."""
        make = partial(Comparison, fixed=self.fixed, rlimit=self._rlimit, on=self._on, counted=self._counted)
        return make, (self.old, self.new, self.edits, self._replay)

    def _encoded(self, part: Measure) -> View:
        return self._world.revised(part)

    def _parts(self, old: Measure, new: Measure) -> tuple[Measure, Measure]:
        """Of both; a condition of one may be read by the other, so both say what it rests on."""
        while True:
            parts = self._part(old), self._part(new)
            named: set[JudgementId | ActId] = {j.id for part in parts for j in part.judgements}
            named |= {s.act for m in parts for s in m.statements if isinstance(s, Authority | Requirement)}
            if named <= self._named:
                return parts
            self._named |= named

    def _part(self, measure: Measure) -> Measure:
        """What the subjects that may differ can depend on."""
        ids = [a.subject.id for a in self._live]
        kinds = [a.kind for a in self._live if a.kind is not None]
        return cone(
            measure,
            [i for i in ids if isinstance(i, ResultId)],
            [i for i in (*ids, *self._named) if isinstance(i, JudgementId)],
            [*(i for i in (*ids, *self._named) if isinstance(i, ActId)), *kinds],
            [rule for a in self._live for rule in rules(measure, a.subject)],
        )

    def subject(self, aspect: Aspect) -> tuple[Verdict, list[Change]]:
        """The verdict on a subject, and its changes.

        Raises:
            GaveUp: at the solver's limit.
        """
        if not aspect.touched:
            return Verdict(aspect.subject, Direction.EQUIVALENT, self.touched.common), []
        matter = self.matter(aspect)
        found = cover(matter, self.touched)
        changes = self._changes(matter, found)
        direction = joined(change.direction for change in changes)
        return Verdict(aspect.subject, direction, found.certificate), changes

    def dead_ends(self) -> tuple[list[Change], list[Subject]]:
        """The steps that no case can take any more, and those of which it is not known."""
        return impassable(
            self.old,
            self.new,
            self.touched,
            self.edits,
            replay=self._replay,
            fixed=self.fixed,
            rlimit=self._rlimit,
        )

    def exclusions(self) -> list[Change]:
        """The cases that one text answers and the other's assumptions exclude. Raises GaveUp."""
        return list(exclusions(self.views, self._tally))

    def matter(self, aspect: Aspect) -> Matter:
        """The subject before the solver."""
        results = {r.id: r.polarity for r in self.new.results}
        id = aspect.subject.id
        polarity = results.get(id) if isinstance(id, ResultId) else None
        return Matter(self.views, aspect, polarity, self.fixed, self._on)

    def _changes(self, matter: Matter, found: Cover) -> list[Change]:
        if not found.patterns:
            return []
        blamed = self._blame.responsible(matter, found.patterns)
        out = []
        counted = self._counted
        for pattern, edits in zip(found.patterns, blamed, strict=True):
            goal = smt.conj([matter.universe, pattern.term])
            such = partial(holds_of, matter.aspect, pattern)
            region = partial(self._tally.region, found.query, goal, matter.slot, such)
            counts = self._counts(region) if counted else ()
            counted = bool(counts)  # the others of a subject are like it, and each takes as long
            out.append(
                Change(
                    subject=matter.aspect.subject,
                    direction=pattern.way.direction,
                    before=told(matter.aspect.subject.of, pattern.way.old),
                    after=told(matter.aspect.subject.of, pattern.way.new),
                    pattern=pattern.literals,
                    readings=self._tally.under(region()),
                    clauses_old=clauses_of(edit.clauses_old for edit in edits),
                    clauses_new=clauses_of(edit.clauses_new for edit in edits),
                    counts=counts,
                    example=self._example(matter, found, pattern),
                    applies=pattern.applies,
                    follows=self._blame.sources(edits, matter.aspect.subject),
                )
            )
        return out

    def _counts(self, region: Callable[[Collection[FactId]], Diagram]) -> tuple[Count, ...]:
        """How many kinds of cases; none where that is more than can be counted."""
        try:
            return self._tally.counts(region(self._tally.counted))
        except GaveUp:
            return ()

    def _example(self, matter: Matter, found: Cover, pattern: Pattern) -> Example:
        """The canonical case of a pattern, which the evaluator has seen on both sides."""
        goal = smt.conj([matter.universe, pattern.term])
        shown = tell(found.query, self.views.old, goal)
        seen = [self._replay.evaluate(m, shown.case, shown.readings) for m in (self.old, self.new)]
        aspect = matter.aspect
        places = [None] if aspect.kind is None else _acts(seen[0], aspect.kind)
        for index in places:
            if holds_of(aspect, pattern, seen[0], seen[1], index):
                values = [
                    value_of(aspect, list(rules(m, aspect.subject)), s, index)
                    for m, s in zip((self.old, self.new), seen, strict=True)
                ]
                if values == [pattern.way.old, pattern.way.new]:
                    said = [told(aspect.subject.of, value) for value in values]
                    return Example(shown.case, shown.readings, said[0], said[1])
        raise Mismatch(f"example of {aspect.subject}")


def _acts(seen: Evaluation[bool], kind: ActId) -> list[int | None]:
    return [i for i, act in enumerate(seen.world.occurrences) if act.act == kind]
