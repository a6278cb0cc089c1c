"""Nothing found by the solver is shown before the reference evaluator has come to the same end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any as Json
from typing import Protocol

from policy_model.ir.formula import ActRef, Done, Formula, Judged, Lawful, Status
from policy_model.ir.ids import Combination, JudgementId, PartyId, ResultId
from policy_model.ir.property import (
    Always,
    DeadlinesMet,
    EachNeeded,
    Exists,
    Monotone,
    OnlyAfter,
    Property,
    SameFor,
)
from policy_model.ir.statement import Assumption, Ban, Duty, Measure, Power
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import AssumedCalendar, Calendar, last_day, official
from policy_model.semantics.case import Case
from policy_model.semantics.claims import decisive
from policy_model.semantics.counted import beyond
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.load import ASSUMED, CALENDAR, load_case
from policy_model.semantics.world import evaluate_complete
from policy_model.semantics.written import shortened

from .calendars import LastDay
from .change import outcomes
from .decode import Witness


class Mismatch(Exception):
    """The evaluator and the encoding disagree: a defect of this tool, never a result."""


class Replay(Protocol):
    """What proofs ask of the reference semantics. Each that is given a case raises `Mismatch`."""

    def last_day(self, measure: Measure) -> LastDay:
        """The last day of a period, real where it is published."""
        ...

    def stated(self, measure: Measure, case: dict[str, Json]) -> dict[str, Json]:
        """The case, which says so if a period in it counts on days whose arrangement is not published."""
        ...

    def evaluate(self, measure: Measure, case: dict[str, Json], readings: Combination) -> Evaluation[bool]:
        """What the measure says of the case, which keeps its assumptions."""
        ...

    def check(self, measure: Measure, prop: Property, found: Witness) -> None:
        """The witness shows of the property what it is shown for."""
        ...

    def change(self, measure: Measure, other: Measure, found: Witness) -> None:
        """The two measures say different things of the case."""
        ...

    def course(self, measure: Measure, case: dict[str, Json], readings: Combination) -> None:
        """In the case every act is valid and every duty done in time."""
        ...

    def defeat(self, measure: Measure, case: dict[str, Json], readings: Combination, party: str) -> None:
        """The party has breached, or let a power's last day pass, and nobody else has breached."""
        ...

    def unmet(self, measure: Measure, case: dict[str, Json], readings: Combination, party: str) -> None:
        """As `defeat`, or, all planned days past, an act of the party's is void or a duty of it undone."""
        ...

    def kept(
        self, measure: Measure, case: dict[str, Json], readings: Combination, parties: Iterable[str]
    ) -> None:
        """Every act is valid, and these parties have not breached nor let a power's last day pass."""
        ...

    def idle(self, measure: Measure, case: dict[str, Json], readings: Combination) -> bool:
        """Whether nobody has a duty left; `Mismatch` where an act is void or somebody has breached."""
        ...


