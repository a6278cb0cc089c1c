"""What `diff` says on a page, and what it does not compare."""

from __future__ import annotations

import json
from itertools import combinations

import docx
import pytest
from docx.oxml.ns import qn

from policy_model.cli import main
from policy_model.diff.difference import Paired
from policy_model.diff.render.causes import excerpt
from policy_model.paper.redline import changed
from policy_model.resources import resource
from policy_model.source.cells import cell_width
from policy_model.source.clause import parse_clause_id
from tests.cli import revised, small


@pytest.fixture
def diff(tmp_path, capsys, monkeypatch):
    """Compares a measure with a revision of it: the exit code, and what is printed."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "100")

    def run(edits, *args, before=revised.SAME):
        old, new = revised.write(tmp_path / "old", before), revised.write(tmp_path / "new", edits)
        code = main(["diff", str(old), str(new), "--lang", "zh", *args])
        return code, capsys.readouterr()

    return run


@pytest.mark.parametrize(
    "edits", [revised.LOOSER, revised.STRICTER, revised.INCOMPARABLE, revised.INCONSISTENT]
)
def test_one_edit_is_one_page_and_its_words_stand_in_the_first_ten_lines(diff, edits):
    lines = diff(edits)[1].out.splitlines()
    assert len(lines) <= 40
    assert max(map(cell_width, lines)) <= 100
    first = "\n".join(lines[:10])
    for part in ("【修改1】", "现行：", "修订：", "何人", "例　"):
        assert part in first


@pytest.mark.parametrize("edits", [revised.LOOSER, revised.STRICTER])
def test_what_becomes_of_the_case_is_told_however_narrow_the_screen(diff, monkeypatch, edits):
    wide = diff(edits)[1].out
    outcome = next(line for line in wide.splitlines() if "例　" in line).split("例　")[1].split("。")[0]
    assert "现行：" in outcome
    assert "修订：" in outcome
    monkeypatch.setenv("COLUMNS", "40")
    assert outcome in "".join(line.strip() for line in diff(edits)[1].out.splitlines())


def test_an_error_comes_first(diff):
    """An article is put in before those that are cited, and the citation stays as it was."""
    said = diff(revised.PUT_IN, before=revised.CITING)[1].out
    assert said.startswith("✗ 错误 PM0920")


def test_all_has_every_change_of_the_json_under_its_edit(diff):
    changes = json.loads(diff(revised.LOOSER, "--format", "json")[1].out)["changes"]
    said = diff(revised.LOOSER, "--all")[1].out
    assert "【修改1】" in said
    assert said.count("情形：") == len(changes)


def test_the_same_two_texts_are_not_compared_again(diff, monkeypatch):
    once = diff(revised.LOOSER)[1].out
    monkeypatch.setattr("policy_model.diff.make.compare", None)
    assert diff(revised.LOOSER)[1].out == once


def test_official_text_outside_the_articles_is_told(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for side in ("old", "new"):
        (tmp_path / side).mkdir()
        path = small.write(tmp_path / side)
        for file in (path, path.with_suffix(".txt")):
            text = file.read_text("utf-8")
            if side == "new":
                text = text.replace("# 夜班|补贴办法", "# 夜班补贴办法（修订）")
            file.write_text(text, "utf-8")
    sides = [str(tmp_path / side / "small.md") for side in ("old", "new")]
    assert main(["diff", *sides, "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [(r["place"], r["old"], r["new"]) for r in said["rows"]] == [("front", None, None)]
    assert [w["code"] for w in said["warnings"]] == ["PM0928"]
    assert main(["diff", *sides, "--lang", "zh"]) == 0
    assert "标题和序言" in capsys.readouterr().out


def test_measures_that_are_no_versions_of_each_other_are_not_compared(tmp_path, capsys, monkeypatch):
    old, other = resource("spec/measures/pingdingshan-2017-2.md"), small.write(tmp_path)
    monkeypatch.setattr("policy_model.diff.make.compare", None)
    assert main(["diff", str(old), str(other)]) == 2
    assert "PM0929" in capsys.readouterr().err


MEASURES = sorted(resource("spec/measures").glob("*.md"))


@pytest.mark.parametrize(("old", "new"), list(combinations(MEASURES, 2)), ids=lambda path: path.stem)
def test_measures_of_one_house_style_are_no_versions_of_each_other(old, new, capsys, monkeypatch):
    monkeypatch.setattr("policy_model.diff.make.compare", None)
    assert main(["diff", str(old), str(new)]) == 2
    assert "PM0929" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("十五日内作出", "五日内作出", [("十五", "五"), ("日内作出", "日内作出")]),
        ("处15万元", "处5.5万元", [("处", "处"), ("15万", "5.5万"), ("元", "元")]),
        (
            "第十三条规定",
            "第十三条、第二十三条规定",
            [("第十三条", "第十三条"), ("", "、第二十三条"), ("规定", "规定")],
        ),
        ("甲乙丙丁戊", "甲乙己丁戊", [("甲乙", "甲乙"), ("丙", "己"), ("丁戊", "丁戊")]),
    ],
)
def test_a_number_is_never_cut(old, new, pieces):
    assert [(a, b) for a, b in changed(old, new)] == pieces


def test_an_excerpt_shows_the_words_side_by_side():
    clause = parse_clause_id("7")
    row = Paired(
        clause,
        clause,
        "第七条　应当在十五日内作出决定。\n（一）甲；",
        "第七条　应当在五日内作出决定。\n（一）甲；",
    )
    assert excerpt(row) == ("第七条　应当在【十五】日内作出决定。", "第七条　应当在【五】日内作出决定。")


def test_one_edit_is_few_pages_of_table_and_the_annex_has_the_rest(diff, tmp_path):
    for name, options in (("brief", ()), ("whole", ("--all",))):
        assert diff(revised.LOOSER, "-o", str(tmp_path / f"{name}.md"), *options)[0] == 1
    brief, whole = ((tmp_path / f"{name}.md").read_text("utf-8") for name in ("brief", "whole"))
    assert "改动的作用" in brief
    assert "证书" in whole
    assert "证书" not in brief
    assert len(brief) < 3000


def test_word_may_accept_or_reject_what_is_tracked(diff, tmp_path):
    out = tmp_path / "table.docx"
    diff(revised.LOOSER, "--track", "-o", str(out))
    body = docx.Document(str(out)).element.body
    changes = list(body.iter(qn("w:ins"), qn("w:del")))
    assert changes
    assert [change.get(qn("w:id")) for change in changes] == [str(n) for n in range(1, len(changes) + 1)]
    assert all(not list(change.iter(qn("w:t"))) for change in changes if change.tag == qn("w:del"))


def test_the_dead_end_that_the_verdict_rests_on_comes_first(diff):
    said = diff(revised.INCONSISTENT)[1].out
    assert "  不能依次实施　" in said.split("何人")[0]


def test_a_new_duty_comes_before_the_act_it_makes_valid(diff):
    said = diff(revised.NEW_DUTY)[1].out
    assert said.splitlines()[0].split("：")[1].startswith("收紧")
    assert "  收紧　" in said.split("何人")[0]
    assert "  放宽　" not in said.split("何人")[0]


@pytest.mark.parametrize("covered_first", [True, False])
def test_that_a_measure_applies_to_fewer_or_to_more_is_one_entry_with_what_follows(diff, covered_first):
    left_out = {"第五条 本办法自": "第五条 值班只有半夜的，不适用本办法。本办法自"}
    edits = (left_out,) if covered_first else ({},)
    before = {} if covered_first else left_out
    told = "适用 → 不适用" if covered_first else "不适用 → 适用"
    page = diff(*edits, before=before)[1].out
    assert f"  是否适用本办法　{told}" in page.split("何人")[0]
    assert "何人　值班只有半夜" in page
    assert page.count("【修改") == page.count("【修改1】第五条（是否适用；随之") == 1
    everything = diff(*edits, "--all", before=before)[1].out
    assert everything.count("是否适用本办法：") == everything.count("情形：") == 1
    assert everything.count("随之　变化") > 2
    changes = json.loads(diff(*edits, "--format", "json", before=before)[1].out)["changes"]
    assert {change["applies"] for change in changes} == {"old" if covered_first else "new"}


@pytest.mark.parametrize("may_first", [True, False])
def test_of_a_power_that_becomes_a_duty_and_of_a_duty_that_becomes_a_power_the_duty_tells(diff, may_first):
    may = {"单位应当核实": "单位可以核实"}
    said = diff({}, before=may)[1].out if may_first else diff(may)[1].out
    verdict, told = ("收紧", "无此义务 → 有此义务") if may_first else ("放宽", "有此义务 → 无此义务")
    assert said.splitlines()[0].split("：")[1].startswith(verdict)
    assert f"  {verdict}　单位核实的义务：{told}" in said.split("何人")[0]


def test_a_property_that_hangs_on_other_readings_is_told_with_them_and_not_as_a_reminder(diff, tmp_path):
    given = "值班只有半夜的，可以发放夜班补贴。"
    before = {"本读法下不另作规定。": given}
    more = (
        "释义：读法“迟到之后”：\n"
        "甲“可以发放”（理由：“只说迟到”）迟到的，可以发放夜班补贴；\n"
        "乙“不予发放”（通行，理由：“迟到就是迟到”）本读法下不另作规定。"
    )
    row = "| 半夜 | part"
    after = {
        "本读法下不另作规定。": f"{given}\n{more}",
        row: f"| 迟到之后 | later | later | 4 | 可以发放=paid、不予发放=not_paid |\n{row}",
    }
    for side in ("old", "new"):
        (tmp_path / side).mkdir()
        (tmp_path / side / "night.properties.md").write_text(revised.PROPERTIES, "utf-8")
    said = diff(after, before=before)[1].out
    told = "".join(said.split())
    assert "性质“值班才有补贴”结论的名目没有变，但它在哪些读法下成立变了；又系于“迟到之后”" in told
    assert "PM0925" not in said
