"""A course's skeleton: its acts, who does each, what each rests on, and which clocks run.

What a formula says of the acts done so far is tabulated: with the facts fixed, the smallest sets of acts
that make it true, and where some further act makes it false again, also of acts that must not be done.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property, lru_cache

from policy_model.ir.formula import Period
from policy_model.ir.vocabulary import Falls
from policy_model.ir.walk import lengths, movers

Sets = tuple[frozenset[str], ...]
"""Alternatives: it holds where all the acts of one of these sets are done, and none barred. Empty: never."""
LAW = "="
"""Who does what comes about by itself."""
ENTRY = f"{LAW}entry"
"""Entry into force, as an act: periods may run from it. A matter may begin with it, or at some time after."""
_NOT = "!"
_MOST_LOOKED_AT = 7


def barred(act: str) -> str:
    """That an act must not have been done, in an alternative."""
    return _NOT + act


@lru_cache(maxsize=4096)
def needs(some: frozenset[str]) -> frozenset[str]:
    """What must have been done in an alternative."""
    return frozenset(x for x in some if not x.startswith(_NOT))


@lru_cache(maxsize=4096)
def bars(some: frozenset[str]) -> frozenset[str]:
    """What must not have been done in an alternative."""
    return frozenset(x[len(_NOT) :] for x in some if x.startswith(_NOT))


def looked_at(sets: Sets) -> frozenset[str]:
    """All that the alternatives look at."""
    return frozenset(x for some in sets for x in needs(some) | bars(some))


@dataclass(frozen=True, slots=True)
class Clock:
    """A period that starts with an act."""

    trigger: str
    period: Period


@dataclass(frozen=True, slots=True)
class Lapse:
    """A period over without its act: the day after the clock's last.

    Of that day it is so if none of `what` was done within the clock.
    """

    what: tuple[str, ...]
    clock: Clock

    @property
    def name(self) -> str:
        """What alternatives call it."""
        return f"{LAW}lapsed {','.join(self.what)} {self.clock}"

    @property
    def hangs_on(self) -> frozenset[str]:
        """The acts on whose days its own day hangs."""
        return frozenset(self.what) | told_by(self.clock)


@dataclass(frozen=True, slots=True)
class While:
    """An act done while alternatives hold (and, `clock`, within it): the day of the act."""

    act: str
    when: Sets
    clock: Clock | None = None

    @property
    def name(self) -> str:
        """What alternatives call it."""
        when = sorted(map(sorted, self.when))
        return f"{LAW}while {self.act} {when} {self.clock}"

    @property
    def hangs_on(self) -> frozenset[str]:
        """The acts on whose days its own day hangs."""
        return looked_at(self.when) | {self.act} | (told_by(self.clock) if self.clock else frozenset())


Derived = Lapse | While
"""What comes about by itself, as if the law did it: it has a day, and alternatives may name it."""


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


@dataclass(frozen=True)
class Net:
    """Acts in declaration order; `owner` and `rests` by act; void once its window's clock ran out.

    `ENTRY` is among them where something is counted from it. `derived`: what comes about by itself; it is
    among the acts, owned by `LAW`, and rests on nothing that could be done. `mixed`: no game is played over
    it, but the solver is asked (`timing`): every calendar gives another game (periods of several units, of
    months or years, or that run on, see `run_on`), or it is not `plain`. Else a day of the net is a unit of
    its periods. `lengths`: on real days, how many days each period has that begins on the first of them, the
    day after, and so on (empty: it is not known).
    `begins`: on which day, where its opening cannot be on the day of entry into force. `falling`: acts that
    can be on certain days of the calendar only, which are those counted from entry into force (`entry`).
    `opening`: see `opening_of`; a part of a net begins as the whole does.
    """

    acts: tuple[str, ...]
    owner: tuple[str, ...]
    rests: tuple[Sets, ...]
    bounds: tuple[Bound, ...]
    windows: tuple[tuple[str, Clock], ...]
    derived: tuple[Derived, ...] = ()
    mixed: bool = False
    run_on: bool | None = None
    lengths: tuple[tuple[Period, tuple[int, ...]], ...] = ()
    opening: str = ""
    begins: datetime.date | None = None
    falling: tuple[tuple[str, Falls], ...] = ()
    entry: datetime.date | None = None

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:  # a net is looked up for each combination of readings, and hashed once
        return hash(tuple([getattr(self, f.name) for f in fields(self)]))

    def __getstate__(self) -> dict[str, object]:
        """Without its hash, which another process with other hashes of words must not take for its own."""
        return {f.name: getattr(self, f.name) for f in fields(self)}

    @cached_property
    def first(self) -> str:
        """See `opening_of`."""
        if self.opening:
            return self.opening
        rests = dict(zip(self.acts, self.rests, strict=True))
        first = [act for act in self.acts if any(not needs(some) for some in rests[act])]
        return max(first, key=lambda act: len(_after_it(rests, act)))

    @property
    def clocks(self) -> tuple[Clock, ...]:
        """Every clock, once."""
        found = [b.clock for b in self.bounds if b.clock is not None]
        found += [clock for _, clock in self.windows]
        found += [one.clock for one in self.derived if one.clock is not None]
        return tuple(dict.fromkeys(found))

    @property
    def parties(self) -> tuple[str, ...]:
        """Whoever does something, in the order of the acts."""
        return tuple(dict.fromkeys(owner for owner in self.owner if owner != LAW))

    @property
    def longest(self) -> int:
        """On real days, by when all is over that is not put off without a last day."""
        known = dict(self.lengths)
        ways = [[known[own] for own in lengths(clock.period) if own in known] for clock in self.clocks]
        return len(self.acts) + sum(max(map(max, some), default=0) for some in ways)

    @property
    def days_known(self) -> int:
        """For how many real days the lengths are known."""
        return min((len(days) for _, days in self.lengths), default=0)

    @property
    def plain(self) -> bool:
        """Only what is done matters, more done never makes less possible, and nothing moves a last day.

        No period is counted on from another, or from entry into force, and every act can be on any day.
        """
        if self.falling:
            return False
        if any(clock.period.moved or clock.period.then for clock in self.clocks) or ENTRY in self.acts:
            return False
        sets = [*self.rests, *(bound.when for bound in self.bounds)]
        return not self.derived and not any(bars(some) for alternatives in sets for some in alternatives)


class NotMonotone(Exception):
    """More acts done make the formula false."""


def table(acts: Sequence[str], test: Callable[[frozenset[str]], bool]) -> Sets:
    """The smallest sets of `acts` for which `test` holds, with what they bar.

    Raises:
        NotMonotone: `test` fails for a larger set, and looks at too many acts.
    """
    try:
        return _growing(acts, test)
    except NotMonotone:
        if len(acts) > _MOST_LOOKED_AT:
            raise
    subsets = [frozenset(s) for n in range(len(acts) + 1) for s in itertools.combinations(acts, n)]
    so = frozenset(filter(test, subsets))
    found: list[frozenset[str]] = []
    for size in range(len(acts) + 1):
        for named in itertools.combinations(acts, size):
            for signs in itertools.product((True, False), repeat=size):
                some = frozenset(a if sign else barred(a) for a, sign in zip(named, signs, strict=True))
                if not any(small <= some for small in found) and all(
                    done in so for done in subsets if holds((some,), done)
                ):
                    found.append(some)
    return tuple(found)


def _growing(acts: Sequence[str], test: Callable[[frozenset[str]], bool]) -> Sets:
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
    return any(needs(some) <= done and bars(some).isdisjoint(done) for some in sets)


def leaves(net: Net) -> tuple[str, ...]:
    """Acts without a last day on which nothing else in the net depends.

    When they are done, or whether, changes no other act and no clock; whoever owes one can do it as soon
    as it is possible, and loses nothing by that.
    """
    used = {x for a, rests in zip(net.acts, net.rests, strict=True) for x in looked_at(rests) if x != a}
    used |= {x for b in net.bounds for x in looked_at(b.when) if x != b.act}
    used |= {x for clock in net.clocks for x in told_by(clock)}
    used |= {x for one in net.derived for x in (one.name, *one.hangs_on)}
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
    return net.first


def _after_it(rests: Mapping[str, Sets], act: str) -> set[str]:
    """What comes after the act, in some alternative."""
    found = {act}
    while more := {
        a for a in rests if a not in found and any(not found.isdisjoint(needs(s)) for s in rests[a])
    }:
        found |= more
    return found


def own_acts(net: Net, party: str) -> list[str]:
    """The party's acts but for the opening, in the net's order."""
    opening = opening_of(net)
    return [a for a, o in zip(net.acts, net.owner, strict=True) if o == party and a != opening]


def part_for(net: Net, bound: Bound) -> Net:
    """The net as far as whether the bound is kept hangs on it: of the others less is asked, of nobody more.

    So what is kept in every play of the part is kept in every play of the net. What is lost in the part may
    be kept in the net, where more is asked of the others.
    """
    rests = dict(zip(net.acts, net.rests, strict=True))
    found: set[str] = set()
    todo = [opening_of(net), *_asked_by(bound)]
    while todo:
        act = todo.pop()
        if act in found or act not in rests:
            continue
        found.add(act)
        todo += looked_at(rests[act])
        todo += (x for own, clock in net.windows if own == act for x in told_by(clock))
        todo += (x for one in net.derived if one.name == act for x in one.hangs_on)
        todo += (x for other in net.bounds if other.act == act for x in _asked_by(other))
    stay = [i for i, act in enumerate(net.acts) if act in found]
    return replace(
        net,
        acts=tuple(net.acts[i] for i in stay),
        owner=tuple(net.owner[i] for i in stay),
        rests=tuple(net.rests[i] for i in stay),
        bounds=tuple(b for b in net.bounds if b.act in found),
        windows=tuple((act, clock) for act, clock in net.windows if act in found),
        derived=tuple(one for one in net.derived if one.name in found),
        opening=opening_of(net),
    )


def _asked_by(bound: Bound) -> set[str]:
    return {bound.act, *looked_at(bound.when), *(told_by(bound.clock) if bound.clock else ())}


def told_by(clock: Clock) -> frozenset[str]:
    """The acts on whose days the clock's last day hangs."""
    return frozenset({clock.trigger, *(ref.act.key for ref, _ in movers(clock.period))})


def early(net: Net) -> frozenset[str]:
    """What may be done before the matter opens: what is owed from entry into force, and what comes of it."""
    if ENTRY not in net.acts or opening_of(net) == ENTRY:
        return frozenset()
    return frozenset(_after_it(dict(zip(net.acts, net.rests, strict=True)), ENTRY))
