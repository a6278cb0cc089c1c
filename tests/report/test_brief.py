"""One screen: its bounds on the real measure, what comes first, and that nothing is dropped elsewhere."""

from __future__ import annotations

import json
import shutil
import tomllib
from dataclasses import replace

import pytest

from policy_model.analysis.finding import Finding, Severity, ordinary, weighed
from policy_model.analysis.run import ANALYSES, UNFINISHED
from policy_model.cli import main
from policy_model.report.accepted import Weighed
from policy_model.report.brief import render
from policy_model.report.matter import CONCERNS, Weight, first, matters
from policy_model.report.report import Report
from policy_model.resources import resource
from policy_model.source.catalogue import Lang, find, placeholders
from policy_model.source.cells import cell_width
from policy_model.source.clause import parse_clause_id
from tests.cli import small
from tests.proof import mini

MEASURE = resource("spec/measures/pingdingshan-2017-2.md")


def _codes():
    return [*(code for analysis in ANALYSES for code in analysis.codes), *UNFINISHED]


def _found(code, clause, *, severity=Severity.WARNING, about="", accepted=None, **more):
    return Weighed(Finding(code, severity, (parse_clause_id(clause),), about, **more), accepted)


def _report(*found):
    return Report(mini.tolerance(), None, (), (), found, ())


def test_every_code_has_a_concern_and_a_brief_of_the_arguments_of_its_sentence():
    for code in _codes():
        assert code in CONCERNS, code
        brief, whole = find(f"{code}.brief"), find(code)
        for lang in Lang:
            assert placeholders(brief[lang]) <= placeholders(whole[lang]) | {"who", "pairs"}, code


def _check(tmp_path, capsys, *options, accepted):
    for name in (MEASURE.name, MEASURE.with_suffix(".txt").name):
        (tmp_path / "spec/measures").mkdir(parents=True, exist_ok=True)
        shutil.copy(MEASURE.with_name(name), tmp_path / "spec/measures" / name)
    if accepted:
        name = MEASURE.with_suffix(".findings.toml").name
        shutil.copy(MEASURE.with_name(name), tmp_path / "spec/measures" / name)
    code = main(["check", str(tmp_path / "spec/measures" / MEASURE.name), *options])
    return code, capsys.readouterr()


@pytest.mark.parametrize("accepted", [True, False])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_real_measure_is_one_screen(tmp_path, capsys, monkeypatch, accepted, lang):
    for columns in (100, 80):
        monkeypatch.setenv("COLUMNS", str(columns))
        _, said = _check(tmp_path, capsys, "--lang", lang, accepted=accepted)
        lines = said.out.splitlines()
        assert len(lines) <= 40
        assert max(map(cell_width, lines)) <= columns
        assert sum(line.startswith(("  【", "  [")) for line in lines) <= 12


def test_everything_is_in_all_and_in_json(tmp_path, capsys):
    _, told = _check(tmp_path, capsys, "--format", "json", accepted=False)
    found = json.loads(told.out)["findings"]
    _, told = _check(tmp_path, capsys, "--all", "--lang", "zh", accepted=False)
    heads = [line for line in told.out.splitlines() if line[:1] in "✗✓!·" and " PM07" in line]
    assert sorted(line.split()[2] for line in heads) == sorted(f["code"] for f in found)
    whole = "".join(told.out.split())
    for one in found:
        assert "".join(one["message"]["zh"].split()) in whole, one["code"]
    assert {f["weight"] for f in found} <= {w.value for w in Weight}


def test_one_article_and_one_concern_are_one_matter_whatever_the_codes():
    found = [
        _found("PM0713", "10.1"),
        _found("PM0715", "10.3"),
        _found("PM0713", "11"),
        _found("PM0722", "10.3"),
    ]
    assert [(m.id, len(m.points)) for m in matters(mini.tolerance(), found)] == [
        ("10:untold", 1),
        ("10:standstill", 2),
        ("11:standstill", 1),
    ]


