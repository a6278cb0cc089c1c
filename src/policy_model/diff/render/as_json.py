"""A difference as JSON: `spec/schema/diff.schema.json`. What is for people stands in both languages."""

from __future__ import annotations

from fractions import Fraction
from typing import Any as Json

from policy_model.diff.difference import (
    Change,
    Count,
    Difference,
    FindingChange,
    Literal,
    Move,
    Notice,
    Paired,
    Structure,
    Subject,
    Trial,
    Verdict,
)
from policy_model.ir.statement import Measure
from policy_model.properties.outcome import combination
from policy_model.source.catalogue import Lang

from .words import Words, share


def to_json(found: Difference, old: Measure, new: Measure) -> dict[str, Json]:
    """The published form."""
    both = [Words(found, old, new, lang) for lang in Lang]
    return {
        "old": {"name": old.name, "title": old.title, "hash": old.hash},
        "new": {"name": new.name, "title": new.title, "hash": new.hash},
        "on": found.on.isoformat() if found.on is not None else None,
        "readings": combination(found.fixed),
        "verdict": found.verdict.value if found.verdict is not None else None,
        "verdicts": [_verdict(v, both) for v in found.verdicts],
        "changes": [_change(change, both) for change in found.changes],
        "properties": [{"id": p.id, "name": p.name, "old": p.old, "new": p.new} for p in found.properties],
        "findings": [_finding(f) for f in found.findings],
        "structure": [_structure(s) for s in found.structure],
        "rows": [_row(row) for row in found.rows],
        "warnings": [_notice(n, both) for n in found.notices],
        "undecided": [one.told for one in found.undecided],
        **({} if found.trial is None else {"cases": _trial(found.trial, both)}),
    }


def _trial(trial: Trial, both: list[Words]) -> dict[str, Json]:
    return {
        "file": trial.file,
        "cases": trial.cases,
        "changed": trial.changed,
        "crosses": [
            {
                "of": _subject(cross.subject, both),
                "number": cross.number or None,
                "moves": [_move(move) for move in cross.moves],
            }
            for cross in trial.crosses
        ],
        "causes": [
            {
                "old": [str(c) for c in cause.clauses_old],
                "new": [str(c) for c in cause.clauses_new],
                "cases": cause.cases,
            }
            for cause in trial.causes
        ],
        "joint": trial.joint,
    }


def _move(move: Move) -> dict[str, Json]:
    """What stays as it was has a count alone."""
    told: dict[str, Json] = {
        "before": move.before or None,
        "after": move.after or None,
        "cases": move.count,
    }
    if move.changes:
        told["direction"] = move.direction.value if move.direction is not None else None
        told["causes"] = list(move.causes)
        told["joint"] = move.joint
        told["first"] = list(move.cases)
    return told


def _verdict(verdict: Verdict, both: list[Words]) -> dict[str, Json]:
    return {
        "of": _subject(verdict.subject, both),
        "direction": verdict.direction.value,
        "certificate": verdict.certificate,
    }


def _subject(subject: Subject, both: list[Words]) -> dict[str, Json]:
    return {
        "kind": subject.of.value,
        "id": subject.id.key if subject.id is not None else None,
        "bearer": subject.bearer.key if subject.bearer is not None else None,
        "trigger": subject.trigger.key if subject.trigger is not None else None,
        "name": {words.lang.value: words.subject(subject) for words in both},
    }


def _change(change: Change, both: list[Words]) -> dict[str, Json]:
    return {
        "of": _subject(change.subject, both),
        "direction": change.direction.value,
        "before": change.before,
        "after": change.after,
        "pattern": [_literal(literal, both) for literal in change.pattern],
        "applies": change.applies.value if change.applies is not None else "both",
        "follows": [_subject(one, both) for one in change.follows],
        "readings": [combination(c) for c in change.readings],
        "clauses": {"old": [str(c) for c in change.clauses_old], "new": [str(c) for c in change.clauses_new]},
        "count": [_count(count) for count in change.counts],
        "share": [_share(count) for count in change.counts],
        "witness": {
            "case": dict(change.example.case),
            "readings": combination(change.example.readings),
            "before": change.example.before,
            "after": change.example.after,
        },
    }


def _literal(literal: Literal, both: list[Words]) -> dict[str, Json]:
    said = {words.lang.value: words.literal(literal) for words in both}
    return {"says": said, "holds": literal.holds, "by": literal.side.value}


def _count(count: Count) -> dict[str, Json]:
    return {"readings": combination(count.readings), "count": count.count, "of": count.of}


def _share(count: Count) -> dict[str, Json]:
    """`exact` in lowest terms; `percent` to a tenth, or the bound it is beyond."""
    exact = Fraction(count.count, count.of) if count.of else Fraction(0)
    word, percent = share(count.count, count.of)
    beyond = {"few": "<", "most": ">"}.get(word, "")
    return {
        "readings": combination(count.readings),
        "exact": f"{exact.numerator}/{exact.denominator}",
        "percent": beyond + percent,
    }


def _finding(finding: FindingChange) -> dict[str, Json]:
    return {
        "code": finding.code,
        "about": finding.about,
        "clauses": [str(c) for c in finding.clauses],
        "message": dict(finding.message),
        "gone": finding.gone,
        "also": [str(c) for c in finding.also],
    }


def _structure(structure: Structure) -> dict[str, Json]:
    return {
        "kind": structure.kind.value,
        "old": [str(c) for c in structure.old],
        "new": [str(c) for c in structure.new],
    }


def _row(row: Paired) -> dict[str, Json]:
    return {
        "old": str(row.old) if row.old is not None else None,
        "new": str(row.new) if row.new is not None else None,
        "old_text": row.old_text,
        "new_text": row.new_text,
        "place": row.place or None,
    }


def _notice(notice: Notice, both: list[Words]) -> dict[str, Json]:
    return {
        "code": notice.code,
        "clauses": [str(c) for c in notice.clauses],
        "error": notice.error,
        "message": {words.lang.value: words.notice(notice) for words in both},
    }
