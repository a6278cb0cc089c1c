"""Who takes part in an act: how many, and whether someone who took part in another.

A case has no persons beside its parties. So what the text asks becomes a fact that the tool makes, and
whoever does the act without it does what it must not; the act is not void for that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from policy_model.ir import statement as ir
from policy_model.ir.formula import ActRef, FactTrue, Formula
from policy_model.ir.ids import FactId
from policy_model.ir.vocabulary import BoolType, Fact, IntType
from policy_model.syntax import ast

from .conditions import Conditions
from .gathered import Gathered, Head, Where
from .joining import at_clause, conjoin, negate

_UNITS = ("人", "名")


@dataclass(slots=True)
class Persons:
    """Turns what is said of who takes part into bans, and makes their facts."""

    said: Gathered
    conditions: Conditions

    def same(self, node: ast.SamePerson, head: Head, where: Where) -> None:
        """作出决定的人员不得参与复核."""
        self.conditions.mention(node.people)
        for before in map(self.conditions.act, node.first):
            for act in map(self.conditions.act, node.then):
                name = f"{before.id.zh}的人员参与{act.id.zh}"
                id = FactId(
                    f"same_{before.id.key}_{act.id.key}", name, f"whoever did this takes part: {before.id.en}"
                )
                self._made(
                    Fact(id, BoolType(), id.en, (where.clause,), False, False, f"{name}，是否？", node.span)
                )
                self._ban(ActRef(act.id, (), act.actors), FactTrue(id, span=node.span), head, where)

    def number(self, node: ast.Persons, head: Head, where: Where) -> None:
        """核查应当由两名以上工作人员进行."""
        self.conditions.mention(node.people)
        bound = node.bound
        if bound.unit not in _UNITS or not isinstance(bound.number, int):
            self.said.report.error("PM0233", bound.span, fact="人员", expected="人", unit=bound.unit)
            return
        for name in node.acts:
            act = self.conditions.act(name)
            self.conditions.check_actors(act, node.parties)
            by = tuple(map(self.conditions.party, node.parties)) or act.actors
            id = FactId(f"persons_{act.id.key}", f"{act.id.zh}的人数", f"how many take part: {act.id.en}")
            known = self.conditions.made_facts.get(id)
            usual = max(bound.number, known.ordinary if known and isinstance(known.ordinary, int) else 0)
            asked = f"{act.id.zh}的有几人？"
            self._made(Fact(id, IntType("人"), id.en, (where.clause,), False, usual, asked, node.span))
            enough = self.conditions.bounded(id, bound.number, bound, where.context)
            self._ban(ActRef(act.id, (), by), negate(enough), head, where)

    def _made(self, fact: Fact) -> None:
        known = self.conditions.made_facts.get(fact.id)
        clauses = tuple(dict.fromkeys((*(known.clauses if known else ()), *fact.clauses)))
        self.conditions.made_facts[fact.id] = replace(fact, clauses=clauses)

    def _ban(self, what: ActRef, barred: Formula, head: Head, where: Where) -> None:
        assert barred.span is not None
        condition = conjoin(head.whole(), at_clause(where.clause, barred))
        place = self.said.place(where, barred.span)
        self.said.out.append(ir.Ban(*place, what.by, what.act, (), condition))
