"""Numbers that stand inside a line, where a unit would begin if the line were broken there.

A break that got lost leaves no gap in the numbers where it stood before the last unit, so each number that is
due and begins no unit is looked for behind a stop, a comma or a space. It is told; the text stays as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .clause import ClauseId
from .diagnostic import Diagnostic, Label, Severity
from .markers import DIVISION_STYLES, ITEM_STYLES, Marker, Style, marker_of
from .outline import Article, Document, Item
from .span import Span
from .text import LINE_END

_HAN = "[零〇一二三四五六七八九十百]{1,9}"
_MAY_BEGIN = re.compile(
    rf"(?:(?<=[。；：！？;:!?，,、])|(?<=\s))(?=[第（(0-9０-９①-⒛㈠-㈩]|{_HAN}[、．.])"
    rf"|(?<=[^\s第表件图款条之])(?=[（(]{_HAN}[)）])|(?<=[^\s之的》])(?=第{_HAN}条\s)"
)
"""Where a number can begin a unit: behind a sign or a space, or so written that it is nothing else."""
_STOPS = tuple("。；：！？;:!?”』」")
_GAP = re.compile(r"\s+(?=第)")


@dataclass(frozen=True, slots=True)
class Inside:
    """A number inside a line: where it stands, and whether a stop is before it."""

    span: Span
    marker: Marker
    stopped: bool

    @property
    def key(self) -> tuple[Style, int, int]:
        """Which unit it would be the number of."""
        return self.marker.style, self.marker.number, self.marker.branch


def numbers_inside(document: Document) -> tuple[Inside, ...]:
    """The numbers that begin no line and are no mention of a clause, in document order."""
    return tuple(_inside(document))


def _inside(document: Document) -> Iterator[Inside]:
    at = 0
    for line in LINE_END.split(document.text):
        begins = len(line) - len(line.lstrip())
        for place in _MAY_BEGIN.finditer(line, begins + 1):
            found = marker_of(line[place.start() :]) or marker_of(_GAP.split(line[place.start() :])[0])
            if found is not None and found.number and not found.mention:
                start = at + place.start()
                label = Span(document.file, start + found.start, start + found.end)
                yield Inside(label, found, line[: place.start()].rstrip().endswith(_STOPS))
        at += len(line) + 1


def between(inside: Sequence[Inside], span: Span) -> Sequence[Inside]:
    """Those that stand in `span`."""
    first, last = (bisect_left(inside, at, key=lambda one: one.span.start) for at in (span.start, span.end))
    return inside[first:last]


def check_breaks(
    document: Document, inside: Sequence[Inside], told: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """Units whose break got lost (PM0340), but for those that `told` points at already."""
    shown = {label.span for diagnostic in told for label in diagnostic.labels}
    articles = {article.id for article in document.articles}
    divisions = {(division.kind.name, division.number) for division in document.divisions}
    for article in document.articles:
        style = _style(document, article)
        last = article.id
        for one in between(inside, article.span):
            marker = one.marker
            if marker.style is style:
                id = ClauseId(marker.number, branch=marker.branch)
                due = id in (ClauseId(last.article + 1), ClauseId(last.article, branch=last.branch + 1))
                if not due or id in articles or not (one.stopped or marker.gap):
                    continue
                last = id
            elif marker.style in DIVISION_STYLES:
                before = (marker.style.name, marker.number - 1)
                known = (marker.style.name, marker.number) in divisions
                if known or not one.stopped or (marker.number > 1 and before not in divisions):
                    continue
            else:
                continue
            if one.span not in shown:
                yield _lost(document, article.id, [one])
        loose = [one for one in between(inside, article.span) if one.span not in shown]
        yield from _items_of(document, article, style, loose)


def _items_of(
    document: Document, article: Article, style: Style, inside: Sequence[Inside]
) -> Iterator[Diagnostic]:
    """Of each 款, item and 目 of an article, the items that stand inside its words."""
    for paragraph in article.paragraphs:
        begun = {item.number for item in paragraph.items}
        own = [(paragraph.id, paragraph.intro, _open((), begun, document))]
        for item in paragraph.items:
            beside = _open((item,), begun, document)
            own.append((item.id, item.body, beside))
            inner = {sub.number for sub in item.subitems}
            own += [(s.id, s.body, beside | _open((s,), inner, document)) for s in item.subitems]
        for clause, span, beside in own:
            if lost := list(_due(between(inside, span), beside, style)):
                yield _lost(document, clause, lost)


def _open(items: Sequence[Item], begun: set[int], document: Document) -> dict[Style, tuple[int, set[int]]]:
    """The list that is open there: how it is numbered, how far, and which numbers begin lines."""
    found = ((item.number, marker_of(document.words(item.label))) for item in items)
    return {marker.style: (number, begun) for number, marker in found if marker is not None}


def _due(
    found: Sequence[Inside], beside: Mapping[Style, tuple[int, set[int]]], article: Style
) -> Iterator[Inside]:
    """Those that go on with an open list, or begin one."""
    last = dict(beside)
    for at, inside in enumerate(found):
        style, number, _ = inside.key
        if style not in ITEM_STYLES or style is article:
            continue
        before, begun = last.get(style, (0, set[int]()))
        second = any(other.key == (style, 2, 0) for other in found[at + 1 :])
        if number != before + 1 or number in begun or (number == 1 and not (inside.stopped or second)):
            continue
        last[style] = number, begun
        yield inside


def _style(document: Document, article: Article) -> Style:
    marker = marker_of(document.words(article.label))
    assert marker is not None  # its label is one
    return marker.style


def _lost(document: Document, clause: ClauseId, lost: Sequence[Inside]) -> Diagnostic:
    labels = tuple(document.words(inside.span) for inside in lost)
    spans = tuple(Label(inside.span) for inside in lost)
    return Diagnostic(
        "PM0340", {"labels": labels, "clause": clause}, spans, clause, severity=Severity.WARNING
    )
