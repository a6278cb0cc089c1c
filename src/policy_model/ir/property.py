"""Properties: what a drafter claims of a measure (never what the law says)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from .formula import ActRef, Const, Formula
from .ids import Combination, FactId, JudgementId, PartyId, ReadingId, ResultId


class Verdict(Enum):
    """What is known of a property."""

    PROVED = "proved"
    REFUTED = "refuted"
    DEPENDS = "depends"
    VACUOUS = "vacuous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the file expects: a verdict and, for `depends`, what it depends on.

    `holds`: the combinations under which it holds (empty: not stated); `readings`: the readings it
    hangs on, neither more nor fewer (empty: not stated).
    """

    verdict: Verdict
    holds: tuple[Combination, ...] = ()
    readings: tuple[ReadingId, ...] = ()


@dataclass(frozen=True, slots=True)
class Always:
    """凡（前提）必（结论）, in every case, on every day it may be seen. 凡…不得… has a negated conclusion."""

    premise: Formula
    conclusion: Formula


@dataclass(frozen=True, slots=True)
class Exists:
    """存在…的情形: some case, on some day."""

    condition: Formula


@dataclass(frozen=True, slots=True)
class OnlyAfter:
    """…只能在…之后.

    Whatever of `later` is given (a result) or valid (an act), `earlier` was validly done by that day.
    """

    later: tuple[ResultId | ActRef, ...]
    earlier: ActRef


@dataclass(frozen=True, slots=True)
class EachNeeded:
    """逐项必要: leaving out any one item of the clause changes some case."""

    clause: ClauseId


class Strength(Enum):
    """The three strengths of 期限可同时遵守 (model 6)."""

    CONSISTENT = "consistent"
    STRONG = "strong"
    DYNAMIC = "dynamic"


@dataclass(frozen=True, slots=True)
class DeadlinesMet:
    """期限（预先／随时）可同时遵守, of the clause (None: the whole measure), for the party (None: each)."""

    strength: Strength
    clause: ClauseId | None
    party: PartyId | None


_ANY_CASE = Const(True)


@dataclass(frozen=True, slots=True)
class SameFor:
    """不因…而异: cases alike in all but `facts` have the same of `subjects` (empty: everything).

    `premise`: only cases, both of them, in which it holds.
    """

    subjects: tuple[ResultId | JudgementId | ActRef, ...]
    facts: tuple[FactId, ...]
    premise: Formula = _ANY_CASE


@dataclass(frozen=True, slots=True)
class Monotone:
    """越是（fact）越易／越难（result）.

    Making the fact true, or raising it, never makes the result less (`easier`) or more (not `easier`) given,
    a benefit or a burden: not given, in conflict, permitted, required.
    """

    fact: FactId
    result: ResultId
    easier: bool


Claim = Always | Exists | OnlyAfter | EachNeeded | DeadlinesMet | SameFor | Monotone


@dataclass(frozen=True, slots=True)
class Property:
    """性质. `lawful`: only cases in which these parties are lawful (None among them: every party)."""

    id: str
    name: str
    claim: Claim
    lawful: tuple[PartyId | None, ...]
    expected: Expectation
    reason: str
    span: Span
