"""A difference as it is read: text, JSON, SARIF, and 修订对照表 as Markdown, HTML and Word."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from policy_model.diff.difference import Difference
from policy_model.pipeline import Loaded
from policy_model.source.catalogue import Lang

FORMATS = ("text", "json", "markdown", "html", "docx", "sarif")
_WIDTH = 80


def render(
    difference: Difference,
    old: Loaded,
    new: Loaded,
    format: str,
    lang: Lang,
    *,
    width: int = _WIDTH,
    exit_code: int = 0,
    root: Path | None = None,
    everything: bool = False,
    track: bool = False,
) -> bytes:
    """The difference in one of `FORMATS`.

    `width`: of text, in terminal cells. `everything`: with the annex, in text and documents.
    `track`: see `table.paper`. `exit_code`: what the command ends with, and `root`: files below it are named
    relative to it; both are for SARIF.

    Raises:
        KeyError: there is no such format.
    """
    from .words import Words  # noqa: PLC0415  (only what the format needs is imported: Word is heavy)

    words = Words(difference, old.measure, new.measure, lang)
    match format:
        case "text" if everything:
            from .text import render as as_text  # noqa: PLC0415

            return as_text(difference, words, width).encode()
        case "text":
            from .brief import render as as_brief  # noqa: PLC0415

            return as_brief(difference, words, width).encode()
        case "json":
            from .as_json import to_json  # noqa: PLC0415

            return _dumped(to_json(difference, old.measure, new.measure))
        case "sarif":
            from .as_sarif import to_sarif  # noqa: PLC0415

            return _dumped(to_sarif(difference, words, (old, new), exit_code, root))
        case "markdown" | "html" | "docx":
            from policy_model.paper.written import written_as  # noqa: PLC0415

            from .table import paper  # noqa: PLC0415

            return written_as(paper(difference, words, everything=everything, track=track), format)
        case _:
            raise KeyError(format)


def _dumped(value: Mapping[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
