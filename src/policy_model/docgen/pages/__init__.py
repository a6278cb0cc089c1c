"""The pages of a site, in the order of its navigation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..contents import Contents
from ..page import Link, Page, render
from ..words import Words
from . import articles

View = Callable[[Contents, Words], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Maker:
    """How a page is made. `slug`: its file's name, and that of its template."""

    slug: str
    view: View

    def make(self, contents: Contents, words: Words, link: Link) -> Page:
        """The page in one language."""
        return render(f"{self.slug}.html", words, link, self.view(contents, words))


MAKERS: tuple[Maker, ...] = (Maker("articles", articles.view),)
"""Every page. Another is one more line here and a template of its name."""
