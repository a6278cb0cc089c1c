"""How whoever makes a mistake of no clause answers a complete case: what tells it from any other mistake.

Few vectors are sought for such a mistake. To tell it from another it must be known what it comes to on all
the others: what its owner takes a case for, or sees of it. A mistake of which that is not known is taken to
show on the vectors named for it, and there alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from policy_model.ir.formula import Status, Unit
from policy_model.ir.ids import FactId
from policy_model.ir.vocabulary import Fact, FactValue
from policy_model.semantics.case import Case, Known
from policy_model.semantics.counted import periods, periods_from_entry
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import BoolWorld

from .bodies import AnyRole, Unowned, of_kind
from .clash import BAR, RIVAL, shown
from .everywhere import COUNTING, RunsOn, left_out, turned
from .faults import CONTRADICTION, Seen, Sees, Sight, everything
from .ignored import Ignoring, taken
from .maker import Choices, Maker
from .masks import admissible
from .met import Meeting
from .mistaken import Mistaken, Takes
from .order import SWITCHES, MonthDay
from .sensitive import Sensitive

R = TypeVar("R")
_CLASHING = (BAR, RIVAL)
_LEAP = (2, 29)
_STRETCHED, _HOLIDAYS = 2, 30
"""How many days a working day may take, weekends included, and how many all holidays on the way together."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A complete case, and the readings it takes."""

    case: Case
    readings: Choices


def _latest(work: Callable[[_Asked], R]) -> Callable[[_Asked], R]:
    """The work, not done again for the case it was last done for: all are asked of a case in turn."""
    kept: list[tuple[_Asked, R]] = []

    def once(asked: _Asked) -> R:
        if not (kept and kept[0][0].case is asked.case and kept[0][0].readings is asked.readings):
            kept[:] = [(asked, work(asked))]
        return kept[0][1]

    return once


class Flips:
    """What other values of facts come to in a case, by the facts' keys: the first that changes the answer.

    `barred`: those of which some value would change it but contradicts the rest.
    """

    def __init__(self, sensitive: Sensitive, case: Case, readings: Choices) -> None:
        usable, self._observed = sensitive.observed(case, readings)
        found = sensitive.found(usable, self._observed)
        self.changed = {f.key: value for f, value in reversed(found.changed)}
        self.barred = {f.key for f, _ in found.barred}
        self._bits, self._case = sensitive.flips, case

    def seen(self, fact: FactId, value: FactValue) -> Seen:
        """What is seen where the fact has this value, which contradicts nothing."""
        bit = self._bits[fact, value]
        return everything({key for key, mask in self._observed if mask & bit}, self._case)


