"""Forms of what moves a period, how long things last, and who takes part."""

from __future__ import annotations

from dataclasses import replace

from policy_model.source.span import Span
from policy_model.syntax import ast

from .conditions import CONDS, acts_named
from .context import (
    Context,
    Kids,
    first_token,
    form,
    has,
    names,
    nodes,
    number,
    one,
    period,
    quantity,
    span_of,
)
from .phrases import subject


@form("target")
def _target(context: Context, kids: Kids, span: Span) -> object:
    cond, before = one(kids, *CONDS), None
    if isinstance(cond, ast.And) and len(cond.parts) == 2 and isinstance(cond.parts[0], ast.ActDone):
        before, cond = cond.parts  # 经甲批准，作出决定的期限
    named = names(context, kids) if cond is None else acts_named(context, cond)
    return ast.Target(one(kids, ast.Ref), named[0] if named else None, before, span=span)


@form("interval")
def _interval(_context: Context, kids: Kids, span: Span) -> object:
    begins, ends = nodes(kids, ast.Event)
    return ast.Interval(begins, ends, has(kids, "BEFORE"), span=span)


@form("length")
def _so_long(context: Context, kids: Kids, span: Span) -> object:
    length = first_token(kids, "DURATION")
    assert length is not None
    return ast.Length(names(context, kids), period(context, length), span=span)


@form("length_item")
def _length_item(context: Context, kids: Kids, span: Span) -> object:
    return replace(one(kids, ast.Length), item=number(context, kids[0])[0], span=span)


@form("length_list")
@form("lasts")
def _lasting(context: Context, kids: Kids, span: Span) -> object:
    cond, single = one(kids, *CONDS), first_token(kids, "DURATION")
    acts = names(context, kids) if cond is None else acts_named(context, cond)
    one_for_all = () if single is None else (ast.Length((), period(context, single), span=span),)
    lengths = (*one_for_all, *nodes(kids, ast.Length))
    return ast.Lasting(acts, lengths, one(kids, ast.Event), has(kids, "NOT_LESS", "NOT_UNDER"), span=span)


@form("not_counted")
def _not_counted(context: Context, kids: Kids, span: Span) -> object:
    needed = one(kids, *CONDS)
    acts = acts_named(context, needed) if needed is not None else names(context, kids)
    return ast.NotCounted(acts, one(kids, ast.Interval), one(kids, ast.Target), span=span)


@form("suspended")
def _suspended(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Suspended(one(kids, ast.Event), None, one(kids, ast.Target), span=span)


@form("resumed")
def _resumed(_context: Context, kids: Kids, span: Span) -> object:
    return Resumed(one(kids, ast.Event), span=span)


@form("same_person")
def _same_person(context: Context, kids: Kids, span: Span) -> object:
    first, then = (acts_named(context, kid) for kid in nodes(kids, *CONDS))
    return ast.SamePerson(first, then, subject(kids), span=span)


@form("persons")
def _persons(context: Context, kids: Kids, span: Span) -> object:
    bound = one(kids, ast.Bound)
    if bound is None:
        written = first_token(kids, "QUANTITY")
        assert written is not None
        bound = ast.Bound(ast.Op.AT_LEAST, *quantity(context, written), span=span_of(context, written))
    parties = subject(kids[:1])
    people = subject(kids[1:])
    body = one(kids, *CONDS)
    acts = names(context, kids) if body is None else acts_named(context, body)
    return ast.Persons(acts, bound, parties, people, span=span)


class Extent:
    """How long an extension, or (`total`) the whole, may be; `unsaid`: which of the two is not said."""

    __slots__ = ("length", "span", "total", "unsaid")

    def __init__(self, length: ast.Period, *, total: bool, unsaid: bool = False, span: Span) -> None:
        self.length, self.total, self.unsaid, self.span = length, total, unsaid, span


class Resumed:
    """From which act on a period that was stopped goes on."""

    __slots__ = ("event", "span")

    def __init__(self, event: ast.Event, *, span: Span) -> None:
        self.event, self.span = event, span


@form("extent")
def _extent(context: Context, kids: Kids, span: Span) -> object:
    unsaid = has(kids, "NOT_MORE", "MORE_THAN") and not has(kids, "EXTENSION")
    return Extent(_length(context, kids), total=has(kids, "TO"), unsaid=unsaid, span=span)


@form("total")
def _total(context: Context, kids: Kids, span: Span) -> object:
    return Extent(_length(context, kids), total=True, span=span)


def _length(context: Context, kids: Kids) -> ast.Period:
    length = first_token(kids, "DURATION")
    if length is None:
        raise AssertionError
    return period(context, length)


@form("extension")
def _extension(_context: Context, kids: Kids, span: Span) -> object:
    extent: Extent = one(kids, Extent)
    target = one(kids, ast.Target)
    approval = one(kids, *CONDS) or (target.before if target is not None else None)
    most = extent.length if extent.total else None
    return ast.Extension(approval, extent.length, target, most, extent.unsaid, span=span)
