"""The measures that come with the tool beside the one it is about: models of what can be written."""

from __future__ import annotations

from policy_model.resources import DEFAULT_MEASURE, resource

from .contents import Contents, Progress, gather


def examples(progress: Progress = lambda *_: None) -> tuple[Contents, ...]:
    """Each of them read and checked, by name."""
    own = resource(DEFAULT_MEASURE)
    official = sorted(own.parent.glob("*.txt"))
    return tuple(
        gather(text.with_suffix(".md"), progress=progress) for text in official if text.stem != own.stem
    )
