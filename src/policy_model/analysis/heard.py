"""Who is heard, and whom one turns to: decided without a hearing (PM0767), told to nobody named (PM0768)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_model.ir.formula import ActRef, All, Done, Not
from policy_model.ir.ids import ActId, PartyId
from policy_model.ir.statement import Duty, Effect, Measure, Modality
from policy_model.ir.vocabulary import Act, Polarity
from policy_model.source.clause import ClauseId
from policy_model.source.told import Told

from .example import example, shown_by
from .finding import Finding, Severity, names
from .needs import Needs
from .settle import first_of
from .steps import Decision, Procedure, procedures_of
from .web import restated
from .wording import say

# ---- decided without a hearing

_HEARING = re.compile(r"听取|听证|申辩|陈述意见|征求.*意见")


def unheard(measure: Measure) -> Iterator[Finding]:
    """PM0767: a decision on a party that one body takes without hearing it.

    Where a burden hangs on the decision, or where another body that may take it has to hear. Not where the
    party may ask to be heard, nor where the hearing is of the procedure of all. One finding a decision.
    """
    procedures = procedures_of(measure)
    every, needs = procedures.any, Needs(measure)
    for decision in every.decisions():
        heard = {by: _hearings(every, needs, decision, by) for by in decision.deciders}
        deaf = tuple(by for by in decision.deciders if not heard[by])
        elsewhere = tuple(dict.fromkeys(act for acts in heard.values() for act in acts))
        if not deaf or not (elsewhere or _burdens(every, decision)):
            continue
        parties = tuple(dict.fromkeys(p for by in deaf for p in _whom(every, decision, by, elsewhere)))
        if not parties:
            continue

        def so(procedure: Procedure, decision: Decision = decision, deaf: tuple[PartyId, ...] = deaf) -> bool:
            return any(by in procedure.doers(decision.act.id) for by in deaf)

        under = procedures.where(decision, so)
        if under is None:
            continue
        clauses = every.clauses(decision.act.id, deaf)
        but = say("unheard.elsewhere", acts=names(elsewhere), clauses=_stated(every, elsewhere))
        args = (
            ("clauses", clauses),
            ("deciders", names(deaf)),
            ("decision", names((decision.act.id,))),
            ("parties", names(parties)),
            ("but", but if elsewhere else Told("", "")),
        )
        finding = Finding("PM0767", Severity.WARNING, clauses, decision.act.id.key, args, under)
        taken = Done(ActRef(decision.act.id, (), deaf[:1]))
        silent = (Not(Done(ActRef(act))) for act in elsewhere)
        yield shown_by(
            finding, example(measure, All((taken, *silent)), lambda _: True, under=first_of(under))
        )


def _hearings(procedure: Procedure, needs: Needs, decision: Decision, by: PartyId) -> tuple[ActId, ...]:
    """What hears, before this body decides: a step it always needs, or one that such a step calls for."""
    earlier = {act for act, _ in procedure.before(decision.act.id, by)}
    before = {act for act in earlier if needs.always(decision.act.id, by, act)}
    called = {
        s.act
        for s in procedure.web.measure.statements
        if isinstance(s, Duty) and s.trigger is not None and s.trigger.act in before
    }
    steps = [act for act in (a.id for a in procedure.web.measure.acts) if act in before | called]
    asked = [a.id for a in procedure.web.measure.acts if _asked_for(procedure, decision, a)]
    return tuple(act for act in (*steps, *asked) if _HEARING.search(act.zh))


def _asked_for(procedure: Procedure, decision: Decision, act: Act) -> bool:
    """Whoever decides is to hear whenever, or whoever is concerned may ask for it."""
    doers = procedure.doers(act.id)
    own = bool(set(doers) & set(decision.deciders)) and len(decision.deciders) == 1
    theirs = any(p not in decision.deciders for p in doers)
    return bool(procedure.provided(act.id)) and (own or theirs)


def _burdens(procedure: Procedure, decision: Decision) -> bool:
    bad = {r.id for r in procedure.web.measure.results if r.polarity is Polarity.BURDEN}
    ref = ActRef(decision.act.id)
    return any(
        isinstance(s, Effect) and s.modality is not Modality.FORBID and not bad.isdisjoint(s.results)
        for s in procedure.web.hanging(ref, procedure.chosen)
        if procedure.web.rests(s, ref, procedure.chosen)
    )


def _whom(
    procedure: Procedure, decision: Decision, by: PartyId, hearings: tuple[ActId, ...]
) -> tuple[PartyId, ...]:
    """Whoever another body would hear; else whoever stands before the decision."""
    heard = tuple(p for act in hearings for p in procedure.towards(act))
    return heard or procedure.concerned(decision, by)


def _stated(procedure: Procedure, acts: tuple[ActId, ...]) -> tuple[ClauseId, ...]:
    return tuple(sorted({c for act in acts for c in procedure.clauses(act)}))


# ---- told to nobody named

_TURNING = re.compile(
    r"履行报告|^报告|(?:如实|主动|立即|书面|逐级)报告|说明情况|申报|报备|备案$|上报|通报|告知|通知(?!书)|反馈|报送|移送"
)
_TO = re.compile(
    r"向[^，。]{2,}|[呈上]?报(?!送)[^，。]{2,}(?:备案|批准|审[批核])"
    r"|(?:告知|通知|通报)[^，。]*(?:单位|部门|机关|机构|组织|企业|[人者方员户])$"
)


def unaddressed(measure: Measure) -> Iterator[Finding]:
    """PM0768: what is to be reported, filed or explained, and no word on to whom. One finding an act.

    Not where the act's name says to whom, nor what only a gloss asks for.
    """
    procedure = procedures_of(measure).any
    for act in measure.acts:
        name = act.id.zh
        if not _TURNING.search(name) or procedure.towards(act.id) or _TO.search(name):
            continue
        if any(party.id.zh and party.id.zh in name for party in measure.parties):
            continue
        stated = [s for s in procedure.provided(act.id) if not restated(s) and not s.clause.gloss]
        used = sorted({s.clause for s in procedure.web.users.get(act.id, ()) if not s.clause.gloss})
        clauses = tuple(dict.fromkeys(s.clause for s in stated)) or tuple(used[:1])
        if clauses:
            args = (("clauses", act.clauses or clauses), ("act", names((act.id,))))
            finding = Finding("PM0768", Severity.WARNING, act.clauses or clauses, act.id.key, args)
            yield shown_by(finding, example(measure, Done(ActRef(act.id)), lambda _: True))
