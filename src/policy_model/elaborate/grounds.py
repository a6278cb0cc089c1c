"""What heads say of the cases of a rule, set beside those of another: shared, contrary, or a degree."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from policy_model.syntax import ast
from policy_model.syntax.table import grammar


def narrows(head: ast.Head) -> bool:
    """It says in which cases, or when."""
    return head.condition is not None or timed(head)


def timed(head: ast.Head) -> bool:
    """It says when."""
    return any((head.after, head.waited, head.before, head.during))


def restated(lead: Sequence[ast.Head], heads: Sequence[ast.Head]) -> bool:
    """All the circumstances of the former stand among those of the latter."""
    said, here = ([_affirmed(part) for part in _circumstances(each)] for each in (lead, heads))
    return bool(said) and all(part in here for part in said)


def framed_alike(lead: Sequence[ast.Head], heads: Sequence[ast.Head]) -> bool:
    """One of the latter says its case as the last of the former does: …的，…；…的，…, or …时，…；…时，…."""
    return any(_frame(head) == _frame(lead[-1]) for head in heads)


def _frame(head: ast.Head) -> tuple[bool, bool]:
    """Without 的 (做某事，应当…; …时，应当…) it says on what occasion, in which other cases may come up."""
    return head.on and not head.towards, head.amid


def _circumstances(heads: Sequence[ast.Head]) -> list[ast.Cond]:
    conditions = [head.condition for head in heads if head.condition is not None]
    return [part for c in conditions for part in (c.parts if isinstance(c, ast.And) else (c,))]


def topic(lead: ast.Rule) -> tuple[ast.Head, ...]:
    """What the whole sentence is about: 对甲，…的，应当…；…的，应当…."""
    return tuple(h for h in itertools.takewhile(lambda head: head.towards, lead.heads[:-1]))


def degree(cond: ast.Cond) -> bool:
    """It says how grave the matter is, and no more."""
    match cond:
        case ast.Atom(name):
            return grammar().degrees.leaning(name.surface)
        case ast.EnumIs(fact) | ast.NumberBounds(fact):
            return grammar().degrees.leaning(fact.surface)
        case ast.And(parts) | ast.Or(parts):
            return all(map(degree, parts))
        case ast.Not(body):
            return degree(body)
        case _:
            return False


def caused(cond: ast.Cond) -> bool:
    """It says what was caused (造成…), by nobody who is named, and no more."""
    match cond:
        case ast.Atom(name=name, parties=()):
            return name.surface.startswith("造成")
        case ast.NumberBounds(parties=(), caused=said):
            return said
        case ast.And(parts) | ast.Or(parts):
            return caused(parts[0]) and all(degree(p) or isinstance(p, ast.NumberBounds) for p in parts)
        case _:
            return False


def without_degree(heads: tuple[ast.Head, ...]) -> tuple[ast.Head, ...]:
    """The heads without the degree that the last may end in."""
    if not heads or heads[-1].condition is None:
        return heads
    last = heads[-1]
    assert last.condition is not None
    parts = last.condition.parts if isinstance(last.condition, ast.And) else (last.condition,)
    kept = parts[:-1] if degree(parts[-1]) else parts
    joined = kept[0] if len(kept) == 1 else ast.And(kept, span=last.span)
    return (*heads[:-1], *([replace(last, condition=joined)] if kept else []))


def contrary(lead: ast.Rule, conditions: Sequence[ast.Cond]) -> tuple[ast.Head, ...] | None:
    """甲，乙的，…；没有乙的，…: what the two share, where the latter is the contrary of the former's last.

    So with another size of the same number, another value of the same fact, another content of the same act.
    """
    last = lead.heads[-1].condition if lead.heads else None
    if last is None or len(conditions) != 1:
        return None
    parts = last.parts if isinstance(last, ast.And) else (last,)
    said, here = parts[-1], conditions[0]
    measured = _valued(said) and _valued(said) == _valued(here)
    if not measured and (_plain(said) == _plain(here) or _affirmed(said) != _affirmed(here)):
        return None
    kept = parts[:-1]
    joined = kept[0] if len(kept) == 1 else ast.And(kept, span=last.span)
    return (*lead.heads[:-1], *([replace(lead.heads[-1], condition=joined)] if kept else []))


def another_number(lead: ast.Rule, conditions: Sequence[ast.Cond]) -> bool:
    """；损失在一万元以上的 after 误工的: a number or a value alone, of which the first says nothing."""
    named = {name for head in lead.heads for name in _measured(head.condition)}
    every = [p for c in conditions for p in (c.parts if isinstance(c, ast.And) else (c,))]
    parts = [part for part in every if not degree(part) or _measured(part)]
    own = [name for part in parts for name in _measured(part)]
    return bool(own) and len(own) == len(parts) and named.isdisjoint(own)


def _plain(cond: ast.Cond) -> bool:
    """It says that something is so, not that it is not."""
    match cond:
        case ast.Not(body):
            return not _plain(body)
        case ast.Atom(name):
            return not name.negative
        case _:
            return True


def _affirmed(cond: ast.Cond) -> object:
    """What is said to be so, or not."""
    match cond:
        case ast.Not(body):
            return _affirmed(body)
        case ast.Atom(name):
            return name.entry
        case ast.ActDone(name, timing=None):
            return name.entry, cond.parties, cond.content
        case _:
            return cond


def _valued(cond: ast.Cond) -> tuple[str, ...]:
    """Of what it says which size, value or content it has."""
    match cond:
        case ast.ActDone(act, content=ast.Name()):
            return (act.entry,)
        case _:
            return _measured(cond)


def _measured(cond: ast.Cond | None) -> tuple[str, ...]:
    """The numbers and enumerated facts that a condition speaks of."""
    match cond:
        case ast.NumberBounds(fact) | ast.EnumIs(fact):
            return (fact.entry,)
        case ast.And(parts) | ast.Or(parts):
            return tuple(name for part in parts for name in _measured(part))
        case ast.Not(body):
            return _measured(body)
        case _:
            return ()
