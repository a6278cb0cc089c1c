"""One screen: its bounds on every measure here, what comes first, and that nothing is dropped elsewhere."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections import Counter
from dataclasses import replace
from itertools import product

import pytest

from policy_model.analysis.checked import checked
from policy_model.analysis.finding import Finding, Severity, ordinary, weighed
from policy_model.analysis.run import ANALYSES, UNFINISHED
from policy_model.cli import main
from policy_model.ir.formula import Const
from policy_model.ir.ids import ReadingId
from policy_model.ir.property import Exists, Expectation, Property, Verdict
from policy_model.properties.outcome import Outcome
from policy_model.report import report
from policy_model.report.accepted import Weighed
from policy_model.report.brief import render
from policy_model.report.matter import CONCERNS, Weight, first, matters
from policy_model.report.report import Report
from policy_model.report.wording import sentence, title
from policy_model.resources import resource
from policy_model.source.catalogue import Lang, find, placeholders
from policy_model.source.cells import cell_width
from policy_model.source.clause import parse_clause_id
from tests.cli import small
from tests.proof import mini

MEASURES = sorted(path.stem for path in resource("spec/measures").glob("*.md"))
FORMS = {
    "json": ("--format", "json"),
    "all": ("--all",),
    "markdown": ("--format", "markdown"),
    "sarif": ("--format", "sarif"),
}


def _codes():
    return [*(code for analysis in ANALYSES for code in analysis.codes), *UNFINISHED]


def _found(code, clause, *, severity=Severity.WARNING, about="", accepted=None, **more):
    return Weighed(Finding(code, severity, (parse_clause_id(clause),), about, **more), accepted)


def _report(*found):
    return Report(mini.tolerance(), None, (), (), found, ())


def test_until_a_draft_is_settled_only_errors_are_listed_and_the_rest_is_counted():
    found = (_found("PM0719", "1"), _found("PM0720", "1", severity=Severity.ERROR))
    told = render(replace(_report(*found), pending=3), Lang.ZH, 100)
    assert "待定的 3 处核对之前，体检的 1 处警告先不列出" in told
    assert "共 1 件" in told


def test_every_code_has_a_concern_and_a_brief_of_the_arguments_of_its_sentence():
    for code in _codes():
        assert code in CONCERNS, code
        brief, whole = find(f"{code}.brief"), find(code)
        for lang in Lang:
            assert placeholders(brief[lang]) <= placeholders(whole[lang]) | {"who", "pairs"}, code


def _check(tmp_path, capsys, name, *options, accepted):
    measure = resource(f"spec/measures/{name}.md")
    (tmp_path / "spec/measures").mkdir(parents=True, exist_ok=True)
    for suffix in (".md", ".txt", *([".findings.toml"] if accepted else [])):
        shutil.copy(measure.with_suffix(suffix), tmp_path / "spec/measures")
    code = main(["check", str(tmp_path / "spec/measures" / measure.name), *options])
    return code, capsys.readouterr()


@pytest.mark.parametrize(
    ("name", "accepted"),
    [
        pytest.param(name, kept, marks=[] if name == MEASURES[0] else [pytest.mark.long])
        for name in MEASURES
        for kept in (True, False)
    ],
)
def test_a_measure_is_one_screen(tmp_path, capsys, monkeypatch, name, accepted):
    for lang, columns in product(("zh", "en"), (100, 80)):
        monkeypatch.setenv("COLUMNS", str(columns))
        _, said = _check(tmp_path, capsys, name, "--lang", lang, accepted=accepted)
        lines = said.out.splitlines()
        assert len(lines) <= 40
        assert max(map(cell_width, lines)) <= columns
        assert sum(line.startswith(("  【", "  [")) for line in lines) <= 12


@pytest.fixture
def found(monkeypatch):
    """What the last check came upon, before anything chose what to tell of it."""
    seen = []

    def watched(*args, **more):
        seen[:] = [checked(*args, **more)]
        return seen[0]

    monkeypatch.setattr(report, "checked", watched)
    return seen


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=[] if name in MEASURES[:2] else [pytest.mark.long]) for name in MEASURES],
)
def test_nothing_found_is_dropped_in_any_form_that_holds_everything(tmp_path, capsys, found, name):
    said = {
        form: _check(tmp_path, capsys, name, *options, "--lang", "zh", accepted=False)[1].out
        for form, options in FORMS.items()
    }
    (done,) = found
    assert done.findings
    identities = Counter((f.code, tuple(map(str, f.clauses)), f.about) for f in done.findings)
    in_json = json.loads(said["json"])
    assert Counter((f["code"], tuple(f["clauses"]), f["about"]) for f in in_json["findings"]) == identities
    assert {f["weight"] for f in in_json["findings"]} <= {w.value for w in Weight}
    assert [p["id"] for p in in_json["properties"]] == [o.property.id for o in done.outcomes]
    codes = Counter(f.code for f in done.findings)
    (run,) = json.loads(said["sarif"])["runs"]
    assert Counter(r["ruleId"] for r in run["results"] if r["ruleId"] in codes) == codes
    heads = [line.split()[2] for line in said["all"].splitlines() if line[:1] in "✗✓!·" and " PM07" in line]
    assert Counter(heads) == codes
    rows = [line.split("|")[2].strip() for line in said["markdown"].splitlines() if line.count("|") >= 6]
    assert Counter(code for code in rows if code in codes) == codes
    whole = {form: "".join(said[form].split()).replace("\\", "") for form in ("all", "markdown")}
    for text in whole.values():
        for one in done.findings:
            assert "".join(sentence(one, Lang.ZH).split()) in text, one.identity
        for outcome in done.outcomes:
            assert "".join(title(outcome, Lang.ZH).split()) in text, outcome.property.id


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
    assert "已接受的，关于条文 1 处" in said


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


def _case(day=None, **facts):
    measure = mini.tolerance()
    told = dict.fromkeys((f.id.zh for f in measure.facts), False)
    assert facts.keys() <= told.keys()
    acts = [{"act": "作出认定", "by": "受理机关", "date": day, "content": "予以"}] if day else []
    return {"measure": measure.name, "facts": told | facts, "acts": acts, "on": "2018-01-01"}


def _outcome(name, *, expected=Verdict.PROVED, verdict=Verdict.REFUTED, case=None, **more):
    claim = Exists(Const(True))
    prop = Property(name, name, claim, (), Expectation(expected, **more.pop("stated", {})), "", mini.SPAN)
    return Outcome(prop, verdict, False, witness=(case,) if case else (), **more)


def _told(outcomes, found=(), width=100, clean=None, lang=Lang.ZH):
    done = Report(mini.tolerance(), None, (), tuple(outcomes), tuple(found), ())
    return render(done, lang, width, clean).splitlines()


def test_a_broken_property_shows_whom_it_lets_through():
    lines = _told([_outcome("私利不容", case=_case("2018-01-01", 为自己谋取私利=True))])
    at = lines.index("  ✗ 私利不容：应为已证明，实为不成立")
    assert lines[at + 1] == "    何人：为自己谋取私利"
    assert lines[at + 2].startswith("    经过：2018年1月1日，")


def test_one_case_that_breaks_two_properties_is_told_once():
    case = _case(为自己谋取私利=True)
    lines = _told(
        [_outcome("一", case=case), _outcome("二", case=case), _outcome("三", verdict=Verdict.PROVED)]
    )
    assert [line.strip() for line in lines if line.startswith("    ")] == [
        "何人：为自己谋取私利",
        "同上一案件",
    ]


def test_a_property_that_hangs_on_other_readings_names_them():
    one, other = mini.tolerance().readings[0], ReadingId("elsewhere", "别处")
    under = (((one.id, one.choices[0].id),),)
    odd = _outcome(
        "一", expected=Verdict.DEPENDS, verdict=Verdict.DEPENDS, holds=under, stated={"readings": (other,)}
    )
    (line,) = [line for line in _told([odd]) if "✗ 一" in line]
    assert line.endswith(f"又系于“{one.id.zh}”")


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("width", [100, 80])
def test_whatever_is_found_is_one_screen_and_what_is_new_is_on_it(lang, width):
    case = _case("2018-01-01", 为自己谋取私利=True)
    reading = mini.tolerance().readings[0]
    some = {"args": (("clause", parse_clause_id("7")),), "witness": (case,)}
    found = [_found("PM0705", str(n), **some) for n in range(1, 30)]
    outcomes = [_outcome(f"性质{n}", case=_case(f"2018-01-{n:02}")) for n in range(1, 20)]
    outcomes += [_outcome("另一", fails=((((reading.id, reading.choices[0].id),),)))]
    lines = _told(outcomes, found, width, clean=frozenset(), lang=lang)
    assert len(lines) <= 40
    assert max(map(cell_width, lines)) <= width
    assert sum(line.startswith("  ✗ ") for line in lines) == 4
    assert any(line.startswith(("  【", "  [")) for line in lines)


def test_upkeep_is_never_among_a_drafters_matters():
    found = [_found("PM0740", "2", args=(("kind", "释义"), ("words", "甲")))]
    told = render(_report(*found), Lang.ZH, 100)
    assert "应先改" not in told
    assert "形式化的维护（释义、词汇、变异残余）：1 处，待处理 1 处" in told
