"""Places in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code-point offsets `[start, end)` in the text of one file.

    Line, column and terminal cells are derived only when a diagnostic is rendered.
    `file` is the path as the user gave it, or a `<…>` name for text without a file.
    """

    file: str
    start: int
    end: int

    def to(self, other: Span) -> Span:
        """The range from the start of this one to the end of `other`, in the same file."""
        return Span(self.file, self.start, other.end)
