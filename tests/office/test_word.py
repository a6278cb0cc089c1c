"""The Word files in LibreOffice: it opens them, and nothing on their pages is cut off or out of place."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from policy_model.cli import main
from policy_model.resources import resource
from tests.cli.small import MEASURE, TEXT
from tests.docgen.conftest import write_measure
from tests.programs import program

pytestmark = pytest.mark.office

A4 = (595.3, 841.9)
"""In points, as PDF counts."""
EDGE = 40.0
"""Points at each edge of a page on which nothing may stand but the number at its foot."""
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def run(*command: str) -> str:
    first = program(command[0], "libreoffice-writer, poppler-utils")
    done = subprocess.run([first, *command[1:]], capture_output=True, text=True, timeout=240, check=True)
    return done.stdout


def printed(document: Path, *, wide: bool) -> str:
    """The words of the document's pages in their order; every page is A4 and every word lies inside it."""
    folder = document.parent
    profile = (folder / "profile").as_uri()
    run(
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(document),
    )
    pdf = document.with_suffix(".pdf")
    size = re.search(r"Page size: +([\d.]+) x ([\d.]+)", run("pdfinfo", str(pdf)))
    assert size
    width, height = reversed(A4) if wide else A4
    assert [float(n) for n in size.groups()] == pytest.approx([width, height], abs=1)
    marked = run("pdftotext", "-bbox", str(pdf), "-")
    words = WORD.findall(marked)
    assert words
    for left, top, right, bottom, word in words:
        assert float(left) >= EDGE, word
        assert float(right) <= width - EDGE, word
        assert float(top) >= EDGE, word
        assert float(bottom) <= height - EDGE / 2, word
    assert lines_apart(words), "lines of text lie on one another"
    return "".join(word for *_, word in words)


def lines_apart(words: Sequence[tuple[str, ...]]) -> bool:
    """Whether no word's middle lies inside the box of the word before it."""
    for (*box, _), (*next_box, _) in pairwise(words):
        l1, t1, r1, b1 = map(float, box)
        l2, t2, r2, b2 = map(float, next_box)
        if l1 < (l2 + r2) / 2 < r1 and t1 < (t2 + b2) / 2 < b1:
            return False
    return True


def in_order(text: str, wanted: Sequence[str]) -> None:
    at = 0
    for words in wanted:
        found = text.find(words.replace(" ", ""), at)
        assert found >= 0, words
        at = found + 1


def pages(document: Path) -> int:
    """How many pages it was printed on."""
    said = re.search(r"Pages: +(\d+)", run("pdfinfo", str(document.with_suffix(".pdf"))))
    assert said
    return int(said[1])


def test_the_reviewers_copy_of_the_real_measure(tmp_path: Path) -> None:
    document = tmp_path / "report.docx"
    assert main(["report", "-o", str(document)]) == 0
    heads = ("目录", "一、摘要", "审签", "二、逐条审查", "审阅意见", "第一条", "第十八条", "三、解读")
    in_order(printed(document, wide=False), heads)
    assert pages(document) <= 25
    summary = on_pages(document, 1, 2)
    assert "审签" in summary
    assert not re.search(r"\d\n\d", summary), "a number is broken at the end of a line"


def test_its_english_copy_has_a_summary_of_two_pages_too(tmp_path: Path) -> None:
    document = tmp_path / "report.docx"
    assert main(["--lang", "en", "report", "-o", str(document)]) == 0
    printed(document, wide=False)
    assert pages(document) <= 25
    assert "Signed:" in on_pages(document, 1, 2)


def on_pages(document: Path, first: int, last: int) -> str:
    """The text of some of the pages it was printed on."""
    return run("pdftotext", "-f", str(first), "-l", str(last), str(document.with_suffix(".pdf")), "-")


@pytest.mark.parametrize("name", ["outdoor-advertising", "rent-subsidy", "water-complaints"])
def test_the_reviewers_copy_of_a_model_measure(tmp_path: Path, name: str) -> None:
    document = tmp_path / "report.docx"
    assert main(["report", str(resource(f"spec/measures/{name}.md")), "-o", str(document)]) == 0
    in_order(printed(document, wide=False), ("目录", "一、摘要", "审签", "二、逐条审查", "第一条"))
    assert pages(document) <= 25


def test_the_annex_of_the_real_measure(tmp_path: Path) -> None:
    document = tmp_path / "annex.docx"
    assert main(["report", "--annex", "-o", str(document)]) == 0
    heads = ("一、条文与形式化", "第一条", "第十八条", "二、性质", "三、漏洞与实例", "四、解读")
    in_order(printed(document, wide=False), (*heads, "五、裁量", "六、如何复核", "cvc5"))


def test_the_reviewers_copy_in_english(tmp_path: Path) -> None:
    document = tmp_path / "report.docx"
    assert main(["--lang", "en", "report", str(write_measure(tmp_path)), "-o", str(document)]) == 0
    in_order(printed(document, wide=False), ("Contents", "1. Summary", "2. Article by", "3. Readings"))


def test_the_table_of_a_revision(tmp_path: Path) -> None:
    for name, word in (("old", "可以"), ("new", "应当")):
        (tmp_path / name).mkdir()
        changed = [text.replace("的，可以", f"的，{word}") for text in (TEXT, MEASURE)]
        write_measure(tmp_path / name, *changed)
    sides = [str(tmp_path / name / "small.md") for name in ("old", "new")]
    heads = ("修订对照表", "现行条文", "修订条文", "改动的作用")
    whole = ("修订对照表", "现行条文", "修订条文", "变化", "影响", "举例", "第一条")
    told = (((), heads, 3), (("--track",), ("条文（可逐处", "第一条"), 3), (("--all",), whole, 9))
    for options, wanted, most in told:
        document = tmp_path / "table.docx"
        assert main(["diff", *sides, *options, "-o", str(document)]) == 1
        in_order(printed(document, wide=True), wanted)
        assert pages(document) <= most
