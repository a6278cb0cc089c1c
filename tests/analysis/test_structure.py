"""What is known of the steps of a measure stands while no clause is edited but in the length of a period."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from policy_model.analysis import asking, deciding, parties, roles
from policy_model.analysis.structural import RECALLED, STRUCTURAL
from policy_model.ir.formula import Const
from policy_model.ir.statement import Duty, Measure
from policy_model.ir.still import still
from policy_model.proof.recall import Recall

from ..proof import mini
from ..strategies import measures
from .test_structural import MINI, with_acts, with_statements

STEPS = {code: find for code, find in STRUCTURAL if code in RECALLED}
PLACES = (
    (parties, "_untold"),
    (parties, "_dead_end"),
    (asking, "_gated"),
    (roles, "_own_matter"),
    (deciding, "_alone"),
)
FOUND = tuple(getattr(module, name) for module, name in PLACES)


def told(recall: Recall, measure: Measure) -> list[object]:
    """What is found with what is known, as it is with nothing known."""
    found = [finding for find in STEPS.values() for finding in find(measure, recall)]
    assert found == [finding for find in STEPS.values() for finding in find(measure)]
    return found


def kept(measure: Measure) -> Recall:
    """What was asked of a measure, as a file has it."""
    told(before := Recall(), measure)
    recall = Recall()
    recall.learn(json.loads(json.dumps(before.since())))
    return recall


def longer(measure: Measure, days: int) -> Measure:
    """Every period of a duty that runs from an act so many units longer."""
    return replace(
        measure,
        statements=tuple(
            replace(s, within=replace(s.within, number=s.within.number + days))
            if isinstance(s, Duty) and s.trigger is not None and s.within is not None
            else s
            for s in measure.statements
        ),
    )


def never(*_: object) -> None:
    raise AssertionError


def test_another_length_of_a_period_asks_nothing_again(monkeypatch: pytest.MonkeyPatch) -> None:
    edited, fresh = longer(MINI, 2), [f for find in STEPS.values() for f in find(longer(MINI, 2))]
    assert edited != MINI
    assert fresh
    recall = kept(MINI)
    for module, name in PLACES:
        monkeypatch.setattr(module, name, never)
    assert [f for find in STEPS.values() for f in find(edited, recall)] == fresh


def test_whoever_is_told_now_is_seen() -> None:
    telling = with_statements(
        with_acts(MINI, mini.act("tell", "告知结果", ("organ",), ("applicant",))),
        mini.duty("10.3#8", "10.3", "organ", "tell", mini.ref("find"), 3),
    )
    recall = kept(MINI)
    assert told(recall, telling) != told(recall, MINI)


def test_a_condition_is_part_of_what_is_asked() -> None:
    duty = next(s for s in MINI.statements if isinstance(s, Duty))
    others = tuple(replace(s, condition=Const(False)) if s is duty else s for s in MINI.statements)
    told(recall := Recall(), MINI)
    known = set(recall.since())
    told(recall, replace(MINI, statements=others))
    assert not set(recall.since()) <= known


@settings(max_examples=60)
@given(measures())
def test_no_length_of_a_period_from_an_act_matters_to_it(measure: Measure) -> None:
    for find in FOUND:
        assert list(find(measure)) == list(find(still(measure)))
