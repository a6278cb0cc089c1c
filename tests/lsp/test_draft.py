"""What is read block by block is what is read of the whole file, whatever was edited before."""

from __future__ import annotations

import random

import pytest
from lsprotocol.types import Position

from policy_model.lsp.draft import Draft
from policy_model.lsp.lines import Lines
from policy_model.resources import resource
from policy_model.syntax.parse import parse

from .small import MEASURE


def settled(text):
    draft = Draft(text, "utf-16")
    assert draft.adopt(draft.unsettled().settle())
    return draft


def told(diagnostics):
    return sorted(
        (d.code, d.labels[0].span.start, d.labels[0].span.end, d.suggestion, str(d.clause))
        for d in diagnostics
    )


def same(draft):
    whole = parse(draft.text)
    assert told(draft.diagnostics()) == told([*draft.problems, *whole.diagnostics])


def test_a_measure_is_read_as_by_check():
    draft = settled(resource("spec/measures/water-complaints.md").read_text("utf-8"))
    same(draft)
    assert [p.read.block.article for p in draft.pieces if p.read] == [
        b.article for b in parse(draft.text).document.blocks
    ]


@pytest.mark.parametrize("seed", range(6))
def test_edits_anywhere_leave_what_a_fresh_reading_finds(seed):
    rng = random.Random(seed)  # noqa: S311  (edits, no secret)
    draft = settled(MEASURE)
    for _ in range(12):
        start = rng.randrange(len(draft.text))
        end = min(len(draft.text), start + rng.choice((0, 0, 1, 3, 40)))
        new = rng.choice(("", "的", "。\n", "```\n", "<!--", "-->", "\r\n", "第四条 无。\n", "| 甲 | a |\n"))
        draft.edit(start, end, new)
        if not draft.adopt(draft.unsettled().settle()):
            raise AssertionError
        same(draft)
        assert draft.lines.position(len(draft.text)).line == draft.text.count("\n")


def test_a_key_reads_one_block_again():
    draft = settled(MEASURE)
    before = [piece.read for piece in draft.pieces]
    at = draft.text.index("残疾人申请补贴的", draft.text.index("```policy"))
    draft.edit(at, at + 1, "")
    after = [piece.read for piece in draft.pieces]
    assert [a is b for a, b in zip(before, after, strict=True)] == [False, True, True, True]
    assert {d.code for d in draft.diagnostics()} & {"PM0101", "PM0107"}


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 7), ("utf-16", 3), ("utf-32", 2)])
def test_places_go_there_and_back(encoding, column):
    lines = Lines("甲\n甲𠮷乙\u2028丙\n", encoding)
    place = lines.position(4)
    assert (place.line, place.character) == (1, column)
    assert lines.offset(place) == 4
    assert lines.offset(Position(1, 99)) == 7
    assert lines.offset(Position(9, 0)) == 8
