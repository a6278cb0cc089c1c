"""漏洞与建议: what the standing analyses found, by severity, with the edit that closes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policy_model.analysis.finding import Severity
from policy_model.courses.digest import readings
from policy_model.report.accepted import Weighed
from policy_model.report.wording import columns, repair, rows, severity, unusual
from policy_model.source.catalogue import shown

from ..contents import Contents
from ..page import finding_id
from ..words import Words
from .properties import Story, stories


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as the page tells it. `under`: the readings of its story."""

    id: str
    weighed: Weighed
    about: str
    readings: str
    repair: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    under: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one severity."""

    severity: Severity
    name: str
    found: tuple[Told, ...]


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    groups = []
    for level in Severity:
        here = [w for w in contents.report.findings if w.finding.severity is level]
        if here:
            told = tuple(_told(contents, weighed, words) for weighed in here)
            groups.append(Group(level, severity(level, words.lang), told))
    return {"groups": groups, "gone": contents.report.gone}


def _told(contents: Contents, weighed: Weighed, words: Words) -> Told:
    finding, lang = weighed.finding, words.lang
    id = finding_id(finding)
    return Told(
        id,
        weighed,
        shown(finding.clauses, lang),
        readings(finding.readings, lang) if finding.readings else "",
        repair(finding.repair, lang) if finding.repair else "",
        tuple(columns(finding, lang)) if finding.table else (),
        tuple(map(tuple, rows(finding, lang))),
        unusual(contents.measure, finding.witness_readings, lang) if finding.witness else "",
        tuple(stories(contents, finding.witness, f"case-{id}", words)),
    )
