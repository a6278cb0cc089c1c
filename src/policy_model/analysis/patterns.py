"""Patterns over what conditions mention: which combinations of facts and readings a set of cases consists of.

A pattern gives some atoms a value, or one of several; it stands for all cases that have them. `cover` finds
the fewest it can by leaving out of each case's own pattern what it can do without.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from policy_model.ir.formula import (
    Any,
    Compare,
    Did,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Judged,
    Lapsed,
    Not,
    ReadingIs,
)
from policy_model.ir.ids import ReadingId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import EnumType
from policy_model.ir.walk import children
from policy_model.proof import smt
from policy_model.proof.obligation import View
from policy_model.proof.query import GaveUp, Query
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Solver
from policy_model.source.told import join

from .wording import phrase, say, taken

MOST = 400
"""More patterns than this are not listed: the analysis is then given up, never cut short."""


@dataclass(frozen=True, slots=True)
class Atom:
    """Something that has one of several values. `values` has, for each, a term and a formula that say so."""

    formulas: tuple[Formula, ...]
    terms: tuple[Term, ...]
    reading: ReadingId | None = None


Pattern = tuple[tuple[int, tuple[int, ...]], ...]
"""Atoms by their place, each with the places of the values it may have."""


def atoms(measure: Measure, view: View, formulas: Iterable[Formula]) -> tuple[Atom, ...]:
    """What the formulas mention: readings first, then facts, and acts or what is judged of them."""
    definitions = {j.id: j.definition for j in measure.judgements}
    facts: dict[object, Atom] = {}
    readings: dict[ReadingId, Atom] = {}
    holds = view.encoding.holds

    def acts(formula: Formula) -> bool:
        return bool(view.encoding.acts_in(formula))

    def yes_no(formula: Formula) -> Atom:
        return Atom((formula, Not(formula)), (holds(formula), smt.neg(holds(formula))))

    def walk(part: Formula) -> None:
        match part:
            case FactTrue() | Done() | InTime() | Lapsed() | Did() | Compare():
                facts.setdefault(part, yes_no(part))
            case FactOneOf(fact):
                type = measure.fact(fact).type
                assert isinstance(type, EnumType)
                each = tuple(FactOneOf(fact, (v,)) for v in type.values)
                facts.setdefault(fact, Atom(each, tuple(holds(e) for e in each)))
            case Judged(judgement) if acts(part):
                facts.setdefault(judgement, yes_no(part))
            case Judged(judgement):
                walk(definitions[judgement])
            case ReadingIs(reading):
                each_way = tuple(ReadingIs(reading, c.id) for c in measure.reading(reading).choices)
                readings.setdefault(reading, Atom(each_way, tuple(holds(w) for w in each_way), reading))
            case _:
                for child in children(part):
                    walk(child)

    for formula in formulas:
        walk(formula)
    return (*readings.values(), *facts.values())


def cover(query: Query, known: tuple[Atom, ...], inside: Term, outside: Term) -> list[Pattern]:
    """Patterns that together stand for exactly the cases that are `inside`.

    `outside`: those that are not, among the cases in question; both are among the query's goals, and which
    of the two a case is hangs on the atoms alone. Every pattern stands for some real case.

    Raises:
        GaveUp: at the resource limit, or where there are more than `MOST`.
    """
    finder, judge = query.fresh(real=True), query.fresh(real=False)
    finder.add([inside])
    judge.add([outside])
    found: list[Pattern] = []
    while (answer := finder.check()) is Answer.SAT:
        model = finder.model()
        values = [next(i for i, t in enumerate(a.terms) if model.truth(t)) for a in known]
        pattern = _widened(judge, known, dict(enumerate((v,) for v in values)))
        finder.add([smt.neg(_term(known, pattern))])
        found.append(pattern)
        if len(found) > MOST:
            raise GaveUp("patterns")
    if answer is Answer.UNKNOWN:
        raise GaveUp(finder.reason())
    return sorted(_needed(query, known, inside, found))


def _widened(judge: Solver, known: tuple[Atom, ...], pattern: dict[int, tuple[int, ...]]) -> Pattern:
    """The pattern with all left out that it does not need to stay inside."""
    for place in reversed(range(len(known))):
        without = {p: v for p, v in pattern.items() if p != place}
        if _apart(judge, known, without):
            pattern = without
            continue
        for value in range(len(known[place].terms)):
            if value not in pattern[place]:
                wider = {**pattern, place: tuple(sorted((*pattern[place], value)))}
                if _apart(judge, known, wider):
                    pattern = wider
    return tuple(sorted(pattern.items()))


def _apart(judge: Solver, known: tuple[Atom, ...], pattern: dict[int, tuple[int, ...]]) -> bool:
    answer = _with(judge, [_term(known, tuple(pattern.items()))])
    if answer is Answer.UNKNOWN:
        raise GaveUp(judge.reason())
    return answer is Answer.UNSAT


def _with(solver: Solver, terms: Iterable[Term]) -> Answer:
    solver.push()
    solver.add(terms)
    answer = solver.check()
    solver.pop()
    return answer


def _term(known: tuple[Atom, ...], pattern: Pattern) -> Term:
    return smt.conj(smt.disj(known[p].terms[v] for v in values) for p, values in pattern)


def _needed(query: Query, known: tuple[Atom, ...], inside: Term, found: list[Pattern]) -> Iterator[Pattern]:
    """Those that the others do not make superfluous."""
    solver = query.fresh(real=False)
    solver.add([inside])
    kept = list(found)
    for pattern in found:
        others = [smt.neg(_term(known, p)) for p in kept if p != pattern]
        if _with(solver, [_term(known, pattern), *others]) is Answer.UNSAT:
            kept.remove(pattern)
    yield from kept


Box = tuple[Pattern, frozenset[Pattern]]
"""What readings are taken, and sets of atoms of each of which one suffices."""


def boxes(known: tuple[Atom, ...], patterns: Iterable[Pattern]) -> list[Box]:
    """The patterns with those put together that differ in one place only: the same cases in fewer rows."""
    found: list[Box] = []
    for pattern in patterns:
        chosen = tuple(one for one in pattern if known[one[0]].reading is not None)
        found.append((chosen, frozenset((one,) for one in pattern if one not in chosen)))
    while (two := _alike(found)) is not None:
        (i, j), box = two
        found[i] = box
        del found[j]
    return found


def _alike(some: list[Box]) -> tuple[tuple[int, int], Box] | None:
    """The first two that are one, and that one."""
    for (i, (chosen, one)), (j, (also, other)) in combinations(enumerate(some), 2):
        mine, theirs = one - other, other - one
        if chosen == also and len(mine) == len(theirs) == 1:
            either = {part for parts in (*mine, *theirs) for part in parts}
            return (i, j), (chosen, (one & other) | {tuple(sorted(either))})
    return None


def told(measure: Measure, known: tuple[Atom, ...], box: Box) -> tuple[str, str]:
    """The box in words: the facts, and the readings."""
    chosen, facts = box
    said = [
        phrase(measure, Any(tuple(known[place].formulas[v] for place, values in either for v in values)))
        for either in sorted(facts)
    ]
    taking = []
    for place, values in chosen:
        reading = known[place].reading
        assert reading is not None
        choices = measure.reading(reading).choices
        taking.append(taken(reading, [choices[v].id for v in values]))
    return (
        join(say("and"), said) if said else say("phrase.any_facts"),
        join(say("readings.and"), taking) if taking else say("readings.all"),
    )
