"""Extension, stop, deeming and appeals, whatever the year; the whole of forty articles is in `benchmarks`."""

from __future__ import annotations

import pytest

from . import forty


@pytest.mark.parametrize("entry", forty.ENTRIES)
def test_what_the_longest_course_takes_can_be_kept(tmp_path, entry):
    forty.kept(tmp_path, entry, forty.FEW)


@pytest.mark.parametrize("entry", forty.ENTRIES)
def test_a_day_less_cannot_though_it_may_be_extended(tmp_path, entry):
    forty.missed(tmp_path, entry, forty.FEW)
