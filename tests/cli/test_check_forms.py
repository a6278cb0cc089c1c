"""`policy-model check` on a measure of two articles: its four forms, exit codes, parts, --explain."""

from __future__ import annotations

import dataclasses
import json
import re

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policy_model.cli import main
from policy_model.ir.property import Verdict
from policy_model.properties.outcome import Outcome
from policy_model.report.accepted import Weighed, read_acceptances
from policy_model.report.explain import known_codes
from policy_model.report.report import Ending, Report
from policy_model.resources import resource
from policy_model.source.catalogue import Lang, load
from policy_model.source.cells import cell_width
from policy_model.source.diagnostic import Unusable
from policy_model.source.text import SourceFile

from . import small

FORMS = ("text", "json", "sarif", "markdown")


@pytest.fixture
def measure(tmp_path, monkeypatch):
    small.install(monkeypatch)
    return small.write(tmp_path, small.ACCEPTED)


def check(measure, capsys, *args):
    code = main(["check", str(measure), *(args or ("--format", "json"))])
    out = capsys.readouterr()
    return code, out.out, out.err


def schema(name):
    return json.loads(resource(f"spec/schema/{name}.schema.json").read_text("utf-8"))


def test_the_json_has_its_schema_and_says_what_is_accepted_and_why(measure, capsys):
    code, out, _ = check(measure, capsys)
    said = json.loads(out)
    jsonschema.validate(said, schema("check"))
    assert code == Ending.NOT_EXPECTED
    assert said["ending"] == "not_expected"
    assert [f["accepted"] for f in said["findings"]] == [None, "有意如此", None, None]
    dead = said["findings"][-1]
    assert dead["message"] == {"zh": "没有案件到达第二条。", "en": "no case reaches Article 2."}
    assert dead["repair"] == {
        "zh": "删去第二条的“自2017年1月1日起”",
        "en": "strike “自2017年1月1日起” from Article 2",
        "official": "第二条　本办法施行。",
    }
    listing = said["findings"][0]["table"]
    assert listing["zh"]["columns"] == ["义务", "主体"]
    assert listing["en"]["columns"] == ["Duty", "Bearer"]
    assert listing["en"]["rows"][1][1].startswith("甲, ")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_form_says_the_same_twice(measure, capsys, form, lang):
    first = check(measure, capsys, "--format", form, "--lang", lang)
    assert first == check(measure, capsys, "--format", form, "--lang", lang)
    assert first[0] == Ending.NOT_EXPECTED
    if form != "json":  # which speaks both
        sentence = {"zh": "没有案件到达第二条。", "en": "no case reaches Article 2."}[lang]
        assert sentence in first[1]


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_text_fits_and_begins_with_the_summary(measure, capsys, monkeypatch, width, lang):
    monkeypatch.setenv("COLUMNS", str(width))
    _, out, _ = check(measure, capsys, "--lang", lang)
    lines = out.splitlines()
    assert max(cell_width(line) for line in lines) <= width
    head = {"zh": "性质 3 条，与预期不符 0 条", "en": "3 properties, 0 not as expected"}[lang]
    assert head in " ".join(line.strip() for line in lines[:3])


def test_the_text_has_the_findings_by_matter_and_then_the_properties(measure, capsys):
    _, out, _ = check(measure, capsys, "--all", "--lang", "zh")
    order = [
        "✗ 错误 PM0791",
        "! 警告 PM0792  第二条",
        "✓ 警告 PM0792  第一条 [night_shift]",
        "· 提示 PM0793",
        "已证明  值班才有补贴",
    ]
    places = [out.index(part) for part in order]
    assert places == sorted(places)
    assert "\x1b" not in out


