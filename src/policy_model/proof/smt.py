"""The one place where Z3, which has no types, is met. Terms are opaque; constructors fold constants."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any

import z3

Term = Any
"""A Z3 expression of sort Bool or Int."""

TRUE: Term = z3.BoolVal(True)
FALSE: Term = z3.BoolVal(False)
RLIMIT = 40_000_000
"""The resources one query may use, in the solver's own count: the same on every machine."""


def boolean(name: str) -> Term:
    """A Bool constant."""
    return z3.Bool(name)


def integer(name: str) -> Term:
    """An Int constant."""
    return z3.Int(name)


def number(value: int) -> Term:
    """An Int numeral."""
    return z3.IntVal(value)


def truth(value: bool) -> Term:
    """True or false."""
    return TRUE if value else FALSE


def key(term: Term) -> int:
    """A key equal for equal terms, as long as the term lives."""
    return int(term.get_id())


def _same(one: Term, other: Term) -> bool:
    """The very same term: Z3 keeps each once. Asked so often that its own comparison is too slow."""
    return bool(one.ast.value == other.ast.value)


def conj(parts: Iterable[Term]) -> Term:
    """Conjunction; true when empty."""
    return _join(parts, TRUE, FALSE)


def disj(parts: Iterable[Term]) -> Term:
    """Disjunction; false when empty."""
    return _join(parts, FALSE, TRUE)


def _join(parts: Iterable[Term], unit: Term, zero: Term) -> Term:
    kept = [p for p in parts if not _same(p, unit)]
    if any(_same(p, zero) for p in kept):
        return zero
    if len(kept) < 2:
        return kept[0] if kept else unit
    array = (z3.Ast * len(kept))(*(p.ast for p in kept))
    make = z3.Z3_mk_and if _same(unit, TRUE) else z3.Z3_mk_or
    return z3.BoolRef(make(TRUE.ctx_ref(), len(kept), array), TRUE.ctx)


def neg(part: Term) -> Term:
    """Negation."""
    if _same(part, TRUE) or _same(part, FALSE):
        return FALSE if _same(part, TRUE) else TRUE
    return z3.BoolRef(z3.Z3_mk_not(TRUE.ctx_ref(), part.ast), TRUE.ctx)


def name(constant: Term) -> str:
    """The name of a constant."""
    return str(constant.decl().name())


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
    return z3.If(test, yes, no)


def at_most(parts: Sequence[Term], bound: int) -> Term:
    """No more than `bound` of them hold."""
    if len(parts) <= bound:
        return TRUE
    return z3.AtMost(*parts, bound)


class Answer(Enum):
    """What a check can say."""

    SAT = "sat"
    UNSAT = "unsat"
    UNKNOWN = "unknown"


class Model:
    """A complete assignment: constants the solver left open have their default value."""

    def __init__(self, raw: Term) -> None:
        self._raw = raw

    def truth(self, term: Term) -> bool:
        """The value of a Bool term."""
        return bool(z3.is_true(self._raw.eval(term, model_completion=True)))

    def number(self, term: Term) -> int:
        """The value of an Int term."""
        return int(self._raw.eval(term, model_completion=True).as_long())

    def pin(self, term: Term) -> Term:
        """That the constant has the value it has here."""
        value = self._raw.eval(term, model_completion=True)
        return z3.BoolRef(z3.Z3_mk_eq(TRUE.ctx_ref(), term.ast, value.ast), TRUE.ctx)


