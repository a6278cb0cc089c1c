"""Every row of the phrase book means what its last column says."""

from __future__ import annotations

import pytest

from .phrase_book import BOOK, SAME, Row, around, meaning, rows
from .table import verdict

_TEXT = BOOK.read_text(encoding="utf-8")
_ROWS = list(rows(_TEXT))


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: f"{row.number}-{row.everyday[:16]}")
def test_a_row_means_what_it_says(row: Row) -> None:
    assert meaning(row, around(_TEXT)) == row.meaning


@pytest.mark.parametrize("row", [r for r in _ROWS if r.formal != SAME], ids=lambda row: row.everyday[:20])
def test_an_everyday_sentence_that_is_read_as_it_stands_means_no_more(row: Row) -> None:
    assert verdict(row, around(_TEXT)) != "≠"


def test_the_book_is_large_enough_and_has_every_group() -> None:
    assert len(_ROWS) >= 150
    assert {row.number[0] for row in _ROWS} == set("ABCDE")
