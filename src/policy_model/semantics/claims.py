"""What a property says of one case, in any algebra: of a listed case, or of every row of a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from policy_model.ir.formula import ActRef, Done
from policy_model.ir.property import Always, Exists, OnlyAfter, Property

from .algebra import D
from .evaluate import Evaluation

T = TypeVar("T")


def decisive(seen: Evaluation[T, D], prop: Property) -> T | None:
    """Whether the case is one that the property turns on: it breaks 凡…必…, or shows that there are some.

    None: the property is of several cases at once, or of courses, and no case alone breaks it.
    """
    alg, on = seen.algebra, seen.world.on
    lawful = [seen.lawful(party) for party in prop.lawful]
    match prop.claim:
        case Always(premise=premise, conclusion=conclusion):
            return alg.conj([*lawful, seen.holds(premise, on), alg.neg(seen.holds(conclusion, on))])
        case Exists(condition=condition):
            return alg.conj([*lawful, seen.holds(condition, on)])
        case OnlyAfter():
            return alg.conj([*lawful, alg.disj(_too_early(seen, prop.claim))])
        case _:
            return None


def _too_early(seen: Evaluation[T, D], claim: OnlyAfter) -> Iterator[T]:
    alg, world, earlier = seen.algebra, seen.world, Done(claim.earlier)
    for later in claim.later:
        if not isinstance(later, ActRef):
            yield alg.conj((seen.result(later).given, alg.neg(seen.holds(earlier, world.on))))
            continue
        for act in world.occurrences:
            if act.act == later.act:
                done = alg.conj((act.exists, seen.holds(Done(later), act.date)))
                yield alg.conj((done, alg.neg(seen.holds(earlier, act.date))))
