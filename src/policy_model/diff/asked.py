"""Whether there is a case: the solver is asked only where no case that it has given before shows it."""

from __future__ import annotations

from collections import deque

from policy_model.proof import smt
from policy_model.proof.query import GaveUp, Query
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Model

MOST = 1024
"""Of more cases the oldest are forgotten: looking through them would take as long as asking."""


class Case:
    """A case that the solver gave, with what is known of it; the rest of it has its default value."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._known: dict[
            int, tuple[Term, bool]
        ] = {}  # with the term, whose key is another's once it is gone

    def fulfils(self, term: Term) -> bool:
        """Whether the term is true in it."""
        if term.ast not in self._known:
            self._known[term.ast] = term, self._model.truth(term)
        return self._known[term.ast][1]


class Shown:
    """The cases that the subjects of a comparison have come upon: one subject's may be another's too."""

    def __init__(self) -> None:
        self.cases: deque[Case] = deque(maxlen=MOST)


class Asked:
    """What is asked again and again of the cases of a query; `universe` makes them cases of its subject.

    Only whether there is a case is told, never which, so that it does not matter who asked what before.
    """

    def __init__(self, query: Query, universe: Term, shown: Shown) -> None:
        constraints = [*query.constraints(real=False), universe]
        self._own = smt.conj(constraints)
        self._solver = query.fresh(real=False)
        self._solver.add([universe])
        self._shown = shown
        self._names: dict[int, tuple[Term, Term]] = {}

    def holds(self, *terms: Term) -> bool:
        """Whether some case fulfils all these. Raises GaveUp."""
        if any(self._fulfils(case, terms) for case in self._shown.cases):
            return True
        answer = self._solver.check(*map(self._named, terms))
        if answer is Answer.UNKNOWN:
            raise GaveUp(self._solver.reason())
        if answer is Answer.SAT:
            self._shown.cases.appendleft(Case(self._solver.model()))
        return answer is Answer.SAT

    def _fulfils(self, case: Case, terms: tuple[Term, ...]) -> bool:
        return all(map(case.fulfils, terms)) and case.fulfils(self._own)

    def _named(self, term: Term) -> Term:
        """A constant that is true where the term is: what the solver learns of it is kept."""
        if term.ast not in self._names:
            constant = smt.boolean(f"asked!{len(self._names)}")
            self._solver.add([smt.same(constant, term)])
            self._names[term.ast] = constant, term
        return self._names[term.ast][0]
