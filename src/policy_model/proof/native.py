"""Z3's library, called directly.

Z3's Python classes check sorts, count references and ask for errors through so many calls that they took
a third of a check. All is in the one context of the process.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import z3
from z3 import z3core

POINTER = ctypes.c_void_p
_CONTEXT = z3.main_ctx().ref().value


def _function(name: str, *takes: Any, gives: Any = POINTER) -> Callable[..., Any]:  # noqa: ANN401
    """A function of the very library that Z3's package has loaded, in the context."""
    address = ctypes.cast(getattr(z3core, name).__defaults__[-1].f, POINTER).value or 0
    return partial(ctypes.CFUNCTYPE(gives, POINTER, *takes)(address), _CONTEXT)


_COUNT = ctypes.c_uint
inc_ref = _function("Z3_inc_ref", POINTER, gives=None)
dec_ref = _function("Z3_dec_ref", POINTER, gives=None)
ast_id = _function("Z3_get_ast_id", POINTER, gives=_COUNT)
ast_kind = _function("Z3_get_ast_kind", POINTER, gives=ctypes.c_int)
num_args = _function("Z3_get_app_num_args", POINTER, gives=_COUNT)
arg = _function("Z3_get_app_arg", POINTER, _COUNT)
decl = _function("Z3_get_app_decl", POINTER)
decl_kind = _function("Z3_get_decl_kind", POINTER, gives=ctypes.c_int)
decl_name = _function("Z3_get_decl_name", POINTER)
symbol_text = _function("Z3_get_symbol_string", POINTER, gives=ctypes.c_char_p)
sort = _function("Z3_get_sort", POINTER)
sort_kind = _function("Z3_get_sort_kind", POINTER, gives=ctypes.c_int)
numeral_text = _function("Z3_get_numeral_string", POINTER, gives=ctypes.c_char_p)
ast_text = _function("Z3_ast_to_string", POINTER, gives=ctypes.c_char_p)
mk_symbol = _function("Z3_mk_string_symbol", ctypes.c_char_p)
mk_const = _function("Z3_mk_const", POINTER, POINTER)
int64 = _function("Z3_mk_int64", ctypes.c_int64, POINTER)
mk_and = _function("Z3_mk_and", _COUNT, POINTER)
mk_or = _function("Z3_mk_or", _COUNT, POINTER)
mk_not = _function("Z3_mk_not", POINTER)
mk_eq = _function("Z3_mk_eq", POINTER, POINTER)
mk_distinct = _function("Z3_mk_distinct", _COUNT, POINTER)
mk_ite = _function("Z3_mk_ite", POINTER, POINTER, POINTER)
mk_lt = _function("Z3_mk_lt", POINTER, POINTER)
mk_le = _function("Z3_mk_le", POINTER, POINTER)
mk_gt = _function("Z3_mk_gt", POINTER, POINTER)
mk_ge = _function("Z3_mk_ge", POINTER, POINTER)
mk_add = _function("Z3_mk_add", _COUNT, POINTER)
mk_sub = _function("Z3_mk_sub", _COUNT, POINTER)
mk_mul = _function("Z3_mk_mul", _COUNT, POINTER)
mk_minus = _function("Z3_mk_unary_minus", POINTER)
mk_atmost = _function("Z3_mk_atmost", _COUNT, POINTER, _COUNT)
substitute = _function("Z3_substitute", POINTER, _COUNT, POINTER, POINTER)
solver_assert = _function("Z3_solver_assert", POINTER, POINTER, gives=None)
solver_push = _function("Z3_solver_push", POINTER, gives=None)
solver_pop = _function("Z3_solver_pop", POINTER, _COUNT, gives=None)
solver_check = _function("Z3_solver_check_assumptions", POINTER, _COUNT, POINTER, gives=ctypes.c_int)
solver_core = _function("Z3_solver_get_unsat_core", POINTER)
vector_inc_ref = _function("Z3_ast_vector_inc_ref", POINTER, gives=None)
vector_dec_ref = _function("Z3_ast_vector_dec_ref", POINTER, gives=None)
vector_size = _function("Z3_ast_vector_size", POINTER, gives=_COUNT)
vector_at = _function("Z3_ast_vector_get", POINTER, _COUNT)
model_eval = _function("Z3_model_eval", POINTER, POINTER, ctypes.c_bool, POINTER, gives=ctypes.c_bool)
error = _function("Z3_get_error_code", gives=ctypes.c_int)

BOOL = z3.BoolSort().ast.value
INT = z3.IntSort().ast.value


def array(asts: Sequence[int]) -> Any:  # noqa: ANN401
    """Expressions as an argument."""
    return (POINTER * len(asts))(*asts)
