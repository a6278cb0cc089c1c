"""Exact answers on a case that leaves things open: what is settled, and what still has to be known.

The evaluator is run once over decision diagrams, with the unknown facts, the unknown acts and the
readings as variables. Nothing of the language is said again here.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from policy_model.ir.formula import Formula, Judged, Status
from policy_model.ir.ids import ActId, ChoiceId, Combination, FactId, JudgementId, ReadingId, ResultId
from policy_model.ir.statement import Assumption, Ban, Duty, Effect, Measure
from policy_model.ir.vocabulary import Reading
from policy_model.ir.walk import nodes

from .algebra import DutyState
from .calendar import Calendar
from .case import Case
from .diagram import Diagrams
from .evaluate import Evaluation
from .readings import Full, fewest
from .smallest import smallest
from .symbolic import SymbolicWorld, Unknown

if TYPE_CHECKING:
    from oxidd.bdd import BDDFunction as Diagram

V = TypeVar("V", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Answer(Generic[V]):
    """What can be said: the values still possible, and what has to be known to settle which.

    `needs`: the smallest set that settles it whatever it turns out to be, the first declared among equals.
    """

    possible: tuple[V, ...]
    needs: tuple[Unknown, ...]

    @property
    def settled(self) -> bool:
        """Whether every completion gives the same value."""
        return len(self.possible) == 1


@dataclass(frozen=True)
class OpenDuty:
    """A duty for one trigger: a listed act (its number), an unknown kind of act, or None: it has none.

    `due` is None where there is no last day, and where the trigger's own day is unknown (`due_open`).
    `between`: the earliest and the latest it may be, where it hangs on arrangements that are not published.
    """

    statement: Duty | Effect
    trigger: int | ActId | None
    due: datetime.date | None
    due_open: bool
    between: tuple[datetime.date, datetime.date] | None
    states: Mapping[DutyState, Any]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """材料矛盾: a smallest set of given facts and assumptions that cannot hold together, under any reading.

    The conditions under which facts arise are always counted in.
    """

    facts: tuple[FactId, ...]
    assumptions: tuple[Assumption, ...]


class Exact:
    """What a measure says of a case, as functions of what is unknown and of the readings not fixed.

    An entry is a map from each value it may have to the condition under which it has it; of the
    conditions exactly one holds. `answer` and `by_reading` read such maps.
    """

    def __init__(
        self,
        measure: Measure,
        case: Case,
        fixed: Mapping[ReadingId, ChoiceId],
        calendar: Calendar,
    ) -> None:
        self.measure = measure
        self.case = case
        unknown = (
            len(measure.facts) - len(case.facts) + len(case.unknown) + len(measure.readings) - len(fixed)
        )
        self.algebra = Diagrams(unknown)
        self._calendar = calendar
        self._fixed = fixed
        self.world = SymbolicWorld(measure, case, fixed, calendar, self.algebra)
        self.evaluation: Evaluation[Diagram] = Evaluation(measure, self.world)
        self._care = tuple(_constraints(self.evaluation, self.world))
        self._readings = tuple(r for r in measure.readings if self.world.readings[r.id].bits)
        self._answers: dict[tuple[Hashable, ...], Answer[Hashable] | None] = {}
        self._cubes: Sequence[tuple[Unknown, tuple[int, ...], Diagram]] = ()

    # ---- entries

    def scope(self) -> Mapping[bool, Diagram]:
        """Whether the case is in scope."""
        return self._truth(self.evaluation.in_scope(self.world.on))

    def judgement(self, judgement: JudgementId) -> Mapping[bool, Diagram]:
        """Whether a 判断 holds."""
        return self._truth(self.evaluation.judgement(judgement))

    def act(self, index: int) -> Mapping[bool, Diagram]:
        """Whether an act the case lists is valid."""
        return self._truth(self._valid(index))

    def banned(self, ban: Ban, index: int) -> Mapping[bool, Diagram]:
        """Whether an act the case lists was done against a ban."""
        found = self.evaluation.broken(ban, None)
        return self._truth(self.algebra.disj(did for i, did in found if self.world.origins[i] == index))

    def supposed(self, kind: ActId) -> Mapping[bool, Diagram]:
        """Whether an act of a kind marked 不详 was validly done, beside those listed."""
        return self._truth(self._valid(*(slot for slot in self.world.slots if slot[0] == kind)))

    def result(self, result: ResultId) -> Mapping[Status, Diagram]:
        """The status of a result."""
        return self.evaluation.result(result).statuses

    def duties(self) -> tuple[OpenDuty, ...]:
        """Every duty for each act that may trigger it, in document order."""
        alg = self.algebra
        found: dict[tuple[str, int | tuple[ActId, int] | None], list[OpenDuty]] = {}
        for duty in self.evaluation.duties():
            origin = None if duty.trigger is None else self.world.origins[duty.trigger]
            trigger = origin[0] if isinstance(origin, tuple) else origin
            due_open = bool(duty.dues) and (isinstance(origin, tuple) or duty.due is None)
            due = None if due_open else duty.due
            arises = alg.neg(duty.states[DutyState.NOT_APPLICABLE])
            between = None if isinstance(origin, tuple) else self._between(duty.dues, arises)
            if between is not None and between[0] == between[1]:
                due, due_open, between = between[0], False, None
            one = OpenDuty(duty.statement, trigger, due, due_open, between, duty.states)
            found.setdefault((duty.statement.id, origin), []).append(one)
        out = []
        for ways in found.values():  # ways in which one act may have been done: at most one of them was
            states = {s: alg.disj(way.states[s] for way in ways) for s in DutyState}
            states[DutyState.NOT_APPLICABLE] = alg.conj(w.states[DutyState.NOT_APPLICABLE] for w in ways)
            out.append(replace(ways[0], states=states))
        return tuple(out)

    def _between(
        self, dues: Sequence[tuple[Diagram, datetime.date]], arises: Diagram
    ) -> tuple[datetime.date, datetime.date] | None:
        """From when to when it may be where the duty arises, if that hangs on what is not published."""
        if self.world.unpublished.isdisjoint(self.algebra.support(so for so, _ in dues)):
            return None
        days = [day for so, day in dues if (so & arises).satisfiable()]
        return (min(days), max(days)) if days else None

    def holds(self, formula: Formula) -> Mapping[bool, Diagram]:
        """Whether a condition holds on the day the case is seen.

        Its periods and constants must be the measure's: what has to be told apart is read off the measure.
        """
        return self._truth(self.evaluation.holds(formula, self.world.on))

    def _valid(self, *origins: int | tuple[ActId, int]) -> Diagram:
        return self.algebra.disj(
            self.evaluation.valid(i) for i, origin in enumerate(self.world.origins) if origin in origins
        )

    def _truth(self, function: Diagram) -> Mapping[bool, Diagram]:
        return {True: function, False: self.algebra.neg(function)}

    # ---- answers

    def answer(self, values: Mapping[V, Diagram], readings: Mapping[ReadingId, ChoiceId]) -> Answer[V] | None:
        """What can be said under one choice for every reading; None where the material contradicts itself."""
        functions = [*values.values(), *self._care]
        for reading in self._readings:
            functions = [self._taken(f, reading, readings[reading.id]) for f in functions]
        return self._answer(tuple(values), functions)

    def settled_under(self, choices: Mapping[ReadingId, ChoiceId]) -> Callable[[Diagram], bool | None]:
        """What is settled under one choice for every reading."""
        alg = self.algebra
        taken = alg.conj(self.world.readings[r.id].among([choices[r.id]]) for r in self._readings)
        admissible = self._admissible & taken
        possible = admissible.satisfiable()
        known: dict[Diagram, bool | None] = {}

        def settled(function: Diagram) -> bool | None:
            if function not in known:
                if not (admissible & ~function).satisfiable():
                    known[function] = True if possible else None
                else:
                    known[function] = None if (admissible & function).satisfiable() else False
            return known[function]

        return settled

    @cached_property
    def _admissible(self) -> Diagram:
        return self.algebra.conj(self._care)

    def by_reading(self, values: Mapping[V, Diagram]) -> tuple[tuple[Combination, Answer[V]], ...]:
        """The answer as a function of the readings: the fewest combinations that determine it.

        One empty combination where all readings agree; nothing where the material contradicts itself.
        """
        functions = [*values.values(), *self._care]
        bits = self.algebra.support(functions)
        readings = [r for r in self._readings if bits.intersection(self.world.readings[r.id].bits)]
        answers: dict[Full, Answer[V] | None] = {}
        for full, left in self._split(readings, functions, ()):
            answers[full] = self._answer(tuple(values), left)
        return fewest(readings, answers)

    def _split(
        self, readings: Sequence[Reading], functions: Sequence[Diagram], chosen: Full
    ) -> Iterator[tuple[Full, Sequence[Diagram]]]:
        if len(chosen) == len(readings):
            yield chosen, functions
            return
        reading = readings[len(chosen)]
        for choice in self._open(reading):
            left = [self._taken(f, reading, choice) for f in functions]
            yield from self._split(readings, left, (*chosen, choice))

    def _open(self, reading: Reading) -> Sequence[ChoiceId]:
        return self.world.readings[reading.id].values

    def _taken(self, function: Diagram, reading: Reading, choice: ChoiceId) -> Diagram:
        variable = self.world.readings[reading.id]
        return self.algebra.some([function, variable.among([choice])], variable.cube)

    def _answer(self, values: tuple[V, ...], functions: Sequence[Diagram]) -> Answer[V] | None:
        """Functions of the unknowns alone: of the values first, then of the constraints."""
        key: tuple[Hashable, ...] = (values, *functions)
        if key not in self._answers:
            self._answers[key] = self._compute(values, functions)
        return self._answers[key]  # type: ignore[return-value]  # the key holds the values

    def _compute(self, values: tuple[V, ...], functions: Sequence[Diagram]) -> Answer[V] | None:
        when, care = functions[: len(values)], functions[len(values) :]
        admissible = self.algebra.conj(care)
        if not admissible.satisfiable():
            return None
        possible = [(v, f) for v, f in zip(values, when, strict=True) if (f & admissible).satisfiable()]
        needs: tuple[Unknown, ...] = ()
        if len(possible) > 1:
            needs = self._needs([f for _, f in possible], care)
        return Answer(tuple(v for v, _ in possible), needs)

    def _needs(self, when: Sequence[Diagram], care: Sequence[Diagram]) -> tuple[Unknown, ...]:
        """The smallest set on which the value depends alone, as far as the completions are admissible."""
        alg = self.algebra
        bits = alg.support(when)
        parts = {part: alg.support([part]) for part in care}
        near: list[Diagram] = []
        while joined := [p for p in parts if p not in near and parts[p] & bits]:
            near += joined
            bits = bits.union(*(parts[p] for p in joined))
        concerned = [(unknown, cube) for unknown, own, cube in self._hidden() if not bits.isdisjoint(own)]

        able = [alg.conj([function, *near]) for function in when]

        def enough(known: frozenset[int]) -> bool:
            """By their places: whether one is among them is asked very often."""
            hidden = alg.conj(cube for place, (_, cube) in enumerate(concerned) if place not in known)
            seen = alg.const(False)
            for function in able:
                shown = function.exists(hidden)
                if (seen & shown).satisfiable():
                    return False
                seen |= shown
            return True

        return tuple(concerned[place][0] for place in smallest(range(len(concerned)), enough))

    def _hidden(self) -> Sequence[tuple[Unknown, tuple[int, ...], Diagram]]:
        """Each thing that is not known, with its bits and their conjunction."""
        unknowns = self.world.unknowns
        if len(self._cubes) < len(unknowns):  # the arrangement of days may have been asked for meanwhile
            self._cubes = [
                (unknown, tuple(b for v in some for b in v.bits), self.algebra.conj(v.cube for v in some))
                for unknown, some in unknowns.items()
            ]
        return self._cubes

    # ---- contradictory material

    def contradictory(self) -> tuple[Combination, ...]:
        """The readings under which no completion keeps the assumptions; one empty combination: under all."""
        bits = self.algebra.support(self._care)
        readings = [r for r in self._readings if bits.intersection(self.world.readings[r.id].bits)]
        answers = {
            full: not self.algebra.conj(left).satisfiable()
            for full, left in self._split(readings, self._care, ())
        }
        return tuple(combination for combination, broken in fewest(readings, answers) if broken)

    def contradiction(self) -> Contradiction | None:
        """Why no completion keeps the assumptions under any reading; None where one does."""
        if self.algebra.conj(self._care).satisfiable():
            return None
        assumed = tuple(s for s in self.measure.statements if isinstance(s, Assumption))
        touched = set(self._touched())
        facts = tuple(f for f in self.case.facts if f in touched)
        items: tuple[FactId | str, ...] = (*facts, *(s.id for s in assumed))
        found = smallest(items, self._breaks)
        return Contradiction(
            tuple(f for f in facts if f in found), tuple(s for s in assumed if s.id in found)
        )

    def _breaks(self, items: frozenset[FactId | str]) -> bool:
        """These facts and assumptions cannot hold together."""
        facts = {f: known for f, known in self.case.facts.items() if f in items}
        case = replace(self.case, facts=facts, acts=(), unknown=())
        statements = tuple(s for s in self.measure.statements if isinstance(s, Assumption) and s.id in items)
        measure = replace(self.measure, statements=statements, results=(), acts=())
        algebra = Diagrams(len(statements))
        world = SymbolicWorld(measure, case, self._fixed, self._calendar, algebra)
        evaluation: Evaluation[Diagram] = Evaluation(measure, world)
        return not algebra.conj(_constraints(evaluation, world)).satisfiable()

    def _touched(self) -> Iterator[FactId]:
        """The facts that a constraint speaks of."""
        definitions = {j.id: j.definition for j in self.measure.judgements}
        todo = [s.holds for s in self.measure.statements if isinstance(s, Assumption)]
        for fact in self.measure.facts:
            if fact.arises_if is not None:
                yield fact.id
                todo.append(fact.arises_if)
        while todo:
            for node in nodes(todo.pop()):
                if isinstance(node, Judged):
                    todo.append(definitions[node.judgement])
                fact_id = getattr(node, "fact", None)
                if isinstance(fact_id, FactId):
                    yield fact_id


def _constraints(evaluation: Evaluation[Diagram], world: SymbolicWorld) -> Iterator[Diagram]:
    """What every completion keeps: what does not arise is ordinary, and the assumptions hold."""
    alg = world.algebra
    for fact in world.measure.facts:
        if fact.arises_if is not None:
            yield alg.disj((evaluation.holds(fact.arises_if, world.on), world.is_ordinary(fact)))
    for s in world.measure.statements:
        if isinstance(s, Assumption):
            silent = alg.neg(evaluation.holds(s.guard, world.on))
            yield alg.disj((silent, evaluation.holds(s.holds, world.on)))
