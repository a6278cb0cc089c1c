"""Results of a symbolic case: what is given, required and forbidden, and each status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from policy_model.ir.formula import FactTrue, Status
from policy_model.ir.ids import FactId, ResultId
from policy_model.ir.statement import Effect, Measure, Modality, Necessary, Precedence, Yields

from . import smt
from .encode import Encoding
from .smt import Term


@dataclass(frozen=True, slots=True)
class ResultTerms:
    """A result: `status` has a term for each status but *open*; exactly one holds."""

    given: Term
    required: Term
    forbidden: Term
    status: dict[Status, Term]


@dataclass(frozen=True, slots=True)
class _Word:
    """What one statement says of one result."""

    statement: Effect | Necessary
    required: Term
    permitted: Term
    forbidden: Term


def results(encoding: Encoding) -> dict[ResultId, ResultTerms]:
    """Every result's terms on the day the case is seen."""
    said = _Said(encoding.measure)
    raw = {r.id: _raw(encoding, said, r.id) for r in encoding.measure.results}
    out: dict[ResultId, ResultTerms] = {}
    for result in encoding.measure.results:
        outside, required, permitted, forbidden = raw[result.id]
        inside = smt.neg(outside)
        given = smt.conj([inside, smt.disj([required, permitted])])
        need = smt.conj([inside, required])
        bar = smt.conj([inside, forbidden])
        beside = smt.disj(
            smt.conj([smt.neg(raw[other][0]), smt.disj([raw[other][1], raw[other][2]])])
            for other in result.excludes
        )
        clash = smt.disj([smt.conj([given, bar]), smt.conj([need, beside])])
        order = [
            (Status.OUTSIDE, outside),
            (Status.CONFLICT, clash),
            (Status.REQUIRED, need),
            (Status.PERMITTED, given),
            (Status.FORBIDDEN, bar),
            (Status.SILENT, smt.TRUE),
        ]
        status: dict[Status, Term] = {}
        earlier: list[Term] = []
        for name, term in order:
            status[name] = smt.conj([term, *map(smt.neg, earlier)])
            earlier.append(term)
        out[result.id] = ResultTerms(given, need, bar, status)
    return out


class _Said:
    """The statements about each result, and those by which one clause prevails over another."""

    def __init__(self, measure: Measure) -> None:
        self.about: dict[ResultId, list[Effect | Necessary]] = {}
        self.yielding: dict[ResultId, list[tuple[Yields, FactId]]] = {}
        self.precedences = [s for s in measure.statements if isinstance(s, Precedence)]
        for s in measure.statements:
            if isinstance(s, Effect | Necessary):
                for result in dict.fromkeys(s.results):
                    self.about.setdefault(result, []).append(s)
            elif isinstance(s, Yields):
                for result, fact in s.provisions:
                    self.yielding.setdefault(result, []).append((s, fact))


def _raw(encoding: Encoding, said: _Said, result: ResultId) -> tuple[Term, Term, Term, Term]:
    """Outside; required, permitted and forbidden by some clause that prevails."""
    on = encoding.on
    elsewhere = [
        encoding.said(
            s,
            f"yields!{fact.key}",
            smt.conj([encoding.speaks(s, on), encoding.holds(FactTrue(fact))]),
            on,
        )
        for s, fact in said.yielding.get(result, ())
    ]
    outside = smt.disj([smt.neg(encoding.in_force(on)), smt.neg(encoding.scope(on)), *elsewhere])
    about = [_word(encoding, s) for s in said.about.get(result, ())]
    words = _prevailing(encoding, said.precedences, about)
    return (
        outside,
        smt.disj(w.required for w in words),
        smt.disj(w.permitted for w in words),
        smt.disj(w.forbidden for w in words),
    )


def _word(encoding: Encoding, statement: Effect | Necessary) -> _Word:
    speaks = encoding.speaks(statement, encoding.on)
    no = smt.FALSE
    if isinstance(statement, Necessary):
        unmet = smt.neg(smt.conj([encoding.holds(item) for item in statement.items]))
        barred = encoding.said(statement, "bars", smt.conj([speaks, unmet]), encoding.on)
        return _Word(statement, no, no, barred)
    said = smt.conj([speaks, encoding.holds(statement.condition)])
    said = encoding.said(statement, "gives", said, encoding.on)
    match statement.modality:
        case Modality.REQUIRE if not statement.one_of:
            return _Word(statement, said, no, no)
        case Modality.REQUIRE | Modality.PERMIT:
            return _Word(statement, no, said, no)
        case Modality.FORBID:
            return _Word(statement, no, no, said)


def _prevailing(encoding: Encoding, precedences: Sequence[Precedence], words: Sequence[_Word]) -> list[_Word]:
    """A clause is silent where it clashes with one that prevails over it."""
    out = []
    for word in words:
        beaten = []
        for p in precedences:
            if not word.statement.clause.within(p.under):
                continue
            above = [w for w in words if w.statement.clause.within(p.over)]
            gives = smt.disj([word.required, word.permitted])
            clash = [
                smt.disj(
                    [
                        smt.conj([gives, w.forbidden]),
                        smt.conj([word.forbidden, smt.disj([w.required, w.permitted])]),
                    ]
                )
                for w in above
            ]
            wins = smt.conj([encoding.speaks(p, encoding.on), smt.disj(clash)])
            beaten.append(encoding.said(p, f"prevails-over!{word.statement.id}", wins, encoding.on))
        keep = smt.neg(smt.disj(beaten))
        out.append(
            _Word(
                word.statement,
                smt.conj([word.required, keep]),
                smt.conj([word.permitted, keep]),
                smt.conj([word.forbidden, keep]),
            )
        )
    return out
