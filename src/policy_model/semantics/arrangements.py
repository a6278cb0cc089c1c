"""Arrangements of days off and days worked that a file states, over those of the library.

Here is how the file is read (`spec/schema/calendar.schema.json`) and what it changes. What is wrong with
one is told at once, since nothing else can be said before the tables are known.
"""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from policy_model.source.diagnostic import Arg, Diagnostic, Severity, Unusable
from policy_model.source.text import read_source

from .calendar import OfficialCalendar, shipped, tables

_CORRECTIONS = Path(__file__).with_name("corrections.toml")
_KEYS = ("years", "off", "worked")


@dataclass(frozen=True, slots=True)
class Arrangements:
    """What a file states. `years`: those it covers wholly; each day stands with its source."""

    name: str
    years: tuple[int, ...]
    off: Mapping[datetime.date, str]
    worked: Mapping[datetime.date, str]

    @property
    def days(self) -> Iterator[tuple[datetime.date, bool, str]]:
        """Each day, whether it is worked, and the source, in order."""
        both = [(day, False, source) for day, source in self.off.items()]
        both += [(day, True, source) for day, source in self.worked.items()]
        return iter(sorted(both))


@cache
def corrections() -> Arrangements:
    """What comes with the tool."""
    return read(_CORRECTIONS.read_text("utf-8"), _CORRECTIONS.name)


def given(path: Path) -> tuple[OfficialCalendar, tuple[Diagnostic, ...]]:
    """The tables as a file has them over those in use, and what it has otherwise. Raises Unusable."""
    arrangements = read(read_source(path).text, str(path))
    before = shipped()
    return revised(before, arrangements), tuple(_told(before, arrangements))


def read(text: str, name: str) -> Arrangements:
    """What a file states. Raises Unusable."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unusable("PM0620", file=name, reason=str(error)) from None
    if unknown := [key for key in data if key not in _KEYS]:
        raise _unusable("PM0621", file=name, what=unknown[0])
    years = data.get("years", [])
    if not isinstance(years, list) or not all(type(y) is int and 0 < y < datetime.MAXYEAR for y in years):
        raise _unusable("PM0621", file=name, what="years")
    found = Arrangements(name, tuple(sorted(set(years))), *(_days(data, key, name) for key in _KEYS[1:]))
    if twice := sorted(found.off.keys() & found.worked.keys()):
        raise _unusable("PM0622", file=name, day=twice[0].isoformat())
    return found


def _days(data: Mapping[str, Any], key: str, name: str) -> dict[datetime.date, str]:
    """The days of one kind, each with its source."""
    out: dict[datetime.date, str] = {}
    entries = data.get(key, [])
    if not isinstance(entries, list):
        raise _unusable("PM0621", file=name, what=key)
    for entry in entries:
        if not isinstance(entry, dict) or set(entry) != {"days", "source"}:
            raise _unusable("PM0621", file=name, what=f"[[{key}]]")
        days, source = entry["days"], entry["source"]
        if not isinstance(days, list) or not all(type(day) is datetime.date for day in days):
            raise _unusable("PM0621", file=name, what=f"[[{key}]] days")
        if not isinstance(source, str) or not source.strip():
            raise _unusable("PM0621", file=name, what=f"[[{key}]] source")
        out |= dict.fromkeys(days, source)
    return out


def revised(calendar: OfficialCalendar, stated: Arrangements) -> OfficialCalendar:
    """The tables as the file has them. A year that it covers wholly is as it says. Raises Unusable."""
    own = set(stated.years)
    covered = sorted(own | set(range(calendar.first.year, calendar.last.year + 1)))
    if covered != list(range(covered[0], covered[-1] + 1)):
        raise _unusable("PM0623", file=stated.name, first=covered[0], last=covered[-1])
    days = {day: worked for day, worked, _ in stated.days}
    for day in days:
        if day.year not in covered:
            raise _unusable("PM0624", file=stated.name, day=day.isoformat(), year=day.year)
    kept = {day for day in calendar.off | calendar.made_up if day.year not in own and day not in days}
    off = [day for day, worked in days.items() if not worked]
    made_up = [day for day, worked in days.items() if worked]
    return tables(
        covered[0], covered[-1], [*off, *(kept & calendar.off)], [*made_up, *(kept & calendar.made_up)]
    )


def _told(calendar: OfficialCalendar, stated: Arrangements) -> Iterator[Diagnostic]:
    """Each day that the tables in use have otherwise; the file's word stands."""
    after = revised(calendar, stated)
    sources = {day: source for day, _, source in stated.days}
    shared = range(calendar.first.toordinal(), calendar.last.toordinal() + 1)
    for day in map(datetime.date.fromordinal, shared):
        if (worked := after.is_workday(day)) != calendar.is_workday(day):
            args: dict[str, Arg] = {"file": stated.name, "day": day.isoformat()}
            args["source"] = sources.get(day, "years")
            yield Diagnostic("PM0626" if worked else "PM0625", args, severity=Severity.WARNING)


def published(calendar: OfficialCalendar) -> dict[str, Any]:
    """The tables for other programs (`spec/schema/working-days.schema.json`)."""
    return {
        "format": 1,
        "first": calendar.first.isoformat(),
        "last": calendar.last.isoformat(),
        "provisional_from": calendar.provisional.isoformat(),
        "off": [day.isoformat() for day in sorted(calendar.off)],
        "worked": [day.isoformat() for day in sorted(calendar.made_up)],
    }


def _unusable(code: str, **args: Arg) -> Unusable:
    return Unusable((Diagnostic(code, args),))
