"""`policy-model diff` as a command: exit codes, what it lets through, its options, its six forms."""

from __future__ import annotations

import functools
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import jsonschema
import pytest

from policy_model.cli import main
from policy_model.cli.console import ExitCode
from policy_model.diff.count import Tally
from policy_model.proof.query import GaveUp
from policy_model.proof.solver import Solver
from policy_model.resources import resource
from policy_model.source.cells import cell_width
from tests.diff.test_sides import git

from . import revised

FORMS = ("text", "json", "markdown", "html", "docx", "sarif")
DIRECTIONS = {
    "equivalent": revised.REWORDED,
    "looser": revised.LOOSER,
    "stricter": revised.STRICTER,
    "incomparable": revised.INCOMPARABLE,
    "inconsistent": revised.INCONSISTENT,
}
CHANGED = [name for name in DIRECTIONS if name != "equivalent"]


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _surroundings(tmp_path, monkeypatch, cache):
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def diff(tmp_path, capfdbinary):
    """Compares the measure with a revision of it: the exit code, and the bytes on both streams."""

    def run(edits, *args, before=revised.SAME):
        old = revised.write(tmp_path / "old", before)
        new = revised.write(tmp_path / "new", edits)
        code = main(["diff", str(old.relative_to(tmp_path)), str(new.relative_to(tmp_path)), *args])
        out = capfdbinary.readouterr()
        return code, out.out, out.err.decode()

    return run


@functools.cache
def validator(name):
    return jsonschema.Draft202012Validator(
        json.loads(resource(f"spec/schema/{name}.schema.json").read_text("utf-8")),
        format_checker=jsonschema.FormatChecker(),
    )


def told(out):
    """What the JSON says, which is as published."""
    said = json.loads(out)
    validator("diff").validate(said)
    return said


# -- exit codes ------------------------------------------------------------------------------------


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_the_verdict_and_its_exit_code(diff, direction):
    code, out, err = diff(DIRECTIONS[direction], "--format", "json")
    said = told(out)
    assert said["verdict"] == direction
    assert (code, err) == (ExitCode.EXPECTED if direction == "equivalent" else ExitCode.NOT_EXPECTED, "")
    assert bool(said["changes"]) == (direction != "equivalent")


def test_of_an_article_that_is_not_formal_nothing_is_said_to_be_unchanged(diff, tmp_path):
    """It was told that the revision changes no case, of words that nothing compares."""
    before, after = revised.unread("三日"), revised.unread("五日")
    said = told(diff(after, "--format", "json", before=before)[1])
    assert (said["verdict"], [w["code"] for w in said["warnings"]]) == ("equivalent", ["PM0944"])
    for args in ((), ("--all",)):
        text = diff(after, "--lang", "zh", *args, before=before)[1].decode()
        assert "已形式化的部分没有实质变化" in text
        assert "第五条的文字改了，而它没有形式化：改动的作用没有比较" in text.replace("\n", "").replace(
            " ", ""
        )
    paper = tmp_path / "table.md"
    diff(after, "--lang", "zh", "-o", str(paper), before=before)
    assert "没有形式化，改动的作用没有比较" in paper.read_text("utf-8")
    assert "不改变任何案件" not in paper.read_text("utf-8")


@pytest.mark.parametrize("direction", CHANGED)
def test_what_is_allowed_is_let_through_and_nothing_else(diff, direction):
    edits = DIRECTIONS[direction]
    word = {"looser": "宽", "stricter": "严", "incomparable": "不可比", "inconsistent": "前后不一"}[direction]
    others = [w for d in DIRECTIONS if d != direction for w in ("--allow", d)]
    assert diff(edits, "--allow", direction)[0] == ExitCode.EXPECTED
    assert diff(edits, "--allow", word, *others)[0] == ExitCode.EXPECTED
    assert diff(edits, *others)[0] == ExitCode.NOT_EXPECTED