class Solver:
    """An incremental solver with a fixed seed and a resource limit for each check."""

    def __init__(self, constraints: Iterable[Term] = (), rlimit: int = RLIMIT) -> None:
        self._raw = z3.SimpleSolver()
        self._raw.set("random_seed", 0)
        self._raw.set("rlimit", rlimit)
        self._count = 0
        self.add(constraints)

    def add(self, constraints: Iterable[Term]) -> None:
        """Assert."""
        context, solver = self._raw.ctx.ref(), self._raw.solver
        for term in constraints:
            z3.Z3_solver_assert(context, solver, term.ast)

    def push(self) -> None:
        """Open a scope."""
        self._raw.push()

    def pop(self) -> None:
        """Leave it."""
        self._raw.pop()

    def check(self, *assumptions: Term) -> Answer:
        """Satisfiable together with these Bool terms?"""
        raw = self._raw.check(*assumptions)
        return Answer.SAT if raw == z3.sat else Answer.UNSAT if raw == z3.unsat else Answer.UNKNOWN

    def model(self) -> Model:
        """The model of the last check that said SAT."""
        return Model(self._raw.model())

    def core(self) -> list[str]:
        """The names of the assumptions in the core of the last check that said UNSAT."""
        return [name(term) for term in self._raw.unsat_core()]

    def reason(self) -> str:
        """Why the last check said UNKNOWN."""
        return str(self._raw.reason_unknown())


def constants(*terms: Term) -> frozenset[str]:
    """The names of the constants the terms mention."""
    return frozenset(sorts(*terms))


def sorts(*terms: Term) -> dict[str, str]:
    """The constants the terms mention: `Bool` or `Int` by name.

    Over Z3's own interface: its wrappers are slow.
    """
    context = TRUE.ctx_ref()
    seen: set[int] = set()
    found: dict[str, str] = {}
    stack = [term.as_ast() for term in terms]
    while stack:
        here = stack.pop()
        if here.value in seen or z3.Z3_get_ast_kind(context, here) != z3.Z3_APP_AST:
            continue
        seen.add(here.value)
        app = z3.Z3_to_app(context, here)
        parts = z3.Z3_get_app_num_args(context, app)
        if parts:
            stack += [z3.Z3_get_app_arg(context, app, i) for i in range(parts)]
            continue
        declared = z3.Z3_get_app_decl(context, app)
        if z3.Z3_get_decl_kind(context, declared) == z3.Z3_OP_UNINTERPRETED:
            name = str(z3.Z3_get_symbol_string(context, z3.Z3_get_decl_name(context, declared)))
            kind = z3.Z3_get_sort_kind(context, z3.Z3_get_sort(context, here))
            found[name] = "Bool" if kind == z3.Z3_BOOL_SORT else "Int"
    return found


def fingerprint(terms: Iterable[Term]) -> str:
    """A sha256 of the terms' structure, whatever else the solver has been asked before."""
    known: dict[int, bytes] = {}

    def of(term: Term) -> bytes:
        stack = [term]
        while stack:
            here = stack[-1]
            if key(here) in known:
                stack.pop()
                continue
            parts = here.children()
            left = [p for p in parts if key(p) not in known]
            if left:
                stack.extend(left)
                continue
            head = here.sexpr() if not parts else f"{here.decl().sexpr()} {here.num_args()}"
            known[key(here)] = hashlib.sha256(
                b"\0".join([head.encode(), *(known[key(p)] for p in parts)])
            ).digest()
            stack.pop()
        return known[key(term)]

    return hashlib.sha256(b"".join(of(t) for t in terms)).hexdigest()


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
    z3.Z3_OP_UMINUS: "-",
}
"""The operators that encodings use, as SMT-LIB writes them; `at_most` is for witnesses only."""


def applied(term: Term) -> tuple[str, list[Term]]:
    """What an SMT-LIB text calls the term's operator, and its arguments. A numeral is its own operator.

    Raises:
        ValueError: an operator that no encoding has, or a constant, which has a name of its own.
    """
    if z3.is_int_value(term):
        value = int(term.as_long())
        return (str(value), []) if value >= 0 else ("-", [number(-value)])
    operator = _OPERATORS.get(term.decl().kind())
    if operator is None:
        raise ValueError(str(term.decl()))
    return operator, list(term.children())


def is_constant(term: Term) -> bool:
    """Whether the term is a constant with a name."""
    return bool(z3.is_const(term) and term.decl().kind() == z3.Z3_OP_UNINTERPRETED)


def is_numeral(term: Term) -> bool:
    """Whether the term is a number."""
    return bool(z3.is_int_value(term))


def version() -> str:
    """The solver's version."""
    return str(z3.get_version_string())
