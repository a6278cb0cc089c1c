"""Brackets and quotation marks that do not pair."""

from __future__ import annotations

from policy_model.source.diagnostic import Diagnostic, Label
from policy_model.source.span import Span

_PAIRS = {"（": "）", "“": "”", "「": "」"}
_CLOSERS = {close: open_ for open_, close in _PAIRS.items()}


def unbalanced(text: str, body: Span) -> list[tuple[Span, Diagnostic]]:
    """The first unpaired mark of each line, with the line. A pair stands within one line."""
    found: list[tuple[Span, Diagnostic]] = []
    at = body.start
    for line in text[body.start : body.end].split("\n"):
        span = Span(body.file, at, at + len(line))
        if (bad := _first_bad(line)) is not None:
            char = line[bad]
            pair = _PAIRS.get(char) or _CLOSERS[char]
            label = Label(Span(body.file, at + bad, at + bad + 1))
            found.append((span, Diagnostic("PM0104", {"mark": char, "pair": pair}, (label,))))
        at += len(line) + 1
    return found


def _first_bad(line: str) -> int | None:
    opened: list[int] = []
    for at, char in enumerate(line):
        if char in _PAIRS:
            opened.append(at)
        elif char in _CLOSERS:
            if not opened or line[opened[-1]] != _CLOSERS[char]:
                return opened[-1] if opened else at
            opened.pop()
    return opened[0] if opened else None
