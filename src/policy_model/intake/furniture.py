"""What a printed page has beside its text: page numbers, running heads, notes at the foot."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from policy_model.source.markers import marker_of

_DASH = r"[-—–－·\s]*"
_PAGE_NUMBER = re.compile(
    rf"{_DASH}(第\s?)?([0-9０-９]{{1,4}})(\s?页)?(?:\s?[/，共]\s?(?:共\s?)?[0-9]{{1,4}}\s?页?)?{_DASH}"
)
_DRESSED = re.compile(r"[-—–－·第页/共]")
_NOTE_MARK = re.compile(r"[\[〔（(]?(?:[0-9]{1,2}|[①-⑳*※])[\]〕）)]?(?![0-9.．、年月])|注[:：]")
_BAND = 0.12
"""How much of a page, above and below, may hold running heads and page numbers."""
_MARGIN = 0.08
"""How much of a page, above and below, seldom holds anything but those."""
_LAYERS = 3
"""How many lines a running head may have, the page number among them."""
_FAR = 1.2
"""Of the usual distance between lines: what parts a running head from the text."""
SMALL = 0.87
"""Of the size of most of the text: what is below it is set smaller."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words and where it stands, in points from the lower left; `font`: the size of its letters."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    words: str
    parts: int = 1
    font: float = 0.0

    @property
    def size(self) -> float:
        """How high it is."""
        return max(self.top - self.bottom, 1.0)


@dataclass(slots=True)
class Body:
    """The lines of the text, and what was left out of them or looks as if it should be."""

    lines: list[Line] = field(default_factory=list)
    numbers: int = 0
    heads: list[str] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    odd: list[Line] = field(default_factory=list)


