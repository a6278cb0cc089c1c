"""Clause ids and the numerals they are written with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.source.clause import ClauseId, chinese_numeral, parse_clause_id
from policy_model.source.nearest import nearest
from policy_model.source.numerals import parse_numeral


@given(st.integers(1, 9999))
def test_a_numeral_is_read_as_it_was_written(number):
    assert parse_numeral(chinese_numeral(number)) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [("一百零五", 105), ("一〇五", 105), ("１２", 12), ("⑳", 20), ("两百", 200), ("廿", None), ("十百", None),
     ("", None), ("12345", None), ("一一十", None), ("²", None)],
)  # fmt: skip
def test_numerals(written, number):
    assert parse_numeral(written) == number


@pytest.mark.parametrize("text", ["7", "7.2", "8.p2", "8.p2.1", "7.2.1", "10.g1", "10-1", "10-1.p2.3"])
def test_an_id_is_read_as_it_is_written(text):
    assert str(parse_clause_id(text)) == text


@pytest.mark.parametrize("text", ["", "a", "7.", "7-", "7.p", "第七条"])
def test_what_is_no_id(text):
    with pytest.raises(ValueError, match=text or "^$"):
        parse_clause_id(text)


def test_a_branch_article_stands_between_its_neighbours():
    branch = ClauseId(10, branch=1)
    assert ClauseId(10, 0, 5) < branch < ClauseId(11)
    assert branch.zh == "第十条之一"
    assert ClauseId(10, 0, 2, branch=1).parent == branch


@pytest.mark.parametrize(
    ("word", "found"), [("牟取私利", "谋取私利"), ("自已", "自己"), ("完全两样的话", None), ("", None)]
)
def test_the_nearest_word(word, found):
    assert nearest(word, ["谋取私利", "自己", "集体研究"]) == found
