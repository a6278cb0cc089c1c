"""What the analyses that range over all cases share: exact readings, replayed witnesses, edited measures."""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any as Json

from policy_model.ir.formula import (
    All,
    At,
    Compare,
    Did,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Judged,
)
from policy_model.ir.ids import Combination
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import Judgement
from policy_model.ir.walk import looked_at, nodes
from policy_model.proof import smt
from policy_model.proof.combos import Region
from policy_model.proof.decode import witness
from policy_model.proof.obligation import Obligation, View
from policy_model.proof.query import GaveUp, Query, Question, possible
from policy_model.proof.replay import Mismatch, Replay
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Model, Solver
from policy_model.proof.verdict import occurs
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId

Shows = Callable[[Evaluation[bool]], bool]
"""Whether what the evaluator says of a case is what the case is shown for."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that occurs in some case."""

    query: Query
    region: Region

    @property
    def readings(self) -> tuple[Combination, ...]:
        """Under which readings (empty: under all)."""
        return said(self.region)


def home(measure: Measure, judgement: Judgement) -> ClauseId:
    """The clause a judgement is of: as declared; else the first that its definition cites; else the first."""
    cited = [node.clause for node in nodes(judgement.definition) if isinstance(node, At)]
    return (*judgement.clauses, *cited, *measure.clauses)[0]


class Cases:
    """All the cases of a measure, and the means to ask about them. `whole`: the one they are replayed on."""

    def __init__(self, question: Question, evaluator: Replay) -> None:
        self.question = question
        self.evaluator = evaluator
        self.measure = self.whole = question.measure
        self.view = question.world.one

    @cached_property
    def legal(self) -> Term:
        """On the day the case is seen the measure is in force, and the case in scope."""
        encoding = self.view.encoding
        return smt.conj([encoding.in_force(encoding.on), encoding.scope(encoding.on)])

    def revised(self, measure: Measure) -> View:
        """What another measure with the same vocabulary says of the same cases."""
        return self.question.world.revised(measure)

    def edited(self, measure: Measure) -> Cases:
        """The same cases under another measure with the same vocabulary."""
        other = copy.copy(self)
        other.__dict__.pop("legal", None)
        other.measure = other.whole = measure
        other.view = self.revised(measure)
        return other

    def query(self, goals: Iterable[Term], views: Sequence[View] = ()) -> Query:
        """One query for cases that have any of these goals."""
        sought = smt.disj(goals)
        return Query(self.question, Obligation(tuple(views) or (self.view,), smt.TRUE, sought, True))

    def occurs(self, query: Query, goal: Term) -> Occurrence | None:
        """Under which readings some case has the goal, one of the query's; None: none. Raises GaveUp."""
        region = occurs(query, goal)
        return Occurrence(query.seeking(goal), region) if region else None

    def occurring(self, query: Query, goals: Sequence[Term]) -> list[Occurrence | None]:
        """The same for several goals; where nothing hangs on readings, a case serves all that it has."""
        left = set(range(len(goals)))
        if not query.readings:
            left = set(absent(query, query.solver(real=True), goals, real=True))
        return [
            self.occurs(query, goal) if i in left else Occurrence(query.seeking(goal), Region.of((), [()]))
            for i, goal in enumerate(goals)
        ]

    def never(self, query: Query, goal: Term) -> tuple[Combination, ...] | None:
        """Under which readings no case, in any calendar, has the goal; None: under none. Raises GaveUp."""
        wanted = occurs(query, goal, likely=False).complement()
        return said(wanted) if wanted else None

    def shown(
        self, found: Occurrence, shows: Shows | None
    ) -> tuple[tuple[dict[str, Json], ...], Combination]:
        """The canonical witness, and its readings, when the evaluator has agreed that it shows the finding.

        Raises:
            Mismatch: the evaluator disagrees; a defect of this tool.
            GaveUp: at the resource limit.
        """
        shown = witness(found.query, found.region.first)
        cases, readings = tuple(map(self.told, shown.cases)), self.taken(shown.readings)
        for case in cases:
            seen = self.evaluator.evaluate(self.whole, case, readings)
            if shows is not None and not shows(seen):
                raise Mismatch("a finding's witness does not show it")
        return cases, readings

    def told(self, case: dict[str, Json]) -> dict[str, Json]:
        """A case found as it is shown."""
        return case

    def taken(self, readings: Combination) -> Combination:
        """The readings of a case found, as they are shown."""
        return readings


