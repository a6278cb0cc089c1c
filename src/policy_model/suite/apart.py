"""Which vectors tell apart the mistakes that the vectors named for them do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count

from .compiled import Key
from .kill import Asked
from .masks import FACTS, Panel
from .showing import bits
from .vector import Level

Token = tuple[Key, ...] | str
"""How an answer differs from the measure's: in what; or a digest of it, where the mutant is asked alone."""
CONTRADICTION = "contradiction"
"""How the facts contradict each other is not told apart: it would be a search for each mutant and vector."""
AloneAsked = Callable[[int, Asked], str]


def apart(
    panel: Panel,
    asked: Sequence[Asked],
    groups: Iterable[Sequence[int]],
    alone: AloneAsked,
) -> dict[int, tuple[Asked, ...]]:
    """For each mutant of a group the vectors that tell its members apart; few, and none where none does.

    `groups`: mutants, by number, that nothing known of them tells apart. `alone`: what one answers that
    cannot be asked with the others.
    """
    every = [tuple(g) for g in groups if len(g) > 1]
    answers = _answers(panel, asked, {n for group in every for n in group}, alone)
    out = {}
    for group in every:
        chosen = tuple(asked[i] for i in _telling({n: answers[n] for n in group}))
        if chosen:
            out.update(dict.fromkeys(group, chosen))
    return out


def _answers(
    panel: Panel, asked: Sequence[Asked], wanted: set[int], alone: AloneAsked
) -> dict[int, dict[int, int]]:
    """For each mutant the vectors it fails, each with a number for its answer: equal for equal answers."""
    numbers: dict[Token, int] = defaultdict(count().__next__)
    out: dict[int, dict[int, int]] = {n: {} for n in wanted}
    mine = sum(1 << n for n in wanted)
    apart_from = sum(panel.alone)
    for at, one in enumerate(asked):
        failing = one.failing & mine
        if not failing:
            continue
        usable, said = panel.seen(one.case, one.readings)
        together = failing & usable & ~apart_from
        differs: dict[int, list[Key]] = {n: [] for n in bits(together)}
        for key, mask in said:
            if one.vector.level is Level.FACTS and key[0] not in FACTS:
                continue
            for n in bits((~mask if mask & 1 else mask) & together):
                differs[n].append(key)
        for n, keys in differs.items():
            out[n][at] = numbers[tuple(keys)]
        for n in bits(failing & ~together):
            out[n][at] = numbers[alone(n, one) if apart_from >> n & 1 else CONTRADICTION]
    return out


def _telling(answers: Mapping[int, Mapping[int, int]]) -> list[int]:
    """Few vectors by which all who answer otherwise anywhere are told apart."""
    kinds = list({tuple(sorted(a.items())): a for a in answers.values()}.values())
    blocks, chosen = [kinds], list[int]()
    while any(len(block) > 1 for block in blocks):
        block = next(b for b in blocks if len(b) > 1)
        places = sorted({at for kind in block for at in kind})
        best = max(places, key=lambda at: len({kind.get(at) for kind in block}))
        chosen.append(best)
        blocks = [part for b in blocks for part in _parted(b, best)]
    return sorted(chosen)


def _parted(block: Sequence[Mapping[int, int]], at: int) -> Iterable[list[Mapping[int, int]]]:
    parts: dict[int | None, list[Mapping[int, int]]] = {}
    for kind in block:
        parts.setdefault(kind.get(at), []).append(kind)
    return parts.values()
