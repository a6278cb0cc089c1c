"""Whether a drafter could sign a repair: refused where it closes its finding at another's cost."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterator
from enum import Enum
from functools import cached_property

from policy_model.ir.formula import Any, Const, Formula, Judged
from policy_model.ir.ids import ActId, JudgementId, PartyId
from policy_model.ir.order import orders
from policy_model.ir.statement import (
    Authority,
    Ban,
    Duty,
    Effect,
    Measure,
    Modality,
    Necessary,
    Power,
    Precedence,
    Requirement,
    Statement,
)
from policy_model.ir.vocabulary import Judgement
from policy_model.ir.walk import formulas, nodes
from policy_model.proof import smt
from policy_model.proof.query import GaveUp
from policy_model.proof.results import kept
from policy_model.proof.smt import Term
from policy_model.proof.symbols import Unsupported
from policy_model.source.clause import ClauseId

from .cases import Cases, absent, holds
from .finding import Finding
from .needs import Needs
from .settle import read_in, settled
from .steps import Decision, procedures_of
from .switch import stated_by
from .web import Web, of_whom, web_of
from .works import items_work, statement_works, under


class Objection(Enum):
    """Why a drafter could not sign the edit."""

    DEAD = "another clause never takes effect any more"
    ROUTE = "a whole route to a decision is closed"
    POWER = "a body is given what is another's to do or to give"
    PREMISE = "an act becomes its own premise"
    SPLICE = "what one reading makes of a sentence is joined to what another makes of it"
    ORDER = "an order that the text states is reversed"
    UNDATED = "after an act something new is owed, and no last day is set for it"


class Signing:
    """The edits of one measure: what comes to bear in it as it stands is worked out once for all of them."""

    def __init__(self, cases: Cases) -> None:
        self.cases = cases

    @cached_property
    def needs(self) -> Needs:
        """What each act of the measure needs."""
        return Needs(self.cases.measure)

    @cached_property
    def effects(self) -> dict[_Key, list[Term]]:
        """When what it says comes to bear."""
        return _effects(self.cases, self.needs)

    def objection(self, edited: Measure, *, spared: Collection[ClauseId] = ()) -> Objection | None:
        """The first objection to the edit; None: there is none.

        `spared`: clauses that may lose their effect. What an edit only adds to be done, by an act that is
        new, takes nothing from any other clause, and the solver is not asked. Raises GaveUp, Unsupported.
        """
        before = self.cases.measure
        if _of_another(before, edited):
            return Objection.POWER
        if any(_open_ended(new) for old, new in _changed(before, edited) if old is None):
            return Objection.UNDATED
        circle = _circle(before, edited)
        if circle is not None:
            return circle
        if _splices(before, edited):
            return Objection.SPLICE
        if edited.acts != before.acts:
            return None
        after = self.cases.edited(edited)
        if _turned(self.cases, after):
            return Objection.ORDER
        return _lost(self, after, spared)


def signed(signing: Callable[[], Signing], finding: Finding) -> Finding:
    """The finding, with its repair if a drafter could sign it; where that cannot be told, without."""
    repair = finding.repair
    if repair is None or repair.edited is None:
        return finding
    try:
        refused = signing().objection(repair.edited, spared=_struck(finding)) is not None
    except (GaveUp, OverflowError, Unsupported):
        refused = True
    kept_repair = None if refused else dataclasses.replace(repair, edited=None)
    return dataclasses.replace(finding, repair=kept_repair)


def _struck(finding: Finding) -> tuple[ClauseId, ...]:
    """The clauses whose words the repair strikes: that they have no effect any more is meant."""
    repair = finding.repair
    assert repair is not None
    return finding.clauses if repair.key == "drop" else ()


def _changed(before: Measure, edited: Measure) -> Iterator[tuple[Statement | None, Statement]]:
    """The statements that are new or other than they were, each with what it was."""
    known = {s.id: s for s in before.statements}
    yield from ((known.get(s.id), s) for s in edited.statements if known.get(s.id) != s)


def _open_ended(new: Statement) -> bool:
    """A duty that an act brings about, and no last day: it would want mending as soon as it is signed."""
    return isinstance(new, Duty) and new.trigger is not None and new.within is None


# ---- another's power


def _of_another(before: Measure, edited: Measure) -> bool:
    web = web_of(before)
    acts = {a.id: a for a in before.acts}
    for old, new in _changed(before, edited):
        match new:
            case Duty() | Power() | Authority() if new.act in acts:
                may = {*acts[new.act].actors, *(p for s in web.about.get(new.act, ()) for p in of_whom(s))}
            case Effect():
                may = {*deciders_of(web, new), *_givers(before, new)}
            case _:
                continue
        theirs = set(new.givers if isinstance(new, Effect) else of_whom(new))
        had: set[PartyId] = set()
        if old is not None:
            had = set(old.givers if isinstance(old, Effect) else of_whom(old))
        if not theirs <= may | had:
            return True
    return False


def _givers(measure: Measure, effect: Effect) -> set[PartyId]:
    """Who is named elsewhere to give one of these results."""
    return {
        p for s in measure.stating(Effect) if not set(s.results).isdisjoint(effect.results) for p in s.givers
    }


_ALIKE = 4
"""Characters in common by which a decision's content is told to be of a result."""


