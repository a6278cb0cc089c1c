"""逐项必要: for each item of a clause, a case that leaving the item out would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policy_model.ir.edit import items, without
from policy_model.ir.property import EachNeeded, Verdict
from policy_model.ir.statement import Measure
from policy_model.proof import smt
from policy_model.proof.change import Concerns, differ, differences
from policy_model.proof.combos import Full, combinations, covered, fewest, named
from policy_model.proof.decode import Witness, witness
from policy_model.proof.obligation import Obligation
from policy_model.proof.query import GaveUp, Query, Question
from policy_model.proof.symbols import Unsupported
from policy_model.proof.verdict import Decision, decide, occurring
from policy_model.source.clause import ClauseId


@dataclass(frozen=True, slots=True)
class Item:
    """One item, the measure without it, and under which readings some case notices."""

    clause: ClauseId
    without: Measure
    decision: Decision
    query: Query

    def witness(self) -> Witness | None:
        """The canonical case that notices, if any does."""
        return None if self.decision.first is None else witness(self.query, self.decision.first)


def each(question: Question, claim: EachNeeded) -> tuple[Item, ...]:
    """The clause's items, in order. Raises GaveUp, Unsupported."""
    found = tuple(_items(question, claim.clause))
    if not found:
        raise Unsupported(f"逐项必要 of {claim.clause}, which has no items")
    return found


def _items(question: Question, clause: ClauseId) -> Iterator[Item]:
    world = question.world
    concerns = Concerns(world.measure)
    for item in items(world.measure, clause):
        left = without(world.measure, item)
        other = world.revised(left)
        change = differ(world.one, other)
        query = Query(question, Obligation((world.one,), smt.TRUE, change, existential=True))
        parts = differences(world.one, other)
        first = [parts[about] for about in concerns.of(item) if about in parts]
        seen = any(_everywhere(question, part) for part in first)
        yield Item(item, left, _noticed(query) if seen else decide(query), query)


def _everywhere(question: Question, part: smt.Term) -> bool:
    """Some real case has this part of the change under each combination of readings."""
    one = (question.world.one,)
    query = Query(question, Obligation(one, smt.TRUE, part, existential=True))
    try:
        return occurring(query, part).everywhere
    except (GaveUp, OverflowError):
        return False


def _noticed(query: Query) -> Decision:
    """What is decided where each combination of readings has a real case."""
    first = tuple(r.choices[0].id for r in query.readings)
    return Decision(Verdict.PROVED, holds=((),), first=first)


def together(measure: Measure, found: tuple[Item, ...]) -> Decision:
    """All are needed where each is; where one is not, the claim fails."""
    told = [c for item in found for c in (*item.decision.holds, *item.decision.fails)]
    readings = named(measure.readings, told)
    full = combinations(readings)

    def under(verdict: str) -> list[set[Full]]:
        return [covered(readings, getattr(item.decision, verdict)) for item in found]

    holds = set.intersection(*under("holds"))
    fails = set.union(*under("fails"))
    unclear = set(full) - holds - fails
    if unclear:
        verdict = Verdict.UNKNOWN
    elif holds and fails:
        verdict = Verdict.DEPENDS
    else:
        verdict = Verdict.PROVED if holds else Verdict.REFUTED
    reason = next((item.decision.reason for item in found if item.decision.reason), "")
    return Decision(
        verdict,
        fewest(readings, holds),
        fewest(readings, fails),
        (),
        fewest(readings, unclear),
        None,
        reason,
    )
