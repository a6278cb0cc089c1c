"""Plays over a net as one question to the solver, their dates and the calendar left open.

Who acts on the first day an act is possible, or on days fixed beforehand, has no choice left: whether the
others can make it miss a last day, in some calendar, is then a question without a game. What is proved so
is proved for every calendar and every opening day, however long the periods are and whatever their units.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import assert_never

from policy_model.ir.formula import Extension, Period, Stop
from policy_model.ir.vocabulary import Falls
from policy_model.proof import smt
from policy_model.proof.calendars import Periods, of_table
from policy_model.proof.graph import components
from policy_model.proof.recurring import falls_on
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Model, Solver

from .game import Step
from .net import (
    ENTRY,
    LAW,
    Bound,
    Clock,
    Derived,
    Lapse,
    Net,
    Sets,
    While,
    bars,
    early,
    looked_at,
    needs,
    opening_of,
    own_acts,
)

RLIMIT = 4_000_000
_FIRST = datetime.date.min
"""What the first of a net's real days is called here."""


def periods(net: Net) -> tuple[Period, ...]:
    """All periods whose lengths plays of the net may ask for."""
    found: dict[Period, None] = {}
    for party in net.parties:
        for fixed in (False, True):
            plays = Plays(net, party, fixed)
            if not fixed or plays.slowest() is not None:
                list(plays.constraints())
            found |= dict.fromkeys(ask.period for ask in plays.periods.requests.values())
    return tuple(found)


class Limit(Exception):
    """The solver reached its limit."""


