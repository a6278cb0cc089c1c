"""A Word file is read as Word shows it."""

import io
import shutil

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from policy_model.intake.changes import Changes
from policy_model.intake.pdf import read_pdf
from policy_model.intake.word import read_word
from policy_model.source.diagnostic import Unusable

from .words import CHANGE, convert, level, num, para, run, shape, word

ARTICLES = shape(
    0,
    level(0, "chineseCountingThousand", "第%1章", rest='<w:suff w:val="space"/>'),
    level(1, "chineseCountingThousand", "第%2条", rest='<w:lvlRestart w:val="0"/><w:suff w:val="space"/>'),
    level(2, "chineseCounting", "（%3）", rest='<w:suff w:val="nothing"/>'),
    level(3, "decimal", "%4.", rest='<w:suff w:val="space"/>'),
)


def texts(data, changes=None):
    return list(read_word(data, "a.docx", changes).paragraphs)


def codes(data, changes=None):
    return [note.code for note in read_word(data, "a.docx", changes).notes]


def test_levels_restart_but_where_told_not_to():
    data = word(
        para("总则", (1, 0)),
        para("甲：", (1, 1)),
        para("子；", (1, 2)),
        para("丑。", (1, 2)),
        para("乙：", (1, 1)),
        para("寅：", (1, 2)),
        para("一。", (1, 3)),
        para("分则", (1, 0)),
        para("丙。", (1, 1)),
        numbering=ARTICLES + num(1, 0),
    )
    assert texts(data) == [
        *("第一章 总则", "第一条 甲：", "（一）子；", "（二）丑。", "第二条 乙：", "（一）寅：", "1. 一。"),
        *("第二章 分则", "第三条 丙。"),
    ]


def test_two_lists_of_one_shape_count_on_and_an_override_starts_anew():
    data = word(
        *(para(words, (key, 0)) for words, key in [("甲", 1), ("乙", 2), ("丙", 3), ("丁", 3), ("戊", 1)]),
        numbering=shape(0, level(0, "decimal", "%1、", rest='<w:suff w:val="nothing"/>'))
        + num(1, 0)
        + num(2, 0)
        + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    )
    assert texts(data) == ["1、甲", "2、乙", "1、丙", "2、丁", "3、戊"]


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCounting", 12, "十二"),
        ("ideographTraditional", 3, "丙"),
        ("decimalEnclosedCircle", 4, "④"),
        ("upperRoman", 9, "IX"),
        ("lowerLetter", 28, "bb"),
        ("decimalFullWidth", 12, "１２"),
        ("chineseLegalSimplified", 11, "壹拾壹"),
    ],
)
def test_a_number_is_written_as_its_format_says(form, number, shown):
    data = word(para("甲", (1, 0)), numbering=shape(0, level(0, form, "%1：", start=number)) + num(1, 0))
    assert texts(data) == [f"{shown}： 甲"]


def test_a_format_that_is_not_known_is_refused():
    data = word(para("甲", (1, 0)), numbering=shape(0, level(0, "thaiCounting", "%1.")) + num(1, 0))
    with pytest.raises(Unusable) as caught:
        read_word(data, "a.docx", None)
    assert [d.code for d in caught.value.diagnostics] == ["PM0021"]


TRACKED = (
    para(
        run("甲应当在")
        + f"<w:del {CHANGE}>{run('五', 'delText')}</w:del><w:ins {CHANGE}>{run('十')}</w:ins>"
        + run("日内办理。")
    ),
    para(run("整段删去。", "delText").join((f"<w:del {CHANGE}>", "</w:del>")), mark=f"<w:del {CHANGE}/>"),
    para(f"<w:ins {CHANGE}>{run('整段新增。')}</w:ins>", mark=f"<w:ins {CHANGE}/>"),
    para("乙。"),
)


def test_tracked_changes_are_refused_and_shown():
    with pytest.raises(Unusable) as caught:
        read_word(word(*TRACKED), "a.docx", None)
    shown = [(d.code, d.args["old"], d.args["new"]) for d in caught.value.diagnostics]
    assert shown == [
        ("PM0016", "甲应当在五日内办理。 / 整段删去。", "甲应当在十日内办理。 / 整段新增。"),
    ]


