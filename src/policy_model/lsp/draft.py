"""A literate file while it is written: its blocks, each read again only when its own words change.

The structure (where blocks and comments are) is looked for again only when a touched line has a mark of it,
and the vocabulary only when its blocks change. So a key costs as much as the block it is struck in.
"""

from __future__ import annotations

import copy
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from policy_model.source.clause import ClauseId
from policy_model.source.collector import collector_paused
from policy_model.source.diagnostic import Diagnostic, Severity
from policy_model.source.literate import FORMAL, VOCABULARY, Block, prose_of
from policy_model.source.span import Span
from policy_model.syntax.format import format_block
from policy_model.syntax.parse import BlockRead, Vocabulary, normal, read_block, read_vocabulary
from policy_model.syntax.vocabulary import results_by_clause

from .lines import Lines, unified

_MARKS = re.compile(r"[`~]|<!--|-->")
_HERE = ""
"""The name of the text that spans of a single block point into."""


class Piece(NamedTuple):
    """A fenced block at `[start, end)`, its own words at `[body, stop)`; `read`: what they were read as."""

    info: str
    start: int
    body: int
    stop: int
    end: int
    read: BlockRead | None = None


class Names(NamedTuple):
    """The vocabulary of `bodies`, as read; spans in it are offsets in the bodies, one after the other."""

    bodies: tuple[str, ...]
    vocabulary: Vocabulary
    problems: tuple[Diagnostic, ...]
    results: tuple[tuple[ClauseId, str], ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """The vocabulary of a draft and what each of its formal blocks says by it."""

    names: Names
    reads: Mapping[str, BlockRead]


@dataclass(frozen=True, slots=True)
class Unsettled:
    """The words of the blocks of a draft, and what was read of some of them by the vocabulary `known`."""

    bodies: tuple[str, ...]
    formal: tuple[str, ...]
    base: Vocabulary | None
    known: Names | None
    kept: Mapping[str, BlockRead]

    @collector_paused()
    def settle(self) -> Settled:
        """Reads all of it."""
        if self.known is not None and self.known.bodies == self.bodies:
            names, kept = self.known, self.kept
        else:
            names, kept = names_of(self.bodies, self.base), {}
        return Settled(names, {body: kept.get(body) or _read(names, body) for body in self.formal})


class Draft:
    """The text of one file as the client has it, and what was read of it so far.

    `base`: the vocabulary of the measure that a file of properties builds on.
    """

    def __init__(self, text: str, encoding: str, base: Vocabulary | None = None) -> None:
        self.lines = Lines(unified(text), encoding)
        self.base = base
        self.names: Names | None = None
        self.problems: tuple[Diagnostic, ...] = ()
        self.pieces: tuple[Piece, ...] = ()
        self._find_pieces()

    @property
    def text(self) -> str:
        """What stands in it now."""
        return self.lines.text

    def as_it_is(self) -> Draft:
        """It as it stands now, whatever is typed meanwhile."""
        now = copy.copy(self)
        now.lines = copy.copy(self.lines)
        return now

    @property
    def formal(self) -> bool:
        """Whether there is anything in it that is ours to read."""
        return any(piece.info in (FORMAL, VOCABULARY) for piece in self.pieces)

    def edit(self, start: int, end: int, new: str) -> None:
        """Puts `new` in place of `[start, end)` and reads again what that touches."""
        new = unified(new)
        quiet = not self._marked(start, end)
        self.lines.splice(start, end, new)
        if quiet and not self._marked(start, start + len(new)):
            delta = len(new) - (end - start)
            self.pieces = tuple(self._moved(piece, start, end, delta) for piece in self.pieces)
        else:
            self._find_pieces()

    def body(self, piece: Piece) -> str:
        """The words of a block."""
        return self.text[piece.body : piece.stop]

    def piece_at(self, offset: int) -> Piece | None:
        """The block whose words `offset` stands in or at the end of."""
        return next((p for p in self.pieces if p.body <= offset <= p.stop), None)

    def vocabulary_bodies(self) -> tuple[str, ...]:
        """The words of the blocks that declare names."""
        return tuple(self.body(piece) for piece in self.pieces if piece.info == VOCABULARY)

    def unsettled(self) -> Unsettled:
        """What is to be read, as it stands now, beside further edits."""
        kept = {self.body(p): p.read for p in self.pieces if p.read is not None}
        formal = tuple(self.body(piece) for piece in self.pieces if piece.info == FORMAL)
        return Unsettled(self.vocabulary_bodies(), formal, self.base, self.names, kept)

    def adopt(self, settled: Settled) -> bool:
        """Takes over what was settled; False if the vocabulary has changed since."""
        if settled.names.bodies != self.vocabulary_bodies():
            return False
        self.names = settled.names
        self.pieces = tuple(self._reading(piece, settled.reads) for piece in self.pieces)
        return True

    def diagnostics(self) -> Iterator[Diagnostic]:
        """What is wrong with the syntax, at its place in the text."""
        yield from self.problems
        for piece in self.pieces:
            if piece.read is not None:
                clause = piece.read.block.article if piece.read.block else None
                for problem in piece.read.diagnostics:
                    yield moved(problem, piece.body, clause)
        if self.names is not None and self.names.problems:
            by = self.moves()
            for problem in self.names.problems:
                yield moved(problem, by(problem.labels[0].span.start), None)

    def canonical(self) -> list[tuple[int, int, str]]:
        """What puts each block that is not so into its canonical form; none while something is wrong."""
        if self.names is None or any(d.severity is Severity.ERROR for d in self.diagnostics()):
            return []
        found = []
        for piece in self.pieces:
            if piece.read is not None:
                body = self.body(piece)
                whole = Span(_HERE, 0, len(body))
                new = format_block(self.names.vocabulary.names, body, whole, piece.read.sentences)
                if new != body:
                    found.append((piece.body, piece.stop, new))
        return found

    def moves(self) -> Callable[[int], int]:
        """How far the place of a name, told in the vocabulary as it was read, is moved in the file."""
        bodies = self.names.bodies if self.names else ()
        tables = [piece.body for piece in self.pieces if piece.info == VOCABULARY]
        starts = list(accumulate((len(body) + 1 for body in bodies), initial=0))[: len(tables)]

        def by(offset: int) -> int:
            at = bisect_right(starts, offset) - 1
            return tables[at] - starts[at] if starts else 0

        return by

    # ---- keeping up

    def _marked(self, start: int, end: int) -> bool:
        """Whether a line that `[start, end)` touches bears a mark of the structure."""
        first, _ = self.lines.line(self.lines.line_of(start))
        _, last = self.lines.line(self.lines.line_of(end))
        return _MARKS.search(self.text, first, last) is not None

    def _find_pieces(self) -> None:
        plain = normal(self.text)
        prose = prose_of(plain)
        known = {} if self.names is None else {self.body(p): p.read for p in self.pieces if p.read}
        found = (Piece(b.info, b.whole.start, b.body.start, b.body.end, b.whole.end) for b in prose.blocks)
        self.problems = prose.diagnostics
        self.pieces = tuple(self._reading(piece, known) for piece in found)

    def _moved(self, piece: Piece, start: int, end: int, delta: int) -> Piece:
        if piece.end <= start:
            return piece
        if piece.body <= start and end <= piece.stop:
            grown = piece._replace(stop=piece.stop + delta, end=piece.end + delta, read=None)
            return self._reading(grown, {})
        info, first, body, stop, last, read = piece
        return Piece(info, first + delta, body + delta, stop + delta, last + delta, read)

    def _reading(self, piece: Piece, known: Mapping[str, BlockRead]) -> Piece:
        """The block with what it says, as far as names are known by which to read it."""
        if piece.info != FORMAL or self.names is None:
            return piece
        body = self.body(piece)
        return piece._replace(read=known.get(body) or _read(self.names, body))


def moved(diagnostic: Diagnostic, by: int, clause: ClauseId | None) -> Diagnostic:
    """A diagnostic of a block by itself, at its place in the file."""
    labels = tuple(
        replace(label, span=Span(_HERE, label.span.start + by, label.span.end + by))
        for label in diagnostic.labels
    )
    return replace(diagnostic, labels=labels, clause=diagnostic.clause or clause)


def names_of(bodies: tuple[str, ...], base: Vocabulary | None) -> Names:
    """The names that these vocabulary blocks declare, beside those of `base`."""
    text = "\n".join(bodies)
    blocks: list[Block] = []
    at = 0
    for body in bodies:
        span = Span(_HERE, at, at + len(body))
        blocks.append(Block(VOCABULARY, span, span))
        at += len(body) + 1
    problems: list[Diagnostic] = []
    vocabulary = read_vocabulary(normal(text), text, tuple(blocks), problems, base)
    vocabulary.names.by_terminal()  # no key waits for it
    return Names(bodies, vocabulary, tuple(problems), results_by_clause(vocabulary.tables))


def _read(names: Names, body: str) -> BlockRead:
    span = Span(_HERE, 0, len(body))
    return read_block(names.vocabulary.names, normal(body), body, span, names.results)
