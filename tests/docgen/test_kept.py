"""A site built again is what it would be built from nothing, and made anew is only what may have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from policy_model.cli import main
from policy_model.docgen import contents, told
from policy_model.docgen.page import Page
from policy_model.docgen.words import Words
from policy_model.proof.recall import KeptAnswers, Recall
from policy_model.source.catalogue import Lang

from .conftest import write_measure
from .test_build import _hashes


def test_where_nothing_has_changed_the_measure_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    arguments = ["--measure", str(write_measure(tmp_path)), "-o", str(tmp_path / "site")]
    monkeypatch.setattr("sys.argv", ["policy-model", "docs", "build", *arguments])
    assert main() == 0
    first = _hashes(tmp_path / "site")
    monkeypatch.setattr(contents, "gather", _never)
    assert main() == 0
    assert _hashes(tmp_path / "site") == first


def _never(*_: object) -> None:
    raise AssertionError


ACCEPTED = '[[accepted]]\ncode = "PM0720"\nclauses = ["1"]\nabout = "allowance"\nreason = "就是如此。"\n'


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("small.md", "是否夜间值班？", "夜间值班了吗？"),
        ("small.properties.md", "值班才有补贴", "不值班没有补贴"),
        ("small.findings.toml", "", ACCEPTED),
    ],
)
def test_an_edit_is_seen(tmp_path: Path, file: str, old: str, new: str) -> None:
    measure, kept = write_measure(tmp_path), KeptAnswers(tmp_path, "")
    first = kept.asking(recall := Recall(), "site", lambda: _pages(measure, recall))
    path = tmp_path / file
    text = path.read_text("utf-8") if path.exists() else ""
    path.write_text(text.replace(old, new), "utf-8")
    again = kept.asking(recall := Recall(), "site", lambda: _pages(measure, recall))
    assert again == _pages(measure, Recall())
    assert again != first


def test_where_pages_lead_is_part_of_them(tmp_path: Path) -> None:
    measure, recall = write_measure(tmp_path), Recall()
    assert _pages(measure, recall, "a/") != _pages(measure, recall, "b/") == _pages(measure, Recall(), "b/")


def _pages(measure: Path, recall: Recall, folder: str = "") -> list[Page]:
    of = told.told_again(measure, recall, progress=lambda *_: None)
    link = "{}{}.html#{}".format
    return [
        of.page(maker, Words(lang), lambda slug, anchor: link(folder, slug, anchor))
        for maker in of.makers
        for lang in Lang
    ]
