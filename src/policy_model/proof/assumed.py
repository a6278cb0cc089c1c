"""Whether what a text assumes of the world can all be true; if not, the fewest assumptions that cannot."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.ir.formula import ReadingIs
from policy_model.ir.ids import Combination
from policy_model.ir.statement import Assumption, Measure
from policy_model.ir.walk import nodes

from .encode import Encoding
from .solver import Answer, Solver


def contradictory(measure: Measure) -> tuple[Combination, tuple[Assumption, ...]] | None:
    """The fewest assumptions that no case meets, and the first choice of readings under which that is so.

    Among equals the first in document order; None: under every reading some case meets them all, or the
    solver cannot tell.
    """
    every = tuple(s for s in measure.statements if isinstance(s, Assumption))
    for taken in _choices(measure, every) if every else ():
        if _excluded(measure, every, taken):
            sizes = (itertools.combinations(every, size) for size in range(1, len(every) + 1))
            some = itertools.chain.from_iterable(sizes)
            return taken, next(few for few in some if _excluded(measure, few, taken))
    return None


def _choices(measure: Measure, every: Sequence[Assumption]) -> Iterator[Combination]:
    """The choices that readings of which an assumption speaks may be taken by."""
    spoken = {part.reading for s in every for part in nodes(s.guard) if isinstance(part, ReadingIs)}
    mine = [r for r in measure.readings if r.id in spoken]
    for taken in itertools.product(*([c.id for c in r.choices] for r in mine)):
        yield tuple(zip((r.id for r in mine), taken, strict=True))


def _excluded(measure: Measure, some: Sequence[Assumption], taken: Combination) -> bool:
    """No case meets them, nor what facts arise from, when the readings are taken so."""
    encoding = Encoding(replace(measure, statements=tuple(some)))
    symbols = encoding.symbols
    terms = [*symbols.choices(), *(symbols.reading(*one) for one in taken), *encoding.constraints()]
    solver = Solver([*terms, *(d.equation for d in encoding.definitions)])
    return solver.check() is Answer.UNSAT
