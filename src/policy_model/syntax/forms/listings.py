"""Forms of lists: heads that announce them, and items."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Token

from .acts import acts_told
from .conditions import CONDS, acts_named, amid
from .context import Context, Kids, first_token, form, has, name, names, nodes, number, one, quantity, texts
from .phrases import TIMINGS, subject
from .rules import consequences, in_sentences
from .statements import Reason, excuse


@form("necessary")
def _necessary(context: Context, kids: Kids, span: Span) -> object:
    parties, results = _towards(context, kids)
    return ast.NecessaryList(parties, results, tuple(nodes(kids, ast.CondItem)), span=span)


@form("needs")
def _needs(context: Context, kids: Kids, span: Span) -> object:
    """申请人应当材料齐全; 提出申请应当具备下列条件：…: what must be so, of whom or where it is done."""
    ought = next(at for at, kid in enumerate(kids) if isinstance(kid, Token) and kid.type == "OUGHT")
    before = [head.condition for head in nodes(kids[:ought], ast.Head)]
    premise, acts = _where(context, [*before, *nodes(kids[:ought], *CONDS)], span)
    states = (ast.CondItem(0, cond, span=cond.span) for cond in nodes(kids[ought:], *CONDS))
    items = tuple(nodes(kids, ast.CondItem)) or tuple(states)
    return ast.NecessaryList(subject(kids[:ought]), (), items, acts, premise, span=span)


@form("limit")
def _limit(context: Context, kids: Kids, span: Span) -> object:
    """损失不得超过一万元."""
    fact = names(context, kids)[0]
    bounds = tuple(nodes(kids, ast.Bound))
    written = first_token(kids, "QUANTITY")
    if written is not None:
        op = ast.Op.NOT_MORE if has(kids, "MORE_THAN") else ast.Op.NOT_LESS
        bounds = (ast.Bound(op, *quantity(context, written), span=span),)
    item = ast.CondItem(0, ast.NumberBounds(fact, bounds, span=span), span=span)
    premise, acts = _where(context, [head.condition for head in nodes(kids, ast.Head)], span)
    return ast.NecessaryList((), (), (item,), acts, premise, span=span)


def _where(
    context: Context, conditions: list[ast.Cond | None], span: Span
) -> tuple[ast.Cond | None, tuple[ast.Event, ...]]:
    """Where something must be so: a circumstance, and acts that are done."""
    acts: list[ast.Event] = []
    premise: list[ast.Cond] = []
    for cond in conditions:
        told = None if cond is None else acts_told(context, cond)
        if cond is None:
            context.problem("PM0155", span)
        elif told is None or told.manner.timing or any(phrase.manner.timing for phrase in told.acts):
            premise.append(cond)
        else:
            acts += (ast.Event(a.act, told.parties, a.content, span=a.span) for a in told.acts)
    whole = premise[0] if len(premise) == 1 else ast.And(tuple(premise), span=span) if premise else None
    return whole, tuple(acts)


def _towards(context: Context, kids: Kids) -> tuple[ast.Parties, tuple[ast.Name, ...]]:
    """对甲R，: whom the list that follows speaks of, and of which results."""
    match consequences(context, kids):
        case (
            ast.ResultRule(givers=(), modal=None, towards=ast.Head(None, parties), results=results, idle=()),
        ):
            return parties, results
        case (first, *_):
            context.problem("PM0155", first.span)
    return ast.NOBODY, ()


@form("test_list")
def _test(context: Context, kids: Kids, span: Span) -> object:
    listed: _Listed = one(kids, _Listed)
    items = tuple(nodes(kids, ast.CondItem))
    term, premise = names(context, kids)[0], listed.condition
    return ast.DefinitionList(term, listed.mode, items, premise, listed.least, span=span)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A head that has the list among its conditions."""

    condition: ast.Cond | None
    mode: ast.ListMode
    parties: ast.Parties
    least: int


@form("listed")
def _listed(context: Context, kids: Kids, _span: Span) -> object:
    mode = ast.ListMode.ALL if has(kids, "ALL_OF_LIST") else ast.ListMode.ANY
    some = first_token(kids, "SOME_OF_LIST")
    least = 1 if some is None else number(context, some)[0]
    return _Listed(one(kids, *CONDS), mode, subject(kids), least)


@form("listed_amid")
def _listed_amid(context: Context, kids: Kids, span: Span) -> object:
    """甲在调查中有下列行为之一的."""
    if not amid(one(kids, *CONDS)):
        context.problem("PM0160", span, text=context.text[span.start : span.end])
    return _listed(context, kids, span)


@form("because")
def _because(_context: Context, kids: Kids, _span: Span) -> object:
    return _Listed(one(kids, *CONDS), ast.ListMode.ANY, ast.NOBODY, 1)


