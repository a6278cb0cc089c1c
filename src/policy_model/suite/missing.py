"""What is not known, several things at once: facts, acts, what an act says; and days that no tables cover."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any as Json

from policy_model.ir.ids import FactId
from policy_model.ir.statement import Duty
from policy_model.semantics.calendar import last_day
from policy_model.semantics.case import Case

from .maker import Choices, Made, Maker, said
from .opens import open_of
from .reference import tagged_case
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
SHORT = datetime.timedelta(days=20)
"""Cases with two unknown acts are seen so soon after entry: every day is one more thing to try."""


def missing(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Made]:
    """Few cases in which each fact, kind of act and content that can be needed is, alone and together."""
    tried = []
    for case, readings in _emptied(maker, pool):
        vector = maker.vector(
            Level.PARTIAL, Kind.PARTIAL, tagged_case(maker.measure, case, readings), "missing"
        )
        tried.append(vector)
    shown = [
        frozenset((*needed_of(v.expected), *(f"missing, {name}" for name in open_of(v.expected))))
        for v in tried
    ]
    for place, name in chosen(shown):
        yield Made(tried[place], name)


def _emptied(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[tuple[Case, Choices]]:
    """Cases without one, two, three facts that matter to them; without acts; with acts that say nothing."""
    sensitive = Sensitive(maker)
    known: set[FactId] = set()
    tries = 0
    acting = 0
    for case, readings in pool:
        changed, _ = sensitive(case, readings)
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

    The last one that ends within them stands beside them.
    """
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


def refused_first(maker: Maker) -> Iterator[Made]:
    """Cases with two things wrong: which of them is told."""
    on = f"date:{(maker.measure.entry + 30 * _DAY).isoformat()}"
    nobody, measure = "no_such_name", maker.measure
    wrong: dict[str, Json] = {
        "facts": {nobody: True},
        "acts": [{"act": nobody, "date": on}],
        "unknown": [nobody],
        "reading": {nobody: nobody},
        "on": on.removeprefix("date:"),
        nobody: 1,
    }
    good: Object = {"facts": {}, "rest": "ordinary", "acts": [], "on": on, "reading": {}}
    names = list(wrong)
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            case = good | {one: wrong[one], other: wrong[other]}
            expected = maker.reference.expected(case)
            vector = Vector(
                measure.name,
                Level.INVALID,
                Kind.INVALID,
                measure.clauses[:1],
                said("invalid.first"),
                case,
                expected,
            )
            yield Made(vector, f"invalid first of {one} and {other}")
    if not measure.acts:
        return
    act = measure.acts[0]
    bad = {"act": nobody, "by": nobody, "date": "date:soon", "to": nobody, "content": nobody}
    fine = {"act": act.id.key, "date": on}
    for one, other in (("act", "by"), ("act", "date"), ("by", "date"), ("by", "to")):
        case = good | {"acts": [fine | {one: bad[one], other: bad[other]}]}
        vector = Vector(
            measure.name,
            Level.INVALID,
            Kind.INVALID,
            measure.clauses[:1],
            said("invalid.first"),
            case,
            maker.reference.expected(case),
        )
        yield Made(vector, f"invalid first of an act's {one} and {other}")
