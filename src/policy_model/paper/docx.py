"""A document as a Word file, in the typefaces and sizes that offices use (only importer of python-docx)."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.table import _Row as WordRow
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from policy_model.source.catalogue import Lang

from .paper import Block, Cell, Heading, Kind, Line, Mark, Paper, Paragraph, Run, Table

FANGSONG, HEI, KAI, TITLE = "仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体"
LATIN, FIXED = "Times New Roman", "Consolas"
_ALTERNATIVES = {FANGSONG: "仿宋,FangSong", HEI: "SimHei", KAI: "楷体,KaiTi", TITLE: "宋体,SimSun"}
"""What a reader's machine may use where it lacks the typeface."""
_EPOCH = datetime.datetime(1980, 1, 1)  # noqa: DTZ001  (as a zip file has it: without a zone)
_LONG_SIDE, _SHORT_SIDE, _MARGIN = Mm(297), Mm(210), Mm(22)
_GREY, _HEAD_GREY = "D9D9D9", "EDEDED"
_SHORT_ROW = 260
"""A row with no cell longer than this, in characters, stays on one page."""
_UNUSED = ("/thumbnail", "/stylesWithEffects", "/customXml")
"""Parts of python-docx's template that are of no use here: a picture of an empty page, and the like."""


def render(paper: Paper) -> bytes:
    """The document as a .docx file; the same document is always the same bytes."""
    word = docx.Document()
    _prepare(word, paper)
    _title(word, paper)
    for block in paper.blocks:
        _block(word, block)
    for number, change in enumerate(word.element.body.iter(qn("w:ins"), qn("w:del")), 1):
        change.set(qn("w:id"), str(number))
    out = io.BytesIO()
    word.save(out)
    return _undated(out.getvalue())


# ---- the file


def _prepare(word: Document, paper: Paper) -> None:
    _strip(word)
    _typefaces(word)
    _styles(word, paper.lang)
    _page(word, paper.wide)
    known = word.core_properties
    known.title, known.author, known.last_modified_by = paper.title[:255], "policy-model", "policy-model"
    known.comments, known.keywords, known.subject = "", "", ""
    known.language = "zh-CN" if paper.lang is Lang.ZH else "en"
    known.created = known.modified = _EPOCH
    known.revision = 1


def _strip(word: Document) -> None:
    package: OpcPackage = word.part.package
    for rels in (package.rels, word.part.rels):
        for key in [k for k, rel in rels.items() if any(rel.reltype.endswith(name) for name in _UNUSED)]:
            del rels[key]


def _typefaces(word: Document) -> None:
    """The table of typefaces, each with what may stand in for it."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in _ALTERNATIVES.items()
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    text = f'{head}\n<w:fonts xmlns:w="{space}">{fonts}</w:fonts>'
    part = word.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    part._blob = text.encode()  # noqa: SLF001  (python-docx has no other way to write this part)


def _undated(data: bytes) -> bytes:
    """The file without the time at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as write:
        for info in read.infolist():
            entry = zipfile.ZipInfo(info.filename, _EPOCH.timetuple()[:6])
            entry.compress_type, entry.create_system, entry.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o644 << 16,
            )
            write.writestr(entry, read.read(info))
    return out.getvalue()


# ---- styles and pages


