"""How many acts of a kind a case may hold: as declared, and room for each body that has one of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from policy_model.ir.formula import ActRef
from policy_model.ir.ids import ActId, Id
from policy_model.ir.statement import Duty, Power, Statement
from policy_model.ir.vocabulary import Act
from policy_model.ir.walk import taken

Said = Duty | Power


def with_room(
    acts: Iterable[Act], statements: Iterable[Statement], besides: Collection[str] = ()
) -> tuple[Act, ...]:
    """The acts, each with room in a case for all the bodies that owe it, and for all that may do it.

    甲局和乙局应当公告 is two duties, and neither discharges the other: both must fit into one case, also
    where they are owed after different acts. 甲局、乙局均可认定 is two powers, and two findings that differ
    are what a drafter wants to hear of. What one body may do where another owes it is done in its place,
    unless the text says 也 (`besides`: the statements that do). Bodies that have it under readings that
    exclude each other, or after acts of one kind of which a case has one, do not both have it.
    """
    said: dict[ActId, list[Said]] = {}
    for s in statements:
        if isinstance(s, Duty | Power):
            said.setdefault(s.act, []).append(s)
    out = tuple(acts)
    while True:
        most = {act.id: act.at_most for act in out}
        room = {
            act: max(
                _bodies(s for s in all_ if _beside(s, one, besides) and _both(s, one, most)) for one in all_
            )
            for act, all_ in said.items()
        }
        wider = tuple(replace(act, at_most=max(act.at_most, room.get(act.id, 0))) for act in out)
        if wider == out:
            return out
        out = wider


def _beside(one: Said, other: Said, besides: Collection[str]) -> bool:
    """An act by the one does not stand in place of an act by the other."""
    return type(one) is type(other) or one.id in besides or other.id in besides


def _bodies(said: Iterable[Said]) -> int:
    """How many are of others than those before: 甲局或者乙局 is one body, either of the two."""
    seen: set[object] = set()
    found = 0
    for each in said:
        found += seen.isdisjoint(each.bearers)
        seen.update(each.bearers)
    return found


def _both(one: Said, other: Said, most: Mapping[ActId, int]) -> bool:
    """No reading has to be taken in one way for one and in another for the other, and both can arise."""
    first, second = taken(one.guard), taken(other.guard)
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
