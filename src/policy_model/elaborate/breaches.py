"""逾期未X, 违反第N条规定, 拒不X: conditions on what other statements ask, settled when every one is known.

A period that has ended without its act is a `Lapsed`, a broken ban a `Did`, each as stated by its own clause.
Until all statements are known such a condition is a placeholder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from policy_model.ir.formula import ActRef, Any, At, Did, Done, FactTrue, Formula, Judged, Lapsed, Not, Period
from policy_model.ir.ids import ActId, ContentId, JudgementId, PartyId
from policy_model.ir.statement import Ban, ByReference, Duty, Power, Scope, Statement
from policy_model.ir.walk import nodes, rebuild, with_conditions
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from .joining import TRUE, conjoin, disjoin
from .symbols import Reporter

_MARK = "breach!"


class Breach(Enum):
    """LAPSED: not done in its period, which is over. LATE: done, after it. IN_TIME: done in it."""

    LAPSED = auto()
    LATE = auto()
    IN_TIME = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition on what other statements ask.

    `act` None: any duty or ban. `clauses`: of these clauses (empty: of the nearest that have one). `by`: of
    these parties. `after`: whose period runs from this act. `beside`: more is asked than this, so that
    none need be there. `of`: of these acts, where something is said of one. `each`: the clauses named
    one by one, each of which must have a duty or ban.
    """

    here: ClauseId
    span: Span
    act: ActId | None = None
    contents: tuple[ContentId, ...] = ()
    by: tuple[PartyId, ...] = ()
    clauses: tuple[ClauseId, ...] = ()
    after: ActId | None = None
    kind: Breach = Breach.LAPSED
    beside: bool = False
    of: tuple[ActId, ...] = ()
    each: tuple[ClauseId, ...] = ()


