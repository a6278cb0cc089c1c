"""The parts of a document as values: divisions, 条, 款, 项, 目, each with its place and clause id.

How they are found is `document`'s.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from .clause import ClauseId, chinese_numeral
from .diagnostic import Diagnostic
from .span import Span


class DivisionKind(Enum):
    """A level above 条; the value is its word. A HEADING is one that carries no such word."""

    PART = "编"
    SUBPART = "分编"
    BOOK = "篇"
    PORTION = "部分"
    CHAPTER = "章"
    SECTION = "节"
    SUBSECTION = "目"
    HEADING = ""


@dataclass(frozen=True, slots=True)
class Division:
    """A 编, 章, 节 or other heading above articles. `heading` is its whole line, `title` its words."""

    kind: DivisionKind
    number: int
    title: str
    heading: Span

    @property
    def zh(self) -> str:
        """第二章, or the heading's own words."""
        return f"第{chinese_numeral(self.number)}{self.kind.value}" if self.kind.value else self.title

    @property
    def en(self) -> str:
        """Chapter 2, or the heading's own words."""
        return f"{self.kind.name.capitalize()} {self.number}" if self.kind.value else self.title


@dataclass(frozen=True, slots=True)
class Item:
    """A 项, or a 目 in the `subitems` of one. `label` is its number as written, `body` its own words."""

    id: ClauseId
    number: int
    label: Span
    body: Span
    span: Span
    subitems: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A 款. `intro` is what stands before its items (all of it where it has none)."""

    id: ClauseId
    number: int
    intro: Span
    span: Span
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A 条. `label` is its number as written; `divisions` are the headings it stands under, outermost first.

    The id of its only paragraph is the id of the article.
    """

    id: ClauseId
    label: Span
    body: Span
    span: Span
    paragraphs: tuple[Paragraph, ...]
    divisions: tuple[Division, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """One 条, 款, 项 or 目 in a flat listing. `leaf` if it has no parts of its own."""

    id: ClauseId
    span: Span
    leaf: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A document taken apart. Every offset is one of `text`.

    `front` is what stands before its first division or article, `tail` what follows the last article
    without belonging to it (signature, annexes).
    """

    file: str
    text: str
    front: Span
    divisions: tuple[Division, ...]
    articles: tuple[Article, ...]
    tail: Span
    diagnostics: tuple[Diagnostic, ...] = ()

    def words(self, span: Span) -> str:
        """The text at `span`."""
        return self.text[span.start : span.end]

    def clauses(self) -> Iterator[Clause]:
        """Every 条, 款, 项 and 目, each before its parts, in document order; an only 款 is its 条."""
        for article in self.articles:
            several = len(article.paragraphs) > 1
            bare = not several and not any(p.items for p in article.paragraphs)
            yield Clause(article.id, article.span, bare)
            for paragraph in article.paragraphs:
                if several:
                    yield Clause(paragraph.id, paragraph.span, not paragraph.items)
                for item in paragraph.items:
                    yield Clause(item.id, item.span, not item.subitems)
                    yield from (Clause(sub.id, sub.span, True) for sub in item.subitems)

    def article(self, number: int, branch: int = 0) -> Article | None:
        """The first article of that number."""
        wanted = ClauseId(number, branch=branch)
        return next((article for article in self.articles if article.id == wanted), None)

    def article_at(self, offset: int) -> Article | None:
        """The article that `offset` stands in or under, as a formal block stands under its article."""
        at = bisect_right(self.articles, offset, key=lambda article: article.span.start)
        return self.articles[at - 1] if at else None

    def clause_at(self, offset: int) -> ClauseId | None:
        """The smallest clause whose words include `offset`, or the article it stands under."""
        article = self.article_at(offset)
        if article is None:
            return None
        found = article.id
        for paragraph in article.paragraphs:
            if paragraph.span.start <= offset < paragraph.span.end:
                found = paragraph.id
                for item in paragraph.items:
                    for part in (item, *item.subitems):
                        found = part.id if part.span.start <= offset < part.span.end else found
        return found

    def divisions_over(self, clause: ClauseId) -> tuple[Division, ...]:
        """The headings a clause stands under, outermost first."""
        article = self.article(clause.article, clause.branch)
        return article.divisions if article else ()
