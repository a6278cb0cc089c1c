"""The one place where Z3 is met. Terms are opaque; constructors fold constants.

Z3's library is called directly: its Python classes check sorts, count references and ask for errors through
so many calls that they took a third of a check. Here a term knows its sort, and a constant its name.
"""

from __future__ import annotations

import atexit
import ctypes
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from functools import cache
from hashlib import blake2b
from typing import Any

import z3
from z3 import z3core

RLIMIT = 40_000_000
"""The resources one query may use, in the solver's own count: the same on every machine."""

_POINTER = ctypes.c_void_p
_CONTEXT = z3.main_ctx().ref().value


def _function(name: str, *takes: Any, gives: Any = _POINTER) -> Callable[..., Any]:  # noqa: ANN401
    """A function of the very library that Z3's package has loaded; its first argument is the context."""
    address = ctypes.cast(getattr(z3core, name).__defaults__[-1].f, _POINTER).value or 0
    function: Callable[..., Any] = ctypes.CFUNCTYPE(gives, _POINTER, *takes)(address)
    return function


_COUNT = ctypes.c_uint
_inc_ref = _function("Z3_inc_ref", _POINTER, gives=None)
_dec_ref = _function("Z3_dec_ref", _POINTER, gives=None)
_ast_id = _function("Z3_get_ast_id", _POINTER, gives=_COUNT)
_ast_kind = _function("Z3_get_ast_kind", _POINTER, gives=ctypes.c_int)
_num_args = _function("Z3_get_app_num_args", _POINTER, gives=_COUNT)
_arg = _function("Z3_get_app_arg", _POINTER, _COUNT)
_decl = _function("Z3_get_app_decl", _POINTER)
_decl_kind = _function("Z3_get_decl_kind", _POINTER, gives=ctypes.c_int)
_decl_name = _function("Z3_get_decl_name", _POINTER)
_symbol_text = _function("Z3_get_symbol_string", _POINTER, gives=ctypes.c_char_p)
_sort = _function("Z3_get_sort", _POINTER)
_sort_kind = _function("Z3_get_sort_kind", _POINTER, gives=ctypes.c_int)
_numeral_text = _function("Z3_get_numeral_string", _POINTER, gives=ctypes.c_char_p)
_ast_text = _function("Z3_ast_to_string", _POINTER, gives=ctypes.c_char_p)
_symbol = _function("Z3_mk_string_symbol", ctypes.c_char_p)
_const = _function("Z3_mk_const", _POINTER, _POINTER)
_int64 = _function("Z3_mk_int64", ctypes.c_int64, _POINTER)
_and = _function("Z3_mk_and", _COUNT, _POINTER)
_or = _function("Z3_mk_or", _COUNT, _POINTER)
_not = _function("Z3_mk_not", _POINTER)
_eq = _function("Z3_mk_eq", _POINTER, _POINTER)
_distinct = _function("Z3_mk_distinct", _COUNT, _POINTER)
_ite = _function("Z3_mk_ite", _POINTER, _POINTER, _POINTER)
_lt = _function("Z3_mk_lt", _POINTER, _POINTER)
_le = _function("Z3_mk_le", _POINTER, _POINTER)
_gt = _function("Z3_mk_gt", _POINTER, _POINTER)
_ge = _function("Z3_mk_ge", _POINTER, _POINTER)
_add = _function("Z3_mk_add", _COUNT, _POINTER)
_sub = _function("Z3_mk_sub", _COUNT, _POINTER)
_minus = _function("Z3_mk_unary_minus", _POINTER)
_atmost = _function("Z3_mk_atmost", _COUNT, _POINTER, _COUNT)
_solver_assert = _function("Z3_solver_assert", _POINTER, _POINTER, gives=None)
_solver_push = _function("Z3_solver_push", _POINTER, gives=None)
_solver_pop = _function("Z3_solver_pop", _POINTER, _COUNT, gives=None)
_solver_check = _function("Z3_solver_check_assumptions", _POINTER, _COUNT, _POINTER, gives=ctypes.c_int)
_solver_core = _function("Z3_solver_get_unsat_core", _POINTER)
_vector_inc_ref = _function("Z3_ast_vector_inc_ref", _POINTER, gives=None)
_vector_dec_ref = _function("Z3_ast_vector_dec_ref", _POINTER, gives=None)
_vector_size = _function("Z3_ast_vector_size", _POINTER, gives=_COUNT)
_vector_at = _function("Z3_ast_vector_get", _POINTER, _COUNT)
_model_eval = _function("Z3_model_eval", _POINTER, _POINTER, ctypes.c_bool, _POINTER, gives=ctypes.c_bool)
_error = _function("Z3_get_error_code", gives=ctypes.c_int)

