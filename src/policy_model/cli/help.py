"""Help in our own words, which folds: Typer's are English, and its tables cut off what has no spaces.

Imported only where help is shown: it brings Rich. A word that another version of Typer puts otherwise
stays English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rich.console import Console as RichConsole
from rich.containers import Lines
from rich.text import Text
from typer import rich_utils

from ..source.cells import wrap
from .console import Console

_MARK = 2
"""Cells of a closing mark, which stays on its line even past the edge."""


class _Folded(Text):
    """Text that breaks between Chinese characters."""

    def wrap(self, console: RichConsole, width: int, **_: object) -> Lines:  # noqa: ARG002
        """Its lines within `width` cells, whatever the table would do with them."""
        out = Lines()
        for line in self.split(allow_blank=True):
            at = 0
            for piece in wrap(line.plain, max(width - _MARK, 1)) if line.cell_len > width else [line.plain]:
                at = line.plain.index(piece, at)
                out.append(line[at : at + len(piece)])
                at += len(piece)
        return out


class _Highlighter(rich_utils.OptionHighlighter):
    """Colours what Typer colours, in words of ours (beginnings of Typer's texts: ours)."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words
        self._usage = f"^(?P<usage>{re.escape(words[_USAGE])})"

    def highlight(self, text: Text) -> None:
        """Colours it in place."""
        super().highlight(text)
        text.highlight_regex(self._usage, style_prefix=self.base_style)

    def __call__(self, text: str | Text) -> Text:
        own = text if isinstance(text, Text) else Text(text)
        for theirs, ours in self.words.items():
            if own.plain.startswith(theirs):
                own = Text(ours + own.plain.removeprefix(theirs), style=own.style)
        shown = super().__call__(own)
        return _Folded(shown.plain, style=shown.style, spans=shown.spans)


_USAGE = "Usage: "


def set_help(console: Console) -> None:
    """From here on Typer's help is in the console's language, and folds."""
    words = console.words
    rich_utils.ARGUMENTS_PANEL_TITLE = words("cli.help.arguments")
    rich_utils.OPTIONS_PANEL_TITLE = words("cli.help.options")
    rich_utils.COMMANDS_PANEL_TITLE = words("cli.help.commands")
    rich_utils.DEFAULT_STRING = words("cli.help.default", value="{}")
    rich_utils.REQUIRED_LONG_STRING = words("cli.help.required")
    rich_utils.highlighter = _Highlighter(
        {_USAGE: words("cli.help.usage"), "Show this message and exit.": words("cli.help.itself")}
    )
