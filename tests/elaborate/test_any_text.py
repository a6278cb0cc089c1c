"""No text makes reading and elaborating a measure crash: it gives a measure or says what is wrong."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.elaborate.measure import elaborate
from policy_model.elaborate.properties import elaborate_properties
from policy_model.source.catalogue import Lang
from policy_model.source.compare import official_text_diagnostic
from policy_model.source.document import split_document
from policy_model.source.literate import prose_of
from policy_model.source.render import render_text
from policy_model.source.text import SourceFile
from policy_model.syntax.parse import parse

MEASURE = """\
第一条 加班补贴的条件。

```policy
第一条 对职工发放补贴，必须同时具备以下条件：
（一）没有迟到（生病、救灾等情况除外）；
（二）读法“和”：
甲“都要”（通行，理由：“并列”）值守东门和西门；
乙“有一即可”（理由：“列举”）值守东门或值守西门。
释义：本办法所称辛苦，是指班次超过三次，级别为重要以上的。
```

第二条 程序。

```policy
第二条 对职工发放补贴，依照下列程序进行：
（一）申请。职工应当在公布班表后七个工作日内提出申请。由班长讨论后，办公室应当在提出申请后三日内作出决定，内容为同意。
（二）决定。办公室可以经讨论，及时通知结果。辛苦，符合第一条规定的，应当发放补贴或补休。
释义：提出申请，以公布班表为前提。
释义：逾期提出申请的，提出申请无效。
释义：期限届满日为休息日的，不顺延。
适用顺序：第一条优先于第二条。
假定“早晚”（理由：“常理”）：凡迟到的，必没有辛苦。
```

第三条 施行。

```policy
第三条 本办法自2017年1月1日起施行。法律另有规定的，从其规定。
性质“其一”（因读法“和”而定）：凡迟到的，不得发放补贴。
性质“其二”：期限可同时遵守。
性质“其三”：越是迟到，越难发放补贴。
```

```vocabulary
主体
| 名称 | 标识 | 条款 |
|---|---|---|
| 职工 | worker | 1 |
| 班长 | foreman | 2 |
| 办公室 | office | 2 |

事实
| 名称 | 标识 | 性质 | 类型 | 取值 | 通常值 | 发生条件 | 列举 |
|---|---|---|---|---|---|---|---|
| 迟到；反：准时 | late | 客观 | 是否 | | 否 | | |
| 生病 | ill | 客观 | 是否 | | 否 | 迟到 | |
| 救灾 | rescue | 客观 | 是否 | | 否 | | |
| 值守{东门、西门} | at_{east,west} | 客观 | 是否 | | 是 | | 和 |
| 班次 | times | 客观 | 数量（次） | | 3 | | |
| 级别 | grade | 客观 | 枚举（由低到高） | 一般=low、重要=high | 一般 | | |
| 及时通知结果 | told_in_time | 裁量 | 是否 | | 是 | | |

行为
| 名称 | 标识 | 主体 | 对象 | 内容 | 可多次 |
|---|---|---|---|---|---|
| 公布班表 | roster | 办公室 | 职工 | | |
| 提出申请 | apply | 职工 | 办公室 | | 2 |
| 讨论 | discuss | 班长 | | | |
| 作出决定 | decide | 办公室 | | 同意=yes、拒绝=no | |
| 通知结果 | tell | 办公室 | 职工 | | |

判断
| 名称 | 标识 |
|---|---|
| 辛苦 | hard |

结果
| 名称 | 标识 | 益损 | 主次 | 互斥 |
|---|---|---|---|---|
| 发放补贴 | pay | 益 | 主 | 补休 |
| 补休 | leave | 益 | 其他 | |

规范
| 名称 |
|---|
| 法律 |

标题
| 名称 |
|---|
| 申请 |
| 决定 |

读法
| 名称 | 标识 | 选项 |
|---|---|---|
| 和 | conj | 都要=both、有一即可=either |

性质
| 名称 | 标识 |
|---|---|
| 其一 | p1 |
| 其二 | p2 |
| 其三 | p3 |
```
"""


def read(text: str) -> tuple[str, ...]:
    """The codes of everything said, each pass run on whatever the one before left."""
    outline = split_document(prose_of(text, "m.md").text, "m.md")
    parsed = parse(text, "m.md")
    elaborated = elaborate(
        parsed.document,
        name="m",
        title="",
        clauses=tuple(c.id for c in outline.clauses()),
        hash="",
    )
    _, of_properties = elaborate_properties(parsed.document, elaborated)
    official_text_diagnostic(SourceFile("m.md", prose_of(text, "m.md").text), SourceFile("m.txt", text))
    found = (*parsed.diagnostics, *elaborated.diagnostics, *of_properties)
    for lang in Lang:
        render_text(found, lang, {"m.md": text})
    return tuple(d.code for d in found)


def test_the_measure_that_is_mutated_is_right() -> None:
    assert read(MEASURE) == ()


PIECES = (
    *"；。，、：（）“”「」{}|=\n的或和不0三",
    "第一条",
    "第九款",
    "第（二）项",
    "```",
    "职工",
    "迟到",
    "应当",
    "没有",
    "",
)


@settings(max_examples=150)
@given(st.randoms(use_true_random=False), st.integers(1, 6))
def test_no_mutation_of_a_measure_makes_it_crash(chance: random.Random, edits: int) -> None:
    text = MEASURE
    for _ in range(edits):
        at = chance.randrange(len(text))
        length = chance.choice((0, 1, 1, 2, 5, 20))
        other = chance.randrange(len(text))
        piece = chance.choice((*PIECES, text[other : other + chance.randrange(1, 12)]))
        text = text[:at] + piece + text[at + length :]
    read(text)


@settings(max_examples=60)
@given(st.data())
def test_no_order_or_loss_of_lines_makes_it_crash(data: st.DataObject) -> None:
    lines = MEASURE.splitlines()
    gone = data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=8))
    kept = [line for number, line in enumerate(lines) if number not in gone]
    first, second = (data.draw(st.integers(0, len(kept) - 1)) for _ in range(2))
    kept[first], kept[second] = kept[second], kept[first]
    read("\n".join(kept))


@settings(max_examples=60)
@given(st.text(max_size=40), st.sampled_from(("第一条 ", "第二条 对职工", "释义：", "| 名称 | ", "")))
def test_no_words_make_it_crash(words: str, after: str) -> None:
    read(MEASURE.replace(after, after + words, 1) if after else words)


@pytest.mark.parametrize("number", ["〇", "零", "0", "99999", "一百零零", "一之零"])
def test_odd_article_numbers_are_refused_or_read(number: str) -> None:
    read(MEASURE.replace("```policy\n第一条", f"```policy\n第{number}条"))
    read(MEASURE.replace("符合第一条", f"符合第{number}条"))
    read(MEASURE.replace("（二）读法", f"（{number}）读法"))


def test_clause_numbers_without_bound_are_read() -> None:
    assert read(MEASURE.replace("| 职工 | worker | 1 |", "| 职工 | worker | 999999999.3 |")) == ("PM0205",)
