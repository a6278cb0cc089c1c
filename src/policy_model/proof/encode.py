"""The measure's meaning as Z3 terms: formulas, the validity of acts, whether a clause speaks.

Order and names are the evaluator's. What a clause says, wherever it is asked, is a definition of its own
(`definitions`), so that it can be named, and left out, alone. Validity is the least solution: the slots
are stratified by what their conditions look at; in a cycle of k slots the equations are applied k times
to "all void", which is exact, because each application that changes anything makes at least one more
slot valid.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    Applies,
    At,
    Compare,
    Const,
    Did,
    Done,
    Extension,
    FactOneOf,
    FactTrue,
    Forbidden,
    Formula,
    Given,
    InTime,
    Judged,
    Lapsed,
    Lawful,
    Not,
    Op,
    Period,
    ReadingIs,
    Required,
    StatusIs,
    Stop,
    Unless,
)
from policy_model.ir.ids import ActId, ContentId, JudgementId, PartyId
from policy_model.ir.statement import (
    Assumption,
    Authority,
    ByReference,
    Measure,
    Requirement,
    Scope,
    Statement,
)
from policy_model.ir.vocabulary import EnumType, Fact, IntType
from policy_model.ir.walk import looked_at, nodes

from . import smt
from .about import Ties
from .calendars import Periods
from .definitions import Definitions
from .graph import Graph, components
from .smt import Term
from .symbols import Slot, Symbols, Unsupported

Valid = Callable[[Slot], Term]


@dataclass(frozen=True, slots=True)
class World:
    """Which acts count as valid: finally, or at one step of an iteration. `name` tells them apart."""

    name: str
    valid: Valid


class Encoding:
    """One symbolic case of a measure, and what the measure says of it.

    Encodings that share `definitions` and `periods` speak of one world; with the same `copy`, of the same
    case, and then two measures have in common what is the same in both.
    """

    def __init__(
        self,
        measure: Measure,
        periods: Periods | None = None,
        copy: str = "",
        definitions: Definitions | None = None,
        *,
        symbols: Symbols | None = None,
        like: Encoding | None = None,
    ) -> None:
        """`like`: one of the same world and case; where acts are valid alike, what it found is taken over."""
        self.measure = measure
        self.copy = copy
        self.symbols = symbols or Symbols(measure, copy)
        self.periods = periods or Periods(measure.run_on)
        self.definitions = definitions or Definitions()
        self.entry = smt.number(measure.entry.toordinal())
        self.on = self.symbols.on
        self._judgements = {j.id: j for j in measure.judgements}
        self._facts = {f.id: f for f in measure.facts}
        self._scoping = [s for s in measure.statements if isinstance(s, Scope | ByReference)]
        self._about: dict[ActId, list[Authority | Requirement]] = {}
        for s in measure.statements:
            if isinstance(s, Authority | Requirement):
                self._about.setdefault(s.act, []).append(s)
        self._ordinary: dict[str, Term] = {}
        self._acts: dict[JudgementId, frozenset[ActId]] = {}
        self._memo: dict[tuple[JudgementId | int, int, str], Term] = {}
        self._alive: list[Term | Formula] = []
        """What is in a key by its address."""
        self._scopes: dict[tuple[int, str], tuple[Term, tuple[tuple[ByReference, Term], ...]]] = {}
        self._valid: dict[str, Term] = {}
        self.final = World("", lambda slot: self._valid[slot.name])
        if like is not None and self.alike(like):
            self._take_over(like)
        else:
            self._solve_validity()

    def _take_over(self, like: Encoding) -> None:
        self._valid, self._alive = like._valid, list(like._alive)
        self._memo, self._scopes = dict(like._memo), dict(like._scopes)

    def alike(self, other: Encoding) -> bool:
        """All that says which acts are valid is the same in both, so that what both say is one term."""
        return self.copy == other.copy and self._told() == other._told()

    def _told(self) -> tuple[object, ...]:
        measure = self.measure
        declared = (measure.parties, measure.facts, measure.acts, measure.judgements)
        return (*declared, measure.entry, measure.entry_clause, self._scoping, self._about)

    def seeing(self, other: Encoding) -> Encoding:
        """The same clauses of the same case, where the acts are valid that the other encoding finds valid."""
        twin = copy(self)
        twin.final = World("seen", other.final.valid)
        twin._memo, twin._scopes = {}, {}  # noqa: SLF001 (one of this class)
        return twin

    # -- constraints -----------------------------------------------------------------------------

    def constraints(self) -> Iterator[Term]:
        """What makes it a case: ranges, what arises, assumptions. `definitions` are apart."""
        yield from (term for _, term in self.symbols.domain())
        yield from self.links()

    def links(self) -> Iterator[Term]:
        """What ties facts to one another: what arises only if something holds, and assumptions."""
        for fact in self.measure.facts:
            if fact.arises_if is not None:
                arises = self.formula(fact.arises_if, self.on, self.final)
                yield smt.disj([arises, self.ordinary(fact.id.key)])
        for statement in self.measure.statements:
            if isinstance(statement, Assumption):
                guard = self.formula(statement.guard, self.on, self.final)
                kept = smt.implies(guard, self.formula(statement.holds, self.on, self.final))
                yield self.said(statement, "assumed", kept, self.on)

    @cached_property
    def ties(self) -> Ties:
        """The `links`, by the constants each speaks of, itself or through definitions.

        The day on which a case is seen ties nothing.
        """
        day = {smt.name(self.on)}
        return Ties((term, self._spoken_of(term) - day) for term in self.links())

    def _spoken_of(self, term: Term) -> frozenset[str]:
        own = smt.constants(term)
        return own.union(*(d.mentions for d in self.definitions.needed(own)))

    def said(
        self, statement: Statement, role: str, term: Term, day: Term, world: World | None = None
    ) -> Term:
        """What the statement says in one `role` on a day, as a definition of its clause."""
        step = (world or self.final).name
        name = f"clause!{statement.id}!{role}!{_named(day)}{step and '@' + step}{self.copy}"
        return self.definitions.define(name, term, statement.clause)

    def in_force(self, day: Term) -> Term:
        """The day is on or after entry into force."""
        clause = self.measure.entry_clause
        term = day >= self.entry
        if clause is None:
            return term
        return self.definitions.define(f"clause!{clause}!in-force!{_named(day)}{self.copy}", term, clause)

    def _usual(self, fact: Fact) -> Term:
        term = self.symbols.facts[fact.id]
        match fact.type, fact.ordinary:
            case _, bool(value):
                return term if value else smt.neg(term)
            case EnumType(values=values), value:
                return term == [v.key for v in values].index(str(value))
            case IntType(), int(number):
                return term == number
            case _, datetime.date() as day:
                return term == day.toordinal()
            case _:
                raise AssertionError(fact)

    def ordinary(self, key: str) -> Term:
        """That the fact has its 通常值."""
        if not self._ordinary:
            self._ordinary = {fact.id.key: self._usual(fact) for fact in self.measure.facts}
        return self._ordinary[key]

    # -- formulas --------------------------------------------------------------------------------

    def holds(self, formula: Formula, day: Term | None = None) -> Term:
        """The formula on a day (the day the case is seen), with the acts that are in fact valid."""
        return self.formula(formula, self.on if day is None else day, self.final)

    def formula(self, formula: Formula, day: Term, world: World) -> Term:
        """A formula of the law on a day."""
        match formula:
            case Const(value=value):
                return smt.truth(value)
            case FactTrue(fact=fact):
                term = self.symbols.facts[fact]
                if fact not in self.symbols.since:
                    return term
                return smt.conj([term, self.symbols.since[fact] <= day])
            case FactOneOf(fact=fact, values=chosen):
                kind = self._facts[fact].type
                if not isinstance(kind, EnumType):
                    raise Unsupported(f"{fact} is not an enumeration")
                places = [kind.values.index(v) for v in chosen]
                return smt.disj(self.symbols.facts[fact] == p for p in places)
            case Compare(fact=fact, op=op, value=value):
                return _compare(self.symbols.facts[fact], op, value)
            case Judged(judgement=judgement):
                return self._judged(judgement, day, world)
            case Done(what=what, since=since, within=within):
                return smt.disj(
                    smt.conj(
                        [
                            self.fits(slot, what, world),
                            slot.date <= day,
                            smt.TRUE if since is None else self._from(since, within, slot.date, world),
                        ]
                    )
                    for slot in self.symbols.of(what.act)
                )
            case InTime(since=since, within=within):
                return self._from(since, within, day, world)
            case Lapsed(what=refs, since=since, within=within):
                return smt.disj(
                    smt.conj([begun, day > last, self._lacking(refs, start, last, world)])
                    for name, start, begun in self._starts(since, day, world)
                    for last in (self.last_day(name, start, within, world),)
                )
            case Did(what=what, condition=condition):
                return smt.disj(
                    smt.conj([self.did(slot, what, day, world), self.formula(condition, slot.date, world)])
                    for slot in self.symbols.of(what.act)
                )
            case ReadingIs(reading=reading, choice=choice):
                return self.symbols.reading(reading, choice)
            case Not(body=body):
                return smt.neg(self.formula(body, day, world))
            case All(parts=parts):
                return smt.conj([self.formula(p, day, world) for p in parts])
            case Any(parts=parts):
                return smt.disj([self.formula(p, day, world) for p in parts])
            case Unless(body=body, exception=exception):
                return smt.disj([self.formula(body, day, world), self.formula(exception, day, world)])
            case At():
                return self._at(formula, day, world)
            case Given() | Required() | Forbidden() | StatusIs() | Lawful() | Applies():
                raise Unsupported(f"{type(formula).__name__} inside the law's own formulas")

    def _judged(self, judgement: JudgementId, day: Term, world: World) -> Term:
        key = (judgement, smt.key(day), world.name)
        if key not in self._memo:
            self._alive.append(day)
            definition = self._judgements[judgement].definition
            self._memo[key] = self.formula(definition, day, world)
        return self._memo[key]

    def _at(self, formula: At, day: Term, world: World) -> Term:
        key = (id(formula), smt.key(day), world.name)
        if key not in self._memo:
            self._alive += [formula, day]
            name = f"clause!{formula.clause}!{_named(day)}{world.name and '@' + world.name}{self.copy}"
            term = self.formula(formula.body, day, world)
            self._memo[key] = self.definitions.define(name, term, formula.clause)
        return self._memo[key]

    def _from(self, since: ActRef, within: Period | None, day: Term, world: World) -> Term:
        """From some valid act `since` on and, with a period, not after it ends."""
        parts = []
        for slot in self.symbols.of(since.act):
            ends = (
                day <= self.last_day(slot.name, slot.date, within, world) if within is not None else smt.TRUE
            )
            parts.append(smt.conj([self.fits(slot, since, world), slot.date <= day, ends]))
        return smt.disj(parts)

    def last_day(self, name: str, start: Term, period: Period, world: World | None = None) -> Term:
        """The last day of a period that runs from a day, known by `name`."""
        if not period.moved:
            return self.periods.last_day(name, start, period)
        world = world or self.final
        away = tuple(self._away(m, world) for m in period.moved if isinstance(m, Stop))
        apart = tuple(pair for some in away for pair in some)

        def ends(own: Period) -> Term:
            return self.periods.last_day(name, start, own, apart)

        ways = [(smt.TRUE, period.plain)]
        for extension in (m for m in period.moved if isinstance(m, Extension)):
            longer: list[tuple[Term, Period]] = []
            for so, own in ways:
                more, most = own.and_then(extension.by), extension.most
                approved = smt.conj([so, self._approved(extension, start, ends(own), world)])
                longer.append((smt.conj([so, smt.neg(approved)]), own))
                kept = smt.TRUE if most is None else ends(more) <= ends(most)
                longer.append((smt.conj([approved, kept]), more))
                if most is not None:
                    longer.append((smt.conj([approved, smt.neg(kept)]), most))
            ways = longer
        (_, own), *others = ways
        last = ends(own)
        for so, other in others:
            last = smt.ite(so, ends(other), last)
        return last

    def _approved(self, extension: Extension, start: Term, last: Term, world: World) -> Term:
        """A valid approval was given from the trigger to the last day."""
        given = smt.disj(
            smt.conj([self.fits(slot, extension.approval, world), slot.date >= start, slot.date <= last])
            for slot in self.symbols.of(extension.approval.act)
        )
        return smt.conj([self.formula(extension.guard, self.on, world), given])

    def _away(self, stop: Stop, world: World) -> Iterator[tuple[Term, Term]]:
        """The days that do not count, from each first to the day before the second; none where none began."""
        said = self.formula(stop.guard, self.on, world)
        for slot in self.symbols.of(stop.begins.act):
            begun = smt.conj([said, self.fits(slot, stop.begins, world), slot.date <= self.on])
            until = self.on + 1
            for end in reversed(self.symbols.of(stop.ends.act)):  # they are in order of date
                ended = [
                    self.fits(end, stop.ends, world),
                    end.date >= slot.date,
                    end.date <= self.on,
                ]
                until = smt.ite(smt.conj(ended), end.date + 1 if stop.through else end.date, until)
            yield slot.date, smt.ite(begun, until, slot.date)

    def _starts(self, since: ActRef | None, day: Term, world: World) -> Iterator[tuple[str, Term, Term]]:
        """The days, with names, from which a period runs by the day, and whether it does."""
        if since is None:
            yield "entry", self.entry, self.in_force(day)
            return
        for slot in self.symbols.of(since.act):
            yield slot.name, slot.date, smt.conj([self.fits(slot, since, world), slot.date <= day])

    def _lacking(self, what: tuple[ActRef, ...], first: Term, last: Term, world: World) -> Term:
        """None of the acts was validly done from the first day to the last."""
        return smt.neg(
            smt.disj(
                smt.conj([self.fits(slot, ref, world), slot.date >= first, slot.date <= last])
                for ref in what
                for slot in self.symbols.of(ref.act)
            )
        )

    def did(self, slot: Slot, what: ActRef, day: Term, world: World | None = None) -> Term:
        """The act as described was done, valid or not, from entry into force to the day, in scope then."""
        return smt.conj(
            [
                slot.exists,
                slot.date <= day,
                self.in_force(slot.date),
                self.scope(slot.date, world),
                self.described(slot, what.contents, what.by),
            ]
        )

    def fits(self, slot: Slot, what: ActRef, world: World | None = None) -> Term:
        """The slot holds a valid act as described."""
        valid = (world or self.final).valid(slot)
        return smt.conj([valid, self.described(slot, what.contents, what.by)])

    def described(self, slot: Slot, contents: Iterable[ContentId], by: Iterable[PartyId]) -> Term:
        """The act has one of these contents and one of these actors (empty: any)."""
        contents, by = tuple(contents), tuple(by)
        places = [slot.act.contents.index(c) for c in contents]
        return smt.conj(
            [
                smt.disj(slot.content == p for p in places) if contents else smt.TRUE,
                smt.disj(slot.actor == self.symbols.parties[p] for p in by) if by else smt.TRUE,
            ]
        )

    # -- which clauses speak ---------------------------------------------------------------------

    def scope(self, day: Term, world: World | None = None) -> Term:
        """The case is in scope on the day, by its own terms or by reference."""
        own, others = self._scope(day, world or self.final)
        return smt.disj([own, *(term for _, term in others)])

    def _scope(self, day: Term, world: World) -> tuple[Term, tuple[tuple[ByReference, Term], ...]]:
        key = (smt.key(day), world.name)
        if key not in self._scopes:
            self._alive.append(day)
            scopes = [s for s in self._scoping if isinstance(s, Scope)]
            own = smt.disj(self._covers(s, day, world) for s in scopes)
            others = tuple(
                (s, self._covers(s, day, world)) for s in self._scoping if isinstance(s, ByReference)
            )
            self._scopes[key] = own if scopes else smt.TRUE, others
        return self._scopes[key]

    def _covers(self, statement: Scope | ByReference, day: Term, world: World) -> Term:
        guard = self.formula(statement.guard, day, world)
        term = smt.conj([guard, self.formula(statement.condition, day, world)])
        return self.said(statement, "covers", term, day, world)

    def speaks(self, statement: Statement, day: Term, world: World | None = None) -> Term:
        """Its guard holds, and it is not without subject in a case in scope only by reference."""
        world = world or self.final
        own, others = self._scope(day, world)
        excluding = [
            (term, any(statement.clause.within(clause) for clause, _ in other.excluded))
            for other, term in others
        ]
        subject = smt.TRUE
        if any(excluded for _, excluded in excluding):
            applies = [own, *(term for term, excluded in excluding if not excluded)]
            nowhere = smt.neg(smt.disj(term for term, _ in excluding))
            subject = smt.disj([*applies, nowhere])
        return smt.conj([self.formula(statement.guard, day, world), subject])

    # -- validity --------------------------------------------------------------------------------

    def _solve_validity(self) -> None:
        graph: Graph[str] = {
            slot.name: tuple(
                other.name for act in sorted(self._looks_at(slot), key=str) for other in self.symbols.of(act)
            )
            for slot in self.symbols.slots
        }
        slots = {slot.name: slot for slot in self.symbols.slots}
        for names in components(graph):
            cyclic = len(names) > 1 or names[0] in graph[names[0]]
            rounds = len(names) if cyclic else 1
            level: dict[str, Term] = dict.fromkeys(names, smt.FALSE)
            for step in range(1, rounds + 1):
                world = self._world(f"{names[0]}@{step}", level)
                terms = {name: self._validity(slots[name], world) for name in names}
                last = "" if step == rounds else f"@{step}"
                level = {
                    name: self.definitions.define(f"valid!{name}{last}", term) for name, term in terms.items()
                }
            self._valid.update(level)

    def _world(self, name: str, level: dict[str, Term]) -> World:
        def valid(slot: Slot) -> Term:
            return level[slot.name] if slot.name in level else self._valid[slot.name]

        return World(name, valid)

    def validity(self, slot: Slot) -> Term:
        """Whether the act would be valid, among the acts that are."""
        return self._validity(slot, self.final)

    def _validity(self, slot: Slot, world: World) -> Term:
        """On or after entry into force, under some authority, and as every requirement asks."""
        day = slot.date
        sources, speaking = [], []
        said = self._about.get(slot.act.id, ())
        for s in said:
            if isinstance(s, Authority):
                about = smt.conj([self.speaks(s, day, world), self.described(slot, s.contents, ())])
                rests = [
                    about,
                    self._by(slot, s.actors),
                    self._towards(slot, s.addressees),
                    self.formula(s.requires, day, world),
                ]
                speaking.append(self.said(s, "speaks", about, day, world))
                sources.append(self.said(s, "lets", smt.conj(rests), day, world))
        declared = smt.conj([self._by(slot, slot.act.actors), self._towards(slot, slot.act.addressees)])
        unspoken = smt.conj([smt.neg(smt.disj(speaking)), declared])
        asked = []
        for s in said:
            if isinstance(s, Requirement):
                applies = [self.speaks(s, day, world), self.described(slot, s.contents, s.actors)]
                met = smt.implies(smt.conj(applies), self.formula(s.requires, day, world))
                asked.append(self.said(s, "asks", met, day, world))
        begun = [slot.exists, self.in_force(day), self.scope(day, world)]
        return smt.conj([*begun, smt.disj([*sources, unspoken]), *asked])

    def _by(self, slot: Slot, actors: tuple[PartyId, ...]) -> Term:
        if not actors:
            return smt.TRUE
        return smt.disj(slot.actor == self.symbols.parties[p] for p in actors)

    def _towards(self, slot: Slot, addressees: tuple[PartyId, ...]) -> Term:
        if not addressees or not slot.act.addressees:
            return smt.TRUE
        return smt.disj(slot.to == self.symbols.parties[p] for p in addressees)

    def _looks_at(self, slot: Slot) -> AbstractSet[ActId]:
        """The act kinds whose validity this slot's depends on."""
        found: set[ActId] = set()
        for rule in self._about.get(slot.act.id, ()):
            found |= self.acts_in(rule.requires)
        for scope in self._scoping:
            found |= self.acts_in(scope.condition)
        return found

    def acts_in(self, formula: Formula) -> AbstractSet[ActId]:
        """The act kinds a formula looks at, through judgements too."""
        found: set[ActId] = set()
        for node in nodes(formula):
            if isinstance(node, Judged):
                id = node.judgement
                if id not in self._acts:
                    self._acts[id] = frozenset(self.acts_in(self._judgements[id].definition))
                found |= self._acts[id]
            else:
                found.update(ref.act for ref, _ in looked_at(node))
        return found


def _named(day: Term) -> str:
    """A day's name: the constant it is, `on` or an act's date."""
    return smt.name(day)


def _compare(term: Term, op: Op, value: int | datetime.date) -> Term:
    number = value.toordinal() if isinstance(value, datetime.date) else value
    match op:
        case Op.LT:
            return term < number
        case Op.LE:
            return term <= number
        case Op.GT:
            return term > number
        case Op.GE:
            return term >= number
        case Op.EQ:
            return term == number
