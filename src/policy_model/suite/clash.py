"""Results of which several things are said at once: which status comes first, and what counts as a rival."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from policy_model.ir.formula import Status
from policy_model.ir.ids import FactId, ResultId
from policy_model.ir.statement import Effect, Modality, Necessary, Yields, sense
from policy_model.ir.vocabulary import Result
from policy_model.semantics.case import Case, Known
from policy_model.source.catalogue import Lang

from .compiled import Mask
from .faults import Fault, Try, fault
from .maker import Choices, Maker
from .masks import QuickEvaluation, admissible
from .sensitive import Readers, Sensitive

_DAY = datetime.timedelta(days=1)
BAR, RIVAL = "bar", "rival"


BARE = 400
"""So many cases are tried without their acts."""
FEW = 3
"""So many cases are kept in which a statement speaks."""


def clashes(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """The cases of the pool, and each where another rule governs a result, out of scope, and before entry."""
    for case, readings in _varied(maker, pool):
        seen = maker.seen(case, readings)
        if not admissible(seen, case):
            continue
        shows = [f for r in maker.measure.results for f in shown(maker, seen, r)]
        if shows:
            yield Try(case, readings, tuple(shows))


def _together(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[tuple[Case, Choices]]:
    """Of every two statements on a result, or on two that exclude each other, cases in which both speak."""
    about = [s for s in maker.measure.statements if isinstance(s, Effect | Necessary)]
    speaking: dict[tuple[str, bool], list[tuple[Case, Choices]]] = {
        (s.id, acting): [] for s in about for acting in (False, True)
    }
    readers = Readers(maker)
    bare = [(replace(case, acts=()), readings) for case, readings in pool[:BARE]]
    for case, readings in (*pool, *bare):
        each, seen = readers(case, readings)
        for s in about:
            known = speaking[s.id, bool(case.acts)]
            if len(known) < FEW:
                mask = seen.algebra.disj(seen.kept(s, r) for r in s.results)
                found = [taken for i, taken in enumerate(each) if mask >> i & 1]
                known += [(case, taken) for taken in found[: FEW - len(known)]]
    for s in about:
        for acting in (False, True):
            if known := speaking[s.id, acting]:
                known[:0] = [(_plainest(maker, s, *known[0]), known[0][1])]
    first = {s.id: [*speaking[s.id, False], *speaking[s.id, True]][:1] for s in about}
    yield from _three(maker, about, first)
    beside = {r.id: {r.id, *r.excludes} for r in maker.measure.results}
    for s in about:
        near = {other for r in s.results for other in beside[r]}
        for o in about:
            if o.id == s.id:
                continue
            mine, theirs = ([*speaking[x.id, False], *speaking[x.id, True]] for x in (s, o))
            if near.isdisjoint(o.results):
                if sense(s) is not Modality.REQUIRE or sense(o) is Modality.FORBID:
                    continue
                for (one, readings), (other, _) in product(mine, theirs):
                    made = merged(maker, one, other)
                    if (taken := _beside(readers, s, o, made, readings)) is not None:
                        yield made, taken
                        break
                continue
            for (one, readings), (other, taken) in product(mine, theirs):
                made = merged(maker, one, other)
                yield made, readings
                if taken != readings:
                    yield made, taken


def _three(
    maker: Maker,
    about: Sequence[Effect | Necessary],
    first: Mapping[str, Sequence[tuple[Case, Choices]]],
) -> Iterator[tuple[Case, Choices]]:
    """A result required, a rival of it given, and what forbids that one, or gives another rival."""
    excludes = {r.id: r.excludes for r in maker.measure.results}
    for s in (s for s in about if sense(s) is Modality.REQUIRE and first[s.id]):
        (one, readings), rivals = first[s.id][0], {e for r in s.results for e in excludes[r]}
        near = [o for o in about if first[o.id] and o is not s and rivals.intersection(o.results)]
        for i, o in enumerate(near):
            for b in near[:i]:
                both = merged(maker, merged(maker, one, first[o.id][0][0]), first[b.id][0][0])
                yield both, readings
                yield both, first[o.id][0][1]
                yield both, first[b.id][0][1]


def _plainest(maker: Maker, s: Effect | Necessary, case: Case, readings: Choices) -> Case:
    """The case with whatever is ordinary that may be, so that the statement still speaks."""
    for fact in maker.measure.facts:
        plain = Known(fact.ordinary)
        if case.facts[fact.id] != plain:
            less = replace(case, facts={**case.facts, fact.id: plain})
            seen = maker.seen(less, readings)
            if admissible(seen, less) and any(seen.kept(s, r) for r in s.results):
                case = less
    return case


def _beside(
    readers: Readers, s: Effect | Necessary, o: Effect | Necessary, case: Case, readings: Choices
) -> Choices | None:
    """Readings, at most one otherwise, under which both give and what the one requires is merely required."""
    each, seen = readers(case, readings)
    alg = seen.algebra
    usable = admissible(seen, case)
    alone = alg.disj(seen.result(r).statuses[Status.REQUIRED] for r in s.results)
    given = alg.disj(_given(seen, r) for r in o.results)
    return next((taken for i, taken in enumerate(each) if usable & alone & given & 1 << i), None)


def merged(maker: Maker, one: Case, other: Case) -> Case:
    """The one case with what is not ordinary in the other, and its acts."""
    usual = maker.ordinary
    facts = {
        f: one.facts[f] if known.since is None and known.value == usual[f] else known
        for f, known in other.facts.items()
    }
    kinds = {a.act for a in one.acts}
    acts = (*one.acts, *(a for a in other.acts if a.act not in kinds))
    return replace(one, facts=facts, acts=acts, on=max(one.on, other.on))


def _varied(maker: Maker, cases: Sequence[tuple[Case, Choices]]) -> Iterator[tuple[Case, Choices]]:
    sensitive = Sensitive(maker)
    elsewhere = provisions(maker)
    known: Counter[tuple[object, ...]] = Counter()
    for case, readings in (*cases, *_together(maker, cases)):
        seen = maker.seen(case, readings)
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
            scoped = sensitive(case, readings).scoped
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


def _said(seen: QuickEvaluation, result: Result) -> Iterator[str]:
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


def _given(seen: QuickEvaluation, result: ResultId) -> Mask:
    outside, required, permitted, _ = seen._said(result)  # noqa: SLF001  (as above)
    return (required | permitted) & ~outside


def shown(maker: Maker, seen: QuickEvaluation, result: Result) -> Iterator[Fault]:
    """The mistakes about this result that show in a case: in which order statuses come, what is a rival."""
    measure, names = maker.measure, {Lang.ZH: result.id.zh, Lang.EN: result.gloss}
    said = list(_said(seen, result))
    for later in said[1:]:
        id = f"order {result.id.key} {said[0]}>{later}"
        if RIVAL not in said or said[0] != BAR:  # whoever leaves out the one conflict does not tell the other
            yield fault(measure, id, f"order.{said[0]}", result.clauses, result=names)
    if not said:
        return
    for other in measure.results if said[0] == Status.REQUIRED.value else ():
        if other.id not in (result.id, *result.excludes) and _given(seen, other.id):
            about = {"result": names, "rival": {Lang.ZH: other.id.zh, Lang.EN: other.gloss}}
            id = f"rival {result.id.key} {other.id.key} extra"
            yield fault(measure, id, "rival.extra", result.clauses, **about)
    outside, required, _, _ = seen._said(result.id)  # noqa: SLF001  (as above)
    several = required and sum(bool(_given(seen, o)) for o in result.excludes) > 1
    if several and not outside and BAR not in said:
        id = f"rival {result.id.key} several"
        yield fault(measure, id, "rival.several", result.clauses, result=names)
    for rival in result.excludes if not outside and BAR not in said else ():
        gloss = measure.result(rival).gloss
        about = {"result": names, "rival": {Lang.ZH: rival.zh, Lang.EN: gloss}}
        off, must, may, barred = seen._said(rival)  # noqa: SLF001  (as above)
        others = any(_given(seen, o) for o in result.excludes if o != rival)
        stem = f"rival {result.id.key} {rival.key}"
        if required and not others and (must or may):
            if off:
                yield fault(measure, f"{stem} outside", "rival.outside", result.clauses, **about)
            else:
                yield fault(measure, f"{stem} unseen", "rival.unseen", result.clauses, **about)
                if barred:
                    yield fault(measure, f"{stem} barred", "rival.barred", result.clauses, **about)
                if not must:
                    yield fault(measure, f"{stem} permitted", "rival.permitted", result.clauses, **about)
        if not required and Status.PERMITTED.value in said and not off and (must or may):
            yield fault(measure, f"{stem} both_permitted", "rival.both", result.clauses, **about)
