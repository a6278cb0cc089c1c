"""The words all forms of a report have in common. They are in `messages/report.toml` and `finding.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policy_model.analysis.beyond import BEYOND_CODE
from policy_model.analysis.finding import Finding, Repair, Severity, shown_cell, usual
from policy_model.analysis.run import UNFINISHED
from policy_model.analysis.spare import SPARE_CODE
from policy_model.courses.digest import digest, readings
from policy_model.ir.ids import Combination
from policy_model.ir.property import Always, Exists, Verdict
from policy_model.ir.statement import Measure
from policy_model.proof.symbols import form
from policy_model.properties.outcome import Outcome
from policy_model.source.catalogue import Lang, message, shown
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg

from .matter import Weight, weight
from .report import Report, is_open

COLUMN = " | "
"""What separates the names of a listing's columns in the catalogue."""


def say(key: str, lang: Lang, **args: Arg) -> str:
    """A sentence of the report."""
    return message(f"report.{key}", args, lang)


def verdict(value: Verdict, lang: Lang) -> str:
    """The verdict's name."""
    return message(f"proof.verdict.{value.value}", {}, lang)


def severity(value: Severity, lang: Lang) -> str:
    """The severity's name."""
    return say(f"severity.{value.value}", lang)


def sentence(finding: Finding, lang: Lang) -> str:
    """What a finding says."""
    return message(finding.code, dict(finding.args), lang)


def subject(clauses: Sequence[ClauseId], about: str, lang: Lang) -> str:
    """What a finding is about: its clauses, and in brackets what else tells it from the others."""
    named = shown(tuple(clauses), lang) or say("whole", lang)
    return f"{named} [{about}]" if about else named


def repair(edit: Repair, lang: Lang) -> str:
    """The edit that closes a finding."""
    said = message(f"finding.repair.{edit.key}", dict(edit.args), lang)
    return say("adds", lang, sentence=said) if edit.adds else said


def columns(finding: Finding, lang: Lang) -> list[str]:
    """The heads of a listing."""
    return message(f"{finding.code}.columns", {}, lang).split(COLUMN)


def rows(finding: Finding, lang: Lang) -> list[list[str]]:
    """The cells of a listing."""
    return [[shown_cell(cell, lang) for cell in row] for row in finding.table]


def counts(report: Report, lang: Lang) -> Iterator[str]:
    """The summary below its first line: what was asked for, the verdicts, the findings by severity."""
    asked = report.selection
    if not asked.whole:
        names = (*(p.name or p.id for p in asked.properties), *(shown(c, lang) for c in asked.clauses))
        yield say("counts.part", lang, names=names)
    verdicts = [(verdict(v, lang), sum(o.verdict is v for o in report.outcomes)) for v in Verdict]
    if report.outcomes:
        yield say("counts.properties", lang, counts=_counted(verdicts, lang))
    found = [(severity(s, lang), sum(w.finding.severity is s for w in report.findings)) for s in Severity]
    if report.findings:
        accepted = sum(w.accepted is not None for w in report.findings)
        yield say("counts.findings", lang, counts=_counted(found, lang), accepted=accepted)
    if report.gone:
        yield say("counts.gone", lang, number=len(report.gone))


def _counted(pairs: list[tuple[str, int]], lang: Lang) -> str:
    return message("proof.comma", {}, lang).join(f"{name} {number}" for name, number in pairs if number)


def headline(report: Report, lang: Lang) -> str:
    """The first line: how much there is, and how much of it is not as it should be.

    What is for upkeep of the formal text is counted apart: it is found of no text.
    """
    upkeep = sum(weight(w.finding) is Weight.UPKEEP for w in report.findings)
    count = len(report.findings) - upkeep
    found = say("upkeep" if upkeep else "found", lang, count=count, upkeep=upkeep)
    return say(
        "headline" if report.selection.analyses else "headline_properties",
        lang,
        title=report.measure.title,
        total=len(report.outcomes),
        odd=sum(not o.as_expected for o in report.outcomes),
        findings=found,
        open=sum(is_open(w) for w in report.findings),
    )


