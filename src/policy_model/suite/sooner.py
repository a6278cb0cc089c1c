"""Acts done before what they rest on: each kind on a day on which the rest of the case is still to come."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.semantics.case import Case
from policy_model.source.catalogue import Lang

from .faults import Try, fault
from .grand import valid_acts
from .maker import Choices, Maker


def sooner(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """For each kind of act that may come too soon, a case in which it does and all is done by the day."""
    left = {a.id: a for a in maker.measure.acts}
    for case, readings in pool:
        kinds = {a.act for a in case.acts} & left.keys()
        if not kinds:
            continue
        for i, so in enumerate(valid_acts(maker, case, readings)):
            act = case.acts[i]
            if not so or act.act not in left:
                continue
            later = _apart(maker, case, i)
            if not valid_acts(maker, later, readings)[i]:
                declared = left.pop(act.act)
                about = {Lang.ZH: declared.id.zh, Lang.EN: declared.gloss}
                id = f"sooner {declared.id.key}"
                yield Try(later, readings, (fault(maker.measure, id, "sooner", declared.clauses, act=about),))


def _apart(maker: Maker, case: Case, at: int) -> Case:
    """The case with one act on the first day, the others from the next day on, seen when all are done."""
    entry = maker.measure.entry
    by = max(0, (entry - min(a.date for a in case.acts)).days) + 1
    moved = tuple(
        replace(a, date=entry if i == at else max(a.date, entry) + datetime.timedelta(days=by))
        for i, a in enumerate(case.acts)
    )
    return replace(case, acts=moved, on=max(case.on, *(a.date for a in moved)))
