"""Duties met, and not: by their own act, by another's, by one of two of a day, and long after the last day.

Who does not see it is known by what is seen of a duty that is right but for that, so that it is the same that
seeks the cases and says on which others the mistake shows.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from policy_model.ir.statement import Duty
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import last_day
from policy_model.semantics.case import Case, CaseAct
from policy_model.source.catalogue import Lang

from .clash import merged
from .compiled import Key, owed
from .faults import CONTRADICTION, Fault, Seen, Sees, Sight, Try, fault
from .maker import Choices, Maker
from .times import base_of, doing, shifted
from .vector import Kind

_DAY = datetime.timedelta(days=1)
LATER = 3
"""So many years after its last day a duty is seen that is not done, or late."""
FEW = 3
"""So many cases are tried for each duty."""
_OPEN = _PENDING, _OVERDUE = DutyState.PENDING.value, DutyState.OVERDUE.value
_IN_TIME, _LATE = DutyState.DONE_IN_TIME.value, DutyState.DONE_LATE.value
_STATE = 6
"""The place of the state in what is seen of a duty."""

Head = tuple[str, tuple[str, ...], tuple[str, ...]]
"""A duty as answers tell it: its clause, what is to be done, and by whom."""
State = Callable[[Key, Case, Seen], str]
"""How a duty stands for somebody, of whom what else is seen is right."""


@dataclass(frozen=True)
class Meeting:
    """The mistakes about whether a duty of a measure was met, by their ids."""

    maker: Maker

    @cached_property
    def ways(self) -> Mapping[Fault, Sees]:
        """What is seen with each mistake."""
        out: dict[Fault, Sees] = {}
        for head, duty in self._duties.items():
            for name, state in self._states(duty).items():
                out[self._fault(name, head, duty)] = _turned(head, state)
        for which in ("first", "last") if any(a.at_most > 1 for a in self.maker.measure.acts) else ():
            id = f"evaluator {which}_of_day"
            out[fault(self.maker.measure, id, id.replace(" ", "."))] = self._one_a_day(which)
        return out

    @cached_property
    def _duties(self) -> Mapping[Head, Duty]:
        """One for each head; of several (under readings, say) rather one that has a last day."""
        duties = [s for s in self.maker.measure.statements if isinstance(s, Duty)]
        duties.sort(key=lambda s: s.within is not None)
        return {(str(s.clause), *owed(s)): s for s in duties}

    def _states(self, duty: Duty) -> Mapping[str, State]:
        kinds = {ref.act.key for ref in duty.any_of}

        def acts(case: Case, seen: Seen) -> list[CaseAct]:
            valid = (a for i, a in enumerate(case.acts) if ("act", i) in seen)
            return [a for a in valid if a.act.key in kinds]

        def undone(key: Key, case: Case, _: Seen) -> str:
            over = isinstance(key[5], datetime.date) and case.on > key[5]
            return str(key[_STATE]) if key[_STATE] in _OPEN else _OPEN[over]

        def another_s(key: Key, case: Case, seen: Seen) -> str:
            done = any(a.by is not None and a.by not in duty.bearers for a in acts(case, seen))
            return _IN_TIME if done and key[_STATE] in _OPEN else str(key[_STATE])

        def within(years: int) -> State:
            def state(key: Key, case: Case, seen: Seen) -> str:
                due, said = key[5], str(key[_STATE])
                if not isinstance(due, datetime.date):
                    return said
                if said == _OVERDUE and case.on.year > due.year + years:
                    return _PENDING
                late = [a for a in acts(case, seen) if a.date.year > due.year + years]
                return _IN_TIME if said == _LATE and late else said

            return state

        out: dict[str, State] = {"unmet": undone}
        if any(self.maker.measure.act(ref.act).actors != duty.bearers for ref in duty.any_of):
            out["shared"] = another_s
        if duty.within is not None:
            out |= {"same_year": within(0), "next_year": within(1)}
        return out

    def _fault(self, name: str, head: Head, duty: Duty) -> Fault:
        measure = self.maker.measure
        kind = measure.act(duty.act)
        bearers = [p for p in measure.parties if p.id in duty.bearers]
        clause, what, who = head
        return fault(
            measure,
            " ".join((name, clause, *what, *who)),
            f"met.{name}",
            (duty.clause,),
            act={Lang.ZH: kind.id.zh, Lang.EN: kind.gloss},
            party={
                Lang.ZH: "、".join(p.id.zh for p in bearers),
                Lang.EN: ", ".join(p.gloss for p in bearers),
            },
        )

    def _one_a_day(self, which: str) -> Sees:
        """Of two acts of a kind on a day one discharges, though both are said to be valid."""
        sight, before = Sight(self.maker), self.maker.measure.entry - _DAY

        def sees(case: Case, readings: Choices, own: Seen) -> Seen:
            ordered = case.acts if which == "first" else case.acts[::-1]
            days = Counter((a.act, a.date) for a in ordered)
            if own == CONTRADICTION or max(days.values(), default=0) < 2:
                return own
            kept: dict[object, CaseAct] = {}
            for act in ordered:
                kept.setdefault((act.act, act.date), act)
            acts = tuple(a if kept[a.act, a.date] is a else replace(a, date=before) for a in case.acts)
            seen = sight(replace(case, acts=acts), readings)
            if seen == CONTRADICTION:
                return own
            told = {key for key in own if key[0] in ("act", "not_yet")}
            return frozenset(told | {key for key in seen if key[0] not in ("act", "not_yet")})

        return sees


def _turned(head: Head, state: State) -> Sees:
    def sees(case: Case, _: Choices, own: Seen) -> Seen:
        mine = [key for key in own if key[0] == "duty" and key[1:4] == head]
        turned = {(*key[:_STATE], state(key, case, own), *key[_STATE + 1 :]) for key in mine}
        return own if turned == set(mine) else (own - set(mine)) | turned

    return sees


def met(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """Cases in which duties are met in each way and not met, and who is seen to take them otherwise."""
    ways, sight = Meeting(maker).ways, Sight(maker)
    stands = [
        _Stand.of(maker, case, readings) for case, readings in sorted(pool, key=lambda c: len(c[0].acts))
    ]
    for case, readings, kind in (
        *_done(maker, stands),
        *_by_another(maker, stands),
        *_long_after(maker, pool),
    ):
        own = sight(case, readings)
        if own != CONTRADICTION:
            shows = tuple(f for f, sees in ways.items() if sees(case, readings, own) != own)
            yield Try(case, readings, shows, kind)


@dataclass(frozen=True, slots=True)
class _Stand:
    """A case, with the duties that are owed in it and the acts that are valid."""

    case: Case
    readings: Choices
    owed: tuple[Duty, ...]
    valid: tuple[CaseAct, ...]

    @staticmethod
    def of(maker: Maker, case: Case, readings: Choices) -> _Stand:
        seen = maker.seen(case, readings)
        found = (d.statement for d in seen.duties() if any(d.states[DutyState(s)] for s in _OPEN))
        valid = (a for i, a in enumerate(case.acts) if seen.valid(i))
        return _Stand(case, readings, tuple(s for s in found if isinstance(s, Duty)), tuple(valid))


def _done(maker: Maker, stands: Sequence[_Stand]) -> Iterator[tuple[Case, Choices, Kind]]:
    """Few cases for each duty that is owed: all that is owed is done, or by one only of two who owe it."""
    tries: Counter[str] = Counter()
    for one in stands:
        if all(tries[s.id] >= FEW for s in one.owed):
            continue
        tries.update(s.id for s in one.owed)
        case, there = one.case, Counter(a.act for a in one.case.acts)
        acts: list[CaseAct] = []
        for s in one.owed:
            act = replace(doing(maker, s), date=case.on)
            if act not in acts and there[s.act] < maker.measure.act(s.act).at_most:
                there[s.act] += 1
                acts.append(act)
        first, last = {a.act: a for a in acts[::-1]}, {a.act: a for a in acts}
        for some in (acts, [*first.values()][::-1], [*last.values()]):
            yield replace(case, acts=(*case.acts, *some)), one.readings, Kind.COMPLETE


def _by_another(maker: Maker, stands: Sequence[_Stand]) -> Iterator[tuple[Case, Choices, Kind]]:
    """A case in which a duty is owed, with the acts of one in which what it asks is done by somebody else."""
    for duty in maker.measure.statements:
        if not isinstance(duty, Duty) or maker.measure.act(duty.act).actors == duty.bearers:
            continue
        owing = [s for s in stands if duty in s.owed and all(a.act != duty.act for a in s.case.acts)]
        acting = [s for s in stands if any(a.act == duty.act and a.by not in duty.bearers for a in s.valid)]
        for one in owing[:FEW]:
            for other in acting[:FEW]:
                yield merged(maker, one.case, other.case), one.readings, Kind.COMPLETE


def _long_after(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[tuple[Case, Choices, Kind]]:
    """Each duty with a last day, at the end of a year: undone and late, in the next and long after."""
    calendar, measure = maker.assumed, maker.measure
    for duty in measure.statements:
        if not isinstance(duty, Duty) or duty.within is None or duty.trigger is None:
            continue
        if (base := base_of(maker, duty, pool)) is None:
            continue
        case, readings, trigger = base
        end = datetime.date(max(maker.calendar.first, measure.entry).year, 12, 31)
        start = end
        while last_day(calendar, start, duty.within.plain, measure.run_on) > end:
            start -= _DAY
        kept = tuple(a for a in case.acts if not any(a.act == ref.act for ref in duty.any_of))
        moved = shifted(replace(case, acts=kept), start - case.acts[trigger].date)
        for years in (1, LATER):
            day = max(end.replace(year=end.year + years - 1) + 5 * _DAY, *(a.date for a in moved.acts))
            late = replace(doing(maker, duty), date=day)
            yield replace(moved, on=day), readings, Kind.TIME
            yield replace(moved, acts=(*moved.acts, late), on=day), readings, Kind.TIME
