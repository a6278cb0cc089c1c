"""Formulas with one thing changed: every small mistake one can make in a condition.

What a clause states (`At`) is left whole here: it is changed on its own, wherever it is read (`mutate`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Compare,
    Const,
    Did,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Lapsed,
    Not,
    Op,
    Period,
    ReadingIs,
    Unit,
    Unless,
)
from policy_model.ir.ids import ActId, FactId, Id, PartyId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import EnumType, FactType
from policy_model.ir.walk import children
from policy_model.source.clause import ClauseId

Said = Formula | ActRef | Period | Op | Id | ClauseId | datetime.date | int
"""What a description may speak of."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A formula changed in one place. `where`: the way to it; `what` and `other`: before and after.

    `key` tells apart changes of one operator in one place.
    """

    operator: str
    where: str
    new: Formula
    what: Said
    other: Said | None = None
    key: str = ""


_FLIPPED: Mapping[Op, tuple[Op, ...]] = {
    Op.LT: (Op.LE, Op.GT),
    Op.LE: (Op.LT, Op.GE),
    Op.GT: (Op.GE, Op.LT),
    Op.GE: (Op.GT, Op.LE),
    Op.EQ: (Op.LE, Op.GE),
}
"""A comparison's boundary taken in or left out, and the comparison turned round."""

PAIR = 2
"""Of so many alternatives, that all hold is that both do."""
NEUTRAL = All(())
"""What asks for nothing."""
NEVER = Any(())
"""What nothing meets."""


@dataclass(frozen=True)
class Alternatives:
    """What may be taken for what.

    Facts and acts are confused with those of the same type in the same articles, and with the next one
    declared; parties with every other.
    """

    measure: Measure
    _facts: dict[FactId, tuple[FactId, ...]] = field(default_factory=dict)

    def facts(self, fact: FactId) -> tuple[FactId, ...]:
        """Other facts of the same type."""
        if fact not in self._facts:
            declared = self.measure.fact(fact)
            same = [f for f in self.measure.facts if f.type == declared.type]
            near = _near([(f.id, f.clauses) for f in same], fact)
            self._facts[fact] = tuple(id for id in near if isinstance(id, FactId))
        return self._facts[fact]

    def type(self, fact: FactId) -> FactType:
        """The type of a fact."""
        return self.measure.fact(fact).type

    def acts(self, act: ActId) -> tuple[ActId, ...]:
        """Other kinds of acts."""
        near = _near([(a.id, a.clauses) for a in self.measure.acts], act)
        return tuple(id for id in near if isinstance(id, ActId))

    def parties(self, not_these: Sequence[PartyId]) -> tuple[PartyId, ...]:
        """Other parties."""
        return tuple(p.id for p in self.measure.people if p.id not in not_these)

    def refs(self, ref: ActRef) -> Iterator[tuple[str, Said, ActRef]]:
        """Another act, another content, another actor; with the operator, and what it is now."""
        for act in self.acts(ref.act):
            yield "act_swapped", act, ActRef(act)
        declared = self.measure.act(ref.act)
        if ref.contents:
            yield "content_dropped", ref.contents[0], replace(ref, contents=())
            for content in declared.contents:
                if content not in ref.contents:
                    yield "content_swapped", content, replace(ref, contents=(content,))
        if ref.by:
            yield "actor_dropped", ref.by[0], replace(ref, by=())
        for party in self.parties(ref.by) if ref.by else declared.actors if len(declared.actors) > 1 else ():
            yield "actor_changed", party, replace(ref, by=(party,))


def _near(declared: Sequence[tuple[Id, tuple[ClauseId, ...]]], one: Id) -> Iterator[Id]:
    place = next(i for i, (id, _) in enumerate(declared) if id == one)
    articles = {c.article for c in declared[place][1]}
    following = (place + 1) % len(declared)
    for i, (id, clauses) in enumerate(declared):
        if i != place and (i == following or articles.intersection(c.article for c in clauses)):
            yield id


