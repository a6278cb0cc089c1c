"""The smallest sufficient set, by hitting sets: exact without trying every subset."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

X = TypeVar("X", bound=Hashable)


def smallest(items: Sequence[X], enough: Callable[[frozenset[X]], bool]) -> tuple[X, ...]:
    """The smallest set of items that is enough; among equals the first in order.

    `enough` is monotone (more never hurts) and holds of all the items together.

    What all the others are not enough without is in every sufficient set; mostly that is all. Beyond it, a
    set that is not enough, made as large as it can be, leaves out items of which every sufficient set has
    one. The first smallest set that meets all that was so learnt is the answer once it is enough.
    """
    every = frozenset(items)
    needed = frozenset(x for x in items if not enough(every - {x}))
    others = tuple(x for x in items if x not in needed)
    learnt: list[frozenset[X]] = []
    while True:
        chosen = needed | _first_hitting(others, learnt)
        if enough(chosen):
            return tuple(x for x in items if x in chosen)
        for x in others:
            if x not in chosen and not enough(chosen | {x}):
                chosen |= {x}
        learnt.append(every - chosen)
        assert learnt[-1], "all the items together are enough"


def _first_hitting(items: Sequence[X], sets: list[frozenset[X]]) -> frozenset[X]:
    size = 0
    while not _hits(sets, size):
        size += 1
    chosen: frozenset[X] = frozenset()
    for x in items:
        rest = [s for s in sets if x not in s]
        if size and len(rest) < len(sets) and _hits(rest, size - 1):
            chosen, sets, size = chosen | {x}, rest, size - 1
    return chosen


def _hits(sets: list[frozenset[X]], size: int) -> bool:
    """Whether so many items can meet all the sets."""
    if not sets:
        return True
    apart: set[X] = set()
    count = 0
    for s in sorted(sets, key=len):
        if apart.isdisjoint(s):
            apart |= s
            count += 1
    if count > size:
        return False
    return any(_hits([s for s in sets if x not in s], size - 1) for x in min(sets, key=len))
