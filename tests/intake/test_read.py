"""A file is read by what it holds, whatever its name; what was done to it is told."""

import shutil

import pytest

from policy_model.cli import main
from policy_model.intake.read import read_any
from policy_model.source.diagnostic import Unusable
from policy_model.source.document import split_document

from .test_word import ARTICLES, TRACKED
from .words import convert, num, para, word

TEXT = "用车办法\n\n第一条 甲应当登记。\n\n第二条 乙不得转借。\n"
ARTICLE = "各单位应当按照本办法的规定申请、登记和归还公务用车，不得公车私用，不得擅自改变用途，不得转借。"
office = pytest.mark.office
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"],
)
def test_text_in_any_usual_encoding(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    taken = read_any(path)
    assert (taken.source.text, taken.drawn) == (TEXT, False)
    assert [note.code for note in taken.notes] == ([] if encoding == "utf-8" else ["PM0014"])
    assert taken.source.encoded(taken.source.text) == TEXT.encode(encoding)


def numbered():
    articles = [
        (f"{ARTICLE * 2}", (1, 1)),
        ("有下列情形的，应当报告：", (1, 1)),
        ("损坏的；", (1, 2)),
        ("遗失的。", (1, 2)),
    ]
    return word(
        para("用车办法"), *(para(words, at) for words, at in articles), numbering=ARTICLES + num(1, 0)
    )


def test_new_writes_the_official_text_beside_the_measure(tmp_path, capsys):
    (tmp_path / "a.docx").write_bytes(numbered())
    assert main(["new", str(tmp_path / "a.docx")]) == 0
    assert "PM0022" in capsys.readouterr().err
    official = split_document((tmp_path / "a.txt").read_text("utf-8"))
    assert [str(clause.id) for clause in official.clauses()] == ["1", "2", "2.1", "2.2"]
    assert "第一条 各单位" in (tmp_path / "a.md").read_text("utf-8")
    assert main(["new", str(tmp_path / "a.docx")]) == 2  # both are there


def test_new_takes_tracked_changes_only_when_told_how(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(word(para("第一条 丙。"), *TRACKED))
    assert main(["new", str(path)]) == 2
    assert list(tmp_path.iterdir()) == [path]
    assert main(["new", str(path), "--changes", "reject"]) == 0
    assert "五日" in (tmp_path / "a.txt").read_text("utf-8")


def test_another_kind_of_file_without_libreoffice_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    with pytest.raises(Unusable) as caught:
        read_any(tmp_path / "a.doc")
    assert [d.code for d in caught.value.diagnostics] == ["PM0023"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a", b"%PDF-1.4 no", "PM0015"),
        ("a", b"PK\x03\x04xx", "PM0015"),
        ("a", b"{\\rtf1 x}", "PM0034"),
        ("a.doc", b"\xd0\xcf\x00\x00\xff\xfe\x00", "PM0015"),
        ("a.bin", b"\xd0\xcf\x00\x00\xff\xfe\x00", "PM0005"),
        ("a.docx", b"abc\xff\xfe\xfd", "PM0015"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "PM0026"),
        ("a.doc", "\ufeff<html><body>第一条 甲。</body></html>".encode(), "PM0040"),
        ("a.doc", b"MIME-Version: 1.0\r\n", "PM0040"),
        ("a.doc", b'<?xml version="1.0"?><w:wordDocument/>', "PM0040"),
    ],
)
def test_damaged_files(tmp_path, name, data, code):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unusable) as caught:
        read_any(tmp_path / name)
    assert [d.code for d in caught.value.diagnostics] == [code]


@office
@needs_office
@pytest.mark.parametrize("form", ["odt", "doc"])
def test_other_office_files_are_read_as_the_word_file_is(tmp_path, form):
    data = numbered()
    convert(tmp_path, data, form)
    words = read_any(tmp_path / f"a.{form}").source.text
    assert words == read_any(tmp_path / "a.docx").source.text


@office
@needs_office
@pytest.mark.parametrize(
    ("form", "ending"), [("doc", "docx"), ("doc", "txt"), ("doc", "wps"), ("odt", "docx"), ("odt", "doc")]
)
def test_a_wrong_ending_does_not_matter(tmp_path, form, ending):
    convert(tmp_path, numbered(), form)
    words = read_any(tmp_path / f"a.{form}").source.text
    (tmp_path / f"b.{ending}").write_bytes((tmp_path / f"a.{form}").read_bytes())
    assert read_any(tmp_path / f"b.{ending}").source.text == words


@office
@needs_office
def test_a_word_file_that_breaks_off_is_not_half_read(tmp_path):
    convert(tmp_path, numbered(), "doc")
    data = (tmp_path / "a.doc").read_bytes()
    (tmp_path / "b.doc").write_bytes(data[: len(data) // 2])
    with pytest.raises(Unusable) as caught:
        read_any(tmp_path / "b.doc")
    assert [d.code for d in caught.value.diagnostics] == ["PM0024"]


def test_the_file_that_is_read_is_never_written_over(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(numbered())
    assert main(["new", str(path), "--force"]) == 2
    assert path.read_bytes().startswith(b"PK")


@office
@needs_office
def test_a_pdf_is_mended(tmp_path):
    convert(tmp_path, numbered(), "pdf")
    taken = read_any(tmp_path / "a.pdf")
    words = taken.source.text.replace(" ", "")
    assert words == read_any(tmp_path / "a.docx").source.text.replace(" ", "")
    assert [note.code for note in taken.notes] == ["PM0029"]


@office
@needs_office
def test_in_a_pdf_a_line_goes_on_only_where_the_next_word_had_no_room(tmp_path):
    lengths = (10, 25, 33, 34, 35, 50, 66, 90, 12)
    lines = ["用车办法", *("车" * n + "。于2026年3月1日。" for n in lengths)]
    convert(tmp_path, word(*map(para, lines)), "pdf")
    assert read_any(tmp_path / "a.pdf").source.text.split("\n\n") == [*lines[:-1], lines[-1] + "\n"]
