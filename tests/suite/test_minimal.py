"""No vector of the published suite is spare: what its manifest says it alone is there for, it alone has."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from policy_model.resources import resource
from policy_model.semantics.calendar import AssumedCalendar, official
from policy_model.semantics.load import load_case
from policy_model.suite.folder import MANIFEST, load_suite
from policy_model.suite.masks import Panel
from policy_model.suite.mutate import mutants
from policy_model.suite.opens import hanging_of, open_of
from policy_model.suite.reference import plain_case
from policy_model.suite.vector import Kind, Level
from tests.measures.worked import loaded

STATED = {"border", "deadline", "probe", "property", "invalid", "tables"}
SHOWN = {"mutant", "fault", "state"}
"""Words of purposes that are boundaries and stated kinds: there for themselves."""


@pytest.fixture(scope="module")
def vectors():
    return load_suite(resource(f"spec/conformance/{loaded().measure.name}")).vectors


@pytest.fixture(scope="module")
def purposes():
    path = resource(f"spec/conformance/{loaded().measure.name}/{MANIFEST}")
    return {row["id"]: row["for"] for row in json.loads(path.read_text("utf-8"))["vectors"]}


def under(vector):
    """The vector's case, and the choice it takes for every reading."""
    measure = loaded().measure
    text = json.dumps(plain_case(vector.case), ensure_ascii=False)
    taken = vector.case["reading"]
    choices = {r.id: next(c.id for c in r.choices if c.id.key == taken[r.id.key]) for r in measure.readings}
    return load_case(text, measure, official(), file=vector.id), choices


def test_every_vector_is_there_for_something_of_its_own(vectors, purposes):
    assert set(purposes) == {v.id for v in vectors}
    assert len(set(purposes.values())) == len(purposes)
    for vector in vectors:
        word = purposes[vector.id].split()[0].rstrip(",")
        assert word in SHOWN if vector.kind is Kind.COMPLETE else word != "mutant"
        assert word in STATED | SHOWN | {"open", "missing", "readings"}


@pytest.mark.long
def test_a_mistake_is_shown_by_the_vector_that_is_there_for_it_alone(vectors, purposes):
    """At the level of facts by no other one of that level; in a procedure by no other one at all."""
    measure = loaded().measure
    ids = {purpose.removeprefix("mutant ") for purpose in purposes.values() if purpose.startswith("mutant ")}
    every = [m for m in mutants(measure) if m.id in ids]
    assert len(every) == len(ids)
    bit = {m.id: n for n, m in enumerate(every, 1)}
    panel = Panel.of(
        measure,
        {bit[m.id]: m.measure for m in every},
        {n: 1 << n for n in bit.values()},
        AssumedCalendar(official()),
    )
    shows: dict[Level, dict[int, list[str]]] = {
        level: {n: [] for n in bit.values()} for level in (Level.FACTS, Level.PROCEDURE)
    }
    for vector in vectors:
        if vector.level in shows and purposes[vector.id].split()[0] not in ("state", "tables"):
            differing = panel.differing(*under(vector))
            failing = differing.facts if vector.level is Level.FACTS else differing.shown
            for n in bit.values():
                if failing >> n & 1:
                    shows[vector.level][n].append(vector.id)
    for vector in vectors:
        if purposes[vector.id].startswith("mutant "):
            number = bit[purposes[vector.id].removeprefix("mutant ")]
            group = [Level.FACTS] if vector.level is Level.FACTS else [Level.FACTS, Level.PROCEDURE]
            assert [id for level in group for id in shows[level][number]] == [vector.id]


@pytest.mark.parametrize(("level", "names"), [(Level.PARTIAL, open_of), (Level.READINGS, hanging_of)])
def test_what_is_open_is_open_in_the_vector_that_is_there_for_it_alone(vectors, purposes, level, names):
    mine = [v for v in vectors if v.level is level and purposes[v.id].split()[0] != "state"]
    seen = Counter(name for v in mine for name in set(names(v.expected)))
    for vector in mine:
        if (
            purposes[vector.id] in set(names(vector.expected))
            and purposes[vector.id].split()[0] == "readings"
        ):
            assert seen[purposes[vector.id]] == 1


def test_no_question_is_put_twice(vectors):
    """A boundary, a deadline and an invalid input are there for themselves: no other puts the same case."""
    levels = (Level.FACTS, Level.PROCEDURE, Level.INVALID)
    put = Counter(
        (v.level, json.dumps([v.before, v.case], sort_keys=True), v.ask) for v in vectors if v.level in levels
    )
    assert set(put.values()) == {1}
