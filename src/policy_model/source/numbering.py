"""Whether the numbers of a document follow each other. Gaps are warnings: the text stands as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .clause import ClauseId
from .diagnostic import Diagnostic, Label, Severity
from .outline import Division, DivisionKind, Document, Item
from .span import Span

_LEVELS = tuple(DivisionKind)


def check_numbering(document: Document) -> tuple[Diagnostic, ...]:
    """No article (PM0301); a number missing before, or out of turn at, an article, an item or a division."""
    if not document.articles:
        return (Diagnostic("PM0301", {"file": document.file}),)
    found = [*_articles(document), *_divisions(document.divisions)]
    for article in document.articles:
        for paragraph in article.paragraphs:
            found += _items(paragraph.items)
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
            yield _warning("PM0302", (Label(article.label),), here, clause=here, expected=min(expected))
        seen.setdefault(here, article.label)
        last = max(last, here)


def _items(items: Sequence[Item]) -> Iterator[Diagnostic]:
    last = 0
    seen: dict[int, Span] = {}
    for item in items:
        if item.number in seen or item.number < last:
            first = seen.get(item.number)
            labels = (Label(item.label), *((Label(first, "source.first"),) if first else ()))
            yield _warning("PM0305", labels, item.id, clause=item.id)
        elif item.number != last + 1:
            yield _warning("PM0304", (Label(item.label),), item.id, clause=item.id, expected=last + 1)
        seen.setdefault(item.number, item.label)
        last = max(last, item.number)
        yield from _items(item.subitems)


def _divisions(divisions: Sequence[Division]) -> Iterator[Diagnostic]:
    last: dict[DivisionKind, int] = {}
    for division in divisions:
        if not division.kind.value:
            continue
        expected = last.get(division.kind, 0) + 1
        # A 节 counts anew in every 章, and in some documents a 章 in every 编.
        if division.number != expected and not (division.number == 1 and _restarts(division.kind, last)):
            code = "PM0306" if division.number > expected else "PM0307"
            yield _warning(code, (Label(division.heading),), None, division=division.zh, expected=expected)
        last[division.kind] = max(division.number, 0)
        for inner in _LEVELS[_LEVELS.index(division.kind) + 1 :]:
            if inner is not DivisionKind.CHAPTER:
                last.pop(inner, None)


def _restarts(kind: DivisionKind, last: dict[DivisionKind, int]) -> bool:
    return kind is DivisionKind.CHAPTER and DivisionKind.PART in last


def _warning(
    code: str, labels: tuple[Label, ...], where: ClauseId | None, **args: str | int | ClauseId
) -> Diagnostic:
    return Diagnostic(code, dict(args), labels, where, severity=Severity.WARNING)
