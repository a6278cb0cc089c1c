"""From a course to its net: the measure's formulas read with the course's facts, over which acts are done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Compare,
    Const,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Judged,
    Not,
    Op,
    ReadingIs,
    Unit,
    Unless,
)
from policy_model.ir.ids import ChoiceId, ContentId, FactId, PartyId, ReadingId
from policy_model.ir.statement import Authority, Duty, Measure, Power, Requirement
from policy_model.ir.vocabulary import FactValue
from policy_model.ir.walk import formulas, nodes

from .net import Bound, Clock, Net, NotMonotone, Sets, holds, table
from .symbols import Unsupported


@dataclass(frozen=True, slots=True)
class Doing:
    """How an act is done in the course."""

    by: PartyId
    to: PartyId | None
    content: ContentId | None


@dataclass(frozen=True, slots=True)
class Fixed:
    """What a course fixes: facts, who does which act with which content, and the readings."""

    measure: Measure
    facts: Mapping[FactId, FactValue]
    acts: Mapping[str, Doing]
    readings: Mapping[ReadingId, ChoiceId]

    def true(self, formula: Formula, done: frozenset[str]) -> bool:
        """The formula, once these acts are done; dates and windows are the game's."""
        match formula:
            case Const(value=value):
                return value
            case FactTrue(fact=fact):
                return self.facts[fact] is True
            case FactOneOf(fact=fact, values=values):
                return self.facts[fact] in values
            case Compare(fact=fact, op=op, value=value):
                return _compare(self.facts[fact], op, value)
            case Judged(judgement=judgement):
                definition = next(j.definition for j in self.measure.judgements if j.id == judgement)
                return self.true(definition, done)
            case Done(within=None, what=what, since=since):
                return self.did(what, done) and (since is None or self.did(since, done))
            case Done():
                raise Unsupported("a condition that an act was done within a period, in a course")
            case InTime(since=since):
                return self.did(since, done)
            case ReadingIs(reading=reading, choice=choice):
                return self.readings[reading] == choice
            case Not(body=body):
                return not self.true(body, done)
            case All(parts=parts):
                return all(self.true(p, done) for p in parts)
            case Any(parts=parts):
                return any(self.true(p, done) for p in parts)
            case Unless(body=body, exception=exception):
                return any([self.true(body, done), self.true(exception, done)])
            case At(body=body):
                return self.true(body, done)
            case _:
                raise Unsupported(type(formula).__name__)

    def did(self, what: ActRef, done: frozenset[str]) -> bool:
        """The act as described is among those done."""
        return what.act.key in done and self._as(what)

    def _as(self, what: ActRef) -> bool:
        doing = self.acts.get(what.act.key)
        return (
            doing is not None
            and (not what.contents or doing.content in what.contents)
            and (not what.by or doing.by in what.by)
        )

    def windows(self, formula: Formula) -> list[InTime]:
        """The windows a conjunction rests on. A window under a disjunction or negation is unsupported."""
        match formula:
            case InTime():
                return [formula]
            case All(parts=parts):
                return [w for p in parts for w in self.windows(p)]
            case At(body=body):
                return self.windows(body)
            case Judged(judgement=judgement):
                definitions = {j.id: j.definition for j in self.measure.judgements}
                return self.windows(definitions[judgement])
            case Not(body=body):
                inner: tuple[Formula, ...] = (body,)
            case Any(parts=some) if len(live := self._live(some)) <= 1:
                return self.windows(live[0]) if live else []
            case Unless(body=body, exception=exception):
                return self.windows(Any((body, exception)))
            case Any(parts=some):
                settled = [p for p in some if not acts_of(self.measure, p)]
                if any(self.true(p, frozenset()) for p in settled):
                    return []
                inner = tuple(p for p in some if p not in settled)
                if len(inner) == 1:
                    return self.windows(inner[0])
            case _:
                return []
        if any(self.windows(p) for p in inner):
            raise Unsupported("a window under 或 or a negation, in a course")
        return []

    def _live(self, parts: tuple[Formula, ...]) -> tuple[Formula, ...]:
        """The alternatives that facts and readings leave open; none if one of them holds without any act."""
        settled = [p for p in parts if not acts_of(self.measure, p)]
        if any(self.true(p, frozenset()) for p in settled):
            return ()
        return tuple(p for p in parts if acts_of(self.measure, p))


def acts_of(measure: Measure, *formulas: Formula) -> frozenset[str]:
    """The act kinds the formulas look at, through judgements."""
    found: set[str] = set()
    for node in _nodes(measure, formulas):
        match node:
            case Done(what=what, since=since):
                found.add(what.act.key)
                found |= {since.act.key} if since else set()
            case InTime(since=start):
                found.add(start.act.key)
            case _:
                pass
    return frozenset(found)


def readings_of(measure: Measure, acts: frozenset[str] | None = None) -> frozenset[ReadingId]:
    """The readings that duties, powers and what acts rest on look at, through judgements.

    `acts`: only what is said of these.
    """
    looked = [
        formula
        for s in measure.statements
        if isinstance(s, Authority | Duty | Power | Requirement)
        if acts is None or s.act.key in acts
        for formula in formulas(s)
    ]
    return frozenset(node.reading for node in _nodes(measure, looked) if isinstance(node, ReadingIs))


def _nodes(measure: Measure, some: Iterable[Formula]) -> Iterator[Formula]:
    definitions = {j.id: j.definition for j in measure.judgements}
    todo, seen = list(some), set()
    while todo:
        for node in nodes(todo.pop()):
            yield node
            if isinstance(node, Judged) and node.judgement not in seen:
                seen.add(node.judgement)
                todo.append(definitions[node.judgement])


