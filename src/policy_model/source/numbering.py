"""Whether the numbers of a document follow each other. Gaps are warnings: the text stands as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .clause import ClauseId
from .diagnostic import Diagnostic, Label, Severity
from .markers import marker_of
from .outline import DivisionKind, Document, Item
from .span import Span
from .unbroken import Inside, between

_LEVELS = tuple(DivisionKind)
_OVER_CHAPTERS = _LEVELS[: _LEVELS.index(DivisionKind.CHAPTER)]


def check_numbering(document: Document, inside: Sequence[Inside]) -> tuple[Diagnostic, ...]:
    """No article (PM0301); a number missing before, or out of turn at, an article, an item or a division.

    `inside`: the numbers that begin no line, among which a missing one may stand.
    """
    if not document.articles:
        return (Diagnostic("PM0301", {"file": document.file}),)
    found = [*_articles(document, inside), *_divisions(document, inside)]
    for article in document.articles:
        here = between(inside, article.span)
        for paragraph in article.paragraphs:
            found += _items(document, paragraph.items, here)
    return tuple(found)


def _articles(document: Document, inside: Sequence[Inside]) -> Iterator[Diagnostic]:
    last = ClauseId(0)
    seen: dict[ClauseId, Span] = {}
    for article in document.articles:
        here = article.id
        expected = {ClauseId(last.article + 1)}
        if last.article and here.article == last.article:
            expected.add(ClauseId(last.article, branch=last.branch + 1))
        if here in seen or here < last:
            labels = (Label(article.label), *((Label(seen[here], "source.first"),) if here in seen else ()))
            yield _warning("PM0303", labels, here, clause=here)
        elif here not in expected:
            due = min(expected)
            later = next((a.label for a in document.articles if a.id == due), None)
            found = _elsewhere(document, article.label, (due.article, due.branch), inside)
            labels = (Label(article.label), *((Label(later, "source.later"),) if later else found))
            yield _warning("PM0302", labels, here, clause=here, expected=due)
        seen.setdefault(here, article.label)
        last = max(last, here)


def _items(document: Document, items: Sequence[Item], inside: Sequence[Inside]) -> Iterator[Diagnostic]:
    last = 0
    seen: dict[int, Span] = {}
    for item in items:
        if item.number in seen or item.number < last:
            first = seen.get(item.number)
            labels = (Label(item.label), *((Label(first, "source.first"),) if first else ()))
            yield _warning("PM0305", labels, item.id, clause=item.id)
        elif item.number != last + 1:
            labels = (Label(item.label), *_elsewhere(document, item.label, (last + 1, 0), inside))
            yield _warning("PM0304", labels, item.id, clause=item.id, expected=last + 1)
        seen.setdefault(item.number, item.label)
        last = max(last, item.number)
        yield from _items(document, item.subitems, inside)


def _elsewhere(
    document: Document, label: Span, number: tuple[int, int], inside: Sequence[Inside]
) -> tuple[Label, ...]:
    """Where the number that is missing before `label` stands inside a line: there the break was lost."""
    like = marker_of(document.words(label))
    found = [one.span for one in inside if like is not None and one.key == (like.style, *number)]
    before = [span for span in found if span.end <= label.start]
    return tuple(Label(span, "source.elsewhere") for span in (before[-1:] or found[:1]))


def _divisions(document: Document, inside: Sequence[Inside]) -> Iterator[Diagnostic]:
    last: dict[DivisionKind, int] = {}
    for division in document.divisions:
        if not division.kind.value:
            continue
        expected = last.get(division.kind, 0) + 1
        # What is below a 章 counts anew in every 章, and in some documents a 章 in every 编.
        if division.number != expected and not (division.number == 1 and _restarts(division.kind, last)):
            code = "PM0306" if division.number > expected else "PM0307"
            found = _elsewhere(document, division.heading, (expected, 0), inside)
            labels = (Label(division.heading), *(found if code == "PM0306" else ()))
            yield _warning(code, labels, None, division=division.zh, expected=expected)
        last[division.kind] = max(division.number, 0)
        for inner in _LEVELS[_LEVELS.index(division.kind) + 1 :]:
            if inner is not DivisionKind.CHAPTER:
                last.pop(inner, None)


def _restarts(kind: DivisionKind, last: dict[DivisionKind, int]) -> bool:
    return kind is DivisionKind.CHAPTER and any(outer in last for outer in _OVER_CHAPTERS)


def _warning(
    code: str, labels: tuple[Label, ...], where: ClauseId | None, **args: str | int | ClauseId
) -> Diagnostic:
    return Diagnostic(code, dict(args), labels, where, severity=Severity.WARNING)
