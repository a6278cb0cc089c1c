"""The three model measures and their properties use every form of the language, but those listed with why."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import get_args

import pytest

from policy_model.resources import resource
from policy_model.syntax import ast
from policy_model.syntax.parse import parse, parse_with_names

MODELS = ("rent-subsidy", "outdoor-advertising", "water-complaints")

# Forms that no model measure has: 甲、乙 without a connective is always refused; one result in several
# respects (可在以下方面从轻处理) stands in the tool's own measure alone.
NOT_USED = {
    ast.Consequence: set(),
    ast.Timing: set(),
    ast.Statement: {"ResultList"},
    ast.Cond: {"BareList"},
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
        document, vocabulary = parse_with_names(text, name)
        claimed = parse(resource(f"proofs/{name}.md").read_text("utf-8"), name, vocabulary).document
        for block in document.document.blocks:
            for node in nodes(block):
                out.setdefault(type(node).__name__, []).append(f"{name} {block.article}")
        for node in nodes(claimed.properties):
            out.setdefault(type(node).__name__, []).append(f"{name}, a property")
    return out


@pytest.mark.parametrize("union", NOT_USED, ids=["consequences", "timings", "statements", "conditions"])
def test_the_model_measures_use_every_form_but_those_listed(union):
    known = used()
    assert {kind.__name__ for kind in get_args(union)} - known.keys() == NOT_USED[union]
