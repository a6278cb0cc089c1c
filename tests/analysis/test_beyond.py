"""What is decided without a reading: glosses, words taken for one, words without a counterpart."""

from __future__ import annotations

from policy_model.analysis.beyond import BEYOND_CODE, beyond
from policy_model.pipeline import load_measure

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
    return [f.identity[1:] for f in beyond(load_measure(path).decided)]


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


def test_words_without_a_counterpart_are_a_decision(tmp_path):
    assert found(tmp_path, official="酌情可以") == [(("1",), "酌情")]


def test_its_code_has_an_explanation():
    assert BEYOND_CODE == "PM0740"
