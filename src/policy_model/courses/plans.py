"""Whether any days keep a party's periods on real days, the others being prompt or late.

What the others do by a script follows from what the party does: against one script to choose as one goes is
no more than to choose days. Against several at once it is, and only days fixed beforehand are ruled out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from policy_model.ir.formula import Stop
from policy_model.proof import smt
from policy_model.proof.calendars import Periods, of_table
from policy_model.proof.graph import components
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Solver

from .net import (
    ENTRY,
    Bound,
    Clock,
    Derived,
    Lapse,
    Net,
    Sets,
    While,
    bars,
    looked_at,
    needs,
    opening_of,
    own_acts,
    told_by,
)
from .timing import RLIMIT, moved_last

_FIRST = datetime.date.min
_NEVER = smt.number(datetime.date.max.toordinal())


class Circle(Exception):
    """Acts that may each be done for the sake of the other: they have no day that follows from the plan."""


class Scripted:
    """A play in which the party acts on planned days, and each of the others at once, or as late as it may.

    `late`: who does what it owes, or would lose, on the last day; `idle`: and nothing that has none. Every
    day is a function of the planned ones. `opening`: on which of the real days it begins.
    """

    def __init__(
        self, net: Net, party: str, plan: dict[str, Term], late: frozenset[str], *, idle: bool, opening: int
    ) -> None:
        self.net, self.party, self.plan, self.late, self.idle = net, party, plan, late, idle
        self.opening = opening
        self.periods = Periods(net.run_on)
        self._able: dict[str, Term] = {}
        first = _FIRST.toordinal()
        begun = {ENTRY: first} if ENTRY in net.acts else {}
        begun[opening_of(net)] = first + opening
        self.days: dict[str, Term] = {act: smt.number(day) for act, day in begun.items()}
        owner = dict(zip(net.acts, net.owner, strict=True))
        rests = dict(zip(net.acts, net.rests, strict=True))
        comes = {one.name: one for one in net.derived}
        after = {act: set(looked_at(rests[act])) for act in net.acts}
        for act, clock in self._clocks():
            after[act] |= told_by(clock) & after.keys()
        for name, itself in comes.items():
            after[name] |= itself.hangs_on & after.keys()
        for component in components({act: tuple(sorted(found)) for act, found in after.items()}):
            if len(component) > 1:
                raise Circle
            act = component[0]
            if act not in self.days:
                one = comes.get(act)
                self.days[act] = (
                    self._day(act, rests[act], owner[act]) if one is None else self._by_itself(one)
                )

    def _clocks(self) -> Iterator[tuple[str, Clock]]:
        """What says by when an act must be, or can be, done."""
        yield from ((bound.act, bound.clock) for bound in self.net.bounds if bound.clock is not None)
        yield from self.net.windows

    def _last(self, clock: Clock) -> Term:
        trigger = self.days[clock.trigger]
        last = moved_last(self.periods, self.days, clock, _NEVER - 1, self._away)
        held = [self._held(moved) for moved in clock.period.moved if isinstance(moved, Stop)]
        return smt.ite(smt.conj([trigger < _NEVER, *map(smt.neg, held)]), last, _NEVER)

    def _ended(self, stop: Stop) -> Term:
        begins, ends = self.days[stop.begins.act.key], self.days.get(stop.ends.act.key, _NEVER)
        return smt.conj([begins <= ends, ends < _NEVER])

    def _held(self, stop: Stop) -> Term:
        """The days do not count any more."""
        return smt.conj([self.days[stop.begins.act.key] < _NEVER, smt.neg(self._ended(stop))])

    def _away(self, stop: Stop) -> Iterator[tuple[Term, Term]]:
        begins, ends = self.days[stop.begins.act.key], self.days.get(stop.ends.act.key, _NEVER)
        yield begins, smt.ite(self._ended(stop), ends + 1 if stop.through else ends, begins)

    def _day(self, act: str, rests: Sets, owner: str) -> Term:
        begun = self.days[opening_of(self.net)]
        ready = [smt.latest([begun, *(self.days[x] for x in sorted(needs(some)))]) for some in rests]
        free = [
            smt.conj(self.days[x] > day for x in bars(some)) for some, day in zip(rests, ready, strict=True)
        ]
        able = smt.earliest([smt.ite(so, day, _NEVER) for so, day in zip(free, ready, strict=True)])
        day = self._able[act] = able
        if act in self.plan:
            day = smt.ite(able <= self.plan[act], self.plan[act], _NEVER)
        elif owner in self.late:
            lasts = [self._last(clock) for other, clock in self._clocks() if other == act]
            undated = _NEVER if self.idle else able
            day = smt.latest([able, smt.earliest(lasts)]) if lasts else undated
            day = smt.ite(able < _NEVER, day, _NEVER)
        day = smt.ite(self._so(rests, day), day, _NEVER)
        open_ = [day <= self._last(clock) for other, clock in self.net.windows if other == act]
        open_ += [self.days[clock.trigger] <= day for other, clock in self.net.windows if other == act]
        return smt.ite(smt.conj(open_), day, _NEVER)

    def _by_itself(self, one: Derived) -> Term:
        """On which day it comes about."""
        clock, parts = one.clock, []
        if clock is not None:
            begun, last = self.days[clock.trigger], self._last(clock)
            parts.append(last < _NEVER)
        match one:
            case Lapse(what=what):
                done = (smt.conj([begun <= self.days[a], self.days[a] <= last]) for a in what)
                parts.append(smt.neg(smt.disj(done)))
                day = last + 1
            case While(act=act, when=when):
                day = self.days[act]
                parts.append(self._so(when, day))
                parts += [begun <= day, day <= last] if clock is not None else []
            case _:
                assert_never(one)
        return smt.ite(smt.conj(parts), day, _NEVER)

    def _so(self, sets: Sets, day: Term) -> Term:
        """One of the alternatives holds on the day."""
        return smt.disj(
            smt.conj(
                [
                    *(self.days[act] <= day for act in sorted(needs(some))),
                    *(self.days[act] > day for act in sorted(bars(some))),
                ]
            )
            for some in sets
        )

    def missed(self, bound: Bound) -> Term:
        """The bound is not kept in the end."""
        if bound.clock is None:
            due = self._so(bound.when, _NEVER - 1)
            return smt.conj([due, self.days[bound.act] >= _NEVER])
        last = self._last(bound.clock)
        due = self._so(bound.when, last if bound.power else _NEVER - 1)
        return smt.conj([last < _NEVER, due, self.days[bound.act] > last])

    def kept(self, dated: bool) -> Term:
        """The party keeps all its periods (`dated`: with a last day), or another fails to do what it can."""
        mine = [bound for bound in self.net.bounds if bound.bearer == self.party]
        own = [self.missed(bound) for bound in mine if bound.clock is not None or not dated]
        faults = [
            smt.conj([self.missed(b), self._left_undone(b.act, self._last(b.clock))])
            for b in self.net.bounds
            if b.bearer != self.party and not b.power and b.clock is not None
        ]
        return smt.disj([smt.neg(smt.disj(own)), *faults])

    def _left_undone(self, act: str, last: Term) -> Term:
        """Somebody else could have done by the day, and did not, the act or one that it may wait for."""
        rests = dict(zip(self.net.acts, self.net.rests, strict=True))
        owner = dict(zip(self.net.acts, self.net.owner, strict=True))
        todo, behind = [act], dict[str, None]()
        while todo:
            here = todo.pop()
            if here not in behind:
                behind[here] = None
                todo += sorted({x for some in rests[here] for x in needs(some)})
        others = [x for x in behind if owner[x] != self.party and x in self._able]
        return smt.disj(smt.conj([self._able[x] <= last, self.days[x] > last]) for x in others)

    def calendar(self) -> Iterator[Term]:
        """How long the periods are on the net's real days, up to when all that is waited for has come."""
        known, days = dict(self.net.lengths), self.opening + self.net.longest
        for ask in self.periods.requests.values():
            yield ask.last >= ask.trigger
            if ask.period not in known:
                raise Circle
            for term in of_table(ask, _FIRST, known[ask.period][:days]):
                yield smt.implies(ask.trigger < _NEVER, term)