def test_a_reference_to_the_wrong_article_is_never_let_through(diff):
    """An article is put in before those that are cited, and the citation stays as it was."""
    code, out, _ = diff(revised.PUT_IN, "--format", "json", *allowed_all(), before=revised.CITING)
    said = told(out)
    assert said["verdict"] == "equivalent"
    assert [w["code"] for w in said["warnings"] if w["error"]] == ["PM0920"]
    assert code == ExitCode.NOT_EXPECTED


def allowed_all():
    return [word for direction in DIRECTIONS for word in ("--allow", direction)]


def exhausted(monkeypatch, tmp_path):
    """The solver may use no resources, and nothing is known from before."""
    monkeypatch.setattr(Solver.__init__, "__defaults__", ((), 1))
    monkeypatch.setattr("policy_model.properties.place.RLIMIT", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_a_solver_without_resources_leaves_it_undecided_and_says_so(diff, monkeypatch, tmp_path):
    exhausted(monkeypatch, tmp_path)
    code, out, _ = diff(revised.LOOSER, "--format", "json", *allowed_all())
    said = told(out)
    assert code == ExitCode.UNDECIDED
    assert said["verdict"] is None
    assert any("allowance" in what for what in said["undecided"])
    assert all(v["of"]["id"] != "allowance" for v in said["verdicts"])
    code, out, _ = diff(revised.LOOSER, "--lang", "zh")
    assert code == ExitCode.UNDECIDED
    assert "未能判定" in out.decode()
    assert "经证明" not in out.decode()
    assert "result allowance" not in out.decode()  # by its name, as a drafter knows it


def test_a_measure_that_enters_into_force_after_the_tables_end_is_compared(diff):
    later = {"2017年1月1日": "2200年1月1日"}
    code, out, _ = diff({**revised.LOOSER, **later}, "--format", "json", before=later)
    said = told(out)
    assert (code, said["verdict"]) == (ExitCode.NOT_EXPECTED, "looser")
    assert not said["undecided"]
    assert all(c["witness"]["case"]["on"].startswith("2200-") for c in said["changes"])


def test_a_revision_that_enters_into_force_after_the_tables_end_is_compared_all_the_same(diff):
    code, out, _ = diff({"2017年1月1日": "2200年1月1日"}, "--format", "json")
    said = told(out)
    assert code == ExitCode.NOT_EXPECTED
    assert {c["direction"] for c in said["changes"]} >= {"stricter"}
    assert "PM0926" not in {w["code"] for w in said["warnings"]}


# -- what cannot be used ---------------------------------------------------------------------------

UNUSABLE = [
    ("PM0001", ["无.md", "new/night.md"]),
    ("PM0001", ["old/night.md", "无.md"]),
    ("PM0902", ["old/night.md@HEAD", "new/night.md"]),
    ("PM0612", ["old/night.md", "new/night.md", "--on", "2018-02-30"]),
    ("PM0612", ["old/night.md", "new/night.md", "--on", "20180228"]),
    ("PM0613", ["old/night.md", "new/night.md", "--format", "pdf"]),
    ("PM0908", ["old/night.md", "new/night.md", "--allow", "better"]),
    ("PM0610", ["old/night.md", "new/night.md", "--reading", "无=不予发放"]),
    ("PM0611", ["old/night.md", "new/night.md", "--reading", "半夜=也许"]),
    ("PM0905", ["old/night.md", "new/night.md", "--map", "迟到=早到"]),
    ("PM0602", ["old/night.md"]),
    ("PM0605", ["old/night.md", "new/night.md", "third.md"]),
    ("PM0012", ["old/night.md", "new/night.md", "-o", "no/such/folder.txt"]),
    ("PM0608", ["old/night.md", "new/night.md", "-o", "new/night.md"]),
    ("PM0608", ["old/night.md", "new/night.md", "-o", "old/night.txt"]),
]


@pytest.mark.parametrize(("code", "args"), UNUSABLE, ids=lambda x: x if isinstance(x, str) else "")
def test_what_cannot_be_used_is_one_diagnostic_and_nothing_is_written(
    tmp_path, capfdbinary, monkeypatch, code, args
):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    revised.write(tmp_path / "old")
    revised.write(tmp_path / "new", revised.LOOSER)
    if "-o" not in args:
        args = [*args, "-o", "out"]
    before = files(tmp_path)
    assert main(["diff", *args]) == ExitCode.UNUSABLE
    out = capfdbinary.readouterr()
    assert out.out == b""
    assert out.err.decode().count("[PM") == 1
    assert f"[{code}]" in out.err.decode()
    assert files(tmp_path) == before


def files(folder):
    """Every file, and what is in it."""
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_word_file_is_not_written_to_a_terminal(diff, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    code, _, err = diff(revised.LOOSER, "--format", "docx")
    assert (code, terminal.getvalue()) == (ExitCode.UNUSABLE, "")
    assert err.count("[PM0907]") == err.count("[PM") == 1


def test_a_text_that_is_not_the_official_one_is_refused_on_either_side(diff, tmp_path):
    diff(revised.LOOSER)
    text = tmp_path / "new/night.txt"
    text.write_text(text.read_text("utf-8").replace("应当", "可以"), "utf-8")
    for sides in (["old/night.md", "new/night.md"], ["new/night.md", "old/night.md"]):
        assert main(["diff", *sides]) == ExitCode.UNUSABLE


# -- options ---------------------------------------------------------------------------------------

EVERY = {
    "zh": "所有案件在所有读法、所有日历下都没有变化",
    "en": "for every case, every reading and every calendar",
}
ON = {
    "zh": "在2018年3月5日看的所有案件在所有读法、所有日历下都没有变化",
    "en": "for every case seen on 2018-03-05, every reading and every calendar",
}
TAKEN = {
    "zh": "所有案件在“半夜”取“只是提示”的所有读法、所有日历下都没有变化",
    "en": "for every case, every reading with “part” taken as “reminder” and every calendar",
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["text", "html"])
def test_the_certificate_says_for_which_cases_and_readings_it_is(diff, lang, form):
    on, taken = ["--on", "2018-03-05"], ["--reading", "半夜=只是提示"]
    for args, sentence in (([], EVERY), (on, ON), (taken, TAKEN)):
        code, out, _ = diff(revised.LOOSER, *args, "--format", form, "--lang", lang)
        joint = "" if lang == "zh" else " "
        assert code == ExitCode.NOT_EXPECTED
        assert sentence[lang] in joint.join(line.strip() for line in out.decode().splitlines())


@pytest.mark.parametrize("day", ["2017-01-01", "2018-03-05", "2025-06-01", "2030-01-01"])
def test_one_day_is_compared_however_late(diff, day):
    """Beyond the year after entry into force, and beyond the official tables too."""
    code, out, _ = diff(revised.LOOSER, "--format", "json", "--on", day)
    said = told(out)
    assert (code, said["verdict"], said["on"]) == (ExitCode.NOT_EXPECTED, "looser", day)
    assert [c["witness"]["case"]["on"] for c in said["changes"]] == [day]


@pytest.mark.parametrize("day", ["2016-12-31", "0001-01-01"])
def test_before_either_text_is_in_force_nothing_changes(diff, day):
    code, out, _ = diff(revised.LOOSER, "--format", "json", "--on", day)
    assert (code, told(out)["verdict"]) == (ExitCode.EXPECTED, "equivalent")


def test_a_day_too_late_for_any_period_to_end_is_undecided_and_one_before_is_not(diff):
    assert diff(revised.LOOSER, "--on", "9800-12-31")[0] == ExitCode.NOT_EXPECTED
    assert diff(revised.LOOSER, "--on", "9999-12-31")[0] == ExitCode.UNDECIDED


def test_a_day_between_the_two_entries_into_force(diff):
    """Then only the old text speaks; what was done before stays valid by it alone."""
    later = {"2017年1月1日": "2017年7月1日"}
    for day, result, validity in (
        ("2016-12-31", "equivalent", "equivalent"),
        ("2017-03-01", "stricter", "stricter"),
        ("2017-07-01", "equivalent", "stricter"),
    ):
        said = told(diff(later, "--format", "json", "--on", day)[1])
        found = {(v["of"]["kind"], v["of"]["id"]): v["direction"] for v in said["verdicts"]}
        assert found["result", "allowance"] == result
        assert found["validity", "verify"] == validity


@pytest.mark.parametrize(
    "named", ["半夜=不予发放", "只有半夜=不发", "半夜=不发", "part=not_paid", "half=not_paid", "半夜=无"]
)
def test_a_reading_is_taken_by_the_names_of_either_text(diff, named):
    """The new text calls the reading, and the choice, otherwise; its identifier too, which is mapped."""
    renamed = {
        "读法“半夜”": "读法“只有半夜”",
        "甲“不予发放”": "甲“不发”",
        "| 半夜 | part |": "| 只有半夜 | half |",
        "不予发放=": "不发=",
    }
    code, out, err = diff(renamed, "--format", "json", "--map", "半夜=只有半夜", "--reading", named)
    if named == "半夜=无":
        assert (code, "PM0611" in err) == (ExitCode.UNUSABLE, True)
    else:
        assert told(out)["readings"] == {"只有半夜": "不发"}
        assert told(out)["verdict"] == "equivalent"


def test_a_reading_taken_is_taken_on_both_sides(diff):
    every = told(diff(revised.LOOSER, "--format", "json", "--all")[1])
    assert every["readings"] == {}
    assert [c["readings"] for c in every["changes"][0]["count"]] == [
        {"半夜": "不予发放"},
        {"半夜": "只是提示"},
    ]
    for choice, count in (("不予发放", 1), ("reminder", 2)):
        said = told(diff(revised.LOOSER, "--format", "json", "--all", "--reading", f"半夜={choice}")[1])
        assert said["readings"]["半夜"] in ("不予发放", "只是提示")
        assert [c["count"] for c in said["changes"][0]["count"]] == [count]
        assert said["changes"][0]["witness"]["readings"]["半夜"] == said["readings"]["半夜"]


def test_cases_are_counted_where_that_is_asked_and_nothing_else_hangs_on_it(diff):
    plain, every = (told(diff(revised.LOOSER, "--format", "json", *more)[1]) for more in ((), ("--all",)))
    assert not any(change["count"] or change["share"] for change in plain["changes"])
    assert all(change["count"] and change["share"] for change in every["changes"])
    for change in every["changes"]:
        change.update(count=[], share=[])
    assert plain == every


def test_cases_that_cannot_be_counted_leave_the_verdict_and_are_told(diff, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "nothing kept"))
    monkeypatch.setattr(Tally, "counts", _too_many)
    plain, every = (told(diff(revised.LOOSER, "--format", "json", *more)[1]) for more in ((), ("--all",)))
    assert every["verdict"] == plain["verdict"] == "looser"
    assert every["undecided"] == []
    assert "PM0919" in {w["code"] for w in every["warnings"]}
    assert "PM0919" not in {w["code"] for w in plain["warnings"]}


def _too_many(*_):
    raise GaveUp("readings")


def test_a_fact_renamed_is_matched_when_it_is_said_and_named_when_not(diff):
    renamed = {
        "迟到的": "上班迟到的",
        "| 迟到 | late |": "| 上班迟到 | arrived_late |",
        "是否迟到": "是否上班迟到",
    }
    said = told(diff(renamed, "--format", "json")[1])
    assert {w["code"] for w in said["warnings"]} >= {"PM0912"}
    assert said["verdict"] != "equivalent"
    code, out, _ = diff(renamed, "--format", "json", "--map", "迟到=上班迟到")
    assert (code, told(out)["verdict"]) == (ExitCode.EXPECTED, "equivalent")
    assert {w["code"] for w in told(out)["warnings"]} == {"PM0918"}


def test_what_becomes_of_properties_and_findings(diff, tmp_path):
    """Those of the old text are put to the new one; what only the new one states stands beside them."""
    for side, written in (
        ("old", revised.PROPERTIES),
        ("new", revised.PROPERTIES.replace("可以值班", "值班无妨")),
    ):
        (tmp_path / side).mkdir()
        own = written if side == "old" else written.replace("possible |", "harmless |")
        (tmp_path / side / "night.properties.md").write_text(own, "utf-8")
    code, out, _ = diff(revised.NEVER_HELD, "--format", "json", *allowed_all())
    said = told(out)
    assert code == ExitCode.EXPECTED
    assert [(p["id"], p["old"], p["new"]) for p in said["properties"]] == [
        ("only_on_duty", "proved", "refuted"),
        ("harmless", None, "proved"),
    ]
    come = told(diff(revised.INCONSISTENT, "--format", "json")[1])["findings"]
    assert [f["code"] for f in come if not f["gone"]] == ["PM0701"] * 3
    assert [f["code"] for f in come if f["gone"]] == ["PM0719", "PM0755"]
    for lang, words in (
        ("zh", "“值班才有补贴”：已证明 → 不成立"),
        ("en", "“only_on_duty”: proved → refuted"),
    ):
        assert words in diff(revised.NEVER_HELD, "--lang", lang)[1].decode()


@pytest.mark.parametrize("edits", [revised.NEVER_HELD, revised.INCONSISTENT])
def test_both_texts_properties_are_decided_alike_in_one_check_of_the_new_text_or_in_two(
    diff, tmp_path, monkeypatch, edits
):
    for side in ("old", "new"):
        (tmp_path / side).mkdir()
        (tmp_path / side / "night.properties.md").write_text(revised.PROPERTIES, "utf-8")
    said = []
    for checks in ("one", "two"):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / checks))
        if checks == "two":
            monkeypatch.setattr("policy_model.diff.properties.nameless", lambda _: object())
        said.append(diff(edits, "--format", "json"))
    assert said[0] == said[1]


