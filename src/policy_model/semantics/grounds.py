"""Why each entry of an answer is as it is. Steps as data; the words are in `phrase`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from policy_model.ir.formula import Status
from policy_model.ir.ids import JudgementId, ResultId
from policy_model.ir.order import Order
from policy_model.ir.statement import Effect, Modality, Necessary, Yields, sense

from .grounds_duties import DutyGrounds
from .steps import Step, Steps, stamped, step

T = TypeVar("T")


class Grounds(DutyGrounds[T]):
    """Explains entries under one choice for every reading."""

    def judgement(self, judgement: JudgementId) -> Steps:
        """Why the judgement holds, fails or is open on the day the case is seen."""
        return self.why(self.measure.judgement(judgement).definition, self.case.on)

    # ---- results

    def result(self, result: ResultId, status: Status | None) -> Steps:
        """Why the result has this status; None: why it is open."""
        return tuple(dict.fromkeys(self._result(result, status)))

    def _result(self, result: ResultId, status: Status | None) -> Iterator[Step]:
        match status:
            case Status.OUTSIDE:
                yield from self._outside(result)
            case Status.CONFLICT:
                yield from self._speaking_on(result, (Modality.REQUIRE, Modality.PERMIT, Modality.FORBID))
                verdict = self.evaluation.result(result)
                if self.truth(verdict.forbidden) is not True:
                    for other in self.measure.result(result).excludes:
                        if self.truth(self.evaluation.result(other).given) is True:
                            steps = self._speaking_on(other, (Modality.REQUIRE, Modality.PERMIT))
                            yield step("excluded", children=steps, result=result, other=other)
            case Status.REQUIRED:
                yield from self._speaking_on(result, (Modality.REQUIRE,))
            case Status.PERMITTED:
                yield from self._speaking_on(result, (Modality.PERMIT,))
            case Status.FORBIDDEN:
                yield from self._speaking_on(result, (Modality.FORBID,))
            case Status.SILENT:
                yield from self._quiet(result)
            case None:
                yield from self._undecided(result)

    def _outside(self, result: ResultId) -> Iterator[Step]:
        on = self.case.on
        if on < self.measure.entry:
            yield step("before_entry", on=on, entry=self.measure.entry)
            return
        if self.truth(self.evaluation.in_scope(on)) is False:
            yield from self.scope(on)
        for s in self.measure.statements:
            for other, fact in s.provisions if isinstance(s, Yields) else ():
                if other == result and self.truth(self.evaluation.world.fact(fact, on)) is True:
                    yield step("yields", s.clause, (self._fact(fact, on, "true"),))

    def _speaking_on(self, result: ResultId, senses: tuple[Modality, ...]) -> Iterator[Step]:
        """Each statement that says one of these of the result, and what it rests on."""
        for s in self.measure.about(result):
            said = self._applies(s)
            if said is True and sense(s) in senses:
                if (over := self._beaten(s, result)) is not None:
                    yield step("beaten", over.by[0].clause, under=over.under, over=over.over)
                    continue
                key = "necessary.unmet" if isinstance(s, Necessary) else f"says.{sense(s).value}"
                yield step(key, s.clause, self._condition(s), result=result)

    def _quiet(self, result: ResultId) -> Iterator[Step]:
        """Why each clause that might speak does not; what another reason holds is not said twice."""
        found = tuple(self._reasons_for_quiet(result))
        within = {child for s in found for child in s.children}
        yield from (s for s in found if s not in within)

    def _reasons_for_quiet(self, result: ResultId) -> Iterator[Step]:
        words = self.measure.about(result)
        if not words:
            yield step("silent.none", result=result)
        for s in words:
            if self._said(s, self.case.on) is False:
                yield from self._silence(s, self.case.on)
            elif self._applies(s) is True:
                over = self._beaten(s, result)
                if over is not None:
                    yield step("beaten", over.by[0].clause, under=over.under, over=over.over)
            elif not isinstance(s, Necessary):
                yield step("silent", s.clause, self._condition(s), result=result)

    def _undecided(self, result: ResultId) -> Iterator[Step]:
        on = self.case.on
        if self.truth(self.evaluation.in_scope(on)) is None:
            yield from self.scope(on)
        for s in self.measure.statements:
            for other, fact in s.provisions if isinstance(s, Yields) else ():
                if other == result and self.truth(self.evaluation.world.fact(fact, on)) is None:
                    yield step("yields.open", s.clause, (step("fact.open", fact=fact),))
        for s in self.measure.about(result):
            if self._said(s, on) is False:
                continue
            match self._applies(s):
                case True:
                    key = "necessary.unmet" if isinstance(s, Necessary) else f"says.{sense(s).value}"
                    yield step(key, s.clause, self._condition(s), result=result)
                case None:
                    yield step("undecided", s.clause, self._condition(s), result=result)

    def _applies(self, s: Effect | Necessary) -> bool | None:
        """Whether the statement is said and its condition holds."""
        on = self.case.on
        spoken = self._said(s, on)
        if isinstance(s, Necessary):
            met = [self.holds(item, on) for item in s.items]
            applies: bool | None = True if False in met else None if None in met else False
        else:
            applies = self.holds(s.condition, on)
        if spoken is False or applies is False:
            return False
        return None if spoken is None or applies is None else True

    def _condition(self, s: Effect | Necessary) -> Steps:
        on = self.case.on
        if not isinstance(s, Necessary):
            return self._speaking(s, on, stamped(self.why(s.condition, on), s.clause))
        unmet = [i for i in s.items if self.holds(i, on) is False]
        some = unmet or [i for i in s.items if self.holds(i, on) is None]
        return self._speaking(s, on, (w for item in some for w in stamped(self.why(item, on), s.clause)))

    def _beaten(self, s: Effect | Necessary, result: ResultId) -> Order | None:
        seen = self.evaluation
        for order, other, beside in seen.clashes(s, result):
            stated = all(self._said(p, self.case.on) for p in order.by)
            outside = self.truth(seen.result(beside).statuses[Status.OUTSIDE])
            if stated and outside is False and self.truth(seen.kept(other, beside, (s.id,))) is True:
                return order
        return None
