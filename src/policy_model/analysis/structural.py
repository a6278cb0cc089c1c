"""The standing analyses that read structure or words and ask no solver, in the order of their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from policy_model.ir.statement import Measure
from policy_model.source.outline import Document

from .asking import asked_again, gates, informal, own_body, unreasoned, unvoted
from .deciding import alone, disagreeing, lasting
from .finding import Finding
from .handing import handed, uninformed, unstayed
from .heard import unaddressed, unheard
from .joined import joined, openings
from .listing import norms
from .matters import by_matter
from .official import addressed, endless, timeless, unbegun, unnamed, vague
from .parties import dead_end, untold
from .roles import own_matter, ungiven
from .silence import delegated, objectless, powerless, unadapted, unbridged, unshown
from .toothless import idle
from .undated import undated, unstarted
from .words import undefined, unused

STRUCTURAL: tuple[tuple[str, Callable[..., Iterator[Finding]]], ...] = (
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
    ("PM0741", openings),
    ("PM0742", joined),
    ("PM0743", lasting),
    ("PM0744", by_matter(handed)),
    ("PM0745", by_matter(alone)),
    ("PM0746", delegated),
    ("PM0748", unadapted),
    ("PM0749", objectless),
    ("PM0750", by_matter(disagreeing)),
    ("PM0751", by_matter(unstayed)),
    ("PM0752", unshown),
    ("PM0755", powerless),
    ("PM0760", own_body),
    ("PM0761", gates),
    ("PM0766", by_matter(uninformed)),
    ("PM0767", by_matter(unheard)),
    ("PM0768", unaddressed),
)
"""Each code with the analysis that finds it, in a measure."""

RECALLED = frozenset({"PM0721", "PM0722", "PM0723", "PM0745", "PM0761"})
"""Those that may be given what is known of the measure's steps (a `Recall`), too."""

OFFICIAL: tuple[tuple[str, Callable[[Measure, Document | None], Iterator[Finding]]], ...] = (
    ("PM0747", unbridged),
    ("PM0753", vague),
    ("PM0754", unbegun),
    ("PM0756", addressed),
    ("PM0757", endless),
    ("PM0758", unnamed),
    ("PM0759", timeless),
    ("PM0762", unreasoned),
    ("PM0763", unvoted),
    ("PM0764", informal),
    ("PM0765", asked_again),
)
"""Those that read the words of the official text too."""
