"""Forms of heads: in which cases, when, and of whom a rule speaks."""

from __future__ import annotations

from dataclasses import replace

from policy_model.source.span import Span
from policy_model.syntax import ast

from .acts import Under, names_of
from .conditions import CONDS, acts_named
from .context import (
    Context,
    Kids,
    first_token,
    form,
    has,
    names,
    nodes,
    one,
    period,
)
from .phrases import subject


@form("head_if")
@form("head_those")
@form("head_for")
@form("head_after")
def _head(context: Context, kids: Kids, span: Span) -> object:
    towards = has(kids, "TOWARDS")
    but = has(kids, "BUT")
    amid = has(kids, "IN_CASE")
    event = one(kids, ast.Event)
    for norm in (norm for norm in names_of(kids, Under) if "需要" in norm.surface):
        context.problem("PM0279", norm.span, words=norm.surface)
    cond, only = one(kids, *CONDS), has(kids, "ONLY")
    return ast.Head(cond, subject(kids), event, towards, but, amid=amid, only=only, span=span)


@form("head_among")
def _head_among(_context: Context, kids: Kids, span: Span) -> object:
    """；其中，误工的，: of those that the sentence began with."""
    return ast.Head(one(kids, *CONDS), among=True, span=span)


@form("head_on")
def _head_on(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Head(one(kids, *CONDS), on=True, only=has(kids, "ONLY"), span=span)


@form("head_when")
def _head_when(context: Context, kids: Kids, span: Span) -> object:
    """情况紧急时: while it is so; of an act, by the time it is done (as 在作出决定时)."""
    cond = one(kids, *CONDS)
    match cond:
        case ast.ActDone(timing=None, via=False):
            event = ast.Event(cond.act, cond.parties, cond.content, span=cond.span)
            return ast.Head(before=ast.Before(event, None, span=span), span=span)
        case ast.Atom() | ast.EnumIs() | ast.NumberBounds() | ast.Not(ast.Atom()):
            return ast.Head(cond, amid=True, span=span)
        case _:
            context.problem("PM0154", span)
            return ast.Head(cond, span=span)


@form("head_idle")
def _head_idle(_context: Context, _kids: Kids, span: Span) -> object:
    """违反本办法规定，: what follows is what breaks it."""
    return ast.Head(span=span)


@form("head_waited")
def _head_waited(context: Context, kids: Kids, span: Span) -> object:
    if ended := one(kids, ast.Ended):
        return ast.Head(waited=ended, span=span)
    elapsed = one(kids, ast.Elapsed)
    if elapsed is None:
        length = first_token(kids, "DURATION")
        assert length is not None
        waited = ast.Elapsed(one(kids, ast.Event), period(context, length), span=span)
    else:
        if elapsed.short:
            context.problem("PM0125", elapsed.span)
        event = elapsed.event
        if isinstance(event, ast.Event):
            event = replace(event, parties=subject(kids) or event.parties)
        waited = replace(elapsed, event=event, span=span)
    return ast.Head(waited=waited, span=span)


@form("head_before")
def _head_before(context: Context, kids: Kids, span: Span) -> object:
    length = first_token(kids, "DURATION")
    ahead = period(context, length) if length else None
    return ast.Head(before=ast.Before(one(kids, ast.Event, ast.Ended), ahead, span=span), span=span)


@form("head_during")
def _head_during(context: Context, kids: Kids, span: Span) -> object:
    cond = one(kids, *CONDS)
    during = names(context, kids) if cond is None else acts_named(context, cond)
    return ast.Head(None, subject(kids), during=during, span=span)


@form("head_save")
def _head_save(_context: Context, kids: Kids, span: Span) -> object:
    condition = one(kids, *CONDS)
    return ast.Head(ast.Not(condition, span=condition.span), span=span)


@form("saved")
@form("save_rule")
def _saved(_context: Context, kids: Kids, span: Span) -> object:
    return ast.SaveRule(one(kids, *CONDS), span=span)


@form("saving")
def _saving(_context: Context, kids: Kids, span: Span) -> object:
    conditions = tuple(nodes(kids, *CONDS))
    return conditions[0] if len(conditions) == 1 else ast.Or(conditions, span=span)


@form("towards")
def _towards(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Head(one(kids, *CONDS), subject(kids), towards=True, span=span)