@pytest.mark.parametrize(
    ("way", "found"),
    [
        (Changes.ACCEPT, ["甲应当在十日内办理。", "整段新增。", "乙。"]),
        (Changes.REJECT, ["甲应当在五日内办理。", "整段删去。", "乙。"]),
    ],
)
def test_tracked_changes_are_taken_one_way(way, found):
    assert texts(word(*TRACKED), way) == found


def test_a_deleted_paragraph_mark_joins_and_does_not_count():
    data = word(
        para("甲", (1, 0)),
        para("乙", (1, 0), mark=f"<w:del {CHANGE}/>"),
        para("丙", (1, 0)),
        numbering=shape(0, level(0, "decimal", "%1.")) + num(1, 0),
    )
    assert texts(data, Changes.ACCEPT) == ["1. 甲", "2. 乙丙"]
    assert texts(data, Changes.REJECT) == ["1. 甲", "2. 乙", "3. 丙"]


def test_a_change_of_form_only_is_no_change_of_words():
    data = word(
        para(f"<w:r><w:rPr><w:b/><w:rPrChange {CHANGE}><w:rPr/></w:rPrChange></w:rPr><w:t>甲。</w:t></w:r>")
    )
    assert texts(data) == ["甲。"]


def cell(words):
    return f"<w:tc><w:tcPr/>{para(words)}</w:tc>"


def test_a_list_that_is_not_defined_gives_no_number_and_is_told():
    lists = shape(0, level(0, "decimal", "%1.")) + num(1, 0)
    data = word(para("甲", (1, 0)), para("乙", (9, 0)), para("丙", (1, 4)), para("", (9, 0)), numbering=lists)
    words = read_word(data, "a.docx", None)
    assert list(words.paragraphs) == ["1. 甲", "乙", "丙"]
    told = {note.code: note.args for note in words.notes}
    assert (told["PM0036"]["count"], told["PM0036"]["at"]) == (2, ("“乙”", "“丙”"))


def rows(*rows):
    cells = ("".join(each if each.startswith("<") else cell(each) for each in row) for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def merged(words, properties):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{para(words)}</w:tc>"


WIDE, TALL, BELOW = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


@pytest.mark.parametrize(
    ("table", "shown"),
    [
        (rows([merged("表头", WIDE)], ["档", "金额"]), ["| 表头 |  |", "| 档 | 金额 |"]),
        (rows(["档", "金额"], [merged("第一组", WIDE)]), ["| 档 | 金额 |", "| 第一组 |  |"]),
        (rows(["档", "甲", "乙"], ["一", merged("同", WIDE)]), ["| 档 | 甲 | 乙 |", "| 一 | 同 |  |"]),
        (rows([merged("档", TALL), "甲"], [merged("", BELOW), "乙"]), ["| 档 | 甲 |", "|  | 乙 |"]),
        (rows(["档", f"<w:tc>{rows(['甲', '乙'])}{para('')}</w:tc>"]), ["| 档 | 甲 乙 |"]),
    ],
)
def test_merged_cells_keep_their_columns_and_are_told(table, shown):
    words = read_word(word(para("前"), table, para("后")), "a.docx", None)
    assert list(words.paragraphs) == ["前", *shown, "后"]
    (note,) = words.notes
    assert (note.code, note.args["count"]) == ("PM0038", 1)
    assert note.args["at"][0].strip("“”…") in " ".join(" ".join(shown).split())


def test_rows_of_one_cell_stay_in_their_place():
    assert texts(word(rows(["档", "金额"], ["小计"], ["一", "五百"]))) == [
        *("| 档 | 金额 |", "| 小计 |  |", "| 一 | 五百 |")
    ]


def test_cells_whose_merging_is_tracked_are_merged_in_one_of_the_texts():
    data = word(
        rows(
            [merged("甲。", f'<w:cellMerge {CHANGE} w:vMerge="rest"/>')],
            [merged("乙。", f'<w:cellMerge {CHANGE} w:vMerge="cont"/>')],
        )
    )
    for way, shown, told in (
        (Changes.ACCEPT, ["甲。"], ["PM0019", "PM0038"]),
        (Changes.REJECT, ["甲。", "乙。"], []),
    ):
        assert texts(data, way) == shown
        assert sorted(codes(data, way)) == told
    with pytest.raises(Unusable) as caught:
        read_word(data, "a.docx", None)
    (told,) = caught.value.diagnostics
    assert (told.code, told.args["old"], told.args["new"]) == (
        "PM0016",
        "乙。",
        "（正文之外 beside the text）乙。",
    )


def styled(**runs):
    """A file with two character styles and one for paragraphs, all of which hide words, and runs in them."""
    document = docx.Document()
    kinds = {
        "Hide": WD_STYLE_TYPE.CHARACTER,
        "Below": WD_STYLE_TYPE.CHARACTER,
        "Away": WD_STYLE_TYPE.PARAGRAPH,
    }
    made = {name: document.styles.add_style(name, kind) for name, kind in kinds.items()}
    made["Hide"].font.hidden = made["Away"].font.hidden = True
    made["Below"].base_style = made["Hide"]
    for name in runs.pop("paragraphs", [None]):
        paragraph = document.add_paragraph(style=name)
        for words, style in runs.items():
            paragraph.add_run(words, style=style or None)
    return document


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        ({"甲": None, "乙": "Hide", "丙。": None}, ["甲丙。"]),
        ({"甲": None, "乙": "Below", "丙。": None}, ["甲丙。"]),
        ({"甲": None, "paragraphs": ["Away", None]}, ["甲"]),
        ({"甲": None, "乙": "Hide", "paragraphs": ["Away"]}, ["乙"]),
    ],
)
def test_words_that_a_style_hides_are_left_out_and_told(runs, shown):
    words = read_word(saved(styled(**runs)), "a.docx", None)
    assert list(words.paragraphs) == shown
    assert [note.code for note in words.notes] == ["PM0019"]


