"""What a proof rests on: the fewest clauses such that it holds whatever the other clauses say (model 7).

Leaving out the definitions of a clause makes what it says arbitrary. A set of clauses is a basis if, with
the others arbitrary, no case breaks the property; every basis meets every set of clauses whose arbitrariness
together breaks it. So the smallest set that meets all such sets found so far is tried, and each failure finds
another (Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32, 1987).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet

from policy_model.ir.ids import Combination
from policy_model.source.clause import ClauseId

from . import smt
from .definitions import Digests
from .query import GaveUp, Query
from .smt import Term
from .solver import Answer, Solver

Clauses = frozenset[ClauseId]


def of_proof(
    query: Query, holds: Sequence[Combination], among: AbstractSet[ClauseId] | None = None
) -> tuple[ClauseId, ...]:
    """The basis of the fact that no case has the query's `sought` under these readings.

    `among`: only these clauses are asked about, and every other stands as it does (None: all are).

    Raises:
        GaveUp: at the resource limit.
    """
    under = smt.disj(
        smt.conj(query.symbols.reading(reading, choice) for reading, choice in one) for one in holds
    )
    refuted = [*query.side, *query.calendar(real=False), under, query.obligation.sought]
    return smallest(query, refuted, among)


def of_case(query: Query, pins: Iterable[Term]) -> tuple[ClauseId, ...]:
    """The clauses by which a case, pinned by these terms, has the query's `sought`.

    Raises:
        GaveUp: at the resource limit.
    """
    return smallest(query, [*query.side, *pins, smt.neg(query.obligation.sought)])


def document_order(clause: ClauseId) -> tuple[int, ...]:
    """By article; a 释义 after its article's own provisions."""
    place = (clause.paragraph, clause.item, clause.subitem)
    return (clause.article, clause.branch, int(clause.gloss > 0), *place, clause.gloss)


def smallest(
    query: Query,
    refuted: Iterable[Term],
    among: AbstractSet[ClauseId] | None = None,
    digests: Digests | None = None,
) -> tuple[ClauseId, ...]:
    """The first smallest set of clauses (of those `among`) with which these terms are impossible.

    `digests`: hashes of terms in which constants have the values that `refuted` gives them.

    Raises:
        GaveUp: at the resource limit, or they are possible.
    """
    said = {d.group for d in query.definitions if d.group is not None}
    clauses = sorted(said if among is None else said & among, key=document_order)
    given = [*query.taken, *refuted]
    hashed = smt.digest if digests is None else digests.of
    told = _told(query, hashed)
    if len(set(told)) < len(told):  # left out, definitions that say the same by these values need not agree
        hashed = smt.digest
        told = _told(query, hashed)
    asked = [str(query.setting.rlimit), *map(str, clauses)]
    found = query.question.recall.answer(
        "smallest",
        [*map(str.encode, asked), *told, b"given", *sorted(set(map(hashed, given)))],
        lambda: [str(clause) for clause in _smallest(query, clauses, given)],
    )
    return tuple(clause for clause in clauses if str(clause) in found)


def _told(query: Query, hashed: Callable[[Term], bytes]) -> list[bytes]:
    return sorted(f"{d.group} ".encode() + hashed(d.equation) for d in query.definitions)


def _smallest(query: Query, clauses: Sequence[ClauseId], given: Sequence[Term]) -> tuple[ClauseId, ...]:
    marks = {clause: smt.boolean(f"rests!{clause}") for clause in clauses}
    says: dict[ClauseId, list[Term]] = {c: [] for c in clauses}
    solver = Solver(given, query.setting.rlimit)
    for d in query.definitions:
        if d.group is not None and d.group in marks:
            solver.add([smt.implies(marks[d.group], d.equation)])
            says[d.group].append(d.equation)
        else:
            solver.add([d.equation])

    def enough(some: Iterable[ClauseId]) -> bool:
        answer = solver.check(*(marks[c] for c in clauses if c in some))
        if answer is Answer.UNKNOWN:
            raise GaveUp(solver.reason())
        return answer is Answer.UNSAT

    def blamed() -> Clauses:
        names = set(solver.core())
        return frozenset(c for c in clauses if smt.name(marks[c]) in names)

    def grown(some: Clauses) -> Clauses:
        """With all that is true besides in the model just found."""
        model = solver.model()
        return some | {c for c in clauses if c not in some and all(map(model.truth, says[c]))}

    everything = frozenset(clauses)
    if not enough(everything):
        raise GaveUp("basis")
    # What is in no core is not needed; what is missing from one may be stood in for.
    core = blamed()
    broken: list[Clauses] = []
    for clause in clauses:
        if clause in core:
            if enough(everything - {clause}):
                core &= blamed()
            else:
                broken.append(frozenset([clause]))
    while not enough(tried := _hitting(clauses, broken)):
        left = grown(tried)
        for clause in clauses:
            if clause not in left and not enough(left | {clause}):
                left = grown(left | {clause})
        broken.append(everything - left)
    return tuple(c for c in clauses if c in tried)


def _hitting(clauses: Sequence[ClauseId], sets: Sequence[Clauses]) -> Clauses:
    """The smallest set that meets each of these; among equals, the first in order."""
    sure = frozenset(c for some in sets if len(some) == 1 for c in some)
    rest = [some for some in sets if not some & sure]
    candidates = [c for c in clauses if any(c in some for some in rest)]
    if not rest:
        return sure
    solver = Solver()
    marks = {c: smt.boolean(f"hit!{c}") for c in candidates}
    solver.add(smt.disj(marks[c] for c in candidates if c in some) for some in rest)
    size = 1
    while not _fits(solver, [*marks.values()], size):
        size += 1
    solver.add([smt.at_most([*marks.values()], size)])
    chosen: set[ClauseId] = set()
    for clause in candidates:
        taken = solver.check(marks[clause]) is Answer.SAT
        solver.add([marks[clause] if taken else smt.neg(marks[clause])])
        if taken:
            chosen.add(clause)
    return sure | chosen


def _fits(solver: Solver, terms: Sequence[Term], bound: int) -> bool:
    solver.push()
    solver.add([smt.at_most(terms, bound)])
    answer = solver.check()
    solver.pop()
    return answer is Answer.SAT
