"""Conditions, items of 有下列行为之一 above all, whose ， may part acts or circumstances of one act.

误工，毁物 is both; 误工，毁物或者违约, 误工，毁物等行为, and an item 误工，毁物，违约, may name things
of which any will do, as items of lists of acts often do, or one act and what goes with it: readers differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.table import grammar

_AND_OTHERS = re.compile(
    "(?<![平同相对均中初高何优劣特一二三])等(?:其他|违法|违纪|违规)?(?:行为|情形|情况|问题|事项|活动|方式|手段)?$"
)
"""等 that ends an enumeration, at the end of a name."""
_ALONGSIDE = ("在", "未", "没有", "违反", "不", "需要", "应当", "致使", "导致", "经")
"""How the name of a circumstance begins that goes with what stands beside it."""


_SEVERAL = 3
"""So many acts in one item, with commas alone between, may be acts of which any will do."""


def enumerations(bodies: Iterable[object], *, listed: bool) -> Iterator[Span]:
    """Where the conditions among these may enumerate; `listed`: they are items, which do so with 或者 too.

    So does, anywhere, 误工，情节严重或者毁物: the degree may be 误工's alone.
    """
    for body in bodies:
        if isinstance(body, ast.And) and body.commas and _enumerates(body.parts, listed):
            yield body.span


def named_together(bodies: Iterable[object]) -> Iterator[ast.And]:
    """误工和毁物: where 和, 与 or 及 may name what there is of each, or ask for both."""
    for body in bodies:
        match body:
            case ast.And(parts=parts, named=named):
                if named and not _steps(parts):
                    yield body
                yield from named_together(parts)
            case ast.Or(parts=parts):
                yield from named_together(parts)
            case ast.Not(body=inner) | ast.Except(body=inner):
                yield from named_together([inner])
            case ast.SubList(items=items):
                yield from named_together(item.body for item in items)


def _steps(parts: tuple[ast.Cond, ...]) -> bool:
    """经听取意见和组织听证的: what it had to go through."""
    return isinstance(parts[0], ast.ActDone) and parts[0].via


def _enumerates(parts: tuple[ast.Cond, ...], listed: bool) -> bool:
    *before, last = parts
    if not all(isinstance(p, ast.Atom | ast.ActDone) and not _goes_with(p) for p in before):
        return False
    if isinstance(last, ast.Or):
        graded = sum(map(_goes_with, last.parts))
        return graded < len(last.parts) and (listed or graded > 0)
    if _goes_with(last):
        return False
    if listed and len(parts) >= _SEVERAL:
        return True
    return isinstance(last, ast.Atom) and _AND_OTHERS.search(last.name.surface) is not None


def _goes_with(cond: ast.Cond) -> bool:
    """It says how, or how grave: nothing that is done by itself."""
    degrees = grammar().degrees
    match cond:
        case ast.Atom(name):
            said = name.surface
            known = degrees.leaning(said) or degrees.grave(said) or degrees.later(said)
            return name.negative or known or said.startswith(_ALONGSIDE)
        case ast.ActDone():
            return False
        case _:
            return True
