"""Where facts and readings are used: the clauses that speak of them, and what follows from those."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from policy_model.ir.formula import At, Compare, FactOneOf, FactTrue, Formula, Judged, ReadingIs
from policy_model.ir.ids import Id, JudgementId, ResultId
from policy_model.ir.statement import Considers, Duty, Effect, Measure, Necessary, Statement
from policy_model.ir.walk import children, formulas
from policy_model.source.clause import ClauseId


@dataclass(frozen=True, slots=True)
class Used:
    """What uses a fact or a reading, each once and in the order of the text."""

    clauses: dict[ClauseId, None] = field(default_factory=dict)
    judgements: dict[JudgementId, None] = field(default_factory=dict)
    results: dict[ResultId, None] = field(default_factory=dict)
    duties: dict[Id, None] = field(default_factory=dict)


class Uses:
    """The uses in one measure. A judgement passes on what uses it."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self._definitions = {j.id: j for j in measure.judgements}

    @cached_property
    def by_id(self) -> dict[Id, Used]:
        """What uses each fact and each reading."""
        found: dict[Id, Used] = {}
        for statement in self.measure.statements:
            for formula in (*formulas(statement), statement.guard):
                for id, clause, judgements in self._named(formula, statement.clause):
                    used = found.setdefault(id, Used())
                    used.clauses[clause] = None
                    used.judgements.update(dict.fromkeys(judgements))
                    _follows(used, statement)
            if isinstance(statement, Duty) and statement.timely is not None:
                used = found.setdefault(statement.timely, Used())
                used.clauses[statement.clause] = None
                used.duties[statement.act] = None
            if isinstance(statement, Considers):
                for fact in statement.facts:
                    found.setdefault(fact, Used()).clauses[statement.clause] = None
        for judgement in self.measure.judgements:  # those that nothing uses
            for id, clause, judgements in self._named(Judged(judgement.id), ClauseId(0)):
                used = found.setdefault(id, Used())
                if clause.article:
                    used.clauses[clause] = None
                used.judgements.update(dict.fromkeys(judgements))
        return found

    def _named(
        self, formula: Formula, clause: ClauseId, within: tuple[JudgementId, ...] = ()
    ) -> Iterator[tuple[Id, ClauseId, tuple[JudgementId, ...]]]:
        match formula:
            case FactTrue(fact) | FactOneOf(fact) | Compare(fact):
                yield fact, clause, within
            case ReadingIs(reading):
                yield reading, clause, within
            case Judged(id):
                judgement = self._definitions[id]
                here = judgement.clauses[0] if judgement.clauses else clause
                named = within if judgement.implicit else (*within, id)
                yield from self._named(judgement.definition, here, named)
            case At(at, body):
                yield from self._named(body, at, within)
            case _:
                for part in children(formula):
                    yield from self._named(part, clause, within)


def _follows(used: Used, statement: Statement) -> None:
    match statement:
        case Effect(results=results) | Necessary(results=results):
            used.results.update(dict.fromkeys(results))
        case Duty(act=act):
            used.duties[act] = None
        case _:
            pass
