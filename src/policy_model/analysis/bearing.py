"""Cases for what reads words: one in which a clause comes to bear, an act is done, or a statement speaks.

They are sought in the matter that the clause or act belongs to: a long measure is not gone through for each.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice, product

from policy_model.ir.edit import all_formulas
from policy_model.ir.formula import ActRef, All, Any, At, Const, Done, Formula, Judged, Moved, Not, Stop
from policy_model.ir.ids import ActId, Combination, Id
from policy_model.ir.statement import (
    Assumption,
    Authority,
    Ban,
    ByReference,
    Duty,
    Effect,
    Measure,
    Necessary,
    Power,
    Precedence,
    Requirement,
    Scope,
    Statement,
)
from policy_model.ir.walk import nodes
from policy_model.semantics.written import filled
from policy_model.source.clause import ClauseId

from .example import Example, example, shown_by, stands
from .finding import Finding
from .matters import matters, of_nothing
from .settle import first_of, ways, where
from .web import web_of


def shown(measure: Measure, finding: Finding, *examples: Example | None) -> Finding:
    """The finding with cases of a matter as cases of the whole measure, if they were all found."""
    told = shown_by(finding, *examples)
    return replace(told, witness=tuple(filled(measure, case) for case in told.witness))


def in_clauses(
    measure: Measure, clauses: Iterable[ClauseId], fits: Callable[[Statement], bool] | None = None
) -> Example | None:
    """A case in which what the first such of the clauses says comes to bear. None: none is found.

    `fits`: only such statements are asked about (None: all that a clause says).
    """
    return next((found for clause in clauses for found in _in_clause(measure, clause, fits)), None)


def _in_clause(
    measure: Measure, clause: ClauseId, fits: Callable[[Statement], bool] | None
) -> Iterator[Example]:
    part = part_of(measure, clause)
    for s in part.statements:
        if s.clause == clause and (fits is None or fits(s)):
            found = of_statement(part, s)
            if found is not None:
                yield found
    for wanted in _stated(part, clause) if fits is None else ():
        found = example(part, wanted, lambda _: True)
        if found is not None:
            yield found


def speaks(measure: Measure, clauses: Iterable[ClauseId]) -> bool:
    """What one of the clauses says comes to bear, as far as the formal text goes, in a case there may be."""
    return any(
        any(s.clause == clause and speaking(s) is not None for s in measure.statements)
        or any(True for _ in _stated(measure, clause))
        for clause in clauses
    )


def of_act(measure: Measure, act: ActId) -> Example | None:
    """A case in which an act of the kind is validly done."""
    part = part_of(measure, act)
    return example(part, Done(ActRef(act)), lambda _: True)


def of_statement(part: Measure, s: Statement, *, after: int = 0) -> Example | None:
    """A case in which the statement, of this part of a measure, speaks: as `example` takes `after`."""
    wanted = speaking(s)
    if wanted is None:
        return None
    tried = (example(part, wanted, lambda _: True, under=u, after=after) for u in said_under(part, s))
    return next((found for found in tried if found is not None), None)


_READ = 8
"""In how many ways a statement is read, at most, in search of a case."""


def said_under(measure: Measure, s: Statement) -> Iterator[Combination]:
    """Readings under which the statement is said: the fewest first, then others in full; none: under none."""
    web = web_of(measure)
    read = web.direct(s)
    under = where(measure, read, lambda chosen: web.said(s, chosen))
    if under is None:
        return
    yield first_of(under)
    every = (chosen for _, chosen in ways([r for r in measure.readings if r.id in read]))
    yield from islice((tuple(chosen.items()) for chosen in every if web.said(s, chosen)), _READ)


def speaking(s: Statement) -> Formula | None:
    """What makes the statement speak of a case. None: there is no such case to look for."""
    match s:
        case Duty() | Power():
            begun = () if s.trigger is None else (Done(s.trigger),)
            return All((s.guard, s.condition, *begun))
        case Effect() | Ban() | Scope() | ByReference():
            return All((s.guard, s.condition))
        case Necessary():
            return All((s.guard, *s.items))
        case Authority() | Requirement():
            return All((s.guard, s.requires, Done(ActRef(s.act, s.contents, s.actors))))
        case Assumption():
            return All((s.guard, s.holds, *_supposed(s.holds)))
        case _:
            return None


def _supposed(formula: Formula) -> Iterator[Formula]:
    """What an assumption (凡甲的，必乙) is about."""
    match formula:
        case At(_, body):
            yield from _supposed(body)
        case Any((first, *_)):  # not that it is so; what then must be comes after it
            yield Not(first)
        case _:
            pass


def _stated(part: Measure, clause: ClauseId) -> Iterator[Formula]:
    """What the clause states inside others' sentences: an item, a meaning, an order, days not counted."""
    for judgement in part.judgements:
        if any(isinstance(n, At) and n.clause == clause for n in nodes(judgement.definition)):
            yield Judged(judgement.id)
    for formula in all_formulas(part):
        yield from (n.body for n in nodes(formula) if isinstance(n, At) and n.clause == clause)
    for s in part.statements:
        match s:
            case Precedence() if s.clause == clause:
                yield from _clashing(part, s)
            case Duty() | Power() if clause.gloss and s.within is not None:
                yield from (_stopped(s, m) for m in s.within.moved if _said_in(m, clause))
            case _:
                pass


