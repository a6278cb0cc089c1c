"""Edits between two measures: all made give the new one, none the old one, and each stands alone."""

from __future__ import annotations

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.diff.edits import edits, with_edits
from policy_model.diff.mixing import Pair
from policy_model.diff.rewrite import rewritten
from policy_model.ir import formula as f
from policy_model.ir import statement
from policy_model.ir.depend import act_dependencies, reach
from policy_model.ir.walk import rebuild
from policy_model.source.clause import parse_clause_id
from tests.proof.mini import done, head, tolerance, true, without
from tests.strategies import measures


def bare(measure: statement.Measure) -> statement.Measure:
    """What a measure says: order aside, and what has no consequence left out."""
    inert = (statement.Excused, statement.Considers, statement.Defines)
    kept = [s for s in measure.statements if not isinstance(s, inert)]
    body = tuple(sorted(kept, key=lambda s: s.id))
    measure = dataclasses.replace(measure, statements=body, hash="", clauses=())
    return rewritten(
        measure, lambda part: None if not isinstance(part, f.All | f.Any) else sorted_parts(part)
    )


def sorted_parts(formula: f.All | f.Any) -> f.Formula:
    def change(part: f.Formula) -> f.Formula:
        if isinstance(part, f.All | f.Any):
            return dataclasses.replace(part, parts=tuple(sorted(part.parts, key=repr)))
        return part

    return rebuild(formula, change)


def well_formed(measure: statement.Measure) -> bool:
    graph = act_dependencies(measure)  # a circle of judgements would not come back
    return all(yes or a not in reach(graph, b) for a, ns in graph.items() for b, yes in ns.items())


@st.composite
def pairs(draw):
    """Two measures of one vocabulary that share some of their statements."""
    old, new = draw(measures()), draw(measures())
    new = dataclasses.replace(new, facts=old.facts, acts=old.acts, run_on=old.run_on)
    kept = draw(st.lists(st.sampled_from(old.statements), unique_by=lambda s: s.id))
    shared = {s.id: s for s in kept}
    body = tuple({**{s.id: s for s in new.statements}, **shared}.values())
    mixed = dataclasses.replace(new, statements=body, hash="new")
    return Pair(old, mixed if well_formed(mixed) else new)


def undo(edit):
    """The new text with that edit alone taken back."""
    every = edits(edit.of.old, edit.of.new)
    return with_edits(edit.of, [other for other in every if other != edit])


@settings(max_examples=40, deadline=None)
@given(pairs())
def test_all_edits_make_the_new_text_and_none_the_old(pair):
    found = edits(pair.old, pair.new)
    assert bare(with_edits(pair, ())) == bare(pair.old)
    if found:
        assert bare(with_edits(pair, found)) == bare(pair.new)
    else:
        assert bare(pair.old) == bare(pair.new)


@settings(max_examples=40, deadline=None)
@given(pairs(), st.data())
def test_every_mixture_is_a_measure(pair, data):
    found = edits(pair.old, pair.new)
    chosen = data.draw(st.lists(st.sampled_from(found), unique=True)) if found else []
    mixture = with_edits(pair, chosen)
    assert well_formed(mixture)


def test_an_item_is_one_edit_wherever_it_is_read():
    old = tolerance(bars=f.At(parse_clause_id("7.1"), true("self_gain")))
    new = tolerance(bars=f.At(parse_clause_id("7.1"), f.Any((true("self_gain"), true("unit_gain")))))
    (edit,) = edits(old, new)
    assert edit.clauses_old == edit.clauses_new == (parse_clause_id("7.1"),)
    assert bare(undo(edit)) == bare(old)


def test_two_clauses_are_two_edits():
    old = tolerance()
    new = without(without(tolerance(), "10.3#4"), "14#1")
    assert [[str(c) for c in e.clauses_old] for e in edits(old, new)] == [["10.3"], ["14"]]
    assert bare(undo(edits(old, new)[0])) == bare(without(old, "14#1"))


def test_items_dropped_and_added_are_their_own():
    old = tolerance()
    at = next(i for i, s in enumerate(old.statements) if s.id == "7#1")
    necessary = old.statements[at]
    extra = f.At(parse_clause_id("7.3"), true("conceals"))
    body = list(old.statements)
    body[at] = dataclasses.replace(necessary, items=(necessary.items[1], extra))
    clauses = (*old.clauses, parse_clause_id("7.3"))
    new = dataclasses.replace(old, statements=tuple(body), clauses=tuple(sorted(clauses)))
    assert [[*map(str, e.clauses_old)] for e in edits(old, new)] == [["7.1"], []]
    first = undo(edits(old, new)[0])
    assert first.statements[at].items == (*necessary.items, extra)


def test_a_swap_of_definitions_is_one_edit():
    """Each alone would define the two words by one another."""
    old = tolerance()
    gain, qualified = old.judgements
    turned = (
        dataclasses.replace(gain, definition=f.Judged(qualified.id)),
        dataclasses.replace(qualified, definition=true("remedied")),
    )
    new = dataclasses.replace(old, judgements=turned)
    assert len(edits(old, new)) == 1


def test_an_act_may_not_come_to_rest_on_its_own_failing():
    """Old: forward rests on no study. New: study rests on forward. One alone would be no measure."""
    old = tolerance(statements=(_requires("20#1", "20", "forward", f.Not(done("study"))),))
    new = tolerance(statements=(_requires("21#1", "21", "study", done("forward")),))
    assert well_formed(old)
    assert well_formed(new)
    (edit,) = edits(old, new)
    assert {str(c) for c in (*edit.clauses_old, *edit.clauses_new)} == {"20", "21"}


def _requires(id: str, clause: str, act: str, formula: f.Formula) -> statement.Requirement:
    return statement.Requirement(
        *head(id, clause), act=done(act).what.act, contents=(), actors=(), requires=formula
    )


def test_nothing_changed():
    assert edits(tolerance(), tolerance()) == ()
