"""Cases that leave things open: facts not known, acts not known to be done, readings not taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any as Json

from policy_model.semantics.case import Case
from policy_model.source.catalogue import Lang

from .kill import Candidate
from .maker import Choices, Made, Maker, Words
from .reference import tagged_case
from .select import chosen
from .vector import Kind, Level, Object

_TRIES, _OPEN = 240, 20
"""So many cases are tried for something new, and so many with a fact unknown beside readings."""


def partial(maker: Maker, candidates: Sequence[Candidate]) -> Iterator[Made]:
    """Cases with one thing left out: few in which all is open that is open in any one tried, none spare."""
    measure = maker.measure
    tried = [
        (tagged_case(measure, case, readings), about)
        for case, readings, about in _left_out(maker, candidates)
    ]
    for place, name in chosen([set(open_of(maker.said_of(case))) for case, _ in tried]):
        case, about = tried[place]
        yield Made(maker.vector(Level.PARTIAL, Kind.PARTIAL, case, "partial", unknown=about), name)


def _left_out(maker: Maker, candidates: Sequence[Candidate]) -> Iterator[tuple[Case, Choices, Words]]:
    """Each candidate without one of its facts, taken in turn, or with one of its acts in doubt."""
    facts = maker.measure.facts
    tries = 0
    for turn in range(len(facts)):
        for place, one in enumerate(candidates[: len(facts)]):
            if tries == _TRIES:
                return
            off = [f for f in facts if one.case.facts[f.id].value != f.ordinary] or list(facts)
            fact = off[turn] if turn < len(off) else None
            kinds = [a.act for a in one.case.acts]
            if place % 4 == 3 and turn < len(kinds):
                acts = tuple(a for a in one.case.acts if a.act != kinds[turn])
                kind = maker.measure.act(kinds[turn])
                tries += 1
                about = {Lang.ZH: kind.id.zh, Lang.EN: kind.gloss}
                yield replace(one.case, acts=acts, unknown=(kind.id,)), one.readings, about
            elif fact is not None:
                left = {f: k for f, k in one.case.facts.items() if f != fact.id}
                tries += 1
                about = {Lang.ZH: fact.id.zh, Lang.EN: fact.gloss}
                yield replace(one.case, facts=left), one.readings, about


def open_of(expected: Object) -> Iterator[str]:
    """What is open in an expected answer: section, name, what is possible, and how much it needs."""
    answer = expected.get("answer", {})
    for section in ("judgements", "results", "supposed"):
        for name, entry in answer.get(section, {}).items():
            if entry["status"] == "open":
                needs = min(len(entry.get("needs", ())), 2)
                yield f"open {section} {name} {'|'.join(entry['possible'])} needs {needs}"
    for duty in answer.get("duties", ()):
        if duty["status"] == "open":
            what = duty.get("act", "results")
            yield f"open duties {duty['clause']} {what} {'|'.join(duty['possible'])}"
    for act in answer.get("acts", ()):
        if act["status"] == "open":
            yield f"open acts {'|'.join(act['possible'])}"


def hanging(maker: Maker, candidates: Sequence[Candidate]) -> Iterator[Made]:
    """Cases with no reading taken: few in which every set of readings is met that an entry hangs on."""
    if not maker.measure.readings:
        return
    tried = []
    for one in candidates[:_TRIES]:
        case = maker.short(one.case, {})
        del case["reading"]
        tried.append(case)
    for one in candidates[:_OPEN]:  # with something unknown beside
        for fact in (f.id for f in maker.measure.facts if one.case.facts[f.id].value != f.ordinary):
            left = {f: known for f, known in one.case.facts.items() if f != fact}
            tried.append(tagged_case(maker.measure, replace(one.case, facts=left), {}))
            del tried[-1]["reading"]
    for place, name in chosen([set(hanging_of(maker.said_of(case))) for case in tried]):
        yield Made(maker.vector(Level.READINGS, Kind.READING, tried[place], "reading"), name)


def hanging_of(value: Json) -> Iterator[str]:
    """The sets of readings on which some entry hangs, and whether one is open under some of them."""
    if isinstance(value, dict):
        if any(v["status"] == "open" for v in value.get("by_reading", ())):
            yield "readings open"
        if "by_reading" in value:
            yield "readings " + ",".join(sorted({r for v in value["by_reading"] for r in v["reading"]}))
        for part in value.values():
            yield from hanging_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from hanging_of(part)
