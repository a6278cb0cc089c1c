"""What two measures with one vocabulary say differently of the same case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policy_model.ir.edit import all_formulas
from policy_model.ir.formula import At, Formula, Judged
from policy_model.ir.ids import Id, JudgementId
from policy_model.ir.statement import (
    Authority,
    Ban,
    Duty,
    Effect,
    Measure,
    Necessary,
    Requirement,
    Statement,
    Yields,
)
from policy_model.ir.walk import formulas, nodes
from policy_model.source.clause import ClauseId

from . import smt
from .duties import DutyTerms, broken
from .obligation import View
from .smt import Term


def outcomes(measure: Measure) -> tuple[JudgementId, ...]:
    """The judgements that are an end in themselves: nothing else in the measure asks for them."""
    used = {n.judgement for f in all_formulas(measure) for n in nodes(f) if isinstance(n, Judged)}
    return tuple(j.id for j in measure.judgements if j.id not in used and not j.implicit)


About = Id | str
"""What is said: a result, an act, a judgement, a duty by its statement, or bans of an act."""


def differ(one: View, two: View) -> Term:
    """A result's status, an act's validity, a duty or its state, a ban broken, or a judgement not used."""
    return smt.neg(smt.conj(smt.same(a, b) for _, a, b in pairs(one, two)))


def differences(one: View, two: View) -> dict[About, Term]:
    """The same for each thing alone; what is one term in both is left out."""
    said: dict[About, list[Term]] = {}
    for about, a, b in pairs(one, two):
        if smt.key(a) != smt.key(b):
            said.setdefault(about, []).append(smt.neg(smt.same(a, b)))
    return {about: smt.disj(terms) for about, terms in said.items()}


def pairs(one: View, two: View) -> Iterator[tuple[About, Term, Term]]:
    """What each says, one thing after the other."""
    for id, left in one.results.items():
        right = two.results[id]
        yield from ((id, left.status[s], right.status[s]) for s in left.status)
    for slot in one.encoding.symbols.slots:
        yield slot.act.id, one.encoding.final.valid(slot), two.encoding.final.valid(slot)
    for judgement in outcomes(one.encoding.measure):
        yield judgement, one.encoding.holds(Judged(judgement)), two.encoding.holds(Judged(judgement))
    yield from _duties(one, two)
    yield from _bans(one, two)


def _bans(one: View, two: View) -> Iterator[tuple[About, Term, Term]]:
    """An act that some clause forbids was done in both, or in neither."""
    left, right = _broken(one), _broken(two)
    for about in dict.fromkeys([*left, *right]):
        yield about, smt.disj(left.get(about, ())), smt.disj(right.get(about, ()))


def _broken(view: View) -> dict[About, list[Term]]:
    found: dict[About, list[Term]] = {}
    for s in view.encoding.measure.statements:
        if isinstance(s, Ban):
            found.setdefault(_banned(s), []).append(broken(view.encoding, s, None))
    return found


def _banned(s: Ban) -> About:
    return f"ban {s.act.key}"


def _duties(one: View, two: View) -> Iterator[tuple[About, Term, Term]]:
    """A duty is the same in both if the same statement imposes it, for the same trigger."""
    known = {(d.statement.id, d.trigger): d for d in two.duties}
    for left in one.duties:
        about = left.statement.id
        right = known.pop((about, left.trigger), None)
        if right is None:
            yield about, left.arises, smt.FALSE
            continue
        yield about, left.arises, right.arises
        yield about, left.in_time, right.in_time
        yield about, left.late, right.late
        yield about, left.overdue, right.overdue
        if left.due is not None and right.due is not None:
            same = smt.disj([smt.neg(left.arises), smt.same(left.due, right.due)])
            yield about, same, smt.TRUE
    for right in known.values():
        yield right.statement.id, right.arises, smt.FALSE


class Concerns:
    """What each clause states or states a condition of, directly or through judgements."""

    def __init__(self, measure: Measure) -> None:
        definitions = {j.id: j.definition for j in measure.judgements}
        self._cited: dict[JudgementId, frozenset[ClauseId]] = {}
        self._definitions = definitions
        self._found: dict[ClauseId, dict[About, None]] = {}
        for s in measure.statements:
            about = _said_by(s)
            for clause in (s.clause, *self._clauses(formulas(s))) if about else ():
                self._found.setdefault(clause, {}).update(about)
        for id in outcomes(measure):
            for clause in self._of(id):
                self._found.setdefault(clause, {})[id] = None

    def of(self, clause: ClauseId) -> tuple[About, ...]:
        """The first to differ if the clause is left out."""
        return tuple(self._found.get(clause, ()))

    def _clauses(self, some: Iterable[Formula]) -> Iterator[ClauseId]:
        for formula in some:
            for node in nodes(formula):
                match node:
                    case At(clause):
                        yield clause
                    case Judged(judgement):
                        yield from self._of(judgement)
                    case _:
                        pass

    def _of(self, judgement: JudgementId) -> frozenset[ClauseId]:
        if judgement not in self._cited:
            self._cited[judgement] = frozenset(self._clauses([self._definitions[judgement]]))
        return self._cited[judgement]


def _said_by(s: Statement) -> dict[About, None]:
    match s:
        case Effect(results=results) | Necessary(results=results):
            return dict.fromkeys(results)
        case Yields(provisions=provisions):
            return dict.fromkeys(result for result, _ in provisions)
        case Authority(act=act) | Requirement(act=act):
            return {act: None}
        case Duty():
            return {s.id: None}
        case Ban():
            return {_banned(s): None}
        case _:
            return {}


def shown_differently(one: View, two: View) -> Term:
    """An answer to the case shows a difference: in anything, judgements that others rest on among them."""
    return smt.neg(smt.conj(smt.same(a, b) for a, b in _shown(one, two)))


def _shown(one: View, two: View) -> Iterator[tuple[Term, Term]]:
    yield one.encoding.scope(one.encoding.on), two.encoding.scope(two.encoding.on)
    for judgement in one.encoding.measure.judgements:
        asked = Judged(judgement.id)
        yield one.encoding.holds(asked), two.encoding.holds(asked)
    for slot in one.encoding.symbols.slots:
        yield one.encoding.final.valid(slot), two.encoding.final.valid(slot)
    for id, left in one.results.items():
        right = two.results[id]
        yield from ((left.status[s], right.status[s]) for s in left.status)
    yield from _listed(one, two)
    owed, now = _owed(one), _owed(two)
    for key in dict.fromkeys([*owed, *now]):
        yield owed.get(key, smt.FALSE), now.get(key, smt.FALSE)


def _listed(one: View, two: View) -> Iterator[tuple[Term, Term]]:
    """Duties as an answer shows them: by clause, act, bearers and trigger."""
    known = {_head(d): d for d in two.duties}
    for left in one.duties:
        right = known.pop(_head(left), None)
        if right is None:
            yield left.arises, smt.FALSE
            continue
        yield left.in_time, right.in_time
        yield left.late, right.late
        yield left.overdue, right.overdue
        yield left.pending, right.pending
        if left.due is None or right.due is None:
            if left.due is not right.due:
                yield left.arises, smt.FALSE
        else:
            yield smt.disj([smt.neg(left.arises), smt.same(left.due, right.due)]), smt.TRUE
    for right in known.values():
        yield right.arises, smt.FALSE


def _head(duty: DutyTerms) -> tuple[object, ...]:
    s = duty.statement
    return s.id, s.clause, s.act, frozenset(s.bearers), duty.trigger


def _owed(view: View) -> dict[tuple[object, ...], Term]:
    """Required results that somebody is named to give: pending as long as they are required."""
    encoding = view.encoding
    out: dict[tuple[object, ...], Term] = {}
    for s in encoding.measure.statements:
        if isinstance(s, Effect) and s.owed:
            on = encoding.on
            parts = [encoding.in_force(on), encoding.scope(on), encoding.speaks(s, on)]
            term = smt.conj([*parts, encoding.holds(s.condition)])
            out[s.id, s.clause, frozenset(s.results), frozenset(s.givers)] = term
    return out
