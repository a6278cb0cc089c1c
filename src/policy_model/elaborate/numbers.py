"""How many acts of a kind a case may hold: as declared, and room for each body that owes one of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from policy_model.ir.formula import ActRef, All, Formula, ReadingIs
from policy_model.ir.ids import ActId, ChoiceId, ReadingId
from policy_model.ir.statement import Duty, Statement
from policy_model.ir.vocabulary import Act


def with_room(acts: Iterable[Act], statements: Iterable[Statement]) -> tuple[Act, ...]:
    """The acts, each with room in a case for all the bodies that may owe it at once.

    甲局和乙局应当公告 is two duties, and neither discharges the other: both must fit into one case. Bodies
    that owe the act after different acts, or under readings that exclude each other, do not owe it at once.
    """
    owed: dict[tuple[ActId, ActRef | None], list[Duty]] = {}
    for s in statements:
        if isinstance(s, Duty):
            owed.setdefault((s.act, s.trigger), []).append(s)
    room: dict[ActId, int] = {}
    for (act, _), duties in owed.items():
        room[act] = max(room.get(act, 0), *(_bodies([s for s in duties if _both(s, one)]) for one in duties))
    return tuple(replace(act, at_most=max(act.at_most, room.get(act.id, 0))) for act in acts)


def _bodies(duties: Iterable[Duty]) -> int:
    """How many of the duties are of others than those before: 甲局或者乙局 is one body, either of the two."""
    seen: set[object] = set()
    found = 0
    for duty in duties:
        found += seen.isdisjoint(duty.bearers)
        seen.update(duty.bearers)
    return found


def _both(one: Duty, other: Duty) -> bool:
    """No reading has to be taken in one way for one duty and in another for the other."""
    first, second = _taken(one.guard), _taken(other.guard)
    return all(second.get(reading, choice) == choice for reading, choice in first.items())


def _taken(guard: Formula) -> dict[ReadingId, ChoiceId]:
    """The readings that a guard takes in one way; those it leaves open are not among them."""
    match guard:
        case ReadingIs(reading, choice):
            return {reading: choice}
        case All(parts):
            return {reading: choice for part in parts for reading, choice in _taken(part).items()}
        case _:
            return {}
