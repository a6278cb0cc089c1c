"""Terms and scripts as SMT-LIB 2 text that people can read. Nothing of policy here.

Z3's own printer leaves names that begin with a digit unquoted, which no standard parser takes; and it
knows no groups and no comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from policy_model.proof import smt
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer

SExpr = str | tuple["SExpr", ...]

_WIDTH = 100
_SIMPLE = re.compile(r"[A-Za-z~!$%^&*_\-+=<>?/][A-Za-z0-9~!@$%^&*_\-+=<>.?/]*")
_WORDS = frozenset(
    {"BINARY", "DECIMAL", "HEXADECIMAL", "NUMERAL", "STRING", "as", "let", "exists", "forall"}
    | {"match", "par", "assert"}
)
"""Words of the standard: symbols only in quotes."""
_TAKEN = frozenset(
    {"true", "false", "and", "or", "not", "xor", "ite", "distinct", "div", "mod", "abs", "Bool", "Int"}
    | {"+", "-", "*", "/", "=", "<", ">", "<=", ">=", "=>", "_", "!"}
)
"""Symbols of the theories of truth values and whole numbers, quoted or not, and what solvers take for one."""


def symbol(name: str) -> str:
    """The name as a legal symbol, quoted where it has to be.

    Raises:
        ValueError: no constant can have this name.
    """
    if name in _TAKEN or name.startswith((".", "@")):
        raise ValueError(name)
    if "|" in name or "\\" in name or not all(c.isprintable() for c in name):
        raise ValueError(name)
    return name if _SIMPLE.fullmatch(name) is not None and name not in _WORDS else f"|{name}|"


class Printer:
    """Terms as S-expressions; each term is gone through once.

    `names`: what constants are called, where it is not by their own name. Two that are called the same are
    one: what is said twice because of it is said once, and that a thing is itself is not said.
    """

    def __init__(self, names: Mapping[str, str] | None = None) -> None:
        self._names = {} if names is None else names
        self._known: dict[int, tuple[Term, SExpr]] = {}

    def expression(self, term: Term) -> SExpr:
        """The term.

        Raises:
            ValueError: it has an operator or a name that SMT-LIB has not.
        """
        known = self._known.get(smt.key(term))
        if known is not None:
            return known[1]
        if smt.is_constant(term):
            name = smt.name(term)
            made: SExpr = symbol(self._names.get(name, name))
        else:
            operator, arguments = smt.applied(term)
            parts = [self.expression(a) for a in arguments]
            if operator == "=" and smt.is_numeral(arguments[0]):
                parts.reverse()  # what a value is of comes first
            made = _made(operator, parts)
        self._known[smt.key(term)] = term, made  # the term too: its key is its own only while it lives
        return made


def _made(operator: str, parts: list[SExpr]) -> SExpr:
    match operator, parts:
        case _, []:
            return operator
        case "not", [("not", part)]:
            return part
        case "=", [one, other] if one == other:
            return "true"
        case "and", _:
            kept = [part for part in dict.fromkeys(parts) if part != "true"]
            return ("and", *kept) if len(kept) > 1 else kept[0] if kept else "true"
    return (operator, *parts)


def layout(expression: SExpr, indent: int = 0) -> str:
    """The expression on one line where it fits, else each argument on a line of its own."""
    flat = _flat(expression, _WIDTH - indent)
    if flat is not None or isinstance(expression, str):
        return flat or str(expression)
    head, *rest = expression
    start = "(" + layout(head, indent + 1)
    if head in ("=", "=>", "assert"):
        # The first argument beside its operator: in `(= name term)` it is what is defined.
        first = _flat(rest[0], _WIDTH - indent - len(start) - 1)
        if first is not None:
            start, rest = f"{start} {first}", rest[1:]
    lines = [start, *(" " * (indent + 1) + layout(part, indent + 1) for part in rest)]
    return "\n".join(lines) + ")"


def _flat(expression: SExpr, width: int) -> str | None:
    """On one line, if it takes no more than `width` characters."""
    if isinstance(expression, str):
        return expression if len(expression) <= width else None
    parts: list[str] = []
    left = width - 1 - len(expression)
    for part in expression:
        text = _flat(part, left)
        if text is None:
            return None
        parts.append(text)
        left -= len(text)
    return "(" + " ".join(parts) + ")" if left >= 0 else None


@dataclass(frozen=True, slots=True)
class Assertion:
    """Something asserted; `name` makes it a named one, `note` is said before it."""

    term: Term
    name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Assertions that belong together, under comment lines."""

    title: tuple[str, ...]
    assertions: tuple[Assertion, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """A file with one question, and what is expected of whoever answers it.

    `glossary`: what constants mean, by name; it also gives the order of their declarations.
    `names`: what constants are called, where it is not by their own name.
    """

    header: tuple[str, ...]
    status: Answer
    sections: tuple[Section, ...]
    glossary: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """The file.

        Raises:
            ValueError: two names are the same, or something cannot be written.
        """
        terms = [a.term for section in self.sections for a in section.assertions]
        known = {self.names.get(name, name): sort for name, sort in smt.sorts(*terms).items()}
        labels = [a.name for section in self.sections for a in section.assertions if a.name]
        if len({*labels, *known}) < len(labels) + len(known):
            raise ValueError("a name is used twice")
        lines = [*_comment(self.header), "(set-info :smt-lib-version 2.6)"]
        lines += [f"(set-info :status {self.status.value})", "(set-logic QF_LIA)", ""]
        lines += self._declarations(known)
        printer, said = Printer(self.names), set[SExpr]()
        for section in self.sections:
            body: list[str] = []
            for assertion in section.assertions:
                expression = printer.expression(assertion.term)
                if expression == "true" or (expression in said and not assertion.name):
                    continue
                said.add(expression)
                body += _comment((assertion.note,) if assertion.note else ())
                body.append(_asserted(expression, assertion.name))
            if body:
                lines += ["", *_comment(section.title), *body]
        return "\n".join([*lines, "", "(check-sat)"]) + "\n"

    def _declarations(self, known: Mapping[str, str]) -> Iterator[str]:
        meanings: dict[str, str] = {}
        for name, meaning in self.glossary.items():
            meanings.setdefault(self.names.get(name, name), meaning)
        order = [name for name in meanings if name in known]
        rest = sorted((name for name in known if name not in meanings), key=_natural)
        for name in [*order, *rest]:
            declared = f"(declare-const {symbol(name)} {known[name]})"
            meaning = meanings.get(name, "")
            yield f"{declared} ; {_line(meaning)}" if meaning else declared


def _asserted(expression: SExpr, name: str) -> str:
    if not name:
        return layout(("assert", expression))
    flat = _flat(("assert", ("!", expression, ":named", symbol(name))), _WIDTH)
    return flat or f"(assert (!\n {layout(expression, 1)}\n :named {symbol(name)}))"


def _comment(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        for part in line.split("\n"):
            yield f"; {_line(part)}".rstrip()


def _line(text: str) -> str:
    """Text that stays on its line, whatever it holds."""
    return "".join(c if c.isprintable() else " " for c in text)


def _natural(name: str) -> tuple[tuple[int, int | str], ...]:
    """Order of names with numbers in them: works!2 before works!10."""
    parts = re.split(r"(\d+)", name)
    return tuple((0, int(p)) if p.isdigit() else (1, p) for p in parts)


def named(terms: Iterable[Term], prefix: str) -> tuple[Assertion, ...]:
    """Terms asserted under one name each: the prefix and a number from 1."""
    return tuple(Assertion(term, f"{prefix}-{i}") for i, term in enumerate(terms, 1))
