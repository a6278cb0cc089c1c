"""The published suite is of the measure as it stands, and its certificate says what its vectors show."""

from __future__ import annotations

import hashlib
import json
from itertools import islice

import pytest

from policy_model.resources import resource
from policy_model.semantics.arrangements import published
from policy_model.semantics.calendar import official
from policy_model.suite.compare import compare
from policy_model.suite.folder import CERTIFICATE, MANIFEST, WORKING_DAYS, load_suite
from policy_model.suite.mutate import mutants
from policy_model.suite.reference import Reference
from policy_model.suite.report import Report, Selection
from policy_model.suite.runner import Command, Judged, Outcome, Run
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


def test_all_that_an_implementation_needs_is_in_the_folder(folder, suite):
    """The tables of working days too, under their hash."""
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    hashes = {row["file"]: row["sha256"] for row in manifest["files"]}
    tables = (folder / WORKING_DAYS).read_bytes()
    assert hashes[WORKING_DAYS] == hashlib.sha256(tables).hexdigest()
    assert json.loads(tables) == published(official())
    named = {*hashes, *(row["file"] for row in manifest["vectors"]), MANIFEST}
    assert {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} == named
    assert len(manifest["vectors"]) == len(suite.vectors)


def test_the_heading_of_a_failure_names_the_clause_that_is_broken(suite, certificate):
    """By what differs alone: whoever makes the very mistake of the certificate is known by it besides."""
    known = read_certificate(certificate)
    vectors = {v.id: v for v in suite.vectors}
    made = {m.id: m.measure for m in mutants(loaded().measure)}
    report = Report(suite, Selection(), Command(()), Run(None, (), ()), known)
    told = missed = 0
    for mutant in islice(known.mutants, 0, None, STEP // 2):
        for id in mutant.killed_by:
            vector = vectors[id]
            found = Reference(made[mutant.id], official()).answer(vector.case, vector.ask)
            compared = compare(vector.wanted, read_answer(Taken(found)))
            judged = Judged(vector, Outcome.FAILED, tuple(compared.differences))
            at = report.at(judged)
            told += 1
            missed += not any(a.within(mutant.clause) or mutant.clause.within(a) for a in at)
    assert missed <= told // 50
