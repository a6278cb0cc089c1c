"""Units are found by the order of their numbers; whatever is odd is told."""

import pytest
from tests.source import drawing
from tests.source.drawing import bare

from policy_model.source.document import split_document
from policy_model.source.oddities import FURNITURE
from policy_model.source.text import LINE_END


def split(text):
    document = split_document(text, "t")
    ids = [str(clause.id) for clause in document.clauses()]
    return ids, [division.title for division in document.divisions], [d.code for d in document.diagnostics]


@pytest.mark.parametrize(
    ("text", "ids", "titles", "codes"),
    [
        pytest.param(
            "第一条 下列可以借用：\n（一）甲；\n（二）乙。\n（一）至（二）项所列应当登记。\n\n第二条 乙。",
            ["1", "1.p1", "1.p1.1", "1.p1.2", "1.p2", "2"],
            [],
            [],
            id="a 款 begins with a mention",
        ),
        pytest.param(
            "一、总则\n\n（一）甲。\n\n（二）乙。\n\n二、分则\n\n（一）丙。",
            ["1", "1.1", "1.2", "2", "2.1"],
            ["总则", "分则"],
            [],
            id="a title over items is a heading",
        ),
        pytest.param(
            "决定\n\n现决定如下：\n\n一、停用派车单。\n\n二、改用登记簿。",
            ["1", "2"],
            [],
            [],
            id="after a colon",
        ),
        pytest.param(
            "决定\n\n现决定如下：\n\n第一条为了节约，停用派车单。\n\n第二条改用登记簿。",
            ["1", "2"],
            [],
            [],
            id="no gap",
        ),
        pytest.param(
            "第一章 总则\n\n第一条 甲。\n\n第二章 派车、修车、\n\n还车\n\n第二条 乙。",
            ["1", "2"],
            ["总则", "派车、修车、还车"],
            ["PM0337"],
            id="a heading on two lines",
        ),
        pytest.param(
            "某日起施行\n第一章 总则\n第一条 甲负责：\n（一）派；\n（二）还；\n第二条 乙负责，\n第三条 丙。",
            ["1", "1.1", "1.2", "2", "3"],
            ["总则"],
            ["PM0333"],
            id="after unfinished lines",
        ),
        pytest.param(
            "第一编 车辆\n第一分编 派车\n第一章 申请\n第一条 甲。\n第二分编 还车\n第二章 交接\n\n第二条 乙。",
            ["1", "2"],
            ["车辆", "派车", "申请", "还车", "交接"],
            [],
            id="分编",
        ),
        pytest.param(
            "第一条 甲。\n\n第二条 乙。\n\n附件：\n\n1.派车单\n\n2.登记簿", ["1", "2"], [], [], id="annex"
        ),
        pytest.param("第一条 甲。\n附录A 算法\n（一）面积", ["1"], [], [], id="annex by a letter"),
        pytest.param(
            "某县办法\n总则\n第一条 甲。\n分则\n第二条 乙。\n附则\n第三条 丙。",
            ["1", "2", "3"],
            ["总则", "分则", "附则"],
            [],
            id="headings without numbers, the first right below the title",
        ),
        pytest.param(
            "第一条 甲。\n\n\u200b\n\n第二条 乙。", ["1", "2"], [], [], id="a line that shows nothing"
        ),
        pytest.param("\u200b第一条 甲。\n\n\u200b第二\u2060条\u2003乙。", ["1", "2"], [], [], id="invisible"),
        pytest.param("第一条 甲。\n附则\n第二条 乙。", ["1", "2"], ["附则"], [], id="附则"),
        pytest.param("第一条 甲。\n派车\n第二条 乙。", ["1", "2"], ["派车"], ["PM0334"], id="an odd heading"),
        pytest.param(
            "第一条 有下列情形的：\n（一）甲；\n（二）与第三方串通；\n（三）乙。",
            ["1", "1.1", "1.2", "1.3"],
            [],
            [],
            id="与第三方",
        ),
        pytest.param(
            "第一条 有下列情形的：\n㈠ 甲：\n⒈ 子；\n⒉ 丑。\n㈡ 乙。",
            ["1", "1.1", "1.1.1", "1.1.2", "1.2"],
            [],
            [],
            id="㈠",
        ),
        pytest.param(
            "一、总则\n第一条 甲。\n二、分则\n第二条 乙。",
            ["1", "2"],
            ["总则", "分则"],
            [],
            id="一、 over 条",
        ),
        pytest.param("第一条 甲。\n第三条 丙。", ["1", "3"], [], ["PM0302"], id="missing"),
        pytest.param(
            "第一条 甲。第二条 乙。\n第三条 丙。", ["1", "3"], [], ["PM0302"], id="missing, inside a line"
        ),
        pytest.param("第一条\n第二条 乙。", ["1", "2"], [], ["PM0331"], id="no text"),
        pytest.param("第一条 有下列情形：\n甲；\n乙。", ["1"], [], ["PM0332"], id="labels lost"),
        pytest.param(
            "第一条 有下列情形：\n（一）甲；\n乙。", ["1", "1.1"], [], ["PM0332"], id="one label lost"
        ),
        pytest.param("第一条 下列用语的含义：\n甲，是指乙。", ["1"], [], [], id="a glossary"),
        pytest.param("第一条 依照本办法\n第二条规定办理。\n第二条 乙。", ["1", "2"], [], [], id="a mention"),
        pytest.param(
            "第一条 依照本办法\n第二条规定办理。", ["1"], [], ["PM0330"], id="a mention that is due"
        ),
        pytest.param(
            "第一条 甲。\n附件：\n第二条 乙。",
            ["1", "1.p1", "1.p2", "2"],
            [],
            ["PM0335", "PM0333"],
            id="附件 within",
        ),
        pytest.param("第一条 甲：\n1.1 子；\n1.2 丑。", ["1"], [], ["PM0336"], id="1.1"),
    ],
)
def test_each_kind(text, ids, titles, codes):
    assert split(text) == (ids, titles, codes)


