"""A measure with its text as another file has it: what changes in the prose changes in the blocks with it.

A revision comes as a Word file, often with its changes tracked, and has no blocks. Where the words changed
stand in the article's block as they stand in its prose, once, they are changed there too; where they do not,
nobody knows what the block should say, and it is refused.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import Indel

from policy_model.intake.changes import Changes
from policy_model.intake.read import read_any
from policy_model.pipeline import Loaded, load_measure
from policy_model.source.compare import letters
from policy_model.source.diagnostic import Diagnostic, Label, Unusable
from policy_model.source.literate import Block, prose_of
from policy_model.source.markers import Style, marker_of
from policy_model.source.shelf import Overlay
from policy_model.source.span import Span
from policy_model.source.text import SourceFile

_MARK = re.compile(r"^ {0,3}#{1,6}[ \t]", re.MULTILINE)
_NEAR = 3
"""Changes with no more characters between them are one change."""
_CONTEXT = 24
"""So many characters on either side may be needed to tell which words were changed."""


@dataclass(frozen=True, slots=True)
class _Change:
    """Characters `old_start` to `old_end` of one text that are `new_start` to `new_end` of the other."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class _Edit:
    """A stretch of the file, and what is to stand there."""

    start: int
    end: int
    new: str


def redrafted(base: Loaded, file: Path, changes: Changes) -> Loaded:
    """The measure `base` with the text that `file` has. `changes`: which way its tracked changes are taken.

    Raises:
        Unusable: the file cannot be read, what its changes began with is another text (PM0940), words were
            changed that a block does not have, or has more than once (PM0939, PM0941, PM0942), or what comes
            of it cannot be used.
    """
    revised = _read(file, changes)
    other = Changes.REJECT if changes is Changes.ACCEPT else Changes.ACCEPT
    _same_start(base, _read(file, other), revised)
    text = _Redraft(base.source, revised).text()
    prose = prose_of(text, str(file)).text
    assert _plain(_letters(prose)) == _plain(_letters(revised.text))  # else words of the revision are lost
    official = base.path.with_suffix(".txt")
    texts = {base.path: SourceFile(str(file), text), official: SourceFile(str(official), prose)}
    return load_measure(base.path, Overlay(texts, base.shelf))


def _read(file: Path, changes: Changes) -> SourceFile:
    """Its words, under its own name."""
    return SourceFile(str(file), read_any(file, changes).source.text)


def _same_start(base: Loaded, start: SourceFile, end: SourceFile) -> None:
    """What tracked changes began with must be the text they are compared with."""
    if start.text == end.text:
        return  # nothing is tracked
    ours, theirs = (_letters(t) for t in (prose_of(base.source.text).text, start.text))
    at = next((i for i, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0][0] != pair[1][0]), None)
    if at is None and len(ours) == len(theirs):
        return
    at = min(len(ours), len(theirs)) - 1 if at is None else at
    here, there = Span(base.source.name, *_around(ours, at)), Span(start.name, *_around(theirs, at))
    labels = (Label(here, "source.here"), Label(there, "diff.there"))
    texts = {base.source.name: base.source.text, start.name: start.text}
    raise Unusable((Diagnostic("PM0940", {"file": start.name}, labels),), texts)


def _around(some: Sequence[tuple[str, int]], at: int) -> tuple[int, int]:
    return some[at][1], some[at][1] + 1


def _letters(text: str) -> list[tuple[str, int]]:
    """The characters that count, without the marks of a heading, which no Word file has."""
    marks = [mark.span() for mark in _MARK.finditer(text)]
    return [one for one in letters(text) if not any(start <= one[1] < end for start, end in marks)]


