"""A check told to a reader: a summary first, then each property. All wording is in `messages/proof.toml`."""

from __future__ import annotations

from collections.abc import Iterator

from policy_model.ir.ids import Combination
from policy_model.ir.property import Always, Exists, Verdict
from policy_model.ir.statement import Measure
from policy_model.source.catalogue import Lang, message
from policy_model.source.diagnostic import Arg

from .digest import digest, readings
from .report import CheckReport, Outcome
from .story import tell


def render(measure: Measure, report: CheckReport, lang: Lang = Lang.ZH) -> str:
    """The report as text."""
    lines = list(_summary(report, lang))
    for outcome in report.properties:
        lines += ["", *_outcome(measure, outcome, lang)]
    return "\n".join(lines) + "\n"


def _say(key: str, lang: Lang, **args: Arg) -> str:
    return message(f"proof.{key}", args, lang)


def word(verdict: Verdict, lang: Lang) -> str:
    """The verdict's name."""
    return _say(f"verdict.{verdict.value}", lang)


def _summary(report: CheckReport, lang: Lang) -> Iterator[str]:
    odd = [o for o in report.properties if not o.as_expected]
    total = len(report.properties)
    yield _say("summary", lang, title=report.title, total=total, odd=len(odd))
    counts = {v: sum(o.verdict is v for o in report.properties) for v in Verdict}
    yield "  " + _say("comma", lang).join(f"{word(v, lang)} {n}" for v, n in counts.items() if n)


def _outcome(measure: Measure, outcome: Outcome, lang: Lang) -> Iterator[str]:
    mark = "✓" if outcome.as_expected else "✗"
    prop = outcome.property
    yield f"{mark} {word(outcome.verdict, lang)}  {prop.name or prop.id}"
    if not outcome.as_expected:
        held = prop.expected.verdict
        yield "  " + _say(
            "expected", lang, verdict=word(held, lang), holds=readings(prop.expected.holds, lang)
        )
    if outcome.reason:
        kind, _, detail = outcome.reason.partition(": ")
        yield "  " + _say(f"reason.{kind}", lang, detail=detail)
    if outcome.verdict in (Verdict.DEPENDS, Verdict.UNKNOWN):
        for key, some in (("holds", outcome.holds), ("fails", outcome.fails)):
            if some:
                yield "  " + _say(key, lang, readings=readings(some, lang))
    for key, some in (("vacuous", outcome.vacuous), ("undecided", outcome.undecided)):
        if some and outcome.verdict is not Verdict.VACUOUS:
            yield "  " + _say(key, lang, readings=readings(some, lang))
    if outcome.basis:
        yield "  " + _say("basis", lang, clauses=tuple(outcome.basis))
    for line in digest(outcome.notes, lang):
        yield "  " + line
    yield from _witness(measure, outcome, lang)


def _witness(measure: Measure, outcome: Outcome, lang: Lang) -> Iterator[str]:
    if not outcome.witness:
        return
    claim = outcome.property.claim
    key = "example" if isinstance(claim, Exists) else "counterexample"
    if not isinstance(claim, Always | Exists) and outcome.verdict is Verdict.PROVED:
        key = "example"
    yield "  " + _say(key, lang, readings=_unusual(measure, outcome.witness_readings, lang))
    for case in outcome.witness:
        for line in tell(measure, case, lang):
            yield "    " + line


def _unusual(measure: Measure, taken: Combination, lang: Lang) -> str:
    """The readings of a witness: those that are not taken in the ordinary (or else first) way."""
    usual = {
        (reading.id, next((c.id for c in reading.choices if c.ordinary), reading.choices[0].id))
        for reading in measure.readings
    }
    odd = tuple(pair for pair in taken if pair not in usual)
    return _say("unusual", lang, readings=readings((odd,), lang)) if odd else _say("usual", lang)
