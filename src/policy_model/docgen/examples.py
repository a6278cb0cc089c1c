"""The measures that come with the tool beside the one it is about: models of what can be written."""

from __future__ import annotations

from pathlib import Path

from policy_model.resources import DEFAULT_MEASURE, resource


def examples() -> tuple[Path, ...]:
    """The file of each of them, by name."""
    own = resource(DEFAULT_MEASURE)
    official = sorted(own.parent.glob("*.txt"))
    return tuple(text.with_suffix(".md") for text in official if text.stem != own.stem)
