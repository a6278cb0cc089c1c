"""Who is not told of a decision (PM0722), and has no way on after it (PM0723)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import partial

from policy_model.ir.formula import ActRef, All, Const, Done, Formula
from policy_model.ir.ids import ActId, ContentId, PartyId
from policy_model.ir.statement import Ban, Duty, Measure, Power
from policy_model.ir.vocabulary import Act
from policy_model.proof.recall import Recall
from policy_model.semantics.evaluate import Evaluation

from .example import example, shown_by
from .finding import Finding, Repair, Severity, keys, names
from .repair import SOME, added, verified
from .settle import first_of
from .steps import Decision, Procedure, decisions_of, procedures_of
from .structure import of_steps
from .web import meets

_LONG = 365
"""Calendar days after the acts on which a witness shows how things still stand."""


# ---- not told


def untold(measure: Measure, recall: Recall | None = None) -> Iterator[Finding]:
    """PM0722: a party to a matter that is decided, to whom no act after the decision is addressed.

    A party to it is whoever asked for the decision, and whoever its decider turned to on the way. To be
    told together with a certain circle (公开) is not to be told. One finding a decision and party.
    """
    every = of_steps(recall, "untold", measure, _untold)
    before = [found for found, *_ in every]
    decisions = decisions_of(measure)
    for finding, act_id, party in every:
        decision = decisions[act_id]
        clause = finding.clauses[0]
        silent = _silent_to(decision, party, procedures_of(measure).under(dict(first_of(finding.readings))))
        act = _new_act("told", decision, (party,), silent)
        duty = Duty(
            f"{clause}#told",
            clause,
            Const(True),
            act.span,
            bearers=silent,
            act=act.id,
            contents=(),
            condition=Const(True),
            trigger=ActRef(decision.act.id, (), silent),
            within=SOME,
        )
        edited = added(dataclasses.replace(measure, acts=(*measure.acts, act)), duty)
        repair = Repair(
            "told",
            (
                ("deciders", names(silent)),
                ("decision", names((decision.act.id,))),
                ("party", names((party,))),
            ),
        )
        shown = _never_told(measure, finding, decision, party)
        yield verified(partial(_bare_untold, recall), before, shown, repair, edited)


def _bare_untold(recall: Recall | None, measure: Measure) -> Iterator[Finding]:
    return (finding for finding, _, _ in of_steps(recall, "untold", measure, _untold))


def _untold(measure: Measure) -> Iterator[tuple[Finding, ActId, PartyId]]:
    procedures = procedures_of(measure)
    every = procedures.any
    for decision in every.decisions():
        about = decision.act.id
        parties = {p for by in decision.deciders for p in every.concerned(decision, by)}
        for party in (p.id for p in measure.parties if p.id in parties):
            silent_to = partial(_silent_to, decision, party)
            under = procedures.where(decision, silent_to)
            if under is None:
                continue
            silent = silent_to(procedures.under(dict(first_of(under))))
            clauses = every.clauses(about, silent)
            args = (
                ("clauses", clauses),
                ("deciders", names(silent)),
                ("decision", names((about,))),
                ("party", names((party,))),
            )
            key = f"{about.key}:{party.key}"
            yield Finding("PM0722", Severity.WARNING, clauses, key, args, under), about, party


def _silent_to(decision: Decision, party: PartyId, procedure: Procedure) -> tuple[PartyId, ...]:
    """The deciders before whom the party stands, and after whose decision no act is addressed to it."""
    return tuple(
        by
        for by in decision.deciders
        if party in procedure.concerned(decision, by)
        and not any(
            party in procedure.towards(act) for act, _ in procedure.after(ActRef(decision.act.id, (), (by,)))
        )
    )


def _never_told(measure: Measure, finding: Finding, decision: Decision, party: PartyId) -> Finding:
    """With a case in which the decision is taken, nobody is in breach, and the party is not told."""
    procedure = procedures_of(measure).under(dict(first_of(finding.readings)))
    by = _silent_to(decision, party, procedure)[0]
    ref = ActRef(decision.act.id, (), (by,))
    later = {act for act, _ in procedure.after(ref)}

    def shows(seen: Evaluation[bool]) -> bool:
        told = any(party in o.to and o.act in later for o in seen.world.occurrences)
        return seen.lawful(None) and not told

    found = example(
        measure, _carried_out(procedure, ref), shows, under=first_of(finding.readings), after=_LONG
    )
    return shown_by(finding, found)


def _carried_out(procedure: Procedure, ref: ActRef) -> Formula:
    """The decision, what has a last day after it, and that without which a step on the way is forbidden."""
    web, chosen = procedure.web, procedure.chosen
    duties = [
        Done(ActRef(s.act, s.contents, s.bearers))
        for s in web.users.get(ref.act, ())
        if isinstance(s, Duty) and s.within is not None and s.trigger is not None
        if meets(s.trigger, ref) and web.said(s, chosen)
    ]
    way = dict.fromkeys(act for by in ref.by for act, _ in procedure.before(ref.act, by))
    first = [
        Done(m.ref)
        for act in way
        for s in web.about.get(act, ())
        if isinstance(s, Ban) and web.said(s, chosen)
        for m in web.mentions(s, chosen)
        if not m.positive
    ]
    return All((*first, Done(ref), *duties))


def _new_act(key: str, decision: Decision, to: tuple[PartyId, ...], actors: tuple[PartyId, ...]) -> Act:
    """An act that a repair brings in; the name is the drafter's to give."""
    return Act(
        ActId(f"{key}_{decision.act.id.key}_{keys(to)}"), key, (), actors, to, (), 1, decision.act.span
    )


