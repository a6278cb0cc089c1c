"""The alternatives of a measure by which one has the same: clauses, items of a list, paths to an act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from policy_model.ir.formula import ActRef, Any, At, Done, Formula, Judged
from policy_model.ir.ids import ActId, Id, JudgementId, ResultId
from policy_model.ir.statement import (
    Authority,
    Ban,
    Duty,
    Effect,
    Modality,
    Power,
    Requirement,
)
from policy_model.ir.vocabulary import Polarity
from policy_model.ir.walk import nodes
from policy_model.proof import smt
from policy_model.proof.smt import Term
from policy_model.proof.symbols import Slot
from policy_model.source.clause import ClauseId

from .cases import Cases
from .needs import Needs
from .switch import acts_released, is_off, released, required


@dataclass(frozen=True, slots=True)
class Way:
    """An alternative. `stands`: it is met; `rest`: it would be, if some acts were not asked for.

    `home`: the statement it is the condition of, by its id, or the item itself. `asks`: for which acts, and
    where; `needs`: those of them that nothing can stand in for.
    """

    clause: ClauseId
    home: str | At
    stands: Term
    rest: Term
    asks: tuple[tuple[ActId, ClauseId], ...]
    needs: frozenset[ActId]


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives of which one suffices; `gained`: what one has by it (`goals`), one has."""

    ways: tuple[Way, ...]
    gained: Term
    goals: tuple[Id, ...]


Other = tuple[ClauseId, str | At, Term]
"""Another alternative: its clause, its home, and that it is what one escapes by."""


