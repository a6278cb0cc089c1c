"""What changes nothing in the small: the one-step mistakes that the conformance suite proves equivalent.

Settling thousands of mutants is the suite's work, not a check's: here its certificate is read. They are one
listing (PM0732): first, one by one, the parts that can be left out without changing any answer; then,
counted by clause and reason, what says the same by the nature of the mistake or of the form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from policy_model.source.clause import ClauseId

from .finding import Both, Cell, Finding, Severity, Words

SPARE_CODE = "PM0732"


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
    """The listing; nothing where no mistake is equivalent."""
    parts: dict[tuple[ClauseId, Both], int] = {}
    others: dict[tuple[ClauseId, Because], list[Both]] = {}
    for one in equivalents:
        if one.because is Because.SPARE:
            parts[one.clause, one.says] = parts.get((one.clause, one.says), 0) + 1
        else:
            others.setdefault((one.clause, one.because), []).append(one.says)
    if equivalents:
        spared = [
            _row(clause, Because.SPARE, [says] * parts[clause, says]) for clause, says in _by_clause(parts)
        ]
        listed = [_row(*key, others[key]) for key in sorted(others, key=_order)]
        args = (("count", len(parts)), ("of", len(equivalents)))
        yield Finding(SPARE_CODE, Severity.NOTE, (), args=args, table=(*spared, *listed))


def _by_clause(parts: Iterable[tuple[ClauseId, Both]]) -> list[tuple[ClauseId, Both]]:
    return sorted(parts, key=lambda part: part[0])


def _order(key: tuple[ClauseId, Because]) -> tuple[ClauseId, int]:
    return key[0], list(Because).index(key[1])


def _row(clause: ClauseId, because: Because, says: Sequence[Both]) -> tuple[Cell, ...]:
    return clause, Words(f"finding.cell.because.{because}"), len(says), says[0]
