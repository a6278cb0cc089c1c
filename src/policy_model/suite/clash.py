"""Results of which several things are said at once: which status comes first, and what counts as a rival."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from policy_model.ir.formula import Status
from policy_model.ir.ids import FactId, ResultId
from policy_model.ir.statement import Effect, Necessary, Yields
from policy_model.ir.vocabulary import Result
from policy_model.semantics.case import Case, Known
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import evaluate_complete
from policy_model.source.catalogue import Lang

from .faults import Fault, Try, fault
from .maker import Choices, Maker
from .masks import admissible
from .sensitive import Sensitive

_DAY = datetime.timedelta(days=1)
BAR, RIVAL = "bar", "rival"


BARE = 400
"""So many cases are tried without their acts."""
FEW = 3
"""So many cases are kept in which a statement speaks."""


def clashes(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """The cases of the pool, and each where another rule governs a result, out of scope, and before entry."""
    for case, readings in _varied(maker, pool):
        seen = evaluate_complete(maker.measure, case, readings, maker.assumed)
        if not admissible(seen, case):
            continue
        shows = [f for r in maker.measure.results for f in _shown(maker, seen, r)]
        if shows:
            yield Try(case, readings, tuple(shows))


def _together(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[tuple[Case, Choices]]:
    """Of every two statements on a result, or on two that exclude each other, cases in which both speak."""
    about = [s for s in maker.measure.statements if isinstance(s, Effect | Necessary)]
    speaking: dict[tuple[str, bool], list[tuple[Case, Choices]]] = {
        (s.id, acting): [] for s in about for acting in (False, True)
    }
    for case, readings in (*pool, *_bare(maker, pool[:BARE])):
        seen = evaluate_complete(maker.measure, case, readings, maker.assumed)
        for s in about:
            known = speaking[s.id, bool(case.acts)]
            if len(known) < FEW and any(seen.kept(s, r) for r in s.results):
                known.append((case, readings))
    beside = {r.id: {r.id, *r.excludes} for r in maker.measure.results}
    for s in about:
        near = {other for r in s.results for other in beside[r]}
        for o in about:
            if o.id == s.id or near.isdisjoint(o.results):
                continue
            mine, theirs = ([*speaking[x.id, False], *speaking[x.id, True]] for x in (s, o))
            for (one, readings), (other, taken) in product(mine, theirs):
                made = _merged(maker, one, other)
                yield made, readings
                if taken != readings:
                    yield made, taken


def _bare(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[tuple[Case, Choices]]:
    """Cases without their acts, under each other choice of a reading too: what some clauses give then."""
    for case, readings in pool:
        bare = replace(case, acts=())
        yield bare, readings
        for reading in maker.measure.readings:
            for choice in reading.choices:
                if choice.id != readings[reading.id]:
                    yield bare, {**readings, reading.id: choice.id}


def _merged(maker: Maker, one: Case, other: Case) -> Case:
    """The one case with what is not ordinary in the other, and its acts."""
    ordinary = {f.id: Known(f.ordinary) for f in maker.measure.facts}
    facts = {f: known if known != ordinary[f] else one.facts[f] for f, known in other.facts.items()}
    kinds = {a.act for a in one.acts}
    acts = (*one.acts, *(a for a in other.acts if a.act not in kinds))
    return replace(one, facts=facts, acts=acts, on=max(one.on, other.on))


def _varied(maker: Maker, cases: Sequence[tuple[Case, Choices]]) -> Iterator[tuple[Case, Choices]]:
    sensitive = Sensitive(maker)
    elsewhere = provisions(maker)
    known: Counter[tuple[object, ...]] = Counter()
    for case, readings in (*cases, *_together(maker, cases)):
        seen = evaluate_complete(maker.measure, case, readings, maker.assumed)
        said = tuple(tuple(_said(seen, r)) for r in maker.measure.results)
        known[said, bool(case.acts)] += 1
        if known[said, bool(case.acts)] > FEW:
            continue
        yield case, readings
        spoken = [r for r, some in zip(maker.measure.results, said, strict=True) if some]
        for result in spoken:
            for id in (result.id, *result.excludes):
                if id in elsewhere:
                    facts = {**case.facts, elsewhere[id]: Known(True)}
                    yield replace(case, facts=facts), readings
        if spoken:
            _, scoped = sensitive(case, readings)
            for fact, value in scoped[:2]:
                yield replace(case, facts={**case.facts, fact: Known(value)}), readings
            if not case.acts:
                yield replace(case, on=maker.measure.entry - _DAY), readings
                yield replace(case, on=maker.measure.entry), readings


def provisions(maker: Maker) -> dict[ResultId, FactId]:
    """The fact that another rule governs, for each result that has one."""
    return {
        result: fact
        for s in maker.measure.statements
        if isinstance(s, Yields)
        for result, fact in s.provisions
    }


def _said(seen: Evaluation[bool], result: Result) -> Iterator[str]:
    """All that holds of a result, in the order in which the first is its status."""
    outside, required, permitted, forbidden = seen._said(result.id)  # noqa: SLF001  (the same, unordered)
    given = required or permitted
    if outside:
        yield Status.OUTSIDE.value
    if given and forbidden:
        yield BAR
    if required and any(_given(seen, other) for other in result.excludes):
        yield RIVAL
    if required:
        yield Status.REQUIRED.value
    if permitted:
        yield Status.PERMITTED.value
    if forbidden:
        yield Status.FORBIDDEN.value


def _given(seen: Evaluation[bool], result: ResultId) -> bool:
    outside, required, permitted, _ = seen._said(result)  # noqa: SLF001  (as above)
    return not outside and (required or permitted)


def _shown(maker: Maker, seen: Evaluation[bool], result: Result) -> Iterator[Fault]:
    measure, names = maker.measure, {Lang.ZH: result.id.zh, Lang.EN: result.gloss}
    said = list(_said(seen, result))
    for later in said[1:]:
        id = f"order {result.id.key} {said[0]}>{later}"
        if {said[0], later} != {BAR, RIVAL}:
            yield fault(measure, id, f"order.{said[0]}", result.clauses, result=names)
    if not said:
        return
    outside, required, _, _ = seen._said(result.id)  # noqa: SLF001  (as above)
    for other in result.excludes if not outside and BAR not in said else ():
        rival = next(r for r in measure.results if r.id == other)
        about = {"result": names, "rival": {Lang.ZH: other.zh, Lang.EN: rival.gloss}}
        off, must, may, _ = seen._said(other)  # noqa: SLF001  (as above)
        others = any(_given(seen, o) for o in result.excludes if o != other)
        stem = f"rival {result.id.key} {other.key}"
        if required and not others and (must or may):
            if off:
                yield fault(measure, f"{stem} outside", "rival.outside", result.clauses, **about)
            else:
                yield fault(measure, f"{stem} unseen", "rival.unseen", result.clauses, **about)
                if not must:
                    yield fault(measure, f"{stem} permitted", "rival.permitted", result.clauses, **about)
        if not required and Status.PERMITTED.value in said and not off and (must or may):
            yield fault(measure, f"{stem} both_permitted", "rival.both", result.clauses, **about)
