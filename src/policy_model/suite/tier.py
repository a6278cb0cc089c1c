"""The property tier: each proved property as a condition on the answers to a case where it says something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Compare,
    Const,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    Given,
    Judged,
    Not,
    ReadingIs,
    Status,
    StatusIs,
    Unless,
)
from policy_model.ir.ids import FactId, JudgementId, ResultId
from policy_model.ir.property import Always, Monotone, OnlyAfter, Property, SameFor, Verdict
from policy_model.ir.vocabulary import BoolType, EnumType, FactValue, Polarity
from policy_model.semantics.case import Case, Known
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import evaluate_complete

from .kill import Candidate
from .make import Choices, Maker, said
from .masks import admissible
from .predicate import holds, read_predicate
from .said import Answer, Section, read_answer
from .shape import Taken
from .vector import Kind, Level, Object, Vector

_GIVEN = [Status.REQUIRED.value, Status.PERMITTED.value, Status.CONFLICT.value]
_RANKS = (Status.CONFLICT, Status.PERMITTED, Status.REQUIRED)
MOST = 2
"""Vectors a property has."""


class Unsaid(Exception):
    """The property speaks of what no answer shows."""


def tier(maker: Maker, properties: Sequence[Property], candidates: Sequence[Candidate]) -> Iterator[Vector]:
    """For each proved property its first vectors; none where no answer shows it, or no case touches it."""
    for prop in properties:
        if prop.expected.verdict is not Verdict.PROVED:
            continue
        made = 0
        for one in candidates:
            if made == MOST:
                break
            try:
                found = _of(maker, prop, one)
            except Unsaid:
                break
            if found is not None and _true(maker, found):
                made += 1
                yield found


def _of(maker: Maker, prop: Property, one: Candidate) -> Vector | None:
    seen = evaluate_complete(maker.measure, one.case, one.readings, maker.calendar)
    if not all(seen.lawful(party) for party in prop.lawful):
        return None
    beside: Case | None = None
    match prop.claim:
        case Always(premise, conclusion):
            if not seen.holds(premise, seen.world.on):
                return None
            shown = _shown(conclusion, seen, one.case)
            if isinstance(shown, bool):
                raise Unsaid
            demand = shown
        case OnlyAfter(later, earlier):
            found = _after(seen, one.case, later, earlier)
            if found is None:
                return None
            demand = found
        case SameFor(subjects, facts):
            beside = _changed(maker, one, facts)
            demand = _same(subjects)
        case Monotone(fact, result, easier):
            beside = _raised(maker, one, fact)
            demand = _ranked(maker, result, easier)
        case _:
            raise Unsaid
    if isinstance(prop.claim, SameFor | Monotone) and (
        beside is None or not _lawful(maker, prop, beside, one.readings)
    ):
        return None
    case = maker.short(one.case, one.readings)
    other = None if beside is None else maker.short(beside, one.readings)
    why = said("property", name=prop.name)
    clauses = maker.cited(maker.reference.expected(case))
    name = maker.measure.name
    return Vector(name, Level.PROPERTY, Kind.PROPERTY, clauses, why, case, {"holds": demand}, other)


def _true(maker: Maker, vector: Vector) -> bool:
    """The reference fulfils it."""
    answers = [_answer(maker, c) for c in (vector.case, vector.beside) if c is not None]
    wanted = read_predicate(Taken(vector.expected["holds"]))
    return holds(wanted, answers[0], answers[1] if len(answers) > 1 else None)


def _answer(maker: Maker, case: Object) -> Answer:
    return read_answer(Taken(maker.reference.answer(case, tuple(Section))))


def _lawful(maker: Maker, prop: Property, case: Case, readings: Choices) -> bool:
    seen = evaluate_complete(maker.measure, case, readings, maker.calendar)
    return bool(admissible(seen, case)) and all(seen.lawful(party) for party in prop.lawful)


# ---- conditions


def _shown(formula: Formula, seen: Evaluation[bool], case: Case) -> Object | bool:
    """The formula as a condition on the answer; what no answer shows is a constant of the case."""
    match formula:
        case Given(result):
            return {"result": result.key, "is": _GIVEN}
        case StatusIs(result, status):
            return {"result": result.key, "is": [status.value]}
        case Judged(judgement):
            return {"judgement": judgement.key, "is": ["true"]}
        case Done(what, None, None):
            return _valid(case, what, seen)
        case Not(body):
            inner = _shown(body, seen, case)
            return not inner if isinstance(inner, bool) else {"not": inner}
        case All(parts):
            return _join("all", [_shown(p, seen, case) for p in parts])
        case Any(parts):
            return _join("any", [_shown(p, seen, case) for p in parts])
        case Unless(body, exception):
            return _join("any", [_shown(body, seen, case), _shown(exception, seen, case)])
        case At(_, body):
            return _shown(body, seen, case)
        case FactTrue() | FactOneOf() | Compare() | ReadingIs() | Const():
            return seen.holds(formula, seen.world.on)
        case _:
            raise Unsaid


def _valid(case: Case, what: ActRef, seen: Evaluation[bool]) -> Object | bool:
    numbers = [
        i
        for i, act in enumerate(case.acts)
        if act.act == what.act
        and act.date <= seen.world.on
        and (not what.contents or act.content in what.contents)
        and (not what.by or act.by in what.by)
    ]
    return _join("any", [{"act": f"number:{i + 1}", "is": ["valid"]} for i in numbers])


def _join(word: str, parts: Sequence[Object | bool]) -> Object | bool:
    ends = word == "any"
    if any(p is ends for p in parts):
        return ends
    left = [p for p in parts if not isinstance(p, bool)]
    if not left:
        return not ends
    return left[0] if len(left) == 1 else {word: left}


def _after(
    seen: Evaluation[bool], case: Case, later: Sequence[ResultId | ActRef], earlier: ActRef
) -> Object | None:
    """Whatever of `later` is given or valid here, the earlier act is valid by that day."""
    demands: list[Object | bool] = []
    on = seen.world.on
    for one in later:
        if isinstance(one, ResultId):
            if seen.result(one).given:
                before = _valid(case, earlier, seen)
                demands.append(_join("any", [{"not": {"result": one.key, "is": _GIVEN}}, before]))
            continue
        for i, act in enumerate(case.acts):
            if act.act == one.act and act.date <= on and seen.valid(i):
                known = replace(case, acts=tuple(a for a in case.acts if a.date <= act.date))
                before = _valid(known, earlier, seen) if known.acts == case.acts[: len(known.acts)] else False
                demands.append(_join("any", [{"not": {"act": f"number:{i + 1}", "is": ["valid"]}}, before]))
    whole = _join("all", demands)
    return None if isinstance(whole, bool) else whole


def _same(subjects: Sequence[ResultId | JudgementId | ActRef]) -> Object:
    if not subjects:
        return {"same": ["acts", "duties", "results"]}
    parts: list[Object] = []
    for subject in subjects:
        if isinstance(subject, ActRef):
            raise Unsaid
        word = "result" if isinstance(subject, ResultId) else "judgement"
        values = [s.value for s in Status] if word == "result" else ["true", "false"]
        for value in values:
            here = {word: subject.key, "is": [value]}
            there = here | {"of": "beside"}
            parts.append({"any": [{"all": [here, there]}, {"not": {"any": [here, there]}}]})
    return {"all": parts}


def _ranked(maker: Maker, result: ResultId, easier: bool) -> Object:
    """Raising the fact never makes the result stricter (or looser), in the order of comparing measures."""
    polarity = next(r.polarity for r in maker.measure.results if r.id == result)
    up = easier == (polarity is Polarity.BENEFIT)
    parts: list[Object] = []
    for least in range(len(_RANKS)):
        some = [s.value for s in _RANKS[least:]]
        here: Object = {"result": result.key, "is": some}
        there: Object = here | {"of": "beside"}
        first, second = (here, there) if up else (there, here)
        parts.append({"any": [{"not": first}, second]})
    return {"all": parts}


# ---- second cases


def _changed(maker: Maker, one: Candidate, facts: Sequence[FactId]) -> Case | None:
    known = dict(one.case.facts)
    for id in facts:
        other = _other(maker, id, known[id].value)
        if other is None:
            return None
        known[id] = Known(other)
    return replace(one.case, facts=known)


def _other(maker: Maker, id: FactId, value: FactValue) -> FactValue | None:
    match maker.measure.fact(id).type:
        case BoolType():
            return not value
        case EnumType(values=values):
            return next((v for v in values if v != value), None)
        case _:
            return None


def _raised(maker: Maker, one: Candidate, id: FactId) -> Case | None:
    value = one.case.facts[id].value
    match maker.measure.fact(id).type:
        case BoolType() if value is False:
            more: FactValue = True
        case EnumType(values=values, ordered=True) if value != values[-1]:
            more = values[values.index(value) + 1]
        case _:
            return None
    known: Mapping[FactId, Known] = {**one.case.facts, id: Known(more)}
    return replace(one.case, facts=known)
