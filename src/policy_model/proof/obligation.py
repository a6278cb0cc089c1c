"""A property as a query: a premise, and what would have to be found.

`Always` and its kin fail where a case has `sought`; `Exists` holds where one has. Properties about
two cases (`SameFor`, `Monotone`) speak of two copies under the same readings and the same calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    Applies,
    At,
    Done,
    Forbidden,
    Formula,
    Given,
    Judged,
    Lawful,
    Not,
    Required,
    Status,
    StatusIs,
    Unless,
)
from policy_model.ir.ids import ActId, JudgementId, ResultId
from policy_model.ir.property import (
    Always,
    DeadlinesMet,
    EachNeeded,
    Exists,
    Monotone,
    OnlyAfter,
    Property,
    SameFor,
)
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import BoolType, EnumType, IntType

from . import smt
from .calendars import Periods
from .definitions import Definitions
from .duties import DutyTerms, duties, lawful
from .encode import Encoding
from .results import ResultTerms, results, same_results
from .smt import Term
from .symbols import Symbols, Unsupported


class View:
    """One encoded case with its duties and results, and the formulas of properties over it."""

    def __init__(
        self,
        measure: Measure,
        periods: Periods,
        copy: str = "",
        definitions: Definitions | None = None,
        *,
        symbols: Symbols | None = None,
        like: View | None = None,
    ) -> None:
        """`like`: see `Encoding`."""
        known: Encoding | None = None if like is None else like.encoding
        self.encoding: Encoding = Encoding(measure, periods, copy, definitions, symbols=symbols, like=known)
        self._like = like if like is not None and self.encoding.alike(like.encoding) else None
        self._duties: tuple[DutyTerms, ...] | None = None
        self._results: dict[ResultId, ResultTerms] | None = None

    def saying(self, act: ActId, content: int) -> View:
        """The same case, but that every act of the kind says this one of its contents."""
        own = self.encoding
        said = own.symbols.saying(act, content)
        return View(own.measure, own.periods, own.copy, own.definitions, symbols=said)

    @property
    def duties(self) -> tuple[DutyTerms, ...]:
        """Its duties; encoded only when something speaks of them."""
        if self._duties is None:
            known = self._like._duties if self._like is not None else None  # noqa: SLF001 (one of this class)
            self._duties = duties(self.encoding, known or ())
        return self._duties

    @property
    def results(self) -> dict[ResultId, ResultTerms]:
        """Its results; encoded only when something speaks of them."""
        if self._results is None:
            like, known = self._like, None
            if like is not None and same_results(self.encoding.measure, like.encoding.measure):
                known = like._results  # noqa: SLF001 (one of this class)
            self._results = results(self.encoding) if known is None else known
        return self._results

    def holds(self, formula: Formula) -> Term:
        """A property's formula on the day the case is seen."""
        match formula:
            case Given(result=result):
                return self.results[result].given
            case Required(result=result):
                return self.results[result].required
            case Forbidden(result=result):
                return self.results[result].forbidden
            case StatusIs(result=result, status=status):
                return self.results[result].status[status]
            case Lawful(party=party):
                return lawful(self.encoding, party, self.duties)
            case Applies(scope=scope):
                on = self.encoding.on
                begun = self.encoding.in_force(on)
                return smt.conj([begun, self.encoding.scope(on)]) if scope else begun
            case Not(body=body):
                return smt.neg(self.holds(body))
            case All(parts=parts):
                return smt.conj([self.holds(p) for p in parts])
            case Any(parts=parts):
                return smt.disj([self.holds(p) for p in parts])
            case Unless(body=body, exception=exception):
                return smt.disj([self.holds(body), self.holds(exception)])
            case At(body=body):
                return self.holds(body)
            case _:
                return self.encoding.holds(formula)

    def valid(self, what: ActRef) -> Iterator[tuple[Term, Term]]:
        """For each possible act as described: that it is valid, and its day."""
        for slot in self.encoding.symbols.of(what.act):
            yield self.encoding.fits(slot, what), slot.date


@dataclass(frozen=True, slots=True)
class Obligation:
    """A property's query.

    `premise`: where the property says something. `sought`: in a case with it the property fails, or,
    if `existential`, holds. `views`: the cases a witness consists of.
    """

    views: tuple[View, ...]
    premise: Term
    sought: Term
    existential: bool


