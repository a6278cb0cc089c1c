"""Sets of reading combinations, exactly, and the fewest partial combinations that describe one."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policy_model.ir.ids import ChoiceId, Combination
from policy_model.ir.vocabulary import Reading

Full = tuple[ChoiceId, ...]
"""A choice for each of some readings, in their order."""

MOST = 4096
"""More combinations than this are not enumerated; the question is then answered *unknown*."""


def combinations(readings: Sequence[Reading]) -> list[Full]:
    """All of them, first reading slowest. Raises OverflowError beyond `MOST`."""
    size = 1
    for reading in readings:
        size *= len(reading.choices)
    if size > MOST:
        raise OverflowError(size)
    return list(itertools.product(*([c.id for c in r.choices] for r in readings)))


def covered(readings: Sequence[Reading], partial: Iterable[Combination]) -> set[Full]:
    """The full combinations that some of the partial ones stand for."""
    found: set[Full] = set()
    for one in partial:
        fixed = {reading.key: (choice,) for reading, choice in one}
        found.update(itertools.product(*(fixed.get(r.id.key, [c.id for c in r.choices]) for r in readings)))
    return found


def named(readings: Sequence[Reading], partial: Iterable[Combination]) -> tuple[Reading, ...]:
    """Those of the readings that some partial combination speaks of."""
    spoken = {reading for one in partial for reading, _ in one}
    return tuple(r for r in readings if r.id in spoken)


def completed(full: Full, own: Sequence[Reading], readings: Sequence[Reading]) -> Full:
    """A full combination of some readings as one of more; the others are taken the first way."""
    chosen = dict(zip((r.id for r in own), full, strict=True))
    return tuple(chosen.get(r.id, r.choices[0].id) for r in readings)


@dataclass(frozen=True, slots=True)
class Region:
    """A set of combinations of `readings`, none of which hangs on a reading that is not among its `own`."""

    readings: tuple[Reading, ...]
    own: tuple[Reading, ...]
    full: frozenset[Full]

    @classmethod
    def of(cls, readings: tuple[Reading, ...], partial: Sequence[Combination]) -> Region:
        """What partial combinations stand for. Raises OverflowError where they speak of too many readings."""
        shorter = _merged(readings, partial)
        own = named(readings, shorter)
        combinations(own)
        return cls(readings, own, frozenset(covered(own, shorter)))

    def __bool__(self) -> bool:
        return bool(self.full)

    @property
    def everywhere(self) -> bool:
        """Every combination is in it."""
        return len(self.full) == math.prod(len(r.choices) for r in self.own)

    @property
    def first(self) -> Full:
        """The first of its combinations, in full."""
        one = next(full for full in combinations(self.own) if full in self.full)
        return completed(one, self.own, self.readings)

    def without(self, other: Region) -> Region:
        """Its combinations that are not in the other. Raises OverflowError."""
        own = tuple(r for r in self.readings if r in self.own or r in other.own)
        combinations(own)
        return Region(self.readings, own, frozenset(self._over(own) - other._over(own)))

    def complement(self) -> Region:
        """All other combinations."""
        return Region(self.readings, self.own, frozenset(combinations(self.own)) - self.full)

    def fewest(self) -> tuple[Combination, ...]:
        """The fewest partial combinations that stand for it; see `fewest`."""
        return fewest(self.own, self.full)

    def _over(self, readings: Sequence[Reading]) -> set[Full]:
        partial = (tuple(zip((r.id for r in self.own), full, strict=True)) for full in self.full)
        return covered(readings, partial)


def _merged(readings: Sequence[Reading], partial: Iterable[Combination]) -> list[Combination]:
    """Partial combinations that stand for the same, without readings that they show not to matter.

    Which ones a search comes upon hangs on its course. A choice beside which stand all others of its reading
    is left out, and so is what another stands for.
    """
    choices = {r.id: [(r.id, c.id) for c in r.choices] for r in readings}
    cubes = {frozenset(one) for one in partial}
    todo = sorted(cubes, key=lambda cube: (len(cube), sorted(cube)))
    while todo:
        cube = todo.pop()
        for reading, choice in sorted(cube):
            rest = cube - {(reading, choice)}
            ways = (rest | {way} for way in choices[reading])
            if rest not in cubes and all(any(other <= way for other in cubes) for way in ways):
                cubes.add(rest)
                todo.append(rest)
    least = [cube for cube in cubes if not any(other < cube for other in cubes)]
    return sorted(tuple(sorted(cube)) for cube in least)


def fewest(readings: Sequence[Reading], wanted: Iterable[Full]) -> tuple[Combination, ...]:
    """The fewest partial combinations that together stand for exactly `wanted`.

    Each is as short as it can be; among equally few, the first in order. All combinations: one empty one.
    """
    target = set(wanted)
    if not target:
        return ()
    if len(target) == math.prod(len(r.choices) for r in readings):
        return ((),)
    places = [i for i in range(len(readings)) if _matters(i, readings, target)]
    readings = [readings[i] for i in places]
    target = {tuple(full[i] for i in places) for full in target}
    primes = _primes(readings, target)
    cover = [frozenset(covered(readings, [prime])) for prime in primes]
    chosen = [
        i
        for i, own in enumerate(cover)
        if own - frozenset().union(*(c for j, c in enumerate(cover) if j != i))
    ]
    missing = target - frozenset().union(*(cover[i] for i in chosen))
    rest = [i for i in range(len(primes)) if i not in chosen and cover[i] & missing]
    chosen = sorted(chosen + _cover(rest, cover, frozenset(missing)))
    return tuple(primes[i] for i in chosen)


def _matters(place: int, readings: Sequence[Reading], target: set[Full]) -> bool:
    """Some full combination is in `target`, but not with another choice in this place."""
    others = {full[:place] + full[place + 1 :] for full in target}
    return len(others) * len(readings[place].choices) != len(target)


def _cover(rest: list[int], cover: list[frozenset[Full]], missing: frozenset[Full]) -> list[int]:
    """A smallest choice among `rest` that covers `missing`; greedy where the search would be long."""
    if len(rest) <= 18:
        for size in range(len(rest) + 1):
            for some in itertools.combinations(rest, size):
                if missing <= frozenset().union(*(cover[i] for i in some)):
                    return list(some)
    out = []
    while missing:
        best = max(rest, key=lambda i: (len(cover[i] & missing), -i))
        out.append(best)
        missing -= cover[best]
    return out


def _primes(readings: Sequence[Reading], target: set[Full]) -> list[Combination]:
    """The shortest partial combinations all of whose completions are in `target`, in order."""
    places = range(len(readings))
    everything = combinations(readings)
    found: list[tuple[tuple[int, ChoiceId], ...]] = []
    for size in range(len(readings) + 1):
        for where in itertools.combinations(places, size):
            groups: dict[Full, bool] = {}
            for full in everything:
                part = tuple(full[i] for i in where)
                groups[part] = groups.get(part, True) and full in target
            for part, inside in groups.items():
                cube = tuple(zip(where, part, strict=True))
                if inside and not any(set(shorter) <= set(cube) for shorter in found):
                    found.append(cube)
    return [tuple((readings[i].id, choice) for i, choice in cube) for cube in found]
