"""Requirements that another alternative lets one escape (PM0705).

An alternative is an item of a list of which one suffices, an authority of an act beside another (a path), or
one of several clauses that give a result. One that asks for acts of its own instead is another procedure, by
which nothing is escaped. That its rest holds is asked in a measure in which nothing asks
for the act any more (`switch.acts_released`): steps that rest on the act are then as good as they can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from policy_model.ir.formula import ActRef, All, Any, At, Done, Formula
from policy_model.ir.ids import ActId, Combination, Id, ResultId
from policy_model.ir.statement import (
    Authority,
    Effect,
    Measure,
    Statement,
)
from policy_model.ir.walk import rebuild
from policy_model.proof import smt
from policy_model.proof.smt import Term
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId, cited_en, cited_zh
from policy_model.source.diagnostic import Arg
from policy_model.source.told import Told, join

from .alternatives import Other, Ways
from .cases import Cases, Occurrence, holds, ordered
from .finding import Finding, Repair, Severity
from .switch import is_off, mapped, off
from .wording import readings, say, several


@dataclass(slots=True)
class _Escape:
    """How one requirement is escaped."""

    goals: list[Term] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)
    gained: list[Id] = field(default_factory=list)

    def add(self, others: list[Other], gained: tuple[Id, ...]) -> None:
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
    alone: dict[_Key, ClauseId] = {}
    for key, escape in escapes.items():
        occurs = cases.occurs(query, smt.disj(escape.goals))
        if occurs is None:
            continue
        by = [other for other in escape.others if holds(occurs.query, other[2])]
        if not by:
            continue  # asked in some circumstances only, and not by another way
        found[key] = _finding(cases, key, escape, occurs, _by(cases, occurs, by))
        if len({home for _, home, _ in by}) == 1:
            alone[key], homes[key], _ = by[0]
    closed = _closed(cases, homes)
    for (clause, act), finding in found.items():
        if (clause, act) in closed:
            home = homes[clause, act]
            args: tuple[tuple[str, Arg], ...] = (("clauses", (alone[clause, act],)), ("act", act.told))
            edited = _asking_too(cases.measure, {home: [Done(ActRef(act))]})
            yield replace(finding, repair=Repair("ask_too", args, edited=edited))
        else:
            yield finding


def _escapes(cases: Cases) -> dict[_Key, _Escape]:
    """How each requirement of an alternative might be escaped."""
    ways = Ways(cases)
    found: dict[_Key, _Escape] = {}
    for choice in ways.choices():
        for way in choice.ways:
            for act, clause in way.asks:
                undone = smt.neg(ways.done(act))
                lacks = smt.conj([way.rest, smt.neg(way.stands), undone, choice.gained, *ways.only(act)])
                others: list[Other] = [
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


_By = Mapping[ClauseId, tuple[Combination, ...]]
"""The clauses by which one escapes, each with the readings under which one does."""


def _by(cases: Cases, found: Occurrence, others: Sequence[Other]) -> _By:
    terms: dict[ClauseId, list[Term]] = {}
    for clause, _, term in others:
        terms.setdefault(clause, []).append(term)
    each = {clause: cases.occurs(found.query, smt.disj(some)) for clause, some in terms.items()}
    return {clause: one.readings for clause, one in each.items() if one is not None}


def _told(measure: Measure, by: _By, under: tuple[Combination, ...]) -> Told:
    """The clauses by which one escapes; those that are no way under some of the readings, with their own."""
    groups: dict[tuple[Combination, ...], list[ClauseId]] = {under: []}
    for clause in ordered(measure, by):
        groups.setdefault(by[clause], []).append(clause)
    each: list[Told] = []
    for own, clauses in groups.items():
        if clauses:
            cited = Told(cited_zh(clauses), cited_en(clauses))
            each.append(cited if own == under else say("others.under", clauses=cited, readings=readings(own)))
    return join(say("listing"), each)


def _finding(cases: Cases, key: _Key, escape: _Escape, found: Occurrence, by: _By) -> Finding:
    clause, act = key
    witness, chosen = cases.shown(found, lambda seen: _undone(seen, act, escape.gained))
    return Finding(
        "PM0705",
        Severity.WARNING,
        (clause,),
        about=act.key,
        args=(
            ("clause", clause),
            ("act", act.told),
            ("others", _told(cases.measure, by, found.readings)),
            ("gained", several(escape.gained)),
        ),
        readings=found.readings,
        witness=witness,
        witness_readings=chosen,
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
