"""The formal text of a measure as it stands, in no language of ours: its trees, names without effect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property

from policy_model.ir.ids import Id
from policy_model.ir.statement import Defines, Duty, Power, Statement, Yields
from policy_model.pipeline import Loaded
from policy_model.source.clause import ClauseId
from policy_model.source.literate import prose_of
from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.parse import normal, parse_with_names
from policy_model.syntax.sentences import parse_sentences
from policy_model.syntax.tree import Tree

from .sentences import (
    Piece,
    all_tokens,
    contents_of,
    forms,
    inside_token,
    only_in_charge,
    takes_out,
    tokens_of,
)


@dataclass(frozen=True)
class Written:
    """The formal text of a measure, read once more: of a measure that is loaded no tree is kept."""

    loaded: Loaded

    @cached_property
    def blocks(self) -> tuple[ast.Block, ...]:
        """Its blocks, in the order of the file."""
        parsed, _ = parse_with_names(self.loaded.source.text, self.loaded.source.name)
        return parsed.document.blocks

    @cached_property
    def trees(self) -> tuple[Tree, ...]:
        """The trees of the sentences, block by block."""
        plain = normal(self.loaded.source.text)
        bodies = [block.body for block in prose_of(plain, self.loaded.source.name).formal()]
        read = (parse_sentences(self.loaded.vocabulary.names, plain, body, "block") for body in bodies)
        return tuple(one.tree for one in read if one.tree is not None)

    def idle(
        self,
        tree: Tree,
        piece: Piece,
        said: list[Statement],
        lasting: list[ast.Lasting],
    ) -> tuple[str, ...]:
        """Names on which nothing that the sentence says hangs."""
        span, clause = piece.span, piece.clause
        if takes_out(piece.node):
            said = list(self.loaded.measure.statements)
        used = {name for statement in said for name in _names(statement)}
        used.update(name.entry for node in lasting for name in (*node.acts, *contents_of(node)))
        if isinstance(piece.node, ast.TimeNeeded) or (
            only_in_charge(piece.node) and all(isinstance(s, Defines) for s in said)
        ):
            return ()
        used.update(self._moving.get(clause, ()))
        for first, parted in self._parted:
            if first in used:
                used.update(parted)
        known = {fact.id.zh: fact for fact in self.loaded.measure.facts}
        for s in said:
            if isinstance(s, Yields):  # where another rule may govern is said of the fact that it does
                used.update(n for _, fact in s.provisions for n in _names(known[fact.zh].arises_if))
        defined = {s.judgement for s in said if isinstance(s, Defines)}
        for key, names in self._defining.items():
            if key is None or key in defined:
                used |= names
        amounts = (r.amount for r in self.loaded.measure.results if r.id.zh in used and r.amount is not None)
        used.update(amount.base.zh for amount in amounts if amount.base is not None)
        found: dict[str, None] = {}
        waits = any(node.form == "head_on" for node, _ in forms(tree, span))
        for node, _ in forms(tree, span):
            if waits and node.form == "carefully" and any(t.text == "同时" for t in tokens_of(node)):
                continue  # 做某事，应当同时…: it says when
            if node.form == "led":
                found["".join(token.text for token in all_tokens(node)).rstrip("，")] = None
            if node.form in ("carefully", "by_clause", "by_other_law", "head_idle"):
                found["".join(token.text for token in tokens_of(node)).rstrip("，")] = None
        for token in all_tokens(tree):
            if token.name is None or not inside_token(token, span) or token.name.slot is not None:
                continue  # a party in an act's own name is part of it
            entry = token.name.entry
            before, brace, after = entry.partition("{")
            after = after.partition("}")[2]
            likes = (n for n in used if brace and n.startswith(before) and n.endswith(after))
            if entry not in used and not any(likes):
                found[token.text] = None
        return tuple(found)

    @cached_property
    def _parted(self) -> tuple[tuple[str, list[str]], ...]:
        """Acts with a name that is said in two parts (名单…公布), by their first names."""
        rows = (row for table in self.loaded.vocabulary.tables for row in table.rows)
        names = (
            (row.names[0].text, n.text) for row in rows if isinstance(row, ast.ActRow) for n in row.names
        )
        return tuple((first, name.split("…")) for first, name in names if "…" in name)

    @cached_property
    def _moving(self) -> Mapping[ClauseId, set[str]]:
        """The names in what a clause does to last days, and in that whose last days they are."""
        found: dict[ClauseId, set[str]] = {}
        for s in self.loaded.measure.statements:
            for one in s.within.moved if isinstance(s, Duty | Power) and s.within is not None else ():
                found.setdefault(one.clause, set()).update((*_names(one), *_names(s)))
        return found

    @cached_property
    def _defining(self) -> Mapping[str | None, set[str]]:
        """The names in what defines a judgement, by its key; those of all that have no clause under None."""
        found: dict[str | None, set[str]] = {}
        for judgement in self.loaded.measure.judgements:
            names = found.setdefault(None if judgement.implicit else judgement.id.key, set())
            names.update(_names(judgement.definition))
            names.update((judgement.id.zh, judgement.id.zh.removeprefix("视为")))
        return found


def _names(value: object) -> Iterator[str]:
    """The names of all that a statement speaks of."""
    if isinstance(value, Id):
        yield value.zh
    elif isinstance(value, tuple):
        for each in value:
            yield from _names(each)
    elif is_dataclass(value) and not isinstance(value, Span):
        for field in fields(value):
            yield from _names(getattr(value, field.name))
