"""What a page has beside its text is left out of it, or told; never words of the text."""

import io
import shutil
from dataclasses import replace

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from policy_model.intake.furniture import Line, body_of
from policy_model.intake.pdf import _columns, _joined
from policy_model.intake.read import read_any

from .words import convert, para, run, word

HEIGHT = 800.0
ARTICLE = "各单位应当按照本办法的规定申请、登记和归还公务用车，不得公车私用，不得擅自改变用途，不得转借。"


def line(page, words, bottom, font=12.0, left=90.0, right=500.0):
    return Line(page, left, bottom, right, bottom + 12, words, font=font)


def pages(*outer, rows=6):
    """Pages of some lines each, with what stands above and below them: (words, bottom) each."""
    out = []
    for page, more in enumerate(outer):
        body = [line(page, f"甲{page}{row}乙", 700 - 24 * row) for row in range(rows)]
        high = [line(page, words, at) for words, at in more if at > 700]
        low = [line(page, words, at) for words, at in more if at < 700]
        out.append([*high, *body, *low])
    return out


def body(*outer):
    return body_of(pages(*outer), [HEIGHT] * len(outer))


def left_out(found, count):
    return count * 6 == len(found.lines)


HEAD, EVEN = ("用车办法", 750), ("某县文件", 750)


@pytest.mark.parametrize(
    ("outer", "heads"),
    [
        pytest.param([[HEAD], [HEAD], [HEAD]], ["用车办法"], id="every page"),
        pytest.param([[], [HEAD], [HEAD], [HEAD]], ["用车办法"], id="not the first"),
        pytest.param([[HEAD], [EVEN], [HEAD], [EVEN]], ["用车办法", "某县文件"], id="two sides"),
        pytest.param([[HEAD], [EVEN], [HEAD]], ["用车办法", "某县文件"], id="the other side once"),
        pytest.param([[], [], [HEAD], [HEAD], [HEAD], [], []], ["用车办法"], id="of one part"),
        pytest.param(
            [[HEAD, ("第二行", 735)], [HEAD, ("第二行", 735)]], ["用车办法", "第二行"], id="two lines"
        ),
    ],
)
def test_running_heads_are_left_out(outer, heads):
    found = body(*outer)
    assert found.heads == heads
    assert left_out(found, len(outer))


def test_a_title_that_says_what_the_running_head_says_stays():
    found = body([("用车办法", 730)], [HEAD], [HEAD], [HEAD])
    assert found.heads == ["用车办法"]
    assert found.lines[0].words == "用车办法"


def test_a_line_of_the_text_that_begins_several_pages_stays():
    item = [("（一）损坏的；", 724)]
    found = body(item, [], item, [], item, [("遗失的。", 724)])
    assert found.heads == []
    assert [at.words for at in found.lines].count("（一）损坏的；") == 3


def test_page_numbers_are_those_that_count_the_pages():
    found = body([("1", 40)], [("- 2 -", 40)], [("第 3 页 共 3 页", 40)])
    assert (found.numbers, left_out(found, 3)) == (3, True)
    found = body([("500", 40)], [("2026", 40)], [])
    assert (found.numbers, len(found.lines)) == (0, 20)


def test_what_stands_outside_of_the_text_once_is_told():
    found = body([], [("内部资料", 760)], [], [])
    assert [at.words for at in found.odd] == ["内部资料"]
    assert "内部资料" in [at.words for at in found.lines]
    assert body([], [], []).odd == []


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("words", [HEAD, ("某县司法局制", 40)])
def test_what_stands_in_the_margin_once_is_told_of_few_pages_too(count, words):
    assert [at.words for at in body([words], *([[]] * (count - 1))).odd] == [words[0]]
    large = pages([], *([[]] * (count - 1)))
    large[0] = [line(0, words[0], words[1], font=22.0), *large[0]]
    assert body_of(large, [HEIGHT] * count).odd == []  # a title, whatever the margin


def beside(rows, gap, left=90.0):
    """Rows of two parts, the second beginning at one place after such a gap."""
    return [[line(0, "甲", 700, left=left, right=300.0 - gap), line(0, "乙", 700, left=300.0)]] * rows


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        pytest.param(beside(8, 20.0), True, id="gutter"),
        pytest.param(beside(8, 10.0), False, id="space"),
        pytest.param(beside(2, 20.0), False, id="twice"),
        pytest.param(beside(8, 20.0, left=230.0), False, id="after a number"),
        pytest.param([*beside(3, 20.0), *[[line(0, "甲", 600)]] * 20], False, id="few"),
    ],
)
def test_columns_begin_at_one_place_after_a_gap(rows, columns):
    assert bool(_columns(rows)) is columns


def test_a_footnote_is_left_out_and_told():
    whole = pages([], [])
    whole[0] += [line(0, "① 见某法。", 80, font=9.0), line(0, "第三条。", 70, font=9.0)]
    found = body_of(whole, [HEIGHT] * 2)
    assert [at.words for at in found.notes] == ["① 见某法。", "第三条。"]
    assert left_out(found, 2)


def test_lines_as_long_as_the_longest_that_end_sentences_are_not_joined():
    lines = [line(0, "某某应当办理登记。", 700 - 24 * row, right=200.0) for row in range(9)]
    text, mended, doubtful = _joined(lines)
    assert (text.count("\n\n"), mended, doubtful) == (8, 0, [])


