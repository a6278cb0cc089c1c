"""The phrase book: its rows, and what the tool takes each to mean.

A row is an everyday sentence, how it is written in a block (`同` where in the same words) and its meaning:
the statements it comes to, as the chapters write them, without the authorities that ask no more than the duty
or power beside them, and the judgements it defines; or the diagnostic that refuses
it. Lines within a cell are parted by `<br>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy_model.elaborate.measure import elaborate
from policy_model.ir.formula import All, At, Const, Done, Formula
from policy_model.ir.ids import ActId
from policy_model.ir.statement import Authority, Defines, Duty, Measure, Power, Statement
from policy_model.source.clause import ClauseId
from policy_model.syntax.parse import parse

from .dump import declared, definitions, statement
from .examples import ROOT

BOOK = ROOT / "spec/language/45-phrase-book.md"
SAME = "同"
_ROW = re.compile(r"^\| ([A-Z]\d+[a-z]?) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
_FENCE = re.compile(r"^```(names|context)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ID = re.compile(r"^\S+ ")
_NAMED = re.compile(r"^\| ([^ |]+) \| [a-z]")
_ENTRY = "本办法自2017年1月1日起施行。\n释义："
_PARTED = re.compile(r" *<br> *")


@dataclass(frozen=True)
class Row:
    """`number` is that of the group it belongs to; several rows may have it."""

    number: str
    everyday: str
    formal: str
    meaning: tuple[str, ...]

    @property
    def written(self) -> str:
        """What stands in the block."""
        return lines(self.everyday if self.formal == SAME else self.formal)


def lines(cell: str) -> str:
    """What a cell says, its lines apart."""
    return "\n".join(_PARTED.split(cell))


def rows(text: str) -> Iterator[Row]:
    """The rows of the book, in its order."""
    for number, everyday, formal, meaning in _ROW.findall(text):
        yield Row(number, everyday, formal, tuple(_PARTED.split(meaning)))


def around(text: str) -> str:
    """The names and the other articles that every row may speak of."""
    info = {"names": "vocabulary", "context": "policy"}
    return "".join(f"```{info[name]}\n{body}```\n" for name, body in _FENCE.findall(text))


def _declared(given: str, said: str) -> str:
    """The names without the judgements that nothing here defines: a row defines those it names."""
    tables, judgements, rest = given.partition("判断\n")
    body, blank, after = rest.partition("\n\n")
    known = rest.partition("```")[2]
    kept = [line for line in body.split("\n") if not _NAMED.match(line) or _named(line) in said + known]
    return tables + judgements + "\n".join(kept) + blank + after


def _named(line: str) -> str:
    match = _NAMED.match(line)
    return match[1] if match else ""


def understood(row: Row, given: str) -> Measure | tuple[str, ...]:
    """The measure in which the row is 第一条, or why it is refused."""
    if "起施行" in row.written:
        given = given.replace(_ENTRY, "")
    text = _declared(given, row.written) + f"```policy\n第一条 {row.written}\n```\n"
    parsed = parse(text, "book.md")
    found = [d for d in parsed.diagnostics if d.severity.value == "error"]
    if not found:
        elaborated = elaborate(parsed.document, name="book", title="", clauses=(), hash="")
        found = [d for d in elaborated.diagnostics if d.severity.value == "error"]
        if not found:
            assert elaborated.measure is not None
            return elaborated.measure
    return tuple(f"{d.code} {_words(text, d.labels[0].span.start, d.labels[0].span.end)}" for d in found)


def said(measure: Measure) -> list[Statement]:
    """What 第一条 says, without authorities that ask no more than the duty or power beside them."""
    every = [s for s in measure.statements if s.clause.article == 1]
    return [s for s in every if not (isinstance(s, Authority) and _plain(s, every))]


def meaning(row: Row, given: str) -> tuple[str, ...]:
    """What the tool takes the row to mean."""
    measure = understood(row, given)
    if isinstance(measure, tuple):
        return measure
    declared(measure)
    stated = said(measure)
    lines = [_ID.sub("", statement(s)) for s in stated if not isinstance(s, Defines)]
    named = {s.judgement for s in stated if isinstance(s, Defines)}
    listed = [j for j in measure.judgements if "第一条" in j.id.zh and j.id.zh in "".join(lines)]
    names = [j.id.zh for j in measure.judgements if j.id.key in named or j in listed]
    lines += [line for line in definitions(measure) if line.split(" := ")[0] in names]
    if measure.entry_clause == ClauseId(1):
        lines.append(f"施行 {measure.entry}")
    return tuple(lines)


def _plain(authority: Authority, others: list[Statement]) -> bool:
    """Whether it asks no more than a duty or power of the act says."""
    for other in others:
        if isinstance(other, Duty | Power) and authority.act in _acts(other):
            begun = [Done(other.trigger)] if other.trigger else []
            parts = [p.body if isinstance(p, At) else p for p in _parts(authority.requires)]
            if all(p in begun or p in _parts(other.condition) for p in parts):
                return True
    return False


def _acts(statement: Duty | Power) -> set[ActId]:
    instead = statement.instead if isinstance(statement, Duty) else ()
    return {statement.act, *(ref.act for ref in instead)}


def _parts(formula: Formula) -> list[Formula]:
    return list(formula.parts) if isinstance(formula, All) else [] if formula == Const(True) else [formula]


def _words(text: str, start: int, end: int) -> str:
    return text[start:end].split("\n", 1)[0].strip()