class Ways:
    """The alternatives of a measure, as it stands and with every act released."""

    def __init__(self, cases: Cases) -> None:
        self.cases = cases
        self.measure = cases.measure
        self.view = cases.view
        self.freed = cases.revised(acts_released(self.measure))
        self._sanctions = {r.id for r in cases.measure.results if r.polarity is Polarity.BURDEN}
        allowed = {s.act for s in cases.measure.statements if isinstance(s, Duty | Power | Authority)}
        banned = {s.act for s in cases.measure.statements if isinstance(s, Ban)}
        self._offences = banned - allowed
        self.needs = Needs(cases.measure)

    def done(self, act: ActId) -> Term:
        """Some act of the kind is validly done."""
        return self.view.encoding.holds(Done(ActRef(act)))

    def only(self, act: ActId) -> list[Term]:
        """In the other measure this act is released and no other."""
        return [
            is_off(self.freed, a.id.key) if a.id == act else smt.neg(is_off(self.freed, a.id.key))
            for a in self.measure.acts
        ]

    def choices(self) -> Iterator[Choice]:
        """Every choice between alternatives."""
        yield from self._effects()
        yield from self._lists()
        yield from self._paths()

    def _pair(self, formula: Formula, day: Term | None = None) -> tuple[Term, Term]:
        """The formula as it stands, and released."""
        return self.view.encoding.holds(formula, day), self.freed.encoding.holds(released(formula), day)

    # -- clauses that give one result

    def _effects(self) -> Iterator[Choice]:
        on = self.view.encoding.on
        giving: dict[ResultId, list[Effect]] = {}
        for s in self._giving():
            for id in dict.fromkeys(s.results):
                giving.setdefault(id, []).append(s)
        for result in self.measure.results:
            ways = []
            for s in giving.get(result.id, ()):
                stands, rest = self._pair(s.condition)
                speaks = self.view.encoding.speaks(s, on)
                asks = self._asked(s.condition, s.clause)
                so = smt.conj([speaks, stands]), smt.conj([speaks, rest])
                ways.append(Way(s.clause, s.id, *so, asks, self.needs.of(s.condition)))
            if len(ways) > 1:
                yield Choice(tuple(ways), self.view.results[result.id].given, (result.id,))

    def _giving(self) -> list[Effect]:
        effects = (s for s in self.measure.statements if isinstance(s, Effect))
        return [s for s in effects if s.modality is not Modality.FORBID and self._sought(s)]

    def _sought(self, s: Effect) -> bool:
        """It gives more than sanctions."""
        return not self._sanctions.issuperset(s.results)

    def _asked(self, formula: Formula, clause: ClauseId) -> tuple[tuple[ActId, ClauseId], ...]:
        """The acts it asks for, by clause: not those a period is counted from, nor offences."""
        asked = (
            (leaf.what.act, at)
            for leaf, at in required(formula, self.measure, clause)
            if isinstance(leaf, Done) and leaf.what.act not in self._offences
        )
        return tuple(dict.fromkeys((act, self._home(act, at)) for act, at in asked))

    def _home(self, act: ActId, clause: ClauseId) -> ClauseId:
        """The clause that asks for the act; where a gloss does, the one that imposes it or makes it valid."""
        if not clause.gloss:
            return clause
        of_law = [
            s.clause
            for s in self.measure.statements
            if isinstance(s, Duty | Authority) and s.act == act and not s.clause.gloss
        ]
        same = [c for c in of_law if c.article == clause.article and c.branch == clause.branch]
        return (same or of_law or [clause])[0]

    # -- items of a list

    def _lists(self) -> Iterator[Choice]:
        for formula, uses in self._homes():
            for node in nodes(formula):
                if not isinstance(node, Any):
                    continue
                items = [p for p in node.parts if isinstance(p, At)]
                asked = [self._asked(p.body, p.clause) for p in items]
                if len(items) > 1 and any(asked):
                    for gained, day, goal in uses:
                        pairs = [self._pair(p, day) for p in items]
                        yield Choice(
                            tuple(
                                Way(p.clause, p, stands, rest, asks, self.needs.of(p.body))
                                for p, (stands, rest), asks in zip(items, pairs, asked, strict=True)
                            ),
                            gained,
                            (goal,),
                        )

    def _homes(self) -> Iterator[tuple[Formula, list[tuple[Term, Term, ResultId | ActId]]]]:
        """Formulas, each with what is gained through it and on which day it is read."""
        uses: dict[JudgementId | str, list[tuple[Term, Term, ResultId | ActId]]] = {}
        bodies: dict[JudgementId | str, Formula] = {j.id: j.definition for j in self.measure.judgements}
        definitions = {j.id: j.definition for j in self.measure.judgements}
        encoding = self.view.encoding
        for s in self.measure.statements:
            gained: list[tuple[Term, Term, ResultId | ActId]] = []
            match s:
                case Effect(condition=formula) if s.modality is not Modality.FORBID and self._sought(s):
                    gained = [(self.view.results[r].given, encoding.on, r) for r in s.results]
                case Authority(requires=formula) | Requirement(requires=formula):
                    slots = encoding.symbols.of(s.act)
                    gained = [(encoding.final.valid(slot), slot.date, s.act) for slot in slots]
                case _:
                    continue
            bodies[s.id] = formula
            homes: tuple[JudgementId | str, ...] = (s.id, *_through(formula, definitions))
            for home in homes:
                uses.setdefault(home, []).extend(gained)
        for home, formula in bodies.items():
            if home in uses:
                yield formula, uses[home]

    # -- paths

    def _paths(self) -> Iterator[Choice]:
        for act in self.measure.acts:
            if self._sanctioned(act.id):
                continue
            for slot in self.view.encoding.symbols.of(act.id):
                sources = self._sources(act.id)
                ways = tuple(self._path(s, slot) for s in sources)
                if len({w.clause for w in ways}) > 1:
                    gained, goals = self._gained(act.id, slot)
                    yield Choice(ways, gained, goals)

    def _sanctioned(self, act: ActId) -> bool:
        """All that rests on the act is sanctions: what it asks for, nobody seeks to escape."""
        resting = self._resting.get(act, ())
        return bool(resting) and not any(self._sought(s) for s in resting)

    @cached_property
    def _resting(self) -> dict[ActId, list[Effect]]:
        """By the acts it asks for, what may come of them."""
        found: dict[ActId, list[Effect]] = {}
        for s in self.measure.stating(Effect):
            for act in dict.fromkeys(act for act, _ in self._asked(s.condition, s.clause)):
                found.setdefault(act, []).append(s)
        return found

    def _sources(self, act: ActId) -> list[Authority]:
        return [s for s in self.needs.about(act) if isinstance(s, Authority)]

    def _path(self, source: Authority, slot: Slot) -> Way:
        """The authority and what is asked besides of acts under it, whoever does the act."""
        terms: tuple[list[Term], list[Term]] = ([], [])
        for view, free, out in ((self.view, False, terms[0]), (self.freed, True, terms[1])):
            encoding, day = view.encoding, slot.date
            out.append(encoding.speaks(source, day))
            out.append(encoding.holds(released(source.requires) if free else source.requires, day))
            for s in self.needs.besides(source):
                applies = [encoding.speaks(s, day), encoding.described(slot, s.contents, ())]
                met = encoding.holds(released(s.requires) if free else s.requires, day)
                out.append(smt.implies(smt.conj(applies), met))
        needs = self.needs.along(source)
        so = smt.conj(terms[0]), smt.conj(terms[1])
        return Way(source.clause, source.id, *so, self._chain(source), needs)

    def _chain(self, source: Authority) -> tuple[tuple[ActId, ClauseId], ...]:
        """All acts that the path rests on, through other acts too."""
        out: dict[tuple[ActId, ClauseId], None] = {}
        todo: list[Authority | Requirement] = [source, *self.needs.besides(source)]
        seen: set[ActId] = {source.act}
        while todo:
            s = todo.pop(0)
            for act, clause in self._asked(s.requires, s.clause):
                out[act, clause] = None
                if act not in seen:
                    seen.add(act)
                    todo += self.needs.about(act)
        return tuple(out)

    def _gained(self, act: ActId, slot: Slot) -> tuple[Term, tuple[Id, ...]]:
        """That the act is valid and a result that rests on it is given, if any does."""
        valid = self.view.encoding.final.valid(slot)
        resting = [
            r
            for s in self._giving()
            if any(a == act for a, _ in self._asked(s.condition, s.clause))
            for r in s.results
        ]
        if not resting:
            return valid, (act,)
        given = smt.disj(self.view.results[r].given for r in dict.fromkeys(resting))
        return smt.conj([valid, given]), tuple(dict.fromkeys(resting))

    # -- duties of a path

    def duties(
        self,
    ) -> Iterator[tuple[ActId, ClauseId, Term, list[tuple[ClauseId, str | At, Term]], list[Id]]]:
        """Duties that a step of one path brings about, undone where the act is valid by another path."""
        for act in self.measure.acts:
            sources = self._sources(act.id)
            chains = [{a for a, _ in self._chain(s)} for s in sources]
            needs = [self.needs.along(s) for s in sources]
            for i, source in enumerate(sources):
                others = [
                    (s, chain)
                    for s, chain, need in zip(sources, chains, needs, strict=True)
                    if s.clause != source.clause and need <= needs[i]
                ]
                if not others:
                    continue
                own = chains[i] - set().union(*(chain for _, chain in others))
                for duty in self.view.duties:
                    if duty.trigger is not None and duty.trigger.act.id in own:
                        s = duty.statement
                        for slot in self.view.encoding.symbols.of(act.id):
                            gained, goals = self._gained(act.id, slot)
                            undone = smt.neg(self.done(s.act))
                            base = smt.conj([duty.arises, undone, gained])
                            by: list[Other] = [
                                (o.clause, o.id, smt.conj([base, self._by(o, slot)])) for o, _ in others
                            ]
                            yield s.act, s.clause, smt.disj(term for _, _, term in by), by, list(goals)

    def _by(self, source: Authority, slot: Slot) -> Term:
        """The act is done under this authority."""
        symbols = self.view.encoding.symbols
        actor = smt.disj(slot.actor == symbols.parties[p] for p in source.actors)
        return smt.conj([self._path(source, slot).stands, actor if source.actors else smt.TRUE])


def _through(formula: Formula, definitions: dict[JudgementId, Formula]) -> tuple[JudgementId, ...]:
    """The judgements a formula asks for, directly or not."""
    out: dict[JudgementId, None] = {}
    todo = [formula]
    while todo:
        for node in nodes(todo.pop()):
            if isinstance(node, Judged) and node.judgement not in out:
                out[node.judgement] = None
                todo.append(definitions[node.judgement])
    return tuple(out)
