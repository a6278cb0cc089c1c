"""What a sentence that cannot be read was meant to say.

The unknown is a stretch such that the parser is alive where it begins and the rest of the sentence is
readable where it ends. The farthest place reached is not it: 为自已谋取利益 lexes on as 为·自 before it
fails.
"""

from __future__ import annotations

from dataclasses import dataclass

from policy_model.source.nearest import counts_otherwise, turns

from .lattice import Edge, Lattice, alive_at, every_place, survivors
from .machine import Stack, accepts, advance
from .names import Names
from .table import Grammar

_LONGEST = 48
_TRIED = 24
_SHORT = 2
_SHOWN = 3
_NAMES = (
    "PARTY",
    "FACT",
    "ENUM",
    "NUM",
    "ACT",
    "JUDGEMENT",
    "RESULT",
    "NORM",
    "VALUE",
    "DATE_FACT",
    "CONTENT",
)


@dataclass(frozen=True, slots=True)
class Repair:
    """The stretch that is unknown, what to write instead (None: nothing is near), what could stand there.

    `resembles`: names of two characters, one of which is as written.
    `stray`: the one character of it that is no part of a name or word: by itself it is no name either.
    `told`: where the name ends that is first of it. `longer`: declared names that it may be short for.
    """

    start: int
    end: int
    suggestion: str | None
    expected: tuple[str, ...]
    stray: int | None = None
    resembles: tuple[str, ...] = ()
    told: int = 0
    longer: tuple[str, ...] = ()


