"""A case that tells a measure from a revised one, or the proof that none does.

The proof holds for every case, every reading and every calendar; the case is real, complete and canonical
(`decode`), under the first readings that have one: the ordinary ones where the file names them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any as Json

from policy_model.ir.ids import ChoiceId, Combination
from policy_model.ir.statement import Assumption, Measure
from policy_model.ir.vocabulary import Reading

from . import smt
from .change import shown_differently
from .decode import Canonical, case
from .obligation import Obligation, View
from .query import GaveUp, Query, Question
from .smt import Term
from .solver import Answer


@dataclass(frozen=True, slots=True)
class Told:
    """A complete case, and readings, under which the two answer differently."""

    case: dict[str, Json]
    readings: Combination


@dataclass(frozen=True, slots=True)
class Equivalent:
    """No case tells them apart.

    `sha256`: of the structure of the queries that have no solution (`smt.fingerprint`).
    """

    sha256: str


def tell(question: Question, revised: Measure) -> Told | Equivalent:
    """What tells the question's measure from the revised one, which has the same vocabulary and readings.

    Raises:
        GaveUp: at the solver's limit, or where only calendars that are not real tell them apart.
    """
    one = question.world.one
    two = question.world.revised(revised)
    differ = shown_differently(one, two)
    goals = [(one, differ)]
    if _bound(question.measure) != _bound(revised):
        bound, freed = (smt.conj(view.encoding.links()) for view in (one, two))
        goals = [(one, smt.disj([smt.neg(freed), differ])), (two, smt.neg(bound))]
    proofs: list[Term] = []
    for view, goal in goals:
        query = Query(question, Obligation((view,), smt.TRUE, goal, True))
        solver = query.solver(real=False)
        solver.add([goal])
        answer = solver.check()
        if answer is Answer.UNKNOWN:
            raise GaveUp(solver.reason())
        if answer is Answer.SAT:
            return told(query, view, goal)
        proofs += [*query.constraints(real=False), goal]
    return Equivalent(smt.fingerprint(proofs))


def _bound(measure: Measure) -> tuple[object, ...]:
    """What ties facts to one another."""
    arises = tuple(f.arises_if for f in measure.facts)
    return arises, tuple(s for s in measure.statements if isinstance(s, Assumption)), measure.judgements


def told(query: Query, view: View, goal: Term) -> Told:
    """The canonical case of the goal, under the first readings that have one. Raises GaveUp."""
    solver = query.fresh(real=True)
    solver.add([goal])
    canonical = Canonical(query, solver)
    taken = []
    for reading in query.measure.readings:
        canonical.first(query.symbols.reading(reading.id, c) for c in _in_order(reading))
        choices = [c.id for c in reading.choices]
        chosen = next(c for c in choices if canonical.model.truth(query.symbols.reading(reading.id, c)))
        taken.append((reading.id, chosen))
    model = canonical.run()
    return Told(case(view, model, query.setting), tuple(taken))


def _in_order(reading: Reading) -> list[ChoiceId]:
    """The choices, the ordinary one first."""
    return [c.id for c in sorted(reading.choices, key=lambda c: not c.ordinary)]
