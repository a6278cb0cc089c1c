"""Under which readings there are some cases, and how many patterns of yes/no and enumerated facts they cover.

The solver gives one such case; its acts and dates are kept, and the evaluator says, over decision diagrams
with every fact and reading open, for which of them the same acts make such a case. What is so found is set
aside, until no case is left. The union is counted. A fact that may come about counts as it is on the day the
case is seen.
"""

from __future__ import annotations

import datetime
import itertools
import math
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from policy_model.ir.edit import all_formulas
from policy_model.ir.formula import Compare, FactOneOf, FactTrue, Op, Period
from policy_model.ir.ids import ChoiceId, Combination, ContentId, FactId, PartyId, ReadingId, ValueId
from policy_model.ir.statement import Assumption, Measure
from policy_model.ir.vocabulary import BoolType, EnumType, Fact, Reading
from policy_model.ir.walk import nodes
from policy_model.proof import smt
from policy_model.proof.combos import MOST
from policy_model.proof.query import GaveUp, Query
from policy_model.proof.replay import Evaluator, Mismatch
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Model
from policy_model.proof.symbols import Slot
from policy_model.semantics.algebra import Algebra, Away, Listed, Occurrence
from policy_model.semantics.calendar import Calendar, last_day
from policy_model.semantics.diagram import Choice, Diagrams
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.readings import Full, fewest
from policy_model.semantics.symbolic import fact_values
from policy_model.semantics.world import compared

from .difference import Count

if TYPE_CHECKING:
    from oxidd.bdd import BDDFunction as Diagram

    Test = Callable[[Evaluation[Diagram], Evaluation[Diagram], int | None], Diagram]
    """Of both texts, on a case with the act in question: whether it is such a case."""

ROUNDS = 400
"""More cases than this are not sought for one count; it is then undecided."""
SHARE = 10
"""For a number only this part of the solver's limit is spent: without it nothing else is less certain."""


