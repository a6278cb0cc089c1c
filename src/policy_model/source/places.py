"""From an offset to line and column, and from a clause to the headings it stands under.

Only drawing needs these, so they are worked out here and not carried by spans.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from .catalogue import Lang
from .clause import ClauseId
from .diagnostic import Diagnostic, Unusable
from .document import split_document
from .literate import prose_of
from .outline import Document
from .text import read_source

_ARROW = " › "


@dataclass(frozen=True, slots=True)
class Position:
    """A place as people count: line and column from 1, the column in characters."""

    line: int
    column: int


class Texts:
    """The texts of one drawing, by file name, with the starts of their lines and their outlines.

    A file that was not given is read from its name; if that fails there is no excerpt of it.
    """

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        self._texts: dict[str, str | None] = dict(texts or {})
        self._starts: dict[str, list[int]] = {}
        self._outlines: dict[str, Document] = {}

    def text(self, file: str) -> str | None:
        """The text of `file`, if there is one to be had."""
        if file not in self._texts:
            try:
                self._texts[file] = read_source(file).text
            except Unusable:
                self._texts[file] = None
        return self._texts[file]

    def position(self, file: str, offset: int) -> Position | None:
        """Line and column of an offset, or None without a text."""
        text = self.text(file)
        if text is None:
            return None
        starts = self._line_starts(file, text)
        line = bisect_right(starts, min(max(offset, 0), len(text)))
        return Position(line, min(max(offset, 0), len(text)) - starts[line - 1] + 1)

    def line(self, file: str, number: int) -> str:
        """The words of line `number`, which `position` gave."""
        text = self.text(file) or ""
        start = self._line_starts(file, text)[number - 1]
        end = text.find("\n", start)
        return text[start : len(text) if end < 0 else end]

    def chain(self, diagnostic: Diagnostic, lang: Lang) -> str | None:
        """章 › 条 › 款 › 项 of the clause a diagnostic stands in."""
        clause = diagnostic.clause
        if clause is None or not clause.article:  # in a property, which stands in no article
            return None
        parts: list[str] = []
        here: ClauseId | None = clause
        while here is not None:
            parts.insert(0, _own_words(here, lang))
            here = here.parent
        if diagnostic.labels and (outline := self._outline(diagnostic.labels[0].span.file)):
            over = outline.divisions_over(clause)
            parts[:0] = [division.zh if lang is Lang.ZH else division.en for division in over]
        return _ARROW.join(parts)

    def _line_starts(self, file: str, text: str) -> list[int]:
        if file not in self._starts:
            starts = [0]
            while (found := text.find("\n", starts[-1])) >= 0:
                starts.append(found + 1)
            self._starts[file] = starts
        return self._starts[file]

    def _outline(self, file: str) -> Document | None:
        text = self.text(file)
        if text is None:
            return None
        if file not in self._outlines:
            self._outlines[file] = split_document(prose_of(text, file).text, file)
        return self._outlines[file]


def _own_words(clause: ClauseId, lang: Lang) -> str:
    """What the citation of a clause adds to that of its parent."""
    parent = clause.parent
    if lang is Lang.ZH:
        return clause.zh.removeprefix(parent.zh) if parent else clause.zh
    if clause.gloss:
        return f"gloss {clause.gloss}"
    return clause.en.removeprefix(parent.en).removeprefix(", ") if parent else clause.en
