"""What a build of ours spares mkdocs and the theme: nothing of it is seen in what they make.

No word is cut for an index from which `search.divide` takes every cut. Which sections a page has, and how
a block of code is coloured, is asked only where it is not known: it hangs on nothing but what is written.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from policy_model.proof.recall import Plain, Recall

_EXCLUDED = "data-search-exclude"


@contextmanager
def spared(recall: Recall) -> Iterator[None]:
    """While it lasts, mkdocs builds so."""
    from material.plugins.search import plugin  # noqa: PLC0415  (an extra)
    from pymdownx.highlight import Highlight  # noqa: PLC0415  (the theme needs it)

    theme: Any = plugin
    with (
        _instead(theme, "jieba", None),
        _instead(theme, "Parser", partial(_Sections, theme, theme.Parser, recall)),
        _instead(Highlight, "highlight", _coloured(Highlight.highlight, recall)),
    ):
        yield


@contextmanager
def _instead(owner: Any, name: str, value: object) -> Iterator[None]:  # noqa: ANN401  (a module or a class)
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


class _Sections:
    """Stands for the theme's reader of a page. `data`: the sections that were read."""

    def __init__(
        self,
        theme: Any,  # noqa: ANN401  (a module that carries no types)
        reader: Callable[[], Any],
        recall: Recall,
    ) -> None:
        self.theme, self.reader, self.recall = theme, reader, recall
        self.data: list[Any] = []

    def feed(self, page: str) -> None:
        """Reads a page."""
        known = self.recall.answer("sections", [page.encode()], partial(self._read, page))
        self.data = [self._section(*section) for section in known]

    def close(self) -> None:
        """Nothing is left to read."""

    def _read(self, page: str) -> Plain:
        reader = self.reader()
        reader.feed(page)
        reader.close()
        return [[s.el.tag, s.is_excluded(), s.id, _one(s.title), _one(s.text)] for s in reader.data]

    def _section(self, tag: str, excluded: bool, id: str | None, title: list[str], text: list[str]) -> object:
        section = self.theme.Section(self.theme.Element(tag, {_EXCLUDED: ""} if excluded else {}))
        section.id, section.title, section.text = id, title, text
        return section


def _one(pieces: list[str]) -> list[str]:
    return ["".join(pieces)] if pieces else []


def _coloured(highlight: Callable[..., str], recall: Recall) -> Callable[..., str]:
    """Colours a block as `highlight` does."""

    def coloured(
        self: Any,  # noqa: ANN401  (of a package that carries no types)
        *given: object,
        code_block_count: int = 0,
        **more: object,
    ) -> str:
        settings = {name: value for name, value in vars(self).items() if name != "md"}
        count = code_block_count if self.line_spans or self.line_anchors else 0
        if more.get("inline") or more.get("title"):  # what is made then stands in the document as well
            return highlight(self, *given, code_block_count=code_block_count, **more)
        asked = json.dumps([settings, given, more, count], ensure_ascii=False, sort_keys=True, default=repr)
        find = partial(highlight, self, *given, code_block_count=code_block_count, **more)
        found: str = recall.answer("colours", [asked.encode()], find)
        return found

    return coloured
