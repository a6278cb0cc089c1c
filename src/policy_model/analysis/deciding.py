"""Who decides: a grant for good (PM0743), one body all along (PM0745), two on one matter (PM0750)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise, permutations

from policy_model.ir.formula import ActRef, All, Any, At, Const, Did, Done, Formula, Judged, Unless
from policy_model.ir.ids import NATURE, ActId, Combination, ContentId, PartyId, ResultId
from policy_model.ir.statement import (
    Authority,
    Duty,
    Effect,
    Measure,
    Modality,
    Power,
    Requirement,
    Statement,
)
from policy_model.ir.vocabulary import Polarity
from policy_model.proof.recall import Recall
from policy_model.semantics.evaluate import Evaluation

from .example import Example, example, shown_by
from .finding import Finding, Severity, names
from .settle import Choices, first_of, settled, where
from .steps import Decision, Procedure, decisions_of, procedures_of
from .structure import of_steps
from .web import Web, of_whom, web_of
from .wording import told_act

_UNDOING = ("撤销", "撤回", "吊销", "注销", "取消", "收回", "追回", "退回", "终止", "停止", "变更")
"""The drafter's words for taking back what was given, in names of acts and of results."""


# ---- a grant that nothing can undo


def lasting(measure: Measure) -> Iterator[Finding]:
    """PM0743: a decision that gives, after which no clause can take it back, though it was wrong.

    Not where it is void unless the facts bear it out, nor where a later decision, an act or a result takes
    back what was given. One finding a decision.
    """
    web = web_of(measure)
    every = procedures_of(measure).any
    granting, undoing = _Granting(every), _undoing(measure)
    for decision in every.decisions():
        grants = [g for ref in _said(decision) if (g := granting.by(ref)) is not None]
        if any(_undoes(web, undone, decision, grants) for undone in undoing):
            continue

        def standing(chosen: Choices, grants: list[_Grant] = grants) -> list[ActRef]:
            return [g.ref for g in grants if g.stands(web, chosen)]

        under = where(measure, web.direct(*(s for g in grants for s in (*g.gives, *g.tests))), standing)
        if under is None:
            continue
        refs = standing(dict(first_of(under)))
        by, contents = refs[0].by[0], (c for ref in refs for c in ref.contents)
        clauses = every.clauses(decision.act.id, tuple(p for ref in refs for p in ref.by))
        args = (
            ("clauses", clauses),
            ("decision", told_act(ActRef(decision.act.id, tuple(dict.fromkeys(contents))))),
        )
        finding = Finding("PM0743", Severity.WARNING, clauses, decision.act.id.key, args, under)
        shown = example(measure, Done(refs[0]), partial(_lawful, by), under=first_of(under))
        yield shown_by(finding, shown)


@dataclass(frozen=True, slots=True)
class _Undoing:
    """What by its name takes something back: the pairs of characters left of the name; what is said of it."""

    pairs: tuple[str, ...]
    about: tuple[Statement, ...]


def _undoing(measure: Measure) -> list[_Undoing]:
    ids: list[ActId | ResultId] = [*(a.id for a in measure.acts), *(r.id for r in measure.results)]
    about: dict[ActId | ResultId, list[Statement]] = {}
    for s in measure.statements:
        for id in dict.fromkeys(_concerned(s)):
            about.setdefault(id, []).append(s)
    found = []
    for id in ids:
        if any(word in id.zh for word in _UNDOING):
            left = re.sub("|".join(_UNDOING), " ", id.zh)
            pairs = tuple(a + b for a, b in pairwise(left) if " " not in (a, b))
            found.append(_Undoing(pairs, tuple(about.get(id, ()))))
    return found


def _undoes(web: Web, undone: _Undoing, decision: Decision, grants: list[_Grant]) -> bool:
    """What it takes back is the decision or what that gives: its name or a clause about it says so."""
    if any(decision.act.id in web.names(s).acts for s in undone.about):
        return True
    given = [r.zh for g in grants for s in g.gives if isinstance(s, Effect) for r in s.results]
    named = [decision.act.id.zh, *(c.zh for c in decision.act.contents), *given]
    return any(pair in name for pair in undone.pairs for name in named)


def _concerned(s: Statement) -> tuple[ActId | ResultId, ...]:
    match s:
        case Effect(results=results):
            return results
        case Duty(act=act) | Power(act=act) | Authority(act=act) | Requirement(act=act):
            return (act,)
        case _:
            return ()


def _lawful(by: PartyId, seen: Evaluation[bool]) -> bool:
    return seen.lawful(by)


@dataclass(frozen=True, slots=True)
class _Grant:
    """What may be decided, the clauses that give a benefit on it, and those that void it by facts."""

    ref: ActRef
    gives: tuple[Statement, ...]
    tests: tuple[Statement, ...]

    def stands(self, web: Web, chosen: Choices) -> bool:
        """Under the readings it gives something, whatever the facts are."""
        return any(web.said(s, chosen) for s in self.gives) and not any(
            web.said(s, chosen) for s in self.tests
        )


