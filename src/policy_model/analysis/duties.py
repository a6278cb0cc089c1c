"""Duties: no last day (PM0714), a clock nobody starts (PM0716), a breach that changes nothing (PM0719)."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from policy_model.ir.formula import ActRef, All, At, Const, Done, Formula, Not, Period, Unit
from policy_model.ir.ids import NATURE, ActId, Combination, PartyId, ResultId
from policy_model.ir.statement import (
    Ban,
    Duty,
    Effect,
    Measure,
    Modality,
    Power,
    Requirement,
    Statement,
)
from policy_model.ir.vocabulary import Act, Polarity
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg
from policy_model.source.told import Told

from .example import example, shown_by
from .finding import Finding, Repair, Severity, keys, names
from .needs import Needs
from .repair import added, changed, verified
from .settle import Choices, first_of, where
from .steps import Procedure
from .web import Web, meets, restated
from .wording import owed as told_owed
from .wording import say

_SOME = Period(10, Unit.WORKDAY)
"""A period put in to see that *some* last day closes a finding; which one is the drafter's to say."""
_LONG = 365
"""Calendar days after the acts on which a witness shows how things still stand."""


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


def _demands(
    measure: Measure, concerned: Callable[[Duty | Effect], bool], under: Under
) -> dict[Demand, Owed]:
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


def _what(owed: Owed) -> tuple[ActId | ResultId, ...]:
    """The acts or results that are owed."""
    each = (s.results if isinstance(s, Effect) else (s.act,) for s in owed)
    return tuple(dict.fromkeys(id for ids in each for id in ids))


def _finding(code: str, severity: Severity, demand: Demand, owed: Owed) -> Finding:
    what = _what(owed)
    args = (("clause", demand.clause), ("bearers", names(demand.bearers)), ("what", told_owed(*owed)))
    return Finding(code, severity, (demand.clause,), keys(what), args, demand.readings)


def _findings(
    code: str, severity: Callable[[Demand], Severity], found: dict[Demand, Owed]
) -> Iterator[tuple[Finding, Owed]]:
    """One finding a demand; of those that ask the same act in one clause, each is also about its trigger."""
    every = [(demand, owed, _finding(code, severity(demand), demand, owed)) for demand, owed in found.items()]
    alike = Counter(finding.identity for *_, finding in every)
    for demand, owed, finding in every:
        again = alike[finding.identity] > 1 and demand.trigger is not None
        trigger = f"@{demand.trigger.act.key}" if again and demand.trigger else ""
        yield dataclasses.replace(finding, about=finding.about + trigger), owed


# ---- no last day


def undated(measure: Measure) -> Iterator[Finding]:
    """PM0714: what must be done, and no last day by which. 及时 gives none.

    One finding a sentence, whose acts one period would serve. A required benefit counts where somebody is
    named to give it and has no choice. WARNING where an act brings the duty about, from which a period could
    be counted; NOTE where only circumstances do: if nothing hangs on it (PM0719) it is not told.
    """
    every = list(_undated(measure))
    before = [found for found, _ in every]
    for finding, owed in every:
        repair = Repair("last_day", (("what", told_owed(*owed)), ("trigger", _trigger(owed))))
        shown = _pending_long_after(measure, finding, owed)
        yield verified(_bare_undated, before, shown, repair, _with_last_day(measure, owed))


def _bare_undated(measure: Measure) -> Iterator[Finding]:
    return (finding for finding, _ in _undated(measure))


def _undated(measure: Measure) -> Iterator[tuple[Finding, Owed]]:
    web = Web(measure)

    benefits = {r.id for r in measure.results if r.polarity is Polarity.BENEFIT}

    def concerned(s: Duty | Effect) -> bool:
        if isinstance(s, Effect):
            return not s.one_of and not benefits.isdisjoint(s.results)
        return s.within is None and (s.trigger is not None or bool(consequences(web, s, {})))

    def under(owed: Owed) -> tuple[Combination, ...] | None:
        first = owed[0]
        about = web.about.get(first.act, ()) if isinstance(first, Duty) else ()
        dated = [s for s in about if isinstance(s, Duty) and _dates(s, first)]

        def so(chosen: Choices) -> bool:
            said = any(web.said(s, chosen) for s in owed)
            return said and not any(web.said(s, chosen) for s in dated)

        return where(measure, web.direct(*owed, *dated), so)

    found = _demands(measure, concerned, under)

    def severity(demand: Demand) -> Severity:
        return Severity.NOTE if demand.trigger is None else Severity.WARNING

    yield from _findings("PM0714", severity, found)


