"""The sentences of a block, the lengths of time it states, and what the tree of a sentence is made of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policy_model.elaborate.going_on import in_charge
from policy_model.elaborate.tiers import grades
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Token, Tree


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a block. `node`: what it states; `whole`: the sentence with all that stands under it."""

    clause: ClauseId
    span: Span
    node: ast.Statement
    whole: Span


def pieces(block: ast.Block) -> Iterator[Piece]:
    """Each sentence of a block, glosses after the text.

    A list of steps or of what completes its head is several: its head, and each sentence of its items.
    """
    for clause, paragraph in block.numbered:
        for statement in paragraph.statements:
            span = statement.span
            if not isinstance(statement, ast.StepList | ast.LeadList):
                yield Piece(clause, span, statement, span)
                continue
            yield Piece(clause, replace(span, end=statement.items[0].span.start), statement, span)
            for item in statement.items:
                for inner in item.statements:
                    yield Piece(replace(clause, item=item.number), inner.span, inner, inner.span)
    for gloss in block.glosses:
        clause = replace(block.article, gloss=gloss.number)
        yield Piece(clause, gloss.span, gloss.statement, gloss.span)


def lists(node: object) -> Iterator[tuple[Span, str, int]]:
    """Each list that a statement announces: where it does, how its items join, and how many must hold."""
    match node:
        case ast.RuleList() | ast.DefinitionList() | ast.SubList():
            key = node.mode.value if node.least < 2 else "least"
            yield _announced(node), key, node.least
            for item in node.items:
                yield from lists(item.body)
        case ast.NecessaryList():
            yield _announced(node), "all", len(node.items)
        case ast.LeadList(lead=lead):
            yield _announced(node), "acts.any" if lead.one_of else "completed", len(node.items)
        case _:
            pass


def _announced(
    node: ast.RuleList | ast.DefinitionList | ast.SubList | ast.NecessaryList | ast.LeadList,
) -> Span:
    return replace(node.span, end=node.items[0].span.start)


def takes_out(node: object) -> bool:
    """X的，不适用第六条; X的，可以不Y: it stands in the conditions of what it takes cases out of."""
    match node:
        case ast.Rule(consequences=consequences):
            return any(map(takes_out, consequences))
        case ast.ActRule(modal=modal) | ast.ResultRule(modal=modal):
            return modal is ast.Modal.NEED_NOT
        case ast.Reading(choices=choices):
            return any(takes_out(choice.body) for choice in choices)
        case ast.RuleList(rule=rule, ladder=ladder):
            return any(map(takes_out, (rule, *ladder)))
        case ast.Scope(negative=negative):
            return negative
        case _:
            return isinstance(node, ast.Disapplied)


def left_open(node: object) -> Iterator[str]:
    """可以不甲、乙: the acts that need not be done."""
    match node:
        case ast.Rule(consequences=within):
            yield from itertools.chain.from_iterable(map(left_open, within))
        case ast.ActRule(modal=ast.Modal.NEED_NOT, acts=acts):
            yield from (phrase.act.entry for phrase in acts)
        case ast.InCase(then=then):
            yield from left_open(then)
        case ast.Reading(choices=choices):
            yield from itertools.chain.from_iterable(left_open(choice.body) for choice in choices)
        case ast.RuleList(rule=rule, ladder=ladder):
            yield from itertools.chain.from_iterable(map(left_open, (rule, *ladder)))
        case _:
            pass


def only_in_charge(node: object) -> bool:
    """甲负责X, in no case but always: whose it is to do X."""
    match node:
        case ast.Rule(heads=(), consequences=consequences):
            return all(map(in_charge, consequences))
        case ast.ActRule():
            return in_charge(node)
        case _:
            return False


def carried(before: Piece | None, piece: Piece) -> str | None:
    """What of the case of the sentence before reaches it: `graded`, `none`; None: it has its own."""
    if before is None or before.clause != piece.clause:
        return None
    match before.node, piece.node:
        case ast.Rule(heads=given), ast.Rule(heads=heads, follows=False):
            if not any(head.condition is not None for head in given):
                return None
            if grades(piece.node, before.node):
                return "graded"
            bare = not heads and isinstance(piece.node.consequences[0], ast.ActRule | ast.ResultRule)
            return "none" if bare and not only_in_charge(piece.node) else None
        case _:
            return None


def to_the_next(span: Span, text: str) -> Span:
    """The span with the ； that may stand after it."""
    after = re.compile(r"\s*；").match(text, span.end)
    return replace(span, end=after.end()) if after else span


def lengths_in(block: ast.Block) -> Iterator[ast.Lasting]:
    """Every length of a time that the block states."""
    told = [
        *(statement for _, paragraph in block.numbered for statement in paragraph.statements),
        *(gloss.statement for gloss in block.glosses),
    ]
    for node in told:
        match node:
            case ast.Lasting():
                yield node
            case ast.Rule(consequences=consequences):
                yield from (c for c in consequences if isinstance(c, ast.Lasting))
            case ast.Reading(choices=choices):
                told.extend(choice.body for choice in choices)
            case ast.StepList(items=items) | ast.LeadList(items=items):
                told.extend(statement for item in items for statement in item.statements)
            case _:
                pass


def contents_of(node: ast.Lasting) -> Iterator[ast.Name]:
    """What a length of time hangs on besides its acts."""
    for length in node.lengths:
        yield from length.contents
    if node.begins is not None:
        yield node.begins.act


def inside_token(token: Token, span: Span) -> bool:
    """Whether the token begins in the span."""
    return span.start <= token.start < span.end


def forms(tree: Tree, span: Span, above: Tree | None = None) -> Iterator[tuple[Tree, Tree | None]]:
    """The trees that touch the span, each with the one above it, in the order of the text."""
    if tree.end <= span.start or tree.start >= span.end:
        return
    yield tree, above
    for child in tree.children:
        if isinstance(child, Tree):
            yield from forms(child, span, tree)


def written(tree: Tree, span: Span, text: str) -> str:
    """What of the tree stands in the span, on one line."""
    return " ".join(text[max(tree.start, span.start) : min(tree.end, span.end)].split())


def tokens_of(tree: Tree) -> list[Token]:
    """The tokens right under a tree."""
    return [child for child in tree.children if isinstance(child, Token)]


def same_form(tree: Tree) -> Iterator[Token]:
    """The tokens of a list, through its own kind and the 、 that borrow its connective."""
    for child in tree.children:
        if isinstance(child, Token):
            yield child
        elif child.form == tree.form or child.form.startswith("bare_"):
            yield from same_form(child)


def all_tokens(tree: Tree) -> Iterator[Token]:
    """The tokens of a tree, in the order of the text."""
    for child in tree.children:
        if isinstance(child, Token):
            yield child
        else:
            yield from all_tokens(child)


def short(text: str, most: int = 40) -> str:
    """The text, its middle left out where it is long."""
    return text if len(text) <= most else f"{text[: most // 2 - 1]}…{text[-most // 2 :]}"
