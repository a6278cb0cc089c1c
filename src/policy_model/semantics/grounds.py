"""Why each entry of an answer is as it is: acts, duties, results, scope. Steps as data, as in `justify`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TypeVar

from policy_model.ir.formula import ActRef, Status
from policy_model.ir.ids import JudgementId, PartyId, ResultId
from policy_model.ir.statement import (
    Authority,
    ByReference,
    Duty,
    Effect,
    Modality,
    Necessary,
    Precedence,
    Requirement,
    Scope,
    Statement,
    Yields,
)

from .evaluate import DutyState, Occurrence
from .justify import Conditions, Step, Steps, stamped, step

T = TypeVar("T")


class Grounds(Conditions[T]):
    """Explains entries under one choice for every reading."""

    # ---- judgements and scope

    def judgement(self, judgement: JudgementId) -> Steps:
        """Why the judgement holds, fails or is open on the day the case is seen."""
        return self.why(self._definitions[judgement], self.case.on)

    def scope(self, day: datetime.date) -> Steps:
        """Why the case is in scope, out of it, or may be either."""
        own = [s for s in self.measure.statements if isinstance(s, Scope | ByReference)]
        inside = self.truth(self.evaluation.in_scope(day))
        if inside is True:
            for s in own:
                if self._said(s, day) and self.holds(s.condition, day):
                    key = "scope.own" if isinstance(s, Scope) else "scope.by_reference"
                    return (step(key, s.clause, self._speaking(s, day, self.why(s.condition, day))),)
        key = {True: "scope.jointly", False: "scope.outside", None: "scope.open"}[inside]
        wanted = None if inside is None else False
        return tuple(
            step(key, s.clause, self._speaking(s, day, self.why(s.condition, day)))
            for s in own
            if inside is True or (self._said(s, day) is not False and self.holds(s.condition, day) is wanted)
        )

    # ---- acts

    def act(self, number: int) -> Steps:
        """Why the listed act is valid or void."""
        known: dict[int, Steps] = self.__dict__.setdefault("_acts", {})
        if number not in known:
            known[number] = tuple(dict.fromkeys(self._act(number)))
        return known[number]

    def _act(self, number: int) -> Iterator[Step]:
        date = self.case.acts[number].date
        if date > self.case.on:
            yield step("act.after", date=date, on=self.case.on)
            return
        if date < self.measure.entry:
            yield step("act.before_entry", date=date, entry=self.measure.entry)
            return
        if self.truth(self.evaluation.in_scope(date)) is not True:
            yield from self.scope(date)
        here = [i for i, own in enumerate(self.listed) if own == number]
        roles = [(i, role) for i in here for role in self.evaluation.world.occurrences[i].by]
        valid = [(i, r) for i, r in roles if self.truth(self.evaluation.valid(i, (r,))) is True]
        if valid:
            i, role = valid[0]
            act = self.evaluation.world.occurrences[i]
            yield from (*self._authorised(act, role), *self._required(act, role))
            return
        # what is void or open rests only on what it lacks, in the roles it lacks least in
        lacking = [s for i, role in roles for s in self._lacking(i, role)]
        fitting = [s for s in lacking if s.key not in ("authority.actor", "authority.addressee")]
        yield from fitting or lacking

    def _lacking(self, i: int, role: PartyId) -> Iterator[Step]:
        act = self.evaluation.world.occurrences[i]
        kept = ("authority.holds", "authority.declared", "requirement.met")
        yield from (
            s for s in (*self._authorised(act, role), *self._required(act, role)) if s.key not in kept
        )

    def _authorised(self, act: Occurrence[T], role: PartyId) -> Iterator[Step]:
        state = self.truth(self.evaluation.authorised(act, role))
        mine = [
            s
            for s in self.measure.statements
            if isinstance(s, Authority)
            and s.act == act.act
            and (not s.contents or act.content in s.contents)
            and self._said(s, act.date) is not False
        ]
        if state is True:
            for s in mine:
                if self._fits(s, act, role) and self.holds(s.requires, act.date) and self._said(s, act.date):
                    steps = self._speaking(s, act.date, self.why(s.requires, act.date))
                    yield step("authority.holds", s.clause, steps, by=role, what=act.act)
                    return
            yield step("authority.declared" if not mine else "authority.jointly", by=role, what=act.act)
            return
        if not mine:
            yield step("authority.none", what=act.act)
        for s in mine:
            if role not in s.actors:
                yield step("authority.actor", s.clause, by=role, actors=s.actors, what=act.act)
            elif not self._fits(s, act, role):
                yield step("authority.addressee", s.clause, to=act.to, addressees=s.addressees, what=act.act)
            elif self.holds(s.requires, act.date) is not True:
                key = "authority.open" if self.holds(s.requires, act.date) is None else "authority.fails"
                steps = self._speaking(s, act.date, self.why(s.requires, act.date))
                yield step(key, s.clause, steps, by=role, what=act.act)

    @staticmethod
    def _fits(s: Authority, act: Occurrence[T], role: PartyId) -> bool:
        towards = not s.addressees or not act.to or bool(set(act.to) & set(s.addressees))
        return role in s.actors and towards

    def _required(self, act: Occurrence[T], role: PartyId) -> Iterator[Step]:
        for s in self.measure.statements:
            if (
                isinstance(s, Requirement)
                and s.act == act.act
                and (not s.contents or act.content in s.contents)
                and (not s.actors or role in s.actors)
                and self._said(s, act.date) is not False
            ):
                state = self.holds(s.requires, act.date)
                key = {True: "requirement.met", False: "requirement.unmet", None: "requirement.open"}[state]
                steps = self._speaking(s, act.date, self.why(s.requires, act.date))
                yield step(key, s.clause, stamped(steps, s.clause), what=act.act)

    # ---- duties

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
        yield step("duty" if sure else "duty.open", s.clause, steps, bearers=bearers)
        if not isinstance(s, Duty):
            return
        if s.within is not None and due is not None:
            yield from stamped((self.counted(start, s.within, due),), s.clause)
        if state in (DutyState.DONE_IN_TIME, DutyState.DONE_LATE):
            did = [
                i
                for i in self._candidates(ActRef(s.act, s.contents), on)
                if world.occurrences[i].date >= start and self._valid(i, ActRef(s.act, (), s.bearers))
            ]
            for i in did[:1]:
                yield step(
                    "done", act=self.listed[i], what=s.act, date=world.occurrences[i].date, contents=()
                )
            if s.timely is not None:
                yield from stamped(
                    (self._fact(s.timely, on, "true" if state is DutyState.DONE_IN_TIME else "false"),),
                    s.clause,
                )
        elif state is not None:
            yield from self._not_done(ActRef(s.act, s.contents, s.bearers), on)

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

    # ---- results

    def result(self, result: ResultId, status: Status | None) -> Steps:
        """Why the result has this status; None: why it is open."""
        return tuple(dict.fromkeys(self._result(result, status)))

    def _result(self, result: ResultId, status: Status | None) -> Iterator[Step]:
        match status:
            case Status.OUTSIDE:
                yield from self._outside(result)
            case Status.CONFLICT:
                yield from self._speaking_on(result, (Modality.REQUIRE, Modality.PERMIT, Modality.FORBID))
                verdict = self.evaluation.result(result)
                if self.truth(verdict.forbidden) is not True:
                    for other in next(r.excludes for r in self.measure.results if r.id == result):
                        if self.truth(self.evaluation.result(other).given) is True:
                            steps = self._speaking_on(other, (Modality.REQUIRE, Modality.PERMIT))
                            yield step("excluded", children=steps, result=result, other=other)
            case Status.REQUIRED:
                yield from self._speaking_on(result, (Modality.REQUIRE,))
            case Status.PERMITTED:
                yield from self._speaking_on(result, (Modality.PERMIT,))
            case Status.FORBIDDEN:
                yield from self._speaking_on(result, (Modality.FORBID,))
            case Status.SILENT:
                yield from self._quiet(result)
            case None:
                yield from self._undecided(result)

    def _outside(self, result: ResultId) -> Iterator[Step]:
        on = self.case.on
        if on < self.measure.entry:
            yield step("before_entry", on=on, entry=self.measure.entry)
            return
        if self.truth(self.evaluation.in_scope(on)) is False:
            yield from self.scope(on)
        for s in self.measure.statements:
            for other, fact in s.provisions if isinstance(s, Yields) else ():
                if other == result and self.truth(self.evaluation.world.fact(fact, on)) is True:
                    yield step("yields", s.clause, (self._fact(fact, on, "true"),))

    def _speaking_on(self, result: ResultId, senses: tuple[Modality, ...]) -> Iterator[Step]:
        """Each statement that says one of these of the result, and what it rests on."""
        for s in self._words(result):
            said = self._applies(s)
            if said is True and _sense(s) in senses:
                if (over := self._beaten(s, result)) is not None:
                    yield step("beaten", over.clause, under=over.under, over=over.over)
                    continue
                key = "necessary.unmet" if isinstance(s, Necessary) else f"says.{_sense(s).value}"
                yield step(key, s.clause, self._condition(s), result=result)

    def _quiet(self, result: ResultId) -> Iterator[Step]:
        """Why each clause that might speak does not; what another reason holds is not said twice."""
        found = tuple(self._reasons_for_quiet(result))
        within = {child for s in found for child in s.children}
        yield from (s for s in found if s not in within)

    def _reasons_for_quiet(self, result: ResultId) -> Iterator[Step]:
        words = list(self._words(result))
        if not words:
            yield step("silent.none", result=result)
        for s in words:
            if self._said(s, self.case.on) is False:
                yield from self._silence(s, self.case.on)
            elif self._applies(s) is True:
                over = self._beaten(s, result)
                if over is not None:
                    yield step("beaten", over.clause, under=over.under, over=over.over)
            elif not isinstance(s, Necessary):
                yield step("silent", s.clause, self._condition(s), result=result)

    def _undecided(self, result: ResultId) -> Iterator[Step]:
        on = self.case.on
        if self.truth(self.evaluation.in_scope(on)) is None:
            yield from self.scope(on)
        for s in self.measure.statements:
            for other, fact in s.provisions if isinstance(s, Yields) else ():
                if other == result and self.truth(self.evaluation.world.fact(fact, on)) is None:
                    yield step("yields.open", s.clause, (step("fact.open", fact=fact),))
        for s in self._words(result):
            if self._said(s, on) is False:
                continue
            match self._applies(s):
                case True:
                    key = "necessary.unmet" if isinstance(s, Necessary) else f"says.{_sense(s).value}"
                    yield step(key, s.clause, self._condition(s), result=result)
                case None:
                    yield step("undecided", s.clause, self._condition(s), result=result)

    def _words(self, result: ResultId) -> Iterator[Effect | Necessary]:
        for s in self.measure.statements:
            if isinstance(s, Effect | Necessary) and result in s.results:
                yield s

    def _applies(self, s: Effect | Necessary) -> bool | None:
        """Whether the statement is said and its condition holds."""
        on = self.case.on
        spoken = self._said(s, on)
        if isinstance(s, Necessary):
            met = [self.holds(item, on) for item in s.items]
            applies: bool | None = True if False in met else None if None in met else False
        else:
            applies = self.holds(s.condition, on)
        if spoken is False or applies is False:
            return False
        return None if spoken is None or applies is None else True

    def _condition(self, s: Effect | Necessary) -> Steps:
        on = self.case.on
        if not isinstance(s, Necessary):
            return self._speaking(s, on, stamped(self.why(s.condition, on), s.clause))
        unmet = [i for i in s.items if self.holds(i, on) is False]
        some = unmet or [i for i in s.items if self.holds(i, on) is None]
        return self._speaking(s, on, (w for item in some for w in stamped(self.why(item, on), s.clause)))

    def _beaten(self, s: Effect | Necessary, result: ResultId) -> Precedence | None:
        forbids = _sense(s) is Modality.FORBID
        for p in self.measure.statements:
            if isinstance(p, Precedence) and s.clause.within(p.under) and self._said(p, self.case.on):
                for other in self._words(result):
                    if (
                        other.clause.within(p.over)
                        and (_sense(other) is Modality.FORBID) != forbids
                        and self._applies(other)
                    ):
                        return p
        return None

    # ---- which clauses speak

    def _said(self, s: Statement, day: datetime.date) -> bool | None:
        if isinstance(s, Scope | ByReference):
            return self.holds(s.guard, day)
        return self.truth(self.evaluation.speaks(s, day))

    def _speaking(self, s: Statement, day: datetime.date, steps: Iterable[Step]) -> Steps:
        """The readings under which the statement is said, then the steps."""
        return tuple(dict.fromkeys((*self.why(s.guard, day), *steps)))

    def _silence(self, s: Statement, day: datetime.date) -> Iterator[Step]:
        if self.holds(s.guard, day) is False:
            yield from self.why(s.guard, day)
            return
        for r in self.measure.statements:
            for clause, reason in r.excluded if isinstance(r, ByReference) else ():
                if s.clause.within(clause):
                    yield step("no_subject", r.clause, what=clause, reason=reason)


def _sense(s: Effect | Necessary) -> Modality:
    if isinstance(s, Necessary):
        return Modality.FORBID
    return Modality.PERMIT if s.one_of else s.modality