@dataclass(frozen=True, slots=True)
class _Tier:
    condition: ast.Cond


@form("tier")
def _tier(_context: Context, kids: Kids, _span: Span) -> object:
    return _Tier(one(kids, *CONDS))


@dataclass(frozen=True, slots=True)
class _ListHead:
    head: ast.Head
    listed: _Listed
    tier: ast.Cond | None


@form("list_head")
def _with_list(_context: Context, kids: Kids, span: Span) -> object:
    listed: _Listed = one(kids, _Listed)
    parties = subject(kids) or listed.parties
    towards = has(kids, "TOWARDS")
    tier: _Tier | None = one(kids, _Tier)
    head = ast.Head(listed.condition, parties, towards=towards, span=span)
    return _ListHead(head, listed, tier.condition if tier else None)


@form("in_line")
def _in_line(_context: Context, kids: Kids, _span: Span) -> object:
    return _InLine(nodes(kids, ast.CondItem))


class _InLine(list[ast.CondItem]):
    """Items written in the sentence itself."""


@form("rule_list")
def _rule_list(context: Context, kids: Kids, span: Span) -> object:
    announced: _ListHead = one(kids, _ListHead)
    heads = (*nodes(kids, ast.Head), announced.head)
    items = tuple(one(kids, _InLine) or nodes(kids, ast.CondItem))
    ladder = tuple(nodes(kids, ast.Rule))
    body = [
        kid for kid in kids if not isinstance(kid, (ast.Head, _ListHead, _InLine, ast.CondItem, ast.Rule))
    ]
    found = consequences(context, body)
    rule = ast.Rule(heads, found, span=heads[0].span.to(found[-1].span) if found else heads[0].span)
    listed = announced.listed
    return ast.RuleList(rule, listed.mode, items, ladder, announced.tier, listed.least, span=span)


@form("ladder")
def _ladder(context: Context, kids: Kids, span: Span) -> object:
    return ast.Rule(tuple(nodes(kids, ast.Head)), consequences(context, kids), span=span)


@form("result_list")
def _result_list(context: Context, kids: Kids, span: Span) -> object:
    return ast.ResultList(
        tuple(nodes(kids, ast.Head)),
        subject(kids),
        one(kids, ast.Modal),
        names(context, kids)[0],
        tuple(nodes(kids, ast.ResultItem)),
        span=span,
    )


@form("procedure")
def _procedure(context: Context, kids: Kids, span: Span) -> object:
    parties, results = _towards(context, kids)
    head = ast.Head(None, parties, towards=True, span=span)
    return ast.StepList((head,), results, tuple(nodes(kids, ast.StepItem)), span=span)


@form("lead")
def _lead(context: Context, kids: Kids, span: Span) -> object:
    written: ast.Modal | None = one(kids, ast.Modal)
    usual = ast.Modal.MAY if has(kids, "RIGHTS") else ast.Modal.OUGHT
    bars = has(kids, "DEEDS")
    modal = written or usual
    if bars != (modal is ast.Modal.MUST_NOT) or (has(kids, "RIGHTS") and modal is not ast.Modal.MAY):
        context.problem("PM0135", span)
    timing: ast.Timing | None = one(kids, *TIMINGS)
    manner = one(kids, ast.Manner) or ast.Manner(timing, idle=tuple(nodes(kids, ast.Text)))
    return ast.Lead(
        subject(kids), modal, manner, modal is not ast.Modal.OUGHT, has(kids, "ONE_OF"), span=span
    )


@form("lead_contents")
def _lead_contents(context: Context, kids: Kids, span: Span) -> object:
    """决定书应当载明下列事项: to write each is an act; of 报告应当包括, whoever reports does it."""
    cond = one(kids, *CONDS)
    heads: tuple[ast.Head, ...] = ()
    parties = ast.NOBODY
    if cond is not None:
        acts = acts_named(context, cond)
        parties = cond.parties if isinstance(cond, ast.ActDone) else ast.NOBODY
        heads = (ast.Head(cond, span=cond.span),) if acts else ()
    lead = ast.Lead(parties, ast.Modal.OUGHT, ast.Manner(), only=False, one_of=False, span=span)
    return _Holds(heads, lead)


@dataclass(frozen=True, slots=True)
class _Holds:
    heads: tuple[ast.Head, ...]
    lead: ast.Lead