class Tally:
    """The facts and readings of two texts as variables, for all the counts of one comparison.

    `parts`: as much of each text as is evaluated; what is assumed is in it.
    """

    def __init__(
        self,
        old: Measure,
        new: Measure,
        parts: tuple[Measure, Measure],
        fixed: Mapping[ReadingId, ChoiceId],
        replay: Evaluator,
    ) -> None:
        self.old, self.new = parts
        self.calendar: Calendar = replay.calendar
        self.both = replace(
            new, statements=(*old.statements, *new.statements), judgements=(*old.judgements, *new.judgements)
        )
        self.diagrams = Diagrams()
        used = list(_used(old, new))
        rank = {fact: at for at, fact in enumerate(used)}
        self.facts: dict[FactId, Choice[Hashable]] = {}
        for fact in sorted(new.facts, key=lambda f: rank.get(f.id, len(used))):
            values: Sequence[Hashable] = fact_values(self.both, fact, ())
            if isinstance(fact.type, BoolType):
                values = (False, True)
            self.facts[fact.id] = self.diagrams.choice(values)
        countable = {f.id for f in new.facts if isinstance(f.type, BoolType | EnumType)}
        self.counted = tuple(f for f in used if f in countable)
        self.readings = {
            r.id: self.diagrams.choice([c.id for c in r.choices if fixed.get(r.id, c.id) == c.id])
            for r in new.readings
        }

    @cached_property
    def total(self) -> Diagram:
        """What the assumptions of both texts allow of the facts that are counted."""
        on = max(self.old.entry, self.new.entry)
        world = _World(self, on, ())
        texts = [Evaluation(measure, world) for measure in (self.old, self.new)]
        allowed = self.diagrams.conj(part for text in texts for part in self.ties(text))
        since = self.diagrams.conj(c.cube for c in world.since.values())
        return self._projected(allowed.exists(since), self.counted)

    def world(self, on: datetime.date) -> _World:
        """A case without acts, every fact and reading open."""
        return _World(self, on, ())

    def ties(self, seen: Evaluation[Diagram]) -> Iterator[Diagram]:
        """What makes values of facts a case: what does not arise is ordinary, and the assumptions hold."""
        alg, on = self.diagrams, seen.world.on
        for fact in seen.measure.facts:
            if fact.arises_if is not None:
                yield alg.disj((seen.holds(fact.arises_if, on), self._ordinary(fact)))
        for s in seen.measure.statements:
            if isinstance(s, Assumption):
                silent = alg.neg(seen.holds(s.guard, on))
                yield alg.disj((silent, seen.holds(s.holds, on)))

    def _ordinary(self, fact: Fact) -> Diagram:
        if fact.may_come_about and fact.ordinary is True:  # perhaps only after the case is seen
            return self.diagrams.const(True)
        return self.facts[fact.id].among([fact.ordinary])

    def _projected(self, function: Diagram, over: Collection[FactId]) -> Diagram:
        """Without the facts but these."""
        return function.exists(self._cube(f for f in self.facts if f not in over))

    def _cube(self, facts: Iterable[FactId]) -> Diagram:
        """All bits of the facts; those made last first, each new one then goes on top."""
        return self.diagrams.conj(self.facts[f].cube for f in reversed(list(facts)))

    # ---- such cases

    def region(
        self,
        query: Query,
        goal: Term,
        which: Callable[[Model], Slot | None],
        test: Test,
        over: Collection[FactId] = (),
    ) -> Diagram:
        """The readings, and values of these facts, for which there is a case with the goal.

        Raises:
            GaveUp: at the solver's limit (of facts: a `SHARE` of it), or after `ROUNDS` cases.
            Mismatch: the evaluator does not find the solver's case: a defect of this tool.
        """
        terms = _Terms(self, query)
        limit = query.setting.rlimit // SHARE if over else query.setting.rlimit
        exact, quick = query.fresh(True, limit), query.windowed(limit)
        for solver in (exact, quick):
            solver.add([goal])
        found = self.diagrams.const(False)

        def around(model: Model) -> Diagram | None:
            more = self._projected(self._around(query, model, which(model), test), over)
            return more if (more & self._projected(terms.point(model), over)).satisfiable() else None

        every = self.diagrams.const(True)
        for _ in range(ROUNDS):
            if found == every:
                return found
            answer = quick.check()  # a case of it that the evaluator sees is one, whatever the calendar
            if answer is Answer.UNSAT:
                return found
            more = around(quick.model()) if answer is Answer.SAT else None
            if more is None:
                answer = exact.check()
                if answer is Answer.UNSAT:
                    return found
                if answer is Answer.UNKNOWN:
                    raise GaveUp(exact.reason())
                more = around(exact.model())
            if more is None:
                raise Mismatch("count")
            found |= more
            for solver in (exact, quick):
                solver.add([smt.neg(terms.of(more))])
        raise GaveUp("count")

    def _around(self, query: Query, model: Model, slot: Slot | None, test: Test) -> Diagram:
        """The facts and readings for which the model's acts, on its days, make such a case."""
        symbols = query.symbols
        names = query.names
        acts: list[Occurrence[Diagram]] = []
        index = None
        for own in symbols.slots:
            if smt.name(own.exists) in names and model.truth(own.exists):
                if slot is not None and own.name == slot.name:
                    index = len(acts)
                acts.append(self._occurrence(own, model))
        world = _World(self, datetime.date.fromordinal(model.number(symbols.on)), tuple(acts))
        old: Evaluation[Diagram] = Evaluation(self.old, world)
        new: Evaluation[Diagram] = Evaluation(self.new, world)
        such = self.diagrams.conj([*self.ties(old), *self.ties(new), test(old, new, index)])
        return such.exists(self.diagrams.conj(c.cube for c in world.since.values()))

    def _occurrence(self, slot: Slot, model: Model) -> Occurrence[Diagram]:
        parties: list[PartyId] = [p.id for p in self.new.parties]
        content: ContentId | None = None
        if slot.act.contents:
            content = slot.act.contents[model.number(slot.content)]
        to = (parties[model.number(slot.to)],) if slot.act.addressees else ()
        by = (parties[model.number(slot.actor)],)
        day = datetime.date.fromordinal(model.number(slot.date))
        return Occurrence(slot.act.id, day, by, to, content, self.diagrams.const(True))

    # ---- numbers

    def counts(self, region: Diagram) -> tuple[Count, ...]:
        """The numbers, under each of the fewest combinations of readings that determine them; none zero."""
        bits = self.diagrams.support([region, self.total])
        readings = [r for r in self.new.readings if bits.intersection(self.readings[r.id].bits)]
        if math.prod(len(self.readings[r.id].values) for r in readings) > MOST:
            raise GaveUp("readings")
        answers: dict[Full, tuple[int, int] | None] = {}
        for full in itertools.product(*([c.id for c in r.choices] for r in readings)):
            if all(c in self.readings[r.id].values for r, c in zip(readings, full, strict=True)):
                left = [self._under(readings, full, f) for f in (region & self.total, self.total)]
                answers[full] = (self._number(left[0]), self._number(left[1]))
            else:
                answers[full] = None
        return tuple(
            Count(combination, number, of)
            for combination, (number, of) in fewest(readings, answers)
            if number
        )

    def under(self, region: Diagram) -> tuple[Combination, ...]:
        """The fewest combinations of readings under which there is anything."""
        left = region.exists(self._cube(self.facts))
        bits = self.diagrams.support([left])
        readings = [r for r in self.new.readings if bits.intersection(self.readings[r.id].bits)]
        if math.prod(len(self.readings[r.id].values) for r in readings) > MOST:
            raise GaveUp("readings")
        answers: dict[Full, bool | None] = {}
        for full in itertools.product(*([c.id for c in r.choices] for r in readings)):
            taken = all(c in self.readings[r.id].values for r, c in zip(readings, full, strict=True))
            answers[full] = self._under(readings, full, left).satisfiable() if taken else None
        return tuple(combination for combination, some in fewest(readings, answers) if some)

    def _under(self, readings: Sequence[Reading], full: Full, function: Diagram) -> Diagram:
        chosen = [self.readings[r.id].among([c]) for r, c in zip(readings, full, strict=True)]
        hidden = self.diagrams.conj(self.readings[r.id].cube for r in readings)
        return (function & self.diagrams.conj(chosen)).exists(hidden)

    def _number(self, function: Diagram) -> int:
        """How many values of the counted facts fulfil it; it depends on nothing else."""
        bits = sum(len(self.facts[f].bits) for f in self.counted)
        every = sum(len(c.bits) for c in (*self.facts.values(), *self.readings.values()))
        every += self._spare
        canonical = self.diagrams.conj(self._canonical(self.facts[f]) for f in self.counted)
        return (function & canonical).sat_count(every) >> (every - bits)

    def _canonical(self, choice: Choice[Hashable]) -> Diagram:
        """Each value under one number only: the last one stands for all the numbers beyond it."""
        size = 1 << len(choice.bits)
        if size == len(choice.values):
            return self.diagrams.const(True)
        return self.diagrams.disj(choice.number(n) for n in range(len(choice.values)))

    _spare = 0

    def since(self, days: Sequence[datetime.date]) -> Choice[datetime.date]:
        """A variable for the day from which a fact holds."""
        choice = self.diagrams.choice(days)
        self._spare += len(choice.bits)
        return choice


