"""What is wrong with a finished site: broken links, missing or doubled anchors, what is loaded from elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence


def faults(anchors: Sequence[str]) -> Iterator[str]:
    """The anchors that stand twice on a page."""
    for anchor, count in Counter(anchors).items():
        if count > 1:
            yield f"doubled anchor #{anchor}"
