"""The steps of a measure: what an act comes after, which acts decide, and who stands before them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from operator import itemgetter
from typing import Generic, TypeVar

from policy_model.ir.formula import ActRef
from policy_model.ir.ids import ActId, ChoiceId, Combination, ContentId, PartyId, ReadingId
from policy_model.ir.statement import Authority, Ban, Duty, Effect, Measure, Modality, Power, Statement
from policy_model.ir.vocabulary import Act, Reading
from policy_model.proof.combos import Full
from policy_model.source.clause import ClauseId

from .settle import Choices, every_way, under
from .web import Web, meets, of_whom, web_of

Step = tuple[ActId, PartyId]
"""An act as done by one who may do it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """An act that decides: it says one of several things, or another asked for it and results rest on it."""

    act: Act
    deciders: tuple[PartyId, ...]


def decisions_of(measure: Measure) -> dict[ActId, Decision]:
    """The decisions there are under some reading or other, by their acts."""
    return {d.act.id: d for d in procedures_of(measure).any.decisions()}


class _Own:
    """What the clauses about one act say, under a choice of the readings on which that hangs."""

    def __init__(self, web: Web, act: Act, chosen: Choices) -> None:
        self._web, self._act, self._chosen = web, act.id, chosen
        self._said = [s for s in web.about.get(act.id, ()) if web.said(s, chosen)]
        self.provided = [s for s in self._said if isinstance(s, Duty | Power | Authority)]
        doers = dict.fromkeys(p for s in self.provided for p in of_whom(s))
        self.doers = tuple(doers) or act.actors
        addressees = [p for s in self.provided if isinstance(s, Authority) for p in s.addressees]
        self.towards = tuple(dict.fromkeys((*act.addressees, *addressees)))
        self._just_before: dict[PartyId, tuple[ActRef, ...]] = {}

    def just_before(self, by: PartyId) -> tuple[ActRef, ...]:
        """What the act, done by this party, rests on or is called for by."""
        known = self._just_before.get(by)
        if known is None:
            found = [
                m.ref
                for s in self._said
                if not isinstance(s, Ban) and (by in of_whom(s) or not of_whom(s))
                for m in self._web.mentions(s, self._chosen)
                if m.positive and m.ref.act != self._act
            ]
            known = self._just_before[by] = tuple(dict.fromkeys(found))
        return known


class _Use:
    """What the clauses that look at one act say, under a choice of the readings on which that hangs."""

    def __init__(self, web: Web, act: Act, chosen: Choices) -> None:
        self._web, self._act, self._chosen = web, act.id, chosen
        self._just_after: dict[ActRef, tuple[ActRef, ...]] = {}
        self._gives: dict[ActRef, bool] = {}

    def just_after(self, ref: ActRef) -> tuple[ActRef, ...]:
        """What doing the act as described makes possible or calls for, each as one party does it."""
        known = self._just_after.get(ref)
        if known is None:
            known = self._just_after[ref] = tuple(
                ActRef(s.act, s.contents, (party,))
                for s in self._web.users.get(self._act, ())
                if isinstance(s, Duty | Power | Authority) and s.act != self._act
                if self._web.said(s, self._chosen)
                if any(m.positive and meets(m.ref, ref) for m in self._web.mentions(s, self._chosen))
                for party in of_whom(s)
            )
        return known

    def gives(self, ref: ActRef) -> bool:
        """Some clause gives a result where the act was done as described."""
        known = self._gives.get(ref)
        if known is None:
            hanging = (s for s in self._web.hanging(ref, self._chosen) if isinstance(s, Effect))
            known = self._gives[ref] = any(
                s.modality is not Modality.FORBID and self._web.rests(s, ref, self._chosen) for s in hanging
            )
        return known


_Side = TypeVar("_Side", _Own, _Use)


class _Sides(Generic[_Side]):
    """One side of every act, worked out once for all readings that take the clauses alike."""

    def __init__(
        self,
        make: Callable[[Web, Act, Choices], _Side],
        web: Web,
        clauses: Callable[[ActId], Iterable[Statement]],
    ) -> None:
        self._make: Callable[[Web, Act, Choices], _Side] = make
        self._web, self._clauses = web, clauses
        self._hangs: dict[ActId, tuple[ReadingId, ...]] = {}
        self._known: dict[tuple[ActId | ChoiceId | None, ...], _Side] = {}

    def of(self, act: Act, chosen: Choices) -> _Side:
        """That of an act under these readings."""
        if act.id not in self._hangs:
            hangs = {r for s in self._clauses(act.id) for r in self._web.hangs(s)}
            self._hangs[act.id] = tuple(sorted(hangs))
        key = (act.id, *(chosen.get(r) for r in self._hangs[act.id]))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._make(self._web, act, chosen)
        return known


