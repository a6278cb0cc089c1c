"""A literate file taken apart: official prose on one side, fenced blocks on the other.

What is in the blocks is not read here. Offsets never change: what is not official text is blanked out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .diagnostic import Diagnostic, Label
from .span import Span

FORMAL = "policy"
VOCABULARY = "vocabulary"

_MARK = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})[ \t]*([^\n`]*)$|(<!--)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its info word (`policy`, `vocabulary`, …), what its fences hold, and all of it."""

    info: str
    body: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class Prose:
    """The official text of a literate file, with the offsets of the file.

    `text` is as long as the file; blocks and editorial comments are spaces in it.
    """

    text: str
    blocks: tuple[Block, ...]
    comments: tuple[Span, ...]
    diagnostics: tuple[Diagnostic, ...]

    def formal(self) -> tuple[Block, ...]:
        """The blocks that hold formal text."""
        return tuple(block for block in self.blocks if block.info == FORMAL)

    def vocabulary(self) -> tuple[Block, ...]:
        """The blocks that declare names."""
        return tuple(block for block in self.blocks if block.info == VOCABULARY)


def prose_of(text: str, file: str = "<text>") -> Prose:
    """Blanks fenced blocks and `<!-- … -->` comments out of a literate file and lists them.

    A fence or comment that is never closed reaches to the end of the file and is reported (PM0010, PM0011).
    """
    blocks: list[Block] = []
    comments: list[Span] = []
    problems: list[Diagnostic] = []
    kept: list[str] = []
    here = 0
    while (mark := _MARK.search(text, here)) is not None:
        if mark[3]:
            close = text.find("-->", mark.end())
            end = len(text) if close < 0 else close + 3
            if close < 0:
                problems.append(_unclosed("PM0011", Span(file, mark.start(), mark.end())))
            comments.append(Span(file, mark.start(), end))
        else:
            fence = mark[1]
            closing = re.compile(rf"^[ ]{{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$", re.MULTILINE)
            start = min(mark.end() + 1, len(text))
            close_mark = closing.search(text, start)
            end = close_mark.end() if close_mark else len(text)
            if close_mark is None:
                problems.append(_unclosed("PM0010", Span(file, mark.start(1), mark.end())))
            info = mark[2].split()[0] if mark[2].strip() else ""
            body = Span(file, start, close_mark.start() if close_mark else end)
            blocks.append(Block(info, body, Span(file, mark.start(), end)))
        kept += text[here : mark.start()], _blank(text[mark.start() : end])
        here = end
    kept.append(text[here:])
    return Prose("".join(kept), tuple(blocks), tuple(comments), tuple(problems))


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


def _unclosed(code: str, span: Span) -> Diagnostic:
    return Diagnostic(code, labels=(Label(span),))
