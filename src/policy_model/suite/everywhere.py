"""Mistakes of the whole program, each with all the vectors that show it.

A mistake of one sentence or one body is named by few vectors. One about every day, every act or whatever is
not known shows wherever it may; who makes it fails so much that only all of these vectors together tell it
from others. Nothing is chosen by it: the suite is made, and this says what it shows.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from policy_model.ir.formula import Period, Unit
from policy_model.ir.vocabulary import BoolType
from policy_model.semantics.algebra import Away
from policy_model.semantics.calendar import Calendar, last_day
from policy_model.semantics.case import Case
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.load import ASSUMED, CALENDAR
from policy_model.semantics.world import BoolWorld

from .faults import CONTRADICTION, FACTS_ONLY, Fault, Recounted, Seen, Sight, fault
from .ignored import Ignoring, Taken, taken
from .maker import Choices, Maker
from .order import PLAIN, SWITCHES, MonthDay
from .vector import Level, Object, Vector

_DAY = datetime.timedelta(days=1)


class DayLater(Recounted):
    """Every last day is a day late."""

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        """The last day of a period, and a day."""
        return super().last_day(trigger, period, away) + _DAY


class DayEarlier(Recounted):
    """Every last day is a day early."""

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        """The last day of a period, less a day."""
        return super().last_day(trigger, period, away) - _DAY


class CalendarDays(Recounted):
    """Working days are counted as days."""

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        """The last day of so many days."""
        unit = Unit.DAY if period.unit is Unit.WORKDAY else period.unit
        return super().last_day(trigger, replace(period, unit=unit), away)


class RunsOn(Recounted):
    """Every last day goes on over the days off that follow."""

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        """The last day before a working day."""
        day = super().last_day(trigger, period, away)
        while not self._calendar.is_workday(day + _DAY):
            day += _DAY
        return day


def left_out(missing: datetime.date) -> type[BoolWorld]:
    """A day is none: what runs over it ends a day later."""

    class LeftOut(Recounted):
        def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
            last = super().last_day(trigger, period, away)
            return last + _DAY if trigger < missing <= last else last

    return LeftOut


def turned(day: datetime.date) -> type[BoolWorld]:
    """A day is taken for a working day if it is none, or the reverse."""
    return _misreading(lambda tables, own: tables.is_workday(own) is not (own == day))


Works = Callable[[Calendar, datetime.date], bool]
"""Whether a day is taken for a working day, of tables that are right."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A calendar that is read wrongly."""

    tables: Calendar
    works: Works

    @property
    def first(self) -> datetime.date:
        """The first day it knows."""
        return self.tables.first

    @property
    def last(self) -> datetime.date:
        """The last day it knows."""
        return self.tables.last

    def is_workday(self, day: datetime.date) -> bool:
        """Whether the day is taken for a working day."""
        return self.works(self.tables, day)


def _misreading(works: Works) -> type[BoolWorld]:
    class Misreading(Recounted):
        def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
            return last_day(Misread(self._calendar, works), trigger, period, self._run_on, away)

    return Misreading


def _weekend(*free: int) -> Works:
    """These days of the week are taken for the weekend; what is arranged otherwise is known."""

    def works(tables: Calendar, day: datetime.date) -> bool:
        weekend, worked = day.weekday() >= _SATURDAY, tables.is_workday(day)
        return (weekend and worked) if day.weekday() in free else (weekend or worked)

    return works


_MONDAY, _FRIDAY, _SATURDAY, _SUNDAY = 0, 4, 5, 6
COUNTING: dict[str, type[BoolWorld]] = {
    "day_later": DayLater,
    "day_earlier": DayEarlier,
    "calendar_days": CalendarDays,
    "weekends_only": _misreading(lambda _, day: day.weekday() < _SATURDAY),
    "no_make_up": _misreading(lambda tables, day: day.weekday() < _SATURDAY and tables.is_workday(day)),
    "no_days_off": _misreading(lambda tables, day: day.weekday() < _SATURDAY or tables.is_workday(day)),
    "day_before": _misreading(lambda tables, day: tables.is_workday(day - _DAY)),
    "fridays": _misreading(_weekend(_FRIDAY, _SATURDAY)),
    "mondays": _misreading(_weekend(_SUNDAY, _MONDAY)),
    "saturdays_worked": _misreading(_weekend(_SUNDAY)),
}
"""Ways to count that are wrong on every day."""


THROUGHOUT = frozenset(
    (*(f"evaluator {name}" for name in (*SWITCHES, "month_day")), *(f"counting {n}" for n in COUNTING))
)
"""Mistakes of which all vectors of complete cases are named."""


