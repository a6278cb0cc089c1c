"""Duties whose breach changes nothing (PM0719)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from policy_model.ir.formula import All, At, Const, Done, Formula
from policy_model.ir.ids import ActId, Combination, FactId
from policy_model.ir.statement import (
    Duty,
    Measure,
    Power,
    Requirement,
)
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.diagnostic import Arg
from policy_model.source.told import Told

from .demands import Demand, Owed, as_owed, asked_of, consequences, demands, findings, lookers, of_text
from .example import Example, example, shown_by
from .finding import Finding, Repair, Severity, names
from .needs import Needs
from .repair import added, verified
from .settle import first_of, where
from .steps import procedures_of
from .web import Web, web_of
from .wording import owed as told_owed
from .wording import say

_LONG = 365
"""Calendar days after the acts on which a witness shows how things still stand."""


# ---- no consequence


def idle(measure: Measure) -> Iterator[Finding]:
    """PM0719: a duty whose breach changes nothing.

    No result, no act's validity, no other duty, power or ban looks at whether the act was done, nor at
    whether it was timely. One finding a clause and whom it binds; none for a gloss that repeats what the
    text asks.
    """
    every = list(_idle(measure))
    before = [found for found, _ in every]
    for finding, owed in every:
        shown = _alike_without(measure, finding, owed)
        yield _with_a_consequence(measure, before, shown, owed)


def _bare_idle(measure: Measure) -> Iterator[Finding]:
    return (finding for finding, _ in _idle(measure))


def _idle(measure: Measure) -> Iterator[tuple[Finding, Owed]]:
    web = web_of(measure)

    def under(owed: Owed) -> tuple[Combination, ...] | None:
        users = [u for s in owed if isinstance(s, Duty) for u in lookers(web, s)]
        readings = web.direct(*owed) | web.readings(*users)
        return where(
            measure, readings, lambda c: any(web.said(s, c) and not consequences(web, s, c) for s in owed)
        )

    found = _together(of_text(measure, demands(measure, lambda s: isinstance(s, Duty), under)))
    for finding, owed in findings("PM0719", lambda _: Severity.WARNING, found):
        near = _near(web, owed)
        but = say("idle.near", what=names(near)) if near else Told("", "")
        yield dataclasses.replace(finding, args=(*finding.args, ("but", but))), owed


_ALIKE = 5
"""So many characters running in both names, and one is put for the other by a reader."""


def _near(web: Web, owed: Owed) -> list[FactId]:
    """Facts on which something hangs, and whose names have words of an act in them: 采取有效措施.

    What has all its words is about the act itself: 作出决定的人员参与复核.
    """
    duties = [s for s in owed if isinstance(s, Duty)]
    said = {s.act.zh[at : at + _ALIKE] for s in duties for at in range(len(s.act.zh) - _ALIKE + 1)}
    said = {words for words in said if not any(words in party.id.zh for party in web.measure.parties)}
    own = {s.timely for s in duties}
    facts = [f.id for f in web.measure.facts if f.id in web.users and f.id not in own]
    facts = [fact for fact in facts if not any(s.act.zh and s.act.zh in fact.zh for s in duties)]
    return [fact for fact in facts if any(words in fact.zh for words in said)]


def _together(found: dict[Demand, Owed]) -> dict[Demand, Owed]:
    """What a clause asks alike of several bearers as one, and then what it asks of the same bearers."""
    for alike in (lambda _, owed: asked_of(owed), lambda d, _: d.bearers):
        groups: dict[object, list[tuple[Demand, Owed]]] = {}
        for demand, owed in found.items():
            key = demand.clause, demand.readings, alike(demand, owed)
            groups.setdefault(key, []).append((demand, owed))
        found = dict(map(_one, groups.values()))
    return found


def _one(some: list[tuple[Demand, Owed]]) -> tuple[Demand, Owed]:
    bearers = tuple(dict.fromkeys(party for demand, _ in some for party in demand.bearers))
    return dataclasses.replace(some[0][0], bearers=bearers), tuple(s for _, owed in some for s in owed)


def _alike_without(measure: Measure, finding: Finding, owed: Owed) -> Finding:
    """With two cases, one with the acts and one without, in which all else is the same."""
    under, web = first_of(finding.readings), web_of(measure)
    said = [s for s in owed if isinstance(s, Duty) and web.said(s, dict(under))]
    duties = list({(s.act, s.bearers): s for s in reversed(said)}.values())  # of two readings, the first
    return shown_by(finding, *alike_without(measure, duties, under))


def alike_without(
    measure: Measure, some: Sequence[Duty | Power], under: Combination
) -> tuple[Example | None, Example | None]:
    """A case without the acts and one with them, between which all else is the same; or neither."""
    acts = {s.act for s in some}
    wanted: list[Formula] = [part for s in some for part in (s.guard, s.condition)]
    wanted += [Done(s.trigger) for s in some if s.trigger is not None]
    wanted += [Done(as_owed(s)) for s in some]
    with_it = example(measure, All(tuple(wanted)), lambda _: True, under=under, after=_LONG)
    without = None if with_it is None else with_it.without(acts)
    if with_it is None or without is None or _outcome(with_it.seen, acts) != _outcome(without.seen, acts):
        return None, None
    return without, with_it


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
    procedure = procedures_of(measure).under(dict(first_of(finding.readings)))
    opening, needs = first.trigger.act, Needs(measure)
    for decision in procedure.decisions():
        deciders = tuple(p for p in decision.deciders if needs.always(decision.act.id, p, opening))
        later = {a for p in first.bearers for a, _ in procedure.before(first.act, p)}
        if not deciders or decision.act.id in later or decision.act.id == opening:
            continue
        acts = [as_owed(s) for s in owed if isinstance(s, Duty)]
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
