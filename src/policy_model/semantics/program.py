"""A measure as a straight-line program: the reference evaluator, run once over hash-consed values.

Nothing of the language is said again here. The evaluator asks a world for truths and days and joins them by
an algebra; here both are nodes of one table, and what it answers is a list of nodes. A back end (`engines`)
reads the table from the top down: over Python's truths, over columns, or as a query.
A case has `slots` for its acts, as many of a kind as the layout says; those not used did not happen.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from policy_model.ir.formula import Did, Op, Period, Status
from policy_model.ir.ids import (
    ActId,
    ChoiceId,
    ContentId,
    FactId,
    JudgementId,
    PartyId,
    ReadingId,
    ResultId,
    ValueId,
)
from policy_model.ir.property import Property
from policy_model.ir.statement import Assumption, Authority, Ban, Duty, Effect, Measure, Power, Requirement
from policy_model.ir.vocabulary import FactValue
from policy_model.ir.walk import formulas, nodes

from .algebra import Algebra, DutyState, Occurrence
from .claims import decisive
from .evaluate import Evaluation

Truth = int
"""The number of a node that is a truth."""
Day = int
"""The number of a node that is a day."""


# ---- days


@dataclass(frozen=True, slots=True)
class Fixed:
    """A day that the measure names."""

    day: datetime.date


@dataclass(frozen=True, slots=True)
class Seen:
    """The day on which the case is seen."""


@dataclass(frozen=True, slots=True)
class DateOf:
    """The day of the act in this slot; any day where it did not happen."""

    slot: int


@dataclass(frozen=True, slots=True)
class SinceOf:
    """The day from which a fact holds; before every other day where it always did."""

    fact: FactId


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day of a period that runs from a day."""

    trigger: Day
    period: Period
    away: tuple[tuple[Day, Day], ...] = ()


@dataclass(frozen=True, slots=True)
class NextDay:
    """The day after."""

    day: Day


# ---- truths


@dataclass(frozen=True, slots=True)
class Chosen:
    """The first day where `holds`, else the second."""

    holds: Truth
    first: Day
    second: Day


@dataclass(frozen=True, slots=True)
class Constant:
    """Always so, or never."""

    value: bool


@dataclass(frozen=True, slots=True)
class Holds:
    """A 是否 fact is true."""

    fact: FactId