class _Terms:
    """Between diagrams and the solver: values of counted facts, and readings, as terms of a query's case."""

    def __init__(self, tally: Tally, query: Query) -> None:
        self._own = query.obligation.views[0].encoding
        choices: list[tuple[FactId | ReadingId, Choice[Hashable]]] = [
            (f, tally.facts[f]) for f in tally.counted
        ]
        choices += tally.readings.items()
        self._choices = dict(choices)
        self._keys = {bit: key for key, choice in self._choices.items() for bit in choice.bits}
        self._diagrams = tally.diagrams
        self._known: dict[Diagram, Term] = {}
        self._values: dict[tuple[FactId | ReadingId, Hashable], Term] = {}
        asked: list[FactId | ReadingId] = [
            f for f in tally.counted if smt.name(query.symbols.facts[f]) in query.names
        ]
        asked += [r.id for r in query.readings]
        self._asked = [(key, self._choices[key]) for key in asked]

    def point(self, model: Model) -> Diagram:
        """The model's own counted facts and readings, as far as its query asks for them."""
        parts = []
        for key, choice in self._asked:
            value = next(v for v in choice.values if model.truth(self._is(key, v)))
            parts.append(choice.among([value]))
        return self._diagrams.conj(reversed(parts))

    def of(self, function: Diagram) -> Term:
        """The function as a term."""
        bit = function.node_var()
        if bit is None:
            return smt.truth(function.satisfiable())
        if function not in self._known:
            key = self._keys[bit]
            leads = [
                (child, smt.disj(self._is(key, value) for value in values))
                for child, values in branches(self._choices[key], function).items()
            ]
            self._known[function] = smt.disj([smt.conj([some, self.of(child)]) for child, some in leads])
        return self._known[function]

    def _is(self, key: FactId | ReadingId, value: Hashable) -> Term:
        if (key, value) not in self._values:
            self._values[key, value] = self._made(key, value)
        return self._values[key, value]

    def _made(self, key: FactId | ReadingId, value: Hashable) -> Term:
        own = self._own
        match key, value:
            case ReadingId(), ChoiceId():
                return own.symbols.reading(key, value)
            case FactId(), ValueId():
                return own.holds(FactOneOf(key, (value,)))
            case FactId(), bool():
                term = own.holds(FactTrue(key))
                return term if value else smt.neg(term)
            case _:
                raise AssertionError(key)


