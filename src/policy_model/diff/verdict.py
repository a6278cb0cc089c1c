"""From the directions of all changes to the verdict on a subject, and on the whole (model 9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from policy_model.ir.formula import Lapsed
from policy_model.ir.ids import ActId, ResultId
from policy_model.ir.statement import Authority, Measure, Power, Requirement
from policy_model.ir.walk import formulas, nodes

from .difference import Direction, Of, Subject

_BOTH = {Direction.LOOSER, Direction.STRICTER}


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
    windows, duties with bans and last days, 判断, and last whether facts are a case at all.
    """
    main = {r.id for r in measure.results if r.main}

    def part(subject: Subject) -> int:
        match subject.of:
            case Of.STEP:
                return len(Of)
            case _ if isinstance(subject.id, ResultId):
                return 0 if subject.id in main else 1
            case Of.RESULT | Of.AMOUNT | Of.VALIDITY | Of.WINDOW:
                return 2
            case Of.DUTY | Of.BAN | Of.DEADLINE:
                return 3
            case Of.JUDGEMENT:
                return 4
            case Of.MATERIAL:
                return 5

    changes = told_apart(measure, changes)
    unsure = {part(subject) for subject in undecided}
    if any(Direction.INCONSISTENT in some for some in changes.values()):
        return Direction.INCONSISTENT
    for number in range(6):
        found = {d for subject, some in changes.items() if part(subject) == number for d in some}
        if number in unsure and not found >= {Direction.LOOSER, Direction.STRICTER}:
            return None
        if found:
            return joined(found)
    return Direction.EQUIVALENT


def told_apart(
    measure: Measure, changes: Mapping[Subject, Sequence[Direction]]
) -> Mapping[Subject, Sequence[Direction]]:
    """The changes on which a verdict rests: without those of acts told by a duty that goes the other way.

    An act that a new duty makes valid, or that is void with a duty gone, is told by the duty. That a text no
    longer provides for an act takes no direction away from what becomes of duties, windows and bans. An act
    that may be done once a duty was not done in time can be done earlier, or later, with its last day.
    """
    owed: dict[object, set[Direction]] = {}
    moved: dict[object, set[Direction]] = {}
    for subject, some in changes.items():
        if subject.of is Of.DUTY:  # it may have several bearers
            owed.setdefault(subject.id, set()).update(some)
        elif subject.of is Of.DEADLINE:
            moved.setdefault(subject.id, set()).update(some)
    rules = (some for subject, some in changes.items() if subject.of in (Of.DUTY, Of.WINDOW, Of.BAN))
    directed = any(_BOTH & {*some} for some in rules)
    waiting = _waiting(measure)
    kept: dict[Subject, Sequence[Direction]] = {}
    for subject, some in changes.items():
        by = [moved.get(act, set()) for act in waiting.get(subject.id, ())]
        if subject.of is Of.VALIDITY:
            by.append(owed.get(subject.id, set()))
        ways = {*some}
        if subject.of is Of.VALIDITY and directed:
            ways.discard(Direction.INCOMPARABLE)  # where a text provides for it no longer
        apart = subject.of in (Of.VALIDITY, Of.WINDOW) and ways.union(*by) == _BOTH
        if ways and not (apart and len(ways) == 1):
            kept[subject] = some
    return kept


def _waiting(measure: Measure) -> dict[object, set[ActId]]:
    """For an act that may be done once others were not done in time, those others."""
    out: dict[object, set[ActId]] = {}
    for s in measure.statements:
        if isinstance(s, Authority | Power | Requirement):
            lapsed = {r.act for f in formulas(s) for n in nodes(f) if isinstance(n, Lapsed) for r in n.what}
            if lapsed:
                out.setdefault(s.act, set()).update(lapsed)
    return out
