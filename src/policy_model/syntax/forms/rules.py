"""Forms of rules: what follows from their heads, and what stands before the subject."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Token

from .acts import BARRING, DoneTo, Further, Joint, act_rule_of, acts_told, done_to_it, names_of, parted
from .conditions import CONDS, acts_named
from .context import (
    Context,
    Kids,
    form,
    has,
    name,
    names,
    nodes,
    one,
    words,
)
from .phrases import Results, subject
from .statements import scope
from .times import Extent, Resumed
from .topics import About

_STANDING = re.compile("设在|设于|设立在|位于|隶属|由.*组成")
"""How the name of an act begins that nobody does: it says where something is, or of whom it consists."""


@form("respectively")
def _respectively(context: Context, kids: Kids, span: Span) -> object:
    """较大事故、一般事故分别由甲、乙负责调查: the first to the first, the second to the second."""
    cond, said = one(kids, *CONDS), act_rule_of(kids, span)
    cases = cond.parts if isinstance(cond, ast.BareList) else (cond,)
    if len(cases) != len(said.parties):
        context.problem("PM0163", span, cases=len(cases), parties=len(said.parties))
    each = (
        ast.InCase(ast.Head(case, span=case.span), replace(said, parties=ast.Parties((party,))), span=span)
        for case, party in zip(cases, said.parties, strict=False)
    )
    return ast.Rule((), tuple(each), span=span)


@form("in_case")
def _in_case(context: Context, kids: Kids, span: Span) -> object:
    """必要时（，）X, 对误工，X, after the beginning: a duty, a power or results, and no more."""
    cond, then = one(kids, *CONDS), one(kids, *CONSEQUENCES)
    if cond is None:
        word = next(kid for kid in kids if isinstance(kid, Token) and kid.name is not None)
        named = name(context, word)
        cond = ast.Atom(named, span=named.span)
    phrase = one(kids, ast.ActPhrase)
    if phrase is not None:  # 对误工，主动公告: as what stands before it is owed or allowed
        manner = ast.Manner(idle=tuple(nodes(kids, ast.Text)))
        then = ast.ActRule(ast.NOBODY, None, manner, (phrase,), span=phrase.span)
    if not isinstance(then, ast.ActRule | ast.ResultRule):
        context.problem("PM0125", span)
    return ast.InCase(ast.Head(cond, towards=has(kids, "TOWARDS"), span=cond.span), then, span=span)


@form("disapplied")
def _disapplied(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Disapplied(one(kids, ast.Ref), span=span)


@form("assigned")
def _assigned(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Assigned(one(kids, ast.Event), act_rule_of(kids, span), span=span)


@form("yield_")
def _yield(_context: Context, _kids: Kids, span: Span) -> object:
    return ast.Yield(span=span)


BESIDE = "同时适用"


@form("beside_this")
def _beside_this(context: Context, kids: Kids, span: Span) -> object:
    """…另有规定的，同时适用: the other rules speak beside this measure, and take nothing away from it."""
    how = one(kids, ast.Text)
    if how is None or how.text != "同时":
        context.problem("PM0125", span)
    return ast.Elsewhere(BESIDE, False, span=span)


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


CONSEQUENCES = ast.Consequence.__args__


def consequences(context: Context, kids: Kids) -> tuple[ast.Consequence, ...]:
    """What follows from the heads: a predicate after ， goes to the rule before it."""
    out: list[Any] = []
    or_before = False
    for each in kids:
        kid = _of_the_same(context, out, each) if isinstance(each, Further) else each
        if isinstance(kid, Token):
            or_before = kid.type == "OR" or (or_before and kid.type != "COMMA")
        elif isinstance(kid, CONSEQUENCES):
            if out and isinstance(out[-1], ast.InCase) and not isinstance(kid, ast.InCase):
                context.problem("PM0159", kid.span)
            if or_before and not (_allows(kid) and _allows(out[-1])):
                context.problem("PM0156", kid.span)
            or_before = False
            out.append(_going_on(context, out, kid))
        elif isinstance(kid, ast.ActPhrase):
            _add_act(context, out, kid, or_before)
        elif isinstance(kid, DoneTo):
            thing = out[-1].thing if isinstance(out[-1], ast.ActRule) else ""
            named = parted(context, thing, kid.deed)
            _add_act(context, out, ast.ActPhrase(named, None, kid.manner, span=kid.span), or_before)
        elif isinstance(kid, Extent):
            last = out[-1]
            if isinstance(last, ast.Extension) and last.most is None:
                out[-1] = replace(last, most=kid.length, unsaid=False, span=last.span.to(kid.span))
            else:
                context.problem("PM0125", kid.span)
        elif isinstance(kid, Resumed):
            last = out[-1]
            if isinstance(last, ast.Suspended) and last.ends is None:
                out[-1] = replace(last, ends=kid.event, span=last.span.to(kid.span))
            else:
                context.problem("PM0125", kid.span)
        elif isinstance(kid, Results):
            _add_results(context, out, kid, or_before)
    for said in out:
        _reach_of_not(context, said.then if isinstance(said, ast.InCase) else said)
    return tuple(out)


def _reach_of_not(context: Context, rule: ast.Consequence) -> None:
    """不得甲并乙, 可以不甲，乙; 可以不甲或者乙: which of them the 不 reaches is open."""
    if not isinstance(rule, ast.ActRule | ast.ResultRule) or not _denies(rule):
        return
    either = rule.modal is ast.Modal.NEED_NOT and rule.connective is ast.Connective.ANY
    several = len(rule.acts if isinstance(rule, ast.ActRule) else rule.results) > 1
    if (isinstance(rule, ast.ActRule) and rule.both) or (either and several):
        context.problem("PM0170", rule.span)


def _denies(rule: ast.ActRule | ast.ResultRule) -> bool:
    """It says 不: 不得, 不予, 可以不."""
    negative = isinstance(rule, ast.ResultRule) and rule.negative
    return negative or rule.modal in (*BARRING, ast.Modal.NEED_NOT)


def _of_the_same(context: Context, out: list[Any], kid: Further) -> ast.ActRule | None:
    """材料应当归档保存，可以公开: 材料可以公开."""
    if not isinstance(out[-1], ast.ActRule) or not out[-1].thing:
        context.problem("PM0125", kid.span)
        return None
    return done_to_it(context, out[-1].thing, kid.kids, kid.span)


def _going_on(context: Context, out: list[Any], kid: ast.Consequence) -> ast.Consequence:
    """甲应当公告，对误工，主动约谈: the modal that stands before goes for the act without one too."""
    match kid:
        case ast.InCase(then=ast.ActRule(modal=None) as then):
            before = out[-1].modal if isinstance(out[-1], ast.ActRule) else None
            if before not in (ast.Modal.OUGHT, ast.Modal.MAY):
                context.problem("PM0125", kid.span)
            return replace(kid, then=replace(then, modal=before))
        case _:
            return kid


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
            if _denies(last):
                context.problem("PM0170", last.span.to(phrase.span))
            rule = ast.ActRule(
                last.givers,
                last.modal,
                phrase.manner,
                (replace(phrase, manner=ast.Manner()),),
                span=phrase.span,
            )
            out.append(rule)
        case ast.Extension() if not or_before:  # 可以延长三十日，并通知申请人: who makes it longer is to tell
            manner, bare = phrase.manner, replace(phrase, manner=ast.Manner())
            out.append(ast.ActRule(ast.NOBODY, ast.Modal.OUGHT, manner, (bare,), span=phrase.span))
        case _:
            context.problem("PM0125", phrase.span)


def _longer(context: Context, rule: ast.ActRule, phrase: ast.ActPhrase, or_before: bool) -> ast.ActRule:
    """The rule with one more act after ，, which joins as those before it do."""
    joined = ast.Connective.ANY if or_before else ast.Connective.ALL
    if (rule.connective is ast.Connective.ANY) != or_before and len(rule.acts) > 1:
        context.problem("PM0123", phrase.span)
    acts = (*rule.acts, phrase)
    return replace(rule, acts=acts, connective=joined, both=not or_before, span=rule.span.to(phrase.span))


def _add_results(context: Context, out: list[Any], more: Results, or_before: bool) -> None:
    last = out[-1]
    if isinstance(last, ast.ActRule | ast.ResultRule) and _denies(last):
        context.problem("PM0170", last.span.to(more.span))
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


@form("charged")
@form("whether")
def _charged(context: Context, kids: Kids, span: Span) -> object:
    """本办法由甲局负责解释; 是否准许，由甲局决定: nobody else does it."""
    said = act_rule_of(kids, span)
    matter = one(kids, *CONDS)
    manner = said.manner
    if matter is not None:
        manner = replace(manner, idle=(words(context, matter.span), *manner.idle))
    return ast.Rule((), (replace(said, modal=ast.Modal.IN_CHARGE, manner=manner),), span=span)


@form("charged_act")
def _charged_act(context: Context, kids: Kids, span: Span) -> object:
    """公告由甲局会同乙局办理: it is for 甲局 and nobody else."""
    matter = one(kids, *CONDS)
    acts = tuple(ast.ActPhrase(act, span=act.span) for act in acts_named(context, matter))
    manner = ast.Manner(jointly=names_of(kids, Joint))
    rule = ast.ActRule(subject(kids), ast.Modal.IN_CHARGE, manner, acts, span=span)
    return ast.Rule((), (rule,), span=span)


@form("indicative")
def _indicative(context: Context, kids: Kids, span: Span) -> object:
    """甲局公告。 What a legislator states of somebody without a modal is to be done."""
    heads, cond = tuple(nodes(kids, ast.Head)), one(kids, *CONDS)
    covered = _covered(context, heads, cond, span)
    if covered is not None:
        return covered
    told = acts_told(context, cond)
    in_case = any(head.condition is not None for head in heads)
    if told is not None and (place := next((a for a in told.acts if _STANDING.match(a.act.surface)), None)):
        context.problem("PM0178", place.span, words=place.act.surface)
        return ast.Nothing(span=span)
    if told is None or not (told.parties or in_case):
        parts = cond.parts if isinstance(cond, (ast.And, ast.Or, ast.BareList)) else (cond,)
        acts = all(isinstance(part, ast.ActDone) for part in parts)
        if not any(cond.span.start <= d.labels[0].span.start < cond.span.end for d in context.problems):
            context.problem("PM0116" if acts else "PM0117", cond.span)
        return ast.Nothing(span=span)
    return ast.Rule(heads, (replace(told, modal=ast.Modal.OUGHT),), span=span)


def _covered(
    context: Context, heads: tuple[ast.Head, ...], cond: ast.Cond, span: Span
) -> ast.Statement | None:
    """误工（的），（不）适用本办法: to what the measure applies; of 误工，毁物，适用本办法 either or both."""
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
    if not heads and len(said) > 1 and isinstance(cond, ast.And) and cond.commas:
        context.problem("PM0169", covers.span)
    return scope(covers, span, each=not heads, negative=parts[-1] is not last)


@form("rule")
def _rule(context: Context, kids: Kids, span: Span) -> object:
    heads, saved = tuple(nodes(kids, ast.Head)), one(kids, ast.SaveRule)
    unless = (saved.condition,) if saved is not None else ()
    about = one(kids, About)
    if about is not None:
        heads = (*heads, *about.heads)
        kids = [kid.led() if kid is about else kid for kid in kids]
    found = consequences(context, kids)
    if found and isinstance(found[0], ast.Elsewhere) and found[0].words == BESIDE:
        provided = heads and isinstance(heads[-1].condition, ast.OtherwiseProvided)
        if not provided or len(found) > 1:
            context.problem("PM0125", found[0].span)
        heads = ()  # whatever the case is, nothing hangs on it here
    return ast.Rule(heads, found, unless=unless, span=span)


__all__ = ["consequences", "in_sentences"]
