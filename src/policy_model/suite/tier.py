"""The property tier: each proved property as a condition on the answers to a case where it says something."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import assert_never

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    Applies,
    At,
    Compare,
    Const,
    Did,
    Done,
    FactOneOf,
    FactTrue,
    Forbidden,
    Formula,
    Given,
    InTime,
    Judged,
    Lapsed,
    Lawful,
    Not,
    Period,
    ReadingIs,
    Required,
    Status,
    StatusIs,
    Unless,
)
from policy_model.ir.ids import FactId, JudgementId, ResultId
from policy_model.ir.property import (
    Always,
    DeadlinesMet,
    EachNeeded,
    Exists,
    Monotone,
    OnlyAfter,
    Property,
    SameFor,
    Verdict,
)
from policy_model.ir.vocabulary import BoolType, EnumType, FactValue
from policy_model.proof.replay import Evaluator
from policy_model.properties.place import Place
from policy_model.semantics.case import Case, Known
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.load import load_case
from policy_model.semantics.world import evaluate_complete

from .kill import Candidate
from .maker import Choices, Maker, Words, said
from .masks import admissible
from .predicate import holds, read_predicate
from .said import Answer, Section, read_answer
from .shape import Taken
from .vector import Kind, Level, Object, Vector

_GIVEN = [Status.REQUIRED.value, Status.PERMITTED.value, Status.CONFLICT.value]
_RANKS = (Status.CONFLICT, Status.PERMITTED, Status.REQUIRED)


class Unsaid(Exception):
    """The property speaks of what no answer shows. `reason`: why, a key of `vector.tier`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Stated:
    """A proved property, and its vector; or why it has none."""

    name: str
    vector: Vector | None
    reason: Words | None = None


def tier(maker: Maker, properties: Sequence[Property], candidates: Sequence[Candidate]) -> Iterator[Stated]:
    """Each proved property with its first vector, on cases there are, else on one that the solver finds.

    No vector serves two properties.
    """
    used: set[str] = set()
    place = Place(maker.measure, Evaluator(maker.calendar))
    for prop in properties:
        if prop.expected.verdict is not Verdict.PROVED:
            continue
        try:
            cases = chain(_cases(maker, prop, candidates), _sought(maker, prop, place))
            found = next((v for v in _made(maker, prop, cases) if v.id not in used), None)
            used |= {found.id} if found is not None else set()
            yield Stated(prop.name, found, None if found is not None else said("tier.none"))
        except Unsaid as unsaid:
            yield Stated(prop.name, None, said(f"tier.{unsaid.reason}"))


def _made(maker: Maker, prop: Property, cases: Iterable[tuple[Case, Choices]]) -> Iterator[Vector]:
    for case, readings in cases:
        found = _of(maker, prop, case, readings)
        if found is not None and _true(maker, found):
            yield found


def _cases(maker: Maker, prop: Property, candidates: Sequence[Candidate]) -> Iterator[tuple[Case, Choices]]:
    """The cases there are; for what holds by the day of entry into force, also seen on the day before it."""
    for one in candidates:
        yield one.case, one.readings
    if isinstance(prop.claim, Always) and isinstance(prop.claim.conclusion, Applies):
        for one in candidates:
            yield _before_entry(maker, one.case), one.readings


def _before_entry(maker: Maker, case: Case) -> Case:
    """The case as if all had been earlier, so that it is seen on the last day before entry into force."""
    earlier = maker.measure.entry - datetime.timedelta(days=1) - case.on
    acts = tuple(replace(act, date=act.date + earlier) for act in case.acts)
    facts = {
        id: known if known.since is None else replace(known, since=known.since + earlier)
        for id, known in case.facts.items()
    }
    return replace(case, acts=acts, facts=facts, on=case.on + earlier)


def _sought(maker: Maker, prop: Property, place: Place) -> Iterator[tuple[Case, Choices]]:
    """Cases in which the property says something, from the solver."""
    for premise in _premises(maker, prop):
        found = place.decide(replace(prop, claim=Exists(premise)))
        for case in found.witness:
            read = load_case(json.dumps(case, ensure_ascii=False), maker.measure, maker.calendar)
            yield read, {**maker.usual, **dict(found.witness_readings)}


def _premises(maker: Maker, prop: Property) -> Iterator[Formula]:
    """What holds in a case in which the property says something, what tells most first."""
    match prop.claim:
        case Always(premise):
            yield premise
        case Exists(condition):
            yield condition
        case OnlyAfter(later):
            yield Any(tuple(Given(x) if isinstance(x, ResultId) else Done(x) for x in later))
        case Monotone(fact, result):
            declared = maker.measure.fact(fact)
            low: tuple[Formula, ...] = (declared.arises_if or Const(True),)
            if isinstance(declared.type, BoolType):
                low = (*low, Not(FactTrue(fact)))
            elif isinstance(declared.type, EnumType):
                low = (*low, FactOneOf(fact, declared.type.values[:1]))
            yield All((*low, Given(result)))
            yield All(low)
        case SameFor(_, _, premise):
            yield premise
        case EachNeeded() | DeadlinesMet():
            pass  # said to be `Unsaid` before a case is sought
        case _:
            assert_never(prop.claim)


