"""The hand-written pages: what they tell one to type works, and both languages have the same pages."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from policy_model.cli import main
from policy_model.resources import resource

DOCS = resource("docs")
FENCE = re.compile(r'^(`{3,})(\w+)(?: title="([^"]+)")?\n(.*?)^\1$', re.MULTILINE | re.DOTALL)
ENDS = {"policy-model check 夜班.md": 1, "policy-model --lang en check 夜班.md": 1}
"""What does not end with 0, as the page says."""


def test_both_languages_have_the_same_pages() -> None:
    names = {lang: {p.name[:-6] for p in DOCS.glob(f"*.{lang}.md")} for lang in ("zh", "en")}
    assert names["zh"] == names["en"]
    assert {p.name.rsplit(".", 2)[1] for p in DOCS.glob("*.md")} == {"zh", "en"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_tutorial_works(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = 0
    for _, info, title, body in FENCE.findall((DOCS / f"tutorial.{lang}.md").read_text("utf-8")):
        if title:
            Path(title).write_text(body, "utf-8")
        elif info == "sh":
            for line in body.splitlines():
                assert main(shlex.split(line)[1:]) == ENDS.get(line, 0), (line, capsys.readouterr())
                ran += 1
    assert ran >= 4
    assert (tmp_path / "site" / "index.html").is_file()
