"""An implementation's process: lines in, lines out, whatever it does.

Its output is read by threads, so that neither a process that writes without end nor one that never reads
can hold up the runner. It gets a process group of its own, and all of the group ends with it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic, sleep
from typing import IO

from .shape import harmless

_CHUNK = 1 << 16
_AHEAD = 32 * _CHUNK
"""Bytes read before they are asked for; then its writing waits."""

_WAKE = 0.25
"""Seconds after which it is looked whether a silent process is still there."""
_PAUSE = 0.01
_STDERR_KEPT = 2000
_PATIENCE = 1.0
"""Seconds that an ended process's last words may take to arrive: a child of its own may hold the pipe."""


@dataclass(frozen=True, slots=True)
class Line:
    """A whole line, without its end."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Flood:
    """More than the limit came without a reply."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing came in time."""


@dataclass(frozen=True, slots=True)
class Ended:
    """Its output has ended."""


Heard = Line | Flood | Silence | Ended


class Child:
    """A running process.

    Raises (on making one):
        OSError: the command cannot be run.
    """

    def __init__(self, command: Sequence[str], most: int) -> None:
        self._most = most
        self._process = subprocess.Popen(  # noqa: S603  (running the command is what we are asked to do)
            command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=sys.platform != "win32",
        )
        self._chunks: SimpleQueue[bytes] = SimpleQueue()
        self._came = self._used = 0  # bytes; each is counted by one thread alone
        self._written: SimpleQueue[bytes | None] = SimpleQueue()
        self._errors: deque[bytes] = deque()
        self._pending = bytearray()
        self._scanned = 0
        self._over = self._stopped = False
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        self._threads = [
            Thread(target=self._write, args=(process.stdin,), daemon=True),
            Thread(target=self._hear, args=(process.stdout,), daemon=True),
            Thread(target=self._note, args=(process.stderr,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def send(self, data: bytes) -> None:
        """Writes a message, some time soon."""
        self._written.put(data)

    def close(self) -> None:
        """Nothing more will be written."""
        self._written.put(None)

    def hear(self, until: float, budget: int | None = None) -> Heard:
        """The next line, or why there is none by `until` (of the monotonic clock).

        `budget`: bytes that may still come (default: the most of a reply).
        """
        most = self._most if budget is None else budget
        gone = 0
        while True:
            at = self._pending.find(b"\n", self._scanned)
            if 0 <= at <= most:
                data = bytes(self._pending[:at])
                del self._pending[: at + 1]
                self._scanned = 0
                return Line(data)
            if len(self._pending) > most:
                return Flood()
            self._scanned = len(self._pending)
            if self._over:
                data = bytes(self._pending)
                self._pending.clear()
                self._scanned = 0
                return Line(data) if data else Ended()  # the last line may lack its end
            if (left := until - monotonic()) <= 0:
                return Silence()
            try:
                chunk = self._chunks.get(timeout=min(left, _WAKE))
            except Empty:
                gone = gone + 1 if self._process.poll() is not None else 0
                self._over = gone > 1  # what it started may hold its output open for ever
                continue
            self._over = not chunk
            self._used += len(chunk)
            self._pending += chunk

    def ended(self, until: float) -> int | None:
        """Its exit code, negative for a signal; None if it runs on. Waits until then."""
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(max(0.0, until - monotonic()))
        return None

    def stop(self) -> int:
        """Ends it, and all it started, whatever it is doing; its exit code."""
        if sys.platform != "win32":
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        with suppress(OSError):
            self._process.kill()
        code = self._process.wait()
        self._stopped = True
        self.close()
        for thread in self._threads:
            thread.join(_PATIENCE)
        return code

    def last_words(self) -> str:
        """The end of what it wrote to standard error, once it has ended."""
        self._threads[2].join(_PATIENCE)
        text = b"".join(list(self._errors))[-_STDERR_KEPT:].decode("utf-8", "replace")
        return harmless(text.strip())

    def _write(self, stream: IO[bytes]) -> None:
        with suppress(OSError, ValueError):  # it may be gone
            while (data := self._written.get()) is not None:
                view = memoryview(data)
                while view:
                    view = view[stream.write(view) :]
        with suppress(OSError):
            stream.close()

    def _hear(self, stream: IO[bytes]) -> None:
        with suppress(OSError, ValueError):
            while chunk := stream.read(_CHUNK):
                self._came += len(chunk)
                self._chunks.put(chunk)
                while self._came - self._used > _AHEAD and not self._stopped:
                    sleep(_PAUSE)
        self._chunks.put(b"")
        with suppress(OSError):
            stream.close()

    def _note(self, stream: IO[bytes]) -> None:
        with suppress(OSError, ValueError):
            while chunk := stream.read(_CHUNK):
                self._errors.append(chunk)
                while len(self._errors) > 1 and sum(map(len, self._errors)) > _STDERR_KEPT + _CHUNK:
                    self._errors.popleft()
        with suppress(OSError):
            stream.close()
