"""Two reports of runs compared: what got better, what got worse, what is in one only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any as Json

from policy_model.source.catalogue import Lang
from policy_model.source.clause import ClauseId, parse_clause_id

from .compare import Difference as Wrong
from .compare import Value
from .report import SCHEMA, Verdict
from .report_text import Words
from .runner import Outcome
from .shape import CLAUSE, SHA256, Malformed, Taken
from .vector import Object


class Change(StrEnum):
    """How a vector fared in the second report. OTHER: not passed in both, each time differently."""

    WORSE = "worse"
    BETTER = "better"
    OTHER = "other"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Row:
    """What a report says of a vector. `signature`: of the answer given; `at`: the clauses it blames.

    `differences`: what was not as expected, without the clauses that give it.
    """

    outcome: Outcome
    clauses: tuple[ClauseId, ...]
    signature: str | None
    at: tuple[ClauseId, ...] = ()
    differences: tuple[Wrong, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """A report as `diff` and `score` need it."""

    suite: str
    manifest: str
    rows: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Changed:
    """A vector that fared differently."""

    id: str
    change: Change
    before: Row | None
    after: Row | None

    @property
    def clauses(self) -> tuple[ClauseId, ...]:
        """The clauses it exercises."""
        row = self.after or self.before
        return row.clauses if row else ()


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changed, in the order of the reports. `same_suite`: both ran the same vectors' files."""

    changes: tuple[Changed, ...]
    alike: int
    same_suite: bool

    @property
    def verdict(self) -> Verdict:
        """FAILED: something got worse. UNDECIDED: something that had passed was not asked."""
        if any(c.change is Change.WORSE for c in self.changes):
            return Verdict.FAILED
        lost = any(
            c.change is Change.GONE and c.before is not None and c.before.outcome is Outcome.PASSED
            for c in self.changes
        )
        return Verdict.UNDECIDED if lost else Verdict.PASSED


def read_report(value: Json) -> Summary:
    """A report from its JSON. Raises Malformed."""
    parts = Taken(value).object()
    for name in ("schema", "suite", "vectors"):
        if name not in parts:
            raise Malformed("missing", "", name=name)
    if parts["schema"].whole() != SCHEMA:
        raise Malformed("schema", "schema", found=parts["schema"].value, known=SCHEMA)
    suite = parts["suite"].object()
    for name in ("name", "manifest"):
        if name not in suite:
            raise Malformed("missing", "suite", name=name)
    rows: dict[str, Row] = {}
    for item in parts["vectors"].items():
        row = item.object()
        for name in ("id", "outcome", "clauses"):
            if name not in row:
                raise Malformed("missing", item.path, name=name)
        rows[row["id"].text()] = Row(
            Outcome(row["outcome"].one_of(tuple(Outcome))),
            tuple(parse_clause_id(c) for c in row["clauses"].texts(CLAUSE)),
            row["signature"].text() if "signature" in row else None,
            tuple(parse_clause_id(c) for c in row["at"].texts(CLAUSE)) if "at" in row else (),
            tuple(_wrong(d) for d in row["differences"].items()) if "differences" in row else (),
        )
    return Summary(suite["name"].text(), suite["manifest"].like(SHA256), rows)


def _wrong(item: Taken) -> Wrong:
    row = item.object()
    for name in ("path", "expected", "found"):
        if name not in row:
            raise Malformed("missing", item.path, name=name)
    return Wrong(row["path"].text(), _compared(row["expected"]), _compared(row["found"]))


def _compared(item: Taken) -> Value:
    if item.value is None:
        return None
    return tuple(part.text() for part in item.items()) if isinstance(item.value, list) else item.text()


def differ(before: Summary, after: Summary) -> Difference:
    """How the vectors fared in two runs."""
    changes = tuple(_changes(before, after))
    common = len(before.rows.keys() & after.rows.keys())
    moved = sum(c.change in (Change.WORSE, Change.BETTER, Change.OTHER) for c in changes)
    return Difference(changes, common - moved, before.manifest == after.manifest)


def _changes(before: Summary, after: Summary) -> Iterator[Changed]:
    for id, row in before.rows.items():
        now = after.rows.get(id)
        if now is None:
            yield Changed(id, Change.GONE, row, None)
        elif now.outcome is not row.outcome:
            yield Changed(id, _change(row.outcome, now.outcome), row, now)
    for id, row in after.rows.items():
        if id not in before.rows:
            yield Changed(id, Change.NEW, None, row)


def _change(before: Outcome, after: Outcome) -> Change:
    if before is Outcome.PASSED:
        return Change.WORSE
    return Change.BETTER if after is Outcome.PASSED else Change.OTHER


def to_json(found: Difference) -> Object:
    """The comparison as plain data."""
    return {
        "schema": SCHEMA,
        "verdict": found.verdict.value,
        "same_suite": found.same_suite,
        "alike": found.alike,
        "changes": [
            {
                "id": c.id,
                "change": c.change.value,
                "clauses": [str(clause) for clause in c.clauses],
                "before": c.before and c.before.outcome.value,
                "after": c.after and c.after.outcome.value,
            }
            for c in found.changes
        ],
    }


def render(found: Difference, lang: Lang) -> str:
    """The comparison for people, what got worse first."""
    words = Words(lang)
    lines = []
    for change in Change:
        mine = [c for c in found.changes if c.change is change]
        if mine:
            lines.append(words.say(f"change.{change}", count=len(mine)))
        for c in mine:
            sides = [
                words.outcome(row.outcome) if row else words.say("value.none") for row in (c.before, c.after)
            ]
            said = words.say("change.row", clauses=c.clauses, id=c.id, before=sides[0], after=sides[1])
            lines.append("  " + said)
    lines.append(words.say("change.alike", count=found.alike))
    if not found.same_suite:
        lines.append(words.say("change.other_suite"))
    lines.append(words.say(f"change.verdict.{found.verdict}"))
    return "\n".join(lines) + "\n"
