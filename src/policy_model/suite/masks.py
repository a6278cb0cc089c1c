"""Sets as truths: what many cases, or a whole suite of mutants, come to in one run.

Bit 0 is the case or the measure itself, bit n the n-th other one; a mask has the bits of those for whom
something holds. Mutants are compiled together (`compiled`), cases that differ in little evaluated at once.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from policy_model.ir.depend import strata
from policy_model.ir.formula import (
    All,
    Any,
    At,
    Did,
    Done,
    FactTrue,
    Formula,
    InTime,
    Judged,
    Lapsed,
    Not,
    Op,
    Period,
    ReadingIs,
)
from policy_model.ir.ids import ChoiceId, FactId, ReadingId, ValueId
from policy_model.ir.statement import Assumption, Measure
from policy_model.ir.walk import children, formulas
from policy_model.semantics.algebra import Algebra, Away, DutyState, Listed, Occurrence
from policy_model.semantics.calendar import Calendar
from policy_model.semantics.case import Case
from policy_model.semantics.counted import periods_from_entry
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import BoolWorld, evaluate_complete

from .compiled import Key, M, Mask, Merged, count, owed
from .merge import merge, mergeable
from .tangle import Shape, Tangles


class Masks:
    """The Boolean algebra of sets of mutants."""

    def __init__(self, width: int) -> None:
        self.full = (1 << width) - 1

    def const(self, value: bool) -> Mask:
        """All, or none."""
        return self.full if value else 0

    def conj(self, parts: Iterable[Mask]) -> Mask:
        """Those in every part."""
        out = self.full
        for part in parts:
            out &= part
            if not out:
                break
        return out

    def disj(self, parts: Iterable[Mask]) -> Mask:
        """Those in some part."""
        out = 0
        for part in parts:
            out |= part
            if out == self.full:
                break
        return out

    def neg(self, part: Mask) -> Mask:
        """The others."""
        return self.full ^ part


class MaskWorld(Listed[Mask]):
    """A complete case under one choice for every reading, for all mutants at once."""

    def __init__(self, plain: BoolWorld, masks: Masks) -> None:
        self.algebra: Algebra[Mask] = masks
        self.on = plain.on
        self.occurrences = tuple(
            Occurrence(o.act, o.date, o.by, o.to, o.content, masks.const(o.exists)) for o in plain.occurrences
        )
        self._plain, self._masks = plain, masks
        self._last: dict[tuple[datetime.date, Period, Away], datetime.date] = {}

    def fact(self, fact: FactId, day: datetime.date) -> Mask:
        """Whether a 是否 fact holds on the day."""
        return self._masks.const(self._plain.fact(fact, day))

    def fact_in(self, fact: FactId, values: tuple[ValueId, ...]) -> Mask:
        """Whether an enumerated fact has one of the values."""
        return self._masks.const(self._plain.fact_in(fact, values))

    def compare(self, fact: FactId, op: Op, value: int | datetime.date) -> Mask:
        """How a number or date stands to a constant."""
        return self._masks.const(self._plain.compare(fact, op, value))

    def reading(self, reading: ReadingId, choice: ChoiceId) -> Mask:
        """Whether the reading is taken so."""
        return self._masks.const(self._plain.reading(reading, choice))

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        """The last day of a period."""
        key = (trigger, period, away)
        if key not in self._last:
            self._last[key] = self._plain.last_day(trigger, period, away)
        return self._last[key]


class Plan:
    """What of a measure's evaluation is the same for every case: worked out once.

    `settled`: the formulas, by id, that look at no act, so that their truth stays while validity is settled.
    """

    def __init__(self, original: Measure, measure: Measure) -> None:
        self.measure = measure
        self.order = [act for group in strata(original) for act in group]
        self._definitions = {j.id: j.definition for j in measure.judgements}
        self._known: dict[int, bool] = {}
        for statement in measure.statements:
            for formula in formulas(statement):
                self._settle(formula)
        for judgement in measure.judgements:
            self._settle(judgement.definition)
        self.settled = frozenset(id for id, known in self._known.items() if known)

    def _settle(self, formula: Formula) -> bool:
        known = self._known.get(id(formula))
        if known is None:
            match formula:
                case Done() | InTime() | Lapsed() | Did():
                    known = False
                case Judged(judgement):
                    known = self._settle(self._definitions[judgement])
                case _:
                    parts = [self._settle(part) for part in children(formula)]  # all of them are wanted
                    known = all(parts)
            self._known[id(formula)] = known
        return known


class QuickEvaluation(Evaluation[Mask]):
    """The reference evaluation, with what it asks often kept, and the commonest forms answered at once."""

    def __init__(self, plan: Plan, world: MaskWorld) -> None:
        self._plan = plan
        self._settled = plan.settled
        self._full = world.algebra.const(True)
        self._kept: dict[tuple[int, datetime.date], Mask] = {}
        self._passing: dict[tuple[int, datetime.date], Mask] = {}
        super().__init__(plan.measure, world)

    def holds(self, formula: Formula, day: datetime.date) -> Mask:
        """The truth of a condition on a day."""
        if isinstance(formula, FactTrue):
            return self.world.fact(formula.fact, day)
        if isinstance(formula, ReadingIs):
            return self.world.reading(formula.reading, formula.choice)
        kept = self._kept if id(formula) in self._settled else self._passing
        key = (id(formula), day)
        known = kept.get(key)
        if known is None:
            known = kept[key] = self._holds(formula, day)
        return known

    def _holds(self, formula: Formula, day: datetime.date) -> Mask:
        match formula:
            case All(parts):
                out = self._full
                for part in parts:
                    out &= self.holds(part, day)
                    if not out:
                        break
                return out
            case Any(parts):
                out = 0
                for part in parts:
                    out |= self.holds(part, day)
                    if out == self._full:
                        break
                return out
            case Not(body):
                return self._full ^ self.holds(body, day)
            case At(_, body):
                return self.holds(body, day)
            case _:
                return super().holds(formula, day)

    def _settle_validity(self) -> None:
        """From all void, step by step, until nothing changes.

        That is the least solution wherever validity can be found in any order (`tangle.Shape.PLAIN`).
        """
        acts = self.world.occurrences
        self._valid = {(i, role): 0 for i, act in enumerate(acts) for role in act.by}
        ordered = [key for kind in self._plan.order for key in self._valid if acts[key[0]].act == kind]
        changed = True
        while changed:
            changed = False
            for key in ordered:
                now = self._satisfied(*key)
                if now != self._valid[key]:
                    self._valid[key] = now
                    self._forget()
                    changed = True

    def _forget(self) -> None:
        super()._forget()
        self._passing.clear()


def admissible(evaluation: Evaluation[M], case: Case) -> M:
    """For whom the facts are no contradiction: what does not arise is ordinary, and the assumptions hold."""
    alg = evaluation.algebra
    day = evaluation.world.on
    parts = []
    for fact in evaluation.measure.facts:
        if fact.arises_if is not None and case.facts[fact.id].value != fact.ordinary:
            parts.append(evaluation.holds(fact.arises_if, day))  # noqa: PERF401  (a second loop follows)
    for s in evaluation.measure.statements:
        if isinstance(s, Assumption):
            silent = alg.neg(evaluation.holds(s.guard, day))
            parts.append(alg.disj((silent, evaluation.holds(s.holds, day))))
    return alg.conj(parts)


def observations(evaluation: Evaluation[M]) -> Iterator[tuple[Key, M]]:
    """All that an answer shows, each with those for whom it is so: what two answers may differ in."""
    measure, on = evaluation.measure, evaluation.world.on
    yield ("scope",), evaluation.in_scope(on)
    for judgement in measure.judgements:
        yield ("judgement", judgement.id.key), evaluation.judgement(judgement.id)
    for number in range(len(evaluation.world.occurrences)):
        yield ("act", number), evaluation.valid(number)
    yield from _duties(evaluation)
    for result in measure.results:
        for status, said in evaluation.result(result.id).statuses.items():
            yield ("result", result.id.key, status.value), said


def _duties(evaluation: Evaluation[M]) -> Iterator[tuple[Key, M]]:
    """Duties by what is shown of them, and how many there are alike."""
    found: dict[Key, list[M]] = {}
    for duty in evaluation.duties():
        what, bearers = owed(duty.statement)
        trigger = None if duty.trigger is None else duty.trigger + 1
        for so, due in duty.dues or ((evaluation.algebra.const(True), None),):
            head: Key = ("duty", str(duty.statement.clause), what, bearers, trigger, due)
            for state, mask in duty.states.items():
                if mask & so and state is not DutyState.NOT_APPLICABLE:
                    count(found.setdefault((*head, state.value), []), mask & so)
    alike: Key
    for alike, levels in found.items():
        for times, mask in enumerate(levels):
            yield (*alike, times), mask


@dataclass(frozen=True, slots=True)
class Differing:
    """Who gives another answer than the measure. `facts`: already in what depends on no act (`FACTS`)."""

    shown: Mask
    facts: Mask


FACTS = ("scope", "judgement", "result")
"""What is asked of an implementation that knows facts only."""


@dataclass(frozen=True)
class Panel:
    """Mutants of a measure, ready to be asked about cases.

    `alone`: those that differ in more than what clauses say, with their bits; each is asked by itself.
    """

    original: Measure
    merged: Merged
    full: Mask
    names: list[Mask]
    alone: Mapping[Mask, Measure]
    calendar: Calendar

    @staticmethod
    def of(
        original: Measure, mutants: Mapping[int, Measure], bits: Mapping[int, Mask], calendar: Calendar
    ) -> Panel:
        """`bits[n]`: the bits of those who make mutant n's mistake."""
        together = {n: m for n, m in mutants.items() if mergeable(original, m)}
        tangles = Tangles(original)
        together = {n: m for n, m in together.items() if tangles.shape(m) is Shape.PLAIN}
        alone = {bits[n]: m for n, m in mutants.items() if n not in together}
        merged = merge(original, together)
        names = []
        for numbers in merged.names:
            mask = 0
            for number in numbers:
                mask |= bits[number]
            names.append(mask)
        width = max((b.bit_length() for b in bits.values()), default=1)
        compiled = Merged(original, merged.measure, calendar)
        return Panel(original, compiled, (1 << width) - 1, names, alone, calendar)

    def seen(self, case: Case, readings: Mapping[ReadingId, ChoiceId]) -> tuple[Mask, list[tuple[Key, Mask]]]:
        """What all but those `alone` say of a complete case: for whom it is none, and what is so for whom."""
        return self.merged(case, readings, self.names, self.full)

    def differing(self, case: Case, readings: Mapping[ReadingId, ChoiceId]) -> Differing:
        """Who gives another answer than the measure itself, or one where it finds a contradiction."""
        usable, said = self.seen(case, readings)
        full = self.full
        answered = bool(usable & 1)
        shown = facts = full ^ usable if answered else usable
        own: dict[Key, Mask] = {}
        for key, mask in said if answered else ():
            other = full ^ mask if mask & 1 else mask
            if mask & 1:
                own[key] = 1
            shown |= other
            if key[0] in FACTS:
                facts |= other
        for bit, measure in self.alone.items():
            if self._idle(measure, case, own):
                continue
            seen = evaluate_complete(measure, case, readings, self.calendar)
            there = {key for key, said in observations(seen) if said} if answered else set()
            differ = there ^ own.keys()
            otherwise = admissible(seen, case) is not answered
            if differ or otherwise:
                shown |= bit
            if otherwise or any(key[0] in FACTS for key in differ):
                facts |= bit
        return Differing(shown, facts)

    def _idle(self, mutant: Measure, case: Case, own: Mapping[Key, Mask]) -> bool:
        """Whether what the mutant has otherwise cannot be seen in the case: a sure sign, not the only one."""
        original = self.original
        if mutant == replace(original, results=mutant.results):
            fewer = all(
                replace(old, excludes=new.excludes) == new and set(new.excludes) <= set(old.excludes)
                for old, new in zip(original.results, mutant.results, strict=True)
            )
            return fewer and not any(key[0] == "result" and key[2] == "conflict" for key in own)
        if mutant == replace(original, entry=mutant.entry):
            low, high = sorted((original.entry, mutant.entry))
            dated = any(low <= day < high for day in (case.on, *(act.date for act in case.acts)))
            return not dated and not periods_from_entry(original)
        return False
