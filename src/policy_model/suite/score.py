"""Which mistakes an implementation behaves like, read off a report and the suite's certificate.

The certificate lists, for each mutant of the measure, the sharpest vectors that tell it from the measure,
each with the signature of the mutant's own answer. An implementation behaves like a mutant
where it gives, on every one of these vectors that it was asked, the mutant's answer. Several mistakes at once
may answer like none of their mutants; then a mutant all of whose vectors fail is named as possible, and what
no mutant accounts for is listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any as Json

from policy_model.source.catalogue import Lang
from policy_model.source.clause import ClauseId, parse_clause_id

from .differ import Summary
from .report_text import Words
from .runner import Outcome
from .shape import CLAUSE, Taken
from .vector import Object

SCHEMA = 1
"""The version of the form."""


class Likeness(StrEnum):
    """EXACT: the mutant's answer wherever it differs. POSSIBLE: something else, but wrong wherever it is."""

    EXACT = "exact"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A mistake. `killed_by`: the sharpest vectors that show it, with the signature of the mutant's answer.

    The signature is empty where there is none: at levels invalid and property, and where the mutant refuses.
    `says`: what an implementation with it appears to do, in both languages.
    """

    id: str
    clause: ClauseId
    operator: str
    says: Mapping[Lang, str]
    killed_by: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Suspect:
    """A mutant the implementation behaves like. `on`: the vectors that say so."""

    mutant: Mutant
    likeness: Likeness
    on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What the failures look like; `unexplained`: failed vectors that no suspect accounts for."""

    suspects: tuple[Suspect, ...]
    failed: int
    unexplained: tuple[str, ...]


def read_certificate(value: Json) -> tuple[Mutant, ...]:
    """The mutants of a certificate that vectors kill; those proved equivalent are no mistakes.

    Raises:
        Malformed: it is not of the form `certificate.schema.json` gives.
    """
    out = []
    for item in Taken(value).members(("schema", "mutants"), ("counts",))["mutants"].items():
        required = ("id", "clause", "operator", "says", "fate")
        row = item.members(required, ("killed_by", "proof"))
        if row["fate"].one_of(("killed", "equivalent")) == "equivalent":
            continue
        says = row["says"].members(tuple(Lang))
        row = item.members((*required, "killed_by"))
        out.append(
            Mutant(
                row["id"].text(),
                parse_clause_id(row["clause"].like(CLAUSE)),
                row["operator"].text(),
                {lang: says[lang.value].text() for lang in Lang},
                {id: signature.text() for id, signature in row["killed_by"].object().items()},
            )
        )
    return tuple(out)


def score(report: Summary, mutants: tuple[Mutant, ...]) -> Score:
    """Which mutants the implementation behaves like, exact ones first, then in the certificate's order."""
    failed = {id for id, row in report.rows.items() if row.outcome is Outcome.FAILED}
    found = []
    for mutant in mutants:
        asked = [id for id in mutant.killed_by if id in report.rows]
        if not asked or not failed.issuperset(asked):
            continue
        exact = all((report.rows[id].signature or "") == mutant.killed_by[id] for id in asked)
        found.append(Suspect(mutant, Likeness.EXACT if exact else Likeness.POSSIBLE, tuple(asked)))
    found.sort(key=lambda s: s.likeness is not Likeness.EXACT)
    explained = {id for suspect in found for id in suspect.on}
    left = tuple(id for id in report.rows if id in failed and id not in explained)
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
