"""What both texts speak of, and what a text can say of each: alike for conditions, terms and cases."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol, TypeVar

from policy_model.ir.formula import ActRef, Const, Period, Status
from policy_model.ir.ids import ActId, AmountId, ContentId, JudgementId, PartyId, ResultId
from policy_model.ir.statement import Authority, Ban, Duty, Effect, Measure, Power
from policy_model.ir.vocabulary import Polarity, Result
from policy_model.proof.change import outcomes
from policy_model.semantics.algebra import Algebra

from . import amounts
from .difference import Direction, Exposed, Of, Shifted, Subject
from .lengths import spelt
from .touched import Touched, bare

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)
Value = Hashable
Rule = Duty | Effect | Power | Ban


@dataclass(frozen=True)
class Aspect:
    """A subject with the rules of each text that are about it, and whether the texts can differ on it.

    `kind`: of the act in question (None: there is none). `own_day`: conditions are read on that act's day.
    `much`: of an AMOUNT, what each text may give of the result. `free`: of VALIDITY, that in some
    cases one text may say who does the act and the other nothing of it.
    """

    subject: Subject
    kind: ActId | None
    own_day: bool
    old: tuple[Rule, ...]
    new: tuple[Rule, ...]
    touched: bool
    much: tuple[amounts.Much, ...] = ()
    free: bool = False


class Sight(Protocol[T]):
    """What one text says, of a case or of conditions, with the act in question."""

    algebra: Algebra[T]

    def result(self, result: ResultId) -> Mapping[Status, T]:
        """Each status."""
        ...

    def judgement(self, judgement: JudgementId) -> T:
        """Whether it holds."""
        ...

    def validity(self) -> T:
        """Whether the act in question is valid, by what the text asks of it."""
        ...

    def provided(self) -> T:
        """Whether the text says who may do the act in question: else it is as declared."""
        ...

    def applies(self, rule: Rule) -> T:
        """The text is in force, the case in scope, the clause speaks, and its condition holds."""
        ...

    def triggered(self, trigger: ActRef) -> T:
        """The act in question is valid, and as described."""
        ...

    def described(self, contents: Iterable[ContentId], by: Iterable[PartyId]) -> T:
        """The act in question is so described."""
        ...


@dataclass(frozen=True, slots=True)
class Transition:
    """A way in which a subject changes. `asked`: what of both texts together holds, and what does not."""

    old: Value
    new: Value
    direction: Direction
    asked: tuple[tuple[Shifted | Exposed, bool], ...] = ()


# ---- the subjects


def aspects(touched: Touched) -> tuple[Aspect, ...]:
    """Every subject, in the order of its kind and of declaration, then of the texts."""
    new = touched.new
    return (
        *(_of(Of.RESULT, r.id, r.id in touched.results) for r in new.results if r.amount is None),
        *(_amount(r, touched) for r in new.results if _amounts(r, new)),
        *(_of(Of.JUDGEMENT, j, j in touched.judgements) for j in _top(touched)),
        *_validities(touched),
        *(aspect for of in _RULED for aspect in _ruled(of, touched)),
    )


def _validities(touched: Touched) -> Iterator[Aspect]:
    said = [_speaking(measure) for measure in (touched.old, touched.new)]
    for act in (a.id for a in touched.new.acts):
        free = said[0].get(act) != said[1].get(act)
        yield Aspect(Subject(Of.VALIDITY, act), act, True, (), (), act in touched.acts, free=free)


def lets(authority: Authority) -> bool:
    """Somebody may do the act by it; nobody by that of an act the text does not speak of (`vocabulary`)."""
    return authority.requires != Const(False)


def _speaking(measure: Measure) -> dict[ActId, set[Hashable]]:
    """For each act that is provided for, when some clause says who may do it."""
    out: dict[ActId, set[Hashable]] = {}
    for s in measure.statements:
        if isinstance(s, Authority) and lets(s):
            out.setdefault(s.act, set()).add((s.clause, s.guard, s.contents))
    return out


def _of(of: Of, id: ResultId | JudgementId, touched: bool) -> Aspect:
    return Aspect(Subject(of, id), None, False, (), (), touched)


def _amounts(result: Result, measure: Measure) -> list[Result]:
    """The amounts of a result."""
    return [a for a in measure.results if a.amount is not None and a.amount.of == result.id]


def _amount(result: Result, touched: Touched) -> Aspect:
    much = amounts.values(result, _amounts(result, touched.new))
    live = any(each.result in touched.results for each in much)
    return replace(_of(Of.AMOUNT, result.id, live), much=much)


def _top(touched: Touched) -> list[JudgementId]:
    """The judgements that are an end in themselves in one of the texts, and defined in both."""
    top = {j for m in (touched.old, touched.new) for j in outcomes(m)}
    both = {j.id for j in touched.old.judgements}
    return [j.id for j in touched.new.judgements if j.id in top and j.id in both]


Ruled = Iterator[tuple[Subject, ActId | None, Rule]]


def _powers(measure: Measure) -> Ruled:
    for s in measure.statements:
        if isinstance(s, Power):
            trigger = s.trigger.act if s.trigger is not None else None
            for bearer in s.bearers:
                yield Subject(Of.WINDOW, s.act, bearer, trigger), trigger, s


def _duties(measure: Measure) -> Ruled:
    for s in measure.statements:
        if isinstance(s, Duty):
            trigger = s.trigger.act if s.trigger is not None else None
            for bearer in s.bearers:
                yield Subject(Of.DUTY, s.act, bearer, trigger), trigger, s
        elif isinstance(s, Effect) and s.owed:
            givers: tuple[PartyId | None, ...] = s.givers or (None,)
            for giver in givers:
                for result in _whole(s.results):
                    yield Subject(Of.DUTY, result, giver), None, s


def _whole(results: Iterable[ResultId]) -> Iterator[ResultId]:
    """The results, without how much of them."""
    return (r for r in results if not isinstance(r, AmountId))


def _dated(measure: Measure) -> Ruled:
    for subject, trigger, s in _duties(measure):
        if isinstance(s, Duty):
            yield Subject(Of.DEADLINE, s.act, subject.bearer, trigger), trigger, s


def _bans(measure: Measure) -> Ruled:
    for s in measure.statements:
        if isinstance(s, Ban):
            for bearer in s.bearers or (None,):
                yield Subject(Of.BAN, s.act, bearer), s.act, s


_RULED = {Of.WINDOW: _powers, Of.DUTY: _duties, Of.BAN: _bans, Of.DEADLINE: _dated}


def rules(measure: Measure, subject: Subject) -> tuple[Rule, ...]:
    """The measure's rules about the subject."""
    if subject.of not in _RULED:
        return ()
    return tuple(rule for about, _, rule in _RULED[subject.of](measure) if about == subject)


