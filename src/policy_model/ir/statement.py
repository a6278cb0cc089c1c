"""What a clause says, one node a normative statement, and the measure that holds them.

Every statement carries `id` (unique, stable: clause id, `#`, number within the clause), `clause`,
`guard` (a formula over `ReadingIs` only: under which readings it is said) and `span`.
A statement speaks only where its guard holds.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TypeVar, cast

from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from .formula import AS_COUNTED, ActRef, Formula, Period
from .ids import NATURE, ActId, ContentId, FactId, JudgementId, PartyId, ReadingId, ResultId, written
from .vocabulary import Act, Fact, Judgement, Party, Reading, Result


class Modality(Enum):
    """应当 / 可以 / 不得."""

    REQUIRE = "require"
    PERMIT = "permit"
    FORBID = "forbid"


@dataclass(frozen=True, slots=True)
class Effect:
    """The clause requires, permits or forbids the results where `condition` holds.

    `one_of`: an 应当 over results joined by 或: each of them is *permitted* by this statement (which
    one is left open), and giving one of them is owed, by the givers or by whoever decides.
    `givers`: whoever is named to give them (may be empty).
    """

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    modality: Modality
    results: tuple[ResultId, ...]
    condition: Formula
    one_of: bool = False
    givers: tuple[PartyId, ...] = ()

    @property
    def owed(self) -> bool:
        """Whether it makes a duty to give: somebody is named to, or one of several is to be given."""
        return self.modality is Modality.REQUIRE and (bool(self.givers) or self.one_of)


@dataclass(frozen=True, slots=True)
class Necessary:
    """对…实行X，必须同时具备以下条件: the results are forbidden where some item is unmet.

    `items` are the list's items, each an `At` of its own clause.
    """

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    results: tuple[ResultId, ...]
    items: tuple[Formula, ...]


def told(s: Effect | Necessary) -> tuple[ResultId, ...]:
    """Its results as they are told."""
    return written(s.results, barred=sense(s) is Modality.FORBID)


def sense(s: Effect | Necessary) -> Modality:
    """What the statement says of each of its results: 应当甲或乙 leaves open which, so permits each."""
    if isinstance(s, Necessary):
        return Modality.FORBID
    return Modality.PERMIT if s.one_of else s.modality


@dataclass(frozen=True, slots=True)
class Duty:
    """The bearers must do the act.

    It arises where `condition` holds (read on the day the case is seen), for each valid act `trigger`
    (None: without a trigger, from entry into force). `within` is the period counted from the trigger
    (None: no last day). `timely`: the 裁量 fact that says whether a 及时 duty, once done, was done in
    time (None: not a 及时 duty). It is discharged by a valid act by one of `bearers`, not before its
    trigger: by this act, or by one of those it may do `instead`.
    """

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    bearers: tuple[PartyId, ...]
    act: ActId
    contents: tuple[ContentId, ...]
    condition: Formula
    trigger: ActRef | None
    within: Period | None
    timely: FactId | None = None
    instead: tuple[ActRef, ...] = ()

    @property
    def any_of(self) -> tuple[ActRef, ...]:
        """The acts any of which discharges it, the first named first."""
        return (ActRef(self.act, self.contents, self.bearers), *self.instead)


@dataclass(frozen=True, slots=True)
class Power:
    """The bearers may do the act (可以), where `condition` holds; with a window if `within` is given.

    Letting the last day pass is no breach.
    """

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    bearers: tuple[PartyId, ...]
    act: ActId
    contents: tuple[ContentId, ...]
    condition: Formula
    trigger: ActRef | None
    within: Period | None


def named_day(s: Duty | Power, entry: datetime.date) -> datetime.date | None:
    """The last day, where the text names a date and no period; `entry`: into force."""
    if s.trigger is not None or s.within is None or s.within.then != AS_COUNTED:
        return None
    return entry + datetime.timedelta(days=s.within.number)


@dataclass(frozen=True, slots=True)
class Ban:
    """The bearers (empty: anyone) must not do the act (不得) where `condition` holds on the act's day.

    Doing it is unlawful; it is not thereby void.
    """

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    bearers: tuple[PartyId, ...]
    act: ActId
    contents: tuple[ContentId, ...]
    condition: Formula


@dataclass(frozen=True, slots=True)
class Authority:
    """A source of an act's validity (权源).

    By one of `actors`, towards one of `addressees`, if `requires` holds on the act's day.

    An act is valid only if some authority for it in force (guard) is satisfied; an act for which no
    statement speaks needs only an actor and addressee its declaration names. `contents` empty: any.
    """

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    actors: tuple[PartyId, ...]
    addressees: tuple[PartyId, ...]
    act: ActId
    contents: tuple[ContentId, ...]
    requires: Formula


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition of an act's validity whatever its authority, read on the act's day.

    It concerns acts of the kind with one of `contents` (empty: any) by any of `actors` (empty: anyone).
    """

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    act: ActId
    contents: tuple[ContentId, ...]
    actors: tuple[PartyId, ...]
    requires: Formula


@dataclass(frozen=True, slots=True)
class Scope:
    """本办法适用于…: in scope where `condition` holds."""

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    condition: Formula


