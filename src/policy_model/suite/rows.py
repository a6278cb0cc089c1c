"""Cases in a row: what somebody answers to one who keeps something of those before."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from policy_model.semantics.case import Case
from policy_model.semantics.load import ASSUMED, CALENDAR
from policy_model.semantics.symbolic import Arrangement

from .faults import Fault, fault
from .maker import FACTS, Choices, Made, Maker
from .said import Section, read_answer, signature
from .select import chosen
from .shape import Taken
from .vector import Kind, Level, Object, Vector, canonical

Kept = Callable[[Object, Object], Object]
"""What somebody takes a case for who has been asked about another one before."""
_DAY = datetime.timedelta(days=1)
KEPT = ("whatever", "by_")
"""What begins so keeps answers."""
FEW = 4
"""So many cases are asked with their readings left open after they were taken."""
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


Pair = tuple[Level, Object, Object]
"""At which level something is asked; the case before, and the case."""


@dataclass(frozen=True, slots=True)
class Row:
    """A vector with what is asked before it, and the mistakes that it shows, each with its own answer."""

    made: Made
    shows: Mapping[Fault, str]


def rows(maker: Maker, pool: Sequence[tuple[Case, Choices]], others: Sequence[Vector]) -> Iterator[Row]:
    """Few pairs of cases that show all, and tell them apart. `others`: vectors, whose cases are tried."""
    every = list(_pairs(maker, pool, others))
    made: dict[bytes, tuple[Made, Pair]] = {}

    def add(pair: Pair, purpose: str) -> None:
        level, before, case = pair
        vector = maker.vector(level, _KINDS.get(level, Kind.COMPLETE), case, "row")
        if "answer" in vector.expected:
            made.setdefault(canonical(list(pair)), (Made(replace(vector, before=(before,)), purpose), pair))

    for pair, name, shown in _showing(maker, every):
        add(pair, name)
        if any(id.split()[1].startswith(KEPT) for id in shown):
            level, before, case = (
                pair  # who has kept the right answer from elsewhere gives it to the wrong case
            )
            add((level, case, before), f"{name} turned")
    answers = [_answers(maker, pair) for _, pair in made.values()]
    for pair, one, other in _telling(maker, every, answers):
        add(pair, f"state {one} | {other}")
    for own, pair in made.values():
        shows = {_fault(maker, name): said for name, said in _answers(maker, pair).items()}
        yield Row(own, shows)


def _fault(maker: Maker, name: str) -> Fault:
    return fault(maker.measure, f"state {name}", f"state.{name}")


def _showing(maker: Maker, every: Sequence[Pair]) -> Iterator[tuple[Pair, str, Sequence[str]]]:
    """Few of the pairs that show all the mistakes, at both levels; with one that it alone shows, and all."""
    tried: list[Pair] = []
    shown: list[list[str]] = []
    seen: Counter[str] = Counter()
    for level, before, case in every:
        sort = "facts" if level is Level.FACTS else "acts"
        left = [name for name in STATES if seen[f"state {name} {sort}"] < ENOUGH]
        found = [f"state {name} {sort}" for name in _answers(maker, (level, before, case), left)]
        seen.update(found)
        if found:
            tried.append((level, before, case))
            shown.append(found)
    for place, name in chosen(shown):
        yield tried[place], name, shown[place]


def _answers(maker: Maker, pair: Pair, names: Iterable[str] = tuple(STATES)) -> dict[str, str]:
    """Who of them answers a case wrongly after the one before; with the signature of the answer."""
    level, before, case = pair
    ask = FACTS if level is Level.FACTS else tuple(Section)
    taken = {name: other for name in names if (other := STATES[name](before, case)) != case}
    if not taken:
        return {}
    right = maker.said_of(case, ask)
    wrong = {name: maker.said_of(other, ask) for name, other in taken.items()} if "answer" in right else {}
    return {
        name: signature(read_answer(Taken(said["answer"]))) if "answer" in said else ""
        for name, said in wrong.items()
        if said != right
    }


def _telling(
    maker: Maker, every: Sequence[Pair], answers: Sequence[Mapping[str, str]]
) -> Iterator[tuple[Pair, str, str]]:
    """Further pairs that tell those apart who answer alike so far; with two of them."""
    known = {name for some in answers for name in some}
    alike = _parted([sorted(known)], *answers)
    tried = Counter[tuple[str, ...]]()
    for pair in every:
        for group in alike:
            cases = {canonical(STATES[name](pair[1], pair[2])) for name in group}
            if len(cases) == 1 or tried[tuple(group)] == TRIED:
                continue
            tried[tuple(group)] += 1
            said = _answers(maker, pair, group)
            apart = _parted([group], said)
            if sum(map(len, apart)) < len(group) or len(apart) > 1:
                one = next(name for name in group if name in said)
                other = next(name for name in group if said.get(name) != said[one])
                yield pair, one, other
                alike = _parted(alike, _answers(maker, pair))
                break


def _parted(groups: Sequence[Sequence[str]], *answers: Mapping[str, str]) -> list[list[str]]:
    """The groups of several, parted by what their members answer; those that stand alone are left out."""
    out = [list(group) for group in groups]
    for said in answers:
        parts: list[list[str]] = []
        for group in out:
            each: dict[str | None, list[str]] = {}
            for name in group:
                each.setdefault(said.get(name), []).append(name)
            parts += each.values()
        out = parts
    return [group for group in out if len(group) > 1]


_KINDS = {Level.PARTIAL: Kind.PARTIAL, Level.READINGS: Kind.READING}


def _pairs(
    maker: Maker, pool: Sequence[tuple[Case, Choices]], others: Sequence[Vector]
) -> Iterator[tuple[Level, Object, Object]]:
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
        if n < FEW:
            yield Level.READINGS, case, bare
    for vector in others:
        if vector.level is not Level.PARTIAL:
            continue
        for key in ("unknown", "calendar"):
            if key in vector.case:
                without = {k: v for k, v in vector.case.items() if k != key}
                yield (Level.PARTIAL, vector.case, without)
                yield (Level.PARTIAL, without, vector.case)
        if (
            CALENDAR not in vector.case
            and Arrangement.UNPUBLISHED.value in canonical(vector.expected).decode()
        ):
            assumed = vector.case | {CALENDAR: ASSUMED}
            yield (Level.PARTIAL, assumed, vector.case)
            yield (Level.PARTIAL, vector.case, assumed)
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
    parties = [p.id.key for p in maker.measure.people]
    acts = case["acts"]
    for i, act in enumerate(acts):
        earlier = datetime.date.fromisoformat(act["date"].removeprefix("date:")) - _DAY
        contents = [c.key for c in declared[act["act"]].contents]
        by = [] if declared[act["act"]].event else parties
        others: Object = {"date": [f"date:{earlier}"], "by": by, "to": parties, "content": contents}
        for key, values in others.items():
            other = next((v for v in values if v != act[key]), None) if key in act else None
            if other is not None:
                yield case | {"acts": [*acts[:i], act | {key: other}, *acts[i + 1 :]]}
    yield case | {"acts": acts[::-1]}
    for name, fact in case["facts"].items():
        if isinstance(fact, dict):
            yield case | {"facts": case["facts"] | {name: fact["value"]}}