def _clashing(part: Measure, order: Precedence) -> Iterator[Formula]:
    """Both speak of a result, of which one prevails."""
    over, under = (
        [s for s in part.statements if isinstance(s, Effect) and s.clause.within(clause)]
        for clause in (order.over, order.under)
    )
    for one, other in product(over, under):
        if not set(one.results).isdisjoint(other.results):
            yield All((one.guard, one.condition, other.guard, other.condition))


def _said_in(moved: Moved, gloss: ClauseId) -> bool:
    """What does not count towards a period is of the article that the gloss explains."""
    return isinstance(moved, Stop) and (moved.clause.article, moved.clause.branch) == (
        gloss.article,
        gloss.branch,
    )


def _stopped(s: Duty | Power, moved: Moved) -> Formula:
    """The period runs, and days of it do not count."""
    assert isinstance(moved, Stop)
    begun = () if s.trigger is None else (Done(s.trigger),)
    return All((s.guard, s.condition, *begun, moved.guard, Done(moved.begins), Done(moved.ends)))


def about_entry(measure: Measure, clauses: Iterable[ClauseId]) -> tuple[Example, Example] | None:
    """Of a clause that says when the measure enters into force: the same case on that day and the day before.

    None: it says nothing of it, or there is no such case.
    """
    entry = measure.entry_clause
    if entry is None or not any(c.gloss and c.parent == entry for c in clauses):
        return None
    on_it = example(measure, Const(True), lambda _: True)
    if on_it is None:
        return None
    before = on_it.seen_with(replace(on_it.case, on=on_it.case.on - datetime.timedelta(days=1)))
    return None if before is None else (before, on_it)


def part_of(measure: Measure, place: ClauseId | Id) -> Measure:
    """The matter that the clause, act, fact or result belongs to; the whole where it is of none."""
    return _parts(measure).get(place, measure)


@lru_cache(maxsize=2)
def _parts(measure: Measure) -> dict[ClauseId | Id, Measure]:
    """Each matter by what it speaks of, as far as the others are at rest when it is asked about."""
    if of_nothing(measure):
        return {}
    found: dict[ClauseId | Id, Measure] = {}
    parts = matters(measure)
    odd = [part for part in parts if not stands(part)]
    for part in parts:
        if any(other is not part for other in odd):
            continue
        places: set[ClauseId | Id] = {
            n.clause for f in all_formulas(part) for n in nodes(f) if isinstance(n, At)
        }
        places.update(s.clause for s in part.statements)
        places.update(f.id for f in part.facts)
        places.update(a.id for a in part.acts)
        for place in places:
            found.setdefault(place, part)
    return found
