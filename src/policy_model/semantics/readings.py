"""The fewest combinations of readings that determine an answer."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from policy_model.ir.ids import ChoiceId, Combination
from policy_model.ir.vocabulary import Reading

A = TypeVar("A", bound=Hashable)

Full = tuple[ChoiceId, ...]
"""A choice for each of some readings, in their order."""

_Cube = tuple[int | None, ...]
"""For each reading the number of a choice, or None where any will do."""

_STEPS = 200_000


def fewest(
    readings: Sequence[Reading], answers: Mapping[Full, A | None]
) -> tuple[tuple[Combination, A], ...]:
    """For each answer, the fewest partial combinations that have it; in the order of what they stand for.

    `answers` gives every full combination its answer; None: there is none to give, and a partial
    combination may stand for it too.
    """
    kept = _hangs_on(readings, answers)
    sizes = [len(readings[i].choices) for i in kept]
    table: dict[tuple[int, ...], A | None] = {}
    for full, answer in answers.items():
        point = tuple(_index(readings[i], full[i]) for i in kept)
        table[point] = answer
    found: list[tuple[tuple[int, ...], Combination, A]] = []
    for answer in dict.fromkeys(a for a in table.values() if a is not None):
        own = frozenset(p for p, a in table.items() if a == answer)
        free = frozenset(p for p, a in table.items() if a is None)
        for cube in _cover(_primes(own | free, sizes), own, sizes):
            named = tuple(
                (readings[i].id, readings[i].choices[choice].id)
                for i, choice in zip(kept, cube, strict=True)
                if choice is not None
            )
            found.append((tuple(-1 if c is None else c for c in cube), named, answer))
    return tuple((named, answer) for _, named, answer in sorted(found, key=lambda f: f[0]))


def _index(reading: Reading, choice: ChoiceId) -> int:
    return next(i for i, c in enumerate(reading.choices) if c.id == choice)


def _hangs_on(readings: Sequence[Reading], answers: Mapping[Full, A | None]) -> list[int]:
    """The readings the answer depends on (having none is an answer here)."""
    kept = list(range(len(readings)))
    for out in range(len(readings)):
        rest = [i for i in kept if i != out]
        seen: dict[Full, A | None] = {}
        for full, answer in answers.items():
            point = tuple(full[i] for i in rest)
            if seen.setdefault(point, answer) != answer:
                break
        else:
            kept = rest
    return kept


def _primes(inside: frozenset[tuple[int, ...]], sizes: Sequence[int]) -> list[_Cube]:
    """The shortest partial combinations all of whose completions are inside, shortest first."""
    primes: list[_Cube] = []
    level: set[_Cube] = set(inside)
    while level:
        merged: set[_Cube] = set()
        wider: set[_Cube] = set()
        for cube in level:
            for i, choice in enumerate(cube):
                if choice is None:
                    continue
                others = [(*cube[:i], c, *cube[i + 1 :]) for c in range(sizes[i])]
                if all(other in level for other in others):
                    merged.update(others)
                    wider.add((*cube[:i], None, *cube[i + 1 :]))
        primes += level - merged
        level = wider
    return sorted(primes, key=lambda c: (-c.count(None), tuple(-1 if x is None else x for x in c)))


def _points(cube: _Cube, sizes: Sequence[int]) -> Iterator[tuple[int, ...]]:
    return itertools.product(*(range(n) if c is None else (c,) for c, n in zip(cube, sizes, strict=True)))


def _cover(primes: Sequence[_Cube], own: frozenset[tuple[int, ...]], sizes: Sequence[int]) -> list[_Cube]:
    """The fewest of the primes that cover all of `own`; the first found in order among equally few."""
    covers = {prime: own.intersection(_points(prime, sizes)) for prime in primes}
    by_point = {point: [p for p in primes if point in covers[p]] for point in own}
    greedy = _greedy(covers, own)
    for size in range(len(greedy)):
        steps = itertools.count()
        chosen = _exactly(covers, by_point, own, size, steps)
        if chosen is not None:
            return chosen
        if next(steps) > _STEPS:
            break
    return greedy


def _exactly(
    covers: Mapping[_Cube, frozenset[tuple[int, ...]]],
    by_point: Mapping[tuple[int, ...], Sequence[_Cube]],
    left: frozenset[tuple[int, ...]],
    size: int,
    steps: Iterator[int],
) -> list[_Cube] | None:
    """At most `size` cubes that cover what is left."""
    if not left:
        return []
    most = max(len(cover & left) for cover in covers.values())
    if size * most < len(left) or next(steps) > _STEPS:
        return None
    point = min(left, key=lambda p: (len(by_point[p]), p))
    for cube in by_point[point]:
        rest = _exactly(covers, by_point, left - covers[cube], size - 1, steps)
        if rest is not None:
            return [cube, *rest]
    return None


def _greedy(
    covers: Mapping[_Cube, frozenset[tuple[int, ...]]], own: frozenset[tuple[int, ...]]
) -> list[_Cube]:
    out: list[_Cube] = []
    while own:
        best = max(covers, key=lambda c: len(covers[c] & own))
        out.append(best)
        own -= covers[best]
    return out