class Evaluator:
    """Replay by the reference evaluator: on published days by the tables, else with weekends free."""

    def __init__(self, tables: Calendar | None = None) -> None:
        self.tables = tables or official()
        self.calendar = AssumedCalendar(self.tables)
        self._last: tuple[Measure, str, Case] | None = None

    def __reduce__(self) -> tuple[type[Evaluator], tuple[Calendar]]:
        return Evaluator, (self.tables,)

    def last_day(self, measure: Measure) -> LastDay:
        """The last day of a period."""
        return lambda day, period: last_day(self.calendar, day, period, measure.run_on)

    def stated(self, measure: Measure, case: dict[str, Json]) -> dict[str, Json]:
        """The case, which says so if a period in it counts on days whose arrangement is not published."""
        read = self._read(measure, case)
        return {**case, CALENDAR: ASSUMED} if beyond(measure, read, self.tables) else case

    def evaluate(self, measure: Measure, case: dict[str, Json], readings: Combination) -> Evaluation[bool]:
        """What the measure says of the case, read as `eval` reads it; checks that the assumptions hold."""
        read = self._read(measure, case)
        seen = evaluate_complete(measure, read, dict(readings), self.calendar)
        for s in measure.statements:
            if isinstance(s, Assumption) and seen.holds(s.guard, seen.world.on):
                _agree(seen.holds(s.holds, seen.world.on), f"{s.id} is broken")
        return seen

    def _read(self, measure: Measure, case: dict[str, Json]) -> Case:
        text = json.dumps(shortened(measure, case), ensure_ascii=False)
        if self._last is None or self._last[0] is not measure or self._last[1] != text:
            self._last = measure, text, load_case(text, measure, self.calendar)
        return self._last[2]  # what is stated of a case is replayed next

    def check(self, measure: Measure, prop: Property, found: Witness) -> None:
        """The witness shows of the property what it is shown for."""
        views = [self.evaluate(measure, case, found.readings) for case in found.cases]
        for seen in views:
            for party in prop.lawful:
                _agree(_on(seen, Lawful(party)), "somebody is not lawful")
        one, two = views[0], views[-1]
        match prop.claim:
            case Always() | Exists() | OnlyAfter():
                _agree(decisive(one, prop) is True, prop.id)
            case SameFor():
                _agree(all(_on(seen, prop.claim.premise) for seen in views), f"{prop.id}: premise")
                _agree(_subjects(one, prop.claim) != _subjects(two, prop.claim), prop.id)
            case Monotone():
                _agree(_worse(one, two, prop.claim), prop.id)
            case EachNeeded() | DeadlinesMet():
                raise Mismatch(f"{prop.id} has no witness of this kind")

    def change(self, measure: Measure, other: Measure, found: Witness) -> None:
        """The two measures say different things of the case."""
        one, two = (self.evaluate(m, found.cases[0], found.readings) for m in (measure, other))
        _agree(_said(one) != _said(two), f"{measure.name} is unchanged")

    def course(self, measure: Measure, case: dict[str, Json], readings: Combination) -> None:
        """In the case every act is valid, everybody lawful, and every duty done in time."""
        seen = self.evaluate(measure, case, readings)
        _agree(all(seen.valid(i) for i in range(len(case["acts"]))), "an act is void")
        _agree(seen.lawful(None), "somebody is not lawful")
        for duty in seen.duties():
            done = duty.states[DutyState.NOT_APPLICABLE] or duty.states[DutyState.DONE_IN_TIME]
            _agree(done or not isinstance(duty.statement, Duty), duty.statement.id)

    def defeat(self, measure: Measure, case: dict[str, Json], readings: Combination, party: str) -> None:
        """The party has breached, or let a power's last day pass, and nobody else has breached."""
        seen = self.evaluate(measure, case, readings)
        own = next(p.id for p in measure.parties if p.id.key == party)
        for other in measure.parties:
            _agree(other.id == own or not _at_fault(seen, other.id, {own}), f"{other.id} is not lawful")
        _agree(not seen.lawful(own) or _let_pass(seen, own), f"{party} keeps its periods")

    def unmet(self, measure: Measure, case: dict[str, Json], readings: Combination, party: str) -> None:
        """As `defeat`, or, all planned days past, an act of the party's is void or a duty of it undone."""
        seen = self.evaluate(measure, case, readings)
        own = next(p.id for p in measure.parties if p.id.key == party)
        for other in measure.parties:
            _agree(other.id == own or not _at_fault(seen, other.id, {own}), f"{other.id} is not lawful")
        void = any(a.by == (own,) and not seen.valid(i) for i, a in enumerate(seen.world.occurrences))
        undone = any(
            isinstance(d.statement, Duty) and own in d.statement.bearers and d.states[DutyState.PENDING]
            for d in seen.duties()
        )
        lost = void or undone or not seen.lawful(own) or _let_pass(seen, own)
        _agree(lost, f"{party} keeps to its dates")

    def kept(
        self, measure: Measure, case: dict[str, Json], readings: Combination, parties: Iterable[str]
    ) -> None:
        """Every act is valid, and these parties have not breached nor let a power's last day pass."""
        seen = self.evaluate(measure, case, readings)
        _agree(all(seen.valid(i) for i in range(len(seen.world.occurrences))), "an act is void")
        everybody = seen.lawful(None)
        others = {party.id for party in measure.parties if party.id.key not in parties}
        for party in measure.parties:
            if party.id.key in parties:
                lawful = everybody or not _at_fault(seen, party.id, others)
                _agree(lawful, f"{party.id} is not lawful")
                _agree(not _let_pass(seen, party.id), f"{party.id} loses a right")

    def idle(self, measure: Measure, case: dict[str, Json], readings: Combination) -> bool:
        """Whether nobody has a duty left; `Mismatch` where an act is void or somebody has breached."""
        seen = self.evaluate(measure, case, readings)
        _agree(seen.lawful(None), "somebody is not lawful")
        _agree(all(seen.valid(i) for i in range(len(seen.world.occurrences))), "an act is void")
        return not any(duty.states[DutyState.PENDING] for duty in seen.duties())


