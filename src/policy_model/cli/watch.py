"""Checking again whenever a file is saved.

The files are few and small, so what is in them is looked at twice a second. That needs no library and no
service of the system, sees what editors do when they save (write another file and rename it) on every
file system, and takes no notice of a save that changed nothing.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from .console import Console
from .guard import INTERRUPTED, PIPE_CLOSED, guarded

_PAUSE = 0.5
"""Seconds between looks."""


def watch(
    console: Console,
    check: Callable[[], int],
    files: Sequence[Path],
    wait: Callable[[], None] = lambda: time.sleep(_PAUSE),
) -> int:
    """Runs `check` at once and after every save, until Ctrl-C; then the code of the last check.

    What makes a check impossible is shown, and the next save is waited for.
    """
    while True:
        # Looked at before the check, so that what is saved while it runs is seen.
        before = _state(files)
        code = guarded(console, check)
        if code in (INTERRUPTED, PIPE_CLOSED):
            return code
        try:
            console.say("cli.check.watching", files=tuple(path.name for path in files if path.exists()))
            while _state(files) == before:
                wait()
        except KeyboardInterrupt:
            console.say("cli.interrupted")
            return code
        console.say("cli.check.again")


def _state(files: Sequence[Path]) -> tuple[bytes | None, ...]:
    """A hash of what is in each file; None where there is none to be read."""
    return tuple(_hash(path) for path in files)


def _hash(path: Path) -> bytes | None:
    try:
        return hashlib.sha256(path.read_bytes()).digest()
    except OSError:
        return None
