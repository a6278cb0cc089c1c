"""Requirements that another alternative lets one escape (PM0705).

An alternative is an item of a list of which one suffices, an authority of an act beside another (a path), or
one of several clauses that give a result. One that asks for acts of its own instead is another procedure, by
which nothing is escaped. That its rest holds is asked in a measure in which nothing asks
for the act any more (`switch.acts_released`): steps that rest on the act are then as good as they can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from policy_model.ir.formula import ActRef, All, Any, At, Done, Formula, Judged
from policy_model.ir.ids import ActId, Id, JudgementId, ResultId
from policy_model.ir.statement import (
    Authority,
    Ban,
    Duty,
    Effect,
    Measure,
    Modality,
    Power,
    Requirement,
    Statement,
)
from policy_model.ir.vocabulary import Polarity
from policy_model.ir.walk import nodes, rebuild
from policy_model.proof import smt
from policy_model.proof.smt import Term
from policy_model.proof.symbols import Slot
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg

from .cases import Cases, Occurrence, holds, ordered
from .finding import Finding, Repair, Severity
from .needs import Needs
from .switch import acts_released, is_off, mapped, off, released, required
from .wording import several


@dataclass(frozen=True, slots=True)
class _Way:
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
class _Choice:
    """Alternatives of which one suffices; `gained`: what one has by it (`goals`), one has."""

    ways: tuple[_Way, ...]
    gained: Term
    goals: tuple[Id, ...]


_Other = tuple[ClauseId, str | At, Term]
"""Another alternative: its clause, its home, and that it is what one escapes by."""


@dataclass(slots=True)
class _Escape:
    """How one requirement is escaped."""

    goals: list[Term] = field(default_factory=list)
    others: list[_Other] = field(default_factory=list)
    gained: list[Id] = field(default_factory=list)

    def add(self, others: list[_Other], gained: tuple[Id, ...]) -> None:
        """Ways to gain the same without the act; once they gain results, those that do not are left out."""
        if self.gained and _results(gained) is not _results(self.gained):
            if not _results(gained):
                return
            self.goals, self.others, self.gained = [], [], []
        self.goals.append(smt.disj(term for _, _, term in others))
        self.others += others
        self.gained += [g for g in gained if g not in self.gained]


def _results(gained: Sequence[Id]) -> bool:
    return all(isinstance(g, ResultId) for g in gained)


_Key = tuple[ClauseId, ActId]
"""A requirement: the clause that asks, and the act it asks for."""


def avoidable(cases: Cases) -> Iterator[Finding]:
    """PM0705: an act or duty required in one alternative, undone where another gives the same.

    What brings a sanction upon somebody is no requirement of it.
    """
    escapes = _escapes(cases)
    query = cases.query(term for escape in escapes.values() for term in escape.goals)
    found: dict[_Key, Finding] = {}
    homes: dict[_Key, str | At] = {}
    for key, escape in escapes.items():
        occurs = cases.occurs(query, smt.disj(escape.goals))
        if occurs is None:
            continue
        by = {home: clause for clause, home, term in escape.others if holds(occurs.query, term)}
        if not by:
            continue  # asked in some circumstances only, and not by another way
        found[key] = _finding(cases, key, escape, occurs, ordered(cases.measure, by.values()))
        if len(by) == 1:
            homes[key] = next(iter(by))
    closed = _closed(cases, homes)
    for (clause, act), finding in found.items():
        if (clause, act) in closed:
            other = dict(finding.args)["others"]
            args: tuple[tuple[str, Arg], ...] = (("clauses", other), ("act", act.told))
            home = homes[clause, act]
            edited = _asking_too(cases.measure, {home: [Done(ActRef(act))]})
            yield replace(finding, repair=Repair("ask_too", args, edited=edited))
        else:
            yield finding


def _escapes(cases: Cases) -> dict[_Key, _Escape]:
    """How each requirement of an alternative might be escaped."""
    ways = _Ways(cases)
    found: dict[_Key, _Escape] = {}
    for choice in ways.choices():
        for way in choice.ways:
            for act, clause in way.asks:
                undone = smt.neg(ways.done(act))
                lacks = smt.conj([way.rest, smt.neg(way.stands), undone, choice.gained, *ways.only(act)])
                others: list[_Other] = [
                    (o.clause, o.home, smt.conj([lacks, o.stands]))
                    for o in choice.ways
                    if o.clause != way.clause and o.needs <= way.needs
                ]
                if others:
                    found.setdefault((clause, act), _Escape()).add(others, choice.goals)
    for act, clause, goal, by, gained in ways.duties():
        if not any(known == act for _, known in found):
            found[clause, act] = _Escape([goal], by, gained)
    return found


def _finding(
    cases: Cases, key: _Key, escape: _Escape, found: Occurrence, others: tuple[ClauseId, ...]
) -> Finding:
    clause, act = key
    witness, readings = cases.shown(found, lambda seen: _undone(seen, act, escape.gained))
    return Finding(
        "PM0705",
        Severity.WARNING,
        (clause,),
        about=act.key,
        args=(
            ("clause", clause),
            ("act", act.told),
            ("others", others),
            ("gained", several(escape.gained)),
        ),
        readings=found.readings,
        witness=witness,
        witness_readings=readings,
    )


def _closed(cases: Cases, homes: dict[_Key, str | At]) -> set[_Key]:
    """The requirements that are no longer escaped if the one other alternative asks for the act too.

    All these edits are made in one measure, each by a switch, and the analysis is run with one at a time.
    """
    if not homes:
        return set()
    asked: dict[str | At, list[Formula]] = {}
    for key, home in homes.items():
        asked.setdefault(home, []).append(Any((Done(ActRef(key[1])), off(_switch(key)))))
    edited = cases.edited(_asking_too(cases.measure, asked))
    escapes = _escapes(edited)
    query = edited.query(term for key in homes if key in escapes for term in escapes[key].goals)
    view = edited.view
    closed = set()
    for key in homes:
        made = [smt.neg(is_off(view, _switch(k))) if k == key else is_off(view, _switch(k)) for k in homes]
        goals = escapes[key].goals if key in escapes else []
        if not holds(query, smt.disj(goals), *made):
            closed.add(key)
    return closed


def _switch(key: _Key) -> str:
    return f"ask!{key[0]}!{key[1].key}"


def _asking_too(measure: Measure, asked: dict[str | At, list[Formula]]) -> Measure:
    """The measure in which each of these alternatives asks for this too."""

    def change(part: Formula) -> Formula:
        if isinstance(part, At) and part in asked:
            return replace(part, body=All((part.body, *asked[part])))
        return part

    def more(s: Statement) -> Statement:
        match s:
            case Authority() if s.id in asked:
                return replace(s, requires=All((s.requires, *asked[s.id])))
            case Effect() if s.id in asked:
                return replace(s, condition=All((s.condition, *asked[s.id])))
            case _:
                return s

    new = mapped(measure, lambda formula: rebuild(formula, change))
    return replace(new, statements=tuple(more(s) for s in new.statements))


def _undone(seen: Evaluation[bool], act: ActId, gained: Sequence[Id]) -> bool:
    """By the evaluator: the act is not validly done, and something of what is gained is."""
    if seen.holds(Done(ActRef(act)), seen.world.on):
        return False
    return any(
        seen.result(g).given if isinstance(g, ResultId) else seen.holds(Done(ActRef(g)), seen.world.on)
        for g in gained
        if isinstance(g, ResultId | ActId)
    )


class _Ways:
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

    def choices(self) -> Iterator[_Choice]:
        """Every choice between alternatives."""
        yield from self._effects()
        yield from self._lists()
        yield from self._paths()

    def _pair(self, formula: Formula, day: Term | None = None) -> tuple[Term, Term]:
        """The formula as it stands, and released."""
        return self.view.encoding.holds(formula, day), self.freed.encoding.holds(released(formula), day)

    # -- clauses that give one result

    def _effects(self) -> Iterator[_Choice]:
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
                ways.append(_Way(s.clause, s.id, *so, asks, self.needs.of(s.condition)))
            if len(ways) > 1:
                yield _Choice(tuple(ways), self.view.results[result.id].given, (result.id,))

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

    def _lists(self) -> Iterator[_Choice]:
        for formula, uses in self._homes():
            for node in nodes(formula):
                if not isinstance(node, Any):
                    continue
                items = [p for p in node.parts if isinstance(p, At)]
                asked = [self._asked(p.body, p.clause) for p in items]
                if len(items) > 1 and any(asked):
                    for gained, day, goal in uses:
                        pairs = [self._pair(p, day) for p in items]
                        yield _Choice(
                            tuple(
                                _Way(p.clause, p, stands, rest, asks, self.needs.of(p.body))
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

    def _paths(self) -> Iterator[_Choice]:
        for act in self.measure.acts:
            if self._sanctioned(act.id):
                continue
            for slot in self.view.encoding.symbols.of(act.id):
                sources = self._sources(act.id)
                ways = tuple(self._path(s, slot) for s in sources)
                if len({w.clause for w in ways}) > 1:
                    gained, goals = self._gained(act.id, slot)
                    yield _Choice(ways, gained, goals)

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

    def _path(self, source: Authority, slot: Slot) -> _Way:
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
        return _Way(source.clause, source.id, *so, self._chain(source), needs)

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
                            by: list[_Other] = [
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
