"""What the other tests hold every page to: nothing is asked of another machine. That they can tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from .chromium import Chromium

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "body",
    [
        "<img src='https://a.example/x.png'>",
        "<script>fetch('https://a.example/x.json').catch(() => {})</script>",
        "<style>@import 'https://a.example/x.css'</style>",
    ],
)
def test_a_page_that_asks_another_machine_is_found(chromium: Chromium, tmp_path: Path, body: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><title>x</title>{body}", "utf-8")
    chromium.open(page)
    assert [url[:18] for url in chromium.from_elsewhere()] == ["https://a.example/"]
