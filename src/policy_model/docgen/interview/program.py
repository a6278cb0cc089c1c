"""A measure as the data that `runtime.js` reads: what the evaluator looks at, and nothing else.

Formulas are lists that begin with their kind; days are numbers of days since 1970-01-01; what hangs on
clauses being parts of one another (参照, 适用顺序) is worked out here, so that the runtime compares
nothing but identifiers. What the runtime does not know is refused, never left out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any as Json
from typing import assert_never

from policy_model.ir.depend import strata
from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    Applies,
    At,
    Compare,
    Const,
    Did,
    Done,
    Extension,
    FactOneOf,
    FactTrue,
    Forbidden,
    Formula,
    Given,
    InTime,
    Judged,
    Lapsed,
    Lawful,
    Moved,
    Not,
    Period,
    ReadingIs,
    Required,
    StatusIs,
    Stop,
    Unless,
)
from policy_model.ir.ids import FactId, Id
from policy_model.ir.order import Order, orders
from policy_model.ir.statement import (
    Assumption,
    Authority,
    Ban,
    ByReference,
    Considers,
    Defines,
    Duty,
    Effect,
    Excused,
    Measure,
    Necessary,
    Power,
    Precedence,
    Requirement,
    Scope,
    Statement,
    Yields,
)
from policy_model.ir.vocabulary import BoolType, DateType, EnumType, Fact, FactValue, IntType
from policy_model.ir.walk import formulas, lengths, nodes
from policy_model.semantics.calendar import Calendar
from policy_model.semantics.counted import periods, periods_from_entry
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic, Unusable

SCHEMA = 1
"""The version of the form; the runtime refuses another."""

PROCEDURE, ELSEWHERE = "procedure", "elsewhere"
"""The screens of what was done when, and of what other rules govern; the others are of an article each."""

Object = dict[str, Json]
_EPOCH = datetime.date(1970, 1, 1).toordinal()
_SATURDAY = 5


def compile_measure(measure: Measure, calendar: Calendar) -> Object:
    """The whole measure, with the calendar its periods are counted on.

    Raises:
        Unusable: a clause is put in a way the runtime does not know (PM1020).
    """
    precedences = [s for s in measure.statements if isinstance(s, Precedence)]
    on = screens(measure)
    return {
        "schema": SCHEMA,
        "name": measure.name,
        "hash": measure.hash,
        "entry": day(measure.entry),
        "runOn": bool(measure.run_on),
        "facts": [_fact(measure, fact, on[fact.id]) for fact in measure.facts],
        "acts": [
            {
                "id": act.id.key,
                "actors": _keys(act.actors),
                "to": _keys(act.addressees),
                "contents": _keys(act.contents),
                "most": act.at_most,
                "screen": PROCEDURE,
            }
            for act in measure.acts
        ],
        "judgements": [{"id": j.id.key, "is": formula(j.definition)} for j in measure.judgements],
        "results": [{"id": r.id.key, "excludes": _keys(r.excludes)} for r in measure.results],
        "readings": [
            {
                "id": r.id.key,
                "clause": str(r.clause),
                "choices": [c.id.key for c in r.choices],
                "ordinary": next((c.id.key for c in r.choices if c.ordinary), None),
            }
            for r in measure.readings
        ],
        "statements": [made for s in measure.statements if (made := _statement(measure, s)) is not None],
        "orders": [_order(measure, order) for order in orders(precedences)],
        "strata": [_keys(kinds) for kinds in strata(measure)],
        "periods": [[_ref(ref), _period(own)] for ref, p in periods(measure) for own in lengths(p)],
        "fromEntry": [_period(own) for p in periods_from_entry(measure) for own in lengths(p)],
        "stops": any(isinstance(m, Stop) for _, p in periods(measure) for m in p.moved),
        "calendar": _calendar(calendar),
    }


def day(date: datetime.date) -> int:
    """Days since 1970-01-01."""
    return date.toordinal() - _EPOCH


# ---- conditions


def formula(node: Formula) -> list[Json]:
    """A condition.

    Raises:
        Unusable: it is one that only properties have (PM1020).
    """
    match node:
        case Const(value):
            return ["const", value]
        case FactTrue(fact):
            return ["fact", fact.key]
        case FactOneOf(fact, values):
            return ["oneof", fact.key, _keys(values)]
        case Compare(fact, op, limit):
            return ["compare", fact.key, op.value, _value(limit)]
        case Judged(judgement):
            return ["judged", judgement.key]
        case Done(what, since, within):
            return [
                "done",
                _ref(what),
                None if since is None else _ref(since),
                None if within is None else _period(within),
            ]
        case InTime(since, within):
            return ["intime", _ref(since), _period(within)]
        case Lapsed(refs, begun, period):
            start = None if begun is None else _ref(begun)
            return ["lapsed", [_ref(ref) for ref in refs], start, _period(period)]
        case Did(what, condition):
            return ["did", _ref(what), formula(condition)]
        case ReadingIs(reading, choice):
            return ["reading", reading.key, choice.key]
        case Not(body):
            return ["not", formula(body)]
        case All(parts):
            return ["all", *(formula(part) for part in parts)]
        case Any(parts):
            return ["any", *(formula(part) for part in parts)]
        case Unless(body, exception):
            return ["unless", formula(body), formula(exception)]
        case At(clause, body):
            return ["at", str(clause), formula(body)]
        case Given() | Required() | Forbidden() | StatusIs() | Lawful() | Applies():
            raise Unusable((Diagnostic("PM1020", {"form": type(node).__name__}),))
        case _:
            assert_never(node)


def _ref(ref: ActRef) -> list[Json]:
    return [ref.act.key, _keys(ref.contents), _keys(ref.by)]


def _period(period: Period) -> list[Json]:
    then = None if period.then is None else _period(period.then)
    return [period.number, period.unit.value, period.from_day, then, [_moved(m) for m in period.moved]]


def _moved(moved: Moved) -> list[Json]:
    match moved:
        case Extension(clause, guard, approval, by, most):
            whole = None if most is None else _period(most)
            return ["extension", str(clause), formula(guard), _ref(approval), _period(by), whole]
        case Stop(clause, guard, begins, ends, through):
            return ["stop", str(clause), formula(guard), _ref(begins), _ref(ends), through]
        case _:
            assert_never(moved)


# ---- the vocabulary


def screens(measure: Measure) -> dict[FactId, str]:
    """The screen on which each fact is asked for: its first article's, or that of other rules."""
    elsewhere = {fact for s in measure.statements if isinstance(s, Yields) for _, fact in s.provisions}
    return {
        fact.id: ELSEWHERE if fact.id in elsewhere else str(fact.clauses[0].article if fact.clauses else "")
        for fact in measure.facts
    }