class World:
    """A measure's cases, encoded once for all its properties: one case, and a second beside it."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.periods = Periods(measure.run_on)
        self.definitions = Definitions()
        self.one = View(measure, self.periods, "", self.definitions)

    @cached_property
    def two(self) -> View:
        """A second case, under the same readings and the same calendar."""
        return View(self.measure, self.periods, "~2", self.definitions)

    def revised(self, measure: Measure) -> View:
        """What another measure says of the first case; it has the same vocabulary and readings."""
        return View(measure, self.periods, "", self.definitions, like=self.one)


def obligation(world: World, prop: Property) -> Obligation:
    """The query of a property.

    Raises:
        Unsupported: the claim is of a form that is not decided here.
    """
    one = world.one
    match prop.claim:
        case Always(premise=premise, conclusion=conclusion):
            said = smt.conj([_lawful(one, prop), one.holds(premise)])
            return Obligation((one,), said, smt.conj([said, smt.neg(one.holds(conclusion))]), False)
        case Exists(condition=condition):
            said = _lawful(one, prop)
            return Obligation((one,), said, smt.conj([said, one.holds(condition)]), True)
        case OnlyAfter():
            return _only_after(one, prop, prop.claim)
        case SameFor():
            two = world.two
            kept = [smt.conj([_lawful(view, prop), view.holds(prop.claim.premise)]) for view in (one, two)]
            said = smt.conj([*kept, *_alike(one, two, prop.claim)])
            differ = smt.neg(smt.conj(_agree(one, two, prop.claim)))
            return Obligation((one, two), said, smt.conj([said, differ]), False)
        case Monotone():
            return _monotone(one, world.two, prop, prop.claim)
        case EachNeeded() | DeadlinesMet():
            raise Unsupported(f"{type(prop.claim).__name__} is no single query")


def _lawful(view: View, prop: Property) -> Term:
    return smt.conj([view.holds(Lawful(party)) for party in prop.lawful])


def _only_after(view: View, prop: Property, claim: OnlyAfter) -> Obligation:
    pairs: list[tuple[Term, Term]] = []
    for later in claim.later:
        if isinstance(later, ActRef):
            pairs += view.valid(later)
        else:
            pairs.append((view.results[later].given, view.encoding.on))
    said = _lawful(view, prop)
    earlier = Done(claim.earlier)
    bad = [smt.conj([this, smt.neg(view.encoding.holds(earlier, day))]) for this, day in pairs]
    premise = smt.conj([said, smt.disj(this for this, _ in pairs)])
    return Obligation((view,), premise, smt.conj([said, smt.disj(bad)]), False)


def _alike(one: View, two: View, claim: SameFor) -> Iterator[Term]:
    """Alike in all but the named facts; facts that arise on one side only are free."""
    yield from _same_acts(one, two)
    for fact in one.encoding.measure.facts:
        if fact.id in claim.facts:
            continue
        both = smt.TRUE
        if fact.arises_if is not None:
            both = smt.conj([v.encoding.holds(fact.arises_if) for v in (one, two)])
        yield smt.implies(both, _same_fact(one, two, fact.id))


def _same_acts(one: View, two: View) -> Iterator[Term]:
    left, right = one.encoding.symbols, two.encoding.symbols
    yield left.on == right.on
    for a, b in zip(left.slots, right.slots, strict=True):
        same = [a.exists == b.exists, a.date == b.date, a.actor == b.actor]
        yield smt.conj([*same, a.to == b.to, a.content == b.content])


def _same_fact(one: View, two: View, fact: object) -> Term:
    left, right = one.encoding.symbols, two.encoding.symbols
    id = next(f for f in left.facts if f == fact)
    same = [left.facts[id] == right.facts[id]]
    if id in left.since:
        same.append(left.since[id] == right.since[id])
    return smt.conj(same)


def _agree(one: View, two: View, claim: SameFor) -> Iterator[Term]:
    for subject in claim.subjects or [r.id for r in one.encoding.measure.results]:
        match subject:
            case ResultId():
                for status in Status:
                    if status in one.results[subject].status:
                        yield one.results[subject].status[status] == two.results[subject].status[status]
            case JudgementId():
                yield one.encoding.holds(Judged(subject)) == two.encoding.holds(Judged(subject))
            case ActRef():
                for (left, _), (right, _) in zip(one.valid(subject), two.valid(subject), strict=True):
                    yield left == right
            case _:
                raise AssertionError(subject)
    if not claim.subjects:
        for a, b in zip(one.encoding.symbols.slots, two.encoding.symbols.slots, strict=True):
            yield one.encoding.final.valid(a) == two.encoding.final.valid(b)
        for left_duty, right_duty in zip(one.duties, two.duties, strict=True):
            yield left_duty.arises == right_duty.arises


def _monotone(one: View, two: View, prop: Property, claim: Monotone) -> Obligation:
    measure = one.encoding.measure
    left, right = one.encoding.symbols.facts[claim.fact], two.encoding.symbols.facts[claim.fact]
    match measure.fact(claim.fact).type:
        case BoolType():
            raised = smt.conj([smt.neg(left), right])
        case EnumType(ordered=True) | IntType():
            raised = left < right
        case _:
            raise Unsupported(f"{claim.fact} has no order")
    others = _alike(one, two, SameFor((), (claim.fact,)))
    said = smt.conj([_lawful(one, prop), _lawful(two, prop), raised, *others])
    ranks = [_rank(v.results[claim.result]) for v in (one, two)]
    worse = ranks[1] < ranks[0] if claim.easier else ranks[1] > ranks[0]
    return Obligation((one, two), said, smt.conj([said, worse]), False)


def _rank(terms: ResultTerms) -> Term:
    """Not given 0, conflict 1, permitted 2, required 3 (model 9)."""
    order = (Status.CONFLICT, Status.PERMITTED, Status.REQUIRED)
    return sum(
        (smt.ite(terms.status[s], smt.number(i + 1), smt.number(0)) for i, s in enumerate(order)),
        smt.number(0),
    )
