"""Typed identifiers. After name resolution a name is one of these, never a string."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from policy_model.source.told import Told


@dataclass(frozen=True, slots=True, order=True)
class Id:
    """A stable ASCII identifier with the names it is shown by. Equality ignores the names."""

    key: str
    zh: str = field(default="", compare=False)
    en: str = field(default="", compare=False)

    @property
    def told(self) -> Told:
        """Its name in both languages; where it has none in one, its identifier stands for it."""
        return Told(self.zh or self.key, self.en or self.key.replace("_", " "))

    def __str__(self) -> str:
        return self.key

    def __hash__(self) -> int:
        return hash(self.key)  # looked up by the million: without the tuple that would be made for it


class PartyId(Id):
    """主体: a role."""

    __slots__ = ()

    @property
    def told(self) -> Told:
        """Its name; nature has none: an event is told without anybody who does it."""
        return Told("", "") if self.key == _NATURE else Id(self.key, self.zh, self.en).told


_NATURE = "nature"
NATURE = PartyId(_NATURE)
"""Whose acts events are: nobody owes one, may do one or is told to. A party of a measure that has events."""

DEEMED = "deemed_"
"""How the keys of 判断 begin that something is deemed done (视为): they stand wherever it is asked for."""


class FactId(Id):
    """事实."""

    __slots__ = ()


class ValueId(Id):
    """A value of an enumerated fact. The key is unique within its fact only."""

    __slots__ = ()


class ActId(Id):
    """行为: a kind of act."""

    __slots__ = ()


class ContentId(Id):
    """A content an act may have (a 认定 is 予以 or 不予). The key is unique within its act only."""

    __slots__ = ()


class JudgementId(Id):
    """判断: a derived predicate."""

    __slots__ = ()


class ResultId(Id):
    """结果."""

    __slots__ = ()


class AmountId(ResultId):
    """How much of a result: its key goes on from that of the result."""

    __slots__ = ()

    @property
    def of(self) -> str:
        """The key of the result it is an amount of."""
        return self.key.partition("__")[0]


def written(results: Iterable[ResultId], *, barred: bool = False) -> tuple[ResultId, ...]:
    """Results as they are told: how much of one stands for it; what is barred is barred in any amount."""
    found = tuple(dict.fromkeys(results))
    if barred:
        return tuple(r for r in found if not isinstance(r, AmountId))
    more = {r.of for r in found if isinstance(r, AmountId)}
    return tuple(r for r in found if r.key not in more)


class ReadingId(Id):
    """读法: a place where the text admits more than one reading."""

    __slots__ = ()


class ChoiceId(Id):
    """One of the choices of a reading. The key is unique within its reading only."""

    __slots__ = ()


Combination = tuple[tuple[ReadingId, ChoiceId], ...]
"""A partial choice of readings, in declaration order; empty: under every reading."""
