"""The answer to a case: every entry with its value, its reasons, what it needs, and how readings differ.

`answer_json` and `answer_text` show it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from policy_model.ir.formula import Status, Unit
from policy_model.ir.ids import ActId, ChoiceId, Combination, JudgementId, ReadingId, ResultId
from policy_model.ir.statement import Ban, Duty, Measure
from policy_model.ir.walk import lengths

from .algebra import DutyState
from .calendar import AssumedCalendar, Calendar, OfficialCalendar
from .case import Case, CaseAct
from .doings import Asked
from .entries import ActEntry, Answer, BanEntry, DutyEntry, Entry, Said, Variant
from .grounds import Grounds
from .open import Answer as Settled
from .open import Exact, OpenDuty
from .plain import Plain, complete
from .steps import Steps
from .steps import basis as basis_of

V = TypeVar("V", bound=Hashable)
Choices = dict[ReadingId, ChoiceId]


def answer(
    measure: Measure,
    case: Case,
    fixed: Mapping[ReadingId, ChoiceId],
    calendar: Calendar,
    *,
    why: bool = True,
) -> Answer:
    """What the measure says of the case, under the readings that are fixed and every choice of the others.

    `why`: with what it rests on, which is most of the work.
    """
    return _Maker(measure, case, fixed, calendar, why=why).answer()


Why = Callable[[Grounds[Any], V | None], Steps]


class _Maker:
    def __init__(
        self,
        measure: Measure,
        case: Case,
        fixed: Mapping[ReadingId, ChoiceId],
        calendar: Calendar,
        *,
        why: bool,
    ) -> None:
        calendar = AssumedCalendar(calendar) if case.assumed else calendar
        self.measure = measure
        self.case = case
        self.fixed = dict(fixed)
        self.calendar = calendar
        self._why = why
        self.exact = self._found()
        usual = {r.id: c.id for r in measure.readings for c in r.choices if c.ordinary}
        self.ordinary: Choices = {r: c for r, c in usual.items() if r not in fixed}
        first = {r.id: r.choices[0].id for r in measure.readings}
        self.taken: Choices = {**first, **usual, **self.fixed}
        self._grounds: dict[tuple[ChoiceId, ...], Grounds[Any]] = {}
        self._conditions: Asked[Any] = {}

    def _found(self) -> Exact | Plain:
        measure, case, fixed, calendar = self.measure, self.case, self.fixed, self.calendar
        if self._complete and len(fixed) == len(measure.readings):
            plain = Plain(measure, case, fixed, calendar)
            if plain.admissible:
                return plain
        return Exact(measure, case, fixed, calendar)

    def answer(self) -> Answer:
        measure, case, exact = self.measure, self.case, self.exact
        contradiction = exact.contradiction()
        broken = exact.contradictory()
        if contradiction is not None:
            return Answer(
                measure, case, self.fixed, self.ordinary, contradiction, broken, None, {}, (), (), {}
            )
        scope = self._entry(exact.scope(), lambda g, _: g.scope(case.on))
        judgements = {j.id: self._judgement(j.id) for j in measure.judgements}
        results = {r.id: self._result(r.id) for r in measure.results}
        return Answer(
            measure,
            case,
            self.fixed,
            self.ordinary,
            None,
            broken,
            scope,
            judgements,
            self._acts(),
            tuple(self._duties()),
            results,
            tuple(self._bans()),
        )

    def _judgement(self, id: JudgementId) -> Entry[bool]:
        return self._entry(self.exact.judgement(id), lambda g, _: g.judgement(id))

    def _result(self, id: ResultId) -> Entry[Status]:
        return self._entry(self.exact.result(id), lambda g, status: g.result(id, status))

    def _acts(self) -> tuple[ActEntry, ...]:
        listed = [self._listed(i, act) for i, act in enumerate(self.case.acts)]
        return (*listed, *(self._supposed(kind) for kind in self.case.unknown))

    def _listed(self, number: int, act: CaseAct) -> ActEntry:
        entry = self._entry(self.exact.act(number), lambda g, _: g.act(number))
        return ActEntry(act.act, number, act.date > self.case.on, entry)

    def _supposed(self, kind: ActId) -> ActEntry:
        entry = self._entry(self.exact.supposed(kind), lambda _, __: ())
        return ActEntry(kind, None, not_yet=False, entry=entry)

    def _duties(self) -> Iterator[DutyEntry]:
        triggered = self.exact.duties()
        for s in self.measure.statements:
            mine = [d for d in triggered if d.statement.id == s.id]
            yield from (self._duty(d) for d in mine)
            if not mine and isinstance(s, Duty):
                yield DutyEntry(s, None, None, due_open=False, entry=self._idle(s))

    def _duty(self, d: OpenDuty) -> DutyEntry:
        number = d.trigger if isinstance(d.trigger, int) else None
        entry = self._entry(d.states, lambda g, state: g.duty(d.statement, number, d.due, state))
        provisional = d.due is not None and self._provisional(d)
        return DutyEntry(d.statement, d.trigger, d.due, d.due_open, entry, d.between, provisional)

    def _provisional(self, d: OpenDuty) -> bool:
        """The last day counts on days that the next year's arrangement may still change."""
        calendar, s = self.calendar, d.statement
        if not isinstance(calendar, OfficialCalendar) or not isinstance(s, Duty) or s.within is None:
            return False
        counts = self.measure.run_on or any(own.unit is Unit.WORKDAY for own in lengths(s.within))
        return counts and d.due is not None and calendar.provisional <= d.due <= calendar.last

    def _bans(self) -> Iterator[BanEntry]:
        """Each act done against a ban, or perhaps so."""
        bans = [s for s in self.measure.statements if isinstance(s, Ban)]
        for s, number in ((s, i) for i, act in enumerate(self.case.acts) for s in bans if s.act == act.act):
            entry = self._banned(s, number)
            if any(True in said.possible for said in (entry.said, *(v.said for v in entry.variants))):
                yield BanEntry(s, number, entry)

    def _banned(self, s: Ban, number: int) -> Entry[bool]:
        return self._entry(self.exact.banned(s, number), lambda g, _: g.ban(s, number))

    def _idle(self, s: Duty) -> Entry[DutyState]:
        """A duty that nothing triggered."""
        settled = Settled((DutyState.NOT_APPLICABLE,), ())
        why: Why[DutyState] = lambda g, state: g.duty(s, None, None, state)  # noqa: E731
        return Entry(self._said(settled, self.taken, why), ())

    # ---- entries

    def _entry(self, values: Mapping[V, Any], why: Why[V]) -> Entry[V]:
        found = self.exact.by_reading(values)
        if len(found) == 1:
            return Entry(self._said(found[0][1], self.taken, why), ())
        variants = tuple(
            Variant(c, self._agrees(c), self._said(a, {**self.taken, **dict(c)}, why)) for c, a in found
        )
        leading = [v for v in variants if v.ordinary]
        if len({(v.said.possible, v.said.needs) for v in leading}) == 1:
            settled = Settled(leading[0].said.possible, leading[0].said.needs)
            return Entry(self._said(settled, self.taken, why), variants)
        among = leading or variants
        possible = tuple(v for v in values if any(v in one.said.possible for one in among))
        needs = dict.fromkeys(n for one in among for n in one.said.needs)
        basis = sorted({c for one in among for c in one.said.basis})
        glosses = sorted({c for one in among for c in one.said.glosses})
        said = Said(possible, tuple(needs), (), tuple(basis), tuple(glosses))
        return Entry(said, variants)

    def _agrees(self, combination: Combination) -> bool:
        return all(self.ordinary.get(r, c) == c for r, c in combination)

    def _said(self, settled: Settled[V], choices: Choices, why: Why[V]) -> Said[V]:
        if not self._why:
            return Said(settled.possible, settled.needs, (), (), ())
        grounds = self._under(choices)
        value = settled.possible[0] if settled.settled else None
        steps = why(grounds, value)
        clauses = basis_of(steps, grounds.act)
        return Said(
            settled.possible,
            settled.needs,
            steps,
            tuple(c for c in clauses if not c.gloss),
            tuple(c for c in clauses if c.gloss),
        )

    def _under(self, choices: Choices) -> Grounds[Any]:
        """What justifies under one choice for every reading."""
        key = tuple(choices[r.id] for r in self.measure.readings)
        if key not in self._grounds:
            self._grounds[key] = self._fresh(choices)
        return self._grounds[key]

    def _fresh(self, choices: Choices) -> Grounds[Any]:
        measure, case, calendar, exact = self.measure, self.case, self.calendar, self.exact
        if self._complete:  # plain truths say the same, sooner
            if not isinstance(exact, Plain):
                exact = Plain(measure, case, choices, calendar)
            every = range(len(case.acts))
            return Grounds(exact.evaluation, case, choices, truth=bool, listed=every, calendar=calendar)
        assert isinstance(exact, Exact)
        truth = exact.settled_under(choices)
        listed = [origin if isinstance(origin, int) else None for origin in exact.world.origins]
        return Grounds(
            exact.evaluation,
            case,
            choices,
            truth=truth,
            listed=listed,
            calendar=calendar,
            conditions=self._conditions,
        )

    @cached_property
    def _complete(self) -> bool:
        """Nothing is unknown but the readings."""
        return complete(self.measure, self.case, self.calendar)
