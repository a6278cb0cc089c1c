"""What the protocol's page says on points of detail, each met by a vector of the published suite."""

import json
from collections import defaultdict

import pytest

from policy_model.resources import resource
from policy_model.suite.folder import CERTIFICATE, load_suite
from policy_model.suite.vector import Level
from tests.measures.worked import loaded

FOLDER = resource(f"spec/conformance/{loaded().measure.name}")
MARKED = {r.id.key: c.id.key for r in loaded().measure.readings for c in r.choices if c.ordinary}
"""The choice that is 通行, of each reading that has one."""


@pytest.fixture(scope="module")
def vectors():
    return load_suite(FOLDER).vectors


@pytest.fixture(scope="module")
def faults():
    return {f["id"] for f in json.loads((FOLDER / CERTIFICATE).read_text("utf-8"))["faults"]}


def answers(vectors, *levels):
    return [v.expected["answer"] for v in vectors if v.level in levels and "answer" in v.expected]


def duties(vectors, *levels):
    return [answer["duties"] for answer in answers(vectors, *levels) if "duties" in answer]


def entries(value):
    if isinstance(value, dict):
        if "status" in value:
            yield value
        for part in value.values():
            yield from entries(part)
    elif isinstance(value, list):
        for part in value:
            yield from entries(part)


def key(duty):
    return duty["clause"], duty.get("act"), tuple(duty["bearer"]), duty["trigger"]


def test_above_what_differs_by_reading_stands_what_is_so_under_the_usual_ones(vectors):
    """Where that still hangs on a reading of which no choice is 通行, it is open and needs no fact."""
    hanging = [e for a in answers(vectors, Level.READINGS) for e in entries(a) if "by_reading" in e]
    assert {e["status"] == "open" for e in hanging} == {True, False}
    for entry in hanging:
        usual = {
            v["status"]
            for v in entry["by_reading"]
            if all(MARKED.get(reading, choice) == choice for reading, choice in v["reading"].items())
        }
        assert entry["status"] == (usual.pop() if len(usual) == 1 else "open")
        if usual:
            assert (set(entry["possible"]), entry["needs"]) == (usual, [])


def test_a_last_day_that_differs_by_reading_makes_two_duties(vectors):
    for owed in duties(vectors, Level.READINGS):
        alike = defaultdict(list)
        for duty in owed:
            alike[key(duty)].append(duty)
        for some in alike.values():
            if len({d["due"] for d in some}) > 1:
                assert all("not_applicable" in {v["status"] for v in d["by_reading"]} for d in some)
                return
    pytest.fail("no vector has one")


def test_several_results_of_a_sentence_are_one_duty(vectors):
    assert any(len(d.get("results", ())) > 1 for owed in duties(vectors, Level.PROCEDURE) for d in owed)


def test_each_of_several_who_are_to_act_owes_it(vectors):
    def each(owed):
        bearers = defaultdict(set)
        for d in owed:
            bearers[d["clause"], d.get("act"), d["trigger"]].add(tuple(d["bearer"]))
        return any(len(b) > 1 for b in bearers.values())

    assert any(each(owed) for owed in duties(vectors, Level.PROCEDURE))


def test_a_gloss_gives_a_duty_its_clause_and_no_entry_its_basis(vectors):
    found = answers(vectors, *Level)
    assert any(".g" in d["clause"] for a in found for d in a.get("duties", ()))
    assert not any(".g" in clause for a in found for e in entries(a) for clause in e.get("basis", ()))


def test_what_was_done_but_not_promptly_is_late_without_a_last_day(vectors):
    states = {d["status"] for owed in duties(vectors, Level.PROCEDURE) for d in owed if d["due"] is None}
    assert "done_late" in states
    assert "overdue" not in states


def test_beyond_the_tables_a_last_day_is_open_and_has_its_bounds(vectors):
    owed = [d for some in duties(vectors, Level.PARTIAL) for d in some]
    assert any(d["due"] == "open" and d["between"][0] < d["between"][1] for d in owed if "between" in d)
    assert not any(d["due"] not in (None, "open") for d in owed if "between" in d)


@pytest.mark.parametrize(
    "ending", ["outside", "unstated", "unseen", "own", "any_role", "every_role", "as_seen", "alone"]
)
def test_a_mistake_about_it_is_shown(ending, faults):
    """A rival that another rule governs or that is not seen, and an act of nobody in particular."""
    assert any(id.split()[-1] == ending for id in faults)


def test_of_two_things_wrong_the_first_in_order_is_told(vectors):
    refused = [(v.case, v.expected["refused"]["kind"]) for v in vectors if v.level is Level.INVALID]
    nobody = [kind for case, kind in refused if "no_such_name" in case]
    assert nobody
    assert set(nobody) == {"unknown_key"}
