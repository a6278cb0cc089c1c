"""The rows of the vocabulary tables, as written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from .names import Node

if TYPE_CHECKING:
    from .conditions import Cond
    from .names import Text


@dataclass(frozen=True, slots=True)
class Surface(Node):
    """One way to write a name, from a 名称 cell.

    `text` as in the cell (braces kept). With `members`, it is a family: prefix{members}suffix. With
    `slot`, it has {主体}: prefix{主体}suffix.
    """

    text: str
    negative: bool = False
    prefix: str = ""
    members: tuple[str, ...] = ()
    suffix: str = ""
    slot: bool = False


@dataclass(frozen=True, slots=True)
class Pair(Node):
    """甲=a in a list of values, contents or choices; `ident` None if no = is there."""

    name: Text
    ident: Text | None


@dataclass(frozen=True, slots=True)
class PartyRow(Node):
    """主体. In every row, `names` is not empty, and an empty cell or missing column is None or ()."""

    names: tuple[Surface, ...]
    ident: Text | None
    gloss: Text | None
    clauses: tuple[Text, ...]
    note: Text | None = None


class FactType(Enum):
    """类型 of a fact."""

    BOOL = "是否"
    RANKED = "枚举（由低到高）"
    ENUM = "枚举（并列）"
    NUMBER = "数量"
    DATE = "日期"


@dataclass(frozen=True, slots=True)
class FactRow(Node):
    """事实. `unit`: of a 数量（人). `nature` 客观/裁量. `sense` of a family: 列举 或/和."""

    names: tuple[Surface, ...]
    ident: Text | None
    gloss: Text | None
    clauses: tuple[Text, ...]
    type: FactType
    unit: str
    places: int
    nature: Text | None
    values: tuple[Pair, ...]
    ordinary: Text | None
    arises_if: Cond | None
    comes_about: Text | None
    sense: Text | None
    question: Text | None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Falls(Node):
    """每季度第一日, 每年最后一日: the first, or last, day of every so many months."""

    months: int
    last: bool


@dataclass(frozen=True, slots=True)
class ActRow(Node):
    """行为, 事件 (`event`). `actors` and `addressees` name parties (any of their surfaces). `falls`: 何日."""

    names: tuple[Surface, ...]
    ident: Text | None
    gloss: Text | None
    clauses: tuple[Text, ...]
    actors: tuple[Text, ...]
    addressees: tuple[Text, ...]
    contents: tuple[Pair, ...]
    at_most: Text | None
    event: bool = False
    falls: Falls | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class JudgementRow(Node):
    """判断."""

    names: tuple[Surface, ...]
    ident: Text | None
    gloss: Text | None
    clauses: tuple[Text, ...]
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class ResultRow(Node):
    """结果. `polarity` 益/损, `rank` 主/其他, `excludes` names results; `bearing` 幅度内/幅度以下."""

    names: tuple[Surface, ...]
    ident: Text | None
    gloss: Text | None
    clauses: tuple[Text, ...]
    polarity: Text | None
    rank: Text | None
    excludes: tuple[Text, ...]
    bearing: Text | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class NormRow(Node):
    """规范."""

    names: tuple[Surface, ...]
    ident: Text | None
    gloss: Text | None
    clauses: tuple[Text, ...]
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class TitleRow(Node):
    """标题: what an item of a list may be headed with."""

    names: tuple[Surface, ...]
    ident: Text | None
    gloss: Text | None
    clauses: tuple[Text, ...]
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class ReadingRow(Node):
    """读法: identifiers for a reading and its choices."""

    names: tuple[Surface, ...]
    ident: Text | None
    gloss: Text | None
    clauses: tuple[Text, ...]
    choices: tuple[Pair, ...]
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class PropertyRow(Node):
    """性质: identifiers for properties."""

    names: tuple[Surface, ...]
    ident: Text | None
    gloss: Text | None
    clauses: tuple[Text, ...]
    note: Text | None = None


Row = PartyRow | FactRow | ActRow | JudgementRow | ResultRow | NormRow | TitleRow | ReadingRow | PropertyRow


@dataclass(frozen=True, slots=True)
class Table(Node):
    """One table of a vocabulary block; its rows are all of one class."""

    kind: str
    rows: tuple[Row, ...]