def test_a_missing_number_is_shown_where_it_stands():
    document = split_document("第一条 甲。第二条 乙。\n第三条 丙。", "t")
    (found,) = document.diagnostics
    assert [document.words(label.span) for label in found.labels] == ["第三条", "第二条"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        pytest.param("第一条 甲。\n第二条 乙，第三条 丙。\n第四条 丁。", ["第四条", "第三条"], id="comma"),
        pytest.param("第一条 甲。\n第二条 乙 第三条 丙\n第四条 丁。", ["第四条", "第三条"], id="space"),
        pytest.param("办法 第一条 甲。\n第二条 乙。", ["第二条", "第一条"], id="in the front"),
        pytest.param("第二条 乙。\n第一条 甲。\n第三条 丙。", ["第二条", "第一条"], id="out of turn"),
        pytest.param("第一条 下列：\n（一）甲（二）乙；\n（三）丙。", ["（三）", "（二）"], id="item"),
        pytest.param(
            "第一条 下列：\n（一）甲；\n（三）丙；（二）乙。", ["（三）", "（二）"], id="item below"
        ),
        pytest.param(
            "第一章 总则\n第一条 甲。第二章 分则\n第三章 附则\n第二条 乙。", ["第三章 附则", "第二章"]
        ),
    ],
)
def test_a_number_that_is_missing_is_shown_wherever_it_stands(text, labels):
    document = split_document(text, "t")
    first = next(d for d in document.diagnostics if d.code in ("PM0302", "PM0304", "PM0306"))
    assert [document.words(label.span) for label in first.labels] == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("第一条 甲。\n第二条 乙。第三条 本办法自2026年1月1日起施行。", ["第三条"]),
        ("第一条 甲。第二条 乙。第三条 丙。", ["第二条", "第三条"]),
        ("第一条 下列：\n（一）甲；（二）乙\n第二条 丙。", ["（二）"]),
        ("第一条 下列：（一）甲；（二）乙。\n第二条 丙。", ["（一）", "（二）"]),
        ("第一条 下列：\n（一）甲：1.子；2.丑。\n第二条 丙。", ["1.", "2."]),
        ("第一章 总则\n第一条 甲。第二章 附则", ["第二章"]),
        ("一、甲应当报告。二、乙应当公告。", ["二、"]),
        (
            "第一条 违反第二条第（一）项、第（二）项规定的，罚款。\n第二条 下列：\n（一）甲。",
            [],
        ),
        ("第一条 见附件（一）。\n第二条 分为一、二级；依照第一条、第三条办理。", []),
    ],
)
def test_a_unit_whose_break_got_lost_is_told(text, labels):
    document = split_document(text, "t")
    lost = [d for d in document.diagnostics if d.code == "PM0340"]
    assert [document.words(label.span) for d in lost for label in d.labels] == labels


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("第一条 有下列情形之一的，不予受理\n材料不全的\n逾期的\n\n第二条 乙。", ["PM0342", "PM0333"]),
        ("第一条 有下列情形之一的，不予受理。\n材料不全的。\n\n第二条 乙。", ["PM0342"]),
        ("第一条 下列：\n（一）下列材料不全的；\n（二）乙。", ["PM0342"]),
        ("第一条 有下列情形之一的，不予受理：材料不全、逾期。", []),
        ("第一条 有下列情形之一的，不予受理\n（一）材料不全；\n（二）逾期。", []),
    ],
)
def test_a_list_that_lists_nothing_is_told(text, codes):
    assert split(text)[2] == codes


