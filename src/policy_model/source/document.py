"""Splitting the plain text of any document into 编/章/节, 条, 款, 项 and 目.

Habits differ, so the numbering is recognised per document: articles are 第N条 where there is one,
else the outermost of 一、 / 1. / （一）. Two facts about layout decide what a line break means:

- a line is never the start of a 款 while the sentence before it is unfinished, so a paragraph broken
  by a page stays one 款;
- where articles are set off by blank lines or by indentation, so are paragraphs, and any other line
  continues the one before; where they are not, every line may be a paragraph.

Nothing is corrected: missing and repeated numbers are reported and stand as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .markers import DIVISION_STYLES, ITEM_STYLES, Marker, Style, is_finished, marker_of
from .numbering import check_numbering
from .outline import Article, Division, DivisionKind, Document
from .paragraphs import Piece, build_paragraphs
from .span import Span

_FURNITURE = re.compile(r"[-—–－·\s]*[-—–－·][-—–－·\s]*[0-9０-９]{0,4}[-—–－·\s]*")
_DATE = re.compile(r"[0-9０-９零〇○一二三四五六七八九]{4}年.{1,4}月.{1,4}日")
_TITLE = re.compile(r"[^。，；：、！？]{1,40}")
_SIGNATURE_LINES = 4
_KINDS = {
    Style.PART: DivisionKind.PART,
    Style.CHAPTER: DivisionKind.CHAPTER,
    Style.SECTION: DivisionKind.SECTION,
}


def split_document(text: str, file: str = "<text>") -> Document:
    """The parts of `text`, with their spans in it and a warning for every gap in its numbering.

    `text` is plain text, or the `Prose.text` of a literate file. Any text can be split; one in which
    no article is found has PM0301 among its diagnostics.
    """
    pieces = _settle_style(list(_pieces(text, file)))
    if (annex := _annex(pieces)) is not None:
        pieces, beyond = pieces[:annex], pieces[annex].start
    else:
        beyond = len(text)
    signature = _signature(pieces)
    if signature < len(pieces):
        beyond = pieces[signature].start
    pieces = _without_contents(pieces[:signature])
    divisions, articles = _articles(pieces, file)
    starts = [d.heading.start for d in divisions] + [a.span.start for a in articles]
    front = Span(file, 0, min(starts, default=beyond))
    document = Document(file, text, front, divisions, articles, Span(file, beyond, len(text)))
    return replace(document, diagnostics=check_numbering(document))


def _pieces(text: str, file: str) -> Iterator[Piece]:
    """The lines that hold words, each with its marker and whether a paragraph may begin there."""
    lines = list(_lines(text))
    heads = [line for line in lines if line.marker and line.marker.style is Style.ARTICLE]
    heads = heads or [line for line in lines if line.marker and line.marker.style in ITEM_STYLES]
    spaced = [line.after_blank for line in heads if line is not lines[0]]
    loose = 2 * sum(spaced) > len(spaced)
    indented = 2 * sum(line.indented for line in heads) > len(heads)
    before: _Line | None = None
    title = True  # so far: lines without any punctuation, after which a numbered line is no mention
    for line in lines:
        settled = before is None or before.finished
        set_off = (
            line.after_blank or before is None or before.heading or (line.indented if indented else not loose)
        )
        marker = line.marker
        if marker is not None and not (marker.detached or settled or title):
            marker = None
        yield Piece(file, line.start, line.end, line.words, marker, settled and set_off, line.finished)
        title = title and (marker is None or line.heading) and _TITLE.fullmatch(line.words) is not None
        before = line


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str
    marker: Marker | None
    after_blank: bool
    indented: bool
    finished: bool
    heading: bool


def _lines(text: str) -> Iterator[_Line]:
    at, blank = 0, False
    for raw in text.split("\n"):
        words = raw.strip()
        if not words:
            blank = True
        elif not _FURNITURE.fullmatch(words):
            marker = marker_of(words)
            rest = words[marker.text :] if marker else words
            heading = marker is not None and (marker.style in DIVISION_STYLES or marker.style is Style.ANNEX)
            start = at + raw.index(words[0])
            end = start + len(words)
            finished = heading or is_finished(rest)
            yield _Line(start, end, words, marker, blank, start > at, finished, heading)
            blank = False
        at += len(raw) + 1


def _settle_style(pieces: list[Piece]) -> list[Piece]:
    """Makes the markers that number articles in this document ARTICLE, and headings like 一、总则 HEADING."""
    styles = [piece.marker.style if piece.marker else None for piece in pieces]
    if Style.ARTICLE in styles:
        article = Style.ARTICLE
    elif Style.ARABIC in styles and _runs_through_headings(pieces):
        article = Style.ARABIC
    else:
        order = (Style.DUN, Style.ARABIC, Style.PAREN_HAN)
        article = next((style for style in order if style in styles), Style.ARTICLE)
    settled = []
    for index, piece in enumerate(pieces):
        style, following = styles[index], styles[index + 1] if index + 1 < len(pieces) else None
        if style is Style.DUN and article is not Style.DUN and following is article and not piece.finished:
            settled.append(piece.styled(Style.HEADING))
        else:
            settled.append(piece.styled(Style.ARTICLE) if style is article else piece)
    return settled


def _runs_through_headings(pieces: Sequence[Piece]) -> bool:
    """Whether 1. 2. 3. go on counting across headings such as 一、总则 and so are the articles."""
    last, crossed = 0, False
    for piece in pieces:
        if piece.marker and piece.marker.style is Style.DUN:
            crossed = True
        elif piece.marker and piece.marker.style is Style.ARABIC:
            if crossed and last and piece.marker.number == last + 1:
                return True
            last, crossed = piece.marker.number, False
    return False


def _annex(pieces: Sequence[Piece]) -> int | None:
    seen = False
    for index, piece in enumerate(pieces):
        style = piece.marker.style if piece.marker else None
        seen = seen or style is Style.ARTICLE
        if seen and style is Style.ANNEX:
            return index
    return None


def _signature(pieces: Sequence[Piece]) -> int:
    """Where the closing lines (issuer, date) begin: short, unfinished lines after a finished one."""
    if not pieces or not _DATE.fullmatch(pieces[-1].words):
        return len(pieces)
    at = len(pieces) - 1
    lowest = max(0, len(pieces) - _SIGNATURE_LINES)
    while at > lowest and not pieces[at - 1].finished and pieces[at - 1].marker is None:
        at -= 1
    return at if at and pieces[at - 1].finished else len(pieces)


def _without_contents(pieces: list[Piece]) -> list[Piece]:
    """The pieces without the headings of a table of contents, which come again where they belong.

    There is one only if a heading stands twice before the first article.
    """

    def key(piece: Piece) -> tuple[Style, int, str] | None:
        if piece.marker is None or piece.marker.style not in DIVISION_STYLES[:3]:
            return None
        return piece.marker.style, piece.marker.number, re.sub(r"[\W\d_]", "", piece.words)

    first = next((i for i, p in enumerate(pieces) if p.marker and p.marker.style is Style.ARTICLE), 0)
    early = [found for piece in pieces[:first] if (found := key(piece))]
    if len(set(early)) == len(early):
        return pieces
    last_at = {key(piece): index for index, piece in enumerate(pieces)}
    return [
        piece.styled(None) if index < first and key(piece) and last_at[key(piece)] > index else piece
        for index, piece in enumerate(pieces)
    ]


def _articles(pieces: Sequence[Piece], file: str) -> tuple[tuple[Division, ...], tuple[Article, ...]]:
    divisions: list[Division] = []
    over: dict[Style, Division] = {}
    articles: list[Article] = []
    opened: list[Piece] = []

    def close() -> None:
        if opened:
            articles.append(build_paragraphs(opened, tuple(over.values())))
            opened.clear()

    for piece in pieces:
        style = piece.marker.style if piece.marker else None
        if piece.marker is not None and style in DIVISION_STYLES:
            if style is Style.HEADING and not (articles or opened or piece.marker.number):
                continue  # the title of the document, not a division of it
            close()
            division = _division(piece, piece.marker, file)
            divisions.append(division)
            over = {s: d for s, d in over.items() if DIVISION_STYLES.index(s) < DIVISION_STYLES.index(style)}
            over[style] = division
        elif style is Style.ARTICLE:
            close()
            opened.append(piece)
        elif opened:
            opened.append(piece)
    close()
    return tuple(divisions), tuple(articles)


def _division(piece: Piece, marker: Marker, file: str) -> Division:
    title = piece.words[marker.text :].strip(" \t\u3000*_#")
    kind = _KINDS.get(marker.style, DivisionKind.HEADING)
    return Division(kind, marker.number, title, Span(file, piece.start, piece.end))
