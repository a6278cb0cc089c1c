"""A query ready to be solved: its constraints, in any calendar and in the official tables."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import Reading

from . import smt
from .calendars import LastDay
from .obligation import Obligation
from .smt import Answer, Model, Solver, Term
from .symbols import Symbols

Cube = tuple[Term, ...]
"""A partial combination of readings, as the Bools of its choices."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The real calendar, the window of real days a witness may use, and the solver's limit."""

    last_day: LastDay
    first: datetime.date
    days: int
    rlimit: int = smt.RLIMIT


class GaveUp(Exception):
    """The solver reached its resource limit; the answer is *unknown*."""


class Query:
    """An obligation with all its constraints; `readings` are those that can matter to it."""

    def __init__(self, measure: Measure, duty: Obligation, setting: Setting) -> None:
        self.measure = measure
        self.obligation = duty
        self.setting = setting
        encodings = [view.encoding for view in duty.views]
        self.symbols: Symbols = encodings[0].symbols
        self.choices = list(self.symbols.choices())
        self.definitions = [term for e in encodings for term in e.definitions]
        self.side = [term for e in encodings for term in e.constraints()]
        self.any_calendar = list(encodings[0].periods.of_any())
        periods = encodings[0].periods
        self.table = [*periods.of_table(setting.last_day, setting.first, setting.days)]
        for encoding in encodings:
            self.table += self._real_days(encoding.symbols)
        self.constants = smt.constants(*self.definitions, *self.side)
        self.readings = self._relevant()

    def _real_days(self, symbols: Symbols) -> list[Term]:
        low = self.setting.first.toordinal()
        high = low + self.setting.days
        dates = [symbols.on, *(slot.date for slot in symbols.slots)]
        out = [smt.conj([date >= low, date < high]) for date in dates]
        out += [
            smt.disj([since == 0, smt.conj([since >= low, since < high])]) for since in symbols.since.values()
        ]
        return out

    def _relevant(self) -> tuple[Reading, ...]:
        """The readings some term of the query mentions, through definitions that matter to it."""
        names = set(smt.constants(self.obligation.premise, self.obligation.sought, *self.side))
        inside = {str(d.arg(0)): set(smt.constants(d)) for d in self.definitions}
        stack = [name for name in names if name in inside]
        while stack:
            new = inside[stack.pop()] - names
            names |= new
            stack += [name for name in new if name in inside]
        return tuple(
            r for r in self.measure.readings if any(f"reading!{r.id}!{c.id}" in names for c in r.choices)
        )

    def calendar(self, real: bool) -> list[Term]:
        """What is known of the calendar."""
        return self.table if real else self.any_calendar

    def constraints(self, real: bool) -> list[Term]:
        """Everything but the goal."""
        return [*self.choices, *self.definitions, *self.side, *self.calendar(real)]

    def solver(self, real: bool) -> Solver:
        """A solver that knows everything but the goal."""
        return Solver(self.constraints(real), self.setting.rlimit)

    def combination(self, model: Model) -> Cube:
        """The choices of the readings that matter, in a model."""
        return tuple(
            term
            for reading in self.readings
            for term in (self.symbols.reading(reading.id, c.id) for c in reading.choices)
            if model.truth(term)
        )


def search(query: Query, goal: Term, real: bool, known: Sequence[Cube] = ()) -> list[Cube]:
    """Under which readings some case has the goal: partial combinations, exact together with `known`.

    Each found one is generalised to the choices its own case needs, then set aside.

    Raises:
        GaveUp: at the resource limit.
    """
    solver = query.solver(real)
    solver.add([goal])
    solver.add([smt.neg(smt.conj(cube)) for cube in known])
    mark = smt.boolean("goal!sought")
    needs = Needs(query, [(mark, goal)])
    found: list[Cube] = []
    while True:
        answer = solver.check()
        if answer is Answer.UNKNOWN:
            raise GaveUp(solver.reason())
        if answer is Answer.UNSAT:
            return found
        cube = needs.generalise(solver.model(), mark)
        found.append(cube)
        solver.add([smt.neg(smt.conj(cube))])


class Needs:
    """Which choices one real case needs to have a goal, whatever the other readings are.

    Each goal goes with a Bool that names it.
    """

    def __init__(self, query: Query, goals: Sequence[tuple[Term, Term]]) -> None:
        self._query = query
        # The calendar names no reading, and every date is pinned: it stays true of the case.
        told = query.side
        self._solver = Solver([*query.choices, *query.definitions], query.setting.rlimit)
        broken = smt.boolean("told!broken")
        self._solver.add([smt.implies(broken, smt.neg(smt.conj(told)))])
        self._solver.add([smt.implies(mark, smt.disj([broken, smt.neg(goal)])) for mark, goal in goals])
        defined = {str(d.arg(0)) for d in query.definitions}
        constants = {**query.constants, **smt.constants(*(goal for _, goal in goals))}
        self._inputs = [
            term
            for name, term in sorted(constants.items())
            if name not in defined and not name.startswith("reading!")
        ]

    def generalise(self, model: Model, mark: Term) -> Cube:
        """The choices of the model's that its case needs for the goal named `mark`."""
        needed = list(self._query.combination(model))
        self._solver.push()
        self._solver.add([mark, *(model.pin(term) for term in self._inputs)])
        for term in list(needed):
            rest = [other for other in needed if other is not term]
            if self._solver.check(*rest) is Answer.UNSAT:
                needed = rest
        self._solver.pop()
        return tuple(needed)
