"""Everything a check found of a measure, as one value, and what the check ends with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from policy_model.analysis.checked import Progress, Tell, checked
from policy_model.analysis.finding import Severity
from policy_model.analysis.memory import Memory
from policy_model.analysis.run import UNFINISHED, Analysis, Subject
from policy_model.analysis.spare import Equivalent
from policy_model.elaborate.coverage import Covered
from policy_model.elaborate.decided import Decided
from policy_model.ir.property import Property, Verdict
from policy_model.ir.statement import Measure
from policy_model.proof.replay import Evaluator
from policy_model.properties.outcome import Outcome
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic
from policy_model.source.outline import Document
from policy_model.source.span import Span

from .accepted import Acceptance, Weighed, weigh
from .selection import Selection

_EVERYTHING = Selection()


class Ending(IntEnum):
    """What a check comes to; the exit code of the command."""

    EXPECTED = 0
    NOT_EXPECTED = 1
    UNDECIDED = 3


@dataclass(frozen=True, slots=True)
class Report:
    """What was found of what was asked for. `outline` and `covered` are those of the official text.

    `pending`: how many names and sentences a first draft left 待定.
    """

    measure: Measure
    outline: Document
    covered: tuple[Covered, ...]
    outcomes: tuple[Outcome, ...]
    findings: tuple[Weighed, ...]
    gone: tuple[Acceptance, ...]
    selection: Selection = _EVERYTHING
    pending: int = 0

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What the findings file accepts and is no more."""
        return tuple(acceptance.gone() for acceptance in self.gone)

    @property
    def ending(self) -> Ending:
        """As expected; or not; or not only because something could not be decided."""
        odd = [o for o in self.outcomes if not o.as_expected]
        unfinished = [w for w in self.findings if w.finding.code in UNFINISHED and is_open(w)]
        wrong = (
            self.gone
            or any(o.verdict is not Verdict.UNKNOWN for o in odd)
            or any(is_open(w) and w not in unfinished for w in self.findings)
        )
        if wrong:
            return Ending.NOT_EXPECTED
        return Ending.UNDECIDED if odd or unfinished else Ending.EXPECTED

    @property
    def clean(self) -> tuple[tuple[str, tuple[str, ...], str], ...] | None:
        """What was found, if the whole was asked for and all is as expected."""
        if self.ending is not Ending.EXPECTED or not self.selection.whole:
            return None
        return tuple(w.finding.identity for w in self.findings)

    @property
    def finished(self) -> bool:
        """Whether everything that was asked for could be carried through."""
        codes = {w.finding.code for w in self.findings}
        return codes.isdisjoint(UNFINISHED) and all(o.verdict is not Verdict.UNKNOWN for o in self.outcomes)

    def place(self, weighed: Weighed) -> Span:
        """Where a finding stands: the formal statement of its first clause, else the clause's own words."""
        return place(self.measure, self.outline, weighed.finding.clauses)


def place(measure: Measure, outline: Document, clauses: Sequence[ClauseId]) -> Span:
    """Where something about these clauses stands: the first one's formal statement, else its own words."""
    for clause in clauses:
        here = [s.span for s in measure.statements if s.clause.within(clause)]
        words = [c.span for c in outline.clauses() if c.id == clause]
        if here or words:
            return (here or words)[0]
    return Span(outline.file, 0, 0)


def is_open(weighed: Weighed) -> bool:
    """Whether a finding is still to be dealt with: neither accepted nor a mere listing."""
    return weighed.accepted is None and weighed.finding.severity is not Severity.NOTE


def is_premature(weighed: Weighed, pending: int) -> bool:
    """Whether a finding waits for names and sentences to be settled: it may be of nothing but those."""
    return pending > 0 and is_open(weighed) and weighed.finding.severity is not Severity.ERROR


def make(
    measure: Measure,
    outline: Document,
    covered: tuple[Covered, ...],
    properties: Sequence[Property],
    *,
    replay: Evaluator,
    analyses: Sequence[Analysis],
    acceptances: Sequence[Acceptance] = (),
    selection: Selection = _EVERYTHING,
    rlimit: int | None = None,
    progress: Progress = lambda *_: None,
    tell: Tell = lambda _: None,
    cache: Path | None = None,
    equivalents: Sequence[Equivalent] | None = None,
    decided: Sequence[Decided] | None = None,
    processes: int = 1,
    pending: int = 0,
) -> Report:
    """Decides the properties and runs the standing analyses, as far as they are asked for.

    `cache`: where what was found is kept for the next run (None: nowhere). `equivalents`, `decided`: see
    `Subject`.
    `progress`, `tell`, `processes`: see `checked`.
    """
    chosen = analyses if selection.analyses else ()
    subject = Subject(measure, outline, replay, rlimit, equivalents, decided=decided)
    done = checked(
        subject,
        selection.to_decide(properties),
        chosen,
        memory=None if cache is None else Memory(cache, measure, rlimit),
        processes=processes,
        progress=progress,
        tell=tell,
    )
    weighed, gone = weigh(done.findings, acceptances)
    unasked = {code for a in chosen if not a.ready(subject) for code in a.codes}
    return Report(
        measure,
        outline,
        covered,
        tuple(o for o in done.outcomes if selection.shows(measure, o)),
        tuple(w for w in weighed if selection.finding(w.finding)),
        tuple(a for a in gone if selection.analyses and selection.about(a.clauses) and a.code not in unasked),
        selection,
        pending,
    )
