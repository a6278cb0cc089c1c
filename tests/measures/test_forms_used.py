"""Which forms of the language the three model measures use, and where: what they leave out is listed here."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import get_args

import pytest

from policy_model.resources import resource
from policy_model.syntax import ast
from policy_model.syntax.parse import parse

MODELS = ("rent-subsidy", "outdoor-advertising", "water-complaints")

# Forms that no model measure has yet. A reading, 参照 and what belongs to it stand in the tool's own measure.
NOT_YET = {
    ast.Consequence: {"Assigned", "Graded", "Suspended", "Unaffected", "Yield"},
    ast.Timing: {"After", "ByDate", "Timely"},
    ast.Statement: {
        "Assumption",
        "ByReference",
        "Considers",
        "Definition",
        "HighestGrade",
        "Institution",
        "Nothing",
        "PublicationDate",
        "Reading",
        "Repeal",
        "RestsOn",
        "ResultList",
        "SaveRule",
        "StepList",
    },
    ast.Cond: {
        "Applies",
        "BareList",
        "DateIs",
        "HasSituation",
        "Lawful",
        "OtherwiseProvided",
        "ReadingIs",
        "ResultIs",
    },
}


def nodes(node: object) -> Iterator[object]:
    """A node of a tree and all below it."""
    if isinstance(node, tuple | list):
        for part in node:
            yield from nodes(part)
    elif is_dataclass(node):
        yield node
        for field in fields(node):
            yield from nodes(getattr(node, field.name))


def used() -> dict[str, list[str]]:
    """Each kind of node with the articles that have it, each under its measure."""
    out: dict[str, list[str]] = {}
    for name in MODELS:
        text = resource(f"spec/measures/{name}.md").read_text("utf-8")
        for block in parse(text, name).document.blocks:
            for node in nodes(block):
                out.setdefault(type(node).__name__, []).append(f"{name} {block.article}")
    return out


@pytest.mark.parametrize("union", NOT_YET, ids=["consequences", "timings", "statements", "conditions"])
def test_the_model_measures_use_every_form_but_those_listed(union):
    known = used()
    assert {kind.__name__ for kind in get_args(union)} - known.keys() == NOT_YET[union]
