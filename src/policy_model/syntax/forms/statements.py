"""Forms of statements and of readings over them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeGuard

from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Token

from .conditions import CONDS, acts_named
from .context import (
    Context,
    Kids,
    date,
    first_token,
    form,
    has,
    names,
    nodes,
    number,
    one,
    quoted,
    span_of,
    texts,
)
from .phrases import SIZES, Norms, Results, subject

STATEMENTS = ast.Statement.__args__


class Reason:
    """（通行，理由：“…”）."""

    __slots__ = ("ordinary", "text")

    def __init__(self, ordinary: bool, written: ast.Text | None) -> None:
        self.ordinary, self.text = ordinary, written


@form("reason")
def _reason(context: Context, kids: Kids, _span: Span) -> object:
    return Reason(has(kids, "ORDINARY"), quoted(context, kids))


@form("reading")
def _reading(context: Context, kids: Kids, span: Span) -> object:
    return ast.Reading(texts(context, kids)[0], tuple(nodes(kids, ast.Choice)), span=span)


@form("choice")
def _choice(context: Context, kids: Kids, span: Span) -> object:
    reason = one(kids, Reason) or Reason(False, None)
    nothing = first_token(kids, "NOTHING")
    body = one(kids, *STATEMENTS) if nothing is None else ast.Nothing(span=span_of(context, nothing))
    return ast.Choice(texts(context, kids)[0], reason.ordinary, reason.text, body, span=span)


_RELATIVE = {
    "THIS_ARTICLE": ast.Relative.THIS_ARTICLE,
    "THIS_PARAGRAPH": ast.Relative.THIS_PARAGRAPH,
    "THIS_ITEM": ast.Relative.THIS_ITEM,
    "THIS_SENTENCE": ast.Relative.THIS_ITEM,
}


@form("highest_grade")
def _highest_grade(context: Context, kids: Kids, span: Span) -> object:
    return ast.HighestGrade(next(iter(names(context, kids)), None), span=span)


@form("excused")
def _excused(context: Context, kids: Kids, span: Span) -> object:
    return excuse(context, kids, span, _RELATIVE[kids[0].type])


def excuse(context: Context, kids: Kids, span: Span, relative: ast.Relative) -> ast.Excused:
    """…不形式化（理由：“…”）, of what `relative` says."""
    reason = one(kids, Reason)
    written = reason.text
    if written is None:
        context.problem("PM0126", span)
        written = ast.Text("", span=span)
    words = quoted(context, kids)
    return ast.Excused(ast.Ref((), relative, span=span), written, words, span=span)


@form("definition")
def _definition(context: Context, kids: Kids, span: Span) -> object:
    return ast.Definition(names(context, kids)[0], one(kids, *CONDS), span=span)


@form("bare_definition")
def _bare_definition(context: Context, kids: Kids, span: Span) -> object:
    """累犯，是指…: 本办法所称累犯，是指…."""
    term, body = nodes(kids, *CONDS)
    if isinstance(term, ast.Atom) and not term.parties and not term.name.negative:
        return ast.Definition(term.name, body, span=span)
    context.problem("PM0117", term.span)
    return ast.Nothing(span=span)


@form("time_needed")
def _time_needed(context: Context, kids: Kids, span: Span) -> object:
    acts = acts_named(context, one(kids, *CONDS))
    return ast.TimeNeeded(acts, one(kids, ast.Interval), kids[1].type == "SPAN", span=span)


@form("institution")
def _institution(context: Context, kids: Kids, span: Span) -> object:
    parties = subject(kids)
    results: Results = one(kids, Results)
    vias = tuple(nodes(kids, ast.Via))
    term = names(context, kids)[0]
    return ast.Institution(term, parties, one(kids, *CONDS), vias, results.names, span=span)


@form("scope")
def _scope(_context: Context, kids: Kids, span: Span) -> object:
    return scope(
        one(kids, *CONDS), span, each=not has(kids, "DE"), negative=has(kids, "DISAPPLIES", "APPLIES_NOT")
    )


def _covered(cond: ast.Cond) -> Iterator[ast.Cond]:
    """Whatever a list of what is covered names, however its words join it: 甲，乙和丙."""
    if _listed(cond):
        for part in cond.parts:
            yield from _covered(part)
    else:
        yield cond


def _listed(cond: ast.Cond) -> TypeGuard[ast.And | ast.BareList]:
    return isinstance(cond, ast.BareList) or (isinstance(cond, ast.And) and (cond.commas or cond.named))


def scope(covers: ast.Cond, span: Span, *, each: bool, negative: bool) -> ast.Scope:
    """适用于甲、乙及丙 (`each`): whichever of them it is; 适用于…的甲: where all of it holds."""
    if each and _listed(covers):
        covers = ast.Or(tuple(_covered(covers)), span=covers.span)
    return ast.Scope(covers, negative, span=span)


@form("by_reference")
def _by_reference(_context: Context, kids: Kids, span: Span) -> object:
    return ast.ByReference(one(kids, *CONDS), tuple(nodes(kids, ast.Exclusion)), span=span)


@form("exclusion")
def _exclusion(context: Context, kids: Kids, span: Span) -> object:
    reason = quoted(context, kids)
    if reason is None:
        raise AssertionError
    return ast.Exclusion(one(kids, ast.Ref), reason, span=span)


@form("entry")
def _entry(context: Context, kids: Kids, span: Span) -> object:
    day = first_token(kids, "DATE")
    repeal: ast.Repeal | None = one(kids, ast.Repeal)
    repeals = repeal.norms if repeal is not None else ()
    return ast.EntryIntoForce(None if day is None else date(context, day), repeals, span=span)


@form("repeal")
def _repeal(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Repeal(one(kids, Norms), span=span)


@form("publication")
def _publication(context: Context, kids: Kids, span: Span) -> object:
    return ast.PublicationDate(date(context, _token(kids, "DATE")), span=span)


@form("run_on")
def _run_on(_context: Context, kids: Kids, span: Span) -> object:
    return ast.RunOn(has(kids, "RUNS_ON"), span=span)


@form("number_rule")
def _number_rule(context: Context, kids: Kids, span: Span) -> object:
    includes = not has(kids, "NOT")
    for token in kids:
        if isinstance(token, Token) and _ALWAYS.get(token.type, includes) != includes:
            context.problem("PM0139", span_of(context, token), word=token.text)
    ops = [SIZES[kid.type] for kid in kids if isinstance(kid, Token) and kid.type in SIZES]
    for written in texts(context, kids):  # 所称的“以上”
        if written.text in _QUOTED:
            ops.append(_QUOTED[written.text])
        else:
            context.problem("PM0152", written.span, word=written.text)
    here = has(kids, "THIS_ARTICLE") if has(kids, "THIS_ARTICLE", "MEASURE") else None
    part = first_token(kids, "PARAGRAPH")
    return ast.NumberRule(tuple(ops), includes, here, number(context, part)[0] if part else 0, span=span)


_QUOTED = {"以上": ast.Op.AT_LEAST, "以下": ast.Op.AT_MOST}


_ALWAYS = {"MORE_THAN": False, "LESS_THAN": False, "NOT_MORE": True}
"""Whether the word takes in the number itself, where a measure cannot say otherwise."""


@form("rests_on")
def _rests_on(context: Context, kids: Kids, span: Span) -> object:
    what, on = nodes(kids, *CONDS)
    parts = what.parts if isinstance(what, (ast.And, ast.BareList)) else (what,)
    events: list[ast.Event] = []
    for part in parts:
        if isinstance(part, ast.ActDone) and part.timing is None and not part.via:
            events.append(ast.Event(part.act, part.parties, part.content, span=part.span))
        else:
            context.problem("PM0127", part.span)
    return ast.RestsOn(tuple(events), on, span=span)


@form("considers")
def _considers(_context: Context, kids: Kids, span: Span) -> object:
    contrasts = tuple(kid.names for kid in nodes(kids, _Contrast))
    return ast.Considers(contrasts, subject(kids), span=span)


class _Contrast:
    __slots__ = ("names",)

    def __init__(self, found: tuple[ast.Name, ...]) -> None:
        self.names = found


@form("contrast")
def _contrast(context: Context, kids: Kids, _span: Span) -> object:
    return _Contrast(names(context, kids))


def _token(kids: Kids, terminal: str) -> Token:
    token = first_token(kids, terminal)
    if token is None:
        raise AssertionError(terminal)
    return token


__all__ = ["STATEMENTS", "Reason", "excuse"]
