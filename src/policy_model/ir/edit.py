"""A measure with something left out, or written finer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policy_model.source.clause import ClauseId

from .formula import All, Any, At, Compare, Formula, Not, Period, Unless
from .ids import FactId
from .statement import (
    Assumption,
    Authority,
    Ban,
    ByReference,
    Duty,
    Effect,
    Measure,
    Necessary,
    Power,
    Requirement,
    Scope,
    Statement,
)
from .vocabulary import Fact, IntType
from .walk import formulas, nodes, rebuild, replaced, with_conditions, with_periods


def items(measure: Measure, clause: ClauseId) -> tuple[ClauseId, ...]:
    """The items of the clause that state a condition, or a rule, of their own; in document order."""
    stated = {
        node.clause for formula in all_formulas(measure) for node in nodes(formula) if isinstance(node, At)
    }
    stated |= {s.clause for s in measure.statements if formulas(s)[1:]}
    return tuple(c for c in measure.clauses if c.parent == clause and c in stated)


def all_formulas(measure: Measure) -> Iterator[Formula]:
    """Every formula of the measure: definitions, when facts arise, and what statements hold."""
    yield from (j.definition for j in measure.judgements)
    yield from (f.arises_if for f in measure.facts if f.arises_if is not None)
    for statement in measure.statements:
        yield from formulas(statement)


def rescaled(measure: Measure, fact: FactId, places: int) -> Measure:
    """The measure with more decimals for a number; it says the same."""
    declared = measure.fact(fact)
    type, ordinary = declared.type, declared.ordinary
    assert isinstance(type, IntType)
    assert isinstance(ordinary, int)
    factor = 10 ** (places - type.places)

    def leaf(formula: Formula) -> Formula:
        if isinstance(formula, Compare) and formula.fact == fact and isinstance(formula.value, int):
            return replace(formula, value=formula.value * factor)
        return formula

    def finer(formula: Formula) -> Formula:
        return rebuild(formula, leaf)

    def known(f: Fact) -> Fact:
        if f.id == fact:
            f = replace(f, type=IntType(type.unit, places), ordinary=ordinary * factor)
        return f if f.arises_if is None else replace(f, arises_if=finer(f.arises_if))

    return replace(
        measure,
        facts=tuple(map(known, measure.facts)),
        judgements=tuple(replace(j, definition=finer(j.definition)) for j in measure.judgements),
        statements=tuple(with_conditions(s, finer) for s in measure.statements),
    )


def without(measure: Measure, clause: ClauseId) -> Measure:
    """The measure as if the clause did not stand in it; what stands under the clause stays.

    Its statements are gone, and each condition it states is gone from the list that has it: what requires
    all of a list no longer requires it, what asks for one of a list can no longer be met by it, and what it
    excuses is excused no more. A definition that is the clause's own stays: without it, words mean nothing.
    """
    kept = tuple(
        with_periods(_without(s, clause), lambda p: _unmoved(p, clause))
        for s in measure.statements
        if s.clause != clause
    )
    judgements = tuple(replaced(j, definition=_cut(j.definition, clause)) for j in measure.judgements)
    return replace(measure, statements=kept, judgements=judgements)


def _unmoved(period: Period, clause: ClauseId) -> Period:
    """The period where the clause does not move its last day."""
    return replaced(period, moved=tuple(m for m in period.moved if m.clause != clause))


def _without(statement: Statement, clause: ClauseId) -> Statement:
    match statement:
        case Effect() | Duty() | Power() | Ban() | Scope() | ByReference():
            return replaced(statement, condition=_cut(statement.condition, clause))
        case Authority() | Requirement():
            return replaced(statement, requires=_cut(statement.requires, clause))
        case Necessary():
            left = tuple(_cut(i, clause) for i in statement.items if not _is(i, clause))
            return replaced(statement, items=left)
        case Assumption():
            return replaced(statement, holds=_cut(statement.holds, clause))
        case _:
            return statement


def _cut(formula: Formula, clause: ClauseId) -> Formula:
    if not any(isinstance(node, At) and node.clause == clause for node in nodes(formula)):
        return formula

    def change(part: Formula) -> Formula:
        match part:
            case All(parts) | Any(parts):
                return replaced(part, parts=tuple(p for p in parts if not _is(p, clause)))
            case Unless(body, exception) if _is(exception, clause):
                return body
            case Unless(body, _) if _is(body, clause):
                return All(())
            case _:
                return part

    return rebuild(formula, change)


def _is(part: Formula, clause: ClauseId) -> bool:
    """The part is stated by the clause, as it is or denied."""
    return _is(part.body, clause) if isinstance(part, Not) else isinstance(part, At) and part.clause == clause
