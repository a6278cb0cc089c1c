"""Grades that the two texts make by other numbers: each text reads the grade that it makes itself.

A grade is a fact, and what makes it an assumption about it, so a case with three dead and a grade for two is
contradictory by one of the texts. What a reader compares is the same accident, graded by each text as it
grades. So the fact is the grade by the old text; where the new one makes exactly one, that is read instead
by it. Where it makes none, or several, the fact is held to the new text's own assumptions, as ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from policy_model.ir.formula import All, Any, At, Compare, Const, FactOneOf, FactTrue, Formula, Judged, Not
from policy_model.ir.ids import FactId, JudgementId, ValueId
from policy_model.ir.statement import Assumption, Measure
from policy_model.ir.vocabulary import Judgement
from policy_model.ir.walk import children, formulas, nodes

from .align import Aligned
from .rewrite import rewritten

_Made = dict[ValueId, JudgementId]


def graded(pair: Aligned) -> Aligned:
    """The two texts, each reading its own grade wherever they differ on what makes one."""
    for fact in pair.new.facts:
        made = {
            j.grade[1]: j.id for j in pair.new.judgements if j.grade is not None and j.grade[0] == fact.id
        }
        if _differ(pair, made) and _plain(pair, fact.id, made):
            pair = _apart(pair, fact.id, made)
    return pair


def _differ(pair: Aligned, made: _Made) -> bool:
    return any(pair.old.judgement(id).definition != pair.new.judgement(id).definition for id in made.values())


def _plain(pair: Aligned, fact: FactId, made: _Made) -> bool:
    """What makes a grade are numbers and facts, and no fact arises only where there is one."""
    for measure in (pair.old, pair.new):
        for id in made.values():
            leaves = (n for n in nodes(measure.judgement(id).definition) if not children(n))
            if not all(isinstance(n, Const | FactTrue | FactOneOf | Compare) for n in leaves):
                return False
        arising = (n for f in measure.facts if f.arises_if is not None for n in nodes(f.arises_if))
        if any(isinstance(n, FactOneOf) and n.fact == fact for n in arising):
            return False
    return True


def _apart(pair: Aligned, fact: FactId, made: _Made) -> Aligned:
    read = {v: JudgementId(f"read_{id.key}", f"{fact.zh}为{v.zh}", _en(fact, v)) for v, id in made.items()}
    old, new = (_reading(measure, fact, made, read) for measure in (pair.old, pair.new))
    single = _single(made.values())
    was, now = (
        {s.id: s for s in measure.statements if isinstance(s, Assumption) and _ties(s, fact, made)}
        for measure in (old, new)
    )

    def held(id: str) -> Assumption:
        """Of a case that the new text grades in one way the old one says which grade it has."""
        before = _inlined(was[id].holds, pair.old) if id in was else Const(True)
        after = now[id].holds if id in now else Const(True)
        holds = Any((All((single, before)), All((Not(single), after))))
        return replace(now.get(id) or was[id], holds=holds)

    statements = [held(s.id) if s.id in now else s for s in new.statements]
    statements += [held(id) for id in was if id not in now]
    return replace(pair, old=old, new=replace(new, statements=tuple(statements)))


def _en(fact: FactId, value: ValueId) -> str:
    return f"{fact.told.en} is {value.told.en}"


def _reading(measure: Measure, fact: FactId, made: _Made, read: dict[ValueId, JudgementId]) -> Measure:
    """The measure with every condition about the grade asked of the one it makes itself."""

    def leaf(part: object) -> object:
        match part:
            case Assumption() if _ties(part, fact, made):
                return part
            case FactOneOf(known, values) if known == fact:
                own = tuple(Judged(read[v]) for v in values if v in read)
                others = tuple(v for v in values if v not in read)
                rest = (All((Not(_single(made.values())), FactOneOf(fact, others))),) if others else ()
                parts: Sequence[Formula] = (*own, *rest)
                return parts[0] if len(parts) == 1 else Any(tuple(parts))
            case _:
                return None

    out = rewritten(measure, leaf)
    asked = {
        n.judgement for s in out.statements for f in formulas(s) for n in nodes(f) if isinstance(n, Judged)
    }
    asked |= {n.judgement for j in out.judgements for n in nodes(j.definition) if isinstance(n, Judged)}
    added = tuple(_as_read(measure, fact, v, made, read[v]) for v in made if read[v] in asked)
    return replace(out, judgements=(*out.judgements, *added))


def _as_read(measure: Measure, fact: FactId, value: ValueId, made: _Made, id: JudgementId) -> Judgement:
    alone = All((Judged(made[value]), *(Not(Judged(j)) for v, j in made.items() if v != value)))
    stated = All((Not(_single(made.values())), FactOneOf(fact, (value,))))
    like = measure.judgement(made[value])
    return replace(like, id=id, gloss=id.en, definition=Any((alone, stated)), grade=None)


def _single(made: Iterable[JudgementId]) -> Formula:
    """Exactly one grade is made."""
    every = tuple(made)
    return Any(
        tuple(All((Judged(one), *(Not(Judged(other)) for other in every if other != one))) for one in every)
    )


def _ties(statement: Assumption, fact: FactId, made: _Made) -> bool:
    """The assumption is that the fact has a grade that something makes."""
    asked = {n.judgement for n in nodes(statement.holds) if isinstance(n, Judged)}
    about = {n.fact for n in nodes(statement.holds) if isinstance(n, FactOneOf)}
    return bool(asked) and asked <= {*made.values()} and about == {fact}


def _inlined(formula: Formula, measure: Measure) -> Formula:
    """The formula with what it calls by a name said in full, whoever states it."""

    def leaf(part: object) -> object:
        match part:
            case Judged(judgement):
                return _inlined(measure.judgement(judgement).definition, measure)
            case At(_, body):
                return _inlined(body, measure)
            case _:
                return None

    return rewritten(formula, leaf)
