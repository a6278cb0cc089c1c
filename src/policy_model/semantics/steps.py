"""Justifications as data: steps, each with the clause that says so and the steps it rests on."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from policy_model.ir.formula import Period
from policy_model.ir.ids import Id
from policy_model.source.clause import ClauseId

Datum = Id | datetime.date | Period | ClauseId | int | str | bool | tuple["Datum", ...]
"""What fills a step: names, days, periods, numbers."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what holds (`key` names its sentence), the clause that says so, and what it rests on.

    `act` is the number of the listed act whose own justification this step rests on. `cited`: further
    clauses that say the same, where several are told together.
    """

    key: str
    args: tuple[tuple[str, Datum], ...] = ()
    clause: ClauseId | None = None
    children: tuple[Step, ...] = ()
    act: int | None = None
    cited: tuple[ClauseId, ...] = ()
    _hash: int = field(init=False, repr=False, compare=False, default=0)

    def __post_init__(self) -> None:
        parts = (self.key, self.args, self.clause, self.children, self.act, self.cited)
        object.__setattr__(self, "_hash", hash(parts))  # once: steps are long and stand in many others

    def __hash__(self) -> int:
        return self._hash


Steps = tuple[Step, ...]


def step(
    key: str,
    clause: ClauseId | None = None,
    children: Iterable[Step] = (),
    act: int | None = None,
    **args: Datum,
) -> Step:
    """A step, its children each once."""
    return Step(key, tuple(args.items()), clause, tuple(dict.fromkeys(children)), act)


def stamped(steps: Iterable[Step], clause: ClauseId) -> Steps:
    """The steps as said by this clause, where they do not name a nearer one."""
    return tuple(s if s.clause is not None else replace(s, clause=clause) for s in steps)


def basis(steps: Iterable[Step], of_act: Callable[[int], Steps]) -> tuple[ClauseId, ...]:
    """Every clause the steps rest on, the justifications of acts included; sorted."""
    found: set[ClauseId] = set()
    seen: set[int] = set()
    todo = list(steps)
    while todo:
        one = todo.pop()
        if one.clause is not None:
            found.add(one.clause)
        todo += one.children
        if one.act is not None and one.act not in seen:
            seen.add(one.act)
            todo += of_act(one.act)
    return tuple(sorted(found))
