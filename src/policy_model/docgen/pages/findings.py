"""漏洞与建议: what the standing analyses found, matter by matter, gravest first, and the edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policy_model.analysis.finding import Severity
from policy_model.courses.digest import readings
from policy_model.report.accepted import Weighed
from policy_model.report.brief import brief_of, cited
from policy_model.report.matter import Matter, Weight, matters
from policy_model.report.wording import columns, repair, rows, unusual
from policy_model.report.wording import say as reported
from policy_model.source.catalogue import shown

from ..contents import Contents
from ..page import finding_id
from ..words import Words
from .properties import Story, stories

_ROOM = 100
"""Cells that the line of a matter may take."""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as the page tells it. `under`: the readings of its story."""

    id: str
    weighed: Weighed
    about: str
    readings: str
    repair: str
    official: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    under: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """A matter, folded: its line, and its findings. `severity`: that of its gravest."""

    id: str
    said: str
    severity: Severity
    found: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The matters of one weight. `folded`: as a whole, for they are no reader's but the formaliser's."""

    weight: Weight
    name: str
    matters: tuple[Folded, ...]
    folded: bool


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    found = matters(contents.measure, contents.report.findings)
    groups = []
    for level in Weight:
        here = tuple(_folded(contents, matter, words) for matter in found if matter.weight is level)
        if here:
            groups.append(
                Group(level, reported(f"weight.{level.value}", words.lang), here, level is Weight.UPKEEP)
            )
    return {"groups": groups, "gone": contents.report.gone}


def _folded(contents: Contents, matter: Matter, words: Words) -> Folded:
    findings, lang = [point.finding for point in matter.points], words.lang
    count = reported("brief.points", lang, count=len(findings)) if len(findings) > 1 else ""
    odd = "" if matter.ordinary else reported("brief.odd", lang)
    said = words.say("named", name=cited(findings, lang), value=brief_of(findings, lang, _ROOM))
    told = tuple(_told(contents, weighed, words) for weighed in matter.points)
    return Folded(f"matter-{matter.id.replace(':', '-')}", said + count + odd, matter.severity, told)


def _told(contents: Contents, weighed: Weighed, words: Words) -> Told:
    finding, lang = weighed.finding, words.lang
    id = finding_id(finding)
    return Told(
        id,
        weighed,
        shown(finding.clauses, lang),
        readings(finding.readings, lang) if finding.readings else "",
        repair(finding.repair, lang) if finding.repair else "",
        finding.repair.official if finding.repair else "",
        tuple(columns(finding, lang)) if finding.table else (),
        tuple(map(tuple, rows(finding, lang))),
        unusual(contents.measure, finding.witness_readings, lang) if finding.witness else "",
        tuple(stories(contents, finding.witness, f"case-{id}", words)),
    )
