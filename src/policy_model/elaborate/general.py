"""What a measure settles once for all clauses: how 以上 counts, whether periods run on, when it is in force.

Said twice in the open it is an error; 以上 and 以下 may be said under a reading, each choice its own way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from policy_model.ir.formula import All, Any, Formula, ReadingIs
from policy_model.source.clause import ClauseId
from policy_model.syntax import ast

from .symbols import Reporter, Symbols

_Key = tuple[type[ast.Statement], ast.Op | None, ClauseId | None]
_OPEN = (ast.Op.AT_LEAST, ast.Op.AT_MOST)


@dataclass(frozen=True, slots=True)
class _Said:
    """One such rule, under a choice of a reading (None: in the open)."""

    node: ast.Statement
    reading: str | None
    choice: str | None


@dataclass(slots=True)
class General:
    """The general rules of a document."""

    symbols: Symbols
    said: dict[_Key, list[_Said]] = field(default_factory=dict)

    def gather(self, document: ast.Document, report: Reporter) -> None:
        """Every general rule, and what is wrong with having them so."""
        for block in document.blocks:
            here = [s for p in block.paragraphs for s in p.statements] + [g.statement for g in block.glosses]
            own, part = False, 0
            for statement in here:
                for said in _inside(statement, None, None):
                    if isinstance(said.node, ast.NumberRule) and said.node.here is not None:
                        own, part = said.node.here, said.node.paragraph
                    for key in _keys(said.node, replace(block.article, paragraph=part), own):
                        self.said.setdefault(key, []).append(said)
        for known in self.said.values():
            first, *others = known
            for other in others:
                if other.reading is None or other.reading != first.reading:
                    report.error("PM0290", other.node.span, first.node.span)
                    break
            for said in known:
                if said.reading is not None and not isinstance(said.node, ast.NumberRule):
                    report.error("PM0291", said.node.span)

    @property
    def runs_on(self) -> bool:
        """A period that ends on a day off runs on over it."""
        return any(
            isinstance(said.node, ast.RunOn) and said.node.runs_on
            for said in self.said.get((ast.RunOn, None, None), ())
        )

    def bound(self, op: ast.Op, clause: ClauseId, includes: Formula, excludes: Formula) -> Formula:
        """以上 or 以下 at a clause: with the number, unless the measure (the article) says it is without."""
        article = ClauseId(clause.article, branch=clause.branch)
        scopes = (replace(article, paragraph=clause.paragraph), article, None)
        known = next((found for s in scopes if (found := self.said.get((ast.NumberRule, op, s)))), [])
        if not known:
            return includes
        if known[0].reading is None:
            return includes if _included(known[0]) else excludes
        parts: list[Formula] = []
        reading = self.symbols.readings.get(known[0].reading)
        stated = {said.choice: _included(said) for said in known}
        for name, choice in reading.choices.items() if reading else ():
            one = includes if stated.get(name, True) else excludes
            parts.append(All((ReadingIs(reading.id, choice), one), span=includes.span) if reading else one)
        return Any(tuple(parts), span=includes.span)


def _included(said: _Said) -> bool:
    return isinstance(said.node, ast.NumberRule) and said.node.includes


def _keys(node: ast.Statement, article: ClauseId, own: bool) -> Iterator[_Key]:
    """What the rule settles; of 超过, 不满 and 不超过 the word itself does."""
    if isinstance(node, ast.NumberRule):
        where = article if own else None
        yield from ((ast.NumberRule, op, where) for op in node.ops if op in _OPEN)
    else:
        yield type(node), None, None


def _inside(node: ast.Statement, reading: str | None, choice: str | None) -> Iterator[_Said]:
    match node:
        case ast.NumberRule() | ast.RunOn() | ast.EntryIntoForce() | ast.PublicationDate():
            yield _Said(node, reading, choice)
        case ast.Reading(name, choices):
            for each in choices:
                yield from _inside(each.body, name.text, each.name.text)
        case ast.StepList(items=items) | ast.LeadList(items=items):
            for item in items:
                for statement in item.statements:
                    yield from _inside(statement, reading, choice)
        case _:
            pass
