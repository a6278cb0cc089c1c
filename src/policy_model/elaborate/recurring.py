"""每年3月31日前, 每月10日前: duties that the calendar calls up again and again.

Each year, or month, that begins makes a duty of its own: the event of the vocabulary that falls on its first
day. That day counts, as does the last. In the year (month) of entry into force the duty runs from then on, if
its day is still to come.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from policy_model.ir import statement as ir
from policy_model.ir.formula import AS_COUNTED, ActRef, Period, Unit
from policy_model.ir.ids import PartyId
from policy_model.ir.vocabulary import EACH_MONTH, EACH_YEAR
from policy_model.syntax import ast

from .gathered import Gathered, Head, Where


@dataclass(slots=True)
class Recurring:
    """Turns such sentences into duties."""

    said: Gathered
    _begun: dict[str, ast.ByEach] = field(default_factory=dict)
    """Of duties that run from entry into force, by their ids."""
    _again: set[str] = field(default_factory=set)
    """The duties of each year, or month, that begins."""

    def calls_for(self, s: ir.Duty | ir.Power) -> bool:
        """The duty is of each year, or month."""
        return s.id in self._again

    def owe(
        self, each: ast.ByEach, owed: ActRef, bodies: Sequence[tuple[PartyId, ...]], head: Head, where: Where
    ) -> None:
        """甲应当在每年3月31日前X: of each body a duty from entry on, one for each year that begins."""
        if head.after or head.begun or head.waited or head.before:
            self.said.unsupported("recurring_after", each.span, where)
            return
        acts = self.said.conditions.symbols.acts
        falls = EACH_YEAR if each.month else EACH_MONTH
        event = next((act for act in acts.values() if act.event and act.falls == falls), None)
        if event is None:
            self.said.unsupported("recurring_year" if each.month else "recurring_month", each.span, where)
            return
        if min(event.at_most, acts[owed.act.zh].at_most) == 1:
            self.said.unsupported("recurring_once", each.span, where)
            return
        for by in bodies:
            place = self.said.place(where, each.span)
            self._begun[place[0]] = each
            first = ir.Duty(*place, by, owed.act, owed.contents, head.condition, None, _within(each))
            again = replace(first, id=self.said.place(where, each.span)[0], trigger=ActRef(event.id))
            self._again.add(again.id)
            self.said.out += [first, again]

    def enter(self, entry: datetime.date) -> None:
        """The first of them: from entry into force to the next such day, unless the year begins with it."""
        for position, s in reversed(list(enumerate(self.said.out))):
            if isinstance(s, ir.Duty) and (each := self._begun.get(s.id)) is not None:
                last = entry.replace(month=each.month or entry.month, day=each.day)
                days = (last - entry).days
                if (EACH_YEAR if each.month else EACH_MONTH).on(entry) or days < 1:
                    del self.said.out[position]
                else:
                    self.said.out[position] = replace(s, within=Period(days, Unit.DAY, then=AS_COUNTED))


def _within(each: ast.ByEach) -> Period:
    """From the first day of the year, or month, to the day."""
    months, days = (each.month or 1) - 1, each.day - 1
    rest = Period(days, Unit.DAY, then=AS_COUNTED)
    if not months:
        return rest
    return Period(months, Unit.MONTH, then=rest if days else AS_COUNTED)
