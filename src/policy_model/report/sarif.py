"""A report as SARIF 2.1.0 (OASIS), for code-scanning services.

Results are what is not as it should be, and the findings: a property with another verdict than the file
expects, an accepted finding that is no more, and every finding, one that is accepted as suppressed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any as Json

from policy_model.analysis.finding import Severity
from policy_model.ir.property import Verdict
from policy_model.properties.outcome import Outcome
from policy_model.source.catalogue import Lang, message

from .report import Report
from .sarif_log import Result, log
from .wording import sentence, verdict

_OTHER_VERDICT, _UNDECIDED, _GONE = "PM0510", "PM0511", "PM0552"


def to_sarif(
    report: Report, lang: Lang, texts: Mapping[str, str] | None = None, root: Path | None = None
) -> dict[str, Json]:
    """The report as a SARIF log with one run. Files below `root` are named relative to it."""
    return log(
        report.measure,
        [report.outline.file],
        list(_results(report, lang)),
        int(report.ending),
        lang,
        texts=texts,
        root=root,
    )


def _results(report: Report, lang: Lang) -> Iterator[Result]:
    for weighed in report.findings:
        finding = weighed.finding
        code, clauses, about = finding.identity
        yield Result(
            code,
            _level(finding.severity),
            sentence(finding, lang),
            report.place(weighed),
            (code, *clauses, about),
            finding.clauses,
            weighed.accepted,
        )
    for acceptance in report.gone:
        gone = acceptance.gone()
        code, clauses, about = acceptance.identity
        yield Result(
            _GONE,
            "error",
            message(_GONE, gone.args, lang),
            acceptance.span,
            (_GONE, code, *clauses, about),
            acceptance.clauses,
        )
    for outcome in report.outcomes:
        if not outcome.as_expected:
            yield _property(outcome, lang)


def _property(outcome: Outcome, lang: Lang) -> Result:
    prop = outcome.property
    undecided = outcome.verdict is Verdict.UNKNOWN
    code = _UNDECIDED if undecided else _OTHER_VERDICT
    args = {
        "name": prop.name or prop.id,
        "verdict": verdict(outcome.verdict, lang),
        "expected": verdict(prop.expected.verdict, lang),
    }
    level = "warning" if undecided else "error"
    return Result(code, level, message(code, args, lang), prop.span, ("property", prop.id))


def _level(severity: Severity) -> str:
    return severity.value  # SARIF has the same three words
