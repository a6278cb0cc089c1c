"""Decision diagrams as the evaluator's algebra, and unknowns with several possible values.

The only importer of `oxidd`, and only when a case leaves something open.
"""

from __future__ import annotations

import mmap
import sys
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from oxidd.bdd import BDDFunction as Diagram

V = TypeVar("V", bound=Hashable)
V_co = TypeVar("V_co", bound=Hashable, covariant=True)

_NODES = 1 << 22
_MANY = 16
_CACHES = 1 << 12, 1 << 16
"""Places of the operations' cache where few things are unknown, and where many are. Making a large one takes
longer than a small case."""
_ADDRESSES = 5 << 28
"""Bytes of address space that a manager asks for; most is the stack of its worker, and hardly touched."""


class Diagrams:
    """Boolean functions of the unknowns. Equal functions are equal objects."""

    def __init__(self, unknowns: int = _MANY) -> None:
        """`unknowns`: about how many things will be."""
        from oxidd.bdd import BDDManager  # noqa: PLC0415  (a complete case does without it)

        _ask_for(_ADDRESSES)
        self._manager = BDDManager(_NODES, _CACHES[unknowns >= _MANY], 1)
        self._true, self._false = self._manager.true(), self._manager.false()
        self._supports: dict[Diagram, frozenset[int]] = {}

    def const(self, value: bool) -> Diagram:
        """Truth or falsity."""
        return self._true if value else self._false

    def conj(self, parts: Iterable[Diagram]) -> Diagram:
        """The conjunction."""
        out = self._true
        for part in parts:
            out &= part
            if out == self._false:
                break
        return out

    def disj(self, parts: Iterable[Diagram]) -> Diagram:
        """The disjunction."""
        out = self._false
        for part in parts:
            out |= part
            if out == self._true:
                break
        return out

    def neg(self, part: Diagram) -> Diagram:
        """The negation."""
        return ~part

    def choice(self, values: Sequence[V]) -> Choice[V]:
        """A new unknown that has exactly one of these values."""
        bits = self._manager.add_vars(max(len(values) - 1, 0).bit_length())
        return Choice(self, tuple(values), tuple(bits), tuple(self._manager.var(b) for b in bits))

    def support(self, functions: Iterable[Diagram]) -> frozenset[int]:
        """The bits that the functions depend on; each function's are looked for once."""
        return frozenset().union(*map(self._support, functions))

    def _support(self, function: Diagram) -> frozenset[int]:
        known = self._supports.get(function)
        if known is None:
            known = self._supports[function] = self._bits(function)
        return known

    def _bits(self, whole: Diagram) -> frozenset[int]:
        seen: set[Diagram] = set()
        bits: set[int] = set()
        todo = [whole]
        while todo:
            function = todo.pop()
            bit = function.node_var()
            if bit is None or function in seen:
                continue
            seen.add(function)
            bits.add(bit)
            todo += function.cofactors() or ()
        return frozenset(bits)

    def some(self, functions: Sequence[Diagram], bits: Diagram) -> Diagram:
        """Whether all the functions hold for some values of the bits (a conjunction of variables)."""
        return self.conj(functions).exists(bits)


@dataclass(frozen=True)
class Choice(Generic[V_co]):
    """An unknown with one of several values, as the number of the value in binary.

    Numbers beyond the last value stand for the last one too, so that every setting of the bits means
    something and no constraint has to be carried along.
    """

    algebra: Diagrams
    values: tuple[V_co, ...]
    bits: tuple[int, ...]
    _variables: tuple[Diagram, ...]

    @cached_property
    def _each(self) -> Mapping[Hashable, Diagram]:
        numbers = range(1 << len(self.bits))
        found: dict[Hashable, list[Diagram]] = {value: [] for value in self.values}
        for number in numbers:
            found[self.values[min(number, len(self.values) - 1)]].append(self.number(number))
        return {value: self.algebra.disj(some) for value, some in found.items()}

    def number(self, number: int) -> Diagram:
        """Its bits are this number's."""
        return self.algebra.conj(v if number >> i & 1 else ~v for i, v in enumerate(self._variables))

    def among(self, values: Iterable[Hashable]) -> Diagram:
        """It has one of these values; those it cannot have are passed over."""
        return self.algebra.disj(self._each[v] for v in values if v in self._each)

    @cached_property
    def cube(self) -> Diagram:
        """The conjunction of its bits, for quantifying over it."""
        return self.algebra.conj(self._variables)


def _ask_for(size: int) -> None:
    """Makes sure that so much can be had: the library ends the process where it cannot.

    Raises:
        MemoryError: it cannot.
    """
    if sys.platform == "win32":
        return
    try:
        mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=mmap.PROT_READ).close()
    except OSError as error:
        raise MemoryError from error
