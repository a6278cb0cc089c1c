"""Rules about acts: who must, may or must not do what and by when, and what makes an act valid."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from policy_model.ir import statement as ir
from policy_model.ir.formula import (
    AS_COUNTED,
    ActRef,
    All,
    Any,
    At,
    Const,
    Done,
    Formula,
    Lapsed,
    Not,
    Unit,
)
from policy_model.ir.formula import Period as IrPeriod
from policy_model.ir.ids import ActId, FactId, PartyId
from policy_model.ir.vocabulary import Act
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span
from policy_model.syntax import ast

from .conditions import Conditions, Context, inside
from .exclusions import Exclusions, Free
from .gathered import Gathered, Head, Where, event_of, required_acts
from .joining import TRUE, at_clause, conjoin, negate
from .recurring import Recurring

_BARRING = (ast.Modal.MUST_NOT, ast.Modal.REFRAIN)
_FREEING = (ast.Modal.NEED_NOT, ast.Modal.ONLY)
_BY_DATE = IrPeriod(0, Unit.DAY)
"""Marks a last day that is a date, until the day of entry into force is known; its number is the date's."""


@dataclass(frozen=True, slots=True)
class _Late:
    """逾期X的，X无效, to be settled when every window of X is known."""

    where: Where
    act: Act
    span: Span


