"""A report for other programs: JUnit XML and the endpoint of a badge. Its own JSON is in `report`."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from policy_model.source.catalogue import Lang

from .report import Report, Verdict
from .report_text import Words
from .runner import Judged, Outcome
from .vector import Object

_COLOURS = {Verdict.PASSED: "brightgreen", Verdict.FAILED: "red", Verdict.UNDECIDED: "yellow"}
_ERRORS = frozenset(Outcome) - {Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def badge(report: Report) -> Object:
    """What shields.io's endpoint badge reads: how many vectors passed."""
    passed, total = report.counts.get(Outcome.PASSED, 0), len(report.run.judged)
    chosen = report.selection
    slice_ = [*chosen.levels, *chosen.kinds, *(str(a) for a in chosen.articles)]
    return {
        "schemaVersion": 1,
        "label": " ".join([report.suite.name, *slice_]),
        "message": f"{passed}/{total}",
        "color": _COLOURS[report.verdict],
    }


def junit(report: Report, lang: Lang) -> str:
    """JUnit XML, a test suite for each level. No times: the same run gives the same bytes."""
    words = Words(lang)
    judged = report.run.judged
    levels = list(dict.fromkeys(j.vector.level for j in judged))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f"<testsuites name={quoteattr(report.suite.name)}{_counts(judged)}>")
    for level in levels:
        mine = tuple(j for j in judged if j.vector.level is level)
        lines.append(f'  <testsuite name="{report.suite.name}.{level}"{_counts(mine)}>')
        for one in mine:
            lines.extend(_case(report, one, f"{report.suite.name}.{level}", words))
        lines.append("  </testsuite>")
    lines.append("</testsuites>")
    return "\n".join(lines) + "\n"


def _counts(judged: tuple[Judged, ...]) -> str:
    failures = sum(j.outcome is Outcome.FAILED for j in judged)
    errors = sum(j.outcome in _ERRORS for j in judged)
    skipped = sum(j.outcome is Outcome.SKIPPED for j in judged)
    return f' tests="{len(judged)}" failures="{failures}" errors="{errors}" skipped="{skipped}"'


def _case(report: Report, judged: Judged, group: str, words: Words) -> list[str]:
    head = f"    <testcase classname={quoteattr(group)} name={quoteattr(judged.vector.id)}"
    if judged.outcome is Outcome.PASSED:
        return [head + "/>"]
    said = f"{words.outcome(judged.outcome)} {' '.join(str(c) for c in report.at(judged))}"
    lines = [judged.vector.why[words.lang], *(words.difference(d) for d in judged.differences)]
    lines += [words.note(judged.note)] if judged.note else []
    text = "\n".join([*lines, *judged.detail.splitlines()])
    if judged.outcome is Outcome.SKIPPED:
        return [head + ">", f"      <skipped message={_attribute(judged.detail)}/>", "    </testcase>"]
    tag = "failure" if judged.outcome is Outcome.FAILED else "error"
    opening = f"      <{tag} type={quoteattr(judged.outcome.value)} message={_attribute(said)}>"
    return [head + ">", f"{opening}{_plain(text)}</{tag}>", "    </testcase>"]


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("�", text))


def _plain(text: str) -> str:
    return escape(_NOT_XML.sub("�", text))
