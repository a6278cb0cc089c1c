"""Plays over a net as cases on real days, and the lawful plays against which a certificate is tried."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any as Json

from policy_model.ir.formula import Period, Unit
from policy_model.ir.statement import Measure
from policy_model.proof import smt
from policy_model.proof.query import Setting
from policy_model.proof.replay import Mismatch
from policy_model.semantics.load import CALENDAR

from .control import Control
from .game import Game, Step
from .net import Net, looked_at, opening_of, own_acts
from .policies import Policy, as_late, as_planned, at_once, played
from .through import Course
from .timing import Limit, Plays


class Dates:
    """A net's days, counted from the opening on the first day on which it can be, as real days."""

    def __init__(self, measure: Measure, setting: Setting, net: Net) -> None:
        self._setting = setting
        self._measure = measure
        self._first = net.begins or measure.entry
        unit = next((c.period.unit for c in net.clocks), Unit.WORKDAY)
        self._unit = None if net.mixed else unit

    def day(self, number: int) -> datetime.date:
        """The real day."""
        if self._unit is None or not number:
            return self._first + datetime.timedelta(days=number)
        return self._setting.last_day(self._first, Period(number, self._unit))

    def case(self, course: Course, steps: Sequence[Step], seen: datetime.date) -> dict[str, Json]:
        """The steps as a case file, with the course's facts, seen on a day."""
        return self._setting.stated(self._measure, self.unstated(course, steps, seen))

    def unstated(self, course: Course, steps: Sequence[Step], seen: datetime.date) -> dict[str, Json]:
        """As `case`, without what its calendar is."""
        acts = [
            dict(_doing(course, step.act, self.day(step.day)))
            for step in steps
            if step.act in course.fixed.acts
        ]
        played = {**course.case, "acts": acts, "on": seen.isoformat()}
        played.pop(CALENDAR, None)  # whether it counts on days that are not published hangs on its own dates
        return played

    def defeat(self, course: Course, steps: Sequence[Step]) -> dict[str, Json]:
        """A play that ends with a loss, seen on the day after."""
        return self.case(course, steps, self.day(steps[-1].day) + datetime.timedelta(days=1))


def _doing(course: Course, act: str, date: datetime.date) -> Iterator[tuple[str, str]]:
    doing = course.fixed.acts[act]
    parties = {p.id: p.id.zh or p.id.key for p in course.fixed.measure.parties}
    yield "act", doing.act.zh or doing.act.key
    yield "date", date.isoformat()
    yield "by", parties[doing.by]
    if doing.to is not None:
        yield "to", parties[doing.to]
    if doing.content is not None:
        yield "content", doing.content.zh or doing.content.key


def against_plan(net: Net, control: Control) -> tuple[Step, ...]:
    """The play that defeats whoever fixes all on the opening day, with the acts that come too early."""
    steps = control.strong_play
    done, first = {step.act for step in steps}, steps[0].day
    early = [Step(first, act) for act in own_acts(net, control.party) if act not in done]
    begun = [s for s in steps if s.day == first and s.act]
    return (*begun, *early, *[s for s in steps if s not in begun])


# -- plays against a certificate -----------------------------------------------------------------


def as_won(net: Net, party: str) -> Policy:
    """Makes a move with which the game is still won."""
    return Game(net, party, opening_of(net)).choose


def policies(net: Net, controls: Sequence[Control], strong: bool) -> dict[str, Policy]:
    """What each party that has a last day to keep, and a certificate, does by it."""
    found: dict[str, Policy] = {}
    dated = {b.bearer for b in net.bounds if b.clock is not None}
    for control in controls:
        if control.party not in dated:
            continue
        if strong:
            if control.strong:
                found[control.party] = as_planned(net, control.party, dict(control.plan))
        elif control.dynamic:
            found[control.party] = (as_won if control.after is None else at_once)(net, control.party)
    return found


def trials(net: Net, certified: Mapping[str, Policy]) -> Iterator[tuple[tuple[Step, ...], frozenset[str]]]:
    """Lawful plays, each with those who keep to their certificate in it.

    In the first the others act at once; then each party for which another may have to wait is as late as it
    may.

    Raises:
        Mismatch: a party that keeps to its certificate misses a last day, while nobody else breaches.
    """
    if not certified:
        return
    prompt = {party: at_once(net, party) for party in net.parties} | dict(certified)
    yield _kept(net, prompt, frozenset(certified)), frozenset(certified)
    for party in net.parties:
        others = frozenset(certified) - {party}
        if not _looked_at(net, others).isdisjoint(own_acts(net, party)):
            yield _kept(net, {**prompt, party: as_late(net, party)}, others), others


def asked_for(
    net: Net, sure: frozenset[str], strong: bool
) -> Iterator[tuple[tuple[Step, ...], frozenset[str]]]:
    """Lawful plays that the solver gives, in which one party at a time keeps to its certificate.

    One in which all is done, if there is one, and one that is seen when its first period is over.
    """
    for party in sorted(sure):
        plays = Plays(net, party, fixed=strong)
        if strong and plays.slowest() is None:  # it has nothing to keep
            continue
        done = smt.conj(plays.dates[act] <= plays.end for act in net.acts)
        over = smt.conj(plays.last(clock) < plays.end for clock in net.clocks[:1])
        with suppress(Limit):
            for goal in (done, over):
                if steps := plays.real(goal, 0):
                    yield steps, frozenset({party})


def _looked_at(net: Net, parties: frozenset[str]) -> frozenset[str]:
    """The acts on which what these parties do, or owe, hangs."""
    rests = dict(zip(net.acts, net.rests, strict=True))
    found: set[str] = set()
    stack = [act for act, owner in zip(net.acts, net.owner, strict=True) if owner in parties]
    for bound in net.bounds:
        if bound.bearer in parties:
            stack += looked_at(bound.when)
            stack += [bound.clock.trigger] if bound.clock else []
    while stack:
        act = stack.pop()
        if act not in found:
            found.add(act)
            stack += looked_at(rests[act])
    return frozenset(found)


def _kept(net: Net, policies: Mapping[str, Policy], certified: frozenset[str]) -> tuple[Step, ...]:
    """The play, in which nobody with a certificate may miss a last day but after another's breach."""
    steps, late = played(net, policies)
    if late and late <= certified:
        raise Mismatch(f"{', '.join(sorted(late))} keeps to its certificate and misses a last day")
    return steps
