"""Which mistakes an implementation behaves like, read off a report and the suite's certificate.

The certificate lists, for each mutant of the measure, the sharpest vectors that tell it from the measure,
each with the signature of the mutant's own answer. An implementation behaves like a mutant
where it gives, on every one of these vectors that it was asked, the mutant's answer. Several mistakes at once
may answer like none of their mutants; then a mutant all of whose vectors fail is named as possible, and what
no mutant accounts for is listed.
"""

from __future__ import annotations

from dataclasses import dataclass

from policy_model.source.catalogue import Lang

from .differ import Summary
from .report_text import Words
from .runner import Outcome
from .suspects import Mutant, Suspect, suspects
from .vector import Object

SCHEMA = 1
"""The version of the form."""


@dataclass(frozen=True, slots=True)
class Score:
    """What the failures look like; `unexplained`: failed vectors that no suspect accounts for."""

    suspects: tuple[Suspect, ...]
    failed: int
    unexplained: tuple[str, ...]


def score(report: Summary, mutants: tuple[Mutant, ...]) -> Score:
    """Which mutants the implementation behaves like, and what none of them accounts for."""
    answers = {
        id: (row.signature or "") if row.outcome is Outcome.FAILED else None
        for id, row in report.rows.items()
    }
    found = suspects(answers, mutants)
    explained = {id for suspect in found for id in suspect.on}
    failed = [id for id, said in answers.items() if said is not None]
    left = tuple(id for id in failed if id not in explained)
    return Score(tuple(found), len(failed), left)


def to_json(found: Score) -> Object:
    """The score as plain data."""
    return {
        "schema": SCHEMA,
        "failed": found.failed,
        "suspects": [
            {
                "mutant": s.mutant.id,
                "clause": str(s.mutant.clause),
                "operator": s.mutant.operator,
                "likeness": s.likeness.value,
                "says": {lang.value: s.mutant.says[lang] for lang in Lang},
                "vectors": list(s.on),
            }
            for s in found.suspects
        ],
        "unexplained": list(found.unexplained),
    }


def render(found: Score, lang: Lang) -> str:
    """The score for people."""
    words = Words(lang)
    lines = [words.say("score.none") if not found.failed else words.say("score.failed", count=found.failed)]
    for s in found.suspects:
        mutant, key = s.mutant, f"score.{s.likeness}"
        lines.append(words.say(key, clause=mutant.clause, says=mutant.says[lang], count=len(s.on)))
    if found.unexplained:
        lines.append(words.say("score.unexplained", ids=found.unexplained))
    return "\n".join(lines) + "\n"