def edits(formula: Formula, known: Alternatives, where: str = "", denied: bool = False) -> Iterator[Edit]:
    """The formula with each small change, outermost first. `denied`: it stands under a negation.

    `where` is the path of the formula itself.
    """
    if not denied and not isinstance(formula, Const | ReadingIs | Not):
        yield Edit("negated", where, Not(formula), formula)
    match formula:
        case All(parts) | Any(parts):
            yield from _listed(formula, parts, where)
        case Not(body):
            yield Edit("negation_dropped", where, body, body)
        case Unless(body, exception):
            yield Edit("exception_dropped", where, body, exception)
            yield Edit("exception_alone", where, exception, body, exception)
            yield Edit("exception_always", where, NEUTRAL, body, exception)
            apart = All((formula, Not(All((body, exception)))))
            yield Edit("not_both", where, apart, body, exception, "exception")
            yield from _half_excused(formula, where)
        case FactTrue(fact):
            for other in known.facts(fact):
                yield Edit("fact_swapped", where, replace(formula, fact=other), fact, other, other.key)
        case FactOneOf():
            yield from _values(formula, known, where)
        case Compare():
            yield from _bounds(formula, known, where)
        case Lapsed():
            yield from _lapsed(formula, known, where)
        case Did(what):
            for operator, said, ref in known.refs(what):
                yield Edit(operator, where, replace(formula, what=ref), what, said, _key(said))
        case Done() | InTime():
            yield from _acts(formula, known, where)
        case ReadingIs(reading, choice):
            for c in known.measure.reading(reading).choices:
                if c.id != choice:
                    yield Edit("choice_swapped", where, replace(formula, choice=c.id), choice, c.id, c.id.key)
        case _:
            pass
    if not isinstance(formula, At):
        yield from _within(formula, known, where)


def _within(formula: Formula, known: Alternatives, where: str) -> Iterator[Edit]:
    for i, child in enumerate(children(formula)):
        for edit in edits(child, known, f"{where}.{i}", isinstance(formula, Not)):
            yield replace(edit, new=with_child(formula, i, edit.new))


def with_child(formula: Formula, place: int, new: Formula) -> Formula:
    """The formula with another part in this place; the other parts are the very same."""
    match formula:
        case All(parts) | Any(parts):
            return replace(formula, parts=(*parts[:place], new, *parts[place + 1 :]))
        case Not() | At():
            return replace(formula, body=new)
        case Did():
            return replace(formula, condition=new)
        case Unless():
            return replace(formula, exception=new) if place else replace(formula, body=new)
        case _:
            raise AssertionError(formula)


def _listed(formula: All | Any, parts: tuple[Formula, ...], where: str) -> Iterator[Edit]:
    if len(parts) > 1:
        for i, part in enumerate(parts):
            left = replace(formula, parts=parts[:i] + parts[i + 1 :])
            yield Edit("dropped", where, left, part, key=str(i))
        yield from _both(formula, parts, where)
        other = Any if isinstance(formula, All) else All
        operator = "all_to_any" if isinstance(formula, All) else "any_to_all"
        yield Edit(operator, where, other(parts, formula.span), formula)
    for i, part in enumerate(parts):
        twice = replace(formula, parts=(*parts[: i + 1], *parts[i:]))
        yield Edit("duplicated", where, twice, part, key=str(i))
        if isinstance(formula, All) and isinstance(part, Unless) and len(parts) > 1:
            bare = replace(formula, parts=(*parts[:i], part.body, *parts[i + 1 :]))
            wide = Unless(bare, part.exception, formula.span)
            yield Edit("exception_widened", where, wide, part.exception, key=str(i))


def _both(formula: All | Any, parts: tuple[Formula, ...], where: str) -> Iterator[Edit]:
    """Alternatives that hold together, two or all, are taken for none; two bars or lacks, for none."""
    for i, one in enumerate(parts):
        for j, other in enumerate(parts[:i]):
            key = f"{j}-{i}"
            if isinstance(formula, Any):
                others = (Not(p) for n, p in enumerate(parts) if n not in (i, j))
                apart = All((formula, Not(All((other, one, *others)))), formula.span)
                yield Edit("not_both", where, apart, other, one, key)
            elif isinstance(one, Not) and isinstance(other, Not):
                rest = tuple(p for n, p in enumerate(parts) if n not in (i, j))
                together = Any((formula, All((*rest, other.body, one.body))), formula.span)
                yield Edit("bars_cancel", where, together, other.body, one.body, key)
            elif not isinstance(one, ReadingIs) and not isinstance(other, ReadingIs):
                rest = tuple(p for n, p in enumerate(parts) if n not in (i, j))
                together = Any((formula, All((*rest, Not(other), Not(one)))), formula.span)
                yield Edit("lacks_cancel", where, together, other, one, key)
    if isinstance(formula, Any) and len(parts) > PAIR:
        yield Edit("all_at_once", where, All((formula, Not(All(parts))), formula.span), formula)