def _ruled(of: Of, touched: Touched) -> Iterator[Aspect]:
    """The subjects that have rules, with those of each text."""
    found: dict[Subject, tuple[ActId | None, list[Rule], list[Rule]]] = {}
    for place, measure in enumerate((touched.new, touched.old)):
        for subject, kind, rule in _RULED[of](measure):
            both = found.setdefault(subject, (kind, [], []))[1:]
            both[1 - place].append(rule)
    for subject, (kind, before, after) in found.items():
        aspect = Aspect(subject, kind, of is Of.BAN, tuple(before), tuple(after), False)
        yield replace(aspect, touched=reached(touched, aspect))


def reached(touched: Touched, aspect: Aspect) -> bool:
    """Whether the two texts of `touched` may differ on the subject; the aspect has the rules of both."""
    id = aspect.subject.id
    match aspect.subject.of:
        case Of.RESULT:
            return id in touched.results
        case Of.AMOUNT:
            return any(much.result in touched.results for much in aspect.much)
        case Of.JUDGEMENT:
            return id in touched.judgements
        case Of.VALIDITY:
            return id in touched.acts
        case _:
            if touched.everything or (aspect.kind in touched.acts and aspect.subject.of is not Of.BAN):
                return True
            differ = set(map(bare, aspect.old)) != set(map(bare, aspect.new))
            return differ or any(map(touched.statement, (*aspect.old, *aspect.new)))


# ---- what a text says of one


def said(aspect: Aspect, rules: Sequence[Rule], sight: Sight[T]) -> dict[Value, T]:
    """Each thing the text may say of the subject, with when it does; exactly one holds."""
    subject, alg = aspect.subject, sight.algebra
    match subject.of:
        case Of.RESULT:
            assert isinstance(subject.id, ResultId)
            return dict(sight.result(subject.id).items())
        case Of.AMOUNT:
            assert isinstance(subject.id, ResultId)
            return dict(amounts.given(subject.id, aspect.much, alg, sight.result).items())
        case Of.JUDGEMENT:
            assert isinstance(subject.id, JudgementId)
            holds = sight.judgement(subject.id)
            return {True: holds, False: alg.neg(holds)}
        case Of.VALIDITY:
            valid = sight.validity()
            whether = {True: valid, False: alg.neg(valid)}
            if not aspect.free:
                return dict(whether.items())
            provided = sight.provided()
            apart = {True: provided, False: alg.neg(provided)}
            return {Held(v, p): alg.conj((whether[v], apart[p])) for v in whether for p in apart}
        case Of.BAN:
            bans = [s for s in rules if isinstance(s, Ban)]
            by = (subject.bearer,) if subject.bearer is not None else ()
            banned = alg.disj(alg.conj((sight.applies(s), sight.described(s.contents, by))) for s in bans)
            return {True: banned, False: alg.neg(banned)}
        case Of.DUTY:
            return _sets(alg, [(_terms(s), _arises(s, sight)) for s in rules])
        case Of.WINDOW | Of.DEADLINE:
            dated = [s for s in rules if isinstance(s, Duty | Power)]
            return _sets(alg, [((_terms(s), _due(s)), _arises(s, sight)) for s in dated])
        case Of.STEP | Of.MATERIAL:
            raise AssertionError("no aspect: see `passage` and `material`")


