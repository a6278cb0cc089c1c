"""The pages of a site, in the order of its navigation. What makes one is loaded when it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from .page import Link, Page, render
from .words import Words

if TYPE_CHECKING:
    from .contents import Contents

View = Callable[["Contents", Words], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Maker:
    """How a page is made. `slug`: its file's name and that of its template.

    `wanted`: whether there is such a page of these contents. `module`: where its view is, if not in `pages`.
    """

    slug: str
    wanted: Callable[[Contents], bool] = lambda _: True
    module: str = ""

    @property
    def view(self) -> View:
        """What it shows of the contents."""
        found: View = import_module(f".{self.module or f'pages.{self.slug}'}", __package__).view
        return found

    def make(self, contents: Contents, words: Words, link: Link) -> Page:
        """The page in one language."""
        pages = [maker.slug for maker in makers(contents)]
        return render(f"{self.slug}.html", words, link, {**self.view(contents, words), "pages": pages})


MAKERS: tuple[Maker, ...] = (
    Maker("overview"),
    Maker("articles"),
    Maker("interview", module="interview.page"),
    Maker("properties"),
    Maker("findings"),
    Maker("procedure"),
    Maker("readings"),
    Maker("discretion"),
    Maker("vocabulary"),
    Maker("coverage"),
    Maker("revision", lambda contents: contents.revision is not None),
)
"""Every page. Another is one more line here, a module and a template of its name, and its words in
`docs.toml`: its `title`, and what the overview says `about` it.
"""


def makers(contents: Contents) -> tuple[Maker, ...]:
    """The pages that these contents have."""
    return tuple(maker for maker in MAKERS if maker.wanted(contents))