def said(region: Region) -> tuple[Combination, ...]:
    """The combinations as a finding has them: empty where they are all."""
    return () if region.everywhere else region.fewest()


def holds(query: Query, *terms: Term) -> bool:
    """Whether some case, in some calendar, has these Bool terms together. Raises GaveUp."""
    return possible(query, smt.conj(terms))


def absent(
    query: Query,
    solver: Solver,
    goals: Sequence[Term],
    given: Sequence[Term] = (),
    *,
    real: bool = False,
    apart: Sequence[Hashable] = (),
) -> list[int]:
    """The places of the goals that no case where all of `given` hold has, in any calendar, under any reading.

    Each case found strikes out all that it has. `solver`: one of the query's; `real`: in the official tables
    only; `apart`: beside each goal what it is about, where goals about several things may well be had
    together (nothing hangs on it but how often is asked). Raises GaveUp.
    """
    asked = [query.digest(real), smt.digest_of(given), smt.digest_of(goals)]
    groups: dict[Hashable, list[int]] = {}
    for place, about in enumerate(apart or [None] * len(goals)):
        groups.setdefault(about, []).append(place)
    return query.question.recall.answer(
        "absent", asked, lambda: _absent(solver, goals, given, [*groups.values()])
    )


def _absent(
    solver: Solver, goals: Sequence[Term], given: Sequence[Term], groups: Iterable[list[int]]
) -> list[int]:
    """A case with one of those left of every group is asked for; it strikes out all that it has.

    Of groups that no case has together all but the first wait until the others are done.
    """
    out: list[int] = []
    now, waiting = [*groups], deque[list[int]]()
    solver.push()
    solver.add(given)
    while now or waiting:
        now = now or [waiting.popleft()]
        found = _one_of_each(solver, goals, now)
        if isinstance(found, Model):
            left = ([i for i in some if not found.truth(goals[i])] for some in now)
            now = [some for some in left if some]
            continue
        first, *others = found
        waiting.extend(others)
        out += () if others else first
        now = [some for some in now if some not in others and (others or some is not first)]
    solver.pop()
    return sorted(out)


def _one_of_each(
    solver: Solver, goals: Sequence[Term], groups: Sequence[list[int]]
) -> Model | Sequence[list[int]]:
    """A case with one goal of every group; or some of the groups, of which no case has one each."""
    marks = [smt.boolean(f"some!{some[0]}") for some in groups]
    solver.push()
    solver.add(
        smt.implies(mark, smt.disj(goals[i] for i in some)) for mark, some in zip(marks, groups, strict=True)
    )
    try:
        answer = solver.check(*marks)
        if answer is Answer.UNKNOWN:
            raise GaveUp(solver.reason())
        if answer is Answer.SAT:
            return solver.model()
        names = set(solver.core())
        blamed = [some for mark, some in zip(marks, groups, strict=True) if smt.name(mark) in names]
        return blamed or groups[:1]
    finally:
        solver.pop()


def ordered(measure: Measure, clauses: Iterable[ClauseId]) -> tuple[ClauseId, ...]:
    """Each once, in document order."""
    known = {c: i for i, c in enumerate(measure.clauses)}
    return tuple(sorted(set(clauses), key=lambda c: (known.get(c, len(known)), c)))


def conjuncts(formula: Formula) -> tuple[Formula, ...]:
    """What the condition requires, one by one, without saying which clause states it."""
    match formula:
        case At(_, body):
            return conjuncts(body)
        case All(parts):
            return tuple(p for part in parts for p in conjuncts(part))
        case _:
            return (formula,)


def mentioned(formula: Formula) -> str:
    """The keys of what the formula names directly, as a finding's `about` has them."""
    keys = []
    for node in nodes(formula):
        match node:
            case FactTrue(id) | FactOneOf(id) | Compare(id) | Judged(id):
                keys.append(id.key)
            case Done(what) | InTime(what) | Did(what):
                keys.append(what.act.key)
            case _:
                keys += [ref.act.key for ref, _ in looked_at(node)]
    return ",".join(dict.fromkeys(keys))
