"""A PDF that holds text as plain text: page numbers and running heads left out, broken lines mended.

(The only importer of pypdfium2.)
"""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from policy_model.source.cells import cell_width
from policy_model.source.diagnostic import Diagnostic, Severity, Unusable
from policy_model.source.markers import marker_of

from .radicals import without_radicals
from .word import Words

_DASH = r"[-—–－·\s]*"
_PAGE_NUMBER = re.compile(
    rf"{_DASH}(?:第\s?)?[0-9０-９]{{1,4}}(?:\s?页)?(?:\s?[/，共]\s?(?:共\s?)?[0-9]{{1,4}}\s?页?)?{_DASH}"
)
_LATIN = re.compile(r"[0-9A-Za-z]")
_HAN = re.compile(r"[一-龥]")
_OPENING, _CLOSING = frozenset("（《“‘〔【"), frozenset("，。；：、！？）》”’〕】")
_UNIT = re.compile(r"(?:[0-9A-Za-z.%]+|[（《“‘〔【]*[^（《“‘〔【])[，。；：、！？）》”’〕】]*")
"""What a line cannot be broken within: nothing that closes begins one, nothing that opens ends one."""
_BAND = 0.12
"""How much of a page, above and below, may hold running heads and page numbers."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of words and where it stands, in points from the lower left."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    words: str
    parts: int = 1

    @property
    def size(self) -> float:
        return max(self.top - self.bottom, 1.0)


def read_pdf(data: bytes, name: str) -> Words:
    """The words of the PDF `data`.

    Raises:
        Unusable: it is damaged (PM0015), locked (PM0026) or holds pictures of text only (PM0025).
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = "PM0026" if "password" in str(error).lower() else "PM0015"
        raise Unusable((Diagnostic(code, {"file": name}),)) from error
    try:
        pages = [list(_lines(document[index], index)) for index in range(len(document))]
        heights = [document[index].get_height() for index in range(len(document))]
    finally:
        document.close()
    if not any(pages):
        raise Unusable((Diagnostic("PM0025", {"file": name}),))
    notes = [_warning("PM0033", page=index + 1) for index, page in enumerate(pages) if not page]
    notes += [_warning("PM0030", page=index + 1) for index, page in enumerate(pages) if _side_by_side(page)]
    body, numbers, heads = _without_furniture(pages, heights)
    if numbers:
        notes.append(_note("PM0027", count=numbers))
    notes += [_note("PM0028", words=words) for words in heads]
    text, mended = _joined(body)
    if mended:
        notes.append(_note("PM0029", count=mended))
    plain, radicals = without_radicals(text)
    if radicals:
        notes.append(_note("PM0031", count=radicals))
    return Words(tuple(plain.split("\n\n")), tuple(notes))


def _lines(page: pypdfium2.PdfPage, index: int) -> Iterator[_Line]:
    """The lines of a page from top to bottom; what stands beside one another is one line."""
    found = [_Line(index, *box, words) for box, words in _pieces(page.get_textpage()) if words.strip()]
    found.sort(key=lambda line: (-line.top, line.left))
    rows: list[list[_Line]] = []
    for line in found:
        middle = (line.top + line.bottom) / 2
        if rows and rows[-1][0].bottom < middle < rows[-1][0].top:
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda line: line.left)
        words, parts = row[0].words, 1
        size = max(part.size for part in row)
        for before, part in pairwise(row):
            wide = part.left - before.right
            parts += wide > 3 * size
            words = words.rstrip() + _gap(before, part, wide, size) + part.words.lstrip()
        first, last = row[0], row[-1]
        yield replace(first, right=last.right, words=words.strip(), parts=parts)


def _pieces(text: pypdfium2.PdfTextPage) -> Iterator[tuple[tuple[float, float, float, float], str]]:
    """The rectangles of a page's text in its order, and the characters of each.

    The characters that lie within a rectangle are not all its own: neighbours overlap where each character
    has a font of its own, as in pages that a browser printed.
    """
    boxes = [text.get_rect(at) for at in range(text.count_rects())]
    units: list[list[int]] = [[] for _ in boxes]
    at = 0
    for index in range(text.count_chars() if boxes else 0):
        unit = pdfium.FPDFText_GetUnicode(text.raw, index)
        if not chr(unit).isspace():
            left, bottom, right, top = text.get_charbox(index)
            x, y = (left + right) / 2, (bottom + top) / 2
            here = (k for k in range(at, len(boxes)) if _within(boxes[k], x, y))
            at = next(here, at)
        units[at].append(unit)
    for box, own in zip(boxes, units, strict=True):
        words = b"".join(unit.to_bytes(2, "little") for unit in own).decode("utf-16-le", "ignore")
        yield box, words.replace("\ufffe", "").replace("\r\n", "")


