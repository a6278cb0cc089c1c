"""From a measure and its properties to all that is written about them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from policy_model.analysis.checked import checked
from policy_model.analysis.run import Subject
from policy_model.ir.property import Property, Verdict
from policy_model.ir.statement import Measure
from policy_model.proof.query import GaveUp, Question
from policy_model.proof.replay import Evaluator
from policy_model.proof.symbols import Unsupported
from policy_model.properties.outcome import Outcome
from policy_model.source.text import SourceFile

from .files import files
from .manifest import Dossier, Entry, digest


def make(
    measure: Measure,
    properties: Sequence[Property],
    source: SourceFile,
    replay: Evaluator,
    processes: int = 1,
) -> Dossier:
    """Decides every property and puts each verdict down.

    `source`: the file of properties. `processes`: see `checked`.
    """
    done = checked(Subject(measure, None, replay), properties, processes=processes)
    question = Subject(measure, None, replay).question  # what was decided here first would have had the names
    entries = tuple(_entry(question, outcome, source) for outcome in done.outcomes)
    return Dossier(measure, (Path(source.name).name, digest(source.text.encode())), entries)


def _entry(question: Question, outcome: Outcome, source: SourceFile) -> Entry:
    span = outcome.property.span
    if outcome.verdict is Verdict.UNKNOWN:
        return Entry(outcome, (), outcome.reason)
    try:
        return Entry(outcome, files(question, outcome, source.text[span.start : span.end]))
    except Unsupported as form:
        return Entry(outcome, (), f"unsupported: {form}")
    except GaveUp as stop:
        return Entry(outcome, (), f"rlimit: {stop}")
