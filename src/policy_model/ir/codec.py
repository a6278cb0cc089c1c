"""Values as plain JSON and back, so that what took long to find can be kept on disk.

Every node is a list: the name of its class, then its fields in declared order. Only classes a codec was
made for can come out of it; nothing read back is run.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from types import ModuleType
from typing import Any

from policy_model.source.clause import ClauseId
from policy_model.source.span import Span
from policy_model.source.told import Told

from . import formula, ids, statement, vocabulary


def _fields(kind: Any) -> Iterator[str]:
    return (f.name for f in fields(kind))


class Codec:
    """Knows some dataclasses and enumerations, by their names."""

    def __init__(self, *classes: type) -> None:
        self._names = {c.__name__: (c, None if issubclass(c, Enum) else tuple(_fields(c))) for c in classes}

    def encode(self, value: Any) -> Any:
        """Plain values for a value made of these classes.

        Raises:
            TypeError: `value` is not.
        """
        match value:
            case Told():
                return ["told", str(value), value.en]
            case None | bool() | int() | float() | str():
                return value
            case Enum():
                return [type(value).__name__, value.value]
            case datetime.date():
                return ["date", value.toordinal()]
            case tuple():
                return ["", *map(self.encode, value)]
            case dict():
                return ["dict", *(self.encode(pair) for pair in value.items())]
            case frozenset():
                return ["set", *sorted(map(self.encode, value), key=repr)]
            case list():
                return ["list", *map(self.encode, value)]
            case _ if type(value).__name__ in self._names:
                name, (_, parts) = type(value).__name__, self._names[type(value).__name__]
                return [name, *(self.encode(getattr(value, part)) for part in parts or ())]
            case _:
                raise TypeError(type(value))

    def decode(self, data: Any) -> Any:
        """The value that `encode` made `data` of.

        Raises:
            KeyError, TypeError, ValueError, IndexError: `data` is of no value.
        """
        if not isinstance(data, list):
            return data
        name = data[0]
        parts = [part if type(part) is not list else self.decode(part) for part in data[1:]]
        if (known := self._names.get(name)) is not None:
            make, names = known
            return make(*parts) if names is None else make(**dict(zip(names, parts, strict=True)))
        match name:
            case "":
                return tuple(parts)
            case "list":
                return parts
            case "set":
                return frozenset(parts)
            case "dict":
                return dict(parts)
            case "told":
                return Told(*parts)
            case "date":
                return datetime.date.fromordinal(parts[0])
        raise KeyError(name)


def classes(*modules: ModuleType) -> Iterator[type]:
    """The dataclasses and enumerations of some modules."""
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, type) and (is_dataclass(value) or issubclass(value, Enum)):
                yield value


IR_CLASSES: tuple[type, ...] = (ClauseId, Span, *classes(ids, formula, vocabulary, statement))
IR = Codec(*IR_CLASSES)
"""The codec of a measure."""
