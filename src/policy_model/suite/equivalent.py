"""Mutants that say the same as the measure: why they do, and which ones a measure's committed suite lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any as Json

from policy_model.analysis.finding import Both
from policy_model.analysis.spare import Because, Equivalent
from policy_model.ir.formula import ActRef, All, Any, Formula, Not, ReadingIs
from policy_model.ir.statement import Authority, Measure, Requirement
from policy_model.ir.walk import nodes
from policy_model.source.beside import suite_folder
from policy_model.source.clause import parse_clause_id
from policy_model.source.diagnostic import Diagnostic, Unusable

from .folder import BESIDE_MUTANTS, CERTIFICATE, load_form, of_model
from .kill import IDEMPOTENT, UNREAD
from .mutate import Mutant
from .shape import CLAUSE, Taken

_LEAVES_OUT = frozenset({"dropped", "always_met"})


def because(measure: Measure, mutant: Mutant, proof: str) -> Because:
    """Why an equivalent mutant changes no answer, by its proof and by what it changes."""
    if proof == IDEMPOTENT:
        return Because.REPEATED
    if proof == UNREAD:
        return Because.UNREAD
    if mutant.operator == "choice_swapped" or _about_a_reading(mutant.what):
        return Because.READING
    if _as_declared(measure, mutant):
        return Because.DECLARED
    leaves_out = mutant.operator in _LEAVES_OUT or mutant.operator.endswith("_dropped")
    return Because.SPARE if leaves_out else Because.ALIKE


def _about_a_reading(what: object) -> bool:
    return isinstance(what, Formula) and all(isinstance(n, ReadingIs | All | Any | Not) for n in nodes(what))


def _as_declared(measure: Measure, mutant: Mutant) -> bool:
    """The parties that are not asked for are those that the act's declaration names."""
    acts = {a.id: a for a in measure.acts}
    if mutant.operator == "actor_dropped" and isinstance(mutant.what, ActRef):
        return set(acts[mutant.what.act].actors) <= set(mutant.what.by)
    there = {id(s) for s in mutant.measure.statements}
    gone = [s for s in measure.statements if id(s) not in there]
    match mutant.operator, gone:
        case "authority_dropped", [Authority(act=act, actors=actors, addressees=addressees)]:
            same = set(addressees) in ({*acts[act].addressees}, set())
            return same and set(actors) == set(acts[act].actors)
        case "actor_dropped", [Authority(act=act, actors=actors) | Requirement(act=act, actors=actors)]:
            return set(acts[act].actors) <= set(actors)
        case _:
            return False


# ---- what is committed


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
