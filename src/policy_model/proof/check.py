"""All the properties of a measure, decided: what `policy-model check` reports.

`run` decides; `report` has the shapes of what it finds; `story` and `text` say it to a reader.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence

from policy_model.ir.ids import Combination
from policy_model.ir.property import DeadlinesMet, EachNeeded, Property, Strength, Verdict
from policy_model.ir.statement import Measure
from policy_model.source.clause import ClauseId

from .basis import of_case, of_proof
from .combos import Full, combinations, fewest, matches
from .courses import Control, Course, Courses, good
from .decode import Witness, witness
from .needed import each, together
from .net import Net
from .obligation import World, obligation
from .query import GaveUp, Query, Question, Setting
from .replay import Replay
from .report import CheckReport, Note, Outcome
from .symbols import Unsupported
from .verdict import Decision, decide

Progress = Callable[[str, int, int], object]
"""Called with a property's name, how many are done, and of how many."""


def setting(measure: Measure, replay: Replay, rlimit: int | None = None) -> Setting:
    """The usual setting: real days from a month before entry into force to a year after it."""
    first, last = replay.tables()
    start = max(first, measure.entry - datetime.timedelta(days=30))
    days = min((last - start).days - 120, 400)
    if days < 60:
        raise Unsupported(f"{measure.entry.isoformat()} is outside the tables of working days")
    usual = Setting(replay.last_day(measure), start, days)
    return usual if rlimit is None else Setting(usual.last_day, start, days, rlimit)


def run(
    measure: Measure,
    properties: Sequence[Property],
    *,
    replay: Replay,
    rlimit: int | None = None,
    progress: Progress | None = None,
) -> CheckReport:
    """Decide each property, in order. Never raises for what the solver cannot do: that is *unknown*."""
    question = Question(World(measure), setting(measure, replay, rlimit))
    courses: list[Courses | str] = []
    outcomes = []
    for done, prop in enumerate(properties):
        if progress is not None:
            progress(prop.name, done, len(properties))
        if isinstance(prop.claim, DeadlinesMet):
            if not courses:
                courses.append(_courses(question))
            outcomes.append(_deadlines(prop, prop.claim, courses[0], replay))
        else:
            outcomes.append(_decided(question, prop, replay))
    if progress is not None:
        progress("", len(properties), len(properties))
    return CheckReport(measure.name, measure.title, measure.hash, tuple(outcomes))


def _decided(question: Question, prop: Property, replay: Replay) -> Outcome:
    try:
        if isinstance(prop.claim, EachNeeded):
            return _each_needed(question, prop, prop.claim, replay)
        return _queried(question, prop, replay)
    except Unsupported as form:
        return Outcome.unknown(prop, f"unsupported: {form}")
    except GaveUp as stop:
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
        basis = of_proof(query, decision.holds)
    return _outcome(measure, prop, decision, found, basis=basis)


def _each_needed(question: Question, prop: Property, claim: EachNeeded, replay: Replay) -> Outcome:
    measure = question.measure
    found = each(question, claim)
    cases, notes = [], []
    for item in found:
        shown = item.witness()
        if shown is not None:
            replay.change(measure, item.without, shown)
            cases.append(shown)
        if item.decision.fails:
            notes.append(Note("not_needed", (str(item.clause),), item.decision.fails))
    decision = together(measure, found)
    return _outcome(measure, prop, decision, *cases, notes=tuple(notes))


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
    hangs = {r for c in (*decision.holds, *decision.fails, *decision.vacuous) for r, _ in c}
    if prop.expected.readings and hangs != set(prop.expected.readings):
        return False
    if not prop.expected.holds:
        return True
    named = {r for c in prop.expected.holds for r, _ in c} | hangs
    readings = [r for r in measure.readings if r.id in named]
    said, got = (
        {full for full in combinations(readings) if any(matches(full, readings, c) for c in some)}
        for some in (prop.expected.holds, decision.holds)
    )
    return said == got


# -- periods -------------------------------------------------------------------------------------


def _courses(question: Question) -> Courses | str:
    try:
        return Courses(question.measure, question.setting)
    except Unsupported as form:
        return f"unsupported: {form}"
    except (GaveUp, OverflowError) as stop:
        return f"rlimit: {stop}"


