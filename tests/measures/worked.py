"""The worked cases of the measure: what each file says, what must follow, and what does."""

from __future__ import annotations

import datetime
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from policy_model.ir.formula import Status
from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.statement import Measure
from policy_model.pipeline import Loaded, load_measure
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import official
from policy_model.semantics.case import Case
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.load import load_case
from policy_model.semantics.naming import Names
from policy_model.semantics.open import Exact
from policy_model.semantics.world import evaluate_complete

CASES = Path(__file__).parents[2] / "spec" / "cases"
EVERY_ACT = ["一切行为"]
OPEN = ("open", "contradiction")
LISTS = {"第十二条": (12, 5), "第十二条（一）至（四）": (12, 4), "第十三条": (13, 0)}
"""The results of an article, up to an item."""

Expected = Mapping[str, Any]
Duty = tuple[str, str, datetime.date | None, str]


@dataclass(frozen=True, slots=True)
class Given:
    """What a tester states of a case under some readings; None: nothing stated."""

    name: str
    data: Mapping[str, Any]
    under: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] | None = None
    void: tuple[str, ...] | None = None
    judgements: Mapping[str, bool] = field(default_factory=dict)
    duties: tuple[Duty, ...] = ()
    unowed: tuple[str, ...] = ()
    """Acts that are nobody's duty in the case."""
    contradiction: tuple[str, ...] | None = None
    """The facts that cannot be so together; empty: they can."""

    @property
    def label(self) -> str:
        return "，".join([self.name, *(f"{r}={c}" for r, c in self.under.items())])


@cache
def loaded() -> Loaded:
    return load_measure()


@cache
def expected() -> Mapping[str, Expected]:
    return tomllib.loads((CASES / "expected.toml").read_text(encoding="utf-8"))


def names() -> list[str]:
    return sorted(path.stem for path in CASES.glob("*.json"))


@cache
def data(name: str) -> Mapping[str, Any]:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def case_of(given: Mapping[str, Any], file: str = "<case>") -> Case:
    """The case as the loader reads it."""
    text = json.dumps(given, ensure_ascii=False)
    return load_case(
        text, loaded().measure, official(), file=file, names=Names(loaded().measure, loaded().aliases)
    )


def readings(measure: Measure, under: Mapping[str, str]) -> dict[ReadingId, ChoiceId]:
    """The ordinary readings (the first choice where none is marked), but for those named."""
    assert set(under) <= {r.id.zh for r in measure.readings}
    out = {}
    for reading in measure.readings:
        if reading.id.zh in under:
            out[reading.id] = next(c.id for c in reading.choices if c.id.zh == under[reading.id.zh])
        else:
            out[reading.id] = next((c for c in reading.choices if c.ordinary), reading.choices[0]).id
    return out


def statuses(entry: Expected) -> dict[str, str]:
    """The status of every result, as the expectation has it."""
    results = loaded().measure.results
    out = {r.id.zh: entry.get("rest", "silent") for r in results}
    for name, status in entry.get("results", {}).items():
        if name in LISTS:
            article, last = LISTS[name]
            own = (r for r in results if r.clauses[0].article == article and r.clauses[0].item <= last)
            out.update({r.id.zh: status for r in own})
        else:
            assert name in out, name
            out[name] = status
    return out


def _duties(entry: Expected) -> tuple[Duty, ...]:
    return tuple((d["by"], d["act"], d.get("due"), d["state"]) for d in entry.get("duties", ()))


def _void(entry: Expected, given: Mapping[str, Any]) -> tuple[str, ...]:
    void = entry.get("void", [])
    return tuple(a["act"] for a in given.get("acts", ())) if void == EVERY_ACT else tuple(void)


def stated() -> Iterator[Given]:
    """Every expectation about a complete case."""
    for name, entry in expected().items():
        if any(key in entry for key in OPEN):
            continue
        given = data(name)
        yield Given(
            name, given, {}, statuses(entry), _void(entry, given), entry.get("judgements", {}), _duties(entry)
        )
        for other in entry.get("readings", ()):
            yield Given(
                name,
                given,
                other["under"],
                statuses(other) if "results" in other or "rest" in other else None,
                _void(other, given) if "void" in other else None,
                other.get("judgements", {}),
                _duties(other),
            )


def differences(given: Given, measure: Measure, case: Case) -> Iterator[str]:
    """Where the evaluator says something else, lazily."""
    said = evaluate_complete(measure, case, readings(measure, given.under), official())
    for result in measure.results:
        if given.statuses is not None and result.id.zh in given.statuses:
            found = status_of(said, result.id.zh)
            if found != given.statuses[result.id.zh]:
                yield f"{result.id.zh}：应为 {given.statuses[result.id.zh]}，得 {found}"
    if given.void is not None:
        for i, act in enumerate(case.acts):
            name = act.act.zh
            if said.valid(i) == (name in given.void):
                yield f"{name}：应{'无效' if name in given.void else '有效'}"
    for judgement in measure.judgements:
        name = judgement.id.zh
        if name in given.judgements and said.judgement(judgement.id) != given.judgements[name]:
            yield f"{name}：应为 {given.judgements[name]}"
    yield from (f"无此义务：{act}" for _, act, _, _ in duties_of(said) if act in given.unowed)
    if given.contradiction is not None:
        exact = Exact(measure, case, {}, official()).contradiction()
        clash = () if exact is None else tuple(fact.zh for fact in exact.facts)
        if set(clash) != set(given.contradiction):
            yield f"材料矛盾：应为 {given.contradiction}，得 {clash}"
    if given.duties:
        found_duties = set(duties_of(said))
        yield from (f"义务 {d} 未得" for d in given.duties if d not in found_duties)
        asked = {duty[:2] for duty in given.duties}
        more = sorted((d for d in found_duties - {*given.duties} if d[:2] in asked), key=repr)
        yield from (f"义务 {d} 未写" for d in more)


def status_of(said: Evaluation[bool], result: str) -> str:
    id = next(r.id for r in said.measure.results if r.id.zh == result)
    return next(s for s, holds in said.result(id).statuses.items() if holds).value


def duties_of(said: Evaluation[bool]) -> Iterator[Duty]:
    for duty in said.duties():
        state = next(s for s, holds in duty.states.items() if holds)
        statement = duty.statement
        if state is DutyState.NOT_APPLICABLE or not hasattr(statement, "bearers"):
            continue
        for bearer in statement.bearers:
            yield bearer.zh, statement.act.zh, duty.due, state.value


STATUSES = {s.value for s in Status}
