"""What a command says, where it goes and what it ends with. Colour only on a terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol, TextIO

from ..source.catalogue import Lang, message
from ..source.diagnostic import Arg, Diagnostic, Unusable

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..source.render import Segment

_WIDEST, _NARROWEST = 100, 40
_PATIENCE = 0.4
_LINES = 8
"""How many of the last things known are shown above a bar."""
_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "code": "bold",
    "place": "blue",
    "help": "green",
}


class ExitCode(IntEnum):
    """How a command ends, the same for every one."""

    EXPECTED = 0
    NOT_EXPECTED = 1
    UNUSABLE = 2
    UNDECIDED = 3
    INTERNAL = 70


class Console:
    """Output in one language: answers to stdout, everything said about the run to stderr."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    @property
    def width(self) -> int:
        """The cells to write in: the terminal's (or COLUMNS), within what reads well."""
        return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))

    def words(self, key: str, **args: Arg) -> str:
        """The catalogue's wording of `key`."""
        return message(key, args, self.lang)

    def print(self, text: str) -> None:
        """Writes an answer, as it is, to stdout."""
        sys.stdout.write(text if text.endswith("\n") else text + "\n")

    def say(self, key: str, **args: Arg) -> None:
        """Says something about the run, on stderr."""
        sys.stderr.write(self.words(key, **args) + "\n")

    def show(
        self, diagnostics: Iterable[Diagnostic], texts: Mapping[str, str] | None = None
    ) -> list[Segment]:
        """Draws diagnostics on stderr; what was drawn, for whoever keeps it."""
        from ..source.render import draw

        drawn = list(draw(diagnostics, self.lang, texts, self.width))
        write(drawn, sys.stderr)
        return drawn

    def show_unusable(self, error: Unusable) -> None:
        """Draws what makes the input unusable."""
        self.show(error.diagnostics, error.texts)

    @contextmanager
    def progress(self, key: str, **args: Arg) -> Iterator[None]:
        """Shows on a terminal what is going on, once it has taken a moment."""
        if not coloured(sys.stderr):
            yield
            return
        from rich.console import Console as RichConsole

        with _patiently(RichConsole(file=sys.stderr).status(self.words(key, **args))):
            yield

    @contextmanager
    def bar(self, key: str) -> Iterator[Bar]:
        """Shows on a terminal how far something has come, and what is known, once it has taken a moment.

        When it is over nothing of it is left.
        """
        if not coloured(sys.stderr):
            yield Bar()
            return
        bar = _Drawn(self.words(key))
        with _patiently(bar.display):
            yield bar


class Bar:
    """What is told while something goes on; here nobody is there to see it."""

    def __call__(self, what: str, done: int, of: int) -> None:
        """Says what is being done, how much is done, and of how much."""

    def say(self, line: str) -> None:
        """Says what has become known."""


class _Drawn(Bar):
    def __init__(self, head: str) -> None:
        from rich.console import Console as RichConsole
        from rich.live import Live
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._lines: deque[str] = deque(maxlen=_LINES)
        self._progress = Progress(
            TextColumn(head),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False),
        )
        self._task = self._progress.add_task("", total=None)
        self.display = Live(get_renderable=self._drawn, console=RichConsole(file=sys.stderr), transient=True)

    def __call__(self, what: str, done: int, of: int) -> None:
        self._progress.update(self._task, description=what, completed=done, total=of)

    def say(self, line: str) -> None:
        self._lines.append(line)

    def _drawn(self) -> RenderableType:
        from rich.console import Group
        from rich.text import Text

        lines = (Text(line, no_wrap=True, overflow="ellipsis") for line in tuple(self._lines))
        return Group(*lines, self._progress)


class _Display(Protocol):
    def start(self) -> None: ...
    def stop(self) -> None: ...


@contextmanager
def _patiently(display: _Display) -> Iterator[None]:
    """Starts a display once what goes on has taken a moment."""
    from threading import Timer  # only a terminal needs it

    timer = Timer(_PATIENCE, display.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        display.stop()


def coloured(stream: TextIO) -> bool:
    """Whether `stream` is a terminal that wants colour."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write(segments: Iterable[Segment], stream: TextIO) -> None:
    """Writes styled segments, with their styles if the stream shows them."""
    if not coloured(stream):
        stream.write("".join(text for text, _ in segments))
        return
    from rich.console import Console as RichConsole  # only a terminal needs it
    from rich.text import Text

    drawn = Text.assemble(*((text, _STYLES.get(style, "")) for text, style in segments))
    RichConsole(file=stream, soft_wrap=True, highlight=False).print(drawn, end="")
