"""The part of a measure that a question can depend on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from .formula import Forbidden, Formula, Given, Judged, Lawful, Required, StatusIs
from .ids import ActId, JudgementId, PartyId, ResultId
from .statement import (
    Assumption,
    Authority,
    Ban,
    ByReference,
    Duty,
    Effect,
    Measure,
    Necessary,
    Power,
    Precedence,
    Requirement,
    Scope,
    Statement,
    Yields,
)
from .walk import formulas, looked_at, movers, nodes


@dataclass(slots=True)
class Cone:
    """What a question asks for, and, after `close`, all that this asks for in turn.

    `parties`: whose duties matter (None among them: everybody's). `powers`: whether powers do.
    """

    results: set[ResultId] = field(default_factory=set)
    acts: set[ActId] = field(default_factory=set)
    judgements: set[JudgementId] = field(default_factory=set)
    parties: set[PartyId | None] = field(default_factory=set)
    powers: bool = False

    def ask(self, some: Iterable[Formula]) -> None:
        """The question has these formulas."""
        for formula in some:
            for node in nodes(formula):
                match node:
                    case Given(result) | Required(result) | Forbidden(result) | StatusIs(result):
                        self.results.add(result)
                    case Judged(judgement):
                        self.judgements.add(judgement)
                    case Lawful(party):
                        self.parties.add(party)
                    case _:
                        self.acts |= {ref.act for ref, _ in looked_at(node)}

    def close(self, measure: Measure) -> Measure:
        """The measure with those statements and definitions only that can matter; all its vocabulary.

        Whether a clause speaks, and what ties facts together, always matters.
        """
        self.ask(f.arises_if for f in measure.facts if f.arises_if is not None)
        kept: dict[str, Statement] = {}
        defined: set[JudgementId] = set()
        while True:
            self.results |= {o for r in measure.results if r.id in self.results for o in r.excludes}
            found = [s for s in measure.statements if s.id not in kept and self._wants(s)]
            asked = [j for j in measure.judgements if j.id in self.judgements and j.id not in defined]
            if not found and not asked:
                break
            for statement in found:
                kept[statement.id] = statement
                self.ask(formulas(statement))
                if isinstance(statement, Duty | Power):
                    self.acts |= {statement.act} | ({statement.trigger.act} if statement.trigger else set())
                    self.acts |= {ref.act for ref, _ in movers(statement.within)}
                if isinstance(statement, Duty):
                    self.acts |= {ref.act for ref in statement.instead}
            for judgement in asked:
                defined.add(judgement.id)
                self.ask([judgement.definition])
        return replace(
            measure,
            statements=tuple(s for s in measure.statements if s.id in kept),
            judgements=tuple(j for j in measure.judgements if j.id in defined),
        )

    def _wants(self, statement: Statement) -> bool:
        match statement:
            case Scope() | ByReference() | Assumption() | Precedence():
                return True
            case Effect(results=results) | Necessary(results=results):
                return not self.results.isdisjoint(results)
            case Yields(provisions=provisions):
                return any(result in self.results for result, _ in provisions)
            case Authority(act=act) | Requirement(act=act):
                return act in self.acts
            case Duty(bearers=bearers) | Ban(bearers=bearers):
                everybody = None in self.parties or (bool(self.parties) and not bearers)
                return everybody or not self.parties.isdisjoint(bearers)
            case Power():
                return self.powers
            case _:
                return False


def procedure(measure: Measure) -> Measure:
    """What of the measure says who must, may and may not do what, and all that this asks for."""
    cone = Cone(acts={act.id for act in measure.acts}, parties={None}, powers=True)
    return cone.close(measure)
