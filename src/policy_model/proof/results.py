"""Results of a symbolic case: what is given, required and forbidden, and each status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policy_model.ir.formula import FactTrue, Status
from policy_model.ir.ids import FactId, ResultId
from policy_model.ir.order import opposed, orders
from policy_model.ir.statement import (
    Effect,
    Measure,
    Modality,
    Necessary,
    Precedence,
    Statement,
    Yields,
)

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

    @property
    def said(self) -> Term:
        """It says something of it."""
        return smt.disj([self.required, self.permitted, self.forbidden])


def same_results(one: Measure, two: Measure) -> bool:
    """Two measures of one vocabulary say the same of every result, as far as their own clauses go."""
    return _saying(one) == _saying(two) and one.results == two.results


def _saying(measure: Measure) -> list[Statement]:
    return [s for s in measure.statements if isinstance(s, Effect | Necessary | Precedence | Yields)]


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
        self.excludes = {r.id: r.excludes for r in measure.results}
        self.orders = orders([s for s in measure.statements if isinstance(s, Precedence)])
        for s in measure.statements:
            if isinstance(s, Effect | Necessary):
                for result in dict.fromkeys(s.results):
                    self.about.setdefault(result, []).append(s)
            elif isinstance(s, Yields):
                for result, fact in s.provisions:
                    self.yielding.setdefault(result, []).append((s, fact))


def kept(encoding: Encoding, statement: Effect | Necessary, result: ResultId) -> Term:
    """The statement speaks on the result, and gives way to no clause over it (`Evaluation.kept`)."""
    word = _word(encoding, statement)
    beaten = _beaten(encoding, _Said(encoding.measure), statement, result, ())
    return smt.conj([word.said, smt.neg(smt.disj(beaten))])


def _raw(encoding: Encoding, said: _Said, result: ResultId) -> tuple[Term, Term, Term, Term]:
    """Outside; required, permitted and forbidden by some clause that prevails."""
    about = [_word(encoding, s) for s in said.about.get(result, ())]
    words = _prevailing(encoding, said, about, result)
    return (
        _outside(encoding, said, result),
        smt.disj(w.required for w in words),
        smt.disj(w.permitted for w in words),
        smt.disj(w.forbidden for w in words),
    )


def _outside(encoding: Encoding, said: _Said, result: ResultId) -> Term:
    """Not in force, out of scope, or another rule governs the result."""
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
    return smt.disj([smt.neg(encoding.in_force(on)), smt.neg(encoding.scope(on)), *elsewhere])


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


def _prevailing(encoding: Encoding, said: _Said, words: Sequence[_Word], result: ResultId) -> list[_Word]:
    """A clause is silent where it clashes with one that prevails over it."""
    out = []
    for word in words:
        keep = smt.neg(smt.disj(_beaten(encoding, said, word.statement, result, ())))
        out.append(
            _Word(
                word.statement,
                smt.conj([word.required, keep]),
                smt.conj([word.permitted, keep]),
                smt.conj([word.forbidden, keep]),
            )
        )
    return out


def _beaten(
    encoding: Encoding,
    said: _Said,
    s: Effect | Necessary,
    result: ResultId,
    below: tuple[str, ...],
) -> Iterator[Term]:
    """For each stated order and each clause over this one by it: that the other speaks, and they clash."""
    here = (*below, s.id)
    for order in said.orders:
        if not s.clause.within(order.under):
            continue
        for beside in (result, *said.excludes[result]):
            for o in said.about.get(beside, ()):
                if o.id in here or not order.puts(o.clause, s.clause):
                    continue
                if not opposed(o, s, same=beside == result):
                    continue
                word = _word(encoding, o)
                parts = [
                    *(encoding.speaks(p, encoding.on) for p in order.by),
                    word.said,
                    smt.neg(smt.disj(_beaten(encoding, said, o, beside, here))),
                    smt.neg(_outside(encoding, said, beside)),
                ]
                wins = smt.conj(parts)
                for p in order.by:
                    wins = encoding.said(p, f"prevails-over!{s.id}", wins, encoding.on)
                yield wins
