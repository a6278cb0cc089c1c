"""Choosing few among many: no chosen one can be left out without losing something that it alone has."""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def cover(goal: int, given: Sequence[int], candidates: Sequence[int]) -> list[int]:
    """Places of candidates whose bits, with those `given`, make up the goal; in order. None of them is spare.

    Whoever has most of what is missing comes first, the first among equals; then, last chosen first, whatever
    the others make up for is put back.
    """
    for mask in given:
        goal &= ~mask
    missing, chosen = goal, list[int]()

    def gain(place: int) -> int:
        return (candidates[place] & missing).bit_count()

    for best in greedy(len(candidates), gain):
        chosen.append(best)
        missing &= ~candidates[best]
    covered = goal & ~missing
    before = [0]
    for place in chosen:
        before.append(before[-1] | candidates[place])
    kept, others = list[int](), 0
    for at, place in reversed(list(enumerate(chosen))):
        if covered & ~(before[at] | others):
            kept.append(place)
            others |= candidates[place]
    return sorted(kept)


def greedy(count: int, gain: Callable[[int], int]) -> Iterator[int]:
    """Of so many things one after another that gains most as things stand then, the first among equals.

    What one gains is never more later on, so that only who may be best is asked again.
    """
    waiting = [(-gain(i), i) for i in range(count)]
    heapq.heapify(waiting)
    while waiting:
        told, best = heapq.heappop(waiting)
        now = gain(best)
        if now < -told:
            heapq.heappush(waiting, (-now, best))
        elif now:
            yield best
        else:
            return


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
