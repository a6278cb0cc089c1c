"""The literate skeleton of a measure from its plain text: every word kept, room made for formal blocks.

Only white space changes: units are set apart by blank lines, lines inside a unit stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from .source.clause import ClauseId
from .source.diagnostic import Diagnostic, Label, Severity, Unusable
from .source.document import split_document
from .source.literate import FORMAL, VOCABULARY, prose_of
from .source.outline import Document
from .source.text import LINE_END, SourceFile

_FRONT = f"<!-- 词汇 vocabulary -->\n\n```{VOCABULARY}\n{{}}```"


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A measure file ready to fill, the document it came from, and what there is to say about that."""

    text: str
    document: Document
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Filling:
    """What is put into the blocks: the words of each article's, and the tables of the vocabulary."""

    blocks: Mapping[ClauseId, str]
    vocabulary: str


def make_skeleton(source: SourceFile, fill: Callable[[Document], Filling] | None = None) -> Skeleton:
    """A formal block under each 条 of `source`, and a vocabulary in front; `fill` says what is in them.

    Raises:
        Unusable: no article is found (PM0301), or the text holds a mark that would hide a part of
            it in a literate file (PM0013).
    """
    prose = prose_of(source.text, source.name)
    hidden = [*(block.whole for block in prose.blocks), *prose.comments]
    marks = tuple(
        Diagnostic("PM0013", {"mark": source.text[span.start : span.end].strip()[:4]}, (Label(span),))
        for span in hidden
    )
    document = split_document(source.text, source.name)
    problems = marks + document.diagnostics
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise Unusable(problems, {source.name: source.text})
    filling = fill(document) if fill is not None else Filling({}, "")
    return Skeleton("".join(_parts(document, filling)), document, problems)


def _parts(document: Document, filling: Filling) -> Iterator[str]:
    yield _FRONT.format(_closed(filling.vocabulary))
    ended = iter(document.articles)
    before = ""
    cuts = _cuts(document)
    ends = [*(start for start, _ in cuts[1:]), len(document.text)]
    for (start, block_before), end in zip(cuts, ends, strict=True):
        if block_before:
            yield f"\n\n```{FORMAL}\n{_closed(filling.blocks.get(next(ended).id, ''))}```"
            before = ""
        part = LINE_END.sub("\n", document.text[start:end].strip())
        if not part:
            continue
        bullets = before[:2] in {"- ", "* "} and part.startswith(before[:2])
        yield ("\n" if bullets else "\n\n") + part
        before = part
    yield "\n"


def _closed(words: str) -> str:
    return f"{words}\n" if words else ""


def _cuts(document: Document) -> list[tuple[int, bool]]:
    """Where a part begins, and whether an article has ended just before it, so that its block goes there."""
    starts = {0, document.tail.start, *(division.heading.start for division in document.divisions)}
    for article in document.articles:
        starts.add(article.span.start)
        starts.update(paragraph.span.start for paragraph in article.paragraphs[1:])
        for paragraph in article.paragraphs:
            for item in paragraph.items:
                starts.update((item.span.start, *(sub.span.start for sub in item.subitems)))
    closed = {min((s for s in starts if s >= a.span.end), default=None) for a in document.articles}
    return [(start, start in closed) for start in sorted(starts)]
