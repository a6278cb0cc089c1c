"""The edits between two aligned measures, each of which can be taken back, or made, alone.

Aligned: one vocabulary, and the same clause ids and statement ids for what corresponds (`align`). An edit is
what has changed of one clause (条, 项, 释义), wherever the measure reads it, or of one declaration; of a
释义 it is told by the official clause whose words changed with it. Edits
that cannot stand without one another, because some mixture of the two texts would define words in a circle,
or make an act rest on its own failing, are one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from graphlib import CycleError, TopologicalSorter

from policy_model.ir.depend import act_dependencies, reach
from policy_model.ir.formula import Any, At, Judged
from policy_model.ir.ids import ActId, Id, JudgementId
from policy_model.ir.statement import (
    Authority,
    ByReference,
    Measure,
    Requirement,
    Scope,
    Statement,
)
from policy_model.ir.vocabulary import Act, Fact, Result
from policy_model.ir.walk import formulas, nodes
from policy_model.source.clause import ClauseId

from .mixing import Key, Mix, Pair, deemed, mixed
from .vocabulary import woven

Own = Callable[[ClauseId], tuple[ClauseId, ...]]
"""The numbers that a clause has in the new text itself."""
Official = Callable[[ClauseId], tuple[ClauseId, ...]]
"""The official clauses by whose words, amended, a clause says something else: mostly itself."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that can be made alone. `clauses_old`, `clauses_new`: where, each under its own number."""

    clauses_old: tuple[ClauseId, ...]
    clauses_new: tuple[ClauseId, ...]
    keys: frozenset[Key]
    of: Pair = field(compare=False, repr=False)


def edits(
    old: Measure,
    new: Measure,
    own: Own = lambda clause: (clause,),
    official: Official = lambda clause: (clause,),
    reworded: frozenset[ClauseId] = frozenset(),
) -> tuple[Edit, ...]:
    """Every edit that makes `old` into `new`, in document order. None: they say the same.

    `reworded`: the clauses whose words, or whose formal text, differ.
    """
    pair = Pair(old, new, reworded)
    keys = _changed(pair)
    groups = _inseparable(pair, keys)
    return tuple(_edit(pair, group, own, official) for group in groups)


def with_edits(pair: Pair, chosen: Iterable[Edit]) -> Measure:
    """The old text with these edits made; with all of them it is the new text."""
    keys = frozenset[Key]().union(*(edit.keys for edit in chosen))
    return mixed(pair, lambda key: key in keys)


def clauses_of(some: Iterable[tuple[ClauseId, ...]]) -> tuple[ClauseId, ...]:
    """The clauses of several edits, each once, in order."""
    return tuple(dict.fromkeys(clause for clauses in some for clause in clauses))


# ---- what has changed


def _changed(pair: Pair) -> tuple[Key, ...]:
    found: dict[Key, None] = {}

    def note(key: Key) -> bool:
        found[key] = None
        return True

    mixed(pair, note)
    place = {clause: at for at, clause in enumerate(woven(pair.old.clauses, pair.new.clauses))}

    last = {(clause.article, clause.branch): at for clause, at in place.items()}

    def rank(key: Key) -> tuple[int, int, int, str]:
        if not isinstance(key, ClauseId):
            return (1, 0, 0, str(key))
        if key.gloss:  # what is said under an article comes after it
            return (0, last.get((key.article, key.branch), len(place)), key.gloss, str(key))
        held: ClauseId | None = key
        while held is not None and held not in place:
            held = held.parent
        return (0, len(place) if held is None else place[held], 0, str(key))

    return tuple(sorted(found, key=rank))


def _edit(pair: Pair, keys: Sequence[Key], own: Own, official: Official) -> Edit:
    at = [c for key in keys for c in (official(key) if isinstance(key, ClauseId) else (key,))]
    old = [c for key in at for c in _clauses(pair.old, key)]
    new = [o for key in at for c in _clauses(pair.new, key) for o in own(c)]
    return Edit(tuple(dict.fromkeys(old)), tuple(dict.fromkeys(new)), frozenset(keys), pair)


def _clauses(measure: Measure, key: Key) -> tuple[ClauseId, ...]:
    """Where a key stands in a measure; nowhere if the measure does not have it."""
    if isinstance(key, ClauseId):
        return (key,) if key in _standing(measure) else ()
    declared: Iterator[Fact | Act | Result] = iter((*measure.facts, *measure.acts, *measure.results))
    return next((d.clauses for d in declared if d.id == key and type(d.id) is type(key)), ())


