"""What is decided without a reading: glosses, words taken for one, words without a counterpart."""

from __future__ import annotations

from policy_model.analysis.beyond import BEYOND_CODE, beyond
from policy_model.pipeline import load_measure
from policy_model.source.catalogue import Lang, message

_FILE = """# 夜班补贴办法

第一条 夜间值班的，{official}发放夜班补贴。

```policy
第一条 夜间值班的，可以发放夜班补贴。{gloss}
```

第二条 {other}的，不得发放夜班补贴。

```policy
第二条 {other}的，不得发放夜班补贴。
```

第三条 本办法自2017年1月1日起施行。

```policy
第三条 本办法自2017年1月1日起施行。
```

```vocabulary
事实
| 名称 | 标识 | 英文 | 条款 | 性质 | 通常值 |
|---|---|---|---|---|---|
| 夜间值班；在夜间值班；夜里上班 | night | on duty at night | 1 | 客观 | 否 |

行为
| 名称 | 标识 | 英文 | 条款 | 主体 |
|---|---|---|---|---|
| 研究 | study | studies | 1 | 领导 |

主体
| 名称 | 标识 | 英文 | 条款 |
|---|---|---|---|
| 领导 | leader | the leader | 1 |

结果
| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 |
|---|---|---|---|---|---|
| 发放夜班补贴 | allowance | the allowance is paid | 1 | 益 | 主 |

读法
| 名称 | 标识 | 英文 | 选项 |
|---|---|---|---|
| 谁 | who | who | 甲说=a、乙说=b |
```
"""


def found(tmp_path, official="可以", gloss="", other="在夜间值班"):
    path = tmp_path / "夜班.md"
    path.write_text(_FILE.format(official=official, gloss=gloss, other=other), encoding="utf-8")
    loaded = load_measure(path)
    return [f.identity[1:] for f in beyond(loaded.measure, loaded.decided)]


def test_nothing_is_decided_where_the_block_says_what_the_text_says(tmp_path):
    assert found(tmp_path) == []


def test_a_gloss_decides_and_a_reading_does_not(tmp_path):
    assert found(tmp_path, gloss="\n释义：未经研究的，研究无效。") == [(("1.g1",), "")]
    reading = (
        "\n释义：读法“谁”：甲“甲说”（理由：“一”）夜间值班的，可以发放夜班补贴；"
        "乙“乙说”（理由：“二”）本读法下不另作规定。"
    )
    assert found(tmp_path, gloss=reading) == []


def test_two_different_words_for_one_name_are_a_decision(tmp_path):
    assert found(tmp_path, other="夜里上班") == [(("1",), "夜间值班、夜里上班")]


def _with_names(tmp_path, names, other):
    path = tmp_path / "夜班.md"
    text = _FILE.format(official="可以", gloss="", other=other)
    path.write_text(text.replace("夜间值班；在夜间值班；夜里上班 |", f"{names} |"), encoding="utf-8")
    return [d.words for d in load_measure(path).decided]


def test_a_shorter_word_for_a_name_is_a_decision_and_the_same_word_is_none(tmp_path):
    """容错 of 经认定予以容错免责; only 在 more is no other word."""
    assert _with_names(tmp_path, "夜间值班；值班", "值班") == [("夜间值班", "值班")]
    assert _with_names(tmp_path, "独自夜间值班；夜间值班", "独自夜间值班") == [("独自夜间值班", "夜间值班")]
    assert _with_names(tmp_path, "夜间值班；值班", "夜间值班") == []
    assert _with_names(tmp_path, "夜间值班；在夜间值班", "在夜间值班") == []


def test_a_name_without_a_clause_is_found_in_the_first_article_that_uses_it(tmp_path):
    path = tmp_path / "夜班.md"
    row = "| 夜间值班；在夜间值班；夜里上班 | night | on duty at night | {} | 客观 | 否 |"
    text = _FILE.format(official="可以", gloss="", other="夜里上班")
    assert row.format("1") in text
    path.write_text(text.replace(row.format("1"), row.format("")), encoding="utf-8")
    assert [str(d.clause) for d in load_measure(path).decided] == ["1"]


def test_words_of_a_name_count_where_the_name_is_used(tmp_path):
    """上班 of 夜里、节日上班 is no 夜间值班, as 从轻 of 从轻减轻处理 is no 从轻处分."""
    path = tmp_path / "夜班.md"
    row = "| 夜间值班；在夜间值班；夜里上班 | night | on duty at night | 1 | 客观 | 否 |\n"
    other = "| 夜里上班 | late | works late | 2 | 客观 | 否 |\n"
    other += "| 节日上班 | feast | works on feasts | 2 | 客观 | 否 |\n"
    text = _FILE.format(official="可以", gloss="", other="夜里上班或节日上班")
    text = text.replace("\n第二条 夜里上班或节日上班的", "\n第二条 夜里、节日上班的", 1)
    assert row in text
    path.write_text(text.replace(row, row.replace("在夜间值班；夜里上班", "上班") + other), encoding="utf-8")
    assert [d.words for d in load_measure(path).decided] == []
    used = text.replace("第二条 夜里上班或节日上班的", "第二条 夜间值班的")
    path.write_text(used.replace(row, row.replace("在夜间值班；夜里上班", "上班")), encoding="utf-8")
    assert load_measure(path).decided[0].words == ("夜间值班", "上班")


def test_words_without_a_counterpart_are_a_decision(tmp_path):
    assert found(tmp_path, official="酌情可以") == [(("1",), "酌情")]


def test_what_only_joins_words_is_no_word_and_words_are_whole(tmp_path):
    """对本 says nothing by itself; 以 belongs to 以业绩为准, whatever stands before a comma."""
    assert found(tmp_path, official="对本可以") == []
    assert found(tmp_path, official="以业绩为准，可以") == [(("1",), "以业绩为准")]


def test_the_reason_of_an_assumption_is_not_told_again(tmp_path):
    path = tmp_path / "夜班.md"
    gloss = "\n假定“夜里”（理由：“夜里就是夜间”）：凡夜间值班的，必夜间值班。"
    path.write_text(_FILE.format(official="可以", gloss=gloss, other="在夜间值班"), encoding="utf-8")
    loaded = load_measure(path)
    (finding,) = beyond(loaded.measure, loaded.decided)
    said = message(finding.code, dict(finding.args), Lang.ZH)
    assert said == "第一条释义一：由释义决定，没有写成读法：假定“夜里”：凡夜间值班的，必夜间值班"


def test_its_code_has_an_explanation():
    assert BEYOND_CODE == "PM0740"
