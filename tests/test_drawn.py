"""What the strategies never draw: every form of the IR, each of its parts in more than one way, must come."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from enum import Enum

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from policy_model.ir import formula, statement, vocabulary
from policy_model.ir import property as claims
from policy_model.ir.codec import classes
from policy_model.ir.ids import Id
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from . import strategies

MODULES = (formula, vocabulary, statement, claims)
WORDS = {"span", "gloss", "question", "reason", "name", "title", "hash", "clauses", "id"}
"""Parts that are only shown or only told apart; no answer hangs on how they read."""
ONE_WAY = {
    ("Measure", "entry"): "every drawn date is near it",
    ("Measure", "parties"): "two and nature",
    ("FactOneOf", "fact"): "one enumerated fact",
    ("EnumType", "values"): "one enumerated fact",
    ("Amount", "of"): "one result has an amount",
    ("Reading", "clause"): "only shown",
    ("IntType", "unit"): "only shown",
}
"""Parts that are always drawn alike, each with the reason."""


def walk(value, seen, parts):
    """Notes the class of every node, and for each of its fields which values were met."""
    if isinstance(value, Id | ClauseId | Span | str | int | None):
        return
    if isinstance(value, Enum):
        seen.add(value)
        return
    if isinstance(value, tuple):
        for one in value:
            walk(one, seen, parts)
        return
    if not dataclasses.is_dataclass(value):
        return
    seen.add(type(value))
    for field in dataclasses.fields(value):
        part = getattr(value, field.name)
        found = parts[type(value).__name__, field.name]
        if len(found) < 2:
            found.add(repr(part))
        walk(part, seen, parts)


@pytest.fixture(scope="module")
def drawn():
    """The node types and enumeration members of a thousand draws, and the fields of each with two values."""
    seen, parts = set(), defaultdict(set)

    @settings(
        max_examples=1000,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.tuples(strategies.measures() | strategies.on_the_calendar(), strategies.properties()))
    def draw(one):
        walk(one, seen, parts)

    draw()
    return seen, parts


@pytest.mark.long
def test_every_form_is_drawn(drawn):
    seen, _ = drawn
    wanted = set(classes(*MODULES))
    every = {c for c in wanted if not issubclass(c, Enum)}
    every |= {member for c in wanted if issubclass(c, Enum) for member in c}
    own = {c for c in every if c.__module__ in [module.__name__ for module in MODULES]}
    assert {str(c) for c in own - seen} == set()


@pytest.mark.long
def test_every_part_of_a_form_is_drawn_in_more_than_one_way(drawn):
    _, parts = drawn
    once = {part for part, met in parts.items() if len(met) < 2 and part[1] not in WORDS}
    assert sorted(once ^ set(ONE_WAY)) == []
