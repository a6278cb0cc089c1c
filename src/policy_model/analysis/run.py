"""The standing analyses in order, and one call that runs them all.

An analysis is a function from a `Subject` to findings. It is listed here once, with the codes it may give:
the list is the order of the report, and `check --explain` and the tests read the codes from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from policy_model.ir.statement import Measure
from policy_model.proof.check import setting
from policy_model.proof.obligation import World
from policy_model.proof.query import GaveUp, Question
from policy_model.proof.replay import Replay
from policy_model.proof.symbols import Unsupported
from policy_model.source.outline import Document

from .finding import Finding, Severity

OUT_OF_RESOURCES, CANNOT_DECIDE = "PM0700", "PM0799"
UNFINISHED = (OUT_OF_RESOURCES, CANNOT_DECIDE)
"""The codes of the findings that say that an analysis could not be carried through."""

Progress = Callable[[str, int, int], object]
"""Called with the code an analysis goes by, how many are done, and of how many."""


class Subject:
    """What the analyses look at: the measure, its official text, and the means to decide and to replay.

    `outline` None: a measure without a document, such as one built by hand; then nothing is said of words.
    """

    def __init__(
        self, measure: Measure, outline: Document | None, replay: Replay, rlimit: int | None = None
    ) -> None:
        self.measure = measure
        self.outline = outline
        self.replay = replay
        self._rlimit = rlimit

    @cached_property
    def question(self) -> Question:
        """What all queries about the measure as it stands have in common. Raises Unsupported."""
        return Question(World(self.measure), setting(self.measure, self.replay, self._rlimit))


@dataclass(frozen=True, slots=True)
class Analysis:
    """An analysis and the codes of what it may find. It may raise GaveUp or Unsupported."""

    codes: tuple[str, ...]
    find: Callable[[Subject], Iterable[Finding]]


ANALYSES: tuple[Analysis, ...] = ()
"""Every analysis, in the order of the report."""


def findings(
    subject: Subject,
    *,
    analyses: Sequence[Analysis],
    progress: Progress | None = None,
) -> tuple[Finding, ...]:
    """All that the analyses find, one after the other.

    One that the solver could not carry through ends in a finding of its own, PM0700 or PM0799, in place
    of all it found until then: half a list would pass for a whole one.
    """
    found: list[Finding] = []
    for done, analysis in enumerate(analyses):
        if progress is not None:
            progress(analysis.codes[0], done, len(analyses))
        try:
            found.extend(tuple(analysis.find(subject)))
        except (GaveUp, Unsupported) as stop:
            found.append(_unfinished(analysis, stop))
    if progress is not None:
        progress("", len(analyses), len(analyses))
    return tuple(found)


def _unfinished(analysis: Analysis, stop: Exception) -> Finding:
    return Finding(
        OUT_OF_RESOURCES if isinstance(stop, GaveUp) else CANNOT_DECIDE,
        Severity.WARNING,
        (),
        about=analysis.codes[0],
        args=(("codes", analysis.codes), ("detail", str(stop))),
    )
