"""The steps of a measure: what an act comes after, which acts decide, and who stands before them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from policy_model.ir.formula import ActRef
from policy_model.ir.ids import ActId, ChoiceId, Combination, ContentId, PartyId, ReadingId
from policy_model.ir.statement import Authority, Ban, Duty, Effect, Measure, Modality, Power, Statement
from policy_model.ir.vocabulary import Act, Reading
from policy_model.proof.combos import Full
from policy_model.source.clause import ClauseId

from .settle import Choices, under, ways
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
    return {d.act.id: d for d in Procedure(web_of(measure), {}).decisions()}


class _Group:
    """Statements whose sense hangs on the same readings."""

    def __init__(self, web: Web, readings: tuple[ReadingId, ...], statements: list[Statement]) -> None:
        self._web, self._readings, self._statements = web, readings, statements
        self._known: dict[tuple[ChoiceId, ...], tuple[int, ...]] = {}

    def senses(self, chosen: Choices) -> tuple[int, ...]:
        """The sense of each."""
        key = tuple([chosen[r] for r in self._readings])
        if key not in self._known:
            self._known[key] = tuple(self._web.sense(s, chosen) for s in self._statements)
        return self._known[key]


class Procedures:
    """The steps of one measure under any choice of readings, worked out once for all that give the same."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self.any = Procedure(web, {})
        """The steps there are under some reading or other."""
        self._around: dict[ActId, tuple[Reading, ...]] = {}
        self._alike: dict[tuple[Reading, ...], dict[Procedure, list[Full]]] = {}
        self._groups: dict[tuple[ReadingId, ...], list[_Group]] = {}
        self._known: dict[tuple[tuple[ReadingId, ...], tuple[tuple[int, ...], ...]], Procedure] = {}

    def under(self, chosen: Choices) -> Procedure:
        """The steps under these readings."""
        readings = tuple(chosen)
        key = readings, tuple([group.senses(chosen) for group in self._grouped(readings)])
        if key not in self._known:
            self._known[key] = Procedure(self.web, chosen)
        return self._known[key]

    def _grouped(self, readings: tuple[ReadingId, ...]) -> list[_Group]:
        """The statements whose sense hangs on some of the readings, by which."""
        if readings not in self._groups:
            found: dict[tuple[ReadingId, ...], list[Statement]] = {}
            for s in self.web.measure.statements:
                if own := tuple(r for r in self.web.hangs(s) if r in readings):
                    found.setdefault(own, []).append(s)
            self._groups[readings] = [_Group(self.web, own, some) for own, some in found.items()]
        return self._groups[readings]

    def where(self, decision: Decision, so: Callable[[Procedure], object]) -> tuple[Combination, ...] | None:
        """Under which readings something is so of a decision's steps; see `settle.where`."""
        if decision.act.id not in self._around:
            around = self.any.around(decision)
            self._around[decision.act.id] = tuple(r for r in self.web.measure.readings if r.id in around)
        readings = self._around[decision.act.id]
        if readings not in self._alike:
            alike: dict[Procedure, list[Full]] = {}
            for full, chosen in ways(readings):
                alike.setdefault(self.under(chosen), []).append(full)
            self._alike[readings] = alike
        alike = self._alike[readings]
        return under(readings, [full for procedure, some in alike.items() if so(procedure) for full in some])