def test_sarif_has_places_levels_and_fingerprints_that_outlast_an_edit(measure, capsys, monkeypatch):
    monkeypatch.chdir(measure.parent)
    _, out, _ = check(measure, capsys, "--format", "sarif", "--lang", "zh")
    log = json.loads(out)
    jsonschema.validate(log, schema("check.sarif"))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    assert rules[0]["fullDescription"]["text"] == "这一条什么也不决定，没有案件因它而异。"
    dead = next(r for r in run["results"] if r["ruleId"] == small.DEAD)
    where = dead["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "small.md"
    line = measure.read_text("utf-8").splitlines()[where["region"]["startLine"] - 1]
    assert line.startswith("第二条")
    assert [r.get("suppressions", [{}])[0].get("justification") for r in run["results"]][1] == "有意如此"
    prints = {r["partialFingerprints"]["policyModel/v1"] for r in run["results"]}
    assert len(prints) == len(run["results"])
    text = measure.read_text("utf-8")
    measure.write_text(text.replace("\n第一条", "\n<!-- 编者 -->\n\n第一条", 1), "utf-8")
    _, out, _ = check(measure, capsys, "--format", "sarif", "--lang", "zh")
    moved = json.loads(out)["runs"][0]["results"]
    assert {r["partialFingerprints"]["policyModel/v1"] for r in moved} == prints
    assert moved[1]["locations"] != run["results"][1]["locations"]


def test_sarif_has_a_result_for_a_property_not_as_expected_and_for_what_is_gone(measure, capsys):
    claims = measure.with_suffix(".properties.md")
    claims.write_text(claims.read_text("utf-8").replace("（不成立）", ""), "utf-8")
    gone = measure.with_suffix(".findings.toml")
    gone.write_text(small.ACCEPTED.replace('"1"', '"1", "2"'), "utf-8")
    code, out, err = check(measure, capsys, "--format", "sarif", "--lang", "zh")
    assert code == Ending.NOT_EXPECTED
    log = json.loads(out)
    jsonschema.validate(log, schema("check.sarif"))
    by_code = {r["ruleId"]: r for r in log["runs"][0]["results"]}
    assert "人人都有补贴" in by_code["PM0510"]["message"]["text"]
    place = by_code["PM0552"]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("/small.findings.toml")
    assert place["region"]["startLine"] == 2
    assert "PM0552" in err
    assert {len(a) for a in (log["runs"][0]["artifacts"],)} == {3}


def test_markdown_has_its_summary_first_and_tables_in_which_nothing_is_markup(measure, capsys):
    _, out, _ = check(measure, capsys, "--format", "markdown", "--lang", "zh")
    lines = out.splitlines()
    assert lines[0] == r"# 夜班\|补贴办法"
    assert "待处理 2 处" in lines[2]
    tables = [line for line in lines if line.startswith("|")]
    assert r"| 警告 | PM0792 | 第一条 \[night\_shift\] | 夜间\|值班，没有规定。 | 有意如此 |" in tables
    runs = re.split(r"\n(?!\|)", out)
    for block in (b for b in runs if b.startswith("|") and b.count("\n")):
        columns = {len(re.findall(r"(?<!\\)\|", line)) for line in block.split("\n") if line}
        assert len(columns) == 1
    assert out.count("<details>") == out.count("</details>") == 7


# -- exit codes ------------------------------------------------------------------------------------


def ending(found=(), accepted=(), outcomes=(), gone=()):
    weighed = tuple(Weighed(f, "理由" if f in accepted else None) for f in found)
    return Report(None, None, (), outcomes, weighed, gone).ending


def outcome(verdict, as_expected):
    return Outcome(None, verdict, as_expected)


UNFINISHED = small.Finding("PM0700", small.Severity.WARNING, (), args=(("codes", ()), ("detail", "")))
NO_FORM = dataclasses.replace(UNFINISHED, code="PM0799")
LISTING, GAP, _, DEAD = small.FOUND


@pytest.mark.parametrize(
    ("end", "given"),
    [
        (Ending.EXPECTED, {}),
        (Ending.EXPECTED, {"found": (LISTING,)}),
        (Ending.NOT_EXPECTED, {"found": (GAP,)}),
        (Ending.NOT_EXPECTED, {"found": (DEAD,)}),
        (Ending.EXPECTED, {"found": (GAP, DEAD), "accepted": (GAP, DEAD)}),
        (Ending.NOT_EXPECTED, {"found": (GAP, DEAD), "accepted": (GAP,)}),
        (Ending.NOT_EXPECTED, {"gone": (object(),)}),
        (Ending.UNDECIDED, {"found": (UNFINISHED,)}),
        (Ending.UNDECIDED, {"found": (UNFINISHED, LISTING)}),
        (Ending.UNDECIDED, {"found": (NO_FORM,)}),
        (Ending.EXPECTED, {"found": (NO_FORM,), "accepted": (NO_FORM,)}),
        (Ending.NOT_EXPECTED, {"found": (UNFINISHED, GAP)}),
        (Ending.UNDECIDED, {"outcomes": (outcome(Verdict.UNKNOWN, False),)}),
        (Ending.EXPECTED, {"outcomes": (outcome(Verdict.UNKNOWN, True),)}),
        (Ending.NOT_EXPECTED, {"outcomes": (outcome(Verdict.PROVED, False),)}),
        (
            Ending.NOT_EXPECTED,
            {"outcomes": (outcome(Verdict.PROVED, False), outcome(Verdict.UNKNOWN, False))},
        ),
        (Ending.NOT_EXPECTED, {"outcomes": (outcome(Verdict.UNKNOWN, False),), "found": (DEAD,)}),
    ],
)
def test_what_a_check_comes_to(end, given):
    assert ending(**given) is end


def test_with_all_accepted_the_check_ends_well(measure, capsys):
    more = "".join(
        f'[[accepted]]\ncode = "{code}"\nclauses = ["第二条"]\nabout = "{about}"\nreason = "知道"\n'
        for code, about in ((small.GAP, "night_shift"), (small.DEAD, ""))
    )
    measure.with_suffix(".findings.toml").write_text(small.ACCEPTED + more, "utf-8")
    code, out, err = check(measure, capsys)
    assert (code, err) == (0, "")
    assert json.loads(out)["ending"] == "expected"


def test_the_order_of_clauses_in_the_file_is_no_matter(measure, capsys):
    entry = f'[[accepted]]\ncode = "{small.LISTING}"\nclauses = ["2", "1"]\nreason = "看过"\n'
    measure.with_suffix(".findings.toml").write_text(entry, "utf-8")
    said = json.loads(check(measure, capsys)[1])
    assert said["findings"][0]["accepted"] == "看过"
    assert said["accepted_gone"] == []


def test_an_accepted_finding_that_no_longer_occurs_is_an_error_of_its_own(measure, capsys, monkeypatch):
    small.install(monkeypatch, (LISTING,))
    code, out, err = check(measure, capsys, "--all", "--lang", "zh")
    assert code == Ending.NOT_EXPECTED
    assert "PM0552" in err
    assert "small.findings.toml:2:1" in err
    assert "已接受而不再出现：1" in out
    assert json.loads(check(measure, capsys)[1])["accepted_gone"][0]["reason"] == "有意如此"


def test_a_format_there_is_not_is_refused(measure, capsys):
    code, out, err = check(measure, capsys, "--format", "xml")
    assert (code, out) == (2, "")
    assert "PM0613" in err


# -- the findings file -----------------------------------------------------------------------------

ENTRY = '[[accepted]]\ncode = "PM0792"\nclauses = ["1"]\nreason = "知道"\n'
MALFORMED = [
    ("[[accepted]\n", "PM0551", "1:11"),
    (ENTRY + "code = \n", "PM0551", "5:8"),
    ("accepted = 1\n", "PM0554", "1:1"),
    ("accepted = [1]\n", "PM0554", "1:1"),
    (ENTRY + "[other]\n", "PM0553", "1:1"),
    (ENTRY + 'because = "x"\n', "PM0553", "1:1"),
    ('# 注\n[[accepted]]\nclauses = ["1"]\nreason = "知道"\n', "PM0554", "2:1"),
    ('[[accepted]]\ncode = "PM0792"\nreason = "知道"\n', "PM0554", "1:1"),
    (ENTRY.replace('["1"]', '"1"'), "PM0554", "1:1"),
    (ENTRY.replace('["1"]', "[1]"), "PM0554", "1:1"),
    (ENTRY + "about = 3\n", "PM0554", "1:1"),
    (ENTRY.replace('"1"', '"3"'), "PM0555", "1:1"),
    (ENTRY.replace('"1"', '"条"'), "PM0555", "1:1"),
    (ENTRY.replace('"知道"', '" "'), "PM0556", "1:1"),
    (ENTRY.replace('reason = "知道"\n', ""), "PM0556", "1:1"),
    (ENTRY.replace('"知道"', "3"), "PM0554", "1:1"),
    (ENTRY + ENTRY, "PM0557", "5:1"),
    (ENTRY + ENTRY.replace('"1"', '"第一条"'), "PM0557", "5:1"),
    (ENTRY.replace("PM0792", "PM0700"), "PM0558", "1:1"),
    (ENTRY.replace("PM0792", "PM07922"), "PM0559", "1:1"),
    (
        '[[accepted]]\ncode = "PM0792"\nclauses = ["1"]\nreason = """\n[[accepted]]\n"""\n' + ENTRY,
        "PM0557",
        "7:1",
    ),
]


STRINGS = ["知道", "[[accepted]]", "# 注", "\\", '"', "'", "\n[[accepted]]\n", '"""', "'''", '\\"\n']


@given(
    st.lists(
        st.tuples(st.text(st.sampled_from("甲[]#\n'\"\\ ")) | st.sampled_from(STRINGS), st.integers(0, 2))
    )
)
def test_every_entry_is_found_where_it_stands(reasons):
    text, places = "", []
    for number, (drawn, style) in enumerate(reasons):
        text += f"# [[accepted]] {number}\n"
        places.append(text.count("\n") + 1)
        reason = drawn + "由"
        written = json.dumps(reason, ensure_ascii=False)
        if style == 1:
            written = '"""\n' + reason.replace("\\", "\\\\").replace('"', '\\"') + '"""'
        elif style == 2 and "'" not in reason:
            written = "'''\n" + reason + "'''"
        text += f'[[accepted]]\ncode = "PM0700"\nclauses = []\nabout = "{number}"\nreason = {written}\n'
    text = text.replace("PM0700", small.GAP)
    with pytest.MonkeyPatch.context() as patch:
        small.install(patch)
        found = read_acceptances(SourceFile("f", text or "#"), ())
    assert [a.reason for a in found] == [(r + "由").strip() for r, _ in reasons]
    assert [text.count("\n", 0, a.span.start) + 1 for a in found] == places


@given(st.text(st.sampled_from("[]{}\"'=#.,acepted\n1-:TZ\\甲"), max_size=60))
@example("a = " + "[" * 10_000)
@example("a = " + "9" * 10_000)
@example("accepted = [{}]")
def test_any_findings_file_is_read_or_refused(text):
    said = ()
    try:
        read_acceptances(SourceFile("f", text), ())
    except Unusable as error:
        said = error.diagnostics
    assert all(d.code in {f"PM055{n}" for n in (1, 3, 4, 5, 6, 7, 8, 9)} for d in said)
    assert all(0 <= d.labels[0].span.start <= len(text) for d in said)


@pytest.mark.parametrize(("text", "code", "at"), MALFORMED)
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_findings_file_that_cannot_be_used_is_a_diagnostic_with_its_place(
    measure, capsys, text, code, at, form
):
    measure.with_suffix(".findings.toml").write_text(text, "utf-8")
    ended, out, err = check(measure, capsys, "--format", form, "--lang", "zh")
    assert (ended, out) == (2, "")
    assert f"错误[{code}]" in err
    assert f"small.findings.toml:{at}" in err
    assert err.count("错误[") == 1


def test_all_that_is_wrong_with_a_findings_file_is_said_at_once(measure, capsys):
    measure.with_suffix(".findings.toml").write_text(
        '[[accepted]]\ncode = "PM9"\nclauses = ["9"]\n[[accepted]]\n', "utf-8"
    )
    _, _, err = check(measure, capsys)
    for code in ("PM0559", "PM0555", "PM0556", "PM0554"):
        assert f"[{code}]" in err
    assert err.count("findings.toml:4:1") == 3


def test_an_unknown_code_is_answered_with_the_nearest(measure, capsys):
    measure.with_suffix(".findings.toml").write_text(ENTRY.replace("PM0792", "PM0792X"), "utf-8")
    assert "PM0792" in check(measure, capsys)[2].replace("PM0792X", "")


# -- parts of a measure ----------------------------------------------------------------------------


def part(measure, capsys, *args):
    code, out, err = check(measure, capsys, "--format", "json", *args)
    assert err == ""
    said = json.loads(out)
    jsonschema.validate(said, schema("check"))
    assert said["part"] is not None
    return code, [p["id"] for p in said["properties"]], [f["code"] for f in said["findings"]]


@pytest.mark.parametrize("names", [["值班才有补贴"], ["only_on_duty"], ["only_on_duty", "可以值班"]])
def test_properties_by_name_or_id_and_then_no_standing_analysis(measure, capsys, names):
    options = [word for name in names for word in ("--property", name)]
    code, properties, findings = part(measure, capsys, *options)
    assert code == 0  # what the findings file accepts is not looked for
    assert properties == ["only_on_duty", "possible"][: len(names)]
    assert findings == []


def test_what_was_not_looked_for_is_not_said_to_be_none(measure, capsys):
    _, out, _ = check(measure, capsys, "--lang", "zh", "--property", "everyone")
    assert "未作体检" in out
    assert "只看：人人都有补贴" in out
    assert "发现" not in out
    _, out, _ = check(measure, capsys, "--lang", "en", "--clause", "2")
    assert "only: Article 2" in out
    assert "3 findings" in out


@pytest.mark.parametrize("clause", ["2", "第二条", "第2条"])
def test_a_clause_has_its_properties_and_findings(measure, capsys, clause):
    code, properties, findings = part(measure, capsys, "--clause", clause)
    assert code == Ending.NOT_EXPECTED
    assert properties == []
    assert findings == [small.LISTING, small.GAP, small.DEAD]


def test_of_findings_about_the_whole_only_an_analysis_not_finished_is_of_a_clause(
    measure, capsys, monkeypatch
):
    whole = dataclasses.replace(DEAD, clauses=())
    small.install(monkeypatch, (whole, UNFINISHED))
    measure.with_suffix(".findings.toml").unlink()
    code, _, findings = part(measure, capsys, "--clause", "1")
    assert (code, findings) == (Ending.UNDECIDED, [UNFINISHED.code])
    assert len(json.loads(check(measure, capsys)[1])["findings"]) == 2


def test_the_properties_of_a_clause_are_those_that_speak_of_it_or_rest_on_it(measure, capsys):
    _, properties, findings = part(measure, capsys, "--clause", "1")
    assert properties == ["only_on_duty", "everyone", "possible"]
    assert findings == [small.LISTING, small.GAP]


def test_a_property_and_a_clause_together(measure, capsys):
    _, properties, findings = part(measure, capsys, "--clause", "2", "--property", "everyone")
    assert properties == ["everyone"]
    assert findings == [small.LISTING, small.GAP, small.DEAD]


@pytest.mark.parametrize(
    ("args", "code", "near"),
    [
        (("--property", "值班才有补助"), "PM0616", "值班才有补贴"),
        (("--property", "only_onduty"), "PM0616", "only_on_duty"),
        (("--clause", "第三条"), "PM0617", "第一条"),
        (("--clause", "7.3"), "PM0617", None),
        (("--clause", "昨天"), "PM0617", None),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(measure, capsys, args, code, near):
    ended, out, err = check(measure, capsys, *args)
    assert (ended, out) == (2, "")
    assert code in err
    assert near is None or near in err


def test_a_number_of_processes_that_is_none_ends_it(measure, capsys, monkeypatch):
    monkeypatch.setenv("POLICY_MODEL_PROCESSES", "几个")
    ended, out, err = check(measure, capsys)
    assert (ended, out) == (2, "")
    assert "PM0618" in err


# -- explain ---------------------------------------------------------------------------------------


def explained(capsys, code, lang):
    ended = main(["check", "--explain", code, "--lang", lang])
    return ended, capsys.readouterr()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_code_is_explained(capsys, lang):
    codes = known_codes()
    assert {code[:4] for code in codes} == {f"PM{n:02}" for n in range(12)}
    for code in codes:
        ended, out = explained(capsys, code, lang)
        assert (ended, out.err) == (0, "")
        assert out.out.startswith(f"{code}  ")
        assert not re.search(r"\{[a-z_]+\}", out.out), code


def test_a_finding_is_explained_in_a_paragraph(capsys, monkeypatch):
    small.install(monkeypatch)
    assert "这一条什么也不决定，没有案件因它而异。" in explained(capsys, "pm0791", "zh")[1].out
    assert "It decides nothing, in any case." in explained(capsys, "ＰＭ0791", "en")[1].out


def test_an_unknown_code_has_a_nearest(capsys):
    ended, out = explained(capsys, "PM01O1", "zh")
    assert (ended, out.out) == (2, "")
    assert "PM0615" in out.err
    assert "PM0101" in out.err


def test_the_words_of_the_reports_are_in_both_languages():
    assert all(set(wording) == set(Lang) for wording in load("report").values())
