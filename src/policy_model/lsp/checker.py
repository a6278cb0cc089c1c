"""The server's side of the process that checks: asking it, and ending it when its question is out of date."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from contextlib import suppress

from .pipe import SIZE, packed, unpacked
from .told import Finished, Job, Read, Told

_COMMAND = (sys.executable, "-P", "-m", "policy_model.lsp.checking")


class Checker:
    """One process that does one job at a time; a fresh one stands ready when one had to be ended."""

    def __init__(self) -> None:
        self._process: Process | None = None
        self._busy = False
        self._turn = 0

    async def check(self, job: Job, take: Callable[[Told], object]) -> None:
        """Does the job unless `stop` is called, giving `take` what is told."""
        self.stop()
        turn = self._turn
        process = await self._start()
        if turn != self._turn or process.stdin is None or process.stdout is None:
            return
        self._busy = True
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            process.stdin.write(packed(job))
            await process.stdin.drain()
            while True:
                size = int.from_bytes(await process.stdout.readexactly(SIZE), "big")
                told = unpacked(await process.stdout.readexactly(size))
                if turn != self._turn:
                    return
                assert not isinstance(told, Job)
                take(told)
                if isinstance(told, Finished) or (isinstance(told, Read) and not told.usable):
                    self._busy = False
                    return

    async def prepare(self) -> None:
        """Has a process ready."""
        await self._start()

    def stop(self) -> bool:
        """Ends what is being done, of which nothing more is told; whether anything was."""
        self._turn += 1
        busy = self._busy
        if busy:
            self.close()
        return busy

    def close(self) -> Process | None:
        """Ends the process, which is to be waited for before the loop ends."""
        process, self._process, self._busy = self._process, None, False
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
        return process

    async def _start(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(*_COMMAND, stdin=PIPE, stdout=PIPE)
        return self._process
