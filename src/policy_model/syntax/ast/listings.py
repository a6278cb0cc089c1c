"""Lists: a head that announces them, and their items; readings of any statement."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from .names import Node
from .rules import Lasting
from .statements import (
    Assumption,
    ByReference,
    Considers,
    Definition,
    EntryIntoForce,
    Excused,
    HighestGrade,
    Institution,
    Nothing,
    NumberRule,
    Precedence,
    PublicationDate,
    Repeal,
    RestsOn,
    Rule,
    RunOn,
    SaveRule,
    Scope,
    TimeNeeded,
)

if TYPE_CHECKING:
    from .conditions import Cond, Event
    from .names import Name, Parties, Text
    from .rules import Consequence, Head, Manner, Modal
    from .statements import CondReading


@dataclass(frozen=True, slots=True)
class CondItem(Node):
    """（一）… one condition. `number` as written; 0 in a list written in the sentence itself."""

    number: int
    body: Cond | CondReading | Excused | SubList


class ListMode(Enum):
    """同时具备下列条件, or 有下列情形之一."""

    ALL = "all"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class SubList(Node):
    """（五）[甲，并]符合下列条件之一：1.…；2.…: a list inside an item, as 目."""

    premise: Cond | None
    mode: ListMode
    least: int
    items: tuple[CondItem, ...]


@dataclass(frozen=True, slots=True)
class NecessaryList(Node):
    """对甲实行R，必须同时具备以下条件：…; 甲X，应当具备下列条件：… (`acts`); 甲应当C; 数额不得超过….

    Without results or acts it says what must be so of whoever it speaks of, and attaches nothing.
    `premise`: where it does.
    """

    parties: tuple[Name, ...]
    results: tuple[Name, ...]
    items: tuple[CondItem, ...]
    acts: tuple[Event, ...] = ()
    premise: Cond | None = None


@dataclass(frozen=True, slots=True)
class RuleList(Node):
    """…，有下列情形之一的，可R：… `mode` says how the items join; they are a further condition of `rule`.

    `ladder`: further rules whose conditions come on top of (heads and items) of the first. `tier`: the
    first's own condition (有下列行为之一，情节较重的). `least`: of so many items at least.
    """

    rule: Rule
    mode: ListMode
    items: tuple[CondItem, ...]
    ladder: tuple[Rule, ...] = ()
    tier: Cond | None = None
    least: int = 1


@dataclass(frozen=True, slots=True)
class DefinitionList(Node):
    """本办法所称X，是指同时具备下列条件：… / 有下列情形之一：… `premise`: 是指甲，并有下列情形之一."""

    term: Name
    mode: ListMode
    items: tuple[CondItem, ...]
    premise: Cond | None = None
    least: int = 1


@dataclass(frozen=True, slots=True)
class ResultItem(Node):
    """（一）R, or （一）甲的，R: given only where 甲 (`condition`) holds too."""

    number: int
    result: Name | Excused
    condition: Cond | None = None


@dataclass(frozen=True, slots=True)
class Kinds(Node):
    """处罚的种类为：（一）警告；…: it names results and gives none."""

    items: tuple[ResultItem, ...]


@dataclass(frozen=True, slots=True)
class ResultList(Node):
    """…的，可在以下方面X：… each item's result is given where the heads hold. `general`: X."""

    heads: tuple[Head, ...]
    givers: Parties
    modal: Modal | None
    general: Name
    items: tuple[ResultItem, ...]


@dataclass(frozen=True, slots=True)
class StepItem(Node):
    """（一）标题。 and its statements."""

    number: int
    title: Name | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class StepList(Node):
    """对甲实行R，依照下列程序进行：… `heads` and `results` say what the steps are for, no condition."""

    heads: tuple[Head, ...]
    results: tuple[Name, ...]
    items: tuple[StepItem, ...]


@dataclass(frozen=True, slots=True)
class Lead(Node):
    """What the items of a list complete: 甲应当在十五日内采取下列措施, 甲不得有下列行为.

    `modal` is that of an item with none of its own; `only`: no item may have one of its own. `one_of`: one of
    the items is enough.
    """

    parties: Parties
    modal: Modal
    manner: Manner
    only: bool
    one_of: bool


@dataclass(frozen=True, slots=True)
class LeadList(Node):
    """…的，[甲应当X，]甲应当采取下列措施：… each item completes `lead` under `heads`.

    `first`: what is said before the lead, under the same heads. `ladder`: what is said after it, on top
    of them.
    """

    heads: tuple[Head, ...]
    first: tuple[Consequence, ...]
    lead: Lead
    ladder: tuple[Rule, ...]
    items: tuple[StepItem, ...]


@dataclass(frozen=True, slots=True)
class GradeItem(Node):
    """（一）某级，是指…的."""

    number: int
    value: Name
    body: Cond


@dataclass(frozen=True, slots=True)
class GradeList(Node):
    """E分为下列等级：…."""

    fact: Name
    items: tuple[GradeItem, ...]


@dataclass(frozen=True, slots=True)
class Choice(Node):
    """A choice of a reading of a statement."""

    name: Text
    ordinary: bool
    reason: Text | None
    body: Statement


@dataclass(frozen=True, slots=True)
class Reading(Node):
    """读法 of a statement."""

    name: Text
    choices: tuple[Choice, ...]


Listing = NecessaryList | RuleList | DefinitionList | ResultList | StepList | LeadList | GradeList

Statement = (
    Rule
    | SaveRule
    | Definition
    | Institution
    | Scope
    | ByReference
    | EntryIntoForce
    | Repeal
    | PublicationDate
    | RunOn
    | TimeNeeded
    | Lasting
    | NumberRule
    | RestsOn
    | Considers
    | HighestGrade
    | Excused
    | Precedence
    | Assumption
    | Nothing
    | Reading
    | NecessaryList
    | RuleList
    | DefinitionList
    | ResultList
    | Kinds
    | StepList
    | LeadList
    | GradeList
)
