"""What became of every subject, without the patterns: whether there is a case of each way to change."""

from __future__ import annotations

from collections.abc import Mapping

from policy_model.diff.align import Aligned, align
from policy_model.diff.compare import Comparison
from policy_model.diff.difference import Direction, Subject
from policy_model.diff.grades import graded
from policy_model.diff.mapping import read_names
from policy_model.diff.matter import holds
from policy_model.diff.verdict import overall
from policy_model.proof.replay import Evaluator

from .amendments import Revision, old, revised

EVALUATOR = Evaluator()


def aligned(revision: Revision) -> Aligned:
    """The measure and its revision made comparable."""
    before, new = old(revision.measure), revised(revision)
    return align(before, new, read_names(revision.names, before, new))


def directions(pair: Aligned) -> tuple[Direction | None, Mapping[Subject, frozenset[Direction]]]:
    """The verdict on the whole, and the directions in which each subject changes."""
    pair = graded(pair)
    edits = pair.edits()
    if not edits:
        return Direction.EQUIVALENT, {}
    comparison = Comparison(pair.old, pair.new, edits, EVALUATOR)
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
    ends, _ = comparison.dead_ends()
    found = (*ends, *comparison.exclusions())
    more = {change.subject: (change.direction,) for change in found}
    return overall(pair.new, changes | more, ()), out | {s: frozenset(ways) for s, ways in more.items()}