class _Surfaces:
    """Surfaces by what terminals they may be and how long they are."""

    def __init__(self, names: Names) -> None:
        self._by_terminal = names.by_terminal()
        self._cache: dict[tuple[frozenset[str], int], list[str]] = {}

    def of(self, terminals: frozenset[str], length: int) -> list[str]:
        """Surfaces of these terminals within a third of `length`, sorted."""
        key = (terminals, length)
        if key not in self._cache:
            slack = max(1, length // 3)
            found = {
                written
                for terminal in terminals
                for written in self._by_terminal.get(terminal, ())
                if len(written) > 1 and abs(len(written) - length) <= slack
            }
            self._cache[key] = sorted(found)
        return self._cache[key]

    def within(self, terminals: frozenset[str], written: str) -> tuple[str, ...]:
        """Names of these terminals in which `written` stands, the shortest first."""
        found = {
            name
            for t in terminals
            for name in self._by_terminal.get(t, ())
            if written in name and t in _NAMES
        }
        return tuple(sorted(found, key=lambda name: (len(name), name)))[:_SHOWN]

    def terminals(self, written: str) -> list[str]:
        """What `written` may be."""
        return [t for t, found in self._by_terminal.items() if len(written) > 1 and written in found]


def repair(names: Names, text: str, lat: Lattice, stack: Stack, reached: int) -> Repair | None:
    """The best guess, or None if no stretch can be blamed."""
    grammar = names.grammar
    alive = alive_at(grammar, lat, stack)
    full = every_place(names, text, lat.start, lat.end)
    starts = sorted(at for at in alive if at <= reached and at < lat.end)
    return _near(names, text, full, alive, starts) or _phrase(names, text, full, alive, reached)


def _near(
    names: Names, text: str, full: Lattice, alive: dict[int, list[Stack]], starts: list[int]
) -> Repair | None:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  (only a mistake needs it)
    from rapidfuzz.process import extract  # noqa: PLC0415

    grammar = names.grammar
    surfaces = _Surfaces(names)
    found: list[tuple[float, int, int, int, str, Stack]] = []
    for start in starts:
        for stack in alive[start]:
            terminals = frozenset(accepts(grammar, stack))
            for end in _ends(full, start):
                written = text[start:end].strip()
                size = len(written)
                if size < 2:
                    continue
                near = extract(
                    written,
                    surfaces.of(terminals, size),
                    scorer=OSA.distance,
                    score_cutoff=max(1, size // 3),
                    limit=2,
                )
                found.extend(
                    (d, -len(w), start, end, w, stack)
                    for w, d, _ in near
                    if d * 3 <= max(len(w), 3)
                    and len(w) > 2
                    and not _other(written, w)
                    and not _padded(written, w)
                )
    found.sort(key=lambda each: each[:5])
    for _, _, start, end, written, stack in found[:_TRIED]:
        for terminal in surfaces.terminals(written):
            after = advance(grammar, stack, terminal)
            if after is not None and _reads(grammar, full, end, after):
                return Repair(start, end, written, _kinds(grammar, stack))
    return None


def _phrase(
    names: Names, text: str, full: Lattice, alive: dict[int, list[Stack]], reached: int
) -> Repair | None:
    grammar = names.grammar
    starts = [at for at in alive if at <= reached and at < full.end]
    spans = [(end - start, -start, end) for start in starts for end in _ends(full, start) if end >= reached]
    for _, negative, end in sorted(spans)[:400]:
        start = -negative
        for stack in alive[start]:
            for terminal in _NAMES:
                after = advance(grammar, stack, terminal)
                if after is not None and _reads(grammar, full, end, after):
                    said = start + len(text[start:end].rstrip("，。；：、 \n"))
                    said = said if said > start else end
                    first, last = unknown(full, start, said)
                    told = _first_part(names, text, first, last)
                    surfaces, written = _Surfaces(names), text[first:told]
                    stray = _stray(full, start, said)
                    near = _resembling(surfaces, written, accepts(grammar, stack))
                    longer = surfaces.within(frozenset(accepts(grammar, stack)), written)
                    return Repair(first, last, None, _kinds(grammar, stack), stray, near, told, longer)
    return None


def _resembling(surfaces: _Surfaces, written: str, terminals: list[str]) -> tuple[str, ...]:
    """The names of two characters that differ from what is written in one of them alone."""
    if len(written) != _SHORT:
        return ()
    pairs = surfaces.of(frozenset(terminals) & frozenset(_NAMES), _SHORT)
    near = (name for name in pairs if sum(map(str.__eq__, written, name)) == 1 and len(name) == _SHORT)
    return tuple(name for name in near if not _other(written, name))


def unknown(full: Lattice, start: int, end: int) -> tuple[int, int]:
    """A stretch without the declared names it begins and ends with; the whole if nothing would be left."""
    first, last = _inner(full, start, end, words=False)
    return (first, last) if last > first else (start, end)


def _first_part(names: Names, text: str, first: int, last: int) -> int:
    """No name goes on over a comma: where what stands before one is unknown, it alone is told."""
    cut = next((at for at in range(first, last) if text[at] in "，；：。"), last)
    part = text[first:cut].removesuffix("的")
    return first + len(part) if cut < last and len(part) > 1 and part not in names.exact else last


def _stray(full: Lattice, start: int, end: int) -> int | None:
    """The one character left of the stretch without names and words at its ends, beside one of these."""
    first, last = _inner(full, start, end, words=True)
    before = any(_ends_known(full, at, first, words=True) for at in range(full.start, first))
    after = any(_known(last, e, words=True) for e in full.edges.get(last, ()))
    return first if last - first == 1 and (before or after) else None


def _inner(full: Lattice, start: int, end: int, *, words: bool) -> tuple[int, int]:
    """The stretch without the names (and words) at its ends."""
    first, last = start, end
    while known := [
        e[0] for e in full.edges.get(first, ()) if _known(first, e, words=words) and e[0] <= last
    ]:
        first = max(known)
    while known := [at for at in range(first, last) if _ends_known(full, at, last, words=words)]:
        last = min(known)
    return first, last


def _known(at: int, edge: Edge, *, words: bool) -> bool:
    return edge[3] is not None or (words and edge[1] - at > 1)


def _ends_known(full: Lattice, at: int, end: int, *, words: bool) -> bool:
    return any(_known(at, e, words=words) and e[0] == end for e in full.edges.get(at, ()))


def _other(written: str, instead: str) -> bool:
    """Whether it would mean something else, not only be written otherwise."""
    return turns(written, instead) or counts_otherwise(written, instead)


def _padded(written: str, name: str) -> bool:
    """The name stands there already: what is amiss is the 的 before or behind it."""
    return written.replace("的", "") == name


def _ends(full: Lattice, start: int) -> list[int]:
    stops = range(start + 1, min(start + _LONGEST, full.end) + 1)
    return [end for end in stops if full.ways.get(end)]


def _reads(grammar: Grammar, full: Lattice, start: int, stack: Stack) -> bool:
    edges = {at: found for at, found in full.edges.items() if at >= start}
    rest = Lattice(start, full.end, edges, full.ways)
    return start >= full.end or bool(survivors(grammar, rest, stack, keep=1).cuts)


def _kinds(grammar: Grammar, stack: Stack) -> tuple[str, ...]:
    kinds = [grammar.titles[t] for t in _NAMES if advance(grammar, stack, t) is not None]
    return tuple(dict.fromkeys(kinds))
