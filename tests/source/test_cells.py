"""Lines are broken to fit, nothing of them is lost, and a very long word is no trouble."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policy_model.source.cells import cell_width, clipped, wrap

CLOSING = "，。；：、！？）”》"


@given(st.text(st.sampled_from("字文a b-，。（）“”\u0301"), max_size=60), st.integers(2, 12))
def test_nothing_but_space_is_lost_and_lines_fit(text, cells):
    lines = list(wrap(text, cells))
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert cell_width(line.rstrip(CLOSING)) <= cells


def test_a_word_of_a_million_letters_is_broken():
    """As an implementation's reply may hold one; by trying every beginning this would not end."""
    lines = list(wrap("开头 " + "x" * 1_000_000, 78))
    assert sum(map(len, lines)) == 1_000_002
    assert max(map(cell_width, lines)) == 78


def test_what_is_too_long_is_cut_with_a_mark():
    assert clipped("三个字", 6) == "三个字"
    assert clipped("三个字", 5) == "三个…"
