"""The standing analyses that read the measure's structure and ask no solver, in the order of their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from policy_model.ir.statement import Measure

from .duties import idle, undated, unstarted
from .finding import Finding
from .listing import norms
from .matters import by_matter
from .parties import dead_end, own_matter, ungiven, untold
from .words import undefined, unused

STRUCTURAL: tuple[tuple[str, Callable[[Measure], Iterator[Finding]]], ...] = (
    ("PM0714", by_matter(undated)),
    ("PM0716", by_matter(unstarted)),
    ("PM0718", norms),
    ("PM0719", by_matter(idle)),
    ("PM0720", by_matter(ungiven)),
    ("PM0721", by_matter(own_matter)),
    ("PM0722", by_matter(untold)),
    ("PM0723", by_matter(dead_end)),
    ("PM0728", undefined),
    ("PM0729", unused),
)
"""Each code with the analysis that finds it."""