def _styles(word: Document, lang: Lang) -> None:
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    _faces(defaults, FANGSONG)
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    # Of what is Latin, digits with it, also in a Chinese document: as Chinese it is broken inside a number.
    defaults.append(_element("w:lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA"))
    english = lang is Lang.EN  # whose letters are smaller than characters, and need less between lines
    _style(word, "Normal", FANGSONG, 11 if english else 12, line=15 if english else 20)
    title = _style(word, "Title", TITLE, 22, line=32, before=6, after=6)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for old in title.element.iter(qn("w:pBdr")):
        old.getparent().remove(old)
        break
    subtitle = _style(word, "Subtitle", KAI, 14, line=22, after=10)
    subtitle.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _style(word, "Heading 1", HEI, 16, line=26, before=12, after=4)
    _style(word, "Heading 2", KAI, 14, line=22, before=8, after=2, bold=True)
    _style(word, "Footer", FANGSONG, 12, line=18)
    for name, face, size in (("Note", KAI, 10.5), ("Cell", FANGSONG, 10), ("Cell Note", KAI, 9)):
        _style(word, name, face, size, line=size * (1.2 if english else 1.4), after=1)
    head = _style(word, "Cell Head", HEI, 10.5, line=16)
    head.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _style(
    word: Document,
    name: str,
    face: str,
    size: float,
    *,
    line: float,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
) -> ParagraphStyle:
    styles = word.styles
    known = name in [s.name for s in styles]
    style = styles[name] if known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    font, form = style.font, style.paragraph_format
    _faces(style.element.get_or_add_rPr(), face)
    font.size, font.bold, font.italic = Pt(size), bold, False
    font.color.rgb = RGBColor(0, 0, 0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
    form.space_before, form.space_after = Pt(before), Pt(after)
    return style


def _faces(properties: BaseOxmlElement, east: str, latin: str = LATIN) -> None:
    """Names the typefaces; those of the template's theme no longer count."""
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    properties.insert(
        0, _element("w:rFonts", ascii=latin, hAnsi=latin, eastAsia=east, cs=latin, hint="eastAsia")
    )


def _page(word: Document, wide: bool) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    width, height = (_LONG_SIDE, _SHORT_SIDE) if wide else (_SHORT_SIDE, _LONG_SIDE)
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.footer_distance = Mm(12)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run("— ")
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        piece = footer.add_run()
        if kind:
            piece._r.append(_element("w:fldChar", fldCharType=kind))  # noqa: SLF001  (no public way to a field)
        else:
            instruction = OxmlElement("w:instrText")
            instruction.text = text
            piece._r.append(instruction)  # noqa: SLF001
    footer.add_run(" —")


# ---- content


def _title(word: Document, paper: Paper) -> None:
    word.add_paragraph(paper.title, style="Title")
    if paper.subtitle:
        word.add_paragraph(paper.subtitle, style="Subtitle")


def _block(word: Document, block: Block) -> None:
    match block:
        case Heading(level, text):
            word.add_paragraph(text, style=f"Heading {level}")
        case Paragraph(line, kind):
            written = word.add_paragraph(style="Note" if kind is Kind.NOTE else "Normal")
            _indent(written, kind)
            _write(written, line, kind)
        case Table():
            _table(word, block)


def _table(word: Document, table: Table) -> None:
    if table.caption:
        caption = word.add_paragraph(table.caption, style="Note")
        caption.paragraph_format.keep_with_next = True
    section = word.sections[0]
    assert section.page_width is not None  # set by _page
    room = section.page_width - 2 * _MARGIN
    widths = [Length(room * width // sum(table.widths)) for width in table.widths]
    written = word.add_table(rows=0, cols=len(table.head), style="Table Grid")
    written.autofit = False
    for column, width in zip(written.columns, widths, strict=True):
        column.width = width
    head = _row(written, widths)
    head._tr.get_or_add_trPr().append(_element("w:tblHeader"))  # noqa: SLF001  (no public way to it)
    for name, place in zip(table.head, head.cells, strict=True):
        first = place.paragraphs[0]
        first.style = "Cell Head"
        first.add_run(name)
        _shade(place, _HEAD_GREY)
    for cells in table.rows:
        row = _row(written, widths, together=max(map(_length, cells)) <= _SHORT_ROW)
        for cell, place in zip(cells, row.cells, strict=True):
            _cell(place, cell)
    word.add_paragraph(style="Cell Note")  # tables that touch would be taken for one


def _row(table: WordTable, widths: list[Length], together: bool = True) -> WordRow:
    row: WordRow = table.add_row()  # type: ignore[no-untyped-call]
    for place, width in zip(row.cells, widths, strict=True):
        place.width = width
    if together:
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))  # noqa: SLF001  (no public way to it)
    return row


def _length(cell: Cell) -> int:
    return sum(len(run.text) for paragraph in cell for run in paragraph.line)


def _cell(place: WordCell, cell: Cell) -> None:
    for number, paragraph in enumerate(cell):
        written = place.add_paragraph() if number else place.paragraphs[0]
        written.style = "Cell Note" if paragraph.kind is Kind.NOTE else "Cell"
        _write(written, paragraph.line, paragraph.kind)
    if not cell:
        place.paragraphs[0].style = "Cell"


def _indent(paragraph: WordParagraph, kind: Kind) -> None:
    """Two characters before a paragraph, as letters have them."""
    if kind is Kind.BODY:
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  (no public way to a length in characters)
        properties.append(_element("w:ind", firstLineChars="200", firstLine="480"))


def _write(paragraph: WordParagraph, line: Line, kind: Kind) -> None:
    for run in _dotted(line, kind):
        written = paragraph.add_run(run.text)
        match run.mark:
            case Mark.STRONG:
                _face(written, HEI)
            case Mark.DELETED:
                written.font.strike = True
                written._r.get_or_add_rPr().append(_shading(_GREY))  # noqa: SLF001  (no public way to shade text)
            case Mark.ADDED:
                _face(written, HEI)
                written.font.bold = written.font.underline = True
            case Mark.CODE:
                _face(written, FANGSONG, FIXED)
            case Mark.REMOVED | Mark.INSERTED:
                _track(written, run.mark)
            case Mark.PLAIN:
                pass


def _track(written: WordRun, mark: Mark) -> None:
    """Makes a run one that a reader of the file accepts or rejects."""
    run = written._r  # noqa: SLF001  (python-docx has no revisions)
    change = OxmlElement("w:ins" if mark is Mark.INSERTED else "w:del")
    change.set(qn("w:author"), "policy-model")
    run.addprevious(change)
    change.append(run)
    if mark is Mark.REMOVED:
        for text in run.findall(qn("w:t")):
            text.tag = qn("w:delText")


def _dotted(line: Line, kind: Kind) -> Iterator[Run]:
    if kind is Kind.POINT:
        yield Run("· ")
    yield from line


def _face(run: WordRun, east: str, latin: str = LATIN) -> None:
    _faces(run._r.get_or_add_rPr(), east, latin)  # noqa: SLF001  (python-docx sets no eastern typeface)


def _shade(place: WordCell, colour: str) -> None:
    place._tc.get_or_add_tcPr().append(_shading(colour))  # noqa: SLF001  (no public way to shade a cell)


def _shading(colour: str) -> BaseOxmlElement:
    return _element("w:shd", val="clear", color="auto", fill=colour)


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made
