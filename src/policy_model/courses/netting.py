"""From a course to its net: what its procedure's formulas say, over which acts are done.

An act of a duty that its path triggers is not played before the trigger, where it would not discharge the
duty. A duty that arises on the way only while something is left undone, and whose act is not the course's, is
left to the courses through that act.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator

from policy_model.ir.formula import ActRef, All, Any, Formula, InTime, Not
from policy_model.ir.statement import Authority, Duty, Power, Requirement
from policy_model.proof.symbols import Unsupported

from .doings import Doing
from .net import ENTRY, LAW, Bound, Clock, Derived, Net, Sets, bars, looked_at, needs
from .remaining import NO, Fixed, Procedure, Rule, derived, sets, true


def skeleton(procedure: Procedure) -> Net:
    """The net of the course's acts.

    Raises:
        Unsupported: something in it has no place in a net.
    """
    fixed = procedure.fixed
    acts = tuple(fixed.acts)
    by_act: dict[str, list[Rule]] = {act: [] for act in acts}
    for rule in procedure.rules:
        by_act.get(rule.act.key, []).append(rule)
    bound_by = list(_bounds(procedure))
    bounds = tuple(bound for bound, _ in bound_by)
    rests = {act: _rests(fixed.acts[act], act, by_act[act]) for act in acts}
    for bound, rule in bound_by:
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


def _bounds(procedure: Procedure) -> Iterator[tuple[Bound, Duty | Power]]:
    used: Counter[str] = Counter()
    for rule in procedure.rules:
        if isinstance(rule, Duty | Power):
            try:
                found = _bound(procedure, rule, used)
            except Unsupported as form:
                raise form.at(rule.clause, rule.act.told) from None
            if found:
                yield found, rule


def _bound(procedure: Procedure, rule: Duty | Power, used: Counter[str]) -> Bound | None:
    """What the rule asks of an act of the course; `used`: how many rules ask for each."""
    fixed = procedure.fixed
    power = isinstance(rule, Power)
    if power and rule.within is None:
        return None
    first = frozenset({rule.trigger.act.key} if rule.trigger else ())

    def due(done: frozenset[str]) -> bool:
        return first <= done and true(rule.condition, done, dated=True)

    when = sets([rule.condition], due, also=first)
    named = rule.any_of if isinstance(rule, Duty) else (ActRef(rule.act, rule.contents, rule.bearers),)
    kept = tuple(dict.fromkeys(ref.act.key for one in named for ref in fixed.doings.such(one)))
    if not kept:
        # In the course it does not arise; it must not arise on the way either.
        if when and not power and not any(bars(some) or _by_itself(some) for some in when):
            raise Unsupported("course.undone")
        return None
    if not when:
        return None
    act = _one_of(fixed, kept, used)
    runs = Clock(rule.trigger.act.key if rule.trigger else ENTRY, rule.within) if rule.within else None
    return Bound(rule.id, fixed.acts[act].by.key, act, when, runs, power)


def _one_of(fixed: Fixed, acts: tuple[str, ...], used: Counter[str]) -> str:
    """Of acts any of which will do, one that no rule asks for yet.

    Acts that are alike may change places: to do each for a rule of its own is to do whatever one may.
    """
    act = min(acts, key=lambda one: used[one])
    if len({fixed.acts[one] for one in acts}) > 1 or (len(acts) > 1 and used[act]):
        raise Unsupported("course.either")
    used[act] += 1
    return act


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