@dataclass(frozen=True)
class Behaviours:
    """How the mistakes of no clause of a measure answer, by their ids."""

    maker: Maker

    def __call__(self, id: str) -> Sees | None:
        """What is seen with the mistake; None where that is not known."""
        family, *about = id.split()
        if id in self._meeting:
            return self._meeting[id]
        takes = self._mistaken(family, *about)
        if takes is not None:
            return self._taking(takes)
        match family, about:
            case "day", [day]:
                return self._day(datetime.date.fromisoformat(day))
            case (("turn.late" | "turn.undone"), ["weekend"]):
                return self._counting(RunsOn)
            case (("turn.done" | "turn.late" | "turn.undone"), [*_, "year"] | ["year", _]):
                return self._dues_by_month_day
            case "by", [kind, ("own" | "any_role") as how]:
                return self._of_kind(kind, Unowned if how == "own" else AnyRole)
            case "ordinary", [fact]:
                return lambda case, readings, own: self._ordinary(fact, case, readings, own)
            case (("order" | "rival"), _):
                return lambda case, readings, own: self._clashing(id, case, readings, own)
            case "counting", [name]:
                return self._counting(COUNTING[name])
            case "evaluator", ["month_day"]:
                return self._counting(MonthDay)
            case "evaluator", [name] if name.startswith("table_"):
                return self._table(name.removeprefix("table_"))
            case "evaluator", [name] if name in SWITCHES:
                return lambda case, readings, _: self._sight(case, readings, SWITCHES[name])
            case "evaluator", [name]:
                return _SEEN.get(name) and _with(self.maker, _SEEN[name])
            case "ignored", [name]:
                return self._ignored(name)
            case _:
                return None

    @cached_property
    def _sight(self) -> Sight:
        return Sight(self.maker)

    @cached_property
    def _meeting(self) -> Mapping[str, Sees]:
        return {f.id: sees for f, sees in Meeting(self.maker).ways.items()}

    @cached_property
    def _mistaken(self) -> Mistaken:
        return Mistaken(self.maker)

    def _taking(self, takes: Takes) -> Sees:
        def sees(case: Case, readings: Choices, own: Seen) -> Seen:
            other = takes(case, readings)
            return own if other is case else self._sight(other, readings)

        return sees

    def _table(self, most: str) -> Sees:
        """No more acts than a table has room for are read, or one less than the vocabulary has room for."""
        full = sum(a.at_most for a in self.maker.measure.acts)
        room = full - 1 if most == "full" else int(most)

        def sees(case: Case, readings: Choices, own: Seen) -> Seen:
            if len(case.acts) <= room:
                return own
            read = self._sight(replace(case, acts=case.acts[:room]), readings)
            return read | {("unread", i) for i in range(room, len(case.acts))}

        return sees

    def _counting(self, world: type[BoolWorld]) -> Sees:
        return lambda case, readings, _: self._sight(case, readings, Evaluation, world)

    def _day(self, day: datetime.date) -> Sees:
        """A day is miscounted: nothing is otherwise where no act is so early that a period may reach it."""
        misread = left_out(day) if (day.month, day.day) == _LEAP else turned(day)
        sees, reach = self._counting(misread), self._reach

        def seen(case: Case, readings: Choices, own: Seen) -> Seen:
            near = any(a.date < day and (day - a.date).days <= reach for a in case.acts)
            return sees(case, readings, own) if near or self._from_entry else own

        return seen

    @cached_property
    def _reach(self) -> int:
        """So many days at most a period of working days that runs from an act may take."""
        most = max((p.number for _, p in periods(self.maker.measure) if p.unit is Unit.WORKDAY), default=0)
        return _STRETCHED * most + _HOLIDAYS

    @cached_property
    def _from_entry(self) -> bool:
        return bool(periods_from_entry(self.maker.measure))

    def _dues_by_month_day(self, case: Case, readings: Choices, own: Seen) -> Seen:
        other = self._sight(case, readings, Evaluation, MonthDay)
        if CONTRADICTION in (own, other):
            return own
        return frozenset({k for k in own if k[0] != "duty"} | {k for k in other if k[0] == "duty"})

    def _of_kind(self, kind: str, evaluation: type[Unowned | AnyRole]) -> Sees:
        wrongly = of_kind(evaluation, kind)

        def sees(case: Case, readings: Choices, own: Seen) -> Seen:
            if not any(a.act.key == kind and a.by is None for a in case.acts):
                return own
            return self._sight(case, readings, wrongly)

        return sees

    # ---- facts left out

    @cached_property
    def _sensitive(self) -> Sensitive:
        return Sensitive(self.maker)

    @cached_property
    def _flips(self) -> Callable[[_Asked], Flips]:
        return _latest(lambda asked: Flips(self._sensitive, asked.case, asked.readings))

    def _ordinary(self, fact: str, case: Case, readings: Choices, own: Seen) -> Seen:
        declared = self._declared[fact]
        if case.facts[declared.id] != Known(declared.ordinary):
            return own
        if own == CONTRADICTION:
            values = [v for f, v in self._sensitive.flips if f == declared.id and v != declared.ordinary]
            seen = (self._taken(case, readings, declared.id, v) for v in values)
            return next((s for s in seen if s != own), own)
        found = self._flips(_Asked(case, readings))
        if fact in found.changed:
            other = found.changed[fact]
            if self.maker.plain:
                return found.seen(declared.id, other)
            return self._taken(case, readings, declared.id, other)
        return CONTRADICTION if fact in found.barred else own

    @cached_property
    def _declared(self) -> Mapping[str, Fact]:
        return {f.id.key: f for f in self.maker.measure.facts}

    def _taken(self, case: Case, readings: Choices, fact: FactId, value: FactValue) -> Seen:
        return self._sight(replace(case, facts={**case.facts, fact: Known(value)}), readings)

    # ---- several things said of one result

    def _clashing(self, id: str, case: Case, readings: Choices, own: Seen) -> Seen:
        if own == CONTRADICTION:
            return own
        found = self._clashes(_Asked(case, readings))
        if id not in found:
            return own
        family, result, *about = id.split()
        if family == "order":
            instead = about[0].split(">")[1]
            status = Status.CONFLICT.value if instead in _CLASHING else instead
        else:
            clashes = about[-1] in ("outside", "extra", "both_permitted")
            status = (Status.CONFLICT if clashes else Status.REQUIRED).value
        return frozenset({k for k in own if k[:2] != ("result", result)} | {("result", result, status)})

    @cached_property
    def _clashes(self) -> Callable[[_Asked], frozenset[str]]:
        return _latest(self._found)

    def _found(self, asked: _Asked) -> frozenset[str]:
        """The mistakes about several things said of one result that show in a case."""
        seen = self.maker.seen(asked.case, asked.readings)
        if not admissible(seen, asked.case):
            return frozenset()
        return frozenset(f.id for r in self.maker.measure.results for f in shown(self.maker, seen, r))

    # ---- what is passed over

    @cached_property
    def _ways(self) -> Mapping[str, Callable[[Case, Choices], Seen]]:
        return Ignoring(self.maker).ways

    def _ignored(self, name: str) -> Sees:
        if name in self._ways:
            return lambda case, readings, _: self._ways[name](case, readings)
        take = taken(self.maker)[name]

        def sees(case: Case, readings: Choices, own: Seen) -> Seen:
            put = self.maker.short(case, readings)
            other = take(put)
            return own if other == put else self._sight(*self.maker.reference.read(other))

        return sees


