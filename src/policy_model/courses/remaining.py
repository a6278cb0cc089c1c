"""What a course's facts leave of a measure: formulas over acts and readings, then over acts alone.

A course fixes its facts, who does which act, and with which content. Filled in, most of a measure's
formulas are settled; what is left is short, and is read under each combination of readings.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Compare,
    Const,
    Did,
    Done,
    Extension,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Judged,
    Lapsed,
    Not,
    Op,
    Period,
    ReadingIs,
    Unless,
)
from policy_model.ir.ids import ChoiceId, FactId, JudgementId, ReadingId
from policy_model.ir.statement import (
    Authority,
    Ban,
    ByReference,
    Duty,
    Measure,
    Power,
    Requirement,
    Scope,
    Statement,
)
from policy_model.ir.vocabulary import FactValue
from policy_model.ir.walk import children, movers, nodes
from policy_model.proof.combos import combinations
from policy_model.proof.symbols import Unsupported

from .doings import Doing, Doings
from .net import ENTRY, Clock, Derived, Lapse, NotMonotone, Sets, While, table

YES, NO = Const(True), Const(False)
_Rewriting = Callable[[Formula], Formula]
_Counting = Callable[[Period], Period]
Rule = Authority | Requirement | Duty | Power
"""The statements that make up a procedure."""


@dataclass(frozen=True)
class Fixed:
    """What a course fixes: facts, and who does which act with which content.

    `wanting`: why it has no net, whatever the readings ("": it may have one).
    """

    measure: Measure
    facts: Mapping[FactId, FactValue]
    acts: Mapping[str, Doing]
    wanting: str = ""

    @cached_property
    def doings(self) -> Doings:
        """The course's acts, as references name them."""
        return Doings(self.acts)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All duties, and the other rules on how the course's acts are done, facts and acts filled in.

        What is never said, and duties that never arise, are left out.
        """
        fill = _Fill(self)
        return tuple(
            rule
            for s in map(_asked, self.measure.statements)
            if isinstance(s, Authority | Requirement | Duty | Power)
            for one in self._each(s)
            for rule in _rewritten(one, fill.formula, fill.period, fill.subject(s))
        )

    def _each(self, rule: Rule) -> Iterator[Rule]:
        """The rule for each of the course's acts that it concerns, or that triggers it."""
        match rule:
            case Authority() | Requirement():
                for ref in self.doings.such(ActRef(rule.act, rule.contents)):
                    yield dataclasses.replace(rule, act=ref.act)
            case Duty(trigger=trigger) | Power(trigger=trigger):
                if isinstance(rule, Power) and not self.doings.such(ActRef(rule.act)):
                    return
                for began in self.doings.such(trigger) if trigger else (None,):
                    yield dataclasses.replace(rule, trigger=began)

    @cached_property
    def left(self) -> tuple[object, ...]:
        """All on which its net can depend but the readings."""
        doing = tuple((act, self.acts[act]) for act in sorted(self.acts))
        return doing, self.rules, self.wanting

    @cached_property
    def readings(self) -> frozenset[ReadingId]:
        """The readings on which its net can depend."""
        return frozenset(
            node.reading
            for rule in self.rules
            for formula in _parts(rule)
            for node in nodes(formula)
            if isinstance(node, ReadingIs)
        )

    def under(self, readings: Mapping[ReadingId, ChoiceId]) -> Procedure:
        """What is left when the readings are taken so.

        Raises:
            Unsupported: whether a clause speaks hangs on an act, or several acts might each move a last day.
        """
        if self.wanting:
            raise Unsupported(self.wanting)

        def read(formula: Formula) -> Formula:
            return _read(formula, readings)

        def moved(period: Period) -> Period:
            return _moved(period, read)

        rules = tuple(new for rule in self.rules for new in _rewritten(rule, read, moved, YES))
        for rule in rules:
            if rule.guard != YES:
                raise Unsupported("course.speaks_after", rule.clause, rule.act.told)
            if any(len(self.doings.such(ref)) > 1 for period in _periods(rule) for ref, _ in movers(period)):
                raise Unsupported("course.repeated", rule.clause, rule.act.told)
        return Procedure(self, rules)


