"""What nothing can stand in for: the acts without which a condition does not hold, or a path is not gone."""

from __future__ import annotations

from policy_model.ir.formula import All, Any, At, Done, Formula, Judged
from policy_model.ir.ids import ActId, JudgementId, PartyId
from policy_model.ir.statement import Authority, Measure, Requirement


class Needs:
    """The acts needed in a measure."""

    def __init__(self, measure: Measure) -> None:
        self._definitions = {j.id: j.definition for j in measure.judgements}
        self._judged: dict[JudgementId, frozenset[ActId]] = {}
        self._along: dict[str, frozenset[ActId]] = {}
        self._by_act: dict[ActId, list[Authority | Requirement]] = {}
        for s in measure.statements:
            if isinstance(s, Authority | Requirement):
                self._by_act.setdefault(s.act, []).append(s)

    def about(self, act: ActId) -> list[Authority | Requirement]:
        """What lets the act be valid, and what that asks."""
        return self._by_act.get(act, [])

    def besides(self, source: Authority) -> list[Requirement]:
        """What is asked of acts under this authority besides."""
        return [
            s
            for s in self.about(source.act)
            if isinstance(s, Requirement)
            and (not s.actors or not source.actors or set(s.actors) & set(source.actors))
        ]

    def along(self, source: Authority) -> frozenset[ActId]:
        """The acts without which nothing is done under the authority, through other acts too."""
        if not any(s is source for s in self.about(source.act)):
            return self._all_along(source)  # of an edited measure
        if source.id not in self._along:
            self._along[source.id] = self._all_along(source)
        return self._along[source.id]

    def _all_along(self, source: Authority) -> frozenset[ActId]:
        out: set[ActId] = set()
        todo: list[Authority | Requirement] = [source, *self.besides(source)]
        while todo:
            new = self.of(todo.pop().requires) - out
            out |= new
            for act in new:
                about = self.about(act)
                only = len([s for s in about if isinstance(s, Authority)]) == 1
                todo += [s for s in about if only or isinstance(s, Requirement)]
        return frozenset(out)

    def always(self, act: ActId, by: PartyId, earlier: ActId) -> bool:
        """By whatever way the party does the act, the earlier one was done: to ask for it closes no way."""
        ways = [s for s in self.about(act) if isinstance(s, Authority) and (not s.actors or by in s.actors)]
        return bool(ways) and all(earlier in self.along(s) for s in ways)

    def of(self, formula: Formula) -> frozenset[ActId]:
        """The acts without which the formula does not hold."""
        match formula:
            case At(_, body):
                return self.of(body)
            case Judged(judgement):
                if judgement not in self._judged:
                    self._judged[judgement] = self.of(self._definitions[judgement])
                return self._judged[judgement]
            case All(parts):
                return frozenset().union(*map(self.of, parts))
            case Any(parts):
                each = [self.of(p) for p in parts]
                return each[0].intersection(*each[1:]) if each else frozenset()
            case Done(what):
                return frozenset({what.act})
            case _:
                return frozenset()
