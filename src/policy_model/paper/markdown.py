"""A document as GitHub-flavoured Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .paper import Block, Cell, Heading, Kind, Line, Mark, Paper, Paragraph, Table

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#]|^[-+]|(?<=^\d)[.)]|(?<=^\d\d)[.)])")
_MARKUP = {
    Mark.PLAIN: ("", ""),
    Mark.STRONG: ("<strong>", "</strong>"),
    Mark.DELETED: ("<del>", "</del>"),
    Mark.ADDED: ("<ins><strong>", "</strong></ins>"),
    Mark.CODE: ("<code>", "</code>"),
    Mark.REMOVED: ("<del>", "</del>"),
    Mark.INSERTED: ("<ins><strong>", "</strong></ins>"),
}
"""Elements: beside Chinese letters and marks, asterisks and tildes are often not taken for markup."""


def render(paper: Paper) -> str:
    """The document as Markdown."""
    return "\n".join(_lines(paper)) + "\n"


def _lines(paper: Paper) -> Iterator[str]:
    yield f"# {safe(paper.title)}"
    if paper.subtitle:
        yield ""
        yield safe(paper.subtitle)
    before: Block | None = None
    for block in paper.blocks:
        if not (_is_point(before) and _is_point(block)):
            yield ""
        yield from _block(block)
        before = block


def _is_point(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.kind is Kind.POINT


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * (level + 1)} {safe(text)}"
        case Paragraph(line, kind):
            yield ("- " if kind is Kind.POINT else "") + _line(line)
        case Table():
            yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield safe(table.caption)
        yield ""
    yield row([safe(name) for name in table.head])
    yield "|" + "---|" * len(table.head)
    yield from (row([_cell(cell) for cell in cells]) for cells in table.rows)


def _cell(cell: Cell) -> str:
    dots = {Kind.POINT: "· "}
    return "<br>".join(dots.get(p.kind, "") + _line(p.line) for p in cell)


def _line(line: Line) -> str:
    return "".join(_MARKUP[run.mark][0] + safe(run.text) + _MARKUP[run.mark][1] for run in line)


def row(cells: Sequence[str]) -> str:
    """A row of a table, of cells that are Markdown on one line."""
    return "| " + " | ".join(cells) + " |"


def safe(text: str) -> str:
    """Text on one line with nothing in it that Markdown or HTML would take for its own."""
    one = " ".join(text.split("\n")).replace("&", "&amp;")
    return _SPECIAL.sub(r"\\\1", one)
