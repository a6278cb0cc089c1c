"""What the formal text decides beyond the official one, and does not leave open as a reading.

Three kinds: a 释义 that is no reading; two words of the official text declared to be one name; words of a
carried clause that have no counterpart in its block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from policy_model.source.clause import ClauseId, parse_clause_id
from policy_model.source.outline import Document
from policy_model.syntax import ast

from .coverage import Covered, Standing

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_SPACE = re.compile(r"\s")
_FUNCTION = re.compile(r"[对向在于自由以把将被为本该其此之的并且及和与或等也又再就可应须]+")
"""Words that join others: by themselves they say nothing."""
_EMPTY = re.compile(r"^[在于被所已曾其]|[的了地之]")
"""What makes no other word of a word."""


class Beyond(StrEnum):
    """How the formal text goes beyond the official one."""

    GLOSS = "gloss"
    ALIAS = "alias"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision. `words`: the gloss, the official words taken for one, or those without a counterpart."""

    kind: Beyond
    clause: ClauseId
    words: tuple[str, ...]


def decided(
    document: ast.Document, outline: Document, covered: Sequence[Covered], text: str
) -> tuple[Decided, ...]:
    """All that is so decided, kind by kind. `text`: the file's."""
    return (
        *_glosses(document, text),
        *_aliases(document, outline, text),
        *_unmatched(document, outline, covered, text),
    )


def _glosses(document: ast.Document, text: str) -> Iterator[Decided]:
    for block in document.blocks:
        for gloss in block.glosses:
            if not isinstance(gloss.statement, ast.Reading):
                at = ClauseId(block.article.article, branch=block.article.branch, gloss=gloss.number)
                yield Decided(Beyond.GLOSS, at, (" ".join(text[gloss.span.start : gloss.span.end].split()),))


def _aliases(document: ast.Document, outline: Document, text: str) -> Iterator[Decided]:
    """Names of several official words: each of them stands in an article whose block uses the name.

    What only another article says is that article's: 上班 of 夜里、节日上班 is no 夜间值班.
    """
    rows = [
        (row, [n.text for n in row.names if not (n.members or n.slot or n.negative)])
        for table in document.tables
        for row in table.rows
    ]
    everything = [name for _, names in rows for name in names]
    blocks = _blocks(document, text)
    official = {a.id: _SPACE.sub("", outline.words(a.span)) for a in outline.articles}
    for row, said in rows:
        if len(said) == 1:
            continue
        using = {
            article: words
            for article, words in official.items()
            if any(_stands_alone(name, everything, blocks.get(article, "")) for name in said)
        }
        used = tuple(w for w in said if any(_stands_alone(w, said, words) for words in using.values()))
        if len({_EMPTY.sub("", word) for word in used}) > 1:
            yield Decided(Beyond.ALIAS, _clause_of(row) or next(iter(using)), used)


def _stands_alone(word: str, others: Sequence[str], words: str) -> bool:
    """Whether the word is there other than inside a longer one of these."""
    if word not in words:
        return False
    longer = sorted((o for o in others if word in o and o != word), key=len, reverse=True)
    for other in longer:
        words = words.replace(other, "")
    return word in words


def _blocks(document: ast.Document, text: str) -> dict[ClauseId, str]:
    """What stands in the blocks of each article, without spaces."""
    blocks: dict[ClauseId, str] = {}
    for block in document.blocks:
        said = _SPACE.sub("", text[block.span.start : block.span.end])
        blocks[block.article] = blocks.get(block.article, "") + said
    return blocks


def _clause_of(row: ast.Row) -> ClauseId | None:
    """Where the text has the name, as its row says (None: it does not)."""
    for clause in getattr(row, "clauses", ()):
        try:
            return parse_clause_id(clause.text)
        except ValueError:  # reported as PM0205
            continue
    return None


def _unmatched(
    document: ast.Document, outline: Document, covered: Sequence[Covered], text: str
) -> Iterator[Decided]:
    """Runs of official words none of whose pairs of characters stands in the article's block."""
    blocks = _blocks(document, text)
    carried = {row.clause for row in covered if row.standing is Standing.CARRIED}
    for clause in outline.clauses():
        article = ClauseId(clause.id.article, branch=clause.id.branch)
        if not clause.leaf or clause.id not in carried or article not in blocks:
            continue
        words = _without(_SPACE.sub("", outline.words(clause.span)), blocks[article])
        if words:
            yield Decided(Beyond.WORDS, clause.id, words)


def _without(official: str, formal: str) -> tuple[str, ...]:
    met = [False] * len(official)
    for at in range(len(official) - 1):
        pair = official[at : at + 2]
        if pair in formal and _HAN.fullmatch(pair):
            met[at] = met[at + 1] = True
    left = "".join(" " if found else char for char, found in zip(official, met, strict=True))
    return tuple(dict.fromkeys(run for run in _HAN.findall(left) if not _FUNCTION.fullmatch(run)))
