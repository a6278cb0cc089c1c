"""Two texts over one vocabulary compared: what became of every subject, and every pattern of changed cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policy_model.ir.ids import ActId, ChoiceId, JudgementId, ReadingId, ResultId
from policy_model.ir.statement import Measure
from policy_model.proof.check import setting
from policy_model.proof.obligation import World
from policy_model.proof.query import GaveUp, Question
from policy_model.proof.replay import Evaluator

from .difference import Of
from .matter import Matter, Views
from .patterns import Cover, cover
from .subjects import Aspect, aspects
from .touched import Touched, cone


@dataclass(frozen=True)
class Compared:
    """Of each subject that may differ, its cover; or why it is undecided."""

    touched: Touched
    aspects: tuple[Aspect, ...]
    covers: Mapping[int, Cover]
    undecided: Mapping[int, str]


def covers(
    old: Measure,
    new: Measure,
    fixed: Mapping[ReadingId, ChoiceId],
    replay: Evaluator,
    rlimit: int | None = None,
) -> Compared:
    """The patterns of every subject."""
    touched = Touched(old, new)
    every = aspects(touched)
    views = _views(touched, [a for a in every if a.touched], replay, rlimit)
    found: dict[int, Cover] = {}
    undecided: dict[int, str] = {}
    for place, aspect in enumerate(every):
        if aspect.touched:
            try:
                found[place] = cover(matter(views, aspect, fixed), touched)
            except GaveUp as stop:
                undecided[place] = str(stop)
    return Compared(touched, every, found, undecided)


def matter(views: Views, aspect: Aspect, fixed: Mapping[ReadingId, ChoiceId]) -> Matter:
    """The subject before the solver."""
    results = {r.id: r.polarity for r in views.new.encoding.measure.results}
    id = aspect.subject.id
    polarity = results[id] if aspect.subject.of is Of.RESULT and isinstance(id, ResultId) else None
    return Matter(views, aspect, polarity, fixed)


def _views(touched: Touched, live: Sequence[Aspect], replay: Evaluator, rlimit: int | None) -> Views:
    """The parts of both texts that these subjects can depend on, encoded for one case."""

    def part(measure: Measure, old: bool) -> Measure:
        ids = [a.subject.id for a in live]
        kinds = [a.kind for a in live if a.kind is not None]
        return cone(
            measure,
            [i for i in ids if isinstance(i, ResultId)],
            [i for i in ids if isinstance(i, JudgementId)],
            [*(i for i in ids if isinstance(i, ActId)), *kinds],
            [rule for a in live for rule in (a.old if old else a.new)],
        )

    before, after = part(touched.old, True), part(touched.new, False)
    world = World(before)
    question = Question(world, setting(before, replay, rlimit))
    return Views(question, world.one, world.revised(after))
