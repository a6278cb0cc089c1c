"""The edits between two aligned measures, each of which can be taken back, or made, alone.

Aligned: one vocabulary, and the same clause ids and statement ids for what corresponds (`align`). An edit is
what has changed of one clause (条, 项, 释义), wherever the measure reads it, or of one declaration. Edits
that cannot stand without one another, because some mixture of the two texts would define words in a circle,
or make an act rest on its own failing, are one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from graphlib import CycleError, TopologicalSorter
from typing import Any as AnyType
from typing import TypeVar

from policy_model.ir.depend import act_dependencies, reach
from policy_model.ir.formula import All, Any, At, Done, Formula, InTime, Judged, Not, Unless
from policy_model.ir.ids import DEEMED, ActId, Id, JudgementId
from policy_model.ir.statement import (
    Authority,
    ByReference,
    Considers,
    Defines,
    Excused,
    Measure,
    Necessary,
    Requirement,
    Scope,
    Statement,
)
from policy_model.ir.vocabulary import Act, Fact, Judgement, Result
from policy_model.ir.walk import formulas, nodes
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from .vocabulary import woven

Key = ClauseId | Id | str
"""What an edit changes: a clause, a declaration, or `run_on`."""

Taken = Callable[[Key], bool]
"""Whether the new text is followed on this."""

Own = Callable[[ClauseId], tuple[ClauseId, ...]]
"""The numbers that a clause has in the new text itself."""

_NOWHERE = Span("", 0, 0)
_INERT = (Excused, Considers, Defines)


@dataclass(frozen=True, slots=True)
class Pair:
    """The two aligned measures."""

    old: Measure = field(repr=False)
    new: Measure = field(repr=False)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that can be made alone. `clauses_old`, `clauses_new`: where, each under its own number."""

    clauses_old: tuple[ClauseId, ...]
    clauses_new: tuple[ClauseId, ...]
    keys: frozenset[Key]
    of: Pair = field(compare=False, repr=False)


def edits(old: Measure, new: Measure, own: Own = lambda clause: (clause,)) -> tuple[Edit, ...]:
    """Every edit that makes `old` into `new`, in document order. None: they say the same."""
    pair = Pair(old, new)
    keys = _changed(pair)
    groups = _inseparable(pair, keys)
    return tuple(_edit(pair, group, own) for group in groups)


def undo(new: Measure, edit: Edit) -> Measure:
    """The new text with that edit alone taken back."""
    assert new is edit.of.new
    return mixed(edit.of, lambda key: key not in edit.keys)


def apply(old: Measure, edit: Edit) -> Measure:
    """The old text with that edit alone made."""
    assert old is edit.of.old
    return mixed(edit.of, lambda key: key in edit.keys)


def with_edits(pair: Pair, chosen: Iterable[Edit]) -> Measure:
    """The old text with these edits made; with all of them it is the new text."""
    keys = frozenset[Key]().union(*(edit.keys for edit in chosen))
    return mixed(pair, lambda key: key in keys)


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


def _edit(pair: Pair, keys: Sequence[Key], own: Own) -> Edit:
    old = [c for key in keys for c in _clauses(pair.old, key)]
    new = [o for key in keys for c in _clauses(pair.new, key) for o in own(c)]
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


# ---- a mixture of the two


def mixed(pair: Pair, taken: Taken) -> Measure:
    """The measure that follows the new text on the keys that are `taken`, and the old one on the others.

    `taken` is asked for every key on which the two differ, whatever it answers.
    """
    old, new = pair.old, pair.new
    followed: dict[Key, bool] = {}

    def ask(key: Key) -> bool:
        if key not in followed:
            followed[key] = taken(key)
        return followed[key]

    mix = _Mix(ask, _deemed(pair))
    facts = tuple(mix.declared(a, b, _fact) for a, b in zip(old.facts, new.facts, strict=True))
    acts = tuple(mix.declared(a, b, _act) for a, b in zip(old.acts, new.acts, strict=True))
    results = tuple(mix.declared(a, b, _result) for a, b in zip(old.results, new.results, strict=True))
    judgements = tuple(mix.judgement(a, b) for a, b in zip(old.judgements, new.judgements, strict=True))
    statements = mix.statements(old.statements, new.statements)
    run_on = new.run_on if old.run_on != new.run_on and ask("run_on") else old.run_on
    entry = new.entry
    if old.entry != new.entry and not ask(new.entry_clause or old.entry_clause or "entry"):
        entry = old.entry
    if not any(followed.values()):
        return old
    if all(followed.values()):
        return new
    return replace(
        new,
        entry=entry,
        run_on=run_on,
        facts=facts,
        acts=acts,
        results=results,
        judgements=judgements,
        statements=statements,
        clauses=woven(old.clauses, new.clauses),
        hash=_hash(pair, followed),
    )


