"""Terms of Z3: opaque, each knows its sort, a constant its name; constructors fold constants."""

from __future__ import annotations

import atexit
import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from hashlib import blake2b
from typing import Any

import z3

from . import native

_ended: list[bool] = []
"""Not empty once the interpreter is about to end, which frees Z3's context before the terms in it."""
atexit.register(_ended.append, True)


class Term:
    """A Z3 expression of sort Bool or Int, held as long as this lives. To compare two makes a third.

    `number`: of sort Int. `head` and `parts`: what it is made of, as far as it was made here.
    """

    __slots__ = ("_digest", "ast", "head", "number", "parts")

    def __init__(self, ast: int | None, number: bool, head: str = "", parts: tuple[Term, ...] = ()) -> None:
        if not ast:
            raise z3.Z3Exception(f"error {native.error()}")
        native.inc_ref(ast)
        self.ast: int = ast
        self.number = number
        self.head = head
        self.parts = parts
        self._digest = b""

    def __del__(self) -> None:
        ast = getattr(self, "ast", None)
        if ast and _ended is not None and not _ended:
            native.dec_ref(ast)

    def __hash__(self) -> int:
        return hash(self.ast)

    def __bool__(self) -> bool:
        raise TypeError("a term has no truth value of its own")

    def __eq__(self, other: Term | int) -> Term:  # type: ignore[override]
        return self._with(native.mk_eq, "=", other)

    def __ne__(self, other: Term | int) -> Term:  # type: ignore[override]
        right = other if isinstance(other, Term) else number(other)
        asts = native.array((self.ast, right.ast))
        return Term(native.mk_distinct(2, asts), False, "distinct", (self, right))

    def __lt__(self, other: Term | int) -> Term:
        return self._with(native.mk_lt, "<", other)

    def __le__(self, other: Term | int) -> Term:
        return self._with(native.mk_le, "<=", other)

    def __gt__(self, other: Term | int) -> Term:
        return self._with(native.mk_gt, ">", other)

    def __ge__(self, other: Term | int) -> Term:
        return self._with(native.mk_ge, ">=", other)

    def _with(self, make: Callable[..., Any], head: str, other: Term | int) -> Term:
        right = other if isinstance(other, Term) else number(other)
        return Term(make(self.ast, right.ast), False, head, (self, right))

    def __add__(self, other: Term | int) -> Term:
        return self._joined(native.mk_add, "+", other)

    def __neg__(self) -> Term:
        return Term(native.mk_minus(self.ast), True, "-", (self,))

    def __sub__(self, other: Term | int) -> Term:
        return self._joined(native.mk_sub, "-", other)

    def __mul__(self, other: int) -> Term:
        return self._joined(native.mk_mul, "*", other)

    def _joined(self, make: Callable[..., Any], head: str, other: Term | int) -> Term:
        right = other if isinstance(other, Term) else number(other)
        return Term(make(2, native.array((self.ast, right.ast))), True, head, (self, right))


_CONSTANT = "const "


@cache
def boolean(name: str) -> Term:
    """A Bool constant."""
    return Term(
        native.mk_const(native.mk_symbol(name.encode()), native.BOOL),
        False,
        _CONSTANT + name,
    )


def defined(name: str, means: bytes) -> Term:
    """A Bool constant that a definition gives its meaning, whose digest is `means` and not its name's."""
    constant = Term(boolean(name).ast, False, _CONSTANT + name)
    constant._digest = means  # noqa: SLF001
    return constant


@cache
def integer(name: str) -> Term:
    """An Int constant."""
    return Term(
        native.mk_const(native.mk_symbol(name.encode()), native.INT),
        True,
        _CONSTANT + name,
    )


@cache
def number(value: int) -> Term:
    """An Int numeral."""
    return Term(native.int64(int(value), native.INT), True, str(int(value)))


TRUE = Term(z3.BoolVal(True).ast.value, False, "true")
FALSE = Term(z3.BoolVal(False).ast.value, False, "false")


def truth(value: bool) -> Term:
    """True or false."""
    return TRUE if value else FALSE


def key(term: Term) -> int:
    """A key equal for equal terms, as long as the term lives."""
    return int(native.ast_id(term.ast))