@dataclass(slots=True)
class Breaches:
    """What is asked, and what it comes to once every statement is known."""

    report: Reporter
    _asked: list[Asked] = field(default_factory=list)
    _known: dict[int, Formula] = field(default_factory=dict)
    _open: list[int] = field(default_factory=list)
    _statements: Sequence[Statement] | None = None

    def ask(self, asked: Asked) -> Formula:
        """The condition, or a placeholder for it."""
        self._asked.append(asked)
        place = len(self._asked) - 1
        if self._statements is not None:
            return self._settled(place)
        return Judged(JudgementId(f"{_MARK}{place}"), span=asked.span)

    def settle(self, statements: list[Statement]) -> None:
        """The statements are all there: their placeholders become what they stand for."""
        self._statements = tuple(statements)
        statements[:] = [with_conditions(s, self.filled) for s in statements]

    def peeked(self, formula: Formula, statements: Sequence[Statement]) -> Formula:
        """What the formula comes to with these statements, which may still change."""
        before = self._statements, dict(self._known)
        self._statements = tuple(statements)
        found = self.filled(formula)
        self._statements, self._known = before
        return found

    def lapse_of(self, formula: Formula, act: ActId) -> bool:
        """The formula asks, among others, whether a period for this act has lapsed."""
        places = (_place(node) for node in nodes(formula))
        return any(self._asked[p].act == act for p in places if p is not None)

    def filled(self, formula: Formula) -> Formula:
        """The formula without placeholders."""
        if not any(_place(node) is not None for node in nodes(formula)):
            return formula

        def change(part: Formula) -> Formula:
            place = _place(part)
            return part if place is None else self._settled(place)

        return rebuild(formula, change)

    def _settled(self, place: int) -> Formula:
        if place in self._known:
            return self._known[place]
        asked = self._asked[place]
        if place in self._open:
            around = [self._asked[p] for p in self._open[self._open.index(place) :]]
            self.report.error("PM0263", asked.span, *(a.span for a in around[1:]), clause=asked.here)
            return TRUE
        self._open.append(place)
        known = self._known[place] = disjoin(self._means(asked), asked.span)
        self._open.pop()
        return known

    # ---- what is meant

    def _means(self, asked: Asked) -> Iterator[Formula]:
        found = list(self._meant(asked))
        bearers = {s.bearers for s in found}
        if asked.act is not None and not asked.by and not asked.clauses and len(bearers) > 1:
            choices = tuple(dict.fromkeys(s.clause for s in found))
            self.report.error("PM0261", asked.span, *(s.span for s in found[:2]), clauses=choices)
            return
        if not found and not asked.beside:
            code = "PM0262" if asked.act is None else "PM0260"
            self.report.error(code, asked.span, clauses=asked.clauses or (asked.here,))
        for s in found:
            yield At(s.clause, self._broken(s, asked), span=asked.span)

    def _meant(self, asked: Asked) -> Iterable[Duty | Power | Ban]:
        """The statements that are meant: of the clauses named, else those before in the article, else others.

        A period that the same article sets only further on is the last to be meant: it follows on the lapse.
        """
        every = [s for s in self._statements or () if isinstance(s, Duty | Power | Ban) and _fits(s, asked)]
        for clause in asked.each if every else ():
            if not any(s.clause.within(clause) for s in every):
                self.report.error("PM0262", asked.span, clauses=(clause,))
        if asked.clauses:
            named = [s for s in every if any(s.clause.within(c) for c in asked.clauses)]
            return [s for s in named if not set(asked.of).isdisjoint(_acts(s))] or named
        article = ClauseId(asked.here.article, branch=asked.here.branch)
        inside = [s for s in every if s.clause.within(article)]
        before = [s for s in inside if s.span.start < asked.span.start]
        return before or [s for s in every if s not in inside] or inside

    def _broken(self, s: Duty | Power | Ban, asked: Asked) -> Formula:
        said = conjoin(s.guard, self._subject(s.clause), self.filled(s.condition))
        by = tuple(p for p in s.bearers if not asked.by or p in asked.by) or asked.by
        if isinstance(s, Ban):
            return Did(ActRef(s.act, s.contents, by), said, span=asked.span)
        acts = s.any_of if isinstance(s, Duty) else (ActRef(s.act, s.contents, s.bearers),)
        what = tuple(replace(ref, contents=asked.contents or ref.contents) for ref in acts)
        if s.within is None:
            assert isinstance(s, Duty)  # `_fits`
            assert s.timely is not None
            late = Not(FactTrue(s.timely, span=asked.span))
            return conjoin(said, _any_done(what, s.trigger, None, asked.span), late)
        lapsed = Lapsed(what, s.trigger, s.within, span=asked.span)
        match asked.kind:
            case Breach.LAPSED:
                return conjoin(said, lapsed)
            case Breach.LATE:
                return conjoin(said, lapsed, _any_done(what, s.trigger, None, asked.span))
            case Breach.IN_TIME:
                return conjoin(said, _any_done(what, s.trigger, s.within, asked.span))

    def _subject(self, clause: ClauseId) -> Formula:
        """That 参照 does not leave the clause without a subject."""
        every = self._statements or ()
        covers = {s.id: conjoin(s.guard, s.condition) for s in every if isinstance(s, Scope | ByReference)}
        silent = {
            s.id for s in every if isinstance(s, ByReference) and any(clause.within(c) for c, _ in s.excluded)
        }
        if not silent or not any(isinstance(s, Scope) for s in every):
            return TRUE
        nowhere = Not(Any(tuple(covers[id] for id in silent)))
        return Any((*(body for id, body in covers.items() if id not in silent), nowhere))


def _any_done(what: tuple[ActRef, ...], since: ActRef | None, within: Period | None, span: Span) -> Formula:
    return disjoin((Done(ref, since, within, span=span) for ref in what), span)


def _fits(s: Duty | Power | Ban, asked: Asked) -> bool:
    """The statement can be broken as is asked."""
    if asked.by and s.bearers and not set(asked.by) & set(s.bearers):
        return False
    if asked.act is None:
        return isinstance(s, Ban) or (isinstance(s, Duty) and (s.within is not None or s.timely is not None))
    return (
        not isinstance(s, Ban)
        and asked.act in _acts(s)
        and s.within is not None
        and (asked.kind is not Breach.IN_TIME or s.trigger is not None)
        and (not asked.contents or not s.contents or bool(set(asked.contents) & set(s.contents)))
        and (asked.after is None or (s.trigger is not None and s.trigger.act == asked.after))
    )


def _acts(s: Duty | Power | Ban) -> list[ActId]:
    return [ref.act for ref in s.any_of] if isinstance(s, Duty) else [s.act]


def _place(node: Formula) -> int | None:
    if isinstance(node, Judged) and node.judgement.key.startswith(_MARK):
        return int(node.judgement.key.removeprefix(_MARK))
    return None
