"""A course's skeleton: its acts, who does each, what each rests on, and which clocks run.

What a formula says of the acts done so far is tabulated: with the facts fixed, the smallest sets of acts
that make it true. A formula that some further act makes false has no such table, and is `Unsupported`.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from policy_model.ir.formula import Period

Sets = tuple[frozenset[str], ...]
"""Alternatives: it holds where all the acts of one of these sets are done. Empty: never."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A period that starts with an act."""

    trigger: str
    period: Period


@dataclass(frozen=True, slots=True)
class Bound:
    """An act somebody must do (or, `power`, may do and would lose), once `when` holds.

    `clock` None: no last day. `source` is the statement's id.
    """

    source: str
    bearer: str
    act: str
    when: Sets
    clock: Clock | None
    power: bool


@dataclass(frozen=True, slots=True)
class Net:
    """Acts in declaration order; `owner` and `rests` by act; void once its window's clock ran out."""

    acts: tuple[str, ...]
    owner: tuple[str, ...]
    rests: tuple[Sets, ...]
    bounds: tuple[Bound, ...]
    windows: tuple[tuple[str, Clock], ...]

    @property
    def clocks(self) -> tuple[Clock, ...]:
        """Every clock, once."""
        found = [b.clock for b in self.bounds if b.clock is not None]
        return tuple(dict.fromkeys([*found, *(clock for _, clock in self.windows)]))

    @property
    def parties(self) -> tuple[str, ...]:
        """Whoever does something, in the order of the acts."""
        return tuple(dict.fromkeys(self.owner))


class NotMonotone(Exception):
    """More acts done make the formula false."""


def table(acts: Sequence[str], test: Callable[[frozenset[str]], bool]) -> Sets:
    """The smallest sets of `acts` for which `test` holds.

    Raises:
        NotMonotone: `test` fails for a larger set.
    """
    found: list[frozenset[str]] = []
    for size in range(len(acts) + 1):
        for some in map(frozenset, itertools.combinations(acts, size)):
            expected = any(small <= some for small in found)
            if test(some):
                if not expected:
                    found.append(some)
            elif expected:
                raise NotMonotone
    return tuple(found)


def holds(sets: Sets, done: frozenset[str]) -> bool:
    """Whether one of the alternatives is done."""
    return any(some <= done for some in sets)