def _same(one: Term, other: Term) -> bool:
    """The very same term: Z3 keeps each once."""
    return one.ast == other.ast


def substituted(term: Term, means: Sequence[tuple[Term, Term]]) -> Term:
    """The term with others in the place of constants: to be asserted; what it is made of is not known."""
    constants, others = ([pair[side].ast for pair in means] for side in (0, 1))
    new = native.substitute(term.ast, len(means), native.array(constants), native.array(others))
    return Term(new, term.number)


def conj(parts: Iterable[Term]) -> Term:
    """Conjunction; true when empty."""
    return _join(parts, TRUE, FALSE, native.mk_and, "and")


def disj(parts: Iterable[Term]) -> Term:
    """Disjunction; false when empty."""
    return _join(parts, FALSE, TRUE, native.mk_or, "or")


def _join(parts: Iterable[Term], unit: Term, zero: Term, make: Callable[..., Any], head: str) -> Term:
    nothing = unit.ast
    kept = [p for p in parts if p.ast != nothing]
    asts = [p.ast for p in kept]
    if zero.ast in asts:
        return zero
    if len(kept) < 2:
        return kept[0] if kept else unit
    return Term(make(len(asts), native.array(asts)), False, head, tuple(kept))


def neg(part: Term) -> Term:
    """Negation."""
    if _same(part, TRUE) or _same(part, FALSE):
        return FALSE if _same(part, TRUE) else TRUE
    return Term(native.mk_not(part.ast), False, "not", (part,))


def made_name(term: Term) -> str:
    """The name of a constant made here; "" of any other term."""
    return term.head[len(_CONSTANT) :] if term.head.startswith(_CONSTANT) else ""


def name(constant: Term) -> str:
    """The name of a constant."""
    return made_name(constant) or _named(constant.ast)


def _named(ast: int) -> str:
    text: bytes = native.symbol_text(native.decl_name(native.decl(ast)))
    return text.decode()


def same(one: Term, other: Term) -> Term:
    """Equality; true where both are one term."""
    return TRUE if _same(one, other) else one == other


def implies(left: Term, right: Term) -> Term:
    """Implication."""
    return disj([neg(left), right])


def ite(test: Term, yes: Term, no: Term) -> Term:
    """Choice."""
    if _same(test, TRUE) or _same(test, FALSE):
        return yes if _same(test, TRUE) else no
    return Term(native.mk_ite(test.ast, yes.ast, no.ast), yes.number, "ite", (test, yes, no))


def latest(days: Iterable[Term]) -> Term:
    """The latest of some days, at least one."""
    last, *others = days
    for day in others:
        last = ite(last >= day, last, day)
    return last


def earliest(days: Iterable[Term]) -> Term:
    """The earliest of some days, at least one."""
    first, *others = days
    for day in others:
        first = ite(first <= day, first, day)
    return first


def at_most(parts: Sequence[Term], bound: int) -> Term:
    """No more than `bound` of them hold."""
    if len(parts) <= bound:
        return TRUE
    asts = native.array([p.ast for p in parts])
    return Term(native.mk_atmost(len(parts), asts, bound), False, f"at most {bound}", tuple(parts))


def digest(term: Term) -> bytes:
    """A hash of the term's structure, the same in every run; each term's is worked out once."""
    stack = [term]
    while stack:
        here = stack[-1]
        if here._digest:  # noqa: SLF001
            stack.pop()
            continue
        left = [part for part in here.parts if not part._digest]  # noqa: SLF001
        if left:
            stack += left
            continue
        head = here.head or native.ast_text(here.ast).decode()
        sort = "Int" if here.number else "Bool"
        told = f"{sort} {len(here.parts)} {head}".encode()
        here._digest = blake2b(  # noqa: SLF001
            b"\0".join([told, *(part._digest for part in here.parts)]),  # noqa: SLF001
            digest_size=16,
        ).digest()
        stack.pop()
    return term._digest  # noqa: SLF001


def digest_of(terms: Iterable[Term]) -> bytes:
    """A hash of some terms in their order."""
    return digest_in_order(map(digest, terms))


