"""The formal text of each clause, as it stands in the file, and where it is not formalised, the reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from policy_model.source.clause import ClauseId
from policy_model.source.literate import prose_of
from policy_model.syntax import ast

from .written import Written


def formal_text(read: Written) -> dict[ClauseId, tuple[str, ...]]:
    """The lines of the blocks by the clause they stand for.

    A line with a gloss is the article's; one below an item is the item's until the next begins.
    """
    source = read.loaded.source
    text = source.text
    bodies = {block.body.start: block.body for block in prose_of(text, source.name).formal()}
    starts = sorted(bodies)
    found: dict[ClauseId, list[str]] = {}
    for block in read.blocks:
        at = bisect_right(starts, block.span.start) - 1
        body = bodies[starts[at]]
        marks = sorted(_marks(block, text), key=lambda mark: mark[0])
        offset = body.start
        for line in text[body.start : body.end].split("\n"):
            owner = marks[max(bisect_right(marks, offset, key=lambda mark: mark[0]) - 1, 0)][1]
            if said := _said(line, block, offset):
                found.setdefault(owner, []).append(said)
            offset += len(line) + 1
    return {clause: tuple(lines) for clause, lines in found.items()}


def _said(line: str, block: ast.Block, offset: int) -> str:
    """The line, without the article's own number where it begins with it: the page has that beside it."""
    at = block.span.start - offset
    said = line[at:].removeprefix(block.article.zh) if 0 <= at < len(line) else line
    return said.strip()


def _marks(block: ast.Block, text: str) -> Iterator[tuple[int, ClauseId]]:
    """Where the words of a clause begin: offsets of lines."""

    def line(offset: int) -> int:
        return text.rfind("\n", 0, offset) + 1

    yield block.span.start, block.article
    for at, paragraph in block.numbered:
        yield line(paragraph.span.start), at
        for statement in paragraph.statements:
            for item in getattr(statement, "items", ()):
                yield line(item.span.start), replace(at, item=item.number)
    for gloss in block.glosses:
        yield line(gloss.span.start), block.article
