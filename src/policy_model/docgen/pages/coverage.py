"""覆盖: every 条款项 of the official text and how it stands in the formal one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from policy_model.elaborate.coverage import Standing

from ..contents import Contents
from ..words import Words


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    del words
    rows = contents.loaded.covered
    counts = Counter(row.standing for row in rows)
    return {
        "rows": [(row, contents.vectors.get(row.clause, 0)) for row in rows],
        "total": len(rows),
        "carried": counts[Standing.CARRIED],
        "excused": counts[Standing.EXCUSED],
        "has_suite": contents.exercised is not None,
    }