def body_of(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> Body:
    """The text of `pages`, whose heights in points are `heights`."""
    body = Body()
    kept = [list(page) for page in pages]
    heads: dict[str, None] = {}
    far = _FAR * _pitch(kept)
    for top in (True, False):
        levels: set[int] = set()
        for _ in range(_LAYERS):
            outer = [line for page in kept if (line := _outermost(page, heights, top=top)) is not None]
            numbers = list(_page_numbers(outer))
            found = numbers or list(_running(outer, kept, levels, top=top))
            if not found:
                break
            body.numbers += len(numbers)
            if not numbers:
                levels |= {round(line.bottom) for line in found}
                heads |= dict.fromkeys(_key(line) for line in found)
            parted = [_gap(kept[line.page], top=top) > far for line in found]
            for line in found:
                kept[line.page].remove(line)
            if not numbers and 2 * sum(parted) > len(parted):
                break  # beyond the gap is the text
    body.heads = list(heads)
    for page, line in _footnotes(kept):
        body.notes.append(line)
        page.remove(line)
    body.lines = [line for page in kept for line in page]
    body.odd = list(_outside(kept, heights))
    return body


def _key(line: Line) -> str:
    return re.sub(r"[0-9０-９\s]", "", line.words)


def _outermost(page: Sequence[Line], heights: Sequence[float], *, top: bool) -> Line | None:
    """The first or last line of a page, if it stands in the margin's band."""
    if not page:
        return None
    line = page[0 if top else -1]
    height = heights[line.page]
    within = line.bottom > (1 - _BAND) * height if top else line.top < _BAND * height
    return line if within else None


def _page_numbers(outer: Sequence[Line]) -> Iterator[Line]:
    """The lines that are the number of their page: most agree on the first page's."""
    found = [(line, match) for line in outer if (match := _PAGE_NUMBER.fullmatch(line.words))]
    firsts = Counter(int(match[2]) - line.page for line, match in found)
    for line, match in found:
        first = int(match[2]) - line.page
        agree = firsts[first] > 1 or first == 1 or (len(found) == 1 and _DRESSED.search(line.words))
        if agree and 2 * firsts[first] >= max(firsts.values()):
            yield line


def _running(
    outer: Sequence[Line], pages: Sequence[Sequence[Line]], levels: set[int], *, top: bool
) -> Iterator[Line]:
    """The lines that are running heads.

    They stand at one height and come again on most pages, on every page of one side or on three in a row; so
    is whatever else stands where one does.
    """
    pitch = _pitch(pages)
    alike: dict[str, list[Line]] = {}
    for line in outer:
        alike.setdefault(_key(line), []).append(line)
    levels = set(levels)
    for key, lines in alike.items():
        middle = statistics.median_low([line.bottom for line in lines])
        level = [line for line in lines if abs(line.bottom - middle) < 2]
        if key and _comes_again(level, pages, pitch, top=top):
            levels |= {round(line.bottom) for line in level}
    for line in outer:
        if any(round(line.bottom) + shift in levels for shift in (-1, 0, 1)):
            yield line


def _comes_again(lines: Sequence[Line], pages: Sequence[Sequence[Line]], pitch: float, *, top: bool) -> bool:
    at = sorted({line.page for line in lines})
    if len(at) < 2:
        return False
    most = 2 * len(at) > len(pages)
    sides = len({b - a for a, b in pairwise(at)} | {2}) == 1 and (at[-1] + 2 >= len(pages))
    in_a_row = len(at) > 2 and at == list(range(at[0], at[-1] + 1))
    if all(_apart(pages[line.page], pitch, top=top) for line in lines):
        return most or sides or in_a_row
    return most and not _is_text(lines[0])


def _apart(page: Sequence[Line], pitch: float, *, top: bool) -> bool:
    """Whether a gap wider than between lines parts the outermost lines from the text."""
    ordered = list(page[: _LAYERS + 1] if top else page[-_LAYERS - 1 :])
    return any(before.bottom - line.bottom > _FAR * pitch for before, line in pairwise(ordered))


def _gap(page: Sequence[Line], *, top: bool) -> float:
    """How far the outermost line stands from the next."""
    if len(page) < 2:
        return 0.0
    return page[0].bottom - page[1].bottom if top else page[-2].bottom - page[-1].bottom


def _pitch(pages: Sequence[Sequence[Line]]) -> float:
    """How far below another a line usually stands, paragraphs being set apart as they are."""
    falls = sorted(before.bottom - line.bottom for page in pages for before, line in pairwise(page[1:-1]))
    return falls[3 * len(falls) // 4] if falls else 0.0


def _footnotes(pages: Sequence[list[Line]]) -> list[tuple[list[Line], Line]]:
    """The lines at the foot of a page that are set smaller and begin with the mark of a note."""
    fonts = [line.font for page in pages for line in page if line.font]
    small = SMALL * statistics.median(fonts) if fonts else 0.0
    out: list[tuple[list[Line], Line]] = []
    for page in pages:
        at = len(page)
        while at and page[at - 1].font < small:
            at -= 1
        if 0 < at < len(page) and _NOTE_MARK.match(page[at].words):
            out += [(page, line) for line in page[at:]]
    return out


def _outside(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> Iterator[Line]:
    """The lines that stand further out than the text of other pages, or apart from it and are no sentence.

    On a first page or a last one those may be a title or a signature, unless they stand in the margin itself.
    """
    far = _FAR * _pitch(pages)
    fonts = [line.font for page in pages for line in page]
    usual = 1.1 * statistics.median(fonts) if fonts else 0.0
    whole = [page for page in pages if len(page) > 1]
    for at, page in enumerate(whole):
        others = [other for other in whole if other is not page]
        for top in (True, False):
            line = _outermost(page, heights, top=top)
            if line is None or _gap(page, top=top) <= far:
                continue
            out = line.bottom if top else -line.bottom
            least = max((other[0].bottom if top else -other[-1].bottom for other in others), default=out)
            height = heights[line.page]
            margin = line.bottom > (1 - _MARGIN) * height if top else line.bottom < _MARGIN * height
            inside = (at > 0 if top else at + 1 < len(whole)) or (margin and line.font <= usual)
            if (len(others) > 1 and out > least + line.size) or (inside and not _is_text(line)):
                yield line


def _is_text(line: Line) -> bool:
    """Whether it is a sentence, an item or a heading with a number."""
    return marker_of(line.words) is not None or line.words.endswith(tuple("。；，：、"))