def test_rows_of_a_table_are_not_joined():
    rows = [replace(line(0, "等级 补贴", 700 - 24 * row), parts=2) for row in range(3)]
    text, mended, _ = _joined([line(0, "补贴标准如下", 724), *rows])
    assert (text.count("\n\n等级"), mended) == (2, 1)


def test_a_paragraph_that_may_end_where_the_page_does_is_told():
    lines = [line(0, "甲应当", 60), line(0, "登记。", 40), line(1, "乙应当", 700), line(1, "公告。", 680)]
    text, _, doubtful = _joined(lines)
    assert text.replace("\n", "") == "甲应当登记。乙应当公告。"
    assert [at.words for at in doubtful] == ["乙应当"]


def page_field(paragraph):
    for kind in ("begin", "PAGE", "end"):
        inner = OxmlElement("w:instrText" if kind == "PAGE" else "w:fldChar")
        if kind == "PAGE":
            inner.text = kind
        else:
            inner.set(qn("w:fldCharType"), kind)
        paragraph.add_run()._r.append(inner)


def printed(document, lines, folder):
    """What is read of a document with these paragraphs, printed by LibreOffice; its text without blanks."""
    for words in lines:
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    convert(folder, out.getvalue(), "pdf")
    taken = read_any(folder / "a.pdf")
    return taken, [words.replace(" ", "") for words in taken.source.text.strip().split("\n\n")]


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize(
    ("long", "codes"), [(6, {"PM0027", "PM0028", "PM0029"}), (3, {"PM0027", "PM0029", "PM0042"})]
)
def test_heads_of_two_sides_in_a_real_file(tmp_path, long, codes):
    """On two pages neither comes again: the one between is told."""
    document = docx.Document()
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    section.header.paragraphs[0].text, section.even_page_header.paragraphs[0].text = "用车办法", "某县文件"
    page_field(section.footer.paragraphs[0])
    page_field(section.even_page_footer.paragraphs[0])
    lines = ["用车办法", *(f"第{number}条 {ARTICLE * long}" for number in "一二三四五六七八九十")]
    taken, found = printed(document, lines, tmp_path)
    if "PM0028" in codes:
        assert found == [words.replace(" ", "") for words in lines]
    assert {note.code for note in taken.notes} == codes


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_footnote_in_a_real_file(tmp_path):
    note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    small = '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>见某法。</w:t></w:r>'
    data = word(
        para(run("第一条 甲") + note + run("应当登记。")),
        *(para(f"第{number}条 {ARTICLE}") for number in "二三四五"),
        footnotes=f'<w:footnote w:id="2">{para(mark + small)}</w:footnote>',
    )
    convert(tmp_path, data, "pdf")
    taken = read_any(tmp_path / "a.pdf")
    assert taken.source.text.startswith("第一条 甲应当登记。\n")
    assert "见某法" not in taken.source.text
    assert any(note.code == "PM0041" and "见某法" in str(note.args["words"]) for note in taken.notes)


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_what_stands_raised_is_told(tmp_path):
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
    convert(tmp_path, word(para(run("第一条 面积10米") + raised + run("以上的登记。"))), "pdf")
    taken = read_any(tmp_path / "a.pdf")
    assert taken.source.text == "第一条 面积10米2以上的登记。\n"
    assert [note.args["at"] for note in taken.notes if note.code == "PM0038"] == [
        ("“第一条 面积10米2以上的登记。”",)
    ]


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_columns_of_justified_lines_are_told(tmp_path):
    """Word's own distance between columns is less than what parts the cells of a table."""
    document = docx.Document()
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "425")
    properties = document.sections[0]._sectPr
    properties.remove(properties.find(qn("w:cols")))
    properties.append(columns)
    for number in "一二三四":
        document.add_paragraph(f"第{number}条 {ARTICLE * 24}").alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    out = io.BytesIO()
    document.save(out)
    convert(tmp_path, out.getvalue(), "pdf")
    told = [note.args["page"] for note in read_any(tmp_path / "a.pdf").notes if note.code == "PM0030"]
    assert told[:2] == [1, 2]


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("where", ["first_page_header", "first_page_footer"])
def test_a_head_of_the_first_page_alone_is_told(tmp_path, where):
    document = docx.Document()
    document.sections[0].different_first_page_header_footer = True
    getattr(document.sections[0], where).paragraphs[0].text = "某县司法局"
    for words in ["用车办法", *(f"第{number}条 {ARTICLE}" for number in "一二三四")]:
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    convert(tmp_path, out.getvalue(), "pdf")
    notes = read_any(tmp_path / "a.pdf").notes
    assert [note.args["words"] for note in notes if note.code == "PM0042"] == ["某县司法局"]


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize(("odd", "even"), [("RIGHT", "LEFT"), ("RIGHT", None), (None, "LEFT")])
def test_page_numbers_of_one_side_or_at_alternating_sides(tmp_path, odd, even):
    document = docx.Document()
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for footer, side in ((section.footer, odd), (section.even_page_footer, even)):
        paragraph = footer.paragraphs[0]
        if side is not None:
            page_field(paragraph)
            paragraph.alignment = WD_ALIGN_PARAGRAPH[side]
    lines = ["用车办法", *(f"第{number}条 {ARTICLE * 9}" for number in "一二三四五六七八")]
    taken, found = printed(document, lines, tmp_path)
    assert found == [words.replace(" ", "") for words in lines]
    assert {note.code for note in taken.notes} == {"PM0027", "PM0029"}
