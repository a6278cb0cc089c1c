"""Changes as a reader takes them in: what goes one way is told together, for every subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from policy_model.diff.difference import Change, Direction, Side, Subject
from policy_model.source.clause import ClauseId


@dataclass(frozen=True, slots=True)
class Group:
    """A way in which some subjects change, with a number; `changes`: its patterns, of the first one."""

    number: int
    subjects: tuple[Subject, ...]
    changes: tuple[Change, ...]

    @property
    def first(self) -> Change:
        """Its first pattern."""
        return self.changes[0]

    @property
    def direction(self) -> Direction:
        """The direction of them all."""
        return self.first.direction

    @property
    def applies(self) -> Side | None:
        """The text that alone applies to its cases, if one does."""
        return self.first.applies

    @property
    def follows(self) -> tuple[Subject, ...]:
        """What it follows from, the nearest first."""
        return self.first.follows

    @property
    def clauses_old(self) -> tuple[ClauseId, ...]:
        """The clauses of the old text that are responsible."""
        return tuple(dict.fromkeys(c for change in self.changes for c in change.clauses_old))

    @property
    def clauses_new(self) -> tuple[ClauseId, ...]:
        """The clauses of the new text that are responsible."""
        return tuple(dict.fromkeys(c for change in self.changes for c in change.clauses_new))


def groups(changes: Sequence[Change]) -> tuple[Group, ...]:
    """The changes in groups, in their own order."""
    ways: dict[object, list[Change]] = {}
    for change in changes:
        way = (change.subject, change.direction, change.before, change.after, change.applies)
        ways.setdefault(way, []).append(change)
    alike: dict[object, list[list[Change]]] = {}
    for patterns in ways.values():
        alike.setdefault(tuple(map(_bare, patterns)), []).append(patterns)
    return tuple(
        Group(number, tuple(patterns[0].subject for patterns in same), tuple(same[0]))
        for number, same in enumerate(alike.values(), 1)
    )


def _bare(change: Change) -> object:
    """What is said of a change but for whom: subjects of one kind that share it are told together."""
    return (
        change.subject.of,
        change.direction,
        change.before,
        change.after,
        change.pattern,
        change.applies,
        change.readings,
        change.clauses_old,
        change.clauses_new,
        change.counts,
        change.follows,
    )
