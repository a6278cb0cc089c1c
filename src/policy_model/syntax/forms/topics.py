"""Forms of what a rule is about, before or behind its subject; of its results, and of other law."""

from __future__ import annotations

from dataclasses import dataclass, replace

from policy_model.source.span import Span
from policy_model.syntax import ast

from .acts import BARRING, Acts, Under, act_rule_of, as_manner, names_of, thing_rule_of
from .conditions import CONDS, amid
from .context import Context, Kids, first_token, form, has, nodes, one, span_of
from .phrases import Norms, Results, subject


@dataclass(frozen=True, slots=True)
class About:
    """What stands before the subject of a rule, and what it says of it: `via` where that is 经…."""

    then: ast.ActRule | ast.ResultRule | ast.Elsewhere
    heads: tuple[ast.Head, ...] = ()
    via: tuple[ast.Via, ...] = ()

    def led(self) -> ast.Consequence:
        """What follows, by way of `via`."""
        match self.then:
            case ast.ResultRule(via=via):
                return replace(self.then, via=(*self.via, *via))
            case ast.ActRule(manner=manner):
                return replace(self.then, manner=replace(manner, via=(*self.via, *manner.via)))
            case _:
                return self.then


@form("topic")
def _topic(context: Context, kids: Kids, span: Span) -> object:
    """对误工，甲局应当X; 误工，甲局应当X; 误工由甲局X: 误工的，甲局应当X.

    经甲批准，乙可以X: 乙可以经甲批准X.
    """
    cond = one(kids, *CONDS)
    said = _then(context, kids, span)
    vias = _steps(cond)
    if vias:
        if said.modal is ast.Modal.ONLY:
            return About(said, (ast.Head(cond, on=True, span=cond.span),))
        if said.modal is not ast.Modal.MAY:
            context.problem("PM0136", cond.span)
        return About(said, via=vias)
    without = isinstance(cond, ast.Not) and isinstance(cond.body, ast.ActDone) and cond.body.via
    towards = has(kids, "TOWARDS")
    return About(said, (ast.Head(cond, towards=towards, on=not without, span=cond.span),))


def _steps(cond: ast.Cond) -> tuple[ast.Via, ...]:
    """经甲批准、乙同意, as the steps that come before; none where it says anything else."""
    parts = cond.parts if isinstance(cond, (ast.And, ast.BareList)) else (cond,)
    acts = [part for part in parts if isinstance(part, ast.ActDone)]
    if len(acts) < len(parts) or not acts[0].via:
        return ()
    return tuple(ast.Via(p.act, p.parties, p.content, span=p.span) for p in acts)


@form("by_leave")
def _by_leave(context: Context, kids: Kids, span: Span) -> object:
    """误工的，经甲批准，可以X: whoever it is may do so by way of 甲批准."""
    cond = one(kids, *CONDS)
    vias = _steps(cond)
    if not vias:
        parts = cond.parts if isinstance(cond, ast.And | ast.BareList) else (cond,)
        done = all(isinstance(part, ast.ActDone) for part in parts)
        context.problem("PM0116" if done else "PM0162", cond.span)
    return About(_then(context, kids, span), via=vias)


@form("beside")
def _beside(context: Context, kids: Kids, span: Span) -> object:
    """甲，除误工的外，应当X: 除误工的外，甲应当X."""
    apart = nodes(kids, ast.Head)[0]
    rest = [kid for kid in kids if kid is not apart]
    said = thing_rule_of(context, rest, span) if has(kids, "THING") else _then(context, rest, span)
    return About(said, (apart,))


@form("about_law")
@form("about_its_law")
def _about_law(context: Context, kids: Kids, span: Span) -> object:
    """误工，依照国家规定办理: 误工的，依照国家规定办理."""
    cond, words = one(kids, *CONDS), one(kids, ast.Text)
    law: ast.Elsewhere | None = one(kids, ast.Elsewhere)
    if law is None:
        law = _by_other_law(context, kids, replace(span, start=words.span.start))
    return About(law, (ast.Head(cond, towards=has(kids, "TOWARDS"), on=True, span=cond.span),))


