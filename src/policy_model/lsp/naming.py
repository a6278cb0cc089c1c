"""Names in a draft: where each is declared, and wherever it is used, in blocks, in tables and in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from policy_model.source.literate import FORMAL, VOCABULARY
from policy_model.syntax import ast
from policy_model.syntax.parse import Vocabulary

from .draft import Draft
from .mentions import KINDS, Key, Mention, key_of, mention_at, mentions, pair_key, pairs


@dataclass(frozen=True, slots=True)
class Entry:
    """A declared name: its row (None: a value or content) and its place in the file."""

    key: Key
    kind: str
    row: ast.Row | None
    start: int
    end: int


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
        moves = self.draft.moves()
        for table in names.vocabulary.tables[inherited:]:
            for row in table.rows:
                by = moves(row.span.start)
                first = row.names[0]
                key = KINDS[type(row)], first.text
                yield Entry(key, table.kind, row, first.span.start + by, first.span.end + by)
                for pair in pairs(row):
                    span = pair.name.span
                    key = pair_key(row, pair)
                    yield Entry(key, table.kind, None, span.start + by, span.end + by)

    def at(self, offset: int) -> Mention | None:
        """The name at a place, be it in a block, in a table or in the text."""
        piece = self.draft.piece_at(offset)
        if piece is None:
            return self._longest(offset)
        found = mention_at(self.draft, offset)
        return found if found is not None or piece.info == VOCABULARY else self._longest(offset)

    def everywhere(self, key: Key) -> list[Mention]:
        """Wherever a name is said, in the order of the file: in blocks, in tables, and in the text."""
        said = [one for one in mentions(self.draft) if one.key == key]
        return sorted((*said, *self.in_text(key)), key=lambda one: (one.start, one.end))

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

    def in_text(self, key: Key) -> Iterator[Mention]:
        """Where the text has the words of a name, and not as a part of a longer one."""
        written = self.surfaces(key)
        if not written:
            return
        words = re.compile("|".join(map(re.escape, written)))
        ours = [p for p in self.draft.pieces if p.info in (FORMAL, VOCABULARY)]
        bodies = [piece.body for piece in ours]
        for match in words.finditer(self.draft.text):
            before = bisect_right(bodies, match.start())
            if before and match.start() < ours[before - 1].stop:
                continue
            over = max(self._over(*match.span()), key=_length, default=None)
            if over is not None and (over[0].key == key or over[1] == match.span()):
                yield Mention(key, match[0], match.start(), match.end())

    # ---- finding them

    @property
    def _vocabulary(self) -> Vocabulary | None:
        return self.draft.names.vocabulary if self.draft.names else None

    def _longest(self, offset: int) -> Mention | None:
        """The longest name over a place in words that are not cut into tokens."""
        found = max(self._over(offset, offset), key=_length, default=None)
        return None if found is None else found[0]

    def _over(self, start: int, end: int) -> Iterator[tuple[Mention, tuple[int, int] | None]]:
        """The names over a stretch of a line, each with the place in it of a party it leaves open."""
        vocabulary = self._vocabulary
        if vocabulary is None:
            return
        text = self.draft.text
        first, last = self.draft.lines.line(self.draft.lines.line_of(start))
        for at in range(first, min(start + 1, last)):
            for stop, _, declared in vocabulary.names.starting_at(text, at, last):
                if declared is not None and stop >= end:
                    slot = None if declared.slot is None else declared.slot[:2]
                    yield Mention(key_of(declared), text[at:stop], at, stop), slot


def _length(found: tuple[Mention, object]) -> int:
    return found[0].end - found[0].start