def test_page_numbers_among_the_text_are_told():
    document = split_document("第一条 甲应当\n- 3 -\n登记。\n\n第 4 页 共 9 页\n\n第二条 乙。\n\n---\n", "t")
    (found,) = document.diagnostics
    assert (found.code, found.args["count"], document.words(found.labels[0].span)) == ("PM0343", 2, "- 3 -")


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_whatever_ends_a_line_does_and_is_told(sign):
    document = split_document(f"第一条 甲应当{sign}登记。{sign}第二条 乙。{sign}", "t")
    assert [str(clause.id) for clause in document.clauses()] == ["1", "2"]
    (found,) = document.diagnostics
    assert (found.code, found.args["count"], document.words(found.labels[0].span)) == ("PM0341", 3, sign)


def taken_apart(document):
    """Each unit with its own words, and the titles."""

    def own(span):
        lines = LINE_END.split(document.words(span))
        return bare("".join(line for line in lines if not FURNITURE.fullmatch(line.strip())))

    units = []
    for article in document.articles:
        if len(article.paragraphs) > 1:
            units.append((str(article.id), ""))
        for paragraph in article.paragraphs:
            units.append((str(paragraph.id), own(paragraph.intro)))
            for item in paragraph.items:
                units.append((str(item.id), own(item.body)))
                units += [(str(sub.id), own(sub.body)) for sub in item.subitems]
    return units, [bare(division.title) for division in document.divisions]


def is_right(drawn, document):
    """Whether a drawn text was split into what it was made of."""
    return taken_apart(document) == ([(i, bare(w)) for i, w in drawn.units], [bare(t) for t in drawn.titles])


@pytest.mark.parametrize("seed", range(400))
def test_drawn_texts_are_split_as_they_were_made_or_told(seed):
    drawn = drawing.document(seed)
    document = split_document(drawn.text, "t")
    assert is_right(drawn, document) or (document.diagnostics and not drawn.plain)


@pytest.mark.long
def test_of_thousands_of_drawn_texts_few_are_split_wrongly_and_none_silently():
    wrong = 0
    for seed in range(10_000):
        drawn = drawing.document(seed)
        document = split_document(drawn.text, "t")
        if not is_right(drawn, document):
            wrong += 1
            assert document.diagnostics, seed
            assert not drawn.plain, seed
    assert wrong <= 120
