"""What was understood of each sentence: its statements part by part, its joints, words without effect.

Nothing here knows a form of the language by its meaning: statements come from the IR, field by field, joints
from the tree of the sentence. The wording is in `explain.toml`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cached_property, partial

from policy_model.analysis.wording import phrase
from policy_model.elaborate.decided import Beyond, Decided
from policy_model.ir.formula import ActRef, Const, Formula, Period, Unit
from policy_model.ir.ids import Id
from policy_model.ir.statement import Defines, Duty, Effect, Necessary, Power, Statement, told
from policy_model.pipeline import Loaded
from policy_model.semantics.phrase import Phrases
from policy_model.source.catalogue import Lang, message, shown
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg
from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Tree

from .plain import Plain
from .sentence import Joint, Said, Sentence
from .sentences import (
    Piece,
    all_tokens,
    carried,
    forms,
    inside_token,
    left_open,
    lengths_in,
    lists,
    only_in_charge,
    pieces,
    same_form,
    short,
    takes_out,
    to_the_next,
    tokens_of,
    written,
)
from .words import Words
from .written import Written

_NOT_PARTS = ("id", "clause", "guard", "span")
_JOINING = frozenset({"LISTED", "OR", "WITH", "AND", "COMMA", "SEMICOLON", "ALSO"})
_SAID = frozenset({"AND", "BUT", "LIKEWISE"})
"""What may stand beside ，, to say that both are meant."""
_CHOOSING = frozenset({"OR"})

JOINTS: Mapping[str, str] = {
    "any_of_p": "any",
    "any_of_n": "any",
    "cond_or": "any",
    "one_of_these": "any",
    "all_of_p": "all",
    "all_of_n": "all",
    "cond_and": "all",
    "both": "all",
    "listed": "all",
    "covers": "any",
    "enum_is": "any",
    "except_": "except",
    "acts": "acts",
    "thing_rule": "acts",
    "done_further": "acts",
    "beside": "acts",
    "needs": "all",
    "results": "results",
    "results_on": "results",
    "parties": "parties",
    "in_line": "items",
    "rule": "more",
    "result_rule": "more",
    "ladder": "ladder",
    "para": "apart",
    "article": "apart",
    "reading": "choices",
    "cond_reading": "choices",
}
"""What the joining words of a form were taken as; words of a form that is not here join nothing."""


@dataclass(frozen=True)
class Understood:
    """The sentences of one measure in one language."""

    loaded: Loaded
    lang: Lang
    read: Written | None = None

    @cached_property
    def written(self) -> Written:
        """The text it is read from, which who asks in both languages reads once."""
        return self.read or Written(self.loaded)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All of them, in the order of the file."""
        return tuple(self._sentences())

    def beyond(self, clause: ClauseId) -> tuple[str, ...]:
        """What the formal text of a clause's article decides beyond the official one."""
        article = ClauseId(clause.article, branch=clause.branch)
        return tuple(self._decided(d) for d in self.loaded.decided if d.clause.within(article))

    def tell(self, key: str, **args: Arg) -> str:
        """The wording of `explain.<key>`."""
        return message(f"explain.{key}", args, self.lang)

    def lines(self, sentence: Sentence) -> Iterator[str]:
        """What was understood of a sentence, line by line."""
        for said in sentence.said:
            parts = self.tell("between").join(
                self.tell("labelled", label=label, text=text) for label, text in said.parts
            )
            yield f"· {said.kind}  {parts}".rstrip()
            yield from (f"    {each}" for each in said.sentences)
        for joint in sentence.joints:
            yield self.tell("joined", stretch=joint.stretch, marks=joint.marks, taken=joint.taken)
        if sentence.unsaid:
            yield self.tell("unsaid", words=sentence.unsaid)
        if sentence.idle:
            yield self.tell("idle", words=sentence.idle)

    # ---- one sentence

    def _sentences(self) -> Iterator[Sentence]:
        loaded, text = self.loaded, self.loaded.source.text
        for block in self.written.blocks:
            before: Piece | None = None
            tree = next(t for t in self.written.trees if t.start <= block.span.start < t.end)
            for piece in pieces(block):
                clause, span = piece.clause, piece.span
                joined = (
                    *self._carried(before, piece, text),
                    *self._lists(piece, text),
                    *self._joints(tree, to_the_next(span, text), text),
                )
                before = piece
                stated = [s for s in loaded.measure.statements if _inside(s.span, piece.whole)]
                duties = [s.span for s in stated if isinstance(s, Duty) and _inside(s.span, span)]
                lasting = [node for node in lengths_in(block) if _inside(node.span, span)]
                yield Sentence(
                    clause,
                    span,
                    " ".join(text[span.start : span.end].split()),
                    bool(clause.gloss),
                    joined,
                    self.written.idle(tree, piece, stated, lasting),
                    tuple(short(written(t, span, text)) for t in _unsaid(tree, span, duties)),
                    partial(self._statements, piece, stated, lasting),
                )

    def _statements(
        self, piece: Piece, stated: list[Statement], lasting: list[ast.Lasting]
    ) -> tuple[Said, ...]:
        said = [s for s in stated if _inside(s.span, piece.span)]
        return (
            *(one for one in map(self._said, said) if one.parts or one.sentences),
            *(self._length(node, said) for node in lasting),
            *([self._out(stated[0], piece)] if takes_out(piece.node) else []),
            *self._periods(piece, said),
        )

    @cached_property
    def _plain(self) -> Plain:
        return Plain(self.loaded.measure, Words(self.lang))

    def _said(self, statement: Statement) -> Said:
        kind = type(statement).__name__.lower()
        sentences = self._plain.said(statement)
        if isinstance(statement, Defines) and statement.clause.item:
            sentences = self._plain.by_clause.get(statement.clause, ())
        return Said(statement.id, self.tell(f"kind.{kind}"), sentences, tuple(self._parts(statement)))

    def _out(self, stated: Statement, piece: Piece) -> Said:
        """What a sentence takes out of others has no statement of its own."""
        free = set(left_open(piece.node))
        owed = [{ref.act.zh for ref in s.any_of} for s in self.loaded.measure.stating(Duty)]
        left = any(free & acts and not acts <= free for acts in owed)
        out = not free or any(acts <= free for acts in owed)
        told = [self.tell(key) for key, said in (("out", out), ("out.left", left)) if said]
        return Said(stated.id, self.tell("kind.out"), tuple(told), ())

    def _periods(self, piece: Piece, said: list[Statement]) -> Iterator[Said]:
        """What days do not count for which periods, which time is meant, and whose an act was already."""
        phrases, clause = Phrases(self.loaded.measure, self.lang), piece.clause
        known = {act.id.zh: act.id for act in self.loaded.measure.acts}
        match piece.node:
            case ast.TimeNeeded(interval=interval):
                key = "until" if interval.short else "through"
                ends = (known[event.act.entry] for event in (interval.begins, interval.ends))
                args = dict(zip(("begins", "ends"), map(phrases.name, ends), strict=True))
                yield Said(said[0].id, self.tell("kind.lasting"), (self.tell(f"needed.{key}", **args),), ())
            case ast.Rule(consequences=(ast.NotCounted() | ast.Suspended(), *_)):
                every = (s for s in self.loaded.measure.statements if isinstance(s, Duty | Power))
                moved = (s.act for s in every if _moved(s, clause))
                acts = phrases.series(map(phrases.name, dict.fromkeys(moved)))
                yield Said(str(clause), self.tell("kind.stopped"), (self.tell("stopped", acts=acts),), ())
            case node if only_in_charge(node) and all(isinstance(s, Defines) for s in said):
                yield Said(str(clause), self.tell("kind.authority"), (self.tell("in_charge"),), ())

    def _carried(self, before: Piece | None, piece: Piece, text: str) -> Iterator[Joint]:
        """Whether the case of the sentence before reaches this one."""
        key = carried(before, piece)
        if key is not None and before is not None:
            stretch = " ".join(text[before.span.start : piece.span.end].split())
            yield Joint(short(stretch), "。", self.tell(f"joint.carried.{key}"))

    def _length(self, node: ast.Lasting, said: list[Statement]) -> Said:
        """公告期为二十个工作日: how long what an act begins lasts, which periods and conditions speak of."""
        stated = next(s for s in said if isinstance(s, Defines) and s.span == node.span)
        phrases, measure = Phrases(self.loaded.measure, self.lang), self.loaded.measure
        known = {act.id.zh: act for act in measure.acts}
        acts = [known[name.entry] for name in node.acts]
        contents = {content.zh: content for act in acts for content in act.contents}
        key = "length.least" if node.least else "length.exact"
        lengths = []
        for one in node.lengths:
            of = (*(act.id for act in acts), *(contents[c.entry] for c in one.contents))
            period = Period(one.period.number, Unit[one.period.unit.name])
            lengths.append(
                self.tell(key, of=phrases.series(map(phrases.name, of)), length=phrases.length(period))
            )
        return Said(stated.id, self.tell("kind.lasting"), tuple(lengths), ())

    def _parts(self, statement: Statement) -> Iterator[tuple[str, str]]:
        """What the fields of a statement hold, those that hold something."""
        phrases = Phrases(self.loaded.measure, self.lang)
        for field in fields(statement):
            value = getattr(statement, field.name)
            if isinstance(statement, Defines):  # it holds a key
                value = next((j.id for j in self.loaded.measure.judgements if j.id.key == value), None)
            if isinstance(statement, Effect | Necessary) and field.name == "results":
                value = told(statement)
            if field.name in _NOT_PARTS or value in (None, (), "", False, Const(True)):
                continue
            if isinstance(statement, Duty | Power) and field.name == "within":
                yield self.tell("part.within"), phrases.last(statement)
                continue
            yield self.tell(f"part.{field.name}"), self._shown(value)
        under = self._plain.guard(statement.guard)
        if under:
            yield self.tell("part.guard"), under

    def _shown(self, value: object) -> str:
        phrases = Phrases(self.loaded.measure, self.lang)
        match value:
            case bool():
                return self.tell("yes")
            case Id():
                return phrases.name(value)
            case Period():
                return phrases.length(value)
            case ActRef():
                names = (*value.by, value.act, *value.contents)
                return " ".join(phrases.name(name) for name in names)
            case ClauseId():
                return shown(value, self.lang)
            case datetime.date():
                return phrases.day(value)
            case Enum():
                return self.tell(f"value.{value.value}")
            case tuple():
                return phrases.series(self._shown(each) for each in value)
            case str() | int():
                return str(value)
            case _ if isinstance(value, Formula):
                return shown(phrase(self.loaded.measure, value), self.lang)
            case _ if is_dataclass(value):
                return phrases.series(self._shown(getattr(value, f.name)) for f in fields(value))
            case _:
                raise AssertionError(value)

    # ---- its words

    def _lists(self, piece: Piece, text: str) -> Iterator[Joint]:
        """How the items of the lists that a sentence announces join."""
        for span, key, least in lists(piece.node):
            head, mark, _ = " ".join(text[span.start : span.end].split()).rpartition("：")
            yield Joint(short(head), mark, self.tell(f"joint.{key}", least=least))

    def _joints(self, tree: Tree, span: Span, text: str) -> Iterator[Joint]:
        yield from self._families(tree, span)
        targets = [node for node, _ in forms(tree, span) if node.form == "target"]
        for node, above in forms(tree, span):
            each = above is not None and above.form == "respectively"
            taken = "each" if each else JOINTS.get(node.form)
            marks = [k for k in tokens_of(node) if k.type in _JOINING and inside_token(k, span)]
            if node.form == "cond_and" and any(t.start <= node.start < t.end for t in targets):
                continue  # 经甲批准，作出决定的期限可以延长: whose approval, and which period
            if taken is None or not marks or (above is not None and above.form == node.form):
                continue
            if any(isinstance(child, Tree) and child.form == "applies" for child in node.children):
                continue  # 甲，适用本办法 says where, and joins nothing
            marks = [k for k in same_form(node) if k.type in _JOINING and inside_token(k, span)]
            if node.form == "cond_and" and not any(k.type in _SAID for k in same_form(node)):
                taken = "all.commas"
            if taken in ("acts", "results", "parties") and any(k.type in _CHOOSING for k in marks):
                taken += ".any"
            said = "".join(dict.fromkeys(k.text for k in marks))
            yield Joint(short(written(node, span, text)), said, self.tell(f"joint.{taken}"))

    def _families(self, tree: Tree, span: Span) -> Iterator[Joint]:
        """Names that list several things: what their 、 means was declared with them."""
        for token in all_tokens(tree):
            if token.name is not None and len(token.name.members) > 1 and inside_token(token, span):
                marks = re.sub("|".join(map(re.escape, token.name.members)), "\n", token.text).split("\n")[
                    1:-1
                ]
                taken = "all" if self._senses.get(token.name.entry) == "和" else "any"
                yield Joint(token.text, "".join(dict.fromkeys(marks)), self.tell(f"joint.{taken}"))

    @cached_property
    def _senses(self) -> dict[str, str]:
        """The declared sense of each name that lists, by the row's first name."""
        rows = (row for table in self.loaded.vocabulary.tables for row in table.rows)
        facts = (row for row in rows if isinstance(row, ast.FactRow) and row.sense is not None)
        return {row.names[0].text: row.sense.text for row in facts if row.sense is not None}

    def _decided(self, one: Decided) -> str:
        kind = one.kind.value
        words = one.words[0] if one.kind is Beyond.GLOSS else shown(one.words, self.lang)
        return self.tell(f"beyond.{kind}", at=one.clause, words=words)


def _moved(statement: Duty | Power, clause: ClauseId) -> bool:
    """Something in the clause moves its last day."""
    return statement.within is not None and any(one.clause == clause for one in statement.within.moved)


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start < outer.end


def _unsaid(tree: Tree, span: Span, duties: list[Span]) -> Iterator[Tree]:
    """甲局公告。 The sentences without a modal that were taken as duties: of 甲，适用本办法 none was."""
    for node, _ in forms(tree, span):
        if _without_modal(node) and any(node.start <= duty.start < node.end for duty in duties):
            yield node


def _without_modal(node: Tree) -> bool:
    """甲局公告, and 甲局依法公告, which is read as a rule."""
    if node.form != "act_rule":
        return node.form == "indicative"
    said = {kid.form if isinstance(kid, Tree) else kid.type for kid in node.children}
    return not said & {"modal", "shade", "ban", "BY"}