@dataclass(frozen=True, slots=True)
class OneOf:
    """An enumerated fact has one of these values."""

    fact: FactId
    values: tuple[ValueId, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """How a number or date stands to a constant."""

    fact: FactId
    op: Op
    value: FactValue


@dataclass(frozen=True, slots=True)
class Taken:
    """A reading is taken so."""

    reading: ReadingId
    choice: ChoiceId


@dataclass(frozen=True, slots=True)
class Happened:
    """The slot holds an act."""

    slot: int


@dataclass(frozen=True, slots=True)
class Says:
    """The act in the slot has this content."""

    slot: int
    content: ContentId


@dataclass(frozen=True, slots=True)
class DoneBy:
    """The act in the slot was done by this party (None: the case does not say)."""

    slot: int
    party: PartyId | None


@dataclass(frozen=True, slots=True)
class DoneTo:
    """The act in the slot was done towards this party (None: the case does not say)."""

    slot: int
    party: PartyId | None


@dataclass(frozen=True, slots=True)
class NotAfter:
    """One day is not after another."""

    early: Day
    late: Day


@dataclass(frozen=True, slots=True)
class Conjunction:
    """All of these; at least two, in ascending order."""

    parts: tuple[Truth, ...]


@dataclass(frozen=True, slots=True)
class Disjunction:
    """Some of these; at least two, in ascending order."""

    parts: tuple[Truth, ...]


@dataclass(frozen=True, slots=True)
class Negation:
    """Not so."""

    part: Truth


DayNode = Fixed | Seen | DateOf | SinceOf | LastDay | NextDay | Chosen
Atom = Holds | OneOf | Compared | Taken | Happened | Says | DoneBy | DoneTo | NotAfter
TruthNode = Constant | Atom | Conjunction | Disjunction | Negation
Node = DayNode | TruthNode


class Table:
    """Nodes by number, each once; a node's parts come before it. It is the evaluator's algebra."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._known: dict[Node, int] = {}
        self.false, self.true = self.put(Constant(False)), self.put(Constant(True))

    def put(self, node: Node) -> int:
        """The number of the node."""
        number = self._known.get(node)
        if number is None:
            number = self._known[node] = len(self.nodes)
            self.nodes.append(node)
        return number

    def const(self, value: bool) -> Truth:
        """Truth or falsity."""
        return self.true if value else self.false

    def conj(self, parts: Iterable[Truth]) -> Truth:
        """The conjunction."""
        return self._joined(parts, self.true, self.false, Conjunction)

    def disj(self, parts: Iterable[Truth]) -> Truth:
        """The disjunction."""
        return self._joined(parts, self.false, self.true, Disjunction)

    def neg(self, part: Truth) -> Truth:
        """The negation."""
        node = self.nodes[part]
        match node:
            case Constant(value):
                return self.const(not value)
            case Negation(inner):
                return inner
            case _:
                return self.put(Negation(part))

    def _joined(
        self,
        parts: Iterable[Truth],
        neutral: Truth,
        absorbing: Truth,
        kind: type[Conjunction | Disjunction],
    ) -> Truth:
        own: set[Truth] = set()
        for part in parts:
            if part == absorbing:
                return absorbing
            own.add(part)
        own.discard(neutral)
        if any(isinstance(node := self.nodes[part], Negation) and node.part in own for part in own):
            return absorbing
        ordered = tuple(sorted(own))
        if len(ordered) < 2:
            return ordered[0] if ordered else neutral
        return self.put(kind(ordered))


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for an act. `roles`: in which the measure asks whether it may have been done."""

    act: ActId
    number: int
    roles: tuple[PartyId, ...]


class ProgramWorld:
    """Any complete case, its acts in slots."""

    def __init__(
        self, measure: Measure, slots: tuple[Slot, ...], fixed: Mapping[ReadingId, ChoiceId], table: Table
    ) -> None:
        self.algebra: Algebra[Truth] = table
        self.on: Day = table.put(Seen())
        self._table = table
        self._fixed = fixed
        self._measure = measure
        self.occurrences: tuple[Occurrence[Truth, Day], ...] = tuple(
            Occurrence(s.act, table.put(DateOf(i)), s.roles, (), None, table.put(Happened(i)))
            for i, s in enumerate(slots)
        )
        self._acts = {a.id: a for a in measure.acts}
        self._come = {f.id for f in measure.facts if f.may_come_about}

    def day(self, date: datetime.date) -> Day:
        """A day that the measure names."""
        return self._table.put(Fixed(date))

    def not_after(self, early: Day, late: Day) -> Truth:
        """Whether the one day is not after the other."""
        if early == late:
            return self._table.true
        return self._table.put(NotAfter(early, late))

    def says(self, index: int, contents: tuple[ContentId, ...]) -> Truth:
        """Whether the act has one of these contents."""
        if set(contents) >= set(self._acts[self.occurrences[index].act].contents):
            return self._table.true
        return self._table.disj(self._table.put(Says(index, c)) for c in contents)

    def may_be(self, index: int, role: PartyId) -> Truth:
        """Whether the act may have been done in the role."""
        table = self._table
        ways = [table.put(DoneBy(index, role))]
        if role in self._acts[self.occurrences[index].act].actors:
            ways.append(table.put(DoneBy(index, None)))
        return table.disj(ways)

    def towards(self, index: int, addressees: tuple[PartyId, ...]) -> Truth:
        """Whether the act was done towards one of these, as far as the case says."""
        return self._table.disj(self._table.put(DoneTo(index, party)) for party in (None, *addressees))

    def fact(self, fact: FactId, day: Day) -> Truth:
        """Whether a 是否 fact holds on the day."""
        table = self._table
        holds = table.put(Holds(fact))
        if fact not in self._come:
            return holds
        return table.conj((holds, table.put(NotAfter(table.put(SinceOf(fact)), day))))

    def fact_in(self, fact: FactId, values: tuple[ValueId, ...]) -> Truth:
        """Whether an enumerated fact has one of the values. 一般以下 without 本数 may be none of them."""
        return self._table.put(OneOf(fact, values)) if values else self._table.const(False)

    def compare(self, fact: FactId, op: Op, value: int | datetime.date) -> Truth:
        """How a number or date stands to a constant."""
        return self._table.put(Compared(fact, op, value))

    def reading(self, reading: ReadingId, choice: ChoiceId) -> Truth:
        """Whether the reading is taken so."""
        if reading in self._fixed:
            return self._table.const(self._fixed[reading] == choice)
        return self._table.put(Taken(reading, choice))

    def last_day(self, trigger: Day, period: Period, away: tuple[tuple[Day, Day], ...] = ()) -> Day:
        """The last day of a period."""
        return self._table.put(LastDay(trigger, period, away))

    def endings(
        self, trigger: Day, period: Period, away: tuple[tuple[Day, Day], ...] = ()
    ) -> Sequence[tuple[Truth, Day]]:
        """The one last day."""
        return [(self._table.const(True), self.last_day(trigger, period, away))]

    def next_day(self, day: Day) -> Day:
        """The day after."""
        return self._table.put(NextDay(day))

    def one_of(self, ways: Sequence[tuple[Truth, Day]]) -> Day | None:
        """The day that is meant."""
        out = None
        for holds, day in reversed(ways):
            out = day if out is None or out == day else self._table.put(Chosen(holds, day, out))
        return out


@dataclass(frozen=True, slots=True)
class DutyOutput:
    """A duty for one trigger (a slot; None: it has none): its last day, if it has one, and its states."""

    statement: Duty | Effect
    trigger: int | None
    due: Day | None
    states: Mapping[DutyState, Truth]


@dataclass(frozen=True, slots=True)
class BanOutput:
    """Whether the act in a slot was done against a ban."""

    ban: Ban
    slot: int
    broken: Truth


@dataclass(frozen=True)
class Program:
    """What a measure says of every complete case.

    `admissible`: the facts break no assumption; where they do, nothing else is an answer. `valid`: of each
    slot, whether its act is valid. Readings not in `fixed` are inputs like facts. `nodes` are in an order in
    which parts come first.
    """

    measure: Measure
    slots: tuple[Slot, ...]
    fixed: Mapping[ReadingId, ChoiceId]
    nodes: tuple[Node, ...]
    admissible: Truth
    scope: Truth
    judgements: Mapping[JudgementId, Truth]
    valid: tuple[Truth, ...]
    duties: tuple[DutyOutput, ...]
    bans: tuple[BanOutput, ...]
    results: Mapping[ResultId, Mapping[Status, Truth]]
    claims: Mapping[str, Truth]

    @cached_property
    def outputs(self) -> tuple[int, ...]:
        """Every node that is an answer, once, in the order of the answer."""
        found = [self.admissible, self.scope, *self.judgements.values(), *self.valid]
        for duty in self.duties:
            found += [*duty.states.values(), *([duty.due] if duty.due is not None else [])]
        found += [ban.broken for ban in self.bans]
        found += [truth for statuses in self.results.values() for truth in statuses.values()]
        return tuple(dict.fromkeys(found))

    def needed(self, outputs: Iterable[int]) -> tuple[int, ...]:
        """The nodes that these hang on, themselves included, parts first."""
        wanted: set[int] = set()
        todo = list(outputs)
        while todo:
            number = todo.pop()
            if number not in wanted:
                wanted.add(number)
                todo += parts(self.nodes[number])
        return tuple(sorted(wanted))


def parts(node: Node) -> tuple[int, ...]:
    """The nodes a node is made of."""
    match node:
        case Conjunction(own) | Disjunction(own):
            return own
        case Negation(part):
            return (part,)
        case NotAfter(early, late):
            return (early, late)
        case LastDay(trigger, _, away):
            return (trigger, *(day for pair in away for day in pair))
        case NextDay(day):
            return (day,)
        case Chosen(holds, first, second):
            return (holds, first, second)
        case _:
            return ()


def compile_measure(
    measure: Measure,
    fixed: Mapping[ReadingId, ChoiceId] | None = None,
    slots: Mapping[ActId, int] | None = None,
    properties: Sequence[Property] = (),
) -> Program:
    """The measure as a program.

    `fixed`: readings taken one way; the others are inputs. `slots`: how many acts of a kind there is room
    for, at most (else as many as a case may hold). `properties`: asked of each case as well.
    """
    fixed, layout = dict(fixed or {}), slots_of(measure, slots)
    table = Table()
    world = ProgramWorld(measure, layout, fixed, table)
    evaluation: Evaluation[Truth, Day] = Evaluation(measure, world)
    on = world.on
    bans = [s for s in measure.statements if isinstance(s, Ban)]
    usable = admissible(evaluation, table, on)
    scope = evaluation.in_scope(on)
    judgements = {j.id: evaluation.judgement(j.id) for j in measure.judgements}
    valid = tuple(evaluation.valid(i) for i in range(len(layout)))
    duties = tuple(DutyOutput(d.statement, d.trigger, d.due, d.states) for d in evaluation.duties())
    broken = tuple(BanOutput(ban, i, did) for ban in bans for i, did in evaluation.broken(ban, None))
    results = {r.id: evaluation.result(r.id).statuses for r in measure.results}
    turns = {prop.id: decisive(evaluation, prop) for prop in properties}
    return Program(
        measure,
        layout,
        fixed,
        tuple(table.nodes),
        usable,
        scope,
        judgements,
        valid,
        duties,
        broken,
        results,
        {id: node for id, node in turns.items() if node is not None},
    )


def slots_of(measure: Measure, room: Mapping[ActId, int] | None = None) -> tuple[Slot, ...]:
    """Places for the acts of a case: as many of a kind as it may hold, if there is `room`."""
    room = room or {}
    return tuple(
        Slot(act.id, i, _roles(measure, act.id))
        for act in measure.acts
        for i in range(min(room.get(act.id, act.at_most), act.at_most))
    )


def admissible(evaluation: Evaluation[Truth, Day], table: Table, on: Day) -> Truth:
    """The facts are no contradiction: what does not arise is ordinary, and the assumptions hold."""
    kept = []
    for fact in evaluation.measure.facts:
        if fact.arises_if is not None:
            arises = evaluation.holds(fact.arises_if, on)
            kept.append(table.disj((arises, _ordinary(table, fact.id, fact.ordinary))))
    for s in evaluation.measure.statements:
        if isinstance(s, Assumption):
            silent = table.neg(evaluation.holds(s.guard, on))
            kept.append(table.disj((silent, evaluation.holds(s.holds, on))))
    return table.conj(kept)


def _ordinary(table: Table, fact: FactId, value: FactValue) -> Truth:
    match value:
        case bool():
            return table.put(Holds(fact)) if value else table.neg(table.put(Holds(fact)))
        case ValueId():
            return table.put(OneOf(fact, (value,)))
        case _:
            return table.put(Compared(fact, Op.EQ, value))


def _roles(measure: Measure, act: ActId) -> tuple[PartyId, ...]:
    """The parties the measure asks about: whether an act of the kind was done by them."""
    declared = measure.act(act)
    found = dict.fromkeys(declared.actors)
    for s in measure.statements:
        match s:
            case Authority() | Requirement() if s.act == act:
                found |= dict.fromkeys(s.actors)
            case Duty() if any(ref.act == act for ref in s.any_of):
                found |= dict.fromkeys(s.bearers)
            case Ban() | Power() if s.act == act:
                found |= dict.fromkeys(s.bearers)
            case _:
                pass
    asked = [f for s in measure.statements for f in formulas(s)]
    for formula in (*asked, *(j.definition for j in measure.judgements)):
        for part in nodes(formula):
            if isinstance(part, Did) and part.what.act == act:  # done at all, valid or not: by anybody
                found |= dict.fromkeys(part.what.by)
    return tuple(found)
