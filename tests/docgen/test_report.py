"""审查报告: it holds all that was found, in both languages and forms, and the command that writes it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import docx
import pytest

from policy_model.analysis.finding import Severity
from policy_model.cli import main
from policy_model.docgen.annex import annex
from policy_model.docgen.contents import Contents
from policy_model.docgen.review import in_lines, review
from policy_model.docgen.suggested import suggested, to_amend
from policy_model.docgen.words import Words
from policy_model.paper import docx as word
from policy_model.paper import html
from policy_model.paper.paper import Paper, Paragraph, Table
from policy_model.report import wording
from policy_model.source.catalogue import Lang
from policy_model.source.clause import parse_clause_id

from .conftest import write_measure

LANGS = (Lang.ZH, Lang.EN)


def texts(paper: Paper) -> list[str]:
    """Every heading, paragraph and cell, in order."""
    out = [paper.title, paper.subtitle]
    for block in paper.blocks:
        match block:
            case Paragraph(line):
                out.append("".join(run.text for run in line))
            case Table(head, rows):
                out += head
                out += [
                    "\n".join("".join(r.text for r in p.line) for p in cell) for row in rows for cell in row
                ]
            case _:
                out.append(block.text)
    return out


@pytest.mark.parametrize("lang", LANGS)
def test_everything_found_is_in_it(contents: Contents, lang: Lang) -> None:
    said = texts(annex(contents, Words(lang)))
    everything = "\n".join(said)
    report = contents.report
    for outcome in report.outcomes:
        assert any(
            wording.title(outcome, lang) in one and wording.verdict(outcome.verdict, lang) in one
            for one in said
        )
        assert contents.sentence(outcome.property) in said
    assert report.findings
    for weighed in report.findings:
        code, sentence = weighed.finding.code, wording.sentence(weighed.finding, lang)
        assert any(code in one and sentence in one for one in said)
    assert contents.measure.hash in everything
    assert "policy-model prove --confirm" in said
    assert "docs." not in everything


def test_each_clause_has_its_text_its_meaning_and_room_for_remarks(contents: Contents) -> None:
    paper = review(contents, Words(Lang.ZH))
    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert table.head == ("条款", "正式文本", "理解", "审阅意见")
    assert [row[0][0].line[0].text for row in table.rows] == ["第一条", "第二条"]
    first = table.rows[0]
    assert first[1][0].line[0].text == "夜间值班的，可以发放夜班补贴。"
    meaning = ["".join(run.text for run in paragraph.line) for paragraph in first[2]]
    assert "夜间值班的，可以发放夜班补贴；给与不给，本条都不强求。" in meaning
    assert first[3] == ()


def test_findings_are_cited_by_their_numbers(contents: Contents) -> None:
    said = texts(annex(contents, Words(Lang.ZH)))
    cited = next(line for one in said for line in one.split("\n") if line.startswith("发现：第 "))
    for number in cited.removeprefix("发现：第 ").removesuffix(" 号").split("、"):
        assert any(one.startswith(f"{number}. 第一条（PM") for one in said)


@pytest.mark.parametrize("lang", LANGS)
def test_word_says_what_the_document_says(contents: Contents, lang: Lang) -> None:
    paper = annex(contents, Words(lang))
    written = word.render(paper)
    assert written == word.render(paper)
    read = docx.Document(io.BytesIO(written))
    said = {p.text.removeprefix("· ") for p in read.paragraphs}
    said |= {
        p.text.removeprefix("· ")
        for table in read.tables
        for row in table.rows
        for cell in row.cells
        for p in cell.paragraphs
    }
    assert {line for one in texts(paper) for line in one.split("\n")} <= said


@pytest.mark.parametrize("form", ["docx", "html"])
def test_the_command_writes_the_same_bytes_every_time(form: str, tmp_path: Path) -> None:
    measure = write_measure(tmp_path)
    written = []
    for name in ("one", "two"):
        out = tmp_path / f"{name}.{form}"
        assert main(["report", str(measure), "--format", form, "-o", str(out)]) == 0
        written.append(out.read_bytes())
    assert written[0] == written[1]
    assert written[0].startswith(b"PK" if form == "docx" else b"<!DOCTYPE html>")


def test_html_is_of_the_language_asked_for(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    measure = write_measure(tmp_path)
    assert main(["--lang", "en", "report", str(measure), "--format", "html"]) == 0
    page = capsysbinary.readouterr().out.decode()
    assert '<html lang="en">' in page
    assert "Article by article" in page


def test_an_unknown_form_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.pdf"
    assert main(["report", str(write_measure(tmp_path)), "--format", "pdf", "-o", str(out)]) == 2
    assert "PM0613" in capsys.readouterr().err
    assert not out.exists()


def test_word_is_not_written_to_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["report", str(write_measure(tmp_path))]) == 2
    assert "PM0907" in capsys.readouterr().err


def test_a_measure_that_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    assert main(["report", str(tmp_path / "none.md"), "-o", str(out)]) == 2
    assert not out.exists()


def test_html_is_one_file_that_fetches_nothing(contents: Contents) -> None:
    page = html.render(annex(contents, Words(Lang.ZH)))
    assert "src=" not in page
    assert "href=" not in page


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_neither_the_measure_nor_its_text_is_written_over(suffix: str, tmp_path: Path) -> None:
    measure = write_measure(tmp_path)
    out = measure.with_suffix(suffix)
    before = out.read_bytes()
    assert main(["report", str(measure), "--format", "html", "-o", str(out)]) == 2
    assert out.read_bytes() == before


@pytest.mark.parametrize("lang", LANGS)
def test_the_suggested_amendments_hold_every_matter_that_a_drafter_may_mend(
    contents: Contents, lang: Lang
) -> None:
    said = "\n".join(texts(suggested(contents, Words(lang))))
    for matter in to_amend(contents):
        for point in matter.points:
            assert point.finding.severity is not Severity.NOTE
            if len(matter.points) > 1:
                assert wording.sentence(point.finding, lang) in said
    assert "docs." not in said
    assert "report." not in said


@pytest.mark.parametrize(("name", "begins"), [("a.docx", b"PK"), ("a.html", b"<!DOCTYPE"), ("a.md", b"# ")])
def test_the_outputs_name_says_the_form(name: str, begins: bytes, tmp_path: Path) -> None:
    out = tmp_path / name
    assert main(["report", str(write_measure(tmp_path)), "--suggestions", "-o", str(out)]) == 0
    assert out.read_bytes().startswith(begins)


@pytest.mark.parametrize("options", [["-o", "x.json"], ["--format", "html", "-o", "x.docx"]])
def test_a_name_of_another_form_is_refused(
    options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measure = write_measure(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["report", str(measure), *options]) == 2
    assert "PM0627" in capsys.readouterr().err
    assert not (tmp_path / options[-1]).exists()


@pytest.mark.parametrize("lang", LANGS)
def test_every_matter_stands_at_its_article_and_the_gravest_in_the_summary(
    contents: Contents, lang: Lang
) -> None:
    said = texts(review(contents, Words(lang)))
    for number, matter in enumerate(to_amend(contents), 1):
        assert any(
            f"{number}." in one and wording.say(f"weight.{matter.weight.value}", lang) in one for one in said
        )
    assert not any("docs." in one or "report." in one or "sha256" in one for one in said)
    assert not any("policy-model" in one for one in said)


@pytest.mark.parametrize(
    ("clause", "lines"),
    [("8", "第八条"), ("10-1.p2.3", "第十条之一\n第二款第（三）项"), ("7.2", "第七条\n第（二）项")],
)
def test_a_clause_below_its_article_is_cited_on_a_line_of_its_own(clause: str, lines: str) -> None:
    assert in_lines(parse_clause_id(clause), Words(Lang.ZH)) == lines
    assert "\n" not in in_lines(parse_clause_id(clause), Words(Lang.EN))
