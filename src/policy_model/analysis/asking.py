"""What stands between a request and its decision.

A unit before its own body (PM0760), a step that others may fail to take (PM0761), reasons (PM0762), how a
collective decides (PM0763), how one is told (PM0764), whether one may ask again (PM0765).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from policy_model.ir.formula import ActRef, All, Done, FactTrue, Formula, Judged, Not
from policy_model.ir.ids import ActId, PartyId
from policy_model.ir.statement import Duty, Measure, Power
from policy_model.ir.vocabulary import BoolType
from policy_model.proof.recall import Recall
from policy_model.source.clause import ClauseId
from policy_model.source.outline import Document
from policy_model.source.told import join

from .example import example, shown_by
from .finding import Finding, Severity, keys, names
from .needs import Needs
from .official import leaves
from .settle import first_of
from .steps import Decision, Procedure, procedures_of
from .structure import of_steps
from .web import Web, restated
from .wording import say

_LONG = 365
"""Calendar days after the acts on which a witness shows how things still stand."""


# ---- before one's own body

_OWN = re.compile(r"所在(?:单位|机关|部门|企业)|本(?:单位|机关|部门|企业)|内设|内部")
_UNIT = re.compile(r"单位|企业|机构|公司|组织")
_BEING = re.compile(rf"(?:为|是|属于)(?:{_UNIT.pattern})$")
_PERSON = re.compile(r"个人|人员|干部|职工|公民")


def own_body(measure: Measure) -> Iterator[Finding]:
    """PM0760: a unit, among those who ask or report, does so before a body of its own.

    Told by names: 单位或者个人向所在单位…. One finding for each two.
    """
    procedure = procedures_of(measure).any
    found: dict[tuple[PartyId, PartyId], list[ActId]] = {}
    for act in measure.acts:
        for party in procedure.doers(act.id):
            for body in procedure.towards(act.id):
                if body != party and _OWN.search(body.zh) and _is_unit(party):
                    found.setdefault((party, body), []).append(act.id)
    for (party, body), acts in found.items():
        steps = [
            act.id
            for act in measure.acts
            if body in procedure.doers(act.id)
            and any(ref.act in acts for ref in procedure.just_before(act.id, body))
        ]
        clauses = tuple(sorted({c for act in acts for c in procedure.clauses(act)}))
        then = (
            say("own_body.steps", body=names((body,)), steps=names(steps)) if steps else say("own_body.ends")
        )
        args = (
            ("clauses", clauses),
            ("acts", names(acts)),
            ("body", names((body,))),
            ("then", then),
        )
        finding = Finding("PM0760", Severity.WARNING, clauses, f"{party.key}:{body.key}", args)
        asked = Done(ActRef(acts[0], (), (party,)))
        wanted: list[Formula] = [*(All((asked, unit)) for unit in _that_it_is_a_unit(measure)), asked]
        cases = (example(measure, one, lambda _: True) for one in wanted)
        yield shown_by(finding, next((case for case in cases if case is not None), None))


def _that_it_is_a_unit(measure: Measure) -> Iterator[Formula]:
    """What the vocabulary has for it: a name that ends in 为单位."""
    for j in measure.judgements:
        if _BEING.search(j.id.zh):
            yield Judged(j.id)
    for fact in measure.facts:
        if isinstance(fact.type, BoolType) and _BEING.search(fact.id.zh):
            yield FactTrue(fact.id)


def _is_unit(party: PartyId) -> bool:
    """Units and persons in one name: what is its own to the one is another's to the other."""
    return bool(_UNIT.search(_OWN.sub("", party.zh)) and _PERSON.search(party.zh))


# ---- a step that others may fail to take

_HEAD = re.compile(r"负责人|领导|班子|集体")


@dataclass(frozen=True, slots=True)
class _Gate:
    """Whose steps a decision needs, and who asked for it."""

    party: PartyId
    steps: tuple[ActId, ...]
    asked: tuple[tuple[ActId, PartyId], ...]


def gates(measure: Measure, recall: Recall | None = None) -> Iterator[Finding]:
    """PM0761: a request is decided only after a step of a third, and nothing is said of its not being taken.

    Something is where a clause looks at its not being done, where whoever asked has another right beside, or
    where another route of the request is free of it. A decider's own head is no third. One finding a third.
    """
    for finding, opening, steps in of_steps(recall, "gates", measure, _gated):
        wanted = All((Done(ActRef(opening)), *(Not(Done(ActRef(step))) for step in steps)))
        shown = example(measure, wanted, lambda _: True, under=first_of(finding.readings), after=_LONG)
        yield shown_by(finding, shown)


