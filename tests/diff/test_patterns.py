"""Patterns are exact: of any case, the evaluator sees a change if and only if it is of one of them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from policy_model.diff.compare import Comparison
from policy_model.diff.difference import Of, Side
from policy_model.diff.edits import edits
from policy_model.diff.patterns import cover
from policy_model.proof.replay import Evaluator
from policy_model.semantics.world import evaluate_complete
from tests import strategies

from . import pairs

EVALUATOR = Evaluator()
CASES = 25


@pytest.mark.long
@settings(max_examples=60, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_the_evaluator_sees_a_change_just_where_a_pattern_says_so(data):
    old, new = data.draw(pairs.pairs())
    compared = Comparison(old, new, edits(old, new), EVALUATOR)
    covers = {
        place: cover(compared.matter(aspect), compared.touched)
        for place, aspect in enumerate(compared.aspects)
        if aspect.touched
    }
    combinations = list(strategies.combinations(old))
    for _ in range(CASES):
        case = data.draw(pairs.cases(old, new))
        readings = data.draw(st.sampled_from(combinations))
        one, two = (evaluate_complete(m, case, readings, EVALUATOR.calendar) for m in (old, new))
        if not (pairs.allowed(old, one) and pairs.allowed(new, two)):
            continue
        for place, aspect in enumerate(compared.aspects):
            for index in pairs.instances(aspect, case):
                seen = pairs.change(aspect, one, two, index)
                day = case.on if index is None or not aspect.own_day else case.acts[index].date
                some = []
                begun = min(old.entry, new.entry) <= day or aspect.subject.of is Of.JUDGEMENT
                if place in covers and begun:
                    patterns = covers[place].patterns
                    some = [p for p in patterns if pairs.matches(p, aspect, one, two, index)]
                assert len(some) == (seen is not None), (aspect.subject, seen, some)
                for pattern in some:
                    way = pattern.way
                    assert (way.old, way.new) == seen[:2]
                    assert dict(way.asked).items() <= seen[2].items()


@pytest.mark.long
@settings(max_examples=60, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_one_text_answers_and_the_other_excludes_is_a_change_of_its_own(data):
    old, new = data.draw(pairs.assuming())
    compared = Comparison(old, new, edits(old, new), EVALUATOR)
    excluded = compared.exclusions()
    for change in excluded:
        assert change.before != change.after
    for _ in range(CASES):
        case = data.draw(pairs.cases(old, new))
        readings = data.draw(st.sampled_from(list(strategies.combinations(old))))
        seen = [evaluate_complete(m, case, readings, EVALUATOR.calendar) for m in (old, new)]
        kept = [pairs.allowed(m, s) for m, s in zip((old, new), seen, strict=True)]
        told = [
            change
            for change in excluded
            if kept[0 if change.before == "answered" else 1]
            and all(
                seen[literal.side is Side.NEW].holds(literal.formula, case.on) == literal.holds
                for literal in change.pattern
            )
        ]
        assert len(told) == (kept[0] != kept[1])
        assert all((change.before == "answered") == kept[0] for change in told)
