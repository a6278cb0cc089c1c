"""Every revision of a measure comes out as its file says; the evaluator tells its case apart."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import pytest

from policy_model.diff.align import Aligned
from policy_model.diff.difference import Direction, Subject
from policy_model.ir.statement import Power
from policy_model.pipeline import Loaded
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import official
from policy_model.semantics.load import load_case
from policy_model.semantics.naming import Names
from policy_model.semantics.open import Exact
from policy_model.semantics.world import evaluate_complete
from tests.measures.worked import CASES, readings

from . import amendments, directions
from .amendments import Revision

ALL = list(amendments.revisions())


QUICK = (
    "36-one-more-bar",
    "42-longer-extension",
    "46-last-day-to-in-time",
    "50-scope-in-two-articles",
    "52-item-divided",
    "106-no-demerit",
    "119-accept-only",
)
"""Each compares two whole texts: all but these few are long tests."""
QUICK_AND_LONG = [r if r.name in QUICK else pytest.param(r, marks=pytest.mark.long) for r in ALL]
SIDES = ("old", "new")
GIVEN = ("base", "facts", "acts", "on", "under", "answered")


@lru_cache(maxsize=4)
def aligned(name: str) -> Aligned:
    return directions.aligned(next(r for r in ALL if r.name == name))


def test_there_are_enough_of_them():
    assert len(ALL) >= 72
    assert {r.verdict for r in ALL} == {d.value for d in Direction}


@pytest.mark.parametrize("revision", ALL, ids=lambda r: r.name)
def test_what_becomes_of_articles_and_names(revision: Revision):
    pair = aligned(revision.name)
    found = [f"{s.kind.value} {_listed(s.old)} {_listed(s.new)}" for s in pair.structure]
    assert [line for line in revision.structure if line not in found] == []
    if revision.structure:
        quiet = ("reworded",)
        assert [line for line in found if line not in revision.structure and not line.startswith(quiet)] == []
    codes = {notice.code for notice in pair.notices}
    assert set(revision.notices) <= codes
    assert not any(notice.error for notice in pair.notices)
    changed = {"PM0922", "PM0923"} - set(revision.notices)
    if revision.name[:2] != "17":  # there the definition of a word is stated in another article
        assert not codes & changed


@pytest.mark.parametrize("revision", QUICK_AND_LONG, ids=lambda r: r.name)
def test_verdict_and_directions(revision: Revision):
    verdict, ways = directions.directions(revision.name)
    assert verdict is not None
    assert verdict.value == revision.verdict
    found = {_told(subject, way) for subject, some in ways.items() for way in some}
    plain = {line.partition(" @")[0] for line in found}
    assert [line for line in revision.changes if line not in found | plain] == []
    named = found
    if revision.measure != amendments.MEASURE:
        # what a file names changes in these directions and in no other; the rest follows from it
        subjects = {tuple(line.split()[:2]) for line in revision.changes}
        named = {line for line in found if tuple(line.split()[:2]) in subjects}
    assert {line for line in named if not {line, line.partition(" @")[0]} & {*revision.changes}} == set()
    if verdict is Direction.EQUIVALENT:
        assert not found


@pytest.mark.parametrize(
    ("revision", "told"),
    [pytest.param(r, case, id=f"{r.name} {n}") for r in ALL for n, case in enumerate(r.cases, 1)],
)
def test_the_case_is_told_apart_by_the_evaluator(revision: Revision, told: Mapping[str, Any]):
    expected = {k: v for k, v in told.items() if k not in GIVEN}
    pair = amendments.old(revision.measure), new(revision.name)
    for place, (side, loaded) in enumerate(zip(SIDES, pair, strict=True)):
        case = load_case(
            json.dumps(_case(told, side)),
            loaded.measure,
            official(),
            file="<case>",
            names=Names(loaded.measure, loaded.aliases),
        )
        known = {r.id.zh for r in loaded.measure.readings}
        under = {name: choice for name, choice in told.get("under", {}).items() if name in known}
        clash = Exact(loaded.measure, case, {}, official()).contradiction()
        assert (clash is None) == told.get("answered", (True, True))[place], (side, clash)
        said = evaluate_complete(loaded.measure, case, readings(loaded.measure, under), official())
        for what, values in expected.items():
            assert _said(loaded, said, case, what) == values[place], (side, what)


@cache
def new(name: str) -> Loaded:
    return amendments.revised(next(r for r in ALL if r.name == name))


def _told(subject: Subject, way: Direction) -> str:
    bearer = f" @{subject.bearer.key}" if subject.bearer else ""
    return f"{subject.of.value} {subject.id.key if subject.id else '-'} {way.value}{bearer}"


def _listed(clauses: tuple[Any, ...]) -> str:
    return ",".join(map(str, clauses)) or "-"


def _case(case: Mapping[str, Any], side: str) -> dict[str, Any]:
    """The case as one side is told it.

    "base" is a worked case; "facts" and "on" stand over its own, "acts" are done besides. What only one
    text knows is given under "old" or "new" among the facts, and by an act's own "side". "answered":
    whether the facts are a case at all, as far as they are (`true`, `true`) where nothing is said.
    """
    base: dict[str, Any] = {"facts": {}, "rest": "ordinary", "acts": [], "on": "2018-03-05"}
    if "base" in case:
        base = json.loads((CASES / f"{case['base']}.json").read_text(encoding="utf-8"))
    facts = dict(case.get("facts", {}))
    own = {s: facts.pop(s, {}) for s in SIDES}
    more = [dict(act) for act in case.get("acts", ())]
    acts = [*base.get("acts", ()), *(act for act in more if act.pop("side", side) == side)]
    on = case.get("on", base["on"])
    return {**base, "facts": {**base["facts"], **facts, **own[side]}, "acts": acts, "on": on}


def _said(loaded: Loaded, said: Any, case: Any, what: str) -> str | bool | None:
    """What an answer says; None: the text knows no such result or act, or nobody owes it.

    `exempt`: the status of a result; `find`: whether the act is valid; `duty find`, `due find`: how the
    duty to do it (or to give the result) stands, and its first last day; `until apply`: the last day of
    whoever may do it; `lawful district`: whether the party did all it must and nothing it must not.
    """
    of, _, key = what.rpartition(" ")
    measure = loaded.measure
    if of == "lawful":
        return bool(said.lawful(next(p.id for p in measure.parties if p.id.key == key)))
    if of == "until":
        return min((day.isoformat() for day in _windows(measure, said, case, key)), default=None)
    if of:
        own = [d for d in said.duties() if key in _owes(d.statement)]
        owed = [(d, s.value) for d in own for s, holds in d.states.items() if holds]
        owed = [(d, state) for d, state in owed if state != DutyState.NOT_APPLICABLE.value]
        if of == "due":
            return min((d.due.isoformat() for d, _ in owed if d.due is not None), default=None)
        assert of == "duty", what
        return "、".join(sorted({state for _, state in owed})) or None
    result = next((r.id for r in measure.results if r.id.key == what), None)
    if result is not None:
        return next(s.value for s, holds in said.result(result).statuses.items() if holds)
    places = [i for i, act in enumerate(case.acts) if act.act.key == what]
    if not places:
        return None
    return "valid" if all(said.valid(i) for i in places) else "void"


def _windows(measure: Any, said: Any, case: Any, key: str) -> Iterator[datetime.date]:
    """The last days on which those who may do the act may do it."""
    for power in measure.stating(Power):
        if power.act.key == key and power.within is not None and said.holds(power.condition, case.on):
            for i, act in enumerate(case.acts):
                if power.trigger is not None and act.act == power.trigger.act and said.valid(i):
                    yield said.due(act.date, power.within)


def _owes(statement: Any) -> set[str]:
    """The act or the results that a duty is about."""
    results = getattr(statement, "results", ())
    return {statement.act.key} if not results else {result.key for result in results}
