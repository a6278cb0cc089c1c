"""What becomes of every mutant: a case that kills it, or the proof that it says the same.

Each case that the solver finds for one mutant is put to all of them; only what no case has killed yet goes to
the solver.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.statement import Ban, Considers, Defines, Excused, Measure, Power
from policy_model.proof.obligation import World
from policy_model.proof.query import GaveUp, Question
from policy_model.proof.replay import Evaluator, Mismatch
from policy_model.proof.tell import Equivalent, tell
from policy_model.properties.place import setting
from policy_model.semantics.calendar import Calendar
from policy_model.semantics.case import Case
from policy_model.semantics.load import load_case

from .compiled import Mask
from .masks import Differing, Panel
from .mutate import Mutant
from .vector import Vector

IDEMPOTENT = "idempotent"
UNREAD = "unread"
Progress = Callable[[int, int], object]
"""Called with how many mutants are settled, and of how many."""

_FINE = frozenset(
    {
        "fact_swapped",
        "act_swapped",
        "actor_changed",
        "addressee_changed",
        "trigger_changed",
        "giver_changed",
        "result_moved",
    }
)
"""Operators with many mutants in one place: the cases found for the others kill most of them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A complete case under one choice for every reading, and who differs from the measure on it."""

    case: Case
    readings: Mapping[ReadingId, ChoiceId]
    differing: Differing


@dataclass(frozen=True)
class Asked:
    """A vector with its case, and who answers it otherwise. `purpose`: what it is there for but for them."""

    vector: Vector
    case: Case
    readings: Mapping[ReadingId, ChoiceId]
    failing: Mask
    purpose: str = ""


@dataclass
class Settled:
    """The fate of each mutant, by number from 1. `equivalent`: with its proof; `open`: why neither."""

    panel: Panel
    candidates: list[Candidate] = field(default_factory=list)
    equivalent: dict[int, str] = field(default_factory=dict)
    open: dict[int, str] = field(default_factory=dict)


def settle(
    measure: Measure, mutants: Sequence[Mutant], panel: Panel, calendar: Calendar, progress: Progress
) -> Settled:
    """Settles every mutant.

    Raises:
        Mismatch: the evaluator does not see the difference that the solver's case shows; our defect.
    """
    question = Question(World(measure), setting(measure, Evaluator(calendar)))
    out = Settled(panel)
    alive: Mask = (1 << (len(mutants) + 1)) - 2
    for number, mutant in enumerate(mutants, 1):
        if (why := _plainly(measure, mutant)) is not None:
            out.equivalent[number] = why
            alive &= ~(1 << number)
    order = sorted(range(1, len(mutants) + 1), key=lambda n: mutants[n - 1].operator in _FINE)
    for number in order:
        if not alive >> number & 1:
            continue
        progress(len(mutants) - alive.bit_count(), len(mutants))
        alive &= ~(1 << number)
        try:
            found = tell(question, mutants[number - 1].measure)
        except GaveUp as stop:
            out.open[number] = str(stop)
            continue
        if isinstance(found, Equivalent):
            out.equivalent[number] = f"smt:sha256:{found.sha256}"
            continue
        case = load_case(json.dumps(found.case, ensure_ascii=False), measure, calendar)
        readings = dict(found.readings)
        differing = panel.differing(case, readings)
        if not differing.shown >> number & 1:
            raise Mismatch(f"{mutants[number - 1].id} answers as the measure does")
        alive &= ~differing.shown
        for other in [n for n in out.open if differing.shown >> n & 1]:  # where the solver gave up
            del out.open[other]
        out.candidates.append(Candidate(case, readings, differing))
    for number in [*out.open]:
        moved = _moved(out, mutants[number - 1], number)
        if moved is not None:
            del out.open[number]
            out.candidates.append(moved)
    progress(len(mutants), len(mutants))
    return out


def _moved(out: Settled, mutant: Mutant, number: int) -> Candidate | None:
    """A case found for another mutant that tells this one too, asked on a day that it has moved."""
    days = [day for day in (mutant.what, mutant.other) if isinstance(day, datetime.date)]
    for one in out.candidates if days else ():
        for day in days:
            case = replace(one.case, on=day)
            differing = out.panel.differing(case, one.readings)
            if differing.shown >> number & 1:
                return Candidate(case, one.readings, differing)
    return None


def _plainly(measure: Measure, mutant: Mutant) -> str | None:
    """Why the mutant says the same, where that needs no solver."""
    if mutant.operator == "duplicated":
        return IDEMPOTENT
    if _read(measure) == _read(mutant.measure):
        return UNREAD
    return None


def _read(measure: Measure) -> tuple[object, ...]:
    """What an answer rests on: powers and bans change no duty, and what is valid authorities say."""
    silent = Power | Ban | Considers | Defines | Excused
    statements = tuple(id(s) for s in measure.statements if not isinstance(s, silent))
    return (measure.entry, measure.judgements, measure.facts, measure.results, statements)
