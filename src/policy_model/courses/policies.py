"""What parties may do as a play goes along, and the play that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from policy_model.ir.formula import Stop

from .game import Position, State, Step
from .net import Bound, Net, looked_at, opening_of, own_acts

Policy = Callable[[State, int], str]
"""What a party does next in a position on a day ("": nothing)."""


@lru_cache(maxsize=64)
def _positions(net: Net, party: str) -> Position:
    """The positions of a net as the party sees them, made once for all that it may do."""
    return Position(net, party, opening_of(net))


def at_once(net: Net, party: str) -> Policy:
    """Acts as soon as an act is possible."""
    position = _positions(net, party)
    return lambda state, _: next(iter(position.moves(state, own=True)), "")


def as_planned(net: Net, party: str, plan: Mapping[str, int]) -> Policy:
    """Acts on the days fixed beforehand."""
    position = _positions(net, party)

    def policy(state: State, day: int) -> str:
        return next((act for act in position.moves(state, own=True) if plan[act] == day), "")

    return policy


def as_late(net: Net, party: str) -> Policy:
    """Acts on the last day, and without one only when no clock can run any more."""
    position = _positions(net, party)

    def policy(state: State, day: int) -> str:
        if day > position.last:
            return next(iter(position.moves(state, own=True)), "")
        return next(position.pressing(state), "")

    return policy


def played(
    net: Net, policies: Mapping[str, Policy], party: str = ""
) -> tuple[tuple[Step, ...], frozenset[str]]:
    """The play, until last days pass or nothing more happens; and who missed theirs.

    `party`: whose rights count too.
    """
    position = _positions(net, party)
    state, day = position.start(), 0
    steps = [Step(0, position.opening)]
    while day <= position.last + len(net.acts):
        while move := next((m for p in net.parties if (m := policies[p](state, day))), ""):
            new = position.do(state, move, day)
            if late := position.late(new):
                return (*steps, Step(day, "")), late
            state = new
            steps.append(Step(day, move))
        if over := frozenset(b.bearer for b in position.broken(state) if b.mine or not b.power):
            return (*steps, Step(day, "")), over
        state, day = position.next_day(state), day + 1
    return (*steps, Step(day, "")), frozenset()


def pressed(net: Net, party: str) -> tuple[Step, ...]:
    """A lawful play of the others that costs the party a last day whatever it does; () if none is found.

    Tried are those in which all the others, and in which one of them, are as late as they may be, while the
    party acts at once. One counts if no act of its own made due what it misses: then to wait is no way out.
    """
    others = [p for p in net.parties if p != party]
    prompt = {p: at_once(net, p) for p in net.parties}
    for late in (others, *([other] for other in others)):
        steps, missed = played(net, prompt | {p: as_late(net, p) for p in late}, party)
        if missed == {party} and any(forced(net, party, bound) for bound in unkept(net, party, steps)):
            return steps
    return ()


def unkept(net: Net, party: str, steps: tuple[Step, ...]) -> list[Bound]:
    """The party's bounds that a play, which ends with a loss, leaves unkept."""
    position = _positions(net, party)
    day = steps[0].day
    state = position.start(day)
    for step in steps[1:]:
        while day < step.day:
            state, day = position.next_day(state), day + 1
        if step.act:
            state = position.do(state, step.act, day)
    return position.missed(state)


def forced(net: Net, party: str, bound: Bound) -> bool:
    """Nothing that makes it due, directly or not, is an act of the party's but for the opening."""
    own = set(own_acts(net, party))
    rests = dict(zip(net.acts, net.rests, strict=True))
    todo = [bound.clock.trigger] if bound.clock else []
    moved = bound.clock.period.moved if bound.clock else ()
    todo += [ref.act.key for m in moved if isinstance(m, Stop) for ref in (m.begins, m.ends)]
    todo += looked_at(bound.when)
    seen: set[str] = set()
    while todo:
        act = todo.pop()
        if act not in seen:
            seen.add(act)
            todo += looked_at(rests.get(act, ())) | _behind(net, act)
    return seen.isdisjoint(own)


def _behind(net: Net, act: str) -> frozenset[str]:
    """What the day hangs on of something that comes about by itself."""
    own = [one for one in net.derived if one.name == act]
    return frozenset(x for one in own for x in one.hangs_on)
