"""裁量: each judgement left to an authority, and what it decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policy_model.ir.vocabulary import Fact
from policy_model.report.wording import columns, rows

from ..contents import Contents
from ..words import Words
from .uses import Used, Uses

_ALONE = "PM0725"
"""The listing of what a single discretion settles by itself."""


@dataclass(frozen=True, slots=True)
class Row:
    """A 裁量 fact, what uses it, and what it settles by itself (rows of the listing)."""

    fact: Fact
    used: Used
    alone: tuple[tuple[str, ...], ...]


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    heads, rows = told(contents, words)
    return {"rows": rows, "heads": heads}


def told(contents: Contents, words: Words) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The facts left to judgement, below the heads of what each settles alone."""
    uses = Uses(contents.measure).by_id
    listing = next((w.finding for w in contents.report.findings if w.finding.code == _ALONE), None)
    listed = rows(listing, words.lang) if listing else []
    facts = [fact for fact in contents.measure.facts if fact.discretionary]
    found = (Row(fact, uses.get(fact.id, Used()), _about(fact, listed, words)) for fact in facts)
    return tuple(columns(listing, words.lang) if listing else ()), tuple(found)


def _about(fact: Fact, listed: Sequence[Sequence[str]], words: Words) -> tuple[tuple[str, ...], ...]:
    """The rows whose second cell speaks of the fact, as a condition that holds or does not."""
    name = words.name(fact.id)
    return tuple(tuple(row) for row in listed if name in row[1])
