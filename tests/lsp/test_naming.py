"""Definition and references know every kind of name, wherever a file says it."""

from __future__ import annotations

import pytest

from policy_model.lsp.draft import Draft
from policy_model.lsp.mentions import mention_at, mentions
from policy_model.lsp.naming import Naming

from .test_rename import MEASURE


@pytest.fixture(scope="module")
def naming():
    draft = Draft(MEASURE, "utf-16")
    draft.adopt(draft.unsettled().settle())
    return Naming(draft)


def at(words, nth=0):
    found = -1
    for _ in range(nth + 1):
        found = MEASURE.index(words, found + 1)
    return found


@pytest.mark.parametrize(
    ("kind", "words", "places"),
    [
        ("READING", "顿号", [at("顿号"), at("| 顿号") + 2]),
        ("CHOICE", "有一即可", [at("有一即可"), at("有一即可=")]),
        ("VALUE", "严重", [at("为严重的") + 1, at("为严重的", 1) + 1, at("严重=")]),
        ("PARTY", "值班室", [at("值班室", n) for n in (0, 1, 2, 3, 4, 6, 7)]),
        ("FACT", "夜间值班", [at("夜间值班", n) for n in (0, 1, 2, 3, 5, 7)]),
    ],
)
def test_references_of_a_name_are_all_its_own(naming, kind, words, places):
    use = naming.at(places[-1])
    assert (use.key[0], use.words) == (kind, words)
    assert [one.start for one in naming.everywhere(use.key)] == places


def test_a_choice_leads_to_the_row_of_its_reading(naming):
    use = naming.at(at("兼备"))
    entry = naming.entries[use.key]
    assert (entry.kind, entry.start) == ("读法", at("兼备="))


def test_what_is_said_at_a_place_is_among_what_the_file_says(naming):
    """Only the block that the place stands in is read for it."""
    draft = naming.draft
    said = list(mentions(draft))
    for offset in range(len(MEASURE)):
        here = [one for one in said if one.start <= offset <= one.end]
        inside = draft.piece_at(offset)
        wanted = [one for one in here if inside is not None and inside.body <= one.start <= inside.stop]
        assert mention_at(draft, offset) == min(wanted, key=lambda one: one.end - one.start, default=None)


def test_a_draft_as_it_is_stays_so():
    draft = Draft(MEASURE, "utf-16")
    now = draft.as_it_is()
    draft.edit(0, 0, "甲\n")
    assert (now.text, now.lines.last + 1) == (MEASURE, draft.lines.last)
    assert draft.text == "甲\n" + MEASURE
