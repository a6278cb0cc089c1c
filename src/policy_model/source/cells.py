"""Terminal cells: how wide text is drawn, and how to break it. A Chinese character takes two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wcwidth import wcwidth

_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BREAKABLE = re.compile(r"\s+|[\x21-\x7e]+|.", re.DOTALL)
_NEVER_FIRST = frozenset("，。；：、？！）》」』】”’…,.;:?!)")


def visible(text: str) -> str:
    """`text` with one cell for each tab, and a mark for each character that would steer the terminal."""
    return _UNSAFE.sub("\ufffd", text.replace("\t", " "))


def cell_width(text: str) -> int:
    """The number of terminal cells that visible text takes."""
    return sum(_width(char) for char in text)


def fit(text: str, cells: int) -> str:
    """The longest beginning of `text` that takes no more than `cells`."""
    taken = 0
    for index, char in enumerate(text):
        taken += _width(char)
        if taken > cells:
            return text[:index]
    return text


def clipped(text: str, cells: int) -> str:
    """`text` within `cells`: what is too long is cut, with a mark."""
    return text if cell_width(text) <= cells else fit(text, cells - cell_width("…")) + "…"


def wrap(text: str, cells: int) -> Iterator[str]:
    """The lines of `text` within `cells`: broken between Chinese characters, or around Latin words.

    A closing mark stays on the line of what it closes, even where that takes it past the edge.
    """
    line, taken = "", 0
    for match in _BREAKABLE.finditer(text):
        part = match[0]
        width = cell_width(part)
        if taken + width > cells and line and part not in _NEVER_FIRST:
            yield line.rstrip()
            line, taken = "", 0
            if part.isspace():
                continue
        if width > cells > 0 and not line:
            *heads, part = _cut(part, cells)
            yield from heads
            width = cell_width(part)
        line, taken = line + part, taken + width
    if line:
        yield line.rstrip()


def _cut(word: str, cells: int) -> Iterator[str]:
    """The word in pieces that fit, each a character at least; in time that grows as the word does."""
    start = taken = 0
    for i, char in enumerate(word):
        width = _width(char)
        if taken + width > cells and i > start:
            yield word[start:i]
            start, taken = i, 0
        taken += width
    yield word[start:]


def _width(char: str) -> int:
    return 1 if " " <= char <= "~" else max(wcwidth(char), 0)
