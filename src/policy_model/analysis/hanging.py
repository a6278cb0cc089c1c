"""Which answers hang on a reading (PM0726), and readings on which nothing hangs (PM0727).

An answer hangs on a reading if in some case, the other readings being what they are, it changes with it. The
measure is encoded once more with readings of its own for the same case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from policy_model.ir.formula import Formula, Judged, ReadingIs
from policy_model.ir.ids import Id, ReadingId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import Reading
from policy_model.ir.walk import rebuild
from policy_model.proof import smt
from policy_model.proof.change import outcomes
from policy_model.proof.obligation import View
from policy_model.proof.query import GaveUp, Query
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer
from policy_model.source.told import join

from .cases import Cases
from .finding import Finding, Severity
from .switch import mapped
from .wording import say


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the measure says of a result or judgement, an act or a duty. `differs`: otherwise so read."""

    kind: str
    what: Id
    terms: tuple[Term, ...]
    differs: Term

    @classmethod
    def of(cls, kind: str, what: Id, pairs: Iterable[tuple[Term, Term]]) -> _Answer:
        """Each as the measure says it, and as it says it under the other readings."""
        some = tuple(pairs)
        changed = smt.disj(smt.neg(smt.same(left, right)) for left, right in some)
        return cls(kind, what, tuple(left for left, _ in some), changed)


def hanging(cases: Cases) -> Iterator[Finding]:
    """PM0726 (one table) and PM0727 (one a reading)."""
    measure = cases.measure
    if not measure.readings:
        return
    other = cases.revised(_renamed(measure))
    answers = list(_answers(cases.view, other))
    same = {r.id: smt.conj(_same(cases.view, r)) for r in measure.readings}
    links = list(other.encoding.links())
    moved: dict[ReadingId, list[_Answer]] = {}
    for group in _groups(cases, answers, links):
        moved.update(_Together(cases, group, same, links).moved())
    rows, idle = [], []
    for reading in measure.readings:
        if moved[reading.id]:
            rows.append((reading.id.told, reading.clause, *_told(moved[reading.id], answers)))
        else:
            idle.append(reading)
    if rows:
        clauses = tuple(dict.fromkeys(r.clause for r in measure.readings if r not in idle))
        share = "some" if idle else "all" if len(rows) > 1 else "one"
        of = say(f"hanging.{share}", count=len(rows), all=len(measure.readings))
        args = (("of", of),)
        yield Finding("PM0726", Severity.NOTE, clauses, args=args, table=tuple(rows))
    for reading in idle:
        named = (("clause", reading.clause), ("reading", reading.id.told))
        yield Finding("PM0727", Severity.WARNING, (reading.clause,), about=reading.id.key, args=named)


@dataclass(frozen=True, slots=True)
class _Group:
    """Readings, and all the answers that can hang on one of them: on others they cannot."""

    readings: tuple[Reading, ...]
    answers: tuple[_Answer, ...]


def _groups(cases: Cases, answers: Sequence[_Answer], links: Sequence[Term]) -> Iterator[_Group]:
    """An answer joins the readings it names through definitions; what ties facts together joins its own."""
    definitions = cases.question.world.definitions
    of = {smt.name(term): r.id for r in cases.measure.readings for p in _pairs(cases.view, r) for term in p}

    def named(*terms: Term) -> set[ReadingId]:
        own = smt.constants(*terms)
        return {of[n] for n in own.union(*(d.mentions for d in definitions.needed(own))) if n in of}

    about = [named(answer.differs) for answer in answers]
    group = {r.id: {r.id} for r in cases.measure.readings}
    for joined in (named(*links), *about):
        if len({id(group[r]) for r in joined}) > 1:
            whole = set().union(*(group[r] for r in joined))
            group.update(dict.fromkeys(whole, whole))
    hanging: dict[int, list[_Answer]] = {}
    for answer, joined in zip(answers, about, strict=True):
        if joined:
            hanging.setdefault(id(group[next(iter(joined))]), []).append(answer)
    for some in {id(g): g for g in group.values()}.values():
        readings = tuple(r for r in cases.measure.readings if r.id in some)
        yield _Group(readings, tuple(hanging.get(id(some), ())))


