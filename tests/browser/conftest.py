"""The site of the real measure, opened from disk in Debian's Chromium. Nothing serves it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from policy_model.docgen.build import build
from policy_model.docgen.contents import gather
from tests.programs import program
from tests.revisions.amendments import revisions, write

from .chromium import Chromium, start

AGAINST = "16-shorter-to-feed-back"
"""The revision that the site compares the measure with, so that it has every page there can be."""
CHAPTERS = ("40-statements", "45-phrase-book")
"""One that is alike to the others, and the one of wide tables."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("browser") / "site"
    old = next(revision for revision in revisions() if revision.name == AGAINST)
    build(gather(against=str(write(old, tmp_path_factory.mktemp("old")))), out)
    return out


@pytest.fixture(scope="session")
def pages(site: Path) -> tuple[str, ...]:
    """Every page of the site in both languages, whatever there are; of the chapters two."""
    found = sorted(path.relative_to(site) for path in site.rglob("*.html"))
    return tuple(p.as_posix() for p in found if p.parent.name != "language" or p.stem in CHAPTERS)


@pytest.fixture(scope="session")
def _chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    programs = [program("chromium", "chromium"), program("chromedriver", "chromium-driver")]
    chromium = start(*programs, tmp_path_factory.mktemp("profile"))
    yield chromium
    chromium.driver.quit()


@pytest.fixture
def chromium(_chromium: Chromium) -> Iterator[Chromium]:
    """A browser as for somebody who was never there. Nothing it loads may come from elsewhere."""
    _chromium.forget()
    yield _chromium
    assert _chromium.from_elsewhere() == []
