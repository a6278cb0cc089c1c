"""Cases that one text answers and the other calls contradictory: only the other's assumptions exclude them.

All else that is said of two texts is said of cases both answer. What one answers and the other excludes is a
change of its own, without direction: whoever assumes more says less.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from policy_model.ir.formula import Any, Compare, Const, FactOneOf, FactTrue, Formula, Not, Op
from policy_model.ir.ids import ValueId
from policy_model.ir.statement import Assumption, Measure
from policy_model.ir.vocabulary import Fact
from policy_model.proof import smt
from policy_model.proof.obligation import Obligation, View
from policy_model.proof.query import Query
from policy_model.proof.tell import told
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId

from .count import Tally
from .difference import Change, Direction, Example, Literal, Of, Side, Subject
from .matter import Views

if TYPE_CHECKING:
    from oxidd.bdd import BDDFunction as Diagram

MATERIAL = Subject(Of.MATERIAL, None)
ANSWERED, CONTRADICTORY = "answered", "contradictory"

Tie = tuple[Formula, tuple[ClauseId, ...]]
"""What ties facts to one another, and the clauses that say so."""


def ties(measure: Measure) -> list[Tie]:
    """What arises only if something holds, and the assumptions, in the encoder's order."""
    found: list[Tie] = [
        (Any((fact.arises_if, _ordinary(fact))), fact.clauses)
        for fact in measure.facts
        if fact.arises_if is not None
    ]
    found += [
        (s.holds if s.guard == Const(True) else Any((Not(s.guard), s.holds)), (s.clause,))
        for s in measure.statements
        if isinstance(s, Assumption)
    ]
    return found


def _ordinary(fact: Fact) -> Formula:
    match fact.ordinary:
        case bool(value):
            return FactTrue(fact.id) if value else Not(FactTrue(fact.id))
        case ValueId() as value:
            return FactOneOf(fact.id, (value,))
        case number:
            return Compare(fact.id, Op.EQ, number)


def exclusions(views: Views, tally: Tally) -> Iterator[Change]:
    """For each tie of either text, the cases that break it first and that the other text answers.

    Raises:
        GaveUp: at the solver's limit.
    """
    old, new = (view.encoding.measure for view in (views.old, views.new))
    if [formula for formula, _ in ties(old)] == [formula for formula, _ in ties(new)] and (
        old.judgements == new.judgements
    ):
        return
    world = tally.world(max(old.entry, new.entry))
    for own, other, side in ((views.old, views.new, Side.NEW), (views.new, views.old, Side.OLD)):
        seen = Evaluation(own.encoding.measure, world)
        left = tally.diagrams.conj(tally.ties(seen))
        there: Evaluation[Diagram] = Evaluation(other.encoding.measure, world)
        kept: list[tuple[Formula, Diagram]] = []
        told_by = zip(ties(other.encoding.measure), other.encoding.links(), tally.ties(there), strict=True)
        for (formula, clauses), link, holds in told_by:
            broken = left & ~holds
            if broken.satisfiable():
                before = [f for f, truth in kept if (broken & ~truth).satisfiable()]
                region = tally.diagrams.conj([broken, *(truth for _, truth in kept)])
                if region.satisfiable():
                    yield _change(views, own, link, other, tally, region, before, formula, clauses, side)
            kept.append((formula, holds))


def _change(  # noqa: PLR0917  (what a change is made of)
    views: Views,
    own: View,
    link: smt.Term,
    other: View,
    tally: Tally,
    region: Diagram,
    before: list[Formula],
    formula: Formula,
    clauses: tuple[ClauseId, ...],
    side: Side,
) -> Change:
    kept = zip(ties(other.encoding.measure), other.encoding.links(), strict=True)
    goal = smt.conj([smt.neg(link), *(term for (f, _), term in kept if f in before)])
    query = Query(views.question, Obligation((own,), smt.TRUE, goal, True))
    shown = told(query, own, goal)
    said = (ANSWERED, CONTRADICTORY) if side is Side.NEW else (CONTRADICTORY, ANSWERED)
    return Change(
        subject=MATERIAL,
        direction=Direction.INCOMPARABLE,
        before=said[0],
        after=said[1],
        pattern=(*(Literal(f, True, side) for f in before), Literal(formula, False, side)),
        readings=tally.under(region),
        clauses_old=clauses if side is Side.OLD else (),
        clauses_new=clauses if side is Side.NEW else (),
        counts=(),
        example=Example(shown.case, shown.readings, *said),
    )
