"""What the statements of a measure amount to so far, and where one stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from policy_model.ir import statement as ir
from policy_model.ir.formula import ActRef, Done, Formula
from policy_model.ir.ids import JudgementId
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span
from policy_model.syntax import ast

from .conditions import Conditions, Context, Saving
from .enumerated import enumerations
from .joining import TRUE, at_clause, conjoin, disjoin
from .lasting import Spans, speaks_of_acts
from .symbols import Reporter


@dataclass(frozen=True, slots=True)
class Where:
    """Where a statement stands: its clause, the readings it is said under, the conditions above it.

    `upon`: the heads of what it goes on from, which hold for it too, and from which its periods run.
    """

    clause: ClauseId
    guard: Formula = TRUE
    above: Formula = TRUE
    upon: tuple[ast.Head, ...] = ()
    saving: Saving = Saving.GROUND

    @property
    def context(self) -> Context:
        """What a condition that stands here may refer to."""
        return Context(self.clause, saving=self.saving)

    def at(self, **parts: int) -> Where:
        """The same in a part of the clause."""
        return replace(self, clause=replace(self.clause, **parts))


@dataclass(slots=True)
class Head:
    """What a rule's heads amount to.

    `after`: the acts that the rule comes after, each of which must be done. `begun`: the one act its
    condition needs done; a period that names no other runs from it. `waited`: what must have passed, for
    the act to be valid too (`waits`, as written). `meanwhile`: the times in which it speaks (公示期内，);
    `owed`: the condition without them, as what is owed in such a time is owed by its end, not while it lasts.
    """

    condition: Formula
    after: tuple[ActRef, ...]
    overdue: ast.Overdue | None
    begun: ActRef | None = None
    waited: tuple[Formula, ...] = ()
    before: ast.Before | None = None
    lacking: tuple[ast.Name, ...] = ()
    waits: tuple[ast.Ended | ast.Elapsed, ...] = ()
    meanwhile: tuple[ast.Name, ...] = ()
    owed: Formula = TRUE

    def whole(self) -> Formula:
        """The condition, and that the act which the rule comes after is done."""
        return conjoin(self.condition, *map(Done, self.after), *self.waited)


@dataclass(slots=True)
class Gathered:
    """Statements and definitions in document order, and what makes them.

    `besides`: those that say 也, of what may be done besides what another does. `timings`: where the period
    of each is written, which acts that share one have in common.
    """

    conditions: Conditions
    report: Reporter
    spans: Spans
    out: list[ir.Statement] = field(default_factory=list)
    definitions: dict[JudgementId, list[tuple[Formula, Formula, Span]]] = field(default_factory=dict)
    heads: dict[ClauseId, list[Formula]] = field(default_factory=dict)
    besides: set[str] = field(default_factory=set)
    timings: dict[str, Span] = field(default_factory=dict)
    _numbers: dict[ClauseId, int] = field(default_factory=dict)

    def next_id(self, where: Where) -> str:
        """The id that the next statement of the clause gets."""
        return f"{where.clause}#{self._numbers.get(where.clause, 0) + 1}"

    def place(self, where: Where, span: Span) -> tuple[str, ClauseId, Formula, Span]:
        """What every statement begins with: a new id, its clause, its guard and its span."""
        id = self.next_id(where)
        self._numbers[where.clause] = self._numbers.get(where.clause, 0) + 1
        return id, where.clause, where.guard, span

    def unsupported(self, form: str, span: Span, where: Where) -> None:
        """The language has the form (by its key in the catalogue), but no meaning for it yet."""
        self.report.unsupported(form, span, clause=where.clause)

    def defines(self, where: Where, span: Span, judgement: str) -> None:
        """The passage defines a judgement (by key; empty: it says something else that is no norm)."""
        self.out.append(ir.Defines(*self.place(where, span), judgement))

    def define(self, term: ast.Name, body: Formula, where: Where, span: Span) -> None:
        """The term holds where the body does, under the readings here."""
        if term.kind is not ast.Kind.JUDGEMENT:
            self.report.error("PM0249", term.span, name=term.surface, kind=term.kind.value)
            return
        id = self.conditions.symbols.judgements[term.entry][0]
        self.definitions.setdefault(id, []).append((where.guard, at_clause(where.clause, body), span))
        self.defines(where, span, id.key)

    def assume(self, name: str, holds: Formula, where: Where, span: Span) -> None:
        """The formula is taken to hold in every case."""
        self.out.append(ir.Assumption(*self.place(where, span), name, holds))

    def head(self, heads: Sequence[ast.Head], where: Where) -> Head:
        """What heads amount to."""
        parts: list[Formula] = [where.above]
        lasting: list[Formula] = []
        after: tuple[ActRef, ...] = ()
        overdue: ast.Overdue | None = None
        waited: list[Formula] = []
        before: ast.Before | None = None
        own = self.conditions.subjects.heads(heads)
        heads = (*self.conditions.subjects.heads(where.upon), *own)
        after_own = any(head.after for head in own)
        during = tuple(name for head in heads for name in head.during)
        done = any(speaks_of_acts(head.condition) for head in heads)
        for span in enumerations((head.condition for head in heads), listed=False):
            self.report.error("PM0228", span, clause=where.clause)
        for head in heads:
            if head.before and before:
                self.report.error("PM0124", head.span, before.span)
            before = head.before or before
            if head.during and not done:
                lasting.append(at_clause(where.clause, disjoin(map(self.spans.during, head.during))))
                parts.append(lasting[-1])
            if head.waited is not None:
                waited += self.spans.passed(head.waited)
            self.conditions.mention(head.parties)
            if isinstance(head.condition, ast.Overdue) and not head.condition.undone:
                overdue = head.condition
            elif head.condition is not None and during and speaks_of_acts(head.condition):
                each = (self.spans.done_during(name, head.condition, where.context) for name in during)
                parts.append(at_clause(where.clause, disjoin(each)))
            elif head.condition is not None:
                parts.append(at_clause(where.clause, self.conditions.formula(head.condition, where.context)))
            if head.after is not None:
                events = tuple(e for e in self.conditions.events(head.after) if e not in after)
                if after_own and head not in own:  # its own is what its periods run from
                    parts += (at_clause(where.clause, Done(event)) for event in events)
                else:
                    after = (*after, *events)
        begun = begun_by(own) or begun_by(heads)
        first = self.conditions.events(event_of(begun[0])) if len(begun) == 1 else ()
        only = first[0] if len(first) == 1 else None
        lacking = tuple(name for head in heads for name in _lacking(head.condition))
        owed = conjoin(*(part for part in parts if part not in lasting))
        waits = tuple(head.waited for head in heads if head.waited is not None)
        meanwhile = () if done else during
        return Head(
            conjoin(*parts),
            after,
            overdue,
            only,
            tuple(waited),
            before,
            lacking,
            waits,
            meanwhile,
            owed,
        )

    def condition(self, heads: Sequence[ast.Head], where: Where) -> Formula:
        """What heads amount to as a condition alone."""
        head = self.head(heads, where)
        return self.lapsed(head, where).whole()

    def lapsed(self, head: Head, where: Where) -> Head:
        """逾期X的 as a condition like any other."""
        if head.overdue is None:
            return head
        late = at_clause(where.clause, self.conditions.formula(head.overdue, where.context))
        owed = conjoin(head.owed, late)
        return replace(head, condition=conjoin(head.condition, late), overdue=None, owed=owed)


def _lacking(cond: ast.Cond | None) -> tuple[ast.Name, ...]:
    """The acts that a condition says were not done."""
    match cond:
        case ast.Overdue(act, True) | ast.Refuses(act) | ast.Not(ast.ActDone(act)):
            return (act,)
        case ast.And(parts):
            return tuple(name for part in parts for name in _lacking(part))
        case _:
            return ()


def required_acts(cond: ast.Cond) -> tuple[ast.ActDone, ...]:
    """The acts that a condition needs done, whatever else it says."""
    match cond:
        case ast.ActDone():
            return (cond,)
        case ast.And(parts) | ast.BareList(parts):
            return tuple(a for p in parts for a in required_acts(p))
        case _:
            return ()


def begun_by(heads: Sequence[ast.Head]) -> tuple[ast.ActDone, ...]:
    """The acts that the heads need done; what is past its last day begins nothing."""
    needed = (h.condition for h in heads if h.condition is not None)
    return tuple(act for condition in needed for act in required_acts(condition))


def event_of(cond: ast.ActDone) -> ast.Event:
    """The act as an event."""
    return ast.Event(cond.act, cond.parties, cond.content, span=cond.span)
