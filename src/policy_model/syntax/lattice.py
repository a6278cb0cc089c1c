"""All ways to cut a sentence into tokens, and those of them that the grammar accepts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .machine import Stack, advance
from .names import Names
from .table import Grammar
from .tree import Declared, Token

BLANK = re.compile(r"[ \n]*")
SENTENCE = re.compile(r"(?:“[^“”\n]*”|[^。；：\n“])*(?:[。；：]|“|$|(?=\n))")

_TIMELY = ("TIMELY", "AT_ONCE")

Edge = tuple[int, int, str, Declared | None]
"""Where the next token starts, where this one ends, its terminal, what it names."""

Cut = tuple[tuple[int, int, str, Declared | None], ...]
"""Start, end, terminal, name of each token."""


@dataclass(frozen=True, slots=True)
class Lattice:
    """Every edge from every place reachable from `start`; `ways` counts the cuts from a place to `end`."""

    start: int
    end: int
    edges: dict[int, list[Edge]]
    ways: dict[int, int]


@dataclass(frozen=True, slots=True)
class Survivors:
    """The cuts the grammar accepts (at most two kept), and how far the best of the others came.

    `reached`: the farthest place where the parser was alive, with its stack and the cut up to there.
    """

    cuts: tuple[Cut, ...]
    reached: int
    stack: Stack
    path: Cut


def lattice(names: Names, text: str, start: int, end: int) -> Lattice:
    """All edges of the sentence `[start, end)`; spaces between tokens mean nothing."""
    edges: dict[int, list[Edge]] = {}
    todo, seen = [start], {start}
    while todo:
        at = todo.pop()
        if at >= end:
            continue
        here: list[Edge] = []
        for stop, terminal, declared in names.starting_at(text, at, end):
            blank = BLANK.match(text, stop)
            follow = min(blank.end() if blank else stop, end)
            here.append((follow, stop, terminal, declared))
            if follow not in seen:
                seen.add(follow)
                todo.append(follow)
        edges[at] = here
    return _counted(start, end, edges)


def as_read(lat: Lattice) -> tuple[Lattice, ...]:
    """The lattices in which a reading is looked for, in order: the first that has exactly one is it.

    The first has 及时公告 as 及时 and the act alone, though a fact is called so: that fact says whether the
    act, once done, was in time; a sentence speaks of the act. It has 每季度终了前 as the quarter's last day
    alone, though an event is called 每季度终了: nobody acts before what comes about by itself.
    """
    ends = {
        (at, act[1])
        for at, here in lat.edges.items()
        for word in here
        if word[2] in _TIMELY
        for act in lat.edges.get(word[0], ())
        if act[2] == "ACT"
    }
    days = {
        (at, word[1])
        for at, here in lat.edges.items()
        for word in here
        if word[2] == "EACH_DAY" and any(e[2] == "BEFORE" for e in lat.edges.get(word[0], ()))
    }
    told = {"FACT": ends, "ACT": days}
    kept = {at: [e for e in here if (at, e[1]) not in told.get(e[2], ())] for at, here in lat.edges.items()}
    return (lat,) if kept == lat.edges else (_counted(lat.start, lat.end, kept), lat)


def _counted(start: int, end: int, edges: dict[int, list[Edge]]) -> Lattice:
    ways = {end: 1}
    for at in sorted(edges, reverse=True):
        ways[at] = sum(ways.get(edge[0], 0) for edge in edges[at])
    return Lattice(start, end, edges, ways)


def survivors(grammar: Grammar, lat: Lattice, stack: Stack, keep: int = 2) -> Survivors:
    """Runs the automaton over the lattice, merging places with equal stacks; each keeps `keep` cuts."""
    alive: dict[int, dict[Stack, list[Cut]]] = {lat.start: {stack: [()]}}
    reached, best = lat.start, stack
    path: Cut = ()
    for at in sorted(lat.edges):
        for here, cuts in alive.pop(at, {}).items():
            for follow, stop, terminal, declared in lat.edges[at]:
                after = advance(grammar, here, terminal)
                if after is None:
                    continue
                kept = alive.setdefault(follow, {}).setdefault(after, [])
                for cut in cuts:
                    if len(kept) < keep:
                        kept.append((*cut, (at, stop, terminal, declared)))
                if follow > reached:
                    reached, best, path = follow, after, kept[0]
    done = [cut for cuts in alive.get(lat.end, {}).values() for cut in cuts]
    return Survivors(tuple(done), reached, best, path)


def only_cut(lat: Lattice) -> Cut:
    """The cut of a lattice that has one."""
    out: list[tuple[int, int, str, Declared | None]] = []
    at = lat.start
    while at < lat.end:
        follow, stop, terminal, declared = next(e for e in lat.edges[at] if lat.ways.get(e[0]))
        out.append((at, stop, terminal, declared))
        at = follow
    return tuple(out)


def tokens(text: str, cut: Cut) -> list[Token]:
    """The tokens of a cut."""
    return [Token(terminal, text[start:stop], start, stop, name) for start, stop, terminal, name in cut]


def alive_at(grammar: Grammar, lat: Lattice, stack: Stack, keep: int = 6) -> dict[int, list[Stack]]:
    """The places the parser can reach, with up to `keep` stacks at each."""
    alive: dict[int, list[Stack]] = {lat.start: [stack]}
    for at in sorted(lat.edges):
        for here in alive.get(at, ()):
            for follow, _, terminal, _ in lat.edges[at]:
                after = advance(grammar, here, terminal)
                kept = alive.setdefault(follow, [])
                if after is not None and after not in kept and len(kept) < keep:
                    kept.append(after)
    return {at: stacks for at, stacks in alive.items() if stacks}


def every_place(names: Names, text: str, start: int, end: int) -> Lattice:
    """The lattice with the edges of every place, reachable or not."""
    edges: dict[int, list[Edge]] = {}
    ways = {end: 1}
    for at in range(end - 1, start - 1, -1):
        edges[at] = []
        for stop, terminal, declared in names.starting_at(text, at, end):
            blank = BLANK.match(text, stop)
            edges[at].append((min(blank.end() if blank else stop, end), stop, terminal, declared))
        ways[at] = sum(ways.get(edge[0], 0) for edge in edges[at])
    return Lattice(start, end, edges, ways)
