"""What part of a measure a check is about: all of it, or what was named on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from policy_model.analysis.finding import Finding
from policy_model.analysis.run import UNFINISHED
from policy_model.ir.formula import (
    ActRef,
    At,
    Compare,
    Did,
    FactOneOf,
    FactTrue,
    Forbidden,
    Formula,
    Given,
    Judged,
    Required,
    StatusIs,
)
from policy_model.ir.ids import Id
from policy_model.ir.property import (
    Always,
    Claim,
    DeadlinesMet,
    EachNeeded,
    Exists,
    Monotone,
    OnlyAfter,
    Property,
    SameFor,
)
from policy_model.ir.statement import Measure
from policy_model.ir.walk import looked_at, nodes
from policy_model.properties.outcome import Outcome
from policy_model.source.citation import meant, parse_citation
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic, Unusable
from policy_model.source.nearest import nearest
from policy_model.source.text import normalize


@dataclass(frozen=True, slots=True)
class Selection:
    """Properties by name, and clauses; empty both: everything.

    With properties alone there is no standing analysis. With clauses alone, every property that
    speaks of one of them or rests on it; with both, the properties named.
    """

    properties: tuple[Property, ...] = ()
    clauses: tuple[ClauseId, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether everything is asked for."""
        return not (self.properties or self.clauses)

    @property
    def analyses(self) -> bool:
        """Whether the standing analyses are asked for."""
        return bool(self.clauses) or not self.properties

    def to_decide(self, properties: Sequence[Property]) -> tuple[Property, ...]:
        """The properties that must be decided: which clauses one rests on is known only then."""
        return self.properties or tuple(properties)

    def shows(self, measure: Measure, outcome: Outcome) -> bool:
        """Whether a decided property is shown."""
        if self.properties or not self.clauses:
            return True
        mentioned = set(mentions(measure, outcome.property.claim))
        return any(
            any(b.within(c) for b in outcome.basis or ())
            or any(m.within(c) or c.within(m) for m in mentioned)
            for c in self.clauses
        )

    def about(self, clauses: Sequence[ClauseId]) -> bool:
        """Whether what stands on these clauses (a finding, an acceptance) is asked for."""
        if not self.clauses:
            return self.analyses
        return any(clause.within(c) for clause in clauses for c in self.clauses)

    def finding(self, finding: Finding) -> bool:
        """Whether a finding is shown; that an analysis was not finished always is."""
        return self.about(finding.clauses) or finding.code in UNFINISHED


def select(
    measure: Measure, properties: Sequence[Property], names: Sequence[str], clauses: Sequence[str]
) -> Selection:
    """The selection that the command line names.

    Raises:
        Unusable: with every name that is no property (PM0616) and every clause that is none (PM0617).
    """
    chosen = {normalize(name.strip()) for name in names}
    by_name = {normalize(word): p for p in properties for word in (p.name, p.id) if word}
    wrong = [
        Diagnostic("PM0616", {"name": name}, suggestion=nearest(name, by_name))
        for name in sorted(chosen - set(by_name))
    ]
    named = tuple(p for p in properties if chosen & {normalize(p.name), normalize(p.id)})
    cited: list[ClauseId] = []
    for text in clauses:
        try:
            clause = parse_citation(text)
        except ValueError:
            clause = None
        if clause is None or clause not in measure.clauses:
            known = [word for c in measure.clauses for word in (str(c), c.zh)]
            near = meant(text, measure.clauses) or nearest(text, known)
            wrong.append(Diagnostic("PM0617", {"clause": text}, suggestion=near))
        else:
            cited.append(clause)
    if wrong:
        raise Unusable(tuple(wrong))
    return Selection(named, tuple(cited))


def mentions(measure: Measure, claim: Claim) -> Iterator[ClauseId]:
    """The clauses a claim speaks of: those it cites, and those that its names are declared for."""
    declared: dict[Id, tuple[ClauseId, ...]] = {
        named.id: named.clauses
        for kind in (measure.facts, measure.acts, measure.judgements, measure.results)
        for named in kind
    }
    for id in _names(claim):
        if isinstance(id, ClauseId):
            yield id
        else:
            yield from declared.get(id, ())


def _names(claim: Claim) -> Iterator[Id | ClauseId]:
    match claim:
        case Always(premise, conclusion):
            yield from _in(premise)
            yield from _in(conclusion)
        case Exists(condition):
            yield from _in(condition)
        case OnlyAfter(later, earlier):
            yield from (_subject(one) for one in (*later, earlier))
        case EachNeeded(clause):
            yield clause
        case DeadlinesMet(clause=clause):
            if clause is not None:
                yield clause
        case SameFor(subjects, facts):
            yield from (_subject(one) for one in (*subjects, *facts))
        case Monotone(fact, result):
            yield from (fact, result)
        case _:
            assert_never(claim)


def _subject(one: Id | ActRef) -> Id:
    return one.act if isinstance(one, ActRef) else one


def _in(formula: Formula) -> Iterator[Id | ClauseId]:
    for node in nodes(formula):
        match node:
            case At(clause):
                yield clause
            case FactTrue(fact) | FactOneOf(fact) | Compare(fact):
                yield fact
            case Judged(judgement):
                yield judgement
            case Did(what):
                yield what.act
            case Given(result) | Required(result) | Forbidden(result) | StatusIs(result):
                yield result
            case _:
                yield from (ref.act for ref, _ in looked_at(node))