def _said(decision: Decision) -> Iterator[ActRef]:
    """What each of its deciders may say."""
    contents: tuple[tuple[ContentId, ...], ...] = tuple((c,) for c in decision.act.contents) or ((),)
    return (ActRef(decision.act.id, content, (by,)) for by in decision.deciders for content in contents)


class _Granting:
    """The decisions that give something, by what the whole measure says: read once."""

    def __init__(self, every: Procedure) -> None:
        self._every, self._web = every, every.web
        measure = every.web.measure
        self._deciding = {d.act.id for d in every.decisions()}
        self._places = {s.id: place for place, s in enumerate(measure.statements)}
        good = {r.id for r in measure.results if r.polarity is Polarity.BENEFIT and not r.elsewhere}
        taken = {
            r
            for s in measure.stating(Effect)
            for m in self._web.mentions(s, {})
            if m.positive is (s.modality is Modality.FORBID)
            for r in s.results
        }
        self._kept = good - taken

    def by(self, ref: ActRef) -> _Grant | None:
        """None: it gives no benefit, another act takes it away again, or a later decision may."""
        web = self._web
        if any(act in self._deciding and act != ref.act for act, _ in self._every.after(ref)):
            return None
        hanging = {self._places[s.id]: s for s in web.hanging(ref, {}) if isinstance(s, Effect)}
        gives = tuple(
            s
            for _, s in sorted(hanging.items())
            if s.modality is not Modality.FORBID and web.rests(s, ref, {}) and self._kept & set(s.results)
        )
        tests = tuple(
            s
            for s in web.about.get(ref.act, ())
            if isinstance(s, Authority | Requirement) and web.names(s).facts
            if set(of_whom(s) or ref.by) & set(ref.by)
            if set(s.contents or ref.contents) & set(ref.contents) or not ref.contents
        )
        return _Grant(ref, gives, tests) if gives else None


# ---- one body from beginning to end


def alone(measure: Measure, recall: Recall | None = None) -> Iterator[Finding]:
    """PM0745: a decision that one body opens, looks into and takes with nobody else.

    It needs at least two steps of its own, and no step of any other: neither a request nor a second look.
    The head or leadership of the body is the body. One finding a decision and decider.
    """
    decisions = decisions_of(measure)
    for finding, act, by in of_steps(recall, "alone", measure, _alone):
        yield _by_itself(finding, measure, decisions[act], by)


def _alone(measure: Measure) -> Iterator[tuple[Finding, ActId, PartyId]]:
    web, procedures = web_of(measure), procedures_of(measure)
    every = procedures.any
    for decision in every.decisions():
        for by in decision.deciders:
            if decision.act.id not in _Reach(every, decision, by).acts():
                continue

            def steps(chosen: Choices, decision: Decision = decision, by: PartyId = by) -> tuple[ActId, ...]:
                return _own_steps(decision, by, procedures.under(chosen))

            before = {decision.act.id, *(act for act, _ in every.before(decision.act.id, by))}
            under = where(
                measure, web.order_readings(*(s for a in before for s in web.about.get(a, ()))), steps
            )
            if under is None:
                continue
            needed = steps(dict(first_of(under)))
            clauses = every.clauses(decision.act.id, (by,))
            args = (
                ("clauses", clauses),
                ("decider", names((by,))),
                ("steps", names(needed)),
                ("decision", names((decision.act.id,))),
            )
            about = f"{decision.act.id.key}:{by.key}"
            yield Finding("PM0745", Severity.WARNING, clauses, about, args, under), decision.act.id, by


def _by_itself(finding: Finding, measure: Measure, decision: Decision, by: PartyId) -> Finding:
    """With a case in which the decision is valid and nobody else did anything."""
    done = Done(ActRef(decision.act.id, (), (by,)))
    found = example(measure, done, lambda _: True, under=first_of(finding.readings))
    if found is None:
        return finding
    own = _own(measure, by)
    only = found.without({a.act for a in found.case.acts if a.by not in own})
    return shown_by(finding, only) if only is not None and only.seen.holds(done, only.case.on) else finding


def _own_steps(decision: Decision, by: PartyId, procedure: Procedure) -> tuple[ActId, ...]:
    """Its own steps that the decision needs, where it needs no one else's and more than one of these."""
    reach = _Reach(procedure, decision, by)
    steps = reach.acts()
    if decision.act.id not in steps:
        return ()
    own = (a for a in steps if a != decision.act.id and by in procedure.doers(a))
    needed = {a for a in own if decision.act.id not in reach.acts(without=a)}
    return tuple(a.id for a in procedure.web.measure.acts if a.id in needed) if len(needed) > 1 else ()


def _own(measure: Measure, by: PartyId) -> set[PartyId]:
    """The body, its head and leadership, and nature, which nobody has to wait for."""
    return {p.id for p in measure.parties if p.id in (by, NATURE) or _of_the_body(p.id, by)}


_LEADING = re.compile("(的|行政)?((领导)?班子|(主要|有关)?负责人)")
"""Who leads a body, as texts call them, after its name or without it."""


def _of_the_body(party: PartyId, by: PartyId) -> bool:
    return _LEADING.fullmatch(party.zh.removeprefix(by.zh)) is not None