class Plays:
    """Every lawful play of a net, up to the end of some day, in which a party acts by a rule.

    `party`: whose rule it is; the others may do whatever breaches no duty of theirs. `fixed`: it acts on
    days that it can name on the opening day; else as soon as it can.
    """

    def __init__(self, net: Net, party: str, fixed: bool = False) -> None:
        self.net = net
        self.party = party
        self.opening = opening_of(net)
        self.periods = Periods(net.run_on)
        self.own = own_acts(net, party)
        self.owner = dict(zip(net.acts, net.owner, strict=True))
        self.rests = dict(zip(net.acts, net.rests, strict=True))
        self.end = smt.integer("end")
        self.dates = {act: smt.integer(f"day!{act}") for act in net.acts}
        self.fixed = fixed
        self._rank = {act: smt.integer(f"rank!{act}") for act in _looping(self.rests)}
        self._early = early(net)
        self._derived = {one.name: one for one in net.derived}
        self._windows = {act: [clock for a, clock in net.windows if a == act] for act in net.acts}

    # -- what holds on a day ---------------------------------------------------------------------

    def last(self, clock: Clock) -> Term:
        """The clock's last day, if its trigger has come."""
        return moved_last(self.periods, self.dates, clock, self.end, self._away)

    def _away(self, stop: Stop) -> Iterator[tuple[Term, Term]]:
        """The days that do not count, seen from the day after the end."""
        begins, until = self.dates[stop.begins.act.key], self.end + 2
        if stop.ends.act.key in self.dates:
            ends = self.dates[stop.ends.act.key]
            ended = smt.conj([ends >= begins, ends <= self.end])
            until = smt.ite(ended, ends + 1 if stop.through else ends, until)
        yield begins, smt.ite(begins <= self.end, until, begins)

    def _by(self, act: str, day: Term) -> Term:
        return self.dates[act] <= day

    def _holds(self, sets: Sets, day: Term) -> Term:
        return smt.disj(smt.conj(self._so(some, day)) for some in sets)

    def _so(self, some: frozenset[str], day: Term) -> Iterator[Term]:
        yield from (self._by(act, day) for act in sorted(needs(some)))
        yield from (self.dates[act] > day for act in sorted(bars(some)))

    def _open(self, act: str, day: Term) -> Term:
        """The act's windows are open on the day."""
        return smt.conj(
            smt.conj([self._by(clock.trigger, day), day <= self.last(clock)]) for clock in self._windows[act]
        )

    def _possible(self, act: str, day: Term) -> Term:
        """Not done by the day, the act would be valid on it."""
        return smt.conj([self.dates[act] > day, self._holds(self.rests[act], day), self._open(act, day)])

    # -- what makes it a play --------------------------------------------------------------------

    def constraints(self) -> Iterator[Term]:
        """Its acts are valid, the others lawful, and the party acts by its rule."""
        start = self.dates[self.opening]
        yield self.end >= start
        if ENTRY in self.dates:
            yield self.dates[ENTRY] <= start
        for act in self.net.acts:
            if act == self.opening:
                continue
            date = self.dates[act]
            if self.owner[act] == LAW:
                continue
            yield date >= self._floor(act)
            yield smt.implies(date <= self.end, smt.conj([self._founded(act), self._open(act, date)]))
        for one in self.net.derived:
            yield from self._comes_about(one)
        for bound in self.net.bounds:
            if bound.bearer != self.party and not bound.power and bound.clock is not None:
                yield smt.implies(self._missed(bound, bound.clock), self._no_fault(bound, bound.clock))
        yield from self._planned() if self.fixed else self._prompt()

    def _comes_about(self, one: Derived) -> Iterator[Term]:
        """On which day, or that it has not by the end."""
        clock, parts = one.clock, []
        if clock is not None:
            begun, last = self.dates[clock.trigger], self.last(clock)
            parts.append(begun <= self.end)
        match one:
            case Lapse(what=what):
                done = [smt.conj([begun <= self.dates[a], self.dates[a] <= last]) for a in what]
                parts.append(smt.neg(smt.disj(done)))
                day = last + 1
            case While(act=act, when=when):
                day = self.dates[act]
                parts += [day <= self.end, self._holds(when, day)]
                parts += [begun <= day, day <= last] if clock is not None else []
            case _:
                assert_never(one)
        date, so = self.dates[one.name], smt.conj(parts)
        yield smt.disj([smt.conj([so, date == day]), smt.conj([smt.neg(so), date > self.end])])

    def _floor(self, act: str) -> Term:
        """No act is before this day."""
        return self.dates[ENTRY if act in self._early else self.opening]

    def _founded(self, act: str) -> Term:
        """What the act rests on was done by its day, and not the one for the sake of the other."""

        def before(other: str) -> Term:
            ordered = act in self._rank and other in self._rank
            ranks = [self._rank[other] < self._rank[act]] if ordered else []
            return smt.conj([self._by(other, self.dates[act]), *ranks])

        date = self.dates[act]
        return smt.disj(
            smt.conj([*map(before, sorted(needs(some))), *(self.dates[x] > date for x in sorted(bars(some)))])
            for some in self.rests[act]
        )

    def _missed(self, bound: Bound, clock: Clock) -> Term:
        """Due, and not done by its last day, which is over or ends now."""
        last = self.last(clock)
        return smt.conj(
            [
                self._by(clock.trigger, self.end),
                last <= self.end,
                self._holds(bound.when, self.end),
                self.dates[bound.act] > last,
            ]
        )

    def _no_fault(self, bound: Bound, clock: Clock) -> Term:
        """None of the others could have done, on the last day or now, what the act still waited for."""
        last = self.last(clock)
        parts = [self.dates[bound.act] > self.end]
        for day, due in ((last, self._holds(bound.when, last)), (self.end, smt.TRUE)):
            for act, needed in self._needed(bound.act, day).items():
                if self.owner[act] != self.party:
                    parts.append(smt.neg(smt.conj([due, needed, self._possible(act, day)])))
        return smt.conj(parts)

    def _needed(self, act: str, day: Term) -> dict[str, Term]:
        """The act and what it still waits for on a day, in any alternative, each with whether it does."""
        found: dict[str, Term] = {}

        def visit(here: str, why: Term, above: frozenset[str]) -> None:
            found[here] = smt.disj([found.get(here, smt.FALSE), why])
            if len(above) > len(self.net.acts):
                return
            for other in sorted({x for some in self.rests[here] for x in needs(some)} - above):
                visit(other, smt.conj([why, self.dates[here] > day]), above | {other})

        visit(act, smt.TRUE, frozenset({act}))
        return found

    def _prompt(self) -> Iterator[Term]:
        """Each own act is done on the first day on which it can be."""
        for act in self.own:
            clocks = self._windows[act]
            for some in self.rests[act]:
                waits = sorted(needs(some) | {clock.trigger for clock in clocks}) or [self.opening]
                days = [self.dates[x] for x in waits]
                possible = [day <= self.end for day in days]
                possible += [self.dates[x] > day for day in days for x in sorted(bars(some))]
                possible += [day <= self.last(clock) for day in days for clock in clocks]
                yield smt.implies(smt.conj(possible), smt.disj(self.dates[act] <= day for day in days))

    def _planned(self) -> Iterator[Term]:
        """Each own act is done on the day by which all it waits for has come however late the others are."""
        slow = self.slowest()
        assert slow is not None
        for act in self.own:
            date, day = self.dates[act], slow[act]
            yield smt.disj([date == day, date > self.end])
            able = smt.conj([day <= self.end, self._holds(self.rests[act], day), self._open(act, day)])
            yield smt.implies(able, date == day)

    def slowest(self) -> dict[str, Term] | None:
        """The last day by which each act must come, if there is one for all that own acts wait for."""
        known = (self.opening, ENTRY, *(act for act, _ in self.net.falling))
        found = {act: self.dates[act] for act in known if act in self.dates}
        for every in (True, False):
            for _ in self.net.acts:
                for act in self.net.acts:
                    if act not in found and (day := self._slow(act, found, every)) is not None:
                        found[act] = day
        return found if all(act in found for act in self.own) else None

    def _slow(self, act: str, known: dict[str, Term], every: bool) -> Term | None:
        """`every`: each alternative of an own act must have such a day; else those count that have one."""
        match self._derived.get(act):
            case Lapse(clock=clock):
                last = self._slow_last(clock, known)
                return None if last is None else last + 1
            case While(act=own):
                return known.get(own)
            case _:
                pass
        if self.owner[act] == self.party:
            ready = [needs(some) for some in self.rests[act] if needs(some) <= known.keys()]
            if not ready or (every and len(ready) != len(self.rests[act])):
                return None
            return smt.earliest([smt.latest([self._floor(act), *(known[x] for x in some)]) for some in ready])
        owed = [b.clock for b in self.net.bounds if b.act == act and not b.power]
        clocks = [*(clock for clock in owed if clock is not None), *self._windows[act]]
        lasts = [last for clock in clocks if (last := self._slow_last(clock, known)) is not None]
        return smt.earliest(lasts) if lasts else None

    def _slow_last(self, clock: Clock, known: dict[str, Term]) -> Term | None:
        """The clock's last day, where it begins as late as can be."""
        if clock.trigger not in known:
            return None
        return self.periods.last_day(f"{clock.trigger}!slow", known[clock.trigger], clock.period.plain)

    # -- what is asked of it ---------------------------------------------------------------------

    def lost(self, bound: Bound) -> Term:
        """The party has not kept the bound."""
        clock = bound.clock
        if clock is None:
            if not self.fixed or bound.power:
                return smt.FALSE
            due = self._holds(bound.when, self.end)
            return smt.conj([due, self._possible(bound.act, self.end), *self._over()])
        if not bound.power:
            return self._missed(bound, clock)
        last = self.last(clock)
        begun = [self._by(clock.trigger, self.end), last <= self.end]
        return smt.conj([*begun, self._holds(bound.when, last), self.dates[bound.act] > last])

    def _over(self) -> Iterator[Term]:
        """No planned day is to come."""
        slow = self.slowest() or {}
        return (slow[act] < self.end for act in self.own)

    @cached_property
    def mine(self) -> tuple[Bound, ...]:
        """The party's bounds."""
        return tuple(b for b in self.net.bounds if b.bearer == self.party)

    def short(self, bound: Bound, clock: Clock, days: int) -> Term:
        """The bound's act came to be possible when its clock, already running, had fewer days than these."""
        date = self.dates[bound.act]
        sure = self.periods.last_day(bound.act, date, Period(days, clock.period.unit))
        running = [date <= self.end, self.dates[clock.trigger] <= date]
        return smt.conj([*running, sure > self.last(clock)])

    # -- answers ---------------------------------------------------------------------------------

    def ever(self, goal: Term, usual: bool = False) -> bool:
        """Whether there is such a play in any calendar at all (`usual`: as they have been, see `calendars`).

        Raises:
            Limit: at the solver's limit.
        """
        parts = [*self.constraints(), *self._on_their_days(0), goal]
        return (
            _asked([*parts, *self.periods.of_any(tuple(self.periods.requests.values()), usual)]) is not None
        )

    def real(self, goal: Term, opening: int | None = None) -> tuple[Step, ...]:
        """Such a play on the net's real days, counted from the first of them; () if there is none.

        `opening`: the day on which it begins (None: any).

        Raises:
            Limit: at the solver's limit.
        """
        model = self._real(goal, opening)
        return () if model is None else self._steps(model)

    def loss(self, opening: int | None = None) -> tuple[tuple[Step, ...], tuple[str, ...]]:
        """Such a play that the party loses, and the bounds that it has not kept. Raises Limit."""
        lost = [(bound.source, self.lost(bound)) for bound in self.mine]
        model = self._real(smt.disj(goal for _, goal in lost), opening)
        if model is None:
            return (), ()
        return self._steps(model), tuple(source for source, goal in lost if model.truth(goal))

    def _on_their_days(self, first: int) -> Iterator[Term]:
        """Events of the calendar come on their days, each on the next; `first`: the real day called 0."""
        entry = self.net.entry
        if entry is None:
            return
        begun = self.dates[ENTRY if ENTRY in self.dates else self.opening] + first
        yield begun == entry.toordinal() if ENTRY in self.dates else begun >= entry.toordinal()
        came: dict[Falls, Term] = {}
        for act, falls in self.net.falling:
            if act not in self.dates:
                continue
            date, before = self.dates[act], came.get(falls, smt.integer(f"before!{act}"))
            yield falls_on(falls, date + first, act)
            if falls not in came and act != self.opening:
                yield before < self._floor(act)
            elif falls not in came and ENTRY in self.dates:
                yield before < self.dates[ENTRY]
            else:
                yield before < date
            if falls not in came:
                yield falls_on(falls, before + first, f"before {act}")
            yield smt.conj([before < date, date - before <= falls.longest])
            came[falls] = date

    @property
    def _shift(self) -> int:
        return 0 if self.net.entry is None else (self.net.entry - _FIRST).days

    def _real(self, goal: Term, opening: int | None) -> Model | None:
        parts = [*self.constraints(), *self._on_their_days(self._shift), goal]
        known, start = dict(self.net.lengths), self.dates[self.opening]
        first, days = _FIRST.toordinal(), None if opening is None else opening + self.net.longest
        for ask in self.periods.requests.values():
            if ask.period not in known:
                return None
            parts.append(ask.last >= ask.trigger)
            ends = of_table(ask, _FIRST, known[ask.period][:days])
            parts += (smt.implies(ask.trigger <= self.end, end) for end in ends)
        parts.append(start >= first if opening is None else start == first + opening)
        if ENTRY in self.dates:
            parts.append(self.dates[ENTRY] == first)
        model = _asked(parts)
        return model if model is None or opening is not None else self._soonest(parts, model)

    def _soonest(self, parts: list[Term], model: Model) -> Model:
        """A play of these that opens as soon as any does, its acts in turn done as soon as they can be."""
        fixed: list[Term] = []
        for act in (self.opening, *(act for act in self.net.acts if act != self.opening)):
            date = self.dates[act]
            least, most = _FIRST.toordinal(), model.number(date)
            while least < most:
                middle = (least + most) // 2
                sooner = _asked([*parts, *fixed, date <= middle])
                if sooner is None:
                    least = middle + 1
                else:
                    model, most = sooner, sooner.number(date)
            fixed.append(date == most)
        return model

    def plan(self) -> tuple[tuple[str, int], ...]:
        """The days fixed beforehand for an opening on the first of the net's real days; () if unknown."""
        slow, known = self.slowest() or {}, dict(self.net.lengths)
        asks = self.periods.requests.values()
        if not all(ask.period in known for ask in asks):
            return ()
        parts = [self.dates[x] == _FIRST.toordinal() for x in (self.opening, ENTRY) if x in self.dates]
        parts += self._on_their_days(self._shift)
        parts += (end for ask in asks for end in of_table(ask, _FIRST, known[ask.period]))
        model = _asked(parts)
        if model is None:
            return ()
        return tuple((act, model.number(slow[act]) - _FIRST.toordinal()) for act in self.own)

    def _steps(self, model: Model) -> tuple[Step, ...]:
        end, first = model.number(self.end), _FIRST.toordinal()
        days = {act: model.number(date) for act, date in self.dates.items()}
        done = [act for act in self.net.acts if days[act] <= end and act != self.opening]
        rank = {act: model.number(self._rank[act]) if act in self._rank else 0 for act in done}
        order = [self.opening]
        while left := [act for act in done if act not in order]:
            ready = [a for a in left if any(needs(some) <= set(order) for some in self.rests[a])] or left
            order.append(min(ready, key=lambda a: (days[a], rank[a])))
        steps = [Step(days[act] - first, act) for act in order]
        return (*sorted(steps, key=lambda step: step.day), Step(end - first, ""))


