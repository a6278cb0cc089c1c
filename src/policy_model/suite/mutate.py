"""Every measure that differs from a given one by one small mistake.

A mistake is made where the text says a thing, once: what a clause states is changed wherever the measure
reads it. Nothing here is about one measure; which names are confused with which is said in `alter`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from policy_model.ir.formula import All, At, Const, Done, Formula, Unless
from policy_model.ir.order import cycle
from policy_model.ir.statement import Measure, Requirement, Statement
from policy_model.ir.walk import children, nodes
from policy_model.source.clause import ClauseId

from .alter import NEUTRAL, NEVER, Alternatives, Edit, Said, edits, with_child
from .amend import amended, slots, with_slot
from .tangle import Shape, Tangles

ENTRY = "entry"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A measure with one mistake. `id` is stable: the place, the operator, and what tells it apart.

    `what` and `other`: what stood there and what stands there now, for the description.
    """

    id: str
    clause: ClauseId
    operator: str
    measure: Measure
    what: Said | None = None
    other: Said | None = None


def mutants(measure: Measure) -> tuple[Mutant, ...]:
    """All of them, each id once; those the language would refuse are none."""
    tangles = Tangles(measure)
    found = {m.id: m for m in _Mutator(measure).all()}
    sound = (m for m in found.values() if tangles.shape(m.measure) is not Shape.REFUSED)
    return tuple(m for m in sound if not cycle(m.measure))


@dataclass(frozen=True, slots=True)
class _Place:
    """A formula of the measure, and how to put another there."""

    name: str
    clause: ClauseId
    formula: Formula
    put: Callable[[Formula], Measure]