@dataclass(frozen=True, slots=True)
class Procedure:
    """A course's rules under one combination of readings: their formulas speak of acts alone."""

    fixed: Fixed
    rules: tuple[Rule, ...]


def true(formula: Formula, done: frozenset[str], dated: bool = False) -> bool:
    """A procedure's formula, once these acts are done; what comes about by itself is among them.

    `dated`: windows too; else they are the game's.

    Raises:
        Unsupported: it is no formula over acts.
    """
    match formula:
        case Const(value=value):
            return value
        case Not(body=body):
            return not true(body, done, dated)
        case All(parts=parts):
            return all(true(p, done, dated) for p in parts)
        case Any(parts=parts):
            return any(true(p, done, dated) for p in parts)
        case InTime(since=since):
            return since.act.key in done and (not dated or over(formula).name not in done)
        case Done() | Lapsed() | Did():
            what = _atom(formula)
            return (what if isinstance(what, str) else what.name) in done
        case _:
            raise Unsupported(type(formula).__name__)


def atoms(formula: Formula, dated: bool = False) -> Iterator[str | Derived]:
    """What `true` looks at: acts, and what comes about by itself. Raises Unsupported."""
    match formula:
        case Not() | All() | Any():
            for part in children(formula):
                yield from atoms(part, dated)
        case InTime(since=since):
            yield since.act.key
            if dated:
                yield over(formula)
        case Done() | Lapsed() | Did():
            yield _atom(formula)
        case _:
            pass


def _atom(formula: Done | Lapsed | Did) -> str | Derived:
    match formula:
        case Done(what=what, since=None) | Did(what=what, condition=Const(value=True)):
            return what.act.key
        case Done(what=what, since=ActRef() as since, within=None):
            return While(what.act.key, (frozenset({since.act.key}),))
        case Done(what=what, since=ActRef() as since, within=Period() as within):
            return While(what.act.key, (frozenset(),), Clock(since.act.key, within))
        case Did(what=what, condition=condition):
            return While(what.act.key, sets([condition], lambda done: true(condition, done, dated=True)))
        case Lapsed(what=what, since=since, within=within):
            acts = tuple(dict.fromkeys(ref.act.key for ref in what))
            return Lapse(acts, Clock(ENTRY if since is None else since.act.key, within))
        case _:
            raise AssertionError(formula)


def sets(
    formulas: Iterable[Formula],
    test: Callable[[frozenset[str]], bool],
    dated: bool = True,
    also: Iterable[str] = (),
    but: str = "",
) -> Sets:
    """The alternatives of `test`, which looks at what these formulas do and `also` at these acts."""
    looked = [atom for formula in formulas for atom in atoms(formula, dated)]
    names = [*also, *(atom if isinstance(atom, str) else atom.name for atom in looked)]
    try:
        return table([name for name in dict.fromkeys(names) if name != but], test)
    except NotMonotone:
        raise Unsupported("course.undone") from None


def derived(formula: Formula) -> Iterator[Derived]:
    """What comes about by itself that the formula looks at, on whatever level. Raises Unsupported."""
    for node in nodes(formula):
        yield from (atom for atom in atoms(node, dated=True) if not isinstance(atom, str))


def over(formula: InTime) -> Lapse:
    """That the period is over."""
    return Lapse((), Clock(formula.since.act.key, formula.within))


def _asked(statement: Statement) -> Statement:
    """不得: whoever is lawful does not do the act where the condition holds, as if it were void."""
    match statement:
        case Ban(id=id, clause=clause, guard=guard, span=span, act=act, contents=contents):
            never = Not(statement.condition)
            return Requirement(id, clause, guard, span, act, contents, statement.bearers, never)
        case _:
            return statement


def _parts(rule: Rule) -> tuple[Formula, ...]:
    if isinstance(rule, Authority | Requirement):
        return rule.guard, rule.requires
    return rule.guard, rule.condition, *(m.guard for m in (rule.within.moved if rule.within else ()))


def _periods(rule: Rule) -> Iterator[Period]:
    """Every period of the rule, and of its formulas."""
    for formula in _parts(rule):
        for node in nodes(formula):
            if isinstance(node, Done | InTime | Lapsed) and node.within is not None:
                yield node.within
    if isinstance(rule, Duty | Power) and rule.within is not None:
        yield rule.within


