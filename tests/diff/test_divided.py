"""Small pairs of texts as commands see them: clauses divided and joined, and names defined by new names."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace

import pytest

from policy_model.analysis.finding import Finding, Severity
from policy_model.cli import main
from policy_model.diff.properties import grown
from policy_model.pipeline import load_measure
from policy_model.source.clause import parse_clause_id

NIGHT = """```vocabulary
事实
| 名称 | 标识 | 性质 | 通常值 |
|---|---|---|---|
| 夜间值班 | night | 客观 | 否 |
| 节日值班 | holiday | 客观 | 否 |
| 迟到 | late | 客观 | 否 |
"""
PAY = """
结果
| 名称 | 标识 | 益损 | 主次 |
|---|---|---|---|
| 发放补贴 | pay | 益 | 主 |
```
"""
DOUBLE = PAY.replace("```", "| 加倍补贴 | double | 益 | 主 |\n```")
ITEMS = "\n\n（一）夜间值班的；\n\n（二）节日值班的。"
ONE = (f"第一条 有下列情形之一的，可以发放补贴：{ITEMS}", "第二条 本办法自2017年1月1日起施行。")
SECOND = "\n\n有前款所列情形之一而没有迟到的，可以加倍补贴。"
TWO = (ONE[0] + SECOND, ONE[1])
FORMAL = {SECOND: "\n第二款 有第一条第一款规定情形之一，没有迟到的，可以加倍补贴。"}
SCOPE = "第一条 本办法适用于门卫、机房。"
LIKE = "编外的值班人员参照本办法执行。"
GIVEN = "条 夜间值班的，可以发放补贴。本办法自2017年1月1日起施行。"
POSTS = """```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 值班人员 | keeper |
| 值班室 | room |

事实
| 名称 | 标识 | 性质 | 类型 | 取值 | 通常值 |
|---|---|---|---|---|---|
| 岗位 | post | 客观 | 枚举（并列） | 门卫=gate、机房=machines、其他岗位=other | 门卫 |
| 在编；反：编外 | staff | 客观 | 是否 | | 是 |
| 夜间值班 | night | 客观 | 是否 | | 否 |
"""


def write(path, articles, names=NIGHT + PAY, formal=FORMAL):
    """A measure whose blocks say what its articles do, and beside it its official text."""
    blocks = []
    for article in articles:
        block = article
        for words, means in formal.items():
            block = block.replace(words, means)
        block = re.sub("\n+", "\n", block)
        blocks.append(f"{article}\n\n```policy\n{block}\n```\n")
    path.write_text("\n".join([*blocks, names]), "utf-8")
    path.with_suffix(".txt").write_text("\n\n".join(articles), "utf-8")
    return path


@pytest.fixture
def diff(tmp_path, capfd, monkeypatch):
    """What the command says of two texts."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(old, new):
        code = main(["diff", str(old), str(new), "--format", "json"])
        said = json.loads(capfd.readouterr().out)
        assert code == (said["verdict"] != "equivalent")
        return said

    return run


def findings(said):
    return {(f["code"], tuple(f["clauses"]), f["gone"]) for f in said["findings"]}


@pytest.mark.parametrize("gained", [True, False])
def test_what_is_found_of_an_article_is_found_of_the_same_words_as_one_of_two_paragraphs(
    diff, tmp_path, gained
):
    paths = [write(tmp_path / "一款.md", ONE), write(tmp_path / "两款.md", TWO, NIGHT + DOUBLE)]
    said = diff(*(paths if gained else paths[::-1]))
    assert said["verdict"] == ("looser" if gained else "stricter")
    assert {clauses for _, clauses, _ in findings(said)} <= {("1.p2",), ()}
    assert ("PM0720", ("1.p2",), not gained) in findings(said)


@pytest.mark.parametrize("apart", [True, False])
def test_scope_and_reference_in_one_article_or_in_two_are_one_matter(diff, tmp_path, apart):
    paths = [
        write(tmp_path / "一条.md", (SCOPE + LIKE, f"第二{GIVEN}"), POSTS + PAY),
        write(tmp_path / "两条.md", (SCOPE, f"第二条 {LIKE}", f"第三{GIVEN}"), POSTS + PAY),
    ]
    said = diff(*(paths if apart else paths[::-1]))
    assert said["verdict"] == "equivalent"
    assert findings(said) == set()


def test_a_new_judgement_defined_by_another_new_one_is_compared(diff, tmp_path):
    new = "第一条 劳累的，可以发放补贴。"
    defined = new + "\n释义：本办法所称劳累，是指夜间值班或很累。\n释义：本办法所称很累，是指迟到。"
    names = NIGHT + PAY.replace(
        "```", "\n判断\n| 名称 | 标识 |\n|---|---|\n| 劳累 | tired |\n| 很累 | very_tired |\n```"
    )
    said = diff(
        write(tmp_path / "旧.md", ("第一条 夜间值班的，可以发放补贴。", ONE[1])),
        write(tmp_path / "新.md", (new, ONE[1]), names, {new: defined}),
    )
    (change,) = said["changes"]
    assert (said["verdict"], change["of"]["id"]) == ("looser", "pay")
    assert [fact for fact, value in change["witness"]["case"]["facts"].items() if value] == ["迟到"]


EXCEPT = "\n\n（一）夜间值班（迟到、早退等情况除外）；\n\n（二）节日值班。"
NEEDED = (f"第一条 对职工发放补贴，必须同时具备以下条件：{EXCEPT}", ONE[1])
MORE = "\n\n没有迟到的，可以加倍补贴。"
STAFF = NIGHT.replace("| 迟到", "| 早退 | early | 客观 | 否 |\n| 迟到")
PARTY = "\n主体\n| 名称 | 标识 |\n|---|---|\n| 职工 | worker |\n"


def test_what_the_tool_names_after_an_item_keeps_its_name_when_the_article_gains_a_paragraph(diff, tmp_path):
    """So a case that states it is one of both texts, and what is found of it is not new."""
    one = write(tmp_path / "一款.md", NEEDED, STAFF + PARTY + PAY, {})
    more = (NEEDED[0] + MORE, NEEDED[1])
    two = write(tmp_path / "两款.md", more, STAFF + PARTY + DOUBLE, {MORE: f"\n第二款 {MORE.strip()}"})
    made = [f.id.key for path in (one, two) for f in load_measure(path).measure.facts if "相类" in f.id.zh]
    assert made == ["similar_1_1"] * 2
    assert "PM0704" not in {code for code, _, _ in findings(diff(one, two))}


def test_of_a_finding_that_concerns_one_name_more_that_one_is_new(diff, tmp_path):
    """Nothing hangs on what an article says is to be weighed; one text has one more thing to weigh."""
    few = (
        "第一条 夜间值班的，可以发放补贴。",
        "第二条 主要看是门卫还是机房。",
        "第三条 本办法自2017年1月1日起施行。",
    )
    many = (few[0], "第二条 主要看是白班还是中班，是门卫还是机房。", few[2])
    shift = "| 班次 | shift | 客观 | 枚举（并列） | 白班=day、中班=noon | 白班 |\n| 在编"
    paths = [
        write(tmp_path / "少.md", few, POSTS + PAY),
        write(tmp_path / "多.md", many, POSTS.replace("| 在编", shift) + PAY),
    ]
    for gone in (False, True):
        said = [f for f in diff(*(paths[::-1] if gone else paths))["findings"] if f["code"] == "PM0729"]
        assert [(f["about"], f["gone"]) for f in said] == [("shift", gone)]
        assert said[0]["message"]["zh"].endswith("提到的班次，没有任何结果、义务或者行为的效力取决于它")


def test_a_finding_of_another_amount_is_the_same(diff, tmp_path):
    def text(amount):
        articles = (
            f"第一条 夜间值班的，应当由值班室发给{amount}元发放补贴。",
            "第二条 本办法自2017年1月1日起施行。",
        )
        return write(tmp_path / f"{amount}.md", articles, POSTS + PAY)

    assert not diff(text("一百"), text("二百"))["findings"]


@pytest.mark.parametrize(
    ("before", "after", "come", "lost"),
    [
        ("2 a", "2,3 a", "2,3 a also 2", ""),
        ("2,3 a", "2 a", "", "2,3 a also 2"),
        ("2 a,b", "2 a,c", "2 a,c also 2", "2 a,b also 2"),
        ("2,4 ", "2,3 ", "2,3  also ", "2,4  also "),
        ("2 a", "2 b", "2 b also ", "2 a also "),
    ],
)
def test_of_what_a_finding_concerns_it_is_said_where_the_other_text_has_it(before, after, come, lost):
    """Clauses, and names it is about; two findings about nothing of two pairs of clauses are two."""
    old, new = (_finding(said) for said in (before, after))
    aligned = SimpleNamespace(aligned=lambda clause: clause, keys={}, new=SimpleNamespace(results=()))
    found = grown([new], [old], aligned)
    assert tuple(";".join(map(_said, some)) for some in found) == (come, lost)


def _finding(said):
    clauses, _, about = said.partition(" ")
    return Finding("PM0743", Severity.NOTE, tuple(map(parse_clause_id, clauses.split(","))), about)


def _said(told):
    finding, also = told
    return f"{','.join(map(str, finding.clauses))} {finding.about} also {','.join(map(str, also))}"


FAMILY = """```vocabulary
事实
| 名称 | 标识 | 性质 | 通常值 | 列举 |
|---|---|---|---|---|
| 夜间值班 | night | 客观 | 否 | |
| 为{自己、他人、单位、集体}值班 | for_{self,others,unit,group} | 客观 | 否 | 或 |
"""
NEITHER = "没有为自己值班的情形，没有为他人值班的情形"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("自己、他人", "自己、他人、单位", ["为单位值班", NEITHER]),
        ("自己、他人", "自己、他人、单位、集体", ["为单位值班或为集体值班", NEITHER]),
        (
            "自己、他人、单位",
            "自己、集体",
            ["为他人值班或为单位值班", "没有为自己值班的情形", "没有为集体值班的情形"],
        ),
    ],
)
def test_what_the_texts_name_together_only_is_one_condition(diff, tmp_path, before, after, told):
    def text(whose):
        articles = (f"第一条 为{whose}值班，夜间值班的，可以发放补贴。", ONE[1])
        return write(tmp_path / f"{whose}.md", articles, FAMILY + PAY)

    changes = diff(text(before), text(after))["changes"]
    ways = [[literal["says"]["zh"] for literal in change["pattern"]] for change in changes]
    first = [way for way in ways if told[0] in way]
    assert len(first) == 1
    assert set(first[0]) == {*told, "夜间值班"}
    assert len(ways) == 1 + (len(told) > 2)