class _Redraft:
    """A literate file, and the text that its prose is to have."""

    def __init__(self, source: SourceFile, revised: SourceFile) -> None:
        prose = prose_of(source.text, source.name)
        self._source, self._revised = source, revised
        self._old, self._new = _letters(prose.text), _letters(revised.text)
        self._blocks = prose.formal()
        self._words = {b: list(letters(source.text[: b.body.end], b.body.start)) for b in self._blocks}

    def text(self) -> str:
        """The file with all changes made. Raises Unusable (PM0939)."""
        edits: list[_Edit] = []
        problems: list[Diagnostic] = []
        for change in self._changes():
            edits.append(self._in_prose(change))
            block = self._block_of(change)
            if block is None:
                continue
            found = self._in_block(change, block)
            if found is None:
                problems.append(self._lost(change, block))
            else:
                edits.append(found)
        if problems:
            texts = {self._source.name: self._source.text}
            raise Unusable(tuple(problems), texts)
        text = self._source.text
        for edit in sorted(edits, key=lambda e: (e.start, e.end), reverse=True):
            text = text[: edit.start] + edit.new + text[edit.end :]
        return text

    def _changes(self) -> Iterator[_Change]:
        """The changes in the order of the text, those that stand close together as one."""
        old, new = _plain(self._old), _plain(self._new)
        last: _Change | None = None
        for code in Indel.opcodes(old, new):
            if code.tag == "equal":
                continue
            old_start, old_end, new_start, new_end = (
                code.src_start,
                code.src_end,
                code.dest_start,
                code.dest_end,
            )
            if last is not None and old_start - last.old_end <= _NEAR:
                last = _Change(last.old_start, old_end, last.new_start, new_end)
                continue
            if last is not None:
                yield last
            last = _Change(old_start, old_end, new_start, new_end)
        if last is not None:
            yield last

    def _in_prose(self, change: _Change) -> _Edit:
        """Words are replaced where they stand; new ones follow those before them, an article stands alone."""
        new = self._raw(change.new_start, change.new_end)
        if change.old_start < change.old_end:
            start, end = self._old[change.old_start][1], self._old[change.old_end - 1][1] + 1
            return _Edit(start, end, new)
        marker = marker_of(new.lstrip().partition("\n")[0])
        alone = marker is not None and marker.style is Style.ARTICLE
        if alone and change.old_start < len(self._old):
            at = self._source.text.rfind("\n", 0, self._old[change.old_start][1]) + 1
            return _Edit(at, at, f"{new.strip()}\n\n")
        at = self._old[change.old_start - 1][1] + 1 if change.old_start else 0
        return _Edit(at, at, ("\n\n" if self._on_a_line(change) else "") + new)

    def _on_a_line(self, change: _Change) -> bool:
        """Whether new words begin a line."""
        before = self._new[change.new_start - 1][1] + 1 if change.new_start else 0
        return "\n" in self._revised.text[before : self._new[change.new_start][1]]

    def _raw(self, start: int, end: int) -> str:
        """A stretch of the revised text as it is written, lines and all."""
        return "" if start == end else self._revised.text[self._new[start][1] : self._new[end - 1][1] + 1]

    def _block_of(self, change: _Change) -> Block | None:
        """The block of the article that is changed: the first after it, before the next article."""
        at = self._old[min(change.old_end, len(self._old)) - 1][1] if change.old_end else 0
        after = next((b for b in self._blocks if b.whole.start > at), None)
        if after is None:
            return None
        last = self._old[bisect_left(self._old, after.whole.start, key=lambda letter: letter[1]) - 1][1]
        between = self._source.text[at + 1 : last + 1]
        heads = (marker_of(line.strip()) for line in between.split("\n")[1:])
        return None if any(head is not None and head.style is Style.ARTICLE for head in heads) else after

    def _in_block(self, change: _Change, block: Block) -> _Edit | None:
        """The same change in the block; None where its words are not there, or not told from others."""
        words = self._words[block]
        said, old = _plain(words), _plain(self._old)
        for context in range(2, _CONTEXT):
            start, end = max(0, change.old_start - context), min(len(old), change.old_end + context)
            found = said.find(old[start:end])
            if found < 0:
                return self._one_sided(change, words, said, old)
            if said.find(old[start:end], found + 1) < 0:
                at = found + change.old_start - start
                return self._at(words, at, at + change.old_end - change.old_start, change)
        return None

    def _one_sided(
        self, change: _Change, words: Sequence[tuple[str, int]], said: str, old: str
    ) -> _Edit | None:
        """The change by what stands before or after it alone, or by its own words, if that tells it."""
        for before, after in ((_CONTEXT, 0), (0, _CONTEXT), (8, 0), (0, 8), (4, 0), (0, 4), (0, 0)):
            start, end = max(0, change.old_start - before), min(len(old), change.old_end + after)
            if start < end and said.count(old[start:end]) == 1:
                at = said.find(old[start:end]) + change.old_start - start
                return self._at(words, at, at + change.old_end - change.old_start, change)
        return None

    def _at(self, words: Sequence[tuple[str, int]], start: int, end: int, change: _Change) -> _Edit:
        new = self._raw(change.new_start, change.new_end)
        if start < end:
            return _Edit(words[start][1], words[end - 1][1] + 1, new)
        at = words[start - 1][1] + 1 if start else words[0][1]
        return _Edit(at, at, ("\n" if self._on_a_line(change) else "") + new)

    def _lost(self, change: _Change, block: Block) -> Diagnostic:
        old = "".join(letter for letter, _ in self._old[change.old_start : change.old_end])
        start = self._old[max(change.old_start - 1, 0)][1]
        end = self._old[min(max(change.old_end, change.old_start + 1), len(self._old)) - 1][1] + 1
        labels = (Label(Span(self._source.name, start, end), "diff.changed"), Label(block.body, "diff.block"))
        new = "".join(letter for letter, _ in self._new[change.new_start : change.new_end])
        said = {"old": old, "new": new}
        code = "PM0939" if old and new else "PM0941" if new else "PM0942"
        return Diagnostic(code, {key: words for key, words in said.items() if words}, labels)


def _plain(some: Sequence[tuple[str, int]]) -> str:
    return "".join(letter for letter, _ in some)
