"""From trees to AST, form by form; each module reads the forms of one part of the grammar."""

from __future__ import annotations

from .. import ast
from ..tree import Tree
from . import acts, conditions, heads, listings, phrases, properties, rules, statements, times, topics  # noqa: F401  (they register their forms)
from .context import Context, build
from .document import build_block

__all__ = ["Context", "build_block", "build_condition"]


def build_condition(context: Context, tree: Tree) -> ast.Cond | None:
    """The condition of a tree of that start."""
    found = build(context, tree)
    return found[0] if isinstance(found, list) and found else None