class Procedure:
    """What comes after what, under a choice of readings (none: under any)."""

    def __init__(self, web: Web, chosen: Choices) -> None:
        self.web = web
        self.chosen = chosen
        self.acts = {a.id: a for a in web.measure.acts}
        self._just_before: dict[Step, tuple[ActRef, ...]] = {}
        self._before: dict[Step, frozenset[Step]] = {}
        self._after: dict[ActRef, frozenset[Step]] = {}
        self._concerned: dict[Step, tuple[PartyId, ...]] = {}
        self._provided: dict[ActId, list[Statement]] = {}
        self._decisions: tuple[Decision, ...] | None = None
        self._gives: dict[ActRef, bool] = {}

    def provided(self, act: ActId) -> list[Statement]:
        """The duties, powers and authorities that provide for an act, in document order."""
        if act not in self._provided:
            self._provided[act] = [
                s
                for s in self.web.about.get(act, ())
                if isinstance(s, Duty | Power | Authority) and self.web.said(s, self.chosen)
            ]
        return self._provided[act]

    def doers(self, act: ActId) -> tuple[PartyId, ...]:
        """Who may do an act: as clauses provide; where none speaks, as declared."""
        found = [p for s in self.provided(act) for p in of_whom(s)]
        return tuple(dict.fromkeys(found)) or self.acts[act].actors

    def towards(self, act: ActId) -> tuple[PartyId, ...]:
        """To whom an act is addressed, by its declaration or by a clause."""
        found = [p for s in self.provided(act) if isinstance(s, Authority) for p in s.addressees]
        return tuple(dict.fromkeys((*self.acts[act].addressees, *found)))

    def clauses(self, act: ActId, by: tuple[PartyId, ...] = ()) -> tuple[ClauseId, ...]:
        """Where an act is provided for: by duties and powers if there are any, else where it is declared."""
        said = [s for s in self.provided(act) if not by or set(of_whom(s)) & set(by)]
        own = [s.clause for s in said if isinstance(s, Duty | Power)] or [s.clause for s in said]
        return tuple(dict.fromkeys(own)) or self.acts[act].clauses

    # ---- order

    def just_before(self, act: ActId, by: PartyId) -> tuple[ActRef, ...]:
        """What the act, done by this party, rests on or is called for by."""
        if (act, by) not in self._just_before:
            found = [
                m.ref
                for s in self.web.about.get(act, ())
                if not isinstance(s, Ban) and (by in of_whom(s) or not of_whom(s))
                if self.web.said(s, self.chosen)
                for m in self.web.mentions(s, self.chosen)
                if m.positive and m.ref.act != act
            ]
            self._just_before[act, by] = tuple(dict.fromkeys(found))
        return self._just_before[act, by]

    def before(self, act: ActId, by: PartyId) -> frozenset[Step]:
        """All that comes before the act as done by this party, each with who may do it there."""
        if (act, by) in self._before:
            return self._before[act, by]
        seen: set[Step] = set()
        todo = [(act, by)]
        while todo:
            for ref in self.just_before(*todo.pop()):
                for one in ((ref.act, p) for p in ref.by or self.doers(ref.act)):
                    if one not in seen:
                        seen.add(one)
                        todo.append(one)
        return self._before.setdefault((act, by), frozenset(seen))

    def after(self, ref: ActRef) -> frozenset[Step]:
        """All that doing an act as described makes possible or calls for, directly or not."""
        if ref in self._after:
            return self._after[ref]
        seen: set[Step] = set()
        todo = [ref]
        while todo:
            here = todo.pop()
            for s in self.web.users.get(here.act, ()):
                if not isinstance(s, Duty | Power | Authority) or s.act == here.act:
                    continue
                if not self.web.said(s, self.chosen):
                    continue
                calls = (m for m in self.web.mentions(s, self.chosen) if m.positive)
                if any(meets(m.ref, here) for m in calls):
                    for party in of_whom(s):
                        if (s.act, party) not in seen:
                            seen.add((s.act, party))
                            todo.append(ActRef(s.act, s.contents, (party,)))
        return self._after.setdefault(ref, frozenset(seen))

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
        if ref not in self._gives:
            hanging = (s for s in self.web.hanging(ref, self.chosen) if isinstance(s, Effect))
            self._gives[ref] = any(
                s.modality is not Modality.FORBID and self.web.rests(s, ref, self.chosen) for s in hanging
            )
        return self._gives[ref]

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
        if (decision.act.id, by) in self._concerned:
            return self._concerned[decision.act.id, by]
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
