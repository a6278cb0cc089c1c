"""Pairs of small measures over one vocabulary, and what the evaluator says changes between them."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

from hypothesis import assume
from hypothesis import strategies as st

from policy_model.diff.amounts import Other
from policy_model.diff.difference import Exposed, Said, Shifted
from policy_model.diff.rewrite import renamed
from policy_model.diff.sights import Seen
from policy_model.diff.subjects import bounds, said, told
from policy_model.ir.depend import act_dependencies, reach
from policy_model.ir.formula import Status
from policy_model.ir.ids import NATURE
from policy_model.ir.statement import Assumption
from policy_model.semantics.calendar import official
from policy_model.semantics.case import Known
from policy_model.semantics.world import evaluate_complete
from policy_model.source.clause import parse_clause_id
from tests import strategies


def sound(measure):
    """No act hangs on itself under a negation."""
    graph = act_dependencies(measure)
    return not any(
        not positive and act in reach(graph, other)
        for act, on in graph.items()
        for other, positive in on.items()
    )


@st.composite
def pairs(draw):
    """A measure and a revision of it: statements dropped, put in or changed; perhaps a definition."""
    old, other = draw(strategies.measures()), draw(strategies.measures())
    kept = [s for s in old.statements if draw(st.integers(0, 3))]
    added = draw(st.lists(st.sampled_from(other.statements), max_size=2, unique_by=lambda s: s.id))
    added = [replace(s, id=f"{s.clause}#n{i}") for i, s in enumerate(added)]
    judgements = old.judgements
    if not draw(st.integers(0, 3)):
        judgements = (other.judgements[0], old.judgements[1])
    new = replace(old, statements=(*kept, *added), judgements=judgements, hash="1" * 64)
    assume(sound(old) and sound(new))
    if draw(st.booleans()):  # 第一条第（二）项 of both is 第一条第（一）项第1目
        old, new = (renamed(measure, _lowered, {}) for measure in (old, new))
    return old, new


def _lowered(clause):
    return parse_clause_id("1.1.1") if clause == parse_clause_id("1.2") else clause


@st.composite
def cases(draw, old, new):
    """A complete case that both allow to be asked about: all is said, what does not arise is ordinary."""
    case = draw(strategies.cases(old))
    acts = []
    for act in case.acts:
        declared = next(a for a in old.acts if a.id == act.act)
        by = act.by or (None if NATURE in declared.actors else draw(st.sampled_from(strategies.PARTIES)))
        to = act.to or (draw(st.sampled_from(strategies.PARTIES)) if declared.addressees else None)
        if act.date <= case.on:
            acts.append(replace(act, by=by, to=to))
    case = replace(case, acts=tuple(sorted(acts, key=lambda a: a.date)))
    facts = dict(case.facts)
    for measure in (old, new):
        for fact in measure.facts:
            if fact.arises_if is not None:
                at = replace(case, facts=facts)
                seen = evaluate_complete(replace(measure, statements=()), at, {}, official())
                if not seen.holds(fact.arises_if, case.on):
                    facts[fact.id] = Known(fact.ordinary)
    return replace(case, facts=facts)


def allowed(measure, seen):
    """The case keeps the assumptions."""
    return all(
        seen.holds(s.holds, seen.world.on)
        for s in measure.statements
        if isinstance(s, Assumption) and seen.holds(s.guard, seen.world.on)
    )


def only(values):
    """The one that holds."""
    [value] = [v for v, holds in values.items() if holds]
    return value


def instances(aspect, case):
    """The acts in question."""
    if aspect.kind is None:
        return [None]
    return [i for i, a in enumerate(case.acts) if a.act == aspect.kind]


def change(aspect, one, two, index):
    """What each text says of the subject, and how the last day moves; None: it does not change."""
    sights = [Seen(seen, index, aspect.own_day) for seen in (one, two)]
    before, after = only(said(aspect, aspect.old, sights[0])), only(said(aspect, aspect.new, sights[1]))
    if aspect.subject.of.value in ("window", "deadline"):
        moved = shifts(aspect, before, after, *sights)
        return (
            (before, after, dict(zip(map(Shifted, (True, False)), moved, strict=True)))
            if any(moved)
            else None
        )
    if before == after or Other.NOT_GIVEN in (before, after):  # that it is given at all is told of the result
        return None
    if aspect.free and bool(before) is bool(after):  # that it is provided for is told of its duty or window
        return None
    clash = {before, after} in ({Status.CONFLICT, Status.PERMITTED}, {Status.CONFLICT, Status.REQUIRED})
    return before, after, {Exposed(): foreseen(aspect.subject.id, before, one, two)} if clash else {}


def foreseen(result, before, one, two):
    """Of a result given by both texts, in conflict by one: the other has what it clashes with, too.

    Read by its own clauses, with what counts as valid taken from the one that has the conflict.
    """
    calm, clash = (two, one) if before is Status.CONFLICT else (one, two)
    seen = copy(calm)
    seen._valid = clash._valid
    excludes = next(r.excludes for r in seen.measure.results if r.id == result)
    return seen.result(result).forbidden or any(seen.result(other).given for other in excludes)


def shifts(aspect, before, after, old, new):
    latest = aspect.subject.of.value == "window"
    lasts = [
        tuple(next(day for so, day in ways if so) for ways in (old.lasts(a, latest), new.lasts(b, latest)))
        for a, b in bounds(aspect.subject.of, before, after)
    ]
    return any(b > a for a, b in lasts), any(b < a for a, b in lasts)


def matches(pattern, aspect, one, two, index):
    """The case is of the pattern."""
    sights = [Seen(seen, index, aspect.own_day) for seen in (one, two)]
    for literal in pattern.literals:
        if isinstance(literal.formula, Shifted):
            moved = shifts(aspect, pattern.way.old, pattern.way.new, *sights)
            holds = moved[0] if literal.formula.later else moved[1]
        elif isinstance(literal.formula, Exposed):
            holds = foreseen(aspect.subject.id, pattern.way.old, one, two)
        elif isinstance(literal.formula, Said):
            new = literal.side.value == "new"
            values = said(aspect, aspect.new if new else aspect.old, sights[new])
            holds = only(values) == literal.formula.value
        else:
            holds = sights[literal.side.value == "new"].literal(literal.formula)
        if holds != literal.holds:
            return False
    return True


__all__ = ["allowed", "cases", "change", "instances", "matches", "pairs", "told"]


@st.composite
def assuming(draw):
    """A measure and a revision that assumes other things, and may differ as `pairs` do."""
    old, new = draw(pairs())
    if draw(st.booleans()):
        new = replace(old, hash="1" * 64)

    def assumes(measure, mark):
        own = [
            Assumption(f"3#{mark}{i}", strategies.CLAUSES[5], guard, strategies.SPAN, "假定", holds)
            for i, (guard, holds) in enumerate(
                draw(st.lists(st.tuples(strategies.guards, strategies.fact_only), max_size=2))
            )
        ]
        return replace(measure, statements=(*measure.statements, *own))

    return assumes(old, "a"), assumes(new, "b")
