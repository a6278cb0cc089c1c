"""Nothing on a page is without wording in its language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import policy_model.docgen as package
from policy_model.cli import main
from policy_model.docgen.words import Words
from policy_model.source.catalogue import Lang, find, load
from policy_model.source.diagnostic import Unusable
from tests.awkward import AWKWARD

ROOT = Path(__file__).parents[2]
FOLDER = Path(package.__file__).parent
SAID = re.compile(r"""(?<!wording\.)say\(\s*"([a-z_.]+)"\s*[,)]""")


def test_a_missing_wording_stops_the_page() -> None:
    with pytest.raises(Unusable) as error:
        Words(Lang.ZH).say("no.such.words")
    assert [d.code for d in error.value.diagnostics] == ["PM1003"]


@pytest.mark.parametrize("path", [*FOLDER.rglob("*.html"), *FOLDER.rglob("*.py")], ids=lambda p: p.name)
def test_what_a_page_says_has_wording(path: Path) -> None:
    for key in SAID.findall(path.read_text("utf-8")):
        assert find(f"docs.{key}") is not None, key


def _said_by_the_interview() -> str:
    return "".join((FOLDER / "interview" / name).read_text("utf-8") for name in ("wording.js", "page.js"))


def test_what_the_interview_says_has_wording() -> None:
    script = _said_by_the_interview()
    said = re.findall(r'"(interview\.[a-z_.]+)"', script)
    assert len(said) > 50
    for key in said:
        assert find(f"docs.{key}") is not None, key


def test_every_reason_of_the_interview_has_wording() -> None:
    script = (FOLDER / "interview" / "reasons.js").read_text("utf-8")
    fixed = re.findall(r'(?:step|told)\("([a-z_.]+)"', script)
    assert len(fixed) > 20
    for key in fixed:
        assert find(f"answer.why.{key}") is not None, key


def test_the_interview_has_no_wording_it_does_not_say() -> None:
    script = _said_by_the_interview()
    page = (FOLDER / "templates" / "interview.html").read_text("utf-8")
    own = [key.removeprefix("docs.") for key in load("docs") if key.startswith("docs.interview.")]
    assert [key for key in own if f'"{key}"' not in script + page] == []


def test_the_english_wording_has_no_chinese() -> None:
    for key, wording in load("docs").items():
        assert not re.search(r"[\u4e00-\u9fff]", wording[Lang.EN]), key


@pytest.mark.parametrize("path", sorted((ROOT / "spec/measures").glob("*.md")), ids=lambda p: p.stem)
def test_what_is_explained_reads_as_chinese(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every duty, power and condition of the measures, in the words of pages, report and `explain`."""
    assert main(["explain", str(path)]) == 0
    said = re.sub(r"\n +", "\n", capsys.readouterr().out).splitlines()
    assert len(said) > 100
    assert [line for line in said if AWKWARD.search(line)] == []
