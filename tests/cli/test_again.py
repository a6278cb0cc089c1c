"""Checking with nothing changed says again what was said: the same, without solver, never what is stale."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from policy_model.cli import main
from policy_model.report import report
from tests.lent import lend_grammar

from . import small


@pytest.fixture
def measure(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    small.install(monkeypatch)
    return small.write(tmp_path, small.ACCEPTED)


@pytest.fixture
def made(monkeypatch):
    """The names of the measures that were really checked, one for each time."""
    names, make = [], report.make

    def counted(measure, *rest, **more):
        names.append(measure.name)
        return make(measure, *rest, **more)

    monkeypatch.setattr(report, "make", counted)
    return names


def said(capsys, *words):
    code = main(["check", *map(str, words), "--lang", "zh"])
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.mark.parametrize("form", ["text", "json", "sarif", "markdown"])
def test_it_is_the_same_word_for_word_and_is_not_worked_out_again(measure, made, capsys, form):
    first = said(capsys, measure, "--format", form)
    assert said(capsys, measure, "--format", form) == first
    assert len(made) == 1


def test_what_a_check_reads_or_is_asked_has_it_made_anew(measure, made, capsys, monkeypatch):
    first = said(capsys, measure)
    for suffix in (".txt", ".properties.md", ".findings.toml", ".md"):
        path, before = measure.with_suffix(suffix), len(made)
        path.write_text(path.read_text("utf-8") + "\n", "utf-8")
        assert said(capsys, measure)[0] == first[0]
        assert len(made) == before + 1, suffix
    for words in (("--all",), ("--clause", "1"), ("--property", "possible"), ("--format", "json")):
        before = len(made)
        said(capsys, measure, *words)
        assert len(made) == before + 1, words
    before = len(made)
    monkeypatch.setenv("COLUMNS", "50")
    said(capsys, measure)
    assert len(made) == before + 1


def test_a_file_of_arrangements_is_part_of_the_question(measure, made, capsys, tmp_path):
    days = tmp_path / "days.toml"
    said(capsys, measure)
    for day in ("2017-03-01", "2017-03-02"):
        days.write_text(f'years = []\n[[off]]\ndays = [{day}]\nsource = "某某通知"\n', "utf-8")
        assert said(capsys, measure, "--calendar", days)[0] == 1
    assert len(made) == 3


def test_what_is_damaged_is_worked_out_again(measure, made, capsys, tmp_path):
    first = said(capsys, measure)
    (kept,) = (tmp_path / "cache").rglob("said-*.json")
    whole = kept.read_bytes()
    kept.write_bytes(whole.replace("性质".encode(), "性貭".encode()))
    assert said(capsys, measure) == first
    assert kept.read_bytes() == whole
    assert len(made) == 2


def test_what_is_saved_while_a_check_runs_is_not_taken_for_what_was_checked(
    measure, made, capsys, monkeypatch
):
    counted = report.make

    def saved(*rest, **more):
        found = counted(*rest, **more)
        claims = measure.with_suffix(".properties.md")
        claims.write_text(small.PROPERTIES.replace("（不成立）", ""), "utf-8")
        return found

    monkeypatch.setattr(report, "make", saved)
    said(capsys, measure)
    monkeypatch.setattr(report, "make", counted)
    measure.with_suffix(".properties.md").write_text(small.PROPERTIES, "utf-8")
    said(capsys, measure)
    assert len(made) == 2


def test_a_clean_check_said_again_is_still_the_last_clean_one(measure, made, capsys, monkeypatch):
    measure.with_suffix(".findings.toml").unlink()
    small.install(monkeypatch, small.FOUND[:1])
    first = said(capsys, measure)
    assert first[0] == 0
    assert said(capsys, measure) == first
    assert len(made) == 1
    small.install(monkeypatch)
    assert "新出现的" in said(capsys, measure)[1]


def test_an_analysis_that_gave_up_is_tried_again(measure, made, capsys, monkeypatch):
    small.install(monkeypatch, (replace(small.FOUND[0], code="PM0700"),))
    said(capsys, measure, "--format", "json")
    said(capsys, measure, "--format", "json")
    assert len(made) == 2


def test_accepting_is_done_each_time(measure, made, capsys):
    for _ in range(2):
        said(capsys, measure, "--accept", small.DEAD, "--reason", "有意如此")
    assert len(made) == 2


def test_neither_the_solver_nor_the_front_end_is_loaded(tmp_path):
    path = small.write(tmp_path)
    run = (
        "import sys; from policy_model.cli import main; main(['check', sys.argv[1]]);"
        "print(sorted({'z3', 'lark', 'policy_model.pipeline'} & set(sys.modules)), file=sys.stderr)"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": lend_grammar(tmp_path / "cache")}
    said = [
        subprocess.run(
            [sys.executable, "-c", run, path], check=True, capture_output=True, text=True, env=environment
        )
        for _ in range(2)
    ]
    assert said[0].stdout == said[1].stdout
    assert said[0].stderr.splitlines()[-1] != "[]"
    assert said[1].stderr.splitlines()[-1] == "[]"
