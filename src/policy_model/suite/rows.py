"""Cases in a row: what somebody answers to one who keeps something of those before."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any as Json

from policy_model.semantics.case import Case

from .maker import FACTS, Choices, Made, Maker
from .said import Section
from .select import chosen
from .vector import Kind, Level, Object, Vector

Kept = Callable[[Object, Object], Object]
"""What somebody takes a case for who has been asked about another one before."""
_DAY = datetime.timedelta(days=1)
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


STATES: dict[str, Kept] = {
    "facts stay": _stays("facts"),
    "acts stay": _stays("acts"),
    "unknown stays": _stays("unknown"),
    "readings stay": _stays("reading"),
    "calendar stays": _stays("calendar"),
    "rest stays": _stays("rest"),
    "reading of the first": _first("reading"),
    "day of the first": _first("on"),
    "day of the latest": lambda before, case: case | {"on": max(before["on"], case["on"])},
    "kept by facts": _same("facts", "rest", "reading"),
    "kept by facts and acts": _same("facts", "rest", "acts"),
    "kept by all but the day": _same("facts", "rest", "acts", "reading"),
    "kept by all but the acts": _same("facts", "rest", "on", "reading"),
    "kept by all but the unknown": _same("facts", "rest", "acts", "on", "reading", "calendar"),
    "kept by all but the calendar": _same("facts", "rest", "acts", "on", "reading", "unknown"),
}
"""What may be kept, and how it is mistaken."""


def rows(maker: Maker, pool: Sequence[tuple[Case, Choices]], others: Sequence[Vector]) -> Iterator[Made]:
    """Few pairs of cases that show all of them. `others`: vectors, whose cases are tried too."""
    tried: list[Vector] = []
    shown: list[frozenset[str]] = []
    seen: Counter[str] = Counter()
    for level, before, case in _pairs(maker, pool, others):
        level_of = "of facts" if level is Level.FACTS else "of acts"
        left = {name: keeps for name, keeps in STATES.items() if seen[f"state {name} {level_of}"] < ENOUGH}
        if all(keeps(before, case) == case for keeps in left.values()):
            continue
        ask = FACTS if level is Level.FACTS else tuple(Section)
        expected = maker.reference.expected(case, ask)
        if "answer" not in expected:
            continue
        found = set[str]()
        for name, keeps in left.items():
            other = keeps(before, case)
            if other != case and not _alike(maker.reference.expected(other, ask), expected):
                found.add(f"state {name} {level_of}")
        seen.update(found)
        if found:
            made = maker.vector(level, _KINDS.get(level, Kind.COMPLETE), case, "row")
            tried.append(replace(made, before=(before,)))
            shown.append(frozenset(found))
    for place, name in chosen(shown):
        yield Made(tried[place], name)


_KINDS = {Level.PARTIAL: Kind.PARTIAL, Level.READINGS: Kind.READING}


def _alike(one: Object, other: Object) -> bool:
    return bool(_bare(one) == _bare(other))


def _bare(value: Json) -> Json:
    """Without what an answer rests on."""
    if isinstance(value, dict):
        return {k: _bare(v) for k, v in value.items() if k != "basis"}
    return [_bare(v) for v in value] if isinstance(value, list) else value


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
