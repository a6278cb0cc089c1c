"""Two texts over one vocabulary compared: what became of every subject, every pattern of changed cases."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from policy_model.ir.ids import ActId, ChoiceId, JudgementId, ReadingId, ResultId
from policy_model.ir.statement import Measure
from policy_model.proof import smt
from policy_model.proof.check import setting
from policy_model.proof.obligation import View, World
from policy_model.proof.query import GaveUp, Question
from policy_model.proof.replay import Evaluator, Mismatch
from policy_model.proof.symbols import Unsupported
from policy_model.proof.tell import told as tell
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId

from .blame import Blame
from .count import Tally
from .difference import Change, Direction, Example, Of, Subject, Verdict
from .edits import Edit
from .matter import Matter, Views
from .passage import impassable
from .patterns import Cover, Pattern, cover
from .seen import holds_of, value_of
from .subjects import Aspect, aspects, rules, told
from .touched import Touched, cone
from .verdict import joined, overall


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of every subject, every change, the verdict on the whole, and what was not decided.

    `verdict`: None where what is undecided could change it. `undecided` pairs a subject with the reason.
    `untried`: steps of which it is not known, for all facts, that they are no dead end.
    """

    verdict: Direction | None
    verdicts: tuple[Verdict, ...]
    changes: tuple[Change, ...]
    undecided: tuple[tuple[Subject, str], ...]
    untried: tuple[Subject, ...] = ()


def compare(
    old: Measure,
    new: Measure,
    edits: Sequence[Edit],
    *,
    replay: Evaluator,
    fixed: Mapping[ReadingId, ChoiceId] | None = None,
    rlimit: int | None = None,
    on: datetime.date | None = None,
) -> Compared:
    """Compare two texts over one vocabulary, joined by `edits`, under every reading that is not fixed.

    `on`: only cases seen on that day.

    What the solver cannot decide is said, never guessed.

    Raises:
        Mismatch: the evaluator and the solver disagree: a defect of this tool.
    """
    try:
        comparison = Comparison(old, new, edits, replay, fixed=fixed, rlimit=rlimit, on=on)
    except Unsupported as stop:
        return _unsolved(old, new, str(stop))
    verdicts: list[Verdict] = []
    changes: list[Change] = []
    undecided: list[tuple[Subject, str]] = []
    directions: dict[Subject, list[Direction]] = {}
    for aspect in comparison.aspects:
        try:
            verdict, found = comparison.subject(aspect)
        except (GaveUp, Unsupported) as stop:
            undecided.append((aspect.subject, str(stop)))
            continue
        verdicts.append(verdict)
        changes += found
        directions[aspect.subject] = [change.direction for change in found]
    ends, untried = impassable(old, new, comparison.touched, replay=replay, fixed=fixed or {}, rlimit=rlimit)
    changes = [*ends, *changes]
    directions |= {change.subject: [change.direction] for change in ends}
    whole = overall(new, directions, [subject for subject, _ in undecided])
    return Compared(whole, tuple(verdicts), tuple(changes), tuple(undecided), tuple(untried))


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
    ) -> None:
        fixed = fixed or {}
        self.old, self.new, self.fixed, self._replay = old, new, fixed, replay
        self._on = on
        self.touched = Touched(old, new)
        self.aspects = aspects(self.touched)
        self._live = [a for a in self.aspects if a.touched]
        parts = self._part(old), self._part(new)
        self._world = World(parts[0])
        question = Question(self._world, setting(parts[0], replay, rlimit, on))
        self.views = Views(question, self._world.one, self._encoded(parts[1]))
        self._tally = Tally(old, new, parts, fixed, replay)
        self._blame = Blame(old, new, edits, lambda measure: self._encoded(self._part(measure)))

    def _encoded(self, part: Measure) -> View:
        return self._world.revised(part)

    def _part(self, measure: Measure) -> Measure:
        """What the subjects that may differ can depend on."""
        ids = [a.subject.id for a in self._live]
        kinds = [a.kind for a in self._live if a.kind is not None]
        return cone(
            measure,
            [i for i in ids if isinstance(i, ResultId)],
            [i for i in ids if isinstance(i, JudgementId)],
            [*(i for i in ids if isinstance(i, ActId)), *kinds],
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

    def matter(self, aspect: Aspect) -> Matter:
        """The subject before the solver."""
        results = {r.id: r.polarity for r in self.new.results}
        id = aspect.subject.id
        polarity = results[id] if aspect.subject.of is Of.RESULT and isinstance(id, ResultId) else None
        return Matter(self.views, aspect, polarity, self.fixed, self._on)

    def _changes(self, matter: Matter, found: Cover) -> list[Change]:
        if not found.patterns:
            return []
        blamed = self._blame.responsible(matter, found.patterns)
        out = []
        for pattern, edits in zip(found.patterns, blamed, strict=True):
            goal = smt.conj([matter.universe, pattern.term])
            such = partial(holds_of, matter.aspect, pattern)
            region = self._tally.region(found.query, goal, matter.slot, such)
            out.append(
                Change(
                    subject=matter.aspect.subject,
                    direction=pattern.way.direction,
                    before=told(matter.aspect.subject.of, pattern.way.old),
                    after=told(matter.aspect.subject.of, pattern.way.new),
                    pattern=pattern.literals,
                    readings=self._tally.under(region),
                    clauses_old=_clauses(edit.clauses_old for edit in edits),
                    clauses_new=_clauses(edit.clauses_new for edit in edits),
                    counts=self._tally.counts(region),
                    example=self._example(matter, found, pattern),
                )
            )
        return out

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


def _clauses(some: Iterable[tuple[ClauseId, ...]]) -> tuple[ClauseId, ...]:
    return tuple(dict.fromkeys(clause for clauses in some for clause in clauses))
