"""What several names have in common: a list inside a name, and a name that says the opposite of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_VERB = 3
"""The most characters of a verb by itself."""
_NOT = ("没有", "不", "未", "无")


@dataclass(frozen=True, slots=True)
class Family:
    """A name that lists: `before` and `after` belong to each of the items, any or all of which are meant."""

    before: str
    items: tuple[str, ...]
    after: str
    any: bool

    @property
    def cell(self) -> str:
        """As a vocabulary has it."""
        return f"{self.before}{{{'、'.join(self.items)}}}{self.after}"


def family_of(name: str) -> Family | None:
    """The list in a name, where its own items show how far they go; None where that would be a guess.

    Three items show it by being of one length, that of a verb, one of them at an end of the name; two by
    ending alike in half of what they say.
    """
    parts = re.split(r"(、|或者?|和)", name)
    words, marks = parts[::2], parts[1::2]
    one_list = bool(marks) and marks[-1] != "、" and all(mark == "、" for mark in marks[:-1])
    if not one_list or not all(words) or re.search(r"[（等并且及]", name):
        return None
    first, *middle, last = words
    if middle:
        length = len(middle[0])
        if any(len(word) != length for word in middle) or length not in (len(first), len(last)):
            return None
        if length > _VERB:
            return None  # each may have an object of its own: 适用法律、法规错误或者违反法定程序
    else:
        length = _alike(first, last)
    if not 2 <= length <= min(len(first), len(last)) or (length == len(first) and length == len(last)):
        return None
    items = (first[-length:], *middle, last[:length])
    if len(set(items)) < len(items):
        return None
    return Family(first[:-length], items, last[length:], any=marks[-1] != "和")


def _alike(first: str, last: str) -> int:
    """How long two items are that end alike: the second is all that follows the connective."""
    common = next((n for n in range(len(last)) if first[-n - 1 :] != last[-n - 1 :]), len(last))
    return len(last) if len(first) > len(last) > 2 and common >= max(2, len(last) / 2) else 0


def opposites(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names of which the second denies the first: 检验合格 and 检验不合格, 已备案 and 未备案.

    A 不 at the beginning is the language's own and no part of a name.
    """
    known = dict.fromkeys(names)
    for name in known:
        for at in range(1, len(name)):
            word = next((word for word in _NOT if name.startswith(word, at)), None)
            if word is None:
                continue
            before, rest = name[:at], name[at + len(word) :]
            said = (before + yes + rest for yes in ("", "已", "已经", "有"))
            found = next((one for one in said if rest and one in known), None)
            if found is not None:
                yield found, name
                break
