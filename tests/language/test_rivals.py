"""Every sentence of the chapter of rival readings means what it is taken for, and none of the rivals."""

from __future__ import annotations

import re

import pytest

from policy_model.source.catalogue import Lang, help_of
from policy_model.source.literate import prose_of
from policy_model.syntax.parse import normal, read_vocabulary
from policy_model.syntax.sentences import parse_sentences

from .grammar import Alternative, alternatives, below, come_to
from .phrase_book import BOOK, around, lines
from .rivals import CHAPTER, Rivals, Same, rivals
from .table import ASKED
from .test_grammar import NOT_IN_A_ROW, OF_PROPERTIES

_BOOK = BOOK.read_text(encoding="utf-8")
ROWS = list(rivals(CHAPTER.read_text(encoding="utf-8")))
TAKEN = [row for row in ROWS if row.taken]
OPEN = [row for row in ROWS if row.asked]
BY_ITS_NAME = {"PM0150", "PM0171", "PM0200", "PM0203", "PM0229", "PM0240", "PM0262", "PM0267"}
BY_ITS_NAME |= {"PM0135", "PM0163", "PM0168", "PM0297", "PM0298"}
"""Codes of what is refused by its form, whichever way it was meant."""

_JOINING = "LISTED|AND|WITH|OR|BUT|ALSO|SAVE|BESIDES|AMONG|SEMICOLON|RESPECTIVELY|ONE_OF|JOINTLY"
_HEADING = "(?:ALL|ANY|SOME)_OF_LIST|MEASURES|DUTIES|RIGHTS|DEEDS|(?:THESE_)?RULES|RESPECTS|STEPS|CONTENTS"
_TOLD = re.compile(rf"\b(?:{_JOINING}|{_HEADING})\b")
IN_FRONT = frozenset({"head", "topic", "meanwhile", "occasion", "beside", "front", "soon", "timing"})


def _id(row: Rivals) -> str:
    return f"{row.number}-{row.sentence[:16]}"


@pytest.fixture(scope="module")
def same() -> Same:
    return Same(around(_BOOK))


@pytest.mark.parametrize("row", TAKEN, ids=_id)
def test_a_sentence_says_what_it_is_taken_for_and_none_of_its_rivals(row: Rivals, same: Same) -> None:
    assert row.taken != row.sentence
    assert row.others
    said = same.read(row.sentence)
    assert said == same.read(row.taken)
    found = [said]
    for other in row.others:
        meant = same.read(other)
        assert not isinstance(meant, tuple), (other, meant)
        assert meant not in found, other
        found.append(meant)
    assert not isinstance(said, tuple), said


@pytest.mark.parametrize("row", OPEN, ids=_id)
def test_a_sentence_that_is_open_is_asked_and_each_way_to_write_it_reads(row: Rivals, same: Same) -> None:
    refused = same.read(row.sentence)
    assert isinstance(refused, tuple)
    codes = [line.split()[0] for line in refused]
    assert codes[0] == row.asked
    assert {row.asked, *codes} <= ASKED | BY_ITS_NAME
    assert len(row.others) > 1
    found = []
    for way in row.others:
        meant = same.read(way)
        assert not isinstance(meant, tuple), (way, meant)
        assert meant not in found, way
        found.append(meant)


@pytest.mark.parametrize("code", sorted({row.asked for row in OPEN} & ASKED))
def test_what_is_asked_offers_a_way_for_each_meaning(code: str) -> None:
    for lang in Lang:
        said = help_of(code, {}, lang) or ""
        assert len(re.split("[；;，,]", said)) > 1, (code, said)


def test_what_says_the_same_in_other_words_is_the_same_and_else_it_is_not(same: Same) -> None:
    both, other = same.read("误工且毁物的，应当提醒。"), same.read("误工或者毁物的，应当提醒。")
    assert both == same.read("毁物，误工的，应当提醒。")
    assert both != other
    assert other == same.read("误工的，应当提醒。毁物的，应当提醒。")


_SIZES = (
    "(MEASURE | THIS_ARTICLE PARAGRAPH?)? SO_CALLED DE? _size (LISTED _size)* COMMA? (NOT | ALL)? INCLUDES"
)
NO_RIVAL = {
    Alternative("item_excused", "ITEM_REF (LISTED ITEM_REF)* EXCUSED reason STOP", None): "no norm",
    Alternative("open_item", "ITEM (TITLE STOP)? EXCUSED reason SEMICOLON", "step_item"): "no norm",
    Alternative(
        "cond_reading", "READING STRING COLON cond_choice (SEMICOLON cond_choice)+ STOP", None
    ): "itself both",
    Alternative("reading", "READING STRING COLON choice (SEMICOLON choice)+ STOP", None): "itself both",
    Alternative("number_rule", _SIZES, None): "each word by itself",
    Alternative("results_on", "results_on COMMA (OR | AND)? results", None): "a property's",
}
"""Ways to join, to stand in front or to head a list that are read in one way alone, and why."""


def test_every_way_to_join_stand_in_front_or_head_a_list_has_its_rivals() -> None:
    written = [f"第一条 {lines(row.sentence)}\n" for row in ROWS]
    text = normal(around(_BOOK) + "".join(f"```policy\n{each}```\n" for each in written))
    prose = prose_of(text)
    names = read_vocabulary(text, text, prose.vocabulary(), []).names
    known = come_to([parse_sentences(names, text, block.body, "block") for block in prose.formal()])
    rules = below("block", without=OF_PROPERTIES)
    wanted = {each for each in alternatives() if each.rule in rules and _concerned(each)} - NOT_IN_A_ROW
    assert wanted - known == set(NO_RIVAL)


def _concerned(each: Alternative) -> bool:
    return each.rule in IN_FRONT or _TOLD.search(each.symbols) is not None
