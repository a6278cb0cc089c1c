"""From the directions of all changes to the verdict on a subject, and on the whole (model 9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from policy_model.ir.ids import ResultId
from policy_model.ir.statement import Measure

from .difference import Direction, Of, Subject


def joined(directions: Iterable[Direction]) -> Direction:
    """Of several changes together: one way only, or both, or none that has a direction."""
    found = set(directions)
    if not found:
        return Direction.EQUIVALENT
    ways = found & {Direction.LOOSER, Direction.STRICTER}
    return ways.pop() if len(ways) == 1 else Direction.INCOMPARABLE


def overall(
    measure: Measure, changes: Mapping[Subject, Sequence[Direction]], undecided: Iterable[Subject]
) -> Direction | None:
    """The verdict on the whole: of the first part in which anything changed; None: that part is undecided.

    Before all, steps that no course goes through any more; then main results, other results, validity and
    windows, duties with bans and last days, 判断.
    """
    main = {r.id for r in measure.results if r.main}

    def part(subject: Subject) -> int:
        match subject.of:
            case Of.STEP:
                return len(Of)
            case _ if isinstance(subject.id, ResultId):
                return 0 if subject.id in main else 1
            case Of.RESULT | Of.VALIDITY | Of.WINDOW:
                return 2
            case Of.DUTY | Of.BAN | Of.DEADLINE:
                return 3
            case Of.JUDGEMENT:
                return 4

    unsure = {part(subject) for subject in undecided}
    if any(Direction.INCONSISTENT in some for some in changes.values()):
        return Direction.INCONSISTENT
    for number in range(5):
        found = {d for subject, some in changes.items() if part(subject) == number for d in some}
        if number in unsure and not found >= {Direction.LOOSER, Direction.STRICTER}:
            return None
        if found:
            return joined(found)
    return Direction.EQUIVALENT
