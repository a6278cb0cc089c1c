"""From the lines of one article to its 款, 项 and 目."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from .clause import ClauseId
from .markers import DIVISION_STYLES, ITEM_STYLES, Marker, Style
from .outline import Article, Division, Item, Paragraph
from .span import Span

_DEPTH = 2  # 项 and 目; deeper numbering stays in the words of its 目


@dataclass(frozen=True, slots=True)
class Piece:
    """One line that holds words: `opens` if a paragraph may begin here, `finished` if it ends a sentence."""

    file: str
    start: int
    end: int
    words: str
    marker: Marker | None
    opens: bool
    finished: bool

    @property
    def heading(self) -> bool:
        """Whether it heads what follows."""
        return self.marker is not None and self.marker.style in (*DIVISION_STYLES, Style.ANNEX)

    def styled(self, style: Style | None) -> Piece:
        """The same line, numbered in another sense."""
        return replace(self, marker=self.marker.styled(style) if self.marker and style else None)


@dataclass(slots=True)
class _Node:
    """An item under construction."""

    marker: Marker
    label: Span
    start: int
    own_end: int
    end: int
    children: list[_Node] = field(default_factory=list)


@dataclass(slots=True)
class _Draft:
    """A paragraph under construction; `stack` is the path to the item that is open."""

    start: int
    intro_end: int
    end: int
    items: list[_Node] = field(default_factory=list)
    stack: list[_Node] = field(default_factory=list)

    def extend(self, end: int) -> None:
        self.end = end
        if not self.stack:
            self.intro_end = end
        for node in self.stack:
            node.end = end
        if self.stack and not self.stack[-1].children:
            self.stack[-1].own_end = end

    def add(self, piece: Piece, marker: Marker) -> None:
        """Opens the item that `piece` begins: beside an open one of its style, else inside the last."""
        depth = next((i for i, node in enumerate(self.stack) if node.marker.style is marker.style), None)
        if depth is None and len(self.stack) >= _DEPTH:
            self.extend(piece.end)
            return
        if depth is not None:
            del self.stack[depth:]
        label = Span(piece.file, piece.start + marker.start, piece.start + marker.end)
        node = _Node(marker, label, piece.start, piece.end, piece.end)
        (self.stack[-1].children if self.stack else self.items).append(node)
        self.stack.append(node)
        self.end = piece.end
        for open_node in self.stack:
            open_node.end = piece.end


def build_paragraphs(pieces: Sequence[Piece], divisions: tuple[Division, ...]) -> Article:
    """The article whose lines are `pieces`, the first of which carries its number."""
    first = pieces[0]
    marker = first.marker
    if marker is None:
        raise ValueError(first)
    body = first.start + marker.text
    drafts = [_Draft(body, first.end, first.end)]
    upcoming = _upcoming(pieces)
    for index, piece in enumerate(pieces[1:], start=1):
        draft = drafts[-1]
        if piece.marker is not None and piece.marker.style in ITEM_STYLES:
            draft.add(piece, piece.marker)
        elif not piece.opens or piece.words.startswith("|") or _goes_on(draft, upcoming[index]):
            draft.extend(piece.end)
        else:
            drafts.append(_Draft(piece.start, piece.end, piece.end))
    article = ClauseId(marker.number, branch=marker.branch)
    several = len(drafts) > 1
    paragraphs = tuple(
        _paragraph(replace(article, paragraph=number if several else 0), number, draft, first.file)
        for number, draft in enumerate(drafts, start=1)
    )
    end = drafts[-1].end
    label = Span(first.file, first.start + marker.start, first.start + marker.end)
    whole = Span(first.file, first.start, end)
    return Article(article, label, Span(first.file, body, end), whole, paragraphs, divisions)


def _upcoming(pieces: Sequence[Piece]) -> list[Marker | None]:
    """For each piece, the first item marker after it."""
    found: list[Marker | None] = [None] * len(pieces)
    for index in range(len(pieces) - 2, -1, -1):
        marker = pieces[index + 1].marker
        found[index] = marker if marker and marker.style in ITEM_STYLES else found[index + 1]
    return found


def _goes_on(draft: _Draft, upcoming: Marker | None) -> bool:
    """Whether the open list is taken up again later, so that unnumbered words between are an item's."""
    return upcoming is not None and any(
        upcoming.style is node.marker.style and upcoming.number == node.marker.number + 1
        for node in draft.stack
    )


def _paragraph(clause: ClauseId, number: int, draft: _Draft, file: str) -> Paragraph:
    items = tuple(_item(node, replace(clause, item=node.marker.number), file) for node in draft.items)
    return Paragraph(
        clause, number, Span(file, draft.start, draft.intro_end), Span(file, draft.start, draft.end), items
    )


def _item(node: _Node, clause: ClauseId, file: str) -> Item:
    body = Span(file, min(node.start + node.marker.text, node.own_end), node.own_end)
    subitems = tuple(
        _item(child, replace(clause, subitem=child.marker.number), file) for child in node.children
    )
    return Item(clause, node.marker.number, node.label, body, Span(file, node.start, node.end), subitems)