@pytest.mark.parametrize("direction", ["looser", "stricter", "incomparable"])
def test_a_witness_is_a_case_that_eval_takes_and_tells_apart_likewise(diff, tmp_path, capfdbinary, direction):
    said = told(diff(DIRECTIONS[direction], "--format", "json")[1])
    changes = [c for c in said["changes"] if c["of"]["kind"] == "result"]
    assert changes
    for change in changes:
        witness = change["witness"]
        (tmp_path / "case.json").write_text(json.dumps(witness["case"]), "utf-8")
        taken = [word for pair in witness["readings"].items() for word in ("--reading", "=".join(pair))]
        for side, words in (("old", "before"), ("new", "after")):
            line = ["eval", "case.json", "--measure", f"{side}/night.md", "--format", "json", *taken]
            assert main(line) == ExitCode.EXPECTED
            answer = json.loads(capfdbinary.readouterr().out)
            (result,) = (r for r in answer["results"] if r["id"] == change["of"]["id"])
            assert result["status"] == witness[words] == change[words]


# -- forms -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_form_in_both_languages_to_the_output_and_to_a_file(diff, tmp_path, form, lang):
    args = ("--format", form, "--lang", lang)
    code, out, err = diff(revised.INCONSISTENT, *args)
    assert (code, err) == (ExitCode.NOT_EXPECTED, "")
    (tmp_path / "out").write_bytes("旧".encode())
    assert diff(revised.INCONSISTENT, *args, "-o", "out") == (code, b"", "")
    assert (tmp_path / "out").read_bytes() == out
    if form == "docx":
        assert zipfile.ZipFile(io.BytesIO(out)).testzip() is None
        return
    words = {"zh": "公开名单", "en": "publication of the list"}[lang]
    assert words in out.decode()


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(diff, monkeypatch, direction, lang):
    for width in (60, 100):
        monkeypatch.setenv("COLUMNS", str(width))
        _, out, _ = diff(DIRECTIONS[direction], "--lang", lang)
        assert max(cell_width(line) for line in out.decode().splitlines()) <= width
    assert "\x1b" not in out.decode()


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_sarif_is_as_published_and_ends_as_the_command_does(diff, direction):
    for args in ((), ("--allow", direction)):
        code, out, _ = diff(DIRECTIONS[direction], "--format", "sarif", "--lang", "zh", *args)
        log = json.loads(out)
        validator("check.sarif").validate(log)
        (run,) = log["runs"]
        assert run["invocations"][0]["exitCode"] == code
        rules = run["tool"]["driver"]["rules"]
        assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
        uris = {
            place["physicalLocation"]["artifactLocation"]["uri"]
            for r in run["results"]
            for place in r["locations"]
        }
        assert uris <= {"old/night.md", "new/night.md"}