def _compare(left: FactValue, op: Op, right: FactValue) -> bool:
    a, b = str(left), str(right)
    if isinstance(left, int) and isinstance(right, int):
        order = (left > right) - (left < right)
    else:
        order = (a > b) - (a < b)
    return {
        Op.LT: order < 0,
        Op.LE: order <= 0,
        Op.GT: order > 0,
        Op.GE: order >= 0,
        Op.EQ: order == 0,
    }[op]


def skeleton(fixed: Fixed) -> Net:
    """The net of the course's acts.

    Raises:
        Unsupported: something in it has no place in a net.
    """
    acts = tuple(a.id.key for a in fixed.measure.acts if a.id.key in fixed.acts)
    try:
        bounds = tuple(_bounds(fixed, acts))
        rests = {act: _rests(fixed, acts, act) for act in acts}
    except NotMonotone:
        raise Unsupported("a step that a further act takes away, in a course") from None
    for statement in fixed.measure.statements:
        if isinstance(statement, Duty) and statement.trigger is not None:
            act, trigger = statement.act.key, statement.trigger.act.key
            if act in rests and trigger in acts and _arises(fixed, acts, statement):
                rests[act] = tuple(dict.fromkeys(some | {trigger} for some in rests[act]))
    if not _reachable(acts, rests):
        raise Unsupported("acts that must each come before the other, in a course")
    windows = [(act, Clock(w.since.act.key, w.within)) for act in acts for w in _windows(fixed, act)]
    units = {b.clock.period.unit for b in bounds if b.clock} | {c.period.unit for _, c in windows}
    if len(units) > 1 or units & {Unit.MONTH, Unit.YEAR}:
        raise Unsupported("periods of different units, or of months or years, in one course")
    if units == {Unit.DAY} and fixed.measure.run_on:
        raise Unsupported("calendar days that run on, in a course")
    owner = tuple(fixed.acts[a].by.key for a in acts)
    return Net(acts, owner, tuple(rests[a] for a in acts), bounds, tuple(windows))


def _reachable(acts: tuple[str, ...], rests: dict[str, Sets]) -> bool:
    """All the acts can be done one after the other."""
    done: frozenset[str] = frozenset()
    while more := {a for a in acts if a not in done and holds(rests[a], done)}:
        done |= more
    return len(done) == len(acts)


def _arises(fixed: Fixed, acts: tuple[str, ...], statement: Duty) -> bool:
    everything = frozenset(acts)
    return (
        fixed.true(statement.guard, frozenset())
        and statement.trigger is not None
        and fixed.did(statement.trigger, everything)
        and fixed.true(statement.condition, everything)
    )


def _rests(fixed: Fixed, acts: tuple[str, ...], act: str) -> Sets:
    doing = fixed.acts[act]

    def valid(done: frozenset[str]) -> bool:
        sources = [
            s
            for s in fixed.measure.statements
            if isinstance(s, Authority) and s.act.key == act and _covers(s, doing)
            if fixed.true(s.guard, done)
        ]
        asked = [
            s
            for s in fixed.measure.statements
            if isinstance(s, Requirement) and s.act.key == act and _covers(s, doing)
            if fixed.true(s.guard, done) and (not s.actors or doing.by in s.actors)
        ]
        able = [fixed.true(s.requires, done) and (not s.actors or doing.by in s.actors) for s in sources]
        return (not able or any(able)) and all(fixed.true(s.requires, done) for s in asked)

    looked = acts_of(
        fixed.measure,
        *(
            s.requires
            for s in fixed.measure.statements
            if isinstance(s, Authority | Requirement) and s.act.key == act
        ),
    )
    return table([a for a in acts if a != act and a in looked], valid)


def _covers(statement: Authority | Requirement, doing: Doing) -> bool:
    return not statement.contents or doing.content in statement.contents


def _bounds(fixed: Fixed, acts: tuple[str, ...]) -> list[Bound]:
    out = []
    for s in fixed.measure.statements:
        if not isinstance(s, Duty | Power) or not fixed.true(s.guard, frozenset()):
            continue
        power = isinstance(s, Power)
        if s.act.key not in acts or (power and s.within is None):
            continue
        doing = fixed.acts[s.act.key]
        if doing.by not in s.bearers or (s.contents and doing.content not in s.contents):
            continue
        if s.trigger is None and s.within is not None:
            raise Unsupported("a period counted from entry into force, in a course")

        def arises(done: frozenset[str], s: Duty | Power = s) -> bool:
            triggered = s.trigger is None or fixed.did(s.trigger, done)
            return fixed.true(s.condition, done) and triggered

        clock = None
        if s.trigger is not None and s.within is not None:
            clock = Clock(s.trigger.act.key, s.within)
        looked = acts_of(fixed.measure, s.condition) | ({s.trigger.act.key} if s.trigger else set())
        when = table([a for a in acts if a in looked], arises)
        if when:
            out.append(Bound(s.id, doing.by.key, s.act.key, when, clock, power))
    return out


def _windows(fixed: Fixed, act: str) -> list[InTime]:
    doing = fixed.acts[act]
    sources, out = [], []
    for s in fixed.measure.statements:
        if not isinstance(s, Authority | Requirement) or s.act.key != act or not _covers(s, doing):
            continue
        if fixed.true(s.guard, frozenset()):
            own = fixed.windows(s.requires)
            out += own
            if isinstance(s, Authority):
                sources.append(bool(own))
    if len(sources) > 1 and any(sources):
        raise Unsupported("a window under one of several authorities, in a course")
    return out
