"""Cases for what reads words: one in which a clause comes to bear, an act is done, or a statement speaks.

They are sought in the matter that the clause or act belongs to: a long measure is not gone through for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from policy_model.ir.edit import all_formulas
from policy_model.ir.formula import ActRef, All, Any, At, Done, Formula, Judged, Not
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
from .settle import first_of, where
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


def of_act(measure: Measure, act: ActId) -> Example | None:
    """A case in which an act of the kind is validly done."""
    part = part_of(measure, act)
    return example(part, Done(ActRef(act)), lambda _: True)


def of_statement(part: Measure, s: Statement, *, after: int = 0) -> Example | None:
    """A case in which the statement, of this part of a measure, speaks: as `example` takes `after`."""
    wanted = speaking(s)
    under = said_under(part, s)
    if wanted is None or under is None:
        return None
    return example(part, wanted, lambda _: True, under=under, after=after)


def said_under(measure: Measure, s: Statement) -> Combination | None:
    """The first readings under which the statement is said; None: under none."""
    web = web_of(measure)
    under = where(measure, web.direct(s), lambda chosen: web.said(s, chosen))
    return None if under is None else first_of(under)


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
        case Any(parts):
            yield from (p.body for p in parts if isinstance(p, Not))
        case _:
            pass


def _stated(part: Measure, clause: ClauseId) -> Iterator[Formula]:
    """The conditions that the clause states inside others' sentences: an item, or what a word means."""
    for judgement in part.judgements:
        if any(isinstance(n, At) and n.clause == clause for n in nodes(judgement.definition)):
            yield Judged(judgement.id)
    for formula in all_formulas(part):
        yield from (n.body for n in nodes(formula) if isinstance(n, At) and n.clause == clause)


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
