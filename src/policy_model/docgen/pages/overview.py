"""概览: what the measure is, and how much was found of it."""

from __future__ import annotations

from collections.abc import Mapping

from policy_model.report.brief import deciding
from policy_model.report.text import coverage
from policy_model.report.wording import counts, headline

from ..contents import Contents
from ..words import Words

_WIDE = 120
"""In cells: what hangs on a reading is told in about so much."""


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    return {
        "title": contents.measure.title,
        "headline": headline(contents.report, words.lang),
        "counts": [*counts(contents.report, words.lang), coverage(contents.report.covered, words.lang)],
        "hanging": deciding(contents.report, words.lang, _WIDE),
        "hash": contents.measure.hash,
        "entry": contents.measure.entry.isoformat(),
        "vectors": len(contents.exercised or ()),
    }
