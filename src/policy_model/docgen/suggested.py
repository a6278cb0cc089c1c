"""修改意见: what should be amended, matter by matter, gravest first, as a list to hand on."""

from __future__ import annotations

from collections.abc import Iterator

from policy_model.analysis.finding import Repair, Severity
from policy_model.paper.paper import Block, Cell, Heading, Mark, Paper, Paragraph, body, plain, point, table
from policy_model.proof.story import in_a_row, tell
from policy_model.report import wording
from policy_model.report.brief import brief_of, cited
from policy_model.report.matter import Matter, Weight, matters, weight
from policy_model.source.catalogue import Lang

from .contents import Contents
from .words import Words

_WIDTHS = (4, 12, 38, 28, 18)
_ROOM = 120
"""Cells that a matter's head may take."""


def suggested(contents: Contents, words: Words) -> Paper:
    """The list in one language: what is accepted too, for accepting is no reason not to amend."""
    return Paper(
        words.say("suggested.title", title=contents.measure.title),
        words.say("circular.subtitle"),
        tuple(_blocks(contents, words)),
        words.lang,
        wide=True,
    )


def to_amend(contents: Contents) -> tuple[Matter, ...]:
    """The matters that a drafter may mend: no listings, nothing of the formal text's upkeep."""
    found = [
        w
        for w in contents.report.findings
        if w.finding.severity is not Severity.NOTE and weight(w.finding) is not Weight.UPKEEP
    ]
    return matters(contents.measure, found)


def _blocks(contents: Contents, words: Words) -> Iterator[Block]:
    listed = to_amend(contents)
    yield body(words.say("suggested.lead" if listed else "suggested.none", count=len(listed)))
    heads = [
        words.say(f"suggested.column.{key}") for key in ("number", "clause", "problem", "edit", "reason")
    ]
    for grave in Weight:
        rows = [_row(contents, words, n, m) for n, m in enumerate(listed, 1) if m.weight is grave]
        if rows:
            yield Heading(1, wording.say(f"weight.{grave.value}", words.lang))
            yield table(heads, rows, _WIDTHS)


def _edits(repair: Repair, lang: Lang) -> Iterator[str]:
    """The edit, and the official clause as it would stand."""
    yield wording.repair(repair, lang)
    if repair.official:
        yield wording.say("official", lang, words=repair.official)


def _row(contents: Contents, words: Words, number: int, matter: Matter) -> tuple[Cell, ...]:
    lang, findings = words.lang, [point.finding for point in matter.points]
    problem = [Paragraph(plain(brief_of(findings, lang, _ROOM), Mark.STRONG))]
    problem += [point(wording.sentence(finding, lang)) for finding in findings if len(findings) > 1]
    lead = findings[0]
    if lead.witness:
        taken = wording.unusual(contents.measure, lead.witness_readings, lang)
        head = wording.say("witness", lang, readings=taken)
        told = (head, *tell(contents.measure, lead.witness[0], lang))
        problem.append(body(in_a_row(told, lang)))
    edits = dict.fromkeys(edit for f in findings if f.repair is not None for edit in _edits(f.repair, lang))
    reasons = dict.fromkeys(w.accepted for w in matter.points if w.accepted)
    return (
        (body(str(number)),),
        (body(cited(findings, lang)),),
        tuple(problem),
        tuple(map(point, edits)) or (body(words.say("suggested.yours")),),
        tuple(map(body, reasons)),
    )
