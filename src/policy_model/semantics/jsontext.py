"""JSON with places: each value knows where it stands, and no text makes it crash.

Stricter than Python's own reader: no NaN, no key twice, no number beyond what a case can mean, no
half of a surrogate pair, and a bound on depth. Problems are diagnostics (PM0401 to PM0405).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]

from policy_model.source.diagnostic import Arg, Diagnostic, Label
from policy_model.source.span import Span

_DEPTH = 32
_DIGITS = 15
_SPACES = frozenset(" \t\n\r")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None}

Plain = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Member:
    """A key of an object with its value."""

    key: str
    span: Span
    value: Node


@dataclass(frozen=True, slots=True)
class Node:
    """A value: an object's members, a list's items, or something plain."""

    value: tuple[Member, ...] | list[Node] | Plain
    span: Span


class NotJson(Exception):
    """The text is not JSON that can be used; `diagnostic` says where."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def read(text: str, file: str) -> Node:
    """The value a text holds. Raises NotJson."""
    return _Reader(text, file).whole()


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.at = 0
        self._closed = 0

    def whole(self) -> Node:
        self._space()
        node = self._value(0)
        if self.at < len(self.text):
            raise self._wrong("PM0401", self.at, self.at + 1)
        return node

    def _value(self, depth: int) -> Node:
        start = self.at
        if depth > _DEPTH:
            raise self._wrong("PM0402", start, start + 1, limit=_DEPTH)
        match self.text[start : start + 1]:
            case "{":
                return Node(tuple(self._members(depth)), self._span(start))
            case "[":
                return Node(self._items(depth), self._span(start))
            case '"':
                return Node(self._string(), self._span(start, spaced=True))
            case _:
                return Node(self._scalar(), self._span(start, spaced=True))

    def _members(self, depth: int) -> list[Member]:
        out: dict[str, Member] = {}
        self._take("{")
        while not self._ends("}", first=not out):
            start = self.at
            if self.text[start : start + 1] != '"':
                raise self._wrong("PM0401", start, start + 1)
            key = self._string()
            span = self._span(start, spaced=True)
            if key in out:
                raise NotJson(
                    Diagnostic("PM0403", {"key": key}, (Label(span), Label(out[key].span, "case.first")))
                )
            self._space()
            self._take(":")
            out[key] = Member(key, span, self._value(depth + 1))
            self._space()
        return list(out.values())

    def _items(self, depth: int) -> list[Node]:
        out: list[Node] = []
        self._take("[")
        while not self._ends("]", first=not out):
            out.append(self._value(depth + 1))
            self._space()
        return out

    def _ends(self, mark: str, *, first: bool) -> bool:
        """Past the mark that ends the group, or past the comma before what comes next."""
        if self.text[self.at : self.at + 1] == mark:
            self.at += 1
            self._closed = self.at
            self._space()
            return True
        if not first:
            self._take(",")
        return False

    def _string(self) -> str:
        start = self.at
        try:
            value, self.at = scanstring(self.text, start + 1, True)
            value.encode()
        except JSONDecodeError as error:
            raise self._wrong("PM0401", error.pos, error.pos + 1) from None
        except UnicodeEncodeError:
            raise self._wrong("PM0401", start, self.at) from None
        self._closed = self.at
        return str(value)

    def _scalar(self) -> Plain:
        start = self.at
        for word, value in _WORDS.items():
            if self.text.startswith(word, start):
                self.at = self._closed = start + len(word)
                self._space()
                return value
        found = _NUMBER.match(self.text, start)
        if found is None:
            raise self._wrong("PM0401", start, start + 1)
        self.at = self._closed = found.end()
        digits = found[0]
        if len(digits) > _DIGITS:
            raise self._wrong("PM0404", start, self.at)
        self._space()
        return int(digits) if digits.removeprefix("-").isdigit() else float(digits)

    def _take(self, mark: str) -> None:
        if self.text[self.at : self.at + 1] != mark:
            raise self._wrong("PM0401", self.at, self.at + 1)
        self.at += 1
        self._space()

    def _space(self) -> None:
        while self.text[self.at : self.at + 1] in _SPACES:
            self.at += 1

    def _span(self, start: int, *, spaced: bool = False) -> Span:
        """From `start` to the end of what was read last; then past the spaces after it."""
        span = Span(self.file, start, self._closed)
        if spaced:
            self._space()
        return span

    def _wrong(self, code: str, start: int, end: int, **args: Arg) -> NotJson:
        last = len(self.text)
        span = Span(self.file, min(start, last), min(max(end, start), last))
        return NotJson(Diagnostic(code, args, (Label(span),)))
