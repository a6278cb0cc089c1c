"""Text in both languages that is made where no language has been chosen yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self


class Told(str):
    """Chinese text that knows its English. As a string it is the Chinese one, which also tells two apart."""

    __slots__ = ("en",)
    en: str

    def __new__(cls, zh: str, en: str) -> Self:
        """The same said in both languages."""
        told = super().__new__(cls, zh)
        told.en = en
        return told

    def __reduce__(self) -> tuple[type[Told], tuple[str, str]]:
        """Copies keep both."""
        return Told, (str(self), self.en)


def english(text: str) -> str:
    """The English of a text; itself where it has no other."""
    return text.en if isinstance(text, Told) else text


def join(separator: Told, texts: Iterable[str]) -> Told:
    """Texts one after the other, in both languages."""
    each = list(texts)
    return Told(separator.join(each), separator.en.join(map(english, each)))
