"""Whether every 条, 款 and 项 of the official text has a formal counterpart, and each block its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from policy_model.ir.statement import Excused, Measure
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic, Label
from policy_model.source.outline import Document
from policy_model.syntax import ast


class Standing(Enum):
    """How a clause stands in the formal text."""

    CARRIED = "carried"
    EXCUSED = "excused"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Covered:
    """A row of the coverage table. `reason`: why it is excused; `statements`: how many carry it."""

    clause: ClauseId
    standing: Standing
    statements: int
    reason: str


def coverage(outline: Document, measure: Measure) -> tuple[Covered, ...]:
    """Every clause of the official text, in order.

    A clause is carried by what is said in it or in a part of it; it is excused by an excuse of its own,
    of what it is part of, or of its parts where nothing carries it.
    """
    carrying: Counter[ClauseId] = Counter()
    excused: dict[ClauseId, str] = {}
    parts: dict[ClauseId, str] = {}
    for statement in measure.statements:
        if statement.clause.gloss:
            continue
        if isinstance(statement, Excused):
            if not statement.words:
                excused.setdefault(statement.clause, statement.reason)
            for clause in _upwards(statement.clause):
                parts.setdefault(clause, statement.reason)
        else:
            carrying.update(_upwards(statement.clause))
    rows = []
    for id in (clause.id for clause in outline.clauses()):
        reason = next((excused[c] for c in _upwards(id) if c in excused), parts.get(id, ""))
        if carrying[id]:
            rows.append(Covered(id, Standing.CARRIED, carrying[id], ""))
        elif reason:
            rows.append(Covered(id, Standing.EXCUSED, 0, reason))
        else:
            rows.append(Covered(id, Standing.MISSING, 0, ""))
    return tuple(rows)


def _upwards(clause: ClauseId) -> Iterator[ClauseId]:
    """The clause and all it is part of."""
    here: ClauseId | None = clause
    while here is not None:
        yield here
        here = here.parent


def coverage_diagnostics(rows: tuple[Covered, ...], outline: Document) -> Iterator[Diagnostic]:
    """PM0320 for each clause that is neither carried nor excused; of nested ones, only the outermost."""
    missing = [row.clause for row in rows if row.standing is Standing.MISSING]
    spans = {clause.id: clause.span for clause in outline.clauses()}
    for clause in missing:
        if not any(clause != other and clause.within(other) for other in missing):
            yield Diagnostic("PM0320", {"at": clause}, (Label(spans[clause]),), clause)


def placement_diagnostics(document: ast.Document, outline: Document) -> Iterator[Diagnostic]:
    """Blocks that stand under another article than they name, twice, or number what the text has not."""
    known = {clause.id for clause in outline.clauses()}
    seen: dict[ClauseId, ast.Block] = {}
    for block in document.blocks:
        above = outline.article_at(block.span.start)
        if above is None or above.id != block.article:
            yield Diagnostic("PM0321", {"at": block.article}, (Label(block.span),), block.article)
            continue
        if block.article in seen:
            labels = (Label(block.span), Label(seen[block.article].span))
            yield Diagnostic("PM0322", {"at": block.article}, labels, block.article)
        seen[block.article] = block
        yield from _items(block, known)


def quoted_diagnostics(measure: Measure, outline: Document) -> Iterator[Diagnostic]:
    """PM0327 for each sentence that is excused by words which its article does not have."""
    for s in measure.statements:
        article = outline.article(s.clause.article, s.clause.branch) if isinstance(s, Excused) else None
        if isinstance(s, Excused) and article and _plain(s.words) not in _plain(outline.words(article.span)):
            yield Diagnostic("PM0327", {"at": s.clause, "words": s.words}, (Label(s.span),), s.clause)


def _plain(text: str) -> str:
    return "".join(text.split()).rstrip("。；")


def _items(block: ast.Block, known: set[ClauseId]) -> Iterator[Diagnostic]:
    for at, paragraph in block.numbered:
        if at not in known:
            yield Diagnostic("PM0323", {"at": at}, (Label(paragraph.span),), block.article)
            continue
        numbered = [
            (clause, item.span)
            for statement in paragraph.statements
            for item in getattr(statement, "items", ())
            for clause, item in _numbered(item, at)
        ]
        counts = Counter(clause for clause, _ in numbered)
        for clause, span in numbered:
            if clause not in known:
                yield Diagnostic("PM0323", {"at": clause}, (Label(span),), block.article)
            elif counts[clause] > 1:
                yield Diagnostic("PM0324", {"at": clause}, (Label(span),), block.article)


_Item = ast.CondItem | ast.ResultItem | ast.StepItem | ast.GradeItem


def _numbered(item: _Item, at: ClauseId) -> Iterator[tuple[ClauseId, _Item]]:
    """An item of a list and the 目 in it, with the clauses they are."""
    own = replace(at, item=item.number)
    if item.number:  # 0: written in the sentence itself
        yield own, item
    if isinstance(item, ast.CondItem) and isinstance(item.body, ast.SubList):
        for sub in item.body.items:
            yield replace(own, subitem=sub.number), sub
