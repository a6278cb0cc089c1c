"""Completion: the names and words that may stand at a place of a formal block or of a vocabulary table."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol.types import CompletionItem, CompletionItemKind, TextEdit

from policy_model.source.literate import FORMAL, VOCABULARY
from policy_model.source.span import Span
from policy_model.syntax.following import following
from policy_model.syntax.parse import normal

from .cells import choices
from .draft import Draft

_KINDS = {
    "PARTY": CompletionItemKind.Class,
    "FACT": CompletionItemKind.Variable,
    "FAMILY": CompletionItemKind.Variable,
    "ENUM": CompletionItemKind.Enum,
    "NUM": CompletionItemKind.Unit,
    "DATE_FACT": CompletionItemKind.Event,
    "VALUE": CompletionItemKind.EnumMember,
    "ACT": CompletionItemKind.Function,
    "CONTENT": CompletionItemKind.Field,
    "JUDGEMENT": CompletionItemKind.Interface,
    "RESULT": CompletionItemKind.Property,
    "NORM": CompletionItemKind.Reference,
    "TITLE": CompletionItemKind.Text,
}


def completion(draft: Draft, offset: int) -> Iterator[CompletionItem]:
    """What can be written at a place: what is begun there first, names before words."""
    piece = draft.piece_at(offset)
    if piece is not None and piece.info == VOCABULARY:
        for at, choice in enumerate(choices(draft, piece, offset)):
            yield CompletionItem(
                choice.words,
                kind=CompletionItemKind.EnumMember,
                detail=choice.column or None,
                sort_text=f"{at:04}",
                filter_text=choice.words,
                text_edit=TextEdit(draft.lines.range(choice.start, offset), choice.words),
            )
    if piece is None or piece.info != FORMAL or draft.names is None:
        return
    names = draft.names.vocabulary.names
    body = draft.body(piece)
    at = offset - piece.body
    for one in following(names, normal(body), Span("", 0, len(body)), at):
        kind = _KINDS.get(one.terminal, CompletionItemKind.Keyword)
        rank = f"{one.start:06}{kind is CompletionItemKind.Keyword:d}"
        yield CompletionItem(
            one.words,
            kind=kind,
            detail=names.grammar.titles.get(one.terminal),
            sort_text=rank + one.words,
            filter_text=one.words,
            text_edit=TextEdit(draft.lines.range(piece.body + one.start, offset), one.words),
        )
