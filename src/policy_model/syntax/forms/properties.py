"""Forms of properties and of what they expect."""

from __future__ import annotations

from typing import Any

from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Token

from .conditions import CONDS
from .context import Context, Kids, first_token, form, has, name, names, nodes, one, quoted, texts
from .phrases import Results, ResultsOf
from .statements import Reason

CLAIMS = ast.Claim.__args__


class _Among(tuple[ast.Name | None, ...]):
    pass


class _Subjects(list[ast.Event | ast.Name]):
    pass


@form("property")
def _property(context: Context, kids: Kids, span: Span) -> object:
    expected, reason = one(kids, _Expect) or (None, None)
    among = one(kids, _Among) or ()
    return ast.Property(
        texts(context, kids)[0], one(kids, *CLAIMS), tuple(among), expected, reason, span=span
    )


@form("assumption")
def _assumption(context: Context, kids: Kids, span: Span) -> object:
    reason = one(kids, Reason)
    written = None if reason is None else reason.text
    return ast.Assumption(texts(context, kids)[0], one(kids, *CLAIMS), written, span=span)


@form("among")
def _among(_context: Context, kids: Kids, _span: Span) -> object:
    return _Among((None,) if has(kids, "EVERY_PARTY") else one(kids, tuple))


class _Expect(tuple[Any, ...]):
    pass


_VERDICTS = {
    "HOLDS": ast.Expected.PROVED,
    "FAILS": ast.Expected.REFUTED,
    "EMPTY": ast.Expected.VACUOUS,
}


@form("expect")
def _expect(context: Context, kids: Kids, span: Span) -> object:
    expected = one(kids, ast.Expectation)
    if expected is None:
        expected = ast.Expectation(_VERDICTS[kids[1].type], span=span)
    reason = quoted(context, kids)
    return _Expect((expected, reason))


class _Combo(tuple[ast.ReadingIs, ...]):
    pass


@form("depends")
def _depends(context: Context, kids: Kids, span: Span) -> object:
    combos = nodes(kids, _Combo)
    readings = list(texts(context, kids))
    for combo in combos:
        for each in combo:
            if each.reading.text not in [r.text for r in readings]:
                readings.append(each.reading)
    holds = tuple(tuple(combo) for combo in combos)
    return ast.Expectation(ast.Expected.DEPENDS, tuple(readings), holds, span=span)


@form("combo")
def _combo(context: Context, kids: Kids, _span: Span) -> object:
    found = texts(context, kids)
    pairs = zip(found[::2], found[1::2], strict=True)
    return _Combo(ast.ReadingIs(r, c, span=r.span.to(c.span)) for r, c in pairs)


@form("always")
def _always(_context: Context, kids: Kids, span: Span) -> object:
    premise, conclusion = nodes(kids, *CONDS)
    return ast.Always(premise, conclusion, span=span)


@form("always_standing")
def _always_standing(_context: Context, kids: Kids, span: Span) -> object:
    modal: ast.Modal = one(kids, ast.Modal)
    results: Results = one(kids, Results)
    place = results.span
    standing = ast.Standing.REQUIRED if modal is ast.Modal.OUGHT else ast.Standing.GIVEN
    atoms: tuple[ast.Cond, ...] = tuple(ast.ResultIs(r, standing, span=r.span) for r in results.names)
    any_ = results.connective is ast.Connective.ANY
    whole: ast.Cond = atoms[0]
    if modal is ast.Modal.MUST_NOT:
        # 不得甲或乙 bars each of them, as 不得甲、乙 does.
        barred: tuple[ast.Cond, ...] = tuple(ast.Not(atom, span=atom.span) for atom in atoms)
        whole = barred[0] if len(barred) == 1 else ast.And(barred, span=place)
    elif len(atoms) > 1:
        whole = ast.Or(atoms, span=place) if any_ else ast.And(atoms, span=place)
    return ast.Always(one(kids, *CONDS), whole, span=span)


@form("always_yields")
def _always_yields(_context: Context, kids: Kids, span: Span) -> object:
    results = one(kids, Results)
    return ast.AlwaysYields(one(kids, *CONDS), results.names if results else (), span=span)


@form("exists")
def _exists(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Exists(one(kids, *CONDS), span=span)


@form("others")
@form("subjects")
def _subjects(context: Context, kids: Kids, _span: Span) -> object:
    out = _Subjects()
    for kid in kids:
        if isinstance(kid, Token) and kid.type == "ACT":
            act = name(context, kid)
            out.append(ast.Event(act, span=act.span))
        elif isinstance(kid, Token) and kid.name is not None:
            out.append(name(context, kid))
        elif isinstance(kid, ResultsOf):
            out.extend(kid.names)
        elif isinstance(kid, ast.Name) and isinstance(out[-1], ast.Event):
            last = out[-1]
            out[-1] = ast.Event(last.act, last.parties, kid, span=last.span.to(kid.span))
    return out


@form("only_after")
def _only_after(_context: Context, kids: Kids, span: Span) -> object:
    return ast.OnlyAfter(tuple(one(kids, _Subjects)), one(kids, ast.Event), span=span)


@form("deadlines")
def _deadlines(context: Context, kids: Kids, span: Span) -> object:
    strength = ast.Strength.CONSISTENT
    if has(kids, "IN_ADVANCE"):
        strength = ast.Strength.STRONG
    elif has(kids, "AT_ANY_TIME"):
        strength = ast.Strength.DYNAMIC
    party = first_token(kids, "PARTY")
    who = None if party is None else name(context, party)
    return ast.DeadlinesMet(strength, one(kids, ast.Ref), who, span=span)


@form("each_needed")
def _each_needed(_context: Context, kids: Kids, span: Span) -> object:
    return ast.EachNeeded(one(kids, ast.Ref), span=span)


@form("differ")
def _differ(context: Context, kids: Kids, _span: Span) -> object:
    return names(context, kids)[0]


@form("same_for")
def _same_for(_context: Context, kids: Kids, span: Span) -> object:
    subjects = one(kids, _Subjects) or []
    flat = tuple(each.act if isinstance(each, ast.Event) else each for each in subjects)
    return ast.SameFor(flat, tuple(nodes(kids, ast.Name)), span=span)


@form("same_where")
def _same_where(context: Context, kids: Kids, span: Span) -> object:
    same = _same_for(context, kids, span)
    assert isinstance(same, ast.SameFor)
    results = one(kids, Results)
    subjects = results.names if results else same.subjects
    return ast.SameFor(subjects, same.facts, one(kids, *CONDS), span=span)


@form("monotone")
def _monotone(context: Context, kids: Kids, span: Span) -> object:
    fact, result = names(context, kids)
    return ast.Monotone(fact, result, has(kids, "EASY"), span=span)