def _arises(rule: Rule, sight: Sight[T]) -> T:
    applies = sight.applies(rule)
    if isinstance(rule, Duty | Power) and rule.trigger is not None:
        return sight.algebra.conj((sight.triggered(rule.trigger), applies))
    return applies


@dataclass(frozen=True, slots=True)
class Held:
    """Whether an act is held to be valid, and whether the text says who may do it."""

    valid: bool
    provided: bool

    def __bool__(self) -> bool:
        return self.valid


class Prompt(Enum):
    """及时: it is due without a day that can be computed."""

    TIMELY = "timely"


Due = Period | Prompt | None
"""By when; None: whenever."""

Terms = tuple[tuple[ContentId | ResultId, ...], tuple[PartyId, ...], tuple[ActRef, ...]]
"""What is owed or allowed: with which content, or one of which results; by whom; or what instead."""


def _due(rule: Duty | Power) -> Due:
    if rule.within is None and isinstance(rule, Duty) and rule.timely is not None:
        return Prompt.TIMELY
    return rule.within


def _terms(rule: Rule) -> Terms:
    match rule:
        case Duty():
            return rule.contents, tuple(sorted(rule.bearers)), rule.instead
        case Power():
            return rule.contents, tuple(sorted(rule.bearers)), ()
        case Effect(one_of=True):
            return tuple(sorted(_whole(rule.results))), (), ()
        case _:
            return (), (), ()


def _sets(alg: Algebra[T], some: Iterable[tuple[H, T]]) -> dict[Value, T]:
    """Which of these labels hold, as a set."""
    each: dict[H, list[T]] = {}
    for label, when in some:
        each.setdefault(label, []).append(when)
    joined = {label: alg.disj(whens) for label, whens in each.items()}
    out: dict[Value, T] = {}
    for taken in itertools.product((False, True), repeat=len(joined)):
        parts = [w if yes else alg.neg(w) for yes, w in zip(taken, joined.values(), strict=True)]
        out[frozenset(label for yes, label in zip(taken, joined, strict=True) if yes)] = alg.conj(parts)
    return out


# ---- how it changes


def transitions(
    aspect: Aspect, polarity: Polarity | None, old: Mapping[Value, T], new: Mapping[Value, T]
) -> Iterator[Transition]:
    """Every way in which the subject may change, in a fixed order."""
    for before in old:
        for after in new:
            if aspect.subject.of in (Of.WINDOW, Of.DEADLINE):
                yield from _moves(aspect.subject.of, before, after)
            elif aspect.subject.of is Of.AMOUNT and amounts.Other.NOT_GIVEN in (before, after):
                continue  # that the result is given at all is told of the result
            elif aspect.free and bool(before) is bool(after):
                continue  # that it is provided for is told of its duty or window
            elif before != after:
                way = direction(aspect.subject.of, polarity, before, after)
                if {before, after} in _CLASHES:
                    yield Transition(before, after, Direction.INCOMPARABLE, ((Exposed(), True),))
                    yield Transition(before, after, way, ((Exposed(), False),))
                else:
                    yield Transition(before, after, way)


_CLASHES = ({Status.CONFLICT, Status.PERMITTED}, {Status.CONFLICT, Status.REQUIRED})
"""Between these a result stays given: it is asked whose the conflict is."""
_RANK = {Status.CONFLICT: 1, Status.PERMITTED: 2, Status.REQUIRED: 3}


def direction(of: Of, polarity: Polarity | None, before: Value, after: Value) -> Direction:
    """Whether what is said after is looser than what was said before."""
    match before, after:
        case (amounts.Much() | amounts.Other(), amounts.Much() | amounts.Other()):
            return amounts.direction(polarity, before, after)
        case Status(), Status():
            step = _RANK.get(after, 0) - _RANK.get(before, 0)
            if polarity is Polarity.BURDEN:
                step = -step
        case Held(provided=one), Held(provided=other) if one is not other:
            return Direction.INCOMPARABLE  # where a text says nothing of the act, anyone declared may do it
        case frozenset(), frozenset():  # duties
            step = _as_strict(before, after) - _as_strict(after, before)
            if polarity is Polarity.BENEFIT:  # what is owed is a benefit of the person concerned
                step = -step
        case _:
            step = int(bool(after)) - int(bool(before))
            if of is Of.BAN:
                step = -step
            if of is Of.JUDGEMENT:
                step = 0
    return Direction.LOOSER if step > 0 else Direction.STRICTER if step < 0 else Direction.INCOMPARABLE


