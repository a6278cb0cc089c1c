"""Statements, and readings of conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .names import Node

if TYPE_CHECKING:
    import datetime

    from .conditions import Cond, Event, Op
    from .names import Name, Ref, Text
    from .properties import Claim
    from .rules import Consequence, Head, Interval, Via


@dataclass(frozen=True, slots=True)
class Rule(Node):
    """Heads and what follows from them. `follows`: the sentence goes on from a rule that ended in ；.

    `unless`: what takes a case out of it: 但…的除外. `gives_way`: where a graver tier stands in the place of
    the results that it gives; what it orders or bars stays.
    """

    heads: tuple[Head, ...]
    consequences: tuple[Consequence, ...]
    follows: bool = False
    unless: tuple[Cond, ...] = ()
    gives_way: tuple[Cond, ...] = ()


@dataclass(frozen=True, slots=True)
class SaveRule(Node):
    """但情节轻微的除外, by itself after ； or 。: the rule before does not hold there."""

    condition: Cond


@dataclass(frozen=True, slots=True)
class Definition(Node):
    """本办法所称X，是指…的。 X is a judgement."""

    term: Name
    body: Cond


@dataclass(frozen=True, slots=True)
class Institution(Node):
    """本办法所称X，是指对甲…的，经认定，予以R，或作R.

    It defines X by `condition`; naming results gives none.
    """

    term: Name
    parties: tuple[Name, ...]
    condition: Cond
    via: tuple[Via, ...]
    results: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Scope(Node):
    """本办法适用于甲、乙及丙: in scope where one of them holds; 适用于…的甲: where it does; or 不适用于."""

    covers: Cond
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Exclusion(Node):
    """第九条因“…”除外."""

    ref: Ref
    reason: Text


@dataclass(frozen=True, slots=True)
class ByReference(Node):
    """X参照本办法执行（第九条因“…”除外）."""

    subject: Cond
    excluded: tuple[Exclusion, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryIntoForce(Node):
    """本办法自发布之日起施行 (`date` None) / 自2017年2月6日起施行."""

    date: datetime.date | None
    repeals: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeal(Node):
    """《X》同时废止: it says nothing of what this measure asks."""

    norms: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class PublicationDate(Node):
    """本办法发布之日，是指2017年2月6日."""

    date: datetime.date


@dataclass(frozen=True, slots=True)
class TimeNeeded(Node):
    """听证所需时间，是指自甲之日起至乙之日止的期间; 复查期间，是指自甲之日起至乙之前的期间 (`state`)."""

    acts: tuple[Name, ...]
    interval: Interval
    state: bool = False


@dataclass(frozen=True, slots=True)
class RunOn(Node):
    """期限届满日为休息日的，顺延至其后第一个工作日 / 不顺延."""

    runs_on: bool


@dataclass(frozen=True, slots=True)
class NumberRule(Node):
    """本办法所称以上、以下，（不）包括本数. `here`: 本条所称; None: 所称 alone, going on.

    `paragraph`: of which 款 of this article alone.
    """

    ops: tuple[Op, ...]
    includes: bool
    here: bool | None = False
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class RestsOn(Node):
    """X、Y以Z和W为前提 / X以符合第七条规定为前提. An And of ActDone where acts are named after 以."""

    acts: tuple[Event, ...]
    on: Cond


@dataclass(frozen=True, slots=True)
class HighestGrade(Node):
    """[等级]同时符合两个以上等级的，以较高等级为准."""

    fact: Name | None


@dataclass(frozen=True, slots=True)
class Considers(Node):
    """主要看是A还是B，是C还是D: values of enumerated facts (or facts), pair by pair."""

    contrasts: tuple[tuple[Name, ...], ...]
    parties: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Excused(Node):
    """本条不形式化（理由：“…”）。 `subject`: what is excused, relative to where it stands.

    `words`: the one official sentence of it that is excused: 本句不形式化（理由：“…”）：“…”。
    """

    subject: Ref
    reason: Text
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class Precedence(Node):
    """适用顺序：第七条优先于第十四条第（三）项."""

    over: Ref
    under: Ref


@dataclass(frozen=True, slots=True)
class Assumption(Node):
    """假定“名”：凡C必D / C."""

    name: Text
    claim: Claim
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class Nothing(Node):
    """本读法下不另作规定."""


@dataclass(frozen=True, slots=True)
class CondChoice(Node):
    """A choice of a reading of an item's condition."""

    name: Text
    ordinary: bool
    reason: Text | None
    body: Cond


@dataclass(frozen=True, slots=True)
class CondReading(Node):
    """读法 inside an item of conditions."""

    name: Text
    choices: tuple[CondChoice, ...]
