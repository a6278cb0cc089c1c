"""Drafts of a case: which facts and acts make a condition hold. The evaluator has the last word on them.

Facts that nothing asks about keep their 通常值. Acts are done on one day, but for those that come after a
period has lapsed. Where no draft is found within a fixed number of steps there is none; nothing follows from
that.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TypeVar, assert_never

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
    Unit,
    Unless,
)
from policy_model.ir.ids import ChoiceId, ContentId, FactId, JudgementId, PartyId, ReadingId
from policy_model.ir.statement import (
    Assumption,
    Authority,
    ByReference,
    Measure,
    Requirement,
    Scope,
    Statement,
)
from policy_model.ir.vocabulary import Act, BoolType, DateType, EnumType, Fact, FactValue, IntType
from policy_model.semantics.world import compared

from .settle import settled

_S = TypeVar("_S", bound=Statement)

_STEPS = 2000
"""How many choices are tried before a case is given up."""
_HOLIDAYS = 20
"""Calendar days by which days off may put off the end of a period."""


@dataclass(frozen=True, slots=True)
class Doing:
    """An act of a draft, so many calendar days after the first."""

    act: Act
    by: PartyId
    to: PartyId | None
    content: ContentId | None
    day: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been settled so far of a case; `absent`: acts that must not be put in.

    `day`: how many calendar days have gone by in it. Only a period that is to lapse takes time.
    """

    facts: Mapping[FactId, FactValue]
    acts: tuple[Doing, ...]
    absent: tuple[ActRef, ...]
    day: int = 0


class _GiveUp(Exception):
    """Too many choices were tried."""


class _Noting(dict[ReadingId, ChoiceId]):
    """A choice for every reading; `asked`: of which of them it was asked."""

    def __init__(self, chosen: Mapping[ReadingId, ChoiceId]) -> None:
        super().__init__(chosen)
        self.asked: set[ReadingId] = set()

    def __getitem__(self, reading: ReadingId) -> ChoiceId:
        self.asked.add(reading)
        return super().__getitem__(reading)


