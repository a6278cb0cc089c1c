"""The three ways of looking at a text: over conditions, as the solver's terms, and on a case."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from policy_model.ir.formula import ActRef, Applies, Formula, Judged, Status
from policy_model.ir.ids import ContentId, JudgementId, PartyId, ResultId
from policy_model.ir.statement import Authority
from policy_model.proof import smt
from policy_model.proof.obligation import View
from policy_model.proof.results import results
from policy_model.proof.smt import Term
from policy_model.proof.symbols import LAST_DAY, Slot
from policy_model.semantics.algebra import Algebra
from policy_model.semantics.evaluate import Evaluation

from .difference import Described, Shifted, Stands
from .reader import Reader
from .subjects import Aspect, Bound, Rule, lets, periods, place

T = TypeVar("T")


class Read(Generic[T]):
    """A text over conditions."""

    def __init__(self, reader: Reader[T], aspect: Aspect) -> None:
        self.algebra = reader.algebra
        self._reader = reader
        self._kind = aspect.kind

    def result(self, result: ResultId) -> Mapping[Status, T]:
        """Each status."""
        begun = self._reader.begun()
        out = {s: self.algebra.conj((begun, t)) for s, t in self._reader.result(result).statuses.items()}
        out[Status.OUTSIDE] = self.algebra.disj((out[Status.OUTSIDE], self.algebra.neg(begun)))
        return out

    def judgement(self, judgement: JudgementId) -> T:
        """Whether it holds."""
        return self._reader.judgement(judgement)

    def validity(self) -> T:
        """Whether the act in question is valid, by what the text asks of it."""
        assert self._kind is not None
        return self._reader.valid_as(self._kind)

    def provided(self) -> T:
        """Whether the text says who may do the act in question."""
        reader = self._reader
        said = (s for s in reader.measure.stating(Authority) if s.act == self._kind and lets(s))
        speaks = (
            self.algebra.conj((reader.described(s.contents, ()), reader.speaks(s, datetime.date.max)))
            for s in said
        )
        return self.algebra.disj(speaks)

    def applies(self, rule: Rule) -> T:
        """The text is in force, the case in scope, the clause speaks, and its condition holds."""
        reader, day = self._reader, datetime.date.max
        said = (reader.in_scope(day), reader.speaks(rule, day), reader.holds(rule.condition, day))
        return self.algebra.conj((reader.begun(), *said))

    def triggered(self, trigger: ActRef) -> T:
        """The act in question is valid, and as described."""
        stands = self._reader.stands(trigger.act)
        return self.algebra.conj((stands, self._reader.described(trigger.contents, trigger.by)))

    def described(self, contents: Iterable[ContentId], by: Iterable[PartyId]) -> T:
        """The act in question is so described."""
        return self._reader.described(contents, by)

    def shifted(self, later: bool) -> T:
        """The new last day is later (else: earlier)."""
        return self._reader.atom(Shifted(later))


class SmtAlgebra:
    """The solver's terms."""

    def const(self, value: bool) -> Term:
        """Truth or falsity."""
        return smt.truth(value)

    def conj(self, parts: Iterable[Term]) -> Term:
        """The conjunction."""
        return smt.conj(parts)

    def disj(self, parts: Iterable[Term]) -> Term:
        """The disjunction."""
        return smt.disj(parts)

    def neg(self, part: Term) -> Term:
        """The negation."""
        return smt.neg(part)


class Solved:
    """A text as the solver's terms, with a possible act as the act in question (None: there is none)."""

    def __init__(self, view: View, slot: Slot | None, own_day: bool) -> None:
        self.algebra: Algebra[Term] = SmtAlgebra()
        self.view = view
        self.slot = slot
        self.day = slot.date if own_day and slot is not None else view.encoding.on

    def result(self, result: ResultId) -> Mapping[Status, Term]:
        """Each status."""
        return self.view.results[result].status

    def against(self, result: ResultId, other: Solved) -> Term:
        """The text says what the result clashes with, where the acts are valid that `other` finds valid."""
        said = results(self.view.encoding.seeing(other.view.encoding))
        beside = [said[r].given for r in self.view.encoding.measure.result(result).excludes]
        return smt.disj([said[result].forbidden, *beside])

    def judgement(self, judgement: JudgementId) -> Term:
        """Whether it holds."""
        return self.view.encoding.holds(Judged(judgement))

    def validity(self) -> Term:
        """Whether the act in question is valid."""
        assert self.slot is not None
        return self.view.encoding.final.valid(self.slot)

    def provided(self) -> Term:
        """Whether the text says who may do the act in question."""
        assert self.slot is not None
        own, slot = self.view.encoding, self.slot
        said = (s for s in own.measure.stating(Authority) if s.act == slot.act.id and lets(s))
        return smt.disj(
            smt.conj([own.described(slot, s.contents, ()), own.speaks(s, self.day)]) for s in said
        )

    def applies(self, rule: Rule) -> Term:
        """The text is in force, the case in scope, the clause speaks, and its condition holds."""
        own, day = self.view.encoding, self.day
        said = [own.speaks(rule, day), own.holds(rule.condition, day)]
        return smt.conj([own.in_force(day), own.scope(day), *said])

    def triggered(self, trigger: ActRef) -> Term:
        """The act in question is valid, and as described."""
        assert self.slot is not None
        return self.view.encoding.fits(self.slot, trigger)

    def described(self, contents: Iterable[ContentId], by: Iterable[PartyId]) -> Term:
        """The act in question is so described."""
        assert self.slot is not None
        return self.view.encoding.described(self.slot, contents, by)

    def last(self, bound: Bound, latest: bool) -> Term:
        """The last day of what is so bounded: before all days if it is not, after all if it ends on none."""
        dated = periods(bound)
        if not dated:
            return smt.number(LAST_DAY + place(bound) if bound else -1)
        own, slot = self.view.encoding, self.slot
        name, start = ("entry", own.entry) if slot is None else (slot.name, slot.date)
        days = [own.last_day(name, start, p) for p in dated]
        out = days[0]
        for day in days[1:]:
            out = smt.ite(day > out if latest else day < out, day, out)
        return out

    def literal(self, what: Formula | Described | Stands) -> Term:
        """A condition of a pattern, however it is meant to come out."""
        own = self.view.encoding
        match what:
            case Applies(scope):
                return smt.conj([own.in_force(self.day), own.scope(self.day) if scope else smt.TRUE])
            case Described(contents, by, to):
                assert self.slot is not None
                towards = smt.disj(self.slot.to == own.symbols.parties[p] for p in to) if to else smt.TRUE
                return smt.conj([own.described(self.slot, contents, by), towards])
            case Stands():
                return self.validity()
            case _:
                return own.holds(what, self.day)