def _gated(measure: Measure) -> Iterator[tuple[Finding, ActId, tuple[ActId, ...]]]:
    """Each with the request, and with the steps that are not taken."""
    procedures = procedures_of(measure)
    needs = Needs(measure)
    for decision in procedures.any.decisions():
        for gate in _gates(procedures.any, needs, decision):
            shut = partial(_shut, _Beside(procedures.web, needs, gate), gate)
            under = procedures.where(decision, shut)
            if under is None:
                continue
            clauses = tuple(sorted({c for act in gate.steps for c in procedures.any.clauses(act)}))
            asks = tuple(dict.fromkeys(act for act, _ in gate.asked))
            args = (
                ("clauses", clauses),
                ("gate", names((gate.party,))),
                ("steps", names(gate.steps)),
                ("deciders", names(_past(needs, decision, gate))),
                ("decision", names((decision.act.id,))),
                ("parties", names(dict.fromkeys(party for _, party in gate.asked))),
            )
            about = f"{decision.act.id.key}:{gate.party.key}"
            yield Finding("PM0761", Severity.WARNING, clauses, about, args, under), asks[0], gate.steps


def _gates(procedure: Procedure, needs: Needs, decision: Decision) -> Iterator[_Gate]:
    asked: dict[tuple[ActId, PartyId], None] = {}
    steps: dict[PartyId, dict[ActId, None]] = {}
    for by in decision.deciders:
        before = sorted(procedure.before(decision.act.id, by))
        for act, party in before:
            if _asks(procedure, decision, act, party):
                asked[act, party] = None
        for act, party in before:
            if needs.always(decision.act.id, by, act) and party not in decision.deciders:
                steps.setdefault(party, {})[act] = None
    for party, acts in steps.items():
        theirs = tuple((a, p) for a, p in asked if p != party)
        if theirs and not _HEAD.search(party.zh):
            first = [a for a, _ in theirs]
            own = tuple(act for act in acts if _follows(procedure, act, party, first))
            openers = tuple((a, p) for a, p in theirs if not _opened(procedure, a, p, [x for x, _ in theirs]))
            if own and openers:
                yield _Gate(party, own, openers)


def _asks(procedure: Procedure, decision: Decision, act: ActId, party: PartyId) -> bool:
    return bool(procedure.towards(act)) and party not in decision.deciders


def _follows(procedure: Procedure, act: ActId, party: PartyId, first: list[ActId]) -> bool:
    return any(a in first for a, _ in procedure.before(act, party))


def _opened(procedure: Procedure, act: ActId, party: PartyId, others: list[ActId]) -> bool:
    """It follows on another request."""
    return any(a in others and a != act for a, _ in procedure.before(act, party))


def _past(needs: Needs, decision: Decision, gate: _Gate) -> tuple[PartyId, ...]:
    """The deciders who are not reached but by the gate."""
    return tuple(
        by for by in decision.deciders if any(needs.always(decision.act.id, by, act) for act in gate.steps)
    )


def _shut(beside: _Beside, gate: _Gate, procedure: Procedure) -> bool:
    """The steps are to be taken before the decision, and nothing is said of their not being taken."""
    web, chosen = procedure.web, procedure.chosen
    if not any(procedure.provided(act) for act in gate.steps):
        return False
    return not any(web.said(s, chosen) for s in beside.rights) and not any(
        m.ref.act in gate.steps and (not m.positive or (m.ref.contents and isinstance(s, Power)))
        for s in beside.looking
        if web.said(s, chosen)
        for m in web.mentions(s, chosen)
    )


class _Beside:
    """The clauses by which something may be said of the steps of a gate not being taken."""

    def __init__(self, web: Web, needs: Needs, gate: _Gate) -> None:
        every = web.measure.statements
        self.looking = [s for s in every if not web.names(s).acts.isdisjoint(gate.steps)]
        """Those that look at one of them."""
        self.rights = [s for s in every if isinstance(s, Power) and _is_beside(needs, gate, s)]


def _is_beside(needs: Needs, gate: _Gate, power: Power) -> bool:
    """A right of whoever asked, other than to ask, that the gate does not stand before."""
    if power.act in {act for act, _ in gate.asked} or {p for _, p in gate.asked}.isdisjoint(power.bearers):
        return False
    return not any(needs.always(power.act, p, act) for p in power.bearers for act in gate.steps)


# ---- what the official text does not say of deciding

_REASONS = re.compile(r"理由|事由")


