"""From a course to its net: what its procedure's formulas say, over which acts are done.

An act of a duty that its path triggers is not played before the trigger, where it would not discharge the
duty. A duty that arises on the way only while something is left undone, and whose act is not the course's, is
left to the courses through that act.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from policy_model.ir.formula import ActRef, All, Any, Formula, InTime, Not
from policy_model.ir.statement import Authority, Duty, Power, Requirement
from policy_model.proof.symbols import Unsupported

from .aside import set_aside
from .net import ENTRY, LAW, Bound, Clock, Derived, Net, Sets, bars, looked_at, needs
from .remaining import NO, Doing, Procedure, Rule, derived, sets, true


def skeleton(procedure: Procedure) -> Net:
    """The net of the course's acts.

    Raises:
        Unsupported: something in it has no place in a net.
    """
    fixed = procedure.fixed
    acts = tuple(a.id.key for a in fixed.measure.acts if a.id.key in fixed.acts)
    by_act: dict[str, list[Rule]] = {act: [] for act in acts}
    for rule in procedure.rules:
        by_act.get(rule.act.key, []).append(rule)
    bounds = tuple(
        b for r in procedure.rules if isinstance(r, Duty | Power) for b in _named_bound(procedure, r)
    )
    rests = {act: _rests(fixed.acts[act], act, by_act[act]) for act in acts}
    for bound in bounds:
        rule = next(r for r in procedure.rules if r.id == bound.source)
        trigger = rule.trigger.act.key if isinstance(rule, Duty) and rule.trigger else ""
        if bound.clock is not None and bound.clock.trigger == ENTRY:
            trigger = ENTRY
        if trigger:
            rests[bound.act] = tuple(dict.fromkeys(some | {trigger} for some in rests[bound.act]))
    if not _reachable(acts, rests):
        raise Unsupported("course.circle")
    windows = tuple(
        (act, Clock(w.since.act.key, w.within))
        for act in acts
        for w in (_windows(fixed.acts[act], by_act[act]) or ())
    )
    owner = tuple(fixed.acts[a].by.key for a in acts)
    used = {x for sets in (*rests.values(), *(b.when for b in bounds)) for x in looked_at(sets)}
    every = {one.name: one for one in _all_derived(procedure)}
    while more := {x for name in used & every.keys() for x in every[name].hangs_on} - used:
        used |= more
    own = tuple(one for name, one in every.items() if name in used)
    net = Net(
        (*acts, *(one.name for one in own)),
        (*owner, *(LAW for _ in own)),
        (*(rests[a] for a in acts), *(() for _ in own)),
        bounds,
        windows,
        own,
    )
    if any(clock.trigger == ENTRY for clock in net.clocks):
        begun = (*net.acts, ENTRY), (*net.owner, LAW), (*net.rests, (frozenset(),))
        net = dataclasses.replace(net, acts=begun[0], owner=begun[1], rests=begun[2])
    return net


def _all_derived(procedure: Procedure) -> Iterator[Derived]:
    for rule in procedure.rules:
        yield from derived(rule.requires if isinstance(rule, Authority | Requirement) else rule.condition)


def _reachable(acts: tuple[str, ...], rests: dict[str, Sets]) -> bool:
    """All the acts can be done one after the other."""
    done: set[str] = set()

    def able(act: str) -> bool:
        return any(all(x in done or x.startswith(LAW) for x in needs(some)) for some in rests[act])

    while more := {a for a in acts if a not in done and able(a)}:
        done |= more
    return len(done) == len(acts)


def _rests(doing: Doing, act: str, rules: list[Rule]) -> Sets:
    sources = [s for s in rules if isinstance(s, Authority)]
    asked = [
        s.requires for s in rules if isinstance(s, Requirement) and (not s.actors or doing.by in s.actors)
    ]
    able = [s.requires for s in sources if _lets(s, doing)]

    dated = _windows(doing, rules) is None

    def valid(done: frozenset[str]) -> bool:
        able_now = not sources or any(true(f, done, dated) for f in able)
        return able_now and all(true(f, done, dated) for f in asked)

    return sets([*able, *asked], valid, dated, but=act)


def _lets(source: Authority, doing: Doing) -> bool:
    by = not source.actors or doing.by in source.actors
    return by and (not source.addressees or doing.to is None or doing.to in source.addressees)


def _named_bound(procedure: Procedure, rule: Duty | Power) -> list[Bound]:
    try:
        return _bound(procedure, rule)
    except Unsupported as form:
        raise form.at(rule.clause, rule.act.told) from None


def _bound(procedure: Procedure, rule: Duty | Power) -> list[Bound]:
    fixed = procedure.fixed
    power = isinstance(rule, Power)
    if (power and rule.within is None) or set_aside(fixed.measure, rule.act):
        return []
    first = frozenset({rule.trigger.act.key} if rule.trigger else ())

    def due(done: frozenset[str]) -> bool:
        return first <= done and true(rule.condition, done, dated=True)

    when = sets([rule.condition], due, also=first)
    first_named = ActRef(rule.act, rule.contents, rule.bearers)
    kept = [
        (ref, doing)
        for ref in (rule.any_of if isinstance(rule, Duty) else (first_named,))
        if (doing := fixed.acts.get(ref.act.key)) is not None and doing.by in ref.by
        if not ref.contents or doing.content in ref.contents
    ]
    if len(kept) > 1 and when:
        raise Unsupported("course.either")
    if not kept:
        # In the course it does not arise; it must not arise on the way either.
        if when and not power and not any(bars(some) or _by_itself(some) for some in when):
            raise Unsupported("course.undone")
        return []
    ((ref, doing),) = kept[:1]
    runs = Clock(rule.trigger.act.key if rule.trigger else ENTRY, rule.within) if rule.within else None
    return [Bound(rule.id, doing.by.key, ref.act.key, when, runs, power)] if when else []


def _by_itself(some: frozenset[str]) -> bool:
    return any(act.startswith(LAW) for act in some)


def _windows(doing: Doing, rules: list[Rule]) -> list[InTime] | None:
    """The windows an act's validity rests on; None if not simply on each of them."""
    sources, out = [], []
    for rule in rules:
        if isinstance(rule, Authority | Requirement) and rule.requires != NO:
            if isinstance(rule, Authority) and not _lets(rule, doing):
                continue
            own = windows(rule.requires)
            if own is None:
                return None
            out += own
            if isinstance(rule, Authority):
                sources.append(bool(own))
    return None if len(sources) > 1 and any(sources) else out


def windows(formula: Formula) -> list[InTime] | None:
    """The windows a conjunction rests on; None if one stands under a disjunction or negation."""
    match formula:
        case InTime():
            return [formula]
        case All(parts=parts):
            found = [windows(p) for p in parts]
            return None if None in found else [w for own in found for w in own or ()]
        case Any(parts=inner):
            pass
        case Not(body=body):
            inner = (body,)
        case _:
            return []
    return None if any(windows(p) != [] for p in inner) else []