class _World(Listed["Diagram"]):
    """A case with given acts, every fact and reading open."""

    def __init__(self, tally: Tally, on: datetime.date, acts: tuple[Occurrence[Diagram], ...]) -> None:
        self.algebra: Algebra[Diagram] = tally.diagrams
        self.on = on
        self.occurrences = acts
        self._tally = tally
        days = sorted({on, *(act.date for act in acts if act.date <= on)})
        self.since = {f.id: tally.since(days) for f in tally.new.facts if f.may_come_about}

    def fact(self, fact: FactId, day: datetime.date) -> Diagram:
        holds = self._tally.facts[fact].among([True])
        if fact not in self.since:
            return holds
        since = self.since[fact]
        return self.algebra.conj((holds, since.among(d for d in since.values if d <= day)))

    def fact_in(self, fact: FactId, values: tuple[ValueId, ...]) -> Diagram:
        return self._tally.facts[fact].among(values)

    def compare(self, fact: FactId, op: Op, value: int | datetime.date) -> Diagram:
        choice = self._tally.facts[fact]
        return choice.among(
            own for own in choice.values if isinstance(own, int | datetime.date) and compared(own, op, value)
        )

    def reading(self, reading: ReadingId, choice: ChoiceId) -> Diagram:
        return self._tally.readings[reading].among([choice])

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        return last_day(self._tally.calendar, trigger, period, self._tally.new.run_on, away)


def branches(choice: Choice[Hashable], node: Diagram) -> dict[Diagram, tuple[Hashable, ...]]:
    """Where each value of the unknown at the top of a diagram leads."""
    found: dict[Diagram, list[Hashable]] = {}
    for number, value in enumerate(choice.values):
        child = node
        while (bit := child.node_var()) is not None and bit in choice.bits:
            down = child.cofactors()
            assert down is not None  # it has a variable
            child = down[0] if number >> choice.bits.index(bit) & 1 else down[1]
        found.setdefault(child, []).append(value)
    return {child: tuple(values) for child, values in found.items()}


def _used(old: Measure, new: Measure) -> Iterable[FactId]:
    """The facts that either text uses, as they first occur."""
    found: dict[FactId, None] = {}
    for measure in (old, new):
        for formula in all_formulas(measure):
            for node in nodes(formula):
                if isinstance(node, FactTrue | FactOneOf | Compare):
                    found[node.fact] = None
        for s in measure.statements:
            for fact in _named(s):
                found[fact] = None
    return found


def _named(statement: object) -> Iterator[FactId]:
    """The facts that a statement names beside its conditions."""
    timely = getattr(statement, "timely", None)
    if timely is not None:
        yield timely
    yield from (fact for _, fact in getattr(statement, "provisions", ()))