def _with(maker: Maker, sees: Callable[[Maker, Case, Seen], Seen]) -> Sees:
    return lambda case, _, own: sees(maker, case, own)


# ---- what is seen of an answer that is right but for one thing


def _no_judgement(own: Seen) -> Seen:
    return frozenset(k for k in own if k[0] != "judgement")


def _nothing_judged_early(maker: Maker, case: Case, own: Seen) -> Seen:
    return _no_judgement(own) if case.on < maker.measure.entry else own


def _nothing_judged_outside(_: Maker, case: Case, own: Seen) -> Seen:  # noqa: ARG001  (as the others)
    return own if ("scope",) in own or own == CONTRADICTION else _no_judgement(own)


def _outside_early(maker: Maker, case: Case, own: Seen) -> Seen:
    return own - {("scope",)} if case.on < maker.measure.entry else own


def _come(own: Seen) -> Seen:
    return frozenset(k for k in own if k[0] != "not_yet")


def _to_come_is_void(_: Maker, case: Case, own: Seen) -> Seen:  # noqa: ARG001  (as the others)
    return _come(own)


def _to_come_outside(_: Maker, case: Case, own: Seen) -> Seen:  # noqa: ARG001  (as the others)
    return own if ("scope",) in own else _come(own)


def _to_come_early(maker: Maker, case: Case, own: Seen) -> Seen:
    early = {("not_yet", i) for i, a in enumerate(case.acts) if case.on < a.date < maker.measure.entry}
    return own - early


def _today_to_come(_: Maker, case: Case, own: Seen) -> Seen:
    today = [i for i, a in enumerate(case.acts) if a.date == case.on]
    if own == CONTRADICTION:
        return own
    return (own - {("act", i) for i in today}) | {("not_yet", i) for i in today}


def _numbered_if_valid(_: Maker, case: Case, own: Seen) -> Seen:
    valid = [i for i in range(len(case.acts)) if ("act", i) in own]

    def numbered(key: tuple[object, ...]) -> tuple[object, ...]:
        if key[0] != "duty" or key[4] is None:
            return key
        return (*key[:4], valid.index(int(str(key[4])) - 1) + 1, *key[5:])

    return frozenset(numbered(key) for key in own)


def _nothing_after_overdue(_: Maker, case: Case, own: Seen) -> Seen:  # noqa: ARG001  (as the others)
    duties = [key for key in own if key[0] == "duty"]
    if not any(key[6] == "overdue" for key in duties):
        return own
    return own - {key for key in duties if key[2][0] == "results"}  # type: ignore[index]  # built so in `masks`


def _unchecked_early(maker: Maker, case: Case, own: Seen) -> Seen:
    return UNCHECKED if own == CONTRADICTION and case.on < maker.measure.entry else own


UNCHECKED: Seen = frozenset({("unchecked",)})
"""Some answer where the facts contradict each other."""
_SEEN: Mapping[str, Callable[[Maker, Case, Seen], Seen]] = {
    "nothing_judged_before_entry": _nothing_judged_early,
    "nothing_judged_out_of_scope": _nothing_judged_outside,
    "out_of_scope_before_entry": _outside_early,
    "to_come_is_void": _to_come_is_void,
    "to_come_out_of_scope": _to_come_outside,
    "to_come_before_entry": _to_come_early,
    "today_is_to_come": _today_to_come,
    "numbered_if_valid": _numbered_if_valid,
    "nothing_after_overdue": _nothing_after_overdue,
    "contradiction_in_force": _unchecked_early,
}
