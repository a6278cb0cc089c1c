"""Drawing diagnostics: carets under the right cells, lines within the width, lists for programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.source.catalogue import Lang
from policy_model.source.cells import cell_width, visible
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic, Label, Severity
from policy_model.source.render import arrange, render_text, worst
from policy_model.source.span import Span

TEXT = "## 第二章 条件\n\n第七条 必须同时具备以下条件：\n\n（一）没有谋取私利；\n（二）abc采取措施。\n"


def at(word, key="", text=TEXT):
    start = text.index(word)
    return Label(Span("m.md", start, start + len(word)), key)


def drawn(*diagnostics, lang=Lang.ZH, width=80, text=TEXT):
    return render_text(diagnostics, lang, {"m.md": text}, width)


def test_one_diagnostic_in_full():
    problem = Diagnostic(
        "PM0304",
        {"expected": 2, "clause": ClauseId(7, 0, 1)},
        (at("谋取私利"), at("abc采取", "source.first")),
        ClauseId(7, 0, 1),
        suggestion="牟取私利",
        notes=(("source.here", {}),),
        severity=Severity.WARNING,
    )
    assert drawn(problem) == (
        "警告[PM0304] 这里应是第 2 项，却是第七条第（一）项：项号不连续\n"
        " --> m.md:5:6\n"
        "5 | （一）没有谋取私利；\n"
        "  |           ^^^^^^^^\n"
        " --> m.md:6:4\n"
        "6 | （二）abc采取措施。\n"
        "  |       ^^^^^^^\n"
        "  |       第一次在这里\n"
        "  = 说明: 本文件在此不同\n"
        "  = 改为：牟取私利\n"
        "  = 请核对正式文本是否漏了一项\n"
        "  = 第二章 › 第七条 › 第（一）项\n"
    )
    assert "Chapter 2 › Article 7 › (1)" in drawn(problem, lang=Lang.EN)


def test_carets_count_cells_and_not_characters():
    lines = drawn(Diagnostic("PM0310", {"here": "", "official": ""}, (at("abc"),))).splitlines()
    source, carets = lines[2], lines[3]
    assert cell_width(source[: source.index("abc")]) == carets.index("^")
    assert carets.count("^") == 3


@pytest.mark.parametrize("width", [80, 100])
@pytest.mark.parametrize("lang", list(Lang))
def test_a_long_paragraph_is_cut_to_the_width_around_its_label(width, lang):
    text = "第一条 " + "甲乙丙丁" * 80 + "错字在此" + "戊己庚辛" * 80 + "。\n"
    problem = Diagnostic(
        "PM0310", {"here": "甲" * 90, "official": "b " * 60}, (at("错字", "source.here", text),)
    )
    out = drawn(problem, lang=lang, width=width, text=text)
    assert all(cell_width(line) <= width for line in out.splitlines())
    lines = out.splitlines()
    row = next(i for i, line in enumerate(lines) if "错字在此" in line)
    assert cell_width(lines[row].partition("错字")[0]) == lines[row + 1].index("^")
    assert lines[row + 1].count("^") == 4


def test_a_label_longer_than_the_line_ends_with_the_line():
    start = TEXT.index("没有谋取")
    problem = Diagnostic("PM0310", {}, (Label(Span("m.md", start, len(TEXT))),))
    assert drawn(problem).splitlines()[3].count("^") == cell_width("没有谋取私利；")


def test_an_empty_label_has_one_caret():
    problem = Diagnostic("PM0310", {}, (Label(Span("m.md", len(TEXT), len(TEXT))),))
    assert drawn(problem).splitlines()[3].count("^") == 1


def test_what_would_steer_the_terminal_is_made_harmless():
    out = drawn(Diagnostic("PM0001", {"file": "a\x1b[31m\udcff\n\u202eb"}))
    assert "\x1b" not in out
    out.encode()
    assert visible("甲\t乙") == "甲 乙"


def test_a_file_that_cannot_be_read_has_no_excerpt():
    out = render_text([Diagnostic("PM0310", {}, (Label(Span("<none>", 3, 4)),))], Lang.EN)
    assert " --> <none>\n" in out


def test_diagnostics_are_shown_in_order_and_once():
    late, early = Diagnostic("PM0310", {}, (at("abc"),)), Diagnostic("PM0304", {}, (at("谋取"),))
    plain, other = Diagnostic("PM0001"), Diagnostic("PM0302", {}, (at("谋取"),))
    assert arrange([late, early, plain, other, late]) == [plain, other, early, late]
    assert worst([]) is None
    assert worst([late, Diagnostic("PM0302", severity=Severity.NOTE)]) is Severity.ERROR


@given(
    st.text(max_size=40),
    st.integers(-5, 60),
    st.integers(0, 60),
    st.integers(10, 60),
    st.text(max_size=20),
)
def test_no_text_and_no_span_crashes(text, start, length, width, word):
    label = Label(Span("m.md", start, start + length), "source.here")
    problem = Diagnostic("PM0001", {"file": word}, (label,), ClauseId(3, 1, 2), suggestion=word)
    out = render_text([problem], Lang.ZH, {"m.md": text}, width)
    out.encode()
