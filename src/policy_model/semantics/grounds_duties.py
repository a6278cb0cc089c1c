"""Why a duty is in its state. Steps as data."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TypeVar

from policy_model.ir.formula import ActRef
from policy_model.ir.statement import Ban, Duty, Effect, named_day

from .algebra import DutyState
from .grounds_acts import ActGrounds
from .steps import Step, Steps, stamped, step

T = TypeVar("T")


class DutyGrounds(ActGrounds[T]):
    """Explains duties under one choice for every reading."""

    def duty(
        self, s: Duty | Effect, trigger: int | None, due: datetime.date | None, state: DutyState | None
    ) -> Steps:
        """Why the duty is in this state. `trigger`: a listed act. `state` None: it is open."""
        return tuple(dict.fromkeys(self._duty(s, trigger, due, state)))

    def _duty(
        self, s: Duty | Effect, trigger: int | None, due: datetime.date | None, state: DutyState | None
    ) -> Iterator[Step]:
        on, world = self.case.on, self.evaluation.world
        if state is DutyState.NOT_APPLICABLE:
            yield from self._idle(s)
            return
        steps = self._speaking(s, on, stamped(self.why(s.condition, on), s.clause))
        sure = self._said(s, on) is True and self.holds(s.condition, on) is True
        start = self.measure.entry
        if isinstance(s, Duty) and s.trigger is not None:
            if trigger is None:
                sure = False
                triggered = step("act.open", s.clause, what=s.trigger.act, contents=s.trigger.contents)
            else:
                start = self.case.acts[trigger].date
                ref = s.trigger
                valid = any(self._valid(i, ref) for i, own in enumerate(self.listed) if own == trigger)
                key = "trigger" if valid else "trigger.open"
                sure = sure and valid
                triggered = step(key, s.clause, act=trigger, what=s.trigger.act, date=start)
            steps = (triggered, *steps)
        bearers = s.bearers if isinstance(s, Duty) else s.givers
        if bearers:
            yield step("duty" if sure else "duty.open", s.clause, steps, bearers=bearers)
        else:
            yield step("duty.right" if sure else "duty.right.open", s.clause, steps)
        if not isinstance(s, Duty):
            return
        if s.within is not None and due is not None:
            counted = self.counted(start, s.within, due)
            if named_day(s, start) is not None:
                counted = step("counted.date", children=counted.children, due=due)
            yield from stamped((counted,), s.clause)
        elif s.within is not None and (trigger is not None or s.trigger is None):
            yield from stamped(self._between(start, s.within), s.clause)
        if state in (DutyState.DONE_IN_TIME, DutyState.DONE_LATE):
            did = [
                (ref.act, i)
                for ref in s.any_of
                for i in self._candidates(ActRef(ref.act, ref.contents), on)
                if world.occurrences[i].date >= start and self._valid(i, ActRef(ref.act, (), ref.by))
            ]
            for act, i in did[:1]:
                yield step("done", act=self.listed[i], what=act, date=world.occurrences[i].date, contents=())
            if s.timely is not None:
                yield from stamped(
                    (self._fact(s.timely, on, "true" if state is DutyState.DONE_IN_TIME else "false"),),
                    s.clause,
                )
        elif state is not None:
            for ref in s.any_of:
                early = [
                    i
                    for i in self._candidates(ref, on)
                    if world.occurrences[i].date < start and self._valid(i, ref)
                ]
                for i in early:
                    date = world.occurrences[i].date
                    yield step("done.earlier", act=self.listed[i], what=ref.act, date=date, day=start)
                if not early:
                    yield from self._not_done(ref, on)

    def ban(self, s: Ban, number: int) -> Steps:
        """Why the act was, or perhaps was, done against the ban."""
        day = self.case.acts[number].date
        steps = self._speaking(s, day, stamped(self.why(s.condition, day), s.clause))
        sure = self._said(s, day) is True and self.holds(s.condition, day) is True
        return (step("ban" if sure else "ban.open", s.clause, steps),)

    def _idle(self, s: Duty | Effect) -> Iterator[Step]:
        on = self.case.on
        if on < self.measure.entry:
            yield step("before_entry", on=on, entry=self.measure.entry)
        elif self.truth(self.evaluation.in_scope(on)) is False:
            yield from self.scope(on)
        elif self._said(s, on) is False:
            yield from self._silence(s, on)
        elif self.holds(s.condition, on) is False:
            yield from stamped(self.why(s.condition, on), s.clause)
        elif isinstance(s, Duty) and s.trigger is not None:
            yield from stamped(self._not_done(s.trigger, on), s.clause)
