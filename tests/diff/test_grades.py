"""Where the numbers that make a grade change, it is said of whom the grade befalls what becomes of them."""

import json

import pytest

from policy_model.cli import main

VOCABULARY = """
```vocabulary
事实
| 名称 | 标识 | 类型 | 性质 | 取值 | 通常值 |
|---|---|---|---|---|---|
| 死亡人数 | dead | 数量（人） | 客观 | | 0 |
| 损失 | damage | 数量（元） | 客观 | | 0 |
| 等级 | level | 枚举（由低到高） | 客观 | 一般=low、较大=middle、重大=high | 一般 |

结果
| 名称 | 标识 | 益损 | 主次 |
|---|---|---|---|
| 通报批评 | criticism | 损 | 主 |
| 停产整顿 | stop | 损 | 主 |
| 救助 | relief | 益 | 主 |
```
"""
BURDENS = "等级为较大以上的，应当通报批评。等级为重大的，可以停产整顿。"
BENEFIT = "等级为重大的，应当救助。"


def grades(middle, high, *, more="", less=""):
    """The sentence that makes three grades: from so many dead on. `more`: or this, `less`: and this."""
    return (
        f"死亡人数不满{middle}人{less}的，为一般；死亡人数在{middle}人以上不满{high}人{more}的，为较大；"
        f"死亡人数在{high}人以上的，为重大。"
    )


def listed(middle, high):
    """The same as a list in which the higher grade governs."""
    return (
        "等级分为下列等级：\n（一）一般，是指死亡人数在零人以上的；\n"
        f"（二）较大，是指死亡人数在{middle}人以上的；\n（三）重大，是指死亡人数在{high}人以上的。\n"
        "第二款 同时符合两个以上等级的，以较高等级为准。"
    )


@pytest.fixture
def told(tmp_path, capsys):
    """What `diff` says of two texts of the grades, and what hangs on these."""

    def ask(before, after, rest=BURDENS):
        for name, block in (("old", before), ("new", after)):
            rule = f"第二条 {rest}本办法自2017年1月1日起施行。"
            official = f"第一条 {block}\n{rule}\n".replace("第二款 ", "").replace("\n", "\n\n")
            first, second = official.split("第二条 ")
            blocks = [f"```policy\n{words}\n```\n" for words in (f"第一条 {block}", rule)]
            text = f"{first}{blocks[0]}\n第二条 {second}{blocks[1]}{VOCABULARY}"
            (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
            (tmp_path / f"{name}.txt").write_text(official, encoding="utf-8")
        files = [str(tmp_path / f"{name}.md") for name in ("old", "new")]
        code = main(["diff", *files, "--format", "json"])
        said = capsys.readouterr()
        assert said.out, said.err
        return code, json.loads(said.out)

    return ask


def ways(found):
    return {(c["of"]["id"], c["direction"]) for c in found["changes"]}


@pytest.mark.parametrize("made", [grades, listed])
@pytest.mark.parametrize(
    ("before", "after", "verdict", "changes"),
    [
        (("三", "十"), ("二", "十"), "stricter", {("criticism", "stricter")}),
        (("三", "十"), ("五", "十"), "looser", {("criticism", "looser")}),
        (("三", "十"), ("三", "二十"), "looser", {("stop", "looser")}),
        (("三", "十"), ("二", "二十"), "incomparable", {("criticism", "stricter"), ("stop", "looser")}),
        (("三", "十"), ("三", "十"), "equivalent", set()),
    ],
)
def test_whom_the_grade_befalls_fares_better_or_worse(told, made, before, after, verdict, changes):
    _, found = told(made(*before), made(*after))
    assert (found["verdict"], ways(found)) == (verdict, changes)


def test_a_grade_more_and_a_grade_less(told):
    two = "死亡人数不满三人的，为一般；死亡人数在三人以上的，为较大。"
    three = grades("三", "十")
    _, found = told(two, three)
    assert (found["verdict"], ways(found)) == ("stricter", {("stop", "stricter")})
    _, found = told(three, two)
    assert (found["verdict"], ways(found)) == ("looser", {("stop", "looser")})


def test_a_criterion_more(told):
    _, found = told(
        grades("三", "十"), grades("三", "十", more="，或者损失在一千万元以上", less="，且损失不满一千万元")
    )
    assert "stricter" in {way for _, way in ways(found)}


def test_of_a_benefit_it_is_the_other_way_round(told):
    _, found = told(grades("三", "十"), grades("三", "八"), BENEFIT)
    assert (found["verdict"], ways(found)) == ("looser", {("relief", "looser")})


def test_the_case_shown_has_the_grade_that_the_old_text_makes(told):
    _, found = told(grades("三", "十"), grades("五", "十"))
    (change,) = found["changes"]
    assert change["witness"]["case"]["facts"] == {"死亡人数": 3, "损失": 0, "等级": "较大"}
    assert (change["before"], change["after"]) == ("required", "silent")
    assert (change["clauses"]["old"], change["clauses"]["new"]) == (["1"], ["1"])


def test_where_the_new_text_leaves_a_gap_its_own_assumption_is_told(told):
    gap = "死亡人数不满二人的，为一般；死亡人数在三人以上不满十人的，为较大；死亡人数在十人以上的，为重大。"
    _, found = told(grades("三", "十"), gap)
    assert ways(found) == {(None, "incomparable")}
