"""Which of some texts became which of some others: one to one, by likeness, and always the same way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

LIKE = 0.5
"""From here on two texts may be versions of one."""
HELD = 0.8
"""So much of a text must be found in another for it to have been taken from it."""

PART = 1 / 3
"""So much of a text must, at least, have come to another for it to have gone into that in part."""

Score = Callable[[int, int], float]
"""How alike one of the old (by place) and one of the new are, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Part:
    """A text that may have moved: its name, its words, and where it would be if nothing moved."""

    name: str
    words: str


def likeness(one: str, two: str) -> float:
    """How alike two texts are, from 0 to 1."""
    return fuzz.ratio(one, two) / 100


def held(part: str, whole: str) -> float:
    """How much of `part`, in its order, is in `whole`, from 0 to 1."""
    return LCSseq.similarity(part, whole) / len(part) if part else 0.0


def taken_in(part: str, whole: str, rest: str) -> float:
    """How plainly a text that is gone went into another, which was `rest` before; 0: it did not.

    Either it is there, beside `rest`; or half of it is, and what came to `rest` is a good part of it.
    """
    alike = held(part, whole)
    together = max(likeness(rest + part, whole), likeness(part + rest, whole))
    if alike >= HELD and together > likeness(rest, whole):
        return 1 + together
    steps = LCSseq.opcodes(rest, whole)
    came = "".join(whole[step.dest_start : step.dest_end] for step in steps if step.tag == "insert")
    plain = alike >= LIKE and len(came) >= PART * len(part) and held(came, part) >= HELD
    return alike if plain else 0


def matched(
    old: Sequence[Part], new: Sequence[Part], score: Score | None = None, keep_names: bool = False
) -> dict[int, int]:
    """New places to the old places they correspond to.

    First the same words, then the most alike pair, and so on; ties go to the same name, then to the first.
    `keep_names`: what is left under one name on both sides is matched whatever its words.
    """
    found = dict(_same(old, new))
    taken = set(found.values())
    left = [i for i in range(len(old)) if i not in taken]
    right = [j for j in range(len(new)) if j not in found]
    rated: list[tuple[float, bool, int, int]] = []
    for i in left:
        for j in right:
            alike = score(i, j) if score else likeness(old[i].words, new[j].words)
            if alike >= LIKE:
                rated.append((-alike, old[i].name != new[j].name, i, j))
    for _, _, i, j in sorted(rated):
        if i not in taken and j not in found:
            found[j] = i
            taken.add(i)
    if keep_names:
        names = {old[i].name: i for i in left if i not in taken}
        for j in right:
            if j not in found and new[j].name in names:
                found[j] = names.pop(new[j].name)
    return found


def _same(old: Sequence[Part], new: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Those of the same words: under the same name if they can, then in order."""
    places: dict[str, list[int]] = {}
    for i, part in enumerate(old):
        places.setdefault(part.words, []).append(i)
    waiting: list[int] = []
    for j, part in enumerate(new):
        here = next((i for i in places.get(part.words, ()) if old[i].name == part.name), None)
        if here is None:
            waiting.append(j)
        else:
            places[part.words].remove(here)
            yield j, here
    for j in waiting:
        if left := places.get(new[j].words):
            yield j, left.pop(0)


def in_order(places: Sequence[int]) -> frozenset[int]:
    """The places of a longest increasing run of `places`: what kept its order; of several, the first."""
    if all(a < b for a, b in pairwise(places)):
        return frozenset(range(len(places)))
    best: list[list[int]] = []
    for at, place in enumerate(places):
        longest: list[int] = []
        for run in best:
            if places[run[-1]] < place and len(run) > len(longest):
                longest = run
        best.append([*longest, at])
    return frozenset(next((run for run in best if len(run) == max(map(len, best))), []))
