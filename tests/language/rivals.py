"""The chapter of rival readings: its rows, and when two texts say the same.

A row is a sentence, what it is taken to mean, and what a reader might take it for instead, each written in
words that leave nothing open; `问 CODE` where honest readers differ: then the others are ways to write it.
Lines within a cell are parted by `<br>`; rival readings are numbered ①②….
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from typing import Any as Anything

from policy_model.ir import formula as f
from policy_model.ir import statement as s
from policy_model.ir.vocabulary import EnumType
from policy_model.semantics.diagram import Choice, Diagrams

from .dump import formula, statement
from .examples import ROOT
from .phrase_book import SAME, Row, said, understood

if TYPE_CHECKING:
    from oxidd.bdd import BDDFunction as Diagram

CHAPTER = ROOT / "spec/language/46-rival-readings.md"
_ROW = re.compile(r"^\| ([A-Z]\d+[a-z]?) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
_ASKED = re.compile(r"问 (PM\d{4})")
_RIVAL = re.compile(r"[①②③④]")
_TRUE = f.Const(True)


@dataclass(frozen=True)
class Rivals:
    """`taken`: the sentence in clear words; `asked`: the code with which it is asked. One is empty."""

    number: str
    sentence: str
    taken: str
    asked: str
    others: tuple[str, ...]


def rivals(text: str) -> Iterator[Rivals]:
    """The rows of the chapter, in its order."""
    for number, sentence, taken, others in _ROW.findall(text):
        asked = _ASKED.fullmatch(taken)
        each = tuple(other.strip() for other in _RIVAL.split(others) if other.strip())
        yield Rivals(number, sentence, "" if asked else taken, asked[1] if asked else "", each)


@dataclass
class Same:
    """Tells what texts say, so that it is equal exactly where they say the same.

    A statement is what it says and in which cases, the latter as a Boolean function of all that cases may be
    like, whatever words it was written in. What is said in several cases is said in any of them.
    """

    given: str
    _algebra: Diagrams = field(default_factory=Diagrams)
    _atoms: dict[str, Choice[Anything]] = field(default_factory=dict)

    def read(self, sentence: str) -> Mapping[str, Diagram] | tuple[str, ...]:
        """What it says, each in which cases; or why it is refused."""
        measure = understood(Row("", sentence, SAME, ()), self.given)
        return measure if isinstance(measure, tuple) else self.meaning(measure)

    def meaning(self, measure: s.Measure) -> Mapping[str, Diagram]:
        """What 第一条 says, each in which cases."""
        bodies = {j.id: j.definition for j in measure.judgements}
        facts = {fact.id: fact.type for fact in measure.facts}
        stated = said(measure)
        named = {x.judgement for x in stated if isinstance(x, s.Defines)}
        out: dict[str, Diagram] = {}

        def where(x: f.Formula) -> Diagram:
            match x:
                case f.Const(value):
                    return self._algebra.const(value)
                case f.Not(body):
                    return self._algebra.neg(where(body))
                case f.All(parts):
                    return self._algebra.conj(map(where, parts))
                case f.Any(parts):
                    return self._algebra.disj(map(where, parts))
                case f.Unless(body, exception):
                    return self._algebra.disj((where(body), where(exception)))
                case f.At(_, body):
                    return where(body)
                case f.Judged(judgement) if "第一条" in judgement.zh or judgement.zh.startswith(
                    ("有第", "符合第")
                ):
                    return where(bodies[judgement])
                case f.FactOneOf(fact, values) if isinstance(type := facts[fact], EnumType):
                    return self._atom(fact.key, type.values).among(values)
                case f.Compare(fact, f.Op.LT | f.Op.LE as op, value):
                    above = f.Op.GE if op is f.Op.LT else f.Op.GT
                    return self._algebra.neg(where(f.Compare(fact, above, value)))
                case _:
                    return self._atom(formula(x), (False, True)).among((True,))

        def add(what: str, *conditions: f.Formula) -> None:
            cases = self._algebra.conj(map(where, conditions))
            out[what] = self._algebra.disj((out.get(what, self._algebra.const(False)), cases))

        for x in stated:
            match x:
                case s.Effect(one_of=False):
                    for result in x.results:
                        add(_what(replace(x, results=(result,), condition=_TRUE)), x.guard, x.condition)
                case s.Necessary():
                    lacking = f.Not(f.All(x.items))
                    for result in x.results:
                        place = (x.id, x.clause, x.guard, x.span)
                        barred = s.Effect(*place, s.Modality.FORBID, (result,), _TRUE, False, ())
                        add(_what(barred), x.guard, lacking)
                case s.Authority() | s.Requirement():
                    add(_what(replace(x, requires=_TRUE)), x.guard, f.Not(x.requires))
                case s.Ban():
                    for bearer in x.bearers:
                        add(_what(replace(x, bearers=(bearer,), condition=_TRUE)), x.guard, x.condition)
                case s.Effect() | s.Duty() | s.Power() | s.Scope() | s.ByReference():
                    add(_what(replace(x, condition=_TRUE)), x.guard, x.condition)
                case s.Defines():
                    pass
                case _:
                    add(_what(x))
        for judgement, body in bodies.items():
            if judgement.key in named and "第" not in judgement.zh:
                add(f"{judgement.zh} 是指", body)
        return {what: cases for what, cases in out.items() if cases != self._algebra.const(False)}

    def _atom(self, key: str, values: tuple[Anything, ...]) -> Choice[Anything]:
        if key not in self._atoms:
            self._atoms[key] = self._algebra.choice(values)
        return self._atoms[key]


def _what(x: s.Statement) -> str:
    """The statement but for its id and its cases."""
    return statement(replace(x, guard=_TRUE)).split(" ", 1)[1]