class AllAtFirst(Plays):
    """The party fixes all its acts on the opening day, whatever comes."""

    def slowest(self) -> dict[str, Term] | None:
        """The opening day."""
        return dict.fromkeys((self.opening, *self.own), self.dates[self.opening])


def _asked(parts: Iterable[Term]) -> Model | None:
    solver = Solver(parts, RLIMIT)
    answer = solver.check()
    if answer is Answer.UNKNOWN:
        raise Limit(solver.reason())
    return solver.model() if answer is Answer.SAT else None


Away = Callable[[Stop], Iterable[tuple[Term, Term]]]
"""The days that do not count, each from the first to the day before the second."""


def moved_last(periods: Periods, days: Mapping[str, Term], clock: Clock, now: Term, away: Away) -> Term:
    """The last day of a clock, as `proof.encode` has it, over acts on these days, approved by `now`."""
    start, period = days[clock.trigger], clock.period
    skipped = tuple(pair for m in period.moved if isinstance(m, Stop) for pair in away(m))

    def ends(own: Period) -> Term:
        return periods.last_day(smt.digest(start).hex()[:16], start, own, skipped)

    ways = [(smt.TRUE, period.plain)]
    for extension in (m for m in period.moved if isinstance(m, Extension)):
        given = days[extension.approval.act.key]
        longer: list[tuple[Term, Period]] = []
        for so, own in ways:
            more, most = own.and_then(extension.by), extension.most
            timely = smt.conj([given >= start, given <= ends(own), given <= now])
            longer.append((smt.conj([so, smt.neg(timely)]), own))
            kept = smt.TRUE if most is None else ends(more) <= ends(most)
            longer.append((smt.conj([so, timely, kept]), more))
            if most is not None:
                longer.append((smt.conj([so, timely, smt.neg(kept)]), most))
        ways = longer
    last = ends(ways[0][1])
    for so, own in ways[1:]:
        last = smt.ite(so, ends(own), last)
    return last


def _looping(rests: dict[str, Sets]) -> frozenset[str]:
    """Acts that may each be done for the sake of the other, in some alternative."""
    graph = {act: tuple(x for x in looked_at(sets) if x in rests) for act, sets in rests.items()}
    return frozenset(act for some in components(graph) if len(some) > 1 for act in some)
