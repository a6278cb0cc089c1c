"""`eval` on the real measure and its worked cases: codes, statuses, basis, form; not long wordings."""

import io
import json
import re
import sys
from pathlib import Path

import jsonschema
import pytest

from policy_model.cli import ExitCode, main
from policy_model.semantics.answer import answer
from policy_model.semantics.answer_json import to_json
from policy_model.semantics.answer_text import render
from policy_model.semantics.calendar import official
from policy_model.source.catalogue import Lang
from policy_model.source.cells import cell_width
from tests.measures.worked import case_of, data, loaded

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "spec/cases").glob("*.json"))
SCHEMA = json.loads((ROOT / "spec/schema/answer.schema.json").read_text("utf-8"))
VALID = jsonschema.Draft202012Validator(SCHEMA)


def case(number):
    return next(str(c) for c in CASES if c.name.startswith(f"{number:02}-"))


def evaluated(capsys, *args):
    assert main(["eval", *map(str, args), "--format", "json", "--lang", "zh"]) == ExitCode.EXPECTED
    data = json.loads(capsys.readouterr().out)
    VALID.validate(data)
    return data


def entry(data, part, id):
    return next(e for e in data[part] if e["id"] == id)


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_every_worked_case_is_answered_in_both_forms(path):
    case = case_of(data(path.stem), path.stem)
    found = answer(loaded().measure, case, {}, official())
    VALID.validate(to_json(found))
    for lang, width in ((Lang.ZH, 80), (Lang.EN, 100)):
        text = render(found, lang, width)
        assert not re.search(r"answer\.[a-z]", text)
        for line in text.splitlines():
            assert line == line.rstrip()
            assert cell_width(line) <= width, line


def test_text_is_plain_when_it_goes_to_no_terminal(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["eval", case(33), "--lang", "zh"]) == ExitCode.EXPECTED
    text = capsys.readouterr().out
    assert text.endswith("\n")
    assert "\x1b" not in text
    assert "【未定：不适用、不得皆有可能】实行容错免责" in text
    assert max(map(cell_width, text.splitlines())) <= 80


def test_plain_exemption(capsys):
    found = evaluated(capsys, case(1))
    kept = entry(found, "results", "keep_promotion")
    assert kept["status"] == "permitted"
    assert {"7.3", "8.1", "10.1", "10.3", "12", "12.3"} <= set(kept["basis"])
    assert "10.g7" in kept["assumptions"]
    assert kept["needs"] == []
    assert "by_reading" not in kept
    feedback = entry(found, "duties", "10.3#3")
    assert (feedback["due"], feedback["state"]) == ("2018-04-03", "done_in_time")
    assert [p["id"] for p in feedback["bearer"]] == ["receiving_body"]


def test_overdue_feedback(capsys):
    found = evaluated(capsys, case(4))
    assert "overdue" in {d["state"] for d in found["duties"] if d.get("act") == "feedback"}


def test_an_application_after_the_spring_festival_hangs_on_a_reading(capsys):
    found = evaluated(capsys, case(15))
    kept = entry(found, "results", "keep_promotion")
    assert kept["status"] == "silent"
    assert [(v["readings"], v["ordinary"], v["status"]) for v in kept["by_reading"]] == [
        ({"late_application": "lost"}, True, "silent"),
        ({"late_application": "received"}, False, "permitted"),
    ]
    for form in ("逾期申请=逾期仍可受理", "late_application=received", "逾期申请＝逾期仍可受理"):
        fixed = entry(evaluated(capsys, case(15), "--reading", form), "results", "keep_promotion")
        assert fixed["status"] == "permitted"
        assert "by_reading" not in fixed


def test_one_bar_known_forbids_unless_provided_otherwise(capsys):
    exempt = entry(evaluated(capsys, case(33)), "results", "exempt")
    assert exempt["status"] == "open"
    assert exempt["possible"] == ["outside", "forbidden"]
    assert exempt["needs"] == ["other_exempt"]


def test_contradictory_material_is_an_answer_of_its_own(capsys):
    found = evaluated(capsys, case(37))
    assert [f["id"] for f in found["contradiction"]["facts"]] == ["party_kind", "party_member"]
    assert found["contradiction"]["assumptions"][0]["name"] == "党员干部是党员"
    assert found["results"] == []
    assert main(["eval", case(37), "--lang", "zh"]) == ExitCode.EXPECTED
    assert "材料矛盾" in capsys.readouterr().out


def test_the_day_it_is_seen_can_be_chosen(capsys):
    found = evaluated(capsys, case(1), "--on", "2018-03-27")
    assert found["on"] == "2018-03-27"
    assert entry(found, "acts", "find")["status"] == "not_yet"


def test_a_case_may_come_by_standard_input(capsys, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(b'{"rest": "ordinary"}'))
    monkeypatch.setattr(sys, "stdin", stream)
    assert len(evaluated(capsys, "-")["filled"]) > 50


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--reading", "逾期申情=逾期即失权"], "PM0610"),
        (["--reading", "逾期申请=逾期可受理"], "PM0611"),
        (["--reading", "逾期申请"], "PM0611"),
        (["--reading", "逾期申请=lost", "--reading", "late_application=received"], "PM0614"),
        (["--on", "2018-3-1"], "PM0612"),
        (["--on", "2018-02-30"], "PM0612"),
        (["--format", "xml"], "PM0613"),
        (["--measure", "none.md"], "PM0001"),
    ],
)
def test_what_cannot_be_used_is_told(args, code, capsys):
    assert main(["eval", case(1), *args, "--lang", "zh"]) == ExitCode.UNUSABLE
    out = capsys.readouterr()
    assert code in out.err
    assert out.out == ""


def test_the_nearest_reading_is_suggested(capsys):
    main(["eval", case(1), "--reading", "逾期申情=逾期即失权", "--lang", "zh"])
    assert "逾期申请" in capsys.readouterr().err


def test_a_case_names_its_measure(tmp_path, capsys):
    path = tmp_path / "a.json"
    path.write_text('{"measure": "pingdingshan-2017-2", "rest": "ordinary"}', "utf-8")
    assert evaluated(capsys, path)["measure"]["name"] == "pingdingshan-2017-2"
    path.write_text('{"measure": "b.md"}', "utf-8")
    assert main(["eval", str(path), "--lang", "en"]) == ExitCode.UNUSABLE
    assert "PM0001" in capsys.readouterr().err
