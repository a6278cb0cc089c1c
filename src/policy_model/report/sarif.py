"""A report as SARIF 2.1.0 (OASIS), for code-scanning services.

Results are what is not as it should be, and the findings: a property with another verdict than the file
expects, an accepted finding that is no more, and every finding, one that is accepted as suppressed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any as Json
from urllib.parse import quote

from policy_model import __version__
from policy_model.analysis.finding import Severity
from policy_model.ir.property import Verdict
from policy_model.proof.report import Outcome
from policy_model.source.catalogue import Lang, help_of, message
from policy_model.source.clause import ClauseId
from policy_model.source.places import Position, Texts
from policy_model.source.span import Span

from .explain import paragraph, template
from .report import Report
from .wording import sentence, verdict

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_OTHER_VERDICT, _UNDECIDED, _GONE = "PM0510", "PM0511", "PM0552"
_FINGERPRINT = "policyModel/v1"
"""Of what a result is about, never of where it stands, so that it is known again after an edit."""


@dataclass(frozen=True, slots=True)
class _Result:
    code: str
    level: str
    text: str
    span: Span
    identity: tuple[str, ...]
    clauses: tuple[ClauseId, ...] = ()
    accepted: str | None = None


def to_sarif(
    report: Report, lang: Lang, texts: Mapping[str, str] | None = None, root: Path | None = None
) -> dict[str, Json]:
    """The report as a SARIF log with one run. Files below `root` are named relative to it."""
    results = list(_results(report, lang))
    places = Texts(texts)
    codes = sorted({r.code for r in results})
    files = list(dict.fromkeys((report.outline.file, *(r.span.file for r in results))))
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "policy-model",
                        "version": __version__,
                        "semanticVersion": __version__,
                        "language": "zh-CN" if lang is Lang.ZH else "en",
                        "rules": [_rule(code, lang) for code in codes],
                    }
                },
                "language": "zh-CN" if lang is Lang.ZH else "en",
                "columnKind": "unicodeCodePoints",
                "artifacts": [{"location": {"uri": _uri(file, root)}, "encoding": "utf-8"} for file in files],
                "invocations": [{"executionSuccessful": True, "exitCode": int(report.ending)}],
                "results": [_result(r, codes, report, places, root) for r in results],
                "properties": {"measure": report.measure.name, "hash": report.measure.hash},
            }
        ],
    }


def _results(report: Report, lang: Lang) -> Iterator[_Result]:
    for weighed in report.findings:
        finding = weighed.finding
        code, clauses, about = finding.identity
        yield _Result(
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
        yield _Result(
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


def _property(outcome: Outcome, lang: Lang) -> _Result:
    prop = outcome.property
    undecided = outcome.verdict is Verdict.UNKNOWN
    code = _UNDECIDED if undecided else _OTHER_VERDICT
    args = {
        "name": prop.name or prop.id,
        "verdict": verdict(outcome.verdict, lang),
        "expected": verdict(prop.expected.verdict, lang),
    }
    level = "warning" if undecided else "error"
    return _Result(code, level, message(code, args, lang), prop.span, ("property", prop.id))


def _level(severity: Severity) -> str:
    return severity.value  # SARIF has the same three words


def _rule(code: str, lang: Lang) -> dict[str, Json]:
    rule: dict[str, Json] = {"id": code, "shortDescription": {"text": template(code, lang)}}
    if (explained := paragraph(code, lang)) is not None:
        rule["fullDescription"] = {"text": explained}
    if (way_out := help_of(code, {}, lang)) is not None:
        rule["help"] = {"text": way_out}
    return rule


def _result(
    result: _Result, codes: list[str], report: Report, places: Texts, root: Path | None
) -> dict[str, Json]:
    out: dict[str, Json] = {
        "ruleId": result.code,
        "ruleIndex": codes.index(result.code),
        "level": result.level,
        "message": {"text": result.text},
        "locations": [_location(result, places, root)],
        "partialFingerprints": {_FINGERPRINT: _hash((report.measure.name, *result.identity))},
    }
    if result.accepted is not None:
        out["suppressions"] = [{"kind": "external", "status": "accepted", "justification": result.accepted}]
    return out


def _location(result: _Result, places: Texts, root: Path | None) -> dict[str, Json]:
    span = result.span
    physical: dict[str, Json] = {"artifactLocation": {"uri": _uri(span.file, root)}}
    start, end = (places.position(span.file, offset) for offset in (span.start, span.end))
    if start is not None and end is not None:
        physical["region"] = _region(start, end)
    out: dict[str, Json] = {"physicalLocation": physical}
    if result.clauses:
        out["logicalLocations"] = [
            {"fullyQualifiedName": str(clause), "name": clause.zh} for clause in result.clauses
        ]
    return out


def _region(start: Position, end: Position) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _uri(file: str, root: Path | None) -> str:
    """A file as a URI reference: relative where it stands below `root` or was named so."""
    path = Path(file)
    if root is not None and path.is_absolute() and path.is_relative_to(root):
        path = path.relative_to(root)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
