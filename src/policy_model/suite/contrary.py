"""Facts that contradict each other in several ways at once: which set is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from policy_model.ir.statement import Assumption, Measure
from policy_model.semantics.case import Case, Known

from .faults import CONTRADICTION, Sight, Try, fault
from .maker import Choices, Maker
from .reference import Reference, tagged_case
from .said import Section
from .vector import Object

FEW = 24
"""So many cases with contradictory facts are put together, two at a time."""


def contrary(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """Cases whose facts break two things: one who looks on after the smallest set finds a larger one."""
    sight = Sight(maker)
    broken = [(replace(c, acts=()), r) for c, r in pool if sight(c, r) == CONTRADICTION][:FEW]
    for (one, readings), (other, _) in combinations(broken, 2):
        ordinary = {f.id: Known(f.ordinary) for f in maker.measure.facts}
        off = {f: known for f, known in other.facts.items() if known != ordinary[f]}
        both = replace(one, facts={**one.facts, **off})
        asked = tagged_case(maker.measure, both, readings)
        found = _set(Reference(maker.measure, maker.calendar), asked)
        if found is None:
            continue
        rest = _set(Reference(_without(maker.measure, found), maker.calendar), asked)
        if rest is not None and _size(rest) != _size(found):
            name = "contradiction_not_smallest"
            yield Try(both, readings, (fault(maker.measure, f"evaluator {name}", f"evaluator.{name}"),))
            return


def _set(reference: Reference, asked: Object) -> Object | None:
    """The set of facts and assumptions that is told, if any."""
    found = reference.answer(asked, (Section.SCOPE,)).get("contradiction")
    return found if isinstance(found, dict) else None


def _size(told: Object) -> int:
    return len(told["facts"]) + len(told["assumptions"])


def _without(measure: Measure, told: Object) -> Measure:
    """The measure without what the set breaks: its assumptions, else that its facts arise only sometimes."""
    broken = set(told["assumptions"])
    statements = tuple(
        s for s in measure.statements if not (isinstance(s, Assumption) and str(s.clause) in broken)
    )
    freed = set() if broken else set(told["facts"])
    facts = tuple(replace(f, arises_if=None) if f.id.key in freed else f for f in measure.facts)
    return replace(measure, statements=statements, facts=facts)
