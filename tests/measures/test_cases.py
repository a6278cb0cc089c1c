"""The worked cases come out as a lawyer who reads the measure says."""

import pytest

from policy_model.ir.formula import Status
from policy_model.semantics.calendar import official
from policy_model.semantics.open import Exact

from .variants import variants
from .worked import (
    CASES,
    OPEN,
    Given,
    case_of,
    data,
    differences,
    expected,
    loaded,
    names,
    readings,
    stated,
)


def test_every_case_has_an_expectation_and_a_line_in_the_readme():
    assert sorted(expected()) == names()
    readme = (CASES / "README.md").read_text(encoding="utf-8")
    assert [name for name in names() if f"[{name}]({name}.json)" not in readme] == []


@pytest.mark.parametrize("given", list(stated()), ids=lambda g: g.label)
def test_verdicts(given: Given):
    case = case_of(given.data, given.name)
    assert list(differences(given, loaded().measure, case)) == []


OPEN_CASES = [
    (name, entry) for name, entries in expected().items() for entry in entries.get("open", ()) if entry
]


@pytest.mark.parametrize(
    ("name", "entry"), OPEN_CASES, ids=lambda v: v if isinstance(v, str) else v["result"]
)
def test_what_is_still_open(name, entry):
    measure = loaded().measure
    exact = Exact(measure, case_of(data(name)), {}, official())
    result = next(r.id for r in measure.results if r.id.zh == entry["result"])
    answer = exact.answer(exact.result(result), readings(measure, {}))
    assert answer is not None
    assert set(answer.possible) == {Status(s) for s in entry["possible"]}
    assert [getattr(unknown, "zh", unknown) for unknown in answer.needs] == entry["needs"]


@pytest.mark.parametrize("name", [n for n, e in expected().items() if "contradiction" in e])
def test_contradictory_facts(name):
    exact = Exact(loaded().measure, case_of(data(name)), {}, official())
    found = exact.contradiction()
    assert found is not None
    assert [fact.zh for fact in found.facts] == expected()[name]["contradiction"]
    assert found.assumptions


@pytest.mark.parametrize("name", [n for n, e in expected().items() if not any(k in e for k in OPEN)])
def test_complete_cases_keep_the_assumptions(name):
    assert Exact(loaded().measure, case_of(data(name)), {}, official()).contradiction() is None


@pytest.mark.parametrize("given", list(variants()), ids=lambda g: g.label)
def test_variants(given: Given):
    assert list(differences(given, loaded().measure, case_of(given.data, given.name))) == []
