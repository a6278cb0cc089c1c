"""Syntax errors explained from malformed examples, and stand-ins for sentences that could not be read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from policy_model.resources import resource
from policy_model.source.told import Told

from .lattice import BLANK, lattice, survivors, tokens
from .machine import Machine, Stack
from .names import Names
from .table import Grammar, grammar
from .tree import Declared, Token

_LABEL = re.compile(r"\s*(?:第\w+?[条款](?:之\w)?|（\w+）)\s*")
_PLACEHOLDERS = {
    "〔主体〕": ("PARTY", "PARTY"),
    "〔事实〕": ("FACT", "FACT"),
    "〔枚举〕": ("ENUM", "ENUM"),
    "〔取值〕": ("VALUE", "VALUE"),
    "〔行为〕": ("ACT", "ACT"),
    "〔判断〕": ("JUDGEMENT", "JUDGEMENT"),
    "〔结果〕": ("RESULT", "RESULT"),
}


@dataclass(frozen=True, slots=True)
class Example:
    """The message for a mistake, and what to write where the parser stops ("": nothing is suggested)."""

    code: str
    write: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form of everyday legislation in a sentence, by its name, and what can be said instead.

    `things`: the items after it name things, which no name could make readable there.
    """

    start: int
    end: int
    name: Told
    way: Told
    things: bool = False


def form_at(sentence: str, place: int, unknown: tuple[int, int] | None = None) -> Form | None:
    """The known form, not read, that lies over the place where reading a sentence stopped.

    A colon that the sentence follows may stand before it; its own number is no part of a form. `unknown`: a
    stretch that a name would make readable: it is to blame, and no form, where the form is there without it.
    """
    found = _form_over(sentence, place)
    if unknown is None or found is None:
        return found
    start, end = unknown
    without = _form_over(sentence[:start] + "〇" * (end - start) + sentence[end:], place)
    blamed = without is not None and without.start < start and without.name == found.name
    return None if blamed else found


def _form_over(sentence: str, place: int) -> Form | None:
    label = _LABEL.match(sentence)
    first = label.end() if label else 0
    for entry in _data("forms")["form"]:
        for match in re.compile(entry["pattern"]).finditer(sentence, first):
            if match.start() <= place < match.end() or match.start() <= place == len(sentence):
                name, way = (Told(entry[f"{key}zh"], entry[f"{key}en"]) for key in ("", "way_"))
                return Form(match.start(), match.end(), name, way, entry.get("things", False))
    return None


def explain(stack: Stack, terminals: set[str]) -> Example | None:
    """The example that stops in this state at one of these terminals."""
    found = _examples()
    return next((found[key] for t in sorted(terminals) if (key := (stack[-1], t)) in found), None)


@cache
def _examples() -> dict[tuple[int, str], Example]:
    names = Names(grammar())
    for written, (terminal, kind) in _PLACEHOLDERS.items():
        names.add(written, terminal, Declared(kind, written))
    found: dict[tuple[int, str], Example] = {}
    for code, entry in _data("examples").items():
        for sample in entry["samples"]:
            for key in _stops(names, sample):
                found.setdefault(key, Example(code, entry.get("write", "")))
    return found


def sample_stops(sample: str) -> bool:
    """Whether an example is malformed, as it must be."""
    names = Names(grammar())
    for written, (terminal, kind) in _PLACEHOLDERS.items():
        names.add(written, terminal, Declared(kind, written))
    return bool(_stops(names, sample))


def _stops(names: Names, sample: str) -> list[tuple[int, str]]:
    """The state and terminals at which the parser stops in a sample; none if it does not."""
    machine = Machine(names.grammar, "block")
    at = 0
    while at < len(sample):
        cuts = [i for i in (sample.find("。", at), sample.find("：", at)) if i >= 0]
        end = min(cuts, default=len(sample) - 1) + 1
        lat = lattice(names, sample, at, end)
        alive = survivors(names.grammar, lat, machine.stack)
        if not alive.cuts:
            edges = lat.edges.get(alive.reached, ())
            return [(alive.stack[-1], edge[2]) for edge in edges]
        for token in tokens(sample, alive.cuts[0]):
            machine.feed(token)
        blank = BLANK.match(sample, end)
        at = blank.end() if blank else end
    return []


def stand_ins(machine: Machine, text: str, at: int) -> Iterator[Machine]:
    """The parses that go on as if a sentence that could not be read had been one of the usual ones."""
    data = _data("recovery")
    lasts = {"。": ("STOP",), "；": ("SEMICOLON",), "：": ()}.get(text[-1:], ("STOP", "SEMICOLON"))
    announces = data["announces"] if text[-1:] not in "；。" else []
    for line in (*announces, *(line.replace("STOP", last) for last in lasts for line in data["ends"])):
        terminals = line.split()
        for numbered in ((), ("ARTICLE",)):
            trial = machine.copy()
            if all(trial.feed(_stand_in(terminal, at)) for terminal in (*numbered, *terminals)):
                yield trial


def _stand_in(terminal: str, at: int) -> Token:
    return Token(terminal, "", at, at, Declared("FACT", ""))


@cache
def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"grammar/errors/{name}.toml").read_text("utf-8"))


def title(of: Grammar, terminal: str) -> str:
    """What a message calls a terminal."""
    return of.titles.get(terminal, terminal)
