"""Conflicts: incompatible results in one case (PM0707), one finding for each two clauses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from policy_model.ir.formula import All, Any, Formula, Not, Status
from policy_model.ir.ids import AmountId, ResultId, written
from policy_model.ir.statement import Effect, Measure, Modality, Necessary
from policy_model.ir.vocabulary import Polarity
from policy_model.proof import smt
from policy_model.proof.obligation import View
from policy_model.proof.results import kept
from policy_model.proof.smt import Term
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg
from policy_model.source.told import Told, join

from .cases import Cases, Shows, ordered
from .finding import Finding, Repair, Severity, sentence, together
from .wording import names, phrase, say, several

Word = Effect | Necessary
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Clash:
    """One statement gives or requires `result`, and another forbids it or gives what it excludes."""

    one: Effect
    other: Word
    result: ResultId
    beside: ResultId


def conflicts(cases: Cases) -> Iterator[Finding]:
    """PM0707: each two sentences (or one with itself) whose results clash in some case."""
    pairs: dict[tuple[ClauseId, ...], list[_Clash]] = {}
    for clash in _clashes(cases.measure):
        stated = ordered(cases.measure, (sentence(c) for c in (clash.one.clause, clash.other.clause)))
        pairs.setdefault(stated, []).append(clash)
    query = cases.query(_term(cases.view, c) for clashes in pairs.values() for c in clashes)
    for clashes in pairs.values():
        found = cases.occurs(query, smt.disj(_term(cases.view, c) for c in clashes))
        if found is None:
            continue
        real = [c for c in clashes if cases.occurs(query, _term(cases.view, c)) is not None]
        results = {c.result for c in real}
        stated = ordered(cases.measure, (s.clause for c in real for s in (c.one, c.other)))
        clauses = together(stated)
        witness, chosen = cases.shown(found, _shows(results))
        yield Finding(
            "PM0707",
            Severity.ERROR,
            clauses,
            args=(("clauses", clauses), ("pairs", _told(real))),
            readings=found.readings,
            witness=witness,
            witness_readings=chosen,
            repair=_repair(cases, real),
        )


def _told(clashes: list[_Clash]) -> tuple[str, ...]:
    """What clashes with what, each pair once; results of which two say the contrary, together."""
    contrary: dict[tuple[Modality, Modality], dict[ResultId, None]] = {}
    apart: dict[frozenset[tuple[Modality, Told]], str] = {}
    for c in clashes:
        both = ((c.one.modality, _what(c.one, c.result)), (_modality(c.other), _what(c.other, c.beside)))
        if c.result == c.beside and not c.one.one_of:
            contrary.setdefault((both[0][0], both[1][0]), {})[c.result] = None
            continue
        each = [say(f"says.{modality.value}", result=what) for modality, what in both]
        apart.setdefault(frozenset(both), say("against", one=each[0], other=each[1]))
    told = (
        say("contrary", what=several(what), one=say(f"modality.{a.value}"), other=say(f"modality.{b.value}"))
        for (a, b), what in contrary.items()
    )
    return (*told, *apart.values())


def _what(word: Word, result: ResultId) -> Told:
    """The result; where one of several is to be chosen, all of them."""
    if isinstance(word, Effect) and word.one_of:
        return join(say("either"), names(written(word.results)))
    return result.told


def _clashes(measure: Measure) -> Iterator[_Clash]:
    excluded = {r.id: r.excludes for r in measure.results}
    said = [s for s in measure.statements if isinstance(s, Effect | Necessary)]
    giving = [s for s in said if isinstance(s, Effect) and s.modality is not Modality.FORBID]
    about: dict[ResultId, set[int]] = {}
    for place, word in enumerate(said):
        for result in word.results:
            about.setdefault(result, set()).add(place)
    for one in giving:
        near = {result for r in one.results for result in (r, *excluded[r])}
        for other in (said[i] for i in sorted(set().union(*(about.get(r, ()) for r in near)))):
            for result in one.results:
                if (
                    _modality(other) is Modality.FORBID
                    and result in other.results
                    and not isinstance(result, AmountId)  # it is barred with what it is an amount of
                ):
                    yield _Clash(one, other, result, result)
                if (
                    _modality(other) is not Modality.FORBID
                    and one.modality is Modality.REQUIRE
                    and not one.one_of
                ):
                    for beside in other.results:
                        if beside in excluded[result] and _own(result, beside):
                            yield _Clash(one, other, result, beside)


def _own(one: ResultId, other: ResultId) -> bool:
    """They exclude each other by themselves, not as amounts of what does."""
    amounts = [r for r in (one, other) if isinstance(r, AmountId)]
    return not amounts or len({r.of for r in amounts}) < len(amounts)


def _modality(word: Word) -> Modality:
    return word.modality if isinstance(word, Effect) else Modality.FORBID


def _term(view: View, clash: _Clash) -> Term:
    parts = [
        _said(view, clash.one, clash.result),
        _said(view, clash.other, clash.beside),
        view.results[clash.result].status[Status.CONFLICT],
    ]
    if clash.beside != clash.result:
        parts.append(view.results[clash.beside].given)
    return smt.conj(parts)


def _said(view: View, word: Word, result: ResultId) -> Term:
    """What the view's measure says in place of it, if no stated order has it give way."""
    now = next(s for s in view.encoding.measure.statements if s.id == word.id)
    assert isinstance(now, Effect | Necessary)
    return kept(view.encoding, now, result)


