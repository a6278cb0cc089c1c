"""A report as GitHub-flavoured Markdown: a summary, tables, and the details folded away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any as Json

from policy_model.analysis.finding import Severity
from policy_model.elaborate.coverage import Standing
from policy_model.ir.statement import Measure
from policy_model.paper.markdown import row, safe
from policy_model.proof.story import tell
from policy_model.properties.outcome import Outcome
from policy_model.source.catalogue import Lang, shown

from .accepted import Weighed
from .report import Report, is_open
from .text import coverage
from .wording import (
    about_finding,
    about_outcome,
    basis,
    columns,
    counts,
    headline,
    rows,
    say,
    sentence,
    severity,
    subject,
    title,
    unusual,
    verdict,
    witness_of,
)


def render(report: Report, lang: Lang) -> str:
    """The report as Markdown, in one language."""
    return "\n".join(_report(report, lang)) + "\n"


def _report(report: Report, lang: Lang) -> Iterator[str]:
    yield f"# {safe(report.measure.title)}"
    yield ""
    yield safe(headline(report, lang))
    yield ""
    for count in (*counts(report, lang), coverage(report.covered, lang)):
        yield f"- {safe(count)}"
    if report.findings:
        yield from _findings(report, lang)
    if report.gone:
        yield from _heading("gone", lang)
        heads = ("code", "clauses", "reason")
        gone = [[a.code, subject(a.clauses, a.about, lang), a.reason] for a in report.gone]
        yield from _table(_heads(heads, lang), gone)
    if report.outcomes:
        yield from _properties(report, lang)
    excused = [row for row in report.covered if row.standing is Standing.EXCUSED]
    if excused and report.selection.whole:
        yield from _heading("excused", lang)
        yield from _table(
            _heads(("clause", "reason"), lang), [[shown(row.clause, lang), row.reason] for row in excused]
        )


def _findings(report: Report, lang: Lang) -> Iterator[str]:
    yield from _heading("findings", lang)
    order = list(Severity)
    found = sorted(report.findings, key=lambda w: order.index(w.finding.severity))
    yield from _table(
        _heads(("severity", "code", "clauses", "says", "accepted"), lang),
        [
            [
                ("✗ " if is_open(w) else "") + severity(w.finding.severity, lang),
                w.finding.code,
                subject(w.finding.clauses, w.finding.about, lang),
                sentence(w.finding, lang),
                w.accepted or "",
            ]
            for w in found
        ],
    )
    for weighed in found:
        yield from _more_of_finding(report.measure, weighed, lang)


def _more_of_finding(measure: Measure, weighed: Weighed, lang: Lang) -> Iterator[str]:
    finding = weighed.finding
    lines = list(about_finding(finding, lang))
    if not (lines or finding.table or finding.witness):
        return
    yield from _folded(f"{finding.code} {subject(finding.clauses, finding.about, lang)}")
    yield safe(sentence(finding, lang))
    if lines or finding.witness:
        yield ""
    yield from (f"- {safe(line)}" for line in lines)
    if finding.witness:
        taken = unusual(measure, finding.witness_readings, lang)
        yield from _witness(measure, say("witness", lang, readings=taken), finding.witness, lang)
    if finding.table:
        yield from _table(columns(finding, lang), rows(finding, lang))
    yield from ("", "</details>")


def _properties(report: Report, lang: Lang) -> Iterator[str]:
    yield from _heading("properties", lang)
    yield from _table(
        _heads(("property", "verdict", "expected", "basis"), lang),
        [
            [
                title(o, lang),
                ("✓ " if o.as_expected else "✗ ") + verdict(o.verdict, lang),
                verdict(o.property.expected.verdict, lang),
                basis(o, lang),
            ]
            for o in report.outcomes
        ],
    )
    for outcome in report.outcomes:
        yield from _more_of_property(report.measure, outcome, lang)


def _more_of_property(measure: Measure, outcome: Outcome, lang: Lang) -> Iterator[str]:
    lines = list(about_outcome(outcome, lang))
    if not (lines or outcome.witness):
        return
    yield from _folded(say("named", lang, name=title(outcome, lang), verdict=verdict(outcome.verdict, lang)))
    yield from (f"- {safe(line)}" for line in lines)
    if outcome.witness:
        yield from _witness(measure, witness_of(measure, outcome, lang), outcome.witness, lang)
    yield from ("", "</details>")


def _witness(measure: Measure, over: str, cases: Sequence[dict[str, Json]], lang: Lang) -> Iterator[str]:
    yield f"- {safe(over)}"
    for case in cases:
        yield from (f"  - {safe(line)}" for line in tell(measure, case, lang))


def _folded(title: str) -> Iterator[str]:
    yield from ("", "<details>", f"<summary>{escape(title)}</summary>", "")


def _heading(key: str, lang: Lang) -> Iterator[str]:
    yield from ("", f"## {say(f'heading.{key}', lang)}")


def _heads(keys: Sequence[str], lang: Lang) -> list[str]:
    return [say(f"column.{key}", lang) for key in keys]


def _table(head: Sequence[str], body: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table. Every cell is one line in which nothing is markup."""
    yield ""
    yield row([safe(name) for name in head])
    yield "|" + "---|" * len(head)
    yield from (row([safe(cell) for cell in cells]) for cells in body)
