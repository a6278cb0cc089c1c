"""A site with a fault is not made: exit 2, and the folder is as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from policy_model.cli import ExitCode, main
from policy_model.docgen import makers, words
from policy_model.docgen.build import MARK
from policy_model.docgen.page import Page, render
from policy_model.source.catalogue import Lang, Wording, find

from .conftest import write_measure


def _refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said of a build over an older site, which must still be there, alone and unchanged."""
    measure = write_measure(folder)
    out = folder / "out" / "site"
    out.mkdir(parents=True)
    (out / MARK).write_text("{}", "utf-8")
    (out / "index.html").write_text("older", "utf-8")
    ended = main(["docs", "build", "--measure", str(measure), "-o", str(out), "--lang", "en"])
    assert ended == ExitCode.UNUSABLE
    assert [path.name for path in out.parent.iterdir()] == ["site"]
    assert {path.name: path.read_text("utf-8") for path in out.iterdir()} == {
        MARK: "{}",
        "index.html": "older",
    }
    return capsys.readouterr().err


FAULTS = {
    '<a href="gone.html">x</a>': ("PM1005", "gone.html"),
    '<a href="articles.html#gone">x</a>': ("PM1006", "articles.html#gone"),
    '<i id="twice"></i><i id="twice"></i>': ("PM1007", "#twice"),
    '<img src="https://a.example/x.png" alt="">': ("PM1008", "a.example"),
}


def test_every_fault_on_a_page_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty(template: str, *rest) -> Page:
        page = render(template, *rest)
        return replace(page, html=page.html + "".join(FAULTS)) if template == "coverage.html" else page

    monkeypatch.setattr(makers, "render", faulty)
    said = _refused(tmp_path, capsys)
    assert "coverage.html" in said
    for code, what in FAULTS.values():
        line = next(line for line in said.splitlines() if code in line)
        assert what in line


@pytest.mark.parametrize("key", ["docs.coverage.title", "docs.permalink"])
def test_words_without_a_translation(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def untranslated(asked: str) -> Wording | None:
        wording = find(asked)
        return {**wording, Lang.EN: ""} if wording and asked == key else wording

    monkeypatch.setattr(words, "find", untranslated)
    said = _refused(tmp_path, capsys)
    assert "PM1003" in said
    assert key in said