def unreasoned(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0762: a decision may refuse, and no clause asks for reasons. One finding a decision."""
    if outline is None or _said(measure, outline, _REASONS):
        return
    procedure = procedures_of(measure).any
    for decision in procedure.decisions():
        contents = procedure.refusals(decision)
        if contents:
            clauses = procedure.clauses(decision.act.id)
            args = (
                ("clauses", clauses),
                ("decision", names((decision.act.id,))),
                ("contents", names(contents)),
            )
            finding = Finding("PM0762", Severity.WARNING, clauses, decision.act.id.key, args)
            refused = Done(ActRef(decision.act.id, contents[:1]))
            yield shown_by(finding, example(measure, refused, lambda _: True))


def _said(measure: Measure, outline: Document, words: re.Pattern[str]) -> bool:
    """The official text, or the name of an act, has one of the words."""
    told = [text for _, text in leaves(outline)] + [act.id.zh for act in measure.acts]
    return any(words.search(text) for text in told)


_COLLECTIVE = re.compile(r"(?:集体|会议|全体会)(?:研究|讨论|审议|决定|评议|表决)")
_VOTING = re.compile(r"过半数|半数以上|三分之二|多数|表决|票|出席|到会|参加人数|人以上")


def unvoted(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0763: a collective decides, with no word on how many attend or how they vote. One finding an act."""
    if outline is None or _said(measure, outline, _VOTING):
        return
    procedure = procedures_of(measure).any
    for act in measure.acts:
        if _COLLECTIVE.search(act.id.zh):
            clauses = procedure.clauses(act.id) or act.clauses
            args = (
                ("clauses", clauses),
                ("act", names((act.id,))),
                ("actors", names(procedure.doers(act.id))),
            )
            finding = Finding("PM0763", Severity.WARNING, clauses, act.id.key, args)
            yield shown_by(finding, example(measure, Done(ActRef(act.id)), lambda _: True))


_TELLING = re.compile(r"告知|通知|反馈|答复")
_FORM = re.compile(r"书面|送达|当面|口头|当场|公告|公布|公示|电子|短信|邮寄|通知书|告知书")
_PART = re.compile(r"[^，,。；;：:]+")


def informal(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0764: a period runs from being told, and how one is told is not said. One finding an act."""
    if outline is None:
        return
    procedure = procedures_of(measure).any
    words = dict(leaves(outline))
    counted: dict[ActId, list[Duty | Power]] = {}
    for s in measure.statements:
        if isinstance(s, Duty | Power) and s.within is not None and s.trigger is not None and not restated(s):
            to = procedure.towards(s.trigger.act)
            if set(s.bearers) & set(to) and _TELLING.search(s.trigger.act.zh):
                counted.setdefault(s.trigger.act, []).append(s)
    for act, some in counted.items():
        clauses = tuple(dict.fromkeys(s.clause for s in some))
        if not _formal(act, (*clauses, *procedure.clauses(act)), words):
            args = (
                ("clauses", clauses),
                ("act", names((act,))),
                ("what", names(dict.fromkeys(s.act for s in some))),
            )
            finding = Finding("PM0764", Severity.WARNING, clauses, act.key, args)
            yield shown_by(finding, example(measure, Done(ActRef(act)), lambda _: True))


def _formal(act: ActId, clauses: tuple[ClauseId, ...], words: dict[ClauseId, str]) -> bool:
    """Its name says in which form, or words beside the telling in one of the clauses do."""
    parts = (part for clause in clauses for part in _PART.findall(words.get(clause, "")))
    return bool(_FORM.search(act.zh)) or any(_TELLING.search(p) and _FORM.search(p) for p in parts)


_AGAIN = re.compile(r"再次|重新|重复|再行|不再受理|不予受理|一次为限|(?<!申报)复核|复查|复议|申诉|异议")


def asked_again(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0765: a request is refused, and whether it may be made again is not said. One finding a decision."""
    if outline is None or _said(measure, outline, _AGAIN):
        return
    procedure = procedures_of(measure).any
    for decision in procedure.decisions():
        contents = procedure.refusals(decision)
        asked = [
            (s.act, p)
            for by in decision.deciders
            for act, p in sorted(procedure.before(decision.act.id, by))
            for s in procedure.web.about.get(act, ())
            if isinstance(s, Power) and p in s.bearers and _asks(procedure, decision, act, p)
        ]
        if contents and asked:
            acts = tuple(dict.fromkeys(act for act, _ in asked))
            clauses = tuple(sorted({c for act in acts for c in procedure.clauses(act)}))
            args = (
                ("clauses", clauses),
                ("decision", names((decision.act.id,))),
                ("contents", names(contents)),
                ("parties", names(dict.fromkeys(p for _, p in asked))),
                ("asks", join(say("listing"), names(acts))),
            )
            finding = Finding(
                "PM0765", Severity.WARNING, clauses, f"{decision.act.id.key}:{keys(acts)}", args
            )
            refused = Done(ActRef(decision.act.id, contents[:1]))
            yield shown_by(finding, example(measure, refused, lambda _: True))
