"""Cases in a row: what somebody answers to one who keeps something of those before."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from policy_model.semantics.case import Case

from .faults import Fault, fault
from .maker import FACTS, Choices, Made, Maker
from .said import Section
from .select import chosen
from .vector import Kind, Level, Object, Vector, canonical

Kept = Callable[[Object, Object], Object]
"""What somebody takes a case for who has been asked about another one before."""
_DAY = datetime.timedelta(days=1)
KEPT = ("whatever", "by_")
"""What begins so keeps answers."""
ENOUGH = 4
"""What so many pairs have shown is not looked for any more."""
TRIED = 40
"""So many cases are tried, each after its neighbours."""


def _stays(key: str) -> Kept:
    """What the case before had of this stays where the next one says nothing else."""

    def taken(before: Object, case: Object) -> Object:
        old, new = before.get(key), case.get(key)
        if isinstance(old, dict) and isinstance(new, dict):
            return case | {key: {**old, **new}}
        if isinstance(old, list) and isinstance(new, list):
            return case | {key: [*old, *(a for a in new if a not in old)]}
        return case | ({key: old} if key in before and key not in case else {})

    return taken


def _same(*keys: str) -> Kept:
    """The answer is kept by these, whatever the rest is."""

    def taken(before: Object, case: Object) -> Object:
        return before if all(before.get(k) == case.get(k) for k in keys) else case

    return taken


def _first(key: str) -> Kept:
    def taken(before: Object, case: Object) -> Object:
        return case | {key: before[key]} if key in before else case

    return taken


def _whatever(key: str) -> Kept:
    """The answer is kept whatever the acts have of this."""

    def bare(case: Object) -> Object:
        acts = [{k: v for k, v in act.items() if k != key} for act in case.get("acts", ())]
        return {k: v for k, v in case.items() if k != "acts"} | {"acts": acts}

    return lambda before, case: before if bare(before) == bare(case) else case


def _in_any_order(before: Object, case: Object) -> Object:
    """The answer is kept whatever the order of the acts."""

    def put(of: Object) -> Object:
        return of | {"acts": sorted(of.get("acts", ()), key=canonical)}

    return before if put(before) == put(case) else case


def _whenever(before: Object, case: Object) -> Object:
    """The answer is kept whatever the day from which a fact holds."""

    def bare(of: Object) -> Object:
        facts = {k: v["value"] if isinstance(v, dict) else v for k, v in of.get("facts", {}).items()}
        return of | {"facts": facts}

    return before if bare(before) == bare(case) else case


STATES: dict[str, Kept] = {
    "facts_stay": _stays("facts"),
    "acts_stay": _stays("acts"),
    "unknown_stays": _stays("unknown"),
    "readings_stay": _stays("reading"),
    "calendar_stays": _stays("calendar"),
    "rest_stays": _stays("rest"),
    "first_reading": _first("reading"),
    "first_day": _first("on"),
    "latest_day": lambda before, case: case | {"on": max(before["on"], case["on"])},
    "by_facts": _same("facts", "rest", "reading"),
    "by_facts_and_acts": _same("facts", "rest", "acts"),
    "whatever_day": _same("facts", "rest", "acts", "reading"),
    "whatever_acts": _same("facts", "rest", "on", "reading"),
    "whatever_unknown": _same("facts", "rest", "acts", "on", "reading", "calendar"),
    "whatever_calendar": _same("facts", "rest", "acts", "on", "reading", "unknown"),
    "whatever_date": _whatever("date"),
    "whatever_by": _whatever("by"),
    "whatever_to": _whatever("to"),
    "whatever_content": _whatever("content"),
    "whatever_order": _in_any_order,
    "whatever_since": _whenever,
}
"""What may be kept, and how it is mistaken."""


@dataclass(frozen=True, slots=True)
class Row:
    """A vector with what is asked before it, and the mistakes that it shows."""

    made: Made
    shows: tuple[Fault, ...]


def rows(maker: Maker, pool: Sequence[tuple[Case, Choices]], others: Sequence[Vector]) -> Iterator[Row]:
    """Few pairs of cases that show all of them. `others`: vectors, whose cases are tried too."""
    tried: list[tuple[Level, Object, Object]] = []
    shown: list[dict[str, Fault]] = []
    seen: Counter[str] = Counter()
    for level, before, case in _pairs(maker, pool, others):
        sort = "facts" if level is Level.FACTS else "acts"
        left = {name: keeps for name, keeps in STATES.items() if seen[f"state {name} {sort}"] < ENOUGH}
        if all(keeps(before, case) == case for keeps in left.values()):
            continue
        ask = FACTS if level is Level.FACTS else tuple(Section)
        expected = maker.said_of(case, ask)
        if "answer" not in expected:
            continue
        found = dict[str, Fault]()
        for name, keeps in left.items():
            other = keeps(before, case)
            if other != case and maker.said_of(other, ask) != expected:
                id = f"state {name} {sort}"
                found[id] = fault(maker.measure, id, f"state.{name}")
        seen.update(found.keys())
        if found:
            tried.append((level, before, case))
            shown.append(found)
    for place, name in chosen(shown):
        level, before, case = tried[place]
        made = replace(maker.vector(level, _KINDS.get(level, Kind.COMPLETE), case, "row"), before=(before,))
        yield Row(Made(made, name), tuple(shown[place].values()))
        if any(id.split()[1].startswith(KEPT) for id in shown[place]):
            yield from _turned(maker, made, name, shown[place])


def _turned(maker: Maker, one: Vector, name: str, shown: Mapping[str, Fault]) -> Iterator[Row]:
    """The other way round: who has kept the right answer from elsewhere gives it to the wrong case."""
    (before,) = one.before
    turned = replace(maker.vector(one.level, one.kind, before, "row"), before=(one.case,))
    if "answer" in turned.expected:
        kept = (f for id, f in shown.items() if id.split()[1].startswith(KEPT))
        yield Row(Made(turned, f"{name} turned"), tuple(kept))


_KINDS = {Level.PARTIAL: Kind.PARTIAL, Level.READINGS: Kind.READING}


def _pairs(
    maker: Maker, pool: Sequence[tuple[Case, Choices]], others: Sequence[Vector]
) -> Iterator[tuple[Level, Object, Object]]:
    usual = {r.key: c.key for r, c in maker.usual.items()}
    cases = [maker.short(case, readings) for case, readings in pool if case.acts][:TRIED]
    plain = [maker.short(case, readings) for case, readings in pool if not case.acts][:TRIED]
    for one, other in pairwise(plain):
        yield Level.FACTS, one, other
        yield Level.FACTS, other, one
    for one in plain:
        dawn = one | {"on": f"date:{maker.measure.entry - _DAY}"}
        yield Level.FACTS, dawn, one
        yield Level.FACTS, one, dawn
        yield from ((Level.FACTS, other, one) for other in _otherwise(maker, one))
    for n, case in enumerate(cases):
        bare = {k: v for k, v in case.items() if k != "reading"}
        nothing = case | {"acts": []}
        early = case | {"on": case["acts"][0]["date"]}
        yield Level.PROCEDURE, case, nothing
        yield Level.PROCEDURE, nothing, case
        yield Level.PROCEDURE, case, early
        yield Level.PROCEDURE, cases[n - 1], case
        yield from ((Level.PROCEDURE, other, case) for other in _otherwise(maker, case))
        yield from ((Level.PROCEDURE, other, case) for other in _nearby(maker, case))
        if case["reading"] == usual and n < 4:
            yield Level.READINGS, case, bare
    for vector in others:
        if vector.level is not Level.PARTIAL:
            continue
        for key in ("unknown", "calendar"):
            if key in vector.case:
                without = {k: v for k, v in vector.case.items() if k != key}
                yield (Level.PARTIAL, vector.case, without)
                yield (Level.PARTIAL, without, vector.case)
        if "rest" not in vector.case:
            yield Level.PARTIAL, vector.case | {"rest": "ordinary"}, vector.case


def _otherwise(maker: Maker, case: Object) -> Iterator[Object]:
    """The case under another choice of each reading in turn."""
    for reading in maker.measure.readings:
        taken = case["reading"][reading.id.key]
        other = next((c.id.key for c in reading.choices if c.id.key != taken), None)
        if other is not None:
            yield case | {"reading": case["reading"] | {reading.id.key: other}}


def _nearby(maker: Maker, case: Object) -> Iterator[Object]:
    """The case with one thing about one act otherwise, its acts turned round, nothing since a day."""
    declared = {a.id.key: a for a in maker.measure.acts}
    parties = [p.id.key for p in maker.measure.parties]
    acts = case["acts"]
    for i, act in enumerate(acts):
        earlier = datetime.date.fromisoformat(act["date"].removeprefix("date:")) - _DAY
        contents = [c.key for c in declared[act["act"]].contents]
        others: Object = {"date": [f"date:{earlier}"], "by": parties, "to": parties, "content": contents}
        for key, values in others.items():
            other = next((v for v in values if v != act[key]), None) if key in act else None
            if other is not None:
                yield case | {"acts": [*acts[:i], act | {key: other}, *acts[i + 1 :]]}
    yield case | {"acts": acts[::-1]}
    for name, fact in case["facts"].items():
        if isinstance(fact, dict):
            yield case | {"facts": case["facts"] | {name: fact["value"]}}
