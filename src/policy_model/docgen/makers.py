"""The pages of a site, in the order of its navigation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .contents import Contents
from .interview import page as interview
from .page import Link, Page, render
from .pages import (
    articles,
    coverage,
    discretion,
    findings,
    overview,
    procedure,
    properties,
    readings,
    revision,
    vocabulary,
)
from .words import Words

View = Callable[[Contents, Words], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Maker:
    """How a page is made. `slug`: its file's name, and that of its template.

    `wanted`: whether there is such a page of these contents.
    """

    slug: str
    view: View
    wanted: Callable[[Contents], bool] = lambda _: True

    def make(self, contents: Contents, words: Words, link: Link) -> Page:
        """The page in one language."""
        pages = [maker.slug for maker in makers(contents)]
        return render(f"{self.slug}.html", words, link, {**self.view(contents, words), "pages": pages})


MAKERS: tuple[Maker, ...] = (
    Maker("overview", overview.view),
    Maker("articles", articles.view),
    Maker("interview", interview.view),
    Maker("properties", properties.view),
    Maker("findings", findings.view),
    Maker("procedure", procedure.view),
    Maker("readings", readings.view),
    Maker("discretion", discretion.view),
    Maker("vocabulary", vocabulary.view),
    Maker("coverage", coverage.view),
    Maker("revision", revision.view, lambda contents: contents.revision is not None),
)
"""Every page. Another is one more line here, a template of its name, and its words in `docs.toml`:
its `title`, and what the overview says `about` it.
"""


def makers(contents: Contents) -> tuple[Maker, ...]:
    """The pages that these contents have."""
    return tuple(maker for maker in MAKERS if maker.wanted(contents))