class _Together:
    """What a group's readings are asked in: one query for each kind of answer."""

    def __init__(
        self, cases: Cases, group: _Group, same: dict[ReadingId, Term], links: Sequence[Term]
    ) -> None:
        self._side = [*_one_each(cases.view, group.readings), *links]
        self._same = {r.id: same[r.id] for r in group.readings}
        self._kinds = {
            kind: [a for a in group.answers if a.kind == kind]
            for kind in dict.fromkeys(a.kind for a in group.answers)
        }
        self._queries = {
            kind: cases.query([*(a.differs for a in some), *self._same.values(), *self._side])
            for kind, some in self._kinds.items()
        }

    def moved(self) -> dict[ReadingId, list[_Answer]]:
        """The answers that another way of taking one reading alone changes in some case. Raises GaveUp."""
        found: dict[ReadingId, list[_Answer]] = {id: [] for id in self._same}
        for kind, some in self._kinds.items():
            query = self._queries[kind]
            asked = [*self._side, *self._same.values(), *(a.differs for a in some)]
            digests = [query.digest(real=False), smt.digest_of(asked)]
            told = query.question.recall.answer("hanging", digests, partial(self._found, query, some))
            for id, places in zip(found, told, strict=True):
                found[id] += [some[i] for i in places]
        return found

    def _found(self, query: Query, some: Sequence[_Answer]) -> list[list[int]]:
        """For each reading the places of the answers that it alone changes.

        A case found for one reading tells of the others as well, since all that it hangs on is worked out.
        """
        solver = query.fresh(real=False)
        apart = {id: smt.neg(same) for id, same in self._same.items()}
        solver.add([*self._side, smt.at_most([*apart.values()], 1)])
        own = [r.id for r in query.readings]
        seen: dict[ReadingId, set[int]] = {id: set() for id in apart}
        while True:
            left = [(id, [i for i in range(len(some)) if i not in seen[id]]) for id in apart]
            goals = [smt.conj([apart[id], smt.disj(some[i].differs for i in those)]) for id, those in left]
            solver.push()
            solver.add([smt.disj(goals)])
            answer = solver.check()
            if answer is Answer.UNKNOWN:
                raise GaveUp(solver.reason())
            if answer is Answer.UNSAT:
                return [sorted(seen[id]) for id in apart]
            model = solver.model()
            solver.pop()
            seen[next(id for id in apart if model.truth(apart[id]))].update(
                i for i, answered in enumerate(some) if model.truth(answered.differs)
            )
            for i, moved in enumerate(query.needs.moved(model, [a.terms for a in some])):
                for place in moved:
                    seen[own[place]].add(i)


def _answers(one: View, two: View) -> Iterator[_Answer]:
    for result, left in one.results.items():
        right = two.results[result]
        yield _Answer.of("result", result, ((left.status[s], right.status[s]) for s in left.status))
    for judgement in outcomes(one.encoding.measure):
        first, second = (v.encoding.holds(Judged(judgement)) for v in (one, two))
        yield _Answer.of("result", judgement, [(first, second)])
    for slot in one.encoding.symbols.slots:
        first, second = (v.encoding.final.valid(slot) for v in (one, two))
        yield _Answer.of("act", slot.act.id, [(first, second)])
    for own, other in zip(one.duties, two.duties, strict=True):
        said = [(d.arises, d.in_time, d.late, d.overdue) for d in (own, other)]
        yield _Answer.of("duty", own.statement.act, zip(*said, strict=True))


def _told(moved: list[_Answer], answers: list[_Answer]) -> tuple[str, str, str]:
    """Results and judgements; acts whose validity changes; acts that are a duty or not."""
    return _listed("result", moved, answers), _listed("act", moved, answers), _listed("duty", moved, answers)


def _listed(kind: str, moved: list[_Answer], answers: list[_Answer]) -> str:
    names, every = (dict.fromkeys(a.what.told for a in some if a.kind == kind) for some in (moved, answers))
    if not names:
        return say("none")
    return say("all") if names == every else join(say("listing"), names)


def _other(reading: ReadingId) -> ReadingId:
    return ReadingId(f"other!{reading.key}")


def _renamed(measure: Measure) -> Measure:
    """The measure under readings of its own."""

    def change(part: Formula) -> Formula:
        return ReadingIs(_other(part.reading), part.choice) if isinstance(part, ReadingIs) else part

    new = mapped(measure, lambda formula: rebuild(formula, change))
    return replace(new, statements=tuple(replace(s, guard=rebuild(s.guard, change)) for s in new.statements))


def _pairs(view: View, reading: Reading) -> Iterator[tuple[Term, Term]]:
    for c in reading.choices:
        symbols = view.encoding.symbols
        yield symbols.reading(reading.id, c.id), symbols.reading(_other(reading.id), c.id)


def _same(view: View, reading: Reading) -> Iterator[Term]:
    return (smt.same(a, b) for a, b in _pairs(view, reading))


def _one_each(view: View, readings: Sequence[Reading]) -> Iterator[Term]:
    """Each of the other readings is taken in exactly one way."""
    for reading in readings:
        terms = [b for _, b in _pairs(view, reading)]
        yield smt.disj(terms)
        for i, one in enumerate(terms):
            yield from (smt.disj([smt.neg(one), smt.neg(two)]) for two in terms[i + 1 :])
