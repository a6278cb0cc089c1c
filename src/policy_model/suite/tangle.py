"""Whether acts that rest on one another do so in a circle, and whether through a negation.

The elaborator refuses a measure in which an act's validity hangs on its own failing; a mutant of that kind is
no measure of the language, and is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import Enum

from policy_model.ir.formula import Formula, Judged, Not
from policy_model.ir.ids import ActId
from policy_model.ir.statement import Authority, ByReference, Measure, Requirement, Scope
from policy_model.ir.walk import children, looked_at

Edge = tuple[ActId, bool]
"""An act that is looked at, and whether its being valid can only help."""
Rests = tuple[tuple[ActId | None, frozenset[Edge]], ...]
"""For each statement that acts rest on, whose act (None: all, as 适用范围 is) and what it looks at."""
Known = dict[tuple[int, bool], tuple[Formula, frozenset[Edge]]]
"""What formulas look at, by their ids; each is kept, so that no other comes to have its id."""


class Shape(Enum):
    """How acts rest on one another.

    PLAIN: no circle, or nothing is negated: validity is found in any order. KNOTTED: circles, and somewhere
    a negation. REFUSED: a circle through a negation.
    """

    PLAIN = "plain"
    KNOTTED = "knotted"
    REFUSED = "refused"


class Tangles:
    """Looks at measures that share most of their formulas with one; what is shared is looked at once."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._known: Known = {}
        self._shapes: dict[Rests, Shape] = {}

    def shape(self, measure: Measure) -> Shape:
        """How the measure's acts rest on one another. It has the acts of the one these were made for."""
        shared = self._measure.judgements == measure.judgements
        rests = _rests(measure, self._known if shared else {})
        if rests not in self._shapes:
            self._shapes[rests] = _shape({act.id for act in measure.acts}, rests)
        return self._shapes[rests]


def _rests(measure: Measure, known: Known) -> Rests:
    """What acts rest on, statement by statement."""
    definitions = {j.id: j.definition for j in measure.judgements}

    def looks(formula: Formula, sign: bool) -> frozenset[Edge]:
        key = (id(formula), sign)
        if key not in known:
            known[key] = formula, frozenset(found(formula, sign))
        return known[key][1]

    def found(formula: Formula, sign: bool) -> Iterator[Edge]:
        match formula:
            case Judged(judgement):
                yield from looks(definitions[judgement], sign)
            case Not(body):
                yield from looks(body, not sign)
            case _:
                yield from ((ref.act, sign is helps) for ref, helps in looked_at(formula))
                for part in children(formula):
                    yield from looks(part, sign)

    return tuple(
        (s.act, looks(s.requires, True))
        if isinstance(s, Authority | Requirement)
        else (None, looks(s.condition, True))
        for s in measure.statements
        if isinstance(s, Authority | Requirement | Scope | ByReference)
    )


def _shape(acts: AbstractSet[ActId], rests: Rests) -> Shape:
    graph: dict[ActId, set[Edge]] = {act: set() for act in acts}
    for bearer, edges_of in rests:
        if bearer is not None:
            graph[bearer] |= edges_of
        else:  # whether a clause speaks may hang on it, either way
            for edges in graph.values():
                edges |= {(act, False) for act, _ in edges_of}
    reached = {act: _reach(graph, act) for act in graph}
    circles = [(a, b, sign) for a, edges in graph.items() for b, sign in edges if a in reached[b]]
    if any(not sign for _, _, sign in circles):
        return Shape.REFUSED
    negated = any(not sign for edges in graph.values() for _, sign in edges)
    return Shape.KNOTTED if circles and negated else Shape.PLAIN


def _reach(graph: dict[ActId, set[Edge]], start: ActId) -> set[ActId]:
    seen, todo = {start}, [start]
    while todo:
        for other, _ in graph[todo.pop()]:
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return seen