def _of(maker: Maker, prop: Property, case: Case, readings: Choices) -> Vector | None:
    seen = evaluate_complete(maker.measure, case, readings, maker.assumed)
    if not admissible(seen, case) or not all(seen.lawful(party) for party in prop.lawful):
        return None
    beside: Case | None = None
    demand: Object | bool
    match prop.claim:
        case Always(premise, conclusion):
            demand = _implied(premise, conclusion, seen, case)
        case Exists(condition):
            demand = _shown(condition, seen, case) if seen.holds(condition, seen.world.on) else True
        case OnlyAfter(later, earlier):
            demand = _after(seen, case, later, earlier)
        case SameFor(subjects, facts, premise):
            beside = _changed(maker, case, facts)
            demand = _same(subjects)
            if not seen.holds(premise, seen.world.on):
                return None
        case Monotone(fact, result, easier):
            beside = _raised(maker, case, fact)
            demand = _ranked(result, easier)
        case EachNeeded():
            raise Unsaid("items")
        case DeadlinesMet():
            raise Unsaid("courses")
        case _:
            assert_never(prop.claim)
    if isinstance(demand, bool):
        return None
    if isinstance(prop.claim, SameFor | Monotone) and (
        beside is None or not _usable(maker, prop, beside, readings)
    ):
        return None
    asked = maker.short(case, readings)
    other = None if beside is None else maker.short(beside, readings)
    why = said("property", name=prop.name)
    clauses = maker.cited(maker.reference.expected(asked))
    name = maker.measure.name
    return Vector(name, Level.PROPERTY, Kind.PROPERTY, clauses, why, asked, {"holds": demand}, other)


def _implied(premise: Formula, conclusion: Formula, seen: Evaluation[bool], case: Case) -> Object | bool:
    """The conclusion where the premise holds; where the conclusion is ruled out, that the premise is too."""
    if seen.holds(premise, seen.world.on):
        return _shown(conclusion, seen, case)
    if isinstance(conclusion, Applies) and not seen.holds(conclusion, seen.world.on):
        return _shown(Not(premise), seen, case)
    return True


def _true(maker: Maker, vector: Vector) -> bool:
    """The reference fulfils it."""
    answers = [_answer(maker, c) for c in (vector.case, vector.beside) if c is not None]
    wanted = read_predicate(Taken(vector.expected["holds"]))
    return holds(wanted, answers[0], answers[1] if len(answers) > 1 else None)


def _answer(maker: Maker, case: Object) -> Answer:
    return read_answer(Taken(maker.reference.answer(case, tuple(Section))))


def _usable(maker: Maker, prop: Property, case: Case, readings: Choices) -> bool:
    """The second case is one, and whatever the property asks of its cases holds in it."""
    seen = evaluate_complete(maker.measure, case, readings, maker.assumed)
    premise = prop.claim.premise if isinstance(prop.claim, SameFor) else Const(True)
    return (
        bool(admissible(seen, case))
        and all(seen.lawful(party) for party in prop.lawful)
        and seen.holds(premise, seen.world.on)
    )


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
        case Done(what, since, within):
            return _done(case, what, since, within, seen)
        case InTime(since, within):
            return _since(case, since, within, seen.world.on, seen)
        case Lapsed():
            return _lapsed(case, formula, seen)
        case Did():  # whether it was done is given, but what is asked of its day no answer shows
            raise Unsaid("did")
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
        case FactTrue() | FactOneOf() | Compare() | ReadingIs() | Const() | Lawful() | Applies():
            return seen.holds(formula, seen.world.on)
        case Required() | Forbidden():  # a result in conflict may be either, and its status does not say
            raise Unsaid("status")
        case _:
            assert_never(formula)


def _done(
    case: Case, what: ActRef, since: ActRef | None, within: Period | None, seen: Evaluation[bool]
) -> Object | bool:
    """Some such act is valid, after a valid act `since` and within the period of it."""
    parts: list[Object | bool] = []
    for i in _such(case, what, seen.world.on):
        one: Object = {"act": f"number:{i + 1}", "is": ["valid"]}
        parts.append(_join("all", [one, _since(case, since, within, case.acts[i].date, seen)]))
    return _join("any", parts)


