"""A measure as its pages tell of it: where no file has changed, nothing is read, decided or made again.

A page is kept under a hash of all files that are read for it and of where it leads to; by which tool it was
made is in the name of the file that keeps it (`build`). Kept is only what is finished, and only if the
files were the same after as before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from policy_model.proof.recall import Plain, Recall
from policy_model.semantics.calendar import official
from policy_model.source.inputs import read_by_site

from .makers import MAKERS, Maker, makers
from .page import Heading, Link, Page
from .words import Words

if TYPE_CHECKING:
    from policy_model.pipeline import Loaded

    from .contents import Contents, Progress


class Told:
    """What a site needs to know of a measure. `gather` is called where something is not known."""

    def __init__(self, gather: Callable[[], Contents], recall: Recall, files: Callable[[], str]) -> None:
        self._gather, self._recall, self._files = gather, recall, files
        self._before = files()
        known = recall.answer("measure", [self._before.encode()], lambda: self._kept(self._facts))
        self.title, self.name, self.hash, self._slugs = self._facts() if known is None else known

    @cached_property
    def contents(self) -> Contents:
        """All that the pages draw on."""
        return self._gather()

    @property
    def read(self) -> Loaded | None:
        """The measure, if it had to be read; where it had not, there is nothing to warn of."""
        return self.contents.loaded if "contents" in vars(self) else None

    @property
    def makers(self) -> tuple[Maker, ...]:
        """The pages there are of it."""
        return tuple(maker for maker in MAKERS if maker.slug in self._slugs)

    def page(self, maker: Maker, words: Words, link: Link) -> Page:
        """One of them in one language."""
        leads = [link(other.slug, "") for other in self.makers]
        asked = "\0".join([self._before, maker.slug, words.lang, *leads]).encode()

        def make() -> Page:
            return maker.make(self.contents, words, link)

        known = self._recall.answer("page", [asked], lambda: self._kept(lambda: _plain(make())))
        return make() if known is None else _page(known)

    def _facts(self) -> Plain:
        measure, pages = self.contents.measure, makers(self.contents)
        return [measure.title, measure.name, measure.hash, [maker.slug for maker in pages]]

    def _kept(self, value: Callable[[], Plain]) -> Plain:
        return value() if self._finished else None

    @cached_property
    def _finished(self) -> bool:
        done = not self.contents.loaded.warnings and self.contents.report.finished
        return done and self._files() == self._before


def told(contents: Contents) -> Told:
    """A measure that has been gathered, told of once."""
    return Told(lambda: contents, Recall(), str)


def told_again(
    measure: Path | None, recall: Recall, properties: Path | None = None, *, progress: Progress
) -> Told:
    """A measure that is gathered and told of where this is not known from the last time."""

    def files() -> str:
        digest = hashlib.sha256(official().digest.encode())
        for part in read_by_site(measure, properties):
            digest.update(hashlib.sha256(part.encode()).digest())
        return digest.hexdigest()

    def gathered() -> Contents:
        from .contents import gather  # noqa: PLC0415  (all that a check needs; not where nothing has changed)

        return gather(measure, properties, progress)

    return Told(gathered, recall, files)


def _plain(page: Page) -> Plain:
    return [page.title, page.html, [[h.level, h.id, h.words] for h in page.headings], list(page.anchors)]


def _page(known: Plain) -> Page:
    title, html, headings, anchors = known
    return Page(title, html, tuple(Heading(*heading) for heading in headings), tuple(anchors))
