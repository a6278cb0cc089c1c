"""Where a mistake of no clause may show beyond the vectors named for it; every other one it answers rightly.

Few vectors are named for such a mistake: those that were sought for it. To tell it from another one it must
be known what it does not spoil. What it needs in order to show is looked for in each complete case: the act
by that body, the fact from that day on, the two results at once. A case that has it is one that may show it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from policy_model.ir.ids import PartyId
from policy_model.semantics.case import Case

from .clash import shown
from .compiled import Mask
from .everywhere import COUNTING
from .faults import Fault, Sight
from .grand import valid_acts
from .kill import Asked
from .maker import Choices, Maker
from .masks import admissible
from .order import ENOUGH, SWITCHES, wrong
from .sensitive import Sensitive

LONG = 60
"""So many days after an act a period of working days that runs from it may reach."""
_DAY = datetime.timedelta(days=1)
_UNSTATED = ("unstated", "neither", "first", "last", "own", "every_role", "any_role")
THROUGHOUT = frozenset(
    (*(f"evaluator {name}" for name in (*SWITCHES, "month_day")), *(f"counting {n}" for n in COUNTING))
)
"""Mistakes of which all vectors of complete cases are named."""


def elsewhere(maker: Maker, faults: Iterable[Fault], asked: Sequence[Asked]) -> dict[Fault, Mask]:
    """For each mistake the vectors on which it may show, each by its place; none but them shows it.

    Left out are mistakes of which all vectors that show them are named.
    """
    places: dict[str, Mask] = {}
    for at, one in enumerate(asked):
        for mark in set(_marks(maker, one)):
            places[mark] = places.get(mark, 0) | 1 << at
    everywhere = (1 << len(asked)) - 1
    return {
        f: places.get(_mark(f.id), everywhere)
        for f in faults
        if f.id not in THROUGHOUT and f.id.split()[0] not in ("guess", "ignored")
    }


def _mark(id: str) -> str:
    """What a case must have for the mistake to show; what no case has may be anything."""
    family, *about = id.split()
    match family:
        case "by" if about[-1] in _UNSTATED:
            return f"by {about[0]} unstated"
        case "to" if about[-1] == "needless":
            return f"to {about[0]}"
        case "since":
            return f"since {about[0]}"
        case "year":
            return about[0].split("_")[0]
        case _:
            return id


def _marks(maker: Maker, one: Asked) -> Iterator[str]:
    """What a case has that mistakes need in order to show."""
    case, readings = one.case, one.readings
    yield from _of_acts(maker, case, readings)
    for fact, known in case.facts.items():
        if known.since is not None:
            yield from ("since", f"since {fact.key}")
    seen = maker.seen(case, readings)
    if admissible(seen, case):
        yield from (f.id for r in maker.measure.results for f in shown(maker, seen, r))
    sight = Sight(maker)
    passed = dict.fromkeys((*SWITCHES, "month_day"), ENOUGH)
    yield from (f"evaluator {name}" for name in wrong(sight, case, readings, sight(case, readings), passed))
    found = Sensitive(maker)(case, readings)
    yield from (f"ordinary {fact.key}" for fact, _ in (*found.changed, *found.barred))


def _of_acts(maker: Maker, case: Case, readings: Choices) -> Iterator[str]:
    for act, valid in zip(case.acts, valid_acts(maker, case, readings), strict=True):
        kind = act.act.key
        yield from ("act", f"by {kind} {_key(act.by)}", f"to {kind} {_key(act.to)}")
        if act.to is not None:
            yield f"to {kind}"
        if not valid:
            yield f"sooner {kind}"
        if act.date > case.on:
            yield f"ahead {kind}{f' {act.content.key}' if act.content is not None else ''}"
        days = min(LONG, (datetime.date.max - act.date).days)
        yield from (f"day {act.date + n * _DAY}" for n in range(days + 1))


def _key(party: PartyId | None) -> str:
    return "unstated" if party is None else party.key
