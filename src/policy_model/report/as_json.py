"""A report as JSON: `spec/schema/check.schema.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any as Json

from policy_model.analysis.finding import Finding, Repair, ordinary
from policy_model.ir.statement import Measure
from policy_model.properties.outcome import combination, outcome_json
from policy_model.source.catalogue import Lang

from .accepted import Acceptance, Weighed
from .matter import matter_id, weight
from .report import Report
from .selection import Selection
from .wording import columns, repair, rows, sentence

if TYPE_CHECKING:  # tables of cases need libraries of their own
    from policy_model.engines.turning import Turned


def to_json(report: Report, turned: Turned | None = None) -> dict[str, Json]:
    """The published form, in both languages. `turned`: what recorded cases say of the properties."""
    measure = report.measure
    return {
        "measure": {"name": measure.name, "title": measure.title, "hash": measure.hash},
        "properties": [outcome_json(outcome) for outcome in report.outcomes],
        "findings": [_finding(measure, weighed) for weighed in report.findings],
        "accepted_gone": [_gone(acceptance) for acceptance in report.gone],
        "coverage": [
            {"clause": str(row.clause), "standing": row.standing.value, "reason": row.reason or None}
            for row in report.covered
        ],
        "part": _part(report.selection),
        "ending": report.ending.name.lower(),
        **({} if turned is None else {"cases": _turned(turned)}),
    }


def _turned(turned: Turned) -> dict[str, Json]:
    properties = [
        {
            "id": id,
            "cases": found.count,
            "first": list(found.first),
            "causes": [
                {"clause": str(clause), "cases": cases} for clause, cases in sorted(found.causes.items())
            ],
            "joint": found.joint,
        }
        for id, found in turned.by_property.items()
    ]
    return {"cases": turned.cases, "unanswered": turned.unanswered, "properties": properties}


def _part(asked: Selection) -> dict[str, Json] | None:
    if asked.whole:
        return None
    return {"properties": [p.id for p in asked.properties], "clauses": [str(c) for c in asked.clauses]}


def _repair(edit: Repair) -> dict[str, Json]:
    said = {lang.value: repair(edit, lang) for lang in Lang}
    return {**said, "official": edit.official} if edit.official else {**said}


def _finding(measure: Measure, weighed: Weighed) -> dict[str, Json]:
    finding = weighed.finding
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "matter": matter_id(finding),
        "weight": weight(finding).value,
        "ordinary": ordinary(measure, finding.readings),
        "clauses": [str(clause) for clause in finding.clauses],
        "about": finding.about,
        "message": {lang.value: sentence(finding, lang) for lang in Lang},
        "readings": [combination(c) for c in finding.readings],
        "witness": list(finding.witness) or None,
        "witness_readings": combination(finding.witness_readings) if finding.witness else None,
        "table": _table(finding) if finding.table else None,
        "repair": finding.repair and _repair(finding.repair),
        "accepted": weighed.accepted,
    }


def _table(finding: Finding) -> dict[str, Json]:
    return {lang.value: {"columns": columns(finding, lang), "rows": rows(finding, lang)} for lang in Lang}


def _gone(acceptance: Acceptance) -> dict[str, Json]:
    return {
        "code": acceptance.code,
        "clauses": [str(clause) for clause in acceptance.clauses],
        "about": acceptance.about,
        "reason": acceptance.reason,
    }
