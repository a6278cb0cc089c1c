"""A SARIF 2.1.0 log (OASIS) of results, whatever they come from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any as Json
from urllib.parse import quote

from policy_model import __version__
from policy_model.ir.statement import Measure
from policy_model.source.catalogue import Lang, help_of
from policy_model.source.clause import ClauseId
from policy_model.source.places import Position, Texts
from policy_model.source.span import Span

from .explain import paragraph, template

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "policyModel/v1"
"""Of what a result is about, never of where it stands, so that it is known again after an edit."""


@dataclass(frozen=True, slots=True)
class Result:
    """`identity`: what it is about. `level`: a word of SARIF. `accepted`: why it is suppressed, if it is."""

    code: str
    level: str
    text: str
    span: Span
    identity: tuple[str, ...]
    clauses: tuple[ClauseId, ...] = ()
    accepted: str | None = None


def log(
    measure: Measure,
    files: Sequence[str],
    results: Sequence[Result],
    exit_code: int,
    lang: Lang,
    *,
    texts: Mapping[str, str] | None = None,
    root: Path | None = None,
) -> dict[str, Json]:
    """A log with one run. `files`: those looked at. Files below `root` are named relative to it."""
    places = Texts(texts)
    codes = sorted({r.code for r in results})
    every = list(dict.fromkeys((*files, *(r.span.file for r in results))))
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
                "artifacts": [{"location": {"uri": _uri(file, root)}, "encoding": "utf-8"} for file in every],
                "invocations": [{"executionSuccessful": True, "exitCode": exit_code}],
                "results": [_result(r, codes, measure, places, root) for r in results],
                "properties": {"measure": measure.name, "hash": measure.hash},
            }
        ],
    }


def _rule(code: str, lang: Lang) -> dict[str, Json]:
    rule: dict[str, Json] = {"id": code, "shortDescription": {"text": template(code, lang)}}
    if (explained := paragraph(code, lang)) is not None:
        rule["fullDescription"] = {"text": explained}
    if (way_out := help_of(code, {}, lang)) is not None:
        rule["help"] = {"text": way_out}
    return rule


def _result(
    result: Result, codes: list[str], measure: Measure, places: Texts, root: Path | None
) -> dict[str, Json]:
    out: dict[str, Json] = {
        "ruleId": result.code,
        "ruleIndex": codes.index(result.code),
        "level": result.level,
        "message": {"text": result.text},
        "locations": [_location(result, places, root)],
        "partialFingerprints": {_FINGERPRINT: _hash((measure.name, *result.identity))},
    }
    if result.accepted is not None:
        out["suppressions"] = [{"kind": "external", "status": "accepted", "justification": result.accepted}]
    return out


def _location(result: Result, places: Texts, root: Path | None) -> dict[str, Json]:
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
