"""A PDF whose characters each have a font of their own, as in pages that a browser printed."""

import pytest

from policy_model.intake.pdf import read_pdf

SQUARE = (30, -70, 970, 880)
BAR = (30, 420, 970, 520)
CORNER = (30, -70, 280, 180)
WIDE = (-10, -120, 1020, 890)
"""Reaches over the middle of nothing else, but over the edges of its neighbours."""


def pdf(*glyphs):
    """One line of characters, each with its shape, all a square wide. Their codes count from 33."""
    count = len(glyphs)

    def stream(data):
        return f"<< /Length {len(data)} >>\nstream\n{data}\nendstream"

    def shape(box):
        left, bottom, right, top = box
        edges = f"{left} {bottom} {right} {top}"
        return stream(f"1000 0 {edges} d1 {left} {bottom} {right - left} {top - bottom} re f")

    chars = "".join(f"<{33 + at:02x}> <{ord(char):04x}> " for at, (char, _) in enumerate(glyphs))
    unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def "
        f"1 begincodespacerange <00> <FF> endcodespacerange {count} beginbfchar {chars}endbfchar "
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    shown = " ".join(f"<{33 + at:02x}> Tj" for at in range(count))
    names = [f"/c{at}" for at in range(count)]
    procedures = " ".join(f"{name} {7 + at} 0 R" for at, name in enumerate(names))
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R "
        "/Resources << /Font << /F 5 0 R >> >> >>"
    )
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [-200 -200 1200 1200] /FontMatrix [0.001 0 0 0.001 0 0] "
        f"/FirstChar 33 /LastChar {32 + count} /Widths [{'1000 ' * count}] /Resources << >> /ToUnicode 6 0 R "
        f"/Encoding << /Type /Encoding /Differences [33 {' '.join(names)}] >> "
        f"/CharProcs << {procedures} >> >>"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        stream(f"BT /F 12 Tf 30 200 Td {shown} ET"),
        font,
        stream(unicode),
        *(shape(box) for _, box in glyphs),
    ]
    text, places = "%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(text))
        text += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{at:010} 00000 n \n" for at in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return f"{text}{end}startxref\n{len(text)}\n%%EOF\n".encode()


def test_shapes_that_overlap_are_read_once_and_narrow_ones_are_not_set_apart():
    shapes = {"责": WIDE, "一": BAR, "、": CORNER}
    words = "第一部门负责人、见证人。"
    read = read_pdf(pdf(*((char, shapes.get(char, SQUARE)) for char in words)), "a.pdf")
    assert (read.paragraphs, read.notes) == ((words,), ())


def test_characters_that_could_not_be_read_are_told_with_their_line():
    """PDFium 5.15.2 has U+FFFD for the rare characters of fonts coded GBK2K-H (ISO 32000-1, table 118)."""
    read = read_pdf(pdf(*((char, SQUARE) for char in "王��应当登记。")), "a.pdf")
    assert read.paragraphs == ("王��应当登记。",)
    assert [(note.code, note.args) for note in read.notes] == [
        ("PM0044", {"page": 1, "words": "王��应当登记。"})
    ]


@pytest.mark.parametrize(
    ("coded", "words", "count"),
    [("部⻔⻓⾏⻅证", "部门长行见证", 4), ("第⼀条⻛⻋", "第一条风车", 3), ("部门长", "部门长", 0)],
)
def test_characters_coded_as_radicals_become_the_ordinary_ones(coded, words, count):
    read = read_pdf(pdf(*((char, SQUARE) for char in coded)), "a.pdf")
    assert read.paragraphs == (words,)
    assert [note.args["count"] for note in read.notes if note.code == "PM0031"] == [count] * bool(count)