@form("lead_list")
def _lead_list(context: Context, kids: Kids, span: Span) -> object:
    holds: _Holds | None = one(kids, _Holds)
    if holds is not None:
        heads = (*nodes(kids, ast.Head), *holds.heads)
        return ast.LeadList(heads, (), holds.lead, (), tuple(nodes(kids, ast.StepItem)), span=span)
    lead: ast.Lead = one(kids, ast.Lead)
    first = consequences(context, kids[: kids.index(lead)])
    spoken = ast.NOBODY if lead.parties or not first else _whose(first[-1])
    return ast.LeadList(
        tuple(nodes(kids, ast.Head)),
        first,
        replace(lead, parties=lead.parties or spoken),
        tuple(nodes(kids, ast.Rule)),
        tuple(nodes(kids, ast.StepItem)),
        span=span,
    )


@form("told_list")
def _told_list(context: Context, kids: Kids, span: Span) -> object:
    """甲局加强管理：（一）…: each item says of the same subject what more is to be done."""
    said: ast.Statement = kids[0]
    items = tuple(nodes(kids, ast.StepItem))
    match said:
        case ast.Rule(consequences=(*_, ast.ActRule(modal=ast.Modal.OUGHT) as rule), unless=()):
            how = ast.Manner()
            lead = ast.Lead(rule.parties, ast.Modal.OUGHT, how, only=False, one_of=False, span=said.span)
            return ast.LeadList(said.heads, said.consequences, lead, (), items, span=span)
        case _:
            context.problem("PM0168", said.span)
            return ast.Nothing(span=span)


def _whose(said: ast.Consequence) -> ast.Parties:
    """甲局应当公告，履行下列职责：…: the duties are 甲局's too."""
    match said:
        case ast.ActRule(parties=parties) | ast.ResultRule(givers=parties):
            return parties
        case _:
            return ast.NOBODY


@form("completing")
def _completing(context: Context, kids: Kids, span: Span) -> object:
    """（一）[材料齐全的，]受理申请，通知申请人 completes the lead of the list."""
    rule = acts_told(context, one(kids, *CONDS))
    if rule is None:
        context.problem("PM0149", span)
        return ast.Nothing(span=span)
    return ast.Rule(tuple(nodes(kids, ast.Head)), (rule,), span=span)


@form("grades")
def _grades(context: Context, kids: Kids, span: Span) -> object:
    return ast.GradeList(names(context, kids)[0], tuple(nodes(kids, ast.GradeItem)), span=span)


def _numbered(context: Context, kids: Kids) -> int:
    token = first_token(kids, "ITEM", "SUBITEM")
    return number(context, token)[0] if token else 0


@form("cond_item")
def _cond_item(context: Context, kids: Kids, span: Span) -> object:
    body: Any = one(kids, *CONDS, ast.CondReading, ast.SubList)
    if has(kids, "EXCUSED"):
        body = excuse(context, kids, span, ast.Relative.THIS_ITEM)
    return ast.CondItem(_numbered(context, kids), body, span=span)


@form("sublist")
def _sublist(_context: Context, kids: Kids, span: Span) -> object:
    listed: _Listed = one(kids, _Listed)
    items = tuple(nodes(kids, ast.CondItem))
    return ast.SubList(listed.condition, listed.mode, listed.least, items, span=span)


@form("cond_reading")
def _cond_reading(context: Context, kids: Kids, span: Span) -> object:
    return ast.CondReading(texts(context, kids)[0], tuple(nodes(kids, ast.CondChoice)), span=span)


@form("cond_choice")
def _cond_choice(context: Context, kids: Kids, span: Span) -> object:
    reason = one(kids, Reason) or Reason(False, None)
    named = texts(context, kids)[0]
    return ast.CondChoice(named, reason.ordinary, reason.text, one(kids, *CONDS), span=span)


@form("kinds")
def _kinds(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Kinds(tuple(nodes(kids, ast.ResultItem)), span=span)


@form("kind_item")
@form("result_item")
def _result_item(context: Context, kids: Kids, span: Span) -> object:
    if has(kids, "EXCUSED"):
        excused = excuse(context, kids, span, ast.Relative.THIS_ITEM)
        return ast.ResultItem(_numbered(context, kids), excused, span=span)
    return ast.ResultItem(_numbered(context, kids), names(context, kids)[0], one(kids, *CONDS), span=span)


@form("step_item")
def _step_item(context: Context, kids: Kids, span: Span) -> object:
    title = first_token(kids, "TITLE")
    statements = in_sentences(kids)
    if has(kids, "EXCUSED"):
        statements = (excuse(context, kids, span, ast.Relative.THIS_ITEM),)
    heading = None if title is None else name(context, title)
    return ast.StepItem(_numbered(context, kids), heading, statements, span=span)


@form("grade_item")
def _grade_item(context: Context, kids: Kids, span: Span) -> object:
    value = names(context, kids)[0]
    return ast.GradeItem(_numbered(context, kids), value, one(kids, *CONDS), span=span)
