"""A measure as it speaks of cases in which nothing has been done."""

from __future__ import annotations

from dataclasses import replace

from .formula import Period
from .statement import Duty, Measure, Power
from .walk import replaced


def still(measure: Measure) -> Measure:
    """The measure without the lengths of periods that run from an act: where nothing is done, none begins.

    Two measures that are the same but for these say the same of such a case.
    """
    statements = (
        replaced(s, within=_begun(s.within)) if isinstance(s, Duty | Power) and s.trigger is not None else s
        for s in measure.statements
    )
    return replace(measure, statements=tuple(statements))


def _begun(within: Period | None) -> Period | None:
    """How it is counted, but not how long; a part of no length says only how."""
    if within is None:
        return None
    return replaced(within, number=min(within.number, 1), then=_begun(within.then))