def _dates(dated: Duty, duty: Duty | Effect) -> bool:
    """The clause asks the same of the bearers with a last day, in another of its sentences or readings."""
    return (
        isinstance(duty, Duty)
        and dated.within is not None
        and dated.clause == duty.clause
        and dated.contents == duty.contents
        and set(duty.bearers) <= set(dated.bearers)
    )


def _trigger(owed: Owed) -> str:
    first = owed[0]
    return names((first.trigger.act,))[0] if isinstance(first, Duty) and first.trigger is not None else ""


def _with_last_day(measure: Measure, owed: Owed) -> Measure | None:
    """The measure with a period for all that is owed; None where there is no act to count one from."""
    if not _trigger(owed):
        return None
    return changed(measure, ((s, dataclasses.replace(s, within=_SOME)) for s in owed if isinstance(s, Duty)))


def _pending_long_after(measure: Measure, finding: Finding, owed: Owed) -> Finding:
    """With a case in which, long after it arose, what is owed is undone and not overdue."""
    mine = {s.id for s in owed}
    first = owed[0]
    wanted: list[Formula] = [s.guard for s in owed[:1]]
    wanted.append(first.condition)
    if isinstance(first, Duty) and first.trigger is not None:
        wanted.append(Done(first.trigger))
    wanted += [Not(Done(ref)) for s in owed if isinstance(s, Duty) for ref in s.any_of]

    def shows(seen: Evaluation[bool]) -> bool:
        return any(d.statement.id in mine and d.states[DutyState.PENDING] for d in seen.duties())

    found = example(measure, All(tuple(wanted)), shows, under=first_of(finding.readings), after=_LONG)
    return shown_by(finding, found)


def _act(duty: Duty) -> ActRef:
    """The act of a duty, as its bearers would do it."""
    return ActRef(duty.act, duty.contents, duty.bearers)


# ---- a clock that nobody must start


def unstarted(measure: Measure) -> Iterator[Finding]:
    """PM0716: a period counted from an act that nobody has to do.

    One finding an act. Not where the bearer itself starts its clock, nor where the act is another's right
    addressed to the bearer (an application), nor an offence, nor under readings under which the act is a
    duty. WARNING where whoever acts turns to the bearer (告知), and might be asked to; what else happens, and
    what some clause allows, is a NOTE: nobody is told to make a duty of a right.
    """
    every = list(_unstarted(measure))
    before = [found for found, _ in every]
    for finding, trigger in every:
        if finding.severity is Severity.NOTE:
            yield _never_started(measure, finding, trigger)
            continue
        act = measure.act(trigger.act)
        actors = trigger.by or act.actors
        duty = Duty(
            f"{finding.clauses[0]}#must",
            finding.clauses[0],
            Const(True),
            act.span,
            bearers=actors,
            act=act.id,
            contents=trigger.contents,
            condition=Const(True),
            trigger=None,
            within=None,
        )
        repair = Repair("must", (("actors", names(actors)), ("act", (_addressed(act),))))
        shown = _never_started(measure, finding, trigger)
        yield verified(_bare_unstarted, before, shown, repair, added(measure, duty))


def _addressed(act: Act) -> Told:
    """The act with whom it is addressed to, where its name does not say so."""
    name, to = act.id.told, tuple(p.zh for p in act.addressees)
    if not to or re.search("[向对将给]", name) or any(party in name for party in to):
        return name
    return say("addressed", act=name, to=names(act.addressees))


def _bare_unstarted(measure: Measure) -> Iterator[Finding]:
    return (finding for finding, _ in _unstarted(measure))


