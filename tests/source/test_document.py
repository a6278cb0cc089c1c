"""Splitting documents of different habits into 章, 条, 款, 项 and 目."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.source.clause import ClauseId, parse_clause_id
from policy_model.source.document import split_document

TEXTS = Path(__file__).parent / "texts"
REAL = Path(__file__).parents[2] / "spec/measures/pingdingshan-2017-2.txt"


def split(name):
    return split_document((TEXTS / name).read_text("utf-8"), name)


def ids(document):
    return [str(clause.id) for clause in document.clauses()]


def codes(document):
    return [(d.code, str(d.clause)) for d in document.diagnostics]


def test_the_real_text_has_every_clause_and_no_gap():
    document = split_document(REAL.read_text("utf-8"), "real")
    items = {5: 5, 7: 6, 8: 8, 10: 4, 12: 5, 14: 3, 15: 2}
    expected = []
    for article in range(1, 19):
        expected += [f"{article}", *(f"{article}.{item}" for item in range(1, items.get(article, 0) + 1))]
    assert ids(document) == expected
    assert document.diagnostics == ()
    assert [d.zh for d in document.divisions] == ["第一章", "第二章", "第三章", "第四章", "第五章", "第六章"]


def test_a_paragraph_broken_by_a_page_stays_one():
    document = split_document(REAL.read_text("utf-8"), "real")
    fourth = document.article(4)
    assert len(fourth.paragraphs) == 1
    assert "还\n\n是有心之过" in document.words(fourth.span)
    item = document.article(14).paragraphs[0].items[0]
    assert document.words(item.span).endswith("完善制度机制。")


def test_parts_chapters_sections_tight_lines_and_a_branch_article():
    document = split("tight.txt")
    assert ids(document) == [
        *("1", "2", "2.p1", "2.p2", "2.p3", "99", "99.p1", "99.p1.1", "99.p1.2", "99.p1.2.1", "99.p1.2.2"),
        *("99.p1.3", "99.p2", "100", "100-1", "101"),
    ]
    assert [d.zh for d in document.article(1).divisions] == ["第一编", "第一章", "第一节"]
    assert [d.zh for d in document.article(99).divisions] == ["第一编", "第二章"]
    assert codes(document) == [("PM0302", "99")]
    assert document.words(document.tail).startswith("幸福县人民政府")


def test_deeper_numbers_stay_in_the_words_of_their_subitem():
    document = split("tight.txt")
    subitem = document.article(99).paragraphs[0].items[1].subitems[1]
    assert document.words(subitem.span).endswith("（2）灭火。")


def test_an_opinion_without_articles_is_numbered_by_its_outermost_numbers():
    document = split("opinion.txt")
    assert ids(document) == ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2", "3"]
    words = document.words(document.article(1).paragraphs[0].items[1].span)
    assert "人人参与\n\n的良好局面" in words
    assert words.endswith("每季度公布一次。")
    assert document.diagnostics == ()


def test_arabic_articles_that_count_through_headings():
    document = split("numbered.md")
    assert ids(document) == ["1", "2", "2.1", "2.2", "3", "3.1", "3.2", "5"]
    assert [d.title for d in document.divisions] == ["总则", "借阅"]
    assert codes(document) == [("PM0302", "5")]


def test_indented_lines_a_contents_table_and_numbers_out_of_turn():
    document = split("arabic.txt")
    assert ids(document) == ["1", "1.p1", "1.p2", "2", "2.1", "2.3", "12", "12"]
    assert [d.zh for d in document.divisions] == ["第一章", "第二章"]
    assert codes(document) == [("PM0302", "12"), ("PM0303", "12"), ("PM0304", "2.3")]
    second = document.diagnostics[1]
    assert [document.words(label.span) for label in second.labels] == ["第12条", "第12条"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("第三条规定的情形除外。", ["1"]),  # a mention, its sentence begun on the line before
        ("第三条 到期的，退还押金。", ["1", "3"]),
    ],
)
def test_a_mention_of_an_article_at_the_start_of_a_line_is_not_an_article(line, found):
    document = split_document(f"第一条 应当交纳押金，但是\n{line}", "t")
    assert ids(document) == found


def test_a_mention_of_an_item_at_the_start_of_a_line_is_not_an_item():
    document = split_document(
        "第一条 有下列情形之一的：\n（一）符合前条第\n（二）项规定；\n（二）其他。", "t"
    )
    assert ids(document) == ["1", "1.1", "1.2"]


@pytest.mark.parametrize(
    "words",
    [
        "与本人有利害关系的",
        "和解不成的",
        "或者不报告的",
        "至今未改的",
        "项目未完工的",
        "款项未到账的",
        "条件不具备的",
        "目标未达到的",
    ],
)
def test_an_item_may_begin_with_a_word_that_could_follow_a_mention(words):
    document = split_document(f"第一条 有下列情形之一的：\n（一）甲；\n（二）{words}；\n（三）乙。", "t")
    assert ids(document) == ["1", "1.1", "1.2", "1.3"]


@pytest.mark.parametrize("rest", ["至第（三）项的", "和（三）项", "、（三）项", "款规定", "项规定"])
def test_a_mention_of_several_items_is_none(rest):
    document = split_document(f"第一条 有下列情形之一的：\n（一）符合前条第\n（二）{rest}；\n（二）乙。", "t")
    assert ids(document) == ["1", "1.1", "1.2"]


def test_the_first_article_may_follow_the_title_at_once():
    document = split_document("某区兼职审批规定\n一、本规定适用于机关。\n二、兼职应当申请。", "t")
    assert ids(document) == ["1", "2"]
    wrapped = split_document("某区规定\n为了规范管理，坚持统\n一、高效，制定本规定。\n一、应当申请。", "t")
    assert ids(wrapped) == ["1"]


@pytest.mark.parametrize(
    ("items", "code"), [("（一）甲；\n（一）乙。", "PM0305"), ("（二）甲；\n（三）乙。", "PM0304")]
)
def test_repeated_and_missing_items_are_reported(items, code):
    document = split_document(f"第一条 有下列情形之一的：\n{items}", "t")
    assert [d.code for d in document.diagnostics] == [code]


@pytest.mark.parametrize(
    ("chapters", "found"),
    [
        (("第一章 甲", "第二章 乙"), []),
        (("第一章 甲", "第三章 乙"), ["PM0306"]),
        (("第一章 甲", "第一章 乙"), ["PM0307"]),
        (("第一章 甲", "第一章 甲"), ["PM0307"]),
        (("第一编 甲\n第一章 子", "第二编 乙\n第二章 丑"), []),
        (("第一编 甲\n第一章 子", "第二编 乙\n第一章 丑"), []),
        (("第一章 甲\n第一节 子", "第二章 乙\n第一节 丑"), []),
        (("第一章 甲\n第一节 子", "第二章 乙\n第二节 丑"), ["PM0306"]),
    ],
)
def test_chapters_out_of_turn_are_reported(chapters, found):
    one, two = chapters
    document = split_document(f"{one}\n第一条 甲。\n{two}\n第二条 乙。", "t")
    assert [d.code for d in document.diagnostics] == found


def test_a_sentence_may_end_in_a_closing_mark():
    document = split_document("第一条 他说：“甲。”\n乙（丙。）\n丁。", "t")
    assert ids(document) == ["1", "1.p1", "1.p2", "1.p3"]


def test_a_text_without_articles_is_split_and_reported():
    document = split_document("只有一段话。", "t")
    assert document.articles == ()
    assert [d.code for d in document.diagnostics] == ["PM0301"]


def test_offsets_lead_back_to_clauses():
    document = split("tight.txt")
    at = document.text.index("抢险救灾")
    assert document.clause_at(at) == parse_clause_id("99.p1.2.2")
    assert document.clause_at(document.text.index("临时车位管理办法")) is None
    assert document.divisions_over(ClauseId(100, branch=1))[-1].zh == "第二章"


ALPHABET = "第一二三十百条章节编之（）()、.。；：\n -*#0123①附件目录甲乙 　"


@given(st.text(alphabet=ALPHABET, max_size=120))
def test_no_text_crashes_and_every_part_lies_in_its_whole(text):
    document = split_document(text, "t")
    last = 0
    for article in document.articles:
        assert article.span.start >= last
        last = article.span.end
        for paragraph in article.paragraphs:
            assert article.span.start <= paragraph.span.start <= paragraph.span.end <= article.span.end
            for item in paragraph.items:
                assert paragraph.span.start <= item.span.start <= item.body.start <= item.span.end
                assert item.span.end <= paragraph.span.end
    assert last <= document.tail.start <= len(text)
