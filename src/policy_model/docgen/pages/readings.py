"""解读: each reading, its choices with their reasons, and every answer that hangs on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policy_model.analysis.finding import shown_cell
from policy_model.courses.digest import readings
from policy_model.ir.ids import Combination
from policy_model.ir.property import Verdict
from policy_model.ir.vocabulary import Reading
from policy_model.properties.outcome import Outcome
from policy_model.report.accepted import Weighed
from policy_model.report.wording import columns

from ..contents import Contents
from ..words import Words
from .uses import Used, Uses

_HANGING = "PM0726"
"""The listing of what hangs on each reading."""


@dataclass(frozen=True, slots=True)
class Told:
    """A reading as the page tells it.

    `changes`: what the listing says changes with it, by its columns. `properties`: those that hold under
    some of its choices and fail or are impossible under others, and under which they do.
    """

    reading: Reading
    changes: tuple[tuple[str, str], ...]
    used: Used
    properties: tuple[tuple[Outcome, str, str], ...]
    findings: tuple[Weighed, ...]


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    return {"told": told(contents, words)}


def told(contents: Contents, words: Words) -> tuple[Told, ...]:
    """The readings, in the order in which they are stated."""
    uses = Uses(contents.measure).by_id
    return tuple(_told(contents, r, uses.get(r.id, Used()), words) for r in contents.measure.readings)


def _told(contents: Contents, reading: Reading, used: Used, words: Words) -> Told:
    def on_it(some: tuple[Combination, ...]) -> bool:
        return any(one == reading.id for combination in some for one, _ in combination)

    hanging = [
        (o, readings(o.holds, words.lang), readings((*o.fails, *o.vacuous), words.lang))
        for o in contents.report.outcomes
        if o.verdict in (Verdict.DEPENDS, Verdict.PROVED, Verdict.REFUTED)
        and on_it((*o.holds, *o.fails, *o.vacuous))
    ]
    return Told(
        reading,
        tuple(_changes(contents, reading, words)),
        used,
        tuple(hanging),
        tuple(w for w in contents.report.findings if on_it(w.finding.readings)),
    )


def _changes(contents: Contents, reading: Reading, words: Words) -> Iterator[tuple[str, str]]:
    for weighed in contents.report.findings:
        if weighed.finding.code != _HANGING:
            continue
        heads = columns(weighed.finding, words.lang)
        for row in weighed.finding.table:
            if shown_cell(row[0], words.lang) == words.name(reading.id):
                said = (shown_cell(cell, words.lang) for cell in row)
                yield from ((h, cell) for h, cell in list(zip(heads, said, strict=True))[2:] if cell)
