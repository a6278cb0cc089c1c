"""Reports in every form, two of them compared, and what a report says an implementation behaves like."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from policy_model.cli import ExitCode, main
from policy_model.source.catalogue import Lang
from policy_model.source.clause import parse_clause_id
from policy_model.suite import differ, score, suspects
from policy_model.suite.compare import Difference, compare
from policy_model.suite.lone import Lone
from policy_model.suite.protocol import Answered
from policy_model.suite.report import Report, Selection, Verdict, clauses_of, to_json
from policy_model.suite.report_forms import badge, junit
from policy_model.suite.report_text import markdown, render
from policy_model.suite.runner import Judged, Outcome, judge, run_suite
from policy_model.suite.said import read_answer
from policy_model.suite.shape import Taken
from policy_model.suite.vector import Level
from tests.suite import samples
from tests.suite.test_vector import validator

REPORT = validator("suite-report.schema.json")
MIXED = """
def on_run(message, _):
    answer, number = right(message), message["seq"]
    if number == 1:
        answer["answer"]["results"]["exempt"]["status"] = "required"
    elif number == 2:
        answer = {"seq": message["seq"], "skipped": True, "reason": "<还没写> & ]]>\\x07"}
    elif number == 3:
        print("调试 <x>")
    elif number == 4:
        sys.stderr.write("堆栈\\x1b[1m")
        sys.exit(1)
    elif number == 5:
        del answer["answer"]["results"]["exempt"]["basis"]
    say(answer)
"""
SKIPS = """
def on_run(message, number):
    say(right(message) if number > 1 else {"seq": message["seq"], "skipped": True, "reason": "x"})
