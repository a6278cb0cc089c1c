"""Every text of the corpus is taken or refused, what fuzzing found among them; so are fresh mutations."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from . import mutation
from .target import TARGETS

CORPUS = Path(__file__).parent / "corpus"
EVERY = sorted(path for path in CORPUS.glob("*/*") if path.is_file())


def test_there_is_a_corpus_for_each():
    assert {path.parent.name for path in EVERY} == set(TARGETS)


@pytest.mark.parametrize("path", EVERY, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_it_is_taken_or_refused(path):
    TARGETS[path.parent.name](path.read_bytes().decode("utf-8", "replace"))


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_so_are_mutations(target):
    chance = random.Random(f"19 {target}")  # noqa: S311 (no secret)
    texts = [path.read_text("utf-8", "replace") for path in EVERY if path.parent.name == target]
    came = set()
    for _ in range(12):
        text = mutation.mutated(chance.choice(texts), chance)
        came.add(TARGETS[target](text))
    assert came
