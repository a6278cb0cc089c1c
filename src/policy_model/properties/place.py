"""The properties of a measure, decided: what `policy-model check` reports.

`outcome` has the shapes of what is found; `proof.story` and `report` say it to a reader.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from policy_model.courses import deadlines
from policy_model.courses.courses import Courses
from policy_model.courses.digest import Note
from policy_model.ir.edit import all_formulas
from policy_model.ir.formula import Applies, Lapsed, Period, Unit
from policy_model.ir.property import Always, DeadlinesMet, EachNeeded, Property, Strength, Verdict
from policy_model.ir.statement import ByReference, Measure, Scope
from policy_model.ir.walk import lengths, nodes, parts
from policy_model.proof.basis import document_order, of_case, of_proof
from policy_model.proof.combos import covered
from policy_model.proof.decode import Witness, witness
from policy_model.proof.obligation import World, obligation
from policy_model.proof.query import GaveUp, Query, Question, Setting
from policy_model.proof.recall import KeptAnswers, Recall
from policy_model.proof.replay import Replay
from policy_model.proof.solver import RLIMIT
from policy_model.proof.symbols import LATE, Unsupported
from policy_model.proof.verdict import Decision, decide
from policy_model.semantics.counted import periods, periods_from_entry
from policy_model.source.clause import ClauseId

from .needed import shown, together
from .outcome import Outcome, hanging

_T = TypeVar("_T")
_MONTH = 30
_DAYS = {Unit.WORKDAY: 2, Unit.DAY: 1, Unit.MONTH: 31, Unit.YEAR: 366}
_CENTURY = 36525


def setting(
    measure: Measure, replay: Replay, rlimit: int | None = None, on: datetime.date | None = None
) -> Setting:
    """The usual setting: days from a month before entry into force to a year after it, or more.

    More where periods must have passed, or one is longer, or an event of the calendar is waited for. `on`:
    the one day on which cases are to be seen; the days reach from and to it.
    """
    wanted = sorted(day.toordinal() for day in (measure.entry, on or measure.entry))
    start = max(1, wanted[0] - _MONTH)
    days = max(400, wanted[1] + _MONTH - start, _taken(measure) + 3 * _MONTH + _waited(measure))
    if start + days + _CENTURY > datetime.date.max.toordinal():
        raise Unsupported(LATE)
    limit = RLIMIT if rlimit is None else rlimit
    return Setting(replay.last_day(measure), datetime.date.fromordinal(start), days, limit, on, replay.stated)


def _waited(measure: Measure) -> int:
    """In how many days an event of the calendar has come, and come again if it may."""
    return max((31 * a.falls.months * min(a.at_most, 2) for a in measure.acts if a.falls), default=0)


def _taken(measure: Measure) -> int:
    """How many days all that must have passed takes one after the other, or the longest period, at most."""
    passed = dict.fromkeys(n.within for f in all_formulas(measure) for n in nodes(f) if isinstance(n, Lapsed))
    every = [*(within for _, within in periods(measure)), *periods_from_entry(measure)]
    return max(sum(map(_most, passed)), *map(_most, every), 0)


def _most(period: Period) -> int:
    own = (sum(_DAYS[part.unit] * part.number for part in parts(way)) for way in lengths(period))
    return max(own)


class Place:
    """Where a measure's properties are decided: its encoding and its courses, made when first asked for.

    `answers`: what the solver was asked in earlier runs; None: nothing is kept.
    """

    def __init__(self, measure: Measure, replay: Replay, rlimit: int | None = None) -> None:
        self._measure, self._replay, self._rlimit = measure, replay, rlimit
        self.recall = Recall()
        self.answers: KeptAnswers | None = None

    @cached_property
    def question(self) -> Question:
        """What all queries have in common, in the usual setting. Raises Unsupported."""
        usual = setting(self._measure, self._replay, self._rlimit)
        return Question(World(self._measure), usual, self.recall)

    @cached_property
    def courses(self) -> Courses:
        """All courses. Raises Unsupported, GaveUp, OverflowError."""
        return self.asking("courses", lambda: Courses(self.question))

    def asking(self, who: str, ask: Callable[[], _T]) -> _T:
        """What `ask` gives, which asks here: with what it was answered in earlier runs."""
        if self.answers is None:
            return ask()
        return self.answers.asking(self.recall, f"{self._measure.name} {who}", ask)

    def decide(self, prop: Property) -> Outcome:
        """What becomes of a property. What the solver cannot do is *unknown*."""
        try:
            if isinstance(prop.claim, DeadlinesMet):
                return _deadlines(prop, prop.claim, self.courses, self._replay)
            if isinstance(prop.claim, EachNeeded):
                return _each_needed(self.question, prop, prop.claim, self._replay)
            return _queried(self.question, prop, self._replay)
        except Unsupported as form:
            return Outcome.unknown(prop, f"unsupported: {form}")
        except (GaveUp, OverflowError) as stop:
            return Outcome.unknown(prop, f"rlimit: {stop}")


def _queried(question: Question, prop: Property, replay: Replay) -> Outcome:
    measure = question.measure
    query = Query(question, obligation(question.world, prop))
    decision = decide(query)
    found = None if decision.first is None else witness(query, decision.first)
    if found is not None:
        replay.check(measure, prop, found)
    basis = None
    if query.obligation.existential:
        if found is not None and decision.verdict is Verdict.PROVED:
            basis = of_case(query, found.pins)
    elif decision.holds:
        basis = of_proof(query, decision.holds) or _stated(measure, prop)
    return _outcome(measure, prop, decision, found, basis=basis)


def _stated(measure: Measure, prop: Property) -> tuple[ClauseId, ...]:
    """What says when the measure is in force, and to whom it applies, if that is all the claim rests on."""
    if not isinstance(prop.claim, Always):
        return ()
    claimed = (prop.claim.premise, prop.claim.conclusion)
    asked = {n.scope for f in claimed for n in nodes(f) if isinstance(n, Applies)}
    scopes = {s.clause for s in measure.statements if isinstance(s, Scope | ByReference) and True in asked}
    entry = {measure.entry_clause} if asked and measure.entry_clause is not None else set()
    return tuple(sorted(scopes | entry, key=document_order))


def _each_needed(question: Question, prop: Property, claim: EachNeeded, replay: Replay) -> Outcome:
    """Its basis is what the cases that notice rest on, each in the fewest clauses."""
    measure = question.measure
    found = shown(question, claim, replay)
    notes = tuple(
        Note("not_needed", (str(item.clause),), item.decision.fails) for item in found if item.decision.fails
    )
    decision = together(measure, found)
    rests = sorted({clause for item in found for clause in item.rests}, key=document_order)
    basis = tuple(rests) if decision.verdict is Verdict.PROVED else None
    return _outcome(measure, prop, decision, *(item.witness for item in found), notes=notes, basis=basis)


def _outcome(
    measure: Measure,
    prop: Property,
    decision: Decision,
    *shown: Witness | None,
    notes: tuple[Note, ...] = (),
    basis: tuple[ClauseId, ...] | None = None,
) -> Outcome:
    some = [found for found in shown if found is not None]
    return Outcome(
        property=prop,
        verdict=decision.verdict,
        as_expected=as_expected(measure, prop, decision),
        holds=decision.holds,
        fails=decision.fails,
        vacuous=decision.vacuous,
        undecided=decision.undecided,
        reason=decision.reason,
        witness=tuple(case for found in some for case in found.cases),
        witness_readings=some[0].readings if some else (),
        notes=notes,
        basis=basis,
    )


def as_expected(measure: Measure, prop: Property, decision: Decision) -> bool:
    """The verdict is the one the file expects and, where it depends, on what the file states."""
    if decision.verdict is not prop.expected.verdict:
        return False
    if decision.verdict is not Verdict.DEPENDS:
        return True
    hangs = hanging(*decision.holds, *decision.fails, *decision.vacuous)
    if prop.expected.readings and hangs != set(prop.expected.readings):
        return False
    if not prop.expected.holds:
        return True
    named = {r for c in prop.expected.holds for r, _ in c} | hangs
    readings = [r for r in measure.readings if r.id in named]
    return covered(readings, prop.expected.holds) == covered(readings, decision.holds)


# -- periods -------------------------------------------------------------------------------------


def _deadlines(prop: Property, claim: DeadlinesMet, courses: Courses, replay: Replay) -> Outcome:
    """守法时 adds nothing: in a course nobody breaches, and others' breaches end a game."""
    known = deadlines.values(courses, claim)
    deadlines.confirm(courses, claim, replay)
    shown = deadlines.shown(courses, claim, known, replay)
    notes = tuple(deadlines.notes(courses, claim))
    decision = deadlines.verdict(courses, known)
    basis = None
    if decision.holds and claim.strength is Strength.CONSISTENT:
        basis = courses.rests(claim, {full for full, value in known.items() if value is True})
    return _outcome(courses.measure, prop, decision, shown, notes=notes, basis=basis)