_BOOL = z3.BoolSort().ast.value
_INT = z3.IntSort().ast.value


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
            raise z3.Z3Exception(f"error {_error(_CONTEXT)}")
        _inc_ref(_CONTEXT, ast)
        self.ast: int = ast
        self.number = number
        self.head = head
        self.parts = parts
        self._digest = b""

    def __del__(self) -> None:
        ast = getattr(self, "ast", None)
        if ast and _ended is not None and not _ended:
            _dec_ref(_CONTEXT, ast)

    def __hash__(self) -> int:
        return hash(self.ast)

    def __bool__(self) -> bool:
        raise TypeError("a term has no truth value of its own")

    def __eq__(self, other: Term | int) -> Term:  # type: ignore[override]
        return self._with(_eq, "=", other)

    def __ne__(self, other: Term | int) -> Term:  # type: ignore[override]
        right = other if isinstance(other, Term) else number(other)
        asts = _array((self.ast, right.ast))
        return Term(_distinct(_CONTEXT, 2, asts), False, "distinct", (self, right))

    def __lt__(self, other: Term | int) -> Term:
        return self._with(_lt, "<", other)

    def __le__(self, other: Term | int) -> Term:
        return self._with(_le, "<=", other)

    def __gt__(self, other: Term | int) -> Term:
        return self._with(_gt, ">", other)

    def __ge__(self, other: Term | int) -> Term:
        return self._with(_ge, ">=", other)

    def _with(self, make: Callable[..., Any], head: str, other: Term | int) -> Term:
        right = other if isinstance(other, Term) else number(other)
        return Term(make(_CONTEXT, self.ast, right.ast), False, head, (self, right))

    def __add__(self, other: Term | int) -> Term:
        return self._joined(_add, "+", other)

    def __neg__(self) -> Term:
        return Term(_minus(_CONTEXT, self.ast), True, "-", (self,))

    def __sub__(self, other: Term | int) -> Term:
        return self._joined(_sub, "-", other)

    def _joined(self, make: Callable[..., Any], head: str, other: Term | int) -> Term:
        right = other if isinstance(other, Term) else number(other)
        return Term(make(_CONTEXT, 2, _array((self.ast, right.ast))), True, head, (self, right))


def _array(asts: Sequence[int]) -> Any:  # noqa: ANN401
    return (_POINTER * len(asts))(*asts)


_CONSTANT = "const "


@cache
def boolean(name: str) -> Term:
    """A Bool constant."""
    return Term(_const(_CONTEXT, _symbol(_CONTEXT, name.encode()), _BOOL), False, _CONSTANT + name)


def defined(name: str, means: bytes) -> Term:
    """A Bool constant that a definition gives its meaning, whose digest is `means` and not its name's."""
    constant = Term(boolean(name).ast, False, _CONSTANT + name)
    constant._digest = means  # noqa: SLF001
    return constant


@cache
def integer(name: str) -> Term:
    """An Int constant."""
    return Term(_const(_CONTEXT, _symbol(_CONTEXT, name.encode()), _INT), True, _CONSTANT + name)


