"""Offsets in a text and positions as the client counts them, in the encoding it has agreed to.

Lines end where the protocol says, at CR, LF or both, each of them kept as one LF. (The library's own
documents also break lines at form feeds and U+2028, which stand in texts that come from a PDF.)
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from lsprotocol.types import Position, PositionEncodingKind, Range

_WIDTHS = {PositionEncodingKind.Utf8: "utf-8", PositionEncodingKind.Utf16: "utf-16-le"}


def unified(text: str) -> str:
    """`text` with every line ended by one line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Lines:
    """A text with the places where its lines begin."""

    def __init__(self, text: str, encoding: str) -> None:
        self.text = text
        self.encoding = encoding
        self._starts = _starts(text, 0)

    def splice(self, start: int, end: int, new: str) -> None:
        """Puts `new` in place of `[start, end)`."""
        first, after = bisect_right(self._starts, start), bisect_right(self._starts, end)
        delta = len(new) - (end - start)
        within = _starts(new, start)[1:]
        self._starts = [*self._starts[:first], *within, *(at + delta for at in self._starts[after:])]
        self.text = self.text[:start] + new + self.text[end:]

    @property
    def last(self) -> int:
        """The number of the last line."""
        return len(self._starts) - 1

    def offset(self, position: Position) -> int:
        """The offset of a position; one beyond a line or the text is its end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start, end = self.line(position.line)
        words = self.text[start:end]
        unit = _WIDTHS.get(PositionEncodingKind(self.encoding))
        if unit is None or words.isascii():
            return start + min(position.character, len(words))
        size = 2 if unit == "utf-16-le" else 1
        left = words.encode(unit, "surrogatepass")[: position.character * size]
        return start + len(left.decode(unit, "ignore"))

    def position(self, offset: int) -> Position:
        """The position of an offset."""
        line = bisect_right(self._starts, offset) - 1
        words = self.text[self._starts[line] : offset]
        unit = _WIDTHS.get(PositionEncodingKind(self.encoding))
        if unit is None or words.isascii():
            return Position(line, len(words))
        size = 2 if unit == "utf-16-le" else 1
        return Position(line, len(words.encode(unit, "surrogatepass")) // size)

    def range(self, start: int, end: int) -> Range:
        """The range of `[start, end)`."""
        return Range(self.position(start), self.position(end))

    def width(self, start: int, end: int) -> int:
        """How many of the client's units `[start, end)`, on one line, takes."""
        return self.position(end).character - self.position(start).character

    def line(self, number: int) -> tuple[int, int]:
        """Where line `number` begins and ends, without its line feed."""
        last = number + 1 >= len(self._starts)
        return self._starts[number], len(self.text) if last else self._starts[number + 1] - 1

    def line_of(self, offset: int) -> int:
        """The number of the line of an offset."""
        return bisect_right(self._starts, offset) - 1


def _starts(text: str, at: int) -> list[int]:
    return list(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=at))
