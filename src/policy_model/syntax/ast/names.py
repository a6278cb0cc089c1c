"""Names, quoted text and references, as written."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from policy_model.source.clause import ClauseId
    from policy_model.source.span import Span


@dataclass(frozen=True, slots=True)
class Node:
    """Anything with a place. Equality ignores the place."""

    span: Span = field(compare=False, kw_only=True)


class Kind(Enum):
    """The kinds of names; a table of the vocabulary declares one kind (facts are told apart by 类型)."""

    PARTY = "主体"
    FACT = "事实"
    ENUM = "枚举"
    NUMBER = "数量"
    DATE = "日期"
    VALUE = "取值"
    ACT = "行为"
    CONTENT = "内容"
    JUDGEMENT = "判断"
    RESULT = "结果"
    NORM = "规范"
    TITLE = "标题"


class Connective(Enum):
    """How a list is joined: 或, 和/且/并, or only 、 (BARE), which settles nothing."""

    ANY = "any"
    ALL = "all"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Amount(Node):
    """一万元以上五万元以下, 违法所得一倍以上, 每人每月八百元, 十日以下: how much of a result.

    `least` and `most` as numbers of `unit`; `over` and `under`: without the bound. `written`: its words.
    """

    least: Fraction | None
    most: Fraction | None
    unit: str
    over: bool = False
    under: bool = False
    base: Name | None = None
    per: tuple[str, ...] = ()
    written: str = ""


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A declared name where a sentence uses it.

    `entry`: the first name in the row's 名称 cell, as written there (braces kept): the key of the row
        within its kind. For a VALUE or CONTENT it is the value's own name: which fact or act it
        belongs to is for the context to say.
    `surface`: the characters used. `negative`: it is the row's 反 name, the opposite of the fact.
    `members`: of a list name (family), the members written, in order; empty: all, or not a family.
    `connective`: how the members written are joined (None: one member, or not a family).
    `slot`: the party that stands in an act's {主体}. `amount`: how much of a result.
    """

    kind: Kind
    entry: str
    surface: str
    negative: bool = False
    members: tuple[str, ...] = ()
    connective: Connective | None = None
    slot: Name | None = None
    amount: Amount | None = None


class Parties(tuple[Name, ...]):
    """Parties as a subject. `any_one`: 或 joins them; else each of them is meant."""

    any_one: bool

    def __new__(cls, names: Iterable[Name] = (), *, any_one: bool = False) -> Self:
        """Parties joined by 或 (`any_one`) or by 和, 、."""
        made = super().__new__(cls, names)
        made.any_one = any_one
        return made

    @property
    def joint(self) -> bool:
        """Each of several is meant."""
        return len(self) > 1 and not self.any_one


NOBODY = Parties()
"""No subject is written."""


@dataclass(frozen=True, slots=True)
class Text(Node):
    """Quoted or cell text (quotes and outer space removed); the span covers what is inside."""

    text: str


class Relative(Enum):
    """A reference by place rather than number: 本条, 前款, 前条, 本款, 本项."""

    THIS_ARTICLE = "本条"
    PREVIOUS_PARAGRAPHS = "前款"
    PREVIOUS_ARTICLES = "前条"
    THIS_PARAGRAPH = "本款"
    THIS_ITEM = "本项"


@dataclass(frozen=True, slots=True)
class Ref(Node):
    """第七条、第八条, 第十四条第（三）项, 本条第二款, 前款, 前条第二款, 前两款.

    `clauses`: one ClauseId each. With `relative` they have the article's number of the block filled
    in where the text is under an article (0 where it is not); 本款 and 本项 leave `clauses` empty. Of 前款
    and 前条 there is one, what is meant within it; `back`: so many of them, the nearest.
    `ranged`: written as 第三条至第五条; articles put in between (第三条之一) are meant too.
    """

    clauses: tuple[ClauseId, ...]
    relative: Relative | None = None
    ranged: bool = False
    back: int = 1


class Unit(Enum):
    """The unit of a period, as written."""

    WORKDAY = "工作日"
    DAY = "日"
    MONTH = "月"
    YEAR = "年"
    HOUR = "小时"


@dataclass(frozen=True, slots=True)
class Period(Node):
    """七个工作日."""

    number: int
    unit: Unit
