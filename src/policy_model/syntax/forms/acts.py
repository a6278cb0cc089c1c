"""Forms of what is to be done: modals, manners, acts, and what they are done to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Token

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
    span_of,
    words,
)
from .phrases import TIMINGS, connective_of, merge_timings, subject

_DONE = re.compile(r"已经?$")
_MODALS = {"OUGHT": ast.Modal.OUGHT, "MAY": ast.Modal.MAY, "MUST_NOT": ast.Modal.MUST_NOT}


class Joint(tuple[ast.Name, ...]):
    """会同…."""


class Under(tuple[ast.Name, ...]):
    """根据…."""


class SentTo(ast.Parties):
    """向…."""


class Acts(list[ast.ActPhrase]):
    """Acts and how they are joined; `both`: by 并 or 且."""

    connective: ast.Connective = ast.Connective.ALL
    both: bool = False


@form("modal")
def _modal(_context: Context, kids: Kids, _span: Span) -> object:
    return _MODALS[kids[0].type]


@form("shade")
def _shade(_context: Context, kids: Kids, _span: Span) -> object:
    if has(kids, "ONLY_THEN"):
        return ast.Modal.ONLY
    if has(kids, "IN_CHARGE"):
        return ast.Modal.IN_CHARGE
    return ast.Modal.NEED_NOT if has(kids, "MAY") else ast.Modal.REFRAIN


@form("ban")
def _ban(_context: Context, _kids: Kids, _span: Span) -> object:
    return ast.Modal.MUST_NOT


@form("joint")
def _joint(_context: Context, kids: Kids, _span: Span) -> object:
    return Joint(one(kids, tuple))


@form("under")
def _under(_context: Context, kids: Kids, _span: Span) -> object:
    return Under(one(kids, tuple))


@form("via")
def _via(_context: Context, kids: Kids, span: Span) -> object:
    event = one(kids, ast.Event)
    return ast.Via(event.act, event.parties, event.content, span=span)


@form("sent_to")
def _sent_to(_context: Context, kids: Kids, _span: Span) -> object:
    parties = one(kids, ast.Parties)
    return SentTo(parties, any_one=parties.any_one)


@form("carefully")
@form("led")
@form("by_clause")
def _idle(context: Context, _kids: Kids, span: Span) -> object:
    return words(context, span)


@form("by_any")
def _by_any(context: Context, kids: Kids, span: Span) -> object:
    *parties, act = names(context, kids)
    return ast.Event(act, ast.Parties(parties, any_one=True), None, span=span)


@form("manners")
def _manners(context: Context, kids: Kids, _span: Span) -> object:
    before = one(kids, ast.Manner) or ast.Manner()
    timings = [before.timing] if before.timing else []
    timing = merge_timings([*timings, *nodes(kids, *TIMINGS)], context)
    return ast.Manner(
        timing,
        (*before.via, *nodes(kids, ast.Via)),
        (*before.jointly, *names_of(kids, Joint)),
        (*before.norms, *names_of(kids, Under)),
        (*before.to, *nodes(kids, SentTo)),
        (*before.idle, *nodes(kids, ast.Text)),
    )


def names_of(kids: Kids, kind: type) -> tuple[ast.Name, ...]:
    """The names in the children of a kind: 会同…, 根据…, 向…."""
    return tuple(found for group in nodes(kids, kind) for found in group)


@form("act")
def _act(context: Context, kids: Kids, span: Span) -> object:
    act = names(context, kids)[0]
    manner = one(kids, ast.Manner) or ast.Manner()
    soon = one(kids, ast.Within, ast.ByEach)
    if soon is not None:
        manner = replace(
            manner, timing=merge_timings([soon, *([manner.timing] if manner.timing else [])], context)
        )
    once = has(kids, "ONCE", "ACT_ONCE", "AT_THE_LEAST")
    return ast.ActPhrase(act, one(kids, ast.Name), manner, has(kids, "AGAIN"), once, span=span)


@form("acts")
def _acts(_context: Context, kids: Kids, _span: Span) -> object:
    out = Acts()
    joined = []
    for kid in kids:
        if isinstance(kid, Acts):
            out.extend(kid)
            out.both |= kid.both
            joined.append(kid.connective if len(kid) > 1 else None)
        elif isinstance(kid, ast.ActPhrase):
            out.append(kid)
    joined.append(connective_of(kids))
    out.both |= has(kids, "AND")
    known = [each for each in joined if each is not None]
    if known:
        out.connective = next((c for c in known if c is not ast.Connective.BARE), ast.Connective.BARE)
    return out


def act_rule_of(kids: Kids, span: Span, front: ast.Timing | None = None) -> ast.ActRule:
    """Who must, may or must not do which acts; `front`: the period that stands before the modal."""
    acts = one(kids, Acts)
    parties = subject(kids)
    if has(kids, "ALL"):  # 甲局、乙局均应当: each of them
        parties = ast.Parties(parties)
    manner = acts[0].manner
    manner = replace(
        manner,
        timing=front or manner.timing,
        norms=(*names_of(kids, Under), *manner.norms),
        jointly=(*names_of(kids, Joint), *manner.jointly),
        to=(*nodes(kids, SentTo), *manner.to),
        idle=(*nodes(kids, ast.Text), *manner.idle),
    )
    first = replace(acts[0], manner=ast.Manner())
    how = one(kids, Joint, Under, SentTo, ast.Text) is not None
    plain = how or (has(kids, "BY") and not has(kids, "AFTER"))
    usual = ast.Modal.IN_CHARGE if has(kids, "IN_CHARGE") else ast.Modal.OUGHT
    modal = one(kids, ast.Modal) or (usual if plain else None)
    if modal in BARRING:
        manner = replace(manner, idle=(*as_manner(acts[0].manner.norms), *manner.idle))
    phrases = (first, *acts[1:])
    also = has(kids, "LIKEWISE", "TOO")
    joins = acts.connective
    by = has(kids, "BY")
    return ast.ActRule(
        parties, modal, manner, phrases, joins, also=also, both=acts.both, charged=by, span=span
    )


BARRING = (ast.Modal.MUST_NOT, ast.Modal.REFRAIN)


def as_manner(norms: tuple[ast.Name, ...]) -> tuple[ast.Text, ...]:
    """不得根据某规定X: as with any manner, X may be barred altogether or only so."""
    return tuple(ast.Text(norm.surface, span=norm.span) for norm in norms)


@form("act_rule")
def _act_rule(_context: Context, kids: Kids, span: Span) -> object:
    return act_rule_of(kids, span)


@form("act_front")
def _act_front(context: Context, kids: Kids, span: Span) -> object:
    own = one(kids, Acts)[0].manner.timing
    if own is not None:
        context.problem("PM0124", own.span)
    return act_rule_of(kids, span, one(kids, *TIMINGS))


@form("act_after")
def _act_after(context: Context, kids: Kids, span: Span) -> object:
    """甲局收到申请后应当在五日内公告: 在甲局收到申请后五日内; 甲局经集体讨论后，方可公告."""
    event, own = one(kids, ast.Event), one(kids, Acts)[0].manner.timing
    match own:
        case None:
            timing: ast.Timing = ast.After(event, None, span=event.span)
        case ast.Within(None) | ast.Timely(None):
            timing = replace(own, event=event, span=event.span)
        case _:
            context.problem("PM0124", own.span)
            timing = own
    return act_rule_of(kids, span, timing)


@form("act_within")
def _act_within(context: Context, kids: Kids, span: Span) -> object:
    own = one(kids, Acts)[0].manner.timing
    if own is not None:
        context.problem("PM0124", own.span)
    length = first_token(kids, "DURATION")
    assert length is not None
    front = ast.Within(None, period(context, length), span=span_of(context, length))
    return act_rule_of(kids, span, front)


@dataclass(frozen=True, slots=True)
class DoneTo:
    """What is done to a thing that stands before."""

    deed: Token
    manner: ast.Manner
    span: Span


@form("done_to")
def _done_to(_context: Context, kids: Kids, span: Span) -> object:
    deed = first_token(kids, "DEED")
    assert deed is not None
    return DoneTo(deed, one(kids, ast.Manner) or ast.Manner(), span)


def parted(context: Context, thing: str, deed: Token) -> ast.Name:
    """The act that is declared as 名单…公布."""
    span, thing, done = span_of(context, deed), thing.strip("「」"), deed.text.strip("「」")
    declared = context.parted.get((thing, done))
    if declared is None:
        context.problem("PM0161", span, thing=thing, deed=done)
        declared = next(d for (_, other), d in context.parted.items() if other == done)
    return ast.Name(ast.Kind.ACT, declared.entry, thing + done, span=span)


@form("thing_rule")
@form("thing_by")
def _thing_rule(context: Context, kids: Kids, span: Span) -> object:
    return thing_rule_of(context, kids, span)


def thing_rule_of(context: Context, kids: Kids, span: Span) -> ast.ActRule:
    """名单应当公布: 应当公布名单; 名单由甲局公布: it is for 甲局."""
    thing = first_token(kids, "THING")
    assert thing is not None
    return done_to_it(context, thing.text, kids, span)


def done_to_it(context: Context, thing: str, kids: Kids, span: Span) -> ast.ActRule:
    """What is to be done to the thing."""
    done = nodes(kids, DoneTo)
    phrases = [ast.ActPhrase(parted(context, thing, d.deed), None, d.manner, span=d.span) for d in done]
    joined = connective_of(kids) or ast.Connective.ALL
    manner = phrases[0].manner
    phrases[0] = replace(phrases[0], manner=ast.Manner())
    return ast.ActRule(
        subject(kids),
        one(kids, ast.Modal) or ast.Modal.IN_CHARGE,
        manner,
        tuple(phrases),
        joined,
        thing,
        has(kids, "LIKEWISE"),
        has(kids, "AND"),
        span=span,
    )


@dataclass(frozen=True, slots=True)
class Further:
    """可以公开, of the thing that stands before (材料应当归档保存)."""

    kids: Kids
    span: Span


@form("done_further")
def _done_further(_context: Context, kids: Kids, span: Span) -> object:
    return Further(kids, span)


@form("thing_undone")
def _thing_undone(context: Context, kids: Kids, span: Span) -> object:
    """名单未公布的."""
    thing, _, deed = kids
    done = ast.ActDone(parted(context, thing.text, deed), span=span)
    return ast.Not(done, span=span)


def acts_told(context: Context, cond: ast.Cond) -> ast.ActRule | None:
    """甲局受理申请，通知申请人, read as a condition is: what it says that one subject does, if no more.

    What is done already (已公告) is nothing that is to be done.
    """
    parts = cond.parts if isinstance(cond, (ast.And, ast.Or, ast.BareList)) else (cond,)
    acts = [part for part in parts if isinstance(part, ast.ActDone) and not part.via]
    before = (context.text[act.span.start : act.act.span.start] for act in acts)
    if len(acts) < len(parts) or any(act.parties for act in acts[1:]) or any(map(_DONE.search, before)):
        return None
    joined = {ast.Or: ast.Connective.ANY, ast.BareList: ast.Connective.BARE}
    first, *others = (ast.ActPhrase(a.act, a.content, ast.Manner(a.timing), span=a.span) for a in acts)
    phrases = (replace(first, manner=ast.Manner()), *others)
    connective = joined.get(type(cond), ast.Connective.ALL)
    return ast.ActRule(acts[0].parties, None, first.manner, phrases, connective, span=cond.span)
