"""What the constants of a file are called: shortly, and those that must be equal by one name.

Two cases alike in all but something differ in little: what is equal in both is written once, and so is
what follows from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policy_model.proof import smt
from policy_model.proof.definitions import Definition, Group
from policy_model.proof.smt import Term

from .smtlib import Printer, SExpr

_STEP = re.compile(r"@[^@]*@\d+")


def equal(goals: Iterable[Term]) -> dict[str, str]:
    """The constants that the goals, if they hold, make equal to an earlier one, by name."""
    out: dict[str, str] = {}
    for goal in goals:
        for one, other in _equations(goal):
            first, second = (out.get(n, n) for n in (smt.name(one), smt.name(other)))
            if first != second:
                out = {name: first if kept == second else kept for name, kept in out.items()}
                out[second] = first
    return out


def _equations(term: Term) -> Iterator[tuple[Term, Term]]:
    if smt.is_constant(term):
        return
    operator, parts = smt.applied(term)
    if operator == "and":
        for part in parts:
            yield from _equations(part)
    elif operator == "=" and all(smt.is_constant(part) for part in parts):
        yield parts[0], parts[1]


def merged(names: dict[str, str], definitions: Iterable[Definition]) -> list[Definition]:
    """The definitions without those that repeat an earlier one; the names of what they define are added."""
    printer = Printer(names)
    known: dict[tuple[SExpr, Group], str] = {}
    kept = []
    for definition in definitions:
        said = printer.expression(definition.term)
        first = known.setdefault((said, definition.group), definition.name)
        if first == definition.name:
            kept.append(definition)
        else:
            names[definition.name] = first
    return kept


def shortened(names: dict[str, str], every: Iterable[str]) -> dict[str, str]:
    """The names with the step of an iteration left out wherever that leaves them apart."""
    used = list(dict.fromkeys(names.get(name, name) for name in every))
    short = {name: _STEP.sub("", name) for name in used}
    often: dict[str, int] = {}
    for name in (*used, *(s for n, s in short.items() if s != n)):
        often[name] = often.get(name, 0) + 1
    final = {name: s if often[s] == 1 else name for name, s in short.items()}
    return {name: final[names.get(name, name)] for name in every}