@form("about_it")
def _about_it(context: Context, kids: Kids, span: Span) -> object:
    """甲对误工（的），应当X: 误工的，甲应当X."""
    cond = one(kids, *CONDS)
    said = _then(context, kids, span)
    return About(said, (ast.Head(cond, towards=True, span=cond.span),))


@form("amid")
def _amid(context: Context, kids: Kids, span: Span) -> object:
    """甲在调查中应当X: 在调查中的，甲应当X."""
    cond = one(kids, *CONDS)
    if not amid(cond):
        context.problem("PM0162", cond.span)
        return About(_then(context, kids, span))
    return About(
        _then(context, [cond.parties, *kids], span),
        (ast.Head(replace(cond, parties=ast.NOBODY), amid=True, span=cond.span),),
    )


def _then(context: Context, kids: Kids, span: Span) -> ast.ActRule | ast.ResultRule:
    return act_rule_of(kids, span) if one(kids, Acts) is not None else _result_rule_of(context, kids, span)


@form("elsewhere")
def _elsewhere(context: Context, kids: Kids, span: Span) -> object:
    words = first_token(kids, "ELSEWHERE")
    if words is not None:
        return ast.Elsewhere(words.text, span=span)
    if one(kids, ast.Modal) not in (None, ast.Modal.OUGHT):
        context.problem("PM0158", span)
    return one(kids, ast.Elsewhere)


@form("by_other_law")
def _in_other_law(context: Context, kids: Kids, span: Span) -> object:
    return _by_other_law(context, kids, span)


def _by_other_law(context: Context, kids: Kids, span: Span) -> ast.Elsewhere:
    """按照国家规定办理: other rules speak there; 处罚 under them is a consequence, which they attach."""
    verb = first_token(kids, "HANDLED")
    named: Norms | None = one(kids, Norms)
    under = "依法" if named is None else "依照" + "、".join(norm.surface for norm in named)
    punished = verb is not None and verb.text == "处罚"
    words = f"{under}处罚" if punished else context.text[span.start : span.end]
    return ast.Elsewhere(words, punished, span=span)


@form("bound_by_law")
def _bound_by_law(context: Context, kids: Kids, span: Span) -> object:
    """乙局应当依法处理: what 乙局 owes has no name, so nobody could say whether it was done."""
    how = one(kids, ast.Text)
    assert how is not None
    if one(kids, ast.Modal) not in (None, ast.Modal.OUGHT):
        context.problem("PM0158", span)
    elif not how.text.startswith(("依照", "按照", "根据", "依据", "按")):  # those say which rules speak there
        context.problem("PM0164", span)
    return _by_other_law(context, kids, span)


@form("result_rule")
def _result_rule(context: Context, kids: Kids, span: Span) -> object:
    return _result_rule_of(context, kids, span)


def _result_rule_of(context: Context, kids: Kids, span: Span) -> ast.ResultRule:
    results = one(kids, Results)
    manner = one(kids, ast.Manner) or ast.Manner()
    givers = subject(kids)
    modal: ast.Modal | None = one(kids, ast.Modal)
    denied = first_token(kids, "NOT")
    if denied is not None and denied.text != "不":
        context.problem("PM0157", span_of(context, denied))
    return ast.ResultRule(
        givers,
        modal,
        results.names,
        results.connective,
        one(kids, ast.Head),
        (*names_of(kids, Under), *manner.norms),
        manner.via,
        manner.timing,
        has(kids, "NOT"),
        has(kids, "AND"),
        (*manner.idle, *nodes(kids, ast.Text), *(as_manner(manner.norms) if modal in BARRING else ())),
        has(kids, "BY"),
        span=span,
    )