@cache
def number(value: int) -> Term:
    """An Int numeral."""
    return Term(_int64(_CONTEXT, int(value), _INT), True, str(int(value)))


TRUE = Term(z3.BoolVal(True).ast.value, False, "true")
FALSE = Term(z3.BoolVal(False).ast.value, False, "false")


def truth(value: bool) -> Term:
    """True or false."""
    return TRUE if value else FALSE


def key(term: Term) -> int:
    """A key equal for equal terms, as long as the term lives."""
    return int(_ast_id(_CONTEXT, term.ast))


def _same(one: Term, other: Term) -> bool:
    """The very same term: Z3 keeps each once."""
    return one.ast == other.ast


def conj(parts: Iterable[Term]) -> Term:
    """Conjunction; true when empty."""
    return _join(parts, TRUE, FALSE, _and, "and")


def disj(parts: Iterable[Term]) -> Term:
    """Disjunction; false when empty."""
    return _join(parts, FALSE, TRUE, _or, "or")


def _join(parts: Iterable[Term], unit: Term, zero: Term, make: Callable[..., Any], head: str) -> Term:
    kept = [p for p in parts if p.ast != unit.ast]
    asts = [p.ast for p in kept]
    if zero.ast in asts:
        return zero
    if len(kept) < 2:
        return kept[0] if kept else unit
    return Term(make(_CONTEXT, len(asts), _array(asts)), False, head, tuple(kept))


def neg(part: Term) -> Term:
    """Negation."""
    if _same(part, TRUE) or _same(part, FALSE):
        return FALSE if _same(part, TRUE) else TRUE
    return Term(_not(_CONTEXT, part.ast), False, "not", (part,))


def name(constant: Term) -> str:
    """The name of a constant."""
    if constant.head.startswith(_CONSTANT):
        return constant.head[len(_CONSTANT) :]
    return _named(constant.ast)


def _named(ast: int) -> str:
    text: bytes = _symbol_text(_CONTEXT, _decl_name(_CONTEXT, _decl(_CONTEXT, ast)))
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
    return Term(_ite(_CONTEXT, test.ast, yes.ast, no.ast), yes.number, "ite", (test, yes, no))


def at_most(parts: Sequence[Term], bound: int) -> Term:
    """No more than `bound` of them hold."""
    if len(parts) <= bound:
        return TRUE
    asts = _array([p.ast for p in parts])
    return Term(_atmost(_CONTEXT, len(parts), asts, bound), False, f"at most {bound}", tuple(parts))


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
        head = here.head or _ast_text(_CONTEXT, here.ast).decode()
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


class Answer(Enum):
    """What a check can say."""

    SAT = "sat"
    UNSAT = "unsat"
    UNKNOWN = "unknown"


class Model:
    """A complete assignment: constants the solver left open have their default value."""

    def __init__(self, raw: Any) -> None:  # noqa: ANN401
        self._raw = raw
        self._model = raw.model.value

    def _value(self, term: Term) -> Term:
        out = _POINTER()
        if not _model_eval(_CONTEXT, self._model, term.ast, True, ctypes.addressof(out)):
            raise z3.Z3Exception(f"error {_error(_CONTEXT)}")
        return Term(out.value, term.number)

    def truth(self, term: Term) -> bool:
        """The value of a Bool term."""
        return _same(self._value(term), TRUE)

    def number(self, term: Term) -> int:
        """The value of an Int term."""
        return int(_numeral_text(_CONTEXT, self._value(term).ast))

    def pin(self, term: Term) -> Term:
        """That the constant has the value it has here."""
        return term == self._value(term)


class Assignment(Model):
    """A model known by the values of some constants; it knows of nothing else."""

    def __init__(self, values: Mapping[str, bool | int]) -> None:
        self._values = values

    def _value(self, term: Term) -> Term:
        value = self._values[name(term)]
        return truth(value) if isinstance(value, bool) else number(value)


