"""Forms of conditions."""

from __future__ import annotations

import re
from dataclasses import replace

from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Token

from .context import (
    Context,
    Kids,
    date,
    first_token,
    form,
    has,
    name,
    names,
    nodes,
    one,
    period,
    quantity,
    texts,
)
from .phrases import LOW, OPS, TIMINGS, Results, merge_timings, must, op_of, subject

CONDS = ast.Cond.__args__


@form("cond")
@form("gcond")
@form("guarded")
@form("deed")
def _pass(_context: Context, kids: Kids, _span: Span) -> object:
    return next(kid for kid in kids if isinstance(kid, CONDS))


@form("cond_and")
def _and(_context: Context, kids: Kids, span: Span) -> object:
    before = one(kids, ast.And)
    commas = not has(kids, "BUT", "AND", "LIKEWISE") and (before is None or before.commas)
    return ast.And(_spread(kids, ast.And), commas, before is not None and before.named, span=span)


@form("all_of_p")
@form("all_of_n")
def _all_of(_context: Context, kids: Kids, span: Span) -> object:
    return ast.And(_spread(kids, ast.And, ast.BareList), named=has(kids, "WITH"), span=span)


@form("cond_or")
@form("one_of_these")
def _or(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Or(_spread(kids, ast.Or), span=span)


@form("any_of_p")
@form("any_of_n")
def _any_of(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Or(_spread(kids, ast.Or, ast.BareList), span=span)


@form("neither")
def _neither(context: Context, kids: Kids, span: Span) -> object:
    """没有甲、乙: 没有 reaches each fact; how far 未 and 不 reach is not settled here."""
    first, *others = nodes(kids, *CONDS)
    before = first.parts if isinstance(first, ast.And) else (first,)
    said = context.text[before[0].span.start : before[0].span.end]
    facts = (before[0].body, *others) if isinstance(before[0], ast.Not) else others
    word = next((w for w in ("没有", "未", "不", "非", "无") if w in said), said)
    known = len(before) > 1  # of more than two, the first two were looked at
    if (word != "没有" and not known) or not all(isinstance(fact, ast.Atom) for fact in facts):
        written = others[-1].span
        context.problem("PM0111", written, word=word, text=context.text[written.start : written.end])
    return ast.And((*before, *(ast.Not(o, span=o.span) for o in others)), span=span)


@form("bare_p")
@form("bare_n")
def _bare(_context: Context, kids: Kids, span: Span) -> object:
    return ast.BareList(_spread(kids, ast.BareList), span=span)


def _spread(kids: Kids, *kinds: type) -> tuple[ast.Cond, ...]:
    """The parts of a list: what left recursion nested comes flat, and 甲、乙或丙 borrows its last word."""
    parts: list[ast.Cond] = []
    for index, kid in enumerate(nodes(kids, *CONDS)):
        inner = index == 0 and isinstance(kid, kinds)
        parts.extend(kid.parts if inner else (kid,))
    return tuple(parts)


@form("excepted")
def _excepted(_context: Context, kids: Kids, span: Span) -> object:
    body = one(kids, *CONDS)
    parts = body.parts if isinstance(body, (ast.Or, ast.And, ast.BareList)) else (body,)
    return _Excepted(parts, has(kids, "ETC"), span=span)


class _Excepted:
    __slots__ = ("etc", "parts", "span")

    def __init__(self, parts: tuple[ast.Cond, ...], etc: bool, *, span: Span) -> None:
        self.parts, self.etc, self.span = parts, etc, span


@form("except_")
def _except(_context: Context, kids: Kids, span: Span) -> object:
    excepted = one(kids, _Excepted)
    return ast.Except(one(kids, *CONDS), excepted.parts, excepted.etc, span=span)


# ---- single conditions


@form("literal")
@form("subject_complex")
def _literal(context: Context, kids: Kids, span: Span) -> object:
    return _subject(context, kids, span)


@form("not_literal")
@form("not_complex")
def _not(context: Context, kids: Kids, span: Span) -> object:
    inner = one(kids, ast.Not)
    if inner is not None:
        return inner
    body = _subject(context, kids, span)
    if isinstance(body, ast.ActDone) and not body.via and len(body.parties) > 1:
        context.problem("PM0138", span)
    return _undone(body, span)


def _undone(body: ast.Cond, span: Span) -> ast.Cond:
    """That it was not done; of 未在E后X, that E was done, and X was not done after it."""
    match body:
        case ast.ActDone(timing=ast.After(ast.Event() as event, None) | ast.Timely(ast.Event() as event)):
            first = ast.ActDone(event.act, event.parties, event.content, span=event.span)
            return ast.And((first, ast.Not(body, span=body.span)), span=span)
        case _:
            return ast.Not(body, span=span)


_SAID_OF = (
    ast.Atom,
    ast.ActDone,
    ast.Overdue,
    ast.Refuses,
    ast.Breaks,
    ast.EnumIs,
    ast.NumberBounds,
    ast.DateIs,
    ast.Meets,
    ast.HasSituation,
)
"""Conditions that say whose they are."""


def _subject(context: Context, kids: Kids, span: Span) -> ast.Cond:
    parties = subject(kids)
    body: ast.Cond | None = one(kids, *CONDS)
    if body is None:
        token = next(k for k in kids if isinstance(k, Token) and k.name is not None)
        return ast.Atom(name(context, token), parties, span=span)
    return _of(context, body, parties, span)


def _of(context: Context, body: ast.Cond, parties: ast.Parties, span: Span) -> ast.Cond:
    """The condition said of the parties: 甲误工, 甲没有第五条规定情形, 甲既误工又毁物."""
    if parties and isinstance(body, _SAID_OF):
        if isinstance(body, ast.ActDone) and body.via:
            return replace(body, whose=parties, span=span)
        said = replace(body, parties=body.parties or parties, span=span)
        if parties.joint and isinstance(said, (ast.Overdue, ast.Refuses, ast.Breaks)):
            context.problem("PM0138", span)
        return said
    if parties and isinstance(body, ast.Elapsed):
        assert isinstance(body.event, ast.Event)
        return replace(body, event=replace(body.event, parties=body.event.parties or parties), span=span)
    if parties and isinstance(body, ast.And | ast.Or | ast.BareList):
        first = _of(context, body.parts[0], parties, body.parts[0].span)
        return replace(body, parts=(first, *body.parts[1:]), span=span)
    if parties and isinstance(body, ast.Not | ast.Except):
        return replace(body, body=_of(context, body.body, parties, body.body.span), span=span)
    return body


@form("occ")
def _occ(context: Context, kids: Kids, span: Span) -> object:
    event = one(kids, ast.Event)
    if event is not None:
        return ast.ActDone(event.act, event.parties, event.content, None, True, span=span)
    act = first_token(kids, "ACT")
    timing = merge_timings(nodes(kids, *TIMINGS), context)
    return ast.ActDone(name(context, must(act)), ast.NOBODY, one(kids, ast.Name), timing, span=span)


@form("done_in")
def _done_in(context: Context, kids: Kids, span: Span) -> object:
    return _in_time(context, kids, span)


def _in_time(context: Context, kids: Kids, span: Span) -> ast.ActDone:
    """自E之日起五日内，甲X: what is done in time, with whoever does it behind the period."""
    act = name(context, must(first_token(kids, "ACT")))
    timing = one(kids, *TIMINGS)
    return ast.ActDone(act, subject(kids), one(kids, ast.Name), timing, span=span)


@form("undone_in")
def _undone_in(context: Context, kids: Kids, span: Span) -> object:
    """自E之日起五日内未X: 未在E后五日内X."""
    done = _in_time(context, kids, span)
    if len(done.parties) > 1:
        context.problem("PM0138", span)
    return _undone(done, span)


@form("occ_under")
def _occ_under(context: Context, kids: Kids, span: Span) -> object:
    ref: ast.Ref = one(kids, ast.Ref)
    timing = ast.Prescribed(ref, span=ref.span)
    return ast.ActDone(names(context, kids)[0], ast.NOBODY, one(kids, ast.Name), timing, span=span)


@form("elapsed")
def _elapsed(context: Context, kids: Kids, span: Span) -> object:
    event = one(kids, ast.Event, ast.Commenced)
    if event is None:
        act = name(context, must(first_token(kids, "ACT")))
        event = ast.Event(act, ast.NOBODY, one(kids, ast.Name), span=act.span)
    length = period(context, must(first_token(kids, "DURATION")))
    return ast.Elapsed(event, length, has(kids, "LESS_THAN"), span=span)


@form("ended")
def _ended(context: Context, kids: Kids, span: Span) -> object:
    return ast.Ended(name(context, must(first_token(kids, "ACT"))), subject(kids), span=span)


@form("prescribed")
def _prescribed(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Prescribed(one(kids, ast.Ref), span=span)


@form("undone_after")
def _undone_after(context: Context, kids: Kids, span: Span) -> object:
    """E后未X: E was done, and X was not done after it."""
    event = one(kids, ast.Event)
    act = name(context, must(first_token(kids, "ACT")))
    then = ast.ActDone(act, ast.NOBODY, one(kids, ast.Name), ast.After(event, span=event.span), span=act.span)
    if event.parties.joint:
        context.problem("PM0138", event.span)
    return _undone(then, span)


@form("overdue")
def _overdue(context: Context, kids: Kids, span: Span) -> object:
    undone = has(kids, "NOT") or has(kids, "STILL")
    return ast.Overdue(names(context, kids)[0], undone, content=one(kids, ast.Name), span=span)


@form("refuses")
def _refuses(context: Context, kids: Kids, span: Span) -> object:
    act = name(context, must(first_token(kids, "ACT")))
    return ast.Refuses(act, one(kids, ast.Event), content=one(kids, ast.Name), span=span)


@form("breaks")
def _breaks(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Breaks(one(kids, ast.Ref), span=span)


@form("enum_is")
def _enum_is(context: Context, kids: Kids, span: Span) -> object:
    fact, *values = names(context, kids)
    op = op_of(kids)
    return ast.EnumIs(fact, tuple(values), op, span=span)


@form("enum_is_not")
def _enum_is_not(context: Context, kids: Kids, span: Span) -> object:
    fact, value = names(context, kids)
    return ast.Not(ast.EnumIs(fact, (value,), parties=subject(kids), span=span), span=span)


@form("number")
def _number(context: Context, kids: Kids, span: Span) -> object:
    several = one(kids, _Extreme)
    bounds = tuple(nodes(kids, ast.Bound))
    if several is not None:
        return _extreme(several, bounds, span)
    fact = names(context, kids)[0]
    written = first_token(kids, "QUANTITY")
    if written is not None:
        value, unit = quantity(context, written)
        bounds = (ast.Bound(ast.Op.EQUAL, value, unit, span=span),)
    return ast.NumberBounds(fact, bounds, caused=has(kids, "CAUSED"), span=span)


class _Extreme:
    """甲、乙中较高者 (`highest`), 甲、乙中较低者."""

    __slots__ = ("facts", "highest")

    def __init__(self, facts: tuple[ast.Name, ...], *, highest: bool) -> None:
        self.facts, self.highest = facts, highest


@form("higher_of")
def _higher_of(context: Context, kids: Kids, _span: Span) -> object:
    return _Extreme(names(context, kids), highest=has(kids, "HIGHER_OF"))


def _extreme(of: _Extreme, bounds: tuple[ast.Bound, ...], span: Span) -> ast.Cond:
    """The higher of several reaches a bound where one does, and stays below it where all do."""
    parts: list[ast.Cond] = []
    for bound in bounds:
        each = tuple(ast.NumberBounds(fact, (bound,), span=bound.span) for fact in of.facts)
        some = of.highest == (bound.op in LOW)
        parts.append(ast.Or(each, span=bound.span) if some else ast.And(each, span=bound.span))
    return parts[0] if len(parts) == 1 else ast.And(tuple(parts), span=span)


@form("bound")
def _bound(context: Context, kids: Kids, span: Span) -> object:
    value, unit = quantity(context, must(first_token(kids, "QUANTITY")))
    return ast.Bound(op_of(kids), value, unit, span=span)


@form("date_is")
def _date_is(context: Context, kids: Kids, span: Span) -> object:
    word = must(first_token(kids, *OPS))
    op = OPS[word.type]
    if word.text == "以前":
        op = ast.Op.AT_MOST
    elif word.text == "以后":
        op = ast.Op.AT_LEAST
    day = date(context, must(first_token(kids, "DATE")))
    return ast.DateIs(names(context, kids)[0], op, day, span=span)


_AMID = re.compile("在.+(?:中|期间|过程|期内)")


def amid(cond: ast.Cond) -> bool:
    """甲在调查中: amid what the subject acts, said by a name like 在…中, 在…期间."""
    return isinstance(cond, ast.Atom) and _AMID.fullmatch(cond.name.surface) is not None


@form("meets")
def _meets(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Meets(one(kids, ast.Ref), span=span)


@form("has_situation")
def _has_situation(_context: Context, kids: Kids, span: Span) -> object:
    return ast.HasSituation(one(kids, ast.Ref), span=span)


@form("for_situation")
def _for_situation(context: Context, kids: Kids, span: Span) -> object:
    """因有第五条规定情形被降级的: that situation, and what came of it."""
    ref: ast.Ref = one(kids, ast.Ref)
    what = names(context, kids)[0]
    return ast.And((ast.HasSituation(ref, span=ref.span), ast.Atom(what, span=what.span)), span=span)


@form("has_no_situation")
def _has_no_situation(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Not(ast.HasSituation(one(kids, ast.Ref), subject(kids), span=span), span=span)


@form("otherwise")
def _otherwise(_context: Context, kids: Kids, span: Span) -> object:
    results = one(kids, Results)
    return ast.OtherwiseProvided(one(kids, tuple) or (), results.names if results else (), span=span)


@form("both")
def _both(_context: Context, kids: Kids, span: Span) -> object:
    return ast.And(tuple(nodes(kids, *CONDS)), span=span)


_STANDING = {
    "IS_GIVEN": ast.Standing.GIVEN,
    "IS_REQUIRED": ast.Standing.REQUIRED,
    "IS_FORBIDDEN": ast.Standing.FORBIDDEN,
}


@form("result_is")
def _result_is(context: Context, kids: Kids, span: Span) -> object:
    return ast.ResultIs(names(context, kids)[0], _STANDING[kids[-1].type], span=span)


@form("lawful")
def _lawful(context: Context, kids: Kids, span: Span) -> object:
    found = names(context, kids)
    return ast.Lawful(found[0] if found else None, span=span)


@form("applies")
def _applies(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Applies(kids[0].type == "APPLIES_TO", span=span)


@form("applies_not")
def _applies_not(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Not(ast.Applies(kids[0].type == "APPLIES_NOT", span=span), span=span)


@form("reading_is")
def _reading_is(context: Context, kids: Kids, span: Span) -> object:
    reading, choice = texts(context, kids)
    return ast.ReadingIs(reading, choice, span=span)


@form("found")
def _found(context: Context, kids: Kids, span: Span) -> object:
    act, what = names(context, kids)
    atom = ast.Atom(what, subject(kids), span=span)
    return ast.And((ast.ActDone(act, span=act.span), atom), span=span)


def acts_named(context: Context, cond: ast.Cond) -> tuple[ast.Name, ...]:
    """The acts that 甲、乙 names, where nothing more is said of them."""
    parts = cond.parts if isinstance(cond, (ast.And, ast.Or, ast.BareList)) else (cond,)
    acts = []
    for part in parts:
        if isinstance(part, ast.ActDone) and part.timing is None and not part.via and not part.parties:
            acts.append(part.act)
        else:
            context.problem("PM0127", part.span)
    return tuple(acts)