def procedures_of(measure: Measure) -> Procedures:
    """The steps of a measure, worked out once for all that look at them."""
    return _procedures_of(web_of(measure))


@lru_cache(maxsize=16)
def _procedures_of(web: Web) -> Procedures:
    return Procedures(web)


class Procedures:
    """The steps of one measure under any choice of readings, worked out once for all that give the same."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self.acts = {a.id: a for a in web.measure.acts}
        self.own = _Sides(_Own, web, lambda act: web.about.get(act, ()))
        self.use = _Sides(_Use, web, lambda act: web.users.get(act, ()))
        self._steps: dict[frozenset[Step], frozenset[Step]] = {}
        self.any = Procedure(self, {})
        """The steps there are under some reading or other."""
        self._around: dict[ActId, tuple[Reading, ...]] = {}
        self._alike: dict[tuple[Reading, ...], dict[Procedure, list[Full]]] = {}

    def same(self, steps: set[Step]) -> frozenset[Step]:
        """These steps, kept once for all procedures that have them."""
        kept = frozenset(steps)
        return self._steps.setdefault(kept, kept)

    def under(self, chosen: Choices) -> Procedure:
        """The steps under these readings."""
        return Procedure(self, chosen)

    def where(self, decision: Decision, so: Callable[[Procedure], object]) -> tuple[Combination, ...] | None:
        """Under which readings something is so of a decision's steps; see `settle.where`."""
        if decision.act.id not in self._around:
            around = self.any.around(decision)
            self._around[decision.act.id] = tuple(r for r in self.web.measure.readings if r.id in around)
        readings = self._around[decision.act.id]
        if readings not in self._alike:
            self._alike[readings] = self._by_steps(readings)
        alike = self._alike[readings]
        return under(readings, [full for procedure, some in alike.items() if so(procedure) for full in some])

    def _by_steps(self, readings: tuple[Reading, ...]) -> dict[Procedure, list[Full]]:
        """All combinations of the readings; together those under which each clause says the same."""
        names = [r.id for r in readings]
        every = every_way(readings)
        places = list(product(*(range(len(r.choices)) for r in readings)))
        hanging: dict[tuple[int, ...], list[Statement]] = {}
        for s in self.web.measure.statements:
            if own := tuple(names.index(r) for r in self.web.hangs(s) if r in names):
                hanging.setdefault(own, []).append(s)
        said: list[list[tuple[int, ...]]] = [[] for _ in every]
        for own, statements in hanging.items():
            known: dict[object, tuple[int, ...]] = {}
            for row, key, full in zip(said, map(itemgetter(*own), places), every, strict=True):
                if key not in known:
                    chosen = {names[i]: full[i] for i in own}
                    known[key] = tuple(self.web.sense(s, chosen) for s in statements)
                row.append(known[key])
        alike: dict[tuple[tuple[int, ...], ...], list[Full]] = {}
        for row, full in zip(said, every, strict=True):
            alike.setdefault(tuple(row), []).append(full)
        return {self.under(dict(zip(names, some[0], strict=True))): some for some in alike.values()}


