"""Whose act is meant where a passage names nobody: whoever it spoke of before, if that one may do the act.

甲局应当公告，不得集体讨论: the second is 甲局's too, though 乙局 may do it as well. So in a condition
(甲局听取意见，公告的) and from one sentence of a paragraph to the next. Where whoever was spoken of cannot do
the act, it is for those who are declared to do it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from policy_model.syntax import ast

from .symbols import Reporter, Symbols


@dataclass(slots=True)
class Subjects:
    """Who was spoken of last in the passage under way."""

    symbols: Symbols
    report: Reporter
    spoken: ast.Parties = ast.NOBODY
    _first: ast.Parties = ast.NOBODY
    """The subject of the circumstances that the sentence under way began with."""
    _charged: bool = False
    """Whether that was by 由: 由甲局罚款。…，不得再次申请 bars not 甲局 but whoever it is about."""

    def begin(self) -> None:
        """A passage of its own begins: a paragraph, an item, a gloss."""
        self.spoken, self._first, self._charged = ast.NOBODY, ast.NOBODY, False

    def rule(self, node: ast.Rule) -> ast.Rule:
        """The rule with those it leaves unnamed; it is remembered whom it spoke of."""
        begun = self._first if node.follows and not self._first.joint else ast.NOBODY
        heads = self.heads(node.heads, begun)
        if not node.follows:
            self._first = subject_of(heads)
        known = subject_of(heads) or self._after(heads) or _in_front(node.consequences[0])
        if known:
            self._charged = False
        known = known or self.spoken
        out: list[ast.Consequence] = []
        for c in node.consequences:
            stated = c
            match stated:
                case ast.ActRule(parties=(), modal=ast.Modal.MUST_NOT) if self._charged:
                    pass
                case ast.ActRule(parties=()):
                    stated = self._by(known, stated)
                    known = stated.parties or known
                case ast.Assigned(first, then):
                    known, self._charged = then.parties or first.parties or known, False
                    stated = replace(stated, then=self._by(known, then))
                case ast.InCase(then=ast.ActRule(parties=()) as then):
                    stated = replace(stated, then=self._by(known, then))
                case ast.ActRule(parties=named) | ast.ResultRule(givers=named) if named:
                    known, self._charged = named, stated.charged
                case _:
                    pass
            out.append(stated)
        self.spoken = known
        return replace(node, heads=heads, consequences=tuple(out))

    def _by(self, known: ast.Parties, rule: ast.ActRule) -> ast.ActRule:
        """The rule as theirs, if it names nobody and they can do what it says."""
        return replace(rule, parties=known) if not rule.parties and self._theirs(known, rule.acts) else rule

    def heads(self, heads: Sequence[ast.Head], known: ast.Parties = ast.NOBODY) -> tuple[ast.Head, ...]:
        """The heads, each as by itself; 甲局在公示期内，公告的 is what 甲局 does.

        `known`: who the first is about if it does not say: 甲局受理申请的，…；退回申请的，….
        """
        out = list[ast.Head]()
        for head in heads:
            begun = self._begun(known, head.condition) if head.condition else None
            out.append(self.head(replace(head, condition=begun)))
            known = head.parties if head.during else ast.NOBODY
        return tuple(out)

    def _begun(self, known: ast.Parties, cond: ast.Cond) -> ast.Cond:
        match cond:
            case ast.ActDone(parties=(), via=False) if self._theirs(known, (cond,)):
                return replace(cond, parties=known)
            case ast.Not(body):
                return replace(cond, body=self._begun(known, body))
            case ast.And(parts) | ast.Or(parts) | ast.BareList(parts):
                return replace(cond, parts=(self._begun(known, parts[0]), *parts[1:]))
            case _:
                return cond

    def head(self, head: ast.Head) -> ast.Head:
        """The head with those that its condition leaves unnamed."""
        return replace(head, condition=self.condition(head.condition)) if head.condition else head

    def condition(self, cond: ast.Cond) -> ast.Cond:
        """甲局听取意见，公告的: both are 甲局's."""
        if not isinstance(cond, ast.And | ast.Or):
            return self._begun(_in_front(cond.body if isinstance(cond, ast.Not) else cond), cond)
        known, parts = ast.NOBODY, list[ast.Cond]()
        for part in map(self.condition, cond.parts):
            body = part.body if isinstance(part, ast.Not) else part
            if isinstance(body, ast.ActDone) and not body.parties and self._theirs(known, (body,)):
                if known.joint and body is not part:
                    self.report.error("PM0138", part.span)
                body = replace(body, parties=known)
                parts.append(replace(part, body=body) if isinstance(part, ast.Not) else body)
            else:
                parts.append(part)
            known = subject(body) or known
        return replace(cond, parts=tuple(parts))

    def _theirs(self, known: ast.Parties, acts: tuple[ast.ActPhrase | ast.ActDone, ...]) -> bool:
        """They may do each of the acts, and (or each for himself) not everybody who may do them."""
        if not known:
            return False
        named = {self.symbols.parties[p.entry].id for p in known if p.entry in self.symbols.parties}
        doers = [set(self.symbols.acts[a.act.entry].actors) for a in acts]
        return all(map(named.issubset, doers)) and (known.joint or any(d != named for d in doers))

    def _after(self, heads: tuple[ast.Head, ...]) -> ast.Parties:
        """甲局作出决定后（前、五日后），应当公告; 甲局受理申请满三十日的，应当公告: 甲局 is."""
        events = (e for h in heads for e in (h.after, h.before.event if h.before else None))
        waited = (w for h in heads for w in (h.condition, h.waited))
        begun = (w.event if isinstance(w, ast.Elapsed) else w for w in waited)
        found = (e.parties for e in (*events, *begun) if isinstance(e, ast.Event | ast.Ended))
        return next((parties for parties in found if parties), ast.NOBODY)


def _in_front(node: ast.Consequence | ast.Cond) -> ast.Parties:
    """甲局受理申请后五日内，应当公告: 甲局 is; so 甲局受理申请后五日内公告的."""
    match node:
        case (
            ast.ActRule(parties=(), manner=ast.Manner(timing=timing)) | ast.ActDone(parties=(), timing=timing)
        ):
            event = timing.event if isinstance(timing, ast.Within | ast.After | ast.Timely) else None
            at_first = timing is not None and timing.span.start == node.span.start
            return event.parties if at_first and isinstance(event, ast.Event) else ast.NOBODY
        case _:
            return ast.NOBODY


def subject_of(heads: Sequence[ast.Head]) -> ast.Parties:
    """The parties written as the subject in heads."""
    own = (h.parties or subject(h.condition) for h in heads if not h.towards)
    return next((parties for parties in own if parties), ast.NOBODY)


def subject(cond: ast.Cond | None) -> ast.Parties:
    """The parties written as the subject of a condition, at its first place that has them."""
    match cond:
        case ast.ActDone(via=True, whose=whose):
            return whose
        case ast.Atom(_, parties) | ast.ActDone(_, parties) | ast.Overdue(parties=parties):
            return parties
        case ast.Refuses(parties=parties) | ast.Breaks(parties=parties) | ast.Meets(parties=parties):
            return parties
        case ast.HasSituation(parties=parties) | ast.EnumIs(parties=parties):
            return parties
        case ast.NumberBounds(parties=parties) | ast.DateIs(parties=parties):
            return parties
        case ast.And(parts) | ast.Or(parts) | ast.BareList(parts):
            return next((s for s in map(subject, parts) if s), ast.NOBODY)
        case ast.Not(body) | ast.Except(body):
            return subject(body)
        case _:
            return ast.NOBODY
