"""The verdict on 期限可同时遵守, what is shown of it, and what is said of each party."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any as Json

from policy_model.ir.ids import Combination
from policy_model.ir.property import DeadlinesMet, Strength, Verdict
from policy_model.ir.statement import Measure
from policy_model.proof.combos import Full, fewest
from policy_model.proof.decode import Witness
from policy_model.proof.query import GaveUp
from policy_model.proof.replay import Mismatch, Replay
from policy_model.proof.symbols import Unsupported
from policy_model.proof.verdict import Decision
from policy_model.source.told import Told, english, join

from .control import Control
from .courses import Courses, Played, about, concerned
from .digest import Note
from .doings import kind
from .net import Net
from .plays import Dates, against_plan, asked_for, policies, trials

Value = bool | str | None
"""Under one combination: it holds or fails; None, it says nothing; or why it is not decided."""


def values(courses: Courses, claim: DeadlinesMet) -> dict[Full, Value]:
    """What is known of the claim under each combination."""
    out: dict[Full, Value] = {}
    for found in courses.found:
        try:
            out[found.full] = courses.good(found, claim)
        except Unsupported as form:
            out[found.full] = f"unsupported: {form}"
        except GaveUp as stop:
            out[found.full] = f"rlimit: {stop}"
    return out


def verdict(courses: Courses, known: dict[Full, Value]) -> Decision:
    """The verdict, with the exact sets of readings."""

    def where(value: Value) -> tuple[Combination, ...]:
        return fewest(courses.readings, [full for full, v in known.items() if v is value])

    holds, fails, vacuous = where(True), where(False), where(None)
    reasons = [v for v in known.values() if isinstance(v, str)]
    if reasons:
        undecided = fewest(courses.readings, [full for full, v in known.items() if isinstance(v, str)])
        return Decision(Verdict.UNKNOWN, holds, fails, vacuous, undecided, reason=reasons[0])
    if not holds and not fails:
        word = Verdict.VACUOUS
    elif not fails:
        word = Verdict.PROVED
    else:
        word = Verdict.DEPENDS if holds else Verdict.REFUTED
    return Decision(word, holds, fails, vacuous)


def shown(courses: Courses, claim: DeadlinesMet, known: dict[Full, Value], replay: Replay) -> Witness | None:
    """A course where it is claimed that one exists; the play that defeats a party where one does.

    Raises:
        Mismatch: the evaluator sees it otherwise.
    """
    for found in courses.found:
        full = courses.all_readings(found.full)
        if claim.strength is Strength.CONSISTENT and known[found.full] is True:
            case = next((course.case for course in found.courses if about(course, claim)), None)
            if case is not None:
                replay.course(courses.measure, case, full)
                return Witness((case,), full, ())
        if claim.strength is not Strength.CONSISTENT and known[found.full] is False:
            plays = [(p, c) for p in found.nets for c in concerned(p, claim)]
            case = _defeat(courses, claim, plays, full, replay)
            if case is not None:
                return Witness((case,), full, ())
    return None


def _defeat(
    courses: Courses,
    claim: DeadlinesMet,
    plays: list[tuple[Played, Control]],
    full: Combination,
    replay: Replay,
) -> dict[str, object] | None:
    """A play that defeats a party; against fixed dates first one who is sure as it goes along."""
    measure = courses.measure
    strong = claim.strength is Strength.STRONG
    if strong:
        plays = sorted(plays, key=lambda pair: not pair[1].dynamic)
    for (course, net, _), control in plays:
        dates = Dates(measure, courses.question.setting, net)
        if strong and control.dynamic and control.strong_play:
            # What comes too early is shown where it does nothing else; the play is the same without it.
            with suppress(Mismatch):
                case = dates.defeat(course, against_plan(net, control))
                replay.unmet(measure, case, full, control.party)
                return case
            case = dates.defeat(course, control.strong_play)
            replay.unmet(measure, case, full, control.party)
            return case
        if control.play:
            case = dates.defeat(course, control.play)
            replay.defeat(measure, case, full, control.party)
            return case
    return None


def confirm(courses: Courses, claim: DeadlinesMet, replay: Replay) -> None:
    """Try the certificates on the evaluator: whoever keeps to its own keeps its periods in lawful plays.

    Nets over which the games are the same are tried once, and what is one case is read once.

    Raises:
        Mismatch: somebody does not.
    """
    if claim.strength is Strength.CONSISTENT:
        return
    strong = claim.strength is Strength.STRONG
    tried: set[tuple[Net, frozenset[str]]] = set()
    cases: dict[str, _Tries] = {}
    for found in courses.found:
        for course, net, controls in found.nets:
            sure = frozenset(c.party for c in controls if (c.strong if strong else c.dynamic))
            key = (courses.controls.core(net), sure)
            if key in tried:
                continue
            tried.add(key)
            certified = policies(net, controls, strong)
            full = courses.all_readings(found.full)
            dates = Dates(courses.measure, courses.question.setting, net)
            tried_plays = trials(net, certified) if net.plain else asked_for(net, sure, strong)
            for steps, parties in tried_plays:
                case = dates.unstated(course, steps, dates.day(steps[-1].day))
                tries = cases.setdefault(json.dumps(case, ensure_ascii=False), _Tries(case))
                tries.under[full, parties] = None
    for tries in cases.values():
        case = courses.question.setting.stated(courses.measure, tries.case)
        for full, parties in tries.under:
            replay.kept(courses.measure, case, full, parties)


@dataclass(frozen=True, slots=True)
class _Tries:
    """A case, and under which readings which parties keep their periods in it."""

    case: dict[str, Json]
    under: dict[tuple[Combination, frozenset[str]], None] = field(default_factory=dict)


def notes(courses: Courses, claim: DeadlinesMet) -> Iterator[Note]:
    """What each party can be sure of, each with the readings under which it is so."""
    tell = _Lines(courses.measure, claim.strength is Strength.STRONG)
    where: dict[_Line, list[Full]] = {}
    for found in courses.found:
        lines: dict[_Line, None] = {}
        for step in found.lost:
            lines["no_course", (step.source.id,)] = None
        if claim.strength is not Strength.CONSISTENT:
            for played in found.nets:
                for control in concerned(played, claim):
                    lines.update(dict.fromkeys(tell.of(played[1], control)))
        for line in lines:
            where.setdefault(line, []).append(found.full)
    known: dict[tuple[Full, ...], tuple[Combination, ...]] = {}
    for (key, args), fulls in where.items():
        same = tuple(fulls)
        if same not in known:
            known[same] = fewest(courses.readings, fulls)
        yield Note(key, args, known[same])


_Line = tuple[str, tuple[str, ...]]


class _Lines:
    """What is said of a party's control over a net, worked out once for all readings that give both."""

    def __init__(self, measure: Measure, strong: bool) -> None:
        self._party = {p.id.key: p.id.told for p in measure.parties}
        self._act = {a.id.key: a.id.told for a in measure.acts}
        self._strong = strong
        self._known: dict[tuple[int, str], tuple[_Line, ...]] = {}
        self._named: dict[int, dict[str, str]] = {}

    def of(self, net: Net, control: Control) -> tuple[_Line, ...]:
        """The lines of a net of the courses' own, of which there is one object each."""
        key = (id(net), control.party)
        if key not in self._known:
            self._known[key] = tuple(self._lines(net, control))
        return self._known[key]

    def _names(self, net: Net) -> dict[str, str]:
        """The net's acts by name."""
        if id(net) not in self._named:
            self._named[id(net)] = dict(self._told(net))
        return self._named[id(net)]

    def _told(self, net: Net) -> Iterator[tuple[str, str]]:
        """Each act with its name; where there are several of a kind, with whose each is."""
        whose: list[tuple[str, str]] = list(zip(map(kind, net.acts), net.owner, strict=True))
        several = Counter(act for act, _ in whose)
        for place, (name, (act, owner)) in enumerate(zip(net.acts, whose, strict=True)):
            if act not in self._act:
                continue
            if several[act] == 1:
                yield name, self._act[act]
                continue
            same = [here for here, one in enumerate(whose) if one == (act, owner)]
            number = str(same.index(place) + 1) if len(same) > 1 else ""
            who = self._party[owner]
            yield (
                name,
                Told(
                    f"{self._act[act]}（{who}{number}）",
                    f"{english(self._act[act])} ({english(who)}{number})",
                ),
            )

    def _lines(self, net: Net, control: Control) -> Iterator[_Line]:
        party, strong = self._party, self._strong
        act = self._names(net)
        me = party[control.party]
        path = join(Told("→", "→"), (act[a] for a in net.acts if a in act))
        sure = control.strong if strong else control.dynamic
        if sure and control.assumed:
            yield "assumed", (me,)
        yield ("unsure" if sure is None else "can" if sure else "cannot"), (me, path)
        if strong:
            dated = {b.act for b in net.bounds if b.clock is not None}
            for own, day in control.plan:
                if net.mixed:
                    yield "fixed_late", (me, act[own])
                    continue
                yield ("fixed" if own in dated else "fixed_freely"), (me, act[own], str(day))
        elif control.dynamic and control.after is None:
            yield "some_way", (me,)
        else:
            for own, after in control.after or ():
                if after:
                    yield "same_day", (me, act[own], join(Told("、", ", "), (act[a] for a in after)))
        for own, days in control.margins:
            yield ("margin" if days else "no_margin"), (me, act[own], str(days))
        for wait in control.waits:
            yield "wait", (me, act[wait.act], party[wait.other], act[wait.on])
