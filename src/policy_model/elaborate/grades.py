"""Grades by numbers: 死亡三人以上的，为较大事故, and lists of grades.

What makes a grade is a judgement of its own. The fact has no grade but one whose judgement holds; where
several hold, any of them, unless the text lets the highest govern; where none does, the text says nothing. So
an overlap or a gap is a case like any other, and the analyses find it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from policy_model.ir import statement as ir
from policy_model.ir.formula import Any, FactOneOf, Formula, Judged
from policy_model.ir.ids import FactId, JudgementId, ValueId
from policy_model.ir.vocabulary import EnumType, Judgement
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span
from policy_model.syntax import ast

from .conditions import Conditions
from .gathered import Gathered, Where
from .joining import TRUE, at_clause, conjoin, disjoin, negate


@dataclass(slots=True)
class _Grade:
    """What makes a fact have a value, by one or more clauses; `stated`: id of the assumption that says so."""

    id: JudgementId
    stated: str
    span: Span
    clauses: list[ClauseId] = field(default_factory=list)
    bodies: list[Formula] = field(default_factory=list)


@dataclass(slots=True)
class Grades:
    """Gathers grades, and says what they come to when all are known."""

    said: Gathered
    conditions: Conditions
    _found: dict[FactId, dict[ValueId, _Grade]] = field(default_factory=dict)
    _highest: dict[FactId, list[Formula]] = field(default_factory=dict)

    def grade(self, fact: FactId, name: ast.Name, body: Formula, where: Where, span: Span) -> None:
        """Where the condition holds, the fact has this value."""
        value = next((v for v in self._values(fact) if v.zh == name.entry), None)
        if value is None:
            self.said.report.error("PM0244", name.span, value=name.surface, fact=fact.zh)
            return
        known = self._found.setdefault(fact, {})
        if value not in known:
            zh, en = f"{fact.zh}属于{value.zh}", f"makes {fact.en or fact.key} {value.en or value.key}"
            id = JudgementId(f"grade_{fact.key}_{value.key}", zh, en)
            there = replace(where, guard=TRUE)
            known[value] = _Grade(id, self.said.next_id(there), span)
            self.said.assume(f"{fact.zh}为{value.zh}", TRUE, there, span)
        known[value].clauses.append(where.clause)
        known[value].bodies.append(conjoin(where.guard, at_clause(where.clause, body)))
        self.said.defines(where, span, known[value].id.key)

    def owner(self, name: ast.Name) -> FactId | None:
        """The fact whose value a name is."""
        owners = self.conditions.symbols.values.get(name.entry, [])
        if len(owners) != 1:
            self.said.report.error("PM0230", name.span, name=name.surface)
            return None
        return owners[0][0]

    def highest(self, node: ast.HighestGrade, where: Where) -> None:
        """同时符合两个以上等级的，以较高等级为准: of the fact, or of those graded in this article."""
        here = ClauseId(where.clause.article, branch=where.clause.branch)
        named = None if node.fact is None else self.conditions.fact(node.fact)
        facts = [
            fact
            for fact, grades in self._found.items()
            if (named is None and any(c.within(here) for g in grades.values() for c in g.clauses))
            or fact == named
        ]
        if len(facts) != 1:
            self.said.report.error("PM0286", node.span, clause=where.clause)
            return
        type = self.conditions.symbols.facts[facts[0]].type
        if not (isinstance(type, EnumType) and type.ordered):
            self.said.report.error("PM0232", node.span, fact=facts[0].zh)
        self._highest.setdefault(facts[0], []).append(where.guard)
        self.said.defines(where, node.span, "")

    def finish(self) -> None:
        """The assumptions, now that every grade is known."""
        for fact, grades in self._found.items():
            some = Any(tuple(Judged(grade.id) for grade in grades.values()))
            for value, grade in grades.items():
                place = next(i for i, s in enumerate(self.said.out) if s.id == grade.stated)
                stated = self.said.out[place]
                assert isinstance(stated, ir.Assumption)
                other = negate(FactOneOf(fact, (value,), span=grade.span))
                holds = Any((other, Judged(grade.id), negate(some)))
                self.said.out[place] = replace(stated, holds=holds)
            left = tuple(v for v in self._values(fact) if v not in grades)
            if left:
                first = next(iter(grades.values()))
                name = f"{fact.zh}的其余取值"
                where = Where(first.clauses[0])
                self.said.assume(name, Any((negate(FactOneOf(fact, left)), negate(some))), where, first.span)

    def judgements(self) -> Iterator[Judgement]:
        """What makes each grade: not what makes a higher one, where the text says so."""
        for fact, grades in self._found.items():
            order = self._values(fact)
            bodies = {value: disjoin(grade.bodies) for value, grade in grades.items()}
            for value, grade in grades.items():
                body = bodies[value]
                higher = [b for v, b in bodies.items() if order.index(v) > order.index(value)]
                if higher and (guards := self._highest.get(fact)):
                    body = conjoin(body, negate(conjoin(disjoin(guards), disjoin(higher))))
                clauses = tuple(dict.fromkeys(grade.clauses))
                yield Judgement(grade.id, grade.id.en, clauses, body, True, grade.span, grade=(fact, value))

    def _values(self, fact: FactId) -> tuple[ValueId, ...]:
        type = self.conditions.symbols.facts[fact].type
        assert isinstance(type, EnumType)
        return type.values
