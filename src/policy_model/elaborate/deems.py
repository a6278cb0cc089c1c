"""视为作出某一行为: where the head holds, that is as good as the act, for whatever asks for the act.

It is a judgement of its own (视为同意), so an answer tells it as deemed, and stands beside `Done` wherever
the act is asked for. What asks for a real act (`Lapsed`, the discharge of a duty) it never answers: the
deemed depends on the real act, never the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from policy_model.ir import statement as ir
from policy_model.ir.formula import (
    RUN_ON,
    ActRef,
    Any,
    Done,
    Extension,
    Formula,
    InTime,
    Judged,
    Lapsed,
    Period,
    Unit,
)
from policy_model.ir.ids import DEEMED, ContentId, JudgementId
from policy_model.ir.vocabulary import Act, Judgement
from policy_model.ir.walk import nodes, parts, rebuild, with_conditions
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from .conditions import Conditions
from .gathered import Gathered, Where
from .joining import TRUE, at_clause, conjoin, disjoin, negate
from .numbers import with_room

_NEXT_DAY = Period(1, Unit.DAY)


@dataclass(slots=True)
class _Deemed:
    act: Act
    contents: tuple[ContentId, ...]
    bodies: list[Formula]
    clauses: list[ClauseId]
    span: Span

    def answers(self, ref: ActRef) -> bool:
        """It is as good as an act as described."""
        return (
            ref.act == self.act.id
            and (not ref.by or bool(set(ref.by) & set(self.act.actors)))
            and (not ref.contents or bool(set(ref.contents) & set(self.contents)))
        )


@dataclass(slots=True)
class Deems:
    """Gathers what is deemed, and puts it where it counts."""

    said: Gathered
    conditions: Conditions
    _deemed: dict[JudgementId, _Deemed] = field(default_factory=dict)
    _run_on: bool = False

    def add(
        self, act: Act, contents: tuple[ContentId, ...], body: Formula, where: Where, *, span: Span
    ) -> None:
        """Where `body` holds, an act of this kind and content is deemed done."""
        what = contents[0] if contents else act.id
        key = DEEMED + "_".join([act.id.key, *(c.key for c in contents)])
        id = JudgementId(key, f"视为{what.zh}", f"deemed: {what.en or what.key}")
        own = self._deemed.setdefault(id, _Deemed(act, contents, [], [], span))
        own.bodies.append(conjoin(where.guard, at_clause(where.clause, body)))
        own.clauses.append(where.clause)
        self.said.defines(where, span, key)

    def finish(self, run_on: bool | None) -> None:
        """Whatever asks for such an act is met by its being deemed, and periods run from that day."""
        if not self._deemed:
            return
        self._run_on = bool(run_on)
        out: list[ir.Statement] = []
        for statement in self.said.out:
            changed = with_conditions(statement, self.filled)
            out.append(changed)
            if isinstance(changed, ir.Duty | ir.Power) and changed.trigger is not None:
                for id, one in self._deemed.items():
                    if one.answers(changed.trigger):
                        out += self._from_then(changed, id, one)
        self.said.out[:] = out
        self.conditions.deemed = self.filled
        self.said.definitions.update(
            {
                id: [(guard, self.filled(body), span) for guard, body, span in some]
                for id, some in self.said.definitions.items()
            }
        )

    def filled(self, formula: Formula, own: Act | None = None) -> Formula:
        """The condition, where a deemed act is as good as a real one.

        `own`: it is the condition by which this act is deemed; 也未退回的，视为退回 asks for the real one.
        """
        known = {id: one for id, one in self._deemed.items() if own is None or one.act.id != own.id}

        def change(part: Formula) -> Formula:
            match part:
                case Done(what, None):
                    ways = [Judged(id, span=part.span) for id, one in known.items() if one.answers(what)]
                    return Any((part, *ways), span=part.span) if ways else part
                case InTime(since, within, span):
                    windows = [
                        conjoin(Judged(id, span=span), when, InTime(start, from_then, span=span))
                        for id, one in known.items()
                        if one.answers(since)
                        for start, when, from_then in self._counted(one, within, span)
                    ]
                    return Any((part, *windows), span=span) if windows else part
                case Done(since=since, span=span) | Lapsed(since=since, span=span):
                    if since is not None and any(one.answers(since) for one in known.values()):
                        self.said.report.error("PM0269", span or Span("", 0, 0), act=since.act.zh)
                    return part
                case _:
                    return part

        return rebuild(formula, change)

    def _from_then(self, s: ir.Duty | ir.Power, id: JudgementId, one: _Deemed) -> Iterator[ir.Statement]:
        """The duty or power as it arises from the deemed act: its period runs from that day."""
        for n, (start, when, within) in enumerate(self._counted(one, s.within or _NEXT_DAY, s.span)):
            own, name = within if s.within else None, f"{s.id}!{id.key}{f'_{n}' if n else ''}"
            condition = conjoin(s.condition, Judged(id), when)
            yield replace(s, id=name, trigger=start, within=own, condition=condition)

    def _counted(
        self, one: _Deemed, more: Period, span: Span | None
    ) -> Iterator[tuple[ActRef, Formula, Period]]:
        """A period from the deemed day as one from what the lapse by which it is deemed runs from.

        That lapse may end later by approvals: each length it may come to is one, with its condition.
        """
        whole = [self.conditions.breaches.peeked(body, self.said.out) for body in one.bodies]
        lapses = {n for body in whole for n in nodes(body) if isinstance(n, Lapsed)}
        lapse = next(iter(lapses), None)
        since = lapse.since if lapse is not None else None
        ways: list[tuple[Formula, Period]] = []
        if lapse is not None and since is not None and len(lapses) == 1 and not self._several(since):
            for when, own in _ways(since, lapse.within):
                ways += self._going_on(since, when, own, more)
        if since is None or not ways:
            self.said.report.error("PM0269", span or one.span, one.span, act=one.act.id.zh)
            return
        for when, whole_period in ways:
            yield since, when, whole_period

    def _going_on(
        self, since: ActRef, when: Formula, own: Period, more: Period
    ) -> Iterator[tuple[Formula, Period]]:
        """The lengths, from what the lapse runs from, that a period from the deemed day comes to.

        It may be extended itself, by an approval on that day or later: what was approved before it began is
        no extension of it.
        """
        ways = [(when, more.plain)]
        for moved in more.moved:
            once = isinstance(moved, Extension) and not self._several(moved.approval)
            if not isinstance(moved, Extension) or not once or not _in_one_unit(more, moved):
                return
            longer: list[tuple[Formula, Period]] = []
            for so, length in ways:
                early, whole = Done(moved.approval, since, own), _from_end(own, length, self._run_on)
                given = conjoin(Done(moved.approval, since, whole), negate(early))
                approved = conjoin(moved.guard, at_clause(moved.clause, given))
                limit = length.number + moved.by.number
                number = min(limit, moved.most.number) if moved.most is not None else limit
                longer.append((conjoin(so, negate(approved)), length))
                longer.append((conjoin(so, approved), replace(length, number=number)))
            ways = longer
        yield from ((so, _from_end(own, length, self._run_on)) for so, length in ways)

    def _several(self, what: ActRef) -> bool:
        """More than one such act may be done, so that which of them was left to lapse is not told."""
        acts = with_room(self.conditions.symbols.acts.values(), self.said.out, self.said.besides)
        return next(act.at_most for act in acts if act.id == what.act) > 1

    def judgements(self) -> list[Judgement]:
        """What is deemed, as judgements."""
        out = []
        for id, one in self._deemed.items():
            bodies = [self.conditions.breaches.filled(self.filled(body, one.act)) for body in one.bodies]
            whole = disjoin(bodies)
            out.append(Judgement(id, id.en, tuple(dict.fromkeys(one.clauses)), whole, False, one.span))
        return out


def _ways(since: ActRef, within: Period) -> list[tuple[Formula, Period]]:
    """The lengths that a period comes to by what extends it, each with its condition (none: not told so)."""
    ways: list[tuple[Formula, Period]] = [(TRUE, within.plain)]
    for moved in within.moved:
        if not isinstance(moved, Extension):
            return []
        longer = []
        for so, own in ways:
            approved = conjoin(moved.guard, at_clause(moved.clause, Done(moved.approval, since, own)))
            more = own.and_then(moved.by)
            if moved.most is not None:
                if (more.unit, more.then) != (moved.most.unit, moved.most.then):
                    return []
                more = min(more, moved.most, key=lambda period: period.number)
            longer += [(conjoin(so, negate(approved)), own), (conjoin(so, approved), more)]
        ways = longer
    return ways


def _in_one_unit(period: Period, moved: Extension) -> bool:
    """The period, what it is extended by and its limit are counted alike: the numbers add up."""
    each = [period, moved.by, *([moved.most] if moved.most is not None else [])]
    return all(one.then is None and one.unit is period.unit for one in each)


def _from_end(first: Period, more: Period, run_on: bool) -> Period:
    """A period counted from the day after the end of another, for the days off that it runs on over too."""
    ended = first.and_then(RUN_ON) if run_on and [*parts(first)][-1].unit is not Unit.WORKDAY else first
    return ended.and_then(_NEXT_DAY).and_then(more)
