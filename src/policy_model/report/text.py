"""A report for the terminal: a summary, the findings by severity, the properties, what is not formalised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any as Json

from policy_model.analysis.finding import Severity
from policy_model.elaborate.coverage import Covered, Standing
from policy_model.ir.statement import Measure
from policy_model.proof.story import tell
from policy_model.properties.outcome import Outcome
from policy_model.source.catalogue import Lang
from policy_model.source.cells import wrap

from .accepted import Weighed
from .matter import Concern, Matter, matters
from .report import Report, is_open
from .table import lay_out
from .wording import (
    about_finding,
    about_outcome,
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

_STEP = "  "
_HANGING = 2
"""Cells kept free at the end of a line: a closing mark may hang over."""

_MARK = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}
Line = tuple[int, str]
"""How many steps a line is indented, and what it says."""


def render(report: Report, lang: Lang, width: int) -> str:
    """The report as text, `width` cells wide."""
    return fitted(_report(report, lang, width), width)


def fitted(lines: Iterable[Line], width: int) -> str:
    """Lines as text, `width` cells wide."""
    out: list[str] = []
    for depth, line in lines:
        out.extend(_fitted(line, depth, width) if line else [""])
    return "\n".join(out) + "\n"


def _fitted(line: str, depth: int, width: int) -> Iterator[str]:
    """A line within the width, going on a step further in."""
    indent = _STEP * depth
    if line.startswith("\t"):  # laid out already
        yield indent + line[1:]
        return
    parts = wrap(line, width - len(indent) - len(_STEP) - _HANGING)
    for number, part in enumerate(parts):
        yield indent + (_STEP if number else "") + part


def _report(report: Report, lang: Lang, width: int) -> Iterator[Line]:
    yield 0, headline(report, lang)
    for count in (*counts(report, lang), coverage(report.covered, lang)):
        yield 1, count
    if report.findings:
        yield from _heading("findings", lang)
        for matter in matters(report.measure, report.findings):
            yield from _matter(report.measure, matter, lang, width)
    if report.gone:
        yield from _heading("gone", lang)
        for acceptance in report.gone:
            yield 0, f"✗ {acceptance.code}  {subject(acceptance.clauses, acceptance.about, lang)}"
            yield 1, say("accepted", lang, reason=acceptance.reason)
    if report.outcomes:
        yield from _heading("properties", lang)
        for outcome in report.outcomes:
            yield from _outcome(report.measure, outcome, lang)
    excused = [row for row in report.covered if row.standing is Standing.EXCUSED]
    if excused and report.selection.whole:
        yield from _heading("excused", lang)
        whole = {row.clause for row in excused}
        for row in excused:
            if row.clause.parent not in whole:
                yield 1, say("excused", lang, clause=row.clause, reason=row.reason)


def coverage(covered: Sequence[Covered], lang: Lang) -> str:
    """How much of the official text is formalised."""
    articles = sum(row.clause.parent is None for row in covered)
    carried = sum(row.standing is Standing.CARRIED for row in covered)
    return say("counts.coverage", lang, articles=articles, clauses=len(covered), carried=carried)


def _heading(key: str, lang: Lang) -> Iterator[Line]:
    yield 0, ""
    yield 0, say(f"heading.{key}", lang)


def _matter(measure: Measure, matter: Matter, lang: Lang, width: int) -> Iterator[Line]:
    """A matter, told once, and the points under it."""
    yield 0, ""
    yield (
        0,
        say(
            "matter",
            lang,
            weight=say(f"weight.{matter.weight.value}", lang),
            clauses=matter.article or say("whole", lang),
            concern=say(f"concern.{matter.concern.value}", lang),
            count=len(matter.points),
            odd="" if matter.ordinary else say("brief.odd", lang),
        ),
    )
    told = _decided if matter.concern is Concern.FORMALISER else _finding
    for weighed in matter.points:
        yield from told(measure, weighed, lang, width)


def _decided(_measure: Measure, weighed: Weighed, lang: Lang, _width: int) -> Iterator[Line]:
    """What whoever formalised the text decided, and why; its case is left to the other forms."""
    yield 0, ""
    yield 0, f"{_head(weighed, lang)}  {sentence(weighed.finding, lang)}"
    if weighed.accepted is not None:
        yield 1, say("accepted", lang, reason=weighed.accepted)


def _head(weighed: Weighed, lang: Lang) -> str:
    finding = weighed.finding
    mark = _MARK[finding.severity] if is_open(weighed) or finding.severity is Severity.NOTE else "✓"
    return f"{mark} {severity(finding.severity, lang)} {finding.code}"


def _finding(measure: Measure, weighed: Weighed, lang: Lang, width: int) -> Iterator[Line]:
    finding = weighed.finding
    about = subject(finding.clauses, finding.about, lang)
    yield 0, ""
    yield 0, f"{_head(weighed, lang)}  {about}"
    yield 1, sentence(finding, lang)
    if weighed.accepted is not None:
        yield 1, say("accepted", lang, reason=weighed.accepted)
    for line in about_finding(finding, lang):
        yield 1, line
    if finding.table:
        table = lay_out(columns(finding, lang), rows(finding, lang), width - len(_STEP))
        yield from ((1, "\t" + line) for line in table)
    if finding.witness:
        taken = unusual(measure, finding.witness_readings, lang)
        yield from _witness(measure, say("witness", lang, readings=taken), finding.witness, lang)


def _outcome(measure: Measure, outcome: Outcome, lang: Lang) -> Iterator[Line]:
    mark = "✓" if outcome.as_expected else "✗"
    yield 0, ""
    yield 0, f"{mark} {verdict(outcome.verdict, lang)}  {title(outcome, lang)}"
    for line in about_outcome(outcome, lang):
        yield 1, line
    if outcome.witness:
        yield from _witness(measure, witness_of(measure, outcome, lang), outcome.witness, lang)


def _witness(measure: Measure, over: str, cases: Sequence[dict[str, Json]], lang: Lang) -> Iterator[Line]:
    yield 1, over
    for case in cases:
        yield from ((2, line) for line in tell(measure, case, lang))