def _hash(pair: Pair, followed: dict[Key, bool]) -> str:
    made = sorted(f"{type(key).__name__} {key}" for key, yes in followed.items() if yes)
    return hashlib.sha256("\n".join([pair.old.hash, pair.new.hash, *made]).encode()).hexdigest()


def _fact(fact: Fact) -> tuple[object, ...]:
    return fact.type, fact.ordinary, fact.arises_if, fact.may_come_about


def _act(act: Act) -> tuple[object, ...]:
    return act.actors, act.addressees, act.contents, act.at_most


def _result(result: Result) -> tuple[object, ...]:
    return result.polarity, result.main, result.excludes


_Declared = TypeVar("_Declared", Fact, Act, Result)


@dataclass(frozen=True, slots=True)
class _Mix:
    """Takes the parts of a mixture from one text or the other."""

    taken: Taken
    deemed: Mapping[str, ClauseId]
    """The clause by which something is deemed done, by the key of the 判断 that it is."""

    def declared(self, old: _Declared, new: _Declared, says: Callable[[_Declared], object]) -> _Declared:
        assert old.id == new.id
        return new if says(old) == says(new) or self.taken(old.id) else old

    def judgement(self, old: Judgement, new: Judgement) -> Judgement:
        assert old.id == new.id
        if old.definition == new.definition:
            return new
        here = _stated(new.definition) or _stated(old.definition) or next(iter(new.clauses), None)
        key = here or new.id
        return replace(new, definition=self.formula(old.definition, new.definition, key))

    def statements(self, old: Sequence[Statement], new: Sequence[Statement]) -> tuple[Statement, ...]:
        left, right = {s.id: s for s in old}, {s.id: s for s in new}
        out: list[Statement] = []
        for id in woven(tuple(left), tuple(right)):
            before, after = left.get(id), right.get(id)
            if before is not None and after is not None:
                out.extend(self.statement(before, after))
            elif after is not None:
                if isinstance(after, _INERT) or self.taken(self._by(after, left)):
                    out.append(after)
            elif before is not None and not (
                isinstance(before, _INERT) or self.taken(self._by(before, right))
            ):
                out.append(before)
        return tuple(out)

    def _by(self, s: Statement, others: Mapping[str, Statement]) -> ClauseId:
        """The clause by which only one text has a statement; `others`: what the other has.

        What follows from a deemed act is there by what deems it done, if it follows from the act in both.
        """
        plain, _, deemed = s.id.partition("!")
        return self.deemed.get(deemed, s.clause) if plain in others else s.clause

    def statement(self, old: Statement, new: Statement) -> Iterator[Statement]:
        if replace(old, span=_NOWHERE) == replace(new, span=_NOWHERE):
            yield new
        elif type(old) is not type(new) or old.clause != new.clause:
            if isinstance(new, _INERT) or self.taken(new.clause):
                yield new
            if isinstance(old, _INERT) or not self.taken(old.clause):
                yield old
        elif isinstance(new, _INERT):
            yield new
        else:
            yield self._parts(old, new)

    def _parts(self, old: Statement, new: Statement) -> Statement:
        """Field by field: what is a condition is mixed, what is not goes with the clause."""
        values: dict[str, AnyType] = {}
        for name in (f.name for f in fields(new) if f.name not in ("id", "clause", "span")):
            before, after = getattr(old, name), getattr(new, name)
            if name in ("condition", "requires", "holds"):
                values[name] = self.formula(before, after, new.clause)
            elif name == "items" and isinstance(new, Necessary):
                values[name] = self._list(before, after, new.clause)
            elif before != after:
                values[name] = after if self.taken(new.clause) else before
        return replace(new, **values)

    def formula(self, old: Formula, new: Formula, here: Key) -> Formula:
        """A condition that the clause `here` states, save where a part names another that states it."""
        if old == new:
            return new
        match old, new:
            case At(clause, before), At(other, after) if clause == other:
                return replace(new, body=self.formula(before, after, clause))
            case Not(before), Not(after):
                return replace(new, body=self.formula(before, after, here))
            case Unless(body, exception), Unless(new_body, new_exception):
                kept = self.formula(body, new_body, here)
                return replace(new, body=kept, exception=self.formula(exception, new_exception, here))
            case (Any(ways), _) if not isinstance(new, Any) and (known := self._others(ways)):
                kept = self.formula(ways[0], new, here)
                left = [way for way, clause in known if not self.taken(clause)]
                return Any((kept, *left), old.span) if left else kept
            case (_, Any(ways)) if not isinstance(old, Any) and (known := self._others(ways)):
                kept = self.formula(old, ways[0], here)
                left = [way for way, clause in known if self.taken(clause)]
                return Any((kept, *left), new.span) if left else kept
            case (All(before) | Any(before), All(after) | Any(after)):
                alike = type(old) is type(new)
                if _entwined(before, after) or (not alike and not (_keyed(before) and _keyed(after))):
                    return new if self.taken(here) else old
                kind = All if isinstance(new if alike or self.taken(here) else old, All) else Any
                return kind(self._list(before, after, here), new.span)
            case _:
                return new if self.taken(here) else old

    def _by_key(self, parts: Sequence[Formula]) -> dict[_PartKey, Formula]:
        """The parts of a list by the clause that states each, else by what each is; twins are numbered.

        What may be deemed done is told by what is done.
        """
        out: dict[_PartKey, Formula] = {}
        for part in parts:
            plain = part.parts[0] if isinstance(part, Any) and self._others(part.parts) else part
            name: ClauseId | str = _stated(part) or repr(_bare(plain))
            number = 0
            while (name, number) in out:
                number += 1
            out[name, number] = part
        return out

    def _others(self, ways: Sequence[Formula]) -> list[tuple[Formula, ClauseId]]:
        """All but the first, if an act is asked for first, and each of the rest is that it is deemed done."""
        judged = [next((n for n in nodes(way) if isinstance(n, Judged)), None) for way in ways[1:]]
        by = [None if n is None else self.deemed.get(n.judgement.key) for n in judged]
        if not ways or not isinstance(ways[0], Done | InTime):
            return []
        found = [(way, clause) for way, clause in zip(ways[1:], by, strict=True) if clause is not None]
        return found if len(found) == len(by) else []

    def _list(self, old: Sequence[Formula], new: Sequence[Formula], here: Key) -> tuple[Formula, ...]:
        left, right = self._by_key(old), self._by_key(new)
        out: list[Formula] = []
        for key in woven(tuple(left), tuple(right)):
            stated = key[0] if isinstance(key[0], ClauseId) else here
            if key in left and key in right:
                out.append(self.formula(left[key], right[key], stated))
            elif self.taken(stated) == (key in right):
                out.append(right[key] if key in right else left[key])
        return tuple(out)


