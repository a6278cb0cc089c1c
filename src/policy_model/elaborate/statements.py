"""Statements: AST to IR, under the readings they stand in."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from policy_model.ir import statement as ir
from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Const,
    Done,
    FactOneOf,
    Formula,
    InTime,
    Judged,
    Not,
    ReadingIs,
)
from policy_model.ir.formula import Period as IrPeriod
from policy_model.ir.ids import FactId, JudgementId, PartyId, ResultId
from policy_model.ir.vocabulary import Act, EnumType
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span
from policy_model.syntax import ast

from .checks import fact_facts
from .conditions import TRUE, Conditions, Context, at_clause, conjoin, negate
from .symbols import Reporter


@dataclass(frozen=True, slots=True)
class Where:
    """Where a statement stands: its clause, the readings it is said under, the conditions above it."""

    clause: ClauseId
    guard: Formula = TRUE
    above: Formula = TRUE

    def at(self, **parts: int) -> Where:
        """The same in a part of the clause."""
        return replace(self, clause=replace(self.clause, **parts))


@dataclass(slots=True)
class _Head:
    """What a rule's heads amount to."""

    condition: Formula
    after: ActRef | None
    subjects: tuple[ast.Name, ...]
    overdue: ast.Overdue | None


@dataclass(frozen=True, slots=True)
class _Late:
    """逾期X的，X无效, to be settled when every window of X is known."""

    where: Where
    act: Act
    span: Span


