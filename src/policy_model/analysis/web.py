"""What hangs on what: for every act and fact, the statements that look at it, through judgements too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from policy_model.ir.formula import (
    ActRef,
    Compare,
    Const,
    Did,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    Judged,
)
from policy_model.ir.ids import ActId, ChoiceId, ContentId, FactId, Id, JudgementId, PartyId, ReadingId
from policy_model.ir.statement import (
    Assumption,
    Authority,
    Ban,
    Duty,
    Effect,
    Measure,
    Power,
    Requirement,
    Statement,
)
from policy_model.ir.walk import formulas, looked_at, movers, nodes, polarities, without_bans

from .settle import Choices, read_in, settled

Acting = Duty | Power | Ban | Authority | Requirement
"""A statement about one kind of act."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A statement looks at an act; `positive`: at its having been done, not at its not having been."""

    ref: ActRef
    positive: bool


@dataclass(frozen=True, slots=True)
class Names:
    """What a formula names, through the judgements in it."""

    acts: frozenset[ActId] = frozenset()
    facts: frozenset[FactId] = frozenset()
    judgements: frozenset[JudgementId] = frozenset()
    readings: frozenset[ReadingId] = frozenset()


class Web:
    """The graph of a measure, read once. Assumptions are no part of it: nothing in a case hangs on them."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.definitions = {j.id: j.definition for j in measure.judgements}
        self._formulas: dict[int, tuple[Formula, Names]] = {}
        self._judgements: dict[JudgementId, Names] = {}
        self._statements: dict[str, Names] = {}
        self._direct: dict[str, tuple[ReadingId, ...]] = {}
        self._said: dict[tuple[str | ChoiceId | None, ...], bool] = {}
        self._hangs: dict[str, tuple[ReadingId, ...]] = {}
        self._mentions: dict[tuple[str | ChoiceId | None, ...], tuple[Mention, ...]] = {}
        self._senses: dict[tuple[str | ChoiceId | None, ...], int] = {}
        self._numbers: dict[tuple[bool, tuple[Mention, ...]], int] = {}
        self._rests: dict[tuple[tuple[str | ChoiceId | None, ...], ActRef], bool] = {}
        self.users: dict[Id, list[Statement]] = {}
        self.about: dict[ActId, list[Acting]] = {}
        for s in measure.statements:
            if isinstance(s, Assumption):
                continue
            if isinstance(s, Duty | Power | Ban | Authority | Requirement):
                self.about.setdefault(s.act, []).append(s)
            names = self.names(s)
            for id in (*names.acts, *names.facts, *names.judgements):
                self.users.setdefault(id, []).append(s)

    def names(self, statement: Statement) -> Names:
        """What a statement names in its conditions and its trigger; the fact of a 及时 is none of these."""
        if statement.id not in self._statements:
            parts = [self._names(f) for f in formulas(statement)]
            if isinstance(statement, Duty | Power) and statement.trigger is not None:
                parts.append(Names(acts=frozenset((statement.trigger.act,))))
            self._statements[statement.id] = _joined(parts)
        return self._statements[statement.id]

    def _names(self, formula: Formula) -> Names:
        known = self._formulas.get(id(formula))  # to compare two takes as long as to read one
        if known is None:
            known = self._formulas[id(formula)] = formula, self._read(formula)
        return known[1]

    def _read(self, formula: Formula) -> Names:
        own = named_in(formula)
        judged = frozenset(id for id in own if isinstance(id, JudgementId))
        direct = Names(
            frozenset(id for id in own if isinstance(id, ActId)),
            frozenset(id for id in own if isinstance(id, FactId)),
            judged,
            frozenset(read_in([formula])),
        )
        return _joined([direct, *(self._judgement(j) for j in sorted(judged))])

    def _judgement(self, judgement: JudgementId) -> Names:
        if judgement not in self._judgements:
            self._judgements[judgement] = self._names(self.definitions[judgement])
        return self._judgements[judgement]

    def readings(self, *statements: Statement) -> set[ReadingId]:
        """The readings that can matter to what these statements say."""
        return {r for s in statements for r in self.names(s).readings}

    def order_readings(self, *statements: Statement) -> set[ReadingId]:
        """The readings that can matter to which acts these statements look at."""
        found = self.direct(*statements)
        todo = [f for s in statements for f in formulas(s)]
        while todo:
            formula = todo.pop()
            if self._names(formula).acts:
                found |= read_in([formula])
                todo += [self.definitions[n.judgement] for n in nodes(formula) if isinstance(n, Judged)]
        return found

    def direct(self, *statements: Statement) -> set[ReadingId]:
        """The readings that decide whether these statements are said at all."""
        for s in statements:
            if s.id not in self._direct:
                self._direct[s.id] = tuple(sorted(read_in(_when(s))))
        return {r for s in statements for r in self._direct[s.id]}

    def said(self, statement: Statement, chosen: Choices) -> bool:
        """The statement is said under the readings: they do not rule out its guard, nor its condition."""
        own = self._direct.get(statement.id)
        if own is None:
            self.direct(statement)
            own = self._direct[statement.id]
        key = (statement.id, *(chosen.get(r) for r in own))
        if key not in self._said:
            self._said[key] = all(settled(f, chosen) != Const(False) for f in _when(statement))
        return self._said[key]

    def mentions(self, statement: Statement, chosen: Choices) -> tuple[Mention, ...]:
        """The acts it looks at under the readings: its trigger, then what its conditions name."""
        key = self._key(statement, chosen)
        if key not in self._mentions:
            self._mentions[key] = tuple(self.looks_at(statement, chosen))
        return self._mentions[key]

    def sense(self, statement: Statement, chosen: Choices) -> int:
        """A number for what it says of acts under the readings: the same where it says the same."""
        key = self._key(statement, chosen)
        if key not in self._senses:
            says = self.said(statement, chosen), self.mentions(statement, chosen)
            self._senses[key] = self._numbers.setdefault(says, len(self._numbers))
        return self._senses[key]

    def hangs(self, statement: Statement) -> tuple[ReadingId, ...]:
        """The readings on which hangs what it says of acts."""
        if statement.id not in self._hangs:
            self._hangs[statement.id] = tuple(sorted(self.order_readings(statement)))
        return self._hangs[statement.id]

    def _key(self, statement: Statement, chosen: Choices) -> tuple[str | ChoiceId | None, ...]:
        return (statement.id, *(chosen.get(r) for r in self.hangs(statement)))

    def looks_at(self, statement: Statement, chosen: Choices) -> Iterator[Mention]:
        """As `mentions`, of any statement over the measure's judgements."""
        if isinstance(statement, Duty | Power) and statement.trigger is not None:
            yield Mention(statement.trigger, True)
        for formula in formulas(statement):
            yield from self.done_in(formula, chosen)

    def done_in(self, formula: Formula, chosen: Choices, positive: bool = True) -> Iterator[Mention]:
        """The acts a formula looks at under the readings, through judgements."""
        for leaf, sign in self._leaves(formula, chosen, positive):
            yield from (Mention(ref, sign is helps) for ref, helps in looked_at(leaf))

    def rests(self, statement: Statement, ref: ActRef, chosen: Choices) -> bool:
        """Its conditions ask that such an act was done, for itself and not for what was then not done."""
        key = self._key(statement, chosen), ref
        if key not in self._rests:
            self._rests[key] = any(
                sign and isinstance(leaf, Done) and meets(leaf.what, ref)
                for formula in formulas(statement)
                for leaf, sign in self._leaves(without_bans(formula), chosen, True, without_bans)
            )
        return self._rests[key]

    def _leaves(
        self,
        formula: Formula,
        chosen: Choices,
        positive: bool,
        change: Callable[[Formula], Formula] = lambda body: body,
    ) -> Iterator[tuple[Formula, bool]]:
        """The leaves of a formula under the readings, through judgements (changed), with their polarity."""
        for leaf, sign in polarities(settled(formula, chosen), positive):
            match leaf:
                case Judged(judgement) if self._judgement(judgement).acts:
                    yield from self._leaves(change(self.definitions[judgement]), chosen, sign, change)
                case _:
                    yield leaf, sign

    def facts_in(self, statement: Statement, chosen: Choices) -> frozenset[FactId]:
        """The facts its conditions look at under the readings, through judgements."""
        return frozenset().union(*(self._facts(f, chosen) for f in formulas(statement)))

    def _facts(self, formula: Formula, chosen: Choices) -> frozenset[FactId]:
        found: set[FactId] = set()
        for node in nodes(settled(formula, chosen)):
            match node:
                case FactTrue(fact) | FactOneOf(fact) | Compare(fact):
                    found.add(fact)
                case Judged(judgement):
                    found |= self._facts(self.definitions[judgement], chosen)
                case _:
                    pass
        return frozenset(found)

    def hanging(self, ref: ActRef, chosen: Choices) -> Iterator[Statement]:
        """The statements said under the readings that look at an act as described."""
        for s in self.users.get(ref.act, ()):
            if self.said(s, chosen) and any(meets(m.ref, ref) for m in self.mentions(s, chosen)):
                yield s