def _as_strict(these: frozenset[Hashable], those: frozenset[Hashable]) -> bool:
    """Whoever does all that these duties ask has done all that those ask."""
    return all(any(_serves(this, that) for this in these) for that in those)


def _serves(this: Hashable, that: Hashable) -> bool:
    """To do what one duty asks does what the other asks: the same, or with fewer acts instead."""
    match this, that:
        case (contents, by, tuple() as acts), (others, bearers, tuple() as instead):
            return (contents, by) == (others, bearers) and {*acts} <= {*instead}
        case _:
            return this == that


Bound = tuple[Due, ...]
"""By when something is due, or may be done: by these periods, else 及时, else whenever. Empty: it is not."""


def bounds(of: Of, before: Value, after: Value) -> list[tuple[Bound, Bound]]:
    """For everything on which they differ, the periods of each side.

    A duty is due by the earliest of its last days, and only what is owed by both texts has one to compare;
    a power lasts till the latest of its own.
    """
    sides: list[dict[Terms, list[Due]]] = []
    for value in (before, after):
        assert isinstance(value, frozenset)
        side: dict[Terms, list[Due]] = {}
        for label, due in value:
            side.setdefault(label, []).append(due)
        sides.append(side)
    labels = sorted(set(sides[0]) | set(sides[1]), key=repr)
    if of is Of.DEADLINE:
        labels = [label for label in labels if label in sides[0] and label in sides[1]]
    pairs = [(_bound(of, sides[0].get(label)), _bound(of, sides[1].get(label))) for label in labels]
    return [(a, b) for a, b in pairs if a != b]


def _bound(of: Of, dues: list[Due] | None) -> Bound:
    if dues is None:
        return ()
    if of is Of.WINDOW and None in dues:
        return (None,)
    dated = sorted(periods(dues), key=lambda p: (p.unit.value, p.number, p.from_day))
    return tuple(dated) or ((Prompt.TIMELY,) if Prompt.TIMELY in dues else (None,))


def periods(some: Iterable[Due]) -> list[Period]:
    """Those of them that end on a day."""
    return [due for due in some if isinstance(due, Period)]


def _moves(of: Of, before: Value, after: Value) -> Iterator[Transition]:
    differing = bounds(of, before, after)
    if not differing:
        return
    for later, earlier in ((True, False), (False, True), (True, True)):
        way = (
            Direction.INCOMPARABLE if later and earlier else Direction.LOOSER if later else Direction.STRICTER
        )
        fixed = {_fixed(a, b) for a, b in differing}
        if None in fixed:
            yield Transition(before, after, way, ((Shifted(True), later), (Shifted(False), earlier)))
        elif fixed == {d for d, yes in ((True, later), (False, earlier)) if yes}:
            yield Transition(before, after, way)


def _fixed(old: Bound, new: Bound) -> bool | None:
    """Whether the new bound is later whatever the calendar; None: the days tell."""
    if periods(old) and periods(new):
        return None
    return place(new) > place(old)


def place(bound: Bound) -> int:
    """What is not comes before what ends on a day, that before 及时, and that before what has no end."""
    if not bound:
        return 0
    return 1 if periods(bound) else 2 if Prompt.TIMELY in bound else 3


# ---- how it is told


def told(of: Of, value: Value) -> str:
    """What is said, as a word of the vocabulary that `Change` documents."""
    match of, value:
        case _, Status():
            return value.value
        case Of.AMOUNT, amounts.Much() | amounts.Other():
            return amounts.told(value)
        case Of.JUDGEMENT, _:
            return "true" if value else "false"
        case Of.VALIDITY, _:
            return "valid" if value else "void"
        case Of.BAN, _:
            return "forbidden" if value else "free"
        case Of.DUTY, frozenset():
            return "owed" if value else "not_owed"
        case Of.WINDOW | Of.DEADLINE, frozenset():
            dues = {due for _, due in value}
            if of is Of.WINDOW and None in dues:
                return "unlimited"
            dated = sorted(periods(dues), key=lambda p: (p.unit.value, p.number))
            said = [spelt(p) for p in dated]
            return " + ".join([*said, *(due.value for due in dues if isinstance(due, Prompt))]) or "none"
        case _:
            raise AssertionError(value)
