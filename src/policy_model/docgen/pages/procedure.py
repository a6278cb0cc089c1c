"""程序: who does what by when, an example on real days, and whether all can be kept together."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policy_model.ir.property import DeadlinesMet, Strength
from policy_model.ir.statement import Duty, Power
from policy_model.properties.outcome import Outcome
from policy_model.report.wording import about_outcome
from policy_model.semantics.phrase import Phrases

from ..contents import Contents
from ..pictures.events import events
from ..pictures.lanes import lanes
from ..pictures.timeline import sentence
from ..plain import Plain
from ..words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """A duty or a power, what it waits for, its period and its readings ("" where there is none)."""

    statement: Duty | Power
    must: bool
    after: str
    within: str
    under: str


@dataclass(frozen=True, slots=True)
class Together:
    """What was found of one of the three strengths; no outcome where no property asks for it."""

    strength: Strength
    outcomes: tuple[tuple[Outcome, tuple[str, ...]], ...]


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    phrases = Phrases(contents.measure, words.lang)
    course = contents.course
    done = list(events(contents.measure, course.case)) if course else []
    return {
        "steps": list(_steps(contents, phrases, words)),
        "picture": lanes("course", course, done, phrases, words) if course else None,
        "done": [(event.day.isoformat(), sentence(event, words)) for event in done],
        "together": [_together(contents, strength, words) for strength in Strength],
    }


def _steps(contents: Contents, phrases: Phrases, words: Words) -> Iterator[Step]:
    plain = Plain(contents.measure, words)
    for statement in contents.measure.statements:
        if isinstance(statement, Duty | Power):
            yield Step(
                statement,
                isinstance(statement, Duty),
                words.name(statement.trigger.act) if statement.trigger else "",
                phrases.last(statement),
                plain.guard(statement.guard),
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
