"""One synthetic measure in a process of its own: processor time and peak memory of a check, step by step.

Called with a folder to write it into and its number of articles; prints JSON. The garbage collector runs as
seldom as in a check. There is a property for every
article that says something: of a result its condition, of a duty its trigger, of a definition its terms.
Apart from these, since it costs more than all of them, one of all its periods: they can be kept together.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from synthetic import write

from policy_model.analysis.run import ANALYSES, Subject
from policy_model.ir.formula import ActRef, Given, Judged, Not
from policy_model.ir.property import (
    Always,
    Claim,
    DeadlinesMet,
    Expectation,
    OnlyAfter,
    Property,
    Strength,
    Verdict,
)
from policy_model.ir.statement import Duty, Effect, Measure
from policy_model.pipeline import load_measure
from policy_model.proof.replay import Evaluator
from policy_model.source.collector import collector_seldom

_PERIODS = 600
"""In a measure of more articles the property of all its periods is not asked: its courses grow squared."""


def properties(measure: Measure) -> Iterator[Property]:
    """One for each clause."""
    claims: dict[object, Claim] = {}
    for s in measure.statements:
        if isinstance(s, Effect):
            claims.setdefault(s.clause, Always(Not(s.condition), Not(Given(s.results[0]))))
        elif isinstance(s, Duty) and s.trigger is not None:
            claims.setdefault(s.clause, OnlyAfter((ActRef(s.act),), s.trigger))
    for j in measure.judgements:
        claims.setdefault(j.clauses, Always(Judged(j.id), j.definition))
    for place, claim in enumerate(claims.values()):
        yield _property(f"p{place}", claim, measure)


def _property(name: str, claim: Claim, measure: Measure) -> Property:
    return Property(name, name, claim, (), Expectation(Verdict.PROVED), "", measure.results[0].span)


@collector_seldom()
def measured(folder: Path, articles: int) -> dict[str, object]:
    """Seconds by step, and peak MiB."""
    used: dict[str, float] = {}

    def step(name: str, start: float) -> None:
        used[name] = round(process_time() - start, 2)

    start = process_time()
    loaded = load_measure(write(folder, articles))
    step("front end", start)
    subject = Subject(loaded.measure, loaded.outline, Evaluator())
    for analysis in ANALYSES:
        if analysis.ready(subject):
            start = process_time()
            tuple(analysis.find(subject))
            step("-".join(analysis.codes), start)
    start = process_time()
    some = list(properties(loaded.measure))
    verdicts = [subject.place.decide(p).verdict for p in some]
    step("properties", start)
    if articles <= _PERIODS:
        start = process_time()
        claim = DeadlinesMet(Strength.CONSISTENT, None, None)
        verdicts.append(subject.place.decide(_property("periods", claim, loaded.measure)).verdict)
        step("periods together", start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {
        "seconds": used,
        "peak MiB": peak,
        "properties": len(some),
        "unknown": sum(v is Verdict.UNKNOWN for v in verdicts),
    }


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), int(sys.argv[2])), ensure_ascii=False))
