"""What the pages show of a drafter's jobs is what happens."""

import pytest

from .jobs import record, recorded


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_jobs_are_as_the_page_shows_them(tmp_path, monkeypatch, lang):
    monkeypatch.setenv("COLUMNS", "90")
    assert record(lang, tmp_path) == recorded(lang)
