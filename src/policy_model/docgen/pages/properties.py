"""性质: what was claimed, what came of it, what it rests on, its witness, and how to check it again."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any as Json

from markupsafe import Markup

from policy_model.proof.story import tell
from policy_model.properties.outcome import Outcome
from policy_model.report.wording import about_outcome, witness_of

from ..contents import Contents, ProofFile
from ..pictures.events import events
from ..pictures.timeline import timeline
from ..words import Words


@dataclass(frozen=True, slots=True)
class Story:
    """A case in sentences and, where anything is done in it, as a picture."""

    sentences: tuple[str, ...]
    picture: Markup | None


@dataclass(frozen=True, slots=True)
class Told:
    """A property as the page tells it. `sentence`: as its file has it; `over`: what its stories show."""

    outcome: Outcome
    sentence: str
    lines: tuple[str, ...]
    over: str
    stories: tuple[Story, ...]
    files: tuple[ProofFile, ...]


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    told = [_told(contents, outcome, words) for outcome in contents.report.outcomes]
    return {
        "told": told,
        "confirmed_by": contents.confirmed_by,
        "folder": next((f.path.parent.name for t in told for f in t.files), ""),
    }


def _told(contents: Contents, outcome: Outcome, words: Words) -> Told:
    prop = outcome.property
    return Told(
        outcome,
        contents.sentence(prop),
        tuple(about_outcome(dataclasses.replace(outcome, basis=None), words.lang)),
        witness_of(contents.measure, outcome, words.lang) if outcome.witness else "",
        tuple(stories(contents, outcome.witness, f"case-{prop.id}", words)),
        contents.proofs.get(prop.id, ()),
    )


def stories(contents: Contents, cases: tuple[dict[str, Json], ...], id: str, words: Words) -> Iterator[Story]:
    """The cases of a witness; `id` tells their pictures from others on the page."""
    for number, case in enumerate(cases, 1):
        done = list(events(contents.measure, case))
        seen = datetime.date.fromisoformat(str(case["on"]))
        picture = None
        if done:
            picture = timeline(f"{id}-{number}", words.say("timeline.title"), done, seen, words)
        yield Story(tuple(tell(contents.measure, case, words.lang)), picture)
