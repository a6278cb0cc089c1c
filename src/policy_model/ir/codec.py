"""A measure as plain JSON values and back, so that a compiled one can be kept on disk.

Every node is a list: the name of its class, then its fields in declared order. Only classes of this
package can come out of it; nothing read back is run.
"""

from __future__ import annotations

import datetime
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from . import formula, ids, statement, vocabulary


def encode(value: Any) -> Any:
    """Plain values for any value of the IR.

    Raises:
        TypeError: `value` is not one.
    """
    match value:
        case None | bool() | int() | str():
            return value
        case Enum():
            return [type(value).__name__, value.value]
        case datetime.date():
            return ["date", value.toordinal()]
        case tuple():
            return ["", *map(encode, value)]
        case _ if is_dataclass(value) and type(value).__name__ in _classes():
            return [type(value).__name__, *(encode(getattr(value, f.name)) for f in fields(value))]
        case _:
            raise TypeError(type(value))


def decode(data: Any) -> Any:
    """The value that `encode` made `data` of.

    Raises:
        KeyError, TypeError, ValueError, IndexError: `data` is of no value.
    """
    if not isinstance(data, list):
        return data
    name, *parts = data
    if name == "":
        return tuple(map(decode, parts))
    if name == "date":
        return datetime.date.fromordinal(parts[0])
    make, names = _classes()[name]
    if names is None:
        return make(parts[0])
    return make(**dict(zip(names, map(decode, parts), strict=True)))


@cache
def _classes() -> dict[str, tuple[Any, tuple[str, ...] | None]]:
    """Every class of the IR by name, with its fields (None: an enumeration)."""
    found: dict[str, tuple[Any, tuple[str, ...] | None]] = {}
    for kind in (
        ClauseId,
        Span,
        *(v for m in (ids, formula, vocabulary, statement) for v in vars(m).values()),
    ):
        if isinstance(kind, type) and issubclass(kind, Enum):
            found[kind.__name__] = kind, None
        elif isinstance(kind, type) and is_dataclass(kind):
            found[kind.__name__] = kind, tuple(f.name for f in fields(kind))
    return found
