"""From queries to a verdict: under which readings a property holds, fails, or says nothing (model 7)."""

from __future__ import annotations

from dataclasses import dataclass

from policy_model.ir.ids import Combination
from policy_model.ir.property import Verdict

from . import smt
from .combos import Full, Region, combinations, completed, covered, fewest, named
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


@dataclass(frozen=True, slots=True)
class _Sets:
    """What real cases show, and what else some calendar leaves possible."""

    real: list[Combination]
    more: list[Combination]


def decide(query: Query) -> Decision:
    """The verdict on an obligation. A solver that gives up makes it *unknown*, never anything else."""
    try:
        sought = _sets(query, query.obligation.sought, likely=query.obligation.existential)
        premise = _sets(query, query.obligation.premise, likely=True)
        own = named(query.readings, [*sought.real, *sought.more, *premise.real, *premise.more])
        everything = combinations(own)
    except GaveUp as stop:
        return Decision(Verdict.UNKNOWN, reason=f"rlimit: {stop}")
    except OverflowError as many:
        return Decision(Verdict.UNKNOWN, reason=f"readings: {many}")
    seen, given = covered(own, sought.real), covered(own, premise.real)
    perhaps, assumed = seen | covered(own, sought.more), given | covered(own, premise.more)
    unclear = (perhaps - seen) | (assumed - given)
    vacuous = set(everything) - assumed
    other = given - perhaps
    holds, fails = (seen, other) if query.obligation.existential else (other, seen)
    holds, fails = holds - unclear, fails - unclear
    if unclear:
        verdict = Verdict.UNKNOWN
    elif not holds and not fails:
        verdict = Verdict.VACUOUS
    elif not fails:
        verdict = Verdict.PROVED
    else:
        verdict = Verdict.DEPENDS if holds else Verdict.REFUTED
    shown = [full for full in everything if full in seen]
    return Decision(
        verdict,
        fewest(own, holds),
        fewest(own, fails),
        fewest(own, vacuous),
        fewest(own, unclear),
        completed(shown[0], own, query.readings) if shown else None,
        "calendar" if unclear else "",
    )


def _sets(query: Query, goal: smt.Term, likely: bool) -> _Sets:
    """`likely`: real cases are sought at once, since there should be some."""
    if not likely and not possible(query, goal):
        return _Sets([], [])
    real = search(query, goal, real=True)
    more = [] if () in real else search(query, goal, real=False, known=real)
    return _Sets(_partial(query, real), _partial(query, more))


def _partial(query: Query, cubes: list[Cube]) -> list[Combination]:
    names = {
        smt.name(query.symbols.reading(r.id, c.id)): (r.id, c.id) for r in query.readings for c in r.choices
    }
    return [tuple(names[smt.name(term)] for term in cube) for cube in cubes]


def occurring(query: Query, goal: smt.Term) -> Region:
    """The combinations of the query's readings under which a real case has the goal.

    Raises:
        GaveUp: at the resource limit.
        OverflowError: the readings that matter combine too often.
    """
    return Region.of(query.readings, _partial(query, search(query, goal, real=True)))


def occurs(query: Query, goal: smt.Term, likely: bool = True) -> Region:
    """The combinations of the query's readings under which some real case has the goal.

    `likely`: real cases are sought at once, since there should be some.

    Raises:
        GaveUp: at the resource limit; where only days outside the official tables would have it; and
            where the readings that matter combine too often.
    """
    found = _sets(query, goal, likely)
    if found.more:
        raise GaveUp("calendar")
    try:
        return Region.of(query.readings, found.real)
    except OverflowError as many:
        raise GaveUp(f"readings: {many}") from many