class Builder:
    """Drafts of cases of one measure, under one choice for every reading; `scoped`: in its scope only."""

    def __init__(
        self, measure: Measure, chosen: Mapping[ReadingId, ChoiceId], *, scoped: bool = True
    ) -> None:
        self.measure = measure
        self.chosen = _Noting(chosen)
        self.facts = {f.id: f for f in measure.facts}
        self.acts = {a.id: a for a in measure.acts}
        self._defined = {j.id: j.definition for j in measure.judgements}
        self._settled: dict[JudgementId, Formula] = {}
        self.standing = [s.holds for s in self._said(measure.stating(Assumption))]
        scopes = [s.condition for s in self._said(measure.stating(Scope))]
        if scopes and scoped:
            referred = [s.condition for s in self._said(measure.stating(ByReference)) if not s.excluded]
            self.standing.append(Any((*scopes, *referred)))
        self.steps = 0

    @property
    def asked(self) -> AbstractSet[ReadingId]:
        """The readings looked at so far: however the others are taken, the drafts are the same."""
        return self.chosen.asked

    def _said(self, some: Iterable[_S]) -> Iterator[_S]:
        """Those of the statements that are made under these readings."""
        return (s for s in some if settled(s.guard, self.chosen) != Const(False))

    def _definition(self, judgement: JudgementId) -> Formula:
        if judgement not in self._settled:
            self._settled[judgement] = settled(self._defined[judgement], self.chosen)
        return self._settled[judgement]

    def drafts(self, wanted: Formula) -> Iterator[Draft]:
        """Cases in which `wanted` holds, the plainest choices first; few or none where it is hard."""
        goal = settled(All((wanted, *self.standing)), self.chosen)
        try:
            yield from self._want(goal, True, Draft({}, (), ()))
        except (_GiveUp, RecursionError):
            return

    # ---- what is wanted

    def _want(self, formula: Formula, truth: bool, draft: Draft) -> Iterator[Draft]:
        while isinstance(formula, At | Not | Judged):  # by no generator of their own: most are one of these
            match formula:
                case At(_, body):
                    formula = body
                case Not(body):
                    formula, truth = body, not truth
                case Judged(judgement):
                    formula = self._definition(judgement)
        match formula:
            case FactTrue(fact):
                yield from self._fact(fact, lambda value: (value is True) is truth, draft)
            case FactOneOf(fact, values):
                yield from self._fact(fact, lambda value: (value in values) is truth, draft)
            case All(parts):
                yield from self._each(parts, truth, draft) if truth else self._some(parts, truth, draft)
            case Any(parts):
                yield from self._some(parts, truth, draft) if truth else self._each(parts, truth, draft)
            case Const(value):
                if value is truth:
                    yield draft
            case Compare(fact, op, limit):
                yield from self._fact(
                    fact, lambda value: _stands(value, op, limit) is truth, draft, _near(limit)
                )
            case Done(what, since):
                wanted = (what, since) if since is not None and truth else (what,)
                yield from self._acts(wanted, truth, draft)
            case InTime(since):
                yield from self._acts((since,), truth, draft)
            case Lapsed(what, since, within):
                begun = () if since is None else (since,)
                lacking = self._acts(what, False, draft)
                yield from (
                    (
                        replace(d, day=d.day + _surely(within))
                        for b in lacking
                        for d in self._acts(begun, True, b)
                    )
                    if truth
                    else self._acts(what[:1], True, draft)
                )
            case Did(what, condition):
                met = self._want(condition, True, draft) if truth else (draft,)
                yield from (d for b in met for d in self._acts((what,), truth, b))
            case ReadingIs(reading, choice):
                if (self.chosen[reading] == choice) is truth:
                    yield draft
            case Unless(body, exception):
                yield from self._want(Any((body, exception)), truth, draft)
            case Applies() | Given() | Required() | Forbidden() | StatusIs() | Lawful():
                return  # only properties say these; whoever wants them looks at the evaluation
            case _:
                assert_never(formula)

    def _each(self, parts: tuple[Formula, ...], truth: bool, draft: Draft) -> Iterator[Draft]:
        if not parts:
            yield draft
        elif len(parts) == 1:
            yield from self._want(parts[0], truth, draft)
        else:
            for first in self._want(parts[0], truth, draft):
                yield from self._each(parts[1:], truth, first)

    def _some(self, parts: tuple[Formula, ...], truth: bool, draft: Draft) -> Iterator[Draft]:
        for part in sorted(parts, key=lambda p: self._price(p, truth)):
            yield from self._want(part, truth, draft)

    def _price(self, formula: Formula, truth: bool) -> int:
        """About how much a condition takes off the ordinary: facts changed and acts put in."""
        match formula:
            case Const(value):
                return 0 if value is truth else 1000
            case FactTrue(fact):
                return int((self.facts[fact].ordinary is True) is not truth)
            case FactOneOf(fact, values):
                return int((self.facts[fact].ordinary in values) is not truth)
            case Judged(judgement):
                return self._price(self._definition(judgement), truth)
            case Done() | InTime() | Lapsed() | Did():
                return 10 if truth else 0
            case Not(body):
                return self._price(body, not truth)
            case At(_, body):
                return self._price(body, truth)
            case All(parts) | Any(parts):
                prices = [self._price(p, truth) for p in parts]
                every = isinstance(formula, All) is truth
                return sum(prices) if every else min(prices, default=1000)
            case Unless(body, exception):
                return self._price(Any((body, exception)), truth)
            case _:
                return 1

    # ---- facts

    def _fact(
        self,
        id: FactId,
        fits: Callable[[FactValue], bool],
        draft: Draft,
        near: tuple[FactValue, ...] = (),
    ) -> Iterator[Draft]:
        self._step()
        if id in draft.facts:
            if fits(draft.facts[id]):
                yield draft
            return
        fact = self.facts[id]
        for value in _values(fact, near):
            if fits(value):
                new = Draft({**draft.facts, id: value}, draft.acts, draft.absent, draft.day)
                if value == fact.ordinary or fact.arises_if is None:
                    yield new
                else:
                    yield from self._want(settled(fact.arises_if, self.chosen), True, new)

    # ---- acts

    def _acts(self, refs: tuple[ActRef, ...], truth: bool, draft: Draft) -> Iterator[Draft]:
        if not refs:
            yield draft
            return
        if not truth:
            if not any(_described(doing, ref) for doing in draft.acts for ref in refs):
                yield replace(draft, absent=(*draft.absent, *refs))
            return
        for first in self._act(refs[0], draft):
            yield from self._acts(refs[1:], truth, first)

    def _act(self, ref: ActRef, draft: Draft) -> Iterator[Draft]:
        """The act is done, validly: by whom and with what content, and all it rests on."""
        self._step()
        if any(_described(doing, ref) for doing in draft.acts):
            yield draft
            return
        act = self.acts[ref.act]
        if sum(doing.act is act for doing in draft.acts) >= act.at_most:
            return
        for content in ref.contents or act.contents or (None,):
            for by in ref.by or act.actors:
                for source, to in self._sources(act, by, content):
                    doing = Doing(act, by, to, content)
                    if not any(_described(doing, absent) for absent in draft.absent):
                        needs = [source, *self._needs(act, by, content)]
                        # what it rests on goes before it in the list, as it does in time
                        rested = replace(draft, absent=(*draft.absent, ActRef(act.id)))
                        for below in self._want(settled(All(tuple(needs)), self.chosen), True, rested):
                            absent = tuple(a for a in below.absent if a != ActRef(act.id))
                            done = replace(doing, day=below.day)
                            yield replace(below, acts=(*below.acts, done), absent=absent)

    def _sources(
        self, act: Act, by: PartyId, content: ContentId | None
    ) -> Iterator[tuple[Formula, PartyId | None]]:
        """What each authority asks for the act, and towards whom."""
        own = (s for s in self.measure.stating(Authority) if s.act == act.id)
        for_it = [s for s in self._said(own) if not s.contents or content in s.contents]
        for s in for_it:
            if by in s.actors:
                towards = s.addressees or act.addressees
                yield s.requires, towards[0] if towards else None
        if not for_it and by in act.actors:
            yield Const(True), act.addressees[0] if act.addressees else None

    def _needs(self, act: Act, by: PartyId, content: ContentId | None) -> Iterator[Formula]:
        own = (s for s in self.measure.stating(Requirement) if s.act == act.id)
        for s in self._said(own):
            if (not s.contents or content in s.contents) and (not s.actors or by in s.actors):
                yield s.requires

    def _step(self) -> None:
        self.steps += 1
        if self.steps > _STEPS:
            raise _GiveUp


