"""A PDF that holds text as plain text: page numbers and running heads left out, broken lines mended.

(The only importer of pypdfium2.)
"""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from policy_model.source.cells import cell_width
from policy_model.source.diagnostic import Arg, Diagnostic, Severity, Unusable
from policy_model.source.markers import is_finished, marker_of

from .furniture import SMALL, Body, Line, body_of
from .left import RAISED
from .radicals import without_radicals
from .word import Words

_MARK = re.compile(r"[0-9①-⑳*※]+")
_RAISED = "\ue000"
"""A private character around what stands raised in its line, until it is known what that is."""
_RAISED_WORDS = re.compile(f"{_RAISED}([^{_RAISED}]*){_RAISED}")
_ENDED = re.compile("[。！？；：.!?;:][”’」』】》）]*$")
_LATIN = re.compile(r"[0-9A-Za-z]")
_HAN = re.compile(r"[一-龥]")
_OPENING, _CLOSING = frozenset("（《“‘〔【"), frozenset("，。；：、！？）》”’〕】")
_GUTTER, _LABEL = 1.2, 10
"""In sizes of a line: the least that parts two columns, and that is before it (第十二条 is no column)."""
_NEAR = 3.0
"""How far from one another, in points, what begins at one place may begin."""
_UNIT = re.compile(r"(?:[0-9A-Za-z.%]+|[（《“‘〔【]*[^（《“‘〔【])[，。；：、！？）》”’〕】]*")
"""What a line cannot be broken within: nothing that closes begins one, nothing that opens ends one."""


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
    body, raised = _settled(body_of(pages, heights))
    if raised:
        at = tuple(f"“{words}”" for words in raised[:3])
        told: dict[str, Arg] = {"what": RAISED, "count": len(raised), "at": at}
        notes.append(Diagnostic("PM0038", told, severity=Severity.WARNING))
    if body.numbers:
        notes.append(_note("PM0027", count=body.numbers))
    notes += [_note("PM0028", words=words) for words in body.heads]
    notes += [_warning("PM0041", page=line.page + 1, words=line.words) for line in body.notes]
    notes += [_warning("PM0042", page=line.page + 1, words=line.words) for line in body.odd]
    unread = [line for line in body.lines if "\ufffd" in line.words]
    notes += [_warning("PM0044", page=line.page + 1, words=line.words) for line in unread]
    text, mended, doubtful = _joined(body.lines)
    if mended:
        notes.append(_note("PM0029", count=mended))
    notes += [_warning("PM0043", page=line.page + 1, words=line.words) for line in doubtful]
    plain, radicals = without_radicals(text)
    if radicals:
        notes.append(_note("PM0031", count=radicals))
    return Words(tuple(plain.split("\n\n")), tuple(notes))


def _lines(page: pypdfium2.PdfPage, index: int) -> Iterator[Line]:
    """The lines of a page from top to bottom; what stands beside one another is one line."""
    pieces = _pieces(page.get_textpage())
    found = [Line(index, *box, words, font=font) for box, words, font in pieces if words.strip()]
    found.sort(key=lambda line: (-line.top, line.left))
    rows: list[list[Line]] = []
    for line in found:
        middle = (line.top + line.bottom) / 2
        if rows and rows[-1][0].bottom < middle < rows[-1][0].top:
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda line: line.left)
    columns = _columns(rows)
    for row in rows:
        main = max(row, key=lambda line: line.right - line.left)
        words, parts = row[0].words, 1
        size = max(part.size for part in row)
        for before, part in pairwise(row):
            wide = part.left - before.right
            column = wide > _GUTTER * size and any(abs(part.left - at) < _NEAR for at in columns)
            parts += column or wide > 3 * size
            raised = 0 < part.font < SMALL * main.font and part.bottom > main.bottom + 0.3 * main.size
            own = f"{_RAISED}{part.words.strip()}{_RAISED}" if raised else part.words.lstrip()
            words = words.rstrip() + ("" if raised else _gap(before, part, wide, size)) + own
        first, last = row[0], row[-1]
        yield replace(first, right=last.right, words=words.strip(), parts=parts, font=main.font)


def _columns(rows: Sequence[Sequence[Line]]) -> tuple[float, ...]:
    """Where columns begin: after a gap, as narrow as it may be, in a fifth of the lines and in three."""
    starts = [
        part.left
        for row in rows
        for before, part in pairwise(row)
        if part.left - before.right > _GUTTER * part.size and part.left - row[0].left > _LABEL * part.size
    ]
    alike = (sum(abs(at - other) < _NEAR for other in starts) for at in starts)
    return tuple(at for at, count in zip(starts, alike, strict=True) if count > 2 and 5 * count > len(rows))


def _settled(body: Body) -> tuple[Body, list[str]]:
    """The same with what stands raised a part of its line like any other, and which; marks of notes go."""
    marks = {(note.page, mark[0]) for note in body.notes if (mark := _MARK.search(note.words))}
    raised: list[str] = []

    def plain(line: Line) -> Line:
        def put(found: re.Match[str]) -> str:
            mark = _MARK.search(found[1])
            return "" if mark and (line.page, mark[0]) in marks else found[1]

        words = _RAISED_WORDS.sub(put, line.words)
        if _RAISED in line.words and len(words) > len(_RAISED_WORDS.sub("", line.words)):
            raised.append(words)
        return replace(line, words=words)

    lines, odd, notes = ([plain(line) for line in some] for some in (body.lines, body.odd, body.notes))
    return replace(body, lines=lines, odd=odd, notes=notes), raised