@dataclass(slots=True)
class Acts:
    """Turns what is said of acts into duties, powers, bans, authorities and requirements."""

    said: Gathered
    conditions: Conditions
    exclusions: Exclusions
    recurring: Recurring
    _dated: list[tuple[datetime.date, Span]] = field(default_factory=list)
    _late: list[_Late] = field(default_factory=list)
    _timed: list[str] = field(default_factory=list)
    _charged: list[str] = field(default_factory=list)
    _rests: list[tuple[Where, Act, tuple[PartyId, ...], tuple[ActRef, ...]]] = field(default_factory=list)

    def finish(self) -> None:
        """What needs every statement: windows of late acts, triggers of duties without one."""
        for late in self._late:
            self._settle_late(late)
        self._without_second()
        for position, statement in enumerate(self.said.out):
            if isinstance(statement, ir.Duty) and statement.trigger is None:
                self.said.out[position] = self._with_trigger(statement)

    def _placed(
        self, rule: ast.ActRule, where: Where, span: Span, timing: ast.Timing | None
    ) -> tuple[str, ClauseId, Formula, Span]:
        """As every statement begins, with its timing noted, and if the rule says 也."""
        place = self.said.place(where, span)
        if timing is not None:
            self.said.timings[place[0]] = timing.span
        if rule.also:
            self.said.besides.add(place[0])
        return place

    def rule(
        self,
        rule: ast.ActRule,
        head: Head,
        where: Where,
        modal: ast.Modal | None,
        rests: tuple[ActRef, ...] = (),
    ) -> None:
        """甲应当（可以、不得）X: a duty, power or ban for each act, and what the act then rests on."""
        if modal is None:
            self.said.report.error("PM0241", rule.span, clause=where.clause)
            return
        named = rule.parties
        for party in (p for phrase in rule.acts for p in (*phrase.manner.jointly, *rule.manner.jointly)):
            self.conditions.party(party)  # 会同 asks nothing that a case could show
        via = self._each_of(rule.manner.via)
        either = modal is ast.Modal.OUGHT and rule.connective is ast.Connective.ANY and len(rule.acts) > 1
        first_owed = len(self.said.out)
        for position, phrase in enumerate(rule.acts):
            act = self.conditions.act(phrase.act)
            if act.event:
                self.said.report.error("PM0270", phrase.span, act.span, clause=where.clause, act=act.id.zh)
                continue
            self.conditions.check_actors(act, named)
            bearers = tuple(self.conditions.party(p) for p in named) or act.actors
            each_body = [(p,) for p in bearers] if named.joint else [bearers]
            contents = self.conditions.content(act, phrase.content)
            self._reach(rule, phrase, either, where, position)
            timing = phrase.manner.timing or (_later(rule.manner.timing) if position else rule.manner.timing)
            own = self._each_of(phrase.manner.via)
            if phrase.once and not isinstance(timing, ast.ByEach):
                self.said.unsupported("once", phrase.span, where)
            if isinstance(timing, ast.ByEach):
                if modal is not ast.Modal.OUGHT or either or phrase.again:
                    self.said.unsupported("recurring_power", timing.span, where)
                    continue
                rest_on = tuple(at_clause(where.clause, Done(ref)) for ref in (*rests, *via, *own))
                self._sent(act, (*rule.manner.to, *phrase.manner.to), True, phrase.span, where)
                self.recurring.owe(timing, ActRef(act.id, contents), each_body, head, where)
                self._lets(phrase, ActRef(act.id, contents, bearers), rest_on, where)
                continue
            found, within, timely = self._timing(timing, act, head, where)
            triggers = tuple(self._own(ref, bearers) for ref in found)
            trigger = triggers[-1] if triggers else None
            manner = tuple(at_clause(where.clause, Done(ref)) for ref in (*rests, *via, *own))
            sent = (*rule.manner.to, *phrase.manner.to)
            self._sent(act, sent, modal is ast.Modal.OUGHT, phrase.span, where)
            if modal in _BARRING and (rule.manner.idle or phrase.manner.idle):
                self.said.unsupported("manner_barred", phrase.span, where)  # not this way alone is forbidden
            if head.before is not None and timing is not None:
                self.said.report.error("PM0124", timing.span)
            ahead = head.before or (timing if isinstance(timing, ast.Before) else None)
            if ahead is not None and (modal not in (ast.Modal.OUGHT, *_BARRING) or either):
                self.said.unsupported("before_power", ahead.span, where)
                continue
            if ahead is not None and modal is ast.Modal.OUGHT:
                for before_it in (ActRef(act.id, contents, by) for by in each_body):
                    if self._ahead(ahead, before_it, head, where):
                        self._lets(phrase, before_it, manner, where)
                continue
            before = (*rests, *(ref for ref in head.after if ref not in rests))
            # 由甲X后，在E后…内Y, and X后，…: the period runs from E, but nothing is owed before X
            begins = {ref.act for ref in triggers}
            first: list[Formula] = [Done(ref) for ref in before if ref.act not in begins]
            passed = self.said.spans.passed(timing) if isinstance(timing, ast.After | ast.Within) else ()
            waited = dict.fromkeys((*head.waited, *passed))
            first += waited
            if phrase.again:
                first += self._again(phrase, act, trigger, modal, where)
            if within is not None and (modal in _FREEING or (modal in _BARRING and within.then == _BY_DATE)):
                assert timing is not None
                self.said.unsupported("period_freed", timing.span, where)
                continue
            if modal is ast.Modal.NEED_NOT:
                free = Free(act.id, bearers, contents)
                self.exclusions.release(
                    free, conjoin(head.condition, *first, *map(Done, triggers)), where, phrase.span
                )
                continue
            if modal is ast.Modal.ONLY:
                steps = conjoin(*first, *manner, *map(Done, triggers))
                barred = only(self.said, head.condition, steps, where, phrase.span)
                place = self.said.place(where, phrase.span)
                self.said.out.append(ir.Ban(*place, bearers, act.id, contents, barred))
                continue
            if modal in _BARRING:
                if manner or timely:
                    self.said.unsupported("manner_barred", phrase.span, where)
                if ahead is not None:
                    first += self.until(ahead, where)
                first += map(Done, triggers) if within is None else [inside(trigger, within)]
                barred = conjoin(head.condition, *first)
                if modal is ast.Modal.REFRAIN:
                    self.exclusions.lift(Free(act.id, bearers, contents), barred, where, phrase.span)
                place = self.said.place(where, phrase.span)
                self.said.out.append(ir.Ban(*place, bearers, act.id, contents, barred))
                continue
            requires = list(manner)
            begun = (at_clause(where.clause, Done(ref)) for ref in triggers)
            requires += (formula for formula in begun if formula not in requires)
            requires += (at_clause(where.clause, formula) for formula in waited)
            arises = conjoin(head.condition, *first, *map(Done, triggers[:-1]))
            if modal is ast.Modal.MAY:
                for able in each_body:
                    place = self._placed(rule, where, phrase.span, timing)
                    self.said.out.append(ir.Power(*place, able, act.id, contents, arises, trigger, within))
                requires.insert(0, head.condition)
            elif modal is ast.Modal.IN_CHARGE:
                self._charged.append(self.said.next_id(where))
            elif either and position:
                self._instead(first_owed, ActRef(act.id, contents, bearers), named.joint)
            else:
                for owed in each_body:
                    for begin in triggers or (None,):  # after each of several: after the last of them
                        others = (Done(ref) for ref in triggers if ref != begin)
                        condition = conjoin(head.condition, *first, *others)
                        place = self._placed(rule, where, phrase.span, timing)
                        self.said.out.append(
                            ir.Duty(*place, owed, act.id, contents, condition, begin, within, timely)
                        )
            if modal is ast.Modal.OUGHT and within is not None and trigger is not None and not manner:
                self._timed.append(self.said.next_id(where))
            self._lets(phrase, ActRef(act.id, contents, bearers), requires, where)

    def _lets(self, phrase: ast.ActPhrase, what: ActRef, requires: Sequence[Formula], where: Where) -> None:
        """What is owed or allowed may be done, where what it rests on is."""
        slot = phrase.act.slot
        to = self.conditions.act(phrase.act).addressees if slot is None else (self.conditions.party(slot),)
        place = self.said.place(where, phrase.span)
        self.said.out.append(ir.Authority(*place, what.by, to, what.act, what.contents, conjoin(*requires)))

    def _ahead(self, before: ast.Before, owed: ActRef, head: Head, where: Where) -> bool:
        """应当在E前X: whoever is to do X must not do E without it, or without the period between them.

        The day of X counts, that of E does not. Whether it is to go before an act of others is not said.
        """
        if isinstance(before.event, ast.Ended):  # by when it is over is for a period to say
            self.said.unsupported("before_power", before.span, where)
            return False
        event = self.conditions.whoever(before.event) if before.event else head.begun
        if event is None:
            self.said.report.error("PM0242", before.span, clause=where.clause)
            return False
        doers = event.by or self.conditions.symbols.acts[event.act.zh].actors
        own = tuple(p for p in doers if p in owed.by)
        if not own:
            self.said.report.error("PM0272", before.span, clause=where.clause, act=event.act.zh)
            return False
        done: Formula = Done(owed)
        period = self.conditions.period(before.period) if before.period else None
        if period is not None:
            whole = period if period.unit is Unit.WORKDAY else replace(period, then=AS_COUNTED)
            done = Lapsed((), owed, replace(whole, from_day=True))
        condition = conjoin(head.whole(), negate(at_clause(where.clause, done)))
        place = self.said.place(where, before.span)
        self.said.out.append(ir.Ban(*place, own, event.act, event.contents, condition))
        return True

    def until(self, before: ast.Before, where: Where) -> Iterator[Formula]:
        """不得在E前X, 公示期满前不得…: not while E is not done, the time is not over."""
        if before.event is None or before.period is not None:
            self.said.unsupported("until_period", before.span, where)
        elif isinstance(before.event, ast.Ended):
            yield negate(self.said.spans.over(before.event))
        else:
            yield negate(conjoin(*map(Done, self.conditions.events(before.event))))

    def by_dates(self, entry: datetime.date) -> None:
        """Last days that are dates become periods from entry into force."""
        self.recurring.enter(entry)
        for position, s in enumerate(self.said.out):
            if isinstance(s, ir.Duty | ir.Power) and s.within is not None and s.within.then == _BY_DATE:
                date, span = self._dated[s.within.number - 1]
                days = (date - entry).days
                if days < 1:
                    self.said.report.error("PM0273", span, clause=s.clause, date=date.isoformat())
                within = IrPeriod(max(days, 1), Unit.DAY, then=AS_COUNTED, moved=s.within.moved)
                self.said.out[position] = replace(s, within=within)

    def _again(
        self, phrase: ast.ActPhrase, act: Act, trigger: ActRef | None, modal: ast.Modal, where: Where
    ) -> Iterator[Formula]:
        """不得再次X, in a period from E: E came after an X, so that another one would be done again."""
        if modal not in _BARRING or trigger is None:
            self.said.unsupported("again", phrase.span, where)
        elif act.at_most < 2:
            self.said.report.error("PM0271", phrase.span, act.span, clause=where.clause, act=act.id.zh)
        else:
            yield Done(trigger, ActRef(act.id))

    def _reach(
        self, rule: ast.ActRule, phrase: ast.ActPhrase, either: bool, where: Where, position: int
    ) -> None:
        """Whether a period reaches an act that waits for another of its own is not settled here."""
        own = phrase.manner
        if (
            position
            and not either
            and own.via
            and own.timing is None
            and isinstance(rule.manner.timing, ast.Within)
        ):
            self.said.report.error("PM0293", phrase.span, rule.manner.timing.span, clause=where.clause)
        alternative = own.timing if position else rule.manner.timing
        if either and alternative is not None and (position or isinstance(alternative, ast.Timely)):
            self.said.unsupported("either_timed", alternative.span, where)

    def _instead(self, first: int, other: ActRef, each: bool) -> None:
        """The duties from `first` on are discharged by the other act too; if `each`, by the bearer's own."""
        for at, owed in enumerate(self.said.out[first:], first):
            if isinstance(owed, ir.Duty):
                bearers = owed.bearers if each else tuple(dict.fromkeys((*owed.bearers, *other.by)))
                by = owed.bearers if each else other.by
                instead = (*owed.instead, replace(other, by=by))
                self.said.out[at] = replace(owed, bearers=bearers, instead=instead)

    def _without_second(self) -> None:
        """No second authority: a clause that only sets a period for an act, or says whose it is (负责).

        That is so where others provide for the act. What only sets another period once the first has lapsed
        (自督办之日起五日内) leaves the first to provide for it.
        """
        again = {s.id for s in self.said.out if isinstance(s, ir.Duty) and self._after_lapse(s)}
        followed = [id for id in self._timed if self._of_duty(id) in again]
        first = [id for id in self._timed if id not in followed]
        for ids in (self._charged, followed, first):
            sources = [s for s in self.said.out if isinstance(s, ir.Authority)]
            for second in [s for s in sources if s.id in ids]:
                others = {
                    party
                    for s in sources
                    if s.id not in ids and s.act == second.act and s.guard in (TRUE, second.guard)
                    if not s.contents or set(second.contents) & set(s.contents)
                    for party in s.actors
                }
                if others.issuperset(second.actors):
                    at = self.said.out.index(second)
                    told = ir.Defines(second.id, second.clause, second.guard, second.span, "")
                    self.said.out[at : at + 1] = [told] if ids is self._charged else []

    def _of_duty(self, authority: str) -> str:
        """The duty that an authority stands beside."""
        at = next(i for i, s in enumerate(self.said.out) if s.id == authority)
        return next(s.id for s in reversed(self.said.out[:at]) if isinstance(s, ir.Duty))

    def _after_lapse(self, duty: ir.Duty) -> bool:
        """Its period runs from what somebody does only because the act was not done in time."""
        todo, seen = [duty.trigger], set[ActId]()
        while todo:
            ref = todo.pop()
            if ref is None or ref.act in seen or ref.act == duty.act:
                continue
            seen.add(ref.act)
            for s in self.said.out:
                if isinstance(s, ir.Duty | ir.Power) and s.act == ref.act:
                    if self.conditions.breaches.lapse_of(s.condition, duty.act):
                        return True
                    todo.append(s.trigger)
        return False

    def _sent(self, act: Act, to: tuple[ast.Parties, ...], owed: bool, span: Span, where: Where) -> None:
        """应当向甲X: X is declared as towards 甲, and nobody else; 向甲和乙, one act, may not be enough."""
        named = {self.conditions.party(p) for parties in to for p in parties}
        if to and named != set(act.addressees):
            self.said.report.error("PM0282", span, act.span, clause=where.clause, act=act.id.zh)
        elif owed and any(parties.joint for parties in to):
            names = tuple(party.zh for party in act.addressees)
            self.said.report.error("PM0278", span, act.span, act=act.id.zh, parties=names)

    def _each_of(self, vias: Sequence[ast.Via]) -> tuple[ActRef, ...]:
        """What an act rests on: of 经甲和乙研究, the act of each."""
        return tuple(ref for via in vias for ref in self.conditions.events(via))

    def _own(self, ref: ActRef, bearers: tuple[PartyId, ...]) -> ActRef:
        """甲应在作出决定后…: where several parties may do the act, it is the bearer's own that counts."""
        if ref.by:
            return ref
        act = self.conditions.symbols.acts[ref.act.zh]
        own = tuple(p for p in act.actors if p in bearers)
        return replace(ref, by=own) if own and len(own) < len(act.actors) else ref

    def _timing(
        self, timing: ast.Timing | None, act: Act, head: Head, where: Where
    ) -> tuple[tuple[ActRef, ...], IrPeriod | None, FactId | None]:
        """Triggers, period and 及时 fact of an act that is to be done."""
        match timing:
            case None:
                return head.after, None, None
            case ast.Within(ast.Ended() as ended, period):
                length = self.conditions.period(period)
                return (*self._from_end(ended, length), None)
            case ast.Within(event, period):
                assert not isinstance(event, ast.Ended)
                begun = head.after or ((head.begun,) if head.begun else ())
                length = self.conditions.period(period)
                if isinstance(event, ast.Commenced):
                    return (), length, None
                triggers = (self.conditions.event(event),) if event else begun
                if event is None and len(head.waits) == 1 and not begun and length is not None:
                    return (*self._from_end(head.waits[0], length), None)
                if len(triggers) > 1:
                    self.said.report.error("PM0296", timing.span, act=triggers[0].act.zh)
                if length is not None and (not triggers or (event is None and head.waited)):
                    self.said.report.error("PM0242", timing.span, clause=where.clause)
                return triggers[:1], length, None
            case ast.After(_, ast.Period()) | ast.After(ast.Ended()):
                return (), None, None
            case ast.After(event):
                assert not isinstance(event, ast.Ended)
                return (self.conditions.events(event) if event else head.after), None, None
            case ast.Timely(event):
                triggers = self.conditions.events(event) if event else head.after
                return triggers, None, self.conditions.timely_fact(act, timing.span)
            case ast.Before() | ast.ByEach():
                return (), None, None
            case ast.ByDate(date):
                self._dated.append((date, timing.span))
                return (), IrPeriod(len(self._dated), Unit.DAY, then=_BY_DATE), None
            case ast.Prescribed():
                self.said.unsupported("prescribed", timing.span, where)
                return (), None, None

    def _from_end(
        self, ended: ast.Ended | ast.Elapsed, length: IrPeriod | None
    ) -> tuple[tuple[ActRef, ...], IrPeriod | None]:
        """公示期满后，应当在三日内…: the period goes on from the end of another."""
        found = self.said.spans.counted_from(ended, length) if length is not None else None
        first, whole = found or (None, None)
        return ((first,) if first is not None else ()), whole

    def assigned(self, first: ast.Event, then: ast.ActRule, head: Head, where: Where) -> None:
        """由甲X后，Y: 甲 is to do X, and Y is to follow and rests on it."""
        refs = self.conditions.events(first)
        act = self.conditions.act(first.act)
        if act.event:
            self.said.report.error("PM0270", first.span, act.span, clause=where.clause, act=act.id.zh)
            return
        for ref in refs:
            by = ref.by or act.actors
            for begin in head.after or (None,):  # after each of several: after the last of them
                others = (Done(other) for other in head.after if other != begin)
                condition = conjoin(head.condition, *head.waited, *others)
                place = self.said.place(where, first.span)
                self.said.out.append(ir.Duty(*place, by, act.id, ref.contents, condition, begin, None))
        everyone = tuple(p for ref in refs for p in ref.by) or act.actors
        begun = (*map(Done, head.after), *head.waited)
        requires = conjoin(*(at_clause(where.clause, formula) for formula in begun))
        place, contents = self.said.place(where, first.span), refs[0].contents
        self.said.out.append(ir.Authority(*place, everyone, act.addressees, act.id, contents, requires))
        rests = refs if len(refs) > 1 else (replace(refs[0], by=()),)
        after = Head(head.condition, rests, None, waited=head.waited)
        self.rule(then, after, where, then.modal or ast.Modal.OUGHT, rests=rests)

    def void(
        self, node: ast.Void, name: ast.Name, content: ast.Name | None, head: Head, where: Where
    ) -> None:
        """…的，X无效: where it is so, an act of this kind is not valid."""
        act = self.conditions.act(name)
        if act.event:
            self.said.report.error("PM0270", node.span, act.span, clause=where.clause, act=act.id.zh)
        if head.after or head.waited:
            self.said.unsupported("void", node.span, where)
        if head.overdue is not None:
            if head.condition != TRUE:
                self.said.unsupported("void", head.overdue.span, where)
            self._late.append(_Late(where, act, node.span))
            return
        self.said.out.append(
            ir.Requirement(
                *self.said.place(where, node.span),
                act.id,
                self.conditions.content(act, content),
                (),
                at_clause(where.clause, _push_not(head.condition)),
            )
        )

    def _settle_late(self, late: _Late) -> None:
        """The act rests on every window stated for it: where one applies, its day must lie within."""
        windows = [
            s
            for s in self.said.out
            if isinstance(s, ir.Duty | ir.Power) and s.act == late.act.id and s.within
        ]
        if not windows:
            self.said.report.error("PM0242", late.span, clause=late.where.clause)
        if any(self.recurring.calls_for(window) for window in windows):
            self.said.unsupported("recurring_late", late.span, late.where)
            return
        for window in windows:
            assert window.within is not None
            timely = at_clause(window.clause, inside(window.trigger, window.within))
            applies = window.condition
            where = replace(late.where, guard=conjoin(late.where.guard, window.guard))
            self.said.out.append(
                ir.Requirement(
                    *self.said.place(where, late.span),
                    late.act.id,
                    window.contents,
                    window.bearers,
                    timely if applies == TRUE else Any((negate(applies), timely)),
                )
            )

    def rests_on(self, node: ast.RestsOn, where: Where) -> None:
        """X以…为前提."""
        requires = at_clause(where.clause, self.conditions.formula(node.on, Context(where.clause)))
        triggers = tuple(ref for e in required_acts(node.on) for ref in self.conditions.events(event_of(e)))
        for event in node.acts:
            act = self.conditions.act(event.act)
            if act.event:
                self.said.report.error("PM0270", event.span, act.span, clause=where.clause, act=act.id.zh)
            ref = self.conditions.whoever(event)
            self.said.out.append(
                ir.Requirement(
                    *self.said.place(where, event.span),
                    act.id,
                    ref.contents,
                    ref.by,
                    requires,
                )
            )
            if triggers and not ref.contents:
                self._rests.append((where, act, ref.by, triggers))

    def _with_trigger(self, duty: ir.Duty) -> ir.Duty:
        """A duty without a trigger of its own arises with what its act rests on by 以…为前提."""
        refs: list[ActRef] = []
        for where, act, actors, triggers in self._rests:
            if act.id != duty.act or (actors and not set(actors) & set(duty.bearers)):
                continue
            if where.guard in (TRUE, duty.guard):
                refs.extend(t for t in triggers if t not in refs)
        if not refs:
            return duty
        if duty.within is not None:  # its last day is settled whenever those come
            return replace(duty, condition=conjoin(duty.condition, *map(Done, refs)))
        others = (Done(ref) for ref in refs[:-1])
        trigger = self._own(refs[-1], duty.bearers)
        return replace(duty, trigger=trigger, condition=conjoin(duty.condition, *others))


