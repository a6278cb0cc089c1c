"""A finding of the standing analyses: one a clause or requirement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any as Json

from policy_model.ir.ids import ChoiceId, Combination, Id, ReadingId
from policy_model.ir.statement import Measure
from policy_model.source.catalogue import Lang, message, shown
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg


class Severity(Enum):
    """How much it matters to whom it concerns, under the ordinary readings.

    ERROR: the measure contradicts or defeats itself; NOTE: a listing.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Repair:
    """A smallest edit that closes a finding, verified by running the analysis again on the edited measure.

    `key` names its wording, `finding.repair.<key>` of the catalogue: the sentence to add, or the edit.
    `official`: the clause of the official text as it would stand (empty: there is no official text).
    `edited`: the measure as it would be, while it is to be seen whether a drafter could sign it.
    """

    key: str
    args: tuple[tuple[str, Arg], ...] = ()
    official: str = ""
    edited: Measure | None = field(default=None, compare=False, repr=False)

    @property
    def adds(self) -> bool:
        """It is a sentence to add."""
        return not self.key.startswith(("attach", "drop"))


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the catalogue in a cell of a table: the message `key` with `args`, words again or not."""

    key: str
    args: tuple[tuple[str, Cell], ...] = ()


@dataclass(frozen=True, slots=True)
class Both:
    """What was said elsewhere in both languages."""

    zh: str
    en: str


Cell = Arg | Words | Both
"""What stands in a table: what fills a message, words of our own, or what was said elsewhere."""


def shown_cell(cell: Cell, lang: Lang) -> str:
    """A cell as a table in `lang` says it."""
    if isinstance(cell, Both):
        return cell.zh if lang is Lang.ZH else cell.en
    if not isinstance(cell, Words):
        return shown(cell, lang)
    return message(cell.key, {name: shown_cell(value, lang) for name, value in cell.args}, lang)


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. What it says is the message `code` of the catalogue, with `args`.

    `about` tells apart the findings of one code on the same clauses (an act, a party, a fact; may be
    empty): with `code` and `clauses` it is the finding's identity, by which a findings file accepts it.
    `readings`: under which it is so (empty: under all). `witness`: cases that `eval` takes, replayed.
    `table`: the rows of a listing, each a tuple of cells, under the columns that `<code>.columns` names.
    `bare`: why no case is shown, the message `finding.bare.<bare>`; empty while the code says it.
    """

    code: str
    severity: Severity
    clauses: tuple[ClauseId, ...]
    about: str = ""
    args: tuple[tuple[str, Arg], ...] = ()
    readings: tuple[Combination, ...] = ()
    witness: tuple[dict[str, Json], ...] = ()
    witness_readings: Combination = ()
    repair: Repair | None = None
    table: tuple[tuple[Cell, ...], ...] = ()
    bare: str = ""

    @property
    def identity(self) -> tuple[str, tuple[str, ...], str]:
        """By which it is accepted, and told from the others; the order of its clauses is no matter."""
        return self.code, tuple(str(c) for c in sorted(self.clauses)), self.about


def told_apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, no two of one identity: what is the same but for its wording is numbered."""
    seen: Counter[tuple[str, tuple[str, ...], str]] = Counter()
    for finding in findings:
        seen[finding.identity] += 1
        number = seen[finding.identity]
        yield finding if number == 1 else replace(finding, about=f"{finding.about}#{number}")


def weighed(measure: Measure, finding: Finding) -> Finding:
    """The finding with its severity under the ordinary readings: an error that needs another is a warning."""
    if finding.severity is not Severity.ERROR or ordinary(measure, finding.readings):
        return finding
    return replace(finding, severity=Severity.WARNING)


def names(ids: Iterable[Id]) -> tuple[str, ...]:
    """Ids as a message lists them."""
    return tuple(id.told for id in ids)


def sentence(clause: ClauseId) -> ClauseId:
    """The clause whose sentence an item belongs to."""
    return (clause.parent or clause) if clause.item and not clause.gloss else clause


def together(clauses: Iterable[ClauseId]) -> tuple[ClauseId, ...]:
    """The clauses; several items of one sentence as the clause they belong to."""
    different = tuple(dict.fromkeys(clauses))
    items: dict[ClauseId, set[ClauseId]] = {}
    for clause in different:
        items.setdefault(sentence(clause), set()).add(clause)
    return tuple(dict.fromkeys(sentence(c) if len(items[sentence(c)]) > 1 else c for c in different))


def keys(ids: Iterable[Id]) -> str:
    """Ids as `about` holds them."""
    return ",".join(id.key for id in ids)


def usual(measure: Measure) -> frozenset[tuple[ReadingId, ChoiceId]]:
    """Every reading taken in the ordinary, or else in the first way."""
    return frozenset(
        (reading.id, next((c.id for c in reading.choices if c.ordinary), reading.choices[0].id))
        for reading in measure.readings
    )


def ordinary(measure: Measure, under: Sequence[Combination]) -> bool:
    """Whether what is so under these readings (none: under all) is so under the ordinary ones."""
    taken = usual(measure)
    return not under or any(all(pair in taken for pair in some) for some in under)
