"""How many acts of a kind a case may hold: as declared, and room for each body that owes one of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from policy_model.ir.formula import ActRef, All, Formula, ReadingIs
from policy_model.ir.ids import ActId, ChoiceId, Id, ReadingId
from policy_model.ir.statement import Duty, Statement
from policy_model.ir.vocabulary import Act


def with_room(acts: Iterable[Act], statements: Iterable[Statement]) -> tuple[Act, ...]:
    """The acts, each with room in a case for all the bodies that may owe it.

    甲局和乙局应当公告 is two duties, and neither discharges the other: both must fit into one case, also
    where they are owed after different acts. Bodies that owe the act under readings that exclude each
    other, or after acts of one kind of which a case has one, do not both owe it.
    """
    owed: dict[ActId, list[Duty]] = {}
    for s in statements:
        if isinstance(s, Duty):
            owed.setdefault(s.act, []).append(s)
    out = tuple(acts)
    while True:
        most = {act.id: act.at_most for act in out}
        room = {
            act: max(_bodies([s for s in duties if _both(s, one, most)]) for one in duties)
            for act, duties in owed.items()
        }
        wider = tuple(replace(act, at_most=max(act.at_most, room.get(act.id, 0))) for act in out)
        if wider == out:
            return out
        out = wider


def _bodies(duties: Iterable[Duty]) -> int:
    """How many of the duties are of others than those before: 甲局或者乙局 is one body, either of the two."""
    seen: set[object] = set()
    found = 0
    for duty in duties:
        found += seen.isdisjoint(duty.bearers)
        seen.update(duty.bearers)
    return found


def _both(one: Duty, other: Duty, most: Mapping[ActId, int]) -> bool:
    """No reading has to be taken in one way for one duty and in another for the other, and both can arise."""
    first, second = _taken(one.guard), _taken(other.guard)
    return all(second.get(reading, choice) == choice for reading, choice in first.items()) and _together(
        one.trigger, other.trigger, most
    )


def _together(one: ActRef | None, other: ActRef | None, most: Mapping[ActId, int]) -> bool:
    """A case may have both acts, of which it has at most so many a kind."""
    if one is None or other is None or one.act != other.act or most[one.act] > 1:
        return True
    return _meet(one.by, other.by) and _meet(one.contents, other.contents)


def _meet(some: tuple[Id, ...], others: tuple[Id, ...]) -> bool:
    """One act may be as both ask (empty: any)."""
    return not some or not others or not set(some).isdisjoint(others)


def _taken(guard: Formula) -> dict[ReadingId, ChoiceId]:
    """The readings that a guard takes in one way; those it leaves open are not among them."""
    match guard:
        case ReadingIs(reading, choice):
            return {reading: choice}
        case All(parts):
            return {reading: choice for part in parts for reading, choice in _taken(part).items()}
        case _:
            return {}
