"""A step in words: names, days and periods as the language says them. The sentences are in `answer.toml`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from policy_model.ir.each import YEAR, EachDay, recurring_day
from policy_model.ir.formula import AS_COUNTED, EVE, RUN_ON, Extension, Period, Stop
from policy_model.ir.ids import Combination, FactId, Id
from policy_model.ir.statement import Duty, Measure, Power, named_day
from policy_model.ir.vocabulary import FactValue, IntType
from policy_model.source.catalogue import Lang, find, message, shown
from policy_model.source.clause import ClauseId, chinese_numeral
from policy_model.source.diagnostic import Arg

from .steps import Datum, Step

_BY_ACT = (
    "done",
    "done.void",
    "done.earlier",
    "in_time",
    "too_late",
    "done.other_actor",
    "lapsed",
    "running",
    "did",
    "extended",
    "stopped",
    "stopped.through",
    "stopped.open",
)
"""Sentences that name an act by its number in the case."""


TWICE = re.compile(r"(?<=没有)有(?![关效限偿序利毒害期意])|(?<=情形)的情形")
"""What a sentence without something says a second time where the name says it: 没有有损失, …情形的情形."""


def said_once(text: str) -> str:
    """A sentence 没有…的情形 without what its name repeats."""
    return TWICE.sub("", text)


class Phrases:
    """The words for a measure in one language."""

    def __init__(self, measure: Measure, lang: Lang) -> None:
        self.measure = measure
        self.lang = lang
        self._facts = {f.id: f for f in measure.facts}

    def say(self, key: str, **args: Arg) -> str:
        """The catalogue's wording of a part of an answer."""
        return message(f"answer.{key}", args, self.lang)

    def name(self, id: Id) -> str:
        """The name of anything declared."""
        return shown(id.told, self.lang)

    def names(self, ids: Iterable[Id]) -> str:
        """Several names."""
        return self.listing(self.name(id) for id in ids)

    def listing(self, words: Iterable[str]) -> str:
        """Several things said one after another."""
        return self.say("listing").join(words)

    def series(self, words: Iterable[str]) -> str:
        """Several things whose own names may hold a 、."""
        return self.say("series").join(words)

    def clauses(self, clauses: tuple[ClauseId, ...]) -> str:
        """Several clauses; items that follow one another are drawn together."""
        first, last = clauses[0], clauses[-1]
        run = tuple(replace(first, item=first.item + n) for n in range(len(clauses)))
        if len(clauses) > 2 and first.item and clauses == run:
            number = chinese_numeral(last.item) if self.lang is Lang.ZH else str(last.item)
            end = self.say("clause.item", number=number)
            return self.say("day.range", first=shown(first, self.lang), last=end)
        return self.listing(shown(clause, self.lang) for clause in clauses)

    def day(self, day: datetime.date, key: str = "day") -> str:
        """A day in full, or (`day.short`) within a year that is clear."""
        if self.lang is Lang.EN:
            return day.isoformat()
        return self.say(key, year=day.year, month=day.month, day=day.day)

    def days(self, days: Iterable[datetime.date]) -> str:
        """Several days, runs of them drawn together."""
        runs: list[list[datetime.date]] = []
        for day in days:
            if runs and day - runs[-1][-1] == datetime.timedelta(days=1):
                runs[-1].append(day)
            else:
                runs.append([day])
        clear = len({day.year for run in runs for day in run}) == 1
        return self.listing(self._run(run, "day.short" if clear else "day") for run in runs)

    def _run(self, run: list[datetime.date], key: str) -> str:
        first, last = (self.day(d, key) for d in (run[0], run[-1]))
        return first if len(run) == 1 else self.say("day.range", first=first, last=last)

    def period(self, period: Period) -> str:
        """The length of a period."""
        own, then = self.say(f"period.{period.unit.value}", number=period.number), period.then
        if then is None or then == AS_COUNTED:
            return own
        if then == replace(RUN_ON, then=then.then):
            assert then.then is not None
            own, then = self.say("period.run_on", period=own), then.then
        if then == EVE:
            return self.say("period.eve", period=own)
        return self.say("period.then", first=own, then=self.period(then))

    def length(self, period: Period) -> str:
        """The length of a period, and whether something may make it longer."""
        own = self.period(period)
        for kind, key in ((Extension, "period.extended"), (Stop, "period.stopped")):
            if any(isinstance(moved, kind) for moved in period.moved):
                own = self.say(key, period=own)
        return own

    def each(self, day: EachDay) -> str:
        """A day of every year, quarter and the like."""
        span = self.say(f"day.each.{day.months}")
        if day.of_span:
            return self.say("day.each.last", span=span)
        key = f"day.each.month{'_of_year' if day.months == YEAR else ''}"
        month = span if day.months == 1 else self.say(key, span=span, month=day.month)
        if day.day is None:
            return self.say("day.each.last", span=month)
        return self.say("day.each.day", month=month, day=day.day)

    def last(self, s: Duty | Power) -> str:
        """The length of a duty's or power's period, or the date that the text names; empty: it has none."""
        if (day := named_day(s, self.measure.entry)) is not None:
            return self.day(day)
        if (each := recurring_day(s, self.measure.acts)) is not None:
            return self.each(each)
        return "" if s.within is None else self.length(s.within)

    def readings(self, combination: Combination) -> str:
        """A combination of readings."""
        taken = (self.say("readings.take", reading=self.name(r), choice=self.name(c)) for r, c in combination)
        return self.say("comma").join(taken)

    def fact(self, fact: FactId, value: FactValue) -> str:
        """A fact as it is given."""
        if isinstance(value, bool):
            return self._truth((fact,), "true" if value else "false")
        return self.say("fact.value", fact=self.name(fact), value=self.datum(fact, value))

    def _truth(self, facts: tuple[FactId, ...], sign: str) -> str:
        """Facts that hold, or do not; what is ordinarily so and is not here is lacking."""
        if sign == "true":
            return self.say("comma").join(self.say("fact.true", fact=self.name(f)) for f in facts)
        bad = tuple(f for f in facts if self._facts[f].ordinary is not True)
        said = [said_once(self.say("fact.false", fact=self.names(bad)))] if bad else []
        said += [self.say("fact.lacking", fact=self.name(f)) for f in facts if f not in bad]
        return self.say("comma").join(said)

    def datum(self, fact: object, value: Datum) -> str:
        """A value of a fact, with its unit."""
        if isinstance(value, int) and not isinstance(value, bool) and isinstance(fact, FactId):
            type = self._facts[fact].type
            return f"{type.written(value)}{type.unit}" if isinstance(type, IntType) else str(value)
        return str(self._arg(value))

    def sentence(self, step: Step) -> str:
        """What the step says, without its clause."""
        args = dict(step.args)
        fact = args.get("fact")
        if isinstance(fact, FactId) and step.key in ("fact.true", "fact.false"):
            return self._truth((fact,), step.key.partition(".")[2])
        key = f"why.{step.key}"
        if step.key == "not_done" and args["contents"]:
            key += ".content"
        said: dict[str, Arg] = {name: self._said(name, value, fact) for name, value in args.items()}
        if step.act is not None:
            said["act"] = step.act + 1
        elif step.key in _BY_ACT:
            said["act"] = "—"
        if find(f"answer.{key}") is None:
            raise KeyError(key)
        return said_once(self.say(key, **said))

    def _said(self, name: str, value: Datum, fact: object) -> Arg:
        if name in ("value", "limit"):
            return self.datum(fact, value)
        if name in ("off", "made_up") and isinstance(value, tuple):
            return self.days(d for d in value if isinstance(d, datetime.date))
        return self._arg(value)

    def _arg(self, value: Datum) -> Arg:
        match value:
            case Id():
                return self.name(value)
            case datetime.date():
                return self.day(value)
            case Period():
                return self.period(value)
            case ClauseId():
                return value
            case tuple():
                return self.listing(str(self._arg(part)) for part in value)
            case _:
                return str(value)

    def merged(self, steps: Iterable[Step]) -> Iterator[tuple[ClauseId | None, str, Step]]:
        """The steps in words; facts that one clause asks for in a row are said together."""
        pending: list[Step] = []
        for one in steps:
            if pending and not _alike(pending[-1], one):
                yield self._together(pending)
                pending = []
            pending.append(one)
        if pending:
            yield self._together(pending)

    def _together(self, steps: list[Step]) -> tuple[ClauseId | None, str, Step]:
        first = steps[0]
        if len(steps) == 1:
            return first.clause, self.sentence(first), first
        parts: list[str] = []
        absent: list[FactId] = []
        for one in steps:
            fact = dict(one.args).get("fact")
            if one.key == "fact.false" and isinstance(fact, FactId):
                absent.append(fact)
            else:
                parts.append(self.sentence(one))
        if absent:
            parts.append(self._truth(tuple(absent), "false"))
        return first.clause, self.say("comma").join(parts), first


def _alike(one: Step, other: Step) -> bool:
    """Leaves of one clause can share a line."""
    leaves = not one.children and not other.children
    return leaves and one.clause == other.clause and one.act is None and other.act is None