class _Reach:
    """What a body can validly do towards a decision, with its own leadership and no one else."""

    def __init__(self, procedure: Procedure, decision: Decision, by: PartyId) -> None:
        self._procedure = procedure
        self._own = _own(procedure.web.measure, by)
        before = {act for act, _ in procedure.before(decision.act.id, by)}
        self._asked = {
            (act, p): self._validity(act, p)
            for act in (*before, decision.act.id)
            for p in ((by,) if act == decision.act.id else procedure.doers(act))
            if p in self._own
        }

    def _validity(self, act: ActId, by: PartyId) -> tuple[Formula, ...]:
        """What the act's validity asks for: one of its authorities, and every other requirement."""
        web, chosen = self._procedure.web, self._procedure.chosen
        about = [s for s in web.about.get(act, ()) if web.said(s, chosen)]
        sources = [s.requires for s in about if isinstance(s, Authority) and by in s.actors]
        others = [s.requires for s in about if isinstance(s, Requirement) and by in (s.actors or (by,))]
        every = [Any(tuple(sources)), *others] if sources else others
        return tuple(settled(formula, chosen) for formula in every)

    def acts(self, without: ActId | None = None) -> set[ActId]:
        """The acts within its reach, that step left out."""
        reach: set[ActId] = set()
        while True:
            new = {
                act
                for (act, _), asked in self._asked.items()
                if act not in reach and act != without and all(self._may_hold(f, reach) for f in asked)
            }
            if not new:
                return reach
            reach |= new

    def _may_hold(self, formula: Formula, reach: set[ActId]) -> bool:
        """Whether it may hold with these acts done, facts being what they may be."""
        match formula:
            case At(_, body):
                return self._may_hold(body, reach)
            case All(parts):
                return all(self._may_hold(p, reach) for p in parts)
            case Any(parts):
                return any(self._may_hold(p, reach) for p in parts)
            case Unless(body, exception):
                return self._may_hold(body, reach) or self._may_hold(exception, reach)
            case Judged(judgement):
                return self._may_hold(self._procedure.web.definitions[judgement], reach)
            case Done(what) | Did(what):
                return what.act in reach and (not what.by or bool(set(what.by) & self._own))
            case Const(value):
                return value
            case _:
                return True


# ---- two decisions on one matter


def disagreeing(measure: Measure) -> Iterator[Finding]:
    """PM0750: on the same facts one body validly decides one way, another the other, and neither comes first.

    Shown by two cases that differ in that act alone; without them nothing is found. One finding a decision.
    """
    web = web_of(measure)
    procedures = procedures_of(measure)
    every = procedures.any
    for decision in every.decisions():
        act = decision.act
        if len(decision.deciders) < 2 or len(act.contents) < 2:
            continue

        def rivals(chosen: Choices, decision: Decision = decision) -> bool:
            return _rivals(decision, procedures.under(chosen))

        under = where(measure, web.order_readings(*web.about.get(act.id, ())), rivals)
        if under is None:
            continue
        pair = _both_valid(procedures.under(dict(first_of(under))), decision, first_of(under))
        if pair is None:
            continue
        clauses = every.clauses(act.id)
        args = (
            ("clauses", clauses),
            ("deciders", names(decision.deciders)),
            ("decision", names((act.id,))),
            ("contents", names(act.contents)),
        )
        yield shown_by(Finding("PM0750", Severity.WARNING, clauses, act.id.key, args, under), *pair)


def _rivals(decision: Decision, procedure: Procedure) -> bool:
    """Several bodies may decide, and nothing said of the decision looks at its having been taken."""
    act = decision.act.id
    return len(procedure.doers(act)) > 1 and not any(
        m.ref.act == act
        for s in procedure.web.about.get(act, ())
        if procedure.web.said(s, procedure.chosen)
        for m in procedure.web.mentions(s, procedure.chosen)
    )


def _both_valid(
    procedure: Procedure, decision: Decision, under: Combination
) -> tuple[Example, Example] | None:
    """A case with a valid decision, and the same with another's contrary one instead, valid too."""
    act = decision.act
    for one, other in permutations(decision.deciders, 2):
        for content, contrary in permutations(act.contents, 2):
            wanted = [
                Done(ActRef(act.id, (content,), (one,))),
                *_asked_of(procedure, act.id, contrary, other),
            ]
            found = example(procedure.web.measure, All(tuple(wanted)), lambda _: True, under=under)
            instead = None if found is None else found.instead(act.id, contrary, other)
            if found is not None and instead is not None:
                done = Done(ActRef(act.id, (contrary,), (other,)))
                if instead.seen.holds(done, instead.case.on):
                    return found, instead
    return None


def _asked_of(procedure: Procedure, act: ActId, content: ContentId, by: PartyId) -> Iterator[Formula]:
    """What such an act's validity asks for."""
    about = (s for s in procedure.web.about.get(act, ()) if isinstance(s, Authority | Requirement))
    for s in about:
        concerned = by in (s.actors or (by,)) and content in (s.contents or (content,))
        if concerned and procedure.web.said(s, procedure.chosen):
            yield s.requires
