"""What moves last days: approvals that extend them, days that do not count. Settled when all are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from policy_model.ir import statement as ir
from policy_model.ir.formula import (
    AS_COUNTED,
    RUN_ON,
    ActRef,
    All,
    Any,
    At,
    Compare,
    Const,
    Done,
    Extension,
    FactOneOf,
    FactTrue,
    Formula,
    Moved,
    Not,
    Period,
    Stop,
    Unit,
)
from policy_model.ir.ids import ActId
from policy_model.ir.walk import nodes
from policy_model.source.span import Span
from policy_model.syntax import ast

from .conditions import Conditions
from .gathered import Gathered, Head, Where, event_of
from .joining import TRUE, conjoin, negate

_Dated = ir.Duty | ir.Power
_DAYS = {Unit.WORKDAY: (1, 3), Unit.DAY: (1, 1), Unit.MONTH: (28, 31), Unit.YEAR: (365, 366)}
"""How many days one of each takes, at least and at most as readers reckon."""


@dataclass(frozen=True, slots=True)
class _Move:
    """What moves the last days of a target, where `only` holds, said at a place in the statements so far."""

    target: ast.Target | None
    where: Where
    place: int
    span: Span
    moved: Moved | ActId
    only: Formula = TRUE


@dataclass(slots=True)
class Moves:
    """Gathers what moves last days, and moves them."""

    said: Gathered
    conditions: Conditions
    _moves: list[_Move] = field(default_factory=list)
    _unsaid: set[Span] = field(default_factory=set)
    _needed: dict[ActId, tuple[ActRef, ActRef]] = field(default_factory=dict)
    _approvals: dict[ActId, Formula] = field(default_factory=dict)

    def extension(self, node: ast.Extension, head: Head, where: Where) -> ActRef | None:
        """经甲批准，可以延长…: 甲 may approve where the head holds, and that makes the period longer.

        Returns the approval; None where none is told.
        """
        approval = node.approval
        if not isinstance(approval, ast.ActDone) or approval.timing is not None or head.after:
            self.said.report.error("PM0264", node.span, clause=where.clause)
            return None
        act = self.conditions.act(approval.act)
        ref = self.conditions.event(event_of(approval))
        by, contents = ref.by or act.actors, ref.contents
        known = self._approvals.get(act.id)
        self._approvals[act.id] = where.guard
        if known is not None and TRUE in (known, where.guard):
            self.said.report.error("PM0265", approval.span, act.span, act=act.id.zh)
        common, granted = (by, act.id, contents), conjoin(head.condition, *head.waited)
        self.said.out.append(ir.Power(*self.said.place(where, approval.span), *common, granted, None, None))
        self.said.out.append(
            ir.Authority(
                *self.said.place(where, approval.span), by, act.addressees, act.id, contents, granted
            )
        )
        more = self.conditions.period(node.by)
        most = self.conditions.period(node.most) if node.most is not None else None
        if more is not None:
            moved = Extension(where.clause, where.guard, replace(ref, by=by), more, most)
            self._move(node.target, where, node.span, moved)
            self._unsaid |= {node.span} if node.unsaid else set()
        return ref

    def needed(self, node: ast.TimeNeeded) -> None:
        """听证所需时间，是指自甲之日起至乙之日止的期间."""
        span = (self.conditions.event(node.interval.begins), self.conditions.event(node.interval.ends))
        for name in node.acts:
            act = self.conditions.act(name).id
            self._needed[act] = span
            self.conditions.mentioned.add(act)

    def not_counted(self, node: ast.NotCounted, head: Head, where: Where) -> None:
        """听证所需时间不计入…, 自甲之日起至乙之日止的期间不计入…."""
        only = head.whole()
        if not self._rigid(only):
            self.said.unsupported("not_counted", node.span, where)
            return
        if node.interval is not None:
            begins = self.conditions.event(node.interval.begins)
            stop = Stop(where.clause, where.guard, begins, self.conditions.event(node.interval.ends), True)
            self._move(node.target, where, node.span, stop, only)
        for name in node.acts:
            self._move(node.target, where, name.span, self.conditions.act(name).id, only)

    def _time(self, act: ActId, where: Where, span: Span) -> Moved | None:
        if act not in self._needed:
            self.said.report.error("PM0266", span, act=act.zh)
            return None
        return Stop(where.clause, where.guard, *self._needed[act], through=True)

    def suspended(self, node: ast.Suspended, head: Head, where: Where) -> None:
        """甲后（甲的），期限中止，自乙之日起继续计算; 听证期间，期限中止; 情况复杂，甲的，…, there alone."""
        if head.meanwhile and node.ends is None is node.begins and not head.after and self._rigid(head.owed):
            for name in head.meanwhile:
                if span := self.said.spans.interval(name):
                    stop = Stop(where.clause, where.guard, *span)
                    self._move(node.target, where, node.span, stop, head.owed)
            return
        since = (self.conditions.event(node.begins),) if node.begins else head.after
        only = head.condition
        if not since and head.begun is not None:
            since, only = (head.begun,), _without(only, Done(head.begun))
        if len(since) != 1 or not self._rigid(only) or head.waited or node.ends is None:
            self.said.unsupported("not_counted", node.span, where)
            return
        stop = Stop(where.clause, where.guard, since[0], self.conditions.event(node.ends))
        self._move(node.target, where, node.span, stop, only)

    def _rigid(self, only: Formula) -> bool:
        """It speaks of facts that do not come about meanwhile: the same on every day."""
        late = {fact.id for fact in self.conditions.symbols.facts.values() if fact.may_come_about}
        return all(
            isinstance(n, FactTrue | FactOneOf | Compare | Not | All | Any | At | Const)
            and not (isinstance(n, FactTrue) and n.fact in late)
            for n in nodes(only)
        )

    def _move(
        self, target: ast.Target | None, where: Where, span: Span, moved: Moved | ActId, only: Formula = TRUE
    ) -> None:
        self._moves.append(_Move(target, where, len(self.said.out), span, moved, only))
        self.said.defines(where, span, "")

    def finish(self) -> None:
        """Every period is known: each is moved by what is said to move it."""
        ways: dict[int, list[tuple[Formula, Period]]] = {}
        for move in self._moves:
            said, where, span = move.moved, move.where, move.span
            moved = self._time(said, where, span) if isinstance(said, ActId) else said
            if moved is None:
                continue
            for at in self._places(move.target, where, move.place, span):
                statement = self.said.out[at]
                assert isinstance(statement, _Dated)
                assert statement.within is not None
                if span in self._unsaid and isinstance(moved, Extension):
                    self._reaches(moved.by, statement.within, span)
                ways[at] = list(_moving(ways.get(at, [(TRUE, statement.within)]), moved, move.only))
        for at in sorted(ways, reverse=True):
            self.said.out[at : at + 1] = self._each_way(self.said.out[at], ways[at])

    def _each_way(
        self, statement: ir.Statement, ways: list[tuple[Formula, Period]]
    ) -> Iterator[ir.Statement]:
        """A statement for each way its period may be moved, in the cases in which it is."""
        assert isinstance(statement, _Dated)
        for number, (only, within) in enumerate(ways):
            id = f"{statement.id}!moved_{number}" if number else statement.id
            yield replace(statement, id=id, condition=conjoin(statement.condition, only), within=within)

    def _reaches(self, limit: Period, own: Period, span: Span) -> None:
        """可以延长，最长不超过三十日: no longer than the period itself, it can be no limit of the whole."""
        if own.then in (RUN_ON, AS_COUNTED):  # a date
            return
        same = limit.unit is own.unit
        most, least = (1, 1) if same else (_DAYS[limit.unit][1], _DAYS[own.unit][0])
        if own.then or limit.number * most > own.number * least:
            self.said.report.error("PM0277", span)

    def _places(self, target: ast.Target | None, where: Where, place: int, span: Span) -> list[int]:
        """Where the statements stand whose periods are meant."""
        dated = [
            (at, s) for at, s in enumerate(self.said.out) if isinstance(s, _Dated) and s.within is not None
        ]
        if target is not None and target.ref is not None:
            clauses = self.conditions.clauses_of(target.ref, where.clause)
            found = [(at, s) for at, s in dated if any(s.clause.within(c) for c in clauses)]
        elif target is not None and target.act is not None:
            act = self.conditions.act(target.act).id
            found = [(at, s) for at, s in dated if s.act == act]
        else:
            article = replace(where.clause, paragraph=0, item=0, subitem=0, gloss=0)
            here = [(at, s) for at, s in dated if s.clause == where.clause and at < place]
            found = here or [(at, s) for at, s in dated if s.clause.within(article) and at < place]
            acts = dict.fromkeys(s.act for _, s in found)
            written = {self.said.timings.get(s.id) for _, s in found}
            if len(acts) > 1 and len(written) > 1:  # else one period, of several acts
                self.said.report.error("PM0267", span, acts=tuple(a.zh for a in acts))
        if not found:
            self.said.report.error("PM0268", span, clause=where.clause)
        return [at for at, _ in found]


def _moving(
    ways: Iterable[tuple[Formula, Period]], moved: Moved, only: Formula
) -> Iterator[tuple[Formula, Period]]:
    """The ways a period may be, with one more thing that moves it, where `only` holds."""
    for so, within in ways:
        if only != TRUE:
            yield conjoin(so, negate(only)), within
        yield conjoin(so, only), replace(within, moved=(*within.moved, moved))


def _without(formula: Formula, part: Formula) -> Formula:
    """A condition without a part of it, and without that part's mark of the clause."""
    match formula:
        case At(clause, body):
            rest = _without(body, part)
            return TRUE if rest == TRUE else At(clause, rest, span=formula.span)
        case All(parts):
            return conjoin(*(_without(each, part) for each in parts))
        case _:
            return TRUE if formula == part else formula
