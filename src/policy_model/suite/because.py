"""Why a mutant that says the same as the measure does."""

from __future__ import annotations

from policy_model.analysis.spare import Because
from policy_model.ir.formula import ActRef, All, Any, Formula, Not, ReadingIs
from policy_model.ir.statement import Authority, Measure, Requirement
from policy_model.ir.walk import nodes

from .kill import IDEMPOTENT, UNREAD
from .mutate import Mutant

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
