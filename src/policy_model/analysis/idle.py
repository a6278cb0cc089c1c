"""What changes nothing: dead (PM0701), redundant (PM0702), and subsumed by a sibling (PM0703).

One encoding in which every clause goes by a switch tells for each whether leaving it out changes a case. What
is dead or subsumed is redundant, so that only what is redundant is looked at more closely.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from policy_model.ir.edit import all_formulas, without
from policy_model.ir.formula import All, Any, At, Const, Formula, ReadingIs, Unless
from policy_model.ir.ids import Combination, ResultId
from policy_model.ir.statement import (
    Assumption,
    Authority,
    Considers,
    Defines,
    Effect,
    Excused,
    Measure,
    Modality,
    Power,
    Scope,
    Statement,
)
from policy_model.ir.vocabulary import Judgement
from policy_model.ir.walk import formulas, nodes
from policy_model.proof import smt
from policy_model.proof.basis import of_proof
from policy_model.proof.change import About, Concerns, differ, differences
from policy_model.proof.query import Query
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Solver
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg
from policy_model.source.told import Told, join

from .cases import Cases, absent, home, mentioned
from .finding import Finding, Repair, Severity, keys, names
from .switch import clauses_switched, is_off, stated_by
from .wording import phrase, say
from .works import clause_works

_MUTE = Excused | Considers | Defines
"""Statements of which no answer speaks: a reason, facts to weigh, what a word means."""
_READILY = 400_000
"""The resources for finding readily a case that leaving a clause out changes; else it is asked alone."""

_AT_ONCE = 8
"""How many solvers are held, each for one thing that is said."""


def idle(cases: Cases) -> Iterator[Finding]:
    """PM0701, PM0702 and PM0703: each clause, condition and result that changes no case."""
    found = [_closer(cases, *one) for one in redundant(cases)]
    yield from (f for f in found if f.code != "PM0702" or _worth_telling(f))
    dead = {f.clauses for f in found if f.code == "PM0701"}
    yield from (f for f in _conditions(cases) if f.clauses not in dead)
    yield from _results(cases)


def _worth_telling(redundant: Finding) -> bool:
    """Whoever takes one sentence another way is told what then repeats; a gloss, or several ways: nobody."""
    under = redundant.readings
    return not under or (not redundant.clauses[0].gloss and any(len(some) == 1 for some in under))


def _closer(cases: Cases, clause: ClauseId, under: tuple[Combination, ...], changes: Never) -> Finding:
    """Why leaving the clause out changes nothing. That it does is proved, so that to strike it is an edit.

    `changes`: that it does change something, which no case has.
    """
    measure = cases.measure
    what = phrase(measure, _content(measure, clause))
    works = smt.disj(clause_works(cases, clause))
    dead = _never_has(cases, works)
    if dead is not None and (dead.under == () or _of_others(measure, clause, dead.under) == under):
        return _found("PM0701", Severity.WARNING, clause, under, what=what, by=_assumed(cases, dead))
    severity = Severity.WARNING if not under else Severity.NOTE
    for sibling, follows in _siblings(cases, clause):
        never = _never_has(cases, follows)
        if never is not None and never.under in ((), under):
            by = _assumed(cases, never)
            return _found("PM0703", severity, clause, under, what=what, sibling=sibling, by=by)
    return _found("PM0702", severity, clause, under, what=what, by=_assumed(cases, changes))


@dataclass(frozen=True, slots=True)
class Never:
    """What no case has, in any calendar, under these readings (empty: under all)."""

    query: Query
    under: tuple[Combination, ...]


def _never_has(cases: Cases, goal: Term) -> Never | None:
    """The goal, where no case has it; None: some case does, under every reading."""
    query = cases.query([goal])
    under = cases.never(query, goal)
    return None if under is None else Never(query, under)


def _assumed(cases: Cases, never: Never) -> Told:
    """The assumptions without which some case would have it, as words that stand before what is said of it.

    Whoever does not share them is to know that the finding rests on them.
    """
    assumed = {s.clause: s for s in cases.measure.stating(Assumption)}
    if not assumed:
        return Told("", "")
    rests = of_proof(never.query, never.under or ((),), assumed.keys())
    # a name is Chinese; in English its clause is enough
    each = (say("assumption", clause=c, name=Told(assumed[c].name, "assumption")) for c in rests)
    return say("assumed", each=join(say("listing"), each)) if rests else Told("", "")


def _found(
    code: str, severity: Severity, clause: ClauseId, under: tuple[Combination, ...], **more: Arg
) -> Finding:
    args: dict[str, Arg] = {"clause": clause, **more}
    struck: tuple[tuple[str, Arg], ...] = (("clauses", (clause,)), ("what", more["what"]))
    repair = None if under else Repair("drop", struck)
    return Finding(code, severity, (clause,), args=tuple(args.items()), readings=under, repair=repair)


def _content(measure: Measure, clause: ClauseId) -> Formula:
    """What the clause states: an item of a list, or the condition of its first sentence."""
    for formula in all_formulas(measure):
        for node in nodes(formula):
            if isinstance(node, At) and node.clause == clause:
                return node.body
    return next(f for s in measure.statements if s.clause == clause for f in (*formulas(s)[1:], Const(True)))


def _siblings(cases: Cases, clause: ClauseId) -> Iterator[tuple[ClauseId, Term]]:
    """Each item of the same list, with what never occurs if it says all that the clause says."""
    holds = cases.view.encoding.holds
    for formula in all_formulas(cases.measure):
        for node in nodes(formula):
            if not isinstance(node, Any | All):
                continue
            own = [p for p in node.parts if stated_by(p) == clause]
            for p in node.parts:
                other = stated_by(p)
                if own and other not in (None, clause) and other.parent == clause.parent:
                    one, two = (own[0], p) if isinstance(node, Any) else (p, own[0])
                    yield other, smt.conj([cases.legal, holds(one), smt.neg(holds(two))])


def _conditions(cases: Cases) -> Iterator[Finding]:
    """PM0701: a sentence whose condition, or an alternative in a condition, holds in no case."""
    encoding = cases.view.encoding
    goals: list[tuple[ClauseId, Formula, Term]] = []
    for s in cases.measure.statements:
        if isinstance(s, Assumption):
            continue
        speaks = [cases.legal, encoding.speaks(s, encoding.on)]
        for formula in formulas(s)[1:]:
            for part in (formula, *_alternatives(formula)):
                clause = stated_by(part) or s.clause
                goals.append((clause, part, smt.conj([*speaks, encoding.holds(part)])))
    for judgement in cases.measure.judgements:
        for part in _alternatives(judgement.definition):
            clause = stated_by(part) or stated_by(judgement.definition) or home(cases.measure, judgement)
            goals.append((clause, part, smt.conj([cases.legal, encoding.holds(part)])))
    done: set[tuple[ClauseId, Formula]] = set()
    for clause, part, goal in _never(cases, goals):
        if (clause, part) not in done:
            done.add((clause, part))
            by = _assumed(cases, Never(cases.query([goal]), ()))
            found = _found("PM0701", Severity.WARNING, clause, (), what=phrase(cases.measure, part), by=by)
            yield replace(found, about=mentioned(part))


def _alternatives(formula: Formula) -> Iterator[Formula]:
    """Parts of which one suffices, readings aside."""
    for node in nodes(formula):
        match node:
            case Any(parts):
                yield from (p for p in parts if not any(isinstance(n, ReadingIs) for n in nodes(p)))
            case Unless(_, exception):
                yield exception
            case _:
                pass


def _never(cases: Cases, goals: list[tuple[ClauseId, Formula, Term]]) -> list[tuple[ClauseId, Formula, Term]]:
    """Those that no case has, under any reading: each case found strikes out all that it has."""
    terms = [term for _, _, term in goals]
    query = cases.query(terms)
    articles = [clause.article for clause, _, _ in goals]
    return [goals[i] for i in absent(query, query.fresh(real=False), terms, apart=articles)]


def _results(cases: Cases) -> Iterator[Finding]:
    """PM0701: results that no case has, though a clause gives or forbids them; those of one clause together.

    What a clause gives is dead where it is never given, whoever forbids it as well.
    """
    given = {
        r
        for s in cases.measure.statements
        if isinstance(s, Effect) and s.modality is not Modality.FORBID
        for r in s.results
    }
    views = cases.view.results
    said = {
        r.id: views[r.id].given if r.id in given else smt.disj([views[r.id].given, views[r.id].forbidden])
        for r in cases.measure.results
    }
    alike: dict[tuple[tuple[ClauseId, ...], tuple[Combination, ...], Told], list[ResultId]] = {}
    for result in cases.measure.results:
        query = cases.query([said[result.id]])
        solver = query.fresh(real=False)
        if _everywhere(query, solver, said[result.id]):
            continue
        never = _never_has(cases, said[result.id])
        if never is not None:
            by = _assumed(cases, never)
            alike.setdefault((result.clauses, never.under, by), []).append(result.id)
    for (clauses, under, by), results in alike.items():
        args = (("clause", clauses), ("what", names(results)), ("by", by))
        yield Finding("PM0701", Severity.WARNING, clauses, keys(results), args, under)


def redundant(cases: Cases) -> Iterator[tuple[ClauseId, tuple[Combination, ...], Never]]:
    """The clauses whose leaving out changes no case, each with the readings under which that is so.

    What readings say of their own clause alone is left out. Last, that no case has a change.
    """
    measure = cases.measure
    for clause in _doubtful(cases):
        goal = differ(cases.view, cases.revised(without(measure, clause)))
        never = _never_has(cases, goal)
        if never is not None and (under := _of_others(measure, clause, never.under)):
            yield clause, () if under == ((),) else under, never


def _doubtful(cases: Cases) -> Iterator[ClauseId]:
    """Clauses of which no case is readily found, under every reading, that leaving them out changes."""
    measure = cases.measure
    scopes = {s.clause for s in measure.statements if isinstance(s, Scope)}
    bare = replace(measure, statements=tuple(s for s in measure.statements if not isinstance(s, _MUTE)))
    stated = {s.clause for s in bare.statements}
    stated |= {n.clause for formula in all_formulas(bare) for n in nodes(formula) if isinstance(n, At)}
    said = _speaking(bare, [c for c in _clauses(measure) if c in stated])
    switched = [c for c in said if c not in scopes]
    view = cases.revised(clauses_switched(measure, switched))
    parts = differences(cases.view, view)
    concerns = Concerns(measure)
    off = {c: is_off(view, str(c)) for c in switched}
    place = {smt.name(term): clause for clause, term in off.items()}
    asked: dict[About, tuple[Query, Solver, set[str]]] = {}

    def noticed(clause: ClauseId, about: About) -> bool:
        if about not in asked:
            if len(asked) == _AT_ONCE:  # what is near in the text is asked about the same things
                del asked[next(iter(asked))]
            query = cases.query([parts[about]])
            asked[about] = query, query.fresh(real=False, rlimit=_READILY), query.names
        query, solver, names = asked[about]
        near = sorted((place[name] for name in place.keys() & names), key=str)
        turned = [off[c] if c == clause else smt.neg(off[c]) for c in near]
        return _everywhere(query, solver, smt.conj([parts[about], *turned]))

    for clause in said:
        first = [about for about in concerns.of(clause) if about in parts]
        if clause in scopes or not any(noticed(clause, about) for about in first):
            yield clause


def _everywhere(query: Query, solver: Solver, goal: Term) -> bool:
    """Whether some case is readily found for the goal under every combination of readings."""
    asked = [query.digest(real=False), smt.digest(goal)]
    return query.question.recall.answer("readily", asked, lambda: _readily(query, solver, goal))


def _readily(query: Query, solver: Solver, goal: Term) -> bool:
    solver.push()
    solver.add([goal])
    covered = False
    while not covered and solver.check() is Answer.SAT:
        cubes = query.needs.generalise(solver.model(), goal)
        covered = () in cubes
        solver.add(smt.neg(smt.conj(cube)) for cube in cubes)
    solver.pop()
    return covered


def _speaking(measure: Measure, clauses: Iterable[ClauseId]) -> list[ClauseId]:
    """Those of the clauses that say something of which an answer speaks.

    One that lets somebody do something, or says whose it is to do, is not asked about: it gives the leave.
    """
    own: dict[ClauseId, list[Statement]] = {}
    about: dict[ClauseId, tuple[list[Statement], list[Judgement]]] = {}
    for s in measure.statements:
        own.setdefault(s.clause, []).append(s)
        for clause in _named(formulas(s)):
            about.setdefault(clause, ([], []))[0].append(s)
    for j in measure.judgements:
        for clause in _named([j.definition]):
            about.setdefault(clause, ([], []))[1].append(j)

    def speaks(clause: ClauseId) -> bool:
        if clause in own:
            lets = all(isinstance(s, Authority) for s in own[clause])
            return not lets and not any(isinstance(s, Assumption | Power) for s in own[clause])
        statements, judgements = about.get(clause, ((), ()))
        part = replace(measure, statements=tuple(statements), judgements=tuple(judgements))
        return without(part, clause) != part

    return [clause for clause in clauses if speaks(clause)]


def _named(some: Iterable[Formula]) -> set[ClauseId]:
    """The clauses of which these state a condition."""
    return {n.clause for formula in some for n in nodes(formula) if isinstance(n, At)}


def _clauses(measure: Measure) -> tuple[ClauseId, ...]:
    more = {s.clause for s in measure.statements} - set(measure.clauses)
    return (*measure.clauses, *sorted(more))


def _of_others(measure: Measure, clause: ClauseId, under: tuple[Combination, ...]) -> tuple[Combination, ...]:
    """Without what readings say of their own clause alone."""
    own = {r.id for r in measure.readings if r.clause == clause}
    for s in measure.statements:
        if s.clause == clause:
            own |= {n.reading for f in formulas(s) for n in nodes(f) if isinstance(n, ReadingIs)}
    if under == ():
        return ((),)
    return tuple(c for c in under if any(r not in own for r, _ in c))
