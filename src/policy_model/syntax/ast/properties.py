"""What a drafter claims, as written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from .conditions import ReadingIs
from .names import Name, Node, Text

if TYPE_CHECKING:
    from .conditions import Cond, Event
    from .names import Ref


@dataclass(frozen=True, slots=True)
class Always(Node):
    """凡C的，必D. 凡C的，不得/应当/可以 R is a conclusion over ResultIs (不得: Not of GIVEN)."""

    premise: Cond
    conclusion: Cond


@dataclass(frozen=True, slots=True)
class AlwaysYields(Node):
    """凡C的，R、R（各项结果: empty）从其规定: they are outside."""

    premise: Cond
    results: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Exists(Node):
    """存在C的情形."""

    condition: Cond


@dataclass(frozen=True, slots=True)
class OnlyAfter(Node):
    """X、Y只能在Z之后."""

    later: tuple[Event | Name, ...]
    earlier: Event


class Strength(Enum):
    """期限可同时遵守, 预先, 随时."""

    CONSISTENT = "consistent"
    STRONG = "strong"
    DYNAMIC = "dynamic"


@dataclass(frozen=True, slots=True)
class DeadlinesMet(Node):
    """[第十条的][甲的]期限[预先/随时]可同时遵守."""

    strength: Strength
    ref: Ref | None = None
    party: Name | None = None


@dataclass(frozen=True, slots=True)
class EachNeeded(Node):
    """第七条逐项必要."""

    ref: Ref


@dataclass(frozen=True, slots=True)
class SameFor(Node):
    """[凡C的，]R、X（各项结果: empty）不因（是否）F、E而异. `premise` None: in any case."""

    subjects: tuple[Name, ...]
    facts: tuple[Name, ...]
    premise: Cond | None = None


@dataclass(frozen=True, slots=True)
class Monotone(Node):
    """越是F，越易/越难R; E越高，越难R."""

    fact: Name
    result: Name
    easier: bool


Claim = Always | AlwaysYields | Exists | OnlyAfter | DeadlinesMet | EachNeeded | SameFor | Monotone


class Expected(Enum):
    """已证明 (or 成立), 不成立, 因读法…而定, 前提不可能."""

    PROVED = "已证明"
    REFUTED = "不成立"
    DEPENDS = "因读法而定"
    VACUOUS = "前提不可能"


@dataclass(frozen=True, slots=True)
class Expectation(Node):
    """（不成立）, （因读法“和”、“情形”而定）, （因读法“和”取“兼有”而定）.

    `readings`: those named. `holds`: where choices are given, the combinations under which it holds.
    """

    verdict: Expected
    readings: tuple[Text, ...] = ()
    holds: tuple[tuple[ReadingIs, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Property(Node):
    """性质“名”（…）：[各方守法时，]…。 `lawful`: parties (None among them: every party)."""

    name: Text
    claim: Claim
    lawful: tuple[Name | None, ...] = ()
    expected: Expectation | None = None
    reason: Text | None = None