def title(outcome: Outcome, lang: Lang) -> str:
    """A property's name, for who does not read it with the id that the command line takes."""
    prop = outcome.property
    if lang is Lang.ZH or not prop.name:
        return prop.name or prop.id
    return f"{prop.name} ({prop.id})"


def as_line(outcome: Outcome, lang: Lang) -> str:
    """A property and what it came to, for who watches it being decided."""
    mark = "?" if outcome.verdict is Verdict.UNKNOWN else "✓" if outcome.as_expected else "✗"
    said = {"name": title(outcome, lang), "verdict": verdict(outcome.verdict, lang)}
    return f"{mark} {message('proof.line', said, lang)}"


def about_outcome(outcome: Outcome, lang: Lang) -> Iterator[str]:
    """What is said under a property's name, but for its witness."""

    def told(key: str, **args: Arg) -> str:
        return message(f"proof.{key}", args, lang)

    prop = outcome.property
    if not outcome.as_expected:
        held = prop.expected.verdict
        yield told("expected", verdict=verdict(held, lang), holds=readings(prop.expected.holds, lang))
    if outcome.reason:
        kind, _, detail = outcome.reason.partition(": ")
        yield told(f"reason.{kind}", detail=form(detail))
    if outcome.verdict in (Verdict.DEPENDS, Verdict.UNKNOWN):
        for key, some in (("holds", outcome.holds), ("fails", outcome.fails)):
            if some:
                yield told(key, readings=readings(some, lang))
    for key, some in (("vacuous", outcome.vacuous), ("undecided", outcome.undecided)):
        if some and outcome.verdict is not Verdict.VACUOUS:
            yield told(key, readings=readings(some, lang))
    if outcome.basis is not None:
        yield told("basis", clauses=basis(outcome, lang))
    yield from digest(outcome.notes, lang)


def basis(outcome: Outcome, lang: Lang) -> str:
    """The clauses a property rests on; "" where that was not computed."""
    if outcome.basis is None:
        return ""
    return shown(outcome.basis, lang) or say("no_clause", lang)


def witness_of(measure: Measure, outcome: Outcome, lang: Lang) -> str:
    """The line over a property's witness: what it is an instance of, and under which readings."""
    claim = outcome.property.claim
    key = "example" if isinstance(claim, Exists) else "counterexample"
    if not isinstance(claim, Always | Exists) and outcome.verdict is Verdict.PROVED:
        key = "example"
    taken = unusual(measure, outcome.witness_readings, lang)
    return message(f"proof.{key}", {"readings": taken}, lang)


_OF_GLOSSES = (BEYOND_CODE, SPARE_CODE)
"""Codes that speak of the formal text, glosses among it."""

_OF_ALL_CASES = ("PM0701", "PM0702", "PM0703", "PM0704", "PM0725", "PM0726", "PM0727", SPARE_CODE)
_OF_STRUCTURE = ("PM0718", "PM0721", "PM0728", "PM0729")


def bare(finding: Finding, lang: Lang) -> str:
    """Why a finding shows no case."""
    if finding.bare:
        why = finding.bare
    elif finding.code in _OF_ALL_CASES:
        why = "all"
    else:
        why = "structure" if finding.code in _OF_STRUCTURE else "sought"
    return message(f"finding.bare.{why}", {}, lang)


def about_finding(finding: Finding, lang: Lang) -> Iterator[str]:
    """What is said under a finding, but for its listing and its witness."""
    if finding.clauses and all(c.gloss for c in finding.clauses) and finding.code not in _OF_GLOSSES:
        yield say("gloss", lang)
    if finding.readings:
        yield say("readings", lang, readings=readings(finding.readings, lang))
    if finding.repair is not None:
        yield say("repair", lang, edit=repair(finding.repair, lang))
        if finding.repair.official:
            yield say("official", lang, words=finding.repair.official)
    if not finding.witness and finding.code not in UNFINISHED:
        yield bare(finding, lang)


def unusual(measure: Measure, taken: Combination, lang: Lang) -> str:
    """The readings of a witness: those that are not taken in the ordinary (or else first) way."""
    ordinary = usual(measure)
    odd = tuple(pair for pair in taken if pair not in ordinary)
    if not odd:
        return message("proof.usual", {}, lang)
    return message("proof.unusual", {"readings": readings((odd,), lang)}, lang)
