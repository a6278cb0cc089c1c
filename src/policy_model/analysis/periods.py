"""Time: standstills (PM0713, PM0730), waits without end (PM0715), others' lawful delay (PM0717)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any as Json
from typing import TypeVar

from policy_model.courses.courses import Courses
from policy_model.courses.standing import Limbo, Pushed, Shown, Waiting, Witnessing, limbo, pushed, waits
from policy_model.ir.formula import ActRef
from policy_model.ir.ids import ActId, Combination, PartyId
from policy_model.ir.statement import Duty, Measure, Power
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg
from policy_model.source.told import Told

from .finding import Finding, Severity, keys, names
from .steps import Procedure, procedures_of
from .web import of_whom
from .wording import say

T = TypeVar("T", Limbo, Waiting, Pushed)


@dataclass(frozen=True, slots=True)
class Matter:
    """The courses of a matter, what its cases are replayed on, and how they and their readings are shown."""

    courses: Courses
    replay: Witnessing
    told: Callable[[dict[str, Json]], dict[str, Json]]
    taken: Callable[[Combination], Combination]


def _each(find: Callable[[Courses, Witnessing], tuple[T, ...]], matters: Sequence[Matter]) -> Iterator[T]:
    for matter in matters:
        for found in find(matter.courses, matter.replay):
            case, readings = matter.told(found.shown.case), matter.taken(found.shown.case_readings)
            yield replace(found, shown=replace(found.shown, case=case, case_readings=readings))


def standstills(measure: Measure, matters: Sequence[Matter]) -> Iterator[Finding]:
    """A lawful position, the matter undecided, where nobody has a duty (model 8, limbo).

    PM0713: somebody may go on. PM0730: nobody can by this way, whatever begins another. One finding for what
    is provided for in the same clauses; it tells the first of its positions.
    """
    together: dict[tuple[tuple[ClauseId, ...], bool], list[Limbo]] = {}
    for found in _each(limbo, matters):
        leads = tuple(act for _, act in found.open) or found.passed or found.after[-1:]
        together.setdefault((_clauses(measure, leads), bool(found.open)), []).append(found)
    for (clauses, goes_on), some in together.items():
        first = some[0]
        what = tuple(dict.fromkeys(act for _, act in first.open))
        yield _finding(
            "PM0713" if goes_on else "PM0730",
            Severity.WARNING,
            _near(measure, clauses, first.after),
            keys(what or first.passed or first.after[-1:]),
            first.shown,
            *(other.shown for other in some[1:]),
            after=names(first.after),
            who=names(dict.fromkeys(party for party, _ in first.open)),
            what=names(what or first.passed),
            rest=_rest(first, goes_on),
        )


def _near(measure: Measure, clauses: tuple[ClauseId, ...], after: Sequence[ActId]) -> tuple[ClauseId, ...]:
    """Those of the clauses that are of an article of which what was done before is."""
    articles = {(c.article, c.branch) for c in _clauses(measure, after)}
    return tuple(c for c in clauses if (c.article, c.branch) in articles) or clauses


def _rest(position: Limbo, goes_on: bool) -> Told:
    """What else is left: at a dead end nothing, or to begin another way; where it may go on, another way."""
    if not position.elsewhere:
        return Told("", "") if goes_on else say("dead_end")
    who, acts = zip(*position.elsewhere, strict=True)
    key = "goes_on.elsewhere" if goes_on else "dead_end.elsewhere"
    return say(key, who=names(dict.fromkeys(who)), acts=names(dict.fromkeys(acts)))


def unbounded(measure: Measure, matters: Sequence[Matter]) -> Iterator[Finding]:
    """PM0715: somebody waits for another's act that is not owed, and of which nothing says by when it comes.

    Whoever is only called upon by that act, which is another's right, waits for nothing. A duty without a
    last day is told as such (PM0714).
    """
    procedure = procedures_of(measure).any
    together: dict[tuple[PartyId, ActId], list[Waiting]] = {}
    for wait in _each(waits, matters):
        if not wait.owed and not _called_upon(procedure, wait):
            together.setdefault((wait.other, wait.on), []).append(wait)
    for (other, on), some in together.items():
        yield _finding(
            "PM0715",
            Severity.WARNING,
            _clauses(measure, [on], other),
            on.key,
            some[0].shown,
            who=names(dict.fromkeys(wait.party for wait in some)),
            what=names(dict.fromkeys(wait.act for wait in some)),
            other=names([other]),
            act=names([on]),
            why=say("waits.late_counts" if _dated(measure, on, other) else "waits.no_day"),
        )


def _called_upon(procedure: Procedure, wait: Waiting) -> bool:
    """The party owes its act, and only where the awaited one, or what comes after it, calls for it."""
    own = [s for s in procedure.web.measure.statements if wait.party in of_whom(s)]
    owed = [s for s in own if isinstance(s, Duty) and wait.act in (ref.act for ref in s.any_of)]
    if not owed or any(isinstance(s, Power) and s.act == wait.act for s in own):
        return False
    return all(any(_after(procedure, ref, wait.on) for ref in _calls(procedure, s)) for s in owed)


def _calls(procedure: Procedure, duty: Duty) -> list[ActRef]:
    return [m.ref for m in procedure.web.mentions(duty, procedure.chosen) if m.positive]


def _after(procedure: Procedure, ref: ActRef, on: ActId) -> bool:
    parties = ref.by or procedure.doers(ref.act)
    return ref.act == on or all(on in {a for a, _ in procedure.before(ref.act, p)} for p in parties)


def _dated(measure: Measure, act: ActId, by: PartyId) -> bool:
    return any(
        isinstance(s, Power) and s.act == act and by in s.bearers and s.within is not None
        for s in measure.statements
    )


def delayed(_: Measure, matters: Sequence[Matter]) -> Iterator[Finding]:
    """PM0717: another's lawful delay pushes a party into breach, or out of a right."""
    for found in _each(pushed, matters):
        yield _finding(
            "PM0717",
            Severity.WARNING if found.power else Severity.ERROR,
            found.clauses,
            keys([found.act]),
            found.shown,
            party=names([found.party]),
            act=names([found.act]),
        )


def _finding(
    code: str,
    severity: Severity,
    clauses: tuple[ClauseId, ...],
    about: str,
    shown: Shown,
    *others: Shown,
    **args: Arg,
) -> Finding:
    every = dict.fromkeys(one for each in (shown, *others) for one in each.readings)
    # what needs a reading more than another combination adds nothing to it
    under = tuple(one for one in every if not any(set(other) < set(one) for other in every))
    return Finding(
        code,
        severity,
        clauses,
        about,
        (("clauses", clauses), *args.items()),
        () if () in under else under,
        (shown.case,),
        shown.case_readings,
    )


def _clauses(measure: Measure, acts: Iterable[ActId], by: PartyId | None = None) -> tuple[ClauseId, ...]:
    """Where the acts are provided for; where nothing does, where they are declared."""
    wanted = set(acts)
    said = [
        s.clause
        for s in measure.statements
        if isinstance(s, Duty | Power) and s.act in wanted and (by is None or by in s.bearers)
    ]
    declared = [clause for act in measure.acts if act.id in wanted for clause in act.clauses]
    return tuple(sorted(set(said or declared)))
