"""Invariants of a measure that need the whole of it: cycles, unused names, calendar rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from policy_model.ir import order
from policy_model.ir.depend import act_dependencies, reach
from policy_model.ir.formula import (
    AS_COUNTED,
    Compare,
    Did,
    Done,
    Extension,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Judged,
    Lapsed,
    Period,
    ReadingIs,
    Unit,
)
from policy_model.ir.ids import NATURE, FactId, Id, JudgementId
from policy_model.ir.statement import (
    Assumption,
    Authority,
    Ban,
    Considers,
    Duty,
    Effect,
    Excused,
    Measure,
    Necessary,
    Power,
    Precedence,
    Requirement,
    Yields,
)
from policy_model.ir.walk import formulas, looked_at, movers, nodes, parts
from policy_model.source.diagnostic import Diagnostic, Label, Severity

from .contrary import contrary
from .joining import TRUE
from .pending import PENDING


def check_measure(measure: Measure, mentioned: frozenset[Id]) -> Iterator[Diagnostic]:
    """Every violated invariant of a measure, errors and warnings.

    `mentioned`: what sentences name without its deciding anything.
    """
    cycle = _definition_cycle(measure)
    yield from cycle
    if not cycle:
        yield from _negated_cycles(measure)
    yield from _precedence_cycle(measure)
    yield from _excused_too(measure)
    yield from _run_on(measure)
    yield from _unused(measure, used_ids(measure) | mentioned)
    yield from contrary(measure)


def _precedence_cycle(measure: Measure) -> Iterator[Diagnostic]:
    """Stated orders may not come round to where they began."""
    found = order.cycle(measure)
    if found:
        turn = (*(p.over for p in found), found[0].over)
        yield Diagnostic("PM0251", {"cycle": turn}, tuple(Label(p.span) for p in found))


def _excused_too(measure: Measure) -> Iterator[Diagnostic]:
    """What is said to have no formal counterpart has none, under the same readings.

    What is not yet written (待定) may stand beside what is.
    """
    every = (s for s in measure.statements if isinstance(s, Excused) and not s.words)
    for excused in (s for s in every if not s.reason.startswith(PENDING)):
        for s in measure.statements:
            apart = isinstance(s, Excused | Precedence | Assumption) or s.clause.gloss
            if apart or not s.clause.within(excused.clause):
                continue
            if excused.guard in (TRUE, s.guard) or s.guard == TRUE:
                labels = (Label(excused.span), Label(s.span))
                yield Diagnostic("PM0180", {"at": excused.clause}, labels, excused.clause)
                break


def every_formula(measure: Measure) -> Iterator[Formula]:
    """Every formula of the measure: of statements, definitions and 发生条件."""
    for statement in measure.statements:
        yield from formulas(statement)
    for judgement in measure.judgements:
        yield judgement.definition
    for fact in measure.facts:
        if fact.arises_if is not None:
            yield fact.arises_if


def _definition_cycle(measure: Measure) -> list[Diagnostic]:
    """判断 may not be defined through each other."""
    graph = {
        j.id: [n.judgement for n in nodes(j.definition) if isinstance(n, Judged)] for j in measure.judgements
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        # networkx-style cycle: first and last are the same node; it is walked against the arrows
        cycle: list[JudgementId] = list(reversed(error.args[1]))
        start = min(range(len(cycle) - 1), key=lambda i: cycle[i].key)
        turn = [*cycle[start:-1], *cycle[: start + 1]]
        spans = {j.id: j.span for j in measure.judgements}
        return [
            Diagnostic(
                "PM0220",
                {"cycle": tuple(j.zh for j in turn)},
                tuple(Label(spans[j]) for j in turn[:-1]),
            )
        ]
    return []


def _negated_cycles(measure: Measure) -> Iterator[Diagnostic]:
    """An act may not rest, through a cycle, on an act's not having been done."""
    graph = act_dependencies(measure)
    spans = {a.id: a.span for a in measure.acts}
    for act, needs in graph.items():
        for other, positive in needs.items():
            if not positive and act in reach(graph, other):
                yield Diagnostic(
                    "PM0221",
                    {"act": act.zh, "other": other.zh},
                    (Label(spans[act]), Label(spans[other])),
                )


