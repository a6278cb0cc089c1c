"""A course's skeleton: its acts, who does each, what each rests on, and which clocks run.

What a formula says of the acts done so far is tabulated: with the facts fixed, the smallest sets of acts
that make it true. A formula that some further act makes false has no such table, and is `Unsupported`.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from policy_model.ir.formula import Period

Sets = tuple[frozenset[str], ...]
"""Alternatives: it holds where all the acts of one of these sets are done. Empty: never."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A period that starts with an act."""

    trigger: str
    period: Period


@dataclass(frozen=True, slots=True)
class Bound:
    """An act somebody must do (or, `power`, may do and would lose), once `when` holds.

    `clock` None: no last day. `source` is the statement's id.
    """

    source: str
    bearer: str
    act: str
    when: Sets
    clock: Clock | None
    power: bool


@dataclass(frozen=True, slots=True)
class Net:
    """Acts in declaration order; `owner` and `rests` by act; void once its window's clock ran out.

    `mixed`: every calendar gives another game, since periods are of several units, or of months or years,
    or run on (`run_on`); else a day of the net is a unit of its periods. `lengths`: on real days, how many
    days each period has that begins on the first of them, the day after, and so on (empty: it is not
    known). `opening`: see `opening_of`; a part of a net begins as the whole does.
    """

    acts: tuple[str, ...]
    owner: tuple[str, ...]
    rests: tuple[Sets, ...]
    bounds: tuple[Bound, ...]
    windows: tuple[tuple[str, Clock], ...]
    mixed: bool = False
    run_on: bool | None = None
    lengths: tuple[tuple[Period, tuple[int, ...]], ...] = ()
    opening: str = ""

    @property
    def clocks(self) -> tuple[Clock, ...]:
        """Every clock, once."""
        found = [b.clock for b in self.bounds if b.clock is not None]
        return tuple(dict.fromkeys([*found, *(clock for _, clock in self.windows)]))

    @property
    def parties(self) -> tuple[str, ...]:
        """Whoever does something, in the order of the acts."""
        return tuple(dict.fromkeys(self.owner))


class NotMonotone(Exception):
    """More acts done make the formula false."""


def table(acts: Sequence[str], test: Callable[[frozenset[str]], bool]) -> Sets:
    """The smallest sets of `acts` for which `test` holds.

    Raises:
        NotMonotone: `test` fails for a larger set.
    """
    found: list[frozenset[str]] = []
    for size in range(len(acts) + 1):
        for some in map(frozenset, itertools.combinations(acts, size)):
            expected = any(small <= some for small in found)
            if test(some):
                if not expected:
                    found.append(some)
            elif expected:
                raise NotMonotone
    return tuple(found)


def holds(sets: Sets, done: frozenset[str]) -> bool:
    """Whether one of the alternatives is done."""
    return any(some <= done for some in sets)


def leaves(net: Net) -> tuple[str, ...]:
    """Acts without a last day on which nothing else in the net depends.

    When they are done, or whether, changes no other act and no clock; whoever owes one can do it as soon
    as it is possible, and loses nothing by that.
    """
    used = {x for a, rests in zip(net.acts, net.rests, strict=True) for some in rests for x in some if x != a}
    used |= {x for b in net.bounds for some in b.when for x in some if x != b.act}
    used |= {clock.trigger for clock in net.clocks}
    used |= {b.act for b in net.bounds if b.clock is not None} | {act for act, _ in net.windows}
    return tuple(a for a in net.acts if a not in used)


def prune(net: Net, keep: frozenset[str]) -> Net:
    """The net without its leaves, again and again, but for those in `keep`."""
    opening = opening_of(net)
    while drop := [a for a in leaves(net) if a not in keep]:
        stay = [i for i, a in enumerate(net.acts) if a not in drop]
        net = replace(
            net,
            acts=tuple(net.acts[i] for i in stay),
            owner=tuple(net.owner[i] for i in stay),
            rests=tuple(net.rests[i] for i in stay),
            bounds=tuple(b for b in net.bounds if b.act not in drop),
            opening=opening,
        )
    return net


def opening_of(net: Net) -> str:
    """The act a course begins with: of those that rest on nothing, the one after which most others come.

    Among equals, the first declared.
    """
    if net.opening:
        return net.opening
    rests = dict(zip(net.acts, net.rests, strict=True))
    first = [act for act in net.acts if frozenset() in rests[act]]
    return max(first, key=lambda act: len(_after_it(rests, act)))


def _after_it(rests: Mapping[str, Sets], act: str) -> set[str]:
    """What comes after the act, in some alternative."""
    found = {act}
    while more := {a for a in rests if a not in found and any(not found.isdisjoint(s) for s in rests[a])}:
        found |= more
    return found


def own_acts(net: Net, party: str) -> list[str]:
    """The party's acts but for the opening, in the net's order."""
    opening = opening_of(net)
    return [a for a, o in zip(net.acts, net.owner, strict=True) if o == party and a != opening]