def _within(box: tuple[float, float, float, float], x: float, y: float) -> bool:
    left, bottom, right, top = box
    return left <= x <= right and bottom <= y <= top


def _gap(before: _Line, part: _Line, wide: float, size: float) -> str:
    """What stands between two parts of a line, of characters of this `size`.

    Beside figures typesetting leaves room that is no space, and so does a mark within its own square.
    """
    ends = before.words.rstrip()[-1:], part.words.lstrip()[:1]
    figures = any(map(_LATIN.match, ends)) and any(map(_HAN.match, ends))
    spaced = before.words[-1:].isspace() or part.words[:1].isspace()
    if figures or (not spaced and (ends[0] in _CLOSING or ends[1] in _OPENING)):
        return " " if wide > size else ""
    return " " if spaced or wide > 0.4 * size else ""


def _side_by_side(page: Sequence[_Line]) -> bool:
    return 5 * sum(line.parts > 1 for line in page) > len(page) > 0


def _without_furniture(
    pages: Sequence[Sequence[_Line]], heights: Sequence[float]
) -> tuple[list[_Line], int, list[str]]:
    """The lines of the text, the number of page numbers left out, and the running heads left out."""

    def edge(line: _Line) -> bool:
        height = heights[line.page]
        return line.bottom > (1 - _BAND) * height or line.top < _BAND * height

    def key(line: _Line) -> str:
        return re.sub(r"[0-9０-９\s]", "", line.words)

    seen = Counter(words for page in pages for words in {key(line) for line in page if edge(line)})
    running = {words for words, count in seen.items() if count > 1 and 2 * count > len(pages)}
    kept: list[_Line] = []
    heads: dict[str, None] = {}
    numbers = 0
    for page in pages:
        for line in page:
            if edge(line) and line in {page[0], page[-1]} and _PAGE_NUMBER.fullmatch(line.words):
                numbers += 1
            elif edge(line) and key(line) and key(line) in running:
                heads.setdefault(key(line))
            else:
                kept.append(line)
    return kept, numbers, list(heads)


def _joined(lines: Sequence[_Line]) -> tuple[str, int]:
    """The text with lines that the margin broke made whole, and how many there were.

    A line that has no room for what begins the next goes on in it, unless that is indented or set apart.
    Where the next begins with a number, the line break stays, and the order of the numbers tells what it is.
    """
    if not lines:
        return "", 0
    rights = Counter(round(line.right / line.size) for line in lines)
    lefts = Counter(round(line.left / line.size) for line in lines)
    margin = max((line.right for line in lines if rights[round(line.right / line.size)] > 1), default=0.0)
    start = min((line.left for line in lines if lefts[round(line.left / line.size)] > 1), default=0.0)
    pairs = [(before, line, _is_full(before, line, margin)) for before, line in pairwise(lines)]
    falls = [_fall(before, line) for before, line, full in pairs if full]
    pitch = statistics.median_low(falls) if falls else 0.0
    out, mended = lines[0].words, 0
    for before, line, full in pairs:
        indented = line.left > start + 0.8 * line.size
        apart = before.page == line.page and _fall(before, line) > pitch + 0.5 * line.size
        if not full or indented or apart:
            out += "\n\n" + line.words
        elif marker_of(line.words) is not None:
            out += "\n" + line.words
        else:
            mended += 1
            latin = _LATIN.match(out[-1:]) and _LATIN.match(line.words[:1])
            out += (" " if latin else "") + line.words
    return out, mended


def _is_full(before: _Line, line: _Line, margin: float) -> bool:
    """Whether a line had no room for what begins the next."""
    unit = _UNIT.match(line.words)
    needed = cell_width(unit[0]) / 2 if unit else 1.0
    return margin > 0 and before.right > margin - (needed + 0.5) * before.size


def _fall(before: _Line, line: _Line) -> float:
    """How far below another a line stands; on the next page, as far as can be."""
    return before.bottom - line.bottom if before.page == line.page else math.inf


def _note(code: str, **args: str | int) -> Diagnostic:
    return Diagnostic(code, dict(args), severity=Severity.NOTE)


def _warning(code: str, **args: str | int) -> Diagnostic:
    return Diagnostic(code, dict(args), severity=Severity.WARNING)
