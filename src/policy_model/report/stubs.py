"""Accepting findings: entries for the findings file, each with a place for its reason."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator

from policy_model.analysis.finding import Finding
from policy_model.analysis.run import OUT_OF_RESOURCES
from policy_model.source.catalogue import Lang

from .report import Report, is_open
from .wording import sentence


def to_accept(report: Report, codes: Collection[str] | None) -> tuple[Finding, ...]:
    """The findings still to be dealt with: those of these codes (None: all)."""
    found = (w.finding for w in report.findings if is_open(w))
    return tuple(f for f in found if f.code != OUT_OF_RESOURCES and (codes is None or f.code in codes))


def with_stubs(text: str, findings: Iterable[Finding], reason: str, lang: Lang) -> str:
    """The findings file `text` with an entry for each finding put at its end."""
    entries = ["\n".join(_entry(finding, reason, lang)) for finding in findings]
    return "\n\n".join([*([text.rstrip("\n")] if text.strip() else []), *entries]) + "\n"


def _entry(finding: Finding, reason: str, lang: Lang) -> Iterator[str]:
    yield f"# {' '.join(sentence(finding, lang).split())}"
    yield "[[accepted]]"
    yield f"code = {_quoted(finding.code)}"
    yield f"clauses = [{', '.join(_quoted(str(clause)) for clause in finding.clauses)}]"
    if finding.about:
        yield f"about = {_quoted(finding.about)}"
    yield f"reason = {_quoted(reason)}"


def _quoted(text: str) -> str:
    """A TOML string: what JSON writes is one, but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