def _fact(measure: Measure, fact: Fact, screen: str) -> Object:
    out: Object = {"id": fact.id.key, "ordinary": _value(fact.ordinary), "screen": screen}
    match fact.type:
        case BoolType():
            out["type"] = "bool"
        case EnumType(values=values):
            out |= {"type": "enum", "values": _keys(values)}
        case IntType(places=places):
            out |= {"type": "int", "cuts": _cuts(measure, fact)}
            if places:
                out["places"] = places
        case DateType():
            out |= {"type": "date", "cuts": _cuts(measure, fact)}
        case _:
            assert_never(fact.type)
    if fact.may_come_about:
        out["come"] = True
    if fact.arises_if is not None:
        out["arises"] = formula(fact.arises_if)
    return out


def _cuts(measure: Measure, fact: Fact) -> list[int]:
    """What a number or date is compared with."""
    everywhere = [f for s in measure.statements for f in formulas(s)]
    everywhere += [j.definition for j in measure.judgements]
    everywhere += [f.arises_if for f in measure.facts if f.arises_if is not None]
    found = {_cut(fact.ordinary)}
    for one in everywhere:
        found |= {_cut(n.value) for n in nodes(one) if isinstance(n, Compare) and n.fact == fact.id}
    return sorted(found)


def _cut(value: FactValue) -> int:
    """A number, or a date as its number."""
    assert isinstance(value, int | datetime.date)
    return day(value) if isinstance(value, datetime.date) else value


