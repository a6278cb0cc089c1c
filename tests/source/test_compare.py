"""Comparing with the official text: only words count, and the first that differs is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.source.compare import first_difference, official_text_diagnostic
from policy_model.source.text import SourceFile


def difference(left, right):
    return first_difference(SourceFile("l", left), SourceFile("r", right))


@pytest.mark.parametrize(
    ("left", "right"),
    [("第一条　甲\n\n乙", "第一条 甲乙"), (" 甲 ", "甲"), ("a  b", "a\nb"), ("第 3 条", "第3条")],
)
def test_white_space_does_not_count(left, right):
    assert difference(left, right) is None


@pytest.mark.parametrize(
    ("left", "right", "places"),
    [
        ("甲 乙丙", "甲\n\n乙丁", (3, 4)),
        ("甲，乙", "甲,乙", (1, 1)),
        ("甲乙\n", "甲", (1, 1)),
        ("甲", "甲乙", (1, 1)),
        ("a b", "ab", (1, 1)),
    ],
)
def test_the_first_difference_is_placed_in_both(left, right, places):
    found = difference(left, right)
    assert (found.left.start, found.right.start) == places


def test_the_diagnostic_shows_both_places():
    problem = official_text_diagnostic(SourceFile("m.md", "第一条 甲乙"), SourceFile("m.txt", "第一条甲丙"))
    assert problem.code == "PM0310"
    assert problem.args == {"here": "乙", "official": "丙"}
    assert [label.span.file for label in problem.labels] == ["m.md", "m.txt"]


@given(st.text(alphabet="甲乙a1 \n　", max_size=30), st.text(alphabet="甲乙a1 \n　", max_size=30))
def test_it_is_symmetric_and_agrees_with_joined_words(left, right):
    there, back = difference(left, right), difference(right, left)
    assert (there is None) == (back is None)
    if left.split() == right.split():
        assert there is None
