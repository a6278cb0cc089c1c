"""Which lines of a document begin a numbered unit, judged by the order of their numbers.

A line that begins with the number that is due (or with the first of a list) begins a unit, whatever the
line before ended with and whatever space follows. Only what reads as a mention (第三条规定的,
（一）至（二）项) or as the rest of a broken word (统 / 一、高效) does not; and such a line is told if its
number is then missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from .markers import DIVISION_STYLES, ITEM_STYLES, Marker, Style, is_finished

_SHORT = 20
_REFERS = (
    *(
        "第",
        "》",
        "本法",
        "本办法",
        "本条例",
        "本规定",
        "本细则",
        "本决定",
        "依照",
        "根据",
        "按照",
        "违反",
        "适用",
    ),
    *("参照", "符合", "依据", "、", "和", "或者", "及", "与", "至", "除", "由", "对", "有", "前述"),
)
"""What a line ends with whose next word can be a mention."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds words, and the label it begins with, whatever that is."""

    start: int
    end: int
    words: str
    marker: Marker | None
    after_blank: bool
    indented: bool

    @property
    def rest(self) -> str:
        """Its words after the label."""
        return self.words[self.marker.text :] if self.marker else self.words

    @property
    def plain(self) -> bool:
        """Whether it is short and without a sentence's punctuation, as titles are."""
        return len(self.words) <= _SHORT and not any(char in "，。；：！？,;:!?" for char in self.words)


@dataclass(frozen=True, slots=True)
class Units:
    """The marker of each line that begins a unit, and the lines whose label is missing elsewhere."""

    markers: tuple[Marker | None, ...]
    passed_over: tuple[int, ...]


@dataclass(slots=True)
class _Sequence:
    """The numbers so far: of articles, of the lists open in this article, of the divisions open."""

    lines: Sequence[Line]
    article: Style
    last: tuple[int, int] = (0, 0)
    lists: list[Marker] = field(default_factory=list)
    divisions: dict[Style, int] = field(default_factory=dict)

    def begins(self, index: int, before: Marker | None) -> bool:
        """Whether line `index` begins a unit; `before` is what the line before it begins."""
        line = self.lines[index]
        previous = self.lines[index - 1] if index else None
        marker = line.marker
        assert marker is not None
        headed = before is not None and before.style in DIVISION_STYLES
        settled = previous is None or headed or is_finished(previous.rest)
        if previous is not None and previous.words.endswith("第"):
            return False
        if marker.style is self.article:
            return self._article(index, marker, settled)
        if marker.style is Style.HEADING:
            return True
        if marker.style is Style.ANNEX:
            return settled or line.after_blank or (previous is not None and previous.plain)
        if marker.style in DIVISION_STYLES:
            due = marker.number in (1, self.divisions.get(marker.style, 0) + 1)
            return (
                not marker.mention and (due or settled or marker.gap) and (settled or "，" not in line.words)
            )
        return marker.style in ITEM_STYLES and self._item(index, marker, settled)

    def due(self, marker: Marker) -> bool:
        """Whether the number is the next, or the first."""
        if marker.style is self.article:
            number, branch = self.last
            return (marker.number, marker.branch) in {(number + 1, 0), (number, branch + 1)}
        return marker.number == 1 or any(
            marker.style is node.style and marker.number == node.number + 1 for node in self.lists
        )

    def take(self, marker: Marker) -> None:
        """Counts a unit."""
        style = marker.style
        if style is self.article:
            self.last = max(self.last, (marker.number, marker.branch))
            self.lists.clear()
        elif style in DIVISION_STYLES:
            below = DIVISION_STYLES[DIVISION_STYLES.index(style) + 1 :]
            self.divisions = {s: n for s, n in self.divisions.items() if s not in below} | {
                style: marker.number
            }
            self.lists.clear()
        elif style in ITEM_STYLES:
            depth = next((i for i, node in enumerate(self.lists) if node.style is style), len(self.lists))
            self.lists[depth:] = [marker]

    def _article(self, index: int, marker: Marker, settled: bool) -> bool:
        if not self.due(marker):
            forward = (marker.number, marker.branch) > self.last
            return not marker.mention and (marker.gap or (settled and forward))
        if marker.mention and not marker.gap:
            return settled and self._followed(index, marker)
        if settled or (marker.gap and not marker.mention):
            return True
        if marker.style is Style.DUN:
            return self._set_out(index, marker)
        refers = self.lines[index - 1].words.endswith(_REFERS)
        return not refers and self._comes_again(index, marker) is not True

    def _item(self, index: int, marker: Marker, settled: bool) -> bool:
        previous = self.lines[index - 1] if index else None
        listing = settled or (previous is not None and previous.words.endswith(tuple("：:；;，,、")))
        if marker.mention:
            return listing and marker.number != 1 and self.due(marker) and self._followed(index, marker)
        if not marker.gap and marker.style is Style.ARABIC:  # 2.5吨以上的货车 may be half of three, too
            return listing and self.due(marker) and (marker.number > 1 or self._followed(index, marker))
        if not self.due(marker):
            return listing
        return marker.style is not Style.DUN or listing or self._set_out(index, marker)

    def _set_out(self, index: int, marker: Marker) -> bool:
        """Whether 一、 after a line without any stop is a number, not the end of a word (统 / 一、)."""
        again = self._comes_again(index, marker)
        plain = self.lines[index - 1].plain
        return again is False or (again is None and (plain or marker.number > 1))

    def _followed(self, index: int, marker: Marker) -> bool:
        return self._comes_again(index, marker) is False

    def _comes_again(self, index: int, marker: Marker) -> bool | None:
        """Whether the same number begins a later line before the next number does; None if neither does."""
        for line in self.lines[index + 1 :]:
            other = line.marker
            if other is None or other.mention:
                continue
            if other.style is self.article and marker.style is not self.article:
                return None
            if (
                other.style is marker.style
                and other.number == marker.number
                and other.branch == marker.branch
            ):
                return True
            if other.style is marker.style and other.number == marker.number + 1:
                return False
        return None


