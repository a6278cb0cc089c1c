"""Which edits are responsible for a pattern: undoing one of them alone, or as few as will do, removes it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from policy_model.ir.statement import Measure
from policy_model.proof import smt
from policy_model.proof.obligation import Obligation, View
from policy_model.proof.query import Query
from policy_model.semantics.smallest import smallest

from .difference import Subject
from .edits import Edit, with_edits
from .matter import Matter, holds
from .patterns import Pattern
from .sources import Sources
from .subjects import reached, rules
from .touched import Touched

FEW = 8
"""Among so many edits the smallest sets are sought one size after the other."""


def fewest(near: Sequence[int], every: int, gone: Callable[[tuple[int, ...]], bool]) -> tuple[int, ...]:
    """Of the edits `near`, the fewest without which, together, the change is gone.

    The first in order among equals; if these will not do, all of the `every` edits there are.
    """
    if len(near) <= FEW:
        sizes = range(2, len(near) + 1)
        some = (some for size in sizes for some in itertools.combinations(near, size))
        return next(filter(gone, some), tuple(range(every)))
    return smallest(near, lambda some: gone(tuple(sorted(some))))


class Blame:
    """The edits between two texts, and what becomes of each text without some of them.

    `encode`: a text as a view of the comparison's case.
    """

    def __init__(
        self, old: Measure, new: Measure, edits: Sequence[Edit], encode: Callable[[Measure], View]
    ) -> None:
        self.old, self.new, self.edits = old, new, tuple(edits)
        self._encode = encode
        self._undone: dict[tuple[int, ...], Measure] = {}
        self._views: dict[tuple[int, ...], View] = {}
        self._alone: dict[int, Touched] = {}
        self._sources: dict[tuple[int, ...], Sources] = {}

    def responsible(self, matter: Matter, patterns: Sequence[Pattern]) -> list[tuple[Edit, ...]]:
        """For each pattern the edits responsible.

        Raises:
            GaveUp: at the solver's limit.
        """
        near = [i for i in range(len(self.edits)) if self._reaches(i, matter)]
        sole = {i: self._removed((i,), matter, patterns) for i in near}
        out = []
        for place, pattern in enumerate(patterns):
            found = tuple(i for i in near if sole[i][place])
            gone = partial(self._gone, matter, pattern)
            out.append(tuple(self.edits[i] for i in found or fewest(near, len(self.edits), gone)))
        return out

    def sources(self, some: Sequence[Edit], subject: Subject) -> tuple[Subject, ...]:
        """What a change of the subject for which these edits are responsible follows from."""
        places = tuple(i for i, edit in enumerate(self.edits) if edit in some)
        if places not in self._sources:
            self._sources[places] = Sources(self.new, self._without(places))
        return self._sources[places].of(subject)

    def _gone(self, matter: Matter, pattern: Pattern, some: tuple[int, ...]) -> bool:
        return self._removed(some, matter, [pattern])[0]

    def _without(self, some: tuple[int, ...]) -> Measure:
        if some not in self._undone:
            kept = [edit for i, edit in enumerate(self.edits) if i not in some]
            self._undone[some] = with_edits(self.edits[0].of, kept)
        return self._undone[some]

    def _reaches(self, edit: int, matter: Matter) -> bool:
        """Whether undoing the edit can matter to the subject at all."""
        if edit not in self._alone:
            self._alone[edit] = Touched(self.new, self._without((edit,)))
        undone = rules(self._alone[edit].new, matter.aspect.subject)
        return reached(self._alone[edit], replace(matter.aspect, old=matter.aspect.new, new=undone))

    def _removed(self, some: tuple[int, ...], matter: Matter, patterns: Sequence[Pattern]) -> list[bool]:
        """Of each pattern, whether none of its cases is changed by the text without these edits."""
        undone = self._without(some)
        if undone is self.old:
            return [True] * len(patterns)
        if some not in self._views:
            self._views[some] = self._encode(undone)
        ways = matter.against(self._views[some], rules(undone, matter.aspect.subject))
        still = smt.conj([matter.universe, smt.disj(term for _, term in ways)])
        terms = [p.term for p in patterns]
        query = Query(matter.views.question, Obligation((matter.views.old,), smt.disj(terms), still, True))
        solver = query.solver(real=False)
        return [not holds(solver, still, term) for term in terms]
