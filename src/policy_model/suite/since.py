"""Facts that come about: known before, on and after the day they are read, an act's or the day seen."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.ir.vocabulary import Fact
from policy_model.semantics.case import Case, Known
from policy_model.source.catalogue import Lang

from .faults import CONTRADICTION, Fault, Sight, Try, fault
from .maker import Choices, Maker
from .times import shifted

_DAY = datetime.timedelta(days=1)
FEW = 5
"""So many cases of each sort are dated in every way."""
SORTS = (
    (False, False, False),
    (False, False, True),
    (True, False, False),
    (True, True, False),
    (True, False, True),
)
"""Without acts, with acts, with acts that hang on the fact; and each where it makes a contradiction."""


def since(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """For each fact of the kind the cases to which it matters, with days about those on which it is read."""
    sight = Sight(maker)
    for declared in maker.measure.facts:
        if not declared.may_come_about:
            continue
        met = Counter[tuple[bool, bool, bool]]()
        others = {f.id: Known(False) for f in maker.measure.facts if f.may_come_about and f != declared}
        apart = [(replace(c, facts={**c.facts, **others}), r) for c, r in pool[:FEW]]
        for case, readings in (*apart, *pool):
            if all(met[sort] >= FEW for sort in SORTS if sort[0] is bool(case.acts)):
                continue
            held = replace(case, facts={**case.facts, declared.id: Known(True)})
            never = replace(case, facts={**case.facts, declared.id: Known(False)})
            there, without = sight(held, readings), sight(never, readings)
            changed = there ^ without
            broken = CONTRADICTION in (there, without)
            sort = bool(case.acts), not broken and any(key[0] == "act" for key in changed), broken
            if changed and met[sort] < FEW:
                met[sort] += 1
                later = (
                    replace(held, on=max(held.on, *(a.date for a in held.acts)) + 3 * _DAY)
                    if held.acts
                    else held
                )
                yield from _dated(maker, sight, declared, later, readings)
    yield from _several(maker, sight, pool)
    yield from _earliest(maker, sight, pool)


def _several(maker: Maker, sight: Sight, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """Several facts, all from the day after on: one of them alone is read as it is known."""
    may = [f for f in maker.measure.facts if f.may_come_about]
    left = list(may) if len(may) > 1 else []
    for case, readings in (*((replace(c, acts=()), r) for c, r in pool), *pool):
        if not left:
            return
        late = {f.id: Known(True, case.on + _DAY) for f in may}
        together = replace(case, facts={**case.facts, **late})
        seen = sight(together, readings)
        held = {f.id: Known(True) for f in may}
        shown = [
            f
            for f in left
            if sight(replace(case, facts={**case.facts, **held, f.id: late[f.id]}), readings) != seen
        ]
        left = [f for f in left if f not in shown]
        if shown:
            yield Try(
                together, readings, tuple(_fault(maker, f, f"since {f.id.key} alone", "alone") for f in shown)
            )


def _earliest(maker: Maker, sight: Sight, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """A fact from the day after on, the others from the day itself: the earliest day is not that of all."""
    may = [f for f in maker.measure.facts if f.may_come_about]
    left = list(may) if len(may) > 1 else []
    for case, readings in (*((replace(c, acts=()), r) for c, r in pool), *pool):
        if not left:
            return
        known = {f.id: Known(True, case.on) for f in may}
        taken = replace(case, facts={**case.facts, **known})
        for f in left:
            own = _with(taken, f, Known(True, case.on + _DAY))
            seen, other = sight(own, readings), sight(taken, readings)
            if seen != other and CONTRADICTION not in (seen, other):
                left = [o for o in left if o != f]
                yield Try(own, readings, (_fault(maker, f, f"since {f.id.key} earliest", "earliest"),))
                break


def _fault(maker: Maker, declared: Fact, id: str, name: str) -> Fault:
    about = {Lang.ZH: declared.id.zh, Lang.EN: declared.gloss}
    return fault(maker.measure, id, f"since.{name}", declared.clauses, fact=about)


def _dated(maker: Maker, sight: Sight, declared: Fact, case: Case, readings: Choices) -> Iterator[Try]:
    turned = shifted(case, datetime.date(case.on.year + 1, 1, 4) - case.on)
    for some, at in ((case, ""), (turned, "turned ")):
        days = dict.fromkeys((some.on, *(a.date for a in some.acts)))
        tried = dict.fromkeys(d + n * _DAY for d in days for n in (-1, 0, 1))
        entry = maker.measure.entry
        late = [d for d in (*tried, datetime.date(some.on.year - 1, 12, 20)) if d >= entry]
        for day in (*late, entry - _DAY):
            own = _with(some, declared, Known(True, day))
            seen = sight(own, readings)
            act = "act " if day + _DAY < some.on and some.acts else ""
            shows = []
            for name, taken in taken_for(own, declared, day, entry):
                if (other := sight(taken, readings)) != seen:
                    broken = "contradicted " if CONTRADICTION in (seen, other) else ""
                    id = f"since {declared.id.key} {act}{broken}{at}{name}"
                    shows.append(_fault(maker, declared, id, name))
            if shows:
                yield Try(own, readings, tuple(shows))


def _with(case: Case, declared: Fact, known: Known) -> Case:
    return replace(case, facts={**case.facts, declared.id: known})


def taken_for(
    case: Case, declared: Fact, day: datetime.date, entry: datetime.date
) -> Iterator[tuple[str, Case]]:
    """What somebody takes a case for in which the fact holds from the day on, by the name of the mistake."""
    if day < entry:
        yield "before_entry", _with(case, declared, Known(False))
        return
    yield "ignored", _with(case, declared, Known(True))
    yield "never", _with(case, declared, Known(False))
    yield "next_day", _with(case, declared, Known(True, day + _DAY))
    yield "day_before", _with(case, declared, Known(True, day - _DAY))
    yield "as_seen", _with(case, declared, Known(day <= case.on))
    if day.year != case.on.year:
        same = Known(True, day.replace(year=case.on.year, day=min(day.day, 28)))
        yield "month_day", _with(case, declared, same)
