"""Work shared by several processes, which have a state in common and nothing they would change in it."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import traceback
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import wait
from typing import Any, TypeVar

from .diagnostic import Diagnostic, Unusable

PROCESSES = "POLICY_MODEL_PROCESSES"
"""The variable of the environment that says by how many processes a command works."""

_State = TypeVar("_State")
_Job = TypeVar("_Job")
_Result = TypeVar("_Result")


def available() -> int:
    """By how many processes a command works: as many as it may use processors, unless the user says.

    Raises:
        Unusable: what the user says is no number of processes.
    """
    said = os.environ.get(PROCESSES, "")
    if not said:
        may = getattr(os, "sched_getaffinity", None)
        return len(may(0)) if may is not None else os.cpu_count() or 1
    if not (said.isascii() and said.isdigit() and int(said) > 0):
        raise Unusable((Diagnostic("PM0618", {"variable": PROCESSES, "value": said}),))
    return int(said)


def fitting(mebibytes: float) -> int:
    """How many processes have room in the machine's memory, each with so much.

    A machine that does not say what it has is taken to have 4 GiB.
    """
    try:
        has = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**20
    except (AttributeError, OSError, ValueError):
        has = 4096
    return max(1, int(has / mebibytes))


def shared(
    state: _State, do: Callable[[_State, _Job], _Result], jobs: Sequence[_Job], processes: int
) -> Iterator[tuple[int, _Result]]:
    """What `do` gives for the jobs, each with its place among them, as they are done; the first begin first.

    They are dealt into lanes, and each lane is done by a process of its own, so many at a time: how soon one
    ends is not seen by another. If the system ends a process, for want of memory perhaps, what it had left is
    left to the caller. `state`, jobs and what is given can be pickled; `do` is found in its module by name.
    """
    # elsewhere than on Linux a copy of a process may not use what the system's own libraries have begun
    copied = sys.platform == "linux"
    context = multiprocessing.get_context("fork" if copied else "spawn")
    numbered = list(enumerate(jobs))
    number = min(len(jobs), _LANES if copied else processes)
    waiting = deque(numbered[first::number] for first in range(number))
    running: dict[Any, Any] = {}  # what receives a lane's results, and its process
    try:
        while waiting or running:
            while waiting and len(running) < processes:
                receives, sends = context.Pipe(duplex=False)
                others = [*running, receives] if copied else []
                process = context.Process(  # type: ignore[attr-defined]
                    target=_lane, args=(state, do, waiting.popleft(), sends, others), daemon=True
                )
                with warnings.catch_warnings():
                    # a copy could wait for a lock of another thread's; those there are show progress
                    warnings.simplefilter("ignore", DeprecationWarning)
                    process.start()
                sends.close()
                running[receives] = process
            ready: Any
            for ready in wait(list(running)):
                try:
                    place, found, defect = ready.recv()
                except (EOFError, OSError):
                    running.pop(ready).join()
                    ready.close()
                    continue
                if defect is not None:
                    raise defect
                yield place, found
    finally:
        for process in running.values():
            process.kill()


class Defect(Exception):
    """What went wrong in another process, where it cannot be sent as it is: its name and its trace."""


def _sendable(met: Exception) -> Exception:
    """The exception, with its trace as a note, if it comes through a pipe unchanged."""
    trace = traceback.format_exc(limit=-50)
    met.add_note(trace)
    try:
        pickle.loads(pickle.dumps(met))  # noqa: S301  (our own)
    except Exception:
        return Defect(f"{type(met).__name__}: {met}\n{trace}")
    return met


_LANES = 16
"""So many, whatever the number of processes: what is done by one process hangs on the jobs alone."""


def _lane(
    state: _State,
    do: Callable[[_State, _Job], _Result],
    jobs: Sequence[tuple[int, _Job]],
    sends: Any,  # noqa: ANN401  (a connection; its class is the system's)
    others: Sequence[Any],
) -> None:
    """`others`: the caller's ends, which a copy has too; with them it waits for a caller that is gone."""
    for end in others:
        end.close()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the user is answered by the process that was called
    for place, job in jobs:
        found, defect = None, None
        try:
            found = do(state, job)
        except Exception as met:
            defect = _sendable(met)
        try:
            sends.send((place, found, defect))
        except OSError:
            return
        except Exception as met:
            sends.send((place, None, _sendable(met)))
            return
        if defect is not None:
            return