@dataclass(slots=True)
class Statements:
    """Turns blocks into statements and definitions, in document order."""

    conditions: Conditions
    report: Reporter
    out: list[ir.Statement] = field(default_factory=list)
    definitions: dict[JudgementId, list[tuple[Formula, Formula, Span]]] = field(default_factory=dict)
    entry: datetime.date | None = None
    entry_clause: ClauseId | None = None
    published: datetime.date | None = None
    entry_by_publication: Span | None = None
    run_on: bool | None = None
    _numbers: dict[ClauseId, int] = field(default_factory=dict)
    _late: list[_Late] = field(default_factory=list)
    _rests: list[tuple[Where, Act, tuple[PartyId, ...], tuple[ActRef, ...]]] = field(default_factory=list)

    # ---- blocks

    def block(self, block: ast.Block) -> None:
        """All statements of one article and its glosses."""
        several = len(block.paragraphs) > 1
        for paragraph in block.paragraphs:
            where = Where(replace(block.article, paragraph=paragraph.number if several else 0))
            for statement in paragraph.statements:
                self.statement(statement, where)
        for gloss in block.glosses:
            self.statement(gloss.statement, Where(replace(block.article, gloss=gloss.number)))

    def finish(self) -> None:
        """What needs every statement: windows of late acts, triggers of duties without one."""
        for late in self._late:
            self._settle_late(late)
        for position, statement in enumerate(self.out):
            if isinstance(statement, ir.Duty) and statement.trigger is None:
                self.out[position] = self._with_trigger(statement)

    def _id(self, clause: ClauseId) -> str:
        number = self._numbers[clause] = self._numbers.get(clause, 0) + 1
        return f"{clause}#{number}"

    def _unsupported(self, span: Span, where: Where) -> None:
        self.report.error("PM0240", span, clause=where.clause)

    # ---- statements

    def statement(self, node: ast.Statement, where: Where) -> None:
        """One statement."""
        context = Context(where.clause)
        match node:
            case ast.Rule():
                self._rule(node, where)
            case ast.Definition(term, body):
                self._define(term, self.conditions.formula(body, context), where, node.span)
            case ast.Institution(term, parties, condition, _, results):
                self.conditions.mention(parties)
                for result in results:  # named, not given: see the chapter on definitions
                    self.conditions.result(result)
                self._define(term, self.conditions.formula(condition, context), where, node.span)
            case ast.Scope(covers):
                parts = tuple(self.conditions.formula(ast.Atom(n, span=n.span), context) for n in covers)
                self.out.append(
                    ir.Scope(self._id(where.clause), where.clause, where.guard, node.span, Any(parts))
                )
            case ast.ByReference(subject, excluded):
                self._by_reference(node, subject, excluded, where)
            case ast.EntryIntoForce(date):
                self.entry_clause = where.clause
                if date is None:
                    self.entry_by_publication = node.span
                else:
                    self.entry = date
                self._defines(where, node.span, "")
            case ast.PublicationDate(date):
                self.published = date
                self._defines(where, node.span, "")
            case ast.RunOn(runs_on):
                self.run_on = runs_on
                self._defines(where, node.span, "")
            case ast.NumberRule():
                self._defines(where, node.span, "")
            case ast.RestsOn():
                self._rests_on(node, where)
            case ast.Considers():
                self._considers(node, where)
            case ast.Excused(subject, reason):
                for clause in self.conditions.clauses_of(subject, where.clause):
                    self.out.append(ir.Excused(self._id(clause), clause, where.guard, node.span, reason.text))
            case ast.Precedence(over, under):
                self._precedence(node, over, under, where)
            case ast.Assumption():
                self._assumption(node, where)
            case ast.Nothing():
                pass
            case ast.Reading(name, choices):
                for choice in choices:
                    found = self.conditions.use_reading(name, choice, where.clause, node.span)
                    if found:
                        guard = conjoin(where.guard, ReadingIs(*found))
                        self.statement(choice.body, replace(where, guard=guard))
                self.conditions.same_choices(name, [c.name for c in choices])
            case ast.NecessaryList():
                self._necessary(node, where)
            case ast.RuleList():
                self._rule_list(node, where)
            case ast.DefinitionList(term, mode, items):
                parts = self._items(items, where)
                joined: Formula = All(parts) if mode is ast.ListMode.ALL else Any(parts)
                self._define(term, joined, where, node.span)
            case ast.ResultList():
                self._result_list(node, where)
            case ast.StepList():
                self._step_list(node, where)
            case ast.GradeList():
                self._grades(node, where)
            case _:
                assert_never(node)

    def _defines(self, where: Where, span: Span, judgement: str) -> None:
        self.out.append(ir.Defines(self._id(where.clause), where.clause, where.guard, span, judgement))

    def _define(self, term: ast.Name, body: Formula, where: Where, span: Span) -> None:
        if term.kind is not ast.Kind.JUDGEMENT:
            self.report.error("PM0249", term.span, name=term.surface, kind=term.kind.value)
            return
        id = self.conditions.symbols.judgements[term.entry][0]
        self.definitions.setdefault(id, []).append((where.guard, at_clause(where.clause, body), span))
        self._defines(where, span, id.key)

    def _by_reference(
        self, node: ast.ByReference, subject: ast.Cond, excluded: Sequence[ast.Exclusion], where: Where
    ) -> None:
        pairs = tuple(
            (clause, e.reason.text)
            for e in excluded
            for clause in self.conditions.clauses_of(e.ref, where.clause)
        )
        condition = self.conditions.formula(subject, Context(where.clause))
        self.out.append(
            ir.ByReference(self._id(where.clause), where.clause, where.guard, node.span, condition, pairs)
        )

    def _considers(self, node: ast.Considers, where: Where) -> None:
        facts: list[FactId] = []
        for contrast in node.contrasts:
            owners = []
            for name in contrast:
                formula = self.conditions.formula(ast.Atom(name, span=name.span), Context(where.clause))
                if isinstance(formula, FactOneOf):
                    owners.append(formula.fact)
                    facts.append(formula.fact)
                else:
                    facts.extend(fact_facts(formula))
            if len(set(owners)) > 1:
                self.report.error("PM0244", node.span, value=contrast[-1].surface, fact=owners[0].zh)
        unique = tuple(dict.fromkeys(facts))
        self.out.append(ir.Considers(self._id(where.clause), where.clause, where.guard, node.span, unique))

    def _precedence(self, node: ast.Precedence, over: ast.Ref, under: ast.Ref, where: Where) -> None:
        for first in self.conditions.clauses_of(over, where.clause):
            for second in self.conditions.clauses_of(under, where.clause):
                self.out.append(
                    ir.Precedence(self._id(where.clause), where.clause, where.guard, node.span, first, second)
                )

    def _assumption(self, node: ast.Assumption, where: Where) -> None:
        if not isinstance(node.claim, ast.Always):
            self._unsupported(node.span, where)
            return
        context = Context(where.clause)
        premise = self.conditions.formula(node.claim.premise, context)
        conclusion = self.conditions.formula(node.claim.conclusion, context)
        self._assume(node.name.text, Any((negate(premise), conclusion)), where, node.span)

    def _assume(self, name: str, holds: Formula, where: Where, span: Span) -> None:
        self.out.append(ir.Assumption(self._id(where.clause), where.clause, where.guard, span, name, holds))

    # ---- rules

    def _head(self, heads: Sequence[ast.Head], where: Where) -> _Head:
        parts: list[Formula] = [where.above]
        after: ActRef | None = None
        subjects: tuple[ast.Name, ...] = ()
        overdue: ast.Overdue | None = None
        for head in heads:
            self.conditions.mention(head.parties)
            if isinstance(head.condition, ast.Overdue):
                overdue = head.condition
            elif head.condition is not None:
                parts.append(
                    at_clause(where.clause, self.conditions.formula(head.condition, Context(where.clause)))
                )
                if not head.towards:
                    subjects = subjects or head.parties or _subjects(head.condition)
            if head.after is not None:
                after = self.conditions.event(head.after)
        return _Head(conjoin(*parts), after, subjects, overdue)

    def _condition(self, heads: Sequence[ast.Head], where: Where) -> Formula:
        """What heads amount to as a condition alone."""
        head = self._head(heads, where)
        if head.overdue is not None:
            self._unsupported(head.overdue.span, where)
        return conjoin(head.condition, *([Done(head.after)] if head.after else []))

    def _rule(self, node: ast.Rule, where: Where, extra: Formula = TRUE) -> None:
        head = self._head(node.heads, where)
        head.condition = conjoin(head.condition, extra)
        for consequence in node.consequences:
            if head.overdue is not None and not isinstance(consequence, ast.Void | ast.Unaffected):
                self._unsupported(head.overdue.span, where)
            match consequence:
                case ast.ActRule():
                    self._act_rule(consequence, head, where, consequence.modal)
                case ast.Assigned(first, then):
                    self._assigned(first, then, head, where)
                case ast.ResultRule():
                    self._result_rule(consequence, head, where)
                case ast.Void(name, content):
                    self._void(consequence, name, content, head, where)
                case ast.Unaffected():
                    self._defines(where, node.span, "")
                case ast.Yield():
                    self._yields(node, where)
                case ast.Deemed(name, negative):
                    self._deemed(consequence, name, negative, head, where)
                case ast.Extension() | ast.ClockStops():
                    self._unsupported(consequence.span, where)
                case _:
                    assert_never(consequence)

    def _act_rule(
        self,
        rule: ast.ActRule,
        head: _Head,
        where: Where,
        modal: ast.Modal | None,
        rests: tuple[ActRef, ...] = (),
    ) -> None:
        if modal is None:
            self.report.error("PM0241", rule.span, clause=where.clause)
            return
        named = rule.parties or head.subjects
        for party in (p for phrase in rule.acts for p in (*phrase.manner.jointly, *rule.manner.jointly)):
            self.conditions.party(party)  # 会同 asks nothing that a case could show
        via = tuple(self.conditions.event(v) for v in rule.manner.via)
        for position, phrase in enumerate(rule.acts):
            act = self.conditions.act(phrase.act)
            self.conditions.check_actors(act, named)
            bearers = tuple(self.conditions.party(p) for p in named) or act.actors
            contents = self.conditions.content(act, phrase.content)
            timing = phrase.manner.timing or (_later(rule.manner.timing) if position else rule.manner.timing)
            own = tuple(self.conditions.event(v) for v in phrase.manner.via)
            trigger, within, timely = self._timing(timing, act, head, where)
            trigger = self._own(trigger, bearers)
            manner = tuple(at_clause(where.clause, Done(ref)) for ref in (*rests, *via, *own))
            id = self._id(where.clause)
            common = (where.clause, where.guard, phrase.span, bearers, act.id, contents)
            before = (*rests, *([head.after] if head.after and head.after not in rests else []))
            # 由甲X后，在E后…内Y, and X后，…: the period runs from E, but nothing is owed before X
            first: list[Formula] = [Done(ref) for ref in before if trigger is None or ref.act != trigger.act]
            if modal is ast.Modal.MUST_NOT:
                if manner or timely:
                    self._unsupported(phrase.span, where)
                if trigger is not None:
                    first.append(Done(trigger) if within is None else InTime(trigger, within))
                self.out.append(ir.Ban(id, *common, conjoin(head.condition, *first)))
                continue
            requires = list(manner)
            if trigger is not None and at_clause(where.clause, Done(trigger)) not in requires:
                requires.append(at_clause(where.clause, Done(trigger)))
            arises = conjoin(head.condition, *first)
            if modal is ast.Modal.OUGHT:
                self.out.append(ir.Duty(id, *common, arises, trigger, within, timely))
            else:
                self.out.append(ir.Power(id, *common, arises, trigger, within))
                requires.insert(0, head.condition)
            addressees = act.addressees
            if phrase.act.slot is not None:
                addressees = (self.conditions.party(phrase.act.slot),)
            self.out.append(
                ir.Authority(
                    self._id(where.clause),
                    where.clause,
                    where.guard,
                    phrase.span,
                    bearers,
                    addressees,
                    act.id,
                    contents,
                    conjoin(*requires),
                )
            )

    def _own(self, ref: ActRef | None, bearers: tuple[PartyId, ...]) -> ActRef | None:
        """甲应在作出决定后…: where several parties may do the act, it is the bearer's own that counts."""
        if ref is None or ref.by:
            return ref
        act = self.conditions.symbols.acts[ref.act.zh]
        own = tuple(p for p in act.actors if p in bearers)
        return replace(ref, by=own) if own and len(own) < len(act.actors) else ref

    def _timing(
        self, timing: ast.Timing | None, act: Act, head: _Head, where: Where
    ) -> tuple[ActRef | None, IrPeriod | None, FactId | None]:
        """Trigger, period and 及时 fact of an act that is to be done."""
        match timing:
            case None:
                return head.after, None, None
            case ast.Within(event, period):
                trigger = self.conditions.event(event) if event else head.after
                if trigger is None:
                    self.report.error("PM0242", timing.span, clause=where.clause)
                return trigger, self.conditions.period(period), None
            case ast.After(event):
                return (self.conditions.event(event) if event else head.after), None, None
            case ast.Timely(event):
                trigger = self.conditions.event(event) if event else head.after
                return trigger, None, self.conditions.timely_fact(act, timing.span)
            case ast.Before():
                self._unsupported(timing.span, where)
                return None, None, None

    def _assigned(self, first: ast.Event, then: ast.ActRule, head: _Head, where: Where) -> None:
        """由甲X后，Y: 甲 is to do X, and Y is to follow and rests on it."""
        ref = self.conditions.event(first)
        act = self.conditions.act(first.act)
        bearers = ref.by or act.actors
        self.out.append(
            ir.Duty(
                self._id(where.clause),
                where.clause,
                where.guard,
                first.span,
                bearers,
                act.id,
                ref.contents,
                head.condition,
                None,
                None,
            )
        )
        self.out.append(
            ir.Authority(
                self._id(where.clause),
                where.clause,
                where.guard,
                first.span,
                bearers,
                act.addressees,
                act.id,
                ref.contents,
                TRUE,
            )
        )
        after = _Head(head.condition, ActRef(act.id, ref.contents, ()), first.parties, None)
        self._act_rule(
            then, after, where, then.modal or ast.Modal.OUGHT, rests=(after.after,) if after.after else ()
        )

    def _result_rule(self, rule: ast.ResultRule, head: _Head, where: Where) -> None:
        if rule.modal is None or (rule.negative and rule.modal is ast.Modal.MAY):
            self.report.error("PM0241", rule.span, clause=where.clause)
            return
        if rule.timing is not None:
            self._unsupported(rule.timing.span, where)
        modality = {
            ast.Modal.OUGHT: ir.Modality.FORBID if rule.negative else ir.Modality.REQUIRE,
            ast.Modal.MAY: ir.Modality.PERMIT,
            ast.Modal.MUST_NOT: ir.Modality.REQUIRE if rule.negative else ir.Modality.FORBID,
        }[rule.modal]
        required = modality is ir.Modality.REQUIRE and len(rule.results) > 1
        if required and rule.connective is ast.Connective.BARE:
            self.report.error("PM0234", rule.span, clause=where.clause)
        towards = self._condition((rule.towards,), replace(where, above=TRUE)) if rule.towards else TRUE
        via = (at_clause(where.clause, Done(self.conditions.event(v))) for v in rule.via)
        self.out.append(
            ir.Effect(
                self._id(where.clause),
                where.clause,
                where.guard,
                rule.span,
                modality,
                tuple(self.conditions.result(r) for r in rule.results),
                conjoin(head.condition, *([Done(head.after)] if head.after else []), towards, *via),
                required and rule.connective is ast.Connective.ANY,
                tuple(self.conditions.party(g) for g in rule.givers),
            )
        )

    def _void(
        self, node: ast.Void, name: ast.Name, content: ast.Name | None, head: _Head, where: Where
    ) -> None:
        act = self.conditions.act(name)
        if head.after is not None:
            self._unsupported(node.span, where)
        if head.overdue is not None:
            if head.overdue.undone or head.condition != TRUE:
                self._unsupported(head.overdue.span, where)
            self._late.append(_Late(where, act, node.span))
            return
        self.out.append(
            ir.Requirement(
                self._id(where.clause),
                where.clause,
                where.guard,
                node.span,
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
            for s in self.out
            if isinstance(s, ir.Duty | ir.Power) and s.act == late.act.id and s.trigger and s.within
        ]
        if not windows:
            self.report.error("PM0242", late.span, clause=late.where.clause)
        for window in windows:
            assert window.trigger is not None
            assert window.within is not None
            inside = at_clause(window.clause, InTime(window.trigger, window.within))
            applies = window.condition
            self.out.append(
                ir.Requirement(
                    self._id(late.where.clause),
                    late.where.clause,
                    conjoin(late.where.guard, window.guard),
                    late.span,
                    late.act.id,
                    window.contents,
                    window.bearers,
                    inside if applies == TRUE else Any((negate(applies), inside)),
                )
            )

    def _yields(self, node: ast.Rule, where: Where) -> None:
        """另有规定的，从其规定: every result has its own fact, whatever the norm."""
        for head in node.heads:
            if not isinstance(head.condition, ast.OtherwiseProvided) or head.after is not None:
                self._unsupported(node.span, where)
                return
        named = [
            r
            for head in node.heads
            if isinstance(head.condition, ast.OtherwiseProvided)
            for r in head.condition.results
        ]
        wanted = [self.conditions.result(r) for r in named] or list(self.conditions.other_provisions)
        pairs = tuple((r, self.conditions.other_provisions[r]) for r in wanted)
        self.out.append(ir.Yields(self._id(where.clause), where.clause, where.guard, node.span, pairs))

    def _deemed(self, node: ast.Deemed, name: ast.Name, negative: bool, head: _Head, where: Where) -> None:
        if name.kind is not ast.Kind.JUDGEMENT or negative:
            self._unsupported(node.span, where)
            return
        condition = conjoin(head.condition, *([Done(head.after)] if head.after else []))
        self._define(name, condition, where, node.span)

    # ---- what an act rests on

    def _rests_on(self, node: ast.RestsOn, where: Where) -> None:
        requires = at_clause(where.clause, self.conditions.formula(node.on, Context(where.clause)))
        triggers = tuple(self.conditions.event(_event(e)) for e in _required_acts(node.on))
        for event in node.acts:
            act = self.conditions.act(event.act)
            ref = self.conditions.event(event)
            self.out.append(
                ir.Requirement(
                    self._id(where.clause),
                    where.clause,
                    where.guard,
                    event.span,
                    act.id,
                    ref.contents,
                    ref.by,
                    requires,
                )
            )
            if triggers and not ref.contents:
                self._rests.append((where, act, ref.by, triggers))

    def _with_trigger(self, duty: ir.Duty) -> ir.Duty:
        """A duty without a trigger of its own arises from what its act rests on by 以…为前提."""
        refs: list[ActRef] = []
        for where, act, actors, triggers in self._rests:
            if act.id != duty.act or (actors and not set(actors) & set(duty.bearers)):
                continue
            if where.guard in (TRUE, duty.guard):
                refs.extend(t for t in triggers if t not in refs)
        if not refs:
            return duty
        others = (Done(ref) for ref in refs[:-1])
        trigger = self._own(refs[-1], duty.bearers)
        return replace(duty, trigger=trigger, condition=conjoin(duty.condition, *others))

    # ---- lists

    def _items(self, items: Sequence[ast.CondItem], where: Where) -> tuple[Formula, ...]:
        out = []
        for item in items:
            inner = where.at(item=item.number)
            if isinstance(item.body, ast.Excused):
                self.statement(item.body, inner)
                continue
            formula = self.conditions.item(item.body, Context(inner.clause))
            out.append(at_clause(inner.clause, formula))
            self._defines(inner, item.span, "")
        return tuple(out)

    def _list_judgement(self, kind: str, clause: ClauseId, body: Formula, span: Span) -> Formula:
        id = self.conditions.lists[kind, clause]
        self.definitions.setdefault(id, []).append((TRUE, at_clause(clause, body), span))
        return Judged(id)

    def _necessary(self, node: ast.NecessaryList, where: Where) -> None:
        self.conditions.mention(node.parties)
        items = self._items(node.items, where)
        results = tuple(self.conditions.result(r) for r in node.results)
        self.out.append(
            ir.Necessary(self._id(where.clause), where.clause, where.guard, node.span, results, items)
        )
        self._list_judgement("meets", where.clause, All(items), node.span)

    def _rule_list(self, node: ast.RuleList, where: Where) -> None:
        items = self._items(node.items, where)
        head = self._condition(node.rule.heads, where)
        if node.mode is ast.ListMode.ANY:
            listed = self._list_judgement("situation", where.clause, Any(items), node.span)
            self._list_judgement("meets", where.clause, conjoin(head, listed), node.span)
        else:
            listed = All(items)
            self._list_judgement("meets", where.clause, conjoin(head, listed), node.span)
        self._rule(node.rule, where, listed)
        for rung in node.ladder:
            self._rule(rung, replace(where, above=conjoin(head, listed)))

    def _result_list(self, node: ast.ResultList, where: Where) -> None:
        if node.modal is None:
            self.report.error("PM0241", node.span, clause=where.clause)
            return
        condition = self._condition(node.heads, where)
        modality = {
            ast.Modal.OUGHT: ir.Modality.REQUIRE,
            ast.Modal.MAY: ir.Modality.PERMIT,
            ast.Modal.MUST_NOT: ir.Modality.FORBID,
        }[node.modal]
        givers = tuple(self.conditions.party(g) for g in node.givers)
        for item in node.items:
            inner = where.at(item=item.number)
            if isinstance(item.result, ast.Excused):
                self.statement(item.result, inner)
                continue
            results: tuple[ResultId, ...] = (self.conditions.result(item.result),)
            self.out.append(
                ir.Effect(
                    self._id(inner.clause),
                    inner.clause,
                    inner.guard,
                    item.span,
                    modality,
                    results,
                    condition,
                    False,
                    givers,
                )
            )

    def _step_list(self, node: ast.StepList, where: Where) -> None:
        above = self._condition(node.heads, where) if node.measures else where.above
        for head in node.heads:
            self.conditions.mention(head.parties)
        for result in node.results:
            self.conditions.result(result)
        self._defines(where, node.span, "")
        for item in node.items:
            inner = replace(where.at(item=item.number), above=above)
            for statement in item.statements:
                self.statement(statement, inner)

    def _grades(self, node: ast.GradeList, where: Where) -> None:
        entry = self.conditions.symbols.fact_entries.get(node.fact.entry)
        if entry is None:
            return
        fact = next(iter(entry.members.values()))
        type = self.conditions.symbols.facts[fact].type
        assert isinstance(type, EnumType)
        for item in node.items:
            inner = where.at(item=item.number)
            value = next((v for v in type.values if v.zh == item.value.entry), None)
            if value is None:
                self.report.error("PM0244", item.value.span, value=item.value.surface, fact=fact.zh)
                continue
            is_value = FactOneOf(fact, (value,), span=item.value.span)
            body = self.conditions.formula(item.body, Context(inner.clause))
            both = Any((All((is_value, body)), All((negate(is_value), negate(body)))))
            self._assume(f"{fact.zh}为{value.zh}", both, inner, item.span)


def _later(timing: ast.Timing | None) -> ast.Timing | None:
    """What a rule's timing says of its later acts: a period governs them all, 及时 the first alone."""
    if isinstance(timing, ast.Timely):
        return ast.After(timing.event, span=timing.span) if timing.event else None
    return timing


def _subjects(cond: ast.Cond) -> tuple[ast.Name, ...]:
    """The parties written as the subject of a condition, at its first place that has them."""
    match cond:
        case ast.Atom(_, parties) | ast.ActDone(_, parties):
            return parties
        case ast.And(parts) | ast.Or(parts) | ast.BareList(parts):
            return next((s for s in map(_subjects, parts) if s), ())
        case ast.Not(body) | ast.Except(body):
            return _subjects(body)
        case _:
            return ()


def _required_acts(cond: ast.Cond) -> tuple[ast.ActDone, ...]:
    """The acts that a condition needs done, whatever else it says."""
    match cond:
        case ast.ActDone():
            return (cond,)
        case ast.And(parts) | ast.BareList(parts):
            return tuple(a for p in parts for a in _required_acts(p))
        case _:
            return ()


def _event(cond: ast.ActDone) -> ast.Event:
    return ast.Event(cond.act, cond.parties, cond.content, span=cond.span)


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
        case _:
            return Not(formula, span=formula.span)