def deciders_of(web: Web, *effects: Effect) -> tuple[PartyId, ...]:
    """Whoever takes the decision on which giving the results rests, and which says so: no other's power."""
    procedure = procedures_of(web.measure).any
    rested = {m.ref.act for s in effects for m in web.mentions(s, {}) if m.positive}
    given = [r for s in effects for r in s.results]

    def says(decision: Decision) -> bool:
        contents = decision.act.contents
        return all(any(_says(c.zh, r.zh) for c in contents) for r in given)

    found = [p for d in procedure.decisions() if d.act.id in rested and says(d) for p in d.deciders]
    return tuple(dict.fromkeys(found))


def _says(content: str, result: str) -> bool:
    """The content is named by the result: 予以免除 of 实行免除."""
    said = [result[i : i + _ALIKE] for i in range(max(1, len(result) - _ALIKE + 1))]
    return any(part in content for part in said)


# ---- its own premise; the order of steps

_Edges = set[tuple[ActId, ActId]]
"""An act, and one that comes before it."""


def _circle(before: Measure, edited: Measure) -> Objection | None:
    """An edge that is new closes a circle: of premises alone, or with what is called for after the act."""
    known = web_of(before)
    same = all(known.definitions.get(j.id) is j.definition for j in edited.judgements)
    web = known if same else Web(edited)
    (premises, called), (old_premises, old_called) = _edges(edited, web), _edges(before, known)
    for new in sorted((premises - old_premises) | (called - old_called)):
        if new in premises and _leads(premises, new):
            return Objection.PREMISE
        if _leads(premises | called, new):
            return Objection.ORDER
    return None


def _edges(measure: Measure, web: Web) -> tuple[_Edges, _Edges]:
    """What each act rests on, and what it is called for after. `web`: over the same judgements."""
    premises, called = set(), set()
    own = {s.id: s for s in web.measure.statements}
    for s in measure.statements:
        if not isinstance(s, Authority | Requirement | Ban | Duty | Power):
            continue
        mentions = web.mentions(s, {}) if own.get(s.id) is s else web.looks_at(s, {})
        edges = {(s.act, m.ref.act) for m in mentions if m.positive is not isinstance(s, Ban)}
        if isinstance(s, Duty | Power):
            called |= edges
        else:
            premises |= edges
    return premises, called


def _leads(edges: _Edges, new: tuple[ActId, ActId]) -> bool:
    """From the second of the two one comes back to the first."""
    seen: set[ActId] = set()
    todo = [new[1]]
    while todo:
        here = todo.pop()
        if here == new[0]:
            return True
        if here not in seen:
            seen.add(here)
            todo += [earlier for later, earlier in edges if later == here]
    return False


# ---- two readings


def _splices(before: Measure, edited: Measure) -> bool:
    """The edit is of what one reading makes of a sentence, and not of what another makes of it.

    A period says by when, not whether: it may be set where one reading has none.
    """
    pairs: list[tuple[Statement | Judgement, Statement | Judgement]] = [
        (old, new) for old, new in _changed(before, edited) if old is not None and not _only_dated(old, new)
    ]
    ids = {old.id for old, _ in pairs if not isinstance(old, Judgement)}
    definitions: dict[JudgementId, Judgement] = {j.id: j for j in before.judgements}
    pairs += [(definitions[j.id], j) for j in edited.judgements if j != definitions[j.id]]
    return _one_of_several(before, ids) or any(
        _within_one(before, *both)
        for old, new in pairs
        for both in zip(_formulas(old), _formulas(new), strict=True)
    )


def _only_dated(old: Statement, new: Statement) -> bool:
    return (
        isinstance(old, Duty) and isinstance(new, Duty) and dataclasses.replace(old, within=new.within) == new
    )


def _formulas(one: Statement | Judgement) -> tuple[Formula, ...]:
    return (one.definition,) if isinstance(one, Judgement) else (*formulas(one),)


def _one_of_several(measure: Measure, ids: Collection[str]) -> bool:
    """Of the statements that readings make of a sentence, one is edited and another of its kind is not."""
    read = {(s.clause, r, type(s)) for s in measure.statements if s.id in ids for r in read_in([s.guard])}
    return any(
        (s.clause, r, type(s)) in read and s.id not in ids
        for s in measure.statements
        for r in read_in([s.guard])
    )