class _Mutator:
    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.known = Alternatives(measure)

    def all(self) -> Iterator[Mutant]:
        yield from self._entry()
        for place in self._places:
            yield from self._whole(place)
            for edit in edits(place.formula, self.known):
                yield self._of(place, edit)
        for stated in self._stated:
            yield from self._item(stated)
        for position, statement in enumerate(self.measure.statements):
            yield from self._statement(position, statement)
        yield from self._reordered()
        yield from self._exclusions()

    # ---- conditions

    @cached_property
    def _places(self) -> tuple[_Place, ...]:
        """Conditions in statements, definitions, and when facts arise; not inside what a clause states."""
        return tuple(self._found_places())

    def _found_places(self) -> Iterator[_Place]:
        for position, statement in enumerate(self.measure.statements):
            for name, formula in slots(statement):
                yield _Place(
                    f"{statement.id}/{name}",
                    statement.clause,
                    formula,
                    lambda new, p=position, s=statement, n=name: self._with(p, with_slot(s, n, new)),  # type: ignore[misc]
                )
        for number, judgement in enumerate(self.measure.judgements):
            yield _Place(
                f"judgement/{judgement.id}",
                judgement.clauses[0] if judgement.clauses else self._anywhere,
                judgement.definition,
                lambda new, n=number: self._define(n, new),  # type: ignore[misc]
            )
        for number, fact in enumerate(self.measure.facts):
            if fact.arises_if is not None:
                clause = fact.clauses[0] if fact.clauses else self._anywhere
                yield _Place(
                    f"arises/{fact.id}",
                    clause,
                    fact.arises_if,
                    lambda new, n=number: self._arises(n, new),  # type: ignore[misc]
                )

    @property
    def _anywhere(self) -> ClauseId:
        return self.measure.clauses[0]

    def _whole(self, place: _Place) -> Iterator[Mutant]:
        """The condition not asked for at all."""
        if not isinstance(place.formula, Const) and place.formula != NEUTRAL:
            operator = "guard_dropped" if place.name.endswith("/guard") else "condition_dropped"
            yield Mutant(
                f"{place.name}:{operator}", place.clause, operator, place.put(NEUTRAL), place.formula
            )

    def _of(self, place: _Place, edit: Edit) -> Mutant:
        id = f"{place.name}{edit.where}:{edit.operator}{':' + edit.key if edit.key else ''}"
        new = place.put(edit.new)
        return Mutant(id, place.clause, edit.operator, new, edit.what, edit.other)

    # ---- what clauses state, wherever it is read

    @cached_property
    def _stated(self) -> dict[At, list[_Place]]:
        """What clauses state, each with the places that hold it."""
        found: dict[At, list[_Place]] = {}
        for place in self._places:
            for stated in dict.fromkeys(node for node in nodes(place.formula) if isinstance(node, At)):
                found.setdefault(stated, []).append(place)
        return found

    def _item(self, stated: At) -> Iterator[Mutant]:
        same = [s for s in self._stated if s.clause == stated.clause]
        number = same.index(stated)
        name = f"{stated.clause}{f'~{number + 1}' if number else ''}"
        place = _Place(name, stated.clause, stated.body, lambda new: self._everywhere(stated, new))
        for operator, new in (("always_met", NEUTRAL), ("never_met", NEVER)):
            yield Mutant(f"{name}:{operator}", stated.clause, operator, place.put(new), stated.body)
        for edit in edits(stated.body, self.known):
            yield self._of(place, edit)

    def _everywhere(self, stated: At, body: Formula) -> Measure:
        new = replace(stated, body=body)
        out = self.measure
        for place in self._stated[stated]:
            out = merged(self.measure, out, place.put(_put(place.formula, stated, new)))
        return out

    # ---- statements

    def _statement(self, position: int, statement: Statement) -> Iterator[Mutant]:
        for change in amended(statement, self.known):
            id = f"{statement.id}:{change.operator}{':' + change.key if change.key else ''}"
            statements = list(self.measure.statements)
            statements[position : position + 1] = [] if change.new is None else [change.new]
            new = replace(self.measure, statements=tuple(statements))
            yield Mutant(id, statement.clause, change.operator, new, change.what, change.other)

    def _reordered(self) -> Iterator[Mutant]:
        """An act that another rests on is taken to rest on it instead."""
        for position, statement in enumerate(self.measure.statements):
            for name, formula in slots(statement):
                act = getattr(statement, "act", None)
                if name != "requires" or act is None:
                    continue
                for where, done in _done(formula):
                    if done.what.act == act:
                        continue
                    rest = with_slot(statement, name, _put(formula, done, NEUTRAL))
                    turned = Requirement(
                        f"{statement.id}!",
                        statement.clause,
                        statement.guard,
                        statement.span,
                        done.what.act,
                        done.what.contents,
                        done.what.by,
                        Done(type(done.what)(act)),
                    )
                    statements = list(self.measure.statements)
                    statements[position : position + 1] = [rest, turned]
                    yield Mutant(
                        f"{statement.id}/{name}{where}:step_reordered",
                        statement.clause,
                        "step_reordered",
                        replace(self.measure, statements=tuple(statements)),
                        done.what.act,
                        act,
                    )

    # ---- the rest

    def _entry(self) -> Iterator[Mutant]:
        clause = self.measure.entry_clause or self._anywhere
        for step, key in ((-1, "less"), (1, "more")):
            entry = self.measure.entry + datetime.timedelta(days=step)
            new = replace(self.measure, entry=entry)
            yield Mutant(f"{ENTRY}:entry_moved:{key}", clause, "entry_moved", new, self.measure.entry, entry)

    def _exclusions(self) -> Iterator[Mutant]:
        """Results that exclude each other, taken not to."""
        results = self.measure.results
        for i, one in enumerate(results):
            for other in results[i + 1 :]:
                if other.id not in one.excludes:
                    continue
                pair = {one.id, other.id}
                new = tuple(
                    replace(r, excludes=tuple(e for e in r.excludes if e not in pair)) if r.id in pair else r
                    for r in results
                )
                clause = (one.clauses or (self._anywhere,))[0]
                id = f"results/{one.id}-{other.id}:exclusion_dropped"
                measure = replace(self.measure, results=new)
                yield Mutant(id, clause, "exclusion_dropped", measure, one.id, other.id)

    # ---- putting together

    def _with(self, position: int, statement: Statement) -> Measure:
        old = self.measure.statements
        return replace(self.measure, statements=(*old[:position], statement, *old[position + 1 :]))

    def _define(self, number: int, definition: Formula) -> Measure:
        old = self.measure.judgements
        new = replace(old[number], definition=definition)
        return replace(self.measure, judgements=(*old[:number], new, *old[number + 1 :]))

    def _arises(self, number: int, condition: Formula) -> Measure:
        old = self.measure.facts
        new = replace(old[number], arises_if=condition)
        return replace(self.measure, facts=(*old[:number], new, *old[number + 1 :]))


def _put(formula: Formula, old: Formula, new: Formula) -> Formula:
    """The formula with one part replaced wherever it stands; the very same formula where it does not."""
    if formula == old:
        return new
    for i, child in enumerate(children(formula)):
        changed = _put(child, old, new)
        if changed is not child:
            formula = with_child(formula, i, changed)
    return formula


def _done(formula: Formula, where: str = "") -> Iterator[tuple[str, Done]]:
    """The steps that must have been done, each with the way to it."""
    match formula:
        case Done():
            yield where, formula
        case All() | At() | Unless():
            for i, child in enumerate(children(formula)):
                yield from _done(child, f"{where}.{i}")
        case _:
            pass


def merged(base: Measure, one: Measure, other: Measure) -> Measure:
    """Both changes of a measure; what the second one leaves as it was is the first one's."""
    return replace(
        one,
        statements=_pick(base.statements, one.statements, other.statements),
        judgements=_pick(base.judgements, one.judgements, other.judgements),
        facts=_pick(base.facts, one.facts, other.facts),
    )


def _pick(was: tuple[T, ...], one: tuple[T, ...], other: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(o if o is not w else a for w, a, o in zip(was, one, other, strict=True))
