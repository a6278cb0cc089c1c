"""The cases of one matter, where all other matters can be left at rest.

That everybody is lawful joins every matter with every other. But a matter in which nothing is done and every
fact is at its 通常值 may be lawful on any day and under any reading, whatever the rest of the case is: it is
*at rest*. Then the canonical case of another matter, filled up with it, is the canonical case of the whole:
it breaks nothing else that the whole asks for, and no case has fewer acts or fewer facts off their 通常值.
Whatever is not at rest is taken along. Every case is replayed on the whole measure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any as Json

from policy_model.ir.edit import all_formulas
from policy_model.ir.formula import Done, InTime, Lapsed, Lawful, Period, ReadingIs
from policy_model.ir.ids import ActId, Combination, Id, ReadingId
from policy_model.ir.statement import Authority, Measure
from policy_model.ir.walk import nodes
from policy_model.proof import smt
from policy_model.proof.obligation import View, World
from policy_model.proof.query import Question
from policy_model.proof.replay import Replay
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Solver
from policy_model.semantics.written import filled

from .cases import Cases
from .matters import matters, of_nothing, shared, united

Case = dict[str, Json]
"""As `eval` takes it."""


class Near(Cases):
    """All the cases of a part of a measure, shown as cases of the whole."""

    def __init__(self, question: Question, evaluator: Replay, whole: Measure) -> None:
        super().__init__(question, evaluator)
        self.whole = whole

    def told(self, case: Case) -> Case:
        """The case as one of the whole measure."""
        return filled(self.whole, case)

    def taken(self, readings: Combination) -> Combination:
        """With the readings that the part does not know of."""
        return every_reading(self.whole, readings)


class OnWhole:
    """Replay of a part's cases on the whole measure."""

    def __init__(self, replay: Replay, whole: Measure) -> None:
        self._replay = replay
        self._whole = whole

    def told(self, case: Case) -> Case:
        """The case as one of the whole measure."""
        return filled(self._whole, case)

    def taken(self, readings: Combination) -> Combination:
        """With the readings that the part does not know of."""
        return every_reading(self._whole, readings)

    def defeat(self, _: Measure, case: Case, readings: Combination, party: str) -> None:
        """See `Replay`."""
        self._replay.defeat(self._whole, self.told(case), self.taken(readings), party)

    def kept(self, _: Measure, case: Case, readings: Combination, parties: Iterable[str]) -> None:
        """See `Replay`."""
        self._replay.kept(self._whole, self.told(case), self.taken(readings), parties)

    def idle(self, _: Measure, case: Case, readings: Combination) -> bool:
        """See `Replay`."""
        return self._replay.idle(self._whole, self.told(case), self.taken(readings))


def every_reading(measure: Measure, readings: Combination) -> Combination:
    """A combination with the readings that it leaves out, each taken the first way: nothing hangs on them."""
    chosen = dict(readings)
    return tuple((r.id, chosen.get(r.id, r.choices[0].id)) for r in measure.readings)


def _named(part: Measure) -> set[ReadingId]:
    """The readings that the part names."""
    left = list(all_formulas(part))
    found: set[ReadingId] = set()
    while left:
        for node in nodes(left.pop()):
            match node:
                case ReadingIs(reading):
                    found.add(reading)
                case Done(within=Period(moved=moved)) | InTime(within=Period(moved=moved)):
                    left += (m.guard for m in moved)
                case Lapsed(within=Period(moved=moved)):
                    left += (m.guard for m in moved)
                case _:
                    pass
    return found


class Apart:
    """A measure's cases, matter by matter. `still`: what is asked of a matter at rest."""

    def __init__(self, cases: Cases, still: Callable[[View], Term] | None = None) -> None:
        self.cases = cases
        self._still = still or (lambda view: view.holds(Lawful(None)))
        self._near: dict[frozenset[int], Cases] = {}

    def near(self, ids: Iterable[Id]) -> Cases:
        """The cases of the matters that these are of, with whatever is not at rest; perhaps all of them."""
        parts, of = self._parts, self._of
        places = {of.get(id, -1) for id in ids} | self._restless
        if len(parts) == 1 or -1 in places or len(places) == len(parts):
            return self.cases
        return self._united(frozenset(places))

    def _united(self, places: frozenset[int]) -> Cases:
        if places not in self._near:
            part = united(self.cases.measure, [self._parts[i] for i in sorted(places)])
            self._near[places] = self._cases(part)
        return self._near[places]

    def each(self) -> list[Cases]:
        """The cases of every matter in which an act has an authority; all of them, if not all are at rest."""
        if self._restless:
            return [self.cases]
        return [
            self.near([a.id for a in part.acts])
            for part in self._parts
            if any(isinstance(s, Authority) for s in part.statements)
        ]

    def _cases(self, part: Measure) -> Near:
        whole, named = self.cases.question, _named(part)
        own = replace(part, readings=tuple(r for r in part.readings if r.id in named))
        question = Question(World(own), whole.setting, whole.recall)
        return Near(question, self.cases.evaluator, self.cases.measure)

    @cached_property
    def _parts(self) -> tuple[Measure, ...]:
        measure = self.cases.measure
        bare = of_nothing(measure)
        # what an act in the scope rests on is said in one matter only
        if bare or any(isinstance(id, ActId) for id in self._shared):
            return (measure,)
        return matters(measure)

    @cached_property
    def _shared(self) -> set[Id]:
        return shared(self.cases.measure)

    @cached_property
    def _of(self) -> dict[Id, int]:
        """The matter of each act and result."""
        found: dict[Id, int] = {}
        for place, part in enumerate(self._parts):
            found.update((act.id, place) for act in part.acts)
            found.update((result.id, place) for result in part.results)
        return found

    @cached_property
    def _restless(self) -> set[int]:
        return {
            place for place in range(len(self._parts)) if not self._at_rest(self._united(frozenset([place])))
        }

    def _at_rest(self, part: Cases) -> bool:
        """Nothing done and nothing out of the ordinary in it, it is as asked and breaks no assumption.

        That is so on every day, in every calendar, under every reading, and whatever is so of shared facts.
        """
        question = part.question
        view = question.world.one
        encoding, symbols = view.encoding, view.encoding.symbols
        still = [smt.neg(slot.exists) for slot in symbols.slots]
        for fact in part.measure.facts:
            if fact.id not in self._shared:
                still.append(encoding.ordinary(fact.id.key))
                if fact.id in symbols.since:
                    still.append(symbols.since[fact.id] == 0)
        broken = smt.neg(smt.conj([self._still(view), *(term for term, _ in encoding.ties.told)]))
        definitions = question.world.definitions.needed(smt.constants(broken))
        asks = tuple(question.world.periods.requests.values())
        mentioned = smt.constants(broken).union(*(d.mentions for d in definitions))
        choices = symbols.choices(question.readings_in(mentioned))
        solver = Solver([*choices, *(d.equation for d in definitions)], question.setting.rlimit)
        solver.add(term for _, term in symbols.domain())
        solver.add(question.real(view).others(()))
        solver.add(question.any_calendar(asks))
        solver.add([*still, broken])
        return solver.check() is Answer.UNSAT
