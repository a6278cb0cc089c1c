"""From a course to its net: what its procedure's formulas say, over which acts are done.

Approximations, all of them on the side of *unknown*: conditions that a further act takes away, and windows
in alternatives are `Unsupported`. An act of a duty that its path
triggers is not played before the trigger, where it would not discharge the duty.
"""

from __future__ import annotations

from policy_model.ir.formula import All, Any, Formula, InTime, Not
from policy_model.ir.statement import Authority, Duty, Power, Requirement
from policy_model.proof.symbols import Unsupported

from .net import Bound, Clock, Net, NotMonotone, Sets, holds, table
from .remaining import NO, Doing, Procedure, Rule, acts_of, true


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
    try:
        bounds = tuple(
            b for r in procedure.rules if isinstance(r, Duty | Power) for b in _bound(procedure, r)
        )
        rests = {act: _rests(fixed.acts[act], acts, act, by_act[act]) for act in acts}
    except NotMonotone:
        raise Unsupported("course.undone") from None
    for bound in bounds:
        rule = next(r for r in by_act[bound.act] if r.id == bound.source)
        if isinstance(rule, Duty) and rule.trigger is not None:
            trigger = rule.trigger.act.key
            rests[bound.act] = tuple(dict.fromkeys(some | {trigger} for some in rests[bound.act]))
    if not _reachable(acts, rests):
        raise Unsupported("course.circle")
    windows = tuple(
        (act, Clock(w.since.act.key, w.within))
        for act in acts
        for w in _windows(fixed.acts[act], by_act[act])
    )
    owner = tuple(fixed.acts[a].by.key for a in acts)
    return Net(acts, owner, tuple(rests[a] for a in acts), bounds, windows)


def _reachable(acts: tuple[str, ...], rests: dict[str, Sets]) -> bool:
    """All the acts can be done one after the other."""
    done: frozenset[str] = frozenset()
    while more := {a for a in acts if a not in done and holds(rests[a], done)}:
        done |= more
    return len(done) == len(acts)


def _rests(doing: Doing, acts: tuple[str, ...], act: str, rules: list[Rule]) -> Sets:
    sources = [s for s in rules if isinstance(s, Authority)]
    asked = [
        s.requires for s in rules if isinstance(s, Requirement) and (not s.actors or doing.by in s.actors)
    ]
    able = [s.requires for s in sources if _lets(s, doing)]

    def valid(done: frozenset[str]) -> bool:
        return (not sources or any(true(f, done) for f in able)) and all(true(f, done) for f in asked)

    looked = acts_of([*able, *asked])
    return table([a for a in acts if a != act and a in looked], valid)


def _lets(source: Authority, doing: Doing) -> bool:
    by = not source.actors or doing.by in source.actors
    return by and (not source.addressees or doing.to is None or doing.to in source.addressees)


def _bound(procedure: Procedure, rule: Duty | Power) -> list[Bound]:
    fixed = procedure.fixed
    power = isinstance(rule, Power)
    if power and rule.within is None:
        return []
    first = frozenset({rule.trigger.act.key} if rule.trigger else ())
    looked = acts_of([rule.condition]) | first
    when = table(
        [a for a in fixed.acts if a in looked], lambda done: first <= done and true(rule.condition, done)
    )
    doing = fixed.acts.get(rule.act.key)
    does = doing is not None and doing.by in rule.bearers
    if doing is None or not does or (rule.contents and doing.content not in rule.contents):
        # In the course it does not arise; it must not arise on the way either.
        if when and not power:
            raise NotMonotone
        return []
    if rule.trigger is None and rule.within is not None and when:
        raise Unsupported("course.entry")
    clock = Clock(rule.trigger.act.key, rule.within) if rule.trigger and rule.within else None
    return [Bound(rule.id, doing.by.key, rule.act.key, when, clock, power)] if when else []


def _windows(doing: Doing, rules: list[Rule]) -> list[InTime]:
    """The windows an act's validity rests on."""
    sources, out = [], []
    for rule in rules:
        if isinstance(rule, Authority | Requirement) and rule.requires != NO:
            if isinstance(rule, Authority) and not _lets(rule, doing):
                continue
            own = windows(rule.requires)
            out += own
            if isinstance(rule, Authority):
                sources.append(bool(own))
    if len(sources) > 1 and any(sources):
        raise Unsupported("course.window_of_one")
    return out


def windows(formula: Formula) -> list[InTime]:
    """The windows a conjunction rests on.

    Raises:
        Unsupported: a window stands under a disjunction or negation.
    """
    match formula:
        case InTime():
            return [formula]
        case All(parts=parts):
            return [w for p in parts for w in windows(p)]
        case Any(parts=inner):
            pass
        case Not(body=body):
            inner = (body,)
        case _:
            return []
    if any(windows(p) for p in inner):
        raise Unsupported("course.window_under")
    return []
