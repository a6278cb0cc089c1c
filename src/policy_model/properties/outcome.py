"""What is found of properties, as values and as JSON (`spec/schema/check.schema.json`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any as Json

from policy_model.courses.digest import Note
from policy_model.ir.ids import Combination, ReadingId
from policy_model.ir.property import Property, Verdict
from policy_model.source.clause import ClauseId


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found of one property. `basis` None: not computed. `witness` empty: none to show."""

    property: Property
    verdict: Verdict
    as_expected: bool
    holds: tuple[Combination, ...] = ()
    fails: tuple[Combination, ...] = ()
    vacuous: tuple[Combination, ...] = ()
    undecided: tuple[Combination, ...] = ()
    reason: str = ""
    witness: tuple[dict[str, Json], ...] = ()
    witness_readings: Combination = ()
    notes: tuple[Note, ...] = ()
    basis: tuple[ClauseId, ...] | None = None

    @classmethod
    def unknown(cls, prop: Property, reason: str) -> Outcome:
        """Undecided, and why."""
        expected = prop.expected.verdict is Verdict.UNKNOWN
        return cls(prop, Verdict.UNKNOWN, expected, reason=reason)


def hanging(*combinations: Combination) -> set[ReadingId]:
    """The readings that any of these names."""
    return {reading for some in combinations for reading, _ in some}


def outcome_json(outcome: Outcome) -> dict[str, Json]:
    """The published form of one outcome."""
    prop = outcome.property
    return {
        "id": prop.id,
        "name": prop.name,
        "verdict": outcome.verdict.value,
        "expected": prop.expected.verdict.value,
        "as_expected": outcome.as_expected,
        "basis": None if outcome.basis is None else [str(c) for c in outcome.basis],
        "readings": {
            "holds": [combination(c) for c in outcome.holds],
            "fails": [combination(c) for c in outcome.fails],
            "vacuous": [combination(c) for c in outcome.vacuous],
            "undecided": [combination(c) for c in outcome.undecided],
        },
        "witness": list(outcome.witness) or None,
        "witness_readings": combination(outcome.witness_readings) if outcome.witness else None,
        "notes": [
            {
                "key": note.key,
                "args": list(note.args),
                "readings": [combination(c) for c in note.readings],
            }
            for note in outcome.notes
        ],
        "reason": outcome.reason or None,
    }


def combination(some: Combination) -> dict[str, str]:
    """A partial combination by names."""
    return {(r.zh or r.key): (c.zh or c.key) for r, c in some}
