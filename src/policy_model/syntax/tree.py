"""What parsing yields before it becomes AST: tokens and trees, as small as they can be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Declared:
    """What a surface stands for: the row it was declared in, and how the surface relates to it.

    `kind` names a member of `ast.Kind`. `member_lists` and `slot` are filled by a list name or a pattern
    when it is matched in a text.
    """

    kind: str
    entry: str
    negative: bool = False
    members: tuple[str, ...] = ()
    connective: str = ""
    slot: tuple[int, int, Declared] | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A terminal at `[start, end)`. `text` is normalised; `name` is set for names."""

    type: str
    text: str
    start: int
    end: int
    name: Declared | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """A form and what it holds, in order, every token kept."""

    form: str
    children: tuple[Tree | Token, ...]
    start: int
    end: int
