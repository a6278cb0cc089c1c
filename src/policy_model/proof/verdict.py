"""From queries to a verdict: under which readings a property holds, fails, or says nothing (model 7)."""

from __future__ import annotations

from dataclasses import dataclass

from policy_model.ir.ids import Combination
from policy_model.ir.property import Verdict

from . import smt
from .combos import Full, combinations, covered, fewest
from .query import Cube, GaveUp, Query, possible, search


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict and, over the readings that matter, the exact sets it rests on.

    `undecided`: combinations for which neither a proof nor a real witness was found; `reason` says why.
    `first`: the first combination that has a witness to show.
    """

    verdict: Verdict
    holds: tuple[Combination, ...] = ()
    fails: tuple[Combination, ...] = ()
    vacuous: tuple[Combination, ...] = ()
    undecided: tuple[Combination, ...] = ()
    first: Full | None = None
    reason: str = ""


@dataclass(slots=True)
class _Sets:
    """What real cases show, and what some calendar leaves possible."""

    real: set[Full]
    possible: set[Full]


def decide(query: Query) -> Decision:
    """The verdict on an obligation. A solver that gives up makes it *unknown*, never anything else."""
    try:
        everything = combinations(query.readings)
        sought = _sets(query, query.obligation.sought, likely=query.obligation.existential)
        premise = _sets(query, query.obligation.premise, likely=True)
    except GaveUp as stop:
        return Decision(Verdict.UNKNOWN, reason=f"rlimit: {stop}")
    except OverflowError as many:
        return Decision(Verdict.UNKNOWN, reason=f"readings: {many}")
    unclear = (sought.possible - sought.real) | (premise.possible - premise.real)
    vacuous = set(everything) - premise.possible
    other = premise.real - sought.possible
    holds, fails = (sought.real, other) if query.obligation.existential else (other, sought.real)
    holds, fails = holds - unclear, fails - unclear
    if unclear:
        verdict = Verdict.UNKNOWN
    elif not holds and not fails:
        verdict = Verdict.VACUOUS
    elif not fails:
        verdict = Verdict.PROVED
    else:
        verdict = Verdict.DEPENDS if holds else Verdict.REFUTED
    shown = [full for full in everything if full in sought.real]
    return Decision(
        verdict,
        fewest(query.readings, holds),
        fewest(query.readings, fails),
        fewest(query.readings, vacuous),
        fewest(query.readings, unclear),
        shown[0] if shown else None,
        "calendar" if unclear else "",
    )


def _sets(query: Query, goal: smt.Term, likely: bool) -> _Sets:
    """`likely`: real cases are sought at once, since there should be some."""
    if not likely and not possible(query, goal):
        return _Sets(set(), set())
    real = search(query, goal, real=True)
    more = [] if () in real else search(query, goal, real=False, known=real)
    return _Sets(_expand(query, real), _expand(query, [*real, *more]))


def _expand(query: Query, cubes: list[Cube]) -> set[Full]:
    names = {
        smt.name(query.symbols.reading(r.id, c.id)): (r.id, c.id) for r in query.readings for c in r.choices
    }
    partial = [tuple(names[smt.name(term)] for term in cube) for cube in cubes]
    return covered(query.readings, partial)


def occurring(query: Query, goal: smt.Term) -> set[Full]:
    """The combinations of the query's readings under which a real case has the goal. Raises GaveUp."""
    return _expand(query, search(query, goal, real=True))


def occurs(query: Query, goal: smt.Term) -> set[Full]:
    """The combinations of the query's readings under which some real case has the goal.

    Raises:
        GaveUp: at the resource limit; where only days outside the official tables would have it; and
            where the readings that matter combine too often.
    """
    try:
        combinations(query.readings)
    except OverflowError as many:
        raise GaveUp(f"readings: {many}") from many
    real = search(query, goal, real=True)
    if () not in real and search(query, goal, real=False, known=real):
        raise GaveUp("calendar")
    return _expand(query, real)
