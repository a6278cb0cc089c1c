"""程序: who does what by when, an example on real days, and whether all can be kept together."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from policy_model.ir.property import DeadlinesMet, Strength
from policy_model.ir.statement import Duty, Power
from policy_model.proof.report import Outcome
from policy_model.report.wording import about_outcome
from policy_model.semantics.phrase import Phrases

from ..contents import Contents
from ..course import example
from ..pictures.events import events
from ..pictures.lanes import lanes
from ..pictures.timeline import sentence
from ..words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """A duty or a power. `after`: what it waits for, or ""; `within`: its period, or ""."""

    statement: Duty | Power
    must: bool
    after: str
    within: str


@dataclass(frozen=True, slots=True)
class Together:
    """What was found of one of the three strengths; no outcome where no property asks for it."""

    strength: Strength
    outcomes: tuple[tuple[Outcome, tuple[str, ...]], ...]


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    phrases = Phrases(contents.measure, words.lang)
    course = example(contents)
    done = list(events(contents.measure, course.case)) if course else []
    return {
        "steps": [
            _step(s, phrases, words) for s in contents.measure.statements if isinstance(s, Duty | Power)
        ],
        "picture": lanes("course", course, done, phrases, words) if course else None,
        "done": [(event.day.isoformat(), sentence(event, words)) for event in done],
        "together": [_together(contents, strength, words) for strength in Strength],
    }


def _step(statement: Duty | Power, phrases: Phrases, words: Words) -> Step:
    return Step(
        statement,
        isinstance(statement, Duty),
        words.name(statement.trigger.act) if statement.trigger else "",
        phrases.period(statement.within) if statement.within else "",
    )


def _together(contents: Contents, strength: Strength, words: Words) -> Together:
    return Together(
        strength,
        tuple(
            (o, tuple(about_outcome(dataclasses.replace(o, basis=None), words.lang)))
            for o in contents.report.outcomes
            if isinstance(o.property.claim, DeadlinesMet) and o.property.claim.strength is strength
        ),
    )
