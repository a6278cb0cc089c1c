"""What became of every subject, without the patterns: whether there is a case of each way to change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from policy_model.diff.align import Aligned, align
from policy_model.diff.compare import Comparison
from policy_model.diff.difference import Change, Direction, Subject
from policy_model.diff.grades import graded
from policy_model.diff.mapping import read_names
from policy_model.diff.matter import holds
from policy_model.diff.verdict import overall
from policy_model.proof.replay import Evaluator

from .amendments import Revision, old, revised, revisions

EVALUATOR = Evaluator()


def aligned(revision: Revision) -> Aligned:
    """The measure and its revision made comparable."""
    before, new = old(revision.measure), revised(revision)
    return align(before, new, read_names(revision.names, before, new))


@lru_cache(maxsize=4)
def compared(name: str) -> Comparison:
    """A revision and what it revises before the solver."""
    pair = graded(aligned(next(r for r in revisions() if r.name == name)))
    return Comparison(pair.old, pair.new, pair.edits(), EVALUATOR)


@lru_cache(maxsize=4)
def dead_ends(name: str) -> tuple[Change, ...]:
    """The steps that no case can take any more."""
    return tuple(compared(name).dead_ends()[0])


def directions(name: str) -> tuple[Direction | None, Mapping[Subject, frozenset[Direction]]]:
    """The verdict on the whole, and the directions in which each subject changes."""
    comparison = compared(name)
    if not comparison.edits:
        return Direction.EQUIVALENT, {}
    out: dict[Subject, frozenset[Direction]] = {}
    for aspect in comparison.aspects:
        ways: set[Direction] = set()
        if aspect.touched:
            matter = comparison.matter(aspect)
            if matter.ways:
                solver = matter.query([term for _, term in matter.ways]).solver(real=False)
                for way, term in matter.ways:
                    if way.direction not in ways and holds(solver, matter.universe, term):
                        ways.add(way.direction)
        out[aspect.subject] = frozenset(ways)
    changes = {subject: tuple(ways) for subject, ways in out.items() if ways}
    found = (*dead_ends(name), *comparison.exclusions())
    more = {change.subject: (change.direction,) for change in found}
    return overall(comparison.new, changes | more, ()), out | {s: frozenset(ways) for s, ways in more.items()}
