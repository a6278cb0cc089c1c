"""Every revision of a measure comes out as its file says; the evaluator tells its case apart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from policy_model.diff.align import Aligned
from policy_model.diff.difference import Direction, Subject
from policy_model.pipeline import Loaded
from policy_model.semantics.calendar import official
from policy_model.semantics.load import load_case
from policy_model.semantics.naming import Names
from policy_model.semantics.world import evaluate_complete
from tests.measures.worked import CASES, readings

from . import amendments, directions
from .amendments import Revision

ALL = list(amendments.revisions())


def _is_quick(number: int, revision: Revision) -> bool:
    """Each compares two whole texts: the later ones and most others are long tests."""
    return number < 72 and number % (12 if revision.measure == amendments.MEASURE else 2) == 0


QUICK_AND_LONG = [
    r if _is_quick(n, r) else pytest.param(r, marks=pytest.mark.long) for n, r in enumerate(ALL)
]
SIDES = ("old", "new")


@cache
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
    verdict, ways = directions.directions(aligned(revision.name))
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


@pytest.mark.parametrize("revision", [r for r in ALL if r.case], ids=lambda r: r.name)
def test_the_case_is_told_apart_by_the_evaluator(revision: Revision):
    expected = {k: v for k, v in revision.case.items() if k not in ("facts", "base", "under")}
    pair = amendments.old(revision.measure), new(revision.name)
    for place, (side, loaded) in enumerate(zip(SIDES, pair, strict=True)):
        given = _case(revision.case, side)
        case = load_case(
            json.dumps(given),
            loaded.measure,
            official(),
            file="<case>",
            names=Names(loaded.measure, loaded.aliases),
        )
        known = {r.id.zh for r in loaded.measure.readings}
        under = {name: choice for name, choice in revision.case.get("under", {}).items() if name in known}
        said = evaluate_complete(loaded.measure, case, readings(loaded.measure, under), official())
        for what, values in expected.items():
            assert _said(loaded, said, case, what) == values[place], (side, what)


@cache
def new(name: str) -> Loaded:
    return amendments.revised(next(r for r in ALL if r.name == name))


def _told(subject: Subject, way: Direction) -> str:
    bearer = f" @{subject.bearer.key}" if subject.bearer else ""
    return f"{subject.of.value} {subject.id.key} {way.value}{bearer}"


def _listed(clauses: tuple[Any, ...]) -> str:
    return ",".join(map(str, clauses)) or "-"


def _case(case: Mapping[str, Any], side: str) -> dict[str, Any]:
    """The case as one side is told it: names that only one text has are given under "old" or "new"."""
    base: dict[str, Any] = {"facts": {}, "rest": "ordinary", "acts": [], "on": "2018-03-05"}
    if "base" in case:
        base = json.loads((CASES / f"{case['base']}.json").read_text(encoding="utf-8"))
    facts = dict(case.get("facts", {}))
    own = {s: facts.pop(s, {}) for s in SIDES}
    return {**base, "facts": {**base["facts"], **facts, **own[side]}}


def _said(loaded: Loaded, said: Any, case: Any, what: str) -> str | None:
    if what.startswith("due "):
        act = _act(loaded, what[4:])
        own = [d for d in said.duties() if d.statement.clause.article == 10]  # Article 11 has its own
        dues = [d.due for d in own if getattr(d.statement, "act", None) == act]
        last = [day for day in dues if day is not None]
        return min(last).isoformat() if last else None
    result = next((r.id for r in loaded.measure.results if r.id.key == what), None)
    if result is not None:
        return next(s.value for s, holds in said.result(result).statuses.items() if holds)
    places = [i for i, act in enumerate(case.acts) if act.act.key == what]
    assert places, what
    return "valid" if all(said.valid(i) for i in places) else "void"


def _act(loaded: Loaded, key: str) -> object:
    return next(a.id for a in loaded.measure.acts if a.id.key == key)
