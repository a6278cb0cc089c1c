"""`new` on texts of many habits: not a word changed, the same clauses, an empty block under each 条."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.pipeline import load_measure
from policy_model.skeleton import make_skeleton
from policy_model.source.compare import first_difference
from policy_model.source.diagnostic import Unusable
from policy_model.source.document import split_document
from policy_model.source.literate import prose_of
from policy_model.source.text import SourceFile, read_source

HERE = Path(__file__).parent
TEXTS = [*sorted((HERE / "source/texts").iterdir()), HERE.parent / "spec/measures/pingdingshan-2017-2.txt"]


def check(source):
    skeleton = make_skeleton(source)
    prose = prose_of(skeleton.text, "new.md")
    assert first_difference(SourceFile("new.md", prose.text), source) is None
    again = split_document(prose.text, "new.md")
    assert [clause.id for clause in again.clauses()] == [c.id for c in skeleton.document.clauses()]
    assert [d.title for d in again.divisions] == [d.title for d in skeleton.document.divisions]
    assert len(prose.vocabulary()) == 1
    assert len(prose.formal()) == len(again.articles)
    for article, block in zip(again.articles, prose.formal(), strict=True):
        assert again.article_at(block.whole.start) is article
        assert article.span.end <= block.whole.start
        assert block.body.start == block.body.end
    return skeleton


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_habit(path):
    source = read_source(path)
    again = check(source)
    assert again.text == check(source).text


def test_lines_that_end_otherwise_are_lines():
    text = check(
        SourceFile("t", "第一条 甲：\u2028（一）子；\x0b（二）丑。\x0c第二条 乙应当\u2028登记。\n")
    ).text
    assert "第二条 乙应当\n登记。" in text
    assert not set("\u2028\x0b\x0c") & set(text)


def test_units_are_set_apart_and_broken_lines_stay():
    source = SourceFile("t", "第一章 甲\n第一条 一\n二。\n三：\n（一）四；\n（二）五。\n第二条 六。\n")
    assert make_skeleton(source).text.partition("```\n\n")[2] == (
        "第一章 甲\n\n第一条 一\n二。\n\n三：\n\n（一）四；\n\n（二）五。\n\n"
        "```policy\n```\n\n第二条 六。\n\n```policy\n```\n"
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [("没有条文。", "PM0301"), ("第一条 甲。\n```\n乙\n```", "PM0013"), ("第一条 甲<!-- 乙 -->。", "PM0013")],
)
def test_what_cannot_become_a_measure(text, code):
    with pytest.raises(Unusable) as caught:
        make_skeleton(SourceFile("t", text))
    assert code in [problem.code for problem in caught.value.diagnostics]


LINES = (
    *("第一章 总则", "第一条 甲。", "第二条 乙：", "（一）丙；", "（二）丁。", "1. 戊；", "己，", "庚。", ""),
    *("　　辛。", "- (一) 壬；", "**第三条** 癸。", "一、子", "附件：丑", "2020年1月1日", "- 3 -"),
)


@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_any_arrangement_of_lines_keeps_words_and_articles(lines):
    source = SourceFile("t", "\n".join(lines))
    try:
        skeleton = make_skeleton(source)
    except Unusable:
        return
    prose = prose_of(skeleton.text, "new.md")
    assert first_difference(SourceFile("new.md", prose.text), source) is None
    again = split_document(prose.text, "new.md")
    assert [clause.id for clause in again.clauses()] == [c.id for c in skeleton.document.clauses()]
    assert len(prose.formal()) == len(again.articles)


def test_a_measure_without_a_title_goes_by_its_file(tmp_path):
    path = tmp_path / "值班办法.md"
    said = "第一条 本办法自2017年1月1日起施行。\n"
    path.write_text(f"{said}\n```policy\n{said}```\n", encoding="utf-8")
    assert load_measure(path).measure.title == "值班办法"
