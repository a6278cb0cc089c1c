"""Cases alike in the days of their acts, evaluated at once: the reference evaluator over sets of cases.

Whether an act was done, by whom, towards whom and with what content, every fact and the day from which it
holds differ from case to case; only the days on which acts were done and on which the case is seen do not.
A truth is the set of the cases for which it holds (`suite.masks.Masks`): a Boolean algebra, so the lines of
the evaluator say of each case what they say of it alone.
"""

from __future__ import annotations

import datetime
import operator
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from random_cases import Columns

from policy_model.engines.arrays import Answers
from policy_model.engines.function import plain
from policy_model.engines.layout import Kind, columns
from policy_model.ir.formula import Period
from policy_model.ir.ids import ContentId, FactId, PartyId, ValueId
from policy_model.ir.statement import Assumption, Ban
from policy_model.ir.vocabulary import Fact
from policy_model.semantics.algebra import Away, DutyState, Listed, Occurrence
from policy_model.semantics.calendar import Calendar, last_day
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.program import Program
from policy_model.suite.masks import Masks

Mask = int


def alike(program: Program, drawn: Columns, row: int) -> dict[str, NDArray[Any]]:
    """The rows with the days of this one; an act that it does not have is done on the day of entry."""
    entry = program.measure.entry.toordinal()
    out = dict(drawn)
    for column in columns(program):
        values = drawn[column.name]
        if column.name == "on":
            out["on"] = np.full_like(values, values[row])
        elif column.kind is Kind.DATE and column.name.endswith(".date") and isinstance(column.about, tuple):
            out[column.name] = np.where(values > 0, values[row] or entry, 0).astype(values.dtype)
    return out


def as_set(truths: NDArray[np.bool_]) -> Mask:
    """The rows for which it is so."""
    return int.from_bytes(np.packbits(truths, bitorder="little").tobytes(), "little")


class SetWorld(Listed[Mask]):
    """Rows of a table under the program's readings, alike in the days of their acts."""

    def __init__(self, program: Program, drawn: Columns, calendar: Calendar) -> None:
        self._program, self._drawn, self._calendar = program, drawn, calendar
        self.rows = len(drawn["on"])
        self.algebra = Masks(self.rows)
        self.on = datetime.date.fromordinal(int(drawn["on"][0]))
        self._parties = [p.id for p in program.measure.parties]
        self._contents = {a.id: a.contents for a in program.measure.acts}
        self._declared = {a.id: a.actors for a in program.measure.acts}
        self._kept: dict[object, Mask] = {}
        self.occurrences = tuple(self._occurrence(i) for i in range(len(program.slots)))

    def _occurrence(self, place: int) -> Occurrence[Mask]:
        slot, days = self._program.slots[place], self._part(place, "date")
        day = datetime.date.fromordinal(int(days.max()) or self._program.measure.entry.toordinal())
        own = self._declared[slot.act]
        roles = (*own, *(p for p in self._parties if p not in own))
        return Occurrence(slot.act, day, roles, (), None, as_set(days > 0))

    def _part(self, place: int, part: str) -> NDArray[Any]:
        slot = self._program.slots[place]
        none = np.zeros(self.rows, np.int32)
        return self._drawn.get(f"act.{slot.act.key}.{slot.number + 1}.{part}", none)

    def _once(self, key: object, found: Callable[[], NDArray[np.bool_]]) -> Mask:
        if key not in self._kept:
            self._kept[key] = as_set(found())
        return self._kept[key]

    def _coded(self, place: int, part: str, codes: Iterable[int]) -> Mask:
        wanted = tuple(codes)
        return self._once((place, part, wanted), lambda: np.isin(self._part(place, part), wanted))

    def says(self, index: int, contents: tuple[ContentId, ...]) -> Mask:
        """For whom the act of this number has one of these contents."""
        own = self._contents[self.occurrences[index].act]
        return self._coded(index, "content", (own.index(c) + 1 for c in contents))

    def may_be(self, index: int, role: PartyId) -> Mask:
        """For whom the act may have been done in the role."""
        unsaid = [0] if role in self._declared[self.occurrences[index].act] else []
        return self._coded(index, "by", (*unsaid, self._parties.index(role) + 1))

    def towards(self, index: int, addressees: tuple[PartyId, ...]) -> Mask:
        """For whom the act was done towards one of these, as far as the case says."""
        return self._coded(index, "to", (0, *(self._parties.index(p) + 1 for p in addressees)))

    def fact(self, fact: FactId, day: datetime.date) -> Mask:
        """For whom a 是否 fact holds on the day."""
        holds, since = self._drawn[f"fact.{fact.key}"], self._drawn.get(f"since.{fact.key}")
        if since is None:
            return self._once(fact, lambda: holds.astype(bool))
        return self._once((fact, day), lambda: holds.astype(bool) & (since <= day.toordinal()))

    def fact_in(self, fact: FactId, values: tuple[ValueId, ...]) -> Mask:
        """For whom an enumerated fact has one of the values."""
        declared = self._program.measure.fact(fact).type
        codes = [declared.values.index(v) + 1 for v in values]
        return self._once((fact, values), lambda: np.isin(self._drawn[f"fact.{fact.key}"], codes))

    def compare(self, fact: FactId, op: Any, value: Any) -> Mask:
        """For whom a number or date stands so to a constant."""
        limit = value.toordinal() if isinstance(value, datetime.date) else value
        stands = getattr(operator, op.name.lower())
        return self._once((fact, op, value), lambda: stands(self._drawn[f"fact.{fact.key}"], limit))

    def ordinary(self, fact: Fact) -> Mask:
        """Whose fact is at its 通常值."""
        (column,) = (c for c in columns(self._program) if c.name == f"fact.{fact.id.key}")
        return as_set(self._drawn[column.name] == plain(column, fact.ordinary))

    def reading(self, reading: Any, choice: Any) -> Mask:
        """The readings are the program's."""
        return self.algebra.const(self._program.fixed[reading] == choice)

    def last_day(self, trigger: datetime.date, period: Period, away: Away = ()) -> datetime.date:
        """The last day of a period."""
        return last_day(self._calendar, trigger, period, self._program.measure.run_on, away)