def _standing(measure: Measure) -> frozenset[ClauseId]:
    said = {s.clause for s in measure.statements if "#void-" not in s.id}  # what only the other text has
    stated = {
        n.clause for s in measure.statements for f in formulas(s) for n in nodes(f) if isinstance(n, At)
    }
    defined = {n.clause for j in measure.judgements for n in nodes(j.definition) if isinstance(n, At)}
    return frozenset(measure.clauses) | said | stated | defined


# ---- what cannot stand apart


def _inseparable(pair: Pair, keys: Sequence[Key]) -> list[list[Key]]:
    """The keys in groups, so that every mixture of groups is a measure: no circle, no act against itself."""
    together: list[set[Key]] = [{key} for key in keys]

    def join(some: set[Key]) -> None:
        met = [group for group in together if group & some]
        if len(met) > 1:
            met[0].update(*met[1:])
            together[:] = [g for g in together if g not in met[1:]]

    touched = _touched(pair)
    for circle in _circles(pair):
        join({key for id in circle for key in touched.get(id, ())} & set(keys))
    rank = {key: at for at, key in enumerate(keys)}
    groups = [sorted(group, key=rank.__getitem__) for group in together]
    return sorted(groups, key=lambda group: rank[group[0]])


def _touched(pair: Pair) -> dict[Id, set[Key]]:
    """For each judgement and act, the keys on which what defines it, or makes it valid, differs."""
    out: dict[Id, set[Key]] = {}
    by = deemed(pair)

    def noting(id: Id) -> Mix:
        known = out.setdefault(id, set())

        def note(key: Key) -> bool:
            known.add(key)
            return True

        return Mix(note, by, pair.reworded)

    for before, after in zip(pair.old.judgements, pair.new.judgements, strict=True):
        noting(after.id).judgement(before, after)
    settling = [_settling(measure) for measure in (pair.old, pair.new)]
    for act in pair.new.acts:
        noting(act.id).statements(*(of(act.id) for of in settling))
    return out


def _settling(measure: Measure) -> Callable[[ActId], list[Statement]]:
    """For an act, the statements that settle its validity, in order."""
    known: dict[ActId | None, list[tuple[int, Statement]]] = {}
    for at, s in enumerate(measure.statements):
        if isinstance(s, Authority | Requirement):
            known.setdefault(s.act, []).append((at, s))
        elif isinstance(s, Scope | ByReference):  # of every act
            known.setdefault(None, []).append((at, s))

    def of(act: ActId) -> list[Statement]:
        found = [*known.get(act, ()), *known.get(None, ())]
        return [s for _, s in sorted(found, key=lambda one: one[0])]

    return of


def _circles(pair: Pair) -> Iterator[set[Id]]:
    """Circles that neither text has, and some mixture may: of judgements, and of acts through a negation."""
    union = _union(pair)
    graph: dict[JudgementId, set[JudgementId]] = {
        j.id: {n.judgement for n in nodes(j.definition) if isinstance(n, Judged)} for j in union.judgements
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        for id in graph:
            ring = {other for other in _reached(graph, id) if id in _reached(graph, other)}
            if ring and id == min(ring):
                yield {*ring}
        return  # what acts rest on is not known while words go in a circle
    acts, settling = act_dependencies(union), _settling(union)
    for act, needs in acts.items():
        for other, positive in needs.items():
            if not positive and act in reach(acts, other):
                ring_of_acts = {a for a in reach(acts, other) if act in reach(acts, a)}
                behind = {
                    j
                    for a in ring_of_acts
                    for s in settling(a)
                    for f in formulas(s)
                    for n in nodes(f)
                    if isinstance(n, Judged)
                    for j in (n.judgement, *_reached(graph, n.judgement))
                }
                yield {*ring_of_acts, *behind}


def _reached(graph: dict[JudgementId, set[JudgementId]], start: JudgementId) -> set[JudgementId]:
    seen: set[JudgementId] = set()
    todo = [start]
    while todo:
        for other in graph[todo.pop()]:
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return seen


def _union(pair: Pair) -> Measure:
    """A measure in which everything rests on all that it rests on in either text."""
    judgements = tuple(
        replace(b, definition=Any((a.definition, b.definition)))
        for a, b in zip(pair.old.judgements, pair.new.judgements, strict=True)
    )
    return replace(pair.new, judgements=judgements, statements=(*pair.old.statements, *pair.new.statements))
