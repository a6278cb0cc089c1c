"""Clause ids and the numerals they are written with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.source.clause import ClauseId, chinese_numeral, cited_en, cited_zh, parse_clause_id
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


@pytest.mark.parametrize(
    ("clauses", "zh", "en"),
    [
        ("7.2 8.3", "第七条第（二）项、第八条第（三）项", "Article 7(2), Article 8(3)"),
        ("8.1 8.2 9", "第八条第（一）项、第（二）项、第九条", "Article 8(1), (2), Article 9"),
        ("8.1 8.3 8.4 8.5", "第八条第（一）项、第（三）项至第（五）项", "Article 8(1), (3) to (5)"),
        ("8.p1.1 8.p2.2", "第八条第一款第（一）项、第八条第二款第（二）项",
         "Article 8, paragraph 1(1), Article 8, paragraph 2(2)"),
        ("8 8.1 8.1.1 8.1.2", "第八条、第八条第（一）项、第八条第（一）项第1目、第八条第（一）项第2目",
         "Article 8, Article 8(1), Article 8(1)(1), Article 8(1)(2)"),
        ("3.g1 3.g2 3.g3 3.g5", "第三条释义一至三、五",
         "gloss 1 on Article 3, gloss 2 on Article 3, gloss 3 on Article 3, gloss 5 on Article 3"),
        ("10.1 10.g2 10-1.1", "第十条第（一）项、第十条释义二、第十条之一第（一）项",
         "Article 10(1), gloss 2 on Article 10, Article 10-1(1)"),
    ],
)  # fmt: skip
def test_several_are_cited_as_a_document_does(clauses, zh, en):
    ids = [parse_clause_id(one) for one in clauses.split()]
    assert (cited_zh(ids), cited_en(ids)) == (zh, en)


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