def told(program: Program, drawn: Columns, calendar: Calendar) -> dict[int, Mask | list[tuple[Mask, int]]]:
    """What the evaluator says of the rows, for each output: for whom it is so, or each day with for whom.

    A row for which no day is told has no such duty.
    """
    world = SetWorld(program, drawn, calendar)
    seen, alg = Evaluation(program.measure, world), world.algebra
    out: dict[int, Any] = {
        program.admissible: _admissible(seen, world),
        program.scope: seen.in_scope(world.on),
    }
    for judgement, node in program.judgements.items():
        out[node] = seen.judgement(judgement)
    for i, node in enumerate(program.valid):
        out[node] = seen.valid(i)
    duties = {(d.statement.id, d.trigger): d for d in seen.duties()}
    for duty in program.duties:
        there = duties.get((duty.statement.id, duty.trigger))
        for state, node in duty.states.items():
            out[node] = there.states[state] if there else alg.const(state is DutyState.NOT_APPLICABLE)
        if duty.due is not None and there is not None:
            done = alg.const(True) if duty.trigger is None else world.occurrences[duty.trigger].exists
            what = getattr(duty.statement, "trigger", None)
            if what is not None and what.contents:
                done = alg.conj((done, world.says(duty.trigger, what.contents)))
            out[duty.due] = [(alg.conj((so, done)), day.toordinal()) for so, day in there.dues]
    broken = {(ban.id, i): did for ban in program.measure.stating(Ban) for i, did in seen.broken(ban, None)}
    for ban in program.bans:
        out[ban.broken] = broken.get((ban.ban.id, ban.slot), alg.const(False))
    for result, statuses in program.results.items():
        verdict = seen.result(result)
        for status, node in statuses.items():
            out[node] = verdict.statuses[status]
    return out


def _admissible(seen: Evaluation[Mask], world: SetWorld) -> Mask:
    alg, holds, day = world.algebra, seen.holds, world.on
    arising = [f for f in seen.measure.facts if f.arises_if is not None]
    as_is = (alg.disj((world.ordinary(f), holds(f.arises_if, day))) for f in arising)
    assumed = seen.measure.stating(Assumption)
    kept = (alg.disj((alg.neg(holds(s.guard, day)), holds(s.holds, day))) for s in assumed)
    return alg.conj((*as_is, *kept))


def differs(found: Answers, node: int, value: Mask | list[tuple[Mask, int]]) -> bool:
    """Whether the columns answer otherwise than the evaluator, for any row of which it says something."""
    if not isinstance(value, list):
        return as_set(found.truth(node)) != value
    days = found.day(node)
    return any(so & ~as_set(days == day) for so, day in value)


def said_of_first(value: Mask | list[tuple[Mask, int]], alone: bool | int) -> bool:
    """Whether what is said of the rows says this of the first."""
    if not isinstance(value, list):
        return bool(value & 1) is bool(alone)
    return [day for so, day in value if so & 1] == [alone]
