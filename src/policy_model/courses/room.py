"""Acts that a course has once, and that may have to be done again: 可多次, and owed more than once."""

from __future__ import annotations

import dataclasses
from collections import Counter

from policy_model.ir.statement import Duty

from .doings import Doing, by_name
from .remaining import Fixed


def with_room(fixed: Fixed) -> Fixed:
    """The course with an act for each duty that such an act discharges, as far as a case has room for it.

    On one day one act discharges several duties. Where they arise on different days, each takes its own.
    """
    owed: Counter[tuple[Doing, ...]] = Counter()
    for rule in fixed.rules:
        if isinstance(rule, Duty):
            acts = {ref.act.key for one in rule.any_of for ref in fixed.doings.such(one)}
            owed[tuple(doing for name, doing in fixed.acts.items() if name in acts)] += 1
    doings = list(fixed.acts.values())
    for alike, times in owed.items():
        if len(set(alike)) != 1:
            continue
        kind = alike[0].act
        room = fixed.measure.act(kind).at_most - sum(doing.act == kind for doing in doings)
        doings += [alike[0]] * min(room, times - len(alike))
    order = {act.id: place for place, act in enumerate(fixed.measure.acts)}
    doings.sort(key=lambda doing: order[doing.act])
    return dataclasses.replace(fixed, acts=by_name(doings)) if len(doings) > len(fixed.acts) else fixed
