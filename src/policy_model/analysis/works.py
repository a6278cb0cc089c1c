"""What it is for a statement, or an item of a list, to come to bear in some case."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from policy_model.ir.edit import all_formulas
from policy_model.ir.formula import All, Any, FactTrue, Formula, Unless
from policy_model.ir.statement import (
    Authority,
    Ban,
    ByReference,
    Duty,
    Effect,
    Necessary,
    Precedence,
    Requirement,
    Scope,
    Statement,
    Yields,
)
from policy_model.ir.walk import nodes
from policy_model.proof import smt
from policy_model.proof.smt import Term
from policy_model.proof.symbols import Slot
from policy_model.source.clause import ClauseId

from .cases import Cases
from .switch import stated_by


def clause_works(cases: Cases, clause: ClauseId) -> Iterator[Term]:
    """In some case what the clause says comes to bear."""
    for s in cases.measure.statements:
        if s.clause == clause:
            yield from statement_works(cases, s)
    yield from (term for _, term in items_work(cases, {clause}))


def statement_works(cases: Cases, s: Statement) -> Iterator[Term]:
    """In some case the statement comes to bear; nothing where no case could tell."""
    view, encoding = cases.view, cases.view.encoding
    speaks = smt.conj([cases.legal, encoding.speaks(s, encoding.on)])
    match s:
        case Effect() | Scope() | ByReference():
            yield smt.conj([speaks, encoding.holds(s.condition)])
        case Necessary():
            yield smt.conj([speaks, smt.neg(smt.conj(encoding.holds(i) for i in s.items))])
        case Duty():
            yield from (d.arises for d in view.duties if d.statement.id == s.id)
        case Ban() | Authority() | Requirement():
            for slot in encoding.symbols.of(s.act):
                yield _bears(cases, s, slot)
        case Yields():
            yield from (smt.conj([speaks, encoding.holds(FactTrue(f))]) for _, f in s.provisions)
        case Precedence():
            yield speaks
        case _:
            pass


def items_work(cases: Cases, clauses: Collection[ClauseId] | None = None) -> Iterator[tuple[ClauseId, Term]]:
    """For each item of a list (of these clauses; None: of all), that it makes its list hold or fail."""
    holds = cases.view.encoding.holds
    for formula in all_formulas(cases.measure):
        for node in nodes(formula):
            told: list[tuple[ClauseId | None, Formula | None, Formula | None]]
            match node:
                case Any(parts):
                    told = [(stated_by(p), p, None) for p in parts]
                case All(parts):
                    told = [(stated_by(p), None, p) for p in parts]
                case Unless(body, exception):
                    told = [(stated_by(exception), exception, body)]
                case _:
                    continue
            for clause, met, lacking in told:
                if clause is None or (clauses is not None and clause not in clauses):
                    continue
                terms = [cases.legal]
                terms += [holds(met)] if met is not None else []
                terms += [smt.neg(holds(lacking))] if lacking is not None else []
                yield clause, smt.conj(terms)


def _bears(cases: Cases, s: Ban | Authority | Requirement, slot: Slot) -> Term:
    """The act is done, the clause speaks of it, and forbids it, lets it be valid or voids it."""
    encoding, day = cases.view.encoding, slot.date
    begun = [slot.exists, encoding.in_force(day), encoding.scope(day), encoding.speaks(s, day)]
    if isinstance(s, Authority):
        return smt.conj([*begun, under(cases, s, slot)])
    if isinstance(s, Ban):
        return smt.conj(
            [*begun, encoding.described(slot, s.contents, s.bearers), encoding.holds(s.condition, day)]
        )
    about = encoding.described(slot, s.contents, s.actors)
    return smt.conj([*begun, about, smt.neg(encoding.holds(s.requires, day))])


def under(cases: Cases, s: Authority, slot: Slot) -> Term:
    """The act is valid, and what the authority asks is met."""
    encoding = cases.view.encoding
    about = encoding.described(slot, s.contents, s.actors)
    return smt.conj([about, encoding.final.valid(slot), encoding.holds(s.requires, slot.date)])
