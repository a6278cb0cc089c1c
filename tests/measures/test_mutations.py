"""Every single condition matters: whichever is dropped or negated, some worked case comes out differently."""

import json
from functools import cache

import pytest

from policy_model.pipeline import load_measure
from policy_model.semantics.case import Case

from .mutants import Mutant, of_deadlines, of_definition, of_items, of_validity
from .variants import variants
from .worked import Given, case_of, differences, loaded, stated

_VERIFIED = "认定以主动核实为前提，主动核实已要求同一条件"
SURVIVORS = {
    "10.1#2：弃 认为符合容错免责条件": "申请以认为符合容错免责条件为前提",
    "10.1#12：弃 告知问责程序启动": "转报以研究为前提，研究以申请为前提，申请以告知为前提",
    "10.g4#1：弃 符合第七条规定": "第八条已要求符合第七条规定",
    "10.g6#2：弃 认为符合容错免责条件": "申请本身已要求认为符合条件",
    "10.g6#3：弃 认为符合容错免责条件": "申请以认为符合容错免责条件为前提",
    "11#4：弃 在问责调查过程中发现/符合容错免责规定情形": _VERIFIED,
    "11#4：弃 在问责调查过程中发现": _VERIFIED,
    "11#4：弃 符合容错免责规定情形": _VERIFIED,
}
"""Mutants that say the same as the measure, or differ where it is silent, each with the reason."""


@cache
def observations() -> list[tuple[str, Given, Case]]:
    """The expectations, cheapest first, each with its words."""
    every = sorted([*stated(), *variants()], key=lambda g: len(g.data.get("acts", ())))
    return [(_words(g), g, case_of(g.data, g.name)) for g in every]


def _words(given: Given) -> str:
    return json.dumps([given.data, dict(given.under)], ensure_ascii=False)


def killer(mutant: Mutant) -> str | None:
    """A case that comes out differently under the mutant; None: none does."""
    likely = sorted(observations(), key=lambda o: -sum(hint in o[0] for hint in mutant.hints))
    return next((g.label for _, g, case in likely if any(differences(g, mutant.measure, case))), None)


def mutants() -> list[Mutant]:
    measure = load_measure().measure
    return [
        *of_items(measure, 7),
        *of_definition(measure, "谋取私利"),
        *of_definition(measure, "造成重大及重大以上责任事故"),
        *of_items(measure, 8),
        *of_definition(measure, "由于政策调整、自然灾害等不可抗力"),
        *of_deadlines(measure),
        *of_validity(measure),
    ]


MUTANTS = mutants()


def test_every_item_is_mutated():
    labels = {mutant.label.split("：")[0] for mutant in MUTANTS}
    assert {f"7.{n}" for n in range(1, 7)} | {f"8.{n}" for n in range(1, 9)} <= labels


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda m: m.label)
def test_some_case_notices(mutant: Mutant):
    if mutant.label not in SURVIVORS:
        assert killer(mutant) is not None


def test_survivors_are_mutants():
    assert set(SURVIVORS) <= {mutant.label for mutant in MUTANTS}


def test_the_measure_itself_is_not_killed():
    assert killer(Mutant("", loaded().measure, ())) is None
