"""The process that checks a measure for the server: one job after the other, told of as it goes.

It is ended when the text changes; what it has found by then is kept on disk like that of any check.
Jobs and what is told come and go as pickles through its standard streams, which nobody else writes to.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, TypeVar

from policy_model.analysis.checked import checked
from policy_model.analysis.finding import Finding
from policy_model.analysis.memory import Memory
from policy_model.analysis.run import ANALYSES, Subject
from policy_model.docgen.sentence import Sentence
from policy_model.docgen.understood import Understood
from policy_model.ir.property import Property
from policy_model.pipeline import (
    Loaded,
    check_official_text,
    load_acceptances,
    load_measure,
    load_properties,
)
from policy_model.proof.replay import Evaluator
from policy_model.proof.story import tell
from policy_model.properties.outcome import Outcome
from policy_model.report.accepted import Acceptance, Weighed, weigh
from policy_model.report.report import is_open, is_premature, place
from policy_model.report.stubs import with_stubs
from policy_model.report.wording import about_finding, about_outcome, repair, say, sentence, title, unusual
from policy_model.report.wording import verdict as verdict_word
from policy_model.source.cache import cache_folder, prune
from policy_model.source.catalogue import Lang
from policy_model.source.diagnostic import Diagnostic, Unusable
from policy_model.source.shelf import Overlay
from policy_model.source.span import Span
from policy_model.source.text import SourceFile
from policy_model.suite.equivalent import beside

from .pipe import SIZE, packed, unpacked
from .repairs import edits
from .told import (
    Finished,
    Job,
    Judged,
    Meaning,
    Meant,
    Place,
    Point,
    Problem,
    Read,
    Told,
    Verdict,
    problem_of,
)

T = TypeVar("T")
Tell = Callable[[Told], object]


def check(job: Job, tell_: Tell) -> None:
    """Does the whole of a check, telling each part of it when it is known."""
    lang = job.lang
    told: list[Diagnostic] = []
    try:
        opened = {Path(path): SourceFile(path, text) for path, text in job.texts.items()}
        loaded = load_measure(job.measure, Overlay(opened))
    except Unusable as unusable:
        tell_(Read(tuple(problem_of(d, lang) for d in unusable.diagnostics), usable=False))
        return
    told += loaded.warnings
    _tried(lambda: check_official_text(loaded), told)
    properties = _tried(lambda: load_properties(loaded), told) or ()
    acceptances = _tried(lambda: load_acceptances(loaded), told) or ()
    tell_(Read(tuple(problem_of(d, lang) for d in told), usable=True))
    understood = Understood(loaded, lang)
    tell_(Meant(tuple(_meanings(understood))))
    _judge(loaded, properties, acceptances, understood, tell_)


def _tried(load: Callable[[], T], told: list[Diagnostic]) -> T | None:
    """What is loaded; None if it is unusable, which `told` then says."""
    try:
        return load()
    except Unusable as unusable:
        told += unusable.diagnostics
        return None


def _meanings(understood: Understood) -> Iterator[Meaning]:
    for one in understood.sentences:
        text = "\n".join(understood.lines(one))
        yield Meaning(_place(one.span), str(one.clause), text)


def _judge(
    loaded: Loaded,
    properties: tuple[Property, ...],
    acceptances: tuple[Acceptance, ...],
    understood: Understood,
    tell_: Tell,
) -> None:
    measure, folder = loaded.measure, cache_folder()
    lang, sentences = understood.lang, understood.sentences
    known = beside(loaded.path, measure)
    subject = Subject(
        measure, loaded.outline, Evaluator(), equivalents=known.equivalents, decided=loaded.decided
    )
    memory = Memory(folder, measure)
    found: list[Finding] = []
    for prop in properties:
        outcomes = checked(subject, (prop,), memory=memory).outcomes
        tell_(Judged((), tuple(_verdict(outcome, lang) for outcome in outcomes)))
    for analysis in ANALYSES:
        findings = checked(subject, (), (analysis,), memory=memory).findings
        found += findings
        weighed = [w for w in weigh(findings, acceptances)[0] if not is_premature(w, loaded.pending)]
        if weighed:
            tell_(Judged(tuple(_point(loaded, sentences, one, lang) for one in weighed), ()))
    prune(folder)
    unasked = {code for a in ANALYSES if not a.ready(subject) for code in a.codes}
    gone = [a.gone() for a in weigh(found, acceptances)[1] if a.code not in unasked]
    tell_(Finished(tuple(problem_of(d, lang) for d in gone)))


def _point(loaded: Loaded, sentences: tuple[Sentence, ...], weighed: Weighed, lang: Lang) -> Point:
    finding, measure = weighed.finding, loaded.measure
    more = list(about_finding(finding, lang))
    if finding.witness:
        taken = unusual(measure, finding.witness_readings, lang)
        more.append(say("witness", lang, readings=taken) + "".join(tell(measure, finding.witness[0], lang)))
    return Point(
        Problem(
            finding.code,
            finding.severity.value,
            _place(place(measure, loaded.outline, finding.clauses)),
            sentence(finding, lang),
            tuple(more),
        ),
        tuple(map(str, finding.clauses)),
        weighed.accepted,
        is_open(weighed),
        with_stubs("", (finding,), "", lang),
        None if finding.repair is None else repair(finding.repair, lang),
        edits(loaded, sentences, finding) if is_open(weighed) else (),
    )


def _verdict(outcome: Outcome, lang: Lang) -> Verdict:
    name, word = title(outcome, lang), verdict_word(outcome.verdict, lang)
    basis = outcome.basis or ()
    problem = None
    if not outcome.as_expected:
        said = (f"{word}：{name}", tuple(about_outcome(outcome, lang)))
        problem = Problem("", "error", _place(outcome.property.span), *said)
    place = _place(outcome.property.span)
    return Verdict(place, f"{word}：{name}", tuple(map(str, basis)), problem)


def _place(span: Span) -> Place:
    return Place(span.file, span.start, span.end)


# ---- talking with the server


def main() -> None:
    """Does jobs until there are no more."""
    jobs, out = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what is printed by mistake is not taken for something told

    def tell_(told: Told) -> None:
        out.write(packed(told))
        out.flush()

    with suppress(BrokenPipeError):  # the server has gone
        while (job := _next(jobs)) is not None:
            check(job, tell_)


def _next(jobs: BinaryIO) -> Job | None:
    size = jobs.read(SIZE)
    if len(size) < SIZE:
        return None
    job = unpacked(jobs.read(int.from_bytes(size, "big")))
    assert isinstance(job, Job)
    return job


if __name__ == "__main__":
    main()
