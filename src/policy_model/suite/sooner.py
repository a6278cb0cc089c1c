"""Acts at the wrong time: done before what they rest on, or still to come, for each kind and content."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.semantics.case import Case, CaseAct
from policy_model.source.catalogue import Lang

from .faults import Fault, Sight, Try, fault
from .grand import valid_acts
from .maker import Choices, Maker

_DAY = datetime.timedelta(days=1)


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


def ahead(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """For each kind of act and what it says, cases in which it is to come and would matter if it counted.

    Many at once where that does not hide one behind another, else each by itself.
    """
    sight = Sight(maker)
    left = {(a.id, c) for a in maker.measure.acts for c in a.contents or (None,)}
    for case, readings in pool:
        valid = valid_acts(maker, case, readings)
        here = [i for i, a in enumerate(case.acts) if valid[i] and (a.act, a.content) in left]
        for some in (here, *([i] for i in here)):
            coming = _on(case, some, case.on + _DAY)
            seen = sight(coming, readings)
            shown = [
                i
                for i in some
                if (case.acts[i].act, case.acts[i].content) in left
                and {k for k in sight(_on(coming, [i], case.on), readings) ^ seen if k[1:] != (i,)}
            ]
            left -= {(case.acts[i].act, case.acts[i].content) for i in shown}
            if shown:
                yield Try(coming, readings, tuple(_ahead(maker, case.acts[i]) for i in shown))


def _ahead(maker: Maker, act: CaseAct) -> Fault:
    declared = maker.measure.act(act.act)
    about = {Lang.ZH: declared.id.zh, Lang.EN: declared.gloss}
    said = f" {act.content.key}" if act.content is not None else ""
    return fault(maker.measure, f"ahead {act.act.key}{said}", "ahead", declared.clauses, act=about)


def _on(case: Case, some: Sequence[int], day: datetime.date) -> Case:
    """The case with these acts on the day."""
    acts = (replace(a, date=day) if i in some else a for i, a in enumerate(case.acts))
    return replace(case, acts=tuple(acts))


def _apart(maker: Maker, case: Case, at: int) -> Case:
    """The case with one act on the first day, the others from the next day on, seen when all are done."""
    entry = maker.measure.entry
    by = max(0, (entry - min(a.date for a in case.acts)).days) + 1
    moved = tuple(
        replace(a, date=entry if i == at else max(a.date, entry) + by * _DAY) for i, a in enumerate(case.acts)
    )
    return replace(case, acts=moved, on=max(case.on, *(a.date for a in moved)))