def _unstarted(measure: Measure) -> Iterator[tuple[Finding, ActRef]]:
    web = Web(measure)
    procedure = Procedure(web, {})
    clocks: dict[ActRef, list[Duty | Power]] = {}
    for s in measure.statements:
        if not isinstance(s, Duty | Power) or s.within is None or s.trigger is None or restated(s):
            continue
        if all(isinstance(b, Ban) for b in web.about.get(s.trigger.act, (s,))):
            continue
        whose = _whose(measure, s.trigger)
        asked = any(isinstance(p, Power) for p in web.about.get(s.trigger.act, ())) and (
            set(s.bearers) <= set(procedure.towards(s.trigger.act))
        )
        if NATURE not in whose and not set(whose) & set(s.bearers) and not asked:
            clocks.setdefault(s.trigger, []).append(s)
    for trigger, counted in clocks.items():
        owing: list[Statement] = [
            s for s in web.about.get(trigger.act, ()) if isinstance(s, Duty) and meets(_act(s), trigger)
        ]
        owing += [s for s in web.users.get(trigger.act, ()) if _ahead(web, s, trigger)]

        def so(
            chosen: Choices, counted: list[Duty | Power] = counted, owing: list[Statement] = owing
        ) -> bool:
            running = any(web.said(s, chosen) for s in counted)
            return running and not any(web.said(s, chosen) for s in owing)

        under = where(measure, web.direct(*counted, *owing), so)
        if under is None:
            continue
        clauses = tuple(dict.fromkeys(s.clause for s in counted))
        allowed = any(isinstance(s, Power) for s in web.about.get(trigger.act, ()))
        args = (
            ("clauses", clauses),
            ("act", names((trigger.act,))),
            ("actors", names(_whose(measure, trigger))),
            ("what", names(dict.fromkeys(s.act for s in counted))),
        )
        told = any(set(s.bearers) & set(procedure.towards(trigger.act)) for s in counted)
        severity = Severity.WARNING if told and not allowed else Severity.NOTE
        yield Finding("PM0716", severity, clauses, trigger.act.key, args, under), trigger


def _ahead(web: Web, s: Statement, trigger: ActRef) -> bool:
    """The statement bars a further step without the act: 应当在作出决定前告知."""
    return isinstance(s, Ban) and any(not m.positive and meets(m.ref, trigger) for m in web.mentions(s, {}))


def _whose(measure: Measure, trigger: ActRef) -> tuple[PartyId, ...]:
    """Who may do the act that a period is counted from."""
    return trigger.by or measure.act(trigger.act).actors


def _never_started(measure: Measure, finding: Finding, trigger: ActRef) -> Finding:
    """With a case in which the act is never done, nobody is in breach, and no period runs."""

    def shows(seen: Evaluation[bool]) -> bool:
        running = (
            d for d in seen.duties() if isinstance(d.statement, Duty) and d.statement.trigger == trigger
        )
        return seen.lawful(None) and not any(True for _ in running)

    found = example(measure, Not(Done(trigger)), shows, under=first_of(finding.readings), after=_LONG)
    return shown_by(finding, found)


# ---- no consequence


def idle(measure: Measure) -> Iterator[Finding]:
    """PM0719: a duty whose breach changes nothing.

    No result, no act's validity, no other duty, power or ban looks at whether the act was done, nor at
    whether it was timely. One finding a sentence; none for a gloss that repeats what the text asks.
    """
    every = list(_idle(measure))
    before = [found for found, _ in every]
    for finding, owed in every:
        shown = _alike_without(measure, finding, owed)
        yield _with_a_consequence(measure, before, shown, owed)


def _bare_idle(measure: Measure) -> Iterator[Finding]:
    return (finding for finding, _ in _idle(measure))


