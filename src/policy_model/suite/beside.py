"""Duties of two sorts in one case: results that are owed beside an act that is overdue."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.semantics.case import Case

from .clash import merged
from .faults import CONTRADICTION, Seen, Sight, Try, fault
from .maker import Choices, Maker

LATER = datetime.timedelta(days=60)
"""So much later a period is over."""
FEW = 10
"""So many cases of either sort are put together."""


def beside(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """A case of the one sort and one of the other, until something is overdue where results are owed."""
    sight = Sight(maker)
    late = [(replace(c, on=c.on + LATER), r) for c, r in pool if c.acts]
    overdue = [c for c, r in late if _both(sight(c, r))[0]][:FEW]
    owing = [(c, r) for c, r in pool if _both(sight(c, r))[1]][:FEW]
    for one, readings in owing:
        for other in overdue:
            case = merged(maker, one, other)
            seen = sight(case, readings)
            if seen != CONTRADICTION and all(_both(seen)):
                name = "nothing_after_overdue"
                yield Try(case, readings, (fault(maker.measure, f"evaluator {name}", f"evaluator.{name}"),))
                return


def _both(seen: Seen) -> tuple[bool, bool]:
    """Whether some duty is overdue, and whether results are owed."""
    duties = [key for key in seen if key[0] == "duty"]
    return any(key[6] == "overdue" for key in duties), any(key[2][0] == "results" for key in duties)  # type: ignore[index]  # built so in `masks`
