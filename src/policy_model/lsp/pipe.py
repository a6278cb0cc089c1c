"""Jobs and what is told of them as they go through the pipes between our own two processes."""

from __future__ import annotations

import pickle

from .told import Job, Told

SIZE = 8
"""The bytes that say how long the pickle after them is."""


def packed(value: Job | Told) -> bytes:
    """A value with its size before it."""
    data = pickle.dumps(value)
    return len(data).to_bytes(SIZE, "big") + data


def unpacked(data: bytes) -> Job | Told:
    """What was packed, its size taken off."""
    value: Job | Told = pickle.loads(data)  # noqa: S301  (nobody else writes to these pipes)
    return value
