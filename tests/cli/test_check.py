"""`policy-model check` on the real measure: the verdicts, exactly, and the form in which they are told."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from policy_model.cli import main
from policy_model.resources import resource
from policy_model.source.cells import cell_width
from tests.awkward import AWKWARD

ORDINARY = "no_private_gain_if_void"


@pytest.fixture(scope="module")
def report():
    """One run, as JSON and as text."""
    found = {}
    for form in ("json", "text"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("COLUMNS", "100")
            lines: list[str] = []
            patch.setattr("policy_model.cli.console.Console.print", lambda _, text, to=lines: to.append(text))
            code = main(["check", "--all", "--format", form, "--lang", "zh"])
        found[form] = (code, "\n".join(lines))
    return found


def _verdicts(report):
    said = json.loads(report["json"][1])
    return {p["id"]: p for p in said["properties"]}


def test_everything_is_as_the_file_expects(report):
    assert report["json"][0] == report["text"][0] == 0
    odd = [p["id"] for p in _verdicts(report).values() if not p["as_expected"]]
    assert odd == []


def test_private_gain_hangs_on_exactly_three_readings(report):
    readings = _verdicts(report)["no_private_gain"]["readings"]
    void = {"错误认定": "自始无效", "情形": "条件与情形都要"}
    assert readings["holds"] == [{**void, "区别对待": "认定的标准"}, {**void, "区别对待": "认定之后必予"}]
    wrong = [{"错误认定": "撤销之前有效"}, {"情形": "只指第八条所列"}, {"区别对待": "自成根据"}]
    assert readings["fails"] == wrong
    assert _verdicts(report)[ORDINARY]["verdict"] == "proved"


def test_mitigation_follows_a_finding(report):
    assert _verdicts(report)["discipline_after_finding"]["verdict"] == "proved"
    readings = _verdicts(report)["mitigation_after_finding"]["readings"]
    assert readings["holds"] == [{"区别对待": "认定的标准"}, {"区别对待": "认定之后必予"}]


def test_the_deadlines_in_three_strengths(report):
    verdicts = _verdicts(report)
    assert verdicts["deadlines_consistent"]["verdict"] == "proved"
    assert verdicts["deadlines_strong"]["verdict"] == "refuted"
    assert verdicts["deadlines_dynamic"]["verdict"] == "depends"
    assert verdicts["deadlines_dynamic"]["readings"]["fails"] == [
        {"申请之应当": "权利及其期限", "七个工作日所及": "并及党组织转报", "逾期申请": "逾期仍可受理"}
    ]


def test_what_is_refuted_or_depends_has_a_case_to_show(report):
    for said in _verdicts(report).values():
        if said["verdict"] in ("refuted", "depends"):
            assert said["witness"], said["id"]


def test_the_json_is_as_published(report):
    schema = json.loads(resource("spec/schema/check.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(report["json"][1]), schema)


def test_no_two_findings_are_one_to_a_findings_file(report):
    found = json.loads(report["json"][1])["findings"]
    identities = [(f["code"], tuple(sorted(f["clauses"])), f["about"]) for f in found]
    assert len(identities) == len(set(identities))


def test_the_text_fits_and_says_the_coverage(report):
    text = report["text"][1]
    assert "与正式文本一致；18 条" in text
    # a closing mark stays on the line of what it closes (`cells.wrap`)
    assert max(cell_width(line.rstrip("、，。；”）")) for line in text.splitlines()) <= 100


def test_a_format_there_is_not_is_refused(capsys):
    assert main(["check", "--format", "xml"]) == 2
    assert "PM0613" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name",
    [
        "outdoor-advertising",
        *(pytest.param(name, marks=pytest.mark.long) for name in ("rent-subsidy", "water-complaints")),
    ],
)
def test_what_is_found_of_the_model_measures_reads_as_chinese(name, capsys):
    measure = resource(f"spec/measures/{name}.md")
    main(["check", str(measure), "--format", "json"])
    _well_said(json.loads(capsys.readouterr().out))


def test_what_is_found_reads_as_chinese(report):
    _well_said(json.loads(report["json"][1]))


def test_what_is_awkward_is_known_as_such():
    assert AWKWARD.search("向市纪委、市监察局报市纪委、市监察局备案")
    assert AWKWARD.search("没有没有造成恶劣影响")
    assert AWKWARD.search("没有有损失的情形")
    assert AWKWARD.search("没有其他从轻情形的情形")
    assert not AWKWARD.search("没有造成损失的情形")
    assert not AWKWARD.search("其间没有有效的送达")


def _well_said(said):
    for f in said["findings"]:
        told = [
            f["message"]["zh"],
            (f["repair"] or {}).get("zh", ""),
            (f["repair"] or {}).get("official", ""),
        ]
        told += [cell for row in (f["table"] or {"zh": {"rows": []}})["zh"]["rows"] for cell in row]
        for words in told:
            assert not AWKWARD.search(words), (f["code"], words)


def test_what_a_finding_says_in_english_is_english_to_the_last_name(report):
    """Names, readings and values too; only the reasons for accepting are as the file has them.

    Six kinds speak of words of the official text, which they quote.
    """
    quoting = {"PM0749", "PM0753", "PM0754", "PM0756", "PM0757", "PM0758"}
    findings = [f for f in json.loads(report["json"][1])["findings"] if f["code"] not in quoting]
    said = [
        (f["message"]["en"], f["repair"] and f["repair"]["en"], f["table"] and f["table"]["en"])
        for f in findings
    ]
    assert not re.findall("[\u4e00-\u9fff]+", json.dumps(said, ensure_ascii=False))
