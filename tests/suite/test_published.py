"""The published suite is of the measure as it stands, and its certificate says what its vectors show."""

from __future__ import annotations

import json
from itertools import islice

import pytest

from policy_model.resources import resource
from policy_model.semantics.calendar import official
from policy_model.suite.folder import CERTIFICATE, load_suite
from policy_model.suite.mutate import mutants
from policy_model.suite.reference import Reference
from policy_model.suite.said import read_answer, signature
from policy_model.suite.shape import Taken
from policy_model.suite.suspects import read_certificate
from policy_model.suite.vector import Level
from tests.measures.worked import loaded

STEP = 160
"""Every so many-th mistake is checked: the build checks all."""


@pytest.fixture(scope="module")
def folder():
    return resource(f"spec/conformance/{loaded().measure.name}")


@pytest.fixture(scope="module")
def suite(folder):
    return load_suite(folder)


@pytest.fixture(scope="module")
def certificate(folder):
    return json.loads((folder / CERTIFICATE).read_text("utf-8"))


def test_it_is_of_this_measure(suite):
    assert suite.model == loaded().measure.hash


def test_every_mistake_has_its_fate(certificate):
    assert [row["id"] for row in certificate["mutants"]] == [m.id for m in mutants(loaded().measure)]
    assert certificate["counts"]["open"] == 0
    fates = [row["fate"] for row in certificate["mutants"]]
    assert fates.count("killed") == certificate["counts"]["killed"]


def test_some_mistakes_answer_as_the_certificate_says(suite, certificate):
    vectors = {v.id: v for v in suite.vectors}
    made = {m.id: m.measure for m in mutants(loaded().measure)}
    for mutant in islice(read_certificate(certificate).mutants, 0, None, STEP):
        for id, named in mutant.killed_by.items():
            vector = vectors[id]
            found = Reference(made[mutant.id], official()).answer(vector.case, vector.ask)
            assert signature(read_answer(Taken(found))) == named
            assert vector.expected["answer"] != found


def test_some_expected_answers_are_the_reference_s(suite):
    reference = Reference(loaded().measure, official())
    for vector in islice(suite.vectors, 0, None, 25):
        if vector.level is not Level.PROPERTY:
            assert reference.expected(vector.case, vector.ask) == vector.expected
