"""The implementers' mistakes can be planted: what each changes stands there, once."""

import pytest

from .fourth import fourth
from .operators import ESCAPES, HOMES, operators
from .second import second
from .third import third

EVERY = (*operators(), *second(), *third(), *fourth())


def test_there_are_at_least_a_hundred_and_fifty_of_different_names():
    assert len({o.id + o.kind for o in EVERY}) == len(EVERY) >= 150


def test_each_that_passes_is_one_of_them():
    assert ESCAPES.keys() <= {o.id for o in EVERY}


@pytest.mark.parametrize("operator", EVERY, ids=lambda o: f"{o.id} ({o.kind})")
def test_what_it_changes_stands_there_once(operator):
    texts = {}
    for file, old, new in operator.edits:
        text = texts.get(file) or (HOMES[operator.home].folder / file).read_text("utf-8")
        assert text.count(old) == 1, old
        texts[file] = text.replace(old, new)
