"""Whether two texts are the same but for white space, and where they first part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .diagnostic import Diagnostic, Label
from .span import Span
from .text import INVISIBLE, SourceFile

_SPACE = re.compile(rf"(?:\s|{INVISIBLE.pattern})+")
_WORD = re.compile(r"[0-9A-Za-z]")
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where two texts part. A span is empty where that text has come to its end."""

    left: Span
    right: Span


def first_difference(left: SourceFile, right: SourceFile) -> Difference | None:
    """The first character that differs, white space aside, with its place in both texts."""
    if left.text == right.text:
        return None
    ours, theirs = letters(left.text), letters(right.text)
    while True:
        one, other = next(ours, None), next(theirs, None)
        if one is None and other is None:
            return None
        if one is None or other is None or one[0] != other[0]:
            return Difference(_place(left, one), _place(right, other))


def official_text_diagnostic(measure: SourceFile, official: SourceFile) -> Diagnostic | None:
    """PM0310 if the prose of a measure is not its official text, at the first character that differs.

    `measure.text` is the `Prose.text` of the measure's file.
    """
    found = first_difference(measure, official)
    if found is None:
        return None
    args = {"here": _excerpt(measure, found.left), "official": _excerpt(official, found.right)}
    labels = (Label(found.left, "source.here"), Label(found.right, "source.official"))
    return Diagnostic("PM0310", args, labels)


def letters(text: str, start: int = 0) -> Iterator[tuple[str, int]]:
    """The characters that count from `start` on, each with its offset.

    White space counts only where it parts two Latin words or numbers, and then as one space.
    """
    at = start
    for space in _SPACE.finditer(text, start):
        for offset in range(at, space.start()):
            yield text[offset], offset
        at = space.end()
        before = text[space.start() - 1 : space.start()] if space.start() else ""
        if _WORD.match(before) and _WORD.match(text[at : at + 1]):
            yield " ", space.start()
    for offset in range(at, len(text)):
        yield text[offset], offset


def _place(source: SourceFile, letter: tuple[str, int] | None) -> Span:
    if letter is None:
        end = len(source.text.rstrip())
        return Span(source.name, end, end)
    return Span(source.name, letter[1], letter[1] + 1)


def _excerpt(source: SourceFile, span: Span) -> str:
    return _SPACE.sub("", source.text[span.start : span.start + 4 * _SHOWN])[:_SHOWN]
