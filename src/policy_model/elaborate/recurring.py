"""每年3月31日前, 每季度末, 每半年一次: duties that the calendar calls up again and again.

Each year, half-year, quarter or month that begins makes a duty of its own: the event of the vocabulary that
falls on its first day. That day counts, as does the last. In the one of entry into force the duty runs from
then on, if its day is still to come.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from policy_model.ir import statement as ir
from policy_model.ir.each import EachDay
from policy_model.ir.formula import AS_COUNTED, ActRef, Period, Unit
from policy_model.ir.ids import PartyId
from policy_model.ir.vocabulary import Falls
from policy_model.syntax import ast

from .gathered import Gathered, Head, Where


@dataclass(slots=True)
class Recurring:
    """Turns such sentences into duties."""

    said: Gathered
    _begun: dict[str, EachDay] = field(default_factory=dict)
    """Of duties that run from entry into force, by their ids."""
    _again: set[str] = field(default_factory=set)
    """The duties of each year, quarter … that begins."""

    def calls_for(self, s: ir.Duty | ir.Power) -> bool:
        """The duty is of each year, quarter … that begins."""
        return s.id in self._again

    def owe(
        self, each: ast.ByEach, owed: ActRef, bodies: Sequence[tuple[PartyId, ...]], head: Head, where: Where
    ) -> None:
        """甲应当在每年3月31日前X: of each body a duty from entry on, and one for each year that begins."""
        if head.after or head.begun or head.waited or head.before:
            self.said.unsupported("recurring_after", each.span, where)
            return
        acts = self.said.conditions.symbols.acts
        event = next((act for act in acts.values() if act.falls == Falls(each.months)), None)
        day = EachDay(each.months, each.month, each.day).settled
        if day is None:
            self.said.report.error("PM0166", each.named.span, clause=where.clause, date=each.named.text)
            return
        if event is None:
            self.said.unsupported(f"recurring_{each.months}", each.span, where)
            return
        if min(event.at_most, acts[owed.act.zh].at_most) == 1:
            self.said.unsupported("recurring_once", each.span, where)
            return
        for by in bodies:
            place = self.said.place(where, each.span)
            self._begun[place[0]] = day
            first = ir.Duty(*place, by, owed.act, owed.contents, head.condition, None, day.within)
            again = replace(first, id=self.said.place(where, each.span)[0], trigger=ActRef(event.id))
            self._again.add(again.id)
            self.said.out += [first, again]

    def enter(self, entry: datetime.date) -> None:
        """The first of them: from entry into force to the next such day, unless the year begins with it."""
        for position, s in reversed(list(enumerate(self.said.out))):
            if isinstance(s, ir.Duty) and (each := self._begun.get(s.id)) is not None:
                days = (each.last(entry) - entry).days
                if Falls(each.months).on(entry) or days < 1:
                    del self.said.out[position]
                else:
                    self.said.out[position] = replace(s, within=Period(days, Unit.DAY, then=AS_COUNTED))
