"""Extension, stop, deeming and appeals, whatever the year; `benchmarks` has all forty articles in each."""

from __future__ import annotations

import pytest

from . import forty


@pytest.mark.parametrize("entry", forty.ENTRIES)
def test_what_the_longest_course_takes_can_be_kept(tmp_path, entry):
    forty.kept(tmp_path, entry, forty.FEW)


@pytest.mark.parametrize("entry", forty.ENTRIES)
def test_a_day_less_cannot_though_it_may_be_extended(tmp_path, entry):
    forty.missed(tmp_path, entry, forty.FEW)


@pytest.mark.long
def test_all_forty_articles_are_decided_in_all_three_strengths(tmp_path):
    forty.kept(tmp_path, "2031年6月1日")


@pytest.mark.long
def test_a_day_less_than_the_longest_course_of_all_forty_takes_is_refuted(tmp_path):
    forty.missed(tmp_path, "2026年12月1日")