def _half_excused(formula: Unless, where: str) -> Iterator[Edit]:
    """Of several things asked for an exception excuses one, but not that two are lacking."""
    parts = formula.body.parts if isinstance(formula.body, All) else ()
    for i, one in enumerate(parts):
        for j, other in enumerate(parts[:i]):
            some = All((formula, Any((other, one))), formula.span)
            yield Edit("half_excused", where, some, other, one, f"{j}-{i}")


def _values(formula: FactOneOf, known: Alternatives, where: str) -> Iterator[Edit]:
    kind = known.type(formula.fact)
    assert isinstance(kind, EnumType)
    own = formula.values
    others = [v for v in kind.values if v not in own]

    def these(values: Sequence[Id]) -> Formula:
        return replace(formula, values=tuple(v for v in kind.values if v in values))

    for i, value in enumerate(own):
        if len(own) > 1:
            yield Edit("value_dropped", where, these(own[:i] + own[i + 1 :]), value, key=value.key)
        for other in others:
            new = these((*own[:i], other, *own[i + 1 :]))
            yield Edit("value_swapped", where, new, value, other, f"{value.key}-{other.key}")
    if len(others) > 1:
        for other in others:
            yield Edit("value_added", where, these((*own, other)), other, key=other.key)
    for fact in known.facts(formula.fact):
        if known.type(fact) == kind:
            yield Edit("fact_swapped", where, replace(formula, fact=fact), formula.fact, fact, fact.key)


def _bounds(formula: Compare, known: Alternatives, where: str) -> Iterator[Edit]:
    for op in _FLIPPED[formula.op]:
        yield Edit("boundary", where, replace(formula, op=op), formula, op, op.name.lower())
    for step, key in ((-1, "less"), (1, "more")):
        value = formula.value
        if isinstance(value, datetime.date):
            moved: int | datetime.date = value + datetime.timedelta(days=step)
        elif value + step < 0:
            continue
        else:
            moved = value + step
        yield Edit("bound_moved", where, replace(formula, value=moved), formula, moved, key)
    for other in known.facts(formula.fact):
        yield Edit("fact_swapped", where, replace(formula, fact=other), formula.fact, other, other.key)


def _acts(formula: Done | InTime, known: Alternatives, where: str) -> Iterator[Edit]:
    if formula.within is not None:
        for operator, key, period in periods(formula.within):
            new = replace(formula, within=period)
            yield Edit(operator, where, new, formula.within, period, key)
    if isinstance(formula, Done):
        for operator, said, ref in known.refs(formula.what):
            new = replace(formula, what=ref)
            yield Edit(operator, where, new, formula.what, said, _key(said))
        if formula.since is not None:
            bare = replace(formula, since=None, within=None)
            yield Edit("window_dropped", where, bare, formula.what, formula.since)
    if formula.since is not None:
        for operator, said, ref in known.refs(formula.since):
            new = replace(formula, since=ref)
            name = "trigger_changed" if operator == "act_swapped" else operator
            yield Edit(name, where, new, formula.since, said, f"since-{_key(said)}")


def _lapsed(formula: Lapsed, known: Alternatives, where: str) -> Iterator[Edit]:
    """The mistakes of a lapse: its period, and that it is said to have lapsed wherever the act is lacking."""
    for operator, key, period in periods(formula.within):
        yield Edit(operator, where, replace(formula, within=period), formula.within, period, key)
    if formula.what:
        lacking = All(tuple(Not(Done(ref)) for ref in formula.what), formula.span)
        yield Edit("window_dropped", where, lacking, formula.what[0], formula.within)
    elif formula.since is not None:
        yield Edit(
            "window_dropped", where, Done(formula.since, span=formula.span), formula.since, formula.within
        )
    if formula.since is not None:
        for operator, said, ref in known.refs(formula.since):
            name = "trigger_changed" if operator == "act_swapped" else operator
            yield Edit(name, where, replace(formula, since=ref), formula.since, said, f"since-{_key(said)}")


def periods(period: Period) -> Iterator[tuple[str, str, Period]]:
    """A period a unit shorter and longer, in the other kind of days, and counted from the day itself."""
    for step, key in ((-1, "less"), (1, "more")):
        if period.number + step > 0:
            yield "deadline_moved", key, replace(period, number=period.number + step)
    if period.unit in (Unit.WORKDAY, Unit.DAY):
        other = Unit.DAY if period.unit is Unit.WORKDAY else Unit.WORKDAY
        yield "days_swapped", other.value, replace(period, unit=other)
    yield "counted_from_day", "", replace(period, from_day=True)


def _key(said: Said) -> str:
    return said.key if isinstance(said, Id) else str(said)
