"""What is not known, several things at once: facts, acts, what an act says; and days that no tables cover."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Any as Json

from policy_model.ir.formula import Compare, FactOneOf, FactTrue, Formula, Judged
from policy_model.ir.ids import ActId, FactId
from policy_model.ir.statement import Assumption, Duty, Measure
from policy_model.ir.walk import nodes
from policy_model.semantics.calendar import last_day
from policy_model.semantics.case import Case, Known
from policy_model.semantics.load import CALENDAR

from .compiled import Key
from .faults import CONTRADICTION, Sight
from .maker import Choices, Made, Maker, said
from .opens import open_of
from .reference import Reference, tagged_case
from .said import Section
from .select import chosen
from .sensitive import Sensitive
from .times import base_of, shifted
from .vector import Kind, Level, Object, Vector

_DAY = datetime.timedelta(days=1)
TRIED = 240
"""So many cases with something unknown are tried."""
CASES = 40
"""So many cases with acts are taken whatever facts matter to them."""
LATER = datetime.timedelta(days=12)
"""So much later what came about, or what one act is about, is seen: periods may be over by then."""
TIED, TRIES = 5, 12
"""Facts that have to do with each other are left out together if they are so many at most; so many cases
are tried for each of what ties them."""
TOGETHER = 4
"""So many facts are left out together at first."""
MIXED, FEW = 2, 6
"""For each kind of act so many cases with so few acts are tried with it in doubt beside an unknown fact."""
SHORT = datetime.timedelta(days=20)
"""Cases with two unknown acts are seen so soon after entry: every day is one more thing to try."""


def missing(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Made]:
    """Few cases in which each fact, kind of act and content that can be needed is, alone and together."""
    bare = (*_each(maker, pool), *_mixed(maker, pool), *_emptied(maker, pool))
    tried = [tagged_case(maker.measure, case, readings) for case, readings in bare]
    said = [maker.said_of(case) for case in tried]
    shown = [frozenset((*needed_of(one), *(f"missing, {name}" for name in open_of(one)))) for one in said]
    wrong = _Unconstrained(maker)
    for case, readings, names in (*wrong(pool), *_coming(maker, pool)):
        tried.append(tagged_case(maker.measure, case, readings))
        shown.append(names)
    for place, name in chosen(shown):
        yield Made(maker.vector(Level.PARTIAL, Kind.PARTIAL, tried[place], "missing"), name)


@dataclass(frozen=True)
class _Unconstrained:
    """Who does not use what facts have to do with each other, or takes all that it ties for needed."""

    maker: Maker

    def __call__(
        self, pool: Sequence[tuple[Case, Choices]]
    ) -> Iterator[tuple[Case, Choices, frozenset[str]]]:
        sensitive = Sensitive(self.maker)
        left = {each for name, _, _ in self._without for each in (name, f"{name} spared")}
        tries = Counter[str]()
        for case, readings in pool:
            found = sensitive(case, readings)
            barred = {f for f, _ in found.barred}
            matter = barred | {f for f, _ in found.changed}
            for name, facts, measure in self._without if matter else ():
                alone = [f for f in facts if f in barred][:1] if name in left else []
                spared = f"{name} spared"
                tied = [f for f in facts if f in matter] if spared in left or name in left else []
                for gone in (alone, list(facts) if tied and len(facts) <= TIED else []):
                    if not gone or tries[name] == TRIES:
                        continue
                    tries[name] += 1
                    bare = replace(case, facts={f: k for f, k in case.facts.items() if f not in gone})
                    names = self._shown(name, facts, measure, bare, readings)
                    left -= names
                    if names:
                        yield bare, readings, names

    def _shown(
        self, name: str, facts: Sequence[FactId], measure: Measure, case: Case, readings: Choices
    ) -> frozenset[str]:
        asked = tagged_case(self.maker.measure, case, readings)
        own = self.maker.reference.expected(asked)
        names = set[str]()
        if Reference(measure, self.maker.calendar).expected(asked) != own:
            names.add(name)
        left = {f.key for f in facts if f not in case.facts}
        if any(left & set(needs) and left - set(needs) for needs in _needs(own.get("answer", {}))):
            names.add(f"{name} spared")
        return frozenset(names)

    @cached_property
    def _without(self) -> list[tuple[str, tuple[FactId, ...], Measure]]:
        """The measure without each of them, with the facts it ties."""
        measure, out = self.maker.measure, []
        for s in measure.statements:
            if isinstance(s, Assumption):
                rest = tuple(o for o in measure.statements if o is not s)
                facts = self._facts(s.holds) | self._facts(s.guard)
                out.append((f"missing assumption {s.id}", facts, replace(measure, statements=rest)))
        for f in measure.facts:
            if f.arises_if is not None:
                others = tuple(replace(o, arises_if=None) if o is f else o for o in measure.facts)
                facts = {f.id: None} | self._facts(f.arises_if)
                out.append((f"missing arises {f.id.key}", facts, replace(measure, facts=others)))
        return [(name, tuple(facts), other) for name, facts, other in out]

    def _facts(self, formula: Formula) -> dict[FactId, None]:
        definitions = {j.id: j.definition for j in self.maker.measure.judgements}
        out: dict[FactId, None] = {}
        for node in nodes(formula):
            match node:
                case FactTrue(fact) | FactOneOf(fact) | Compare(fact):
                    out[fact] = None
                case Judged(judgement):
                    out |= self._facts(definitions[judgement])
                case _:
                    pass
        return out


def _coming(
    maker: Maker, pool: Sequence[tuple[Case, Choices]]
) -> Iterator[tuple[Case, Choices, frozenset[str]]]:
    """Cases in which it matters that what is not known may have come about at first, between, and at last."""
    sight = Sight(maker)
    for fact in (f.id for f in maker.measure.facts if f.may_come_about):
        left = {f"missing {fact.key} {when}" for when in ("first", "last")}
        for case, readings in pool:
            days = sorted({a.date for a in case.acts})
            if not days or not left:
                continue
            held, never = (replace(case, facts={**case.facts, fact: Known(so)}) for so in (True, False))
            if not any(key[0] == "act" for key in sight(held, readings) ^ sight(never, readings)):
                continue
            later = replace(case, on=max(case.on, days[-1]) + LATER)
            entry = maker.measure.entry
            tried = sorted({entry, *days, *(d + _DAY for d in days), later.on})
            seen = [
                sight(replace(later, facts={**case.facts, fact: known}), readings)
                for known in (Known(False), *(Known(True, day) for day in tried))
            ]
            whole = frozenset[Key]().union(*seen)
            some = {"first": seen[0] | seen[1], "last": seen[0] | seen[-1]}
            names = frozenset(f"missing {fact.key} {when}" for when, known in some.items() if known != whole)
            if names & left and CONTRADICTION not in seen:
                left -= names
                yield (
                    replace(later, facts={f: k for f, k in case.facts.items() if f != fact}),
                    readings,
                    names,
                )


def _each(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[tuple[Case, Choices]]:
    """Every fact left out of a case in which it has to be known: a few together, or alone if they hide it."""
    sensitive = Sensitive(maker)
    left = {f.id for f in maker.measure.facts}
    for case, readings in pool:
        here = [f for f in dict.fromkeys(f for f, _ in sensitive(case, readings).changed) if f in left]
        together = [here[i : i + TOGETHER] for i in range(0, len(here), TOGETHER)]
        for gone in (*together, *([f] for f in here)):
            if left.isdisjoint(gone):
                continue
            bare = replace(case, facts={f: k for f, k in case.facts.items() if f not in gone})
            said = maker.said_of(tagged_case(maker.measure, bare, readings))
            needed = {need for needs in _needs(said.get("answer", {})) for need in needs}
            known = left.intersection(f for f in gone if f.key in needed)
            left -= known
            if known:
                yield bare, readings


def _mixed(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[tuple[Case, Choices]]:
    """An act of which it is not known whether it was done, and beside it a fact that matters if it was."""
    sensitive = Sensitive(maker)
    tries = Counter[ActId]()
    for case, readings in pool:
        if not 0 < len(case.acts) <= FEW or case.on - maker.measure.entry > SHORT:
            continue
        matter = dict.fromkeys(f for f, _ in sensitive(case, readings).changed)
        for kind in (k for k in dict.fromkeys(a.act for a in case.acts) if tries[k] < MIXED):
            bare = replace(case, acts=tuple(a for a in case.acts if a.act != kind))
            undone = {f for f, _ in sensitive(bare, readings).changed}
            for gone in [f for f in matter if f not in undone][:1]:  # it matters if that was done
                tries[kind] += 1
                left = {f: k for f, k in case.facts.items() if f != gone}
                yield replace(bare, facts=left, unknown=(kind,)), readings


def _emptied(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[tuple[Case, Choices]]:
    """Cases without one, two, three facts that matter to them; without acts; with acts that say nothing."""
    sensitive = Sensitive(maker)
    known: set[FactId] = set()
    tries = 0
    acting = 0
    for case, readings in pool:
        changed = sensitive(case, readings).changed
        facts = list(dict.fromkeys(f for f, _ in changed))
        new = [f for f in facts if f not in known]
        acting += bool(case.acts)
        if not new and (not case.acts or acting > CASES):
            continue
        known.update(new)
        late = [f.id for f in maker.measure.facts if f.may_come_about and f.id in facts]
        for fact in late if case.acts and tries < TRIED else ():
            tries += 1
            left = {f: k for f, k in case.facts.items() if f != fact}
            yield replace(case, facts=left, on=case.on + LATER), readings
        groups = [new[i : i + 3] for i in range(0, len(new), 3)] + [facts[:2], facts[1:2] + facts[-2:]]
        for group in groups:
            if group and tries < TRIED:
                tries += 1
                left = {f: k for f, k in case.facts.items() if f not in group}
                yield replace(case, facts=left), readings
        for i, act in enumerate(case.acts):
            if act.content is not None and tries < TRIED:
                tries += 1
                acts = (*case.acts[:i], replace(act, content=None), *case.acts[i + 1 :])
                yield replace(case, acts=acts), readings
                left = {f: k for f, k in case.facts.items() if f not in facts[:1]}
                yield replace(case, acts=acts, facts=left), readings
        kinds = list(dict.fromkeys(a.act for a in case.acts))
        for gone in [(k,) for k in kinds] + list(pairwise(kinds))[:2]:
            on = case.on + (LATER if len(gone) == 1 else 0 * LATER)
            if on - maker.measure.entry <= (SHORT if len(gone) > 1 else 6 * SHORT) and tries < TRIED:
                tries += 1
                acts = tuple(a for a in case.acts if a.act not in gone)
                unknown = tuple(a.id for a in maker.measure.acts if a.id in gone)
                yield replace(case, acts=acts, unknown=unknown, on=on), readings


def needed_of(expected: Object) -> Iterator[str]:
    """What is needed in an expected answer, how many things at once, and of which sorts."""
    for needs in _needs(expected.get("answer", {})):
        for need in needs:
            yield f"missing {need}"
        sorts = sorted({n.split(":")[0] if ":" in n else "fact" for n in needs})
        yield f"missing {min(len(needs), 4)} of {'+'.join(sorts)}"


def _needs(value: Json) -> Iterator[list[str]]:
    if isinstance(value, dict):
        if value.get("needs"):
            yield value["needs"]
        for part in value.values():
            yield from _needs(part)
    elif isinstance(value, list):
        for part in value:
            yield from _needs(part)


def unpublished(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Made]:
    """A period that ends after the tables do: as arrangements may be, and with weekends taken to be free.

    The last one that ends within them stands beside them, and acts from which no such period runs.
    """
    yield from _untimed(maker, pool)
    last = maker.calendar.last
    for duty in maker.measure.statements:
        if not isinstance(duty, Duty) or duty.within is None or duty.trigger is None:
            continue
        if (base := base_of(maker, duty, pool)) is None:
            continue
        case, readings, trigger = base
        start = last
        while last_day(maker.assumed, start, duty.within.plain, maker.measure.run_on) > last:
            start -= _DAY
        for name, at in (("within", start), ("over", start + _DAY), ("beyond", last + 30 * _DAY)):
            moved = shifted(case, at - case.acts[trigger].date)
            moved = replace(moved, on=max(a.date for a in moved.acts))
            whole = maker.short(moved, readings)
            for sort in ("assumed", "open") if "calendar" in whole else ("",):
                asked = {k: v for k, v in whole.items() if sort != "open" or k != "calendar"}
                level = Level.PARTIAL if sort == "open" else Level.PROCEDURE
                vector = maker.vector(level, Kind.TIME, asked, f"tables.{sort or 'within'}", (duty.clause,))
                yield Made(vector, f"tables {duty.id} {name} {sort}".strip())
        return


def _untimed(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Made]:
    """Acts beyond the tables, of which nothing counts working days: they are answered as any others."""
    for case, readings in pool:
        if not case.acts:
            continue
        moved = shifted(case, maker.calendar.last + 30 * _DAY - min(a.date for a in case.acts))
        asked = maker.short(moved, readings)
        if CALENDAR in asked or not any(a["status"] == "valid" for a in _acts(maker, asked)):
            continue
        vector = maker.vector(Level.PROCEDURE, Kind.TIME, asked, "tables.untimed")
        yield Made(vector, "tables untimed beyond")
        return


def _acts(maker: Maker, asked: Object) -> list[Object]:
    answer = maker.reference.answer(asked, (Section.ACTS,), basis=False)
    return list(answer.get("acts", ()))


def refused_first(maker: Maker) -> Iterator[Made]:
    """Cases with two things wrong: which of them is told."""
    on = f"date:{(maker.measure.entry + 30 * _DAY).isoformat()}"
    nobody, measure = "no_such_name", maker.measure
    wrong: dict[str, Json] = {
        "facts": {nobody: True},
        "acts": [{"act": nobody, "date": on}],
        "unknown": [nobody],
        "reading": {nobody: nobody},
        "rest": nobody,
        "on": on.removeprefix("date:"),
        CALENDAR: nobody,
        nobody: 1,
    }
    good: Object = {"facts": {}, "rest": "ordinary", "acts": [], "on": on, "reading": {}}
    names = list(wrong)
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            case = good | {one: wrong[one], other: wrong[other]}
            yield Made(_refused(maker, case), f"invalid first of {one} and {other}")
        if one != "on":
            case = {key: value for key, value in good.items() if key != "on"} | {one: wrong[one]}
            yield Made(_refused(maker, case), f"invalid first of no on and {one}")
    if not measure.acts:
        return
    act = measure.acts[0]
    bad = {"act": nobody, "by": nobody, "date": "date:soon", "to": nobody, "content": nobody}
    fine = {"act": act.id.key, "date": on}
    for one, other in (("act", "by"), ("act", "date"), ("by", "date"), ("by", "to")):
        case = good | {"acts": [fine | {one: bad[one], other: bad[other]}]}
        yield Made(_refused(maker, case), f"invalid first of an act's {one} and {other}")


def _refused(maker: Maker, case: Object) -> Vector:
    measure, expected = maker.measure, maker.reference.expected(case)
    clauses = measure.clauses[:1]
    return Vector(measure.name, Level.INVALID, Kind.INVALID, clauses, said("invalid.first"), case, expected)