def _value(value: FactValue) -> bool | int | str:
    match value:
        case datetime.date():
            return day(value)
        case Id():
            return value.key
        case bool() | int():
            return value
        case _:
            assert_never(value)


def _keys(ids: Iterable[Id]) -> list[str]:
    return [id.key for id in ids]


# ---- statements


def _statement(measure: Measure, s: Statement) -> Object | None:
    """A statement, or None for one on which no answer rests: the evaluator does not look at it either."""
    head: Object = {"id": s.id, "clause": str(s.clause), "guard": formula(s.guard)}
    match s:
        case Effect():
            own: Object = {
                "kind": "effect",
                "modality": s.modality.value,
                "results": _keys(s.results),
                "condition": formula(s.condition),
                "oneOf": s.one_of,
                "givers": _keys(s.givers),
                "owed": s.owed,
            }
        case Necessary():
            own = {
                "kind": "necessary",
                "results": _keys(s.results),
                "items": [formula(item) for item in s.items],
            }
        case Duty():
            own = {
                "kind": "duty",
                "bearers": _keys(s.bearers),
                "act": s.act.key,
                "contents": _keys(s.contents),
                "condition": formula(s.condition),
                "trigger": None if s.trigger is None else _ref(s.trigger),
                "within": None if s.within is None else _period(s.within),
                "timely": None if s.timely is None else s.timely.key,
                "anyOf": [_ref(ref) for ref in s.any_of],
            }
        case Authority():
            own = {
                "kind": "authority",
                "actors": _keys(s.actors),
                "to": _keys(s.addressees),
                "act": s.act.key,
                "contents": _keys(s.contents),
                "requires": formula(s.requires),
            }
        case Requirement():
            own = {
                "kind": "requirement",
                "act": s.act.key,
                "contents": _keys(s.contents),
                "actors": _keys(s.actors),
                "requires": formula(s.requires),
            }
        case Scope():
            own = {"kind": "scope", "condition": formula(s.condition)}
        case ByReference():
            own = {
                "kind": "reference",
                "condition": formula(s.condition),
                "excluded": [[str(c), reason, list(_within(measure, c))] for c, reason in s.excluded],
            }
        case Yields():
            own = {"kind": "yields", "provisions": [[r.key, f.key] for r, f in s.provisions]}
        case Precedence():
            own = {"kind": "precedence"}
        case Assumption():
            own = {"kind": "assumption", "holds": formula(s.holds)}
        case Ban() | Power() | Considers() | Excused() | Defines():
            return None
        case _:
            assert_never(s)
    return own | head


def _within(measure: Measure, clause: ClauseId) -> Iterator[str]:
    """The statements that stand in the clause."""
    return (s.id for s in measure.statements if s.clause.within(clause))


def _order(measure: Measure, order: Order) -> Object:
    """Of any statement of `over` and any of `under`, the first prevails."""
    words = [s for s in measure.statements if isinstance(s, Effect | Necessary)]
    pairs = [(o.id, s.id) for o in words for s in words if order.puts(o.clause, s.clause)]
    return {
        "by": [p.id for p in order.by],
        "clause": str(order.by[0].clause),
        "over": list(dict.fromkeys(o for o, _ in pairs)),
        "under": list(dict.fromkeys(s for _, s in pairs)),
        "clauses": {"over": str(order.over), "under": str(order.under)},
    }


# ---- the calendar


def _calendar(calendar: Calendar) -> Object:
    """Its span, and the runs of days (first day, number) that are not as their weekday says."""
    off: list[int] = []
    made_up: list[int] = []
    for ordinal in range(calendar.first.toordinal(), calendar.last.toordinal() + 1):
        date = datetime.date.fromordinal(ordinal)
        weekday, worked = date.weekday() < _SATURDAY, calendar.is_workday(date)
        if weekday != worked:
            (off if weekday else made_up).append(day(date))
    return {
        "first": day(calendar.first),
        "last": day(calendar.last),
        "off": _runs(off),
        "on": _runs(made_up),
    }


def _runs(days: Iterable[int]) -> list[list[int]]:
    out: list[list[int]] = []
    for one in days:
        if out and out[-1][0] + out[-1][1] == one:
            out[-1][1] += 1
        else:
            out.append([one, 1])
    return out
