"""A second opinion on each file: cvc5's on questions, the reference evaluator's on certificates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from importlib import import_module
from types import ModuleType

from policy_model.ir.property import DeadlinesMet, Strength
from policy_model.ir.statement import Measure
from policy_model.proof.replay import Mismatch, Replay
from policy_model.proof.solver import Answer
from policy_model.properties.outcome import Outcome
from policy_model.source.diagnostic import Diagnostic, Unusable

from .files import ProofFile

RLIMIT = 20_000_000
"""The resources of one question, in cvc5's own count: the same on every machine."""


class Standing(Enum):
    """What became of a file: `STATED` certificates say what was found, and there is nothing to replay."""

    AGREED = "agreed"
    UNKNOWN = "unknown"
    REPLAYED = "replayed"
    STATED = "stated"


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What the second solver made of the files, by their names. `wrong`: where it does not agree (PM0524)."""

    version: str
    rlimit: int
    standing: dict[str, Standing]
    wrong: tuple[Diagnostic, ...]

    def count(self, standing: Standing) -> int:
        """How many files have this standing."""
        return sum(s is standing for s in self.standing.values())


def confirm(
    measure: Measure,
    proofs: Sequence[tuple[Outcome, Sequence[ProofFile]]],
    replay: Replay,
    rlimit: int = RLIMIT,
) -> Confirmation:
    """Has each file confirmed.

    Raises:
        Unusable: the solver is not installed (PM0523).
    """
    solver = _cvc5()
    standing: dict[str, Standing] = {}
    wrong: list[Diagnostic] = []
    for outcome, files in proofs:
        for file in files:
            if file.status is None:
                answer = _replayed(measure, outcome, file, replay)
                expected = Standing.REPLAYED.value
            else:
                answer = second_opinion(file.text, rlimit)
                expected = file.status.value
            if answer == expected:
                standing[file.name] = Standing.AGREED if file.status else Standing.REPLAYED
            elif answer in (Answer.UNKNOWN.value, Standing.STATED.value):
                standing[file.name] = Standing(answer)
            else:
                wrong.append(
                    Diagnostic("PM0524", {"file": file.name, "expected": expected, "answer": answer})
                )
    return Confirmation(str(solver.__version__), rlimit, standing, tuple(wrong))


def second_opinion(text: str, rlimit: int = RLIMIT) -> str:
    """What cvc5 prints for the file; an error, where it cannot read it, on one line.

    Raises:
        Unusable: it is not installed (PM0523).
    """
    cvc5 = _cvc5()
    engine = cvc5.Solver(cvc5.TermManager())
    engine.setOption("rlimit-per", str(rlimit))
    parser = cvc5.InputParser(engine)
    said = ""
    try:
        parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, text, "proof")
        symbols = parser.getSymbolManager()
        while not (command := parser.nextCommand()).isNull():
            said += str(command.invoke(engine, symbols))
    except RuntimeError as error:  # how its parser reports what is no SMT-LIB
        said = str(error)
    return " ".join(said.split())


def _cvc5() -> ModuleType:
    try:
        return import_module("cvc5")  # an optional extra
    except ImportError:
        raise Unusable((Diagnostic("PM0523"),)) from None


def _replayed(measure: Measure, outcome: Outcome, file: ProofFile, replay: Replay) -> str:
    """The evaluator's word on a certificate of a property of periods.

    That a party which keeps to its certificate keeps its periods was tried when the property was decided;
    here it is the case that is shown.
    """
    claim = outcome.property.claim
    assert isinstance(claim, DeadlinesMet)
    if not outcome.witness:
        stated = claim.strength is Strength.CONSISTENT
        return Standing.STATED.value if stated else Standing.REPLAYED.value
    case, readings = outcome.witness[0], outcome.witness_readings
    said = ""
    if file.kind == "course":
        tries: list[Callable[[], object]] = [lambda: replay.course(measure, case, readings)]
    else:
        beats = replay.unmet if claim.strength is Strength.STRONG else replay.defeat
        parties = [claim.party.key] if claim.party else [p.id.key for p in measure.parties]
        tries = [partial(beats, measure, case, readings, party) for party in parties]
    for attempt in tries:
        try:
            attempt()
        except Mismatch as error:
            said = said or str(error)
        else:
            return Standing.REPLAYED.value
    return said
