"""Answers of the solver, kept under a hash of all that was asked.

What a query comes to hangs on its constraints and its limit, and on nothing else: where a clause was
edited, a query that does not reach the clause has the same hash, and its answer stands. What the solver
gave up on is never kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from policy_model.source.cache import keep, read_kept

Plain = Any
"""A value of JSON."""
_T = TypeVar("_T")


class Recall:
    """What was asked and answered, in this run and perhaps in an earlier one."""

    def __init__(self) -> None:
        self._known: dict[str, Plain] = {}
        self._used: dict[str, Plain] = {}

    def answer(self, kind: str, asked: Iterable[bytes], find: Callable[[], _T]) -> _T:
        """The answer to a question of a kind, `asked` as digests; found only if it is not known."""
        key = blake2b(b"\0".join([kind.encode(), *asked]), digest_size=16).hexdigest()
        if key not in self._known:
            self._known[key] = find()
        self._used[key] = self._known[key]
        value: _T = self._known[key]
        return value

    def learn(self, known: dict[str, Plain]) -> None:
        """What an earlier run found."""
        self._known = {**known, **self._known}

    def use(self, used: dict[str, Plain]) -> None:
        """This was asked, too."""
        self._used.update(used)

    def since(self) -> dict[str, Plain]:
        """What was asked since this was last called."""
        used, self._used = self._used, {}
        return used


@dataclass(frozen=True)
class KeptAnswers:
    """A folder of answers, a file for each who asks. `made_by`: the tool, the solver and the tables."""

    folder: Path
    made_by: str

    def asking(self, recall: Recall, who: str, ask: Callable[[], _T]) -> _T:
        """What `ask` gives, which asks `recall`: with what it was told the last time, kept for the next.

        A file holds the last run's answers and no others, so that a folder does not grow with every edit.
        Who asks may let another ask on the way; what that one is told is in both files.
        """
        name = blake2b(f"{self.made_by} {who}".encode(), digest_size=16).hexdigest()
        path = self.folder / f"answers-{name}.json"
        known = read_kept(path, dict) or {}
        recall.learn(known)
        before = recall.since()
        given = ask()
        used = recall.since()
        recall.use({**before, **used})
        if used.keys() != known.keys():
            with suppress(OSError):  # a folder that cannot be written to costs time, nothing else
                keep(path, used)
        return given
