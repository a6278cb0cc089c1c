"""Lists whose items complete what their head began: 甲应当在十五日内采取下列措施：（一）公告；….

Each item becomes the sentence that head and item make together, so that nothing else need know of such lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from policy_model.source.span import Span
from policy_model.syntax import ast

from .gathered import Gathered, Where, begun_by, event_of
from .subjects import subject_of
from .tiers import graver_first, replaces


@dataclass(slots=True)
class Leads:
    """Completes the items of one list."""

    said: Gathered
    node: ast.LeadList
    where: Where

    def head(self) -> ast.Rule | None:
        """What is said before the lead, as a rule of its own."""
        first = self.node.first
        return ast.Rule(self.node.heads, first, span=self.node.span) if first else None

    def ladder(self) -> Iterator[ast.Rule]:
        """What is said after the lead, on top of the heads."""
        for rung in self.node.ladder:
            if replaces(rung):  # 情节严重的, in the place of what the items say
                self.said.unsupported("ladder", rung.span, self.where)
            yield replace(rung, heads=(*self.node.heads, *rung.heads))

    def items(self) -> Iterator[tuple[ast.StepItem, tuple[ast.Statement, ...]]]:
        """Each item with what it says, completed."""
        lead = replace(self.node.lead, manner=replace(self.node.lead.manner, timing=self._timing()))
        every = [tuple(self._completed(s, lead) for s in item.statements) for item in self.node.items]
        rules = [s for statements in every for s in statements if isinstance(s, ast.Rule)]
        last = iter(graver_first(rules))
        for item, statements in zip(self.node.items, every, strict=True):
            yield item, tuple(next(last) if isinstance(s, ast.Rule) else s for s in statements)

    def one_of(self) -> ast.Rule | None:
        """应当采取下列措施之一: one duty, and any of the items discharges it."""
        if not self.node.lead.one_of or self.node.lead.modal is not ast.Modal.OUGHT:
            return None
        found = [s for _, statements in self.items() for s in statements if not isinstance(s, ast.Excused)]
        rules = [c for s in found if isinstance(s, ast.Rule) and not s.heads for c in s.consequences]
        acts = [rule for rule in rules if isinstance(rule, ast.ActRule) and len(rule.acts) == 1]
        if len(acts) < len(found) or not acts:
            self.said.unsupported("one_of", self.node.lead.span, self.where)
            return None
        phrases = tuple(rule.acts[0] for rule in acts)
        whole = replace(acts[0], acts=phrases, connective=ast.Connective.ANY)
        return ast.Rule(self.node.heads, (whole,), span=self.node.span)

    def _timing(self) -> ast.Timing | None:
        """The period that binds every item: where it names no act, it runs from that of the heads."""
        timing, heads = self.node.lead.manner.timing, self.node.heads
        if not isinstance(timing, ast.Within) or timing.event is not None or any(h.after for h in heads):
            return timing
        begun = begun_by(heads)
        if len(begun) == 1:
            return replace(timing, event=event_of(begun[0]))
        self.said.report.error("PM0242", timing.span, clause=self.where.clause)
        return None

    def _completed(self, node: ast.Statement, lead: ast.Lead) -> ast.Statement:
        match node:
            case ast.Rule(heads, consequences):
                parts = tuple(part for c in consequences for part in self._consequence(c, lead, heads))
                after = tuple(h for h in self.node.heads if h.condition is None)
                return replace(node, heads=(*after, *heads), consequences=parts)
            case ast.Reading(choices=choices):
                own = tuple(replace(c, body=self._completed(c.body, lead)) for c in choices)
                return replace(node, choices=own)
            case _:
                return node

    def _consequence(
        self, node: ast.Consequence, lead: ast.Lead, heads: Sequence[ast.Head]
    ) -> Iterator[ast.Consequence]:
        match node:
            case ast.ActRule(parties=parties, modal=modal):
                if parties == () and lead.parties and subject_of(heads):
                    self.said.report.error("PM0297", node.span, clause=self.where.clause)
                rule = replace(
                    node, parties=parties or lead.parties, modal=self._modal(modal, lead, node.span)
                )
                yield from self._timed(rule, lead)
            case ast.ResultRule(givers=givers, modal=modal, negative=negative):
                own = modal if negative and modal is None else self._modal(modal, lead, node.span)
                manner, timing = lead.manner, lead.manner.timing or node.timing
                norms, via = (*manner.norms, *node.norms), (*manner.via, *node.via)
                by = givers or lead.parties
                idle = (*manner.idle, *node.idle)
                yield replace(node, givers=by, modal=own, norms=norms, via=via, timing=timing, idle=idle)
            case _:
                if lead.manner.timing is not None or lead.only:
                    self.said.unsupported("item", node.span, self.where)
                yield node

    def _modal(self, own: ast.Modal | None, lead: ast.Lead, span: Span) -> ast.Modal:
        """The item's own, or that of the lead; an item of 不得… or 可以… has none of its own."""
        if own is not None and lead.only:
            self.said.report.error("PM0298", span, lead.span, clause=self.where.clause)
        return own or lead.modal

    def _timed(self, rule: ast.ActRule, lead: ast.Lead) -> Iterator[ast.ActRule]:
        """The rule with the manner of the lead; 及时 of its own binds beside the common period."""
        manner, own = lead.manner, rule.manner
        whole = ast.Manner(
            own.timing or manner.timing,
            (*manner.via, *own.via),
            (*manner.jointly, *own.jointly),
            (*manner.norms, *own.norms),
            (*manner.to, *own.to),
            (*manner.idle, *own.idle),
        )
        yield replace(rule, manner=whole)
        if manner.timing is None or own.timing is None:
            return
        if isinstance(own.timing, ast.Timely):
            yield replace(rule, manner=replace(whole, timing=manner.timing))
        else:
            self.said.report.error("PM0124", own.timing.span, manner.timing.span)
