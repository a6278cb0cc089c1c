"""Disjoint patterns that cover exactly the cases in which a subject changes.

Both texts are functions of conditions (`reader`). The paths of their decision diagram are disjoint and
cover every change; the solver leaves out the paths no case follows, and what a case on a path is bound to
fulfil anyway. That the result is exact is proved against the solver's own encoding of both texts.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from policy_model.ir.formula import Any, Applies, FactOneOf, Formula, ReadingIs
from policy_model.ir.ids import ContentId, FactId, PartyId, ReadingId, ValueId
from policy_model.proof import smt
from policy_model.proof.query import GaveUp, Query
from policy_model.proof.replay import Mismatch
from policy_model.proof.smt import Term

from .asked import Asked
from .count import branches
from .difference import Described, Exposed, Literal, Said, Shifted, Side
from .matter import Matter, holds
from .reader import BY, CONTENT, Key, Part, Reader, Recorder, Source, Variables
from .sights import Read
from .subjects import Transition, said, told
from .touched import Touched

if TYPE_CHECKING:
    from oxidd.bdd import BDDFunction as Diagram

T = TypeVar("T")
MOST = 256
"""More patterns than this are no answer; the subject is then undecided."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Cases in which a subject changes in one way; `term`: what the solver calls them.

    `applies`: the text that alone applies to them, if one does.
    """

    way: Transition
    literals: tuple[Literal, ...]
    term: Term
    applies: Side | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """All patterns of a subject, its query, and the sha256 of the queries that show that they are all."""

    patterns: tuple[Pattern, ...]
    query: Query
    certificate: str


def cover(matter: Matter, touched: Touched) -> Cover:
    """All patterns in which the subject changes.

    Raises:
        GaveUp: at the solver's limit, or with more than `MOST` patterns.
        Mismatch: the readings of the two encodings differ: a defect of this tool.
    """
    unchanged = matter.query(())
    solver = unchanged.solver(real=False)
    goal = unchanged.obligation.sought
    if not holds(solver, goal):
        return Cover((), unchanged, smt.fingerprint([*unchanged.constraints(real=False), goal]))
    found = _gated(matter, touched) or _covered(matter, touched)
    return _placed(matter, found) if touched.scope else found


def _placed(matter: Matter, found: Cover) -> Cover:
    """The patterns with the text that alone applies to all their cases, if one does."""
    out: list[Pattern] = []
    for pattern in found.patterns:
        old, new = _inside(matter, pattern.way)
        query = matter.query([pattern.term, old, new])
        solver = query.solver(real=False)
        only = {
            side: smt.conj([matter.universe, pattern.term, smt.neg(smt.conj([here, smt.neg(there)]))])
            for side, here, there in ((Side.OLD, old, new), (Side.NEW, new, old))
        }
        applies = next((side for side, otherwise in only.items() if not holds(solver, otherwise)), None)
        out.append(replace(pattern, applies=applies))
    return replace(found, patterns=tuple(out))


def _inside(matter: Matter, way: Transition) -> tuple[Term, Term]:
    """That each text applies."""
    old, new = (matter.literal(Literal(Applies(scope=True), True, s), way) for s in (Side.OLD, Side.NEW))
    return old, new


def _covered(matter: Matter, touched: Touched) -> Cover:
    """The patterns by all that the texts say of the subject."""
    sketch = _Sketch(matter, touched)
    mentioned = [sketch.term(key, values, way) for key, values, way in sketch.everything()]
    query = matter.query(mentioned)
    asked = Asked(query, matter.universe, matter.views.shown)
    found: list[Pattern] = []
    for way, term in matter.ways:
        if asked.holds(term):
            found += _fewest(matter, asked, way, sketch.paths(asked, way))
    return _exact(matter, query, found)


def _gated(matter: Matter, touched: Touched) -> Cover | None:
    """The patterns where the subject changes only with whether a text applies: None where that is not so.

    What a text says of the subject where it applies is then one condition, however much it rests on.
    """
    if not touched.scope:
        return None
    gate, first = _Gate(matter, touched), matter.ways[0][0]
    sides = (Side.OLD, Side.NEW)
    inside = _inside(matter, first)
    mentioned = [gate.term(key, values, way) for key, values, way in gate.everything()]
    query = matter.query([*mentioned, *inside])
    asked = Asked(query, matter.universe, matter.views.shown)
    alike = smt.disj([smt.conj(inside), smt.conj(map(smt.neg, inside))])
    if asked.holds(matter.changed, alike):
        return None
    of, found = matter.aspect.subject.of, []
    for way, term in matter.ways:
        for side, value, applies, other in zip(sides, (way.old, way.new), inside, inside[::-1], strict=True):
            only = smt.conj([applies, smt.neg(other)])
            literal = Literal(Said(of, value, told(of, value)), True, side)
            says = matter.literal(literal, way)
            if not asked.holds(only, term):
                continue
            if way.asked or asked.holds(only, says, smt.neg(term)):
                return None
            paths = [(literal, *path) for path in gate.alone(asked, way, side, says)]
            found += _fewest(matter, asked, way, paths)
    return _exact(matter, query, found)


def _fewest(matter: Matter, asked: Asked, way: Transition, paths: Iterable[Path]) -> list[Pattern]:
    """The patterns of some paths, made as few and as short as they can be made."""
    shorter = [_shortened(matter, asked, way, path) for path in paths]
    return [_pattern(matter, way, path) for path in _merged(matter, asked, way, shorter)]


def _exact(matter: Matter, query: Query, found: Sequence[Pattern]) -> Cover:
    """The patterns, shown to be all."""
    if len(found) > MOST:
        raise GaveUp("patterns")
    return Cover(tuple(found), query, _certificate(matter, query, found))


Path = tuple[Literal, ...]


class _Sketch:
    """The two texts as decision diagrams over their conditions: what one text has alone comes first."""

    def __init__(self, matter: Matter, touched: Touched) -> None:
        self.matter = matter
        self._touched = touched
        self._measure = touched.new
        recorders = Recorder(), Recorder()
        for recorder, old in zip(recorders, (True, False), strict=True):
            self._said(recorder, old)
        alone = [k for r, other in (recorders, recorders[::-1]) for k in r.keys if k not in other.keys]
        both = [k for k in recorders[0].keys if k in recorders[1].keys]
        order = [*alone, *both, *(Literal(what, True) for what in (Shifted(True), Shifted(False), Exposed()))]
        order.sort(key=lambda k: 2 if isinstance(k, ReadingId) else 1 if isinstance(k, Part) else 0)
        self.variables = Variables(self._measure, matter.aspect.kind, dict.fromkeys(order))
        self._by_bit = {bit: key for key, choice in self.variables.choices.items() for bit in choice.bits}
        self._old, self._new = (self._said(self.variables, old) for old in (True, False))

    def _reader(self, source: Source[T], old: bool) -> Reader[T]:
        measure = self._touched.old if old else self._touched.new
        return Reader(measure, Side.OLD if old else Side.NEW, self._touched, source)

    def _said(self, source: Source[T], old: bool) -> dict[Hashable, T]:
        aspect = self.matter.aspect
        return said(aspect, aspect.old if old else aspect.new, Read(self._reader(source, old), aspect))

    def _diagram(self, way: Transition) -> Diagram:
        parts = [self._old[way.old], self._new[way.new]]
        parts += [self.variables.among(Literal(what, True), [yes]) for what, yes in way.asked]
        return self.variables.diagrams.conj(parts)

    def everything(self) -> Iterator[tuple[Key, tuple[Hashable, ...], Transition]]:
        """Every atom with each of its values (one, if it is a literal)."""
        first = self.matter.ways[0][0]
        for key, choice in self.variables.choices.items():
            if isinstance(key, Literal):
                ways = [w for w, _ in self.matter.ways if key.formula in [what for what, _ in w.asked]]
                if not isinstance(key.formula, Shifted | Exposed):
                    ways = [first]
                yield from ((key, (True,), way) for way in ways)
            else:
                yield from ((key, (value,), first) for value in choice.values if value is not None)

    def term(self, key: Key, values: tuple[Hashable, ...], way: Transition) -> Term:
        """That the atom has one of these values."""
        return self.matter.literal(_literal(key, values), way)

    def paths(self, asked: Asked, way: Transition) -> Iterator[Path]:
        """The ways through the diagram that some case takes, with what distinguishes them there."""
        yield from self._walk(asked, way, self._diagram(way), (), ())

    def _walk(
        self, asked: Asked, way: Transition, node: Diagram, path: Path, given: tuple[Term, ...]
    ) -> Iterator[Path]:
        bit = node.node_var()
        if bit is None:
            if node.satisfiable():
                yield path
            return
        key = self._by_bit[bit]
        ways: list[tuple[Diagram, Literal, Term]] = []
        for child, values in branches(self.variables.choices[key], node).items():
            literal = _literal(key, values)
            term = self.matter.literal(literal, way)
            if asked.holds(*given, term):
                ways.append((child, literal, term))
        for child, literal, term in ways:
            if child.satisfiable():
                longer = (*path, literal) if len(ways) > 1 else path
                yield from self._walk(asked, way, child, longer, (*given, term))


class _Gate(_Sketch):
    """Only whether each text applies, as decision diagrams."""

    def _said(self, source: Source[T], old: bool) -> dict[Hashable, T]:
        reader = self._reader(source, old)
        inside = reader.algebra.conj((reader.begun(), reader.in_scope(datetime.date.max)))
        return {True: inside, False: reader.algebra.neg(inside)}

    def alone(self, asked: Asked, way: Transition, side: Side, given: Term) -> Iterator[Path]:
        """The ways in which this side's text applies and the other's does not, where the term holds."""
        old = side is Side.OLD
        both = self.variables.diagrams.conj([self._old[old], self._new[not old]])
        return self._walk(asked, way, both, (), (given,))


def _literal(key: Key, values: tuple[Hashable, ...]) -> Literal:
    """The atom has one of these values, as a literal."""
    match key:
        case Literal():
            return Literal(key.formula, values == (True,), key.side)
        case FactId():
            return Literal(FactOneOf(key, tuple(v for v in values if isinstance(v, ValueId))), True)
        case ReadingId():
            taken: list[Formula] = [ReadingIs(key, v) for v in values]  # type: ignore[arg-type]  # its choices
            return Literal(taken[0] if len(taken) == 1 else Any(tuple(taken)), True)
        case Part():
            contents = tuple(v for v in values if isinstance(v, ContentId))
            people = tuple(v for v in values if isinstance(v, PartyId))
            if key == CONTENT:
                return Literal(Described(contents=contents), True)
            return Literal(Described(by=people) if key == BY else Described(to=people), True)


def _shortened(matter: Matter, asked: Asked, way: Transition, path: Path) -> Path:
    """The path without what the rest of it entails."""
    kept = list(path)
    for literal in path:
        rest = [matter.literal(x, way) for x in kept if x != literal]
        if not asked.holds(*rest, smt.neg(matter.literal(literal, way))):
            kept.remove(literal)
    return tuple(kept)


def _merged(matter: Matter, asked: Asked, way: Transition, paths: list[Path]) -> list[Path]:
    """Two patterns that are one without one of their conditions become one, as long as there are such."""
    again = True
    while again and len(paths) > 1:
        again = False
        for one, other in itertools.permutations(range(len(paths)), 2):
            wider = _wider(matter, asked, way, paths[one], paths[other])
            if wider is not None:
                shorter = _shortened(matter, asked, way, wider)
                first = min(one, other)
                paths = [p for i, p in enumerate(paths) if i not in (one, other)]
                paths.insert(first, shorter)
                again = True
                break
    return paths


def _wider(matter: Matter, asked: Asked, way: Transition, one: Path, other: Path) -> Path | None:
    """The first without the one literal that the other has not, if that adds exactly the other."""
    more = [x for x in one if x not in other]
    if len(more) != 1:
        return None
    rest = tuple(x for x in one if x not in more)
    terms = [smt.conj(matter.literal(x, way) for x in path) for path in (rest, one, other)]
    beyond = asked.holds(terms[0], smt.neg(terms[1]), smt.neg(terms[2]))
    return None if beyond else rest


def _pattern(matter: Matter, way: Transition, path: Path) -> Pattern:
    return Pattern(way, path, smt.conj(matter.literal(x, way) for x in path))


def _certificate(matter: Matter, query: Query, found: Sequence[Pattern]) -> str:
    """That nothing else changes, that what the patterns say changes does so, and that they are disjoint."""
    ways = dict(matter.ways)
    goals = [
        smt.conj([matter.changed, *(smt.neg(p.term) for p in found)]),
        smt.disj(smt.conj([p.term, smt.neg(ways[p.way])]) for p in found),
        smt.disj(smt.conj([a.term, b.term]) for a, b in itertools.combinations(found, 2)),
    ]
    goals = [smt.conj([matter.universe, goal]) for goal in goals]
    solver = query.solver(real=False)
    for goal in goals:
        if holds(solver, goal):
            raise Mismatch(f"patterns of {matter.aspect.subject}")
    return smt.fingerprint([*query.constraints(real=False), *goals])
