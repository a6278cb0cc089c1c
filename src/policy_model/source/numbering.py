"""Whether the numbers of a document follow each other. Gaps are warnings: the text stands as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .clause import ClauseId, chinese_numeral
from .diagnostic import Diagnostic, Label, Severity
from .outline import Division, DivisionKind, Document, Item
from .span import Span

_LEVELS = tuple(DivisionKind)
_REACH = 4000  # a unit is shorter than this
_OVER_CHAPTERS = _LEVELS[: _LEVELS.index(DivisionKind.CHAPTER)]


def check_numbering(document: Document) -> tuple[Diagnostic, ...]:
    """No article (PM0301); a number missing before, or out of turn at, an article, an item or a division."""
    if not document.articles:
        return (Diagnostic("PM0301", {"file": document.file}),)
    found = [*_articles(document), *_divisions(document.divisions)]
    for article in document.articles:
        for paragraph in article.paragraphs:
            found += _items(document, paragraph.items)
    return tuple(found)


def _articles(document: Document) -> Iterator[Diagnostic]:
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
            labels = (
                Label(article.label),
                *_elsewhere(document, article.label, rf"第\s?{_written(due.article)}\s?条"),
            )
            yield _warning("PM0302", labels, here, clause=here, expected=due)
        seen.setdefault(here, article.label)
        last = max(last, here)


def _items(document: Document, items: Sequence[Item]) -> Iterator[Diagnostic]:
    last = 0
    seen: dict[int, Span] = {}
    for item in items:
        if item.number in seen or item.number < last:
            first = seen.get(item.number)
            labels = (Label(item.label), *((Label(first, "source.first"),) if first else ()))
            yield _warning("PM0305", labels, item.id, clause=item.id)
        elif item.number != last + 1:
            inside = _elsewhere(document, item.label, rf"[（(]\s?{_written(last + 1)}\s?[)）]")
            labels = (Label(item.label), *inside)
            yield _warning("PM0304", labels, item.id, clause=item.id, expected=last + 1)
        seen.setdefault(item.number, item.label)
        last = max(last, item.number)
        yield from _items(document, item.subitems)


def _elsewhere(document: Document, before: Span, number: str) -> tuple[Label, ...]:
    """Where the missing number stands after a stop inside a line: there the break was lost."""
    start = max(0, before.start - _REACH)
    found = re.search(rf"[。；：;:]\s*({number})", document.text[start : before.start])
    if found is None:
        return ()
    at = Span(before.file, start + found.start(1), start + found.end(1))
    return (Label(at, "source.elsewhere"),)


def _written(number: int) -> str:
    return rf"(?:{chinese_numeral(number)}|{number})"


def _divisions(divisions: Sequence[Division]) -> Iterator[Diagnostic]:
    last: dict[DivisionKind, int] = {}
    for division in divisions:
        if not division.kind.value:
            continue
        expected = last.get(division.kind, 0) + 1
        # What is below a 章 counts anew in every 章, and in some documents a 章 in every 编.
        if division.number != expected and not (division.number == 1 and _restarts(division.kind, last)):
            code = "PM0306" if division.number > expected else "PM0307"
            yield _warning(code, (Label(division.heading),), None, division=division.zh, expected=expected)
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
