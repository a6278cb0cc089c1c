"""What cases are taken for by whoever makes a mistake about an act, a fact that came about, or the list."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from policy_model.ir.ids import PartyId
from policy_model.ir.vocabulary import Fact
from policy_model.semantics.case import Case, CaseAct, Known

from .grand import valid_acts
from .maker import Choices, Maker
from .since import taken_for
from .years import moved

Side = Literal["by", "to"]
Takes = Callable[[Case, Choices], Case]
"""What a case is taken for: itself where the mistake makes no difference."""
_DAY = datetime.timedelta(days=1)
_CENTURY = 100


@dataclass(frozen=True)
class Mistaken:
    """The mistakes that are about what a case says, by their families and what they are about."""

    maker: Maker

    def __call__(self, family: str, *about: str) -> Takes | None:
        """What cases are taken for; None where the mistake is no such one."""
        match family, about:
            case ("by" | "to") as side, (kind, how):
                return self._whose(side, kind, how)
            case "since", (fact, *_, how):
                return lambda case, _: self._since(fact, how, case)
            case "year", (what,):
                return lambda case, _: _years(case, *what.split("_"))
            case "sooner", (kind,):
                return lambda case, readings: self._sooner(kind, case, readings)
            case "ahead", (kind, *content):
                return lambda case, _: _ahead(kind, content, case)
            case "evaluator", (how,):
                return self._listed(how)
            case _:
                return None

    # ---- whose act it is

    def _whose(self, side: Side, kind: str, how: str) -> Takes | None:
        measure = self.maker.measure
        declared = next(a for a in measure.acts if a.id.key == kind)
        match how:
            case "own" | "any_role":
                return None
            case "first" | "last":
                actor = declared.actors[0 if how == "first" else -1]
                return lambda case, _: _each(case, lambda a: a.act.key == kind and a.by is None, by=actor)
            case "every_role":
                return lambda case, readings: self._in_every_role(kind, case, readings)
            case "unstated" if side == "by":
                return self._void(lambda a: a.act.key == kind and a.by is None)
            case "unstated":
                return self._void(lambda a: a.act.key == kind and a.to is None and bool(declared.addressees))
            case "neither":
                return self._void(lambda a: a.act.key == kind and a.by is None and a.to is None)
            case "needless":
                return self._void(lambda a: a.act.key == kind and a.to is not None)
            case _:
                party = next((p.id for p in measure.parties if p.id.key == how), None)
                return lambda case, readings: self._counts(side, kind, party, case, readings)

    def _void(self, which: Callable[[CaseAct], bool]) -> Takes:
        """These acts are void: as from before entry into force, when none is valid."""
        before = self.maker.measure.entry - _DAY

        def take(case: Case, _: Choices) -> Case:
            return _each(case, lambda a: which(a) and before < a.date <= case.on, date=before)

        return take

    def _counts(self, side: Side, kind: str, party: PartyId | None, case: Case, readings: Choices) -> Case:
        """The acts of the kind by (towards) the party are as the first's by whom they would be valid."""
        for i, act in enumerate(case.acts):
            if act.act.key != kind or getattr(act, side) != party or party is None:
                continue
            if not valid_acts(self.maker, case, readings)[i]:
                parties = [p.id for p in self.maker.measure.people]
                others = (replace(act, by=p) if side == "by" else replace(act, to=p) for p in parties)
                ways = [_at(case, i, other) for other in others]
                case = next((w for w in ways if valid_acts(self.maker, w, readings)[i]), case)
        return case

    def _in_every_role(self, kind: str, case: Case, readings: Choices) -> Case:
        for i, act in enumerate(case.acts):
            if act.act.key == kind and act.by is None:
                ways = [_at(case, i, replace(act, by=p)) for p in self.maker.measure.act(act.act).actors]
                case = next((w for w in ways if not valid_acts(self.maker, w, readings)[i]), case)
        return case

    # ---- when it was

    def _since(self, fact: str, how: str, case: Case) -> Case:
        declared = next(f for f in self.maker.measure.facts if f.id.key == fact)
        known = case.facts[declared.id]
        if known.since is None:
            return case
        others = {f: k for f, k in case.facts.items() if k.since is not None and f != declared.id}
        match how:
            case "alone":
                held = {f: Known(k.value) for f, k in others.items()}
                return replace(case, facts={**case.facts, **held}) if held else case
            case "earliest":
                day = min(known.since, *(k.since for k in others.values() if k.since), known.since)
                return case if day == known.since else _known(case, declared, Known(known.value, day))
            case _:
                ways = dict(taken_for(case, declared, known.since, self.maker.measure.entry))
                other = ways.get(how, case)
                return case if other.facts[declared.id] == known else other

    def _sooner(self, kind: str, case: Case, readings: Choices) -> Case:
        """Acts that came before what they rest on are taken as of the day the case is seen."""
        for i, act in enumerate(case.acts):
            if act.act.key == kind and act.date < case.on:
                moved = _at(case, i, replace(act, date=case.on))
                then, now = (valid_acts(self.maker, c, readings)[i] for c in (case, moved))
                case = moved if now and not then else case
        return case

    # ---- the list

    def _listed(self, how: str) -> Takes | None:
        match how.split("_"):
            case ["put", "in", "order"]:
                return lambda case, _: _ordered(case)
            case ["stops", "at", "to", "come"]:
                return lambda case, _: _until_to_come(case)
            case [("first" | "last") as which, "of", "kind"]:
                return self._void_but(which)
            case _:
                return None

    def _void_but(self, which: str) -> Takes:
        before = self.maker.measure.entry - _DAY

        def take(case: Case, _: Choices) -> Case:
            kinds = [a.act for a in case.acts]
            for i, act in enumerate(case.acts):
                rest = kinds[:i] if which == "first" else kinds[i + 1 :]
                if act.act in rest and before < act.date <= case.on:
                    case = _at(case, i, replace(act, date=before))
            return case

        return take


