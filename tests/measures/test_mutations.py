"""Every single condition matters: whichever is dropped or negated, some worked case comes out differently.

The mistakes are the suite's own. Those that its certificate proves equivalent change no case.
"""

from __future__ import annotations

import json
from functools import cache

import pytest

from policy_model.ir.ids import Id
from policy_model.ir.walk import nodes
from policy_model.resources import resource
from policy_model.semantics.case import Case
from policy_model.suite.alter import Said
from policy_model.suite.mutate import Mutant, mutants

from .variants import variants
from .worked import Given, case_of, differences, loaded, stated

CONDITIONS = {
    "always_met",
    "dropped",
    "exception_alone",
    "exception_dropped",
    "negated",
    "value_dropped",
}
"""Mistakes in what Articles 7 and 8, and the definitions they use, ask for."""
STEPS = {"addressee_dropped", "deadline_moved", "dropped", "requirement_dropped"}
"""Mistakes in what the steps of Articles 10 and 11 rest on, and in their periods."""


@cache
def chosen() -> tuple[Mutant, ...]:
    """Those in what a clause states first: the worked cases are about these, the suite about all."""
    return tuple(
        m
        for m in mutants(loaded().measure)
        if "~" not in m.id
        and (
            (m.clause.article in (7, 8) and m.operator in CONDITIONS)
            or (m.id.startswith("judgement/") and m.clause.article == 2 and m.operator in CONDITIONS)
            or (m.clause.article in (10, 11) and (m.operator in STEPS or m.id.endswith(":actor_dropped")))
        )
    )


@cache
def equivalent() -> frozenset[str]:
    """The mistakes that the suite's certificate proves to change no case."""
    file = resource(f"spec/conformance/{loaded().measure.name}/certificate.json")
    rows = json.loads(file.read_text("utf-8"))["mutants"]
    return frozenset(row["id"] for row in rows if row["fate"] == "equivalent")


@cache
def observations() -> list[tuple[str, Given, Case]]:
    """The expectations, cheapest first, each with its words."""
    every = sorted([*stated(), *variants()], key=lambda g: len(g.data.get("acts", ())))
    return [(_words(g), g, case_of(g.data, g.name)) for g in every]


def _words(given: Given) -> str:
    return json.dumps([given.data, dict(given.under)], ensure_ascii=False)


def hints(said: Said | None) -> tuple[str, ...]:
    """Names that cases which notice the mistake are likely to hold."""
    if isinstance(said, Id):
        return (said.zh,)
    found = list(nodes(said)) if hasattr(said, "span") else []
    names = [getattr(node, name, None) for node in found for name in ("fact", "judgement")]
    acts = [
        what.act for node in found if (what := getattr(node, "what", None) or getattr(node, "since", None))
    ]
    return tuple(dict.fromkeys(name.zh for name in (*names, *acts) if name is not None))


def killer(mutant: Mutant) -> str | None:
    """A case that comes out differently under the mutant; None: none does."""
    mine = hints(mutant.what)
    likely = sorted(observations(), key=lambda o: -sum(hint in o[0] for hint in mine))
    return next((g.label for _, g, case in likely if any(differences(g, mutant.measure, case))), None)


def test_every_item_is_mutated():
    found = {str(mutant.clause) for mutant in chosen()}
    assert {f"7.{n}" for n in range(1, 7)} | {f"8.{n}" for n in range(1, 9)} <= found


@pytest.mark.long
@pytest.mark.parametrize("article", [2, 7, 8, 10, 11])
def test_some_case_notices(article: int):
    mine = [m for m in chosen() if m.clause.article == article]
    assert mine
    known = {m.id for m in mine if m.id in equivalent()}
    assert {m.id for m in mine if killer(m) is None} == known


def test_the_measure_itself_is_not_killed():
    one = chosen()[0]
    assert killer(Mutant(one.id, one.clause, one.operator, loaded().measure)) is None
