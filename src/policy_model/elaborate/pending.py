"""What a first draft left for a person: names and sentences marked 待定, and names without English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policy_model.ir.statement import Excused, Measure
from policy_model.source.diagnostic import Diagnostic, Label, Severity
from policy_model.source.span import Span
from policy_model.syntax import ast

PENDING = "待定"
"""What the note of a name, or the reason of a sentence, begins with until a person has settled it."""
_UNGLOSSED = (ast.PartyRow, ast.FactRow, ast.ActRow, ast.JudgementRow, ast.ResultRow)


def pending_diagnostics(document: ast.Document, measure: Measure) -> Iterator[Diagnostic]:
    """Of a draft: how many names and sentences are still 待定 (PM0338), which names lack English (PM0339)."""
    rows = [row for table in document.tables for row in table.rows]
    names = [row for row in rows if row.note is not None and row.note.text.startswith(PENDING)]
    excused = [s for s in measure.statements if isinstance(s, Excused) and s.reason.startswith(PENDING)]
    if not names and not excused:
        return
    first: list[Span] = [row.span for row in names[:1]] + [s.span for s in excused[:1]]
    args = {"names": len(names), "sentences": len(excused)}
    yield Diagnostic("PM0338", args, tuple(map(Label, first)), severity=Severity.WARNING)
    plain = [
        row for row in rows if isinstance(row, _UNGLOSSED) and not (row.gloss and row.gloss.text.strip())
    ]
    if plain:
        listed = tuple(row.names[0].text for row in plain)
        yield Diagnostic("PM0339", {"names": listed}, (Label(plain[0].span),), severity=Severity.NOTE)


def but_pending(diagnostics: Iterable[Diagnostic], document: ast.Document) -> Iterator[Diagnostic]:
    """Without what would strike a proposed name because no sentence uses it yet: PM0338 counts it."""
    pending = {
        row.span.start
        for table in document.tables
        for row in table.rows
        if row.note is not None and row.note.text.startswith(PENDING)
    }
    for one in diagnostics:
        if one.code != "PM0210" or one.labels[0].span.start not in pending:
            yield one


def pending_count(diagnostics: Iterable[Diagnostic]) -> int:
    """How many names and sentences are still 待定, by what was said of a measure."""
    told = (d.args for d in diagnostics if d.code == "PM0338")
    return sum(int(str(args["names"])) + int(str(args["sentences"])) for args in told)