def _deadlines(prop: Property, claim: DeadlinesMet, courses: Courses | str, replay: Replay) -> Outcome:
    if isinstance(courses, str):
        return Outcome.unknown(prop, courses)
    measure, readings = courses.measure, courses.readings
    if prop.lawful:
        return Outcome.unknown(prop, "unsupported: 守法时 before 期限可同时遵守")
    try:
        verdicts = {found.full: good(found, claim) for found in courses.found}
    except Unsupported as form:
        return Outcome.unknown(prop, f"unsupported: {form}")
    sets = {
        value: fewest(readings, [full for full, v in verdicts.items() if v is value])
        for value in (True, False, None)
    }
    if not sets[True] and not sets[False]:
        verdict = Verdict.VACUOUS
    elif not sets[False]:
        verdict = Verdict.PROVED
    else:
        verdict = Verdict.DEPENDS if sets[True] else Verdict.REFUTED
    decision = Decision(verdict, sets[True], sets[False], sets[None])
    shown = _shown(claim, courses, verdicts, replay)
    found = Witness(*shown, ()) if shown[0] else None
    return _outcome(measure, prop, decision, found, notes=tuple(_notes(claim, courses)))


def _shown(
    claim: DeadlinesMet,
    courses: Courses,
    verdicts: dict[Full, bool | None],
    replay: Replay,
) -> tuple[tuple[dict[str, object], ...], Combination]:
    """A course where it is claimed that one exists; the play that defeats a party where one does."""
    measure = courses.measure
    for found in courses.found:
        chosen = dict(zip((r.id for r in courses.readings), found.full, strict=True))
        full = tuple((r.id, chosen.get(r.id, r.choices[0].id)) for r in measure.readings)
        if claim.strength is Strength.CONSISTENT and verdicts[found.full]:
            cases: tuple[dict[str, object], ...] = (found.courses[0].case,)
            replay.course(measure, cases[0], full)
            return cases, full
        if verdicts[found.full] is False:
            for course, net, controls in found.nets:
                for control in _concerned(controls, claim):
                    if control.play:
                        case = courses.play(course, net, control.play)
                        replay.defeat(measure, case, full, control.party)
                        return (case,), full
    return (), ()


def _concerned(controls: Iterable[Control], claim: DeadlinesMet) -> list[Control]:
    return [c for c in controls if claim.party is None or c.party == claim.party.key]


def _notes(claim: DeadlinesMet, courses: Courses) -> Iterable[Note]:
    """What each party can be sure of, each with the readings under which it is so."""
    where: dict[tuple[str, tuple[str, ...]], list[Full]] = {}
    for found in courses.found:
        lines: dict[tuple[str, tuple[str, ...]], None] = {}
        for step in found.lost:
            lines["no_course", (step,)] = None
        if claim.strength is not Strength.CONSISTENT:
            for course, net, controls in found.nets:
                for control in _concerned(controls, claim):
                    lines.update(dict.fromkeys(_lines(claim, course, net, control)))
        for line in lines:
            where.setdefault(line, []).append(found.full)
    known: dict[tuple[Full, ...], tuple[Combination, ...]] = {}
    for (key, args), fulls in where.items():
        same = tuple(fulls)
        if same not in known:
            known[same] = fewest(courses.readings, fulls)
        yield Note(key, args, known[same])


def _lines(
    claim: DeadlinesMet, course: Course, net: Net, control: Control
) -> Iterable[tuple[str, tuple[str, ...]]]:
    measure = course.fixed.measure
    party = {p.id.key: p.id.zh or p.id.key for p in measure.parties}
    act = {a.id.key: a.id.zh or a.id.key for a in measure.acts}
    me = party[control.party]
    path = "→".join(act[a] for a in net.acts)
    strong = claim.strength is Strength.STRONG
    yield ("can" if (control.strong if strong else control.dynamic) else "cannot"), (me, path)
    for when in control.certificate if not strong else ():
        own, how = when
        if how.startswith("same-day:"):
            after = "、".join(act[a] for a in how.removeprefix("same-day:").split(",") if a)
            if after:
                yield "same_day", (me, act[own], after)
    for own, days in control.margins:
        yield ("margin" if days else "no_margin"), (me, act[own], str(days))
    for wait in control.waits:
        yield "wait", (me, act[wait.act], party[wait.other], act[wait.on])