class Solver:
    """An incremental solver with a fixed seed and a resource limit for each check.

    What is added reaches Z3 when something is asked: a question answered from memory asks nothing.
    """

    def __init__(self, constraints: Iterable[Term] = (), rlimit: int = RLIMIT) -> None:
        self._raw = z3.SimpleSolver()
        self._raw.set("random_seed", 0)
        self._raw.set("rlimit", rlimit)
        # else an interrupt is Z3's, which only says unknown: that would pass for the measure's fault
        self._raw.set("ctrl_c", False)
        self._solver = self._raw.solver.value
        self._asked: dict[int, str] = {}
        self._pending: list[Term] = []
        self.add(constraints)

    def add(self, constraints: Iterable[Term]) -> None:
        """Assert."""
        self._pending.extend(constraints)

    def _told(self) -> None:
        for term in self._pending:
            _solver_assert(_CONTEXT, self._solver, term.ast)
        self._pending.clear()

    def push(self) -> None:
        """Open a scope."""
        self._told()
        _solver_push(_CONTEXT, self._solver)

    def pop(self) -> None:
        """Leave it."""
        self._pending.clear()
        _solver_pop(_CONTEXT, self._solver, 1)

    def check(self, *assumptions: Term) -> Answer:
        """Satisfiable together with these Bool terms?"""
        self._told()
        asts = [term.ast for term in assumptions]
        self._asked = {term.ast: name(term) for term in assumptions}
        raw = _solver_check(_CONTEXT, self._solver, len(asts), _array(asts))
        if _error(_CONTEXT):
            raise z3.Z3Exception(f"error {_error(_CONTEXT)}")
        return _ANSWERS[raw]

    def model(self) -> Model:
        """The model of the last check that said SAT."""
        return Model(self._raw.model())

    def core(self) -> list[str]:
        """The names of the assumptions in the core of the last check that said UNSAT."""
        core = _solver_core(_CONTEXT, self._solver)
        _vector_inc_ref(_CONTEXT, core)
        names = [self._asked[_vector_at(_CONTEXT, core, i)] for i in range(_vector_size(_CONTEXT, core))]
        _vector_dec_ref(_CONTEXT, core)
        return names

    def reason(self) -> str:
        """Why the last check said UNKNOWN."""
        return str(self._raw.reason_unknown())


_ANSWERS = {z3.Z3_L_TRUE: Answer.SAT, z3.Z3_L_FALSE: Answer.UNSAT, z3.Z3_L_UNDEF: Answer.UNKNOWN}


def constants(*terms: Term) -> frozenset[str]:
    """The names of the constants the terms mention."""
    return frozenset(sorts(*terms))


def sorts(*terms: Term) -> dict[str, str]:
    """The constants the terms mention: `Bool` or `Int` by name."""
    seen: set[int] = set()
    found: dict[str, str] = {}
    stack = [term.ast for term in terms]
    while stack:
        here = stack.pop()
        if here in seen or _ast_kind(_CONTEXT, here) != z3.Z3_APP_AST:
            continue
        seen.add(here)
        parts = _num_args(_CONTEXT, here)
        if parts:
            stack += [_arg(_CONTEXT, here, i) for i in range(parts)]
        elif _decl_kind(_CONTEXT, _decl(_CONTEXT, here)) == z3.Z3_OP_UNINTERPRETED:
            kind = _sort_kind(_CONTEXT, _sort(_CONTEXT, here))
            found[_named(here)] = "Bool" if kind == z3.Z3_BOOL_SORT else "Int"
    return found


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
        value = int(_numeral_text(_CONTEXT, term.ast))
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
    return bool(_ast_kind(_CONTEXT, term.ast) == z3.Z3_NUMERAL_AST)


def version() -> str:
    """The solver's version."""
    return str(z3.get_version_string())
