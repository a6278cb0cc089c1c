"""Choosing few among many: no chosen one can be left out without losing something that it alone has."""

from __future__ import annotations

from collections.abc import Sequence


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
