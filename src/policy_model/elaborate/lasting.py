"""How long what an act begins lasts (复查期间, 公示期): to another act, or so long, by what the act says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from policy_model.ir.formula import (
    RUN_ON,
    ActRef,
    Done,
    Formula,
    InTime,
    Lapsed,
    Period,
    ReadingIs,
    Unit,
)
from policy_model.ir.ids import PartyId
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span
from policy_model.syntax import ast

from .conditions import Conditions, Context
from .joining import TRUE, at_clause, conjoin, disjoin, negate


@dataclass(frozen=True, slots=True)
class _Told:
    """How long it lasts, as one clause says, under a choice of a reading (None: in the open)."""

    node: ast.TimeNeeded | ast.Lasting
    clause: ClauseId
    reading: tuple[str, str] | None


@dataclass(slots=True)
class Spans:
    """The times that acts begin, by the act's name."""

    conditions: Conditions
    _told: dict[str, list[_Told]] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)

    def gather(self, document: ast.Document) -> None:
        """Every such time; said twice, each must be under a choice of one reading."""
        for block in document.blocks:
            for where, paragraph in block.numbered:
                for statement in paragraph.statements:
                    self._add(statement, where, None)
            for gloss in block.glosses:
                self._add(gloss.statement, replace(block.article, gloss=gloss.number), None)
        for first, *others in self._told.values():
            for other in others:
                apart = first.reading and other.reading and first.reading[0] == other.reading[0]
                if not apart or first.reading == other.reading:
                    self.conditions.report.error("PM0290", other.node.span, first.node.span)
                    break

    def _add(self, node: ast.Statement, where: ClauseId, reading: tuple[str, str] | None) -> None:
        match node:
            case ast.TimeNeeded(state=True) | ast.Lasting():
                self._say(node, where, reading)
            case ast.Rule(consequences=consequences):
                for consequence in consequences:
                    if isinstance(consequence, ast.Lasting):
                        self._say(consequence, where, reading)
            case ast.Reading(name, choices):
                for each in choices:
                    self._add(each.body, where, (name.text, each.name.text))
            case ast.StepList(items=items) | ast.LeadList(items=items):
                for item in items:
                    for statement in item.statements:
                        self._add(statement, replace(where, item=item.number), reading)
            case _:
                pass

    def _say(
        self, node: ast.TimeNeeded | ast.Lasting, where: ClauseId, reading: tuple[str, str] | None
    ) -> None:
        for name in node.acts:
            self._told.setdefault(name.entry, []).append(_Told(node, where, reading))

    def during(self, name: ast.Name) -> Formula:
        """复查期间: what begins it was done and what ends it was not, or not so long ago."""
        for told in self._told.get(name.entry, ()):
            if isinstance(told.node, ast.Lasting) and told.node.least:
                self.conditions.report.error("PM0274", name.span, told.node.span)
        return self._each(name, lambda told: disjoin(self._lasts(told.node, name)))

    def owed(self, name: ast.Name) -> Iterator[tuple[Formula, ast.Within | None]]:
        """公示期内，应当X: the periods in which X is owed, each with its reading; None where none is told."""
        for told in self._told.get(name.entry, ()):
            if not isinstance(told.node, ast.Lasting):
                yield TRUE, None
            elif not told.node.least:  # which is an error already
                for within in _periods(told.node, name):
                    yield self._guard(told), within

    def done_during(self, name: ast.Name, cond: ast.Cond, at: Context) -> Formula:
        """公示期内，提出申请的: what was done, done while it lasted, whatever day it is now."""

        def said(told: _Told) -> Formula:
            if isinstance(told.node, ast.Lasting) and not told.node.least:
                return self.conditions.formula(self._within(told.node, name, cond), at)
            if isinstance(told.node, ast.Lasting):
                self.conditions.report.error("PM0274", name.span, told.node.span)
            else:
                self.conditions.report.unsupported("done_during", name.span)
            return TRUE

        return self._each(name, said)

    def _within(self, node: ast.Lasting, name: ast.Name, cond: ast.Cond) -> ast.Cond:
        """The condition with each act done in the time: in one of the lengths it may have."""
        match cond:
            case ast.ActDone(timing=None, via=False):
                ways = [replace(cond, timing=within) for within in _periods(node, name)]
                return ways[0] if len(ways) == 1 else ast.Or(tuple(ways), span=cond.span)
            case ast.And(parts) | ast.Or(parts):
                return replace(cond, parts=tuple(self._within(node, name, part) for part in parts))
            case _:
                if speaks_of_acts(cond):
                    self.conditions.report.unsupported("done_during", cond.span)
                return cond

    def passed(self, after: ast.After | ast.Within | ast.Elapsed | ast.Ended) -> tuple[Formula, ...]:
        """在E满三年后, 公示期满后: what must have passed, that the period from E has ended."""
        match after:
            case ast.Ended():
                return (self.over(after),)
            case ast.After(ast.Ended() as ended) | ast.Within(ast.Ended() as ended):
                return (self.over(ended),)
            case ast.After(ast.Event() as event, ast.Period() as length) | ast.Elapsed(event, length):
                period = self.conditions.period(length)
                return (Lapsed((), self.conditions.since(event), period, span=after.span),) if period else ()
            case _:
                return ()

    def over(self, ended: ast.Ended) -> Formula:
        """公示期满: what ends it was done, or its length has passed; where it may begin again, of all."""
        name = ended.act
        by = tuple(self.conditions.party(p) for p in ended.parties)
        self.conditions.check_actors(self.conditions.act(name), ended.parties)
        return self._each(name, lambda told: self._past(told.node, name, by, ended.span))

    def interval(self, name: ast.Name) -> tuple[ActRef, ActRef] | None:
        """听证期间，期限中止: the act that begins it, and the one that ends it, whose day counts again."""
        known = self._told.get(name.entry, ())
        node = known[0].node if len(known) == 1 else None
        if isinstance(node, ast.TimeNeeded):
            self._used.add(name.entry)
            return self.conditions.event(node.interval.begins), self.conditions.event(node.interval.ends)
        other = (known[0].node.span,) if known else ()
        self.conditions.report.error("PM0274" if known else "PM0266", name.span, *other, act=name.surface)
        return None

    def _each(self, name: ast.Name, said: Callable[[_Told], Formula]) -> Formula:
        """What each clause that tells of it says, under its reading."""
        known = self._told.get(name.entry, ())
        if not known:
            self.conditions.report.error("PM0266", name.span, act=name.surface)
            return TRUE
        self._used.add(name.entry)
        return disjoin(conjoin(self._guard(told), at_clause(told.clause, said(told))) for told in known)

    def _guard(self, told: _Told) -> Formula:
        if told.reading is None:
            return TRUE
        reading = self.conditions.symbols.readings.get(told.reading[0])
        choice = reading.choices.get(told.reading[1]) if reading else None
        return ReadingIs(reading.id, choice) if reading and choice else TRUE

    def _lasts(self, node: ast.TimeNeeded | ast.Lasting, name: ast.Name) -> Iterator[Formula]:
        if isinstance(node, ast.TimeNeeded):
            begins, ends = map(self.conditions.event, (node.interval.begins, node.interval.ends))
            yield conjoin(Done(begins), negate(Done(ends)))
        else:
            for ref, period in self.lengths(node, name):
                yield InTime(ref, period, span=name.span)

    def _past(
        self, node: ast.TimeNeeded | ast.Lasting, name: ast.Name, by: tuple[PartyId, ...], span: Span
    ) -> Formula:
        if isinstance(node, ast.TimeNeeded):
            return Done(self.conditions.event(node.interval.ends))
        each = [(replace(ref, by=by or ref.by), length) for ref, length in self.lengths(node, name)]
        over = disjoin(Lapsed((), ref, length, span=span) for ref, length in each)
        act = self.conditions.act(node.begins.act if node.begins else name)
        if act.at_most == 1 and len(act.actors) == 1:
            return over
        return conjoin(over, *(negate(InTime(ref, length, span=span)) for ref, length in each))

    def counted_from(
        self, ended: ast.Ended | ast.Elapsed, more: Period
    ) -> tuple[ActRef | None, Period] | None:
        """自公示期满之日起五日内: the act that a period from there runs from, and all its length."""
        if isinstance(ended, ast.Elapsed):
            own = self.conditions.period(ended.period)
            return None if own is None else (self.conditions.since(ended.event), self._going_on(own, more))
        name = ended.act
        known = self._told.get(name.entry, ())
        node = known[0].node if len(known) == 1 else None
        if isinstance(node, ast.TimeNeeded):
            return self.conditions.event(node.interval.ends), more
        each = [*self.lengths(node, name)] if node is not None and not node.least else []
        if len(each) == 1:
            ref, own = each[0]
            return ref, self._going_on(own, more)
        if known:
            self.conditions.report.error("PM0274", ended.span, known[0].node.span)
        return None

    def _going_on(self, own: Period, more: Period) -> Period:
        runs_on = own.unit is not Unit.WORKDAY and self.conditions.general.runs_on
        return (own.and_then(RUN_ON) if runs_on else own).and_then(more)

    def lengths(self, node: ast.Lasting, name: ast.Name) -> Iterator[tuple[ActRef, Period]]:
        """The acts it runs from, each with how long it lasts."""
        begins = self.conditions.event(node.begins) if node.begins else None
        act = self.conditions.act(node.begins.act if node.begins else name)
        for each in node.lengths:
            period = self.conditions.period(each.period)
            contents = tuple(c for said in each.contents for c in self.conditions.content(act, said))
            if period is not None:
                yield begins or ActRef(act.id, contents), period

    def finish(self) -> None:
        """A length on which nothing hangs would be lost without a word."""
        for name, known in self._told.items():
            for told in known:
                if isinstance(told.node, ast.Lasting) and name not in self._used:
                    self.conditions.report.error("PM0276", told.node.span, clause=told.clause, act=name)


def _periods(node: ast.Lasting, name: ast.Name) -> Iterator[ast.Within]:
    """Each length that the time may have, as a period from what begins it."""
    begins = node.begins or ast.Event(name, span=name.span)
    for each in node.lengths:
        for content in each.contents or (begins.content,):
            yield ast.Within(replace(begins, content=content), each.period, span=name.span)


def speaks_of_acts(cond: ast.Cond | None) -> bool:
    """It says that something was done, or not done."""
    match cond:
        case ast.ActDone() | ast.Overdue() | ast.Refuses() | ast.Breaks():
            return True
        case ast.Not(body) | ast.Except(body):
            return speaks_of_acts(body)
        case ast.And(parts) | ast.Or(parts) | ast.BareList(parts):
            return any(map(speaks_of_acts, parts))
        case _:
            return False
