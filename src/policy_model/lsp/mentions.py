"""Wherever a file says a name: in its blocks, in the tables that declare it or speak of it, never in prose.

A name with braces is said without them: 在{元旦、春节}期间值班 as 在春节期间值班. What is the name's own in
that is what stands before and after the braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from policy_model.source.literate import VOCABULARY
from policy_model.syntax import ast
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
READING, CHOICE, PROPERTY = "READING", "CHOICE", "PROPERTY"
_BRACES = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Mention:
    """`[start, end)` says the name of `key` as `words` (with its braces, if it has any)."""

    key: Key
    words: str
    start: int
    end: int
    braced: bool = False

    def edits(self, new: str) -> Iterator[tuple[int, int, str]]:
        """What makes it `new` there."""
        if not self.braced or self.end - self.start == len(self.words):
            yield self.start, self.end, new
            return
        (was_before, was_after), (before, after) = around(self.words), around(new)
        yield self.start, self.start + len(was_before), before
        yield self.end - len(was_after), self.end, after


def key_of(name: Declared) -> Key:
    """What a name of the lexer stands for."""
    return ("FACT" if name.kind in _FACTS else name.kind), name.entry


def pairs(row: ast.Row) -> tuple[ast.Pair, ...]:
    """The values, contents or choices that a row declares."""
    match row:
        case ast.FactRow(values=pairs) | ast.ActRow(contents=pairs) | ast.ReadingRow(choices=pairs):
            return pairs
        case _:
            return ()


def pair_key(row: ast.Row, pair: ast.Pair) -> Key:
    """What a value, a content or a choice of a row stands for; a choice is one of its reading."""
    match row:
        case ast.ReadingRow():
            return CHOICE, f"{row.names[0].text}/{pair.name.text}"
        case ast.ActRow():
            return "CONTENT", pair.name.text
        case _:
            return "VALUE", pair.name.text


def around(words: str) -> tuple[str, str]:
    """What stands before and after the braces."""
    before, after = _BRACES.split(words, maxsplit=1)
    return before, after


def braces(words: str) -> str:
    """The braces of a name with what is in them; empty without any."""
    found = _BRACES.search(words)
    return found[0] if found else ""


def mentions(draft: Draft, pieces: Iterable[Piece] | None = None) -> Iterator[Mention]:
    """All of them, or all in these blocks and in the tables, in no order."""
    written = dict(_written(draft))
    yield from _in_tables(draft)
    for piece in draft.pieces if pieces is None else pieces:
        yield from _in_piece(piece, written)


def mention_at(draft: Draft, offset: int) -> Mention | None:
    """The shortest that stands over a place."""
    piece = draft.piece_at(offset)
    if piece is None:
        return None
    said = _in_tables(draft) if piece.info == VOCABULARY else _in_piece(piece, dict(_written(draft)))
    here = (one for one in said if one.start <= offset <= one.end)
    return min(here, key=lambda one: one.end - one.start, default=None)


def _in_piece(piece: Piece, written: dict[Key, tuple[str, ...]]) -> Iterator[Mention]:
    if piece.read is None:
        return
    for sentence in piece.read.sentences:
        for token in sentence:
            yield from _said(token, piece, written)
    for part in (piece.read.block, *piece.read.properties):
        for key, text in _quoted(part):
            yield Mention(key, text.text, text.span.start + piece.body, text.span.end + piece.body)


def _written(draft: Draft) -> Iterator[tuple[Key, tuple[str, ...]]]:
    """The names with braces of each row, by its key."""
    if draft.names is None:
        return
    for table in draft.names.vocabulary.tables:
        for row in table.rows:
            with_braces = tuple(s.text for s in row.names if _BRACES.search(s.text))
            if with_braces:
                yield (KINDS[type(row)], row.names[0].text), with_braces


def _said(token: Token, piece: Piece, written: dict[Key, tuple[str, ...]]) -> Iterator[Mention]:
    if token.name is None:
        return
    inner = token.text.startswith("「")
    text = token.text[1:-1] if inner else token.text
    at = piece.body + token.start + inner
    key = key_of(token.name)
    own = next((w for w in written.get(key, ()) if _is_one_of(text, w)), None)
    yield Mention(key, own or text, at, at + len(text), braced=own is not None)
    if token.name.slot is not None:
        start, stop, party = token.name.slot
        said = text[start - token.start - inner : stop - token.start - inner]
        yield Mention(key_of(party), said, piece.body + start, piece.body + stop)


def _is_one_of(text: str, words: str) -> bool:
    before, after = around(words)
    return (
        text != words and text.startswith(before) and text.endswith(after) and len(text) > len(before + after)
    )


def _in_tables(draft: Draft) -> Iterator[Mention]:
    names = draft.names
    if names is None:
        return
    by_surface = {
        s.text: row.names[0].text for t in names.vocabulary.tables for row in t.rows for s in row.names
    }
    inherited = len(draft.base.tables) if draft.base else 0
    moves = draft.moves()
    for table in names.vocabulary.tables[inherited:]:
        for row in table.rows:
            for key, text in _of_row(row, by_surface):
                by = moves(text.span.start)
                start, end = text.span.start + by, text.span.end + by
                yield Mention(key, text.text, start, end, braced=bool(braces(text.text)))


def _of_row(row: ast.Row, by_surface: dict[str, str]) -> Iterator[tuple[Key, ast.Text]]:
    key = KINDS[type(row)], row.names[0].text
    for surface in row.names:
        yield key, ast.Text(surface.text, span=surface.span)
    yield from ((pair_key(row, pair), pair.name) for pair in pairs(row))
    match row:
        case ast.FactRow(values=values, ordinary=ordinary, arises_if=condition):
            if ordinary is not None and any(value.name.text == ordinary.text for value in values):
                yield ("VALUE", ordinary.text), ordinary
            for name in _names(condition):
                kind = "FACT" if name.kind.name in ("FACT", "ENUM", "NUMBER", "DATE") else name.kind.name
                yield (kind, name.entry), ast.Text(name.surface, span=name.span)
        case ast.ActRow(actors=actors, addressees=addressees):
            for party in (*actors, *addressees):
                yield ("PARTY", by_surface.get(party.text, party.text)), party
        case ast.ResultRow(excludes=excludes):
            for result in excludes:
                yield ("RESULT", by_surface.get(result.text, result.text)), result
        case _:
            pass


def _quoted(part: object) -> Iterator[tuple[Key, ast.Text]]:
    """Readings, their choices and properties, which sentences name between quotation marks."""
    match part:
        case ast.Reading(name=name, choices=choices) | ast.CondReading(name=name, choices=choices):
            yield (READING, name.text), name
            yield from (((CHOICE, f"{name.text}/{c.name.text}"), c.name) for c in choices)
        case ast.ReadingIs(reading=name, choice=choice):
            yield (READING, name.text), name
            yield (CHOICE, f"{name.text}/{choice.text}"), choice
        case ast.Expectation(readings=readings):
            yield from (((READING, name.text), name) for name in readings)
        case ast.Property(name=name):
            yield (PROPERTY, name.text), name
        case _:
            pass
    for inner in _parts(part):
        yield from _quoted(inner)


def _names(part: object) -> Iterator[ast.Name]:
    if isinstance(part, ast.Name):
        yield part
    for inner in _parts(part):
        yield from _names(inner)


def _parts(part: object) -> Iterator[object]:
    if isinstance(part, tuple | list):
        yield from part
    elif is_dataclass(part):
        yield from (getattr(part, each.name) for each in fields(part))
