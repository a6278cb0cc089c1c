"""A complete case by the evaluator and by the encoding: everything that either says of it, compared."""

from __future__ import annotations

import datetime

from policy_model.ir import formula as f
from policy_model.ir import vocabulary
from policy_model.ir.ids import NATURE
from policy_model.ir.statement import Assumption, Duty
from policy_model.proof import smt
from policy_model.proof.calendars import Periods, lengths, of_table
from policy_model.proof.obligation import View
from policy_model.proof.solver import Answer, Solver
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import last_day
from policy_model.semantics.world import evaluate_complete

STATES = {
    DutyState.DONE_IN_TIME: "in_time",
    DutyState.DONE_LATE: "late",
    DutyState.OVERDUE: "overdue",
    DutyState.PENDING: "pending",
}


def kinds(case):
    """The places of the acts of each kind, by day, as the encoding has them."""
    found = {}
    for i in sorted(range(len(case.acts)), key=lambda i: case.acts[i].date):
        found.setdefault(case.acts[i].act, []).append(i)
    return found


def pinned(view, case, readings):
    """The constants of the symbolic case have this case's values; every act says by whom, and all else."""
    symbols, measure = view.encoding.symbols, view.encoding.measure
    yield symbols.on == case.on.toordinal()
    yield from (symbols.reading(r, c) for r, c in readings)
    for fact in measure.facts:
        known = case.facts[fact.id]
        value = known.value
        if isinstance(fact.type, vocabulary.EnumType):
            value = fact.type.values.index(value)
        elif isinstance(value, datetime.date):
            value = value.toordinal()
        yield symbols.facts[fact.id] == value
        if fact.id in symbols.since:
            yield symbols.since[fact.id] == (known.since.toordinal() if known.since else 0)
    done = kinds(case)
    for slot in symbols.slots:
        same = done.get(slot.act.id, [])
        yield slot.exists == (slot.index < len(same))
        if slot.index >= len(same):
            yield slot.date == case.on.toordinal()
            continue
        act = case.acts[same[slot.index]]
        yield slot.date == act.date.toordinal()
        yield slot.actor == symbols.parties[act.by or NATURE]
        if slot.act.addressees:
            yield slot.to == symbols.parties[act.to]
        if slot.act.contents:
            yield slot.content == slot.act.contents.index(act.content)


def endings(periods, days, calendar, longest):
    """That periods end as they really do, wherever they begin among these days and `longest` later."""
    first = min(days) - datetime.timedelta(
        days=1
    )  # a period that counts its first day runs from the day before
    window = first, (max(days) - first).days + longest

    def real(day, period):
        return last_day(calendar, day, period, periods.run_on)

    for ask in periods.requests.values():
        yield from of_table(ask, window[0], lengths(ask.period, real, *window))


def days_of(measure, case):
    """Every day that a period may run from."""
    return [measure.entry, case.on, *(act.date for act in case.acts)]


def settled(periods, pairs, readings, calendar, longest):
    """A solver, satisfied, in which each view has the case beside it, and periods end as they really do."""
    days = [day for view, case in pairs for day in days_of(view.encoding.measure, case)]
    fixed = [term for view, case in pairs for term in (*ranges(view), *pinned(view, case, readings))]
    defined = [d.equation for d in pairs[0][0].encoding.definitions]  # they are of all the views
    solver = Solver([*fixed, *defined, *endings(periods, days, calendar, longest)])
    assert solver.check() is Answer.SAT
    return solver


def ranges(view):
    """What any case and any readings are within."""
    symbols = view.encoding.symbols
    return [*symbols.choices(), *(term for _, term in symbols.domain())]


def possible(measure, case, seen):
    """What does not arise is as usual, and what is assumed holds."""
    return all(
        fact.arises_if is None
        or seen.holds(fact.arises_if, case.on)
        or case.facts[fact.id].value == fact.ordinary
        for fact in measure.facts
    ) and all(
        seen.holds(s.holds, case.on)
        for s in measure.statements
        if isinstance(s, Assumption) and seen.holds(s.guard, case.on)
    )


class Encoded:
    """A measure encoded once, and one solver to which cases are put, one after the other.

    `cases`: those that may be put to it. `longest`: no period of the measure ends so many days after it
    began. `claims`: what a property asks.
    """

    def __init__(self, measure, cases, calendar, longest=200, claims=()):
        self.measure, self.calendar = measure, calendar
        periods = Periods(measure.run_on)
        self.view = view = View(measure, periods)
        self.said, self.results = view.duties, view.results
        self.judged = {j.id: view.encoding.holds(f.Judged(j.id)) for j in measure.judgements}
        self.lawful = {who: view.holds(f.Lawful(who)) for who in (None, *(p.id for p in measure.parties))}
        self.claims = [(claim, view.holds(claim)) for claim in claims]
        self.tied = smt.conj(view.encoding.links())
        days = [day for case in cases for day in days_of(measure, case)]
        defined = [d.equation for d in view.encoding.definitions]
        self.solver = Solver([*ranges(view), *defined, *endings(periods, days, calendar, longest)])

    def compare(self, case, readings):
        """Raises AssertionError where the two differ, with what they differ on."""
        seen = evaluate_complete(self.measure, case, dict(readings), self.calendar)
        self.solver.push()
        self.solver.add(pinned(self.view, case, readings))
        assert self.solver.check() is Answer.SAT
        self._same(case, seen, self.solver.model())
        wanted = Answer.UNSAT if seen.lawful(None) else Answer.SAT
        assert self.solver.check(smt.neg(self.lawful[None])) is wanted
        self.solver.pop()

    def _same(self, case, seen, model):
        encoding = self.view.encoding
        for claim, term in self.claims:
            assert model.truth(term) == seen.holds(claim, case.on), claim
        assert model.truth(self.tied) == possible(self.measure, case, seen)
        for judgement, term in self.judged.items():
            assert model.truth(term) == seen.judgement(judgement), judgement
        index, done = {}, kinds(case)
        for slot in encoding.symbols.slots:
            same = done.get(slot.act.id, [])
            if slot.index < len(same):
                index[slot.name] = same[slot.index]
                assert model.truth(encoding.final.valid(slot)) == seen.valid(same[slot.index]), slot.name
            else:
                assert not model.truth(encoding.final.valid(slot))
        duties = {(d.statement, d.trigger): d for d in seen.duties() if isinstance(d.statement, Duty)}
        for duty in self.said:
            trigger = index.get(duty.trigger.name) if duty.trigger else None
            if duty.trigger and trigger is None:
                assert not model.truth(duty.arises)
                continue
            other = duties.get((duty.statement, trigger))
            arises = other is not None and not other.states[DutyState.NOT_APPLICABLE]
            assert model.truth(duty.arises) == arises, duty.statement
            if arises:
                for state, name in STATES.items():
                    assert model.truth(getattr(duty, name)) == other.states[state], (duty.statement, name)
                if duty.due is not None:
                    assert model.number(duty.due) == other.due.toordinal()
        for result in self.measure.results:
            for status, term in self.results[result.id].status.items():
                assert model.truth(term) == seen.result(result.id).statuses[status], (result.id, status)
        for party, term in self.lawful.items():
            assert model.truth(term) == seen.lawful(party), party


def compare(measure, case, readings, calendar, longest=200, claims=()):
    """One case, as `Encoded` compares it."""
    Encoded(measure, [case], calendar, longest, claims).compare(case, readings)
