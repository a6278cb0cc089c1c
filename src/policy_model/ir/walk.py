"""Walking formulas and measures: what occurs in them, and rebuilding them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from operator import is_
from typing import Any as Anything
from typing import TypeVar, assert_never, get_args

from .formula import (
    ActRef,
    All,
    Any,
    Applies,
    At,
    Compare,
    Const,
    Did,
    Done,
    Extension,
    FactOneOf,
    FactTrue,
    Forbidden,
    Formula,
    Given,
    InTime,
    Judged,
    Lapsed,
    Lawful,
    Not,
    Period,
    ReadingIs,
    Required,
    StatusIs,
    Stop,
    Unless,
)
from .ids import ChoiceId, ReadingId
from .statement import (
    Assumption,
    Authority,
    Ban,
    ByReference,
    Considers,
    Defines,
    Duty,
    Effect,
    Excused,
    Necessary,
    Power,
    Precedence,
    Requirement,
    Scope,
    Statement,
    Yields,
)

_Node = TypeVar("_Node", bound=Anything)
Leaf = (
    Const
    | FactTrue
    | FactOneOf
    | Compare
    | Judged
    | Done
    | InTime
    | Lapsed
    | ReadingIs
    | Given
    | Required
    | Forbidden
    | StatusIs
    | Lawful
    | Applies
)


_LEAVES = frozenset(get_args(Leaf))


def _leaf(formula: Leaf) -> Leaf:
    """Itself: that nothing but a leaf is left is checked by its type."""
    return formula


def children(formula: Formula) -> tuple[Formula, ...]:
    """The immediate parts, in written order; empty for a leaf."""
    if type(formula) in _LEAVES:  # at once: formulas are walked by the million
        return ()
    match formula:
        case All(parts) | Any(parts):
            return parts
        case Not(body) | At(_, body) | Did(_, body):
            return (body,)
        case Unless(body, exception):
            return (body, exception)
        case _:
            _leaf(formula)
            return ()


def nodes(formula: Formula) -> Iterator[Formula]:
    """The formula and all its parts, outermost first, in written order."""
    left = [formula]
    while left:
        here = left.pop()
        yield here
        if type(here) not in _LEAVES:
            left += reversed(children(here))


def replaced(node: _Node, **new: object) -> _Node:
    """`dataclasses.replace`, but the node itself where nothing is new: by that, what is shared is known."""
    if all(_same(getattr(node, name), value) for name, value in new.items()):
        return node
    return replace(node, **new)


def _same(old: object, new: object) -> bool:
    if isinstance(old, tuple) and isinstance(new, tuple):
        return len(old) == len(new) and all(map(is_, old, new))
    return old is new


def rebuild(formula: Formula, change: Callable[[Formula], Formula]) -> Formula:
    """The formula with `change` applied to every part, innermost first."""
    if type(formula) in _LEAVES:
        return change(formula)
    match formula:
        case All(parts) | Any(parts):
            new: Formula = replaced(formula, parts=tuple([rebuild(p, change) for p in parts]))
        case Not(body) | At(_, body):
            new = replaced(formula, body=rebuild(body, change))
        case Unless(body, exception):
            new = replaced(formula, body=rebuild(body, change), exception=rebuild(exception, change))
        case Did(_, condition):
            new = replaced(formula, condition=rebuild(condition, change))
        case _:
            new = _leaf(formula)
    return change(new)


def polarities(formula: Formula, positive: bool = True) -> Iterator[tuple[Formula, bool]]:
    """Every leaf with whether it occurs positively (under an even number of negations)."""
    match formula:
        case Not(body):
            yield from polarities(body, not positive)
        case _:
            parts = children(formula)
            if not parts:
                yield formula, positive
            for part in parts:
                yield from polarities(part, positive)


def without_bans(formula: Formula) -> Formula:
    """The formula where no ban is broken."""
    return rebuild(formula, lambda part: Const(False) if isinstance(part, Did) else part)


def taken(guard: Formula) -> dict[ReadingId, ChoiceId]:
    """The readings that a guard takes in one way; those it leaves open are not among them."""
    match guard:
        case ReadingIs(reading, choice):
            return {reading: choice}
        case All(parts):
            return {reading: choice for part in parts for reading, choice in taken(part).items()}
        case _:
            return {}


def looked_at(formula: Formula) -> tuple[tuple[ActRef, bool], ...]:
    """The acts whose validity a leaf looks at, each with whether it can only help that one is valid."""
    match formula:
        case Done(what, since, within):
            return ((what, True), *_began(since), *movers(within))
        case InTime(since, within):
            return ((since, True), *movers(within))
        case Lapsed(what, since, within):
            later = ((ref, not helps) for ref, helps in movers(within))
            return (*_began(since), *((ref, False) for ref in what), *later)
        case _:
            return ()


def _began(since: ActRef | None) -> tuple[tuple[ActRef, bool], ...]:
    return ((since, True),) if since is not None else ()


def movers(period: Period | None) -> tuple[tuple[ActRef, bool], ...]:
    """The acts that move a period's last day, each with whether one more can only make it later."""
    out: list[tuple[ActRef, bool]] = []
    for moved in period.moved if period is not None else ():
        match moved:
            case Extension(approval=approval):
                out.append((approval, True))
            case Stop(begins=begins, ends=ends):
                out += [(begins, True), (ends, False)]
            case _:
                assert_never(moved)
    return tuple(out)


