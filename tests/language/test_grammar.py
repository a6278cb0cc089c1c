"""Every way the grammar has to write something is in a row of the phrase book, which says what it means."""

from __future__ import annotations

import pytest

from policy_model.source.literate import prose_of
from policy_model.syntax.parse import normal, read_vocabulary
from policy_model.syntax.sentences import Sentences, parse_sentences

from .grammar import Alternative, alternatives, below, come_to, of_productions
from .phrase_book import BOOK, around, rows

# What no row has, and why: `condition` is a cell of the vocabulary's tables; what stands in it is a condition
# like any; results by clause (第八条的各项结果) are a property's, where `_granted` is shared.
NOT_IN_A_ROW = {
    Alternative("condition", "gcond", None),
    Alternative("_granted", "results_of", None),
    Alternative("results_of", "ref PROVIDED? DE? EVERY_RESULT", None),
    Alternative("_tail", "property", None),
}

OF_PROPERTIES = frozenset({"property", "_claim"})
"""What the chapter on properties says, with examples of its own."""


@pytest.fixture(scope="module")
def read() -> list[Sentences]:
    """The rows as they are written, by the names of the book."""
    book = BOOK.read_text(encoding="utf-8")
    written = [f"第一条 {row.written}\n" for row in rows(book)]
    text = normal(around(book) + "".join(f"```policy\n{each}```\n" for each in written))
    prose = prose_of(text)
    names = read_vocabulary(text, text, prose.vocabulary(), []).names
    return [parse_sentences(names, text, block.body, "block") for block in prose.formal()]


def test_every_production_comes_from_an_alternative_and_every_alternative_makes_one():
    told = {each for found in of_productions() for each in found}
    assert told == set(alternatives())


def test_every_way_to_write_something_but_a_property_is_in_a_row(read):
    rules = below("block", without=OF_PROPERTIES) | below("condition")
    known = come_to(read)
    missing = {each for each in alternatives() if each.rule in rules and each not in known}
    assert missing == NOT_IN_A_ROW


def test_a_way_that_no_row_has_is_missed(read):
    known = come_to([each for each in read if each.tree is None or "者" not in str(each.sentences)])
    assert Alternative("any_of_p", "(_plist | any_of_p) OR _plit", None) not in known
