"""Forms of rules: heads and consequences."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Token

from .conditions import CONDS, Norms, Results, acts_named, connective_of, merge_timings, subject
from .context import (
    Context,
    Kids,
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
from .statements import scope

TIMINGS = (ast.Within, ast.After, ast.Before, ast.ByDate, ast.Timely)
_DONE = re.compile(r"已经?$")
_MODALS = {"OUGHT": ast.Modal.OUGHT, "MAY": ast.Modal.MAY, "MUST_NOT": ast.Modal.MUST_NOT}


class Joint(tuple[ast.Name, ...]):
    """会同…."""


class Under(tuple[ast.Name, ...]):
    """根据…."""


class SentTo(tuple[ast.Name, ...]):
    """向…."""


class Acts(list[ast.ActPhrase]):
    """Acts and how they are joined."""

    connective: ast.Connective = ast.Connective.ALL


@form("head_if")
@form("head_those")
@form("head_for")
@form("head_after")
def _head(_context: Context, kids: Kids, span: Span) -> object:
    towards = has(kids, "TOWARDS")
    but = has(kids, "BUT")
    return ast.Head(one(kids, *CONDS), subject(kids), one(kids, ast.Event), towards, but, span=span)


@form("head_on")
def _head_on(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Head(one(kids, *CONDS), on=True, span=span)


@dataclass(frozen=True, slots=True)
class _About:
    """What stands before the subject of a rule, and what it says of it: `via` where that is 经…."""

    then: ast.ActRule | ast.ResultRule
    heads: tuple[ast.Head, ...] = ()
    via: tuple[ast.Via, ...] = ()


@form("topic")
def _topic(context: Context, kids: Kids, span: Span) -> object:
    """对误工，甲局应当X; 误工，甲局应当X; 误工由甲局X: 误工的，甲局应当X.

    经甲批准，乙可以X: 乙可以经甲批准X.
    """
    cond = one(kids, *CONDS)
    said: ast.ActRule | ast.ResultRule = (
        _act_rule_of(kids, span) if one(kids, Acts) is not None else _result_rule_of(context, kids, span)
    )
    parts = cond.parts if isinstance(cond, (ast.And, ast.BareList)) else (cond,)
    vias = [ast.Via(p.act, p.parties, p.content, span=p.span) for p in parts if isinstance(p, ast.ActDone)]
    led = isinstance(parts[0], ast.ActDone) and parts[0].via
    if led and len(vias) == len(parts):
        if said.modal is not ast.Modal.MAY:
            context.problem("PM0136", cond.span)
        return _About(said, via=tuple(vias))
    without = isinstance(cond, ast.Not) and isinstance(cond.body, ast.ActDone) and cond.body.via
    towards = has(kids, "TOWARDS")
    return _About(said, (ast.Head(cond, towards=towards, on=not without, span=cond.span),))


@form("head_when")
def _head_when(context: Context, kids: Kids, span: Span) -> object:
    """情况紧急时: while it is so; of an act, by the time it is done (as 在作出决定时)."""
    cond = one(kids, *CONDS)
    match cond:
        case ast.ActDone(timing=None, via=False):
            event = ast.Event(cond.act, cond.parties, cond.content, span=cond.span)
            return ast.Head(before=ast.Before(event, None, span=span), span=span)
        case ast.Atom() | ast.EnumIs() | ast.NumberBounds() | ast.Not(ast.Atom()):
            return ast.Head(cond, span=span)
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


@form("elsewhere")
def _elsewhere(context: Context, kids: Kids, span: Span) -> object:
    words = first_token(kids, "ELSEWHERE")
    if words is not None:
        return ast.Elsewhere(words.text, span=span)
    if one(kids, ast.Modal) not in (None, ast.Modal.OUGHT):
        context.problem("PM0158", span)
    return one(kids, ast.Elsewhere)


@form("by_other_law")
def _by_other_law(context: Context, kids: Kids, span: Span) -> object:
    """按照国家规定办理: other rules speak there; 处罚 under them is a consequence, which they attach."""
    verb = first_token(kids, "HANDLED")
    named: Norms | None = one(kids, Norms)
    under = "依法" if named is None else "依照" + "、".join(norm.surface for norm in named)
    punished = verb is not None and verb.text == "处罚"
    words = f"{under}处罚" if punished else context.text[span.start : span.end]
    return ast.Elsewhere(words, punished, span=span)


@form("in_case")
def _in_case(context: Context, kids: Kids, span: Span) -> object:
    """必要时（，）X, after the beginning of a sentence: a duty, a power or results, and no more."""
    word = next(kid for kid in kids if isinstance(kid, Token) and kid.name is not None)
    named, then = name(context, word), one(kids, *CONSEQUENCES)
    if not isinstance(then, ast.ActRule | ast.ResultRule):
        context.problem("PM0125", span)
    return ast.InCase(ast.Head(ast.Atom(named, span=named.span), span=named.span), then, span=span)


@form("disapplied")
def _disapplied(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Disapplied(one(kids, ast.Ref), span=span)


@form("towards")
def _towards(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Head(one(kids, *CONDS), subject(kids), towards=True, span=span)


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
    return SentTo(one(kids, tuple))


@form("carefully")
@form("by_clause")
def _idle(context: Context, _kids: Kids, span: Span) -> object:
    return ast.Text(context.text[span.start : span.end].rstrip("，"), span=span)


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
        (*before.jointly, *_names_of(kids, Joint)),
        (*before.norms, *_names_of(kids, Under)),
        (*before.to, *_names_of(kids, SentTo)),
        (*before.idle, *nodes(kids, ast.Text)),
    )


def _names_of(kids: Kids, kind: type) -> tuple[ast.Name, ...]:
    return tuple(found for group in nodes(kids, kind) for found in group)


@form("act")
def _act(context: Context, kids: Kids, span: Span) -> object:
    act = names(context, kids)[0]
    manner = one(kids, ast.Manner) or ast.Manner()
    return ast.ActPhrase(act, one(kids, ast.Name), manner, has(kids, "AGAIN"), span=span)


@form("acts")
def _acts(_context: Context, kids: Kids, _span: Span) -> object:
    out = Acts()
    joined = []
    for kid in kids:
        if isinstance(kid, Acts):
            out.extend(kid)
            joined.append(kid.connective if len(kid) > 1 else None)
        elif isinstance(kid, ast.ActPhrase):
            out.append(kid)
    joined.append(connective_of(kids))
    known = [each for each in joined if each is not None]
    if known:
        out.connective = next((c for c in known if c is not ast.Connective.BARE), ast.Connective.BARE)
    return out


def _act_rule_of(kids: Kids, span: Span, front: ast.Timing | None = None) -> ast.ActRule:
    acts = one(kids, Acts)
    parties = subject(kids)
    if has(kids, "ALL"):  # 甲局、乙局均应当: each of them
        parties = ast.Parties(parties)
    manner = acts[0].manner
    manner = replace(
        manner,
        timing=front or manner.timing,
        norms=(*_names_of(kids, Under), *manner.norms),
        jointly=(*_names_of(kids, Joint), *manner.jointly),
        to=(*_names_of(kids, SentTo), *manner.to),
        idle=(*nodes(kids, ast.Text), *manner.idle),
    )
    first = replace(acts[0], manner=ast.Manner())
    how = one(kids, Joint, Under, SentTo, ast.Text) is not None
    plain = how or (has(kids, "BY") and not has(kids, "AFTER"))
    usual = ast.Modal.IN_CHARGE if has(kids, "IN_CHARGE") else ast.Modal.OUGHT
    modal = one(kids, ast.Modal) or (usual if plain else None)
    phrases = (first, *acts[1:])
    return ast.ActRule(parties, modal, manner, phrases, acts.connective, span=span)


@form("act_rule")
def _act_rule(_context: Context, kids: Kids, span: Span) -> object:
    return _act_rule_of(kids, span)


@form("act_front")
def _act_front(context: Context, kids: Kids, span: Span) -> object:
    own = one(kids, Acts)[0].manner.timing
    if own is not None:
        context.problem("PM0124", own.span)
    return _act_rule_of(kids, span, one(kids, *TIMINGS))


@form("act_within")
def _act_within(context: Context, kids: Kids, span: Span) -> object:
    own = one(kids, Acts)[0].manner.timing
    if own is not None:
        context.problem("PM0124", own.span)
    length = first_token(kids, "DURATION")
    assert length is not None
    front = ast.Within(None, period(context, length), span=span_of(context, length))
    return _act_rule_of(kids, span, front)


@dataclass(frozen=True, slots=True)
class _DoneTo:
    """What is done to a thing that stands before."""

    deed: Token
    manner: ast.Manner
    span: Span


@form("done_to")
def _done_to(_context: Context, kids: Kids, span: Span) -> object:
    deed = first_token(kids, "DEED")
    assert deed is not None
    return _DoneTo(deed, one(kids, ast.Manner) or ast.Manner(), span)


def _parted(context: Context, thing: str, deed: Token) -> ast.Name:
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
    """名单应当公布: 应当公布名单; 名单由甲局公布: it is for 甲局."""
    thing = first_token(kids, "THING")
    assert thing is not None
    done = nodes(kids, _DoneTo)
    phrases = [ast.ActPhrase(_parted(context, thing.text, d.deed), None, d.manner, span=d.span) for d in done]
    joined = connective_of(kids) or ast.Connective.ALL
    manner = phrases[0].manner
    phrases[0] = replace(phrases[0], manner=ast.Manner())
    modal = one(kids, ast.Modal) or ast.Modal.IN_CHARGE
    return ast.ActRule(subject(kids), modal, manner, tuple(phrases), joined, thing.text, span=span)


@form("thing_undone")
def _thing_undone(context: Context, kids: Kids, span: Span) -> object:
    """名单未公布的."""
    thing, _, deed = kids
    done = ast.ActDone(_parted(context, thing.text, deed), span=span)
    return ast.Not(done, span=span)


@form("assigned")
def _assigned(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Assigned(one(kids, ast.Event), _act_rule_of(kids, span), span=span)


@form("result_rule")
def _result_rule(context: Context, kids: Kids, span: Span) -> object:
    return _result_rule_of(context, kids, span)


def _result_rule_of(context: Context, kids: Kids, span: Span) -> ast.ResultRule:
    results = one(kids, Results)
    manner = one(kids, ast.Manner) or ast.Manner()
    givers = subject(kids)
    denied = first_token(kids, "NOT")
    if denied is not None and denied.text != "不":
        context.problem("PM0157", span_of(context, denied))
    return ast.ResultRule(
        givers,
        one(kids, ast.Modal),
        results.names,
        results.connective,
        one(kids, ast.Head),
        (*_names_of(kids, Under), *manner.norms),
        manner.via,
        manner.timing,
        has(kids, "NOT"),
        has(kids, "AND"),
        (*manner.idle, *nodes(kids, ast.Text)),
        span=span,
    )


@form("yield_")
def _yield(_context: Context, _kids: Kids, span: Span) -> object:
    return ast.Yield(span=span)


@form("void")
def _void(context: Context, kids: Kids, span: Span) -> object:
    return ast.Void(names(context, kids)[0], one(kids, ast.Name), span=span)


@form("graded")
def _graded(context: Context, kids: Kids, span: Span) -> object:
    return ast.Graded(names(context, kids)[0], span=span)


@form("unaffected")
def _unaffected(_context: Context, _kids: Kids, span: Span) -> object:
    return ast.Unaffected(span=span)


@form("deemed")
def _deemed(context: Context, kids: Kids, span: Span) -> object:
    return ast.Deemed(names(context, kids)[0], has(kids, "NOT"), one(kids, ast.Name), span=span)


@form("deemed_after")
def _deemed_after(context: Context, kids: Kids, span: Span) -> object:
    return ast.Deemed(names(context, kids)[0], False, one(kids, ast.Name), one(kids, *CONDS), span=span)


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
    return ast.Lasting(acts, lengths, one(kids, ast.Event), has(kids, "NOT_LESS", "FEWER"), span=span)


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
    return _Resumed(one(kids, ast.Event), span=span)


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


class _Extent:
    """How long an extension, or (`total`) the whole, may be."""

    __slots__ = ("length", "span", "total")

    def __init__(self, length: ast.Period, *, total: bool, span: Span) -> None:
        self.length, self.total, self.span = length, total, span


class _Resumed:
    """From which act on a period that was stopped goes on."""

    __slots__ = ("event", "span")

    def __init__(self, event: ast.Event, *, span: Span) -> None:
        self.event, self.span = event, span


@form("extent")
def _extent(context: Context, kids: Kids, span: Span) -> object:
    return _Extent(_length(context, kids), total=False, span=span)


@form("total")
def _total(context: Context, kids: Kids, span: Span) -> object:
    return _Extent(_length(context, kids), total=True, span=span)


def _length(context: Context, kids: Kids) -> ast.Period:
    length = first_token(kids, "DURATION")
    if length is None:
        raise AssertionError
    return period(context, length)


@form("extension")
def _extension(_context: Context, kids: Kids, span: Span) -> object:
    extent: _Extent = one(kids, _Extent)
    target = one(kids, ast.Target)
    approval = one(kids, *CONDS) or (target.before if target is not None else None)
    return ast.Extension(approval, extent.length, target, span=span)


CONSEQUENCES = ast.Consequence.__args__


def consequences(context: Context, kids: Kids) -> tuple[ast.Consequence, ...]:
    """What follows from the heads: a predicate after ， goes to the rule before it."""
    out: list[Any] = []
    or_before = False
    for kid in kids:
        if isinstance(kid, Token):
            or_before = kid.type == "OR" or (or_before and kid.type != "COMMA")
        elif isinstance(kid, CONSEQUENCES):
            if out and isinstance(out[-1], ast.InCase) and not isinstance(kid, ast.InCase):
                context.problem("PM0159", kid.span)
            if or_before and not (_allows(kid) and _allows(out[-1])):
                context.problem("PM0156", kid.span)
            or_before = False
            out.append(kid)
        elif isinstance(kid, ast.ActPhrase):
            _add_act(context, out, kid, or_before)
        elif isinstance(kid, _DoneTo):
            thing = out[-1].thing if isinstance(out[-1], ast.ActRule) else ""
            named = _parted(context, thing, kid.deed)
            _add_act(context, out, ast.ActPhrase(named, None, kid.manner, span=kid.span), or_before)
        elif isinstance(kid, _Extent):
            last = out[-1]
            if isinstance(last, ast.Extension) and last.most is None:
                out[-1] = replace(last, most=kid.length, span=last.span.to(kid.span))
            else:
                context.problem("PM0125", kid.span)
        elif isinstance(kid, _Resumed):
            last = out[-1]
            if isinstance(last, ast.Suspended) and last.ends is None:
                out[-1] = replace(last, ends=kid.event, span=last.span.to(kid.span))
            else:
                context.problem("PM0125", kid.span)
        elif isinstance(kid, Results):
            _add_results(context, out, kid, or_before)
    return tuple(out)


def _allows(consequence: ast.Consequence) -> bool:
    """可以: of two things allowed it says nothing that 或者 stands between them."""
    return isinstance(consequence, ast.ActRule | ast.ResultRule) and consequence.modal is ast.Modal.MAY


def _add_act(context: Context, out: list[Any], phrase: ast.ActPhrase, or_before: bool) -> None:
    last = out[-1]
    match last:
        case ast.ActRule():
            out[-1] = _longer(context, last, phrase, or_before)
        case ast.InCase(head, ast.ActRule() as then):
            longer = _longer(context, then, phrase, or_before)
            out[-1] = ast.InCase(head, longer, span=last.span.to(phrase.span))
        case ast.Assigned(_, then):
            then = _longer(context, then, phrase, or_before)
            out[-1] = replace(last, then=then, span=last.span.to(phrase.span))
        case ast.ResultRule():
            rule = ast.ActRule(
                last.givers,
                last.modal,
                phrase.manner,
                (replace(phrase, manner=ast.Manner()),),
                span=phrase.span,
            )
            out.append(rule)
        case _:
            context.problem("PM0125", phrase.span)


def _longer(context: Context, rule: ast.ActRule, phrase: ast.ActPhrase, or_before: bool) -> ast.ActRule:
    """The rule with one more act after ，, which joins as those before it do."""
    joined = ast.Connective.ANY if or_before else ast.Connective.ALL
    if (rule.connective is ast.Connective.ANY) != or_before and len(rule.acts) > 1:
        context.problem("PM0123", phrase.span)
    acts = (*rule.acts, phrase)
    return replace(rule, acts=acts, connective=joined, span=rule.span.to(phrase.span))


def _add_results(context: Context, out: list[Any], more: Results, or_before: bool) -> None:
    last = out[-1]
    match last:
        case ast.ResultRule():
            joined = ast.Connective.ANY if or_before else ast.Connective.ALL
            single = len(last.results) == 1
            kinds = {joined} | ({more.connective} if len(more.names) > 1 else set())
            kinds |= set() if single else {last.connective}
            kinds.discard(ast.Connective.BARE)
            if len(kinds) > 1:
                out.append(replace(last, results=more.names, connective=more.connective, span=more.span))
                if or_before or (
                    not single and last.connective is ast.Connective.ANY and joined is ast.Connective.ANY
                ):
                    context.problem("PM0123", more.span)
                return
            out[-1] = replace(
                last,
                results=(*last.results, *more.names),
                connective=kinds.pop() if kinds else ast.Connective.ALL,
                span=last.span.to(more.span),
            )
        case ast.ActRule():
            rule = ast.ResultRule(last.parties, last.modal, more.names, more.connective, span=more.span)
            out.append(rule)
        case _:
            context.problem("PM0125", more.span)


def in_sentences(kids: Kids) -> tuple[ast.Statement, ...]:
    """The statements among the children, each rule after ； marked as one that goes on."""
    out: list[ast.Statement] = []
    goes_on = False
    for kid in kids:
        if isinstance(kid, Token):
            goes_on = kid.type == "SEMICOLON"
        elif isinstance(kid, ast.Statement.__args__):
            follows = goes_on and bool(out) and isinstance(kid, ast.Rule) and isinstance(out[-1], ast.Rule)
            out.append(replace(kid, follows=True) if follows else kid)
    return tuple(out)


def _led(rule: ast.ActRule | ast.ResultRule, via: tuple[ast.Via, ...]) -> ast.Consequence:
    if isinstance(rule, ast.ResultRule):
        return replace(rule, via=(*via, *rule.via))
    return replace(rule, manner=replace(rule.manner, via=(*via, *rule.manner.via)))


@form("charged")
@form("whether")
def _charged(context: Context, kids: Kids, span: Span) -> object:
    """本办法由甲局负责解释; 是否准许，由甲局决定: nobody else does it."""
    said = _act_rule_of(kids, span)
    matter = one(kids, *CONDS)
    manner = said.manner
    if matter is not None:
        words = ast.Text(context.text[matter.span.start : matter.span.end], span=matter.span)
        manner = replace(manner, idle=(words, *manner.idle))
    return ast.Rule((), (replace(said, modal=ast.Modal.IN_CHARGE, manner=manner),), span=span)


@form("charged_act")
def _charged_act(context: Context, kids: Kids, span: Span) -> object:
    """公告由甲局会同乙局办理: it is for 甲局 and nobody else."""
    matter = one(kids, *CONDS)
    acts = tuple(ast.ActPhrase(act, span=act.span) for act in acts_named(context, matter))
    manner = ast.Manner(jointly=_names_of(kids, Joint))
    rule = ast.ActRule(subject(kids), ast.Modal.IN_CHARGE, manner, acts, span=span)
    return ast.Rule((), (rule,), span=span)


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


@form("indicative")
def _indicative(context: Context, kids: Kids, span: Span) -> object:
    """甲局公告。 What a legislator states of somebody without a modal is to be done."""
    heads, cond = tuple(nodes(kids, ast.Head)), one(kids, *CONDS)
    covered = _covered(heads, cond, span)
    if covered is not None:
        return covered
    told = acts_told(context, cond)
    in_case = any(head.condition is not None for head in heads)
    if told is None or not (told.parties or in_case):
        parts = cond.parts if isinstance(cond, (ast.And, ast.Or, ast.BareList)) else (cond,)
        acts = all(isinstance(part, ast.ActDone) for part in parts)
        context.problem("PM0116" if acts else "PM0117", cond.span)
        return ast.Nothing(span=span)
    return ast.Rule(heads, (replace(told, modal=ast.Modal.OUGHT),), span=span)


def _covered(heads: tuple[ast.Head, ...], cond: ast.Cond, span: Span) -> ast.Statement | None:
    """误工（的），（不）适用本办法: to what the measure applies."""
    parts = cond.parts if isinstance(cond, ast.And) else (cond,)
    last = parts[-1].body if isinstance(parts[-1], ast.Not) else parts[-1]
    if not isinstance(last, ast.Applies) or not last.scope:
        return None
    before = tuple(h.condition for h in heads if h.condition is not None)
    if len(before) < len(heads) or bool(heads) == (len(parts) > 1):
        return None
    if heads and parts[-1] is not last:
        return ast.Rule(heads, (ast.Disapplied(None, span=cond.span),), span=span)
    said = before or parts[:-1]
    covers = said[0] if len(said) == 1 else ast.And(said, span=said[0].span.to(said[-1].span))
    return scope(covers, span, each=not heads, negative=parts[-1] is not last)


@form("rule")
def _rule(context: Context, kids: Kids, span: Span) -> object:
    heads, saved = tuple(nodes(kids, ast.Head)), one(kids, ast.SaveRule)
    unless = (saved.condition,) if saved is not None else ()
    about = one(kids, _About)
    if about is not None:
        heads = (*heads, *about.heads)
        kids = [_led(kid.then, kid.via) if kid is about else kid for kid in kids]
    found = consequences(context, kids)
    return ast.Rule(heads, found, unless=unless, span=span)


__all__ = ["Acts", "consequences", "in_sentences", "name"]