def _within_one(measure: Measure, old: Formula, new: Formula) -> bool:
    """Under one choice of a reading in it the formula is changed, and under another it is not."""
    for reading in sorted(read_in([old])):
        choices = [c.id for r in measure.readings if r.id == reading for c in r.choices]
        each = [(settled(old, {reading: c}), settled(new, {reading: c})) for c in choices]
        told = {was != now for was, now in each if not isinstance(was, Const)}
        if len(told) > 1:
            return True
    return False


# ---- an order of clauses


def _turned(before: Cases, after: Cases) -> bool:
    """In a case in which one clause gave way to another, by an order that is stated, the other now does."""
    stated = orders([s for s in before.measure.statements if isinstance(s, Precedence)])
    words: list[Effect | Necessary] = [
        s for s in before.measure.statements if isinstance(s, Effect | Necessary)
    ]
    goals = [
        smt.conj([*_kept(before, over), *_gone(before, under_), *_gone(after, over), *_kept(after, under_)])
        for order in stated
        for over in words
        for under_ in words
        if order.puts(over.clause, under_.clause) and not set(over.results).isdisjoint(under_.results)
    ]
    return bool(goals) and holds(before.query(goals, [before.view, after.view]), smt.disj(goals))


def _kept(cases: Cases, word: Effect | Necessary) -> list[Term]:
    return [kept(cases.view.encoding, _now(cases, word), r) for r in word.results]


def _gone(cases: Cases, word: Effect | Necessary) -> list[Term]:
    return [smt.neg(term) for term in _kept(cases, word)]


def _now(cases: Cases, word: Effect | Necessary) -> Effect | Necessary:
    found = next(s for s in cases.measure.statements if s.id == word.id)
    assert isinstance(found, Effect | Necessary)
    return found


# ---- effects lost


def _lost(signing: Signing, after: Cases, spared: Collection[ClauseId]) -> Objection | None:
    """What came to bear in some case, and comes to bear in none under the edited measure."""
    before, was = signing.cases, signing.effects
    now = _effects(after, signing.needs)
    asked = [
        key
        for key in was
        if key in now
        and key.clause not in spared
        and smt.digest(smt.disj(was[key])) != smt.digest(smt.disj(now[key]))
    ]
    if not asked:
        return None
    goals = [smt.disj(now[key]) for key in asked]
    query = after.query(goals)
    for place in absent(query, query.fresh(real=False), goals):
        earlier = smt.disj(was[asked[place]])
        if holds(before.query([earlier]), earlier):
            return Objection.ROUTE if asked[place].route else Objection.DEAD
    return None


@dataclasses.dataclass(frozen=True, slots=True)
class _Key:
    """Something that may come to bear: a statement, an item of it, a result; or a route by itself."""

    clause: ClauseId | None
    id: str
    route: bool = False


def _effects(cases: Cases, needs: Needs) -> dict[_Key, list[Term]]:
    """When each comes to bear. `needs`: of the measure as it stands, whose routes are meant."""
    found: dict[_Key, list[Term]] = {}
    encoding = cases.view.encoding
    for s in cases.measure.statements:
        found[_Key(s.clause, s.id)] = list(statement_works(cases, s))
        if isinstance(s, Effect) and s.modality is not Modality.FORBID:
            given = smt.disj(kept(encoding, s, r) for r in s.results)
            found[_Key(s.clause, f"{s.id} gives")] = [given]
            for clause, part in _alternatives(cases.measure, s.condition):
                key = _Key(clause, f"{s.id} by {clause}")
                found.setdefault(key, []).append(smt.conj([given, encoding.holds(part)]))
        elif isinstance(s, Authority):
            found[_Key(s.clause, f"{s.id} alone", True)] = list(_alone(cases, needs, s))
    for clause, term in items_work(cases):
        found.setdefault(_Key(clause, str(clause)), []).append(term)
    for result in cases.measure.results:
        found[_Key(None, result.id.key)] = [cases.view.results[result.id].given]
    return found


def _alternatives(measure: Measure, formula: Formula) -> Iterator[tuple[ClauseId, Formula]]:
    """The items of which one suffices, through judgements."""
    for node in nodes(formula):
        match node:
            case Any(parts):
                yield from ((c, p) for p in parts if (c := stated_by(p)) is not None)
            case Judged(judgement):
                yield from _alternatives(measure, measure.judgement(judgement).definition)
            case _:
                pass


def _alone(cases: Cases, needs: Needs, route: Authority) -> Iterator[Term]:
    """The act is valid by this route, with nothing done that belongs to another one only."""
    own = needs.along(route)
    others = {
        act
        for s in needs.about(route.act)
        if isinstance(s, Authority) and s.id != route.id
        for act in needs.along(s) - own
    }
    symbols = cases.view.encoding.symbols
    undone = [smt.neg(slot.exists) for act in sorted(others) for slot in symbols.of(act)]
    for slot in symbols.of(route.act):
        yield smt.conj([under(cases, route, slot), *undone])
