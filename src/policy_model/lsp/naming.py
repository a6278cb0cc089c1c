"""Names in a draft: where each is declared, and wherever it is used, in blocks, in tables and in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from policy_model.source.literate import FORMAL, VOCABULARY
from policy_model.syntax import ast
from policy_model.syntax.parse import Vocabulary
from policy_model.syntax.tree import Declared, Token

from .draft import Draft, Piece

_FACTS = frozenset({"FACT", "ENUM", "NUMBER", "DATE"})
KINDS: dict[type[ast.Row], str] = {
    ast.PartyRow: "PARTY",
    ast.FactRow: "FACT",
    ast.ActRow: "ACT",
    ast.JudgementRow: "JUDGEMENT",
    ast.ResultRow: "RESULT",
    ast.NormRow: "NORM",
    ast.TitleRow: "TITLE",
    ast.ReadingRow: "READING",
    ast.PropertyRow: "PROPERTY",
}

Key = tuple[str, str]
"""What a name stands for: its kind, and the first name of its row."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A declared name: its row (None: a value or content) and its place in the file."""

    key: Key
    kind: str
    row: ast.Row | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Use:
    """A stretch of the file that stands for a name."""

    key: Key
    start: int
    end: int


def key_of(name: Declared) -> Key:
    """What a name of the lexer stands for."""
    return ("FACT" if name.kind in _FACTS else name.kind), name.entry


def cells(draft: Draft, piece: Piece, marks: str = "") -> Iterator[tuple[str, int]]:
    """What the tables of a block have between their marks (and these `marks`), and where it begins."""
    for cell in re.finditer(rf"[^|；、，=：\n{marks}]+", draft.body(piece)):
        yield cell[0].strip(), piece.body + cell.start() + len(cell[0]) - len(cell[0].lstrip())


@dataclass(frozen=True)
class Naming:
    """The names of one draft as it stands. Not to be kept beyond the next edit."""

    draft: Draft

    @cached_property
    def entries(self) -> dict[Key, Entry]:
        """What the draft itself declares."""
        return {entry.key: entry for entry in self._entries()}

    def _entries(self) -> Iterator[Entry]:
        names = self.draft.names
        if names is None:
            return
        inherited = len(self.draft.base.tables) if self.draft.base else 0
        for table in names.vocabulary.tables[inherited:]:
            for row in table.rows:
                by = self.draft.declared_at(row.span.start)
                first = row.names[0]
                key = KINDS[type(row)], first.text
                yield Entry(key, table.kind, row, first.span.start + by, first.span.end + by)
                for pair in _pairs(row):
                    kind = "CONTENT" if isinstance(row, ast.ActRow) else "VALUE"
                    span = pair.name.span
                    yield Entry((kind, pair.name.text), table.kind, None, span.start + by, span.end + by)

    def uses(self) -> Iterator[Use]:
        """Names in the formal blocks, in the order of the text."""
        for piece in self.draft.pieces:
            yield from self._in(piece)

    def _in(self, piece: Piece) -> Iterator[Use]:
        if piece.read is None:
            return
        for sentence in piece.read.sentences:
            for token in sentence:
                yield from _of(token, piece.body)

    def at(self, offset: int) -> Use | None:
        """The name at a place, be it in a block, in a table or in the text."""
        piece = self.draft.piece_at(offset)
        if piece is None:
            return self._longest(offset)
        if piece.info == VOCABULARY:
            return min(
                (u for u in self._cells(piece) if u.start <= offset <= u.end),
                key=lambda use: use.end - use.start,
                default=None,
            )
        found = [use for use in self._in(piece) if use.start <= offset <= use.end]
        return min(found, key=lambda use: use.end - use.start, default=None) or self._longest(offset)

    def surfaces(self, key: Key) -> tuple[str, ...]:
        """The ways a name is written, without braces."""
        vocabulary = self._vocabulary
        if vocabulary is None:
            return ()
        found = (
            written
            for written, ends in vocabulary.names.exact.items()
            if any(declared is not None and key_of(declared) == key for _, declared in ends)
        )
        return tuple(sorted(found, key=len, reverse=True))

    def in_text(self, key: Key) -> Iterator[Use]:
        """Where the text and the tables have the words of a name."""
        written = self.surfaces(key)
        if not written:
            return
        words = re.compile("|".join(map(re.escape, written)))
        formal = [piece for piece in self.draft.pieces if piece.info == FORMAL]
        for match in words.finditer(self.draft.text):
            if not any(piece.body <= match.start() < piece.stop for piece in formal):
                yield Use(key, match.start(), match.end())

    # ---- finding them

    @property
    def _vocabulary(self) -> Vocabulary | None:
        return self.draft.names.vocabulary if self.draft.names else None

    def _cells(self, piece: Piece) -> Iterator[Use]:
        """Names in the cells of a table: those it declares and those it speaks of."""
        vocabulary = self._vocabulary
        if vocabulary is None:
            return
        for words, start in cells(self.draft, piece, "{}"):
            for _, declared in vocabulary.names.exact.get(words, ()):
                if declared is not None:
                    yield Use(key_of(declared), start, start + len(words))
        for entry in self.entries.values():
            if piece.body <= entry.start < piece.stop:
                yield Use(entry.key, entry.start, entry.end)

    def _longest(self, offset: int) -> Use | None:
        """The longest name over a place in words that are not cut into tokens."""
        vocabulary = self._vocabulary
        if vocabulary is None:
            return None
        lines = self.draft.lines
        first, last = lines.line(lines.line_of(offset))
        best: Use | None = None
        for start in range(first, min(offset + 1, last)):
            for stop, _, declared in vocabulary.names.starting_at(lines.text, start, last):
                if declared is None or stop < offset:
                    continue
                if best is None or stop - start > best.end - best.start:
                    best = Use(key_of(declared), start, stop)
        return best


def _of(token: Token, at: int) -> Iterator[Use]:
    if token.name is None:
        return
    inner = token.text.startswith("「")
    yield Use(key_of(token.name), at + token.start + inner, at + token.end - inner)
    if token.name.slot is not None:
        start, stop, party = token.name.slot
        yield Use(key_of(party), at + start, at + stop)


def _pairs(row: ast.Row) -> tuple[ast.Pair, ...]:
    match row:
        case ast.FactRow(values=pairs) | ast.ActRow(contents=pairs) | ast.ReadingRow(choices=pairs):
            return pairs
        case _:
            return ()
