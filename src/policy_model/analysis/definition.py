"""A definition beside the operative test: what each asks that the other does not (PM0710 to PM0712).

A definition is a declared judgement that nothing else in the measure uses; the test, what is required for
the main benefit results. A case passes it where one of them is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property

from policy_model.ir.formula import All, Any, At, Formula, Judged, Not, ReadingIs
from policy_model.ir.ids import Combination, JudgementId, ResultId
from policy_model.ir.statement import Effect, Measure, Modality, Necessary, Statement
from policy_model.ir.vocabulary import Judgement, Polarity
from policy_model.ir.walk import nodes, rebuild
from policy_model.proof import smt
from policy_model.proof.change import outcomes
from policy_model.proof.smt import Term
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg

from .cases import Cases, Occurrence, absent, conjuncts, holds, mentioned
from .finding import Finding, Repair, Severity
from .switch import is_off, mapped, off
from .wording import phrase, readings

_Asked = tuple[ClauseId, Formula, Formula]
"""A thing asked for: by which clause, under which reading, and what."""


@dataclass(frozen=True, slots=True)
class _Test:
    """What is required for the main benefit results: `passed` says that one of them is given.

    `asking`: the lists of what is necessary for them, and the clauses that give them.
    """

    results: tuple[ResultId, ...]
    passed: Term
    asking: tuple[list[Necessary | Effect], list[Necessary | Effect]]


def definition(cases: Cases) -> Iterator[Finding]:
    """PM0710, PM0711 and PM0712 for each definition."""
    test = _test(cases)
    ends = set(outcomes(cases.measure))
    defining = [j for j in cases.measure.judgements if test.results and j.id in ends]
    required = _Required(cases, defining, _asked(cases, test))
    for judgement in defining:
        yield from _lacking(cases, judgement, test)
        yield from _alone(cases, judgement, test)
        yield from required.beyond(judgement)


def _test(cases: Cases) -> _Test:
    main = tuple(r.id for r in cases.measure.results if r.main and r.polarity is Polarity.BENEFIT)
    passed = smt.disj(cases.view.results[r].given for r in main)
    about = frozenset(main)
    listed: list[Necessary | Effect] = [s for s in cases.measure.stating(Necessary) if _about(s, about)]
    giving: list[Necessary | Effect] = [s for s in cases.measure.stating(Effect) if _gives(s, about)]
    return _Test(main, passed, (listed, giving))


def _clauses(judgement: Judgement) -> tuple[ClauseId, ...]:
    match judgement.definition:
        case At(clause, _):
            return (clause,)
        case _:
            return judgement.clauses[:1]


def _args(judgement: Judgement, **args: Arg) -> tuple[tuple[str, Arg], ...]:
    named: dict[str, Arg] = {"clause": _clauses(judgement), "word": judgement.id.told}
    return tuple({**named, **args}.items())


def _lacking(cases: Cases, judgement: Judgement, test: _Test) -> Iterator[Finding]:
    parts = _parts(judgement)
    occurring = {parts[place]: found for place, found in _occurring(cases, parts, test).items()}
    closed = _closed(cases, judgement, test, tuple(occurring))
    for part, found in occurring.items():

        def shows(seen: Evaluation[bool], part: Formula = part) -> bool:
            return _passes(seen, test) and not seen.holds(part, seen.world.on)

        witness, chosen = cases.shown(found, shows)
        yield Finding(
            "PM0710",
            Severity.WARNING,
            _clauses(judgement),
            about=mentioned(part),
            args=_args(judgement, part=phrase(cases.measure, part)),
            readings=found.readings,
            witness=witness,
            witness_readings=chosen,
            repair=_required_too(cases, closed[part], part) if part in closed else None,
        )


def _occurring(cases: Cases, parts: Sequence[Formula], test: _Test) -> dict[int, Occurrence]:
    """The places of those parts that a case passing the test may lack."""
    terms = [smt.conj([test.passed, smt.neg(cases.view.encoding.holds(part))]) for part in parts]
    query = cases.query(terms)
    found = enumerate(cases.occurs(query, term) for term in terms)
    return {place: one for place, one in found if one is not None}


def _closed(
    cases: Cases, judgement: Judgement, test: _Test, lacking: Sequence[Formula]
) -> dict[Formula, Sequence[Necessary | Effect]]:
    """The parts that no case passing the test lacks once statements of the test require them too; and which.

    First the lists of what is necessary for the results are tried, then the clauses that give them.
    """
    closed: dict[Formula, Sequence[Necessary | Effect]] = {}
    for some in test.asking:
        open = [part for part in lacking if part not in closed]
        if open and some:
            kept = [p for p in _parts(judgement) if p not in lacking]
            closed |= dict.fromkeys(_kept_by(cases, test, some, open, kept), some)
    return closed


def _required_too(cases: Cases, some: Sequence[Necessary | Effect], part: Formula) -> Repair:
    clauses = tuple(dict.fromkeys(s.clause for s in some))
    args: tuple[tuple[str, Arg], ...] = (("clauses", clauses), ("part", phrase(cases.measure, part)))
    return Repair("require", args, edited=_requiring(cases.measure, some, [part]))


def _kept_by(
    cases: Cases,
    test: _Test,
    some: Sequence[Necessary | Effect],
    lacking: Sequence[Formula],
    kept: Sequence[Formula],
) -> Iterator[Formula]:
    """The parts that no case passing the test lacks once these statements require them.

    Nor may one lack a part that was `kept` before. All these edits are made in one measure, each by a switch,
    and the analysis is run with one at a time.
    """
    asked = [Any((part, off(str(i)))) for i, part in enumerate(lacking)]
    edited = cases.edited(_requiring(cases.measure, some, asked))
    results, encoding = edited.view.results, edited.view.encoding
    passed = smt.disj(results[r].given for r in test.results)
    goals = {p: smt.conj([passed, smt.neg(encoding.holds(p))]) for p in (*lacking, *kept)}
    query = edited.query(goals.values())
    for i, part in enumerate(lacking):
        switches = [is_off(edited.view, str(j)) for j in range(len(lacking))]
        switches[i] = smt.neg(switches[i])
        if not holds(query, smt.disj(goals[p] for p in (part, *kept)), *switches):
            yield part


def _requiring(measure: Measure, some: Sequence[Necessary | Effect], asked: Sequence[Formula]) -> Measure:
    """The measure in which these statements require this too, and whatever asks for the same list."""
    items = {item for s in some if isinstance(s, Necessary) for item in s.items}

    def change(part: Formula) -> Formula:
        if isinstance(part, All) and not items.isdisjoint(part.parts):
            return replace(part, parts=(*part.parts, *asked))
        return part

    def more(s: Statement) -> Statement:
        if not any(s.id == one.id for one in some):
            return s
        if isinstance(s, Necessary):
            return replace(s, items=(*s.items, *asked))
        assert isinstance(s, Effect)
        return replace(s, condition=All((s.condition, *asked)))

    changed = mapped(measure, lambda formula: rebuild(formula, change))
    return replace(changed, statements=tuple(map(more, changed.statements)))


def _about(s: Necessary | Effect, main: AbstractSet[ResultId]) -> bool:
    return not set(s.results).isdisjoint(main)


def _gives(s: Effect, main: AbstractSet[ResultId]) -> bool:
    return s.modality is not Modality.FORBID and _about(s, main)


def _alone(cases: Cases, judgement: Judgement, test: _Test) -> Iterator[Finding]:
    """Alternatives by which alone no case that passes the test meets the definition."""
    never = _never_alone(cases, _parts(judgement), test)
    for own, under in never.items():
        yield Finding(
            "PM0711",
            Severity.WARNING,
            _clauses(judgement),
            about=mentioned(own),
            args=_args(judgement, part=phrase(cases.measure, own)),
            readings=under,
            repair=_struck(cases, judgement, test, own, set(never)),
        )


def _never_alone(
    cases: Cases, parts: Sequence[Formula], test: _Test
) -> dict[Formula, tuple[Combination, ...]]:
    """Those alternatives in parts of a definition, each with the readings under which it is so."""
    holds = cases.view.encoding.holds
    single = []
    for part in parts:
        if isinstance(part, Any):
            for own in part.parts:
                others = [smt.neg(holds(p)) for p in part.parts if p is not own]
                single.append((own, smt.conj([test.passed, holds(own), *others])))
    query = cases.query(term for _, term in single)
    found = {own: cases.never(query, term) for own, term in single}
    return {own: under for own, under in found.items() if under is not None}


def _struck(
    cases: Cases, judgement: Judgement, test: _Test, own: Formula, before: AbstractSet[Formula]
) -> Repair | None:
    """The alternative struck from the definition, if that leaves no other idle and makes no part lacking."""

    def without(part: Formula) -> Formula:
        if isinstance(part, Any) and own in part.parts:
            rest = tuple(p for p in part.parts if p != own)
            return rest[0] if len(rest) == 1 else Any(rest)
        return part

    # nothing else hangs on the definition, so that the rest of the measure need not be asked anew
    parts = _parts(judgement)
    lacking = _occurring(cases, [without(part) for part in parts], test).keys()
    if not lacking <= _occurring(cases, parts, test).keys():
        return None
    struck = conjuncts(rebuild(judgement.definition, without))
    if not _never_alone(cases, struck, test).keys() <= before - {own}:
        return None
    return Repair("drop", (("clauses", _clauses(judgement)), ("what", phrase(cases.measure, own))))


class _Required:
    """What the test requires one by one, beside what the definitions ask for."""

    def __init__(self, cases: Cases, defining: Sequence[Judgement], required: Iterable[_Asked]) -> None:
        self._cases = cases
        holds = cases.view.encoding.holds
        lacking: dict[tuple[ClauseId, Formula], list[Term]] = {}
        for clause, guard, part in required:
            lacking.setdefault((clause, part), []).append(smt.conj([holds(guard), smt.neg(holds(part))]))
        self._told = [(clause, phrase(cases.measure, part)) for clause, part in lacking]
        self._lacking = [smt.disj(terms) for terms in lacking.values()]
        self._defined = {j.id: smt.conj([cases.legal, holds(Judged(j.id))]) for j in defining}

    def beyond(self, judgement: Judgement) -> Iterator[Finding]:
        """What of it a case within the definition may lack."""
        lacked = self._lacked(judgement)
        said = {under: readings(under) for under in set(lacked.values())}
        rows = [(*self._told[place], said[lacked[place]]) for place in sorted(lacked)]
        if rows:
            yield Finding(
                "PM0712",
                Severity.NOTE,
                _clauses(judgement),
                args=_args(judgement, count=len(rows)),
                table=tuple(rows),
            )

    def _lacked(self, judgement: Judgement) -> dict[int, tuple[Combination, ...]]:
        """The places of what it may lack, and under which readings."""
        known = self._unread.get(judgement.id)
        lacked: dict[int, tuple[Combination, ...]] = dict.fromkeys(known or (), ())
        defined = self._defined[judgement.id]
        places = [i for i in range(len(self._lacking)) if known is None or i not in self._plain]
        goals = [smt.conj([defined, self._lacking[i]]) for i in places]
        found = self._cases.occurring(self._cases.query(goals), goals) if goals else []
        return lacked | {i: one.readings for i, one in zip(places, found, strict=True) if one is not None}

    @cached_property
    def _plain(self) -> list[int]:
        """The places of what hangs on no reading."""
        return [i for i, term in enumerate(self._lacking) if not self._cases.query([term]).readings]

    @cached_property
    def _unread(self) -> dict[JudgementId, list[int]]:
        """For each definition that hangs on no reading the places of the plain that it may lack.

        All are asked at once: nearly always there is a case in which each holds and everything is lacking.
        """
        cases, terms = self._cases, [self._lacking[i] for i in self._plain]
        defined = {id: term for id, term in self._defined.items() if not cases.query([term]).readings}
        query = cases.query([*defined.values(), *terms])
        solver = query.solver(real=True)
        if not absent(query, solver, [smt.conj(terms)], [*defined.values()], real=True):
            return dict.fromkeys(defined, self._plain)
        found = {}
        for id, term in defined.items():
            never = set(absent(query, solver, terms, [term], real=True))
            found[id] = [place for i, place in enumerate(self._plain) if i not in never]
        return found


def _asked(cases: Cases, test: _Test) -> Iterator[_Asked]:
    """Each thing that a clause which gives a main benefit result, or holds it back, requires for it."""
    asking = {s.id for some in test.asking for s in some}
    for s in cases.measure.statements:
        if s.id not in asking:
            continue
        assert isinstance(s, Necessary | Effect)
        for part in s.items if isinstance(s, Necessary) else (s.condition,):
            for clause, guard, one in _stated(part, s.clause, s.guard):
                # 符合第N条规定 is what that clause requires, and stands there already
                listed = isinstance(one, Judged) and cases.measure.judgement(one.judgement).implicit
                if not (listed and _is_listed(cases, one)):
                    yield clause, guard, one


def _stated(part: Formula, clause: ClauseId, guard: Formula) -> Iterator[tuple[ClauseId, Formula, Formula]]:
    """What a condition requires one by one: by which clause, and under which reading."""
    match part:
        case At(here, body):
            yield from _stated(body, clause if here.gloss else here, guard)
        case All(parts):
            for one in parts:
                yield from _stated(one, clause, guard)
        case Not(Any(parts)):
            for one in parts:
                yield clause, guard, Not(one)
        case Any(parts) if all(isinstance(p, All) and isinstance(p.parts[0], ReadingIs) for p in parts):
            for read in parts:
                assert isinstance(read, All)
                yield from _stated(All(read.parts[1:]), clause, All((guard, read.parts[0])))
        case _:
            yield clause, guard, part


def _is_listed(cases: Cases, part: Formula) -> bool:
    """The judgement's own requirements are those of a 必须 of the measure."""
    assert isinstance(part, Judged)
    body = cases.measure.judgement(part.judgement).definition
    items = {i for s in cases.measure.statements if isinstance(s, Necessary) for i in s.items}
    found = [n for n in nodes(body) if isinstance(n, At) and n in items]
    return bool(found)


def _parts(judgement: Judgement) -> tuple[Formula, ...]:
    return conjuncts(judgement.definition)


def _passes(seen: Evaluation[bool], test: _Test) -> bool:
    return any(seen.result(r).given for r in test.results)
