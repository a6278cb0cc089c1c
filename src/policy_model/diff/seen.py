"""A pattern, and what is said of a subject, on a case that the evaluator has evaluated by both texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from policy_model.ir.formula import Status
from policy_model.ir.ids import ResultId
from policy_model.semantics.evaluate import Evaluation

from .difference import Exposed, Of, Said, Shifted, Side
from .patterns import Pattern
from .sights import Seen
from .subjects import Aspect, Rule, Transition, Value, bounds, said

T = TypeVar("T")


def holds_of(
    aspect: Aspect, pattern: Pattern, old: Evaluation[T], new: Evaluation[T], index: int | None
) -> T:
    """The case, with the act in question, is of the pattern."""
    alg = old.algebra
    sights = Seen(old, index, aspect.own_day), Seen(new, index, aspect.own_day)
    parts = []
    for literal in pattern.literals:
        sight = sights[literal.side is Side.NEW]
        match literal.formula:
            case Shifted(later):
                truth = moved(aspect, pattern.way, *sights, later=later)
            case Exposed():
                truth = exposed(aspect, pattern.way, *sights)
            case Said(value=value):
                truth = said(aspect, aspect.new if sight is sights[1] else aspect.old, sight)[value]
            case what:
                truth = sight.literal(what)
        parts.append(truth if literal.holds else alg.neg(truth))
    return alg.conj(parts)


def moved(aspect: Aspect, way: Transition, old: Seen[T], new: Seen[T], *, later: bool) -> T:
    """Whether some last day is later by the new text, or some is earlier."""
    latest = aspect.subject.of is Of.WINDOW
    return old.algebra.disj(
        old.algebra.conj((so, then))
        for a, b in bounds(aspect.subject.of, way.old, way.new)
        for so, before in old.lasts(a, latest)
        for then, after in new.lasts(b, latest)
        if (after > before if later else after < before)
    )


def exposed(aspect: Aspect, way: Transition, old: Seen[T], new: Seen[T]) -> T:
    """Whether the clash that one text has is the other's as well, once the same acts are valid."""
    assert isinstance(aspect.subject.id, ResultId)
    one, other = (old, new) if way.new is Status.CONFLICT else (new, old)
    return one.against(aspect.subject.id, other)


def value_of(aspect: Aspect, rules: Sequence[Rule], seen: Evaluation[bool], index: int | None) -> Value:
    """What a text says of the subject in a complete case."""
    values = said(aspect, rules, Seen(seen, index, aspect.own_day))
    return next(value for value, holds in values.items() if holds)
