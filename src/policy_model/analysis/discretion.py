"""What discretion decides: alternatives it alone can make true (PM0704)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from policy_model.ir.formula import (
    Any,
    At,
    Compare,
    FactOneOf,
    FactTrue,
    Formula,
    Not,
    ReadingIs,
    Unless,
)
from policy_model.ir.ids import FactId
from policy_model.ir.walk import children, formulas, nodes
from policy_model.proof import smt
from policy_model.proof.query import GaveUp
from policy_model.proof.smt import Answer, Solver, Term
from policy_model.source.clause import ClauseId

from .cases import Cases, conjuncts, mentioned
from .finding import Finding, Severity
from .patterns import Atom, atoms
from .switch import stated_by
from .wording import phrase

_MOST = 10
"""More discretionary facts than this in one alternative are not tried out: the analysis is given up."""


def absorbing(cases: Cases) -> Iterator[Finding]:
    """PM0704: an alternative that discretion alone can make true, beside one that asks for more."""
    done: set[tuple[ClauseId, str]] = set()
    for clause, parts in _lists(cases):
        alone = [p for p in parts if _at_will(cases, p)]
        if len(alone) == len(parts):
            continue
        for part in alone:
            stated = stated_by(part) or clause
            about = "" if stated_by(part) else mentioned(part)
            if (stated, about) in done:
                continue
            done.add((stated, about))
            yield Finding(
                "PM0704",
                Severity.WARNING if stated_by(part) else Severity.NOTE,
                (stated,),
                about=about,
                args=(("clause", stated), ("what", phrase(cases.measure, part))),
            )


def _lists(cases: Cases) -> Iterator[tuple[ClauseId, tuple[Formula, ...]]]:
    """Every list of which one part suffices, readings aside, with the clause it stands in."""
    for judgement in cases.measure.judgements:
        home = judgement.clauses[0]
        yield from _in(judgement.definition, stated_by(judgement.definition) or home, True)
    for s in cases.measure.statements:
        for formula in formulas(s)[1:]:
            yield from _in(formula, s.clause, True)


def _in(
    formula: Formula, clause: ClauseId, positive: bool
) -> Iterator[tuple[ClauseId, tuple[Formula, ...]]]:
    match formula:
        case At(here, body):
            yield from _in(body, here, positive)
        case Not(body):
            yield from _in(body, clause, not positive)
        case Any(parts) if positive and not any(_read(p) for p in parts):
            yield clause, parts
        case Unless(body, Any(parts)) if positive:
            yield clause, (body, *parts)
            yield from _in(body, clause, positive)
            return
        case _:
            pass
    if not isinstance(formula, At | Not):
        for child in children(formula):
            yield from _in(child, clause, positive)


def _read(formula: Formula) -> bool:
    return any(isinstance(node, ReadingIs) for node in nodes(formula))


def _at_will(cases: Cases, part: Formula) -> bool:
    """Some values of its 裁量 facts make it true whatever all else is, under every reading."""
    known = {f.id for f in cases.measure.facts if f.discretionary}
    free = [a for a in atoms(cases.measure, cases.view, [part]) if _discretionary(a, known)]
    if not free or any(not _mentions(cases, p, known) for p in conjuncts(part)):
        return False
    if len(free) > _MOST:
        raise GaveUp("discretion")
    fails = smt.neg(cases.view.encoding.holds(part))
    solver = cases.query([fails]).fresh(real=False)
    solver.add([fails])
    return any(_never(solver, values) for values in itertools.product(*(a.terms for a in free)))


def _discretionary(atom: Atom, known: set[FactId]) -> bool:
    return any(
        isinstance(n, FactTrue | FactOneOf | Compare) and n.fact in known
        for f in atom.formulas
        for n in nodes(f)
    )


def _mentions(cases: Cases, part: Formula, known: set[FactId]) -> bool:
    """The part depends on discretion somewhere, through judgements too."""
    return any(_discretionary(a, known) for a in atoms(cases.measure, cases.view, [part]))


def _never(solver: Solver, values: tuple[Term, ...]) -> bool:
    solver.push()
    solver.add(values)
    answer = solver.check()
    solver.pop()
    if answer is Answer.UNKNOWN:
        raise GaveUp(solver.reason())
    return answer is Answer.UNSAT
