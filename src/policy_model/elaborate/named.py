"""What a block names: acts, parties, results, events, periods, clauses, and facts that other rules govern."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from policy_model.ir.formula import (
    ActRef,
    Any,
    Formula,
    Period,
    Unit,
)
from policy_model.ir.ids import (
    ContentId,
    FactId,
    Id,
    PartyId,
    ResultId,
)
from policy_model.ir.vocabulary import (
    Act,
    BoolType,
    Fact,
    Polarity,
    Result,
)
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span
from policy_model.syntax import ast

from .amounts import Amounts
from .joining import TRUE
from .symbols import Reporter, Symbols

_UNITS = {
    ast.Unit.WORKDAY: Unit.WORKDAY,
    ast.Unit.DAY: Unit.DAY,
    ast.Unit.MONTH: Unit.MONTH,
    ast.Unit.YEAR: Unit.YEAR,
}


@dataclass(slots=True)
class Named:
    """Finds what names stand for, and notes what is spoken of (`mentioned`) and made on the way."""

    symbols: Symbols
    report: Reporter
    branches: tuple[ClauseId, ...] = field(default=(), kw_only=True)
    undivided: frozenset[ClauseId] = field(default=frozenset(), kw_only=True)
    made_facts: dict[FactId, Fact] = field(default_factory=dict, kw_only=True)
    other_provisions: dict[ResultId, FactId] = field(default_factory=dict, kw_only=True)
    mentioned: set[Id] = field(default_factory=set, kw_only=True)
    amounts: Amounts = field(init=False)

    def __post_init__(self) -> None:
        """Amounts are names of their own."""
        self.amounts = Amounts(self.symbols, self.report)

    def act(self, name: ast.Name) -> Act:
        """The act a name stands for."""
        return self.symbols.acts[name.entry]

    def party(self, name: ast.Name) -> PartyId:
        """The party a name stands for."""
        id = self.symbols.parties[name.entry].id
        self.mentioned.add(id)
        return id

    def mention(self, names: tuple[ast.Name, ...]) -> None:
        """Note parties that a sentence names and that decide nothing: a case has one party concerned."""
        for name in names:
            self.party(name)

    def result(self, name: ast.Name) -> ResultId:
        """The result a name stands for; with an amount, that amount."""
        id = self.symbols.results[name.entry].id
        self.mentioned.add(id)
        return id if name.amount is None else self._amount(name, None) or id

    def fact(self, name: ast.Name) -> FactId | None:
        """The one fact that a name stands for."""
        entry = self.symbols.fact_entries.get(name.entry)
        return next(iter(entry.members.values())) if entry else None

    def granted(self, name: ast.Name, clause: ClauseId) -> tuple[ResultId, ...]:
        """The result that a clause gives, and how much of it."""
        id = self.result(replace(name, amount=None))
        amount = None if name.amount is None else self._amount(name, clause)
        return (id,) if amount is None else (id, amount)

    def _amount(self, name: ast.Name, clause: ClauseId | None) -> ResultId | None:
        assert name.amount is not None
        base = None if name.amount.base is None else self.fact(name.amount.base)
        self.mentioned.update(() if base is None else (base,))
        return self.amounts.id(name, base, clause)

    def elsewhere(self, words: str, clause: ClauseId, span: Span) -> ResultId:
        """A consequence of other law, as a result that the tool makes."""
        known = self.symbols.results.get(words)
        if known is None:
            id = ResultId(f"elsewhere_{len(self.symbols.results)}", words, "liability under other law")
            made = Result(id, id.en, (clause,), Polarity.BURDEN, False, (), span, elsewhere=True)
            known = self.symbols.results[words] = made
        return known.id

    def content(self, act: Act, name: ast.Name | None) -> tuple[ContentId, ...]:
        """The content named, which must be one the act may have."""
        if name is None:
            return ()
        for content in act.contents:
            if content.zh == name.entry:
                return (content,)
        self.report.error("PM0238", name.span, act=act.id.zh, content=name.surface)
        return ()

    def whoever(self, event: ast.Event | ast.Via) -> ActRef:
        """An act as an event, by any one of the parties named."""
        act = self.act(event.act)
        parties = tuple(self.party(p) for p in event.parties)
        self.check_actors(act, event.parties)
        return ActRef(act.id, self.content(act, event.content), parties)

    def events(self, event: ast.Event | ast.Via) -> tuple[ActRef, ...]:
        """The acts that must all be done: of 甲和乙, each one's own."""
        ref = self.whoever(event)
        return tuple(replace(ref, by=(p,)) for p in ref.by) if event.parties.joint else (ref,)

    def event(self, event: ast.Event | ast.Via) -> ActRef:
        """The one act that a period runs from; the acts of 甲和乙 are two."""
        first, *others = self.events(event)
        if others:
            self.report.error("PM0296", event.span, act=first.act.zh)
        return first

    def since(self, event: ast.Event | ast.Commenced) -> ActRef | None:
        """What a period runs from (None: entry into force)."""
        return None if isinstance(event, ast.Commenced) else self.event(event)

    def check_actors(self, act: Act, names: tuple[ast.Name, ...]) -> None:
        """Every party named with an act must be one that its declaration lets do it."""
        for name in names:
            if self.party(name) not in act.actors:
                self.report.error("PM0237", name.span, act.span, act=act.id.zh, party=name.surface)

    def period(self, period: ast.Period) -> Period | None:
        """The period; hours are refused, since a case has dates only."""
        if period.unit is ast.Unit.HOUR:
            self.report.error("PM0235", period.span)
            return None
        return Period(period.number, _UNITS[period.unit])

    def timely_fact(self, act: Act, span: Span) -> FactId | None:
        """The 裁量 fact that says whether a 及时 duty was met: 及时 and a surface of the act."""
        for surface in self.symbols.act_surfaces[act.id]:
            for word in ("及时", "立即"):
                fact = self.symbols.fact_names.get(word + surface)
                if fact is not None:
                    self.mentioned.add(fact)  # 可以及时… asks nothing: a power is never late
                    return fact
        self.report.error("PM0243", span, act=act.id.zh)
        return None

    def clauses_of(self, ref: ast.Ref, here: ClauseId) -> tuple[ClauseId, ...]:
        """The clauses a reference means where it stands."""
        match ref.relative:
            case None if ref.ranged:
                inner = [a for a in self.branches if replace(a, branch=0) in ref.clauses[:-1]]
                return tuple(sorted({*ref.clauses, *inner}))
            case None:
                return tuple(replace(c, paragraph=0) if self._only_paragraph(c) else c for c in ref.clauses)
            case ast.Relative.THIS_ARTICLE:
                own = ClauseId(here.article, branch=here.branch)
                filled = (replace(c, article=own.article, branch=own.branch) for c in ref.clauses)
                return tuple(filled) or (own,)
            case ast.Relative.THIS_PARAGRAPH:
                return (replace(here, item=0, subitem=0, gloss=0),)
            case ast.Relative.THIS_ITEM:
                return (replace(here, gloss=0),)
            case ast.Relative.PREVIOUS_PARAGRAPHS | ast.Relative.PREVIOUS_ARTICLES:
                return self._before(ref, here)

    def _before(self, ref: ast.Ref, here: ClauseId) -> tuple[ClauseId, ...]:
        """前款, 前两款, 前条: what is meant within each, in order."""
        assert ref.relative is not None
        (within,) = ref.clauses
        own = ClauseId(here.article, branch=here.branch)
        if ref.relative is ast.Relative.PREVIOUS_PARAGRAPHS:
            before = [replace(own, paragraph=n) for n in range(1, here.paragraph)]
        else:
            articles = {*(ClauseId(n) for n in range(1, own.article + 1)), *self.branches}
            before = sorted(a for a in articles if a < own)
        if len(before) < ref.back:
            self.report.error("PM0171", ref.span, text=ref.relative.value, clause=here)
            return ()
        part = {"item": within.item, "subitem": within.subitem}
        if within.paragraph:
            part["paragraph"] = within.paragraph
        meant = (replace(c, **part) for c in before[-ref.back :])
        return tuple(replace(c, paragraph=0) if self._only_paragraph(c) else c for c in meant)

    def _only_paragraph(self, clause: ClauseId) -> bool:
        """第八条第一款, of an article that has one 款 alone, is the article."""
        return clause.paragraph == 1 and ClauseId(clause.article, branch=clause.branch) in self.undivided

    def otherwise(self, results: Sequence[ResultId], span: Span) -> dict[ResultId, FactId]:
        """Each of the results (none: every one that yields), and the fact that another rule governs it."""
        every = [r.id for r in self.symbols.results.values()]
        wanted = list(results) or list(self.other_provisions) or every
        missing = [r for r in wanted if r not in self.other_provisions]
        if missing:
            self.report.error("PM0250", span, results=tuple(r.told for r in missing))
        facts = {r: self.other_provisions[r] for r in wanted if r in self.other_provisions}
        self.mentioned.update(facts.values())
        return facts

    def otherwise_where(
        self, results: Sequence[ResultId], condition: Formula, clause: ClauseId, span: Span
    ) -> dict[ResultId, FactId]:
        """The same where a condition holds: facts of their own, which arise only there."""
        out: dict[ResultId, FactId] = {}
        for known in self.symbols.results.values():
            if results and known.id not in results:
                continue
            name = f"{clause.zh}所说情形下关于{known.id.zh}另有规定"
            key = f"other_{known.id.key}_{clause.ident}"
            id = FactId(key, name, f"another rule governs there: {known.id.en}")
            asked = f"{clause.zh}所说的情形下，其他规范对“{known.id.zh}”是否另有规定？"
            known_before = self.made_facts.get(id)
            arises = condition if known_before is None else Any((known_before.arises_if or TRUE, condition))
            self.made_facts[id] = Fact(
                id, BoolType(), id.en, (clause,), False, False, asked, span, arises_if=arises
            )
            out[known.id] = id
        return out
