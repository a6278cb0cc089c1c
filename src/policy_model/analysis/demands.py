"""What clauses ask, sentence by sentence, and what looks at whether it was done."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from policy_model.ir.formula import ActRef, Formula
from policy_model.ir.ids import ActId, Combination, PartyId, ResultId
from policy_model.ir.statement import (
    Duty,
    Effect,
    Measure,
    Modality,
    Power,
    Statement,
)
from policy_model.source.clause import ClauseId
from policy_model.source.told import Told, join

from .finding import Finding, Severity, keys, names
from .settle import Choices
from .web import Web, restated
from .wording import owed as told_owed
from .wording import say


@dataclass(frozen=True, slots=True)
class Demand:
    """What a clause asks of the same bearers, on the same event and condition, under the same readings.

    One sentence of the law, as a rule. `condition` None: it is results that are owed.
    """

    clause: ClauseId
    bearers: tuple[PartyId, ...]
    trigger: ActRef | None
    condition: Formula | None
    readings: tuple[Combination, ...] = ()


Owed = tuple[Duty | Effect, ...]
Under = Callable[[Owed], tuple[Combination, ...] | None]
"""Under which readings something is so of the statements (empty: under all; None: under none)."""


def demands(measure: Measure, concerned: Callable[[Duty | Effect], bool], under: Under) -> dict[Demand, Owed]:
    """The duties and owed results that are `concerned`, by demand, where it is so `under` some reading."""
    alike: dict[tuple[Demand, tuple[ActId, ...] | tuple[ResultId, ...]], Owed] = {}
    for s in measure.statements:
        if restated(s):
            continue
        if isinstance(s, Duty) and concerned(s):
            duty = Demand(s.clause, s.bearers, s.trigger, s.condition), (s.act,)
            alike[duty] = (*alike.get(duty, ()), s)
        elif isinstance(s, Effect) and s.modality is Modality.REQUIRE and s.givers and concerned(s):
            owed = Demand(s.clause, s.givers, None, None), s.results
            alike[owed] = (*alike.get(owed, ()), s)
    out: dict[Demand, Owed] = {}
    for (demand, _), some in alike.items():
        readings = under(some)
        if readings is not None:
            one = dataclasses.replace(demand, readings=readings)
            out[one] = (*out.get(one, ()), *some)
    return out


def asked_of(owed: Owed) -> tuple[ActId | ResultId, ...]:
    """The acts or results that are owed."""
    each = (s.results if isinstance(s, Effect) else (s.act,) for s in owed)
    return tuple(dict.fromkeys(id for ids in each for id in ids))


def _finding(code: str, severity: Severity, demand: Demand, owed: Owed) -> Finding:
    what = asked_of(owed)
    args = (("clause", demand.clause), ("bearers", names(demand.bearers)), ("what", _told(owed)))
    return Finding(code, severity, (demand.clause,), keys(what), args, demand.readings)


def of_text(measure: Measure, found: dict[Demand, Owed]) -> dict[Demand, Owed]:
    """Without those of a gloss that asks again what a clause of the text asks."""
    asked = {s.act for s in measure.statements if isinstance(s, Duty) and not s.clause.gloss}
    again = {d for d, owed in found.items() if d.clause.gloss and asked.issuperset(asked_of(owed))}
    return {demand: owed for demand, owed in found.items() if demand not in again}


def _told(owed: Owed) -> tuple[Told, ...]:
    """What is owed, as 应当 has it: an act is done, a result is a treatment."""
    said = told_owed(*owed)
    if not all(isinstance(s, Effect) for s in owed):
        return said
    return (say("treatment", what=join(say("listing"), said)),)


def findings(
    code: str, severity: Callable[[Demand], Severity], found: dict[Demand, Owed]
) -> Iterator[tuple[Finding, Owed]]:
    """One finding a demand; of those that ask the same act in one clause, each is also about its trigger."""
    every = [(demand, owed, _finding(code, severity(demand), demand, owed)) for demand, owed in found.items()]
    alike = Counter(finding.identity for *_, finding in every)
    for demand, owed, finding in every:
        again = alike[finding.identity] > 1 and demand.trigger is not None
        trigger = f"@{demand.trigger.act.key}" if again and demand.trigger else ""
        yield dataclasses.replace(finding, about=finding.about + trigger), owed


def as_owed(duty: Duty | Power) -> ActRef:
    """The act of a duty or power, as its bearers would do it."""
    return ActRef(duty.act, duty.contents, duty.bearers)


def lookers(web: Web, duty: Duty) -> list[Statement]:
    """The statements that name the act of a duty, or whether it was timely."""
    timely = web.users.get(duty.timely, ()) if duty.timely is not None else ()
    return [*web.users.get(duty.act, ()), *timely]


def consequences(web: Web, duty: Duty | Effect, chosen: Choices) -> tuple[Statement, ...]:
    """The statements that look at whether a duty was done, or done in time; none for an owed result."""
    if isinstance(duty, Effect):
        return ()
    found = list(web.hanging(as_owed(duty), chosen))
    if duty.timely is not None:
        users = web.users.get(duty.timely, ())
        found += [u for u in users if web.said(u, chosen) and duty.timely in web.facts_in(u, chosen)]
    return tuple(dict.fromkeys(found))
