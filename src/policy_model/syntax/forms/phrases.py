"""Forms of what conditions and rules name: results and amounts, parties, events, timings, references."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from policy_model.source.clause import ClauseId
from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Token

from .context import (
    Context,
    Kids,
    article,
    date,
    each_day,
    first_token,
    form,
    has,
    name,
    names,
    nodes,
    number,
    one,
    period,
    quantity,
    span_of,
)

TIMINGS = (ast.Within, ast.After, ast.Before, ast.ByDate, ast.ByEach, ast.Timely, ast.Prescribed)
"""When something is done."""
LOW = (ast.Op.AT_LEAST, ast.Op.NOT_LESS, ast.Op.MORE)
SIZES = {
    "AT_LEAST": ast.Op.AT_LEAST,
    "AT_MOST": ast.Op.AT_MOST,
    "MORE_THAN": ast.Op.MORE,
    "NOT_MORE": ast.Op.NOT_MORE,
    "LESS_THAN": ast.Op.LESS,
}
OPS = {
    **SIZES,
    "IS": ast.Op.EQUAL,
    "BELONGS": ast.Op.EQUAL,
    "EARLIER": ast.Op.LESS,
    "LATER": ast.Op.MORE,
    "NOT_EARLIER": ast.Op.AT_LEAST,
    "NOT_LATER": ast.Op.AT_MOST,
    "FULL": ast.Op.NOT_LESS,
    "REACHES": ast.Op.NOT_LESS,
    "NOT_UNDER": ast.Op.NOT_LESS,
    "FEWER": ast.Op.LESS,
    "BEFORE": ast.Op.LESS,
    "AFTER": ast.Op.MORE,
}


def op_of(kids: Kids) -> ast.Op:
    """The comparison that the last of the words for one says."""
    last = [kid.type for kid in kids if isinstance(kid, Token) and kid.type in OPS][-1]
    return OPS[last]


@dataclass(frozen=True, slots=True)
class Results:
    """Results and how they are joined; `joins`: by words, not only by being of one clause."""

    names: tuple[ast.Name, ...]
    connective: ast.Connective
    span: Span
    joins: bool


@dataclass(frozen=True, slots=True)
class ResultsOf:
    """第十二条规定的各项结果, one by one."""

    names: tuple[ast.Name, ...]


@form("results_of")
def _results_of(context: Context, kids: Kids, span: Span) -> object:
    ref: ast.Ref = one(kids, ast.Ref)
    found = tuple(n for where, n in context.results if any(where.within(c) for c in ref.clauses))
    if not found:
        context.problem("PM0134", span)
    return ResultsOf(tuple(ast.Name(ast.Kind.RESULT, n, n, span=span) for n in dict.fromkeys(found)))


@form("results")
@form("results_on")
@form("more_results")
def _results(context: Context, kids: Kids, span: Span) -> object:
    found: tuple[ast.Name, ...] = ()
    joined = [connective_of(kids, comma=ast.Connective.ALL)]
    for kid in kids:
        if isinstance(kid, ResultsOf):
            found = (*found, *kid.names)
        elif isinstance(kid, Results):
            found = (*found, *kid.names)
            joined.append(kid.connective if kid.joins else None)
        elif isinstance(kid, Token) and kid.name is not None:
            found = (*found, name(context, kid))
        elif isinstance(kid, ast.Name):
            found = (*found, kid)
    kinds = {each for each in joined if each not in (None, ast.Connective.BARE)}
    if len(kinds) > 1:
        context.problem("PM0123", span)
    bare = ast.Connective.BARE if ast.Connective.BARE in joined else ast.Connective.ALL
    return Results(found, kinds.pop() if kinds else bare, span, any(joined))


@form("granted")
def _granted(context: Context, kids: Kids, span: Span) -> object:
    return replace(names(context, kids)[0], amount=one(kids, ast.Amount), span=span)


@form("amount")
def _amount(context: Context, kids: Kids, span: Span) -> object:
    per = tuple(kid.text for kid in kids if isinstance(kid, Token) and kid.type == "PER")
    of = next(iter(names(context, kids)), None)
    written = context.text[span.start : span.end].replace(" ", "")
    bounds = [k for k in kids if isinstance(k, ast.Bound)]
    exact = first_token(kids, "QUANTITY", "DURATION")
    if has(kids, "TO"):  # 百分之四十至百分之八十: either number is within
        ends = [k for k in kids if isinstance(k, Token) and k.type == "QUANTITY"]
        bounds = [
            ast.Bound(op, *quantity(context, end), span=span_of(context, end))
            for op, end in zip((ast.Op.AT_LEAST, ast.Op.AT_MOST), ends, strict=True)
        ]
    elif exact is not None:
        value, unit = _sized(context, exact)
        return ast.Amount(value, value, unit, False, False, of, per, written, span=span)
    low = [b for b in bounds if b.op in LOW]
    high = [b for b in bounds if b.op not in LOW]
    numbers = [Fraction(b.number) for b in (*low, *high)]
    if len(low) > 1 or len(high) > 1 or len({b.unit for b in bounds}) > 1 or numbers != sorted(numbers):
        context.problem("PM0151", span)
    least, most = (next(iter(some), None) for some in (low, high))
    return ast.Amount(
        Fraction(least.number) if least else None,
        Fraction(most.number) if most else None,
        bounds[0].unit,
        least is not None and least.op is ast.Op.MORE,
        most is not None and most.op is ast.Op.LESS,
        of,
        per,
        written,
        span=span,
    )


def _sized(context: Context, token: Token) -> tuple[Fraction, str]:
    """A quantity or a length of time, and its unit."""
    if token.type == "QUANTITY":
        value, unit = quantity(context, token)
        return Fraction(value), unit
    length = period(context, token)
    return Fraction(length.number), length.unit.value


@form("lasting")
def _lasting(context: Context, kids: Kids, span: Span) -> object:
    value, unit = _sized(context, must(first_token(kids, "DURATION")))
    return ast.Bound(op_of(kids), value, unit, span=span)


def connective_of(kids: Kids, comma: ast.Connective | None = None) -> ast.Connective | None:
    """How the children are joined by the words between them."""
    if has(kids, "OR"):
        return ast.Connective.ANY
    if has(kids, "AND", "WITH"):
        return ast.Connective.ALL
    if has(kids, "LISTED"):
        return ast.Connective.BARE
    return comma if has(kids, "COMMA") else None


@form("parties")
def _parties(context: Context, kids: Kids, _span: Span) -> object:
    for short in nodes(kids, _Short):
        long = [n for n in names(context, kids) if n.span.end <= short.name.span.start][-1]
        if long.entry != short.name.entry:
            context.problem("PM0153", short.name.span, long=long.surface, short=short.name.surface)
    return ast.Parties(names(context, kids), any_one=has(kids, "OR"))


@dataclass(frozen=True, slots=True)
class _Short:
    name: ast.Name


@form("short")
def _short(context: Context, kids: Kids, _span: Span) -> object:
    return _Short(names(context, kids)[0])


def subject(kids: Kids) -> ast.Parties:
    """The parties written as a subject."""
    found: ast.Parties = one(kids, ast.Parties) or ast.NOBODY
    return found


@form("norms")
def _norms(context: Context, kids: Kids, _span: Span) -> object:
    return Norms(names(context, kids))


class Norms(tuple[ast.Name, ...]):
    """Documents that a sentence names."""


@form("content")
def _content(context: Context, kids: Kids, _span: Span) -> object:
    return names(context, kids)[0]


@form("event")
def _event(context: Context, kids: Kids, span: Span) -> object:
    act = names(context, kids)[0]
    return ast.Event(act, subject(kids), one(kids, ast.Name), span=span)


@form("within")
def _within(context: Context, kids: Kids, span: Span) -> object:
    length = period(context, must(first_token(kids, "DURATION")))
    return ast.Within(one(kids, ast.Event, ast.Ended, ast.Commenced), length, span=span)


@form("commenced")
def _commenced(_context: Context, _kids: Kids, span: Span) -> object:
    return ast.Commenced(span=span)


@form("after")
def _after(context: Context, kids: Kids, span: Span) -> object:
    length = first_token(kids, "DURATION")
    return ast.After(one(kids, ast.Event, ast.Ended), period(context, length) if length else None, span=span)


@form("before")
def _before(context: Context, kids: Kids, span: Span) -> object:
    length = first_token(kids, "DURATION")
    return ast.Before(one(kids, ast.Event, ast.Ended), period(context, length) if length else None, span=span)


@form("by_date")
def _by_date(context: Context, kids: Kids, span: Span) -> object:
    return ast.ByDate(date(context, must(first_token(kids, "DATE"))), span=span)


@form("by_each")
def _by_each(context: Context, kids: Kids, span: Span) -> object:
    token = first_token(kids, "EACH_DAY") or must(first_token(kids, "EACH_END"))
    return each_day(context, token, span)


@form("once_each")
def _once_each(context: Context, kids: Kids, span: Span) -> object:
    return each_day(context, must(first_token(kids, "EACH_SPAN")), span)


@form("timely")
def _timely(_context: Context, _kids: Kids, span: Span) -> object:
    return ast.Timely(span=span)


def merge_timings(timings: Kids, context: Context) -> ast.Timing | None:
    """One timing of those written: 在E后 with 及时 is one; any other two are refused."""
    if len(timings) == 2 and isinstance(timings[0], ast.After) and isinstance(timings[1], ast.Timely):
        after, timely = timings
        merged: ast.Timely = replace(timely, event=after.event, span=after.span.to(timely.span))
        return merged
    if len(timings) == 2 and all(isinstance(t, ast.Before) for t in timings):
        act, ahead = timings
        if act.event is not None and act.period is None and ahead.event is None:
            both: ast.Before = replace(act, period=ahead.period, span=act.span.to(ahead.span))
            return both
    for extra in timings[1:]:
        context.problem("PM0124", extra.span)
    first: ast.Timing | None = timings[0] if timings else None
    return first


@form("ref")
def _ref(context: Context, kids: Kids, span: Span) -> object:
    clauses: list[ClauseId] = []
    relative = None
    ranged = ranges = False
    for kid in kids:
        if not isinstance(kid, Token):
            continue
        if kid.type == "THIS_ARTICLE":
            relative = ast.Relative.THIS_ARTICLE
            clauses.append(ClauseId(context.article, branch=context.branch))
        elif kid.type == "TO":
            ranged = True
        elif kid.type == "ARTICLE" and ranged and clauses:
            last, ranged = article(context, kid), False
            whole = not last.branch and clauses[-1] == ClauseId(clauses[-1].article)
            if last.article <= clauses[-1].article or not whole:
                context.problem("PM0137", span)
            clauses += [ClauseId(n) for n in range(clauses[-1].article + 1, last.article + 1)]
            ranges = True
        elif kid.type == "ARTICLE":
            clauses.append(article(context, kid))
        elif kid.type in _PARTS:
            clauses[-1] = _narrowed(context, kid, clauses[-1])
    return ast.Ref(tuple(clauses), relative, ranges, span=span)


_BACK = {"两": 2, "二": 2, "三": 3, "四": 4}


@form("ref_before")
def _ref_before(context: Context, kids: Kids, span: Span) -> object:
    """前款, 前两款, 前条第二款."""
    within = ClauseId(0)
    for kid in kids:
        if isinstance(kid, Token) and kid.type in _PARTS:
            within = _narrowed(context, kid, within)
    said = must(first_token(kids, *_BEFORE)).text
    several = ast.Relative.PREVIOUS_PARAGRAPHS if said.endswith("款") else ast.Relative.PREVIOUS_ARTICLES
    return ast.Ref((within,), several, back=_BACK.get(said[1], 1), span=span)


_BEFORE = ("PREVIOUS", "PREVIOUS_ARTICLE", "PREVIOUS_SEVERAL")
_PARTS = {"PARAGRAPH": "paragraph", "ITEM_REF": "item", "SUBITEM_REF": "subitem"}


def _narrowed(context: Context, part: Token, clause: ClauseId) -> ClauseId:
    """The part of the clause that has this number."""
    return replace(clause, **{_PARTS[part.type]: number(context, part)[0]})


def must(token: Token | None) -> Token:
    """The token, which the grammar says is there."""
    if token is None:
        raise AssertionError
    return token
