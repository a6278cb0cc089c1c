"""What no drafter writes, and names that lead there: for tests of everything that is said in Chinese."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from typing import TypeVar

from policy_model.ir import ids

AWKWARD = re.compile(
    r"没有没有|没有有(?![关效限偿序利毒害])|没有并非|并非没有|并非并非|应当应|可以可以|不得不得|的的|情形的情形"
    r"|[，。、；][，。、；]|向(?P<whom>[^，。；“”]{2,14})报(?P=whom)"
)
"""A negation, a word or an addressee twice, two stops together."""

NAMES = {
    "p": "市局",
    "q": "申请人",
    "a": "有违法所得",
    "b": "其他从轻情形",
    "c": "按规定缴纳费用",
    "t": "有关材料齐全",
    "e": "情节",
    "n": "次数",
    "x": "受理申请",
    "y": "报市局备案",
    "z": "向申请人送达决定书",
    "yes": "予以许可",
    "no": "不予许可",
    "j": "有法定情形",
    "k": "符合许可条件",
    "u": "给予补助",
    "v": "给予奖金",
    "w": "给予罚款",
}
T = TypeVar("T")


def awkward(lines: Iterable[str]) -> list[str]:
    """Those of the lines that nobody would write."""
    return [line for line in lines if AWKWARD.search(line)]


def named(drawn: T) -> T:
    """A drawn measure with names as a vocabulary has them, such as begin with 有 or end with 情形."""
    return _named(drawn)  # type: ignore[return-value]  # what comes of a value is of its kind


def _named(value: object) -> object:
    if isinstance(value, ids.Id):
        zh = NAMES.get(value.key, value.zh)
        return dataclasses.replace(value, zh=zh, en=value.en or value.key) if zh else value
    if isinstance(value, tuple):
        return tuple(map(_named, value))
    if isinstance(value, frozenset):
        return frozenset(map(_named, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: getattr(value, f.name) for f in dataclasses.fields(value) if f.init}
        new = {name: _named(old) for name, old in fields.items()}
        return dataclasses.replace(value, **{k: v for k, v in new.items() if v is not fields[k]})
    return value
