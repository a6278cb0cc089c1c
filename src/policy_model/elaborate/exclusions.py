"""Clauses that do not speak where a condition holds: 不适用第六条, 本办法不适用于…, 可以不….

Such a clause means what it would mean with the condition excepted in each of its sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from policy_model.ir import statement as ir
from policy_model.ir.formula import ActRef, Any, Formula
from policy_model.ir.ids import ActId, ContentId, PartyId, ResultId
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from .gathered import Gathered, Where
from .joining import at_clause, conjoin, disjoin, negate


@dataclass(frozen=True, slots=True)
class _Exclusion:
    """Where the condition holds, the clauses (None: the measure) do not speak."""

    where: Where
    span: Span
    condition: Formula
    clauses: tuple[ClauseId, ...] | None


@dataclass(frozen=True, slots=True)
class Free:
    """Who need not do what."""

    act: ActId
    bearers: tuple[PartyId, ...]
    contents: tuple[ContentId, ...]

    def frees(self, what: ActRef) -> bool:
        """Whether doing this is theirs to leave."""
        return (
            what.act == self.act
            and set(what.by) <= set(self.bearers)
            and (not self.contents or what.contents == self.contents)
        )


@dataclass(frozen=True, slots=True)
class _Release:
    """Where the condition holds, the act need not be done; `idle`: and it may be that nothing asks for it.

    A duty that another act discharges too is left: that act is owed still, unless it need not be done either.
    """

    where: Where
    span: Span
    condition: Formula
    free: Free
    idle: bool = False


@dataclass(frozen=True, slots=True)
class _Spared:
    """Where the condition holds, what is required need not be given."""

    where: Where
    span: Span
    condition: Formula
    results: tuple[ResultId, ...]


@dataclass(slots=True)
class Exclusions:
    """What is said of other clauses, applied when every statement is known."""

    said: Gathered
    _found: list[_Exclusion | _Release | _Spared] = field(default_factory=list)

    def disapply(
        self, clauses: tuple[ClauseId, ...] | None, condition: Formula, where: Where, span: Span
    ) -> None:
        """The clauses (None: the measure) do not apply where the condition holds."""
        self.said.defines(where, span, "")
        self._found.append(_Exclusion(where, span, _cited(condition, where), clauses))

    def release(self, free: Free, condition: Formula, where: Where, span: Span) -> None:
        """甲可以不X: no duty of theirs to do it holds where the condition does."""
        self.said.defines(where, span, "")
        self._found.append(_Release(where, span, _cited(condition, where), free))

    def lift(self, free: Free, condition: Formula, where: Where, span: Span) -> None:
        """甲不再X: beside the ban, no duty to do it holds."""
        self._found.append(_Release(where, span, _cited(condition, where), free, idle=True))

    def spare(self, results: tuple[ResultId, ...], condition: Formula, where: Where, span: Span) -> None:
        """可以不予X: what is required may be left out where the condition holds."""
        self.said.defines(where, span, "")
        self._found.append(_Spared(where, span, _cited(condition, where), results))

    def finish(self) -> None:
        """Every statement as the exclusions leave it."""
        for one in self._found:
            before = list(self.said.out)
            match one:
                case _Exclusion(clauses=None):
                    self._out_of_scope(one)
                case _Exclusion():
                    self._silence(one)
                case _Spared():
                    self.said.out[:] = [part for s in before for part in self._spared(one, s)]
            if isinstance(one, _Spared) and self.said.out == before:
                self.said.report.error("PM0254", one.span, clause=one.where.clause)
        self._release()

    def _out_of_scope(self, one: _Exclusion) -> None:
        out = [
            replace(s, condition=conjoin(s.condition, negate(one.condition)))
            if isinstance(s, ir.Scope | ir.ByReference)
            else s
            for s in self.said.out
        ]
        if not any(isinstance(s, ir.Scope) for s in out):
            place = self.said.place(one.where, one.span)
            out.append(ir.Scope(*place, negate(one.condition)))
        self.said.out[:] = out

    def _silence(self, one: _Exclusion) -> None:
        assert one.clauses is not None
        out: list[ir.Statement] = []
        for s in self.said.out:
            inside = any(s.clause.within(c) for c in one.clauses)
            before = out[-1] if out else None
            out.append(self._silenced(one, s, before) if inside else s)
        self.said.out[:] = out

    def _silenced(self, one: _Exclusion, s: ir.Statement, before: ir.Statement | None) -> ir.Statement:
        match s:
            case ir.Effect() | ir.Duty() | ir.Power() | ir.Ban():
                return replace(s, condition=conjoin(s.condition, negate(one.condition)))
            case ir.Authority():
                if isinstance(before, ir.Power) and before.act == s.act:
                    return replace(s, requires=conjoin(s.requires, negate(one.condition)))
                return s  # what is done though not owed is none the less done
            case ir.Necessary():
                items = tuple(Any((item, one.condition), span=item.span) for item in s.items)
                return replace(s, items=items)
            case ir.Requirement():
                return replace(s, requires=Any((s.requires, one.condition), span=s.requires.span))
            case ir.Considers() | ir.Excused():
                return s
            case ir.Defines() if not s.judgement:
                return s
            case _:
                self.said.report.error("PM0253", one.span, clause=one.where.clause, rule=s.clause)
                return s

    def _release(self) -> None:
        """No duty holds where each of the acts that discharge it need not be done."""
        releases = [one for one in self._found if isinstance(one, _Release)]
        for at, s in enumerate(self.said.out):
            if isinstance(s, ir.Duty):
                free = [[one.condition for one in releases if one.free.frees(ref)] for ref in s.any_of]
                if all(free):
                    where = free[0] if len(free) == 1 else [conjoin(*map(disjoin, free))]
                    condition = conjoin(s.condition, *map(negate, where))
                    self.said.out[at] = replace(s, condition=condition)
        for one in releases:
            owed = (ref for s in self.said.out if isinstance(s, ir.Duty) for ref in s.any_of)
            if not one.idle and not any(map(one.free.frees, owed)):
                self.said.report.error("PM0254", one.span, clause=one.where.clause)

    def _spared(self, one: _Spared, s: ir.Statement) -> Iterator[ir.Statement]:
        """What requires some of the results: required where it is not left to discretion, permitted there."""
        if not (isinstance(s, ir.Effect) and s.modality is ir.Modality.REQUIRE and not s.one_of):
            yield s
            return
        base = self.said.conditions.amounts.base
        free = tuple(r for r in s.results if base(r) in one.results)
        if not free:
            yield s
            return
        here = Where(s.clause, s.guard)
        yield replace(s, condition=conjoin(s.condition, negate(one.condition)))
        there = conjoin(s.condition, one.condition)
        place = self.said.place(here, s.span)
        yield ir.Effect(*place, ir.Modality.PERMIT, free, there, givers=s.givers)
        left = tuple(r for r in s.results if r not in free)
        if left:
            place = self.said.place(here, s.span)
            yield ir.Effect(*place, ir.Modality.REQUIRE, left, there, givers=s.givers)


def _cited(condition: Formula, where: Where) -> Formula:
    """The condition as that clause's own, under the readings it is said under."""
    return at_clause(where.clause, conjoin(where.guard, condition))
