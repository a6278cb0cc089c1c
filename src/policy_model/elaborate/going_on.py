"""What a rule that goes on from another (；情节严重的, 但是…的) takes from it, and what a 但 leaves of it.

A degree (情节严重) grades whatever the sentence began with, so it presupposes it; so does every 但. Of two
grounds of their own neither presupposes the other; where the first has several parts, honest readers differ.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from policy_model.ir import statement as ir
from policy_model.ir.formula import Formula
from policy_model.syntax import ast
from policy_model.syntax.table import grammar

from .gathered import Gathered, Where
from .joining import at_clause, conjoin, negate
from .tiers import elsewhere


@dataclass(frozen=True, slots=True)
class Before:
    """The rule that another goes on from: `lead` its sentence's first, `last` the one just before.

    `first`, `end`: where the statements of the last begin and end.
    """

    lead: ast.Rule
    last: ast.Rule
    where: Where
    first: int
    end: int


@dataclass(slots=True)
class GoingOn:
    """Settles what rules take from those before them."""

    said: Gathered

    def presupposed(self, rule: ast.Rule, before: Before | None, where: Where) -> Where:
        """Where the rule stands, what it presupposes included."""
        if before is None or _elsewhere(rule):
            return where
        if _begins_but(rule):
            return replace(where, above=self._whole(before.last.heads, before.where))
        if rule.follows and befalls(rule):
            return replace(where, above=self._whole(before.lead.heads, before.where))
        if not rule.follows or not rule.heads:
            return where
        base = self._base(before.lead, rule, where)
        return replace(where, above=self._whole(base, where)) if base else where

    def _whole(self, heads: tuple[ast.Head, ...], where: Where) -> Formula:
        return self.said.condition(heads, where)

    def _base(self, lead: ast.Rule, rule: ast.Rule, where: Where) -> tuple[ast.Head, ...]:
        """The lead's heads that the rule, after ；, presupposes."""
        last = lead.heads[-1] if lead.heads else ast.Head(span=lead.span)
        if last.condition is None:
            return ()
        parts: tuple[ast.Cond, ...] = (last.condition,)
        if isinstance(last.condition, ast.And):
            parts = last.condition.parts
        kept = parts[:-1] if _degree(parts[-1]) else parts
        joined = kept[0] if len(kept) == 1 else ast.And(kept, span=last.span)
        shorter = replace(last, condition=joined) if kept else None
        base = (*lead.heads[:-1], *([shorter] if shorter else []))
        conditions = [h.condition for h in rule.heads if h.condition is not None]
        if conditions and all(map(_degree, conditions)):
            return base
        if elsewhere(rule):
            return ()
        if len(parts) > 1 and len(conditions) == 1 and not isinstance(conditions[0], ast.And):
            self.said.report.error("PM0294", rule.heads[0].span, lead.heads[0].span, clause=where.clause)
        return _topic(lead) if not rule.heads[0].towards else ()

    def excepted(self, rule: ast.Rule, before: Before | None, first: int) -> None:
        """但 takes out of the rule before it what it says otherwise of the same result or act."""
        if before is None or not _begins_but(rule):
            return
        out = self.said.out
        for exception in out[first:]:
            for at in range(before.first, before.end):
                out[at] = self._outside(out[at], exception)

    def _outside(self, stated: ir.Statement, exception: ir.Statement) -> ir.Statement:
        """What was stated, where the exception says nothing else of it."""
        if isinstance(stated, ir.Effect) and isinstance(exception, ir.Effect):
            if not self._differ(stated, exception):
                return stated
            if stated.modality is ir.Modality.REQUIRE and exception.modality is ir.Modality.PERMIT:
                both = conjoin(stated.condition, exception.condition)  # 可以免罚 leaves the fine possible
                place = self.said.place(Where(stated.clause, stated.guard), stated.span)
                self.said.out.append(
                    ir.Effect(*place, ir.Modality.PERMIT, stated.results, both, False, stated.givers)
                )
            return _without(stated, exception)
        duty = isinstance(stated, ir.Duty) and isinstance(exception, ir.Ban)
        if duty or (isinstance(stated, ir.Ban) and isinstance(exception, ir.Power)):
            assert isinstance(stated, ir.Duty | ir.Ban)
            assert isinstance(exception, ir.Ban | ir.Power)
            alike = not stated.contents or not exception.contents or stated.contents == exception.contents
            if stated.act == exception.act and alike:
                return _without(stated, exception)
        return stated

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


def _without(stated: ir.Effect | ir.Duty | ir.Ban, exception: ir.Effect | ir.Ban | ir.Power) -> ir.Statement:
    outside = at_clause(exception.clause, negate(exception.condition))
    return replace(stated, condition=conjoin(stated.condition, outside))


def _begins_but(rule: ast.Rule) -> bool:
    return bool(rule.heads) and rule.heads[0].but


def _elsewhere(rule: ast.Rule) -> bool:
    """另有规定的，从其规定 speaks of results, wherever it stands; each grade is stated by itself."""
    return any(isinstance(c, ast.Yield | ast.Unaffected | ast.Graded) for c in rule.consequences)


def _topic(lead: ast.Rule) -> tuple[ast.Head, ...]:
    """What the whole sentence is about: 对甲，…的，应当…；…的，应当…."""
    return tuple(h for h in itertools.takewhile(lambda head: head.towards, lead.heads[:-1]))


def befalls(rule: ast.Rule) -> bool:
    """；对乙给予R: no more than what else befalls in the case that was just spoken of."""
    match rule:
        case ast.Rule(heads=(), consequences=(ast.ResultRule(modal=None, towards=ast.Head(None)), *_)):
            return True
        case _:
            return False


def _degree(cond: ast.Cond) -> bool:
    """It says how grave the matter is, and no more."""
    match cond:
        case ast.Atom(name):
            return grammar().degrees.leaning(name.surface)
        case ast.EnumIs(fact) | ast.NumberBounds(fact):
            return grammar().degrees.leaning(fact.surface)
        case ast.And(parts) | ast.Or(parts):
            return all(map(_degree, parts))
        case ast.Not(body):
            return _degree(body)
        case _:
            return False
