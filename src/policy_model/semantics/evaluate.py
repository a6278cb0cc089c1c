"""The reference evaluator: what a measure says of a case. This file defines the language.

It is written over an abstract Boolean algebra `T`. With Python's `bool` a case is complete, the readings
are fixed, and an answer is a truth. With decision diagrams the unknown facts, the unknown acts and the
readings are variables, and an answer is a function of them. In a compiled program days are variables as
well. No line branches on a `T` or on how two days stand, but to pass over what cannot be.
The chapter on meaning in `spec/language` says the same in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from functools import cached_property
from typing import Generic, assert_never

from policy_model.ir.depend import strata
from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    Applies,
    At,
    Compare,
    Const,
    Did,
    Done,
    Extension,
    FactOneOf,
    FactTrue,
    Forbidden,
    Formula,
    Given,
    InTime,
    Judged,
    Lapsed,
    Lawful,
    Not,
    Period,
    ReadingIs,
    Required,
    Status,
    StatusIs,
    Stop,
    Unless,
)
from policy_model.ir.ids import (
    ActId,
    ContentId,
    JudgementId,
    PartyId,
    ResultId,
)
from policy_model.ir.order import Order, opposed, orders
from policy_model.ir.statement import (
    Authority,
    Ban,
    ByReference,
    Duty,
    Effect,
    Measure,
    Modality,
    Necessary,
    Precedence,
    Requirement,
    Scope,
    Statement,
    Yields,
    sense,
)

from .algebra import Algebra, Away, D, DutyState, DutyVerdict, Occurrence, ResultVerdict, T, World


class Evaluation(Generic[T, D]):
    """What the measure says of the world."""

    def __init__(self, measure: Measure, world: World[T, D]) -> None:
        self.measure = measure
        self.world = world
        self.algebra: Algebra[T] = world.algebra
        self._entry = world.day(measure.entry)
        self._of_kind: dict[ActId, list[tuple[int, Occurrence[T, D]]]] = {}
        for i, act in enumerate(world.occurrences):
            self._of_kind.setdefault(act.act, []).append((i, act))
        self._valid: dict[tuple[int, PartyId], T] = {}
        self._forget()
        self._settle_validity()

    def _forget(self) -> None:
        """What is asked again and again is kept, until what counts as valid changes."""
        self._inside: dict[D, T] = {}
        self._judged: dict[tuple[JudgementId, D], T] = {}
        self._heard: dict[ResultId, tuple[T, T, T, T]] = {}

    def seeing(self, other: Evaluation[T, D]) -> Evaluation[T, D]:
        """The same text of the same case, where the acts are valid that the other evaluation finds valid."""
        twin = copy(self)
        twin._valid = other._valid  # noqa: SLF001 (two of this class)
        twin._forget()  # noqa: SLF001 (likewise)
        return twin

    # ---- conditions

    def holds(self, formula: Formula, day: D) -> T:
        """The truth of a condition on a day."""
        world, alg = self.world, self.algebra
        match formula:
            case Const(value):
                return alg.const(value)
            case FactTrue(fact):
                return world.fact(fact, day)
            case FactOneOf(fact, values):
                return world.fact_in(fact, values)
            case ReadingIs(reading, choice):
                return world.reading(reading, choice)
            case All(parts):
                return alg.conj(self.holds(part, day) for part in parts)
            case Any(parts):
                return alg.disj(self.holds(part, day) for part in parts)
            case Not(body):
                return alg.neg(self.holds(body, day))
            case At(_, body):
                return self.holds(body, day)
            case Compare(fact, op, value):
                return world.compare(fact, op, value)
            case Judged(judgement):
                return self._defined(judgement, day)
            case Done(what, since, within):
                return alg.disj(
                    alg.conj((done, self._since(since, within, self.world.occurrences[i].date)))
                    for i, done in self._done(what, day)
                )
            case InTime(since, within):
                return self._since(since, within, day)
            case Lapsed(what, since, within):
                return alg.disj(
                    alg.conj(
                        (begun, so, alg.neg(world.not_after(day, last)), self._lacking(what, start, last))
                    )
                    for start, begun in self._starts(since, day)
                    for so, last in self.last_days(start, within)
                )
            case Did(what, condition):
                return alg.disj(
                    alg.conj((did, self.holds(condition, world.occurrences[i].date)))
                    for i, did in self.did(what, day)
                )
            case Unless(body, exception):
                return alg.disj((self.holds(body, day), self.holds(exception, day)))
            case Given(result):
                return self.result(result).given
            case Required(result):
                return self.result(result).required
            case Forbidden(result):
                return self.result(result).forbidden
            case StatusIs(result, status):
                return self.result(result).statuses[status]
            case Lawful(party):
                return self.lawful(party)
            case Applies(scope):
                begun = world.not_after(self._entry, day)
                return alg.conj((begun, self.in_scope(day))) if scope else begun
            case _:
                assert_never(formula)

    def _done(self, what: ActRef, day: D) -> Iterator[tuple[int, T]]:
        """Each act as described, dated no later than the day, with whether it is valid."""
        world, alg = self.world, self.algebra
        for i, act in self._of_kind.get(what.act, ()):
            such = alg.conj((world.not_after(act.date, day), self._described(i, what.contents)))
            if such != alg.const(False):
                yield i, alg.conj((such, self.valid(i, what.by)))

    def _starts(self, since: ActRef | None, day: D) -> Iterator[tuple[D, T]]:
        """The days from which a period runs, by the day: of each valid act `since`, else entry into force."""
        if since is None:
            yield self._entry, self.world.not_after(self._entry, day)
            return
        for i, valid in self._done(since, day):
            yield self.world.occurrences[i].date, valid

    def _lacking(self, what: tuple[ActRef, ...], first: D, last: D) -> T:
        """None of the acts was validly done from the first day to the last."""
        world, alg = self.world, self.algebra
        return alg.neg(
            alg.disj(
                alg.conj((valid, world.not_after(first, world.occurrences[i].date)))
                for ref in what
                for i, valid in self._done(ref, last)
            )
        )

    def _described(self, index: int, contents: tuple[ContentId, ...]) -> T:
        """The act has one of these contents (empty: any)."""
        return self.world.says(index, contents) if contents else self.algebra.const(True)

    def _since(self, since: ActRef | None, within: Period | None, day: D) -> T:
        """Some valid act `since` was done by the day, and the day is not after its period ends."""
        if since is None:
            return self.algebra.const(True)
        done = self._done(since, day)
        if within is None:
            return self.algebra.disj(did for _, did in done)
        return self.algebra.disj(
            self.algebra.conj((did, so, self.world.not_after(day, last)))
            for i, did in done
            for so, last in self.last_days(self.world.occurrences[i].date, within)
        )

    def last_days(self, start: D, period: Period) -> Sequence[tuple[T, D]]:
        """The last day of a period, each it may be with its condition: exactly one of these holds."""
        stops = [m for m in period.moved if isinstance(m, Stop)]
        extensions = [m for m in period.moved if isinstance(m, Extension)]
        return [
            (self.algebra.conj((so, ends)), last)
            for stopped, away in self._stopped(stops)
            for so, own in self._extended(start, (stopped, period.plain), extensions, away)
            for ends, last in self.world.endings(start, own, away)
        ]

    def due(self, start: D, period: Period) -> D:
        """The last day of a period in a case in which it is known."""
        day = self.world.one_of(self.last_days(start, period))
        assert day is not None
        return day

    def _extended(
        self, start: D, way: tuple[T, Period], extensions: Sequence[Extension], away: Away[D]
    ) -> Sequence[tuple[T, Period]]:
        """The periods that one may come to by approvals, each with its condition."""
        alg, world, ways = self.algebra, self.world, [way]
        for extension in extensions:
            longer: list[tuple[T, Period]] = []
            for so, own in ways:
                more, most = own.and_then(extension.by), extension.most
                lasts = world.endings(start, own, away)
                given = alg.disj(alg.conj((w, self._approved(extension, start, last))) for w, last in lasts)
                approved = alg.conj((so, given))
                longer.append((alg.conj((so, alg.neg(approved))), own))
                if most is None:
                    longer.append((approved, more))
                    continue
                kept = alg.disj(
                    alg.conj((this, that, world.not_after(one, other)))
                    for this, one in world.endings(start, more, away)
                    for that, other in world.endings(start, most, away)
                )
                longer.append((alg.conj((approved, kept)), more))
                longer.append((alg.conj((approved, alg.neg(kept))), most))
            ways = [(so, own) for so, own in longer if so != alg.const(False)]
        return ways

    def _approved(self, extension: Extension, start: D, last: D) -> T:
        """A valid approval was given from the trigger to the last day."""
        alg, world = self.algebra, self.world
        given = (
            alg.conj((valid, world.not_after(start, world.occurrences[i].date)))
            for i, valid in self._done(extension.approval, last)
        )
        return alg.conj((self.holds(extension.guard, world.on), alg.disj(given)))

    def _stopped(self, stops: Sequence[Stop]) -> Sequence[tuple[T, Away[D]]]:
        """The days that may not count, each way with its condition."""
        alg, world = self.algebra, self.world
        ways: list[tuple[T, Away[D]]] = [(alg.const(True), ())]
        for stop in stops:
            said = self.holds(stop.guard, world.on)
            for i, begun in self._done(stop.begins, world.on):
                first, begins = world.occurrences[i].date, alg.conj((said, begun))
                more = [(alg.conj((so, alg.neg(begins))), away) for so, away in ways]
                more += [
                    (alg.conj((so, begins, ended)), (*away, (first, until)))
                    for ended, until in self._resumed(stop, first)
                    for so, away in ways
                ]
                ways = [(so, away) for so, away in more if so != alg.const(False)]
        return ways

    def _resumed(self, stop: Stop, first: D) -> Iterator[tuple[T, D]]:
        """From which day on days count again: of the first end after the beginning, or not as yet."""
        alg, world = self.algebra, self.world
        ends = [
            (alg.conj((valid, world.not_after(first, world.occurrences[i].date))), world.occurrences[i].date)
            for i, valid in self._done(stop.ends, world.on)
        ]
        for place, (ended, day) in enumerate(ends):
            sooner = (
                alg.conj((other, world.not_after(own, day), alg.neg(world.not_after(day, own))))
                for other, own in ends
            )
            as_soon = (alg.conj((other, world.not_after(own, day))) for other, own in ends[:place])
            only = alg.conj((ended, alg.neg(alg.disj((*sooner, *as_soon)))))
            yield only, world.next_day(day) if stop.through else day
        yield alg.neg(alg.disj(ended for ended, _ in ends)), world.next_day(world.on)

    # ---- which clauses speak

    def in_scope(self, day: D) -> T:
        """Within 适用范围, or 参照."""
        known = self._inside.get(day)
        if known is None:
            own, referred = self._scopes(day)
            known = self._inside[day] = self.algebra.disj((own, *(holds for _, holds in referred)))
        return known

    def _scopes(self, day: D) -> tuple[T, list[tuple[ByReference, T]]]:
        scopes = self.measure.stating(Scope)
        own = self.algebra.disj(self._guarded(s, s.condition, day) for s in scopes)
        referred = [(s, self._guarded(s, s.condition, day)) for s in self.measure.stating(ByReference)]
        return (own if scopes else self.algebra.const(True)), referred

    def _guarded(self, statement: Statement, condition: Formula, day: D) -> T:
        return self.algebra.conj((self.holds(statement.guard, day), self.holds(condition, day)))

    def speaks(self, statement: Statement, day: D) -> T:
        """The statement is said under the readings, and 参照 does not leave its clause without a subject."""
        guard = self.holds(statement.guard, day)
        if not any(_excludes(s, statement) for s in self.measure.stating(ByReference)):
            return guard
        own, referred = self._scopes(day)
        silenced = [holds for reference, holds in referred if _excludes(reference, statement)]
        heard = [holds for reference, holds in referred if not _excludes(reference, statement)]
        alg = self.algebra
        return alg.conj((guard, alg.disj((own, *heard, alg.neg(alg.disj(silenced))))))

    # ---- validity

    def valid(self, index: int, by: tuple[PartyId, ...] = ()) -> T:
        """The act is valid as done in one of these roles (empty: in some role)."""
        return self.algebra.disj(
            self.algebra.conj((self.world.may_be(index, role), self._valid[index, role]))
            for role in self.world.occurrences[index].by
            if not by or role in by
        )

    def _settle_validity(self) -> None:
        """The least solution, stratum by stratum; inside a stratum by iteration from all void.

        A step only ever adds to what is valid: what is wholly valid needs no further step, and as many steps
        as there are acts and roles are enough.
        """
        acts = self.world.occurrences
        nothing, everything = self.algebra.const(False), self.algebra.const(True)
        self._valid = {(i, role): nothing for i, act in enumerate(acts) for role in act.by}
        for kinds in strata(self.measure):
            some = sorted(i for kind in kinds for i, _ in self._of_kind.get(kind, ()))
            here = [(i, role) for i in some for role in acts[i].by]
            for _ in here:
                open_ = [key for key in here if self._valid[key] != everything]
                step = {(i, role): self._satisfied(i, role) for i, role in open_}
                if all(self._valid[key] == value for key, value in step.items()):
                    break
                self._valid.update(step)
                self._forget()

    def _satisfied(self, index: int, role: PartyId) -> T:
        """What the text asks of the act, with what counts as valid so far."""
        act, alg = self.world.occurrences[index], self.algebra
        begun = self.world.not_after(self._entry, act.date)
        known = alg.conj((act.exists, begun, self.world.not_after(act.date, self.world.on)))
        if known == alg.const(False):
            return known
        in_scope = self.in_scope(act.date)
        return alg.conj((known, in_scope, self.authorised(index, role), *self.requirements(index, role)))

    def authorised(self, index: int, role: PartyId) -> T:
        """Some authority that speaks is satisfied; where none speaks, the act is as declared."""
        act, alg, nothing = self.world.occurrences[index], self.algebra, self.algebra.const(False)
        sources, speaking = [], []
        for s in self.measure.stating(Authority):
            if s.act == act.act and (described := self._described(index, s.contents)) != nothing:
                speaks = alg.conj((described, self.speaks(s, act.date)))
                speaking.append(speaks)
                if role in s.actors and (towards := self._towards(index, s.addressees)) != nothing:
                    sources.append(alg.conj((speaks, towards, self.holds(s.requires, act.date))))
        declared = self.measure.act(act.act)
        if role in declared.actors:
            towards = self._towards(index, declared.addressees)
            sources.append(alg.conj((towards, alg.neg(alg.disj(speaking)))))
        return alg.disj(sources)

    def _towards(self, index: int, addressees: tuple[PartyId, ...]) -> T:
        """The act was done towards one of these (empty: whoever), as far as the case says."""
        return self.world.towards(index, addressees) if addressees else self.algebra.const(True)

    def requirements(self, index: int, role: PartyId) -> Iterator[T]:
        """Every requirement that concerns the act, as far as it speaks."""
        act, alg = self.world.occurrences[index], self.algebra
        for s in self.measure.stating(Requirement):
            if s.act == act.act and (not s.actors or role in s.actors):
                described = self._described(index, s.contents)
                if described != alg.const(False):
                    silent = alg.neg(alg.conj((described, self.speaks(s, act.date))))
                    yield alg.disj((silent, self.holds(s.requires, act.date)))

    # ---- judgements

    def judgement(self, judgement: JudgementId) -> T:
        """Whether a 判断 holds on the day the case is seen."""
        return self._defined(judgement, self.world.on)

    def _defined(self, judgement: JudgementId, day: D) -> T:
        known = self._judged.get((judgement, day))
        if known is None:
            known = self.holds(self.measure.judgement(judgement).definition, day)
            self._judged[judgement, day] = known
        return known

    # ---- duties

    def duties(self) -> Iterator[DutyVerdict[T, D]]:
        """Every duty, for each act that may trigger it, in document order."""
        for s in self.measure.statements:
            if isinstance(s, Duty):
                yield from self._triggered(s)
            elif isinstance(s, Effect) and s.owed:
                yield self._owed(s)

    def _triggered(self, s: Duty) -> Iterator[DutyVerdict[T, D]]:
        if s.trigger is None:
            yield self._duty(s, None, self._entry, self.algebra.const(True))
        else:
            for i, triggered in self._done(s.trigger, self.world.on):
                yield self._duty(s, i, self.world.occurrences[i].date, triggered)

    def _duty(self, s: Duty, trigger: int | None, start: D, triggered: T) -> DutyVerdict[T, D]:
        alg, world, on = self.algebra, self.world, self.world.on
        dues = tuple(self.last_days(start, s.within)) if s.within is not None else ()
        arises = alg.conj((triggered, self._in_force(s), self.holds(s.condition, on)))
        done = [
            (world.occurrences[i].date, alg.conj((valid, world.not_after(start, world.occurrences[i].date))))
            for ref in s.any_of
            for i, valid in self._done(ref, on)
        ]
        ever = alg.disj(valid for _, valid in done)
        if s.timely is not None:
            met = alg.conj((ever, world.fact(s.timely, on)))
        else:
            timely = (alg.conj((v, so, world.not_after(d, due))) for d, v in done for so, due in dues)
            met = alg.disj(timely) if dues else ever
        late = alg.disj(alg.conj((so, alg.neg(world.not_after(on, due)))) for so, due in dues)
        return DutyVerdict(
            s,
            trigger,
            world.one_of(dues),
            dues,
            {
                DutyState.NOT_APPLICABLE: alg.neg(arises),
                DutyState.PENDING: alg.conj((arises, alg.neg(ever), alg.neg(late))),
                DutyState.DONE_IN_TIME: alg.conj((arises, met)),
                DutyState.DONE_LATE: alg.conj((arises, ever, alg.neg(met))),
                DutyState.OVERDUE: alg.conj((arises, alg.neg(ever), late)),
            },
        )

    def _owed(self, s: Effect) -> DutyVerdict[T, D]:
        """A required result is owed by whoever is to give it; giving it is no act of a case."""
        never = self.algebra.const(False)
        owed = self.algebra.conj((self._in_force(s), self.holds(s.condition, self.world.on)))
        states = dict.fromkeys(DutyState, never)
        states[DutyState.PENDING] = owed
        states[DutyState.NOT_APPLICABLE] = self.algebra.neg(owed)
        return DutyVerdict(s, None, None, (), states)

    def _in_force(self, statement: Statement) -> T:
        on = self.world.on
        begun = self.world.not_after(self._entry, on)
        return self.algebra.conj((begun, self.in_scope(on), self.speaks(statement, on)))

    def lawful(self, party: PartyId | None) -> T:
        """The party (None: every party) has no duty overdue or done late, and did nothing forbidden to it."""
        breaches = [
            duty.states[state]
            for s in self.measure.stating(Duty)
            if party is None or party in s.bearers
            for duty in self._triggered(s)
            for state in (DutyState.OVERDUE, DutyState.DONE_LATE)
        ]
        breaches += [
            did
            for s in self.measure.stating(Ban)
            if party is None or not s.bearers or party in s.bearers
            for _, did in self.broken(s, party)
        ]
        return self.algebra.neg(self.algebra.disj(breaches))

    def broken(self, ban: Ban, party: PartyId | None) -> Iterator[tuple[int, T]]:
        """Each act, valid or not, that one to whom it may be forbidden did, with whether it is."""
        barred = (party,) if party is not None else ban.bearers
        for i, did in self.did(ActRef(ban.act, ban.contents, barred), self.world.on):
            day = self.world.occurrences[i].date
            yield i, self.algebra.conj((did, self.speaks(ban, day), self.holds(ban.condition, day)))

    def did(self, what: ActRef, day: D) -> Iterator[tuple[int, T]]:
        """Each act as described, valid or not, from entry into force to the day, in a case in scope then."""
        alg, world = self.algebra, self.world
        for i, act in self._of_kind.get(what.act, ()):
            if not what.by or not set(act.by).isdisjoint(what.by):
                parts = (
                    act.exists,
                    world.not_after(self._entry, act.date),
                    world.not_after(act.date, day),
                    self._described(i, what.contents),
                    alg.disj(world.may_be(i, role) for role in what.by) if what.by else alg.const(True),
                )
                did = alg.conj(parts)
                if did != alg.const(False):
                    yield i, alg.conj((did, self.in_scope(act.date)))

    # ---- results

    def result(self, result: ResultId) -> ResultVerdict[T]:
        """What is said of a result on the day the case is seen; the first status that applies."""
        alg = self.algebra
        outside, required, permitted, forbidden = self._said(result)
        inside = alg.neg(outside)
        need = alg.conj((inside, required))
        given = alg.conj((inside, alg.disj((required, permitted))))
        bar = alg.conj((inside, forbidden))
        excluded = self.measure.result(result).excludes
        beside = alg.disj(self._given(other) for other in excluded)
        ordered = {
            Status.OUTSIDE: outside,
            Status.CONFLICT: alg.disj((alg.conj((given, bar)), alg.conj((need, beside)))),
            Status.REQUIRED: need,
            Status.PERMITTED: given,
            Status.FORBIDDEN: bar,
            Status.SILENT: alg.const(True),
        }
        statuses: dict[Status, T] = {}
        before: list[T] = []
        for status, applies in ordered.items():
            statuses[status] = alg.conj((applies, alg.neg(alg.disj(before))))
            before.append(applies)
        return ResultVerdict(given, need, bar, statuses)

    def _given(self, result: ResultId) -> T:
        outside, required, permitted, _ = self._said(result)
        return self.algebra.conj((self.algebra.neg(outside), self.algebra.disj((required, permitted))))

    def _said(self, result: ResultId) -> tuple[T, T, T, T]:
        """Outside; and what prevailing clauses require, permit, forbid."""
        known = self._heard.get(result)
        if known is None:
            alg = self.algebra
            kept = [(s, self.kept(s, result)) for s in self.measure.about(result)]
            known = self._heard[result] = (
                self._outside(result),
                alg.disj(said for s, said in kept if sense(s) is Modality.REQUIRE),
                alg.disj(said for s, said in kept if sense(s) is Modality.PERMIT),
                alg.disj(said for s, said in kept if sense(s) is Modality.FORBID),
            )
        return known

    def _outside(self, result: ResultId) -> T:
        """Not yet in force, out of scope, or another rule governs the result."""
        alg, on = self.algebra, self.world.on
        elsewhere = [
            alg.conj((self.speaks(s, on), self.world.fact(fact, on)))
            for s in self.measure.stating(Yields)
            for other, fact in s.provisions
            if other == result
        ]
        begun = self.world.not_after(self._entry, on)
        return alg.disj((alg.neg(begun), alg.neg(self.in_scope(on)), *elsewhere))

    def _applies(self, s: Effect | Necessary) -> T:
        on = self.world.on
        if isinstance(s, Necessary):
            return self.algebra.neg(self.algebra.conj(self.holds(item, on) for item in s.items))
        return self.holds(s.condition, on)

    def kept(self, s: Effect | Necessary, result: ResultId, below: tuple[str, ...] = ()) -> T:
        """It speaks on the result, and gives way to no clause over it that does and clashes with it.

        `below`: the statements that might give way to this one in turn.
        """
        said = self.algebra.conj((self.speaks(s, self.world.on), self._applies(s)))
        beaten = (self._beaten(*clash, (*below, s.id)) for clash in self.clashes(s, result, below))
        return self.algebra.conj((said, self.algebra.neg(self.algebra.disj(beaten))))

    def clashes(
        self, s: Effect | Necessary, result: ResultId, below: tuple[str, ...] = ()
    ) -> Iterator[tuple[Order, Effect | Necessary, ResultId]]:
        """What by a stated order prevails over the statement where both speak on it or beside it."""
        over = [order for order in self._orders if s.clause.within(order.under)]
        excluded = self.measure.result(result).excludes if over else ()
        for other in (result, *excluded) if over else ():
            for o in self.measure.about(other):
                if o.id not in below and o.id != s.id and opposed(o, s, same=other == result):
                    yield from ((order, o, other) for order in over if order.puts(o.clause, s.clause))

    def _beaten(self, order: Order, o: Effect | Necessary, other: ResultId, below: tuple[str, ...]) -> T:
        """The statement speaks, which by this order prevails over the last of those below."""
        stated = (self.speaks(p, self.world.on) for p in order.by)
        return self.algebra.conj(
            (*stated, self.algebra.neg(self._outside(other)), self.kept(o, other, below))
        )

    @cached_property
    def _orders(self) -> tuple[Order, ...]:
        return orders(self.measure.stating(Precedence))


def _excludes(reference: ByReference, statement: Statement) -> bool:
    """参照 leaves the statement's clause without a subject."""
    return any(statement.clause.within(clause) for clause, _ in reference.excluded)
