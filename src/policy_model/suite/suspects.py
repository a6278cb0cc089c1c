"""Mutants that an implementation behaves like, by the answers that a suite's certificate says they give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any as Json

from policy_model.source.catalogue import Lang
from policy_model.source.clause import ClauseId, parse_clause_id

from .folder import BESIDE_MUTANTS, CERTIFICATE, load_form
from .shape import CLAUSE, DATE, HEX, Taken


class Likeness(StrEnum):
    """EXACT: the mutant's answer wherever it differs. POSSIBLE: something else, but wrong wherever it is."""

    EXACT = "exact"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A mistake. `killed_by`: the sharpest vectors that show it, with the signature of the mutant's answer.

    The signature is empty where there is none: at levels invalid and property, and where the mutant refuses.
    `says`: what an implementation with it appears to do, in both languages. `apart`: what it answers where
    those answer otherwise that `killed_by` does not tell it from; None where it is right. `shows`: the
    vectors of the certificate's order that it fails, bit by bit; None where it is not known to fail others.
    """

    id: str
    clause: ClauseId
    operator: str
    says: Mapping[Lang, str]
    killed_by: Mapping[str, str]
    apart: Mapping[str, str | None] = field(default_factory=dict)
    shows: int | None = None


@dataclass(frozen=True, slots=True)
class Suspect:
    """A mutant the implementation behaves like. `on`: the vectors that say so."""

    mutant: Mutant
    likeness: Likeness
    on: tuple[str, ...]


STATE = "state"
"""The family of mistakes that keep something from case to case."""
WHOLE = ("evaluator", "counting", "guess", "ignored", STATE)
"""The families of mistakes of the whole program: all the vectors that show one are named."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake of which no clause is wrong. `shown_by`: vectors that show it.

    `shows`: as of a mutant. `answers`: the signature of its answer on some, where others fail the very same.
    """

    id: str
    clause: ClauseId
    says: Mapping[Lang, str] = field(compare=False)
    shown_by: tuple[str, ...]
    shows: int | None = None
    answers: Mapping[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Entered:
    """When the measure enters into force, as vectors write days, and the clauses that say so."""

    day: str
    clauses: tuple[str, ...]


@dataclass(frozen=True)
class Certificate:
    """The mistakes that a suite is known to show. `order`: vectors of complete cases, the sharpest first.

    `stated`: the clauses that speak of a judgement, a result or an act. `entry`: None where it is not told.
    """

    mutants: tuple[Mutant, ...] = ()
    faults: tuple[Fault, ...] = ()
    order: tuple[str, ...] = ()
    stated: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    entry: Entered | None = None

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """The places of the vectors in the order."""
        return {id: at for at, id in enumerate(self.order)}

    def showing(self, fault: Fault) -> Sequence[str]:
        """The vectors that say whether a mistake was made: of the whole program all, else few."""
        if fault.shows is None or fault.id.split()[0] not in WHOLE:
            return fault.shown_by
        every = (id for at, id in enumerate(self.order) if fault.shows >> at & 1)
        return tuple(dict.fromkeys((*fault.shown_by, *every)))

    @cached_property
    def guessed(self) -> frozenset[str]:
        """The vectors that show some who settle what is not known; each answers the others rightly."""
        return frozenset(id for f in self.faults if f.id.startswith("guess ") for id in f.shown_by)


def read_certificate(value: Json) -> Certificate:
    """The mutants of a certificate that vectors kill, and its faults; what is proved equivalent is none.

    Raises:
        Malformed: it is not of the form `certificate.schema.json` gives.
    """
    parts = Taken(value).members(("schema", "mutants"), BESIDE_MUTANTS)
    out = []
    for item in parts["mutants"].items():
        required = ("id", "clause", "operator", "says", "fate")
        row = item.members(required, ("killed_by", "apart", "shows", "because", "proof"))
        if row["fate"].one_of(("killed", "equivalent")) == "equivalent":
            continue
        says = row["says"].members(tuple(Lang))
        row = item.members((*required, "killed_by"), ("apart", "shows"))
        apart = row["apart"].object() if "apart" in row else {}
        out.append(
            Mutant(
                row["id"].text(),
                parse_clause_id(row["clause"].like(CLAUSE)),
                row["operator"].text(),
                {lang: says[lang.value].text() for lang in Lang},
                {id: signature.text() for id, signature in row["killed_by"].object().items()},
                {id: None if said.value is None else said.text() for id, said in apart.items()},
                _bits(row),
            )
        )
    faults = (_fault(item) for item in (parts["faults"].items() if "faults" in parts else ()))
    order = (id.text() for id in (parts["order"].items() if "order" in parts else ()))
    stated = parts["stated"].object() if "stated" in parts else {}
    by_name = {name: tuple(clauses.texts(CLAUSE)) for name, clauses in stated.items()}
    entry = _entered(parts["entry"]) if "entry" in parts else None
    return Certificate(tuple(out), tuple(faults), tuple(order), by_name, entry)


def _entered(item: Taken) -> Entered:
    row = item.members(("day", "clauses"))
    return Entered(row["day"].like(DATE), row["clauses"].texts(CLAUSE))


def _fault(item: Taken) -> Fault:
    row = item.members(("id", "clause", "says", "shown_by"), ("shows", "answers"))
    says = row["says"].members(tuple(Lang))
    return Fault(
        row["id"].text(),
        parse_clause_id(row["clause"].like(CLAUSE)),
        {lang: says[lang.value].text() for lang in Lang},
        tuple(id.text() for id in row["shown_by"].items(least=1)),
        _bits(row),
        {id: said.text() for id, said in row["answers"].object().items()} if "answers" in row else {},
    )


def _bits(row: Mapping[str, Taken]) -> int | None:
    return int(row["shows"].like(HEX), 16) if "shows" in row else None


def certificate_of(folder: Path) -> Certificate:
    """A suite's certificate; one that knows nothing where it has none.

    Raises:
        Unusable: the certificate is not of its form.
    """
    path = folder / CERTIFICATE
    return load_form(path, read_certificate) if path.is_file() else Certificate()


def suspects(answers: Mapping[str, str | None], mutants: Sequence[Mutant]) -> list[Suspect]:
    """Which mutants were behaved like, exact ones first, then in the certificate's order.

    `answers`: for each vector that was asked, the signature of a failed answer ("" where it has none); None
    where it did not fail.
    """
    found = []
    for mutant in mutants:
        asked = [id for id in mutant.killed_by if id in answers]
        if not asked or any(answers[id] is None for id in asked):
            continue
        exact = all(answers[id] == mutant.killed_by[id] for id in asked)
        found.append(Suspect(mutant, Likeness.EXACT if exact else Likeness.POSSIBLE, tuple(asked)))
    found.sort(key=lambda s: s.likeness is not Likeness.EXACT)
    return found