def test_sarif_of_what_is_undecided_ends_so_too(diff, monkeypatch, tmp_path):
    exhausted(monkeypatch, tmp_path)
    code, out, _ = diff(revised.LOOSER, "--format", "sarif")
    log = json.loads(out)
    validator("check.sarif").validate(log)
    assert code == log["runs"][0]["invocations"][0]["exitCode"] == ExitCode.UNDECIDED
    assert "PM0937" in {r["ruleId"] for r in log["runs"][0]["results"]}


@pytest.mark.long
def test_the_same_bytes_whatever_the_hash_seed(tmp_path):
    old = revised.write(tmp_path / "old")
    new = revised.write(tmp_path / "new", revised.INCONSISTENT)
    program = (
        "import sys\nfrom policy_model.cli import main\n"
        "for form in ('json', 'sarif', 'docx'):\n"
        f"    main(['diff', {str(old)!r}, {str(new)!r}, '--format', form, '-o', sys.argv[1] + form])\n"
    )
    found = []
    for seed in ("0", "1"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "XDG_CACHE_HOME": str(tmp_path / seed)}
        subprocess.run([sys.executable, "-c", program, f"{seed}."], cwd=tmp_path, env=env, check=True)
        found.append({p.suffix: p.read_bytes() for p in tmp_path.glob(f"{seed}.*")})
    assert len(found[0]) == 3
    assert found[0] == found[1]


