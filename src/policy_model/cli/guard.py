"""The one place where what goes wrong becomes a message and an exit code."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper

from ..source.diagnostic import Diagnostic, Unusable
from .console import Console, ExitCode

INTERRUPTED = 130
PIPE_CLOSED = 141


def guarded(console: Console, run: Callable[[], int]) -> int:
    """Runs a command. Unusable input, trouble with files and defects end in a diagnostic on stderr."""
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
    except Exception as defect:
        console.show([_defect(defect)])
        return ExitCode.INTERNAL
    return code


def _defect(defect: Exception) -> Diagnostic:
    """What is told of an error of the tool's own: what it is, and the file with the rest, to be sent."""
    limit = "memory" if isinstance(defect, MemoryError) else ""
    limit = "depth" if isinstance(defect, RecursionError) else limit
    args = {"kind": type(defect).__name__, "file": _report(defect)}
    code = {"memory": "PM0698", "depth": "PM0697"}.get(limit, "PM0699")
    return Diagnostic(code, args)


def _report(defect: Exception) -> str:
    """The file in which what is needed to mend the error is put down; "" where none can be written."""
    from policy_model import __version__

    said = [f"policy-model {__version__}, Python {platform.python_version()}, {platform.platform()}"]
    said += [" ".join(sys.argv), "", *traceback.format_exception(defect, limit=-50)]
    with suppress(OSError, MemoryError):
        handle, name = tempfile.mkstemp(prefix="policy-model-", suffix=".txt", text=True)
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write("\n".join(said))
        return name
    return "-"


def _abandon_stdout() -> None:
    """Lets the interpreter's last flush go nowhere: whoever read the output has gone."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