def _pieces(text: pypdfium2.PdfTextPage) -> Iterator[tuple[tuple[float, float, float, float], str, float]]:
    """The rectangles of a page's text in its order, and the characters of each and their size in points.

    The characters that lie within a rectangle are not all its own: neighbours overlap where each character
    has a font of its own, as in pages that a browser printed.
    """
    boxes = [text.get_rect(at) for at in range(text.count_rects())]
    units: list[list[int]] = [[] for _ in boxes]
    fonts = [0.0 for _ in boxes]
    at = 0
    for index in range(text.count_chars() if boxes else 0):
        unit = pdfium.FPDFText_GetUnicode(text.raw, index)
        if not chr(unit).isspace():
            left, bottom, right, top = text.get_charbox(index)
            x, y = (left + right) / 2, (bottom + top) / 2
            here = (k for k in range(at, len(boxes)) if _within(boxes[k], x, y))
            at = next(here, at)
            fonts[at] = fonts[at] or float(pdfium.FPDFText_GetFontSize(text.raw, index))
        units[at].append(unit)
    for box, own, font in zip(boxes, units, fonts, strict=True):
        words = b"".join(unit.to_bytes(2, "little") for unit in own).decode("utf-16-le", "ignore")
        yield box, words.replace("\ufffe", "").replace("\r\n", ""), font


def _within(box: tuple[float, float, float, float], x: float, y: float) -> bool:
    left, bottom, right, top = box
    return left <= x <= right and bottom <= y <= top


def _gap(before: Line, part: Line, wide: float, size: float) -> str:
    """What stands between two parts of a line, of characters of this `size`.

    Beside figures typesetting leaves room that is no space, and so does a mark within its own square.
    """
    ends = before.words.rstrip()[-1:], part.words.lstrip()[:1]
    figures = any(map(_LATIN.match, ends)) and any(map(_HAN.match, ends))
    spaced = before.words[-1:].isspace() or part.words[:1].isspace()
    if figures or (not spaced and (ends[0] in _CLOSING or ends[1] in _OPENING)):
        return " " if wide > size else ""
    return " " if spaced or wide > 0.4 * size else ""


def _side_by_side(page: Sequence[Line]) -> bool:
    return 5 * sum(line.parts > 1 for line in page) > len(page) > 0


def _joined(lines: Sequence[Line]) -> tuple[str, int, list[Line]]:
    """The text with lines that the margin broke made whole, how many there were, and which are doubtful.

    A line that has no room for what begins the next goes on in it, unless that is indented or set apart.
    Where the next begins with a number, the line break stays, and the order of the numbers tells what it is.
    A sentence that ends where a page does may end a paragraph too: nothing tells where none is indented.
    """
    if not lines:
        return "", 0, []
    rights = Counter(round(line.right / line.size) for line in lines)
    lefts = Counter(round(line.left / line.size) for line in lines)
    margin = max((line.right for line in lines if rights[round(line.right / line.size)] > 1), default=0.0)
    if not any(line.right > margin - line.size and not _ENDED.search(line.words) for line in lines):
        margin = 0.0  # whatever is as long as the longest line is a sentence of its own
    start = min((line.left for line in lines if lefts[round(line.left / line.size)] > 1), default=0.0)
    pairs = [(before, line, _is_full(before, line, margin)) for before, line in pairwise(lines)]
    falls = [_fall(before, line) for before, line, full in pairs if full and not _ENDED.search(before.words)]
    pitch = statistics.median_low(falls) if falls else 0.0
    out, mended = lines[0].words, 0
    doubtful: list[Line] = []
    indents = any(line.left > start + 0.8 * line.size for _, line, full in pairs if full)
    for before, line, full in pairs:
        indented = line.left > start + 0.8 * line.size
        apart = before.page == line.page and _fall(before, line) > pitch + 0.5 * line.size
        rows = before.parts > 1 and line.parts > 1
        if not full or indented or apart or rows:
            out += "\n\n" + line.words
        elif marker_of(line.words) is not None:
            out += "\n" + line.words
        else:
            mended += 1
            if before.page != line.page and is_finished(before.words) and not indents:
                doubtful.append(line)
            latin = _LATIN.match(out[-1:]) and _LATIN.match(line.words[:1])
            out += (" " if latin else "") + line.words
    return out, mended, doubtful


def _is_full(before: Line, line: Line, margin: float) -> bool:
    """Whether a line had no room for what begins the next."""
    unit = _UNIT.match(line.words)
    needed = cell_width(unit[0]) / 2 if unit else 1.0
    return margin > 0 and before.right > margin - (needed + 0.5) * before.size


def _fall(before: Line, line: Line) -> float:
    """How far below another a line stands; on the next page, as far as can be."""
    return before.bottom - line.bottom if before.page == line.page else math.inf


def _note(code: str, **args: str | int) -> Diagnostic:
    return Diagnostic(code, dict(args), severity=Severity.NOTE)


def _warning(code: str, **args: str | int) -> Diagnostic:
    return Diagnostic(code, dict(args), severity=Severity.WARNING)