def _since(
    case: Case, since: ActRef | None, within: Period | None, day: datetime.date, seen: Evaluation[bool]
) -> Object | bool:
    if since is None:
        return True
    ends = [
        i for i in _such(case, since, day) if within is None or day <= seen.due(case.acts[i].date, within)
    ]
    return _join("any", [{"act": f"number:{i + 1}", "is": ["valid"]} for i in ends])


def _lapsed(case: Case, formula: Lapsed, seen: Evaluation[bool]) -> Object | bool:
    """Some valid act began a period that is over, and none of the acts valid in it."""
    on = seen.world.on
    if formula.since is None:
        begun: list[tuple[Object | bool, datetime.date]] = [(True, seen.measure.entry)]
    else:
        begun = [
            ({"act": f"number:{i + 1}", "is": ["valid"]}, case.acts[i].date)
            for i in _such(case, formula.since, on)
        ]
    ways: list[Object | bool] = []
    for one, start in begun:
        last = seen.due(start, formula.within)
        timely = [i for ref in formula.what for i in _such(case, ref, last) if case.acts[i].date >= start]
        lacking: list[Object | bool] = [
            {"not": {"act": f"number:{i + 1}", "is": ["valid"]}} for i in dict.fromkeys(timely)
        ]
        ways.append(_join("all", [last < on, one, *lacking]))
    return _join("any", ways)


def _such(case: Case, what: ActRef, day: datetime.date) -> list[int]:
    """The acts as described, by the day."""
    return [
        i
        for i, act in enumerate(case.acts)
        if act.act == what.act
        and act.date <= day
        and (not what.contents or act.content in what.contents)
        and (not what.by or act.by in what.by)
    ]


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
) -> Object | bool:
    """Whatever of `later` is given or valid here, the earlier act is valid by that day."""
    demands: list[Object | bool] = []
    on = seen.world.on
    for one in later:
        if isinstance(one, ResultId):
            if seen.result(one).given:
                before = _done(case, earlier, None, None, seen)
                demands.append(_join("any", [{"not": {"result": one.key, "is": _GIVEN}}, before]))
            continue
        for i, act in enumerate(case.acts):
            if act.act == one.act and act.date <= on and seen.valid(i):
                known = replace(case, acts=tuple(a for a in case.acts if a.date <= act.date))
                before = (
                    _done(known, earlier, None, None, seen)
                    if known.acts == case.acts[: len(known.acts)]
                    else False
                )
                demands.append(_join("any", [{"not": {"act": f"number:{i + 1}", "is": ["valid"]}}, before]))
    return _join("all", demands)


def _same(subjects: Sequence[ResultId | JudgementId | ActRef]) -> Object:
    if not subjects:
        return {"same": ["acts", "duties", "results"]}
    parts: list[Object] = []
    for subject in subjects:
        if isinstance(subject, ActRef):
            raise Unsaid("acts")
        word = "result" if isinstance(subject, ResultId) else "judgement"
        values = [s.value for s in Status] if word == "result" else ["true", "false"]
        for value in values:
            here = {word: subject.key, "is": [value]}
            there = here | {"of": "beside"}
            parts.append({"any": [{"all": [here, there]}, {"not": {"any": [here, there]}}]})
    return {"all": parts}


def _ranked(result: ResultId, easier: bool) -> Object:
    """Raising the fact never makes the result less (or more) given."""
    parts: list[Object] = []
    for least in range(len(_RANKS)):
        some = [s.value for s in _RANKS[least:]]
        here: Object = {"result": result.key, "is": some}
        there: Object = here | {"of": "beside"}
        first, second = (here, there) if easier else (there, here)
        parts.append({"any": [{"not": first}, second]})
    return {"all": parts}


# ---- second cases


def _changed(maker: Maker, case: Case, facts: Sequence[FactId]) -> Case | None:
    known = dict(case.facts)
    for id in facts:
        other = _other(maker, id, known[id].value)
        if other is None:
            return None
        known[id] = Known(other)
    return replace(case, facts=known)


def _other(maker: Maker, id: FactId, value: FactValue) -> FactValue | None:
    match maker.measure.fact(id).type:
        case BoolType():
            return not value
        case EnumType(values=values):
            return next((v for v in values if v != value), None)
        case _:
            return None


def _raised(maker: Maker, case: Case, id: FactId) -> Case | None:
    known = case.facts[id]
    value = known.value
    match maker.measure.fact(id).type:
        case BoolType() if value is False or (known.since is not None and known.since > case.on):
            more: FactValue = True
        case EnumType(values=values, ordered=True) if value != values[-1]:
            more = values[values.index(value) + 1]
        case _:
            return None
    facts: Mapping[FactId, Known] = {**case.facts, id: Known(more)}
    return replace(case, facts=facts)
