"""When Python's garbage collector looks for what is in circles: not at all, or seldom."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keeps the garbage collector from walking trees that only grow: a third of a long measure's time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@contextmanager
def collector_seldom() -> Iterator[None]:
    """Has it walk all there is seldom: a check makes much that stays, and little that is in circles.

    A seventh of the time at 600 articles, for one per cent of the memory.
    """
    before = gc.get_threshold()
    gc.set_threshold(5000, 20, 40)
    try:
        yield
    finally:
        gc.set_threshold(*before)