class Procedure:
    """What comes after what, under a choice of readings (none: under any)."""

    def __init__(self, every: Procedures, chosen: Choices) -> None:
        self.web = every.web
        self.chosen = chosen
        self._every = every
        self._own: dict[ActId, _Own] = {}
        self._use: dict[ActId, _Use] = {}
        self._before: dict[Step, frozenset[Step]] = {}
        self._after: dict[ActRef, frozenset[Step]] = {}
        self._concerned: dict[Step, tuple[PartyId, ...]] = {}
        self._decisions: tuple[Decision, ...] | None = None

    def _of(self, act: ActId) -> _Own:
        known = self._own.get(act)
        if known is None:
            known = self._own[act] = self._every.own.of(self._every.acts[act], self.chosen)
        return known

    def _with(self, act: ActId) -> _Use:
        known = self._use.get(act)
        if known is None:
            known = self._use[act] = self._every.use.of(self._every.acts[act], self.chosen)
        return known

    def provided(self, act: ActId) -> list[Duty | Power | Authority]:
        """The duties, powers and authorities that provide for an act, in document order."""
        return self._of(act).provided

    def doers(self, act: ActId) -> tuple[PartyId, ...]:
        """Who may do an act: as clauses provide; where none speaks, as declared."""
        return self._of(act).doers

    def towards(self, act: ActId) -> tuple[PartyId, ...]:
        """To whom an act is addressed, by its declaration or by a clause."""
        return self._of(act).towards

    def clauses(self, act: ActId, by: tuple[PartyId, ...] = ()) -> tuple[ClauseId, ...]:
        """Where an act is provided for: by duties and powers if there are any, else where it is declared."""
        said = [s for s in self.provided(act) if not by or set(of_whom(s)) & set(by)]
        own = [s.clause for s in said if isinstance(s, Duty | Power)] or [s.clause for s in said]
        return tuple(dict.fromkeys(own)) or self._every.acts[act].clauses

    # ---- order

    def just_before(self, act: ActId, by: PartyId) -> tuple[ActRef, ...]:
        """What the act, done by this party, rests on or is called for by."""
        return self._of(act).just_before(by)

    def before(self, act: ActId, by: PartyId) -> frozenset[Step]:
        """All that comes before the act as done by this party, each with who may do it there."""
        known = self._before.get((act, by))
        if known is not None:
            return known
        seen: set[Step] = set()
        todo = [(act, by)]
        while todo:
            for ref in self.just_before(*todo.pop()):
                for one in ((ref.act, p) for p in ref.by or self.doers(ref.act)):
                    if one not in seen:
                        seen.add(one)
                        todo.append(one)
        return self._before.setdefault((act, by), self._every.same(seen))

    def after(self, ref: ActRef) -> frozenset[Step]:
        """All that doing an act as described makes possible or calls for, directly or not."""
        known = self._after.get(ref)
        if known is not None:
            return known
        seen: set[Step] = set()
        todo = [ref]
        while todo:
            here = todo.pop()
            for later in self._with(here.act).just_after(here):
                step = later.act, later.by[0]
                if step not in seen:
                    seen.add(step)
                    todo.append(later)
        return self._after.setdefault(ref, self._every.same(seen))

    # ---- decisions

    def decisions(self) -> tuple[Decision, ...]:
        """The acts that decide, in declared order; only such as some clause provides for."""
        if self._decisions is None:
            acts = (a for a in self.web.measure.acts if self.provided(a.id))
            self._decisions = tuple(Decision(a, self.doers(a.id)) for a in acts if self._decides(a))
        return self._decisions

    def _decides(self, act: Act) -> bool:
        if act.contents:
            return True
        asked = (p != by for by in self.doers(act.id) for _, p in self.before(act.id, by))
        return self.gives(ActRef(act.id)) and any(asked)

    def gives(self, ref: ActRef) -> bool:
        """Some clause gives a result where the act was done as described.

        What begins a period whose lapse, or a ban whose breach, has a result does not give it.
        """
        return self._with(ref.act).gives(ref)

    def around(self, decision: Decision) -> set[ReadingId]:
        """The readings on which the steps before and after a decision can hang."""
        acts = {decision.act.id}
        for by in decision.deciders:
            acts |= {act for act, _ in self.before(decision.act.id, by)}
            acts |= {act for act, _ in self.after(ActRef(decision.act.id, (), (by,)))}
        return self.web.order_readings(*(s for act in acts for s in self.web.about.get(act, ())))

    def _calls(self, before: frozenset[Step], decision: Decision, act: ActId) -> bool:
        """Whoever the act is addressed to decides, or takes a step after it: it is no answer."""
        to = self.towards(act)
        if set(to) & set(decision.deciders):
            return True
        later = [step for step in before if step[1] in to]
        return any(act == earlier for step in later for earlier, _ in self.before(*step))

    def refusals(self, decision: Decision) -> tuple[ContentId, ...]:
        """The contents of a decision that give nothing, where another gives something."""
        contents = decision.act.contents
        idle = tuple(c for c in contents if not self.gives(ActRef(decision.act.id, (c,))))
        return idle if len(idle) < len(contents) else ()

    def concerned(self, decision: Decision, by: PartyId) -> tuple[PartyId, ...]:
        """Who stands before the decision of one decider: who asked for it, and towards whom it acted.

        Whoever only takes a step of the procedure that is addressed to nobody is no party to the matter;
        nor is one to whom the outcome is merely sent.
        """
        known = self._concerned.get((decision.act.id, by))
        if known is not None:
            return known
        before = self.before(decision.act.id, by)
        later = {act for act, _ in self.after(ActRef(decision.act.id, (), (by,)))}
        asked = [p for act, p in before if p not in decision.deciders and self._calls(before, decision, act)]
        addressed = [
            p
            for act in self.web.measure.acts
            if by in self.doers(act.id) and act.id not in later
            for p in self.towards(act.id)
            if p not in decision.deciders
        ]
        found = {*asked, *addressed}
        parties = tuple(p.id for p in self.web.measure.parties if p.id in found)
        return self._concerned.setdefault((decision.act.id, by), parties)
