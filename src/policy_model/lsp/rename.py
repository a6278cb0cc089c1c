"""Another name, or another identifier, in a measure and in all that goes with it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy_model.source.literate import VOCABULARY

from .draft import Draft
from .naming import Naming, cells

_FORBIDDEN = re.compile(r"[；。：「」|{}\n\"“”]")
_IDENT = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Renamed:
    """What is renamed at `[start, end)`: one way a name is written, or (`ident`) its identifier."""

    words: str
    start: int
    end: int
    ident: bool = False

    def fits(self, new: str) -> bool:
        """Whether that can be written where this is."""
        if self.ident:
            return _IDENT.fullmatch(new) is not None
        return bool(new.strip()) and _FORBIDDEN.search(new) is None


def renamed_at(naming: Naming, offset: int) -> Renamed | None:
    """What a rename at a place is of; None: nothing that could be."""
    draft = naming.draft
    for entry in naming.entries.values():
        if entry.row is not None and entry.row.ident is not None:
            ident = entry.row.ident
            by = draft.declared_at(ident.span.start)
            if ident.span.start + by <= offset <= ident.span.end + by:
                return Renamed(ident.text, ident.span.start + by, ident.span.end + by, ident=True)
    use = naming.at(offset)
    if use is None:
        return None
    words = draft.text[use.start : use.end]
    return Renamed(words, use.start, use.end) if words in naming.surfaces(use.key) else None


def places(what: Renamed, draft: Draft) -> Iterator[tuple[int, int]]:
    """Where a literate file says it; its official text is the law's, and stays."""
    naming = Naming(draft)
    if not what.ident:
        for use in naming.uses():
            if draft.text[use.start : use.end] == what.words:
                yield use.start, use.end
    for piece in draft.pieces:
        if piece.info != VOCABULARY:
            continue
        for words, start in cells(draft, piece):
            if words == what.words:
                yield start, start + len(words)


def in_findings(what: Renamed, text: str) -> Iterator[tuple[int, int]]:
    """Where a findings file says it: what a finding is about is told by identifiers."""
    if not what.ident:
        return
    for about in re.finditer(r'^about\s*=\s*"([^"\n]*)"', text, re.MULTILINE):
        for key in re.finditer(r"[A-Za-z0-9_]+", about[1]):
            if key[0] == what.words:
                yield about.start(1) + key.start(), about.start(1) + key.end()


def in_case(what: Renamed, text: str) -> Iterator[tuple[int, int]]:
    """Where a case says it: a string of its JSON, whole."""
    for written in {json.dumps(what.words), json.dumps(what.words, ensure_ascii=False)}:
        for match in re.finditer(re.escape(written), text):
            yield match.start() + 1, match.end() - 1
