"""What two measures with one vocabulary say differently of the same case."""

from __future__ import annotations

from collections.abc import Iterator

from policy_model.ir.edit import all_formulas
from policy_model.ir.formula import Judged
from policy_model.ir.ids import JudgementId
from policy_model.ir.statement import Measure
from policy_model.ir.walk import nodes

from . import smt
from .obligation import View
from .smt import Term


def outcomes(measure: Measure) -> tuple[JudgementId, ...]:
    """The judgements that are an end in themselves: nothing else in the measure asks for them."""
    used = {n.judgement for f in all_formulas(measure) for n in nodes(f) if isinstance(n, Judged)}
    return tuple(j.id for j in measure.judgements if j.id not in used and not j.implicit)


def differ(one: View, two: View) -> Term:
    """A result's status, an act's validity, a duty or its state, or a judgement nothing else uses."""
    return smt.neg(smt.conj(smt.same(a, b) for a, b in pairs(one, two)))


def pairs(one: View, two: View) -> Iterator[tuple[Term, Term]]:
    """What each says, one thing after the other."""
    for id, left in one.results.items():
        right = two.results[id]
        yield from ((left.status[s], right.status[s]) for s in left.status)
    for slot in one.encoding.symbols.slots:
        yield one.encoding.final.valid(slot), two.encoding.final.valid(slot)
    for judgement in outcomes(one.encoding.measure):
        yield one.encoding.holds(Judged(judgement)), two.encoding.holds(Judged(judgement))
    yield from _duties(one, two)


def _duties(one: View, two: View) -> Iterator[tuple[Term, Term]]:
    """A duty is the same in both if the same statement imposes it, for the same trigger."""
    known = {(d.statement.id, d.trigger): d for d in two.duties}
    for left in one.duties:
        right = known.pop((left.statement.id, left.trigger), None)
        if right is None:
            yield left.arises, smt.FALSE
            continue
        yield left.arises, right.arises
        yield left.in_time, right.in_time
        yield left.late, right.late
        yield left.overdue, right.overdue
        if left.due is not None and right.due is not None:
            yield smt.disj([smt.neg(left.arises), smt.same(left.due, right.due)]), smt.TRUE
    for right in known.values():
        yield right.arises, smt.FALSE
