"""The nearest known word, for messages about unknown ones."""

from __future__ import annotations

from collections.abc import Iterable

from .text import normalize

_CLOSE_ENOUGH = 0.5  # one wrong character in a word of two, two in a word of four


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `word`, counting slips; the first of equals; None if all are far."""
    # Only a mistake needs the library, so that it costs nothing at start-up.
    from rapidfuzz.distance import OSA  # noqa: PLC0415
    from rapidfuzz.process import extractOne  # noqa: PLC0415

    found = extractOne(
        word,
        list(known),
        scorer=OSA.normalized_similarity,
        processor=normalize,
        score_cutoff=_CLOSE_ENOUGH,
    )
    return found[0] if found else None
