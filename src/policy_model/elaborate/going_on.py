"""What a rule that goes on from another (；情节严重的, 但是…的) takes from it, and what a 但 leaves of it.

A degree (情节严重) grades whatever the sentence began with, so it presupposes it; so does every 但. Of two
grounds of their own neither presupposes the other; where the first has several parts, where a time stands
before it, where the second is a number or has no ground at all, honest readers differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from policy_model.ir import statement as ir
from policy_model.ir.formula import All, At, Const, Done, Formula
from policy_model.ir.ids import ActId, ResultId
from policy_model.ir.vocabulary import Polarity
from policy_model.ir.walk import nodes
from policy_model.source.span import Span
from policy_model.syntax import ast

from .gathered import Gathered, Where
from .grounds import (
    another_number,
    caused,
    contrary,
    degree,
    framed_alike,
    narrows,
    restated,
    timed,
    topic,
    without_degree,
)
from .joining import at_clause, conjoin, disjoin, negate
from .tiers import amounts_to, elsewhere, follows, graded, leans

_ORDERING = (ast.Modal.OUGHT, ast.Modal.MAY, ast.Modal.IN_CHARGE)


@dataclass(frozen=True, slots=True)
class Before:
    """What another rule goes on from: `parts`, the rules of its sentence up to the one just before it.

    `start`: where the statements of the sentence begin; `first`, `end`: where those of the last do, and end.
    `turned`: a part of the sentence began with 但.
    """

    parts: tuple[ast.Rule, ...]
    where: Where
    start: int
    first: int
    end: int
    turned: bool = False

    @property
    def lead(self) -> ast.Rule:
        """What the sentence begins with."""
        return self.parts[0]

    @property
    def last(self) -> ast.Rule:
        """What stands just before."""
        return self.parts[-1]

    @classmethod
    def after(cls, node: ast.Rule, there: Where, first: int, end: int, before: Before | None) -> Before:
        """What the next rule goes on from."""
        goes_on = before is not None and (node.follows or _begins_but(node) or _among(node))
        if before is None or not goes_on:
            return cls((node,), there, first, first, end)
        parts = (*before.parts, node) if node.follows else (node,)
        turned = before.turned or _begins_but(node)
        return cls(parts, there, before.start, first, end, turned)


@dataclass(slots=True)
class GoingOn:
    """Settles what rules take from those before them."""

    said: Gathered

    def presupposed(self, rule: ast.Rule, before: Before | None, where: Where) -> Where:
        """Where the rule stands, what it presupposes included."""
        if _among(rule):
            if before is None:
                self.said.report.error("PM0125", rule.heads[0].span, clause=where.clause)
                return where
            return _upon(before.lead.heads, before.where, where)
        if before is None or _elsewhere(rule):
            return where
        if _begins_but(rule):
            return _upon(before.last.heads, before.where, where)
        if not rule.follows:
            if any(map(narrows, before.lead.heads)):
                case = before.lead.heads[0].span
                if _left_open(rule):
                    self.said.report.error("PM0203", rule.span, case, clause=where.clause)
                elif _only_caused(rule, before.lead):
                    self.said.report.error("PM0172", rule.heads[0].span, case, clause=where.clause)
            return where
        if befalls(rule):
            return _upon(before.lead.heads, before.where, where)
        if not _apart(rule, before.lead):
            clear = elsewhere(rule) or _anchored(rule, before) or all(map(in_charge, rule.consequences))
            if any(map(narrows, _apart(before.lead, rule))) and not clear:
                self.said.report.error("PM0257", rule.span, before.lead.heads[0].span, clause=where.clause)
            return where
        self._period_reaches(before.last, rule, where)
        self._graver_act(before, rule, where)
        bases = self._bases(before, rule, where)
        if len(bases) == 1:
            return _upon(bases[0], where, where)
        return replace(where, above=disjoin(self._whole(base, where) for base in bases)) if bases else where

    def spread(self, written: Sequence[ast.Statement], where: Where) -> None:
        """（一）误工的，应当公告。应当听取意见: as in a paragraph, whoever the head of the list names."""
        for before, rule in pairwise(written):
            if not isinstance(before, ast.Rule) or not isinstance(rule, ast.Rule) or rule.follows:
                continue
            if any(map(narrows, before.heads)) and _left_open(rule):
                self.said.report.error("PM0203", rule.span, before.heads[0].span, clause=where.clause)

    def _period_reaches(self, before: ast.Rule, rule: ast.Rule, where: Where) -> None:
        """应当在三日内X；误工的，应当Y: whether the three days reach Y, of the same subject, is open."""
        if (period := reaches(before.consequences[-1], rule.consequences[0])) is not None:
            span = rule.consequences[0].span
            self.said.report.error("PM0293", span, period.span, clause=where.clause)

    def _graver_act(self, before: Before, rule: ast.Rule, where: Where) -> None:
        """R；情节严重的，应当吊销X: whether X is to be done in the place of R or beside it is open."""
        acts = all(isinstance(c, ast.ActRule) and c.modal in _ORDERING for c in rule.consequences)
        if acts and graded(rule) and self.benefit(before.last) is False:
            self.said.report.error("PM0174", rule.consequences[0].span, before.last.span, clause=where.clause)

    def benefit(self, rule: ast.Rule) -> bool | None:
        """Whether what the rule gives is for the good of whoever gets it; None where it gives nothing."""
        known = self.said.conditions.symbols.results
        given = (r for c in rule.consequences if isinstance(c, ast.ResultRule) and c.gives for r in c.results)
        sides = [known[r.entry].polarity is Polarity.BENEFIT for r in given if r.entry in known]
        return all(sides) if sides else None

    def _whole(self, heads: tuple[ast.Head, ...], where: Where) -> Formula:
        return self.said.condition(heads, where)

    def _bases(self, before: Before, rule: ast.Rule, where: Where) -> tuple[tuple[ast.Head, ...], ...]:
        """The heads that the rule, after ；, presupposes: of one part before it, or of any of several."""
        lead = before.lead
        conditions = [h.condition for h in rule.heads if h.condition is not None]
        if conditions and all(map(degree, conditions)) and (amounts_to(rule) or not before.turned):
            grounds = _grounds(before)
            missed = next((p for p in before.parts[1:] if any(map(follows, p.heads))), None)
            if missed is not None and graded(rule):
                self.said.report.error("PM0229", rule.heads[0].span, missed.span, clause=where.clause)
                return grounds
            between = before.last is not lead and not grounds  # it grades what comes between
            if between or (len(grounds) > 1 and not amounts_to(rule) and not leans(rule)):
                self._ask(rule, before.last, where)
            return grounds
        if not before.turned and (shared := contrary(lead, conditions)) is not None:
            return (shared,) if shared else ()
        if restated(lead.heads, rule.heads):
            return ()
        if before.turned or self._open(lead, rule, conditions):
            self._ask(rule, lead, where, lead.heads[0].span)
        about = topic(lead) if not rule.heads[0].towards else ()
        return (about,) if about else ()

    def _ask(self, rule: ast.Rule, before: ast.Rule, where: Where, span: Span | None = None) -> None:
        """Whether the rule presupposes what stands before it is for the writer to say."""
        self.said.report.error("PM0294", rule.heads[0].span, span or before.span, clause=where.clause)

    def _open(self, lead: ast.Rule, rule: ast.Rule, conditions: Sequence[ast.Cond]) -> bool:
        """Honest readers differ on whether the rule presupposes what stands before the first."""
        if all(isinstance(c, ast.Extension | ast.NotCounted | ast.Suspended) for c in rule.consequences):
            return False  # it moves the period that was just set, in whatever case
        last = lead.heads[-1].condition if lead.heads else None
        before = any(map(timed, lead.heads)) or any(narrows(h) and not h.towards for h in lead.heads[:-1])
        if before and len(rule.heads) == 1 and not timed(rule.heads[0]):
            return True
        if last is None:
            return False
        single = len(conditions) == 1 and not isinstance(conditions[0], ast.And)
        if (single and isinstance(last, ast.And)) or another_number(lead, conditions):
            return True
        return bool(conditions) and not framed_alike(lead.heads, rule.heads)

    def excepted(self, rule: ast.Rule, before: Before | None, first: int) -> None:
        """但 takes out of the rule before it what it says otherwise of the same result or act.

        So does ；…的，不予R of the R that its sentence gives, unless both are about what one act says:
        内容为准予的，应当R；内容为驳回的，不得R are two cases, and bodies that decide both ways clash.
        """
        if before is None:
            return
        out, turns = self.said.out, _begins_but(rule)
        for exception in out[first:]:
            bars = isinstance(exception, ir.Effect) and exception.modality is ir.Modality.FORBID
            if not turns and not (rule.follows and bars):
                continue
            for at in range(before.first if turns else before.start, before.end):
                if not turns and _contents(out[at]) & _contents(exception):
                    continue
                out[at] = self._outside(out[at], exception, rule if turns else None)

    def periods(self, first: int) -> None:
        """应当三日内X。情况复杂的，应当（可以）五日内X: whether three days bind there too is open."""
        every = self.said.out[first:]
        timed = [s for s in every if isinstance(s, ir.Duty | ir.Power) and s.within is not None]
        for at, later in enumerate(timed):
            for earlier in (s for s in timed[:at] if isinstance(s, ir.Duty)):
                same = (earlier.act, earlier.bearers, earlier.contents, earlier.trigger, earlier.guard)
                if same != (later.act, later.bearers, later.contents, later.trigger, later.guard):
                    continue
                more = set(_asked(later.condition)) > set(_asked(earlier.condition))
                if more and earlier.within != later.within:
                    self.said.report.error("PM0275", later.span, earlier.span, clause=later.clause)

    def _instead(self, stated: ir.Statement, exception: ir.Statement, rule: ast.Rule) -> bool:
        """；但是乙的，应当S after 应当R: S instead of R where it is a degree; else that is asked."""
        if any(map(_settles, rule.consequences)):
            return False
        match stated, exception:
            case ir.Effect(), ir.Effect():
                if not _given(stated) or not _given(exception) or self._differ(stated, exception):
                    return False
                if set(stated.results) & set(exception.results):
                    return False
                if not self._alike(stated, exception):
                    return False
            case ir.Duty(), ir.Duty() | ir.Power() if stated.act != exception.act:
                if not set(stated.bearers) & set(exception.bearers):
                    return False
            case _:
                return False
        if graded(rule) and isinstance(stated, ir.Effect):
            return True
        self.said.report.error("PM0258", exception.span, stated.span, clause=exception.clause)
        return False

    def _alike(self, stated: ir.Effect, exception: ir.Effect) -> bool:
        """Both befall whoever is concerned for the worse, or both for the better."""
        known = {r.id: r.polarity for r in self.said.conditions.symbols.results.values()}
        base = self.said.conditions.amounts.base
        sides = {known.get(base(r)) for s in (stated, exception) for r in s.results}
        return len(sides) == 1

    def _outside(self, stated: ir.Statement, exception: ir.Statement, but: ast.Rule | None) -> ir.Statement:
        """What was stated, where the exception (of a 但, if one is given) says nothing else of it."""
        instead = but is not None and self._instead(stated, exception, but)
        if isinstance(stated, ir.Effect) and isinstance(exception, ir.Effect):
            if instead:
                return replace(stated, condition=_unless(stated.condition, exception))
            return self._effect_outside(stated, exception)
        duty = isinstance(stated, ir.Duty) and isinstance(exception, ir.Ban)
        if duty or (isinstance(stated, ir.Ban) and isinstance(exception, ir.Power)):
            assert isinstance(stated, ir.Duty | ir.Ban)
            assert isinstance(exception, ir.Ban | ir.Power)
            alike = not stated.contents or not exception.contents or stated.contents == exception.contents
            if stated.act == exception.act and alike:
                return replace(stated, condition=_unless(stated.condition, exception))
        return stated

    def _effect_outside(self, stated: ir.Effect, exception: ir.Effect) -> ir.Effect:
        """Of several results only those of which something else is said are taken out."""
        base = self.said.conditions.amounts.base
        one = (replace(stated, results=(r,)) for r in stated.results)
        told = {base(r.results[0]) for r in one if self._differ(r, exception)}
        if not told:
            return stated
        both = conjoin(stated.condition, exception.condition)
        free = stated.modality is ir.Modality.REQUIRE and exception.modality is ir.Modality.PERMIT
        if free:  # 可以免罚 leaves the fine possible
            self._there(stated, ir.Modality.PERMIT, tuple(r for r in stated.results if base(r) in told), both)
        rest = tuple(r for r in stated.results if base(r) not in told)
        if rest:
            self._there(stated, stated.modality, rest, both)
        return replace(stated, condition=_unless(stated.condition, exception))

    def _there(
        self, stated: ir.Effect, modality: ir.Modality, results: tuple[ResultId, ...], condition: Formula
    ) -> None:
        """What the exception leaves of an effect."""
        place = self.said.place(Where(stated.clause, stated.guard), stated.span)
        one_of = stated.one_of and modality is ir.Modality.REQUIRE and len(results) > 1
        self.said.out.append(ir.Effect(*place, modality, results, condition, one_of, stated.givers))

    def _differ(self, stated: ir.Effect, exception: ir.Effect) -> bool:
        """The exception says of a result, or of one that excludes it, what was not stated."""
        if set(stated.results) & set(exception.results) and stated.modality is not exception.modality:
            return True
        if self.said.conditions.amounts.apart(stated.results, exception.results):
            return True
        if ir.Modality.FORBID in (stated.modality, exception.modality):
            return False
        known = self.said.conditions.symbols.results.values()
        return any(r.id in stated.results and set(r.excludes) & set(exception.results) for r in known)


def _upon(heads: tuple[ast.Head, ...], there: Where, where: Where) -> Where:
    """Where a rule stands that goes on from heads which stand `there`."""
    return replace(where, above=there.above, upon=(*there.upon, *heads))


def reaches(before: ast.Consequence, then: ast.Consequence) -> ast.Within | None:
    """The period of a duty that may reach the next one, which has no subject and no period of its own."""
    match before, then:
        case (
            ast.ActRule(modal=ast.Modal.OUGHT, manner=ast.Manner(timing=ast.Within() as period)),
            ast.ActRule(modal=ast.Modal.OUGHT, parties=(), thing="", manner=ast.Manner(timing=None)),
        ):
            return period
        case _:
            return None


def _asked(condition: Formula) -> tuple[Formula, ...]:
    """What a condition asks, each by itself."""
    match condition:
        case All(parts):
            return tuple(a for part in parts for a in _asked(part))
        case At(_, body):
            return _asked(body)
        case Const(True):
            return ()
        case _:
            return (condition,)


def _unless(condition: Formula, exception: ir.Effect | ir.Ban | ir.Power) -> Formula:
    """The condition where that of the exception does not hold."""
    return conjoin(condition, at_clause(exception.clause, negate(exception.condition)))


def _contents(statement: ir.Statement) -> set[ActId]:
    """The acts on whose content an effect hangs."""
    if not isinstance(statement, ir.Effect):
        return set()
    done = (node.what for node in nodes(statement.condition) if isinstance(node, Done))
    return {what.act for what in done if what.contents}


def _given(effect: ir.Effect) -> bool:
    return effect.modality is not ir.Modality.FORBID


def _settles(consequence: ast.Consequence) -> bool:
    """It says that its results stand beside what was said before, or that the former do not hold."""
    match consequence:
        case ast.ResultRule():
            return consequence.beside or not consequence.gives
        case ast.ActRule(modal=ast.Modal.NEED_NOT | ast.Modal.REFRAIN | ast.Modal.MUST_NOT):
            return True
        case _:
            return False


def _anchored(rule: ast.Rule, before: Before) -> bool:
    """；自公告之日起…: it runs from what was just ordered, and so goes on from it."""
    ordered = {
        phrase.act.entry for c in before.last.consequences if isinstance(c, ast.ActRule) for phrase in c.acts
    }
    return all(since is not None and since.act.entry in ordered for since in map(_since, rule.consequences))


def _since(consequence: ast.Consequence) -> ast.Event | None:
    """The act from which what follows runs."""
    match consequence:
        case ast.ActRule(manner=ast.Manner(timing=ast.Within(ast.Event() as event))):
            return event
        case ast.ActRule(
            manner=ast.Manner(timing=ast.After(ast.Event() as event) | ast.Timely(ast.Event() as event))
        ):
            return event
        case ast.Deemed(when=ast.Elapsed(event=ast.Event() as event)):
            return event
        case _:
            return None


def in_charge(consequence: ast.Consequence) -> bool:
    """；是否准许，由甲决定: whose it is to decide, whatever the case."""
    return isinstance(consequence, ast.ActRule) and consequence.modal is ast.Modal.IN_CHARGE


def _grounds(before: Before) -> tuple[tuple[ast.Head, ...], ...]:
    """What each part before says of its own, a degree aside; none if the first says nothing else."""
    lead = without_degree(before.lead.heads)
    if not lead:
        return ()
    others = (without_degree(part.heads) for part in before.parts[1:] if not _begins_but(part))
    return (lead, *(own for own in others if own and not restated(lead, own)))


def _apart(rule: ast.Rule, other: ast.Rule) -> list[ast.Head]:
    """The heads it was written with, without those that the head of their list gave both."""
    return [head for head in rule.heads if not any(head is theirs for theirs in other.heads)]


def _left_open(rule: ast.Rule) -> bool:
    """应当通知申请人。 罚款一千元。 It names neither a case nor who is bound, nor what it runs from."""
    match rule:
        case ast.Rule(heads=(), consequences=(ast.ResultRule(towards=None), *_)):
            return True
        case ast.Rule(heads=(), consequences=(ast.ActRule(parties=(), modal=modal, thing=""), *_)):
            return modal in (ast.Modal.OUGHT, ast.Modal.MAY) and _since(rule.consequences[0]) is None
        case _:
            return False


def _only_caused(rule: ast.Rule, lead: ast.Rule) -> bool:
    """造成损坏的，罚款。 after 误工的，提醒。: what follows if it came of that, or of anything."""
    conditions = [head.condition for head in rule.heads if head.condition is not None]
    parallel = contrary(lead, conditions) is not None or restated(lead.heads, rule.heads)
    own = all(map(caused, conditions)) and len(conditions) == len(rule.heads)
    stated = bool(conditions) and not elsewhere(rule)
    return stated and own and not parallel and not all(map(_caused_head, lead.heads))


def _caused_head(head: ast.Head) -> bool:
    """The head says no more than what was caused."""
    return head.condition is not None and caused(head.condition)


def _begins_but(rule: ast.Rule) -> bool:
    return bool(rule.heads) and rule.heads[0].but


def _among(rule: ast.Rule) -> bool:
    """；其中，误工的: of those that the sentence began with."""
    return bool(rule.heads) and rule.heads[0].among


def _elsewhere(rule: ast.Rule) -> bool:
    """另有规定的，从其规定 speaks of results, wherever it stands; each grade is stated by itself."""
    return any(isinstance(c, ast.Yield | ast.Unaffected | ast.Graded) for c in rule.consequences)


def befalls(rule: ast.Rule) -> bool:
    """；对乙给予R: no more than what else befalls in the case that was just spoken of."""
    match rule:
        case ast.Rule(heads=(), consequences=(ast.ResultRule(modal=None, towards=ast.Head(None)), *_)):
            return True
        case _:
            return False
