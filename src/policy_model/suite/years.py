"""Days that differ in nothing but the year or the century: whoever drops either takes one for the other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.semantics.case import Case, CaseAct, Known

from .faults import CONTRADICTION, Sight, Try, fault
from .maker import Choices, Maker

DROPPED = {"year": 1, "century": 100}
"""What is dropped of a date, with the years between two that are then taken for each other."""
_DAY = datetime.timedelta(days=1)


def years(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """A case with the day of an act, and of a fact that comes about, moved by whole years."""
    sight = Sight(maker)
    found: set[str] = set()
    for case, readings in pool:
        for id, moved, taken in _cases(maker, case):
            if id in found:
                continue
            seen, other = sight(moved, readings), sight(taken, readings)
            if seen != other and CONTRADICTION not in (seen, other):
                found.add(id)
                yield Try(moved, readings, (fault(maker.measure, f"year {id}", f"year.{id}"),))


def _cases(maker: Maker, case: Case) -> Iterator[tuple[str, Case, Case]]:
    """The name of the mistake, the case, and what it is taken for."""
    for i, act in enumerate(case.acts):
        for name, back in DROPPED.items():
            if act.date > datetime.date(back, 12, 31):
                yield f"act_{name}", _with(case, i, replace(act, date=moved(act.date, back))), case
    for declared in maker.measure.facts:
        if declared.may_come_about:
            coming = case.on + _DAY
            for name, back in DROPPED.items():
                held = {**case.facts, declared.id: Known(True, moved(coming, back))}
                not_yet = {**case.facts, declared.id: Known(True, coming)}
                yield f"since_{name}", replace(case, facts=held), replace(case, facts=not_yet)


def _with(case: Case, at: int, act: CaseAct) -> Case:
    return replace(case, acts=(*case.acts[:at], act, *case.acts[at + 1 :]))


def moved(day: datetime.date, years: int) -> datetime.date:
    """The same day so many years before; the last of February for the 29th."""
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)