def test_what_stands_at_the_words_outdoes_their_style():
    document = styled(甲=None, 乙="Hide")
    document.paragraphs[0].runs[1].font.hidden = False
    assert texts(saved(document)) == ["甲乙"]


def test_words_whose_hiding_is_tracked_are_in_one_of_the_texts():
    hidden = f"<w:r><w:rPr><w:vanish/><w:rPrChange {CHANGE}><w:rPr/></w:rPrChange></w:rPr><w:t>乙</w:t></w:r>"
    data = word(para(run("甲") + hidden))
    assert [texts(data, way) for way in (Changes.ACCEPT, Changes.REJECT)] == [["甲"], ["甲乙"]]
    with pytest.raises(Unusable):
        read_word(data, "a.docx", None)


NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def test_a_change_in_a_footnote_only_is_a_change():
    inserted = f"<w:ins {CHANGE}>{run('新')}</w:ins>"
    footnotes = f'<w:footnote w:id="2">{para(run("注") + inserted)}</w:footnote>'
    data = word(para(run("甲") + NOTE), footnotes=footnotes)
    with pytest.raises(Unusable) as caught:
        read_word(data, "a.docx", None)
    (told,) = caught.value.diagnostics
    assert [str(told.args[side])[-2:] for side in ("old", "new")] == ["）注", "注新"]
    for way, note in ((Changes.ACCEPT, "注新"), (Changes.REJECT, "注")):
        assert read_word(data, "a.docx", way).notes[0].args["words"] == note


PLAIN = "<w:r><w:rPr>{}</w:rPr><w:t>不</w:t></w:r>"


@pytest.mark.parametrize(
    ("inner", "shown", "code", "what"),
    [
        (PLAIN.format("<w:strike/>"), "甲不得。", "PM0038", "划了删除线的文字"),
        (PLAIN.format('<w:vertAlign w:val="superscript"/>'), "甲不得。", "PM0038", "上标、下标"),
        (
            '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
            "甲•得。",
            "PM0038",
            "符号字体的字符（写作 •）",
        ),
        ('<w:r><w:commentReference w:id="0"/></w:r>', "甲得。", "PM0037", "批注"),
        ('<w:r><w:pict><v:imagedata xmlns:v="v"/></w:pict></w:r>', "甲得。", "PM0037", "图片"),
        (
            '<w:r><w:object><o:OLEObject xmlns:o="o"/></w:object></w:r>',
            "甲得。",
            "PM0037",
            "嵌入的图表或对象",
        ),
        ("<w:r><w:instrText> LISTNUM </w:instrText></w:r>", "甲得。", "PM0037", "以域编的号"),
        ("<w:r><w:pgNum/></w:r>", "甲得。", "PM0037", "不认识的内容（pgNum）"),
    ],
)
def test_what_is_no_plain_text_is_told_with_its_place(inner, shown, code, what):
    words = read_word(word(para("一。"), para(run("甲") + inner + run("得。"))), "a.docx", None)
    assert list(words.paragraphs) == ["一。", shown]
    (note,) = words.notes
    assert (note.code, note.args) == (code, {"what": what, "count": 1, "at": (f"“{shown}”",)})