class Same:
    """A measure as this one object: equal ones may have other names."""

    __slots__ = ("measure",)

    def __init__(self, measure: Measure) -> None:
        self.measure = measure

    def __hash__(self) -> int:
        return id(self.measure)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.measure is other.measure


def web_of(measure: Measure) -> Web:
    """The graph of a measure, read once for all that look at it."""
    return _web_of(Same(measure))


@lru_cache(maxsize=16)
def _web_of(same: Same) -> Web:
    return Web(same.measure)


def _when(statement: Statement) -> tuple[Formula, ...]:
    """The conditions under which a statement speaks."""
    match statement:
        case Duty() | Power() | Ban() | Effect():
            return (statement.guard, statement.condition)
        case _:
            return (statement.guard,)


def named_in(formula: Formula) -> frozenset[Id]:
    """The facts, acts and judgements that a formula names itself."""
    found: set[Id] = set()
    for node in nodes(formula):
        match node:
            case FactTrue(fact) | FactOneOf(fact) | Compare(fact):
                found.add(fact)
            case Judged(judgement):
                found.add(judgement)
            case Did(what):
                found.add(what.act)
            case _:
                found.update(ref.act for ref, _ in looked_at(node))
    return frozenset(found)


def moving(statement: Statement) -> tuple[ActId, ...]:
    """The acts that move the statement's last day."""
    within = statement.within if isinstance(statement, Duty | Power) else None
    return tuple(ref.act for ref, _ in movers(within))


def restated(statement: Statement) -> bool:
    """It is another as it arises from a deemed act: one sentence, told once."""
    return "!" in statement.id


def of_whom(statement: Statement) -> tuple[PartyId, ...]:
    """Whose act a statement is about (empty: anyone's, or nobody's)."""
    match statement:
        case Duty() | Power() | Ban():
            return statement.bearers
        case Authority() | Requirement():
            return statement.actors
        case _:
            return ()


def meets(one: ActRef, other: ActRef) -> bool:
    """Some act answers both descriptions."""
    return one.act == other.act and _overlap(one.contents, other.contents) and _overlap(one.by, other.by)


def _overlap(
    one: tuple[ContentId, ...] | tuple[PartyId, ...], other: tuple[ContentId, ...] | tuple[PartyId, ...]
) -> bool:
    return not one or not other or bool(set(one) & set(other))


def _joined(parts: list[Names]) -> Names:
    return Names(
        frozenset().union(*(p.acts for p in parts)),
        frozenset().union(*(p.facts for p in parts)),
        frozenset().union(*(p.judgements for p in parts)),
        frozenset().union(*(p.readings for p in parts)),
    )