def units(lines: Sequence[Line], article: Style) -> Units:
    """The units of a document whose articles are numbered by `article`."""
    sequence = _Sequence(lines, article)
    markers: list[Marker | None] = []
    doubtful: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        marker = line.marker
        if marker is not None and not sequence.begins(index, markers[-1] if markers else None):
            wanted = sequence.due(marker) and (marker.style is article or marker.number > 1)
            if wanted or not marker.mention:
                doubtful.append((index, len(markers)))
            marker = None
        elif marker is not None:
            sequence.take(marker)
        markers.append(marker)
    return Units(
        tuple(markers),
        tuple(index for index, at in doubtful if not _stands(markers[at:], lines[index].marker, article)),
    )


def _stands(markers: Sequence[Marker | None], wanted: Marker | None, article: Style) -> bool:
    """Whether the number that was passed over begins a unit further on, where it is due."""
    assert wanted is not None
    for marker in markers:
        if marker is None:
            continue
        if marker.style is wanted.style and (marker.number, marker.branch) == (wanted.number, wanted.branch):
            return True
        if marker.style is article and wanted.style is not article:
            return False
    return False


def article_style(lines: Sequence[Line]) -> Style:
    """How the articles are numbered: 第N条 where there is one, else as the first list is."""
    every = [line.marker for line in lines if line.marker is not None]
    numbered = [marker for marker in every if not marker.mention or (marker.gap and marker.number == 1)]
    first: Style | None = None
    for marker in numbered:
        if marker.style is Style.ARTICLE and (marker.number == 1 or marker.gap):
            return Style.ARTICLE
        if marker.style is Style.ANNEX and first is not None:
            break
        if first is None and marker.style in ITEM_STYLES and marker.number == 1:
            first = marker.style
    for style in (Style.PAREN_HAN, Style.ARABIC):
        if first is Style.DUN and _runs_on(numbered, style):
            return style
    for style in ITEM_STYLES:
        if first is None and any(marker.style is style for marker in numbered):
            return style
    return first or Style.ARTICLE


def _runs_on(numbered: Sequence[Marker], style: Style) -> bool:
    """Whether 1. 2. 3. go on counting across headings such as 一、总则 and so are the articles."""
    last, crossed = 0, False
    for marker in numbered:
        if marker.style is Style.DUN:
            crossed = True
        elif marker.style is style:
            if crossed and last:
                return marker.number == last + 1
            last, crossed = marker.number, False
    return False


def with_headings(lines: Sequence[Line], article: Style) -> list[Line]:
    """The lines, with 一、总则 right above an article a heading where articles are numbered otherwise."""
    if article is Style.DUN:
        return list(lines)
    out: list[Line] = []
    started = listed = False  # so far: an article; an item 一、 of this article
    for line, following in zip_longest(lines, lines[1:]):
        marker = line.marker
        over = following is not None and following.marker is not None and following.marker.style is article
        opens = not started or not out[-1].words.endswith(("：", ":"))
        if marker is not None and marker.style is Style.DUN:
            if over and line.plain and opens and not listed:
                line = replace(line, marker=replace(marker, style=Style.HEADING))  # noqa: PLW2901
            else:
                listed = True
        elif marker is not None and marker.style is article:
            started, listed = True, False
        out.append(line)
    return out