def _described(doing: Doing, ref: ActRef) -> bool:
    return (
        doing.act.id == ref.act
        and (not ref.contents or doing.content in ref.contents)
        and (not ref.by or doing.by in ref.by)
    )


def _values(fact: Fact, near: tuple[FactValue, ...]) -> tuple[FactValue, ...]:
    """Values to try, the ordinary one first; of numbers and dates only those `near` a limit."""
    match fact.type:
        case BoolType():
            others: tuple[FactValue, ...] = (True, False)
        case EnumType(values):
            others = values
        case IntType() | DateType():
            others = near
        case _:
            assert_never(fact.type)
    return (fact.ordinary, *(v for v in others if v != fact.ordinary))


_MOST = {Unit.WORKDAY: 2, Unit.DAY: 1, Unit.MONTH: 31, Unit.YEAR: 366}
"""Calendar days that each of a unit takes at most, but for the longest holidays."""


def _surely(period: Period) -> int:
    """Calendar days after which the period has ended, however long its holidays are."""
    more = 0 if period.then is None else _surely(period.then)
    return period.number * _MOST[period.unit] + _HOLIDAYS + more


def _near(limit: int | datetime.date) -> tuple[FactValue, ...]:
    if isinstance(limit, datetime.date):
        day = datetime.timedelta(days=1)
        return (limit, limit + day, limit - day)
    return (limit, limit + 1, *((limit - 1,) if limit else ()))


def _stands(value: FactValue, op: Op, limit: int | datetime.date) -> bool:
    assert isinstance(value, int | datetime.date)
    return compared(value, op, limit)