def test_every_weight_that_people_feel_is_among_the_first():
    found = [_found("PM0705", str(n)) for n in range(1, 15)]
    found += [_found("PM0723", "3"), _found("PM0722", "3"), _found("PM0708", "3"), _found("PM0729", "3")]
    told = first(matters(mini.tolerance(), found), 12)
    assert [m.weight for m in told] == [
        *[Weight.GETS] * 9,
        Weight.DENIED,
        Weight.UNHEARD,
        Weight.ENDLESS,
    ]


def test_what_needs_an_unusual_reading_is_lower_and_says_so():
    measure = mini.tolerance()
    reading = measure.readings[0]
    usual = next((c for c in reading.choices if c.ordinary), reading.choices[0])
    odd = next(c for c in reading.choices if c is not usual)
    finding = _found("PM0707", "8", severity=Severity.ERROR, args=(("pairs", ("甲与乙",)),)).finding
    under = replace(finding, readings=(((reading.id, odd.id),),))
    assert ordinary(measure, finding.readings)
    assert not ordinary(measure, under.readings)
    assert weighed(measure, finding).severity is Severity.ERROR
    assert weighed(measure, under).severity is Severity.WARNING


def _small(tmp_path, monkeypatch, accepted=""):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    small.install(monkeypatch)
    return small.write(tmp_path, accepted)


def test_what_is_new_comes_first_and_what_was_accepted_is_one_line(tmp_path, monkeypatch, capsys):
    path = _small(tmp_path, monkeypatch, small.ACCEPTED)
    assert main(["check", str(path), "--lang", "zh"]) == 1
    said = capsys.readouterr().out
    assert said.index("新出现的") < said.index("合")
    assert "夜间|值班，没有规定" not in said
    assert "已接受 1 处" in said


def test_without_anything_accepted_or_clean_nothing_is_new(tmp_path, monkeypatch, capsys):
    path = _small(tmp_path, monkeypatch)
    assert main(["check", str(path), "--lang", "zh"]) == 1
    assert "新出现的" not in capsys.readouterr().out


def test_what_comes_up_after_a_clean_check_is_new(tmp_path, monkeypatch, capsys):
    path = _small(tmp_path, monkeypatch)
    small.install(monkeypatch, small.FOUND[:1])
    assert main(["check", str(path)]) == 0
    small.install(monkeypatch)
    assert main(["check", str(path), "--lang", "zh"]) == 1
    assert "新出现的" in capsys.readouterr().out


def test_accepting_writes_entries_that_want_a_reason(tmp_path, monkeypatch, capsys):
    path = _small(tmp_path, monkeypatch, small.ACCEPTED)
    assert main(["check", str(path), "--accept", small.DEAD]) == 0
    written = tomllib.loads(path.with_suffix(".findings.toml").read_text("utf-8"))["accepted"]
    assert [(one["code"], one["reason"]) for one in written] == [("PM0792", "有意如此"), (small.DEAD, "")]
    assert main(["check", str(path)]) == 2
    assert "PM0556" in capsys.readouterr().err


def test_accepting_all_with_a_reason_leaves_nothing_to_be_dealt_with(tmp_path, monkeypatch, capsys):
    path = _small(tmp_path, monkeypatch)
    assert main(["check", str(path), "--accept-new", "--reason", '照"旧"\\']) == 0
    assert main(["check", str(path)]) == 0
    assert main(["check", str(path), "--accept", "PM07"]) == 2
    assert "PM0615" in capsys.readouterr().err


def test_upkeep_is_never_among_a_drafters_matters():
    found = [_found("PM0740", "2", args=(("kind", "释义"), ("words", "甲")))]
    told = render(_report(*found), Lang.ZH, 100)
    assert "应先改" not in told
    assert "形式化的维护（释义、词汇、变异残余）：1 处，待处理 1 处" in told
