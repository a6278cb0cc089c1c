"""The standing analyses that read the measure's structure and ask no solver, in the order of their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from policy_model.ir.statement import Measure

from .duties import idle, undated, unstarted
from .finding import Finding
from .listing import norms
from .parties import dead_end, own_matter, ungiven, untold
from .words import undefined, unused

STRUCTURAL: tuple[tuple[str, Callable[[Measure], Iterator[Finding]]], ...] = (
    ("PM0714", undated),
    ("PM0716", unstarted),
    ("PM0718", norms),
    ("PM0719", idle),
    ("PM0720", ungiven),
    ("PM0721", own_matter),
    ("PM0722", untold),
    ("PM0723", dead_end),
    ("PM0728", undefined),
    ("PM0729", unused),
)
"""Each code with the analysis that finds it."""
