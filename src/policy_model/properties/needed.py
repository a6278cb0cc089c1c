"""逐项必要: for each item of a clause, a case that leaving the item out would change."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import partial

from policy_model.ir.edit import items, without
from policy_model.ir.property import EachNeeded, Verdict
from policy_model.ir.statement import Measure
from policy_model.ir.still import still
from policy_model.proof import smt
from policy_model.proof.basis import of_case
from policy_model.proof.change import Concerns, differ, differences
from policy_model.proof.combos import Full, combinations, covered, fewest, named
from policy_model.proof.decode import Witness, witness
from policy_model.proof.obligation import Obligation
from policy_model.proof.query import GaveUp, Query, Question
from policy_model.proof.recall import Plain
from policy_model.proof.replay import Replay
from policy_model.proof.symbols import Unsupported
from policy_model.proof.verdict import Decision, decide, occurring
from policy_model.source.clause import ClauseId, parse_clause_id

from .kept import Texts, nameless


@dataclass(frozen=True, slots=True)
class Item:
    """One item, the measure without it, and under which readings some case notices.

    `still`: under each, one in which nothing has been done.
    """

    clause: ClauseId
    without: Measure
    decision: Decision
    query: Query
    still: bool

    def witness(self) -> Witness | None:
        """The canonical case that notices, if any does."""
        return None if self.decision.first is None else witness(self.query, self.decision.first)


@dataclass(frozen=True, slots=True)
class Shown:
    """An item, what is decided of it, the canonical case that notices, and the clauses that rests on."""

    clause: ClauseId
    decision: Decision
    witness: Witness | None
    rests: tuple[ClauseId, ...]


def each(question: Question, claim: EachNeeded) -> tuple[Item, ...]:
    """The clause's items, in order. Raises GaveUp, Unsupported."""
    concerns = Concerns(question.measure)
    return tuple(_without(question, item, concerns) for item in _listed(question, claim))


def shown(question: Question, claim: EachNeeded, replay: Replay) -> tuple[Shown, ...]:
    """The same, shown. Raises GaveUp, Unsupported.

    Where cases in which nothing is done notice under every reading, they come first, and all that is shown
    hangs on such cases only: how long a period from an act is makes no difference to it.
    """
    measure, recall = question.measure, question.recall
    concerns, undone = Concerns(measure), _undone(question)
    ids = {(r.id.key, c.id.key): (r.id, c.id) for r in measure.readings for c in r.choices}
    found: list[Shown] = []

    def anew(clause: ClauseId) -> Plain:
        item = _without(question, clause, concerns)
        found.append(_shown(question, item, replay))
        return _plain(found[-1]) if item.still else None

    for place, clause in enumerate(_listed(question, claim)):
        known = recall.answer("undone", [undone, str(clause).encode()], partial(anew, clause))
        if len(found) > place:
            continue
        if known is None:
            found.append(_shown(question, _without(question, clause, concerns), replay))
            continue
        readings = tuple(ids[reading, choice] for reading, choice in known["readings"])
        rests = tuple(map(parse_clause_id, known["rests"]))
        found.append(Shown(clause, _NOTICED, Witness(tuple(json.loads(known["cases"])), readings, ()), rests))
    return tuple(found)


def _listed(question: Question, claim: EachNeeded) -> tuple[ClauseId, ...]:
    found = tuple(items(question.measure, claim.clause))
    if not found:
        raise Unsupported(f"逐项必要 of {claim.clause}, which has no items")
    return found


def _undone(question: Question) -> bytes:
    """A hash of all that cases hang on in which nothing is done, and of how they are asked for."""
    setting, measure = question.setting, question.measure
    far = f"{measure.name} {setting.first} {setting.days} {setting.on} {setting.rlimit}"
    return smt.digest_in_order([far.encode(), *map(str.encode, Texts().of(still(nameless(measure))))])


def _without(question: Question, clause: ClauseId, concerns: Concerns) -> Item:
    world = question.world
    left = without(world.measure, clause)
    other = world.revised(left)
    query = Query(question, Obligation((world.one,), smt.TRUE, differ(world.one, other), existential=True))
    parts = differences(world.one, other)
    undone = [smt.neg(slot.exists) for slot in world.one.encoding.symbols.slots]
    first = [parts[about] for about in concerns.of(clause) if about in parts]
    still = any(_everywhere(question, smt.conj([part, *undone])) for part in first)
    seen = still or any(_everywhere(question, part) for part in first)
    chosen = tuple(r.choices[0].id for r in query.readings)
    decision = replace(_NOTICED, first=chosen) if seen else decide(query)
    return Item(clause, left, decision, query, still)


def _shown(question: Question, item: Item, replay: Replay) -> Shown:
    found = item.witness()
    if found is None:
        return Shown(item.clause, item.decision, None, ())
    replay.change(question.measure, item.without, found)
    return Shown(item.clause, item.decision, found, of_case(item.query, found.pins))


def _plain(shown: Shown) -> Plain:
    assert shown.witness is not None
    return {
        "cases": json.dumps(shown.witness.cases, ensure_ascii=False),  # in this order
        "readings": [[reading.key, choice.key] for reading, choice in shown.witness.readings],
        "rests": [str(clause) for clause in shown.rests],
    }


def _everywhere(question: Question, part: smt.Term) -> bool:
    """Some real case has this part of the change under each combination of readings."""
    one = (question.world.one,)
    query = Query(question, Obligation(one, smt.TRUE, part, existential=True))
    try:
        return occurring(query, part).everywhere
    except (GaveUp, OverflowError):
        return False


_NOTICED = Decision(Verdict.PROVED, holds=((),))
"""What is decided where each combination of readings has a real case."""


def together(measure: Measure, found: tuple[Shown, ...]) -> Decision:
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
