"""What the formal text decides beyond the official one without a reading (PM0740)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.elaborate.decided import Beyond, Decided
from policy_model.ir.statement import Measure
from policy_model.source.clause import ClauseId
from policy_model.source.told import Told

from .bearing import about_entry, in_clauses, shown, speaks
from .finding import Finding, Severity
from .wording import say

BEYOND_CODE = "PM0740"
_REASON = re.compile("（理由：“[^”]*”）")
"""Of an assumption: it stands under the article, and whoever accepts the finding gives another."""


def beyond(measure: Measure, decided: Sequence[Decided]) -> Iterator[Finding]:
    """One finding for the glosses of an article, for each name of several words, for a clause's unmet words.

    What is decided is in a finding's identity, so that another decision is another finding. It is shown in a
    case in which what the clause says comes to bear: whoever reads it otherwise can see what hangs on it.
    Where the formal text has it come to bear in no case, that is said.
    """
    for finding in _beyond(decided):
        told = shown(measure, finding, in_clauses(measure, finding.clauses))
        entering = None if told.witness else about_entry(measure, finding.clauses)
        if entering is not None:
            yield shown(measure, finding, *entering)
        else:
            yield told if told.witness or speaks(measure, finding.clauses) else replace(told, bare="idle")


def _beyond(decided: Sequence[Decided]) -> Iterator[Finding]:
    glosses: dict[ClauseId | None, list[Decided]] = {}
    for one in decided:
        if one.kind is Beyond.GLOSS:
            glosses.setdefault(one.clause.parent, []).append(one)
    for found in glosses.values():
        yield _finding(Beyond.GLOSS, tuple(d.clause for d in found), tuple(w for d in found for w in d.words))
    for one in decided:
        if one.kind is not Beyond.GLOSS:
            yield _finding(one.kind, (one.clause,), one.words)


def _finding(kind: Beyond, clauses: tuple[ClauseId, ...], words: tuple[str, ...]) -> Finding:
    about = "" if kind is Beyond.GLOSS else "、".join(words)
    # sentences are parted as sentences; official words are Chinese, so that English says how many
    listed = "；".join(_REASON.sub("", w.rstrip("。")) for w in words) if kind is Beyond.GLOSS else about
    told = Told(listed, str(len(words)))
    args = (("clauses", clauses), ("kind", say(f"beyond.{kind.value}")), ("words", told))
    return Finding(BEYOND_CODE, Severity.WARNING, clauses, about, args)