def _rewritten(rule: Rule, read: _Rewriting, period: _Counting, subject: Formula) -> Iterator[Rule]:
    """The rule with its formulas and its period rewritten; none where it is never said."""
    guard = _joined(All((subject, read(rule.guard))))
    if guard == NO:
        return
    match rule:
        case Authority() | Requirement():
            yield dataclasses.replace(rule, guard=guard, requires=read(rule.requires))
        case Duty() | Power():
            condition = read(rule.condition)
            within = rule.within and period(rule.within)
            if condition != NO:
                yield dataclasses.replace(rule, guard=guard, condition=condition, within=within)


def _moved(period: Period, read: _Rewriting) -> Period:
    """The period with what still may move its last day; guards rewritten."""
    moved = (dataclasses.replace(m, guard=_joined(All((read(m.guard),)))) for m in period.moved)
    return dataclasses.replace(period, moved=tuple(m for m in moved if m.guard != NO))


class _Fill:
    """Fills a course's facts and acts in."""

    def __init__(self, fixed: Fixed) -> None:
        self.fixed = fixed
        self._such = fixed.doings.such
        self._definitions = {j.id: j.definition for j in fixed.measure.judgements}
        self._judged: dict[JudgementId, Formula] = {}
        own = [s for s in fixed.measure.statements if isinstance(s, Scope)]
        others = [s for s in fixed.measure.statements if isinstance(s, ByReference)]
        self._own = self._covered(own) if own else YES
        self._others = [(s, self._covered([s])) for s in others]

    def _covered(self, scopes: Iterable[Scope | ByReference]) -> Formula:
        return _joined(Any(tuple(self.formula(All((s.guard, s.condition))) for s in scopes)))

    def subject(self, rule: Rule) -> Formula:
        """That the rule's clause is not without subject, in a case in scope only by reference."""
        excluding = [any(rule.clause.within(c) for c, _ in other.excluded) for other, _ in self._others]
        if not any(excluding):
            return YES
        applies = [covers for (_, covers), out in zip(self._others, excluding, strict=True) if not out]
        nowhere = _joined(Not(_joined(Any(tuple(covers for _, covers in self._others)))))
        return _joined(Any((self._own, *applies, nowhere)))

    def formula(self, formula: Formula) -> Formula:
        """The formula, filled in; what is so whichever way its readings are taken, as such."""
        return self._anyhow(_folded(formula, self._node))

    def _anyhow(self, formula: Formula) -> Formula:
        match formula:
            case Not(body=body):
                new = _joined(Not(self._anyhow(body)))
            case All(parts=parts):
                new = _joined(All(tuple(map(self._anyhow, parts))))
            case Any(parts=parts):
                new = _joined(Any(tuple(map(self._anyhow, parts))))
            case _:
                return formula
        leaves = {node for node in nodes(new) if not children(node)}
        named = {leaf.reading for leaf in leaves if isinstance(leaf, ReadingIs)}
        if not named or any(not isinstance(leaf, ReadingIs) for leaf in leaves):
            return new
        try:
            every = combinations([r for r in self.fixed.measure.readings if r.id in named])
        except OverflowError:
            return new
        names = [r.id for r in self.fixed.measure.readings if r.id in named]
        so = {_read(new, dict(zip(names, full, strict=True))) for full in every}
        return so.pop() if len(so) == 1 else new

    def _node(self, formula: Formula) -> Formula:
        facts = self.fixed.facts
        match formula:
            case FactTrue(fact=fact):
                return Const(facts[fact] is True)
            case FactOneOf(fact=fact, values=values):
                return Const(facts[fact] in values)
            case Compare(fact=fact, op=op, value=value):
                return Const(_compare(facts[fact], op, value))
            case Judged(judgement=judgement):
                if judgement not in self._judged:
                    self._judged[judgement] = self.formula(self._definitions[judgement])
                return self._judged[judgement]
            case Done(what=what, since=since, within=within):
                began = self._such(since) if since else (None,)
                own = within and self.period(within)
                each: tuple[Formula, ...] = tuple(
                    dataclasses.replace(formula, what=one, since=start, within=own)
                    for one in self._such(what)
                    for start in began
                )
            case InTime(since=since, within=within):
                own = self.period(within)
                each = tuple(
                    dataclasses.replace(formula, since=start, within=own) for start in self._such(since)
                )
            case Lapsed(what=what, since=since, within=within):
                own, lacking = self.period(within), tuple(one for ref in what for one in self._such(ref))
                each = tuple(
                    dataclasses.replace(formula, what=lacking, since=start, within=own)
                    for start in (self._such(since) if since else (None,))
                )
            case Did(what=what, condition=condition):
                filled = self.formula(condition) if (acts := self._such(what)) else NO
                if filled == NO:
                    return NO
                each = tuple(dataclasses.replace(formula, what=one, condition=filled) for one in acts)
            case _:
                return formula
        return _joined(Any(each))

    def period(self, period: Period) -> Period:
        """The period with what may move its last day, as far as the course has the acts for it."""
        moved = (
            dataclasses.replace(m, approval=self._only(m.approval))
            if isinstance(m, Extension)
            else dataclasses.replace(m, begins=self._only(m.begins), ends=self._only(m.ends))
            for m in period.moved
            if self._such(m.approval if isinstance(m, Extension) else m.begins)
        )
        return _moved(dataclasses.replace(period, moved=tuple(moved)), self.formula)

    def _only(self, what: ActRef) -> ActRef:
        """The act of the course that is as described, if there is one and no more."""
        own = self._such(what)
        return own[0] if len(own) == 1 else what