"""


@pytest.fixture
def reported(suite, command):
    def make(body="", vectors=None):
        asked = command(body)
        run = run_suite(suite, suite.vectors[:6] if vectors is None else vectors, asked)
        return Report(suite, Selection(), asked, run)

    return make


def test_what_a_run_comes_to(reported):
    assert reported().verdict is Verdict.PASSED
    assert reported(SKIPS).verdict is Verdict.UNDECIDED
    assert reported(MIXED).verdict is Verdict.FAILED


def test_the_json_form_is_the_published_one_and_the_same_each_time(reported):
    for body in ("", SKIPS, MIXED):
        found = json.loads(json.dumps(to_json(reported(body))))
        REPORT.validate(found)
        assert found == json.loads(json.dumps(to_json(reported(body))))
    assert found["counts"] == {"passed": 1, "failed": 1, "skipped": 1, "crashed": 1, "babbled": 1} | {
        "passed": 2
    }
    first = found["vectors"][0]
    assert first["outcome"] == "failed"
    assert first["at"] == ["7.3"]
    assert first["differences"][0]["path"] == "results.exempt.status"


@pytest.mark.parametrize("lang", list(Lang))
def test_the_forms_for_people_name_clause_entry_and_outcome(lang, reported):
    report = reported(MIXED)
    for text in (render(report, lang), markdown(report, lang), junit(report, lang)):
        assert not re.search(r"suite\.[a-z]+\.", text)
        assert "results.exempt.status" in text
        assert "\x1b" not in text
        assert "\x07" not in text
    assert ("第七条第（三）项" if lang is Lang.ZH else "Article 7(3)") in render(report, lang)


KNOWN = suspects.Certificate(
    stated={"results.exempt": ("6.g1", "8", "14.3"), "acts.apply": ("10.1", "10.g10")},
    entry=suspects.Entered("date:2017-02-06", ("18",)),
)


def headed(difference, on="date:2017-03-01", exercised=("7.3",)):
    """The clauses named where this differs, of a case with one act, an application, on that day too."""
    case = {"acts": [{"act": "apply", "date": on}], "on": on}
    vector = replace(samples.vectors()[0], case=case, clauses=tuple(parse_clause_id(c) for c in exercised))
    return {str(c) for c in clauses_of(Judged(vector, Outcome.FAILED, (difference,)), known=KNOWN)}


def test_a_heading_names_entry_into_force_where_it_may_be_taken_for_another_day():
    early = Difference("results.exempt.status", "outside", "forbidden", ())
    assert "18" in headed(early, "date:2017-02-05")
    assert "18" not in headed(early)
    late = Difference("acts[1].status", "valid", "void", ("10.1",))
    assert "18" in headed(late, "date:2017-02-06")
    assert "18" not in headed(Difference("acts[1].status", "void", "valid", ()), "date:2017-02-06")
    assert "18" not in headed(Difference("judgements.gain.status", "true", "false", ()), "date:2017-02-05")


def test_a_heading_names_glosses_that_nothing_is_said_to_rest_on():
    assert "10.g10" in headed(Difference("acts[1].status", "void", "valid", ("10.1",)))
    barred = Difference("results.exempt.status", "forbidden", "silent", ("7.3",))
    assert "6.g1" not in headed(barred)
    assert "6.g1" in headed(barred, exercised=("6.g1", "7.3"))


def test_a_heading_names_whoever_may_have_given_what_is_given_too_much():
    assert {"8", "14.3"} <= headed(Difference("results.exempt.status", "silent", "permitted", ("7.3",)))
    assert "8" not in headed(Difference("results.exempt.status", "permitted", "silent", ("7.3",)))


def test_a_heading_names_the_assumptions_that_one_side_finds_contradicted():
    contradiction = {"contradiction": {"facts": ["good_faith", "motive"], "assumptions": ["2.g3"]}}
    contradicted, plain = read_answer(Taken(contradiction)), read_answer(Taken({}))
    for expected, found in ((plain, contradicted), (contradicted, plain)):
        (difference,) = compare(expected, found).differences
        assert headed(difference, exercised=("7.3",)) == {"2.g3"}


def test_junit_is_well_formed_and_counts(reported):
    report = reported(MIXED)
    root = ET.fromstring(junit(report, Lang.ZH))  # noqa: S314  (our own output)
    assert {k: root.get(k) for k in ("tests", "failures", "errors", "skipped")} == {
        "tests": "6",
        "failures": "1",
        "errors": "2",
        "skipped": "1",
    }
    cases = list(root.iter("testcase"))
    assert [c.get("name") for c in cases] == [j.vector.id for j in report.run.judged]
    assert sum(len(c) for c in cases) == 4


NASTY = r"\ud800\x1b[1m\u202e\n]]>"


@pytest.mark.parametrize(
    "said",
    [
        {"skipped": True, "reason": NASTY},
        {"errored": True, "context": {NASTY: NASTY}},
        {"answer": {NASTY: NASTY}},
        {"answer": {"results": {"exempt": {"status": NASTY}}}},
        {"answer": {"results": {"exempt": {"status": "silent", "by_reading": [{"reading": {NASTY: "x"}}]}}}},
        {NASTY: NASTY},
    ],
    ids=str,
)
def test_no_text_of_others_spoils_a_report(said, suite, command):
    nasty = json.dumps(said).replace("\\\\", "\\").replace(r"\x1b", r"\u001b")
    body = f"""
def on_start():
    sys.stdout.write('{{"protocol":1,"implementation":{{"name":"' + {_escaped()!r} + '","version":"1"}}}}\\n')
    sys.stdout.flush()
def on_run(message, number):
    sys.stdout.write('{{"seq":%d,' % message["seq"] + {nasty[1:]!r} + "\\n")
    sys.stdout.flush()