def _at(case: Case, i: int, act: CaseAct) -> Case:
    return replace(case, acts=(*case.acts[:i], act, *case.acts[i + 1 :]))


def _each(case: Case, which: Callable[[CaseAct], bool], **otherwise: object) -> Case:
    for i, act in enumerate(case.acts):
        if which(act):
            case = _at(case, i, replace(act, **otherwise))  # type: ignore[arg-type]  # a field of an act
    return case


def _known(case: Case, declared: Fact, known: Known) -> Case:
    return replace(case, facts={**case.facts, declared.id: known})


def _ahead(kind: str, content: list[str], case: Case) -> Case:
    said = content[0] if content else None

    def coming(act: CaseAct) -> bool:
        own = act.content.key if act.content is not None else None
        return act.act.key == kind and own == said and act.date > case.on

    return _each(case, coming, date=case.on)


def _years(case: Case, what: str, dropped: str) -> Case:
    """Days in the year the case is seen, or in its century."""

    def read(day: datetime.date) -> datetime.date:
        century = case.on.year // _CENTURY * _CENTURY
        year = case.on.year if dropped == "year" else century + day.year % _CENTURY
        return moved(day, day.year - year) if year != day.year else day

    if what == "act":
        for i, act in enumerate(case.acts):
            if read(act.date) != act.date:
                case = _at(case, i, replace(act, date=read(act.date)))
        return case
    dated = ((f, k) for f, k in case.facts.items() if k.since is not None and read(k.since) != k.since)
    changed = {f: Known(k.value, read(k.since)) for f, k in dated if k.since is not None}
    return replace(case, facts={**case.facts, **changed}) if changed else case


def _ordered(case: Case) -> Case:
    dated = tuple(sorted(case.acts, key=lambda a: a.date))
    return case if dated == case.acts else replace(case, acts=dated)


def _until_to_come(case: Case) -> Case:
    coming = next((i for i, a in enumerate(case.acts) if a.date > case.on), len(case.acts))
    return replace(case, acts=case.acts[: coming + 1]) if coming + 1 < len(case.acts) else case
