"""The alternatives of the grammar's rules, as `policy.lark` writes them, and those that a text comes to.

Lark makes several productions of one alternative (each optional part there or not); here they count as one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from policy_model.resources import resource
from policy_model.syntax import table
from policy_model.syntax.machine import Machine
from policy_model.syntax.sentences import Sentences
from policy_model.syntax.tree import Token
from tests.productions import productions

_RULE = re.compile(r"[?!]?(\w+): (.*)")
_SYMBOL = re.compile(r"\w+|[()|*+?]")
_MANY = {"*": r"(?:__\w+ )?", "+": r"(?:__\w+ )"}
SOURCE = resource("grammar/policy.lark").read_text("utf-8")


@dataclass(frozen=True)
class Alternative:
    """One way to write `rule`: its symbols, and the form it makes if it says which."""

    rule: str
    symbols: str
    form: str | None


@cache
def alternatives() -> tuple[Alternative, ...]:
    """All of the grammar, in its order."""
    return tuple(_alternatives())


def _alternatives() -> Iterator[Alternative]:
    rule = ""
    for written in SOURCE.split("\n"):
        line = written.split("//")[0].strip()
        begun = _RULE.fullmatch(line)
        rule, body = (begun[1], begun[2]) if begun else (rule, line.removeprefix("|"))
        for part in _apart(body) if line else ():
            symbols, _, form = part.partition("->")
            yield Alternative(rule, " ".join(symbols.split()), form.strip() or None)


def _apart(body: str) -> list[str]:
    """What `|` parts outside brackets."""
    parts, depth = [""], 0
    for char in body:
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return parts


@cache
def of_productions() -> tuple[tuple[Alternative, ...], ...]:
    """For every production of the table, in its order, the alternatives it may come from."""
    patterns = defaultdict[tuple[str, str | None], list[tuple[Alternative, re.Pattern[str]]]](list)
    for each in alternatives():
        patterns[each.rule, each.form].append((each, _pattern(each.symbols)))
    out = []
    for rule in productions():
        symbols = "".join(f"{s.name} " for s in rule.expansion)
        mine = patterns[rule.origin.name, rule.alias]
        out.append(tuple(a for a, pattern in mine if pattern.fullmatch(symbols)))
    return tuple(out)


def _pattern(symbols: str) -> re.Pattern[str]:
    out, ends = "", list[int]()
    last = 0
    for symbol in _SYMBOL.findall(symbols):
        if symbol in "(|":
            ends += [len(out)] if symbol == "(" else []
            out += {"(": "(?:", "|": "|"}[symbol]
        elif symbol == ")":
            last = ends.pop()
            out += ")"
        elif symbol == "?":
            out += "?"
        elif symbol in _MANY:
            out = out[:last] + _MANY[symbol]
        else:
            last = len(out)
            out += f"(?:{symbol} )"
    return re.compile(out)


class _Told(Machine):
    """A parse that remembers by which productions it came about."""

    used: set[int]

    def _reduce(self, number: int, at: int) -> None:
        self.used.add(number)
        super()._reduce(number, at)


def come_to(texts: Iterable[Sentences]) -> set[Alternative]:
    """The alternatives by which texts that can be read are read."""
    used: set[int] = set()
    for text in texts:
        machine = _Told(table.grammar(), "block")
        machine.used = set()
        if text.tree is not None:
            for token in (t for sentence in text.sentences for t in sentence):
                assert machine.feed(Token(token.type, token.text, token.start, token.end))
            assert machine.finish(text.tree.end) is not None
            used |= machine.used
    return {each for number in used for each in of_productions()[number]}


def below(start: str, *, without: frozenset[str] = frozenset()) -> set[str]:
    """The rules that `start` is made of, at whatever depth, `without` some and what only they are made of."""
    met, new = set[str](), [start]
    while new:
        rule = new.pop()
        met.add(rule)
        parts = {s for a in alternatives() if a.rule == rule for s in re.findall(r"\b_?[a-z]\w*", a.symbols)}
        new += sorted(parts - met - without - set(new))
    return met
