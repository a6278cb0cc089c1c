"""Measures with parts that can be turned off: one encoding in which each of them can be left out alone.

A switch is an atom like a reading that the measure does not declare: the solver may turn it either way, and
an analysis says which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from policy_model.ir.formula import (
    All,
    Any,
    At,
    Done,
    Formula,
    InTime,
    Judged,
    Moved,
    Not,
    Period,
    ReadingIs,
    Unless,
)
from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.statement import (
    Assumption,
    Measure,
    Necessary,
    Scope,
)
from policy_model.ir.walk import children, rebuild, replaced, with_conditions, with_periods
from policy_model.proof.obligation import View
from policy_model.proof.smt import Term
from policy_model.source.clause import ClauseId

_OFF = ChoiceId("off")


def off(key: str) -> Formula:
    """That what goes by the key is turned off."""
    return ReadingIs(ReadingId(f"switch!{key}"), _OFF)


def is_off(view: View, key: str) -> Term:
    """The same as a term."""
    return view.encoding.symbols.reading(ReadingId(f"switch!{key}"), _OFF)


def mapped(measure: Measure, change: Callable[[Formula], Formula]) -> Measure:
    """The measure with each formula of its judgements and statements, guards aside, changed as a whole."""
    return replace(
        measure,
        statements=tuple(with_conditions(s, change) for s in measure.statements),
        judgements=tuple(replaced(j, definition=change(j.definition)) for j in measure.judgements),
    )


def acts_released(measure: Measure) -> Measure:
    """The measure in which every act that a condition asks for goes by a switch, the act's key."""
    return mapped(measure, released)


def released(formula: Formula) -> Formula:
    """The formula as `acts_released` has it."""
    return _released(formula, True)


def _released(formula: Formula, positive: bool) -> Formula:
    match formula:
        case Not(body):
            return replaced(formula, body=_released(body, not positive))
        case All(parts) | Any(parts):
            return replaced(formula, parts=tuple(_released(p, positive) for p in parts))
        case At(_, body):
            return replaced(formula, body=_released(body, positive))
        case Unless(body, exception):
            return replaced(formula, body=_released(body, positive), exception=_released(exception, positive))
        case Done(what, since) if positive:
            named = [what.act.key] if since is None else [what.act.key, since.act.key]
            return Any((formula, *(off(name) for name in named)))
        case InTime(since) if positive:
            return Any((formula, off(since.act.key)))
        case _:
            return formula


def clauses_switched(measure: Measure, clauses: Iterable[ClauseId]) -> Measure:
    """The measure in which each of the clauses goes by a switch, its id: turned off, it is as `without` it.

    A clause that says to whom the measure applies cannot be switched: with none, it applies to all.
    """
    chosen = set(clauses)
    cut = mapped(measure, lambda formula: rebuild(formula, lambda part: _switched(part, chosen)))

    def period(period: Period) -> Period:
        return replaced(period, moved=tuple(_unswitched(m, chosen) for m in period.moved))

    items = tuple(
        replaced(s, items=tuple(_kept(i, chosen) for i in s.items)) if isinstance(s, Necessary) else s
        for s in (with_periods(s, period) for s in cut.statements)
    )
    return replace(
        cut,
        statements=tuple(
            replace(s, guard=All((s.guard, Not(off(str(s.clause))))))
            if s.clause in chosen and not isinstance(s, Scope | Assumption)
            else s
            for s in items
        ),
    )


def _unswitched(moved: Moved, chosen: set[ClauseId]) -> Moved:
    """What moves a last day, unless its clause is turned off."""
    if moved.clause not in chosen:
        return moved
    return replace(moved, guard=All((moved.guard, Not(off(str(moved.clause))))))


def _switched(part: Formula, chosen: set[ClauseId]) -> Formula:
    match part:
        case All(parts):
            return replace(part, parts=tuple(_kept(p, chosen) for p in parts))
        case Any(parts):
            return replace(
                part,
                parts=tuple(
                    All((p, Not(off(str(c))))) if (c := stated_by(p)) in chosen else p for p in parts
                ),
            )
        case Unless(body, exception):
            excuse = stated_by(exception)
            if excuse in chosen:
                exception = All((exception, Not(off(str(excuse)))))
            return Unless(_kept(body, chosen), exception)
        case _:
            return part


def _kept(part: Formula, chosen: set[ClauseId]) -> Formula:
    """A requirement that is none where its clause is turned off."""
    clause = stated_by(part)
    return Any((part, off(str(clause)))) if clause in chosen else part


def stated_by(part: Formula) -> ClauseId | None:
    """The clause that states the part, as it is or denied."""
    match part:
        case Not(body):
            return stated_by(body)
        case At(clause, _):
            return clause
        case _:
            return None


def required(
    formula: Formula, measure: Measure, clause: ClauseId
) -> Iterator[tuple[Done | InTime, ClauseId]]:
    """The acts that the formula asks for, through judgements too, each with the clause that asks."""

    def walk(part: Formula, positive: bool, here: ClauseId) -> Iterator[tuple[Done | InTime, ClauseId]]:
        match part:
            case Not(body):
                yield from walk(body, not positive, here)
            case At(stated, body):
                # a gloss says what a word means: what asks is the clause that uses the word
                yield from walk(body, positive, here if stated.gloss and not here.gloss else stated)
            case Judged(judgement):
                definition = measure.judgement(judgement).definition
                yield from walk(definition, positive, here)
            case Done() | InTime():
                if positive:
                    yield part, here
            case _:
                for child in children(part):
                    yield from walk(child, positive, here)

    return walk(formula, True, clause)
