"""A case that shows a finding: built from what is wanted of it, believed only after the evaluator's word.

Every act is put on one day, which 之后 allows, or on the day after which a period has lapsed that must have.
Where no such case is found there is none to show, and the finding stands without it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from itertools import combinations, islice

from policy_model.ir.formula import Formula
from policy_model.ir.ids import ActId, Combination, ContentId, FactId, PartyId
from policy_model.ir.statement import Assumption, Measure
from policy_model.semantics.calendar import AssumedCalendar, OutsideTables, official
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.counted import beyond
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import evaluate_complete
from policy_model.semantics.written import case_file

from .draft import Builder, Draft
from .finding import Finding

_TRIED = 6
"""How many drafts the evaluator is asked about; the first is nearly always the one."""

_LONGEST = 9 * 366
"""Within so many days an event of the calendar comes as often as a draft of a case has it."""


@dataclass(frozen=True, slots=True)
class Example:
    """A complete case, the readings under which it was evaluated, and what the evaluator says of it."""

    case: Case
    readings: Combination
    seen: Evaluation[bool]

    def seen_with(self, case: Case) -> Example | None:
        """Another case of the same measure under the same readings. None: it cannot be evaluated."""
        return _seen(self.seen.measure, case, self.readings)

    def without(self, acts: Collection[ActId]) -> Example | None:
        """The same case with no act of these kinds."""
        kept = tuple(a for a in self.case.acts if a.act not in acts)
        return self.seen_with(replace(self.case, acts=kept))

    def instead(self, act: ActId, content: ContentId, by: PartyId) -> Example | None:
        """The same case with this content and actor for acts of this kind."""
        acts = tuple(replace(a, content=content, by=by) if a.act == act else a for a in self.case.acts)
        return self.seen_with(replace(self.case, acts=acts))

    def before_entry(self) -> Example | None:
        """The same case with each act on the last day before entry into force on which it can be."""
        measure = self.seen.measure
        last = measure.entry - datetime.timedelta(days=1)
        acts = (
            replace(a, date=last if (falls := measure.act(a.act).falls) is None else falls.by(last))
            for a in self.case.acts
        )
        return self.seen_with(replace(self.case, acts=tuple(acts), on=measure.entry))

    def from_on(self, fact: FactId) -> Example | None:
        """The same case with the fact true only from the day on which it is seen."""
        late = Known(True, self.case.on)
        return self.seen_with(replace(self.case, facts={**self.case.facts, fact: late}))


def usual_readings(measure: Measure, under: Combination = ()) -> Combination:
    """A choice for every reading: as in `under`, else the 通行 one, else the first."""
    fixed = dict(under)
    return tuple(
        (r.id, fixed.get(r.id, next((c.id for c in r.choices if c.ordinary), r.choices[0].id)))
        for r in measure.readings
    )


def example(
    measure: Measure,
    wanted: Formula,
    shows: Callable[[Evaluation[bool]], bool],
    *,
    under: Combination = (),
    after: int = 0,
    scoped: bool = True,
) -> Example | None:
    """A case of which the evaluator agrees that `wanted` holds in it and that it `shows` the finding.

    `after`: on which day after its last act it is seen, in calendar days. `scoped`: it is to be in scope.
    Under the usual readings if there is one, else with one or two others taken in another way than usual;
    those of `under` stay. None: none was found.
    """
    vain: list[Combination] = []
    for readings in _nearby(measure, under):
        if any(set(some) <= set(readings) for some in vain):
            continue
        builder = Builder(measure, dict(readings), scoped=scoped)
        drafted = False
        for draft in islice(builder.drafts(wanted), _TRIED):
            drafted = True
            found = _shown(measure, wanted, shows, draft, readings, after=after)
            if found is not None:
                return found
        if not drafted:
            vain.append(tuple(one for one in readings if one[0] in builder.asked))
    return None


def _nearby(measure: Measure, under: Combination) -> Iterator[Combination]:
    """The usual readings, then those that differ from them in one, then in two; `under` is kept."""
    usual = usual_readings(measure, under)
    fixed, taken = dict(under), dict(usual)
    free = [r for r in measure.readings if r.id not in fixed]
    others = [(r.id, c.id) for r in free for c in r.choices if c.id != taken[r.id]]
    yield usual
    yield from (usual_readings(measure, (*under, one)) for one in others)
    for one, other in combinations(others, 2):
        if one[0] != other[0]:
            yield usual_readings(measure, (*under, one, other))


def _shown(
    measure: Measure,
    wanted: Formula,
    shows: Callable[[Evaluation[bool]], bool],
    draft: Draft,
    readings: Combination,
    *,
    after: int,
) -> Example | None:
    """The drafted case, if the evaluator agrees."""
    waits = _LONGEST if any(act.falls for act in measure.acts) else 0
    if (datetime.date.max - measure.entry).days - after - waits < draft.day:
        return None  # past the last day that can be written
    found = _seen(measure, _case(measure, draft, after), readings)
    if found is not None and found.seen.holds(wanted, found.case.on) and shows(found.seen):
        return found
    return None


def _seen(measure: Measure, case: Case, readings: Combination) -> Example | None:
    """The case as the evaluator sees it. None: it breaks an assumption, or a period in it ends nowhere."""
    tables = official()
    try:
        case = replace(case, assumed=beyond(measure, case, tables))
        seen = evaluate_complete(measure, case, dict(readings), AssumedCalendar(tables))
        assumed = [s for s in measure.statements if isinstance(s, Assumption)]
        broken = any(seen.holds(s.guard, case.on) and not seen.holds(s.holds, case.on) for s in assumed)
        list(seen.duties())  # every last day can be counted
    except OutsideTables:
        return None
    return None if broken else Example(case, readings, seen)


def _case(measure: Measure, draft: Draft, after: int) -> Case:
    """As drafted, but that events of the calendar come when they come, and the other acts as much later."""
    first, days, later = measure.entry, datetime.timedelta, 0
    falling: list[tuple[ActId, datetime.date]] = []
    for d in draft.acts:
        if d.act.falls is not None:
            known = {day for act, day in falling if act == d.act.id}
            own = d.act.falls.days(first + days(d.day), datetime.date.max)
            falling.append((d.act.id, next(day for day in own if day not in known)))
            later = max(later, (falling[-1][1] - first).days - d.day)
    comes = iter(falling)
    dates = [first + days(d.day + later) if d.act.falls is None else next(comes)[1] for d in draft.acts]
    return Case(
        {f.id: Known(draft.facts.get(f.id, f.ordinary)) for f in measure.facts},
        tuple(
            CaseAct(d.act.id, day, d.by, d.to, d.content) for d, day in zip(draft.acts, dates, strict=True)
        ),
        (),
        (),
        first + days(draft.day + later + after),
    )


def shown_by(finding: Finding, *examples: Example | None) -> Finding:
    """The finding with the cases that show it, if they were all found."""
    found = [one for one in examples if one is not None]
    if len(found) < len(examples):
        return finding
    cases = tuple(case_file(one.seen.measure, one.case) for one in found)
    return replace(finding, witness=cases, witness_readings=found[0].readings)


def stands(measure: Measure) -> bool:
    """Under the usual readings the ordinary facts break no assumption."""
    return _seen(measure, _case(measure, Draft({}, (), ()), 0), usual_readings(measure)) is not None
