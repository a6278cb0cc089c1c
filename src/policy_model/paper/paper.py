"""What a document for people consists of. Text is plain: every form escapes it its own way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from policy_model.source.catalogue import Lang
from policy_model.source.cells import visible

_NO_CHARACTER = re.compile(r"[\ufdd0-\ufdef\ufffe\uffff]")
"""Noncharacters, which XML does not hold."""


class Mark(Enum):
    """How a piece of text is set off. DELETED and ADDED: what a revision takes away or puts in.

    REMOVED and INSERTED: the same, for a reader to accept or reject where the form can do that.
    """

    PLAIN = "plain"
    STRONG = "strong"
    DELETED = "deleted"
    ADDED = "added"
    CODE = "code"
    REMOVED = "removed"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text, on one line, without characters that steer a terminal or a text processor."""

    text: str
    mark: Mark = Mark.PLAIN

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", _NO_CHARACTER.sub("\ufffd", visible(self.text.replace("\n", " "))))


Line = tuple[Run, ...]
"""Runs that stand on one line, if there is room."""


class Kind(Enum):
    """What a paragraph is for. NOTE: a remark, smaller; POINT: one of several, with a dot before it."""

    BODY = "body"
    NOTE = "note"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the title. `level` from 1."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line
    kind: Kind = Kind.BODY


Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `widths`: of the columns, in parts of their sum. Every row has as many cells as `head`."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    caption: str = ""


Block = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """A document. `wide`: its pages lie on their side."""

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    lang: Lang
    wide: bool = False


def plain(text: str, mark: Mark = Mark.PLAIN) -> Line:
    """A line all of one kind."""
    return (Run(text, mark),)


def body(text: str) -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph(plain(text))


def note(text: str) -> Paragraph:
    """A remark."""
    return Paragraph(plain(text), Kind.NOTE)


def point(text: str) -> Paragraph:
    """One of several."""
    return Paragraph(plain(text), Kind.POINT)


def cell(text: str, mark: Mark = Mark.PLAIN) -> Cell:
    """A cell of plain text; each of its lines is a paragraph."""
    return tuple(Paragraph(plain(line, mark)) for line in text.split("\n"))


def table(
    head: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[int], caption: str = ""
) -> Table:
    """A table.

    Raises:
        ValueError: a row or the widths do not fit the head.
    """
    if any(len(row) != len(head) for row in (*rows, widths)):
        raise ValueError(head)
    return Table(tuple(head), tuple(tuple(row) for row in rows), tuple(widths), caption)
