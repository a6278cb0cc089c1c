"""A rule: its heads, and each of its consequences."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
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
    FactTrue,
    Formula,
    Lapsed,
    Not,
)
from policy_model.ir.ids import ContentId
from policy_model.ir.vocabulary import Act, Polarity
from policy_model.ir.walk import nodes
from policy_model.syntax import ast

from .acts import Acts, only
from .conditions import Conditions, Saving
from .deems import Deems
from .enumerated import named_together
from .exclusions import Exclusions
from .gathered import Gathered, Head, Where, required_acts
from .going_on import reaches
from .grades import Grades
from .joining import TRUE, at_clause, conjoin, negate
from .moves import Moves
from .persons import Persons


@dataclass(slots=True)
class Rules:
    """Turns rules into statements."""

    said: Gathered
    conditions: Conditions
    acts: Acts
    moves: Moves
    exclusions: Exclusions
    deems: Deems
    persons: Persons
    grades: Grades
    recipients: dict[tuple[int, str], ast.Parties] = field(default_factory=dict)

    def rule(self, node: ast.Rule, where: Where, extra: Formula = TRUE) -> None:
        """One rule, where `extra` holds too."""
        if all(isinstance(c, ast.Yield) for c in node.consequences) and extra == TRUE:
            self._yields(node, where)
            return
        self._reach(node.consequences, where)
        as_written = node.consequences
        node = self.conditions.subjects.rule(node)
        head = self.said.head(node.heads, where)
        if not all(isinstance(c, ast.Void | ast.Unaffected) for c in node.consequences):
            head = self.said.lapsed(head, where)
        context = where.context
        further = [
            extra,
            *(negate(at_clause(where.clause, self.conditions.formula(c, context))) for c in node.unless),
        ]
        head.condition, head.owed = conjoin(head.condition, *further), conjoin(head.owed, *further)
        graver = (
            negate(at_clause(where.clause, self.conditions.formula(c, context))) for c in node.gives_way
        )
        lighter = replace(head, condition=conjoin(head.condition, *graver))
        self.said.heads.setdefault(where.clause, []).append(head.whole())
        self._occasion(node, where)
        if not all(map(_necessary, node.consequences)):
            for only in (h for h in node.heads if h.only):
                self.said.report.error("PM0184", only.span, clause=where.clause)
            self.together((head.condition for head in node.heads), where)
        acting: ast.Parties = ast.NOBODY
        givers: ast.Parties = ast.NOBODY
        for stated, written in zip(node.consequences, as_written, strict=True):
            consequence = stated
            if isinstance(consequence, ast.ResultRule):  # 由甲R，可以并处S: 甲 gives both
                if consequence.beside and not consequence.givers:
                    givers = givers or acting
                givers = consequence.givers or givers
                consequence = replace(consequence, givers=givers)
                if acting and not givers and consequence.gives:
                    self.said.report.error("PM0182", consequence.span, clause=where.clause)
            elif isinstance(consequence, ast.ActRule):
                if isinstance(written, ast.ActRule) and written.parties:
                    acting = consequence.parties
                    if consequence.charged:  # 由甲X，可以R: 甲 gives R
                        givers = acting
                if consequence.parties != givers:
                    givers = ast.NOBODY
            self._needed(consequence, where)
            if head.before is not None and not _reached(consequence):
                self.said.unsupported("before_else", head.before.span, where)
            match consequence:
                case ast.ActRule(modal=modal):
                    if modal is ast.Modal.IN_CHARGE and head.whole() != TRUE:
                        modal = ast.Modal.OUGHT  # …的，由甲负责X: in that case it is for 甲 to do it
                    if head.meanwhile and modal is ast.Modal.OUGHT:
                        self._owed_meanwhile(consequence, head, where)
                    else:
                        self.acts.rule(consequence, head, where, modal)
                case ast.Assigned(first, then):
                    if head.meanwhile:
                        self.said.unsupported("owed_meanwhile", consequence.span, where)
                    self.acts.assigned(first, then, head, where)
                case ast.ResultRule():
                    self._result_rule(consequence, lighter if consequence.gives else head, where)
                case ast.Elsewhere():
                    self._elsewhere(consequence, head, where)
                case ast.Disapplied(ref):
                    self._disapplied(node, ref, head, where)
                case ast.Void(name, content):
                    self.acts.void(consequence, name, content, head, where)
                case ast.Graded(value):
                    self._graded(consequence, value, head, where)
                case ast.Unaffected():
                    self.said.defines(where, node.span, "")
                case ast.Yield():
                    self._yields(node, where)
                case ast.Deemed():
                    self._deemed(consequence, head, where)
                case ast.Extension():
                    approval = self.moves.extension(consequence, head, where)
                    if approval is not None:  # what stands after it is said of a period made longer
                        head = replace(head, after=(*head.after, approval))
                case ast.Lasting():
                    if head.condition != TRUE:
                        self.said.unsupported("length_hangs", consequence.span, where)
                    self.said.defines(where, consequence.span, "")
                case ast.NotCounted():
                    self.moves.not_counted(consequence, head, where)
                case ast.Suspended():
                    self.moves.suspended(consequence, head, where)
                case ast.SamePerson():
                    self.persons.same(consequence, head, where)
                case ast.Persons():
                    self.persons.number(consequence, head, where)
                case ast.InCase(narrower, then):
                    there = replace(node, heads=(*node.heads, narrower), consequences=(then,))
                    self.rule(there, where, extra)
                case _:
                    assert_never(consequence)

    def _owed_meanwhile(self, rule: ast.ActRule, head: Head, where: Where) -> None:
        """公示期内，应当X: X is owed by the last day of it, not only for as long as it lasts."""
        own = [rule.manner.timing, *(phrase.manner.timing for phrase in rule.acts)]
        ways = [way for name in head.meanwhile for way in self.said.spans.owed(name)]
        if any(own) or head.after or head.waited or head.before or not all(timing for _, timing in ways):
            self.said.unsupported("owed_meanwhile", rule.span, where)
            return
        for guard, timing in ways:
            by_then = replace(rule, manner=replace(rule.manner, timing=timing))
            there = replace(where, guard=conjoin(where.guard, guard))
            self.acts.rule(by_then, replace(head, condition=head.owed), there, ast.Modal.OUGHT)

    def _occasion(self, node: ast.Rule, where: Where) -> None:
        """做某事，应当…, without 的: before it, or once it is done? Of what merely happens, after it.

        做某事，应当同时…: once it is done, the other is owed.
        """
        first = node.consequences[0]
        only = isinstance(first, ast.ActRule | ast.ResultRule) and first.modal is ast.Modal.ONLY
        if only or any(word.text == "同时" for word in _idle(first)):
            return
        for head in node.heads:
            acts = required_acts(head.condition) if head.on and head.condition is not None else ()
            for done in acts:
                if not self.conditions.act(done.act).event:
                    self.said.report.error("PM0299", head.span, clause=where.clause, act=done.act.surface)

    def together(self, bodies: Iterable[object], where: Where) -> None:
        """误工和毁物的，罚款: both may be asked for, or either may do, whatever the rule is about."""
        for cond in named_together(bodies):
            self.said.report.error("PM0169", cond.span, clause=where.clause)

    def _reach(self, consequences: Sequence[ast.Consequence], where: Where) -> None:
        """Whether what stands before one act reaches another, which has an 应当 of its own, is open.

        应当在五日内X，并应当Y, of the same subject; 五日内，甲应当X，乙应当Y; 经丙同意，甲可以X，可以Y.
        """
        for before, then in itertools.pairwise(consequences):
            if (period := reaches(before, then)) is not None:
                self.said.report.error("PM0293", then.span, period.span, clause=where.clause)
                return
        for then in consequences[1:]:
            code, front = _in_front(consequences[0], then)
            if front is not None:
                self.said.report.error(code, then.span, front.span, clause=where.clause)
                return

    def _needed(self, consequence: ast.Consequence, where: Where) -> None:
        """应当根据需要X: when it is needed is a condition, which no duty loses; who may judges it himself."""
        said: list[ast.Text | ast.Name] = []
        match consequence:
            case ast.ActRule(manner=manner, acts=acts):
                for how in (manner, *(act.manner for act in acts)):
                    said += [*how.idle, *how.norms]
            case ast.ResultRule(idle=idle, norms=norms):
                said += [*idle, *norms]
            case ast.Assigned(then=then):
                self._needed(then, where)
                return
            case _:
                return
        if consequence.modal in (ast.Modal.MAY, ast.Modal.NEED_NOT):
            return
        for word in said:
            text = word.text if isinstance(word, ast.Text) else word.entry
            if "需要" in text:
                self.said.report.error("PM0279", word.span, clause=where.clause, words=text)

    def saving(self, consequences: Sequence[ast.Consequence]) -> Saving:
        """What an exception means in the conditions of these: what is asked for, or what befalls."""
        found = {self._saving(c) for c in consequences} or {Saving.GROUND}
        return found.pop() if len(found) == 1 else Saving.EITHER

    def _saving(self, consequence: ast.Consequence) -> Saving:
        match consequence:
            case ast.ResultRule(modal=modal, results=results, negative=negative):
                barred = (modal in (ast.Modal.MUST_NOT, ast.Modal.REFRAIN)) != negative
                return Saving.BENEFIT if self.benefits(results) and not barred else Saving.GROUND
            case ast.ActRule(modal=ast.Modal.MAY):
                return Saving.BENEFIT
            case ast.InCase(then=then):
                return self._saving(then)
            case _:
                return Saving.GROUND

    def benefits(self, results: tuple[ast.Name, ...]) -> bool:
        """One of these results is for the good of whoever gets it."""
        known = self.conditions.symbols.results
        return any(known[r.entry].polarity is Polarity.BENEFIT for r in results if r.entry in known)

    def _result_rule(self, rule: ast.ResultRule, head: Head, where: Where) -> None:
        modal = rule.modal or (ast.Modal.MUST_NOT if rule.negative else ast.Modal.OUGHT)
        if modal is ast.Modal.IN_CHARGE or (rule.modal is not None and rule.negative):
            self.said.report.error("PM0241", rule.span, clause=where.clause)
            return
        if rule.timing is not None:
            self.said.unsupported("result_timed", rule.timing.span, where)
        modality = {
            ast.Modal.OUGHT: ir.Modality.REQUIRE,
            ast.Modal.MAY: ir.Modality.PERMIT,
            ast.Modal.MUST_NOT: ir.Modality.FORBID,
            ast.Modal.REFRAIN: ir.Modality.FORBID,
            ast.Modal.ONLY: ir.Modality.FORBID,
            ast.Modal.NEED_NOT: ir.Modality.PERMIT,
        }[modal]
        required = modality is ir.Modality.REQUIRE and len(rule.results) > 1
        if required and rule.connective is ast.Connective.BARE:
            self.said.report.error("PM0234", rule.span, clause=where.clause)
        alone = replace(where, above=TRUE, upon=())
        towards = self.said.condition((rule.towards,), alone) if rule.towards else TRUE
        via = [at_clause(where.clause, Done(ref)) for v in rule.via for ref in self.conditions.events(v)]
        until = self.acts.until(head.before, where) if head.before is not None else ()
        condition = conjoin(head.whole(), towards, *via, *(at_clause(where.clause, f) for f in until))
        if modal is ast.Modal.ONLY:
            steps = conjoin(*map(Done, head.after), *head.waited, *via)
            condition = only(self.said, conjoin(head.condition, towards), steps, where, rule.span)
        if modality is ir.Modality.FORBID:
            for word in rule.idle[:1]:
                self.said.report.error("PM0287", word.span, clause=where.clause)
        if modality is ir.Modality.FORBID or modal is ast.Modal.NEED_NOT:
            for amount in (r.amount for r in rule.results if r.amount is not None):
                self.said.report.error("PM0285", amount.span, clause=where.clause)
        results = tuple(r for name in rule.results for r in self.conditions.granted(name, where.clause))
        if rule.towards is not None:
            self._one_each(rule, rule.towards.parties, where)
        if modal is ast.Modal.NEED_NOT:
            self.exclusions.spare(results, condition, where, rule.span)
            return
        self.said.out.append(
            ir.Effect(
                *self.said.place(where, rule.span),
                modality,
                results,
                condition,
                required and rule.connective is ast.Connective.ANY,
                tuple(self.conditions.party(g) for g in rule.givers),
            )
        )

    def _one_each(self, rule: ast.ResultRule, towards: ast.Parties, where: Where) -> None:
        """对甲处R；对乙处R: a case has one person concerned, so each has a result of its own name."""
        for result in rule.results if towards else ():
            key = where.clause.article, result.entry
            first = self.recipients.setdefault(key, towards)
            if {p.entry for p in first} != {p.entry for p in towards}:
                self.said.report.error(
                    "PM0289", result.span, first[0].span, clause=where.clause, result=result.entry
                )

    def _graded(self, node: ast.Graded, value: ast.Name, head: Head, where: Where) -> None:
        fact = self.grades.owner(value)
        if fact is not None:
            self.grades.grade(fact, value, head.whole(), where, node.span)

    def _elsewhere(self, node: ast.Elsewhere, head: Head, where: Where) -> None:
        """依法追究刑事责任: told as what it is, a consequence of other law."""
        if not node.attaches:
            self.said.defines(where, node.span, "")
            return
        result = self.conditions.elsewhere(node.words, where.clause, node.span)
        place = self.said.place(where, node.span)
        self.said.out.append(ir.Effect(*place, ir.Modality.REQUIRE, (result,), head.whole()))

    def _disapplied(self, node: ast.Rule, ref: ast.Ref | None, head: Head, where: Where) -> None:
        """…的，不适用第六条: that clause, or (None) the measure, does not speak there."""
        clauses = None if ref is None else tuple(self.conditions.clauses_of(ref, where.clause))
        self.exclusions.disapply(clauses, head.whole(), where, node.span)

    def _yields(self, node: ast.Rule, where: Where) -> None:
        """另有规定的，从其规定: every result has its own fact, whatever the norm.

        With a further condition, the fact is another, which arises only where that holds.
        """
        conds = [head.condition for head in node.heads if head.condition is not None]
        parts = [part for c in conds for part in (c.parts if isinstance(c, ast.And) else (c,))]
        other = [part for part in parts if isinstance(part, ast.OtherwiseProvided)]
        where_so = [p for p in parts if not isinstance(p, ast.OtherwiseProvided)]
        condition = conjoin(where.above, *(self.conditions.formula(c, where.context) for c in where_so))
        if not other or len(conds) < len(node.heads) or not _of_facts(condition):
            self.said.report.error("PM0288", node.span, clause=where.clause)
            return
        named = [self.conditions.result(r) for part in other for r in part.results]
        facts = (
            self.conditions.otherwise(named, node.span)
            if condition == TRUE
            else self.conditions.otherwise_where(named, condition, where.clause, node.span)
        )
        self.said.out.append(ir.Yields(*self.said.place(where, node.span), tuple(facts.items())))

    def _deemed(self, node: ast.Deemed, head: Head, where: Where) -> None:
        if node.name.kind is ast.Kind.JUDGEMENT and not node.negative:
            self.said.define(node.name, head.whole(), where, node.span)
            return
        act, contents = self._deemed_act(node, head)
        if node.negative or act is None:
            self.said.unsupported("deemed", node.span, where)
            return
        body = head.whole()
        if node.when is not None:
            if not isinstance(node.when, ast.Elapsed) or node.when.short:
                self.said.unsupported("deemed", node.span, where)
                return
            body = conjoin(body, *self.said.spans.passed(node.when))
        self.deems.add(act, contents, _unless_done(body, act), where, span=node.span)

    def _deemed_act(self, node: ast.Deemed, head: Head) -> tuple[Act | None, tuple[ContentId, ...]]:
        """The act that is deemed done: itself, or by its content that which the head says is lacking."""
        if node.name.kind is ast.Kind.ACT:
            act = self.conditions.act(node.name)
            return act, self.conditions.content(act, node.content)
        if node.name.kind is ast.Kind.CONTENT:
            acts = [self.conditions.act(name) for name in head.lacking]
            owning = [a for a in acts if any(c.zh == node.name.entry for c in a.contents)]
            if len(owning) == 1:
                return owning[0], self.conditions.content(owning[0], node.name)
        return None, ()


def _in_front(
    first: ast.Consequence, then: ast.Consequence
) -> tuple[str, ast.Within | ast.ByDate | ast.Via | None]:
    """The code, and the period or step that stands before the first subject and may reach what follows."""
    if not isinstance(first, ast.ActRule | ast.ResultRule) or not isinstance(
        then, ast.ActRule | ast.ResultRule
    ):
        return "", None
    if then.modal is None:
        return "", None
    timing = first.manner.timing if isinstance(first, ast.ActRule) else first.timing
    via = first.manner.via if isinstance(first, ast.ActRule) else first.via
    if via and via[0].span.start == first.span.start:
        own = then.manner.via if isinstance(then, ast.ActRule) else then.via
        return "PM0181", None if own else via[0]
    if isinstance(timing, ast.Within | ast.ByDate) and timing.span.start == first.span.start:
        timed = not isinstance(then, ast.ActRule) or then.manner.timing is not None
        return "PM0293", None if timed else timing
    return "", None


def _necessary(consequence: ast.Consequence) -> bool:
    """只有甲和乙的，才可以X: each is needed."""
    return isinstance(consequence, ast.ActRule | ast.ResultRule) and consequence.modal is ast.Modal.ONLY


def _idle(first: ast.Consequence) -> tuple[ast.Text, ...]:
    return first.manner.idle if isinstance(first, ast.ActRule) else ()


def _unless_done(body: Formula, act: Act) -> Formula:
    """自E之日起满三十日的，视为X: where X was done in the thirty days it is not deemed."""
    match body:
        case Lapsed(what=()):
            return replace(body, what=(ActRef(act.id),))
        case All(parts=parts):
            return replace(body, parts=tuple(_unless_done(part, act) for part in parts))
        case At(body=inner):
            return replace(body, body=_unless_done(inner, act))
        case _:
            return body


def _of_facts(condition: Formula) -> bool:
    """It speaks of yes-or-no and enumerated facts only, so that a fact may arise with it."""
    return all(isinstance(n, FactTrue | FactOneOf | Not | All | Any | At | Const) for n in nodes(condition))


def _reached(consequence: ast.Consequence) -> bool:
    """What stands after 甲前，: an act, or a result that must not be given until then."""
    match consequence:
        case ast.ActRule() | ast.Assigned() | ast.InCase():
            return True
        case ast.ResultRule(modal=modal, negative=negative):
            return modal in (ast.Modal.MUST_NOT, ast.Modal.REFRAIN) or (modal is None and negative)
        case _:
            return False
