"""What fails in a row of cases and is right when asked by itself: something is kept from case to case."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from .folder import Suite
from .runner import Command, Examiner, Outcome
from .vector import Vector

SAMPLE = 5
"""So many of the vectors that failed are asked again, each of a process of its own."""


@dataclass(frozen=True, slots=True)
class Lone:
    """What came of failed vectors that were asked again, each of a process of its own.

    `right`: those of a sample that pass when nothing was asked before; `whole`: whether all of the sample do.
    `rows`: those with cases before that fail all the same; None where none was asked.
    """

    right: tuple[str, ...] = ()
    whole: bool = False
    rows: frozenset[str] | None = None


def asked_alone(suite: Suite, command: Command, failed: Collection[str]) -> Lone:
    """A sample of the failed vectors, and all failed ones with cases before, each asked by itself."""
    could = [v for v in suite.vectors if v.id in failed]
    single, rows = [v for v in could if not v.before], [v for v in could if v.before]
    sample = single[:: max(1, len(single) // SAMPLE)][:SAMPLE]
    right = tuple(_right(suite, command, sample))
    wrong = {v.id for v in rows}.difference(_right(suite, command, rows))
    return Lone(right, bool(right) and len(right) == len(sample), frozenset(wrong) if rows else None)


def _right(suite: Suite, command: Command, vectors: Sequence[Vector]) -> Iterator[str]:
    for vector in vectors:
        examiner = Examiner(suite, command)
        try:
            if examiner.judge(vector).outcome is Outcome.PASSED:
                yield vector.id
        finally:
            examiner.abandon()