class Seen(Generic[T]):
    """A text on a case, with one of its acts as the act in question (None: there is none)."""

    def __init__(self, evaluation: Evaluation[T], index: int | None, own_day: bool) -> None:
        self.algebra = evaluation.algebra
        self.evaluation = evaluation
        self.index = index
        acts = evaluation.world.occurrences
        self.day = acts[index].date if own_day and index is not None else evaluation.world.on

    def result(self, result: ResultId) -> Mapping[Status, T]:
        """Each status."""
        return self.evaluation.result(result).statuses

    def against(self, result: ResultId, other: Seen[T]) -> T:
        """The text says what the result clashes with, where the acts are valid that `other` finds valid."""
        said = self.evaluation.seeing(other.evaluation)
        beside = [said.result(r).given for r in said.measure.result(result).excludes]
        return self.algebra.disj((said.result(result).forbidden, *beside))

    def judgement(self, judgement: JudgementId) -> T:
        """Whether it holds."""
        return self.evaluation.judgement(judgement)

    def validity(self) -> T:
        """Whether the act in question is valid."""
        assert self.index is not None
        return self.evaluation.valid(self.index)

    def provided(self) -> T:
        """Whether the text says who may do the act in question."""
        assert self.index is not None
        own = self.evaluation
        kind = own.world.occurrences[self.index].act
        speaks = (
            self.algebra.conj((self.described(s.contents, ()), own.speaks(s, self.day)))
            for s in own.measure.stating(Authority)
            if s.act == kind and lets(s)
        )
        return self.algebra.disj(speaks)

    def applies(self, rule: Rule) -> T:
        """The text is in force, the case in scope, the clause speaks, and its condition holds."""
        own, day = self.evaluation, self.day
        begun = self.algebra.const(own.measure.entry <= day)
        said = (own.in_scope(day), own.speaks(rule, day), own.holds(rule.condition, day))
        return self.algebra.conj((begun, *said))

    def triggered(self, trigger: ActRef) -> T:
        """The act in question is valid, and as described."""
        assert self.index is not None
        described = self.described(trigger.contents, ())
        return self.algebra.conj((self.evaluation.valid(self.index, trigger.by), described))

    def described(
        self, contents: Iterable[ContentId], by: Iterable[PartyId], to: Iterable[PartyId] = ()
    ) -> T:
        """The act in question is so described."""
        assert self.index is not None
        act = self.evaluation.world.occurrences[self.index]
        pairs = (((act.content,), tuple(contents)), (act.by, tuple(by)), (act.to, tuple(to)))
        return self.algebra.const(all(not some or not set(own).isdisjoint(some) for own, some in pairs))

    def lasts(self, bound: Bound, latest: bool) -> list[tuple[T, int]]:
        """The last day of what is so bounded, as `Solved.last` has it: each it may be with its condition."""
        dated = periods(bound)
        alg, own = self.algebra, self.evaluation
        if not dated:
            return [(alg.const(True), LAST_DAY + place(bound) if bound else -1)]
        start = own.measure.entry if self.index is None else own.world.occurrences[self.index].date
        chosen = max if latest else min
        return [
            (alg.conj(so for so, _ in way), chosen(day.toordinal() for _, day in way))
            for way in itertools.product(*(own.last_days(start, period) for period in dated))
        ]

    def literal(self, what: Formula | Described | Stands) -> T:
        """A condition of a pattern, however it is meant to come out."""
        match what:
            case Described(contents, by, to):
                return self.described(contents, by, to)
            case Stands():
                return self.validity()
            case _:
                return self.evaluation.holds(what, self.day)
