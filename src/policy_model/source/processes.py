"""Work shared by several processes, which have a state in common and nothing they would change in it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
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
    """What `do` gives for the jobs, each with its place among them, as they are done.

    They are begun in order. If the system ends a process, for want of memory perhaps, the rest is left to the
    caller. `state`, the jobs and what is given can be pickled; `do` is found in its module by name.
    """
    # elsewhere than on Linux a copy of a process may not use what the system's own libraries have begun
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(processes, context, _begin, (state, do))
    try:
        with suppress(BrokenProcessPool):
            with warnings.catch_warnings():
                # a copy could wait for a lock of another thread's; those there are show progress
                warnings.simplefilter("ignore", DeprecationWarning)
                doing = {pool.submit(_work, job): place for place, job in enumerate(jobs)}
            for future in as_completed(doing):
                yield doing[future], future.result()
    finally:
        pool.shutdown(cancel_futures=True)


_here: list[tuple[Any, Callable[[Any, Any], Any]]] = []
"""In a process that has begun: the state, and what is done."""


def _begin(state: Any, do: Callable[[Any, Any], Any]) -> None:  # noqa: ANN401
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the user is answered by the process that was called
    _here.append((state, do))


def _work(job: Any) -> Any:  # noqa: ANN401
    state, do = _here[-1]
    return do(state, job)
