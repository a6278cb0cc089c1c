"""One subject of both texts before the solver: all cases, the act in question, every way it changes."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from policy_model.ir.formula import Status
from policy_model.ir.ids import ChoiceId, ReadingId, ResultId
from policy_model.ir.vocabulary import Polarity
from policy_model.proof import smt
from policy_model.proof.obligation import Obligation, View
from policy_model.proof.query import GaveUp, Query, Question
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Model, Solver
from policy_model.proof.symbols import Slot

from .asked import Shown
from .difference import Exposed, Literal, Of, Said, Shifted, Side
from .sights import Solved
from .subjects import Aspect, Rule, Transition, bounds, said, transitions


@dataclass(frozen=True)
class Views:
    """The two texts, of one case, and the cases that the subjects have come upon."""

    question: Question
    old: View
    new: View
    shown: Shown = field(default_factory=Shown, compare=False)


class Matter:
    """A subject; `which` says which of the possible acts of its kind is the act in question.

    `on`: the day cases are seen (None: any).
    """

    def __init__(
        self,
        views: Views,
        aspect: Aspect,
        polarity: Polarity | None,
        fixed: Mapping[ReadingId, ChoiceId],
        on: datetime.date | None = None,
    ) -> None:
        self.views = views
        self.aspect = aspect
        self._polarity = polarity
        self.fixed = fixed
        self._on = on
        own = views.old.encoding
        self.slots: tuple[Slot | None, ...] = (None,)
        if aspect.kind is not None:
            self.slots = own.symbols.of(aspect.kind)
        self._which = smt.integer("which")
        self._literals: dict[tuple[Literal, Transition], Term] = {}

    # ---- terms

    def over(self, of: Callable[[Slot | None], Term]) -> Term:
        """What is said of the act in question."""
        if len(self.slots) == 1:
            return of(self.slots[0])
        return smt.disj(smt.conj([self._which == i, of(slot)]) for i, slot in enumerate(self.slots))

    def slot(self, model: Model) -> Slot | None:
        """The act in question."""
        return self.slots[model.number(self._which) if len(self.slots) > 1 else 0]

    @cached_property
    def universe(self) -> Term:
        """The cases, and acts, that the patterns are about: seen, and done, once a text is in force.

        A 判断 has a value before that too. Only what both texts allow (what is assumed, when facts arise)
        is a case.
        """
        old, new = self.views.old.encoding, self.views.new.encoding
        entry = min(old.measure.entry, new.measure.entry).toordinal()

        def inside(slot: Slot | None) -> Term:
            if slot is None:
                return smt.TRUE if self.aspect.subject.of is Of.JUDGEMENT else old.on >= entry
            begun = (slot.date if self.aspect.own_day else old.on) >= entry
            return smt.conj([slot.exists, begun])

        taken = [old.symbols.reading(reading, choice) for reading, choice in self.fixed.items()]
        seen = [] if self._on is None else [old.on == self._on.toordinal()]
        return smt.conj([self.over(inside), *seen, *taken, *old.links(), *new.links()])

    def sight(self, view: View, slot: Slot | None) -> Solved:
        """How the solver sees a text."""
        return Solved(view, slot, self.aspect.own_day)

    @cached_property
    def ways(self) -> tuple[tuple[Transition, Term], ...]:
        """Every way in which the subject may change, with the cases in which it does."""
        return self.against(self.views.new, self.aspect.new)

    def against(self, view: View, rules: Sequence[Rule]) -> tuple[tuple[Transition, Term], ...]:
        """The same for another new text."""
        found: dict[Transition, list[Term]] = {}
        for number, slot in enumerate(self.slots):
            sights = self.sight(self.views.old, slot), self.sight(view, slot)
            old, new = said(self.aspect, self.aspect.old, sights[0]), said(self.aspect, rules, sights[1])
            here = smt.TRUE if len(self.slots) == 1 else self._which == number
            for way in transitions(self.aspect, self._polarity, old, new):
                when = [old[way.old], new[way.new]]
                for what, yes in way.asked:
                    term = self._both(way, what, *sights)
                    when.append(term if yes else smt.neg(term))
                found.setdefault(way, []).append(smt.conj([here, *when]))
        joined = ((way, smt.disj(terms)) for way, terms in found.items())
        return tuple((way, term) for way, term in joined if smt.key(term) != smt.key(smt.FALSE))

    def _both(self, way: Transition, what: Shifted | Exposed, old: Solved, new: Solved) -> Term:
        """What is asked of both texts together."""
        if isinstance(what, Shifted):
            return self._shifted(way, what.later, old, new)
        assert isinstance(self.aspect.subject.id, ResultId)
        return (old if way.new is Status.CONFLICT else new).against(
            self.aspect.subject.id, new if way.new is Status.CONFLICT else old
        )

    def _shifted(self, way: Transition, later: bool, old: Solved, new: Solved) -> Term:
        latest = self.aspect.subject.of is Of.WINDOW
        pairs = bounds(self.aspect.subject.of, way.old, way.new)
        lasts = [(old.last(a, latest), new.last(b, latest)) for a, b in pairs]
        return smt.disj(after > before if later else after < before for before, after in lasts)

    @cached_property
    def changed(self) -> Term:
        """The subject changes."""
        return smt.disj(term for _, term in self.ways)

    def literal(self, literal: Literal, way: Transition) -> Term:
        """A literal of a pattern of this way."""
        if (literal, way) not in self._literals:
            self._literals[literal, way] = self._literal(literal, way)
        return self._literals[literal, way]

    def _literal(self, literal: Literal, way: Transition) -> Term:
        views = self.views
        what = literal.formula

        def of(slot: Slot | None) -> Term:
            if isinstance(what, Shifted | Exposed):
                return self._both(way, what, self.sight(views.old, slot), self.sight(views.new, slot))
            new = literal.side is Side.NEW
            sight = self.sight(views.new if new else views.old, slot)
            if isinstance(what, Said):
                return said(self.aspect, self.aspect.new if new else self.aspect.old, sight)[what.value]
            return sight.literal(what)

        term = self.over(of)
        return term if literal.holds else smt.neg(term)

    # ---- queries

    def query(self, mentioned: Sequence[Term]) -> Query:
        """The query of the subject; `mentioned`: what else will be asked with it."""
        goal = smt.conj([self.universe, self.changed])
        duty = Obligation((self.views.old,), smt.conj(mentioned), goal, True)
        return Query(self.views.question, duty)


def holds(solver: Solver, *terms: Term) -> bool:
    """Whether these can be, together with what the solver knows. Raises GaveUp."""
    solver.push()
    solver.add(terms)
    answer = solver.check()
    solver.pop()
    if answer is Answer.UNKNOWN:
        raise GaveUp(solver.reason())
    return answer is Answer.SAT
