"""Rewriting measures as values: clause ids and identifiers changed wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from policy_model.ir.ids import Id
from policy_model.ir.statement import Measure
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

_T = TypeVar("_T")

Renames = Mapping[tuple[type[Id], str], str]
"""New keys of identifiers, by their kind and old key."""


def rewritten(value: _T, leaf: Callable[[Any], Any]) -> _T:
    """The value with each part replaced by what `leaf` gives for it; where it gives None, by its own parts.

    What does not change is the very same object.
    """
    out: Any = _rewritten(value, leaf)
    return out  # type: ignore[no-any-return]


def _rewritten(value: Any, leaf: Callable[[Any], Any]) -> Any:  # noqa: ANN401  (any value of the IR)
    if value is None or isinstance(value, str | int | Span):
        return value
    given = leaf(value)
    if given is not None:
        return given
    if isinstance(value, tuple):
        parts = tuple(_rewritten(part, leaf) for part in value)
        return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
    if not is_dataclass(value) or isinstance(value, Id | ClauseId):
        return value
    names = [f.name for f in fields(value)]
    before = [getattr(value, name) for name in names]
    after = [_rewritten(part, leaf) for part in before]
    if all(a is b for a, b in zip(after, before, strict=True)):
        return value
    made: Any = type(value)
    return made(**dict(zip(names, after, strict=True)))


def renamed(value: _T, clauses: Callable[[ClauseId], ClauseId], ids: Renames) -> _T:
    """The value under other clause ids and identifiers. The names they are shown by stay."""

    def leaf(part: object) -> object:
        if isinstance(part, ClauseId):
            return clauses(part)
        if isinstance(part, Id):
            key = ids.get((type(part), part.key))
            return part if key is None else type(part)(key, part.zh)
        return None

    return rewritten(value, leaf)


def renumbered(measure: Measure, clauses: Callable[[ClauseId], ClauseId]) -> Measure:
    """The measure under other clause ids, and with it what the tool names after clauses."""
    if all(clauses(c) == c for c in _named(measure)):
        return measure
    out = renamed(measure, clauses, after_clauses(measure, clauses))
    statements = tuple(replace(s, id=f"{s.clause}#{s.id.rpartition('#')[2]}") for s in out.statements)
    return replace(out, statements=statements)


def after_clauses(measure: Measure, clauses: Callable[[ClauseId], ClauseId]) -> Renames:
    """For what the tool names after a clause its name after what the clause is called otherwise."""
    ids: dict[tuple[type[Id], str], str] = {}
    declared = {f"other_{result.id.key}" for result in measure.results}
    made: list[tuple[Id, tuple[ClauseId, ...]]] = [(f.id, f.clauses) for f in measure.facts]
    made += [(j.id, j.clauses) for j in measure.judgements if j.implicit]
    for id, stands in made:
        for clause in stands[:1]:
            stem = id.key.removesuffix(f"_{clause.ident}")
            if stem in ("meets", "situation", "item", "similar", "condition") or (
                stem in declared and id.key not in declared
            ):
                ids[type(id), id.key] = f"{stem}_{clauses(clause).ident}"
    return ids


def _named(measure: Measure) -> set[ClauseId]:
    return {*measure.clauses, *(s.clause for s in measure.statements)}
