"""修订: the comparison with an older text, where one was asked for. The same as its 修订对照表 on paper."""

from __future__ import annotations

from collections.abc import Mapping

from policy_model.diff.render.table import paper
from policy_model.diff.render.words import Words as OfDifference

from ..contents import Contents
from ..words import Words


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    revision = contents.revision
    assert revision is not None  # the page is made only where there is one
    told = OfDifference(revision.difference, revision.old.measure, contents.measure, words.lang)
    return {"paper": paper(revision.difference, told)}