def digest_in_order(digests: Iterable[bytes]) -> bytes:
    """A hash of hashes in their order."""
    return blake2b(b"".join(digests), digest_size=16).digest()


def constants(*terms: Term) -> frozenset[str]:
    """The names of the constants the terms mention."""
    return frozenset(sorts(*terms))


def sorts(*terms: Term) -> dict[str, str]:
    """The constants the terms mention: `Bool` or `Int` by name."""
    seen: set[int] = set()
    found: dict[str, str] = {}
    stack = [*terms]
    while stack:
        here = stack.pop()
        if here.ast in seen:
            continue
        seen.add(here.ast)
        if here.parts:
            stack += here.parts
        elif name_ := made_name(here):
            found[name_] = "Int" if here.number else "Bool"
        elif not here.head:
            stack += _taken_apart(here, found)
    return found


def _taken_apart(term: Term, found: dict[str, str]) -> list[Term]:
    """The parts of a term that was not put together here; a constant goes to those found."""
    if native.ast_kind(term.ast) != z3.Z3_APP_AST:
        return []
    parts = native.num_args(term.ast)
    if not parts and native.decl_kind(native.decl(term.ast)) == z3.Z3_OP_UNINTERPRETED:
        found[_named(term.ast)] = "Int" if term.number else "Bool"
    asts = [native.arg(term.ast, i) for i in range(parts)]
    return [Term(ast, native.sort_kind(native.sort(ast)) == z3.Z3_INT_SORT) for ast in asts]


def as_z3(term: Term) -> Any:  # noqa: ANN401
    """The term as Z3's own Python class has it."""
    make = z3.ArithRef if term.number else z3.BoolRef
    ast = z3.Ast(term.ast)
    ast.value = term.ast
    return make(ast, z3.main_ctx())


def _unwrapped(part: Any) -> Term:  # noqa: ANN401
    return Term(part.ast.value, bool(z3.is_int(part)))


def fingerprint(terms: Iterable[Term]) -> str:
    """A sha256 of what the terms say, in whatever order, and whatever else has been asked before."""
    return hashlib.sha256(b"".join(sorted({digest(term) for term in terms}))).hexdigest()


_OPERATORS = {
    z3.Z3_OP_TRUE: "true",
    z3.Z3_OP_FALSE: "false",
    z3.Z3_OP_AND: "and",
    z3.Z3_OP_OR: "or",
    z3.Z3_OP_NOT: "not",
    z3.Z3_OP_IMPLIES: "=>",
    z3.Z3_OP_EQ: "=",
    z3.Z3_OP_DISTINCT: "distinct",
    z3.Z3_OP_ITE: "ite",
    z3.Z3_OP_LE: "<=",
    z3.Z3_OP_LT: "<",
    z3.Z3_OP_GE: ">=",
    z3.Z3_OP_GT: ">",
    z3.Z3_OP_ADD: "+",
    z3.Z3_OP_SUB: "-",
    z3.Z3_OP_MUL: "*",
    z3.Z3_OP_UMINUS: "-",
}
"""The operators that encodings use, as SMT-LIB writes them; `at_most` is for witnesses only."""


def applied(term: Term) -> tuple[str, list[Term]]:
    """What an SMT-LIB text calls the term's operator, and its arguments. A numeral is its own operator.

    Raises:
        ValueError: an operator that no encoding has, or a constant, which has a name of its own.
    """
    raw = as_z3(term)
    if is_numeral(term):
        value = int(native.numeral_text(term.ast))
        return (str(value), []) if value >= 0 else ("-", [number(-value)])
    operator = _OPERATORS.get(raw.decl().kind())
    if operator is None:
        raise ValueError(str(raw.decl()))
    return operator, [_unwrapped(part) for part in raw.children()]


def is_constant(term: Term) -> bool:
    """Whether the term is a constant with a name."""
    raw = as_z3(term)
    return bool(z3.is_const(raw) and raw.decl().kind() == z3.Z3_OP_UNINTERPRETED)


def is_numeral(term: Term) -> bool:
    """Whether the term is a number."""
    return bool(native.ast_kind(term.ast) == z3.Z3_NUMERAL_AST)


def version() -> str:
    """The solver's version."""
    return str(z3.get_version_string())
