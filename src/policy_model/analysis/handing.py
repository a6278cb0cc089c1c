"""What goes on from one to another.

A hand-over to nobody (PM0744), a process that nobody stays (PM0751), whoever began it not told (PM0766).
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_model.ir.formula import ActRef, All, Done, Not
from policy_model.ir.ids import NATURE, ActId, PartyId
from policy_model.ir.statement import Ban, Duty, Effect, Measure, Modality, Power, Statement
from policy_model.ir.vocabulary import Polarity

from .example import example, shown_by
from .finding import Finding, Severity, names
from .settle import Choices, first_of, where
from .steps import Procedure, procedures_of
from .web import Web, moving, restated, web_of
from .wording import say

_REFUSING = ("不予", "驳回", "退回")
"""The drafter's words for a refusal, in names of acts."""


# ---- handed over to one, and another must go on


def handed(measure: Measure) -> Iterator[Finding]:
    """PM0744: a duty that an act calls for, while the act is addressed to another, and none to its bearer.

    One finding a bearer and the act that is to come to it.
    """
    web = web_of(measure)
    procedures = procedures_of(measure)
    every = procedures.any
    found: dict[tuple[ActId, PartyId], list[Duty]] = {}
    for s in measure.statements:
        if isinstance(s, Duty) and s.trigger is not None and not restated(s):
            for by in s.bearers:
                if _astray(every, s, by):
                    found.setdefault((s.trigger.act, by), []).append(s)
    for (act, by), duties in found.items():

        def so(chosen: Choices, by: PartyId = by, duties: list[Duty] = duties) -> bool:
            procedure = procedures.under(chosen)
            return any(web.said(s, chosen) and _astray(procedure, s, by) for s in duties)

        around = [*duties, *web.about.get(act, ()), *(s for d in duties for s in web.about.get(d.act, ()))]
        under = where(measure, web.order_readings(*around), so)
        if under is None:
            continue
        clauses = tuple(dict.fromkeys(s.clause for s in duties))
        args = (
            ("clauses", clauses),
            ("act", names((act,))),
            ("to", names(every.towards(act))),
            ("bearer", names((by,))),
            ("what", names(dict.fromkeys(s.act for s in duties))),
        )
        finding = Finding("PM0744", Severity.WARNING, clauses, f"{act.key}:{by.key}", args, under)
        yield shown_by(finding, example(measure, Done(ActRef(act)), lambda _: True, under=first_of(under)))


def _astray(procedure: Procedure, duty: Duty, by: PartyId) -> bool:
    """What calls for the duty goes to others, and nothing that comes before it goes to this bearer."""
    trigger = duty.trigger
    if trigger is None or by in (trigger.by or procedure.doers(trigger.act)):
        return False
    before = {trigger.act, *(act for act, _ in procedure.before(duty.act, by))}
    told = any(by in procedure.towards(act) for act in before)
    return bool(procedure.towards(trigger.act)) and not told


# ---- a process that goes on while another is under way


def unstayed(measure: Measure) -> Iterator[Finding]:
    """PM0751: a party may answer what an authority has begun by a request, and no clause orders the two.

    What orders them is a 不得, a result that is barred, or a period that stops, looking at the request. Not
    where what was begun gives a benefit, or is a refusal: there is nothing to stay. One finding a request.
    """
    web = web_of(measure)
    every = procedures_of(measure).any
    deciding = {d.act.id for d in every.decisions()}
    asked: dict[tuple[ActId, ActId], list[Power]] = {}
    for s in measure.statements:
        if isinstance(s, Power) and s.trigger is not None and not restated(s) and _against(every, s):
            asked.setdefault((s.act, s.trigger.act), []).append(s)
    for (ask, begun), powers in asked.items():
        sought = _sought(every, ask, begun)
        if sought is None or any(_orders(web, s, ask) for s in measure.statements):
            continue

        def said(chosen: Choices, powers: list[Power] = powers) -> bool:
            return any(web.said(s, chosen) for s in powers)

        under = where(measure, web.direct(*powers), said)
        if under is None:
            continue
        clauses = tuple(dict.fromkeys(s.clause for s in powers))
        args = (
            ("clauses", clauses),
            ("parties", names(dict.fromkeys(p for s in powers for p in s.bearers))),
            ("ask", names((ask,))),
            ("begun", names((begun,))),
            ("sought", names((sought,))),
            ("process", say(f"stay.{'decision' if begun in deciding else 'process'}", begun=names((begun,)))),
        )
        finding = Finding("PM0751", Severity.WARNING, clauses, f"{ask.key}:{begun.key}", args, under)
        wanted = All((Done(ActRef(begun)), Done(ActRef(ask)), Not(Done(ActRef(sought)))))
        yield shown_by(finding, example(measure, wanted, lambda _: True, under=first_of(under)))


