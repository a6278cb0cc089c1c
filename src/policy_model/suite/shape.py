"""Reading JSON that others wrote: every value is checked where it is taken, and a problem knows its place.

What comes out is typed or `Malformed`. `spec/schema` says the same for other programs; a test holds the two
together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any as Json

from policy_model.source.diagnostic import Arg

ID = re.compile(r"[a-z][a-z0-9_]*")
CLAUSE = re.compile(
    r"[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?(\.p[1-9][0-9]{0,3})?(\.[1-9][0-9]{0,3}){0,2}(\.g[1-9][0-9]{0,3})?"
)
DATE = re.compile(r"date:[0-9]{4}-[0-9]{2}-[0-9]{2}")
NUMBER = re.compile(r"number:(0|[1-9][0-9]{0,14})")
QUANTITY = re.compile(r"number:(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?")
NEED = re.compile(r"[a-z][a-z0-9_]*|act:[a-z][a-z0-9_]*|content:[1-9][0-9]*|calendar:unpublished")
TRIGGER = re.compile(r"number:(0|[1-9][0-9]{0,14})|act:[a-z][a-z0-9_]*")
SHA256 = re.compile(r"[0-9a-f]{64}")
HEX = re.compile(r"[0-9a-f]+")
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say: a key of the catalogue and what fills it."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)


class Malformed(Exception):
    """A value is not of its form; `note` says which and why."""

    def __init__(self, key: str, path: str, **args: Arg) -> None:
        super().__init__(f"{key} {path}")
        self.note = Note(f"suite.malformed.{key}", {"path": shown(path) or ".", **args})


def read_json(data: bytes) -> Json:
    """The value of a text of JSON.

    Raises:
        ValueError: it is none, names a key twice, or has a number that JSON has not (NaN).
        RecursionError: it is nested too deep.
    """
    return json.loads(data, parse_constant=_no_number, object_pairs_hook=_distinct)


def _no_number(text: str) -> Json:
    raise ValueError(text)


def _distinct(pairs: Sequence[tuple[str, Json]]) -> dict[str, Json]:
    out = dict(pairs)
    if len(out) < len(pairs):
        raise ValueError("a key is given twice")
    return out


@dataclass(slots=True)
class Taken:
    """A JSON value and where it stands, such as `answer.results.exempt`.

    Not frozen: one is made for every value of every reply, and that would cost most of the reading.
    """

    value: Json
    path: str = ""

    def members(self, required: Collection[str], optional: Collection[str] = ()) -> dict[str, Taken]:
        """The members of an object that has these keys and no others."""
        whole = self.object()
        for key in required:
            if key not in whole:
                raise Malformed("missing", self.path, name=key)
        for key in whole:
            if key not in required and key not in optional:
                raise Malformed("unknown", self.path, name=shown(key))
        return whole

    def object(self) -> dict[str, Taken]:
        """The members of an object."""
        if not isinstance(self.value, dict):
            raise Malformed("object", self.path, found=shown(self.value))
        return {key: Taken(value, f"{self.path}.{key}".strip(".")) for key, value in self.value.items()}

    def items(self, *, least: int = 0, distinct: bool = False) -> list[Taken]:
        """The items of a list."""
        if not isinstance(self.value, list):
            raise Malformed("list", self.path, found=shown(self.value))
        if len(self.value) < least:
            raise Malformed("short", self.path, least=least)
        if distinct and any(item in self.value[:i] for i, item in enumerate(self.value)):
            raise Malformed("twice", self.path)
        return [Taken(value, f"{self.path}[{number}]") for number, value in enumerate(self.value)]

    def text(self) -> str:
        """A text."""
        if not isinstance(self.value, str):
            raise Malformed("text", self.path, found=shown(self.value))
        return self.value

    def truth(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise Malformed("truth", self.path, found=shown(self.value))
        return self.value

    def whole(self) -> int:
        """A whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise Malformed("whole", self.path, found=shown(self.value))
        return self.value

    def like(self, form: re.Pattern[str]) -> str:
        """A text of this form."""
        text = self.text()
        if form.fullmatch(text) is None:
            raise Malformed("form", self.path, found=shown(text))
        return text

    def one_of(self, known: Sequence[str]) -> str:
        """One of the words."""
        text = self.text()
        if text not in known:
            raise Malformed("word", self.path, found=shown(text), known=tuple(known))
        return text

    def texts(self, form: re.Pattern[str], *, least: int = 0, distinct: bool = False) -> tuple[str, ...]:
        """A list of texts of this form."""
        return tuple(item.like(form) for item in self.items(least=least, distinct=distinct))

    def choices(self) -> frozenset[tuple[str, str]]:
        """An object from readings to choices."""
        out = set()
        for key, value in self.object().items():
            if ID.fullmatch(key) is None:
                raise Malformed("form", self.path, found=shown(key))
            out.add((key, value.like(ID)))
        return frozenset(out)


def shown(value: Json) -> str:
    """A value as a message quotes it: no longer than a line, and no control characters."""
    text = value if isinstance(value, str) else repr(value)
    plain = harmless(text[: _SHOWN + 1]).replace("\n", "�")
    return plain if len(plain) <= _SHOWN else plain[:_SHOWN] + "…"


def harmless(text: str) -> str:
    """Text of others that may go to a terminal: of the characters that are not printed, only line ends."""
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in text)
