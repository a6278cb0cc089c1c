"""One text in many spellings: width, line ends, brackets, spaces. The tree is the same."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.source.numerals import parse_quantity
from policy_model.source.text import decode_source
from policy_model.syntax.format import format_text
from policy_model.syntax.parse import parse

from .helpers import PROTOTYPE, errors

TREE = parse(PROTOTYPE).document
MARKED = format_text(PROTOTYPE, mark=True)
NARROW = str.maketrans("，；：（）", ",;:()")
QUANTITY = """```vocabulary
事实
| 名称 | 类型 |
| 人数 | 数量（人） |
结果
| 名称 |
| 处分 |
```
```policy
第一条
人数超过{}人的，给予处分。
```
"""


def test_half_width():
    pieces = re.split("(“[^”]*”)", PROTOTYPE)
    half = "".join(p if p.startswith("“") else p.translate(NARROW) for p in pieces)
    assert half != PROTOTYPE
    assert parse(half).document == TREE


def test_a_reading_is_the_same_in_either_width():
    text = "```policy\n性质“甲”：存在读法“和{}或”取“一”的情形。\n```\n"
    one, two = (parse(text.format(comma)).document.properties for comma in "，,")
    assert one
    assert one == two


@pytest.mark.parametrize("written", ["十五", "１５", "一五", "15.0"])
def test_numbers(written):
    tree = parse(QUANTITY.format("15")).document.blocks
    assert tree
    assert parse(QUANTITY.format(written)).document.blocks == tree


@pytest.mark.parametrize("written", ["两千五", "一万五", "一点", "三十五五"])
def test_what_may_be_read_as_two_numbers_is_none(written):
    assert [d.code for d in errors(parse(QUANTITY.format(written)))] == ["PM0121"]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("一百零五", 105),
        ("三千", 3000),
        ("3千万", 30_000_000),
        ("一百五十万三千", 1_503_000),
        ("一亿零五十万", 100_500_000),
        ("一万亿", 10**12),
        ("1.5亿", 150_000_000),
        ("一点五", Fraction(3, 2)),
        ("零点零五", Fraction(1, 20)),
        ("一点二五亿", 125_000_000),
        ("百分之三十", 30),
        ("0.5%", Fraction(1, 2)),
        ("一百零一五", None),
        ("", None),
        ("五万六亿", None),
    ],
)
def test_quantities(written, number):
    assert parse_quantity(written) == number


def test_line_ends_and_byte_order_mark():
    windows = b"\xef\xbb\xbf" + PROTOTYPE.replace("\n", "\r\n").encode()
    assert parse(decode_source(windows, "x").text).document == TREE
    assert parse("\ufeff" + PROTOTYPE.replace("\n", "\r\n")).document.blocks == TREE.blocks


def test_straight_quotes():
    straight = PROTOTYPE.replace("“", '"').replace("”", '"')
    assert errors(parse(straight)) == []


@given(st.randoms(use_true_random=False))
def test_any_of_the_brackets(random):
    kept: list[str] = []
    closing = "」"
    for char in MARKED:
        if char == "「":
            closing = random.choice(["」", ""])
            kept.append("「" if closing else "")
        else:
            kept.append(closing if char == "」" else char)
    assert parse("".join(kept)).document == TREE


@given(st.randoms(use_true_random=False))
def test_spaces_where_brackets_may_stand(random):
    spaced = "".join(random.choice([" ", "\u3000", ""]) if char in "「」" else char for char in MARKED)
    assert parse(spaced).document == TREE
