"""Named parts of an encoding: constants defined once, each known by the clause that says it.

A definition says that a Bool constant equals a term. Leaving out the definitions of a clause leaves what
it says arbitrary, which is how a basis is found; equal terms of one clause have one constant, so that two
measures that differ in one clause share whatever does not depend on it. Which of several gets the plain
name hangs on which was asked for first; so in a digest each stands for what it means, not for its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from policy_model.source.clause import ClauseId

from . import smt
from .smt import Term

Group = ClauseId | None
"""The clause that says it; None: nobody, it is what the words mean."""


@dataclass(frozen=True)
class Definition:
    """`constant` equals `term`. `mentions`: the constants of the term, by name. `place`: in what order."""

    name: str
    constant: Term = field(compare=False)
    term: Term = field(compare=False)
    group: Group
    mentions: frozenset[str] = field(compare=False)
    place: int = field(compare=False)

    @cached_property
    def equation(self) -> Term:
        """The definition as a term."""
        return self.constant == self.term


class Definitions:
    """The definitions of all encodings that speak of one world, in the order in which they were made."""

    def __init__(self) -> None:
        self._by_name: dict[str, Definition] = {}
        self._by_term: dict[tuple[int, Group], Definition] = {}

    def __iter__(self) -> Iterator[Definition]:
        return iter(self._by_name.values())

    def define(self, name: str, term: Term, group: Group = None) -> Term:
        """The constant of the term, as said by `group`; `name` is made unique."""
        key = (smt.key(term), group)
        known = self._by_term.get(key)
        if known is None:
            unique, number = name, 1
            while unique in self._by_name:
                number += 1
                unique = f"{name}~{number}"
            means = smt.digest_in_order([str(group).encode(), smt.digest(term)])
            constant = smt.defined(unique, means)
            known = Definition(unique, constant, term, group, smt.constants(term), len(self._by_name))
            self._by_name[unique] = self._by_term[key] = known
        return known.constant

    def mentioned(self, name: str) -> frozenset[str]:
        """The constants that the definition of this one mentions; none if it has no definition."""
        known = self._by_name.get(name)
        return frozenset() if known is None else known.mentions

    def of(self, name: str) -> Definition | None:
        """The definition of the constant of this name, if it has one."""
        return self._by_name.get(name)

    def needed(self, names: Iterable[str]) -> list[Definition]:
        """The definitions these constants rest on, in the order in which they were made."""
        found: set[str] = set()
        stack = [name for name in names if name in self._by_name]
        while stack:
            name = stack.pop()
            if name not in found:
                found.add(name)
                stack += [n for n in self._by_name[name].mentions if n in self._by_name]
        return sorted((self._by_name[name] for name in found), key=lambda d: d.place)


class Digests:
    """Hashes of terms in which some constants have values: what these are called is no part of them."""

    def __init__(self, definitions: Definitions, values: Mapping[str, Term]) -> None:
        self._definitions, self._values = definitions, values
        self._known: dict[int, bytes] = {}
        self._held: list[Term] = []
        """What was asked about: as long as it lives, no other term is at its place."""

    def of(self, term: Term) -> bytes:
        """A hash of what the term means, definitions and values put in."""
        self._held.append(term)
        stack = [term]
        while stack:
            here = stack[-1]
            if here.ast in self._known:
                stack.pop()
                continue
            head, parts = self._made(here)
            left = [part for part in parts if part.ast not in self._known]
            if left:
                stack += left
                continue
            made = [self._known[part.ast] for part in parts]
            self._known[here.ast] = smt.digest_in_order([head, *made])
            stack.pop()
        return self._known[term.ast]

    def _made(self, term: Term) -> tuple[bytes, tuple[Term, ...]]:
        """What a term is made of, or its hash if that is not known or it is no longer taken apart."""
        name = smt.made_name(term)
        if name in self._values:
            return b"value", (self._values[name],)
        definition = self._definitions.of(name) if name else None
        if definition is not None:
            return f"said {definition.group}".encode(), (definition.term,)
        if term.parts:
            return f"{term.number} {len(term.parts)} {term.head}".encode(), term.parts
        return smt.digest(term), ()
