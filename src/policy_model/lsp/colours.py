"""Semantic colours: what each word of a formal block is."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import SemanticTokensLegend

from policy_model.syntax.tree import Token

from .draft import Draft

_NAMES = {
    "PARTY": "class",
    "FACT": "variable",
    "ENUM": "variable",
    "NUMBER": "variable",
    "DATE": "variable",
    "VALUE": "enumMember",
    "ACT": "function",
    "CONTENT": "parameter",
    "JUDGEMENT": "interface",
    "RESULT": "property",
    "NORM": "type",
    "TITLE": "type",
}
_WORDS = {
    "STRING": "string",
    "DATE": "number",
    "DURATION": "number",
    "QUANTITY": "number",
    "ARTICLE": "namespace",
    "PARAGRAPH": "namespace",
    "ITEM": "namespace",
    "ITEM_REF": "namespace",
    "SUBITEM": "namespace",
    "SUBITEM_REF": "namespace",
    "CITED": "namespace",
}
_TYPES = tuple(dict.fromkeys((*_NAMES.values(), *_WORDS.values(), "keyword")))
LEGEND = SemanticTokensLegend(list(_TYPES), [])
_MARKS = frozenset("，。；：、（）")


def colours(draft: Draft, first: int, last: int) -> list[int]:
    """The words from line `first` to line `last`, as the protocol packs them."""
    packed: list[int] = []
    line = column = 0
    for token, at in _tokens(draft, first, last):
        kind = _kind(token)
        if kind is None:
            continue
        place = draft.lines.position(at + token.start)
        same = place.line == line
        width = draft.lines.width(at + token.start, at + token.end)
        shift = place.character - (column if same else 0)
        packed += [place.line - line, shift, width, _TYPES.index(kind), 0]
        line, column = place.line, place.character
    return packed


def _tokens(draft: Draft, first: int, last: int) -> Iterator[tuple[Token, int]]:
    begin, end = draft.lines.line(first)[0], draft.lines.line(last)[1]
    for piece in draft.pieces:
        if piece.read is None or piece.stop < begin or piece.body > end:
            continue
        for sentence in piece.read.sentences:
            yield from ((token, piece.body) for token in sentence)


def _kind(token: Token) -> str | None:
    if token.name is not None:
        return _NAMES.get(token.name.kind)
    if token.text in _MARKS:
        return None
    return _WORDS.get(token.type, "keyword")
