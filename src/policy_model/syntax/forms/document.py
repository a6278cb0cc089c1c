"""The forms of a block: its paragraphs, glosses and properties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic
from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Declared, Token, Tree

from .context import Context, Kids, article, build, form, nodes, number, one
from .rules import in_sentences
from .statements import STATEMENTS, excuse


@dataclass(frozen=True, slots=True)
class Built:
    """What one block gave."""

    block: ast.Block | None
    properties: tuple[ast.Property, ...]
    problems: tuple[Diagnostic, ...]


class _Article:
    __slots__ = ("clause", "paragraphs", "span")

    def __init__(self, clause: ClauseId, paragraphs: tuple[ast.Paragraph, ...], span: Span) -> None:
        self.clause, self.paragraphs, self.span = clause, paragraphs, span


class _Outside:
    """A statement that stands after the article: a gloss, or an excuse of an item."""

    __slots__ = ("gloss", "statement")

    def __init__(self, statement: ast.Statement, gloss: bool) -> None:
        self.statement, self.gloss = statement, gloss


def build_block(
    file: str,
    text: str,
    tree: Tree,
    span: Span,
    results: tuple[tuple[ClauseId, str], ...] = (),
    *,
    parted: Mapping[tuple[str, str], Declared] | None = None,
) -> Built:
    """The AST of one block; `results`: every declared result, by the clauses it is declared for.

    `parted`: as of `Context`.
    """
    context = Context(file, text, results=results, parted=parted or {})
    first = tree.children[0] if tree.children else None
    if isinstance(first, Tree) and first.form == "article" and isinstance(first.children[0], Token):
        clause = article(context, first.children[0])
        context.article, context.branch = clause.article, clause.branch
        context.problems.clear()
    kids: Kids = build(context, tree)
    head: _Article | None = one(kids, _Article)
    glosses: list[ast.Gloss] = []
    extra: list[ast.Statement] = []
    for kid in kids:
        if isinstance(kid, _Outside) and not kid.gloss:
            extra.append(kid.statement)
        elif isinstance(kid, (_Outside, ast.Precedence, ast.Assumption)):
            statement = kid.statement if isinstance(kid, _Outside) else kid
            glosses.append(ast.Gloss(len(glosses) + 1, statement, span=statement.span))
    properties = tuple(nodes(kids, ast.Property))
    if head is None and not glosses and not extra:
        return Built(None, properties, tuple(context.problems))
    paragraphs = head.paragraphs if head else ()
    if extra:
        last = paragraphs[-1] if paragraphs else ast.Paragraph(1, (), span=span)
        grown = ast.Paragraph(last.number, (*last.statements, *extra), span=last.span)
        paragraphs = (*paragraphs[:-1], grown)
    clause = head.clause if head else ClauseId(0)
    block = ast.Block(clause, paragraphs, tuple(glosses), span=span)
    return Built(block, properties, tuple(context.problems))


@form("article")
def _article(context: Context, kids: Kids, span: Span) -> object:
    paragraphs = tuple(nodes(kids, ast.Paragraph))
    return _Article(article(context, kids[0]), paragraphs, span)


@form("para")
def _para(_context: Context, kids: Kids, span: Span) -> object:
    return ast.Paragraph(1, in_sentences(kids), span=span)


@form("para_excused")
def _para_excused(context: Context, kids: Kids, span: Span) -> object:
    return ast.Paragraph(1, (excuse(context, kids, span, ast.Relative.THIS_PARAGRAPH),), span=span)


@form("labelled")
def _labelled(context: Context, kids: Kids, span: Span) -> object:
    body: ast.Paragraph = one(kids, ast.Paragraph)
    return ast.Paragraph(number(context, kids[0])[0], body.statements, span=span)


@form("gloss")
def _gloss(_context: Context, kids: Kids, _span: Span) -> object:
    return _Outside(one(kids, *STATEMENTS), True)


@form("item_excused")
def _item_excused(context: Context, kids: Kids, span: Span) -> object:
    here = ClauseId(context.article, branch=context.branch)
    items = [number(context, k)[0] for k in kids if isinstance(k, Token) and k.type == "ITEM_REF"]
    excused = excuse(context, kids, span, ast.Relative.THIS_ITEM)
    clauses = tuple(ClauseId(here.article, branch=here.branch, item=item) for item in items)
    return _Outside(ast.Excused(ast.Ref(clauses, None, span=span), excused.reason, span=span), False)


@form("precedence")
def _precedence(_context: Context, kids: Kids, span: Span) -> object:
    over, under = nodes(kids, ast.Ref)
    return ast.Precedence(over, under, span=span)