def _deemed(pair: Pair) -> dict[str, ClauseId]:
    both = (j for m in (pair.old, pair.new) for j in m.judgements)
    return {j.id.key: j.clauses[0] for j in both if j.id.key.startswith(DEEMED) and j.clauses}


_PartKey = tuple[ClauseId | str, int]


def _bare(part: object) -> object:
    """A formula as nested tuples, without where it stands."""
    if isinstance(part, tuple):
        return tuple(_bare(p) for p in part)
    if isinstance(part, Id | ClauseId):
        return str(part)
    names = getattr(part, "__dataclass_fields__", None)
    if names is None:
        return part
    return (type(part).__name__, *(_bare(getattr(part, n)) for n in names if n != "span"))


def _keyed(parts: Sequence[Formula]) -> bool:
    return bool(parts) and all(_stated(part) is not None for part in parts)


def _entwined(old: Sequence[Formula], new: Sequence[Formula]) -> bool:
    """An item of one list is in the other too, within a part that no clause states: 两项以上 and 其一."""
    sides = [(_items(old), _within(old)), (_items(new), _within(new))]
    (here, inside), (there, about) = sides
    return bool((here - there) & about or (there - here) & inside)


def _items(parts: Sequence[Formula]) -> set[ClauseId]:
    return {clause for part in parts if (clause := _stated(part)) is not None}


def _within(parts: Sequence[Formula]) -> set[ClauseId]:
    whole = (part for part in parts if _stated(part) is None)
    return {n.clause for part in whole for n in nodes(part) if isinstance(n, At)}


def _stated(part: Formula) -> ClauseId | None:
    """The clause that states the part, as it is or denied."""
    match part:
        case Not(body):
            return _stated(body)
        case At(clause, _):
            return clause
        case _:
            return None


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
    deemed = _deemed(pair)

    def noting(id: Id) -> _Mix:
        known = out.setdefault(id, set())

        def note(key: Key) -> bool:
            known.add(key)
            return True

        return _Mix(note, deemed)

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
