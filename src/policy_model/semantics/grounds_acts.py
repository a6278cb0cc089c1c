"""Which clauses speak of a case, and why acts are valid or void. Steps as data."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TypeVar

from policy_model.ir.ids import NATURE, PartyId
from policy_model.ir.statement import Authority, ByReference, Requirement, Scope, Statement

from .algebra import Occurrence
from .justify import Conditions
from .steps import Step, Steps, stamped, step

T = TypeVar("T")


class ActGrounds(Conditions[T]):
    """Explains scope and validity under one choice for every reading."""

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
            yield from (*self._authorised(i, role), *self._required(i, role))
            return
        # what is void or open rests only on what it lacks, in the roles it lacks least in
        lacking = [s for i, role in roles for s in self._lacking(i, role)]
        fitting = [s for s in lacking if s.key not in ("authority.actor", "authority.addressee")]
        yield from fitting or lacking

    def _lacking(self, i: int, role: PartyId) -> Iterator[Step]:
        kept = ("authority.holds", "authority.declared", "authority.event", "requirement.met")
        yield from (s for s in (*self._authorised(i, role), *self._required(i, role)) if s.key not in kept)

    def _authorised(self, i: int, role: PartyId) -> Iterator[Step]:
        act = self.evaluation.world.occurrences[i]
        state = self.truth(self.evaluation.authorised(i, role))
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
            key = (
                "authority.jointly" if mine else "authority.event" if role == NATURE else "authority.declared"
            )
            yield step(key, by=role, what=act.act)
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

    def _required(self, i: int, role: PartyId) -> Iterator[Step]:
        act = self.evaluation.world.occurrences[i]
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
