"""Exceptions that decide a case while an act attached elsewhere to their circumstance is undone (PM0706)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from policy_model.ir.edit import all_formulas
from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    Judged,
    Status,
    Unless,
)
from policy_model.ir.ids import ActId, FactId, ResultId
from policy_model.ir.statement import Duty, Measure
from policy_model.ir.walk import nodes, rebuild
from policy_model.proof import smt
from policy_model.proof.obligation import View
from policy_model.proof.smt import Term
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId

from .cases import Cases, home
from .finding import Finding, Repair, Severity
from .switch import mapped, required
from .wording import phrase, several

_GIVEN = (Status.REQUIRED, Status.PERMITTED)


@dataclass(frozen=True, slots=True)
class _Attached:
    """An exception, and an act that another clause attaches to some of what the exception lets off for."""

    clause: ClauseId
    exception: Unless
    circumstances: tuple[Formula, ...]
    other: ClauseId
    act: ActId


def unattended(cases: Cases) -> Iterator[Finding]:
    """PM0706: one finding for each exception and act."""
    seen: set[tuple[ClauseId, ActId]] = set()
    for found in _attached(cases.measure):
        if (found.clause, found.act) in seen:
            continue
        seen.add((found.clause, found.act))
        finding = _finding(cases, found)
        if finding is not None:
            yield finding


def _finding(cases: Cases, of: _Attached) -> Finding | None:
    goals = _goals(cases, cases.view, cases.measure, of)
    query = cases.query(goals.values())
    found = cases.occurs(query, smt.disj(goals.values()))
    if found is None:
        return None
    gained = [r for r, term in goals.items() if cases.occurs(query, term) is not None]
    witness, readings = cases.shown(found, lambda seen: _shows(seen, of, gained))
    what = phrase(cases.measure, Any(of.circumstances))
    return Finding(
        "PM0706",
        Severity.WARNING,
        (of.clause, of.other),
        about=_about(of),
        args=(
            ("clause", of.clause),
            ("what", what),
            ("other", of.other),
            ("act", of.act.told),
            ("gained", several(gained)),
        ),
        readings=found.readings,
        witness=witness,
        witness_readings=readings,
        repair=_repair(cases, of),
    )


def _about(of: _Attached) -> str:
    """The act and what lets off from it: an exception that came to let off for more is another finding."""
    facts = sorted(fact.key for fact in _facts(Any(of.circumstances)))
    return f"{of.act.key}:{','.join(facts)}"


def _goals(cases: Cases, view: View, measure: Measure, of: _Attached) -> dict[ResultId, Term]:
    """For each result: it is given, and would not be so but for the exception; and the act is undone."""
    strict = cases.revised(_changed(measure, of.exception, of.exception.body))
    holds = view.encoding.holds
    decides = [
        smt.neg(holds(of.exception.body)),
        smt.disj(holds(c) for c in of.circumstances),
        smt.neg(holds(Done(ActRef(of.act)))),
    ]
    return {
        r.id: smt.conj([*decides, _has(view, r.id), smt.neg(_has(strict, r.id))]) for r in measure.results
    }


def _has(view: View, result: ResultId) -> Term:
    return smt.disj(view.results[result].status[s] for s in _GIVEN)


def _shows(seen: Evaluation[bool], of: _Attached, gained: list[ResultId]) -> bool:
    on = seen.world.on
    lets_off = not seen.holds(of.exception.body, on) and any(seen.holds(c, on) for c in of.circumstances)
    has = any(seen.result(r).statuses[s] for r in gained for s in _GIVEN)
    return lets_off and has and not seen.holds(Done(ActRef(of.act)), on)


def _attached(measure: Measure) -> Iterator[_Attached]:
    """Every exception beside every clause that joins an act to a circumstance of the exception."""
    joined = list(_joined(measure))
    beside: dict[FactId, list[int]] = {}
    for place, (_, formula, _) in enumerate(joined):
        for fact in _facts(formula):
            beside.setdefault(fact, []).append(place)
    for clause, exception in _exceptions(measure):
        facts = _facts(exception.exception)
        for place in sorted({place for fact in facts for place in beside.get(fact, ())}):
            other, formula, acts = joined[place]
            if other == clause:
                continue
            shared = facts & _facts(formula)
            circumstances = tuple(
                p
                for p in _alternatives(exception.exception)
                if any(isinstance(n, FactTrue | FactOneOf) and n.fact in shared for n in nodes(p))
            )
            if circumstances:
                for act in acts:
                    yield _Attached(clause, exception, circumstances, other, act)


def _facts(formula: Formula) -> set[FactId]:
    return {n.fact for n in nodes(formula) if isinstance(n, FactTrue | FactOneOf)}


def _exceptions(measure: Measure) -> Iterator[tuple[ClauseId, Unless]]:
    found: dict[Unless, ClauseId] = {}
    for judgement in measure.judgements:
        _stated(judgement.definition, home(measure, judgement), found)
    for s in measure.statements:
        for formula in all_formulas(replace(measure, judgements=(), facts=(), statements=(s,))):
            _stated(formula, s.clause, found)
    for exception, clause in found.items():
        yield clause, exception


def _stated(formula: Formula, clause: ClauseId, found: dict[Unless, ClauseId]) -> None:
    for node in nodes(formula):
        match node:
            case At(here, body):
                for inner in nodes(body):
                    if isinstance(inner, Unless):
                        found[inner] = here
            case Unless():
                found.setdefault(node, clause)
            case _:
                pass


def _joined(measure: Measure) -> Iterator[tuple[ClauseId, Formula, list[ActId]]]:
    """Items and sentences that ask for acts beside circumstances, and duties with a condition."""
    done: set[tuple[ClauseId, Formula]] = set()
    for formula in all_formulas(measure):
        for node in nodes(formula):
            if not isinstance(node, At) or any(isinstance(n, At) for n in nodes(node.body)):
                continue
            if (node.clause, node.body) not in done:
                done.add((node.clause, node.body))
                acts = _acts(node.body, measure, node.clause)
                if acts:
                    yield node.clause, node.body, acts
    for s in measure.statements:
        if isinstance(s, Duty):
            yield s.clause, s.condition, [ref.act for ref in s.any_of]


def _acts(formula: Formula, measure: Measure, clause: ClauseId) -> list[ActId]:
    if any(isinstance(n, Judged) for n in nodes(formula)):
        formula = rebuild(formula, lambda p: All(()) if isinstance(p, Judged) else p)
    leaves = (leaf for leaf, _ in required(formula, measure, clause))
    return list(dict.fromkeys(leaf.what.act for leaf in leaves if isinstance(leaf, Done)))


def _alternatives(exception: Formula) -> tuple[Formula, ...]:
    match exception:
        case At(_, body):
            return _alternatives(body)
        case Any(parts):
            return tuple(p for part in parts for p in _alternatives(part))
        case _:
            return (exception,)


def _changed(measure: Measure, old: Formula, new: Formula) -> Measure:
    return mapped(measure, lambda formula: rebuild(formula, lambda part: new if part == old else part))


def _repair(cases: Cases, of: _Attached) -> Repair | None:
    """The act is attached to the exception too, if that closes the finding."""
    done = Done(ActRef(of.act))
    alternatives = tuple(
        All((p, done)) if p in of.circumstances else p for p in _alternatives(of.exception.exception)
    )
    new = Unless(of.exception.body, Any(alternatives))
    edited = _changed(cases.measure, of.exception, new)
    view = cases.revised(edited)
    attended = tuple(p for p in alternatives if isinstance(p, All) and done in p.parts)
    goals = _goals(cases, view, edited, replace(of, exception=new, circumstances=attended))
    if cases.never(cases.query(goals.values()), smt.disj(goals.values())) != ():
        return None
    return Repair("attach", (("clause", of.clause), ("act", of.act.told)), edited=edited)