def _run_on(measure: Measure) -> Iterator[Diagnostic]:
    """A period of days, months or years needs the file to say whether it runs on over days off."""
    if measure.run_on is not None:
        return
    for statement in measure.statements:
        said = (n for f in formulas(statement) for n in nodes(f))
        periods = [n.within for n in said if isinstance(n, Done | InTime | Lapsed)]
        if isinstance(statement, Duty | Power):
            periods.append(statement.within)
        if any(p is not None and _may_run_on(p) for p in periods):
            yield Diagnostic("PM0222", {}, (Label(statement.span),), statement.clause)
            return


def _may_run_on(period: Period) -> bool:
    """Whether it hangs on that where it ends; a date that is named does not, unless it may be put off."""
    extended = any(isinstance(moved, Extension) for moved in period.moved)
    dated = any(part == AS_COUNTED for part in parts(period))
    return period.unit is not Unit.WORKDAY and (not dated or extended)


def used_ids(measure: Measure) -> set[Id]:
    """Every fact, act, judgement, result, party and reading that some formula or statement uses."""
    used: set[Id] = set()
    for formula in every_formula(measure):
        for node in nodes(formula):
            match node:
                case FactTrue(fact) | FactOneOf(fact) | Compare(fact):
                    used.add(fact)
                case Judged(judgement):
                    used.add(judgement)
                case Did(what):
                    used.add(what.act)
                    used.update(what.by)
                case ReadingIs(reading):
                    used.add(reading)
                case _:
                    for ref, _ in looked_at(node):
                        used.add(ref.act)
                        used.update(ref.by)
    for statement in measure.statements:
        match statement:
            case Effect():
                used.update(statement.results)
                used.update(statement.givers)
            case Necessary():
                used.update(statement.results)
            case Duty() | Power() | Ban():
                used.add(statement.act)
                used.update(statement.bearers)
                if not isinstance(statement, Ban):
                    used.update(ref.act for ref, _ in movers(statement.within))
                if isinstance(statement, Duty):
                    used.update(ref.act for ref in statement.instead)
                    used.update(() if statement.timely is None else (statement.timely,))
                    used.update(() if statement.trigger is None else (statement.trigger.act,))
            case Authority() | Requirement():
                used.add(statement.act)
            case Yields():
                used.update(fact for _, fact in statement.provisions)
            case Considers():
                used.update(statement.facts)
            case _:
                pass
    for act in measure.acts:
        if act.id in used:
            used.update(act.actors)
            used.update(act.addressees)
    return used


def _unused(measure: Measure, used: set[Id]) -> Iterator[Diagnostic]:
    """A name declared and never used. A judgement defined is used: it is an answer by itself."""
    declared: Mapping[str, tuple[tuple[Id, Label], ...]] = {
        "party": tuple((p.id, Label(p.span)) for p in measure.parties),
        "fact": tuple((f.id, Label(f.span)) for f in measure.facts),
        "act": tuple((a.id, Label(a.span)) for a in measure.acts),
        "result": tuple((r.id, Label(r.span)) for r in measure.results),
        "reading": tuple((r.id, Label(r.span)) for r in measure.readings),
    }
    for entries in declared.values():
        for id, label in entries:
            if id not in used and id != NATURE:
                yield Diagnostic("PM0210", {"name": id.zh}, (label,), severity=Severity.WARNING)


def fact_facts(formula: Formula) -> tuple[FactId, ...]:
    """The facts a formula names directly, in written order."""
    named = (n.fact for n in nodes(formula) if isinstance(n, FactTrue | FactOneOf | Compare))
    return tuple(dict.fromkeys(named))
