"""What may be written at a place in a block: names and words, by the automaton that reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policy_model.source.span import Span

from .lattice import alive_at, lattice
from .machine import accepts
from .names import Names
from .sentences import machines_before, sentence_end, skip_blank


@dataclass(frozen=True, slots=True)
class Follower:
    """Words that may stand from `start` on, where their beginning is perhaps written already."""

    start: int
    words: str
    terminal: str


def following(names: Names, text: str, body: Span, at: int) -> Iterator[Follower]:
    """All that can be written up to and from `at` in the block `text[body]`, each once; what is begun first.

    What the sentences before left open counts; what stands behind `at` does not.
    """
    start = _sentence(text, body, at)
    offered: set[tuple[int, str]] = set()
    surfaces = names.surfaces()
    for machine in machines_before(names, text, Span(body.file, body.start, start)):
        lat = lattice(names, text, start, at)
        alive = alive_at(names.grammar, lat, machine.stack) if start < at else {at: [machine.stack]}
        for place in sorted(alive):
            begun = text[place:at]
            here = [each for each in surfaces if each[0].startswith(begun) and each[0] != begun]
            for stack in alive[place]:
                may = set(accepts(names.grammar, stack))
                for words, terminal in here:
                    if terminal in may and (place, words) not in offered:
                        offered.add((place, words))
                        yield Follower(place, words, terminal)


def _sentence(text: str, body: Span, at: int) -> int:
    """Where the sentence that is being written at `at` begins."""
    start = skip_blank(text, body.start, at)
    while start < at:
        stop = sentence_end(text, start, at)
        if stop == at and text[at - 1] not in "。；：":
            break
        start = skip_blank(text, stop, at)
    return start