@pytest.mark.parametrize("inner", ["<w:bookmarkStart/>", "<w:proofErr/>", "<w:r><w:pict/></w:r>"])
def test_what_says_nothing_is_not_told(inner):
    assert codes(word(para(run("甲。") + inner))) == []


def test_another_file_within_is_told():
    words = read_word(word(para("甲。"), '<w:altChunk w:val="x"/>', para("乙。")), "a.docx", None)
    assert [(note.code, note.args["at"]) for note in words.notes] == [("PM0037", ("“乙。”",))]


def test_running_heads_are_told_and_page_numbers_not():
    document = docx.Document()
    document.add_paragraph("第一条 甲。")
    document.sections[0].header.paragraphs[0].text = "某县公务用车办法"
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    out = io.BytesIO()
    document.save(out)
    words = read_word(out.getvalue(), "a.docx", None)
    assert [(note.code, note.args["words"]) for note in words.notes] == [("PM0039", "某县公务用车办法")]


def test_a_table_is_rows_and_a_frame_is_none():
    table = "<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>"
    rows = "".join(f"<w:tr>{cell(a)}{cell(b)}</w:tr>" for a, b in [("档", "金额"), ("一", "五百元")])
    framed = table.format(f"<w:tr>{cell('第一条 甲。')}</w:tr>")
    assert texts(word(table.format(rows), framed)) == ["| 档 | 金额 |", "| 一 | 五百元 |", "第一条 甲。"]


def test_boxes_footnotes_and_hidden_words_are_told():
    box = f"<w:r><w:pict><w:txbxContent>{para('框内。')}</w:txbxContent></w:pict></w:r>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏。</w:t></w:r>"
    data = word(
        para(run("甲") + note + run("局。") + box + hidden),
        footnotes=f'<w:footnote w:id="2">{para("注一。")}</w:footnote>',
    )
    words = read_word(data, "a.docx", None)
    assert list(words.paragraphs) == ["甲局。", "框内。"]
    assert [(n.code, n.args["words"]) for n in words.notes] == [
        *(("PM0018", "注一。"), ("PM0019", "藏。"), ("PM0017", "框内。")),
    ]
    assert {n.args["at"] for n in words.notes} == {"“甲局。”"}


def test_a_line_break_stays_a_line_break():
    assert texts(word(para(run("甲：") + "<w:r><w:br/></w:r>" + run("（一）乙。")))) == ["甲：\n（一）乙。"]


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 60])
def test_a_damaged_file_is_told(data):
    with pytest.raises(Unusable) as caught:
        read_word(data, "a.docx", None)
    assert [d.code for d in caught.value.diagnostics] == ["PM0015"]


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_numbers_are_those_that_libreoffice_shows(tmp_path):
    data = word(
        *(para(f"甲{i}。", (1, i % 4)) for i in (0, 1, 2, 3, 3, 2, 2, 1, 1, 2, 0, 1, 2, 3)),
        numbering=ARTICLES.replace('<w:lvlRestart w:val="0"/>', "") + num(1, 0),
    )
    convert(tmp_path, data, "txt:Text (encoded):UTF8")
    # It writes a space after a number even where nothing follows, and starts each level anew (findings/).
    shown = (tmp_path / "a.txt").read_text("utf-8-sig").replace(" ", "").split()
    assert [words.replace(" ", "") for words in texts(data)] == shown


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_words_hidden_by_styles_are_those_that_libreoffice_hides(tmp_path):
    data = saved(styled(甲=None, 乙="Hide", 丙="Below", 丁=None, paragraphs=[None, "Away"]))
    convert(tmp_path, data, "pdf")
    assert texts(data) == ["甲丁", "乙丙"]
    assert read_pdf((tmp_path / "a.pdf").read_bytes(), "a.pdf").paragraphs[0] == "甲丁"
