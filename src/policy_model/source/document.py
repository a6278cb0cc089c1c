"""Splitting the plain text of any document into 编/章/节, 条, 款, 项 and 目.

Habits differ, so the numbering is recognised per document: articles are 第N条 where there is one, else
what the first list is numbered by. Which lines begin a numbered unit is `sequence`'s. For what carries no
number, two facts about layout decide what a line break means:

- a line is never the start of a 款 while the sentence before it is unfinished, so a paragraph broken
  by a page stays one 款;
- where articles are set off by blank lines or by indentation, so are paragraphs, and any other line
  continues the one before unless that is short; where they are not, every line may be a paragraph.

A short line without a sentence's punctuation between two articles is a heading. Nothing is corrected:
missing and repeated numbers, and whatever else is odd, are reported and stand as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from .diagnostic import Diagnostic, Label, Severity
from .markers import DIVISION_STYLES, HEADING_LIMIT, ITEM_STYLES, Marker, Style, is_finished, marker_of
from .numbering import check_numbering
from .oddities import FURNITURE, USUAL_HEADINGS, check_split
from .outline import Article, Division, DivisionKind, Document
from .paragraphs import Piece, build_paragraphs
from .sequence import Line, Units, article_style, units, with_headings
from .span import Span
from .text import INVISIBLE, LINE_END
from .unbroken import check_breaks, numbers_inside

_EDGES = re.compile(rf"(?:\s|{INVISIBLE.pattern})*")
_DATE = re.compile(r"[0-9０-９零〇○一二三四五六七八九]{4}年.{1,4}月.{1,4}日")
_SIGNATURE_LINES = 4
_HEADING_LINES = 3
_GOES_ON = ("、", "和", "与", "及", "的")
"""What no heading ends with."""
_SHORT = 0.6  # of the widest line: below it a line ends because a paragraph does
_KINDS = {style: kind for kind in DivisionKind for style in DIVISION_STYLES if style.name == kind.name}


def split_document(text: str, file: str = "<text>") -> Document:
    """The parts of `text`, with their spans in it and a warning for every gap in its numbering.

    `text` is plain text, or the `Prose.text` of a literate file. Any text can be split; one in which
    no article is found has PM0301 among its diagnostics.
    """
    lines = list(_lines(text))
    article = article_style(lines)
    lines = with_headings(lines, article)
    found = units(lines, article)
    pieces = _pieces(lines, found, article, file)
    odd = [_odd(Span(file, lines[i].start, lines[i].end), lines[i].marker) for i in found.passed_over]
    annex, within = _annex(pieces)
    odd += [_warning("PM0335", Span(file, piece.start, piece.end)) for piece in within]
    if annex is not None:
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
    told = [diagnostic for diagnostic in odd if front.end <= diagnostic.labels[0].span.start < beyond]
    inside = numbers_inside(document)
    seen = (*check_numbering(document, inside), *told, *check_split(document))
    return replace(document, diagnostics=(*seen, *check_breaks(document, inside, seen)))


def _lines(text: str) -> Iterator[Line]:
    """The lines that hold words; page numbers are left out."""
    at, blank = 0, False
    for raw in LINE_END.split(text):
        left = _EDGES.match(raw)
        assert left is not None  # it matches anything
        words = raw[left.end() :]
        while words and (words[-1].isspace() or INVISIBLE.match(words[-1])):
            words = words[:-1]
        if not words:
            blank = True
        elif not FURNITURE.fullmatch(words):
            start = at + left.end()
            yield Line(
                start, start + len(words), words, marker_of(words), blank, any(map(str.isspace, left[0]))
            )
            blank = False
        at += len(raw) + 1


def _pieces(lines: Sequence[Line], found: Units, article: Style, file: str) -> list[Piece]:
    """The lines as pieces: each with the unit it begins and whether a paragraph may begin there.

    A heading of several lines is one piece.
    """
    markers = list(found.markers)
    heads = [line for line, marker in zip(lines, markers, strict=True) if marker and marker.style is article]
    spaced = [line.after_blank for line in heads if line is not lines[0]]
    loose = 2 * sum(spaced) > len(spaced)
    widest = max((len(line.words) for line in lines), default=0)
    indented = 2 * sum(line.indented for line in heads) > len(heads)
    out: list[Piece] = []
    started = False
    at = 0
    while at < len(lines):
        line, marker = lines[at], markers[at]
        before = out[-1] if out else None
        settled = before is None or before.finished
        after_heading = before is None or before.heading
        last = at
        if (
            marker is None
            and lines[at].marker is None
            and line.plain
            and (settled if started else line.words in USUAL_HEADINGS)  # no title ends with a stop
        ):
            follows = markers[at + 1] if at + 1 < len(lines) else None
            if follows is not None and (follows.style is article or follows.style in DIVISION_STYLES):
                marker = Marker(Style.HEADING, 0, 0, 0, 0)
        elif marker is not None and marker.style in DIVISION_STYLES and marker.number:
            last = _heading_end(lines, markers, at, article)
        started = started or (marker is not None and marker.style is article)
        short = before is not None and len(before.words) < _SHORT * widest
        set_off = line.after_blank or after_heading or (line.indented if indented else not loose or short)
        words = "".join(line.words for line in lines[at : last + 1])
        unit = marker.styled(Style.ARTICLE) if marker and marker.style is article else marker
        piece = Piece(
            file, line.start, lines[last].end, words, unit, settled and set_off, is_finished(line.rest)
        )
        out.append(replace(piece, finished=True) if piece.heading else piece)
        at = last + 1
    return out


def _heading_end(lines: Sequence[Line], markers: Sequence[Marker | None], at: int, article: Style) -> int:
    """The last line of the heading that begins at `at`: short lines before the next unit go on with it."""
    for last in range(at, min(at + _HEADING_LINES, len(lines) - 1)):
        marker, line = markers[last + 1], lines[last + 1]
        if line.words in USUAL_HEADINGS and not lines[last].words.endswith(_GOES_ON):
            return last
        if marker is not None:
            return last if marker.style is article or marker.style in DIVISION_STYLES else at
        if len(line.words) > HEADING_LIMIT or line.words.endswith(tuple("。；：，")):
            return at
    return at


def _odd(span: Span, marker: Marker | None) -> Diagnostic:
    assert marker is not None
    return _warning("PM0330", Span(span.file, span.start + marker.start, span.start + marker.end))


def _warning(code: str, span: Span) -> Diagnostic:
    return Diagnostic(code, {}, (Label(span),), severity=Severity.WARNING)


def _annex(pieces: list[Piece]) -> tuple[int | None, list[Piece]]:
    """Where the annexes begin, and the heads 附件 that are none because the next article comes after them."""
    within: list[Piece] = []
    last: Marker | None = None
    for index, piece in enumerate(pieces):
        marker = piece.marker
        if marker is not None and marker.style is Style.ARTICLE:
            last = marker
        elif marker is not None and marker.style is Style.ANNEX and last is not None:
            numbers = (
                p.marker.number for p in pieces[index:] if p.marker and p.marker.style is Style.ARTICLE
            )
            if next(numbers, 0) != last.number + 1:
                return index, within
            within.append(piece)
            pieces[index] = piece.styled(None)
    return None, within


def _signature(pieces: Sequence[Piece]) -> int:
    """Where the closing lines (issuer, date) begin."""
    if not pieces or not _DATE.fullmatch(pieces[-1].words):
        return len(pieces)
    at = len(pieces) - 1
    lowest = max(0, len(pieces) - _SIGNATURE_LINES)
    while at > lowest and pieces[at - 1].marker is None and not _is_sentence(pieces[at - 1]):
        at -= 1
    return at if at and _is_sentence(pieces[at - 1]) else len(pieces)


def _is_sentence(piece: Piece) -> bool:
    """Whether it is, or breaks off as, words of the text: no signature binds anybody or has a ，."""
    return piece.finished or re.search("[，；]|应当|可以|不得", piece.words) is not None


def _without_contents(pieces: list[Piece]) -> list[Piece]:
    """The pieces without the headings of a table of contents, which come again where they belong.

    There is one only if the first heading stands twice before the first article.
    """

    def key(piece: Piece) -> tuple[Style, int, str] | None:
        if piece.marker is None or not piece.marker.number or piece.marker.style not in DIVISION_STYLES:
            return None
        return piece.marker.style, piece.marker.number, re.sub(r"[\W\d_]", "", piece.words)

    first = next((i for i, p in enumerate(pieces) if p.marker and p.marker.style is Style.ARTICLE), 0)
    early = [(found, i) for i, piece in enumerate(pieces[:first]) if (found := key(piece))]
    again = next((i for found, i in early[1:] if found == early[0][0]), 0)
    later = {key(piece) for piece in pieces[again:]}
    while again > 1 and key(pieces[again - 1]) not in {None, *later}:  # 第一编, where only 章 are listed
        again -= 1
    return [
        piece.styled(None) if index < again and key(piece) else piece for index, piece in enumerate(pieces)
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

    for piece, following in zip_longest(pieces, pieces[1:]):
        style = piece.marker.style if piece.marker else None
        if piece.marker is not None and style in DIVISION_STYLES:
            if piece.words.startswith("#") and not (articles or opened or piece.marker.number):
                continue  # the title of the document, not a division of it
            close()
            division = _division(piece, piece.marker, file)
            divisions.append(division)
            over = {s: d for s, d in over.items() if DIVISION_STYLES.index(s) < DIVISION_STYLES.index(style)}
            over[style] = division
        elif piece.marker is not None and style is Style.ARTICLE:
            close()
            opened.append(piece)
            if _is_bare_title(piece, following):
                over = {Style.HEADING: _division(piece, piece.marker.styled(Style.HEADING), file)}
                divisions.append(over[Style.HEADING])
        elif opened:
            opened.append(piece)
    close()
    return tuple(divisions), tuple(articles)


def _is_bare_title(piece: Piece, following: Piece | None) -> bool:
    """Whether the article is no more than a title over its items: 一、总则 over （一）."""
    marker = following.marker if following else None
    return (
        re.fullmatch(r"[一二三四五六七八九十]+、[^，。；：！？]{1,20}", piece.words) is not None
        and marker is not None
        and marker.style in ITEM_STYLES
        and marker.number == 1
    )


def _division(piece: Piece, marker: Marker, file: str) -> Division:
    title = INVISIBLE.sub("", piece.words[marker.text :]).strip(" \t\u3000*_#")
    kind = _KINDS.get(marker.style, DivisionKind.HEADING)
    return Division(kind, marker.number, title, Span(file, piece.start, piece.end))