def _idle(measure: Measure) -> Iterator[tuple[Finding, Owed]]:
    web = Web(measure)

    def under(owed: Owed) -> tuple[Combination, ...] | None:
        users = [u for s in owed if isinstance(s, Duty) for u in _users(web, s)]
        readings = web.direct(*owed) | web.readings(*users)
        return where(
            measure, readings, lambda c: any(web.said(s, c) and not consequences(web, s, c) for s in owed)
        )

    found = _demands(measure, lambda s: isinstance(s, Duty), under)
    every = list(_findings("PM0719", lambda _: Severity.WARNING, found))
    of_text = {id for finding, owed in every if not finding.clauses[0].gloss for id in _what(owed)}
    yield from (f for f in every if not f[0].clauses[0].gloss or not of_text.issuperset(_what(f[1])))


def _users(web: Web, duty: Duty) -> list[Statement]:
    timely = web.users.get(duty.timely, ()) if duty.timely is not None else ()
    return [*web.users.get(duty.act, ()), *timely]


def consequences(web: Web, duty: Duty | Effect, chosen: Choices) -> tuple[Statement, ...]:
    """The statements that look at whether a duty was done, or done in time; none for an owed result."""
    if isinstance(duty, Effect):
        return ()
    found = list(web.hanging(_act(duty), chosen))
    if duty.timely is not None:
        users = web.users.get(duty.timely, ())
        found += [u for u in users if web.said(u, chosen) and duty.timely in web.facts_in(u, chosen)]
    return tuple(dict.fromkeys(found))


def _alike_without(measure: Measure, finding: Finding, owed: Owed) -> Finding:
    """With two cases, one with the acts and one without, in which all else is the same."""
    duties = [s for s in owed if isinstance(s, Duty)]
    first, acts = duties[0], {s.act for s in duties}
    wanted: list[Formula] = [first.guard, first.condition]
    if first.trigger is not None:
        wanted.append(Done(first.trigger))
    wanted += [Done(_act(s)) for s in duties]
    under = first_of(finding.readings)
    with_it = example(measure, All(tuple(wanted)), lambda _: True, under=under, after=_LONG)
    if with_it is None:
        return finding
    without = with_it.without(acts)
    if without is None or _outcome(with_it.seen, acts) != _outcome(without.seen, acts):
        return finding
    return shown_by(finding, without, with_it)


def _outcome(seen: Evaluation[bool], but: set[ActId]) -> tuple[object, ...]:
    """What is said of a case, save of these acts and of duties to do them."""
    world = seen.world.occurrences
    return (
        [seen.result(r.id).statuses for r in seen.measure.results],
        [(o, seen.valid(i)) for i, o in enumerate(world) if o.act not in but],
        [
            (d.statement.id, None if d.trigger is None else world[d.trigger], d.states)
            for d in seen.duties()
            if not (isinstance(d.statement, Duty) and any(r.act in but for r in d.statement.any_of))
        ],
    )


def _with_a_consequence(measure: Measure, before: list[Finding], finding: Finding, owed: Owed) -> Finding:
    """With the repair that makes a decision of the same matter rest on the acts, if there is one to rest."""
    first = owed[0]
    if not isinstance(first, Duty) or first.trigger is None:
        return finding
    procedure = Procedure(Web(measure), dict(first_of(finding.readings)))
    opening, needs = first.trigger.act, Needs(measure)
    for decision in procedure.decisions():
        deciders = tuple(p for p in decision.deciders if needs.always(decision.act.id, p, opening))
        later = {a for p in first.bearers for a, _ in procedure.before(first.act, p)}
        if not deciders or decision.act.id in later or decision.act.id == opening:
            continue
        acts = [_act(s) for s in owed if isinstance(s, Duty)]
        rests = Requirement(
            f"{first.clause}#rests",
            first.clause,
            Const(True),
            first.span,
            act=decision.act.id,
            contents=(),
            actors=deciders,
            requires=At(first.clause, All(tuple(Done(act) for act in acts))),
        )
        others = tuple(p for p in first.bearers if p not in deciders)
        args: list[tuple[str, Arg]] = [
            ("what", told_owed(*owed)),
            ("deciders", names(deciders)),
            ("decision", names((decision.act.id,))),
        ]
        args += [("bearers", names(others))] if others else []
        repair = Repair("rests.of" if others else "rests", tuple(args))
        return verified(_bare_idle, before, finding, repair, added(measure, rests))
    return finding
