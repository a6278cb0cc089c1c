"""The command line: one file per command, each with `register(app, console)`.

Nothing is decided here; a command reads its options, asks the pipeline and shows the answer. What is
heavy is imported inside the command that needs it, so that `--help` stays quick.
"""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Sequence

from .console import Console, ExitCode
from .guard import guarded
from .language import split_language

atexit.register(gc.freeze)
"""At the end of the process nothing is looked through for what is in circles: all of it goes at once."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command line and returns its exit code (see `ExitCode`). Nothing is ever raised."""
    lang, args = split_language(sys.argv[1:] if argv is None else list(argv))
    console = Console(lang)
    return guarded(console, lambda: _run(console, args))


def _run(console: Console, args: Sequence[str]) -> int:
    from .app import build_app, invoke
    from .calendar_file import counting

    with counting(console, args) as rest:
        return invoke(build_app(console, rest), rest)


__all__ = ["Console", "ExitCode", "main"]