def only(said: Gathered, head: Formula, steps: Formula, where: Where, span: Span) -> Formula:
    """Where 方可 forbids: where its condition does not hold.

    情况复杂的，经批准后方可…: the step is the condition, and the head says in which cases it is asked for.
    """
    if TRUE == head == steps:
        said.report.error("PM0255", span, clause=where.clause)
    return negate(head) if steps == TRUE else conjoin(head, negate(steps))


def _later(timing: ast.Timing | None) -> ast.Timing | None:
    """What a rule's timing says of its later acts: a period governs them all, 及时 the first alone."""
    if isinstance(timing, ast.Timely):
        return ast.After(timing.event, span=timing.span) if timing.event else None
    return timing


def _push_not(formula: Formula) -> Formula:
    """The negation with `Not` moved inwards, so that 未经… becomes a plain requirement."""
    match formula:
        case Not(body):
            return body
        case Any(parts):
            return All(tuple(_push_not(p) for p in parts), span=formula.span)
        case All(parts):
            return Any(tuple(_push_not(p) for p in parts), span=formula.span)
        case At(clause, body):
            return At(clause, _push_not(body), span=formula.span)
        case Const():
            return negate(formula)
        case Lapsed(what, since, within) if since is not None:
            # 未在E后五日内X的，Y无效: Y rests on X having been done in time
            return Any(tuple(Done(ref, since, within, span=formula.span) for ref in what))
        case _:
            return Not(formula, span=formula.span)
