"""A case as `eval` takes it, back as equations: each constant that matters has the value it says.

Where an act is not done, its constants have any value in their ranges; that nothing hangs on them is
what the answer of the file's solver then shows.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any as Json

from policy_model.ir.ids import Combination
from policy_model.ir.vocabulary import BoolType, DateType, EnumType, Fact, IntType
from policy_model.proof import smt
from policy_model.proof.obligation import View
from policy_model.proof.query import Query
from policy_model.proof.replay import Mismatch
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer
from policy_model.proof.symbols import Slot
from policy_model.semantics.load import CALENDAR
from policy_model.source.catalogue import Lang

from .glossary import Sides, act_name, copy_of
from .smtlib import Assertion
from .wording import both, name_of, said

Case = Mapping[str, Json]
Value = tuple[Term, bool | int]
Group = tuple[str, list[Value]]
"""Constants with their values, and what is said of them."""


def pins(
    query: Query, cases: tuple[Case, ...], taken: Combination, names: Collection[str] | None = None
) -> list[Assertion]:
    """The cases and the real last days in them, as far as these constants go (None: the query's).

    `taken`: the readings under which they are shown.
    """
    groups: list[Group] = []
    for place, (view, case) in enumerate(zip(query.obligation.views, cases, strict=True)):
        groups += _case(view, case, copy_of(place))
    groups += _last_days(query, [value for _, some in groups for value in some], taken)
    out = []
    for note, some in groups:
        wanted = query.names if names is None else names
        kept = [_equal(term, value) for term, value in some if smt.name(term) in wanted]
        if kept:
            out.append(Assertion(smt.conj(kept), note=note))
    return out


def _equal(term: Term, value: bool | int) -> Term:
    if isinstance(value, bool):
        return term if value else smt.neg(term)
    return term == smt.number(value)


def _case(view: View, case: Case, copy: Sides) -> Iterator[Group]:
    symbols = view.encoding.symbols
    on = _ordinal(case["on"])
    seen = "note.assumed" if CALENDAR in case else "note.seen"
    yield both(seen, date=case["on"], copy=copy), [(symbols.on, on)]
    facts = [v for fact in view.encoding.measure.facts for v in _fact(view, fact, case["facts"])]
    yield both("note.facts", copy=copy), facts
    used: dict[str, int] = {}
    acts: dict[tuple[str, int], Mapping[str, str]] = {}
    for act in case["acts"]:
        index = used.get(act["act"], 0)
        used[act["act"]] = index + 1
        acts[act["act"], index] = act
    left: list[Value] = []
    for slot in symbols.slots:
        done = acts.get((name_of(slot.act.id), slot.index))
        if done is None:
            left += _undone(slot, on)
            continue
        name = act_name(slot.act, slot.index)
        yield both("note.act", act=name, date=done["date"], copy=copy), list(_done(view, slot, done))
    yield both("note.undone", copy=copy), left


def _fact(view: View, fact: Fact, facts: Mapping[str, Json]) -> Iterator[Value]:
    term, value = view.encoding.symbols.facts[fact.id], facts[name_of(fact.id)]
    since = 0
    if isinstance(value, dict):
        since, value = _ordinal(value["since"]), value["value"]
    match fact.type:
        case BoolType():
            yield term, bool(value)
        case EnumType(values=values):
            yield term, [name_of(v) for v in values].index(value)
        case IntType() as type:
            yield term, type.scaled(Fraction(str(value))) or 0
        case DateType():
            yield term, _ordinal(value)
    if fact.id in view.encoding.symbols.since:
        yield view.encoding.symbols.since[fact.id], since


def _done(view: View, slot: Slot, act: Mapping[str, str]) -> Iterator[Value]:
    parties = {name_of(p.id): i for i, p in enumerate(view.encoding.measure.parties)}
    contents = [name_of(c) for c in slot.act.contents]
    yield slot.exists, True
    yield slot.date, _ordinal(act["date"])
    yield slot.actor, parties[act["by"]]
    yield slot.to, parties[act["to"]] if "to" in act else -1
    yield slot.content, contents.index(act["content"]) if "content" in act else -1


def _undone(slot: Slot, on: int) -> Iterator[Value]:
    yield slot.exists, False
    yield slot.date, on
    yield slot.actor, 0
    yield slot.to, 0 if slot.act.addressees else -1
    yield slot.content, 0 if slot.act.contents else -1


def _last_days(query: Query, case: Sequence[Value], taken: Combination) -> Iterator[Group]:
    """The last days asked for, as they are counted where a witness is sought: there is no other place."""
    if not query.asks:
        return
    known = [_equal(term, value) for term, value in case if smt.name(term) in query.names]
    known += [query.symbols.reading(reading, choice) for reading, choice in taken]
    solver = query.fresh(real=True)
    solver.add(known)
    if solver.check() is not Answer.SAT:
        raise Mismatch("a case has no last days")
    model = solver.model()
    for ask in query.asks:
        last, skips = model.number(ask.last), ask.skips
        unit = f"unit.{ask.period.unit.value}"
        kind = "" if skips is None else ".without" if skips.base is None else ".later"
        note = both(
            f"note.last{kind}",
            start=_day(model.number(ask.trigger)),
            number=ask.period.number if skips is None else skips.number,
            unit=(said(unit, Lang.ZH), said(unit, Lang.EN)),
            last=_day(last),
            counted="" if skips is None or skips.base is None else _day(model.number(skips.base)),
        )
        yield note, [(ask.last, last)]


def _day(ordinal: int) -> str:
    return datetime.date.fromordinal(ordinal).isoformat()


def _ordinal(text: str) -> int:
    return datetime.date.fromisoformat(text).toordinal()