# -- from git --------------------------------------------------------------------------------------


def test_revisions_of_a_repository(tmp_path, capfdbinary, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    git(tmp_path, "init", "-q", "-b", "main")
    for edits in (revised.SAME, revised.LOOSER):
        revised.write(tmp_path / "办法", edits)
        git(tmp_path, "add", "办法")
        git(tmp_path, "commit", "-q", "-m", "修订")
    revised.write(tmp_path / "办法", revised.STRICTER)

    def verdict(*sides):
        code = main(["diff", *sides, "--format", "json"])
        return code, told(capfdbinary.readouterr().out)["verdict"]

    file = str(Path("办法") / "night.md")
    assert verdict(f"{file}@HEAD~1", f"{file}@HEAD") == (ExitCode.NOT_EXPECTED, "looser")
    assert verdict(f"{file}@HEAD~1", file) == (ExitCode.NOT_EXPECTED, "stricter")
    assert verdict(f"{file}@HEAD", f"{file}@:") == (ExitCode.EXPECTED, "equivalent")
    before = files(tmp_path / "办法")
    for wrong, problem in ((f"{file}@HEAD~2", "PM0903"), ("办法/无.md@HEAD", "PM0904")):
        assert main(["diff", wrong, file]) == ExitCode.UNUSABLE
        assert capfdbinary.readouterr().err.decode().count(f"[{problem}]") == 1
    assert files(tmp_path / "办法") == before
    assert main(["diff", f"{file}@HEAD", file, "-o", file]) == ExitCode.UNUSABLE
    assert "[PM0608]" in capfdbinary.readouterr().err.decode()
