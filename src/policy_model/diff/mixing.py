"""A measure between two aligned ones: on some of what they differ in the new text, on the rest the old."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any as AnyType
from typing import TypeVar

from policy_model.ir.formula import All, Any, At, Done, Formula, InTime, Judged, Not, Unless
from policy_model.ir.ids import DEEMED, Id
from policy_model.ir.statement import (
    Considers,
    Defines,
    Excused,
    Measure,
    Necessary,
    Statement,
)
from policy_model.ir.vocabulary import Act, Fact, Judgement, Result
from policy_model.ir.walk import nodes
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

from .vocabulary import woven

Key = ClauseId | Id | str
"""What an edit changes: a clause, a declaration, or `run_on`."""

Taken = Callable[[Key], bool]
"""Whether the new text is followed on this."""

_NOWHERE = Span("", 0, 0)
_INERT = (Excused, Considers, Defines)


@dataclass(frozen=True, slots=True)
class Pair:
    """The two aligned measures, and the clauses whose words, or whose formal text, differ."""

    old: Measure = field(repr=False)
    new: Measure = field(repr=False)
    reworded: frozenset[ClauseId] = frozenset()


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

    mix = Mix(ask, deemed(pair), pair.reworded)
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
    return act.actors, act.addressees, act.contents, act.at_most, act.falls


def _result(result: Result) -> tuple[object, ...]:
    return result.polarity, result.main, result.excludes


_Declared = TypeVar("_Declared", Fact, Act, Result)


@dataclass(frozen=True, slots=True)
class Mix:
    """Takes the parts of a mixture from one text or the other."""

    taken: Taken
    deemed: Mapping[str, ClauseId]
    """The clause by which something is deemed done, by the key of the 判断 that it is."""
    reworded: frozenset[ClauseId]
    """The clauses whose words, or whose formal text, differ."""

    def declared(self, old: _Declared, new: _Declared, says: Callable[[_Declared], object]) -> _Declared:
        """One declaration; `says`: what of it makes a difference."""
        assert old.id == new.id
        return new if says(old) == says(new) or self.taken(old.id) else old

    def judgement(self, old: Judgement, new: Judgement) -> Judgement:
        """One judgement, by the clause that defines it."""
        assert old.id == new.id
        if old.definition == new.definition:
            return new
        here = _stated(new.definition) or _stated(old.definition) or next(iter(new.clauses), None)
        key = here or new.id
        return replace(new, definition=self.formula(old.definition, new.definition, key))

    def statements(self, old: Sequence[Statement], new: Sequence[Statement]) -> tuple[Statement, ...]:
        """All statements, in the order of both texts woven together."""
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
        """A statement that both texts have; of two that cannot be mixed, each by its own clause."""
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
            elif self.taken(here if self._cited(stated, here) else stated) == (key in right):
                out.append(right[key] if key in right else left[key])
        return tuple(out)

    def _cited(self, stated: Key, here: Key) -> bool:
        """The clause is as it was: it is `here`, reworded, that cites it in one of the texts only."""
        return here in self.reworded and stated not in self.reworded


def deemed(pair: Pair) -> dict[str, ClauseId]:
    """The clause by which something is deemed done, by the key of the 判断 that it is."""
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
