"""Taking official prose and fenced blocks apart without moving an offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.source.literate import prose_of
from policy_model.source.span import Span

MEASURE = """<!-- 词汇 -->

```vocabulary
主体：单位
```

第一条 甲。<!-- 注 --> 乙。

```policy
第一条 甲
```

~~~policy extra
``` 不是结尾
~~~
"""


def test_only_official_words_remain_where_they_were():
    prose = prose_of(MEASURE, "m.md")
    assert prose.text.split() == ["第一条", "甲。", "乙。"]
    assert prose.text.index("第一条") == MEASURE.index("第一条")
    assert prose.text.count("\n") == MEASURE.count("\n")
    assert prose.diagnostics == ()


def test_blocks_are_told_apart_by_their_info_word():
    prose = prose_of(MEASURE, "m.md")
    bodies = [MEASURE[b.body.start : b.body.end] for b in prose.formal()]
    assert bodies == ["第一条 甲\n", "``` 不是结尾\n"]
    assert [MEASURE[b.body.start : b.body.end] for b in prose.vocabulary()] == ["主体：单位\n"]
    assert MEASURE[prose.blocks[0].whole.start : prose.blocks[0].whole.end].endswith("```")


@pytest.mark.parametrize(
    ("text", "code"),
    [("第一条 甲。\n```policy\n乙", "PM0010"), ("第一条 甲。<!-- 乙", "PM0011")],
)
def test_what_is_never_closed_is_reported_where_it_opens(text, code):
    (problem,) = prose_of(text, "m.md").diagnostics
    assert problem.code == code
    assert text[problem.labels[0].span.start] in "`<"


def test_a_shorter_fence_does_not_close_a_longer_one():
    (block,) = prose_of("````policy\n```\n````\n").blocks
    assert block.body == Span("<text>", 11, 15)


def test_an_empty_block_has_an_empty_body():
    (block,) = prose_of("```policy\n```\n").blocks
    assert block.body.start == block.body.end


@given(st.text(alphabet="`~<!-> \npolicy甲", max_size=80))
def test_no_text_crashes_and_offsets_stay(text):
    prose = prose_of(text)
    assert len(prose.text) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, prose.text, strict=True))
