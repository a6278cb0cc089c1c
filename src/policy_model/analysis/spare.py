"""What changes nothing in the small: the one-step mistakes that the conformance suite proves equivalent.

Settling thousands of mutants is the suite's work, not a check's: here its certificate is read. One finding a
clause for the parts that can be left out without changing any answer (PM0731); every other equivalent mistake
is in one listing (PM0732), since it says the same by the nature of the mistake or of the form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg

from .finding import Both, Cell, Finding, Severity, Words

SPARE_CODES = ("PM0731", "PM0732")


class Because(StrEnum):
    """Why a mistake changes no answer.

    SPARE: what it leaves out follows from the rest of the text. The others speak of no clause. REPEATED: it
    says a thing twice. UNREAD: it is in what a 可以 or 不得 says by itself, which no answer tells.
    DECLARED: the vocabulary names the same actors and addressees. READING: the other choices of a reading ask
    for no less there. ALIKE: it says the same in other words.
    """

    SPARE = "spare"
    REPEATED = "repeated"
    UNREAD = "unread"
    DECLARED = "declared"
    READING = "reading"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A mistake that no case shows. `says`: what whoever makes it does."""

    clause: ClauseId
    because: Because
    says: Both


def spare(equivalents: Sequence[Equivalent]) -> Iterator[Finding]:
    """PM0731 for each clause with a part that changes nothing, then PM0732."""
    parts: dict[ClauseId, dict[Both, None]] = {}
    others: dict[tuple[ClauseId, Because], list[Both]] = {}
    for one in equivalents:
        if one.because is Because.SPARE:
            parts.setdefault(one.clause, {})[one.says] = None
        else:
            others.setdefault((one.clause, one.because), []).append(one.says)
    for clause in sorted(parts):
        rows = tuple((says,) for says in parts[clause])
        said: tuple[tuple[str, Arg], ...] = (("clause", clause), ("count", len(rows)))
        yield Finding("PM0731", Severity.WARNING, (clause,), args=said, table=rows)
    if others:
        listed = tuple(_row(*key, others[key]) for key in sorted(others, key=_order))
        args = (("count", sum(map(len, others.values()))), ("of", len(equivalents)))
        yield Finding("PM0732", Severity.NOTE, (), args=args, table=listed)


def _order(key: tuple[ClauseId, Because]) -> tuple[ClauseId, int]:
    return key[0], list(Because).index(key[1])


def _row(clause: ClauseId, because: Because, says: Sequence[Both]) -> tuple[Cell, ...]:
    return clause, Words(f"finding.cell.because.{because}"), len(says), says[0]
