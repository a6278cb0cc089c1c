"""The mutants that say the same as the measure, as its committed suite lists them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any as Json

from policy_model.analysis.finding import Both
from policy_model.analysis.spare import Because, Equivalent
from policy_model.ir.statement import Measure
from policy_model.source.beside import suite_folder
from policy_model.source.clause import parse_clause_id
from policy_model.source.diagnostic import Diagnostic, Unusable

from .folder import BESIDE_MUTANTS, CERTIFICATE, load_form, of_model
from .shape import CLAUSE, Taken


@dataclass(frozen=True, slots=True)
class Known:
    """The equivalents of the committed suite; None: there is none of this text. `wrong`: what is wrong."""

    equivalents: tuple[Equivalent, ...] | None
    wrong: Diagnostic | None = None


def beside(source: Path, measure: Measure) -> Known:
    """What the certificate beside the measure's file lists as equivalent, if it is of this text."""
    folder = suite_folder(source, measure.name)
    if not folder.is_dir():
        return Known(None)
    try:
        if of_model(folder, CERTIFICATE) != measure.hash:
            return Known(None, Diagnostic("PM0813", {"folder": str(folder)}))
        return Known(load_form(folder / CERTIFICATE, read_equivalents))
    except Unusable as unusable:
        return Known(None, unusable.diagnostics[0])


def read_equivalents(value: Json) -> tuple[Equivalent, ...]:
    """The mutants of a certificate that are proved equivalent.

    Raises:
        Malformed: it is not of the form `certificate.schema.json` gives.
    """
    return tuple(_rows(value))


def _rows(value: Json) -> Iterator[Equivalent]:
    for item in Taken(value).members(("schema", "mutants"), BESIDE_MUTANTS)["mutants"].items():
        row = item.object()
        if "fate" not in row or row["fate"].one_of(("killed", "equivalent")) == "killed":
            continue
        row = item.members(("id", "clause", "operator", "says", "fate", "because", "proof"))
        says = row["says"].members(("zh", "en"))
        yield Equivalent(
            parse_clause_id(row["clause"].like(CLAUSE)),
            Because(row["because"].one_of(tuple(Because))),
            Both(says["zh"].text(), says["en"].text()),
        )