def _at_fault(seen: Evaluation[bool], party: PartyId, others: AbstractSet[PartyId]) -> bool:
    """The party has breached, and not only duties that one of the others bears too and has not kept."""
    if seen.lawful(party):
        return False
    broken = [
        duty.statement.bearers
        for duty in seen.duties()
        if isinstance(duty.statement, Duty) and party in duty.statement.bearers
        if duty.states[DutyState.OVERDUE] or duty.states[DutyState.DONE_LATE]
    ]
    return not broken or any(others.isdisjoint(bearers) for bearers in broken)


def _let_pass(seen: Evaluation[bool], party: PartyId) -> bool:
    """A last day of a power of the party's has passed unused."""
    powers = (s for s in seen.measure.statements if isinstance(s, Power) and party in s.bearers)
    return any(_passed(seen, power) for power in powers)


def _agree(same: bool, what: str) -> None:
    if not same:
        raise Mismatch(what)


def _on(seen: Evaluation[bool], formula: Formula) -> bool:
    return seen.holds(formula, seen.world.on)


def _subjects(seen: Evaluation[bool], claim: SameFor) -> list[object]:
    measure = seen.measure
    out: list[object] = []
    for subject in claim.subjects or tuple(r.id for r in measure.results):
        match subject:
            case ResultId():
                statuses = seen.result(subject).statuses
                out.append(next(s for s in Status if statuses.get(s)))
            case JudgementId():
                out.append(_on(seen, Judged(subject)))
            case ActRef():
                for i, act in enumerate(seen.world.occurrences):
                    described = not subject.contents or act.content in subject.contents
                    if act.act == subject.act and described:
                        out.append(seen.valid(i, subject.by))
    if not claim.subjects:
        out += [seen.valid(i) for i in range(len(seen.world.occurrences))]
        out += [(id, trigger, due) for id, trigger, due, _ in _duties(seen)]
    return out


def _said(seen: Evaluation[bool]) -> list[object]:
    """All that a measure determines of a case, as far as it is an end in itself."""
    out: list[object] = [seen.result(r.id).statuses for r in seen.measure.results]
    out += [seen.valid(i) for i in range(len(seen.world.occurrences))]
    out += [_on(seen, Judged(judgement)) for judgement in outcomes(seen.measure)]
    broken = {
        s.act
        for s in seen.measure.statements
        if isinstance(s, Ban) and any(did for _, did in seen.broken(s, None))
    }
    return [*out, *_duties(seen), broken]


def _duties(seen: Evaluation[bool]) -> Iterator[tuple[object, object, object, DutyState]]:
    for d in seen.duties():
        if isinstance(d.statement, Duty) and not d.states[DutyState.NOT_APPLICABLE]:
            state = next(state for state, holds in d.states.items() if holds)
            yield d.statement.id, d.trigger, d.due, state


def _worse(one: Evaluation[bool], two: Evaluation[bool], claim: Monotone) -> bool:
    order = [Status.CONFLICT, Status.PERMITTED, Status.REQUIRED]
    ranks = []
    for seen in (one, two):
        statuses = seen.result(claim.result).statuses
        ranks.append(next((i + 1 for i, s in enumerate(order) if statuses[s]), 0))
    return ranks[1] < ranks[0] if claim.easier else ranks[1] > ranks[0]


def _passed(seen: Evaluation[bool], power: Power) -> bool:
    """A last day of the power has passed, and the act was not done by it."""
    if power.trigger is None or power.within is None or not _on(seen, power.condition):
        return False
    return any(
        seen.holds(Done(power.trigger), act.date)
        and seen.due(act.date, power.within) < seen.world.on
        and not _on(seen, Done(ActRef(power.act, power.contents, power.bearers), power.trigger, power.within))
        for act in seen.world.occurrences
        if act.act == power.trigger.act
    )
