"""Statements: AST to IR, under the readings they stand in."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from policy_model.ir import statement as ir
from policy_model.ir.formula import (
    All,
    Any,
    FactOneOf,
    Formula,
    Judged,
    ReadingIs,
)
from policy_model.ir.ids import FactId, ResultId
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span
from policy_model.syntax import ast

from .acts import Acts
from .checks import fact_facts
from .conditions import Conditions, Context, Saving
from .enumerated import enumerations
from .gathered import Gathered, Where
from .going_on import Before, GoingOn, befalls
from .joining import TRUE, at_clause, conjoin, negate
from .leads import Leads
from .rules import Rules
from .tiers import joined, tiers, ungraded


@dataclass(slots=True)
class Statements:
    """Turns blocks into statements and definitions, in document order."""

    said: Gathered
    conditions: Conditions
    acts: Acts
    rules: Rules
    going_on: GoingOn
    entry: datetime.date | None = None
    entry_clause: ClauseId | None = None
    published: datetime.date | None = None
    entry_by_publication: Span | None = None
    run_on: bool | None = None

    # ---- blocks

    def block(self, block: ast.Block) -> None:
        """All statements of one article and its glosses."""
        for clause, paragraph in block.numbered:
            self.sequence(paragraph.statements, Where(clause))
        for gloss in block.glosses:
            self.conditions.subjects.begin()
            self.statement(gloss.statement, Where(replace(block.article, gloss=gloss.number)))

    # ---- statements

    def sequence(self, statements: Sequence[ast.Statement], where: Where) -> None:
        """Statements one after another: a rule may go on from the one before it."""
        self.conditions.subjects.begin()
        begins = len(self.said.out)
        before: Before | None = None
        for node in joined(statements, self.said.report):
            first = len(self.said.out)
            if not isinstance(node, ast.Rule):
                self.statement(node, where)
                before = None
                continue
            there = self.going_on.presupposed(node, before, where)
            self.statement(node, there)
            self.going_on.excepted(node, before, first)
            before = Before.after(node, there, first, len(self.said.out), before)
        self.going_on.periods(begins)

    def statement(self, node: ast.Statement, where: Where) -> None:
        """One statement."""
        context = where.context
        match node:
            case ast.Rule():
                self.rules.rule(node, replace(where, saving=self.rules.saving(node.consequences)))
            case ast.SaveRule(condition):
                self.said.report.error("PM0256", condition.span, clause=where.clause)
            case ast.Definition(term, body):
                excused = isinstance(body, ast.Except) and isinstance(body.body, ast.Not)
                context.saving = Saving.EITHER if excused else Saving.GROUND
                self.rules.together((body,), where)
                self.said.define(term, self.conditions.formula(body, context), where, node.span)
            case ast.Institution(term, parties, condition, _, results):
                self.conditions.mention(parties)
                for result in results:  # named, not given: see the chapter on definitions
                    self.conditions.result(result)
                self.said.define(term, self.conditions.formula(condition, context), where, node.span)
            case ast.Scope(covers, negative):
                covered = self.conditions.formula(covers, context)
                if negative:
                    self.rules.exclusions.disapply(None, covered, where, node.span)
                else:
                    self.said.out.append(ir.Scope(*self.said.place(where, node.span), covered))
            case ast.ByReference(subject, excluded):
                self._by_reference(node, subject, excluded, where)
            case ast.Repeal():
                self.said.defines(where, node.span, "")
            case ast.EntryIntoForce(date):
                self.entry_clause = where.clause
                if date is None:
                    self.entry_by_publication = node.span
                else:
                    self.entry = date
                self.said.defines(where, node.span, "")
            case ast.PublicationDate(date):
                self.published = date
                self.said.defines(where, node.span, "")
            case ast.RunOn(runs_on):
                self.run_on = runs_on
                self.said.defines(where, node.span, "")
            case ast.NumberRule():
                self.said.defines(where, node.span, "")
            case ast.TimeNeeded():
                if node.state != node.interval.short:
                    self.said.report.error("PM0274", node.span, clause=where.clause)
                elif not node.state:
                    self.rules.moves.needed(node)
                self.said.defines(where, node.span, "")
            case ast.Lasting(lengths=lengths):
                for number in dict.fromkeys(length.item for length in lengths if length.item):
                    self.said.defines(where.at(item=number), node.span, "")
                self.said.defines(where, node.span, "")
            case ast.RestsOn():
                self.acts.rests_on(node, where)
            case ast.HighestGrade():
                self.rules.grades.highest(node, where)
            case ast.Considers():
                self._considers(node, where)
            case ast.Excused(subject, reason, words):
                for clause in self.conditions.clauses_of(subject, where.clause):
                    there = self.said.place(replace(where, clause=clause), node.span)
                    self.said.out.append(
                        ir.Excused(*there, reason.text, words.text.rstrip("。；") if words else "")
                    )
            case ast.Precedence(over, under):
                self._precedence(node, over, under, where)
            case ast.Assumption():
                self._assumption(node, where)
            case ast.Nothing():
                pass
            case ast.Reading(name, choices):
                spoken = self.conditions.subjects.spoken
                for choice in choices:
                    self.conditions.subjects.spoken = spoken
                    found = self.conditions.use_reading(name, choice, where.clause, node.span)
                    if found:
                        stated, others = self.conditions.hung(name, choice.body)
                        guard = conjoin(conjoin(where.guard, ReadingIs(*found)), others)
                        self.statement(stated, replace(where, guard=guard))
                self.conditions.same_choices(name, [c.name for c in choices])
            case ast.NecessaryList():
                self._necessary(node, where)
            case ast.RuleList():
                self._rule_list(node, where)
            case ast.DefinitionList(term, mode, items, premise):
                all_of = mode is ast.ListMode.ALL
                parts = self._items(
                    items, replace(where, saving=Saving.REQUIREMENT if all_of else Saving.GROUND)
                )
                joined: Formula = All(parts) if all_of else self._at_least(node, parts)
                first = self.conditions.formula(premise, context) if premise else TRUE
                self.said.define(term, conjoin(first, joined), where, node.span)
            case ast.Kinds(items):
                for item in items:
                    inner = where.at(item=item.number)
                    if isinstance(item.result, ast.Name):
                        self.conditions.result(item.result)
                    self.said.defines(inner, item.span, "")
                self.said.defines(where, node.span, "")
            case ast.ResultList():
                self._result_list(node, where)
            case ast.StepList():
                self._step_list(node, where)
            case ast.LeadList():
                self._lead_list(node, where)
            case ast.GradeList():
                self._grades(node, where)
            case _:
                assert_never(node)

    def _by_reference(
        self, node: ast.ByReference, subject: ast.Cond, excluded: Sequence[ast.Exclusion], where: Where
    ) -> None:
        pairs = tuple(
            (clause, e.reason.text)
            for e in excluded
            for clause in self.conditions.clauses_of(e.ref, where.clause)
        )
        condition = self.conditions.formula(subject, Context(where.clause))
        self.said.out.append(ir.ByReference(*self.said.place(where, node.span), condition, pairs))

    def _considers(self, node: ast.Considers, where: Where) -> None:
        facts: list[FactId] = []
        for contrast in node.contrasts:
            owners = []
            for name in contrast:
                formula = self.conditions.formula(ast.Atom(name, span=name.span), Context(where.clause))
                if name.kind is ast.Kind.JUDGEMENT:
                    self.said.unsupported("weighed", name.span, where)
                elif isinstance(formula, FactOneOf):
                    owners.append(formula.fact)
                    facts.append(formula.fact)
                else:
                    facts.extend(fact_facts(formula))
            if len(set(owners)) > 1:
                self.said.report.error("PM0244", node.span, value=contrast[-1].surface, fact=owners[0].zh)
        unique = tuple(dict.fromkeys(facts))
        self.said.out.append(ir.Considers(*self.said.place(where, node.span), unique))

    def _precedence(self, node: ast.Precedence, over: ast.Ref, under: ast.Ref, where: Where) -> None:
        for first in self.conditions.clauses_of(over, where.clause):
            for second in self.conditions.clauses_of(under, where.clause):
                self.said.out.append(ir.Precedence(*self.said.place(where, node.span), first, second))

    def _assumption(self, node: ast.Assumption, where: Where) -> None:
        if not isinstance(node.claim, ast.Always):
            self.said.unsupported("assumption", node.span, where)
            return
        context = Context(where.clause)
        premise = self.conditions.formula(node.claim.premise, context)
        conclusion = self.conditions.formula(node.claim.conclusion, context)
        self.said.assume(node.name.text, Any((negate(premise), conclusion)), where, node.span)

    # ---- rules

    # ---- what an act rests on

    # ---- lists

    def _items(self, items: Sequence[ast.CondItem], where: Where) -> tuple[Formula, ...]:
        out = []
        for item in items:
            inner = where.at(subitem=item.number) if where.clause.item else where.at(item=item.number)
            if isinstance(item.body, ast.Excused):
                self.statement(item.body, inner)
                continue
            if isinstance(item.body, ast.SubList):
                formula = self._sublist(item.body, inner)
            else:
                formula = self.conditions.item(item.body, inner.context)
            out.append(at_clause(inner.clause, formula))
            if item.number:
                self.said.defines(inner, item.span, "")
        return tuple(out)

    def _sublist(self, node: ast.SubList, where: Where) -> Formula:
        """What an item says by 目 of its own."""
        asked = node.mode is ast.ListMode.ALL and where.saving is not Saving.GROUND
        parts = self._items(node.items, replace(where, saving=Saving.REQUIREMENT if asked else where.saving))
        joined = All(parts) if node.mode is ast.ListMode.ALL else self._at_least(node, parts)
        first = self.conditions.formula(node.premise, where.context) if node.premise else TRUE
        return conjoin(first, joined)

    def _at_least(
        self, node: ast.RuleList | ast.DefinitionList | ast.SubList, parts: tuple[Formula, ...]
    ) -> Formula:
        """So many of the items at least."""
        for span in enumerations((item.body for item in node.items), listed=True):
            self.said.report.error("PM0228", span)
        least = node.least
        if least > len(parts):
            self.said.report.error("PM0295", node.span, least=least, items=len(parts))
        if least <= 1:
            return Any(parts)
        return Any(tuple(All(some) for some in itertools.combinations(parts, least)))

    def _list_judgement(self, kind: str, clause: ClauseId, body: Formula, span: Span) -> Formula:
        id = self.conditions.lists[kind, clause]
        self.said.definitions.setdefault(id, []).append((TRUE, at_clause(clause, body), span))
        return Judged(id)

    def _necessary(self, node: ast.NecessaryList, where: Where) -> None:
        self.conditions.mention(node.parties)
        items = self._items(node.items, replace(where, saving=Saving.REQUIREMENT))
        results = tuple(self.conditions.result(r) for r in node.results)
        if results:
            self.said.out.append(ir.Necessary(*self.said.place(where, node.span), results, items))
            self._list_judgement("meets", where.clause, All(items), node.span)
            return
        made = self.conditions.lists.get(("meets", where.clause))
        if made is None:
            self.said.unsupported("requirement", node.span, where)
            return
        premise = self.conditions.formula(node.premise, where.context) if node.premise else TRUE
        whole = at_clause(where.clause, All(items) if len(items) > 1 else items[0])
        for ref in (ref for event in node.acts for ref in self.conditions.events(event)):
            act = self.conditions.symbols.acts[ref.act.zh]
            if act.event:
                self.said.report.error("PM0270", node.span, act.span, clause=where.clause, act=act.id.zh)
            barred = conjoin(premise, negate(whole))
            place = self.said.place(where, node.span)
            self.said.out.append(ir.Ban(*place, ref.by or act.actors, ref.act, ref.contents, barred))
        if not node.acts:
            self.said.defines(where, node.span, made.key)
        elif where.clause in self.conditions.required:
            return  # 违反…规定: a ban is broken, whatever else must be so
        asked = conjoin(premise, where.guard)
        before = [body for _, body, _ in self.said.definitions.pop(made, [])]
        parts = (*before, whole if asked == TRUE else Any((negate(asked), whole)))
        self._list_judgement("meets", where.clause, parts[0] if len(parts) == 1 else All(parts), node.span)

    def _rule_list(self, node: ast.RuleList, where: Where) -> None:
        saving = self.rules.saving(node.rule.consequences)
        where = replace(where, saving=saving)
        asked = saving is Saving.BENEFIT and node.mode is ast.ListMode.ALL
        items = self._items(node.items, replace(where, saving=Saving.REQUIREMENT if asked else saving))
        if node.mode is ast.ListMode.ANY:
            self.rules.together((item.body for item in node.items), where)
        head = self.said.condition(node.rule.heads, where)
        if node.mode is ast.ListMode.ANY:
            some = self._at_least(node, items)
            listed = self._list_judgement("situation", where.clause, some, node.span)
            self._list_judgement("meets", where.clause, conjoin(head, listed), node.span)
        else:
            listed = All(items)
            self._list_judgement("meets", where.clause, conjoin(head, listed), node.span)
        graded = (ast.Head(node.tier, span=node.tier.span),) if node.tier else ()
        whole = replace(node.rule, heads=(*node.rule.heads, *graded))
        first, *rungs = tiers((whole, *node.ladder), self.said.report, listed=True)
        self.rules.rule(first, where, listed)
        common = self.said.condition(ungraded(whole.heads), where) if rungs else TRUE
        for rung in rungs:
            base = head if befalls(rung) else common
            self.rules.rule(rung, replace(where, above=conjoin(base, listed)))

    def _result_list(self, node: ast.ResultList, where: Where) -> None:
        if node.modal is None:
            self.said.report.error("PM0241", node.span, clause=where.clause)
            return
        benefit = self.rules.benefits((node.general,)) and node.modal is not ast.Modal.MUST_NOT
        where = replace(where, saving=Saving.BENEFIT if benefit else Saving.GROUND)
        condition = self.said.condition(node.heads, where)
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
            own = self.conditions.formula(item.condition, inner.context) if item.condition else TRUE
            self.said.out.append(
                ir.Effect(
                    *self.said.place(inner, item.span),
                    modality,
                    results,
                    conjoin(condition, own),
                    False,
                    givers,
                )
            )

    def _step_list(self, node: ast.StepList, where: Where) -> None:
        for head in node.heads:
            self.conditions.mention(head.parties)
        for result in node.results:
            self.conditions.result(result)
        self.said.defines(where, node.span, "")
        for item in node.items:
            self.sequence(item.statements, where.at(item=item.number))

    def _lead_list(self, node: ast.LeadList, where: Where) -> None:
        leads = Leads(self.said, node, where)
        first = leads.head()
        self.sequence((first,) if first else (), where)
        self.said.defines(where, node.span, "")
        any_one = leads.one_of()
        if any_one is not None:
            self.sequence((any_one,), where)
            for item in node.items:
                excused = tuple(s for s in item.statements if isinstance(s, ast.Excused))
                self.sequence(excused, where.at(item=item.number))
                self.said.defines(where.at(item=item.number), item.span, "")
            return
        conditions = tuple(h for h in node.heads if h.condition is not None or h.parties)
        above = self.said.condition(conditions, where)
        for item, statements in leads.items():
            inner = where.at(item=item.number)
            self.going_on.spread(item.statements, inner)
            self.sequence(statements, replace(inner, above=above))
        self.sequence(tuple(leads.ladder()), where)

    def _grades(self, node: ast.GradeList, where: Where) -> None:
        entry = self.conditions.symbols.fact_entries.get(node.fact.entry)
        if entry is None:
            return
        fact = next(iter(entry.members.values()))
        for item in node.items:
            inner = where.at(item=item.number)
            body = self.conditions.formula(item.body, Context(inner.clause))
            self.rules.grades.grade(fact, item.value, body, inner, item.span)
