"""Choosing few among many: no chosen one can be left out without losing something that it alone has."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from typing import TypeVar

T = TypeVar("T")


def cover(goal: int, given: Sequence[int], candidates: Sequence[int]) -> list[int]:
    """Places of candidates whose bits, with those `given`, make up the goal; in order. None of them is spare.

    Whoever has most of what is missing comes first, the first among equals; then, last chosen first, whatever
    the others make up for is put back.
    """
    for mask in given:
        goal &= ~mask
    missing, chosen = goal, []
    while missing:
        best = max(range(len(candidates)), key=lambda i: ((candidates[i] & missing).bit_count(), -i))
        if not candidates[best] & missing:
            break
        chosen.append(best)
        missing &= ~candidates[best]
    covered = goal & ~missing
    for place in list(reversed(chosen)):
        others = 0
        for other in chosen:
            if other != place:
                others |= candidates[other]
        if not covered & ~others:
            chosen.remove(place)
    return sorted(chosen)


def alone(sets: Sequence[int]) -> list[int]:
    """For each set the bits that no other has."""
    before, after = [0], [0]
    for mask in sets:
        before.append(before[-1] | mask)
    for mask in reversed(sets):
        after.append(after[-1] | mask)
    after.reverse()
    return [mask & ~(before[i] | after[i + 1]) for i, mask in enumerate(sets)]


def chosen(sets: Sequence[Collection[str]]) -> list[tuple[int, str]]:
    """Places of sets that have all there is between them, none spare; with the first that each alone has."""
    names = sorted({name for some in sets for name in some})
    bit = {name: 1 << i for i, name in enumerate(names)}
    masks = [sum(bit[name] for name in set(some)) for some in sets]
    places = cover((1 << len(names)) - 1, [], masks)
    own = alone([masks[i] for i in places])
    return [(i, names[(mask & -mask).bit_length() - 1]) for i, mask in zip(places, own, strict=True)]


def shuffled(items: Sequence[T], seed: int) -> tuple[T, ...]:
    """The items in an order that hangs on the seed alone."""
    return tuple(random.Random(seed).sample(list(items), len(items)))  # noqa: S311  (an order, no secret)
