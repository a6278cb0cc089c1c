"""What fails in a row of cases and is right when asked by itself: something is kept from case to case."""

from __future__ import annotations

from collections.abc import Collection

from .folder import Suite
from .runner import Command, Examiner, Outcome

SAMPLE = 5
"""So many of the vectors that failed are asked again, each of a process of its own."""


def right_alone(suite: Suite, command: Command, failed: Collection[str]) -> tuple[tuple[str, ...], bool]:
    """Those of a sample of failed vectors that pass when nothing was asked before; and whether all do."""
    could = [v for v in suite.vectors if v.id in failed and not v.before]
    step = max(1, len(could) // SAMPLE)
    sample = could[::step][:SAMPLE]
    right = []
    for vector in sample:
        examiner = Examiner(suite, command)
        try:
            if examiner.judge(vector).outcome is Outcome.PASSED:
                right.append(vector.id)
        finally:
            examiner.abandon()
    return tuple(right), bool(right) and len(right) == len(sample)