def no_plan(net: Net, party: str) -> bool:
    """On the net's real days no days that the party could name beforehand are right whatever the others do.

    The others are tried all prompt, all as late as they may be, and one of them late at a time. An answer
    that the solver does not give is no.
    """
    plan = _plan(net, party)
    ways = [frozenset[str](), *_late(net, party)]
    try:
        plays = [Scripted(net, party, plan, late, idle=False, opening=0) for late in ways]
        return _none(plan, plays, dated=False)
    except Circle:
        return False


def beaten(net: Net, party: str, opening: int) -> bool:
    """By one script of the others the party loses whatever it does, if the matter opens on this real day.

    It may do nothing as well, and then loses only what has a last day.
    """
    plan = _plan(net, party)
    try:
        return any(
            _none(plan, [Scripted(net, party, plan, late, idle=idle, opening=opening)], dated=True)
            for late in _late(net, party)
            for idle in (False, True)
        )
    except Circle:
        return False


def _plan(net: Net, party: str) -> dict[str, Term]:
    return {act: smt.integer(f"plan!{act}") for act in own_acts(net, party)}


def _late(net: Net, party: str) -> Iterable[frozenset[str]]:
    """Who may be late together: all the others, one of them."""
    others = [p for p in net.parties if p != party]
    return dict.fromkeys([frozenset(others), *(frozenset({p}) for p in others)])


def _none(plan: Mapping[str, Term], plays: Sequence[Scripted], *, dated: bool) -> bool:
    """No plan keeps all periods in each of the plays; where they are `dated`, an act may be left undone."""
    first = _FIRST.toordinal() - dated  # what is planned for the day before all days is never done
    parts = [day >= first for day in plan.values()]
    parts += [play.kept(dated) for play in plays]
    parts += [term for play in plays for term in play.calendar()]
    return Solver(parts, RLIMIT).check() is Answer.UNSAT