def parts(period: Period) -> Iterator[Period]:
    """The period and what is counted on from its end."""
    here: Period | None = period
    while here is not None:
        yield here
        here = here.then


def lengths(period: Period) -> tuple[Period, ...]:
    """The plain periods that one may come to, by what extends it."""
    found = [period.plain]
    for moved in period.moved:
        if isinstance(moved, Extension):
            found += [own.and_then(moved.by) for own in found]
            found += [moved.most] if moved.most is not None else []
    return tuple(dict.fromkeys(found))


def with_periods(statement: Statement, change: Callable[[Period], Period]) -> Statement:
    """The statement with every period in it changed."""

    def part(formula: Formula) -> Formula:
        match formula:
            case InTime(within=within) | Lapsed(within=within):
                return replaced(formula, within=change(within))
            case Done(within=Period() as within):
                return replaced(formula, within=change(within))
            case _:
                return formula

    out = with_conditions(statement, lambda formula: rebuild(formula, part))
    if isinstance(out, Duty | Power) and out.within is not None:
        return replaced(out, within=change(out.within))
    return out


def formulas(statement: Statement) -> tuple[Formula, ...]:
    """Every formula a statement holds, its guard first."""
    match statement:
        case Duty(within=Period(moved=moved)) | Power(within=Period(moved=moved)):
            return (statement.guard, statement.condition, *(m.guard for m in moved))
        case Effect() | Duty() | Power() | Ban() | Scope() | ByReference():
            return (statement.guard, statement.condition)
        case Necessary():
            return (statement.guard, *statement.items)
        case Authority() | Requirement():
            return (statement.guard, statement.requires)
        case Assumption():
            return (statement.guard, statement.holds)
        case Yields() | Considers() | Precedence() | Excused() | Defines():
            return (statement.guard,)
        case _:
            assert_never(statement)


def with_conditions(statement: Statement, change: Callable[[Formula], Formula]) -> Statement:
    """The statement with each of its formulas, its guard aside, changed as a whole."""
    match statement:
        case Effect() | Duty() | Power() | Ban() | Scope() | ByReference():
            return replaced(statement, condition=change(statement.condition))
        case Authority() | Requirement():
            return replaced(statement, requires=change(statement.requires))
        case Necessary():
            return replaced(statement, items=tuple(change(i) for i in statement.items))
        case Assumption():
            return replaced(statement, holds=change(statement.holds))
        case Yields() | Considers() | Precedence() | Excused() | Defines():
            return statement
        case _:
            assert_never(statement)