def _against(procedure: Procedure, power: Power) -> bool:
    """It answers what another begins by an act that is addressed to whoever has it."""
    trigger = power.trigger
    if trigger is None or any(word in trigger.act.zh for word in _REFUSING):
        return False
    theirs, others = set(power.bearers), set(procedure.doers(trigger.act))
    towards = theirs <= set(procedure.towards(trigger.act)) and not others & {*theirs, NATURE}
    return towards and not any(
        _gives_benefits_only(procedure, ActRef(act))
        for act in (trigger.act, *(a for by in others for a, _ in procedure.before(trigger.act, by)))
    )


def _gives_benefits_only(procedure: Procedure, ref: ActRef) -> bool:
    web = procedure.web
    good = {r.id for r in web.measure.results if r.polarity is Polarity.BENEFIT}
    given = {
        r
        for s in web.hanging(ref, procedure.chosen)
        if isinstance(s, Effect) and s.modality is not Modality.FORBID
        for r in s.results
    }
    return bool(given) and given <= good


def _sought(procedure: Procedure, ask: ActId, begun: ActId) -> ActId | None:
    """The decision that the request leads to, or else the duty that answers it; not what it is against."""
    for decision in procedure.decisions():
        earlier = {act for by in decision.deciders for act, _ in procedure.before(decision.act.id, by)}
        if ask in earlier and decision.act.id not in (ask, begun):
            return decision.act.id
    answering = (
        s.act
        for s in procedure.web.users.get(ask, ())
        if isinstance(s, Duty) and s.trigger is not None and s.trigger.act == ask
    )
    return next(answering, None)


def _orders(web: Web, s: Statement, ask: ActId) -> bool:
    """It looks at the request, and bars or stops the time for something else."""
    match s:
        case Ban(act=act):
            return act != ask and ask in web.names(s).acts
        case Effect(modality=Modality.FORBID):
            return ask in web.names(s).acts
        case _:
            return ask in moving(s)


# ---- whoever began it is not told


def uninformed(measure: Measure) -> Iterator[Finding]:
    """PM0766: another body decides on what an authority has begun, and nothing brings that to the authority.

    One finding a decision and what began.
    """
    web = web_of(measure)
    every = procedures_of(measure).any
    answering = [s for s in measure.stating(Power) if not restated(s) and _against(every, s)]
    decided: dict[tuple[ActId, ActId], list[Power]] = {}
    for s in answering:
        sought = None if s.trigger is None else _sought(every, s.act, s.trigger.act)
        if s.trigger is not None and sought is not None:
            decided.setdefault((s.trigger.act, sought), []).append(s)
    for (begun, sought), powers in decided.items():
        starters = every.doers(begun)
        silent = tuple(by for by in every.doers(sought) if not _brought(every, sought, by, starters))

        def said(chosen: Choices, powers: list[Power] = powers) -> bool:
            return any(web.said(s, chosen) for s in powers)

        under = where(measure, web.direct(*powers), said)
        if not silent or under is None:
            continue
        clauses = every.clauses(sought, silent)
        args = (
            ("clauses", clauses),
            ("starters", names(starters)),
            ("begun", names((begun,))),
            ("deciders", names(silent)),
            ("sought", names((sought,))),
        )
        finding = Finding("PM0766", Severity.WARNING, clauses, f"{sought.key}:{begun.key}", args, under)
        wanted = All((Done(ActRef(begun)), Done(ActRef(sought, (), silent[:1]))))
        yield shown_by(finding, example(measure, wanted, lambda _: True, under=first_of(under)))


def _brought(procedure: Procedure, decision: ActId, by: PartyId, to: tuple[PartyId, ...]) -> bool:
    """Whoever it is to go to decides itself, or is addressed by the decision or by what follows on it."""
    later = {decision, *(act for act, _ in procedure.after(ActRef(decision, (), (by,))))}
    return by in to or any(set(to) & set(procedure.towards(act)) for act in later)
