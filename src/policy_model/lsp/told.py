"""What the server is told of a measure by the process that checks it: plain values, worded already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from policy_model.source.catalogue import Lang, help_of, message
from policy_model.source.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file; `file` "" is the file it is told of."""

    file: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A diagnostic in words. `more`: notes, the way out. `related`: other places, and what to say there."""

    code: str
    severity: str
    place: Place
    message: str
    more: tuple[str, ...] = ()
    related: tuple[tuple[Place, str], ...] = ()
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A finding in words. `accepted`: for what reason; `entry`: what the findings file says to accept it.

    `edits`: of the measure's file, that do what its repair says, where that can be said in its own words.
    """

    problem: Problem
    clauses: tuple[str, ...]
    accepted: str | None
    open: bool
    entry: str
    repair: str | None
    edits: tuple[tuple[int, int, str], ...] = ()

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.problem.place


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a property came to, in a line, and the clauses it rests on; `problem`: it was not expected."""

    place: Place
    line: str
    clauses: tuple[str, ...]
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sentence was taken to mean, in Markdown."""

    place: Place
    clause: str
    text: str


@dataclass(frozen=True, slots=True)
class Job:
    """A measure to be checked. `texts`: files as they stand in the editor, by path."""

    measure: Path
    texts: Mapping[str, str]
    lang: Lang


@dataclass(frozen=True, slots=True)
class Read:
    """All that the passes before the solver have to say; `usable`: the rest follows."""

    problems: tuple[Problem, ...]
    usable: bool


@dataclass(frozen=True, slots=True)
class Meant:
    """What the sentences were taken to mean."""

    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found and decided since the last of these."""

    points: tuple[Point, ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing more follows; `problems`: what is accepted and found no more."""

    problems: tuple[Problem, ...]


Told = Read | Meant | Judged | Finished


def problem_of(diagnostic: Diagnostic, lang: Lang) -> Problem:
    """A diagnostic in words."""
    more = [message(key, args, lang) for key, args in diagnostic.notes]
    if (way_out := help_of(diagnostic.code, diagnostic.args, lang)) is not None:
        more.append(way_out)
    places = [
        (Place(label.span.file, label.span.start, label.span.end), message(label.key, {}, lang))
        for label in diagnostic.labels
    ]
    return Problem(
        diagnostic.code,
        diagnostic.severity.value,
        places[0][0] if places else Place("", 0, 0),
        message(diagnostic.code, diagnostic.args, lang),
        tuple(more),
        tuple(places[1:]),
        diagnostic.suggestion,
    )
