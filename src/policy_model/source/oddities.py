"""What looks odd in a split: told, never mended. An odd number is `numbering`'s."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .clause import ClauseId
from .diagnostic import Diagnostic, Label, Severity
from .markers import marker_of
from .outline import Article, Document, Item
from .span import Span
from .text import INVISIBLE, LINE_END

USUAL_HEADINGS = frozenset({"总则", "分则", "附则", "罚则", "法律责任", "监督管理", "一般规定", "其他规定"})
"""What headings without a number usually say; any other is told."""

FURNITURE = re.compile(
    r"[-—–－·\s]*[-—–－·][-—–－·\s]*[0-9０-９]{0,4}[-—–－·\s]*|第\s?[0-9]{1,4}\s?页(?:\s?[，/]?\s?共\s?[0-9]{1,4}\s?页)?"
)
"""A page number or a rule by itself in a line: no words of the text."""
_BLANK = re.compile(rf"(?:[\s*_#【】]|{INVISIBLE.pattern})*")
_ENDS = re.compile(r"[。！？；.!?;…][”’」』】》）)\"'*_\s]*$|\|\s*$")
_LISTS = re.compile(r"(?:下列|以下|如下)[^。；]*[：:]$")
_DEFINES = re.compile(r"(?:含义|定义)[^。；]*[：:]$")  # 下列用语的含义： needs no labels
_LISTED = re.compile(r"下列[^。：:]*(?:。|$)")  # with a colon, the list may stand in the same line
_DOTTED = re.compile(r"[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})+(?:[.．]|\s)\s*(?=[\u4e00-\u9fff])")
_WRAPPED = 0.85  # a line this near to the longest is broken where the page ends
_WIDE = 20
_USUAL_TITLE = 18  # a longer heading is often set in two lines


def check_split(document: Document) -> tuple[Diagnostic, ...]:
    """What is odd of lines and units.

    No text (PM0331), no labels (PM0332, PM0336, PM0342), words cut off (PM0333), odd headings (PM0334,
    PM0337), line ends that are no line feed (PM0341), page numbers (PM0343).
    """
    return tuple(_found(document))


def _found(document: Document) -> Iterator[Diagnostic]:
    ends = [end for end in LINE_END.finditer(document.text) if end[0] != "\n"]
    for sign in dict.fromkeys(end[0] for end in ends):
        at = [end.start() for end in ends if end[0] == sign]
        span = Span(document.file, at[0], at[0] + 1)
        yield _warning("PM0341", span, None, sign=f"U+{ord(sign):04X}", count=len(at))
    whole = Span(document.file, document.front.end, document.tail.start)
    numbers = [line for line in _lines(document, whole) if _is_page_number(document.words(line))]
    if numbers:
        yield _warning("PM0343", numbers[0], None, count=len(numbers))
    for division in document.divisions:
        words = document.words(division.heading)
        if "\n" in words and len(division.title) <= _USUAL_TITLE:
            yield _warning("PM0337", division.heading, None, title=division.title)
        numbered = division.kind.value or division.number or words.startswith("#")
        if not numbered and re.sub(r"\s", "", division.title) not in USUAL_HEADINGS:
            yield _warning("PM0334", division.heading, None, title=division.title)
    widest = max((len(line) for line in LINE_END.split(document.text)), default=0)
    for article in document.articles:
        yield from _empty(document, article)
        yield from list(_unlabelled(document, article, widest)) or _unlisted(document, article)
        yield from _cut_off(document, article)


def _is_page_number(words: str) -> bool:
    return FURNITURE.fullmatch(words) is not None and any(map(str.isdecimal, words))


def _empty(document: Document, article: Article) -> Iterator[Diagnostic]:
    if _BLANK.fullmatch(document.words(article.body)):
        yield _warning("PM0331", article.label, article.id, clause=article.id)
    for item in _items(article):
        if not item.subitems and _BLANK.fullmatch(document.words(item.body)):
            yield _warning("PM0331", item.label, item.id, clause=item.id)


def _unlabelled(document: Document, article: Article, widest: int) -> Iterator[Diagnostic]:
    """At most one an article: a line after 下列…： or ； that begins without a label, or with 1.1."""
    for clause, span in _own_words(article):
        before = ""
        for line in _lines(document, span):
            words = document.words(line)
            if _DOTTED.match(words) and before:
                yield _warning("PM0336", line, article.id, clause=clause)
                return
            wrapped = widest >= _WIDE and len(before) >= _WRAPPED * widest
            listed = before.endswith(("；", ";")) or (
                before.endswith(("：", ":")) and (words.endswith(("；", ";")) or _LISTS.search(before))
            )
            defines = _DEFINES.search(before) is not None
            if (
                listed
                and not wrapped
                and not defines
                and marker_of(words) is None
                and not words.startswith("|")
            ):
                yield _warning("PM0332", line, article.id, clause=clause)
                return
            before = words


def _unlisted(document: Document, article: Article) -> Iterator[Diagnostic]:
    """Where a 款 or an item says 下列, without a colon, and lists nothing."""
    for paragraph in article.paragraphs:
        parts = [(paragraph.id, paragraph.intro, bool(paragraph.items))]
        parts += [(item.id, item.body, bool(item.subitems)) for item in paragraph.items]
        for clause, span, listed in parts:
            said = None if listed else _LISTED.search(document.words(span))
            if said is not None:
                at = span.start + said.start()
                yield _warning("PM0342", Span(span.file, at, at + 2), article.id, clause=clause)


def _cut_off(document: Document, article: Article) -> Iterator[Diagnostic]:
    """The first 款 or item that ends without the stop that its like end with."""
    for paragraph in article.paragraphs:
        ends = [_ends(document, item.body) for item in paragraph.items if not item.subitems]
        leaves = [(item.id, item.body) for item in paragraph.items if not item.subitems]
        if not paragraph.items:
            leaves, ends = [(paragraph.id, paragraph.span)], [_ends(document, paragraph.span), True]
        for (clause, span), end in zip(leaves, ends, strict=False):
            if not end and any(ends) and not _BLANK.fullmatch(document.words(span)):
                last = list(_lines(document, span))[-1]
                yield _warning(
                    "PM0333",
                    Span(last.file, max(last.start, last.end - 1), last.end),
                    article.id,
                    clause=clause,
                )
                return


def _ends(document: Document, span: Span) -> bool:
    return _ENDS.search(document.words(span).rstrip()) is not None


def _own_words(article: Article) -> Iterator[tuple[ClauseId, Span]]:
    for paragraph in article.paragraphs:
        yield paragraph.id, paragraph.intro
        for item in paragraph.items:
            for part in (item, *item.subitems):
                yield part.id, part.body


def _items(article: Article) -> Iterator[Item]:
    for paragraph in article.paragraphs:
        for item in paragraph.items:
            yield item
            yield from item.subitems


def _lines(document: Document, span: Span) -> Iterator[Span]:
    at = span.start
    for raw in LINE_END.split(document.words(span)):
        words = raw.strip()
        if words:
            start = at + raw.index(words[0])
            yield Span(span.file, start, start + len(words))
        at += len(raw) + 1


def _warning(code: str, span: Span, where: ClauseId | None, **args: str | int | ClauseId) -> Diagnostic:
    return Diagnostic(code, dict(args), (Label(span),), where, severity=Severity.WARNING)
