"""What discretion decides: absorbing alternatives (PM0704), open outcomes (PM0724), and vetoes (PM0725)."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any as Json

from policy_model.ir.formula import (
    ActRef,
    Any,
    At,
    Compare,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    Judged,
    Lawful,
    Not,
    ReadingIs,
    Status,
    Unless,
)
from policy_model.ir.ids import Combination, FactId, ResultId, written
from policy_model.ir.statement import Assumption, Authority, Effect, Measure, Modality
from policy_model.ir.vocabulary import Act
from policy_model.ir.walk import children, formulas, nodes
from policy_model.proof import smt
from policy_model.proof.query import GaveUp, Query
from policy_model.proof.replay import Mismatch
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Solver
from policy_model.proof.verdict import occurs
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId
from policy_model.source.told import Told

from .apart import Apart
from .cases import Cases, Occurrence, conjuncts, home, mentioned, ordered
from .finding import Finding, Severity, sentence, together
from .patterns import Atom, atoms
from .switch import stated_by
from .wording import phrase, readings, say, several

_MOST = 10
"""More discretionary facts than this in one alternative are not tried out: the analysis is given up."""


def absorbing(cases: Cases) -> Iterator[Finding]:
    """PM0704: an alternative that discretion alone can make true, beside one that asks for more.

    To strike it is no repair: whoever has the result by it alone would lose it.
    """
    done: set[tuple[ClauseId, str]] = set()
    known: dict[Formula, bool] = {}

    def at_will(part: Formula) -> bool:
        if part not in known:
            known[part] = _at_will(cases, part)
        return known[part]

    for clause, parts, excuses in _lists(cases):
        alone = [p for p in parts if at_will(p)]
        if len(alone) == len(parts):
            continue
        for part in alone:
            stated = stated_by(part) or clause
            about = "" if stated_by(part) else mentioned(part)
            if (stated, about) in done:
                continue
            done.add((stated, about))
            yield Finding(
                "PM0704",
                Severity.WARNING if stated_by(part) else Severity.NOTE,
                (stated,),
                about=about,
                args=(
                    ("clause", stated),
                    ("what", phrase(cases.measure, part)),
                    ("limited", _limited(cases.measure, part, parts, excuses)),
                ),
            )


def _limited(measure: Measure, part: Formula, parts: Sequence[Formula], excuses: bool) -> Told:
    """What the part makes no limit of: a requirement, the other items of its list, or those beside it."""
    if excuses:
        return say("absorbed.requirement")
    if stated_by(part):
        return say("absorbed.others")
    return say("absorbed.named", others=phrase(measure, Any(tuple(p for p in parts if p != part))))


_List = tuple[ClauseId, tuple[Formula, ...], bool]
"""The clause it stands in; what suffices alone; whether that is a requirement and what excuses from it."""


def _lists(cases: Cases) -> Iterator[_List]:
    """Every list of which one part suffices, readings aside."""
    for judgement in cases.measure.judgements:
        yield from _in(
            judgement.definition, stated_by(judgement.definition) or home(cases.measure, judgement), True
        )
    for s in cases.measure.statements:
        if isinstance(s, Assumption):
            continue  # what is taken to be so asks nothing of anybody
        for formula in formulas(s)[1:]:
            yield from _in(formula, s.clause, True)


def _in(formula: Formula, clause: ClauseId, positive: bool) -> Iterator[_List]:
    match formula:
        case At(here, body):
            yield from _in(body, here, positive)
        case Not(body):
            yield from _in(body, clause, not positive)
        case Any(parts) if positive and not any(_read(p) for p in parts):
            yield clause, parts, False
        case Unless(body, Any(parts)) if positive:
            yield clause, (body, *parts), True
            yield from _in(body, clause, positive)
            return
        case _:
            pass
    if not isinstance(formula, At | Not):
        for child in children(formula):
            yield from _in(child, clause, positive)


def _read(formula: Formula) -> bool:
    return any(isinstance(node, ReadingIs) for node in nodes(formula))


def _at_will(cases: Cases, part: Formula) -> bool:
    """Some values of its 裁量 facts make it true whatever all else is, under every reading."""
    known = {f.id for f in cases.measure.facts if f.discretionary}
    free = [a for a in atoms(cases.measure, cases.view, [part]) if _discretionary(a, known)]
    if not free or any(not _mentions(cases, p, known) for p in conjuncts(part)):
        return False
    if len(free) > _MOST:
        raise GaveUp("discretion")
    fails = smt.neg(cases.view.encoding.holds(part))
    solver = cases.query([fails]).fresh(real=False)
    solver.add([fails])
    return any(_never(solver, values) for values in itertools.product(*(a.terms for a in free)))


def _discretionary(atom: Atom, known: set[FactId]) -> bool:
    return any(
        isinstance(n, FactTrue | FactOneOf | Compare) and n.fact in known
        for f in atom.formulas
        for n in nodes(f)
    )


def _mentions(cases: Cases, part: Formula, known: set[FactId]) -> bool:
    """The part depends on discretion somewhere, through judgements too."""
    return any(_discretionary(a, known) for a in atoms(cases.measure, cases.view, [part]))


def _never(solver: Solver, values: tuple[Term, ...]) -> bool:
    solver.push()
    solver.add(values)
    answer = solver.check()
    solver.pop()
    if answer is Answer.UNKNOWN:
        raise GaveUp(solver.reason())
    return answer is Answer.UNSAT


def vetoes(cases: Cases) -> Iterator[Finding]:
    """PM0725: a table of the 裁量 facts that alone make a judgement false, or true."""
    known = {f.id for f in cases.measure.facts if f.discretionary}
    rows: list[tuple[str, str, str, str]] = []
    clauses: dict[ClauseId, None] = {}
    for judgement in cases.measure.judgements:
        formula = Judged(judgement.id)
        truth = cases.view.encoding.holds(formula)
        free = [
            a for a in atoms(cases.measure, cases.view, [judgement.definition]) if _discretionary(a, known)
        ]
        if not free:
            continue
        sides = {"false": truth, "true": smt.neg(truth)}
        query = cases.query([truth, smt.neg(truth), *(t for a in free for t in a.terms)])
        able = {side: occurs(query, goal) for side, goal in sides.items()}
        for atom in free:
            for said, term in zip(atom.formulas, atom.terms, strict=True):
                for side, goal in sides.items():
                    forced = able[side].without(occurs(query, smt.conj([term, goal])))
                    if forced:
                        under = forced.fewest()
                        name = judgement.id.told
                        rows.append((name, phrase(cases.measure, said), say(f"made.{side}"), readings(under)))
                        clauses.update(dict.fromkeys(judgement.clauses))
    if rows:
        args = (("count", len(rows)),)
        yield Finding("PM0725", Severity.NOTE, tuple(clauses), args=args, table=tuple(rows))


def open_outcomes(cases: Cases) -> Iterator[Finding]:
    """PM0724: one table of different lawful outcomes on equal facts, by 可以 or 或, or by what an act says.

    Shown by what an act may say either way, if there is such; else by the first result that is left open.
    """
    apart = Apart(cases)
    given, said = list(_results(cases, apart)), list(_contents(cases, apart))
    every = sorted((*given, *said), key=lambda one: one.clauses)
    if every:
        first = (*said, *given)[0]
        yield Finding(
            "PM0724",
            Severity.NOTE,
            (),
            args=(("count", len(every)),),
            witness=first.witness,
            witness_readings=first.chosen,
            table=tuple((one.clauses, one.open, readings(one.under)) for one in every),
        )


@dataclass(frozen=True, slots=True)
class _Either:
    """An outcome that is open: where, what, under which readings; cases, and the readings of those."""

    clauses: tuple[ClauseId, ...]
    open: Told
    under: tuple[Combination, ...]
    witness: tuple[dict[str, Json], ...]
    chosen: Combination


def _results(cases: Cases, apart: Apart) -> Iterator[_Either]:
    """Results that may be given or not, or that are to be chosen between."""
    groups: dict[tuple[Formula, Formula, bool], list[Effect]] = {}
    for s in cases.measure.statements:
        if isinstance(s, Effect) and (s.modality is Modality.PERMIT or s.one_of):
            groups.setdefault((s.guard, s.condition, s.one_of), []).append(s)
    merged: dict[tuple[ClauseId, ...], list[Effect]] = {}
    for some in groups.values():
        merged.setdefault(ordered(cases.measure, (sentence(s.clause) for s in some)), []).extend(some)
    near = {stated: apart.near(r for s in some for r in s.results) for stated, some in merged.items()}
    asked = _Asked((here, stated, _open(here, merged[stated])) for stated, here in near.items())
    for stated, some in merged.items():
        clauses = together(ordered(cases.measure, (s.clause for s in some)))
        results = list(dict.fromkeys(r for s in some for r in s.results))
        found = asked.occurs(stated)
        if found is None:
            continue

        def shows(seen: Evaluation[bool], results: list[ResultId] = results) -> bool:
            open_ = any(seen.result(r).statuses[Status.PERMITTED] for r in results)
            return open_ and seen.lawful(None)

        witness, chosen = near[stated].shown(found, shows)
        which = "or" if all(s.one_of for s in some) else "may"
        said = say(f"open.{which}", results=several(written(results)))
        yield _Either(clauses, said, found.readings, witness, chosen)


class _Asked:
    """Goals, each of some cases; those of the same cases are asked in one query."""

    def __init__(self, goals: Iterable[tuple[Cases, object, Term]]) -> None:
        self._goals = {name: (cases, term) for cases, name, term in goals}
        self._query: tuple[Cases, Query] | None = None

    def occurs(self, name: object) -> Occurrence | None:
        """Under which readings some case has the goal; None: none. Raises GaveUp."""
        cases, goal = self._goals[name]
        if self._query is None or self._query[0] is not cases:
            beside = (term for other, term in self._goals.values() if other is cases)
            self._query = cases, cases.query(beside)  # one at a time: each holds a solver
        return cases.occurs(self._query[1], goal)


def _open(cases: Cases, some: Sequence[Effect]) -> Term:
    """Everybody being lawful, one of the clauses leaves its result open."""
    lawful = cases.view.holds(Lawful(None))
    return smt.disj(
        smt.conj([lawful, cases.view.encoding.holds(s.condition), _permitted(cases, s, r)])
        for s in some
        for r in s.results
    )


def _permitted(cases: Cases, s: Effect, result: ResultId) -> Term:
    encoding = cases.view.encoding
    return smt.conj([encoding.speaks(s, encoding.on), cases.view.results[result].status[Status.PERMITTED]])


def either_way(cases: Cases, act: Act, i: int, j: int) -> Term:
    """Everybody being lawful, the act validly says one thing; and so it is if it says the other instead."""
    sides = cases.view, cases.view.saying(act.id, j)
    here, other = (view.encoding for view in sides)
    says = smt.disj(
        smt.conj([here.final.valid(one), one.content == i, other.final.valid(two)])
        for one, two in zip(here.symbols.of(act.id), other.symbols.of(act.id), strict=True)
    )
    return smt.conj([says, *(view.holds(Lawful(None)) for view in sides), *other.links()])


def _contents(cases: Cases, apart: Apart) -> Iterator[_Either]:
    """Acts that may, on the same facts, validly say one thing or another."""
    near = {act.id: apart.near([act.id]) for act in cases.measure.acts if len(act.contents) > 1}
    asked = _Asked(
        (near[act.id], (act.id, i, j), either_way(near[act.id], act, i, j))
        for act in cases.measure.acts
        for i, j in itertools.combinations(range(len(act.contents)), 2)
    )
    for act in cases.measure.acts:
        for i, j in itertools.combinations(range(len(act.contents)), 2):
            found = asked.occurs((act.id, i, j))
            if found is None:
                continue
            witness, chosen = near[act.id].shown(found, None)
            names = [c.told for c in act.contents]
            both = (witness[0], _saying(witness[0], act, str(names[j])))
            if not all(_lawful(cases, case, chosen, act) for case in both):
                raise Mismatch("a finding's witness does not show it")
            clauses = ordered(
                cases.measure,
                (s.clause for s in cases.measure.statements if isinstance(s, Authority) and s.act == act.id),
            )
            what = say("open.content", act=act.id.told, one=names[i], other=names[j])
            yield _Either(clauses or act.clauses, what, found.readings, both, chosen)


def _saying(case: dict[str, Json], act: Act, content: str) -> dict[str, Json]:
    """The case with what its act of the kind says changed."""
    name = act.id.zh or act.id.key
    return {**case, "acts": [{**a, "content": content} if a["act"] == name else a for a in case["acts"]]}


def _lawful(cases: Cases, case: dict[str, Json], readings: Combination, act: Act) -> bool:
    seen = cases.evaluator.evaluate(cases.measure, case, readings)
    return seen.lawful(None) and seen.holds(Done(ActRef(act.id)), seen.world.on)
