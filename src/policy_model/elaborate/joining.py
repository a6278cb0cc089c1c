"""Formulas joined without trivial parts."""

from __future__ import annotations

from collections.abc import Iterable

from policy_model.ir.formula import All, Any, At, Const, Formula, Not
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

TRUE = Const(True)


def negate(formula: Formula) -> Formula:
    """The negation, without stacking two."""
    match formula:
        case Not(body):
            return body
        case Const(value):
            return Const(not value)
        case _:
            return Not(formula, span=formula.span)


def conjoin(*parts: Formula) -> Formula:
    """The conjunction, without trivial parts and without a shell around a single one."""
    kept = tuple(p for p in parts if p != TRUE)
    return kept[0] if len(kept) == 1 else All(kept) if kept else TRUE


def disjoin(parts: Iterable[Formula], span: Span | None = None) -> Formula:
    """The disjunction, without a shell around a single part."""
    known = tuple(parts)
    return known[0] if len(known) == 1 else Any(known, span=span)


def at_clause(clause: ClauseId, body: Formula) -> Formula:
    """`body`, cited as stated by `clause`."""
    return At(clause, body, span=body.span)
