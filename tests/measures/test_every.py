"""Every measure here: its words are the official ones, its blocks say all of it, its cases come out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from policy_model.docgen.understood import Understood
from policy_model.elaborate.coverage import Standing
from policy_model.pipeline import Loaded, check_official_text, load_measure, load_properties
from policy_model.semantics.calendar import official
from policy_model.semantics.load import load_case
from policy_model.semantics.naming import Names
from policy_model.semantics.world import evaluate_complete
from policy_model.syntax.format import format_text

from .worked import duties_of, readings, status_of

ROOT = Path(__file__).parents[2]
MEASURES = sorted((ROOT / "spec/measures").glob("*.md"))
NAMES = [path.stem for path in MEASURES]


@cache
def loaded(name: str) -> Loaded:
    return load_measure(ROOT / f"spec/measures/{name}.md")


@pytest.mark.parametrize("name", NAMES)
def test_the_prose_is_the_official_text_and_all_of_it_is_carried_or_excused(name):
    check_official_text(loaded(name))
    rows = loaded(name).covered
    assert not [row.clause for row in rows if row.standing is Standing.MISSING]
    assert all(row.reason for row in rows if row.standing is Standing.EXCUSED)


@pytest.mark.parametrize("path", MEASURES, ids=NAMES)
def test_it_stands_as_it_is_written_out(path):
    text = path.read_text("utf-8")
    assert format_text(text, str(path)) == text


@pytest.mark.parametrize("name", NAMES)
def test_its_properties_and_accepted_findings_can_be_read(name):
    properties = load_properties(loaded(name), ROOT / f"proofs/{name}.md")
    assert len(properties) >= 10
    accepted = tomllib.loads((ROOT / f"spec/measures/{name}.findings.toml").read_text("utf-8"))
    assert all(len(each["reason"]) >= 10 for each in accepted["accepted"])


@pytest.mark.parametrize("name", NAMES)
def test_each_sentence_can_be_explained(name):
    for lang in ("zh", "en"):
        told = Understood(loaded(name), lang)
        assert len(told.sentences) >= 20


def cases() -> Iterator[tuple[str, str, dict[str, object]]]:
    for name in NAMES:
        folder = ROOT / "spec/cases" / name
        if folder.is_dir():
            expected = tomllib.loads((folder / "expected.toml").read_text("utf-8"))
            assert sorted(expected) == sorted(path.stem for path in folder.glob("*.json"))
            yield from ((name, case, entry) for case, entry in expected.items())


@pytest.mark.parametrize(
    ("name", "case", "entry"), list(cases()), ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_case_comes_out_as_it_must(name, case, entry):
    measure = loaded(name).measure
    text = (ROOT / "spec/cases" / name / f"{case}.json").read_text("utf-8")
    given = load_case(text, measure, official(), file=case, names=Names(measure, loaded(name).aliases))
    said = evaluate_complete(measure, given, readings(measure, {}), official())
    results = {r.id.zh: entry.get("rest", "silent") for r in measure.results} | entry.get("results", {})
    assert {r.id.zh: status_of(said, r.id.zh) for r in measure.results} == results
    void = [act.act.zh for i, act in enumerate(given.acts) if not said.valid(i)]
    assert void == entry.get("void", [])
    duties = set(duties_of(said))
    assert [
        d for d in entry.get("duties", ()) if (d["by"], d["act"], d.get("due"), d["state"]) not in duties
    ] == []
