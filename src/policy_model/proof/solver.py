"""Asking Z3: a solver of fixed seed and limit, its answers, and models."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Any

import z3

from . import native, smt
from .smt import Term

RLIMIT = 40_000_000
"""The resources one query may use, in the solver's own count: the same on every machine."""


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
        self._out = native.POINTER()
        self._place = ctypes.addressof(self._out)

    def _value(self, term: Term) -> int | None:
        """An expression of Z3's, held until something else is asked of it."""
        if not native.model_eval(self._model, term.ast, True, self._place):
            raise z3.Z3Exception(f"error {native.error()}")
        value: int | None = self._out.value
        return value

    def truth(self, term: Term) -> bool:
        """The value of a Bool term."""
        return self._value(term) == smt.TRUE.ast

    def number(self, term: Term) -> int:
        """The value of an Int term."""
        return int(native.numeral_text(self._value(term)))

    def pin(self, term: Term) -> Term:
        """That the constant has the value it has here."""
        return term == (self.number(term) if term.number else smt.truth(self.truth(term)))


class Assignment(Model):
    """A model known by the values of some constants; it knows of nothing else."""

    def __init__(self, values: Mapping[str, bool | int]) -> None:
        self._values = values

    def truth(self, term: Term) -> bool:
        """The value of a Bool constant."""
        return self._values[smt.name(term)] is True

    def number(self, term: Term) -> int:
        """The value of an Int constant."""
        return int(self._values[smt.name(term)])


@cache
def _settings(rlimit: int) -> z3.ParamsRef:
    settings = z3.ParamsRef()
    settings.set("random_seed", 0)
    settings.set("rlimit", rlimit)
    # else an interrupt is Z3's, which only says unknown: that would pass for the measure's fault
    settings.set("ctrl_c", False)
    # it looks over all that is asserted whenever something is asked, to choose what is chosen here anyway
    settings.set("auto_config", False)
    return settings


class Solver:
    """An incremental solver with a fixed seed and a resource limit for each check.

    What is added reaches Z3 when something is asked: a question answered from memory asks nothing.
    """

    def __init__(self, constraints: Iterable[Term] = (), rlimit: int = RLIMIT) -> None:
        self._raw = z3.SimpleSolver()
        z3.Z3_solver_set_params(self._raw.ctx.ref(), self._raw.solver, _settings(rlimit).params)
        self._solver = self._raw.solver.value
        self._asked: dict[int, str] = {}
        self._pending: list[Term] = []
        self.add(constraints)

    def add(self, constraints: Iterable[Term]) -> None:
        """Assert."""
        self._pending.extend(constraints)

    def _told(self) -> None:
        for term in self._pending:
            native.solver_assert(self._solver, term.ast)
        self._pending.clear()

    def push(self) -> None:
        """Open a scope."""
        self._told()
        native.solver_push(self._solver)

    def pop(self) -> None:
        """Leave it."""
        self._pending.clear()
        native.solver_pop(self._solver, 1)

    def check(self, *assumptions: Term) -> Answer:
        """Satisfiable together with these Bool terms?"""
        self._told()
        asts = [term.ast for term in assumptions]
        self._asked = {term.ast: smt.name(term) for term in assumptions}
        raw = native.solver_check(self._solver, len(asts), native.array(asts))
        if native.error():
            raise z3.Z3Exception(f"error {native.error()}")
        return _ANSWERS[raw]

    def model(self) -> Model:
        """The model of the last check that said SAT."""
        return Model(self._raw.model())

    def core(self) -> list[str]:
        """The names of the assumptions in the core of the last check that said UNSAT."""
        core = native.solver_core(self._solver)
        native.vector_inc_ref(core)
        names = [self._asked[native.vector_at(core, i)] for i in range(native.vector_size(core))]
        native.vector_dec_ref(core)
        return names

    def reason(self) -> str:
        """Why the last check said UNKNOWN."""
        return str(self._raw.reason_unknown())


_ANSWERS = {z3.Z3_L_TRUE: Answer.SAT, z3.Z3_L_FALSE: Answer.UNSAT, z3.Z3_L_UNDEF: Answer.UNKNOWN}
