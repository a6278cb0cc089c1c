"""Conditions, as written."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from .names import NOBODY, Name, Node, Parties, Ref, Text

if TYPE_CHECKING:
    import datetime

    from .names import Period


@dataclass(frozen=True, slots=True)
class Atom(Node):
    """A 是否 fact, a family, a judgement, or a value standing alone (its fact then has that value).

    `parties`: the subject written before it, which changes nothing (a case has one party concerned).
    """

    name: Name
    parties: Parties = NOBODY


@dataclass(frozen=True, slots=True)
class Event(Node):
    """An act that something is counted from or follows: [主体] 行为[，内容为…]."""

    act: Name
    parties: Parties = NOBODY
    content: Name | None = None


@dataclass(frozen=True, slots=True)
class Commenced(Node):
    """本办法施行, as what a period is counted from."""


@dataclass(frozen=True, slots=True)
class Within(Node):
    """在E后七个工作日内, 自公示期满之日起…, and 在七个工作日内 (`event` None: from the head, or refused)."""

    event: Event | Ended | Commenced | None
    period: Period


@dataclass(frozen=True, slots=True)
class After(Node):
    """在E后, 在公示期满后, 事后 (`event` None); with `period`, 在E满三年后."""

    event: Event | Ended | None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Before(Node):
    """在E前, 在公示期满前; with `period`, 在E七日前, and 提前七日 (`event` None: the act of the head)."""

    event: Event | Ended | None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class ByDate(Node):
    """于2026年6月30日前: the date is the last day."""

    date: datetime.date


@dataclass(frozen=True, slots=True)
class ByEach(Node):
    """每年3月31日前, 每季度末, 每半年一次: a day of every so many `months` (12, 6, 3, 1) is a last day.

    The `day` (None: the last) of its `month`, counted from 1. 一次 is due on the last of all.
    `named`: as it is written.
    """

    named: Text
    months: int
    month: int
    day: int | None


@dataclass(frozen=True, slots=True)
class Timely(Node):
    """及时, 立即, 事后及时, 在E后及时 (`event`)."""

    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Prescribed(Node):
    """在规定期限内, 在第五条规定的期限内, 按照第五条规定: in the period set for the act (there)."""

    ref: Ref | None = None


Timing = Within | After | Before | ByDate | ByEach | Timely | Prescribed


@dataclass(frozen=True, slots=True)
class ActDone(Node):
    """An act has been validly done: [甲] [期限] 行为[，内容为…], 经甲行为 (`via`), 已行为.

    未经甲行为 is Not of it. `whose`: who stands before 经, of whom the sentence speaks.
    """

    act: Name
    parties: Parties = NOBODY
    content: Name | None = None
    timing: Timing | None = None
    via: bool = False
    whose: Parties = NOBODY


@dataclass(frozen=True, slots=True)
class Elapsed(Node):
    """E满一年, 自E之日起超过三个月: the period has ended; E不满一年 (`short`): it has begun and not ended."""

    event: Event | Commenced
    period: Period
    short: bool = False


@dataclass(frozen=True, slots=True)
class Ended(Node):
    """公示期满: the time that the act begins is over, however long the measure says it lasts."""

    act: Name
    parties: Parties = NOBODY


@dataclass(frozen=True, slots=True)
class Overdue(Node):
    """逾期X, 逾期未X: the act was done after the last day of its own window (`undone`: or not at all)."""

    act: Name
    undone: bool = False
    parties: Parties = NOBODY
    content: Name | None = None


@dataclass(frozen=True, slots=True)
class Refuses(Node):
    """拒不X, 经E后仍不X (`after`): the period of X is over (that which runs from E), and it is not done."""

    act: Name
    after: Event | None = None
    parties: Parties = NOBODY
    content: Name | None = None


@dataclass(frozen=True, slots=True)
class Breaks(Node):
    """违反第五条规定: a duty of the clause has lapsed, or a ban of it was broken."""

    ref: Ref
    parties: Parties = NOBODY


class Op(Enum):
    """A comparison, as its words say it; 以上 and 以下 include the number unless 本办法 says otherwise."""

    AT_LEAST = "以上"
    AT_MOST = "以下"
    NOT_LESS = "满"
    MORE = "超过"
    NOT_MORE = "不超过"
    LESS = "不满"
    EQUAL = "为"


@dataclass(frozen=True, slots=True)
class EnumIs(Node):
    """枚举为甲, 枚举为甲、乙之一 (op EQUAL); 枚举为甲以上 / 以下 (one value; 本级包含在内)."""

    fact: Name
    values: tuple[Name, ...]
    op: Op = Op.EQUAL
    parties: Parties = NOBODY


@dataclass(frozen=True, slots=True)
class Bound(Node):
    """三人以上, 超过五万元 (50000 of the unit 元), 百分之三以下 (3 of the unit %)."""

    op: Op
    number: int | Fraction
    unit: str


@dataclass(frozen=True, slots=True)
class NumberBounds(Node):
    """数量在三人以上十人以下; every bound holds. `caused`: 造成三人以上十人以下数量."""

    fact: Name
    bounds: tuple[Bound, ...]
    parties: Parties = NOBODY
    caused: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class DateIs(Node):
    """日期在2017年2月6日前 (LESS) / 后 (MORE) / 以前 (AT_MOST) / 以后 (AT_LEAST), 日期为… (EQUAL)."""

    fact: Name
    op: Op
    date: datetime.date
    parties: Parties = NOBODY


@dataclass(frozen=True, slots=True)
class Meets(Node):
    """符合第七条规定, 符合第七条、第八条规定 (each of them)."""

    ref: Ref
    parties: Parties = NOBODY


@dataclass(frozen=True, slots=True)
class HasSituation(Node):
    """有第八条规定情形之一, 有第八条第（三）项规定情形."""

    ref: Ref
    parties: Parties = NOBODY


@dataclass(frozen=True, slots=True)
class OtherwiseProvided(Node):
    """国家法律法规另有规定 (`norms`), 关于R另有规定 (`results`; empty: on whatever result is meant)."""

    norms: tuple[Name, ...] = ()
    results: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Not(Node):
    """没有, 不, 未, 非, 无, 不是."""

    body: Cond


@dataclass(frozen=True, slots=True)
class And(Node):
    """甲，乙; 甲且乙; 甲、乙和丙; 既甲又乙.

    `commas`: nothing but ， stands between the parts. `named`: 和, 与 or 及 joins them, which may only name
    what there is of each.
    """

    parts: tuple[Cond, ...]
    commas: bool = field(default=False, compare=False)
    named: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Or(Node):
    """甲或乙; 甲、乙或丙; 甲，或者乙."""

    parts: tuple[Cond, ...]


@dataclass(frozen=True, slots=True)
class BareList(Node):
    """甲、乙 with no connective: to be refused, or settled by a reading."""

    parts: tuple[Cond, ...]


@dataclass(frozen=True, slots=True)
class Except(Node):
    """甲（乙、丙等情况除外）: met when `body` or some `excepted` holds. `etc`: 等, one more 裁量 fact."""

    body: Cond
    excepted: tuple[Cond, ...]
    etc: bool = False


@dataclass(frozen=True, slots=True)
class ReadingIs(Node):
    """读法“名”取“choice”, only in properties."""

    reading: Text
    choice: Text


class Standing(Enum):
    """What a property says of a result: R得以给予, R被要求, R被禁止."""

    GIVEN = "given"
    REQUIRED = "required"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class ResultIs(Node):
    """某结果得以给予. Only in properties."""

    result: Name
    standing: Standing


@dataclass(frozen=True, slots=True)
class Lawful(Node):
    """各方守法 (`party` None), 甲守法. Only in properties."""

    party: Name | None


@dataclass(frozen=True, slots=True)
class Applies(Node):
    """本办法已经施行 and, with `scope`, 适用本办法: in force and in scope. Only in properties."""

    scope: bool


Cond = (
    Atom
    | ActDone
    | Elapsed
    | Overdue
    | Refuses
    | Breaks
    | EnumIs
    | NumberBounds
    | DateIs
    | Meets
    | HasSituation
    | OtherwiseProvided
    | Not
    | And
    | Or
    | BareList
    | Except
    | ReadingIs
    | ResultIs
    | Lawful
    | Applies
)
