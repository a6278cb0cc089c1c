"""Implementations in SQL and the shell, of facts alone: what they pass, and that they fail where made wrong.

They share no code with the project; they were written from the published pages. Each wrong version has one
mistake of a kind that the suite's certificate counts, and the report must name the clause.
"""

import json
import shutil
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

from policy_model.suite.folder import load_suite, select
from policy_model.suite.report import Report, Selection, to_json
from policy_model.suite.runner import Command, Limits, run_suite
from policy_model.suite.suspects import certificate_of
from policy_model.suite.vector import Level

HERE = Path(__file__).parent
SUITE = Path(__file__).parents[2] / "spec/conformance/pingdingshan-2017-2"
LEVELS = (Level.FACTS,)
PATIENT = Limits(reply=300, grace=300, start=300)
"""No limit here is met however busy the machine."""

suite = cache(lambda: load_suite(SUITE))
known = cache(lambda: certificate_of(SUITE))
certificate = cache(lambda: json.loads((SUITE / "certificate.json").read_text("utf-8")))


@dataclass(frozen=True)
class Language:
    """One implementation: its folder, its file, how it is started, and what it needs."""

    folder: str
    file: str
    words: Callable[[Path], tuple[str, ...]]
    needs: str
    there: bool

    @property
    def source(self):
        return HERE / self.folder / self.file

    @property
    def wrong(self):
        return tomllib.loads((HERE / self.folder / "wrong.toml").read_text("utf-8"))


SHELL = shutil.which("dash") or shutil.which("sh") or "sh"
LANGUAGES = {
    "sql": Language(
        "sql",
        "measure.sql",
        lambda file: (sys.executable, str(HERE / "sql/serve.py"), str(file)),
        "DuckDB",
        find_spec("duckdb") is not None,
    ),
    "sh": Language(
        "sh",
        "measure.sh",
        lambda file: (SHELL, str(file)),
        "a POSIX shell with awk",
        shutil.which(SHELL) is not None and shutil.which("awk") is not None,
    ),
}


def language(name):
    found = LANGUAGES[name]
    if not found.there:
        pytest.skip(f"{found.needs} is not installed: the implementation in {name} was NOT tested")
    return found


def judged(words, vectors):
    command = Command(words, PATIENT)
    return to_json(
        Report(suite(), Selection(LEVELS, ()), command, run_suite(suite(), vectors, command), known())
    )


@pytest.mark.long
@pytest.mark.parametrize("name", LANGUAGES)
def test_it_passes_every_vector_of_facts_alone(name):
    made = language(name)
    vectors = select(suite(), LEVELS, ())
    assert judged(made.words(made.source), vectors)["counts"] == {"passed": len(vectors)}


@pytest.mark.parametrize("name", LANGUAGES)
def test_there_is_a_wrong_version_for_each_kind_of_mistake_that_facts_alone_show(name):
    shown = {
        m["operator"]
        for m in certificate()["mutants"]
        if m["fate"] == "killed" and any(v.startswith("facts-") for v in m["killed_by"])
    }
    assert set(LANGUAGES[name].wrong) == shown


def _wrong_versions():
    """The first of each language, and the others, which are as many again for each kind of mistake."""
    for name, made in LANGUAGES.items():
        first, *others = made.wrong
        yield name, first
        yield from (pytest.param(name, mistake, marks=pytest.mark.long) for mistake in others)


@pytest.mark.parametrize(("name", "mistake"), list(_wrong_versions()))
def test_a_wrong_version_fails_at_its_clause(name, mistake, tmp_path):
    """Put to it are the vectors that the certificate names for any mistake at the clause."""
    made = language(name)
    clause, what, instead = made.wrong[mistake]
    source = made.source.read_text("utf-8")
    assert source.count(what) == 1
    for other in made.source.parent.iterdir():
        shutil.copy(other, tmp_path)
    (tmp_path / made.file).write_text(source.replace(what, instead), encoding="utf-8")
    named = {v for m in certificate()["mutants"] if m["clause"] == clause for v in m.get("killed_by", ())}
    vectors = [v for v in select(suite(), LEVELS, ()) if v.id in named]
    report = judged(made.words(tmp_path / made.file), vectors)
    assert report["verdict"] == "failed"
    assert report["counts"].keys() <= {"passed", "failed"}
    assert clause in {at for v in report["vectors"] for at in v.get("at", ())}