def _when(word: Word) -> Formula:
    return word.condition if isinstance(word, Effect) else Not(All(word.items))


def _shows(results: set[ResultId]) -> Shows:
    return lambda seen: any(seen.result(r).statuses[Status.CONFLICT] for r in results)


def _repair(cases: Cases, clashes: list[_Clash]) -> Repair | None:
    """The clause of the benefit gives way to the other: an exception in it, if that ends the clashes."""
    good = {r.id for r in cases.measure.results if r.polarity is Polarity.BENEFIT}
    edits: dict[str, list[Formula]] = {}
    yielding: list[tuple[Effect, ResultId]] = []
    prevailing: list[tuple[Word, ResultId]] = []
    for c in clashes:
        turned = c.result not in good and isinstance(c.other, Effect)
        one, other = (c.other, c.one) if turned else (c.one, c.other)
        assert isinstance(one, Effect)
        edits.setdefault(one.id, []).append(Not(All((other.guard, _when(other)))))
        yielding.append((one, c.beside if turned else c.result))
        prevailing.append((other, c.result if turned else c.beside))
    edited = replace(
        cases.measure,
        statements=tuple(
            replace(s, condition=All((s.condition, *edits[s.id])))
            if isinstance(s, Effect) and s.id in edits
            else s
            for s in cases.measure.statements
        ),
    )
    view = cases.revised(edited)
    terms = [_term(view, c) for c in clashes]
    clauses = together(s.clause for s, _ in yielding)
    if len(clauses) > 1 or cases.never(cases.query(terms), smt.disj(terms)) != ():
        return None
    args: dict[str, Arg] = {
        "clause": clauses[0],
        "other": prevailing[0][0].clause,
        "cases": _prevailing(cases.measure, prevailing, clauses[0]),
        "rule": _rule(clauses[0], names(r for _, r in yielding), within=prevailing[0][0].clause),
    }
    return Repair("except", tuple(args.items()), edited=edited)


def _prevailing(measure: Measure, said: list[tuple[Word, ResultId]], where: ClauseId) -> Arg:
    """When what prevails applies: its condition; by the clause, where readings make several of it."""
    conditions = tuple(dict.fromkeys(_when(word) for word, _ in said))
    clause = said[0][0].clause
    if len(conditions) == 1 or clause.gloss:
        return phrase(measure, Any(conditions))
    each = dict.fromkeys(say(f"says.{_modality(word).value}", result=r.told) for word, r in said)
    says = join(say("listing"), each)
    return says if clause == where else say("repair.by", clause=clause, says=says)


def _rule(clause: ClauseId, what: tuple[Told, ...], within: ClauseId) -> Told:
    """The rule that yields; of a clause that gives many results, all of it."""
    if clause == within:
        return say(f"repair.rule.own.{_part(clause)}", what=join(say("listing"), what))
    if len(what) > _FEW:
        return say("repair.rule", clause=clause)
    return say("repair.rule.of", clause=clause, what=join(say("listing"), what))


def _part(clause: ClauseId) -> str:
    """What a clause calls itself: 本条, 本款, 本项."""
    return "item" if clause.item else "paragraph" if clause.paragraph else "article"
