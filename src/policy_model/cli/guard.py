"""The one place where what goes wrong becomes a message and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper

from ..source.diagnostic import Diagnostic, Unusable
from .console import Console, ExitCode

INTERRUPTED = 130
PIPE_CLOSED = 141


def guarded(console: Console, run: Callable[[], int]) -> int:
    """Runs a command. Unusable input and trouble with files end in a diagnostic on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that cannot show a character gets its number, not a traceback.
            stream.reconfigure(errors="backslashreplace")
    try:
        code = run()
        sys.stdout.flush()
    except Unusable as error:
        console.show_unusable(error)
        return ExitCode.UNUSABLE
    except BrokenPipeError:
        _abandon_stdout()
        return PIPE_CLOSED
    except OSError as error:
        reason = error.strerror or str(error)
        console.show([Diagnostic("PM0607", {"reason": reason, "file": str(error.filename or "")})])
        return ExitCode.UNUSABLE
    except KeyboardInterrupt:
        console.say("cli.interrupted")
        return INTERRUPTED
    return code


def _abandon_stdout() -> None:
    """Lets the interpreter's last flush go nowhere: whoever read the output has gone."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