@dataclass(frozen=True, slots=True)
class ByReference:
    """…参照本办法执行: also in scope where `condition` holds, save the clauses without a subject there.

    `excluded` pairs a clause with the reason given.
    """

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    condition: Formula
    excluded: tuple[tuple[ClauseId, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Yields:
    """另有规定的，从其规定: the result is outside where its fact (另有规定 on this result) holds."""

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    provisions: tuple[tuple[ResultId, FactId], ...]


@dataclass(frozen=True, slots=True)
class Considers:
    """主要看是…还是…: facts the authority weighs; it attaches no consequence by itself."""

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    facts: tuple[FactId, ...]


@dataclass(frozen=True, slots=True)
class Precedence:
    """适用顺序: where both speak on a result and clash, `over` prevails and `under` is silent on it.

    A clash: one gives it and the other forbids it.
    """

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    over: ClauseId
    under: ClauseId


@dataclass(frozen=True, slots=True)
class Assumption:
    """假定: taken to be true of every case though the text does not say it. Over facts only."""

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    name: str
    holds: Formula


@dataclass(frozen=True, slots=True)
class Excused:
    """本条（款、项）不形式化, with the reason. `words`: only this official sentence of it is excused."""

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    reason: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Defines:
    """The clause defines a judgement (its definition is in the vocabulary) or holds a fact's listing."""

    id: str
    clause: ClauseId
    guard: Formula
    span: Span
    judgement: str


Statement = (
    Effect
    | Necessary
    | Duty
    | Power
    | Ban
    | Authority
    | Requirement
    | Scope
    | ByReference
    | Yields
    | Considers
    | Precedence
    | Assumption
    | Excused
    | Defines
)


S = TypeVar("S", bound=Statement)


@dataclass(frozen=True)
class Measure:
    """A whole measure, names resolved.

    `entry`: the day it enters into force, as `entry_clause` says (None: no clause says it).
    `run_on`: whether a period of calendar days, months or years that ends on a day off runs on to the
    next working day (None where no such period is used). All tuples in document or declaration order.
    `hash`: sha256 of the file's text, hex.
    """

    name: str
    title: str
    entry: datetime.date
    run_on: bool | None
    parties: tuple[Party, ...]
    facts: tuple[Fact, ...]
    acts: tuple[Act, ...]
    judgements: tuple[Judgement, ...]
    results: tuple[Result, ...]
    readings: tuple[Reading, ...]
    statements: tuple[Statement, ...]
    clauses: tuple[ClauseId, ...]
    hash: str
    entry_clause: ClauseId | None = None

    def __hash__(self) -> int:
        """By its text: walking the whole of it would cost more than what is kept for it saves."""
        return hash((self.name, self.hash))

    @property
    def people(self) -> tuple[Party, ...]:
        """The parties but for nature, which events are done by."""
        return tuple(p for p in self.parties if p.id != NATURE)

    def fact(self, id: FactId) -> Fact:
        """The declaration of a fact. Raises KeyError."""
        return self._facts[id]

    def act(self, id: ActId) -> Act:
        """The declaration of an act. Raises KeyError."""
        return self._acts[id]

    def judgement(self, id: JudgementId) -> Judgement:
        """The declaration of a judgement. Raises KeyError."""
        return self._judgements[id]

    def result(self, id: ResultId) -> Result:
        """The declaration of a result. Raises KeyError."""
        return self._results[id]

    def reading(self, id: ReadingId) -> Reading:
        """The declaration of a reading. Raises KeyError."""
        return self._readings[id]

    def stating(self, kind: type[S]) -> tuple[S, ...]:
        """The statements of a kind, in document order."""
        return cast("tuple[S, ...]", self._kinds.get(kind, ()))

    def about(self, result: ResultId) -> tuple[Effect | Necessary, ...]:
        """The statements that speak of a result, in document order."""
        return self._about.get(result, ())

    @cached_property
    def _about(self) -> dict[ResultId, tuple[Effect | Necessary, ...]]:
        found: dict[ResultId, list[Effect | Necessary]] = {}
        for s in self.statements:
            if isinstance(s, Effect | Necessary):
                for result in dict.fromkeys(s.results):
                    found.setdefault(result, []).append(s)
        return {result: tuple(some) for result, some in found.items()}

    @cached_property
    def _kinds(self) -> dict[type, tuple[Statement, ...]]:
        found: dict[type, list[Statement]] = {}
        for statement in self.statements:
            found.setdefault(type(statement), []).append(statement)
        return {kind: tuple(some) for kind, some in found.items()}

    @cached_property
    def _facts(self) -> dict[FactId, Fact]:
        return {f.id: f for f in self.facts}

    @cached_property
    def _acts(self) -> dict[ActId, Act]:
        return {a.id: a for a in self.acts}

    @cached_property
    def _judgements(self) -> dict[JudgementId, Judgement]:
        return {j.id: j for j in self.judgements}

    @cached_property
    def _results(self) -> dict[ResultId, Result]:
        return {r.id: r for r in self.results}

    @cached_property
    def _readings(self) -> dict[ReadingId, Reading]:
        return {r.id: r for r in self.readings}
