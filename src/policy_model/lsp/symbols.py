"""The outline of the text by 章条款项, the folding of blocks, and links from citations to articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lsprotocol.types import DocumentLink, DocumentSymbol, FoldingRange, FoldingRangeKind, SymbolKind

from policy_model.source.citation import parse_citation
from policy_model.source.document import split_document
from policy_model.source.literate import FORMAL, VOCABULARY, prose_of
from policy_model.source.outline import Article, Division, DivisionKind, Document, Item
from policy_model.source.span import Span

from .draft import Draft

_N = r"[零〇一二三四五六七八九十百千0-9]+"
CITED = re.compile(rf"第{_N}条(?:之{_N})?(?:第{_N}款)?(?:第（{_N}）项|第{_N}项)?")
_LEVELS = tuple(DivisionKind)
_DETAIL = 24


def outline_of(text: str) -> Document:
    """The official text taken apart."""
    return split_document(prose_of(text).text)


def outline(draft: Draft, document: Document) -> list[DocumentSymbol]:
    """Divisions with what stands under them, then the tables of the vocabulary."""
    starts = [d.heading.start for d in document.divisions] + [a.span.start for a in document.articles]
    end = document.tail.start if document.articles else len(draft.text)
    blocks = [
        _symbol(draft, (piece.info, ""), SymbolKind.Struct, Span("", piece.start, piece.end))
        for piece in draft.pieces
        if piece.info == VOCABULARY
    ]
    return [*_Outline(draft, document, sorted(starts), end).symbols(), *blocks]


class _Outline:
    def __init__(self, draft: Draft, document: Document, starts: Sequence[int], end: int) -> None:
        self.draft, self.document, self.starts, self.end = draft, document, starts, end

    def symbols(self) -> list[DocumentSymbol]:
        """Divisions and articles, each under the division it belongs to."""
        top: list[DocumentSymbol] = []
        over: list[tuple[Division, DocumentSymbol]] = []
        parts: list[Division | Article] = [*self.document.divisions, *self.document.articles]
        parts.sort(key=_start)
        for part in parts:
            if isinstance(part, Division):
                while over and _LEVELS.index(over[-1][0].kind) >= _LEVELS.index(part.kind):
                    over.pop()
                made = self._division(part)
            else:
                over = [(d, s) for d, s in over if d in part.divisions]
                made = self._article(part)
            (_children(over[-1][1]) if over else top).append(made)
            if isinstance(part, Division):
                over.append((part, made))
        return top

    def _division(self, division: Division) -> DocumentSymbol:
        level = _LEVELS.index(division.kind)
        after = (
            d.heading.start
            for d in self.document.divisions
            if d.heading.start > division.heading.start and _LEVELS.index(d.kind) <= level
        )
        end = next(after, self.end)
        whole = Span("", division.heading.start, max(end, division.heading.end))
        title = division.title if division.kind.value else ""
        return _symbol(self.draft, (division.zh, title), SymbolKind.Namespace, whole, division.heading)

    def _article(self, article: Article) -> DocumentSymbol:
        end = next((at for at in self.starts if at > article.span.start), self.end)
        whole = Span("", article.span.start, max(end, article.span.end))
        words = self._words(article.body)
        made = _symbol(self.draft, (article.id.zh, words), SymbolKind.Class, whole, article.label)
        several = len(article.paragraphs) > 1
        for paragraph in article.paragraphs:
            items = [self._item(item) for item in paragraph.items]
            if several:
                name = paragraph.id.zh.removeprefix(article.id.zh)
                words = self._words(paragraph.intro)
                under = _symbol(self.draft, (name, words), SymbolKind.Method, paragraph.span)
                under.children = items
                _children(made).append(under)
            else:
                _children(made).extend(items)
        return made

    def _item(self, item: Item) -> DocumentSymbol:
        name = self.document.words(item.label).strip() or item.id.zh
        made = _symbol(self.draft, (name, self._words(item.body)), SymbolKind.Field, item.span)
        made.children = [self._item(sub) for sub in item.subitems]
        return made

    def _words(self, span: Span) -> str:
        words = " ".join(self.document.words(span).split())
        return words if len(words) <= _DETAIL else words[: _DETAIL - 1] + "…"


def _children(symbol: DocumentSymbol) -> list[DocumentSymbol]:
    found = list(symbol.children or ())
    symbol.children = found
    return found


def _start(part: Division | Article) -> int:
    return part.heading.start if isinstance(part, Division) else part.span.start


def _symbol(
    draft: Draft, named: tuple[str, str], kind: SymbolKind, whole: Span, own: Span | None = None
) -> DocumentSymbol:
    own = own or Span("", whole.start, whole.start)
    return DocumentSymbol(
        name=named[0],
        detail=named[1],
        kind=kind,
        range=draft.lines.range(whole.start, whole.end),
        selection_range=draft.lines.range(own.start, min(own.end, whole.end)),
    )


def folds(draft: Draft) -> list[FoldingRange]:
    """Every block."""
    line = draft.lines.line_of
    return [
        FoldingRange(line(piece.start), line(piece.end), kind=FoldingRangeKind.Region)
        for piece in draft.pieces
        if piece.info in (FORMAL, VOCABULARY)
    ]


def links(here: Draft, measure: Draft, document: Document, uri: str) -> Iterator[DocumentLink]:
    """Each citation of an article of the measure at `uri`, in the text of one of its files."""
    heads = {article.label.start for article in document.articles} if here is measure else set[int]()
    articles = {(one.id.article, one.id.branch): one for one in reversed(document.articles)}
    for match in CITED.finditer(here.text):
        if match.start() in heads:
            continue
        cited = parse_citation(match[0])
        article = articles.get((cited.article, cited.branch))
        if article is not None:
            line = measure.lines.line_of(article.span.start) + 1
            yield DocumentLink(here.lines.range(match.start(), match.end()), target=f"{uri}#L{line}")
