"""A comparison from end to end: two texts made comparable, and everything that is to be said of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum

from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.statement import Measure
from policy_model.pipeline import Loaded, load_properties

from .align import Aligned, align
from .compare import compare
from .difference import Difference, Direction, Notice, Subject, Trial, Undecided
from .grades import graded
from .mapping import Names
from .properties import Means, claims
from .same_pair import Asked, recall, remember

Fixed = Mapping[ReadingId, ChoiceId]
Called = Mapping[tuple[ReadingId, ChoiceId | None], tuple[str, ...]]
"""What else a reading (None), or a choice of it, is called: in a text whose names are not the ones shown."""


class Ending(IntEnum):
    """What a comparison comes to; the exit code of the command."""

    ALLOWED = 0
    CHANGED = 1
    UNDECIDED = 3


def make(
    old: Loaded,
    new: Loaded,
    names: Names | None = None,
    *,
    by: Means,
    fixed: Callable[[Measure, Called], Fixed] = lambda *_: {},
    on: datetime.date | None = None,
    cases: Callable[[Aligned, Fixed], Trial] | None = None,
    counted: bool = False,
) -> Difference:
    """All that a revision changes.

    `fixed`: the readings that the user fixes, by the names of either text. `on`: only cases seen then.
    `cases`: answers recorded cases by both texts. `counted`: see `compare`.

    Raises:
        Unusable: the two cannot be compared, or a file that goes with them cannot be used.
    """
    claimed = load_properties(old), load_properties(new)
    aligned = align(old, new, names or Names())
    taken = fixed(aligned.new, _called(old.measure, names or Names()))
    place = None
    if by.cache is not None and cases is None:
        place = Asked((old, new), claimed, names or Names(), taken, on, by.rlimit, counted).place(by.cache)
        if (known := recall(place)) is not None:
            return known
    pair = graded(aligned)
    found = pair.edits()
    trial = None if cases is None else cases(pair, taken)
    compared = compare(
        pair.old,
        pair.new,
        found,
        replay=by.replay,
        fixed=taken,
        rlimit=by.rlimit,
        on=on,
        processes=by.processes,
        counted=counted,
    )
    said = claims(aligned, (old, new), claimed, by)
    difference = Difference(
        verdict=compared.verdict,
        verdicts=compared.verdicts,
        changes=compared.changes,
        properties=said.changes,
        findings=said.findings,
        structure=aligned.structure,
        rows=aligned.rows,
        notices=(
            *aligned.notices,
            *said.notices,
            *_about("PM0926", "steps", compared.untried),
            *_about("PM0919", "subjects", compared.uncounted),
        ),
        undecided=(
            *(Undecided(subject, f"{_key(subject)}: {reason}") for subject, reason in compared.undecided),
            *(Undecided(name, f"property {name}") for name in said.undecided),
            *(Undecided(code, f"analysis {code}") for code in said.unfinished),
        ),
        on=on,
        fixed=tuple(taken.items()),
        trial=trial,
    )
    if place is not None and not difference.undecided:
        remember(place, difference)
    return difference


def _called(old: Measure, names: Names) -> Called:
    """The old names of readings and choices, and the identifiers the new text has for them."""
    new = {before: after.key for before, after in names.same if isinstance(before, ReadingId)}
    out: dict[tuple[ReadingId, ChoiceId | None], tuple[str, ...]] = {}
    for reading in old.readings:
        out[reading.id, None] = (reading.id.zh, new.get(reading.id, ""))
        out |= {(reading.id, choice.id): (choice.id.zh,) for choice in reading.choices}
    return out


def _about(code: str, name: str, subjects: Sequence[Subject]) -> Iterator[Notice]:
    """What was left off, and of which subjects, if any."""
    if subjects:
        named = dict.fromkeys(one.id.zh or one.id.key for one in subjects if one.id is not None)
        yield Notice(code, (), {name: "、".join(named)})


def _key(subject: Subject) -> str:
    parts = (subject.id, subject.bearer, subject.trigger)
    return " ".join([subject.of.value, *(id.key for id in parts if id is not None)])


def ending(difference: Difference, allowed: frozenset[Direction]) -> Ending:
    """What to end with where these directions, besides no change at all, are let through.

    An error (a reference that points at the wrong article, a fact that cannot be matched) is never let
    through: it is a mistake whatever the direction.
    """
    if any(notice.error for notice in difference.notices):
        return Ending.CHANGED
    if difference.verdict is None:
        return Ending.UNDECIDED
    if difference.verdict not in allowed | {Direction.EQUIVALENT}:
        return Ending.CHANGED
    return Ending.UNDECIDED if difference.undecided else Ending.ALLOWED