# ---- no way on


def dead_end(measure: Measure, recall: Recall | None = None) -> Iterator[Finding]:
    """PM0723: a decision that refuses, after which nothing can be done about it.

    A refusal is a content that gives nothing where another gives something. To send, publish or file it
    leads nowhere: a step is one that a party to the matter may take, or on which a decision or result rests.
    One finding a decision.
    """
    every = of_steps(recall, "dead end", measure, _dead_end)
    before = [found for found, *_ in every]
    decisions = decisions_of(measure)
    for finding, act_id, content in every:
        decision = decisions[act_id]
        procedure = procedures_of(measure).under(dict(first_of(finding.readings)))
        by = decision.deciders[0]
        parties = tuple(dict.fromkeys(p for d in decision.deciders for p in procedure.concerned(decision, d)))
        clause = finding.clauses[0]
        act = _new_act("review", decision, decision.deciders, parties)
        refused = dict(finding.args)["contents"]
        power = Power(
            f"{clause}#review",
            clause,
            Const(True),
            act.span,
            bearers=parties,
            act=act.id,
            contents=(),
            condition=Const(True),
            trigger=ActRef(decision.act.id, procedure.refusals(decision)),
            within=None,
        )
        edited = added(dataclasses.replace(measure, acts=(*measure.acts, act)), power)
        repair = Repair("review", (("parties", names(parties)), ("contents", refused)))
        ref = ActRef(decision.act.id, (content,), (by,))
        shown = shown_by(
            finding,
            example(
                measure,
                _carried_out(procedure, ref),
                lambda seen: seen.lawful(None),
                under=first_of(finding.readings),
                after=_LONG,
            ),
        )
        yield verified(partial(_bare_dead_end, recall), before, shown, repair, edited if parties else None)


def _bare_dead_end(recall: Recall | None, measure: Measure) -> Iterator[Finding]:
    return (finding for finding, _, _ in of_steps(recall, "dead end", measure, _dead_end))


def _dead_end(measure: Measure) -> Iterator[tuple[Finding, ActId, ContentId]]:
    procedures = procedures_of(measure)
    for decision in procedures.any.decisions():
        final = partial(_final, decision)
        under = procedures.where(decision, final)
        if under is None:
            continue
        contents = final(procedures.under(dict(first_of(under))))
        clauses = procedures.any.clauses(decision.act.id)
        args = (
            ("clauses", clauses),
            ("decision", names((decision.act.id,))),
            ("contents", names(contents)),
        )
        key = decision.act.id.key
        yield Finding("PM0723", Severity.WARNING, clauses, key, args, under), decision.act.id, contents[0]


def _final(decision: Decision, procedure: Procedure) -> tuple[ContentId, ...]:
    """The refusals after which no decider leaves a step that leads anywhere."""
    leading = _leading(procedure)
    return tuple(
        content
        for content in procedure.refusals(decision)
        if not any(
            act in leading or party in procedure.concerned(decision, by)
            for by in decision.deciders
            for act, party in procedure.after(ActRef(decision.act.id, (content,), (by,)))
        )
    )


def _leading(procedure: Procedure) -> frozenset[ActId]:
    """The acts that decide or give, and those that come before one."""
    found = {a.id for a in procedure.web.measure.acts if procedure.gives(ActRef(a.id))}
    for decision in procedure.decisions():
        found.add(decision.act.id)
        for by in decision.deciders:
            found |= {act for act, _ in procedure.before(decision.act.id, by)}
    return frozenset(found)