def everywhere(maker: Maker, vectors: Sequence[Vector]) -> dict[Fault, tuple[str, ...]]:
    """The mistakes that some of a suite's vectors show."""
    sight, measure = Sight(maker), maker.measure
    complete = [v for v in vectors if v.level in (Level.FACTS, Level.PROCEDURE) and not v.before]
    cases = {v.id: maker.reference.read(v.case) for v in complete}
    own = {v.id: asked_of(v, sight(*cases[v.id])) for v in complete}
    told = [v for v in complete if own[v.id] != CONTRADICTION]
    plain: type[Evaluation[bool]] = Evaluation
    kinds = [(f"evaluator {name}", kind, BoolWorld) for name, kind in SWITCHES.items()]
    worlds = [("evaluator month_day", MonthDay), *((f"counting {n}", w) for n, w in COUNTING.items())]
    found: dict[Fault, tuple[str, ...]] = {}
    for id, kind, world in (*kinds, *((id, plain, world) for id, world in worlds)):
        family, name = id.split()
        some = (v for v in told if v.level is Level.PROCEDURE or name in PLAIN)
        shown = (v.id for v in some if own[v.id] != asked_of(v, sight(*cases[v.id], kind, world)))
        if ids := tuple(shown):
            found[fault(measure, id, f"{family}.{name}")] = ids
    for name, shown_by in _ignored(maker, cases, own, vectors).items():
        if shown_by:
            found[fault(measure, f"ignored {name}", f"ignored.{name}")] = shown_by
    for name, guess in _guesses(maker).items():
        if ids := tuple(_guessed(maker, guess, vectors)):
            found[fault(measure, f"guess {name}", f"guess.{name}")] = ids
    return found


Read = tuple[Case, Choices]


def _ignored(
    maker: Maker, cases: Mapping[str, Read], own: Mapping[str, Seen], vectors: Sequence[Vector]
) -> Mapping[str, tuple[str, ...]]:
    """The vectors on which whoever passes something over answers otherwise, by what it is.

    `own`: what is asked of what is seen without it.
    """
    told = [v for v in vectors if v.id in cases and own[v.id] != CONTRADICTION]

    def shown(seen: Mapping[str, Seen]) -> tuple[str, ...]:
        return tuple(v.id for v in told if v.id in seen and own[v.id] != asked_of(v, seen[v.id]))

    ways = Ignoring(maker).ways
    found = {name: shown({v.id: see(*cases[v.id]) for v in told}) for name, see in ways.items()}
    sight = Sight(maker)
    for name, take in taken(maker).items():
        others = {v.id: other for v in told if (other := take(v.case)) != v.case}
        seen = {id: sight(*maker.reference.read(other)) for id, other in others.items()}
        found[name] = (*shown(seen), *_guessed(maker, take, vectors))
    return found


def asked_of(one: Vector, seen: Seen) -> Seen:
    """What the vector asks of what is seen."""
    if one.level is Level.PROCEDURE:
        return seen
    return frozenset(key for key in seen if key[0] in FACTS_ONLY)


Guess = Taken
"""What somebody takes a case for who settles what is not known."""


def _guesses(maker: Maker) -> Mapping[str, Guess]:
    measure = maker.measure
    no = {f.id.key: False for f in measure.facts if isinstance(f.type, BoolType)}
    usual = {r.key: c.key for r, c in maker.usual.items()}
    contents = {a.id.key: a.contents[0].key for a in measure.acts if a.contents}

    def said(act: Object) -> Object:
        kind = act["act"]
        return {"content": contents[kind], **act} if kind in contents else act

    def denied(case: Object) -> Object:
        return case if "rest" in case else case | {"facts": no | case.get("facts", {})}

    def undone(case: Object) -> Object:
        return {key: part for key, part in case.items() if key != "unknown"}

    return {
        "ordinary": lambda case: {"rest": "ordinary", **case},
        "no": denied,
        "undone": undone,
        "known": lambda case: denied(undone(case)),
        "content": lambda case: case | {"acts": [said(act) for act in case.get("acts", ())]},
        "reading": lambda case: case | {"reading": usual | case.get("reading", {})},
        "weekends": lambda case: case | {CALENDAR: ASSUMED},
    }


def _guessed(maker: Maker, guess: Guess, vectors: Sequence[Vector]) -> Iterator[str]:
    """The vectors on which whoever takes cases so answers otherwise."""
    for v in vectors:
        if v.level not in (Level.PARTIAL, Level.READINGS) or (other := guess(v.case)) == v.case:
            continue
        if maker.said_of(other, v.ask) != maker.said_of(v.case, v.ask):
            yield v.id