def _read(formula: Formula, readings: Mapping[ReadingId, ChoiceId]) -> Formula:
    """What is left of the formula when the readings are taken so."""
    return _folded(formula, lambda node: _taken(node, readings))


def _taken(formula: Formula, readings: Mapping[ReadingId, ChoiceId]) -> Formula:
    def here(part: Formula) -> Formula:
        return _taken(part, readings)

    match formula:
        case ReadingIs(reading=reading, choice=choice):
            return Const(readings[reading] == choice)
        case InTime(within=within) | Lapsed(within=within):
            return dataclasses.replace(formula, within=_moved(within, lambda f: _folded(f, here)))
        case Done(within=Period() as within):
            return dataclasses.replace(formula, within=_moved(within, lambda f: _folded(f, here)))
        case Did(condition=condition):
            taken = _folded(condition, here)
            return NO if taken == NO else dataclasses.replace(formula, condition=taken)
        case _:
            return formula


def _folded(formula: Formula, leaf: _Rewriting) -> Formula:
    match formula:
        case Not(body=body):
            return _joined(Not(_folded(body, leaf)))
        case All(parts=parts):
            return _joined(All(tuple(_folded(p, leaf) for p in parts)))
        case Any(parts=parts):
            return _joined(Any(tuple(_folded(p, leaf) for p in parts)))
        case Unless(body=body, exception=exception):
            return _joined(Any((_folded(body, leaf), _folded(exception, leaf))))
        case At(body=body):
            return _folded(body, leaf)
        case _:
            return leaf(formula)


def _joined(formula: Not | All | Any) -> Formula:
    """The formula without settled parts; its own parts have none inside."""
    match formula:
        case Not(body=Const(value=value)):
            return Const(not value)
        case Not():
            return formula
        case All(parts=parts):
            kept = tuple(dict.fromkeys(p for p in parts if p != YES))
            if NO in kept:
                return NO
            return kept[0] if len(kept) == 1 else All(kept) if kept else YES
        case Any(parts=parts):
            kept = tuple(dict.fromkeys(p for p in parts if p != NO))
            if YES in kept:
                return YES
            return kept[0] if len(kept) == 1 else Any(kept) if kept else NO


def _compare(left: FactValue, op: Op, right: int | datetime.date) -> bool:
    a, b = _number(left), _number(right)
    return {Op.LT: a < b, Op.LE: a <= b, Op.GT: a > b, Op.GE: a >= b, Op.EQ: a == b}[op]


def _number(value: FactValue) -> int:
    match value:
        case datetime.date():
            return value.toordinal()
        case int():
            return value
        case _:
            raise AssertionError(value)