"""
    asked = command(body)
    report = Report(suite, Selection(), asked, run_suite(suite, suite.vectors[:1], asked))
    assert report.verdict is not Verdict.PASSED
    texts = [f(report, lang) for f in (render, markdown, junit) for lang in Lang]
    texts.append(json.dumps(to_json(report), ensure_ascii=False))
    for text in texts:
        assert text.encode()
        assert "\x1b" not in text
    ET.fromstring(junit(report, Lang.ZH))  # noqa: S314  (our own output)
    REPORT.validate(to_json(report))


def _escaped():
    return NASTY.replace(r"\x1b", r"\u001b")


def test_the_badge(reported):
    assert badge(reported()) == {
        "schemaVersion": 1,
        "label": "pingdingshan-2017-2",
        "message": "6/6",
        "color": "brightgreen",
    }
    assert badge(reported(MIXED))["color"] == "red"


def summary(report):
    return differ.read_report(json.loads(json.dumps(to_json(report))))


def test_two_reports_compared(reported, suite):
    good, bad = summary(reported()), summary(reported(MIXED))
    worse = differ.differ(good, bad)
    assert worse.verdict is Verdict.FAILED
    assert [c.change for c in worse.changes] == [differ.Change.WORSE] * 4
    assert worse.alike == 2
    assert differ.differ(bad, good).verdict is Verdict.PASSED
    assert differ.differ(good, good).changes == ()
    fewer = summary(reported(vectors=suite.vectors[:3]))
    assert differ.differ(good, fewer).verdict is Verdict.UNDECIDED
    assert differ.differ(fewer, good).verdict is Verdict.PASSED
    for found in (worse, differ.differ(good, fewer)):
        for lang in Lang:
            assert not re.search(r"suite\.[a-z]+\.", differ.render(found, lang))


def mutant(name, kills):
    says = {"zh": "似乎缺少第七条第（三）项", "en": "appears to lack Article 7(3)"}
    return {"id": name, "clause": "7.3", "operator": "drop", "says": says} | {
        "fate": "killed",
        "killed_by": kills,
    }


def test_a_mistake_is_recognised_by_its_answers(reported, suite):
    found = summary(reported(MIXED))
    first = suite.vectors[0].id
    said = found.rows[first].signature
    equivalent = mutant("same", {}) | {"fate": "equivalent", "because": "alike", "proof": "不改变任何案件"}
    del equivalent["killed_by"]
    certificate = {
        "schema": 1,
        "mutants": [
            mutant("other", {first: "0" * 16}),
            mutant("this", {first: said, suite.vectors[9].id: "0" * 16}),
            mutant("elsewhere", {suite.vectors[2].id: said}),
            mutant("not asked", {suite.vectors[9].id: said}),
            equivalent,
        ],
    }
    validator("certificate.schema.json").validate(certificate)
    scored = score.score(found, suspects.read_certificate(certificate))
    assert [(h.id, h.likeness.value) for h in scored.hypotheses] == [
        ("this", "exact"),
        ("other", "possible"),
    ]
    assert scored.unexplained == ()
    assert score.score(found, suspects.Certificate()).unexplained == (first,)
    assert "appears to lack" in score.render(scored, Lang.EN)


def row(outcome, signature=None):
    return differ.Row(outcome, (), signature)


def hypotheses(rows, mutants, faults=()):
    says = {Lang.ZH: "误", Lang.EN: "a mistake"}
    known = [suspects.Mutant(id, parse_clause_id(c), op, says, killed) for id, c, op, killed in mutants]
    others = [suspects.Fault(id, parse_clause_id("1"), says, shown) for id, shown in faults]
    found = score.score(
        differ.Summary("s", "0" * 64, rows), suspects.Certificate(tuple(known), tuple(others), tuple(rows))
    )
    return found, score.render(found, Lang.EN)


def test_a_mistake_made_everywhere_is_one_hypothesis():
    rows = {f"v{n}": row(Outcome.FAILED, "other") for n in range(4)}
    made = [(f"m{n}", str(n + 1), "deadline_moved", {f"v{n}": "own"}) for n in range(4)]
    found, told = hypotheses(rows, made)
    assert [(h.id, h.places) for h in found.hypotheses] == [("deadline_moved", 4)]
    assert found.fits
    assert found.unexplained == ()
    assert "in 4 places" in told


def test_at_most_five_hypotheses_are_told_and_what_tells_each_from_the_next():
    rows = {f"v{n}": row(Outcome.FAILED, "own") for n in range(8)}
    made = [(f"m{n}", "1", f"operator{n}", {f"v{n}": "own"}) for n in range(8)]
    found, told = hypotheses(rows, made)
    assert [h.id for h in found.hypotheses] == [f"m{n}" for n in range(5)]
    assert [h.tells for h in found.hypotheses] == ["v0", "v1", "v2", "v3", ""]
    assert "told from the next by v0" in told


def test_mistakes_that_no_vector_tells_apart_are_one_with_two_names():
    rows = {f"v{n}": row(Outcome.FAILED, "own") for n in range(3)}
    shown = {"v0": "own", "v1": "own", "v2": "own"}

    def scored(*apart):
        known = [
            suspects.Mutant(
                f"m{n}",
                parse_clause_id("1"),
                f"operator{n}",
                {Lang.ZH: f"误{n}", Lang.EN: f"x{n}"},
                shown,
                one,
            )
            for n, one in enumerate(apart)
        ]
        certificate = suspects.Certificate(tuple(known), (), tuple(rows))
        return score.score(differ.Summary("s", "0" * 64, rows), certificate)

    (one,) = scored({"v9": None}, {"v9": None}).hypotheses
    assert [n.id for n in one.names] == ["m1"]
    assert "(1), such as: x1" in score.render(scored({"v9": None}, {"v9": None}), Lang.EN)
    assert score.to_json(scored({}, {}))["hypotheses"][0]["names"][0]["mistake"] == "m1"
    assert scored({"v9": "1" * 16}, {"v9": "0" * 16}).hypotheses[0].tells == "v9"


def test_it_is_said_when_no_known_mistake_fits():
    rows = {"v0": row(Outcome.FAILED, "other"), "v1": row(Outcome.FAILED, "other")}
    found, told = hypotheses(rows, [("m", "1", "dropped", {"v0": "own"})])
    assert not found.fits
    assert found.unexplained == ("v1",)
    assert "No known mistake" in told


def test_what_accounts_for_few_of_the_failures_does_not_fit():
    """Neither a mistake in several places nor an exact one explains the rest; together they may."""
    rows = {f"v{n}": row(Outcome.FAILED, "other") for n in range(10)}
    places = [(f"m{n}", str(n + 1), "deadline_moved", {f"v{n}": "own"}) for n in range(3)]
    found, told = hypotheses(rows, places)
    assert [(h.id, h.places) for h in found.hypotheses] == [("deadline_moved", 3)]
    assert not found.fits
    assert "No known mistake" in told
    exact = [(f"x{n}", "9", f"operator{n}", {f"v{n}": "other"}) for n in range(3, 6)]
    found, _ = hypotheses(rows, exact[:1])
    assert not found.fits
    found, _ = hypotheses(rows, [*exact, *places])
    assert found.fits


def test_what_is_wrong_in_many_places_comes_first_only_where_it_accounts_for_most():
    rows = {f"v{n}": row(Outcome.FAILED, "other") for n in range(12)}
    places = [(f"m{n}", str(n + 1), "deadline_moved", {f"v{n}": "own"}) for n in range(3)]
    exact = [("x", "9", "dropped", {f"v{n}": "other" for n in range(3, 12)})]
    found, _ = hypotheses(rows, [*places, *exact])
    assert [h.id for h in found.hypotheses] == ["x", "deadline_moved"]


def test_a_mistake_of_no_clause_is_a_hypothesis_where_all_its_vectors_fail():
    rows = {"v0": row(Outcome.FAILED, "x"), "v1": row(Outcome.FAILED, "x"), "v2": row(Outcome.PASSED)}
    faults = [("since ignored", ("v0", "v1")), ("by nobody", ("v1", "v2"))]
    found, _ = hypotheses(rows, [], faults)
    assert [h.id for h in found.hypotheses] == ["since ignored"]


def test_a_mistake_about_an_act_is_none_where_that_act_is_answered_rightly(suite):
    vector = next(v for v in suite.vectors if v.case.get("acts"))
    kind, other = vector.case["acts"][0]["act"], "another"
    difference = Difference("acts[1].status", "valid", "void")
    rows = {vector.id: replace(row(Outcome.FAILED, "x"), differences=(difference,))}
    says = {Lang.ZH: "误", Lang.EN: "a mistake"}
    faults = [suspects.Fault(f"by {k} x", parse_clause_id("1"), says, (vector.id,)) for k in (other, kind)]
    found = score.score(
        differ.Summary("s", "0" * 64, rows), suspects.Certificate((), tuple(faults), ()), [vector]
    )
    assert [h.id for h in found.hypotheses] == [f"by {kind} x"]


def test_what_tells_two_mistakes_of_no_clause_is_where_one_shows_and_the_other_not():
    rows = {f"v{n}": row(Outcome.FAILED, "x") for n in range(2)}
    says, clause = {Lang.ZH: "误", Lang.EN: "a mistake"}, parse_clause_id("1")

    def scored(*shows, answers=("", "")):
        faults = [
            suspects.Fault(f"f{n}", clause, says, (f"v{n}",), on, {"v0": answers[n]})
            for n, on in enumerate(shows)
        ]
        certificate = suspects.Certificate((), tuple(faults), tuple(rows))
        return score.score(differ.Summary("s", "0" * 64, rows), certificate).hypotheses

    assert [h.tells for h in scored(None, None)] == ["v0", ""]
    assert [h.tells for h in scored(0b11, 0b10)] == ["v0", ""]
    assert [(h.id, len(h.names)) for h in scored(0b11, 0b11)] == [("f0", 1)]
    assert [h.tells for h in scored(0b11, 0b11, answers=("0" * 16, "1" * 16))] == ["v0", ""]


def test_a_mistake_of_the_whole_program_accounts_for_all_that_it_spoils():
    """A table of 4 acts spoils more than the vector sought for it; a table of 8 is told by what it leaves."""
    rows = {f"v{n}": row(Outcome.FAILED, "x") for n in range(6)}
    says, clause = {Lang.ZH: "误", Lang.EN: "a mistake"}, parse_clause_id("1")
    faults = [
        suspects.Fault("by a b", clause, says, ("v0", "v1")),
        suspects.Fault("evaluator table_8", clause, says, ("v5",), 0b111000),
        suspects.Fault("evaluator table_4", clause, says, ("v0",), 0b111111),
    ]
    certificate = suspects.Certificate((), tuple(faults), tuple(rows))
    found = score.score(differ.Summary("s", "0" * 64, rows), certificate)
    assert found.hypotheses[0].id == "evaluator table_4"
    assert set(found.hypotheses[0].on) == rows.keys()
    assert found.fits
    rows["v5"] = row(Outcome.PASSED)
    found = score.score(differ.Summary("s", "0" * 64, rows), certificate)
    assert [h.id for h in found.hypotheses] == ["by a b"]


def test_what_is_kept_from_case_to_case_is_told_by_a_vector_asked_by_itself():
    rows = {f"v{n}": row(Outcome.FAILED, "x") for n in range(4)}
    says, clause = {Lang.ZH: "误", Lang.EN: "a mistake"}, parse_clause_id("1")
    faults = [
        suspects.Fault("state acts_stay", clause, says, ("v0", "v1")),
        suspects.Fault("state whatever_acts", clause, says, ("v1",), None, {"v1": "0" * 16}),
        suspects.Fault("sooner x", clause, says, ("v2",)),
    ]
    certificate = suspects.Certificate((), tuple(faults), ("v2", "v3"))
    found = score.score(differ.Summary("s", "0" * 64, rows), certificate, (), Lone(("v3",), True))
    assert [(h.id, h.tells, h.alone) for h in found.hypotheses] == [
        ("state acts_stay", "v0", True),
        ("state whatever_acts", "v2", True),
        ("sooner x", "", False),
    ]
    assert found.unexplained == ()
    assert "asked by itself" in score.render(found, Lang.EN)
    rows_alone = Lone(("v3",), True, frozenset({"v1"}))
    found = score.score(differ.Summary("s", "0" * 64, rows), certificate, (), rows_alone)
    assert [h.id for h in found.hypotheses] == ["state whatever_acts", "sooner x"]


def test_a_mistake_about_every_day_is_one_hypothesis():
    rows = {f"v{n}": row(Outcome.FAILED, "x") for n in range(5)}
    faults = [(f"day 2020-05-0{n}", (f"v{n}",)) for n in range(4)]
    faults += [("evaluator one", ("v4",)), ("evaluator two", ("v4",)), ("evaluator three", ("v4",))]
    found, _ = hypotheses(rows, [], faults)
    assert [(h.id, h.places) for h in found.hypotheses[:2]] == [("day", 4), ("evaluator one", 1)]
    assert found.fits


def test_a_mistake_of_the_whole_program_comes_first_where_it_accounts_for_most():
    rows = {f"v{n}": row(Outcome.FAILED, "own" if n == 0 else "other") for n in range(10)}
    made = [("m", "1", "operator", {"v0": "own"})]
    most = ("counting day_later", tuple(f"v{n}" for n in range(8)))
    few = ("evaluator as_listed", ("v8",))
    found, told = hypotheses(rows, made, [few, most])
    assert [h.id for h in found.hypotheses] == ["counting day_later", "evaluator as_listed", "m"]
    assert found.fits
    assert "throughout" in told
    found, _ = hypotheses(rows, made, [few])
    assert [h.id for h in found.hypotheses] == ["m", "evaluator as_listed"]


@pytest.mark.parametrize(
    ("section", "value", "id"),
    [
        ("judgements", "false", "always judgements false"),
        ("results", "silent", "always results silent"),
        ("results", "permitted", "always results silent permitted"),
        ("duties", None, "always duties nothing"),
        ("duties", "pending", "always duties pending"),
    ],
)
def test_what_is_answered_alike_throughout_is_recognised(section, value, id, suite):
    instead = id.split()[2:-1]

    def answered(said):
        out = json.loads(json.dumps(said))
        entries = out.get(section, [])
        if value is None:
            return out | {section: []} if section in out else out
        for entry in entries.values() if isinstance(entries, dict) else entries:
            if entry["status"] in instead if instead else entry["status"] != value:
                entry["status"] = value
                entry.pop("basis", None)
        return out

    rows = {}
    for vector in suite.vectors:
        said = vector.expected.get("answer", {"contradiction": None})
        if vector.level in (Level.FACTS, Level.PROCEDURE) and "contradiction" not in said:
            found = judge(vector, [Answered(read_answer(Taken(answered(said))))])
            rows[vector.id] = differ.Row(
                found.outcome, (), found.signature, differences=tuple(found.differences)
            )
    wrong = {v for v, r in rows.items() if r.outcome is Outcome.FAILED}
    scored = score.score(differ.Summary("s", "0" * 64, rows), suspects.Certificate(), suite.vectors)
    assert [h.id for h in scored.hypotheses][:1] == [id]
    assert set(scored.hypotheses[0].on) == wrong
    right = next(v for v in scored.hypotheses[0].on)
    rows[right] = differ.Row(Outcome.PASSED, (), None)
    scored = score.score(differ.Summary("s", "0" * 64, rows), suspects.Certificate(), suite.vectors)
    assert id not in {h.id for h in scored.hypotheses}


def test_of_equal_hypotheses_that_of_a_clause_that_is_blamed_comes_first():
    rows = {"v0": replace(row(Outcome.FAILED, "x"), at=(parse_clause_id("10.1"),))}
    made = [(f"m{c}", c, f"operator{c}", {"v0": "own"}) for c in ("7", "10")]
    found, _ = hypotheses(rows, made)
    assert [(h.id, [n.id for n in h.names]) for h in found.hypotheses] == [("m10", ["m7"])]


def test_the_badge_names_the_level_and_the_slice(reported):
    report = reported(MIXED)
    chosen = replace(report, selection=Selection((Level.FACTS,), (parse_clause_id("7"),), ()))
    assert badge(chosen)["label"].endswith(" facts 7")


# ---- the command line


@pytest.fixture
def cli(capsys):
    def call(*args):
        code = main(["suite", *map(str, args), "--lang", "zh"])
        out = capsys.readouterr()
        return code, out.out, out.err

    return call


def quoted(words):
    return " ".join(f"'{word}'" for word in words)


def test_run_ends_with_0_1_or_3(cli, folder, script):
    for body, code in (("", 0), (SKIPS, 3), (MIXED, 1)):
        command = quoted(script(body))
        found, out, _ = cli("run", folder, "--command", command, "--limit", 300)
        assert found == code
        assert "结论" in out


def test_run_writes_reports_and_diff_reads_them(cli, folder, script, tmp_path):
    names = ["json", "junit", "markdown", "badge", "text"]
    files = {name: tmp_path / name for name in names}
    options = [part for name in names for part in ("--report", f"{name}={files[name]}")]
    slice_ = ("--level", "facts", "--article", "7", "--kind", "complete")
    command = quoted(script(MIXED))
    code, out, _ = cli("run", folder, "--command", command, "--format", "json", *slice_, *options, "-j", 2)
    assert code == 1
    assert out == files["json"].read_text("utf-8")
    assert json.loads(out)["selection"] == {
        "levels": ["facts"],
        "articles": ["7"],
        "kinds": ["complete"],
    }
    code, out, _ = cli("run", folder, "--command", quoted(script()), "--format", "json", *slice_)
    assert code == 0
    good = tmp_path / "good.json"
    good.write_text(out, "utf-8")
    assert cli("diff", good, files["json"])[0] == 1
    assert cli("diff", files["json"], good)[0] == 0
    code, out, _ = cli("diff", good, good, "--format", "json")
    assert code == 0
    assert json.loads(out)["changes"] == []


def test_score_runs_or_reads_a_report(cli, tmp_path, script):
    wrong = samples.vectors()[0]
    certificate = {"schema": 1, "mutants": [mutant("m", {wrong.id: "0" * 16})]}
    samples.write(tmp_path / "suite", others={"certificate.json": json.dumps(certificate).encode()})
    only = "\ndef on_run(message, number):\n    a = right(message)\n"
    only += "    if number == 1: a['answer']['results']['exempt']['status'] = 'required'\n    say(a)\n"
    code, out, _ = cli("score", tmp_path / "suite", "--command", quoted(script(only)))
    assert code == 1
    assert "似乎缺少" in out
    assert cli("score", tmp_path / "suite", "--command", quoted(script()))[0] == 0


def test_what_is_kept_from_case_to_case_comes_first(cli, tmp_path, script):
    shown = {v.id: "0" * 16 for v in samples.vectors()}
    certificate = {"schema": 1, "mutants": [mutant("m", shown)]}
    samples.write(tmp_path / "suite", others={"certificate.json": json.dumps(certificate).encode()})
    later = "\ndef on_run(message, number):\n    a = right(message)\n"
    later += "    if number > 1 and 'results' in a.get('answer', {}):\n"
    later += "        a['answer']['results']['exempt'] = {'status': 'outside'}\n    say(a)\n"
    code, out, _ = cli("score", tmp_path / "suite", "--command", quoted(script(later)), "--format", "json")
    assert code == 1
    first = json.loads(out)["hypotheses"][0]
    assert first["mistake"] == "kept"
    assert first["whole"]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--level", "fact"], "PM0808"),
        (["--kind", "x"], "PM0808"),
        (["--article", "七"], "PM0808"),
        (["--article", "18", "--level", "facts"], "PM0804"),
        (["--format", "html"], "PM0808"),
        (["--report", "json"], "PM0809"),
        (["--report", "html=x"], "PM0809"),
        (["--limit", "0"], "PM0810"),
        (["--jobs", "0"], "PM0810"),
        (["--command", " "], "PM0811"),
        (["--command", "'open"], "PM0811"),
        (["--command", "./no-such-command"], "PM0805"),
    ],
)
def test_what_cannot_be_used_ends_in_2(args, code, cli, folder, script):
    command = [] if "--command" in args else ["--command", quoted(script())]
    found, out, err = cli("run", folder, *command, *args)
    assert found == ExitCode.UNUSABLE
    assert code in err
    assert out == ""


def test_a_report_that_cannot_be_written_is_found_before_the_run(cli, folder, script, tmp_path):
    asked = tmp_path / "asked"
    body = f"open({str(asked)!r}, 'w').close()\n"
    command = ["--command", quoted(script(body)), "--level", "facts", "--in-order"]
    code, out, err = cli("run", folder, *command, "--report", f"json={tmp_path / 'none' / 'report.json'}")
    assert (code, out) == (ExitCode.UNUSABLE, "")
    assert "PM0012" in err
    assert not asked.exists()
    assert cli("run", folder, *command, "--report", f"json={tmp_path / 'report.json'}")[0] == 0
    assert asked.exists()


def test_a_report_of_no_form_is_unusable(cli, tmp_path):
    path = tmp_path / "report.json"
    path.write_text('{"schema": 1}', "utf-8")
    code, _, err = cli("diff", path, path)
    assert code == ExitCode.UNUSABLE
    assert "PM0802" in err
    assert "suite" in err
