"""The conditions under which a step may be a dead end that is none on all facts: what the texts name."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from policy_model.ir.depend import act_dependencies, reach
from policy_model.ir.formula import (
    All,
    Any,
    At,
    Compare,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    Judged,
    Not,
    Unless,
)
from policy_model.ir.ids import ActId, FactId
from policy_model.ir.statement import Authority, Ban, Duty, Measure, Power, Requirement, Statement
from policy_model.ir.vocabulary import EnumType
from policy_model.ir.walk import formulas, nodes

from .difference import Subject
from .touched import Touched


def conditions(touched: Touched, subject: Subject) -> Iterator[Formula]:
    """Each condition that a text names on the way to the step, once, in the order of the texts.

    First those that are one thing, then all that a changed statement asks, alone and with all that one of the
    step itself asks.
    """
    assert isinstance(subject.id, ActId)
    found: dict[Formula, None] = {}
    own = {f for measure in (touched.new, touched.old) for f in _manner(measure)}
    for measure in (touched.new, touched.old):
        types = {fact.id: fact.type for fact in measure.facts if fact.id not in own}
        for formula in _on_the_way(measure, subject.id):
            for part in nodes(formula):
                match part:
                    case FactTrue(fact) | Compare(fact) if fact in types:
                        found |= dict.fromkeys((part, Not(part)))
                    case FactOneOf(fact) if fact in types:
                        type = types[fact]
                        assert isinstance(type, EnumType)
                        found |= dict.fromkeys(FactOneOf(fact, (value,)) for value in type.values)
                    case Not(Done() as what):
                        found[Not(what)] = None
                    case _:
                        pass
    yield from found
    changed: dict[frozenset[Formula], None] = {}
    beside: dict[frozenset[Formula], None] = {frozenset(): None}
    for measure in (touched.new, touched.old):
        for s in _statements(measure, subject.id):
            for parts in _asked(All(tuple(_when(s)))):
                together = frozenset(part for part in parts if own.isdisjoint(_facts(part)))
                if subject.id in (owed(s) if isinstance(s, Duty) else {getattr(s, "act", None)}):
                    beside[together] = None
                if touched.statement(s):
                    changed[together] = None
    for one, other in itertools.product(changed, beside):
        both = one | other
        given = All(tuple(sorted(both, key=repr)))
        simple = len(both) < 2 and not any(isinstance(n, Judged) for n in nodes(given))
        if not simple and given not in found and not any(Not(part) in both for part in both):
            found[given] = None
            yield given


_WAYS = 16
"""A condition with more alternatives than this is not taken apart."""


def _when(s: Statement) -> Iterator[Formula]:
    """When the statement speaks."""
    yield s.guard
    match s:
        case (
            Duty(condition=asked) | Power(condition=asked) | Ban(condition=asked) | Authority(requires=asked)
        ):
            yield asked
        case _:
            pass


def _facts(formula: Formula) -> set[FactId]:
    return {n.fact for n in nodes(formula) if isinstance(n, FactTrue | Compare | FactOneOf)}


def _asked(formula: Formula, so: bool = True) -> list[tuple[Formula, ...]]:
    """The ways in which facts and 判断 make the formula so; what is done, and readings, left out."""
    match formula:
        case FactTrue() | Compare() | FactOneOf() | Judged():
            return [(formula if so else Not(formula),)]
        case Not(body):
            return _asked(body, not so)
        case At(_, body):
            return _asked(body, so)
        case Unless(body, exception):
            return _asked(All((body, Not(exception))), so)
        case All(parts) | Any(parts):
            ways = [_asked(part, so) for part in parts]
            if isinstance(formula, Any) is so:
                found = [way for some in ways for way in some]
            else:
                found = [()]
                for some in ways:
                    found = [(*one, *other) for one in found for other in some]
                    if len(found) > _WAYS:
                        break
            return found if len(found) <= _WAYS else [()]
        case _:
            return [()]


def _manner(measure: Measure) -> Iterator[FactId]:
    """The facts that tell how an act is done: 及时, by how many, by the same persons as another."""
    yield from (s.timely for s in measure.statements if isinstance(s, Duty) and s.timely is not None)
    acts = [act.id.key for act in measure.acts]
    made = {f"persons_{act}" for act in acts} | {f"same_{a}_{b}" for a in acts for b in acts}
    yield from (fact.id for fact in measure.facts if fact.id.key in made)


def _on_the_way(measure: Measure, step: ActId) -> Iterator[Formula]:
    """What is asked of the step, of all it rests on, and of what these make due."""
    return (formula for s in _statements(measure, step) for formula in formulas(s))


def _statements(measure: Measure, step: ActId) -> Iterator[Statement]:
    """The statements of the step, of all it rests on, and of what these make due."""
    rests = act_dependencies(measure)
    acts = {step, *reach(rests, step)}
    for s in measure.statements:
        match s:
            case Authority(act=act) | Requirement(act=act) | Ban(act=act) if act in acts:
                yield s
            case Duty() if not acts.isdisjoint(owed(s)) or (s.trigger and s.trigger.act in acts):
                yield s
            case Power(act=act, trigger=trigger) if act in acts or (trigger and trigger.act in acts):
                yield s
            case _:
                pass


def owed(duty: Duty) -> set[ActId]:
    """The acts any of which discharges it."""
    return {ref.act for ref in duty.any_of}
